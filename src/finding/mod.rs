//! A finding is about the author's text: it has a place, a stable code, one terse message and often a help. Findings
//! are collected, sorted by place and all shown. One file here per way of drawing them.

pub mod github;
pub mod human;
pub mod json;
pub mod sarif;
pub mod short;
pub mod sum;

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use crate::lang::{Lang, Localized};
use crate::source::{Place, Sources};

/// Findings with what is needed to draw them.
#[derive(Clone, Copy, Debug)]
pub struct Report<'a> {
    /// The findings, sorted.
    pub findings: &'a [Finding],
    /// The text they are about.
    pub sources: &'a Sources,
    /// How many findings of each rule the city does not want to see.
    pub allowed: &'a BTreeMap<&'static str, usize>,
    /// The language to draw in.
    pub lang: Lang,
    /// What leads from where the reader stands to the project's root: empty, or ending in `/`.
    pub below: &'a str,
}

impl Report<'_> {
    /// The path of a finding's file, from where the reader stands.
    #[must_use]
    pub fn path(&self, place: Place) -> String {
        format!("{}{}", self.below, self.sources.get(place.source).path)
    }
}

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The site can't be right: a build writes nothing.
    Error,
    /// Probably wrong: a build goes on.
    Warning,
}

/// Something found in an author's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Stable, lower case, named for the thing found: `unit-unknown`.
    pub code: &'static str,
    /// Error or warning.
    pub severity: Severity,
    /// The very words.
    pub place: Place,
    /// One fact in each language: lower case in English, the author's word in backticks, no full stop.
    pub message: Localized<String>,
    /// What stands at the place, for the caret.
    pub label: Option<Localized<String>>,
    /// Other places that matter: the first use of a doubled id.
    pub also: Vec<(Place, Localized<String>)>,
    /// What to do: an imperative.
    pub help: Option<Localized<String>>,
    /// The reason the author gave for leaving it so; an acknowledged warning is shown, but asks for nothing.
    pub acknowledged: Option<Localized<String>>,
    /// What mends it, where there is exactly one right answer: the text that belongs at each place. Applied together.
    pub fix: Vec<(Place, String)>,
}

impl Finding {
    /// An error at a place.
    #[must_use]
    pub fn error(code: &'static str, place: Place, ja: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            code,
            severity: Severity::Error,
            place,
            message: Localized::say(ja, en),
            label: None,
            also: Vec::new(),
            help: None,
            acknowledged: None,
            fix: Vec::new(),
        }
    }

    /// A warning at a place.
    #[must_use]
    pub fn warning(code: &'static str, place: Place, ja: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::error(code, place, ja, en)
        }
    }

    /// Adds words at the caret.
    #[must_use]
    pub fn label(mut self, ja: impl Into<String>, en: impl Into<String>) -> Self {
        self.label = Some(Localized::say(ja, en));
        self
    }

    /// Adds what to do.
    #[must_use]
    pub fn help(mut self, ja: impl Into<String>, en: impl Into<String>) -> Self {
        self.help = Some(Localized::say(ja, en));
        self
    }

    /// Adds the word that was likely meant.
    #[must_use]
    pub fn perhaps(self, meant: &str) -> Self {
        self.help(format!("もしかして `{meant}`"), format!("did you mean `{meant}`?"))
    }

    /// Adds another place that matters.
    #[must_use]
    pub fn also(mut self, place: Place, ja: impl Into<String>, en: impl Into<String>) -> Self {
        self.also.push((place, Localized::say(ja, en)));
        self
    }

    /// Adds a replacement that mends it: nothing else than `text` can be right at `place`.
    #[must_use]
    pub fn fix(mut self, place: Place, text: impl Into<String>) -> Self {
        self.fix.push((place, text.into()));
        self
    }

    /// Whether a build must stop for it.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// The word for how much a finding matters.
#[must_use]
pub fn word(finding: &Finding, lang: Lang) -> &'static str {
    match (finding.acknowledged.is_some(), finding.severity, lang) {
        (true, _, Lang::Ja) => "了承済み",
        (true, _, Lang::En) => "acknowledged",
        (_, Severity::Error, Lang::Ja) => "エラー",
        (_, Severity::Error, Lang::En) => "error",
        (_, Severity::Warning, Lang::Ja) => "警告",
        (_, Severity::Warning, Lang::En) => "warning",
    }
}

/// Puts findings into the order a person reads them in: by place, then by code, the same one once.
pub fn sort(findings: &mut Vec<Finding>) {
    findings.sort_by(|a, b| (a.place, a.code).cmp(&(b.place, b.code)));
    findings.dedup();
}

/// The likely spelling: the candidate nearest to `typed`, if it is near enough to have been meant, or begins with it. Width
/// and capitals make no difference, and of two words at least a letter must be the same.
#[must_use]
pub fn likely<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let plain = |text: &str| text.nfkc().collect::<String>().to_lowercase();
    let written = plain(typed);
    let near = |candidate: &&str| {
        let candidate = plain(candidate);
        let distance = strsim::damerau_levenshtein(&written, &candidate);
        let longer = candidate.chars().count().max(written.chars().count());
        let near = distance <= (longer / 3).max(1) && distance < longer;
        let begun = written.chars().count() > 2 && candidate.starts_with(&written);
        (near || begun).then_some(distance)
    };
    candidates
        .into_iter()
        .filter_map(|candidate| near(&candidate).map(|distance| (distance, candidate)))
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::likely;

    #[test]
    fn the_likely_spelling_is_near() {
        assert_eq!(likely("tittle", ["title", "id", "budget"]), Some("title"));
        assert_eq!(
            likely("課題と改善索", ["課題と改善策", "めざす状態"]),
            Some("課題と改善策")
        );
        assert_eq!(likely("xyz", ["title", "id"]), None);
        assert_eq!(likely("ｱ", ["イ", "ア"]), Some("ア"));
        assert_eq!(likely("warn", ["allow", "warning", "error"]), Some("warning"));
        assert_eq!(likely("C", ["A", "B"]), None, "any letter is as near as any other");
    }
}
