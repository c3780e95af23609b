//! Completion, hover and definition: answers to what stands under the cursor.

use lsp_types::{
    CompletionItem, CompletionItemKind, CompletionTextEdit, Documentation, Hover, HoverContents, Location,
    MarkupContent, MarkupKind, TextDocumentPositionParams, TextEdit,
};

use super::desk::Desk;
use super::names::{Name, names};
use super::seat::{field_at, record_at, seat, single};
use super::way::{On, Way, head, way};
use crate::document::Document;
use crate::document::address::Kind;
use crate::document::link::{self, Link};
use crate::lang::Lang;
use crate::pipeline::Checked;
use crate::schema::{Field, Shape, Title, shape_of};
use crate::source::{Place, Source};

/// The way to the cursor, if it is in the fields.
fn way_at(document: &Document, source: &Source, byte: usize) -> Option<Way> {
    let head = head(&source.text, document.address.is_data());
    (head.start <= byte && byte <= head.end).then(|| way(&source.text, head, byte))
}

/// What may be written at the cursor.
#[must_use]
pub fn complete(desk: &Desk, at: &TextDocumentPositionParams) -> Option<Vec<CompletionItem>> {
    let checked = desk.checked.as_ref()?;
    let (document, source, byte) = desk.asked(at)?;
    let Some(way) = way_at(document, source, byte) else {
        return Some(headings(checked, document, source, byte, desk));
    };
    let shape = shape_of(&document.address);
    let edit = |text: String| {
        let range = desk.range(source, way.range.clone());
        Some(CompletionTextEdit::Edit(TextEdit::new(range, text)))
    };
    if way.on == On::Key {
        let record = record_at(shape, &way.keys)?;
        let colon = source.text[way.range.end..].starts_with(':');
        let item = |field: &Field| CompletionItem {
            label: field.key.to_owned(),
            kind: Some(CompletionItemKind::FIELD),
            detail: Some(pick(field.title, desk.lang).to_owned()),
            documentation: Some(Documentation::String(pick(field.about, desk.lang).to_owned())),
            text_edit: edit(format!("{}{}", field.key, if colon { "" } else { ": " })),
            ..CompletionItem::default()
        };
        return Some(record.fields.iter().map(item).collect());
    }
    let words: &[&str] = match single(seat(shape, &way.keys)?.shape) {
        Shape::Choice(words) => words,
        Shape::Flag => &["true", "false"],
        _ => &[],
    };
    let word = |word: &&str| CompletionItem {
        label: (*word).to_owned(),
        kind: Some(CompletionItemKind::ENUM_MEMBER),
        text_edit: edit((*word).to_owned()),
        ..CompletionItem::default()
    };
    let reference = |name: Name| CompletionItem {
        label: name.id.clone(),
        kind: Some(CompletionItemKind::REFERENCE),
        detail: Some(name.words.get(desk.lang).clone()),
        text_edit: edit(name.id),
        ..CompletionItem::default()
    };
    let names = names(checked, document, &way.keys).into_iter().map(reference);
    Some(words.iter().map(word).chain(names).collect())
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
    let plan = checked
        .plans
        .plans
        .iter()
        .find(|plan| plan.ward == *ward && plan.year == *year);
    let form = plan.and_then(|plan| checked.plans.form_of(plan));
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

/// What the word under the cursor means.
#[must_use]
pub fn hover(desk: &Desk, at: &TextDocumentPositionParams) -> Option<Hover> {
    let (document, source, byte) = desk.asked(at)?;
    let way = way_at(document, source, byte)?;
    let field = field_at(shape_of(&document.address), &way, &source.text);
    let words = match name_at(desk, document, source, &way) {
        Some(name) => format!("`{}` {}", name.id, name.words.get(desk.lang)),
        None => explained(field?, desk.lang),
    };
    Some(Hover {
        contents: HoverContents::Markup(MarkupContent {
            kind: MarkupKind::Markdown,
            value: words,
        }),
        range: Some(desk.range(source, way.range)),
    })
}

fn explained(field: &Field, lang: Lang) -> String {
    let must = match (field.must, lang) {
        (false, _) => "",
        (true, Lang::Ja) => "（必須）",
        (true, Lang::En) => " (required)",
    };
    let (title, about) = (pick(field.title, lang), pick(field.about, lang));
    format!("**`{}`** {title}{must}\n\n{about}", field.key)
}

/// The name that the value under the cursor refers to.
fn name_at(desk: &Desk, document: &Document, source: &Source, way: &Way) -> Option<Name> {
    let typed = source.text.get(way.range.clone())?.trim_matches(['"', '\'']);
    let names = names(desk.checked.as_ref()?, document, &way.keys);
    let is_value = way.on == On::Value;
    names.into_iter().find(|name| is_value && name.id == typed)
}

/// Where the name or the link under the cursor leads.
#[must_use]
pub fn definition(desk: &Desk, at: &TextDocumentPositionParams) -> Option<Location> {
    let (document, source, byte) = desk.asked(at)?;
    if let Some(way) = way_at(document, source, byte) {
        return desk.location(name_at(desk, document, source, &way)?.place?);
    }
    let under = |place: Place| place.range().contains(&byte);
    let href = document.body.links.iter().find(|link| under(link.place))?;
    let Link::Document(address, _) = link::read(&source.path, &href.value) else {
        return None;
    };
    let documents = &desk.checked.as_ref()?.documents;
    let meant = documents.iter().find(|document| document.address == address)?;
    desk.location(Place::top(meant.source))
}

const fn pick(title: Title, lang: Lang) -> &'static str {
    match lang {
        Lang::Ja => title.0,
        Lang::En => title.1,
    }
}
