//! Follows a project while somebody writes: reads what was saved, judges it, and hands it to the preview.

use std::path::PathBuf;

use crate::config::{Config, LinkStyle};
use crate::disk::project;
use crate::disk::watch::{Heard, Watch};
use crate::failure::Failure;
use crate::pipeline::draft::{Change, Draft};
use crate::pipeline::{self, Project};
use crate::serve::{Order, Orders, Ring};

/// A project that somebody is writing at, and who wants to see it.
pub struct Writing {
    pub root: PathBuf,
    pub watch: Watch,
    /// Where the site is seen.
    pub base_url: String,
    pub orders: Orders,
}

/// What is known of the project.
struct Known {
    draft: Draft,
    /// Whether its theme, when all pages were made, turned out to be broken.
    is_spoilt: bool,
    /// Whether it could not be read since, so that nobody knows what changed.
    is_lost: bool,
}

impl Writing {
    /// Brings the project whenever it changes. One that can't be read is one more thing to say: a clerk may be about to put a
    /// file back.
    ///
    /// # Errors
    /// The operating system stopped watching.
    pub fn follow(mut self, first: Project) -> Result<(), Failure> {
        let mut known = Known {
            draft: self.draft(&first),
            is_spoilt: false,
            is_lost: false,
        };
        // What was read is in the draft now.
        drop(first);
        let mut order = Some(known.show(Change::Content));
        loop {
            if order.is_some_and(|order| self.orders.send(order).is_err()) {
                return Ok(());
            }
            let heard = self.watch.wait()?;
            order = match self.take(&heard, &mut known) {
                Some(Change::Nothing) => None,
                Some(change) => Some(known.show(change)),
                None => {
                    self.watch.arm()?;
                    self.read(&heard, &mut known)
                }
            };
        }
    }

    fn draft(&self, project: &Project) -> Draft {
        Draft::new(project, |config| self.adjust(config))
    }

    fn adjust(&self, config: &mut Config) {
        config.base_url.clone_from(&self.base_url);
        config.links = LinkStyle::Folder;
    }

    /// Reads only the files that were saved. None if that is not enough.
    fn take(&self, heard: &Heard, known: &mut Known) -> Option<Change> {
        if heard.doubt || known.is_lost {
            return None;
        }
        let saved = project::saved(self.watch.root(), &heard.paths)?;
        known.draft.take(&saved, |config| self.adjust(config))
    }

    /// Reads the project as a whole. None if it is what it was.
    fn read(&self, heard: &Heard, known: &mut Known) -> Option<Order> {
        let project = match project::read(&self.root) {
            Ok(project) => project,
            Err(failure) => {
                known.is_lost = true;
                return Some(Order::Unreadable(failure));
            }
        };
        if heard.paths.is_empty() && !known.is_lost && known.draft.is_of(&project) {
            return None;
        }
        let draft = self.draft(&project);
        let is_dressed = draft.theme_files() == known.draft.theme_files();
        (known.draft, known.is_lost) = (draft, false);
        Some(known.show(if is_dressed { Change::Content } else { Change::Theme }))
    }
}

impl Known {
    /// The project as it is now, to be shown.
    fn show(&mut self, change: Change) -> Order {
        let mut checked = self.draft.checked();
        // A template's mistake may show only when a page is made. The theme is seldom touched, so that is when all are.
        if change == Change::Theme || self.is_spoilt {
            let before = checked.findings.len();
            pipeline::rehearse(self.draft.theme_files(), &mut checked);
            self.is_spoilt = checked.findings.len() > before;
        }
        let ring = match change {
            Change::Assets => Ring::Assets,
            _ => Ring::Pages,
        };
        Order::Checked(Box::new(checked), ring)
    }
}
