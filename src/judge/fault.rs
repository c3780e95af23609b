//! What is wrong with a finished page: where, the very markup, which requirement it breaks and what to do.

use std::fmt;

use crate::lang::{Lang, Localized};

/// One of the numbered requirements of `docs/requirements.md`, drawn as `A11Y-16`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Requirement(pub u8);

impl fmt::Display for Requirement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "A11Y-{}", self.0)
    }
}

/// A place on a page where something is wrong, and what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// Where in the file, in bytes.
    pub at: usize,
    /// The markup there, cut short.
    pub markup: String,
    /// What is wrong with it.
    pub message: Localized<String>,
}

/// A thing wrong with a page of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file, from the site's root.
    pub page: String,
    /// The line in it, from 1.
    pub line: usize,
    /// The markup there, cut short.
    pub markup: String,
    /// The judgement's name.
    pub code: &'static str,
    /// What it breaks.
    pub requirements: &'static [Requirement],
    /// What is wrong.
    pub message: Localized<String>,
    /// What to do.
    pub help: Localized<&'static str>,
}

impl Fault {
    /// The fault as it is told to somebody who reads this language.
    #[must_use]
    pub fn told(&self, lang: Lang) -> String {
        let requirements: Vec<String> = self.requirements.iter().map(Requirement::to_string).collect();
        format!(
            "{}:{}: {} [{} {}]\n    {}\n  = {}",
            self.page,
            self.line,
            self.message.get(lang),
            self.code,
            requirements.join(" "),
            self.markup,
            self.help.get(lang),
        )
    }
}
