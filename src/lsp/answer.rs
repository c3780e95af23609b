//! Hover and definition: answers to what stands under the cursor.

use lsp_types::{Hover, HoverContents, Location, MarkupContent, MarkupKind, TextDocumentPositionParams};

use super::desk::Desk;
use super::names::{Name, names};
use super::seat::field_at;
use super::way::{On, Way, head, way};
use crate::document::Document;
use crate::document::link::{self, Link};
use crate::lang::Lang;
use crate::schema::{Field, Title, shape_of};
use crate::source::{Place, Source};

/// The way to the cursor, if it is in the fields.
#[must_use]
pub fn way_at(document: &Document, source: &Source, byte: usize) -> Option<Way> {
    let head = head(&source.text, document.address.is_data());
    (head.start <= byte && byte <= head.end).then(|| way(&source.text, head, byte))
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

/// A title in a language.
#[must_use]
pub const fn pick(title: Title, lang: Lang) -> &'static str {
    match lang {
        Lang::Ja => title.0,
        Lang::En => title.1,
    }
}
