//! The one thread that owns the project and makes pages. An order is worked off after the other; of several projects only
//! the newest counts.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;
use std::sync::mpsc::Receiver;

use tokio::sync::oneshot;

use super::bell::{Bell, Ring};
use super::notice::Board;
use crate::artifact::Key;
use crate::config::LinkStyle;
use crate::failure::Failure;
use crate::finding::{Report, sum};
use crate::mistake::Mistake;
use crate::pipeline::{self, Checked, Project};
use crate::render::single::Singles;

/// Files that are neither made nor kept in memory, such as those of sealed editions, by their path in the site.
pub type Elsewhere = Box<dyn Fn(&str) -> Option<Vec<u8>> + Send>;

/// What the workshop is asked to do.
#[derive(Debug)]
pub enum Order {
    /// Work with this project from now on.
    Project(Box<Project>),
    /// The project can't be read at the moment.
    Unreadable(Failure),
    /// Make the file at this path of the site.
    File(String, oneshot::Sender<Answer>),
}

/// What became of a file that was asked for.
#[derive(Debug)]
pub enum Answer {
    /// Its bytes.
    Made(Vec<u8>),
    /// There is no such file.
    Missing,
    /// There is nothing to make pages from: no project was free of errors yet.
    Nothing,
}

/// The last good project, and what is made of it.
struct Shown<'s> {
    checked: &'s Checked,
    singles: Singles<'s>,
    /// By path, the files that the search page asks; they are made when it does.
    search: OnceCell<BTreeMap<String, Vec<u8>>>,
}

impl Shown<'_> {
    /// A file of the search.
    fn of_search(&self, path: &str) -> Option<Vec<u8>> {
        if !path.starts_with("pagefind/") {
            return None;
        }
        let files = self.search.get_or_init(|| {
            let files = pipeline::search_files(self.checked).unwrap_or_default().into_iter();
            files.map(|file| (file.path.as_str().to_owned(), file.bytes)).collect()
        });
        files.get(path).cloned()
    }
}

/// The workshop.
pub struct Workshop {
    bell: Bell,
    board: Arc<Board>,
    base_url: String,
    elsewhere: Elsewhere,
}

impl fmt::Debug for Workshop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Workshop")
            .field("base_url", &self.base_url)
            .finish_non_exhaustive()
    }
}

impl Workshop {
    pub fn new(bell: Bell, board: Arc<Board>, base_url: String, elsewhere: Elsewhere) -> Self {
        Self {
            bell,
            board,
            base_url,
            elsewhere,
        }
    }

    /// Works until nobody is left to give an order.
    pub fn work(&self, inbox: &Receiver<Order>, told: &dyn Fn(&str)) {
        let mut good: Option<Checked> = None;
        let (mut shown, mut theme) = (None, None);
        while let Some(project) = self.until_changed(good.as_ref(), inbox) {
            let mut checked = pipeline::check(&project, |config| {
                config.base_url.clone_from(&self.base_url);
                config.links = LinkStyle::Folder;
            });
            // A template's mistake may show only when a page is made. The theme is seldom touched, so that is when all are.
            let now = Some(key(&project, |path| path.starts_with("themes/")));
            if theme.is_some() && theme != now {
                pipeline::rehearse(&project, &mut checked);
            }
            theme = now;
            let report = checked.report(self.board.lang(), "");
            told(&sum::line(&report));
            let other = self.board.show(&report);
            if !checked.has_errors() {
                let pages = Some(key(&project, |path| !is_asset(path)));
                self.bell.ring(if shown == pages { Ring::Assets } else { Ring::Pages });
                (good, shown) = (Some(checked), pages);
            }
            if other {
                self.bell.ring(Ring::Findings);
            }
        }
    }

    /// Makes files from the last good project until there is another one; none if there will be none.
    fn until_changed(&self, good: Option<&Checked>, inbox: &Receiver<Order>) -> Option<Project> {
        let site = good.map(|checked| (checked, checked.site()));
        let shown = site.as_ref().map(|(checked, site)| Shown {
            checked,
            singles: Singles::new(site, &checked.theme),
            search: OnceCell::new(),
        });
        let shown = shown.as_ref();
        loop {
            match inbox.recv().ok()? {
                Order::Project(project) => return Some(self.newest(*project, shown, inbox)),
                Order::Unreadable(failure) => {
                    if self.board.show_failure(&failure) {
                        self.bell.ring(Ring::Findings);
                    }
                }
                Order::File(path, reply) => drop(reply.send(self.file(&path, shown))),
            }
        }
    }

    /// The last of the projects that are waiting already; files that are asked for between them are made from the old one.
    fn newest(&self, mut project: Project, shown: Option<&Shown<'_>>, inbox: &Receiver<Order>) -> Project {
        for order in inbox.try_iter() {
            match order {
                Order::Project(newer) => project = *newer,
                Order::Unreadable(_) => {}
                Order::File(path, reply) => drop(reply.send(self.file(&path, shown))),
            }
        }
        project
    }

    fn file(&self, path: &str, shown: Option<&Shown<'_>>) -> Answer {
        let Some(shown) = shown else {
            return Answer::Nothing;
        };
        if let Some(bytes) = shown.of_search(path) {
            return Answer::Made(bytes);
        }
        match shown.singles.file(path) {
            Some(Ok(bytes)) => Answer::Made(bytes),
            Some(Err(mistake)) => {
                self.spoilt(mistake, shown.checked);
                Answer::Nothing
            }
            None => (self.elsewhere)(path).map_or(Answer::Missing, Answer::Made),
        }
    }

    /// A mistake of the theme that shows only when a page is made.
    fn spoilt(&self, mistake: Mistake, checked: &Checked) {
        let findings = [pipeline::found(mistake, &checked.sources)];
        let report = Report {
            findings: &findings,
            ..checked.report(self.board.lang(), "")
        };
        if self.board.show(&report) {
            self.bell.ring(Ring::Findings);
        }
    }
}

/// Files of a project in short: those that are `counted`.
fn key(project: &Project, counted: impl Fn(&str) -> bool) -> Key {
    let files = project.files.iter().filter(|(path, _)| counted(path));
    Key::of(files.flat_map(|(path, bytes)| [path.as_bytes(), bytes]))
}

/// Whether a file is one that a page fetches; no page is another because of it.
fn is_asset(path: &str) -> bool {
    path.starts_with("themes/") && path.contains("/assets/")
}
