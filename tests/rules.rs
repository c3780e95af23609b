//! The pages under `tests/rules/` and `tests/findings/`: each is the manual of one kind of finding, and each of its cases
//! says everything that is found when the base site is changed in that way. `BLESS=1` writes down what is found now.

#![expect(
    clippy::disallowed_methods,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test reads and blesses pages on the disk, and fails by stopping"
)]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;

use hoshin::finding::{Finding, Severity};
use hoshin::lang::Lang::{En, Ja};
use hoshin::pipeline;
use hoshin::source::{Place, Sources};

use base::Files;
use page::{ELSEWHERE, Page, Part};

#[path = "reading/base.rs"]
mod base;
#[path = "reading/page.rs"]
mod page;
#[path = "reading/project.rs"]
mod project;

#[test]
fn every_rule_finds_what_its_page_says() {
    pages("tests/rules");
}

#[test]
fn every_other_finding_is_what_its_page_says() {
    pages("tests/findings");
}

#[test]
fn nothing_is_found_in_the_base_site() {
    let base = base::files("tests/base");
    let checked = pipeline::check(&project::of(&base), |_| {});
    let found: Vec<_> = checked
        .findings
        .iter()
        .map(|finding| told(finding, &checked.sources))
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_code_has_its_page() {
    let mut codes = BTreeSet::new();
    for (path, text) in base::files("src") {
        let text = String::from_utf8(text).unwrap();
        for mark in [
            "Finding::error(",
            "Finding::warning(",
            "Mistake::new(",
            "const CODE: &str =",
        ] {
            let words = text
                .split(mark)
                .skip(1)
                .filter_map(|rest| rest.trim_start().strip_prefix('"'));
            let words = words
                .filter_map(|rest| rest.split('"').next())
                .filter(|word| !word.is_empty());
            codes.extend(words.filter(|_| !path.contains("tests")).map(str::to_owned));
        }
    }
    let pages = ["tests/rules", "tests/findings"].map(base::files);
    let pages: BTreeSet<String> = pages
        .iter()
        .flatten()
        .map(|(name, _)| name.replace(".md", ""))
        .collect();
    let lacking: Vec<_> = codes.difference(&pages).collect();
    assert!(
        lacking.is_empty(),
        "no page under tests/rules or tests/findings: {lacking:?}"
    );
}

/// Every rule or code has cases of both kinds, and words in both languages before them.
fn pages(folder: &str) {
    let base = base::files("tests/base");
    let bless = std::env::var_os("BLESS").is_some();
    let mut faults = Vec::new();
    for (name, text) in base::files(folder) {
        let path = format!("{folder}/{name}");
        let text = String::from_utf8(text).unwrap();
        let page = Page::read(&text);
        let now = blessed(&page, &base);
        if bless {
            fs::write(base::folder(&path), &now.text).unwrap();
        } else if now.text != text {
            faults.push(format!("{path}\n{}", difference(&text, &now.text)));
        }
        let code = name.trim_end_matches(".md");
        faults.extend(lacks(&page, code, &now.cases).map(|lack| format!("{path}: {lack}")));
        faults.extend(now.odd.iter().map(|odd| format!("{path}: {odd}")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// A page with the expectations that would hold now.
struct Blessed {
    text: String,
    /// The codes found in each case.
    cases: Vec<Vec<&'static str>>,
    /// Messages that break the house style.
    odd: Vec<String>,
}

fn blessed(page: &Page, base: &Files) -> Blessed {
    let mut blessed = Blessed {
        text: format!("{}\n", page.intro),
        cases: Vec::new(),
        odd: Vec::new(),
    };
    for case in &page.cases {
        let (files, changes) = case.apply(base);
        let project = project::of(&files);
        let mut checked = pipeline::check(&project, |_| {});
        pipeline::rehearse(&project.files, &mut checked);
        blessed.odd.extend(checked.findings.iter().filter_map(odd));
        blessed
            .cases
            .push(checked.findings.iter().map(|finding| finding.code).collect());
        let mut left: Vec<&Finding> = checked.findings.iter().collect();
        let mut changes = changes.into_iter();
        write!(blessed.text, "\n## {}\n", case.name).unwrap();
        for part in &case.parts {
            let lines = match part {
                Part::Prose(lines) => squeezed(lines),
                Part::Block(block) => {
                    let change = changes.next().flatten();
                    let mut lines = vec![format!("```{}", block.info)];
                    for (index, line) in block.lines.iter().enumerate() {
                        lines.push(line.clone());
                        let shown = change
                            .as_ref()
                            .and_then(|change| Some((&change.path, change.numbers[index]?)));
                        let here = |finding: &&Finding| {
                            let source = checked.sources.get(finding.place.source);
                            let line = source.line_column(finding.place.start as usize).line;
                            shown.is_some_and(|(path, number)| *path == source.path && number == line)
                        };
                        let (there, rest) = left.into_iter().partition(here);
                        left = rest;
                        let there: Vec<&Finding> = there;
                        lines.extend(there.iter().flat_map(|finding| expectation(finding, &checked.sources)));
                    }
                    lines.push("```".to_owned());
                    lines
                }
            };
            blessed.text.extend(lines.iter().map(|line| format!("{line}\n")));
        }
        blessed.text.truncate(blessed.text.trim_end().len());
        blessed.text.push('\n');
        blessed.text.push_str(&elsewhere(&left, &checked.sources));
    }
    while blessed.text.ends_with("\n\n") {
        blessed.text.pop();
    }
    blessed
}

/// Where an expectation stood between two blocks, two empty lines may have met.
fn squeezed(lines: &[String]) -> Vec<String> {
    let mut lines = lines.to_vec();
    lines.dedup_by(|second, first| first.is_empty() && second.is_empty());
    lines
}

/// The lines below the line a finding is on.
fn expectation(finding: &Finding, sources: &Sources) -> Vec<String> {
    let told = told(finding, sources);
    let lines = told.lines().enumerate();
    lines
        .map(|(index, line)| {
            if index == 0 {
                format!("# ^ {line}")
            } else {
                format!("#   {line}")
            }
        })
        .collect()
}

/// What was found on lines that no block of the case shows.
fn elsewhere(findings: &[&Finding], sources: &Sources) -> String {
    if findings.is_empty() {
        return String::new();
    }
    let mut text = format!("\n```{ELSEWHERE}\n");
    for finding in findings {
        let told = told(finding, sources).replace('\n', "\n  ");
        writeln!(text, "{} {told}", position(finding.place, sources)).unwrap();
    }
    text + "```\n"
}

/// A finding in full: severity, code, the words covered; message and help in Japanese, then in English; other places.
fn told(finding: &Finding, sources: &Sources) -> String {
    let severity = match (&finding.acknowledged, finding.severity) {
        (Some(_), _) => "acknowledged",
        (None, Severity::Error) => "error",
        (None, Severity::Warning) => "warning",
    };
    let mut text = format!("{severity}[{}]: {}", finding.code, words(finding.place, sources));
    text.truncate(text.trim_end().len());
    for lang in [Ja, En] {
        write!(text, "\n{}", finding.message.get(lang)).unwrap();
        if let Some(label) = &finding.label {
            write!(text, " | {}", label.get(lang)).unwrap();
        }
        if let Some(help) = &finding.help {
            write!(text, " → {}", help.get(lang)).unwrap();
        }
    }
    for (place, label) in &finding.also {
        let (at, words) = (position(*place, sources), words(*place, sources));
        write!(text, "\n↔ {at}: {words} | {} | {}", label.get(Ja), label.get(En)).unwrap();
    }
    for (place, new) in &finding.fix {
        write!(text, "\n✎ {} ⇒ {new}", words(*place, sources)).unwrap();
    }
    text
}

fn words(place: Place, sources: &Sources) -> String {
    let words = sources.words(place);
    if words.trim().is_empty() {
        return words
            .chars()
            .map(|c| format!("U+{:04X}", u32::from(c)))
            .collect::<Vec<_>>()
            .join(" ");
    }
    words.replace('\n', "⏎")
}

fn position(place: Place, sources: &Sources) -> String {
    let source = sources.get(place.source);
    format!("{}:{}", source.path, source.line_column(place.start as usize).line)
}

/// What a page should have and has not.
fn lacks(page: &Page, code: &str, cases: &[Vec<&'static str>]) -> impl Iterator<Item = &'static str> {
    let japanese = page.intro.chars().filter(|c| matches!(c, 'ぁ'..='ん')).count();
    let latin = page.intro.chars().filter(char::is_ascii_alphabetic).count();
    let wanted = [
        (
            page.intro.starts_with(&format!("# {code}\n")),
            "its title is not its code",
        ),
        (
            japanese > 15 && page.intro.contains("直し方"),
            "it does not say how to mend it in Japanese",
        ),
        (
            latin > 60 && page.intro.contains("How to fix it"),
            "it does not say how to mend it in English",
        ),
        (cases.iter().any(|found| found.contains(&code)), "no case finds it"),
        (
            cases.iter().any(|found| !found.contains(&code)),
            "no case comes near and is clean",
        ),
    ];
    wanted.into_iter().filter(|(there, _)| !there).map(|(_, lack)| lack)
}

/// The house style of messages: one fact, lower case in English, no full stop, and what to do.
fn odd(finding: &Finding) -> Option<String> {
    let (ja, en) = (finding.message.get(Ja), finding.message.get(En));
    let helps = finding.help.iter().flat_map(|help| [help.get(Ja), help.get(En)]);
    let stopped = [ja, en]
        .into_iter()
        .chain(helps)
        .any(|text| text.ends_with(['.', '。']) || text.contains('\n'));
    if finding.help.is_none() {
        return Some(format!("`{}` does not say what to do: {ja} / {en}", finding.code));
    }
    let upper = en.starts_with(|c: char| c.is_ascii_uppercase()) && en[1..].starts_with(|c: char| c.is_lowercase());
    let same = ja == en;
    (stopped || upper || same).then(|| format!("`{}` is not in the house style: {ja} / {en}", finding.code))
}

/// The lines that differ, with their numbers.
fn difference(old: &str, new: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let same = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let rest = (old.len().min(new.len())) - same;
    let tail = old
        .iter()
        .rev()
        .zip(new.iter().rev())
        .take(rest)
        .take_while(|(a, b)| a == b)
        .count();
    let mut text = String::new();
    for (sign, lines) in [("-", &old), ("+", &new)] {
        for line in &lines[same..lines.len() - tail] {
            writeln!(text, "  {}{sign} {line}", same + 1).unwrap();
        }
    }
    text
}
