//! The theme in the pipeline: which one it is, what is wrong with it, and what shows only when pages are made.

use std::ops::Range;

use super::Checked;
use crate::config::Config;
use crate::finding::{self, Finding};
use crate::mistake::Mistake;
use crate::phrases::Phrases;
use crate::render::rehearsal;
use crate::render::theme::CompiledTheme;
use crate::source::{Place, Sources};
use crate::theme_files;

/// The theme the configuration names; its mistakes are findings like a clerk's.
pub(super) fn theme(
    files: &[(String, Vec<u8>)],
    sources: &Sources,
    config: &Config,
    findings: &mut Vec<Finding>,
) -> (CompiledTheme, Phrases) {
    let (theme, mut mistakes) = theme_files::of(files, &config.theme).unwrap_or_else(|| {
        findings.push(theme_unknown(files, sources, &config.theme));
        (theme_files::built_in(), Vec::new())
    });
    let (phrases, more) = theme.phrases();
    mistakes.extend(more);
    let (compiled, more) = theme.compile(&phrases);
    mistakes.extend(more);
    findings.extend(mistakes.into_iter().map(|mistake| found(mistake, sources)));
    (compiled, phrases)
}

fn theme_unknown(files: &[(String, Vec<u8>)], sources: &Sources, name: &str) -> Finding {
    // The very words, where they are written; without them there would be no such theme to look for.
    let settings = sources.find("hoshin.toml");
    let place = settings.map(|(id, source)| {
        let line = source.text.lines().find(|line| line.trim_start().starts_with("theme"));
        let at = line.and_then(|line| Some(source.text.find(line)? + line.find(name)?));
        at.map_or(Place::top(id), |at| Place::new(id, at..at + name.len()))
    });
    let known = theme_files::known(files);
    let finding = Finding::error(
        "theme-unknown",
        place.unwrap_or_default(),
        format!("テーマのフォルダー `themes/{name}` がありません"),
        format!("there is no theme folder `themes/{name}`"),
    );
    match finding::likely(name, known.iter().map(String::as_str)) {
        Some(meant) => finding.help(format!("もしかして `{meant}`"), format!("did you mean `{meant}`?")),
        None => finding.help(
            format!("{} のどれかを書いてください", known.join("、")),
            format!("write one of {}", known.join(", ")),
        ),
    }
}

/// Makes every page and keeps none, so that a check tells of a theme all that a build would. The themes built in have been
/// rehearsed by tests, and with a template that can't be read there is nothing to rehearse.
pub fn rehearse(files: &[(String, Vec<u8>)], checked: &mut Checked) {
    if checked.theme.is_whole() && !theme_files::is_built_in(files, &checked.config.theme) {
        let mut mistakes = rehearsed(checked);
        // What was found without a rehearsal is said once, and better.
        let known = |place: Place| {
            let within =
                |other: &Place| other.source == place.source && place.start <= other.start && other.end <= place.end;
            checked.findings.iter().any(|finding| within(&finding.place))
        };
        mistakes.retain(|mistake| mistake.place.start == mistake.place.end || !known(mistake.place));
        checked.findings.extend(mistakes);
        finding::sort(&mut checked.findings);
    }
}

/// Every mistake of the theme that shows only when pages are made.
pub(super) fn rehearsed(checked: &Checked) -> Vec<Finding> {
    let mistakes = rehearsal::rehearse(&checked.site(), &checked.theme).into_iter();
    mistakes.map(|mistake| found(mistake, &checked.sources)).collect()
}

/// A mistake of the theme as a finding: it has a place like a clerk's, if its file is one of the project's.
#[must_use]
pub fn found(mistake: Mistake, sources: &Sources) -> Finding {
    let place = sources
        .find(&mistake.path)
        .map(|(id, source)| Place::new(id, whole(&mistake.range, &source.text)))
        .or_else(|| sources.find("hoshin.toml").map(|(id, _)| Place::top(id)))
        .unwrap_or_default();
    Finding {
        message: mistake.message,
        help: mistake.help.map(|help| *help),
        ..Finding::error(mistake.code, place, "", "")
    }
}

/// The range on whole characters: the readers of themes count bytes.
fn whole(range: &Range<usize>, text: &str) -> Range<usize> {
    let start = text.floor_char_boundary(range.start);
    start..text.ceil_char_boundary(range.end).max(start)
}
