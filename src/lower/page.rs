//! A free page, and the glossary's terms.

use super::read::{Pair, Words};
use super::section::{by_order, lead};
use crate::document::node::Node;
use crate::lang::Localized;
use crate::model::glossary::{FreePage, Term};

/// Reads a free page.
pub fn lower(name: &str, pair: &Pair<'_>) -> FreePage {
    let head = pair.head();
    FreePage {
        name: name.to_owned(),
        title: head.required("title"),
        lead: lead(pair),
        sections: by_order(pair),
        terms: head.by_id("terms").filter_map(|words| term(&words)).collect(),
        place: pair.place(),
    }
}

fn term(words: &Words<'_>) -> Option<Term> {
    let plain = |key: &str| words.own.get(key).and_then(Node::text).map(str::to_owned);
    Some(Term {
        id: plain("id")?,
        words: Localized::both(plain("ja")?, plain("en")?),
        kana: plain("kana"),
        meaning: words.named("meaning", "meaning")?,
    })
}
