//! The files that the search page asks, in a preview. They are made of every page there is, so they are made aside, when the first
//! of them is asked for, and no page and no save waits for them. A newer project stops what is being made of the old one.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::thread;

use tokio::sync::oneshot;

use super::workshop::{Answer, File, Order};
use crate::artifact::Artifact;
use crate::pipeline::{self, Checked};

/// The search in one project.
pub struct Search {
    number: u64,
    checked: Arc<Checked>,
    orders: Sender<Order>,
    is_over: Arc<AtomicBool>,
    waiting: Vec<File>,
    is_begun: bool,
    /// By path; none until they are made.
    files: Option<BTreeMap<String, Vec<u8>>>,
}

impl Search {
    /// The search in the project of a number; nothing is made.
    pub fn new(number: u64, checked: Arc<Checked>, orders: Sender<Order>) -> Self {
        Self {
            number,
            checked,
            orders,
            is_over: Arc::default(),
            waiting: Vec::new(),
            is_begun: false,
            files: None,
        }
    }

    /// Whether a file of the site is one of the search.
    pub fn holds(path: &str) -> bool {
        path.starts_with("pagefind/")
    }

    /// Answers who asks for a file, now or as soon as there is one.
    pub fn ask(&mut self, path: String, reply: oneshot::Sender<Answer>) {
        if let Some(files) = &self.files {
            drop(reply.send(of(files, &path)));
            return;
        }
        self.waiting.push((path, reply));
        if !std::mem::replace(&mut self.is_begun, true) {
            let (number, checked) = (self.number, Arc::clone(&self.checked));
            let (orders, is_over) = (self.orders.clone(), Arc::clone(&self.is_over));
            let make = move || {
                let files = pipeline::search_files(&checked, &|| is_over.load(Ordering::Relaxed));
                drop(orders.send(Order::Searched(number, files.unwrap_or_default())));
            };
            drop(thread::Builder::new().name("search".into()).spawn(make));
        }
    }

    /// Takes the files that were made, if they are of this project.
    pub fn made(&mut self, number: u64, files: Vec<Artifact>) {
        if number != self.number {
            return;
        }
        let files = files
            .into_iter()
            .map(|file| (file.path.as_str().to_owned(), file.bytes.into_bytes()));
        let files = files.collect();
        for (path, reply) in self.waiting.drain(..) {
            drop(reply.send(of(&files, &path)));
        }
        self.files = Some(files);
    }

    /// Stops what is being made, and gives who still waits.
    pub fn stop(self) -> Vec<File> {
        self.is_over.store(true, Ordering::Relaxed);
        self.waiting
    }
}

fn of(files: &BTreeMap<String, Vec<u8>>, path: &str) -> Answer {
    files.get(path).cloned().map_or(Answer::Missing, Answer::Made)
}
