//! The one thread that makes pages. An order is worked off after the other; of several projects only the newest counts. Whoever
//! brings one has read and judged it, so nobody waits here for more than a page.

use std::fmt;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender};

use tokio::sync::oneshot;

use super::bell::{Bell, Ring};
use super::notice::Board;
use super::search::Search;
use crate::artifact::Artifact;
use crate::failure::Failure;
use crate::finding::{Report, sum};
use crate::mistake::Mistake;
use crate::pipeline::{self, Checked};
use crate::render::single::Singles;

/// A file that is asked for, and where it is to go.
pub type File = (String, oneshot::Sender<Answer>);

/// Files that are neither made nor kept in memory, such as those of sealed editions, by their path in the site.
pub type Elsewhere = Box<dyn Fn(&str) -> Option<Vec<u8>> + Send>;

/// What the workshop is asked to do.
#[derive(Debug)]
pub enum Order {
    /// Work with this project from now on, which was read and judged; the other says what is new of it.
    Checked(Box<Checked>, Ring),
    /// The project can't be read at the moment.
    Unreadable(Failure),
    /// Make the file at this path of the site.
    File(String, oneshot::Sender<Answer>),
    /// The files of the search were made, of the project with this number.
    Searched(u64, Vec<Artifact>),
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
    search: Search,
}

/// The workshop.
pub struct Workshop {
    bell: Bell,
    board: Arc<Board>,
    /// Where it is given orders: the search is made aside and comes back as one.
    orders: Sender<Order>,
    elsewhere: Elsewhere,
}

impl fmt::Debug for Workshop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Workshop")
            .field("board", &self.board)
            .finish_non_exhaustive()
    }
}

impl Workshop {
    pub fn new(bell: Bell, board: Arc<Board>, orders: Sender<Order>, elsewhere: Elsewhere) -> Self {
        Self {
            bell,
            board,
            orders,
            elsewhere,
        }
    }

    /// Works until nobody is left to give an order.
    pub fn work(&self, inbox: &Receiver<Order>, told: &dyn Fn(&str)) {
        // Who asks before anything was judged waits for that.
        let mut early = Vec::new();
        let mut good: Option<Arc<Checked>> = None;
        for number in 0.. {
            let Some((checked, ring)) = self.until_changed(number, good.as_ref(), &mut early, inbox) else {
                return;
            };
            let report = checked.report(self.board.lang(), "");
            told(&sum::line(&report));
            let other = self.board.show(&report);
            if !checked.has_errors() {
                good = Some(Arc::from(checked));
                self.bell.ring(ring);
            }
            if other {
                self.bell.ring(Ring::Findings);
            }
        }
    }

    /// Makes files from the last good project until there is another one; none if there will be none.
    fn until_changed(
        &self,
        number: u64,
        good: Option<&Arc<Checked>>,
        early: &mut Vec<File>,
        inbox: &Receiver<Order>,
    ) -> Option<(Box<Checked>, Ring)> {
        let site = good.map(|checked| (checked, checked.site()));
        let mut shown = site.as_ref().map(|(checked, site)| Shown {
            checked,
            singles: Singles::new(site, &checked.theme),
            search: Search::new(number, Arc::clone(checked), self.orders.clone()),
        });
        let is_first = number == 0;
        if !is_first {
            for (path, reply) in early.drain(..) {
                self.answer(path, reply, shown.as_mut());
            }
        }
        loop {
            match inbox.recv().ok()? {
                Order::Checked(checked, ring) => {
                    let newest = self.newest((checked, ring), shown.as_mut(), early, inbox);
                    early.extend(shown.into_iter().flat_map(|shown| shown.search.stop()));
                    return Some(newest);
                }
                Order::Unreadable(failure) => {
                    if self.board.show_failure(&failure) {
                        self.bell.ring(Ring::Findings);
                    }
                    for (path, reply) in early.drain(..) {
                        self.answer(path, reply, shown.as_mut());
                    }
                }
                Order::File(path, reply) if is_first => early.push((path, reply)),
                order => self.serve(order, shown.as_mut()),
            }
        }
    }

    /// The last of the projects that are waiting already, with all that is new; files that are asked for between them are made
    /// from the old one.
    fn newest(
        &self,
        (mut checked, mut ring): (Box<Checked>, Ring),
        mut shown: Option<&mut Shown<'_>>,
        early: &mut Vec<File>,
        inbox: &Receiver<Order>,
    ) -> (Box<Checked>, Ring) {
        for order in inbox.try_iter() {
            match order {
                Order::Checked(newer, more) => {
                    checked = newer;
                    ring = ring.with(more);
                }
                Order::Unreadable(_) => {}
                Order::File(path, reply) if shown.is_none() => early.push((path, reply)),
                order => self.serve(order, shown.as_deref_mut()),
            }
        }
        (checked, ring)
    }

    /// Works off an order that changes nothing.
    fn serve(&self, order: Order, shown: Option<&mut Shown<'_>>) {
        match (order, shown) {
            (Order::File(path, reply), shown) => self.answer(path, reply, shown),
            (Order::Searched(number, files), Some(shown)) => shown.search.made(number, files),
            _ => {}
        }
    }

    /// Makes a file and hands it over; one of the search when it is there.
    fn answer(&self, path: String, reply: oneshot::Sender<Answer>, shown: Option<&mut Shown<'_>>) {
        match shown {
            Some(shown) if Search::holds(&path) => shown.search.ask(path, reply),
            shown => drop(reply.send(self.file(&path, shown.as_deref()))),
        }
    }

    fn file(&self, path: &str, shown: Option<&Shown<'_>>) -> Answer {
        let Some(shown) = shown else {
            return Answer::Nothing;
        };
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
