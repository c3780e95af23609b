//! Sections with their lines put together again.

use std::sync::Arc;

use super::record::{Record, Tables, placed};
use crate::lang::{Lang, Localized};
use crate::model::section::Section;
use crate::source::Spanned;

/// The sections among these rows of the table of texts.
pub fn sections<'a>(tables: &Tables<'_>, rows: impl Iterator<Item = Record<'a>>, lang: Lang) -> Vec<Section> {
    rows.map(|row| Section {
        id: row.get("section").into(),
        heading: heading(&row).into(),
        body: body(tables, row.get("text_id"), lang),
    })
    .collect()
}

/// The words of a heading come from a form in both languages, or are a mark in one.
fn heading(row: &Record<'_>) -> Localized<String> {
    match (row.some("heading_ja"), row.some("heading_en")) {
        (Some(_), Some(_)) => row.both("heading"),
        (None, Some(en)) => Localized::only(Lang::En, en.to_owned()),
        (ja, None) => Localized::only(Lang::Ja, ja.unwrap_or_default().to_owned()),
    }
}

/// The lines of a text, empty ones where a number is missing.
pub fn body(tables: &Tables<'_>, text: &str, lang: Lang) -> Localized<Spanned<Arc<str>>> {
    let of = |lang: Lang| {
        let rows = tables
            .of("text_lines", "text_id", text)
            .filter(|row| row.get("language") == lang.code());
        let mut words: Option<String> = None;
        let mut last = 1;
        for row in rows {
            let number: usize = row.whole("line_number").unwrap_or(last);
            let words = words.get_or_insert_default();
            words.push_str(&"\n".repeat(number.saturating_sub(last)));
            words.push_str(row.get("line_signs"));
            words.push_str(row.get("markdown"));
            last = number;
        }
        words
    };
    let placed = |words: String| placed(words.into());
    Localized::only(lang, placed(of(lang).unwrap_or_default())).and(of(lang.other()).map(placed))
}
