//! Trouble of the machine or the command line, never of the author's text: it stops the command and says what to do.

use crate::lang::Localized;

/// Why a command could not work.
#[derive(Debug)]
pub struct Failure {
    /// What happened, in each language: lower case in English, no full stop.
    pub message: Localized<String>,
    /// What to do next: an imperative.
    pub hint: Option<Localized<String>>,
}

impl Failure {
    /// A failure without a hint.
    pub fn new(ja: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            message: Localized::say(ja, en),
            hint: None,
        }
    }

    /// Adds what to do next.
    #[must_use]
    pub fn hint(mut self, ja: impl Into<String>, en: impl Into<String>) -> Self {
        self.hint = Some(Localized::say(ja, en));
        self
    }
}
