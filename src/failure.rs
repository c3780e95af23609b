//! Trouble of the machine or the command line, never of the author's text: it stops the command and says what to do.

use std::fmt;

/// Why a command could not work.
#[derive(Debug)]
pub struct Failure {
    /// What happened, lower case, no full stop.
    pub message: String,
    /// What to do next, an imperative.
    pub hint: Option<String>,
}

impl Failure {
    /// A failure without a hint.
    pub fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            hint: None,
        }
    }

    /// Adds what to do next.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Failure {}
