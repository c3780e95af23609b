//! Why a line can't be read as YAML, in the clerk's words: the lines around the error are looked at for what clerks really
//! mistype.

use std::ops::Range;

/// Words in Japanese and in English.
type Words = (&'static str, &'static str);

/// What is mistyped, and where.
pub struct Culprit {
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// What it is called; none if only the line is known.
    pub name: Option<Words>,
    /// What to do.
    pub help: Words,
}

/// A character that looks right on paper and is not.
struct Oddity {
    sign: char,
    name: Words,
    help: Words,
}

const ODDITIES: [Oddity; 5] = [
    Oddity {
        sign: '：',
        name: ("全角のコロン", "a full-width colon"),
        help: (
            "半角の `: ` に直してください（コロンの後に空白）",
            "write a half-width `: `, with a space after it",
        ),
    },
    Oddity {
        sign: '\u{3000}',
        name: ("全角の空白", "a full-width space"),
        help: ("半角の空白に直してください", "write half-width spaces"),
    },
    Oddity {
        sign: '\t',
        name: ("タブ", "a tab"),
        help: ("字下げは半角の空白にしてください", "indent with spaces"),
    },
    Oddity {
        sign: '“',
        name: ("曲がった引用符", "a curly quote"),
        help: ("まっすぐな引用符 `\"` に直してください", "write straight quotes `\"`"),
    },
    Oddity {
        sign: '”',
        name: ("曲がった引用符", "a curly quote"),
        help: ("まっすぐな引用符 `\"` に直してください", "write straight quotes `\"`"),
    },
];

const QUOTES: Words = ("値を引用符 `\"` で囲んでください", "put the value in quotes `\"`");

/// What is most likely mistyped, where the parser gave up at a byte.
pub fn find(text: &str, at: usize) -> Culprit {
    let lines = lines(text);
    let at = text.floor_char_boundary(at);
    let stopped = lines.iter().rposition(|line| line.start <= at).unwrap_or(0);
    // Where the parser has run past the culprit, the last line before with words is the one it stumbled over.
    let is_blank = |index: &usize| text[lines[*index].clone()].trim().is_empty();
    let index = (0..=stopped).rev().find(|index| !is_blank(index)).unwrap_or(0);
    let line = lines.get(index).cloned().unwrap_or(0..0);
    let near = lines
        .get(index.saturating_sub(3)..lines.len().min(index + 2))
        .unwrap_or_default();
    open_quote(text, lines.get(..=index).unwrap_or_default())
        .or_else(|| {
            let written = (0..index).rev().find(|index| !is_blank(index));
            wide_key(text, &line).or_else(|| wide_key(text, lines.get(written?)?))
        })
        .or_else(|| odd_sign(text, &line))
        .or_else(|| {
            near.iter()
                .rev()
                .find_map(|line| odd_sign(text, &indentation(text, line)))
        })
        .or_else(|| unclosed(text, near, at))
        .or_else(|| {
            lines
                .get(index.saturating_sub(2)..=index)
                .and_then(|near| tight_colon(text, near))
        })
        .or_else(|| bare_value(text, &line))
        .unwrap_or(Culprit {
            range: line,
            name: None,
            help: (
                "記号で始まる値や `: ` を含む値は引用符で囲み、字下げと括弧の対応を確かめてください",
                "put values that begin with a sign or hold `: ` in quotes; check indentation and brackets",
            ),
        })
}

/// The lines of a text, without their ends.
fn lines(text: &str) -> Vec<Range<usize>> {
    let mut start = 0;
    let lines = text.split('\n').map(|line| {
        let range = start..start + line.len();
        start = range.end + 1;
        range
    });
    lines.collect()
}

/// The quotation mark that opens a value and is not closed up to where the parser gave up, often lines below.
fn open_quote(text: &str, lines: &[Range<usize>]) -> Option<Culprit> {
    let mut open = None;
    for line in lines {
        let words = &text[line.clone()];
        if words.matches('"').count() % 2 == 1 {
            let opens = |at: &usize| words[..*at].trim_end_matches(' ').ends_with([':', '-', '[', '{', ',']);
            open = match open {
                Some(_) => None,
                None => words.rfind('"').filter(opens).map(|at| line.start + at),
            };
        }
    }
    open.map(|start| Culprit {
        range: start..start + 1,
        name: Some(("閉じていない引用符", "a quotation mark that is never closed")),
        help: (
            "値の終わりにも `\"` を書くか、始めの `\"` を消してください",
            "write `\"` at the end of the value too, or remove the first one",
        ),
    })
}

