//! A sentence in which numbers are links and hard words have their reading over them, read from a phrase of the theme:
//!
//! - `[14 targets](total)` is a link to what the page calls `total`; a name it does not know is no link, only words
//! - `｜目標《もくひょう》` is a word with its reading, in the marks that Japanese readers' libraries use
//! - an amount stays in one line where it fits: see [`amount`]
//!
//! Only a phrase has marks. Words that come from documents are shielded before they are put in: see [`shield`].

use serde::Serialize;

/// A sentence, or several one after the other.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Sentence {
    /// Its parts, in order.
    pub parts: Vec<Part>,
}

/// A part of a sentence: words, with an address where they are a link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Part {
    /// Relative address.
    pub href: Option<String>,
    /// The words.
    pub runs: Vec<Run>,
}

/// Words, with their reading where they are hard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Run {
    /// The words.
    pub text: String,
    /// もくひょう.
    pub reading: Option<String>,
    /// Whether it is an amount, which no line breaks where it fits into one.
    pub amount: bool,
}

/// Stands in a phrase for the parts that are put in there.
pub const SLOT: char = '\u{e00f}';

/// Stand around an amount.
const AMOUNT: (char, char) = ('\u{e010}', '\u{e011}');

/// The marks of phrases, and what stands for each in words that are not the theme's.
const MARKS: [(char, char); 8] = [
    ('[', '\u{e000}'),
    (']', '\u{e001}'),
    ('｜', '\u{e002}'),
    ('《', '\u{e003}'),
    ('》', '\u{e004}'),
    (SLOT, '\u{e005}'),
    (AMOUNT.0, '\u{e006}'),
    (AMOUNT.1, '\u{e007}'),
];

/// Words of a document, made safe to put into a phrase: their marks will stay words.
#[must_use]
pub fn shield(words: &str) -> String {
    let safe = |c| MARKS.iter().find(|(mark, _)| *mark == c).map_or(c, |(_, safe)| *safe);
    words.chars().map(safe).collect()
}

/// 8,908万5千円, marked as an amount: by the words alone, a line could break after 万.
#[must_use]
pub fn amount(words: &str) -> String {
    format!("{}{words}{}", AMOUNT.0, AMOUNT.1)
}

impl Sentence {
    /// Reads a phrase. `links` are the addresses by name; `inner` is what stands at [`SLOT`].
    #[must_use]
    pub fn read(phrase: &str, links: &[(&str, String)], inner: &Self) -> Self {
        let mut sentence = Self::default();
        let mut rest = phrase;
        while let Some(at) = rest.find(['[', SLOT]) {
            let (before, marked) = rest.split_at(at);
            sentence.words(before);
            if let Some(after) = marked.strip_prefix(SLOT) {
                sentence.parts.extend(inner.parts.iter().cloned());
                rest = after;
            } else if let Some((words, name, after)) = link(marked) {
                let href = links.iter().find(|(known, _)| *known == name);
                sentence.parts.push(Part {
                    href: href.map(|(_, href)| href.clone()),
                    runs: runs(words),
                });
                rest = after;
            } else {
                sentence.words("[");
                rest = marked.get(1..).unwrap_or_default();
            }
        }
        sentence.words(rest);
        sentence
    }

    /// Adds words that lead nowhere.
    fn words(&mut self, words: &str) {
        if !words.is_empty() {
            self.parts.push(Part {
                href: None,
                runs: runs(words),
            });
        }
    }

    /// Several sentences as one, with words between them.
    #[must_use]
    pub fn joined(sentences: Vec<Self>, between: &str, last: &str) -> Self {
        let mut all = Self::default();
        let count = sentences.len();
        for (index, sentence) in sentences.into_iter().enumerate() {
            match index {
                0 => {}
                _ if index + 1 == count => all.words(last),
                _ => all.words(between),
            }
            all.parts.extend(sentence.parts);
        }
        all
    }
}

/// `[words](name)rest`.
fn link(marked: &str) -> Option<(&str, &str, &str)> {
    let (words, after) = marked.strip_prefix('[')?.split_once("](")?;
    let (name, rest) = after.split_once(')')?;
    let inside = |c: char| c == '[' || c == SLOT;
    (!words.contains(inside)).then_some((words, name, rest))
}

