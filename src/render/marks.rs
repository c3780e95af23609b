//! Language of parts: on a page in another language every run of Japanese is marked, so that a screen reader changes its
//! voice and a browser its font. It is done on the finished page, where nobody can forget it; a template need not think
//! of it. The other way round a machine can't tell a foreign sentence from a name, so there an author or a view says so.

use memchr::memchr;

/// Whether an element's text is no text of the page, or can't hold an element.
fn is_raw(name: &[u8]) -> bool {
    matches!(
        name,
        b"title" | b"desc" | b"style" | b"script" | b"textarea" | b"option"
    )
}

/// Whether an element has no end.
fn is_void(name: &[u8]) -> bool {
    matches!(
        name,
        b"meta" | b"link" | b"br" | b"hr" | b"img" | b"input" | b"wbr" | b"col" | b"source" | b"area"
    )
}

/// Wraps each run of Japanese that is not inside an element marked as Japanese. The HTML is our own: every element that
/// has an end is ended. Most of a page is no Japanese, so it is looked at once, byte by byte, and copied in long pieces.
#[must_use]
pub fn mark_japanese(html: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(html.len() + html.len() / 16);
    let mut open: Vec<Element<'_>> = Vec::new();
    let (mut at, mut copied) = (0, 0);
    loop {
        let end = memchr(b'<', &html[at..]).map_or(html.len(), |length| at + length);
        let text = words(&html[at..end]);
        if let Some((mut text, name)) = text.zip(mark(open.last())) {
            while let Some((start, over)) = run(text) {
                let begin = end - text.len() + start;
                out.extend_from_slice(&html[copied..begin]);
                for part in ["<", name, " lang=\"ja\">", &text[start..over], "</", name, ">"] {
                    out.extend_from_slice(part.as_bytes());
                }
                text = &text[over..];
                copied = end - text.len();
            }
        }
        let Some(tag) = Tag::read(&html[end..]) else { break };
        at = end + tag.text.len();
        tag.follow(&mut open);
    }
    out.extend_from_slice(&html[copied..]);
    out
}

/// The words of a stretch that may hold Japanese. Its characters begin with this byte or a greater one, those of Western text with lesser ones.
fn words(stretch: &[u8]) -> Option<&str> {
    const FIRST: u8 = 0xE3;
    let greatest = stretch.iter().copied().fold(0, u8::max);
    (greatest >= FIRST).then(|| str::from_utf8(stretch).ok()).flatten()
}

/// An open element, as far as it matters here.
#[derive(Clone, Copy, Default)]
struct Element<'h> {
    name: &'h [u8],
    japanese: bool,
    raw: bool,
    drawing: bool,
}

/// The element that marks Japanese inside another; none if nothing is to be marked there.
fn mark(inside: Option<&Element<'_>>) -> Option<&'static str> {
    let inside = inside.filter(|element| !element.japanese && !element.raw)?;
    Some(if inside.drawing { "tspan" } else { "span" })
}

/// A tag: all of it, its name, and whether it says that what is inside is Japanese.
struct Tag<'h> {
    text: &'h [u8],
    name: &'h [u8],
    japanese: Option<bool>,
}

impl<'h> Tag<'h> {
    /// The tag that a text begins with, if it ends; a `>` inside quotes doesn't end it.
    fn read(text: &'h [u8]) -> Option<Self> {
        let (mut at, mut name, mut japanese) = (1, None, None);
        loop {
            match *text.get(at)? {
                b'>' => break,
                quote @ (b'"' | b'\'') => at += memchr(quote, &text[at + 1..])? + 1,
                b' ' => {
                    name = name.or(Some(at));
                    if let Some(value) = text[at..].strip_prefix(b" lang=") {
                        let value = value.strip_prefix(b"\"").unwrap_or(value);
                        let after = value.strip_prefix(b"ja").and_then(|rest| rest.first());
                        japanese = Some(after.is_some_and(|byte| matches!(byte, b'"' | b' ' | b'>')));
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
            japanese,
        })
    }

    /// Keeps the list of open elements.
    fn follow(self, open: &mut Vec<Element<'h>>) {
        if let Some(name) = self.name.strip_prefix(b"/") {
            if open.last().is_some_and(|element| element.name == name) {
                open.pop();
            }
        } else if !(self.name.starts_with(b"!") || self.text.ends_with(b"/>") || is_void(self.name)) {
            let above = open.last().copied().unwrap_or_default();
            open.push(Element {
                name: self.name,
                japanese: self.japanese.unwrap_or(above.japanese),
                raw: above.raw || is_raw(self.name),
                drawing: above.drawing || self.name == b"svg",
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
            let marked = mark_japanese(html.as_bytes());
            assert_eq!(String::from_utf8(marked).unwrap(), expected);
        }
    }
}
