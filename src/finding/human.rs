//! Findings for people: the source line, a caret that lines up under Japanese text too, and what to do.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Finding, Report, Severity, word};
use crate::lang::Lang;
use crate::source::{Place, Sources};

/// Draws all findings, file by file, each file under a line with its name and what was found in it.
#[must_use]
pub fn draw_all(report: &Report<'_>, colour: bool) -> String {
    let (bold, plain) = if colour { ("\u{1b}[1m", "\u{1b}[0m") } else { ("", "") };
    let mut text = String::new();
    for group in report.findings.chunk_by(|a, b| a.place.source == b.place.source) {
        let Some(first) = group.first() else { continue };
        let path = &report.sources.get(first.place.source).path;
        text.extend([bold, path, plain, "  ", &super::sum::counts(group, report.lang), "\n\n"]);
        for finding in group {
            text.push_str(&draw(finding, report.sources, report.lang, colour));
            text.push_str("\n\n");
        }
    }
    text
}

/// Draws one finding. `colour` adds terminal colours; leave it off where no terminal is.
#[must_use]
pub fn draw(finding: &Finding, sources: &Sources, lang: Lang, colour: bool) -> String {
    let level = match (finding.acknowledged.is_some(), finding.severity) {
        (true, _) => Level::NOTE,
        (_, Severity::Error) => Level::ERROR,
        (_, Severity::Warning) => Level::WARNING,
    };
    let title = level
        .with_name(word(finding, lang))
        .primary_title(finding.message.get(lang).as_str())
        .id(finding.code);
    let mut group = title.element(snippet(finding, sources, lang));
    for (place, words) in finding
        .also
        .iter()
        .filter(|(place, _)| place.source != finding.place.source)
    {
        group = group.element(other(*place, words.get(lang), sources));
    }
    let group = match (&finding.acknowledged, &finding.help) {
        (Some(reason), _) => group.element(Level::NOTE.with_name(note(lang)).message(reason.get(lang).as_str())),
        (None, Some(help)) => group.element(Level::HELP.with_name(help_word(lang)).message(help.get(lang).as_str())),
        (None, None) => group,
    };
    render(group, colour)
}

fn render(group: Group<'_>, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    renderer.decor_style(DecorStyle::Ascii).render(&[group])
}

/// The finding's own source, with its other places in the same file marked beside it.
fn snippet<'a>(
    finding: &'a Finding,
    sources: &'a Sources,
    lang: Lang,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let source = sources.get(finding.place.source);
    let label = finding.label.as_ref().map(|label| label.get(lang).as_str());
    let mut snippet = Snippet::source(source.text.as_str())
        .line_start(1)
        .path(source.path.as_str())
        .annotation(
            AnnotationKind::Primary
                .span(visible(finding.place, &source.text))
                .label(label),
        );
    for (place, words) in finding
        .also
        .iter()
        .filter(|(place, _)| place.source == finding.place.source)
    {
        let label = Some(words.get(lang).as_str());
        snippet = snippet.annotation(AnnotationKind::Context.span(visible(*place, &source.text)).label(label));
    }
    snippet
}

fn other<'a>(place: Place, words: &'a str, sources: &'a Sources) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let source = sources.get(place.source);
    Snippet::source(source.text.as_str())
        .line_start(1)
        .path(source.path.as_str())
        .annotation(
            AnnotationKind::Context
                .span(visible(place, &source.text))
                .label(Some(words)),
        )
}

/// The part of a place that is drawn: its first line, so that a finding about a whole map stays short.
fn visible(place: Place, text: &str) -> std::ops::Range<usize> {
    let range = place.range();
    let (start, end) = (range.start.min(text.len()), range.end.min(text.len()));
    match text.get(start..end).and_then(|words| words.find('\n')) {
        Some(0) | None => start..end,
        Some(line_end) => start..start + line_end,
    }
}

const fn help_word(lang: Lang) -> &'static str {
    match lang {
        Lang::Ja => "対処",
        Lang::En => "help",
    }
}

const fn note(lang: Lang) -> &'static str {
    match lang {
        Lang::Ja => "理由",
        Lang::En => "reason",
    }
}
