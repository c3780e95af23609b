//! Language of parts: on a page in another language every run of Japanese is marked, so that a screen reader changes its
//! voice and a browser its font. It is done on the finished page, where nobody can forget it; a template need not think
//! of it. The other way round a machine can't tell a foreign sentence from a name, so there an author or a view says so.

/// Whether an element's text is no text of the page, or can't hold an element.
fn is_raw(name: &str) -> bool {
    matches!(name, "title" | "desc" | "style" | "script" | "textarea" | "option")
}

/// Whether an element has no end.
fn is_void(name: &str) -> bool {
    matches!(
        name,
        "meta" | "link" | "br" | "hr" | "img" | "input" | "wbr" | "col" | "source" | "area"
    )
}

/// Wraps each run of Japanese that is not inside an element marked as Japanese. The HTML is our own: every element that
/// has an end is ended.
#[must_use]
pub fn mark_japanese(html: &str) -> String {
    let mut out = String::with_capacity(html.len() + html.len() / 16);
    let mut open: Vec<Element<'_>> = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        text(&rest[..at], open.last(), &mut out);
        let end = tag_end(&rest[at..]).map_or(rest.len(), |end| at + end);
        let tag = &rest[at..end];
        follow(tag, &mut open);
        out.push_str(tag);
        rest = &rest[end..];
    }
    text(rest, open.last(), &mut out);
    out
}

/// An open element, as far as it matters here.
#[derive(Clone, Copy)]
struct Element<'h> {
    name: &'h str,
    japanese: bool,
    raw: bool,
    drawing: bool,
}

/// One past the `>` that ends a tag; a `>` inside quotes does not.
fn tag_end(tag: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in tag.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(at + 1),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

/// Keeps the list of open elements.
fn follow<'h>(tag: &'h str, open: &mut Vec<Element<'h>>) {
    let inner = tag.trim_start_matches('<').trim_end_matches('>');
    if let Some(name) = inner.strip_prefix('/') {
        if open.last().is_some_and(|element| element.name == name.trim()) {
            open.pop();
        }
        return;
    }
    let name = inner.split([' ', '\n', '/']).next().unwrap_or_default();
    if name.starts_with('!') || inner.ends_with('/') || is_void(name) {
        return;
    }
    let above = open.last().copied();
    let lang = inner
        .split_once(" lang=")
        .and_then(|(_, rest)| rest.trim_start_matches('"').split(['"', ' ']).next());
    open.push(Element {
        name,
        japanese: lang.map_or(above.is_some_and(|above| above.japanese), |lang| lang == "ja"),
        raw: above.is_some_and(|above| above.raw) || is_raw(name),
        drawing: name == "svg" || above.is_some_and(|above| above.drawing),
    });
}

/// Writes a text, its runs of Japanese wrapped.
fn text(text: &str, inside: Option<&Element<'_>>, out: &mut String) {
    let skip = inside.is_none_or(|element| element.japanese || element.raw);
    if skip || text.is_ascii() {
        out.push_str(text);
        return;
    }
    let name = if inside.is_some_and(|element| element.drawing) {
        "tspan"
    } else {
        "span"
    };
    let mut rest = text;
    while let Some((start, end)) = run(rest) {
        out.push_str(&rest[..start]);
        for part in ["<", name, " lang=\"ja\">", &rest[start..end], "</", name, ">"] {
            out.push_str(part);
        }
        rest = &rest[end..];
    }
    out.push_str(rest);
}

/// The first run of Japanese: from one Japanese character to the last that follows without a space between, with at
/// least one kana or kanji in it, so that a lone bracket or a `▲` is none.
fn run(text: &str) -> Option<(usize, usize)> {
    let mut found: Option<(usize, usize, bool)> = None;
    for (at, character) in text.char_indices() {
        let end = at + character.len_utf8();
        match &mut found {
            None if is_japanese(character) => found = Some((at, end, is_letter(character))),
            Some((_, last, letter)) if is_japanese(character) => {
                *last = end;
                *letter |= is_letter(character);
            }
            // An entity (`&amp;`) or an English word ends the run; digits and signs between kanji do not.
            Some((start, last, letter))
                if character.is_whitespace() || character.is_ascii_alphabetic() || character == '&' =>
            {
                if *letter {
                    return Some((*start, *last));
                }
                found = None;
            }
            _ => {}
        }
    }
    found.filter(|(.., letter)| *letter).map(|(start, end, _)| (start, end))
}

/// Kana, kanji, and the punctuation and full-width signs written with them.
const fn is_japanese(character: char) -> bool {
    is_letter(character) || matches!(character, '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FFEF}' | '・')
}

/// Kana or kanji.
const fn is_letter(character: char) -> bool {
    matches!(
        character,
        '々' | '〆' | '\u{3041}'..='\u{30FA}' | '\u{30FC}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}'
            | '\u{F900}'..='\u{FAFF}' | '\u{FF66}'..='\u{FF9D}' | '\u{20000}'..='\u{3FFFF}'
    )
}

#[cfg(test)]
mod tests {
    use super::mark_japanese;

    #[test]
    fn runs_of_japanese_are_marked_once() {
        for (html, expected) in [
            (
                "<p>Minato (港区) Ward</p>",
                "<p>Minato (<span lang=\"ja\">港区</span>) Ward</p>",
            ),
            (
                "<p>令和4年4月1日から, yes</p>",
                "<p><span lang=\"ja\">令和4年4月1日から</span>, yes</p>",
            ),
            (
                "<p>「港区」、次 &amp; 東</p>",
                "<p><span lang=\"ja\">「港区」、次</span> &amp; <span lang=\"ja\">東</span></p>",
            ),
            (
                "<p lang=\"ja\">港<b>区</b></p><p>区</p>",
                "<p lang=\"ja\">港<b>区</b></p><p><span lang=\"ja\">区</span></p>",
            ),
            ("<p lang=ja>港区</p>", "<p lang=ja>港区</p>"),
            ("<p lang=ja class=a>港区</p>", "<p lang=ja class=a>港区</p>"),
            ("<title>港区</title>", "<title>港区</title>"),
            (
                "<a title=\"港>区\" href=\"x\">▲ 3</a>",
                "<a title=\"港>区\" href=\"x\">▲ 3</a>",
            ),
            (
                "<svg><text>港</text><title>港</title></svg>",
                "<svg><text><tspan lang=\"ja\">港</tspan></text><title>港</title></svg>",
            ),
            (
                "<p>a<br>港<img alt=\"区\"></p>",
                "<p>a<br><span lang=\"ja\">港</span><img alt=\"区\"></p>",
            ),
        ] {
            assert_eq!(mark_japanese(html), expected);
        }
    }
}
