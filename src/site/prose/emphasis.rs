//! Emphasis in Japanese. `CommonMark` decides by spaces and punctuation whether `**` opens or closes, and so leaves
//! `**「重要」**です` as it is written. Here the marks it left over are paired by the rule that a wide character beside a
//! mark counts like a space. Marks that are escaped, in code or between spaces stay what they are.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use super::is_wide;

/// One event, or a run of left-over marks.
enum Piece<'e> {
    Event(Event<'e>),
    Marks { count: usize, opens: bool, closes: bool },
}

/// The events with left-over marks of emphasis paired.
pub fn repair<'e>(source: &'e str, events: impl Iterator<Item = (Event<'e>, Range<usize>)>) -> Vec<Event<'e>> {
    let mut pieces = Vec::new();
    let mut text: Option<Range<usize>> = None;
    let mut in_code = false;
    for (event, range) in events {
        match &event {
            Event::Start(Tag::CodeBlock(_)) => in_code = true,
            Event::End(TagEnd::CodeBlock) => in_code = false,
            _ => {}
        }
        let literal = !in_code && matches!(&event, Event::Text(words) if source.get(range.clone()) == Some(&**words));
        let escaped = range.start > 0 && source.as_bytes()[range.start - 1] == b'\\';
        match &mut text {
            Some(open) if literal && open.end == range.start => open.end = range.end,
            _ => {
                if let Some(open) = text.take() {
                    split(source, open, &mut pieces);
                }
                if literal && !escaped {
                    text = Some(range);
                } else if let (true, Some((first, rest))) = (literal, first_char(source, &range)) {
                    pieces.push(Piece::Event(Event::Text(CowStr::Borrowed(&source[first]))));
                    text = Some(rest);
                } else {
                    pieces.push(Piece::Event(event));
                }
            }
        }
    }
    if let Some(open) = text {
        split(source, open, &mut pieces);
    }
    pair(pieces)
}

/// The first character, which a backslash protects, and the rest.
fn first_char(source: &str, range: &Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
    let first = source[range.clone()].chars().next()?;
    let end = range.start + first.len_utf8();
    Some((range.start..end, end..range.end))
}

/// Cuts a text at its runs of marks.
fn split<'e>(source: &'e str, range: Range<usize>, pieces: &mut Vec<Piece<'e>>) {
    let mut at = range.start;
    while at < range.end {
        let rest = &source[at..range.end];
        let length = rest.find('*').unwrap_or(rest.len());
        if length > 0 {
            pieces.push(Piece::Event(Event::Text(CowStr::Borrowed(&rest[..length]))));
        }
        let count = rest[length..].bytes().take_while(|byte| *byte == b'*').count();
        if count > 0 {
            let before = source[..at + length].chars().next_back().unwrap_or(' ');
            let after = source[at + length + count..].chars().next().unwrap_or(' ');
            pieces.push(Piece::Marks {
                count,
                opens: flanks(after, before),
                closes: flanks(before, after),
            });
        }
        at += length + count;
    }
}

/// Whether marks belong to what is inside: it is no space, and if it is punctuation, then the outside sets it off.
fn flanks(inside: char, outside: char) -> bool {
    let punctuation = |c: char| c.is_ascii_punctuation() || matches!(c, '“' | '”' | '‘' | '’' | '…' | '–' | '—' | '・');
    !inside.is_whitespace()
        && (!punctuation(inside) || outside.is_whitespace() || punctuation(outside) || is_wide(outside))
}

/// Pairs marks of the same length inside the same element; what finds no partner is text.
fn pair(pieces: Vec<Piece<'_>>) -> Vec<Event<'_>> {
    let mut openers: Vec<Vec<(usize, usize)>> = vec![Vec::new()];
    let mut partners: Vec<Option<bool>> = vec![None; pieces.len()];
    for (index, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Event(Event::Start(_)) => openers.push(Vec::new()),
            Piece::Event(Event::End(_)) => drop(openers.pop()),
            Piece::Event(_) => {}
            Piece::Marks { count, opens, closes } => {
                let Some(open) = openers.last_mut() else { continue };
                let partner = open.iter().rposition(|(_, length)| length == count && *count <= 2);
                if let (true, Some(partner)) = (*closes, partner) {
                    partners[open[partner].0] = Some(true);
                    partners[index] = Some(false);
                    open.truncate(partner);
                } else if *opens {
                    open.push((index, *count));
                }
            }
        }
    }
    pieces
        .into_iter()
        .zip(partners)
        .map(|(piece, partner)| written(piece, partner))
        .collect()
}

fn written(piece: Piece<'_>, starts: Option<bool>) -> Event<'_> {
    match (piece, starts) {
        (Piece::Event(event), _) => event,
        (Piece::Marks { count, .. }, None) => Event::Text("*".repeat(count).into()),
        (Piece::Marks { count: 1, .. }, Some(true)) => Event::Start(Tag::Emphasis),
        (Piece::Marks { count: 1, .. }, Some(false)) => Event::End(TagEnd::Emphasis),
        (Piece::Marks { .. }, Some(true)) => Event::Start(Tag::Strong),
        (Piece::Marks { .. }, Some(false)) => Event::End(TagEnd::Strong),
    }
}

#[cfg(test)]
mod tests {
    use super::super::html;

    #[test]
    fn japanese_emphasis_is_emphasis() {
        for (markdown, expected) in [
            ("**「重要」**です", "<strong>「重要」</strong>です"),
            ("**ラベル：**テキスト", "<strong>ラベル：</strong>テキスト"),
            ("貸出冊数**（全校）**の推移", "貸出冊数<strong>（全校）</strong>の推移"),
            ("これは*「斜体」*です", "これは<em>「斜体」</em>です"),
            ("**[区](x)。**次", "<strong><a href=\"x\">区</a>。</strong>次"),
            ("**普通**の太字", "<strong>普通</strong>の太字"),
            ("**Work.** Next", "<strong>Work.</strong> Next"),
            ("`**「x」**`です", "<code>**「x」**</code>です"),
            ("\\*\\*「重要」\\*\\*です", "**「重要」**です"),
            ("2 ** 3 ** 4", "2 ** 3 ** 4"),
            ("**「開いたまま」です", "**「開いたまま」です"),
            ("&#42;&#42;「x」&#42;&#42;です", "**「x」**です"),
        ] {
            let written = html(markdown, &|href| Some(href.to_owned()));
            assert_eq!(written.trim_end(), format!("<p>{expected}</p>"), "{markdown}");
        }
    }
}
