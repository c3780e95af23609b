//! Judgement over the meaning of the documents. One rule, one file under [`rules`], named for the thing found; a rule
//! sees everything and only reads.

pub mod acknowledge;
pub mod rules;
mod walk;

use crate::config::Config;
use crate::document::Document;
use crate::evaluate::Evaluation;
use crate::finding::Finding;
use crate::model::plans::Plans;
use crate::source::Sources;

/// What a rule can see.
#[derive(Clone, Copy, Debug)]
pub struct Scope<'a> {
    /// The text, for the very words.
    pub sources: &'a Sources,
    /// The documents as written.
    pub documents: &'a [Document],
    /// What they mean.
    pub plans: &'a Plans,
    /// What came of it.
    pub evaluation: &'a Evaluation,
    /// The site's configuration.
    pub config: &'a Config,
}

/// Everything all rules find, with the author's acknowledgements and the city's severities applied.
#[must_use]
pub fn check(scope: &Scope<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in rules::RULES {
        (rule.find)(scope, &mut findings);
    }
    findings
}
