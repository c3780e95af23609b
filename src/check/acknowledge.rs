//! Applies what authors and the city have said about findings: an acknowledged warning asks for nothing more, and a
//! city may raise a warning to an error, take an error down to a warning, or not want to see what a rule finds.

use std::collections::BTreeMap;
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;

use super::rules;
use crate::config::{Config, Level};
use crate::document::{Document, pair};
use crate::finding::{Finding, Severity};
use crate::lang::Lang;
use crate::model::plans::{Acknowledgement, Plans};
use crate::source::SourceId;

/// Applies the city's levels, then the authors' acknowledgements; one that nothing needs, or that would hide more than its
/// author has seen, is itself found. Gives how many findings of each rule the city does not want to see.
pub fn apply(
    findings: &mut Vec<Finding>,
    documents: &[Arc<Document>],
    plans: &Plans,
    config: &Config,
) -> BTreeMap<&'static str, usize> {
    let level = |finding: &Finding| config.rules.get(finding.code).and_then(|ruling| ruling.level);
    for finding in findings.iter_mut() {
        match level(finding) {
            Some(Level::Error) => finding.severity = Severity::Error,
            // What is allowed can be acknowledged, too: the acknowledgement stays right when the city looks again.
            Some(Level::Warning | Level::Allow) => finding.severity = Severity::Warning,
            None => {}
        }
    }
    let found = by_document(findings, documents);
    // What could not be read may hold what an acknowledgement is about.
    let all_read = || documents.iter().all(|document| document.complete);
    let mut more = Vec::new();
    for acknowledgement in &plans.acknowledged {
        let key = (acknowledgement.rule.value.as_str(), acknowledgement.place.source);
        let of_rule = found.get(&key).map(Vec::as_slice).unwrap_or_default();
        more.extend(acknowledge(findings, of_rule, acknowledgement, &all_read));
    }
    findings.extend(more);
    let mut allowed = BTreeMap::new();
    findings.retain(|finding| {
        let hidden = level(finding) == Some(Level::Allow);
        if hidden {
            *allowed.entry(finding.code).or_default() += 1;
        }
        !hidden
    });
    allowed
}

/// The warnings of each rule in each document, its twin's among them, for a twin holds words only and the document acknowledges
/// for both: where they are in the list.
fn by_document(findings: &[Finding], documents: &[Arc<Document>]) -> BTreeMap<(&'static str, SourceId), Vec<usize>> {
    let mut found: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for (index, finding) in findings.iter().enumerate() {
        if finding.severity == Severity::Warning {
            let source = pair::own(documents, finding.place.source);
            found.entry((finding.code, source)).or_default().push(index);
        }
    }
    found
}

/// Applies one acknowledgement to the warnings it may mean, and gives what is wrong with it itself.
fn acknowledge(
    findings: &mut [Finding],
    of_rule: &[usize],
    known: &Acknowledgement,
    all_read: &dyn Fn() -> bool,
) -> Option<Finding> {
    let about = known.about.as_ref().map(|about| plain(&about.value));
    let is_meant = |finding: &Finding| about.as_ref().is_none_or(|about| names(finding, about));
    let mut meant = of_rule
        .iter()
        .copied()
        .filter(|index| is_meant(&findings[*index]))
        .peekable();
    if meant.peek().is_none() {
        // A rule that nobody knows has been found already.
        let exists = rules::codes().any(|code| code == known.rule.value);
        return (exists && all_read()).then(|| idle(known, !of_rule.is_empty()));
    }
    let mut figure = None;
    for index in meant.collect::<Vec<_>>() {
        findings[index].acknowledged = Some(known.reason.clone());
        figure = figure.or_else(|| first_figure(findings[index].message.get(Lang::En)));
    }
    figure.filter(|_| about.is_none()).map(|figure| wide(known, &figure))
}

/// Whether a finding's message has these words in it, and not as a part of a longer number.
fn names(finding: &Finding, about: &str) -> bool {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    Lang::ALL.into_iter().any(|lang| {
        let message = plain(finding.message.get(lang));
        let mut at = message.match_indices(about);
        at.any(|(at, _)| {
            let (before, after) = (&message[..at], &message[at + about.len()..]);
            let decimals = after.strip_prefix('.').and_then(|rest| rest.chars().next());
            let joined = digit(before.chars().next_back()) && digit(about.chars().next())
                || digit(about.chars().next_back()) && (digit(after.chars().next()) || digit(decimals));
            !joined
        })
    })
}

/// Words without what makes no difference: the commas of numbers, and the width of letters.
fn plain(text: &str) -> String {
    text.nfkc().filter(|c| *c != ',').collect()
}

/// The first figure of a message that is no fiscal year and no code.
fn first_figure(message: &str) -> Option<String> {
    let inside = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | '-');
    let named = |before: &str| before.ends_with(|c: char| c.is_ascii_alphabetic() || c == '-');
    let mut rest = message;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let length = rest[at..].find(|c| !inside(c)).unwrap_or(rest.len() - at);
        let figure = rest[at..at + length].trim_end_matches([',', '.', '-']);
        if !figure.contains('-') && !named(&rest[..at]) {
            return Some(figure.replace(',', ""));
        }
        rest = &rest[at + length..];
    }
    None
}

fn idle(known: &Acknowledgement, has_others: bool) -> Finding {
    let rule = &known.rule.value;
    if let Some(about) = known.about.as_ref().filter(|_| has_others) {
        let word = &about.value;
        return Finding::warning(
            "acknowledgement-idle",
            about.place,
            format!("この文書の `{rule}` の警告に `{word}` は出てきません"),
            format!("no warning of `{rule}` in this document says `{word}`"),
        )
        .help(
            "警告を読み直し、今の内容も承知のうえなら `about` を書き直してください",
            "read the warning again; if it may stay as it is now, correct `about`",
        );
    }
    Finding::warning(
        "acknowledgement-idle",
        known.place,
        format!("この文書に `{rule}` の警告はありません"),
        format!("this document has no warning of `{rule}`"),
    )
    .help(
        "`acknowledge` のこの項目を消してください",
        "remove this entry of `acknowledge`",
    )
}

/// An acknowledgement of figures that does not name them would go on when they change.
fn wide(known: &Acknowledgement, figure: &str) -> Finding {
    let rule = &known.rule.value;
    Finding::warning(
        "acknowledgement-wide",
        known.place,
        format!("`{rule}` のどの数を了承するのか書かれていません"),
        format!("this does not say which figures of `{rule}` are acknowledged"),
    )
    .help(
        format!("`about: {figure}` を書き足してください。数が変わると、もう一度警告が出ます"),
        format!("add `about: {figure}`; when the figures change, the warning comes back"),
    )
}
