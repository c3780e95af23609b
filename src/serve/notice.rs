//! What is wrong at the moment, as the page shows it.

use std::sync::{Mutex, PoisonError};

use serde::Serialize;

use crate::failure::Failure;
use crate::finding::{Finding, Report, human, sum};
use crate::lang::Lang;

/// So many findings are shown over a page; who has more sees them in the terminal.
const MOST: usize = 20;

/// Findings, drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Notice {
    /// The language of its words.
    pub lang: &'static str,
    /// What there is, in one line; empty if there is nothing.
    pub title: String,
    /// Why the page may be an older one; empty if it is not.
    pub stale: &'static str,
    /// The label of the button that hides it.
    pub hide: &'static str,
    /// Each finding as a terminal shows it.
    pub drawn: Vec<String>,
}

/// Where the notice hangs.
#[derive(Debug)]
pub struct Board {
    lang: Lang,
    notice: Mutex<Notice>,
}

impl Board {
    pub fn new(lang: Lang) -> Self {
        let board = Self {
            lang,
            notice: Mutex::default(),
        };
        board.hang(board.blank());
        board
    }

    /// The language of the person at the keyboard.
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// What hangs there.
    pub fn notice(&self) -> Notice {
        self.notice.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Hangs up what was found; says whether it is something else than before.
    pub fn show(&self, report: &Report<'_>) -> bool {
        let open: Vec<&Finding> = report
            .findings
            .iter()
            .filter(|one| one.acknowledged.is_none())
            .collect();
        if open.is_empty() {
            return self.hang(self.blank());
        }
        let errors = open.iter().any(|finding| finding.is_error());
        let shown = open.iter().take(MOST);
        self.hang(Notice {
            title: sum::line(report),
            stale: if errors { stale(self.lang) } else { "" },
            drawn: shown
                .map(|finding| human::draw(finding, report.sources, self.lang, false))
                .collect(),
            ..self.blank()
        })
    }

    /// Hangs up why nothing could be read.
    pub fn show_failure(&self, failure: &Failure) -> bool {
        let hint = failure.hint.as_ref().map(|hint| hint.get(self.lang).as_str());
        self.hang(Notice {
            title: failure.message.get(self.lang).clone(),
            stale: stale(self.lang),
            drawn: hint.into_iter().map(str::to_owned).collect(),
            ..self.blank()
        })
    }

    fn hang(&self, notice: Notice) -> bool {
        let mut hanging = self.notice.lock().unwrap_or_else(PoisonError::into_inner);
        let other = *hanging != notice;
        *hanging = notice;
        other
    }

    fn blank(&self) -> Notice {
        Notice {
            lang: self.lang.code(),
            hide: match self.lang {
                Lang::Ja => "隠す",
                Lang::En => "Hide",
            },
            ..Notice::default()
        }
    }
}

const fn stale(lang: Lang) -> &'static str {
    match lang {
        Lang::Ja => "直るまで、最後に正しく作れたページを表示しています。",
        Lang::En => "Until this is mended, you see the last page that could be made.",
    }
}
