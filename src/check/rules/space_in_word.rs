//! A space inside Japanese words: letters spread for the eye (`目　標`), or a slip in a sentence (`地 域`). For search and
//! speech it makes two words.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Scope;
use crate::check::gap::{Gap, gaps, is_spaced_throughout, spread};
use crate::check::passage::Passage;
use crate::document::words::Role;
use crate::finding::Finding;
use crate::lang::Lang;

pub const CODE: &str = "space-in-word";

/// Two letters before a space and two after it.
pub type Four = [char; 4];

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let doubtful = sift(scope, findings);
    let wanted: BTreeSet<Four> = doubtful.iter().filter_map(|(_, gap)| gap.joined).collect();
    let known = match &scope.joined {
        Some(joined) => joined.clone(),
        None => joined(&scope.passages, &wanted),
    };
    let inside = doubtful
        .iter()
        .filter(|(_, gap)| gap.joined.is_some_and(|four| known.contains(&four)));
    findings.extend(inside.map(|(passage, gap)| spaced(passage, gap.shown.clone())));
}

/// The letters that are slips if they stand anywhere in the site without their space.
pub fn wanted(scope: &Scope<'_>) -> BTreeSet<Four> {
    let doubtful = sift(scope, &mut Vec::new());
    doubtful.iter().filter_map(|(_, gap)| gap.joined).collect()
}

/// Whether there is anything in a stretch of words to be looked at: in most there is not.
pub fn is_spaced(passage: &Passage<'_>) -> bool {
    let text = passage.text();
    let has_spaces = !gaps(text).is_empty() || !spread(text).is_empty();
    has_spaces && !is_person(passage)
}

/// Finds what is a slip for certain, and gives what is doubtful: a space outside a sentence may part two names; it is inside a
/// word where the site writes the same letters without it.
fn sift<'s, 'a>(scope: &'s Scope<'a>, findings: &mut Vec<Finding>) -> Vec<(&'s Passage<'a>, Gap)> {
    let people: Vec<&str> = people(scope);
    let mut doubtful = Vec::new();
    for passage in scope.passages.iter().filter(|passage| !is_person(passage)) {
        if is_spaced_throughout(passage.text()) {
            continue;
        }
        let spread = spread(passage.text());
        findings.extend(spread.iter().map(|range| spaced(passage, range.clone())));
        let overlaps = |gap: &Gap| {
            spread
                .iter()
                .any(|range| range.start < gap.end && gap.start < range.end)
        };
        for gap in gaps(passage.text()).into_iter().filter(|gap| !overlaps(gap)) {
            if is_slip(passage, &gap, &people) {
                findings.push(spaced(passage, gap.shown.clone()));
            } else if !is_name(passage.text(), &gap, &people) {
                doubtful.push((passage, gap));
            }
        }
    }
    doubtful
}

fn spaced(passage: &Passage<'_>, range: Range<usize>) -> Finding {
    let words = &passage.text()[range.clone()];
    let closed: String = words.chars().filter(|c| !c.is_whitespace()).collect();
    Finding::warning(
        CODE,
        passage.words.place(range),
        format!("語の中に空白があります：`{words}`"),
        format!("there is a space inside a word: `{words}`"),
    )
    .help(format!("`{closed}` と書いてください"), format!("write `{closed}`"))
}

/// A person's name has a space between its two parts.
fn is_person(passage: &Passage<'_>) -> bool {
    passage.top() == "head" && passage.key() == "name"
}

/// The people that the plans name, as they are written.
fn people<'a>(scope: &'a Scope<'_>) -> Vec<&'a str> {
    let heads = scope.plans.plans.iter().filter_map(|plan| plan.head.as_ref());
    let names: BTreeSet<&str> = heads.map(|head| head.name.get(Lang::Ja).as_str()).collect();
    names.into_iter().collect()
}

/// Whether a space stands in the middle of a sentence, where Japanese has none. A link's words and what is quoted are
/// written as their source has them, and a label at the beginning of a line may be set off by a wide space.
fn is_slip(passage: &Passage<'_>, gap: &Gap, people: &[&str]) -> bool {
    let text = passage.text();
    let linked = || {
        let mut links = passage.words.links.iter();
        links.any(|(range, _)| range.start <= gap.start && gap.end <= range.end)
    };
    passage.words.role == Role::Paragraph
        && text.contains('。')
        && !gap.is_label
        && !gap.is_quoted
        && !linked()
        && !is_name(text, gap, people)
}

/// Whether the space parts a family name from a given name: one that a plan states, or one before `さん` and the like.
fn is_name(text: &str, gap: &Gap, people: &[&str]) -> bool {
    const AFTER_NAMES: [&str; 12] = [
        "さん",
        "氏",
        "様",
        "くん",
        "ちゃん",
        "先生",
        "教授",
        "選手",
        "区長",
        "会長",
        "委員",
        "（",
    ];
    let stated = people.iter().any(|name| {
        let mut at = text.match_indices(name).map(|(at, _)| at..at + name.len());
        at.any(|name| name.start <= gap.start && gap.end <= name.end)
    });
    let after = &text[gap.second..];
    let mut given = after.char_indices().take(4).map(|(at, _)| at).skip(1);
    let followed = given.any(|at| AFTER_NAMES.iter().any(|title| after[at..].starts_with(title)));
    stated || followed || follows_post(&text[..gap.start])
}

/// Whether a family name whose last letter comes next stands after a post: `区長の見本`.
fn follows_post(before: &str) -> bool {
    const POSTS: [&str; 10] = [
        "区長",
        "市長",
        "所長",
        "局長",
        "部長",
        "課長",
        "会長",
        "委員長",
        "理事長",
        "校長",
    ];
    let family = before.char_indices().rev().map(|(at, _)| at).take(2);
    std::iter::once(before.len()).chain(family).any(|at| {
        let before = before[..at].trim_end_matches(['の', '・', ' ']);
        POSTS.iter().any(|post| before.ends_with(post))
    })
}

/// Those of the wanted letters that stand somewhere in Japanese words without a space.
pub fn joined<'p>(passages: impl IntoIterator<Item = &'p Passage<'p>>, wanted: &BTreeSet<Four>) -> BTreeSet<Four> {
    let mut found = BTreeSet::new();
    if wanted.is_empty() {
        return found;
    }
    for passage in passages.into_iter().filter(|passage| passage.lang == Lang::Ja) {
        let mut last = ['\0'; 4];
        for c in passage.text().chars() {
            last = [last[1], last[2], last[3], c];
            if wanted.contains(&last) {
                found.insert(last);
            }
        }
    }
    found
}