fn indentation(text: &str, line: &Range<usize>) -> Range<usize> {
    let words = &text[line.clone()];
    line.start..line.start + (words.len() - words.trim_start().len())
}

/// A key with a full-width colon, which reads as a value and so stops the parser only on the line below.
fn wide_key(text: &str, line: &Range<usize>) -> Option<Culprit> {
    let words = text[line.clone()].trim_start().trim_start_matches("- ");
    let key = words.find(|sign: char| !(sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_')))?;
    (key > 0 && words[key..].starts_with('：'))
        .then(|| odd_sign(text, line))
        .flatten()
}

fn odd_sign(text: &str, range: &Range<usize>) -> Option<Culprit> {
    ODDITIES.iter().find_map(|oddity| {
        let start = range.start + text[range.clone()].find(oddity.sign)?;
        Some(Culprit {
            range: start..start + oddity.sign.len_utf8(),
            name: Some(oddity.name),
            help: oddity.help,
        })
    })
}

/// The last bracket opened on one of the lines, up to where the parser gave up, and not closed on that line.
fn unclosed(text: &str, lines: &[Range<usize>], at: usize) -> Option<Culprit> {
    let open = |line: &Range<usize>| {
        let mut open = Vec::new();
        let mut quoted = false;
        for (index, sign) in text[line.clone()].char_indices() {
            match sign {
                '"' => quoted = !quoted,
                '{' | '[' if !quoted => open.push(line.start + index),
                '}' | ']' if !quoted => drop(open.pop()),
                _ => {}
            }
        }
        open.pop()
    };
    let start = lines.iter().rev().filter(|line| line.start <= at).find_map(open)?;
    let help = if text[start..].starts_with('{') {
        ("`}` を書き足してください", "add the `}` that closes it")
    } else {
        ("`]` を書き足してください", "add the `]` that closes it")
    };
    Some(Culprit {
        range: start..start + 1,
        name: Some(("閉じていない括弧", "a bracket that is never closed")),
        help,
    })
}

/// `title:計画`: without a space the colon makes no key, and the parser stumbles over the next line that has one.
fn tight_colon(text: &str, lines: &[Range<usize>]) -> Option<Culprit> {
    let colon = |line: &Range<usize>| {
        let words = text[line.clone()].trim_start_matches([' ', '-']);
        let (key, value) = words.split_once(':')?;
        let is_key = !key.is_empty() && key.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
        let tight = is_key && !value.starts_with([' ', '/']) && !value.is_empty();
        tight.then(|| line.end - words.len() + key.len())
    };
    let start = lines.iter().rev().find_map(colon)?;
    Some(Culprit {
        range: start..start + 1,
        name: Some(("後に空白のないコロン", "a colon without a space after it")),
        help: ("コロンの後に空白を入れてください", "put a space after the colon"),
    })
}

/// A value that begins with a sign of YAML's own, or holds `: `, and is not in quotes.
fn bare_value(text: &str, line: &Range<usize>) -> Option<Culprit> {
    let words = &text[line.clone()];
    let (key, value) = words.split_once(": ")?;
    let bare = value.trim();
    let start = line.start + key.len() + 2 + (value.len() - value.trim_start().len());
    let name = if bare.starts_with([
        '@', '`', '%', '&', '*', '!', '|', '>', '?', '"', '\'', '[', '{', '}', ']', ',',
    ]) {
        ("記号で始まる値", "a value that begins with a sign")
    } else if bare.contains(": ") || bare.ends_with(':') {
        ("コロンを含む値", "a value that holds a colon")
    } else {
        return None;
    };
    Some(Culprit {
        range: start..start + bare.len(),
        name: Some(name),
        help: QUOTES,
    })
}
