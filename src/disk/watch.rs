//! Notices that a project's files change, and where. A path is a place to look at and no more: a rename may be seen from one
//! side, and a folder made and filled at once. Whoever finds a plain file there that was known before reads that alone;
//! whoever finds anything else reads the project again, so half a story misleads nobody.
//!
//! The order matters: first [`Watch::arm`], then read, then [`Watch::wait`]. What changes while one reads is then heard by
//! the wait, and nothing is missed. As long as no folder changed, there is no need to arm again.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use notify::event::{AccessKind, AccessMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::project::is_aside;
use super::{Deed, trouble};
use crate::failure::Failure;

/// What a project is made of, below its root: only these are worth hearing of.
const PARTS: [&str; 3] = ["content", "hoshin.toml", "themes"];

/// The folders among them.
const FOLDERS: [&str; 2] = ["content", "themes"];

/// An editor saves in several steps, and one may save all files at once. When for so long nothing came, they are done. Whoever
/// looks at a list of findings likes it to change once.
pub const CALM: Duration = Duration::from_millis(80);

/// Whoever looks at a page waits for it; half a save is shown for a moment at worst.
pub const QUICK: Duration = Duration::from_millis(8);

/// Who never falls silent is not waited for: after so many steps it is time to look.
const MOST_STEPS: usize = 10_000;

/// Ears on a project's folder.
#[derive(Debug)]
pub struct Watch {
    root: PathBuf,
    quiet: Duration,
    watcher: RecommendedWatcher,
    events: Receiver<notify::Result<Event>>,
}

/// What was heard.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heard {
    /// Where something of the project was saved, made, moved or removed.
    pub paths: BTreeSet<PathBuf>,
    /// Whether the operating system lost count: there may have been other changes, or none.
    pub doubt: bool,
}

impl Watch {
    /// Gets ready to watch a project's folder; nothing is heard before [`Watch::arm`]. A change is over when nothing was heard
    /// for the time `quiet`: [`CALM`] or [`QUICK`].
    ///
    /// # Errors
    /// The folder is not there, or the operating system can't watch.
    pub fn new(root: &Path, quiet: Duration) -> Result<Self, Failure> {
        let (sender, events) = channel();
        let hear = move |event| drop(sender.send(event));
        Ok(Self {
            root: fs::canonicalize(root).map_err(trouble(Deed::Read, root))?,
            quiet,
            watcher: notify::recommended_watcher(hear).map_err(|error| deaf(root, &error))?,
            events,
        })
    }

    /// Listens to every folder that is there now. Folders come and go and are moved, so this is done before each reading.
    ///
    /// # Errors
    /// The project's folder is gone, or the operating system can't watch.
    pub fn arm(&mut self) -> Result<(), Failure> {
        let root = self.root.clone();
        self.listen(&root, RecursiveMode::NonRecursive)?;
        for folder in FOLDERS.map(|folder| root.join(folder)) {
            if folder.is_dir() {
                self.listen(&folder, RecursiveMode::Recursive)?;
            }
        }
        Ok(())
    }

    fn listen(&mut self, folder: &Path, mode: RecursiveMode) -> Result<(), Failure> {
        // What was under this name before may be another folder; that it was not watched is no trouble.
        drop(self.watcher.unwatch(folder));
        match self.watcher.watch(folder, mode) {
            // A folder that goes while it is being listened to is one more change, and its parent hears it.
            Err(error) if folder != self.root && is_gone(&error) => Ok(()),
            heard => heard.map_err(|error| deaf(folder, &error)),
        }
    }

    /// The project's folder as paths that were heard begin.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Waits until something changes, and then until it is quiet for a moment.
    ///
    /// # Errors
    /// The operating system stopped watching.
    pub fn wait(&self) -> Result<Heard, Failure> {
        let mut heard = Heard::default();
        while heard == Heard::default() {
            let event = self.events.recv().map_err(|_| stopped(&self.root))?;
            self.hear(event, &mut heard);
        }
        for _ in 0..MOST_STEPS {
            match self.events.recv_timeout(self.quiet) {
                Ok(event) => self.hear(event, &mut heard),
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return Err(stopped(&self.root)),
            }
        }
        Ok(heard)
    }

    /// Takes what an event says about the project.
    fn hear(&self, event: notify::Result<Event>, heard: &mut Heard) {
        let Some(event) = event.ok().filter(|event| !event.need_rescan()) else {
            heard.doubt = true;
            return;
        };
        // To open a file is no change: we do so ourselves when we read.
        let is_look = matches!(event.kind, EventKind::Access(access) if access != AccessKind::Close(AccessMode::Write));
        let ours = event.paths.into_iter().filter(|path| !is_look && self.is_ours(path));
        heard.paths.extend(ours);
    }

    /// Whether a path is a part of the project: not what a build writes, and not an editor's hidden files.
    fn is_ours(&self, path: &Path) -> bool {
        let Ok(inside) = path.strip_prefix(&self.root) else {
            return true;
        };
        let mut parts = inside.components().map(Component::as_os_str);
        let first = parts.next();
        first.is_some_and(|first| PARTS.iter().any(|part| first == *part)) && !parts.any(is_aside)
    }
}

/// Whether an error says that there is nothing to listen to.
fn is_gone(error: &notify::Error) -> bool {
    match &error.kind {
        notify::ErrorKind::PathNotFound => true,
        notify::ErrorKind::Io(error) => error.kind() == std::io::ErrorKind::NotFound,
        _ => false,
    }
}

fn deaf(folder: &Path, error: &notify::Error) -> Failure {
    let folder = folder.display();
    let failure = Failure::new(
        format!("`{folder}` の変更を見張れません（{error}）"),
        format!("can't watch `{folder}`: {error}"),
    );
    match error.kind {
        notify::ErrorKind::MaxFilesWatch => failure.hint(
            "見張れるフォルダーの数を超えました。Linuxでは `fs.inotify.max_user_watches` を大きくしてください",
            "there are more folders than may be watched; on Linux raise `fs.inotify.max_user_watches`",
        ),
        _ => failure,
    }
}

fn stopped(root: &Path) -> Failure {
    Failure::new(
        format!("`{}` の変更を見張れなくなりました", root.display()),
        format!("`{}` can't be watched any more", root.display()),
    )
}
