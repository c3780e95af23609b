//! A template without the spaces that only its author needs. It is done once, when the theme loads, so that no page has to be
//! made smaller; a minifier of whole pages took longer than everything else together. What a template says to the engine
//! (`{{ … }}`, `{% … %}`), wherever it stands, and what stands in `pre`, `textarea`, `script` and `style` is left alone.

/// Elements that begin and end a line, or have no text of their own: a space beside their tags is never seen.
const BLOCKS: &str = " !doctype address article aside blockquote body br caption circle col colgroup dd defs desc details dialog \
    div dl dt ellipse fieldset figcaption figure footer form g h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li line link \
    main meta nav ol optgroup option p path polygon polyline pre rect search section summary table tbody td tfoot th thead \
    title tr ul ";

/// Elements in which every space counts, or whose text is no HTML.
const VERBATIM: [&str; 4] = ["pre", "textarea", "script", "style"];

/// What a template begins with.
enum Part {
    /// White space.
    Space,
    /// Words of the page.
    Words,
    /// Words to the engine.
    Logic,
    /// A tag, with whatever the engine is told inside it.
    Tag,
}

/// The template, smaller, for pages with the same tree: of white space beside a block nothing is left, elsewhere one space.
#[must_use]
pub fn compact(template: &str) -> String {
    let mut out = String::with_capacity(template.len());
    let (mut gap, mut beside_block) = (false, false);
    let mut rest = template;
    while !rest.is_empty() {
        let (part, length) = first(rest);
        let (text, after) = rest.split_at(length);
        rest = after;
        if matches!(part, Part::Space) || is_remark(text) {
            gap |= matches!(part, Part::Space);
            continue;
        }
        let is_block = matches!(part, Part::Tag) && is_in(BLOCKS, name(text));
        if gap && !beside_block && !is_block {
            out.push(' ');
        }
        (gap, beside_block) = (false, is_block);
        if !matches!(part, Part::Tag) {
            out.push_str(text);
            continue;
        }
        tag(text, &mut out);
        if VERBATIM.contains(&name(text)) && !text.starts_with("</") {
            let end = rest.find(&format!("</{}", name(text))).unwrap_or(rest.len());
            out.push_str(&rest[..end]);
            rest = &rest[end..];
        }
    }
    out
}

/// What a text begins with, and how many bytes it has.
fn first(text: &str) -> (Part, usize) {
    let spaces = text.len() - text.trim_ascii_start().len();
    if spaces > 0 {
        return (Part::Space, spaces);
    }
    if let Some(length) = logic(text) {
        return (Part::Logic, length);
    }
    if let Some(length) = tag_length(text) {
        return (Part::Tag, length);
    }
    let begins = |(at, character): (usize, char)| {
        at > 0 && (character.is_ascii_whitespace() || character == '<' || logic(&text[at..]).is_some())
    };
    let end = text.char_indices().find(|place| begins(*place));
    (Part::Words, end.map_or(text.len(), |(at, _)| at))
}

/// The length of what is said to the engine here, if anything is: to the end of a `raw` block, where one begins.
fn logic(text: &str) -> Option<usize> {
    let close = match text.get(..2)? {
        "{{" => "}}",
        "{%" => "%}",
        "{#" => return Some(text.find("#}").map_or(text.len(), |at| at + 2)),
        _ => return None,
    };
    let mut quote = None;
    let mut end = text.len();
    for (at, character) in text.char_indices().skip(2) {
        match quote {
            None if text[at..].starts_with(close) => {
                end = at + 2;
                break;
            }
            None if matches!(character, '"' | '\'' | '`') => quote = Some(character),
            Some(open) if open == character => quote = None,
            _ => {}
        }
    }
    let said = text[..end].trim_start_matches("{%").trim_end_matches("%}");
    if said.trim_matches(['-', ' ', '\n']) == "raw" {
        let over = text[end..].find("endraw").map(|at| end + at);
        end = over
            .and_then(|at| Some(at + text[at..].find("%}")? + 2))
            .unwrap_or(text.len());
    }
    Some(end)
}

