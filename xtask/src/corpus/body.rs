//! Bodies: sentences are drawn, their holes filled, and the same is said in both languages.

use super::dice::Dice;
use super::sentences::Section;
use super::words::{GROUPS, MONTHS, PLACES, Pair};

/// A text in Japanese and in English.
#[derive(Debug, Default)]
pub struct Both {
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// What the sentences are about.
#[derive(Clone, Copy, Debug)]
pub struct About {
    /// The topic.
    pub topic: Pair,
    /// What is done.
    pub deed: Pair,
}

/// The sections in their order, each with some of its sentences.
pub fn body(sections: &[Section], about: About, dice: &mut Dice) -> Both {
    let mut both = Both::default();
    for (heading, sentences) in sections {
        let (first, count) = (dice.up_to(sentences.len()), 2 + dice.up_to(sentences.len() - 1));
        let mut said: Vec<(String, String)> = Vec::new();
        for number in 0..count.min(sentences.len()) {
            said.push(filled(sentences[(first + number) % sentences.len()], about, dice));
        }
        let (ja, en): (Vec<String>, Vec<String>) = said.into_iter().unzip();
        both.ja.extend(["\n## ", heading.0, "\n\n", &ja.concat(), "\n"]);
        both.en.extend(["\n## ", heading.1, "\n\n", &en.join(" "), "\n"]);
    }
    both
}

/// A sentence with its holes filled alike in both languages.
fn filled(sentence: Pair, about: About, dice: &mut Dice) -> (String, String) {
    let group = GROUPS[dice.up_to(GROUPS.len())];
    let place = PLACES[dice.up_to(PLACES.len())];
    let month = dice.up_to(MONTHS.len());
    let figure = (dice.up_to(28) + 12).to_string();
    let fill = |text: &str, pick: fn(Pair) -> &'static str, month: &str| {
        text.replace("{topic}", pick(about.topic))
            .replace("{deed}", pick(about.deed))
            .replace("{group}", pick(group))
            .replace("{place}", pick(place))
            .replace("{month}", month)
            .replace("{n}", &figure)
    };
    (
        fill(sentence.0, |pair| pair.0, &format!("{}月", month + 1)),
        fill(sentence.1, |pair| pair.1, MONTHS[month]),
    )
}