/// Plain words, words with a reading and amounts, in turn.
fn runs(words: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut push = |text: &str, reading: Option<&str>, amount: bool| {
        if !text.is_empty() {
            runs.push(Run {
                text: plain(text),
                reading: reading.map(plain),
                amount,
            });
        }
    };
    let mut rest = words;
    while let Some(at) = rest.find(['｜', AMOUNT.0]) {
        let (before, marked) = rest.split_at(at);
        push(before, None, false);
        if let Some((word, reading, after)) = read(marked) {
            push(word, Some(reading), false);
            rest = after;
        } else if let Some((words, after)) = marked.strip_prefix(AMOUNT.0).and_then(|m| m.split_once(AMOUNT.1)) {
            push(words, None, true);
            rest = after;
        } else {
            let mark = marked.chars().next().map_or(0, char::len_utf8);
            let (mark, after) = marked.split_at(mark);
            push(mark, None, false);
            rest = after;
        }
    }
    push(rest, None, false);
    runs
}

/// `｜word《reading》rest`.
fn read(marked: &str) -> Option<(&str, &str, &str)> {
    let (word, after) = marked.strip_prefix('｜')?.split_once('《')?;
    let (reading, rest) = after.split_once('》')?;
    Some((word, reading, rest))
}

/// The words as they were before they were shielded.
fn plain(words: &str) -> String {
    let mark = |c| MARKS.iter().find(|(_, safe)| *safe == c).map_or(c, |(mark, _)| *mark);
    words.chars().map(mark).collect()
}

#[cfg(test)]
mod tests {
    use super::{SLOT, Sentence, amount, shield};

    /// A sentence as text: links in brackets with their addresses, readings in round brackets.
    fn told(sentence: &Sentence) -> String {
        let part = |part: &super::Part| {
            let runs = part.runs.iter().map(|run| match &run.reading {
                Some(reading) => format!("{}({reading})", run.text),
                None if run.amount => format!("={}=", run.text),
                None => run.text.clone(),
            });
            let words: String = runs.collect();
            match &part.href {
                Some(href) => format!("<{words}|{href}>"),
                None => words,
            }
        };
        sentence.parts.iter().map(part).collect()
    }

    fn read(phrase: &str) -> String {
        let links = [("total", "#n".to_owned())];
        let inner = Sentence::read("[7](total), 8", &links, &Sentence::default());
        told(&Sentence::read(phrase, &links, &inner))
    }

    #[test]
    fn links_and_readings_stand_in_a_phrase() {
        assert_eq!(read("Of [14 targets](total), 3."), "Of <14 targets|#n>, 3.");
        assert_eq!(
            read("[14の ｜目標《もくひょう》](total)が あります。"),
            "<14の 目標(もくひょう)|#n>が あります。"
        );
        assert_eq!(read(&format!("A {SLOT}.")), "A <7|#n>, 8.");
        assert_eq!(read(""), "");
    }

    #[test]
    fn an_amount_is_a_run_of_its_own() {
        let words = format!("[{}（{}）](total)を", amount("89,085千円"), amount("8,908万5千円"));
        assert_eq!(read(&words), "<=89,085千円=（=8,908万5千円=）|#n>を");
        let hostile = amount("1円");
        assert_eq!(read(&shield(&hostile)), hostile);
    }

    #[test]
    fn what_is_no_mark_stays_words() {
        assert_eq!(read("[a](nowhere) [b] (c) [d"), "a [b] (c) [d");
        assert_eq!(read("[a [b](total)"), "[a <b|#n>");
        assert_eq!(read("《かっこ》と縦｜棒"), "《かっこ》と縦｜棒");
        assert_eq!(read("｜一《いち"), "｜一《いち");
        assert_eq!(read("]( ) 》"), "]( ) 》");
        assert_eq!(read("\u{e010}1円"), "\u{e010}1円");
    }

    #[test]
    fn words_of_a_document_never_make_a_link_or_a_reading() {
        let hostile = format!("[x](total) ｜漢《かん》 {SLOT}");
        assert_eq!(read(&format!("A {} B", shield(&hostile))), format!("A {hostile} B"));
    }

    #[test]
    fn sentences_are_joined_by_the_words_given() {
        let one = |words: &str| Sentence::read(words, &[], &Sentence::default());
        let join = |all: &[&str]| told(&Sentence::joined(all.iter().map(|w| one(w)).collect(), ", ", " and "));
        assert_eq!(join(&["a", "b", "c"]), "a, b and c");
        assert_eq!(join(&["a", "b"]), "a and b");
        assert_eq!(join(&["a"]), "a");
        assert_eq!(join(&[]), "");
    }
}
