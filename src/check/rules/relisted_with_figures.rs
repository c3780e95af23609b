//! A relisted entry with money, indicators, ratings or text of its own: they would be counted twice, or say two things.

use super::Scope;
use crate::finding::Finding;

pub const CODE: &str = "relisted-with-figures";

/// What belongs to the initiative that is shown again, and not to the entry that shows it.
const FIGURES: [&str; 4] = ["budget", "indicators", "review", "continues"];

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for document in scope.documents {
        let Some(relists) = document.head.get("relists") else {
            continue;
        };
        let code = relists.text().unwrap_or_default();
        let figures = document.head.entries().iter().map(|(key, _)| key);
        let figures = figures.filter(|key| FIGURES.contains(&key.value.as_str()));
        let headings = document.body.sections.iter().map(|section| &section.heading);
        for word in figures.chain(headings) {
            findings.push(
                Finding::error(
                    CODE,
                    word.place,
                    format!("再掲の項目に `{}` は書けません", word.value),
                    format!("a relisted entry can't have `{}` of its own", word.value),
                )
                .also(relists.place, "再掲のもと", "shown again from here")
                .help(
                    format!("消してください。`{code}` のものが示されます"),
                    format!("remove it; that of `{code}` is shown"),
                ),
            );
        }
    }
}