/// The length of the tag or remark here, if one begins and ends.
fn tag_length(text: &str) -> Option<usize> {
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

/// Whether a text is a remark for readers of the template, who do not read the page.
fn is_remark(text: &str) -> bool {
    text.starts_with("<!--") && !text.contains("{{") && !text.contains("{%")
}

/// The name of a tag's element.
fn name(tag: &str) -> &str {
    let inner = tag.trim_start_matches('<').trim_start_matches('/');
    let end = inner.find(|c: char| !c.is_ascii_alphanumeric() && c != '!');
    &inner[..end.unwrap_or(inner.len())]
}

fn is_in(names: &str, name: &str) -> bool {
    names
        .split(' ')
        .any(|one| !one.is_empty() && one.eq_ignore_ascii_case(name))
}

/// Writes a tag: one space between attributes, none before the end, quotes only where they are needed.
fn tag(tag: &str, out: &mut String) {
    let mut rest = tag;
    while let Some(character) = rest.chars().next() {
        if let Some(length) = logic(rest) {
            out.push_str(&rest[..length]);
            rest = &rest[length..];
        } else if character.is_ascii_whitespace() {
            rest = rest.trim_ascii_start();
            if !rest.starts_with('>') {
                out.push(' ');
            }
        } else if matches!(character, '"' | '\'') {
            let length = quoted(rest, character);
            let (value, after) = rest.split_at(length);
            out.push_str(bare(value, after).unwrap_or(value));
            rest = after;
        } else {
            out.push(character);
            rest = &rest[character.len_utf8()..];
        }
    }
}

/// The length of a quoted value with its quotes, and with what the engine is told in it.
fn quoted(text: &str, quote: char) -> usize {
    let mut at = 1;
    while let Some(character) = text[at..].chars().next() {
        at += logic(&text[at..]).unwrap_or(character.len_utf8());
        if character == quote {
            break;
        }
    }
    at
}

/// A quoted value without its quotes, if a browser reads the same then: it is one plain word, and the tag ends or a space
/// follows. A `/` would be taken for a part of the value.
fn bare<'t>(value: &'t str, after: &str) -> Option<&'t str> {
    let inner = value.get(1..value.len().checked_sub(1)?)?;
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b':' | b'#' | b',');
    let parted = after.starts_with(|next: char| next == '>' || next.is_ascii_whitespace());
    (!inner.is_empty() && parted && inner.bytes().all(is_plain)).then_some(inner)
}

#[cfg(test)]
mod tests {
    use super::compact;

    #[test]
    fn space_that_is_never_seen_goes() {
        for (template, expected) in [
            (
                "<ul>\n  <li>a</li>\n  <li>b</li>\n</ul>\n",
                "<ul><li>a</li><li>b</li></ul>",
            ),
            ("<p>\n one\n  two </p>", "<p>one two</p>"),
            ("<p><b>a</b> <i>b</i>  c</p>", "<p><b>a</b> <i>b</i> c</p>"),
            ("<p>a <br> b</p> tail", "<p>a<br>b</p>tail"),
            ("<a  href=\"x\"\n >a</a>", "<a href=x>a</a>"),
            ("<!-- why --><p>a</p><!-- {{ x }} -->", "<p>a</p><!-- {{ x }} -->"),
            ("a < b  <3", "a < b <3"),
            ("区 <b>役所</b>\u{3000} x", "区 <b>役所</b>\u{3000} x"),
        ] {
            assert_eq!(compact(template), expected);
        }
    }

    #[test]
    fn what_the_engine_is_told_stays_as_it_is() {
        for (template, expected) in [
            ("<p>\n{% if a  %}\n<b> {{  x }}</b>", "<p>{% if a  %} <b> {{  x }}</b>"),
            (
                "<li{% if c.id %} id=\"{{ c[\"id\"]  }}\"{% endif %}  class=\"a\">",
                "<li{% if c.id %} id=\"{{ c[\"id\"]  }}\"{% endif %} class=a>",
            ),
            ("{{ \"}}  <p> \" }}  {#  a  #}", "{{ \"}}  <p> \" }} {#  a  #}"),
            ("{{<tag  state={x} />}}  <p>", "{{<tag  state={x} />}}<p>"),
            (
                "{% raw %}  {{ a }}  {% endraw %}  <p>",
                "{% raw %}  {{ a }}  {% endraw %}<p>",
            ),
            ("{{ open", "{{ open"),
        ] {
            assert_eq!(compact(template), expected);
        }
    }

    #[test]
    fn quotes_go_where_nothing_needs_them() {
        for (template, expected) in [
            ("<td class=\"num\">", "<td class=num>"),
            ("<td class=\"num a\" id=''>", "<td class=\"num a\" id=''>"),
            ("<rect width=\"1\" height=\"8\"/>", "<rect width=1 height=\"8\"/>"),
            ("<a href=\"{{ x }}\" rel=\"up\">", "<a href=\"{{ x }}\" rel=up>"),
            (
                "<td class=\"num\"{% if x %} a{% endif %}>",
                "<td class=\"num\"{% if x %} a{% endif %}>",
            ),
        ] {
            assert_eq!(compact(template), expected);
        }
    }

    #[test]
    fn what_is_shown_as_it_is_written_is_kept() {
        let template = "<pre>\n a  b\n</pre>\n<textarea> {{ x }}\n </textarea> <script>\n a\n</script>";
        assert_eq!(
            compact(template),
            "<pre>\n a  b\n</pre><textarea> {{ x }}\n </textarea> <script>\n a\n</script>"
        );
    }
}
