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
/// has an end is ended. Most of a page is no Japanese, so it is looked at once, byte by byte, and copied in long pieces.
#[must_use]
pub fn mark_japanese(html: &str) -> String {
    let mut out = String::with_capacity(html.len() + html.len() / 16);
    let mut open: Vec<Element<'_>> = Vec::new();
    let (mut at, mut copied) = (0, 0);
    while let Some(length) = html[at..].bytes().position(|byte| byte == b'<' || byte >= FIRST) {
        at += length;
        if html[at..].starts_with('<') {
            let Some(tag) = Tag::read(&html[at..]) else { break };
            at += tag.text.len();
            tag.follow(&mut open);
            continue;
        }
        let end = html[at..].find('<').map_or(html.len(), |length| at + length);
        if let Some(name) = mark(open.last()) {
            while let Some((start, over)) = run(&html[at..end]) {
                let (start, over) = (at + start, at + over);
                for part in [
                    &html[copied..start],
                    "<",
                    name,
                    " lang=\"ja\">",
                    &html[start..over],
                    "</",
                    name,
                    ">",
                ] {
                    out.push_str(part);
                }
                (at, copied) = (over, over);
            }
        }
        at = end;
    }
    out.push_str(&html[copied..]);
    out
}

/// Characters of Japanese begin with this byte or a greater one, those of Western text with lesser ones.
const FIRST: u8 = 0xE3;

/// An open element, as far as it matters here.
#[derive(Clone, Copy, Default)]
struct Element<'h> {
    name: &'h str,
    japanese: bool,
    raw: bool,
    drawing: bool,
}

/// The element that marks Japanese inside another; none if nothing is to be marked there.
fn mark(inside: Option<&Element<'_>>) -> Option<&'static str> {
    let inside = inside.filter(|element| !element.japanese && !element.raw)?;
    Some(if inside.drawing { "tspan" } else { "span" })
}

/// A tag: all of it, its name, and the language that it tells.
struct Tag<'h> {
    text: &'h str,
    name: &'h str,
    lang: Option<&'h str>,
}

impl<'h> Tag<'h> {
    /// The tag that a text begins with, if it ends; a `>` inside quotes doesn't end it.
    fn read(text: &'h str) -> Option<Self> {
        let bytes = text.as_bytes();
        let (mut at, mut name, mut lang) = (1, None, None);
        loop {
            match *bytes.get(at)? {
                b'>' => break,
                quote @ (b'"' | b'\'') => at += bytes[at + 1..].iter().position(|byte| *byte == quote)? + 1,
                b' ' => {
                    name = name.or(Some(at));
                    if let Some(value) = text[at..].strip_prefix(" lang=") {
                        lang = value.trim_start_matches('"').split(['"', ' ', '>']).next();
                    }
                }
                b'\n' => name = name.or(Some(at)),
                _ => {}
            }
            at += 1;
        }
        Some(Self {
            text: &text[..=at],
            name: &text[1..name.unwrap_or(at)],
            lang,
        })
    }

    /// Keeps the list of open elements.
    fn follow(self, open: &mut Vec<Element<'h>>) {
        if let Some(name) = self.name.strip_prefix('/') {
            if open.last().is_some_and(|element| element.name == name) {
                open.pop();
            }
        } else if !(self.name.starts_with('!') || self.text.ends_with("/>") || is_void(self.name)) {
            let above = open.last().copied().unwrap_or_default();
            open.push(Element {
                name: self.name,
                japanese: self.lang.map_or(above.japanese, |lang| lang == "ja"),
                raw: above.raw || is_raw(self.name),
                drawing: above.drawing || self.name == "svg",
            });
        }
    }
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
