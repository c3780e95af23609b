//! A template cut into pieces: what it says to the engine (`{{ … }}`, `{% … %}`), tags, and words between them.

use super::logic::logic;

/// One piece; all pieces of a template, in order, are the template.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Piece<'t> {
    /// Words of the page, and the white space around them.
    Words(&'t str),
    /// Words to the engine; a `raw` block is one piece.
    Logic(&'t str),
    /// A tag or a remark, with whatever the engine is told inside it.
    Tag(&'t str),
}

/// The pieces of a template, or of a part of it.
pub fn pieces(mut template: &str) -> impl Iterator<Item = Piece<'_>> {
    std::iter::from_fn(move || {
        let (piece, length) = first(template)?;
        let (text, rest) = template.split_at(length);
        template = rest;
        Some(piece(text))
    })
}

/// The name of a tag's element, with a `/` before it where the element ends: `p`, `/p`, `!--`.
pub fn name(tag: &str) -> &str {
    let inner = tag.trim_start_matches('<');
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '!' | '-');
    let begin = usize::from(inner.starts_with('/'));
    let end = inner[begin..].find(|c: char| !is_name(c) || c == '/');
    &inner[..end.map_or(inner.len(), |end| begin + end)]
}

/// What makes a piece of its text.
type Kind<'t> = fn(&'t str) -> Piece<'t>;

/// What a text begins with, and how many bytes it has.
fn first(text: &str) -> Option<(Kind<'_>, usize)> {
    if text.is_empty() {
        return None;
    }
    if let Some(length) = logic(text) {
        return Some((Piece::Logic, length));
    }
    if let Some(length) = tag(text) {
        return Some((Piece::Tag, length));
    }
    let begins = |(at, _): &(usize, char)| *at > 0 && (logic(&text[*at..]).is_some() || tag(&text[*at..]).is_some());
    let end = text
        .char_indices()
        .filter(|(_, character)| matches!(character, '<' | '{'))
        .find(begins);
    Some((Piece::Words, end.map_or(text.len(), |(at, _)| at)))
}

/// The length of the tag or remark here, if one begins and ends.
fn tag(text: &str) -> Option<usize> {
    if text.starts_with("<!--") {
        return text.find("-->").map(|at| at + 3);
    }
    let begins = |next: &u8| next.is_ascii_alphabetic() || matches!(next, b'/' | b'!');
    if !text.starts_with('<') || !text.as_bytes().get(1).is_some_and(begins) {
        return None;
    }
    let mut quote = None;
    let mut at = 1;
    while let Some(character) = text[at..].chars().next() {
        if let Some(length) = logic(&text[at..]) {
            at += length;
            continue;
        }
        match quote {
            None if character == '>' => return Some(at + 1),
            None if matches!(character, '"' | '\'') => quote = Some(character),
            Some(open) if open == character => quote = None,
            _ => {}
        }
        at += character.len_utf8();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::Piece::{Logic, Tag, Words};
    use super::{name, pieces};

    #[test]
    fn each_piece_is_known_for_what_it_is() {
        let cut = |template| pieces(template).collect::<Vec<_>>();
        assert_eq!(
            cut("a < b {{ \"}}<p>\" }}<li{% if c[\">\"] %} id=\"{{ x }}\"{% endif %}>区 {"),
            [
                Words("a < b "),
                Logic("{{ \"}}<p>\" }}"),
                Tag("<li{% if c[\">\"] %} id=\"{{ x }}\"{% endif %}>"),
                Words("区 {")
            ]
        );
        assert_eq!(
            cut("{% raw %}{{ a }}<p>{% endraw %}</p>{#<b>#}<!-- <i> -->"),
            [
                Logic("{% raw %}{{ a }}<p>{% endraw %}"),
                Tag("</p>"),
                Logic("{#<b>#}"),
                Tag("<!-- <i> -->")
            ]
        );
        assert_eq!(cut("{{ open <b>"), [Logic("{{ open <b>")]);
        assert_eq!(cut("<b"), [Words("<b")]);
    }

    #[test]
    fn an_element_has_a_name() {
        for (tag, expected) in [
            ("<p>", "p"),
            ("</h2>", "/h2"),
            ("<br/>", "br"),
            ("<a href=x>", "a"),
            ("<!-- a", "!--"),
        ] {
            assert_eq!(name(tag), expected);
        }
    }
}
