//! Completion: what may be written at the cursor and is not there yet.

use lsp_types::{
    CompletionItem, CompletionItemKind, CompletionTextEdit, Documentation, TextDocumentPositionParams, TextEdit,
};

use super::answer::{pick, way_at};
use super::beside::beside;
use super::desk::Desk;
use super::names::{Name, keys, names};
use super::ratings::form_of;
use super::seat::{record_at, seat, single};
use super::way::{On, Way};
use crate::document::Document;
use crate::document::address::Kind;
use crate::lang::Lang;
use crate::pipeline::Checked;
use crate::schema::{Field, Shape, shape_of};
use crate::source::Source;

/// What may be written at the cursor.
#[must_use]
pub fn complete(desk: &Desk, at: &TextDocumentPositionParams) -> Option<Vec<CompletionItem>> {
    let checked = desk.checked.as_ref()?;
    let (document, source, byte) = desk.asked(at)?;
    let Some(way) = way_at(document, source, byte) else {
        return Some(headings(checked, document, source, byte, desk));
    };
    let range = desk.range(source, way.range.clone());
    let write = |text: String| Some(CompletionTextEdit::Edit(TextEdit::new(range, text)));
    let reference = |name: Name, end: &str| CompletionItem {
        label: name.id.clone(),
        kind: Some(CompletionItemKind::REFERENCE),
        detail: Some(name.words.get(desk.lang).clone()),
        text_edit: write(name.id + end),
        ..CompletionItem::default()
    };
    if way.on == On::Key {
        let taken = beside(&source.text, &way);
        let end = if source.text[way.range.end..].starts_with(':') {
            ""
        } else {
            ": "
        };
        let field = |field: &Field| key(field, desk.lang, write(format!("{}{end}", field.key)));
        let fields = record_at(shape_of(&document.address), &way.keys).map_or(&[][..], |record| record.fields);
        let fields = fields.iter().filter(|field| !taken.contains(field.key)).map(field);
        let names = keys(checked, document, &way.keys).into_iter();
        let names = names.filter(|name| !taken.contains(name.id.as_str()));
        return Some(fields.chain(names.map(|name| reference(name, end))).collect());
    }
    let word = |word: &&str| CompletionItem {
        label: (*word).to_owned(),
        kind: Some(CompletionItemKind::ENUM_MEMBER),
        text_edit: write((*word).to_owned()),
        ..CompletionItem::default()
    };
    let names = names(checked, document, &way.keys).into_iter();
    let words = words_at(document, &way)?.iter().map(word);
    Some(words.chain(names.map(|name| reference(name, ""))).collect())
}

/// A field that may be written.
fn key(field: &Field, lang: Lang, edit: Option<CompletionTextEdit>) -> CompletionItem {
    CompletionItem {
        label: field.key.to_owned(),
        kind: Some(CompletionItemKind::FIELD),
        detail: Some(pick(field.title, lang).to_owned()),
        documentation: Some(Documentation::String(pick(field.about, lang).to_owned())),
        text_edit: edit,
        ..CompletionItem::default()
    }
}

/// The words that the table lists for a value; nothing where no value may stand.
fn words_at(document: &Document, way: &Way) -> Option<&'static [&'static str]> {
    match single(seat(shape_of(&document.address), &way.keys)?.shape) {
        Shape::Choice(words) => Some(words),
        Shape::Flag => Some(&["true", "false"]),
        _ => Some(&[]),
    }
}

/// The headings of the form that the body does not have yet.
fn headings(checked: &Checked, document: &Document, source: &Source, byte: usize, desk: &Desk) -> Vec<CompletionItem> {
    let start = source.text[..byte].rfind('\n').map_or(0, |at| at + 1);
    let end = source.text[byte..].find('\n').map_or(source.text.len(), |at| byte + at);
    if !source.text[start..end].starts_with('#') {
        return Vec::new();
    }
    let (ward, year, kind) = match &document.address.kind {
        Kind::Plan(ward, year) => (ward, year, "plan"),
        Kind::Reform(ward, year, _) => (ward, year, "reform-item"),
        Kind::Item(ward, year, code) => match code.depth() {
            1 => (ward, year, "issue"),
            2 => (ward, year, "strategy"),
            _ => (ward, year, "initiative"),
        },
        _ => return Vec::new(),
    };
    let form = form_of(checked, ward, *year);
    let lang = document.address.twin.unwrap_or(checked.config.authoritative());
    let rules = form.map(|form| form.sections_of(kind)).unwrap_or_default();
    let headings = rules.iter().map(|rule| rule.heading.get(lang));
    let has = |heading: &str| {
        document
            .body
            .sections
            .iter()
            .any(|section| section.heading.value == heading)
    };
    let item = |heading: &String| CompletionItem {
        label: format!("## {heading}"),
        kind: Some(CompletionItemKind::STRUCT),
        text_edit: Some(CompletionTextEdit::Edit(TextEdit::new(
            desk.range(source, start..end),
            format!("## {heading}"),
        ))),
        ..CompletionItem::default()
    };
    headings.filter(|heading| !has(heading)).map(item).collect()
}
