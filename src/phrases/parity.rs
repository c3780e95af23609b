//! Every layer of a theme says the same things in every language, and says nothing that the layers below don't ask for.

use std::collections::{BTreeMap, BTreeSet};

use super::entries::{Entered, Entries};
use crate::lang::Lang;
use crate::mistake::Mistake;

/// Keys of easy words begin so; they need no twin in another language.
const EASY: &str = "easy-";

/// Keys of words that a theme has for its own templates begin so.
const OWN: &str = "own-";

/// Every key must be in all languages. So must its placeholders, unless a layer below says which they are.
pub fn between_languages(
    languages: &BTreeMap<Lang, Entries>,
    below: &BTreeMap<Lang, Entries>,
    mistakes: &mut Vec<Mistake>,
) {
    let none = Entries::new();
    let known = |lang: Lang, key: &str| below.get(&lang).is_some_and(|entries| entries.contains_key(key));
    for (lang, entries) in languages {
        for other in Lang::ALL.into_iter().filter(|other| other != lang) {
            let others = languages.get(&other).unwrap_or(&none);
            for (key, entered) in entries.iter().filter(|(key, _)| !key.starts_with(EASY)) {
                match others.get(key) {
                    None => mistakes.push(missing(key, entered, other)),
                    Some(there) => {
                        let differ = *lang < other && there.placeholders != entered.placeholders;
                        if differ && !known(*lang, key) {
                            mistakes.push(differing(key, entered, *lang, other));
                        }
                    }
                }
            }
        }
    }
}

/// A layer says in its own words what the layers below say, with the same values in it. What is new says so by its name.
pub fn with_parent(own: &BTreeMap<Lang, Entries>, below: &BTreeMap<Lang, Entries>, mistakes: &mut Vec<Mistake>) {
    let none = Entries::new();
    for (lang, entries) in own {
        let known = below.get(lang).unwrap_or(&none);
        for (key, entered) in entries.iter().filter(|(key, _)| !key.starts_with(OWN)) {
            match known.get(key) {
                None => {
                    // Easy words may be added to any sentence that has none yet.
                    let plain = key.strip_prefix(EASY).map(|name| format!("brief-{name}"));
                    if plain.is_none_or(|plain| !known.contains_key(&plain)) {
                        mistakes.push(unknown(key, entered, known));
                    }
                }
                Some(there) if there.placeholders != entered.placeholders => {
                    mistakes.push(other_values(key, entered, there));
                }
                Some(_) => {}
            }
        }
    }
}

fn missing(key: &str, entered: &Entered, other: Lang) -> Mistake {
    Mistake::new(
        "phrase-missing",
        &entered.path,
        entered.range.clone(),
        format!("文言 `{key}` が `{other}` にありません"),
        format!("the phrase `{key}` is missing in `{other}`"),
    )
    .help(
        format!("このテーマの `strings/{other}/` に `{key} = …` を書いてください"),
        format!("write `{key} = …` under `strings/{other}/` of this theme"),
    )
}

fn differing(key: &str, entered: &Entered, lang: Lang, other: Lang) -> Mistake {
    Mistake::new(
        "phrase-placeholders-differ",
        &entered.path,
        entered.range.clone(),
        format!("文言 `{key}` の差し込みが `{lang}` と `{other}` で異なります"),
        format!("the placeholders of `{key}` differ between `{lang}` and `{other}`"),
    )
    .help(
        "どの言語でも同じ `{ $… }` を使ってください",
        "use the same `{ $… }` in every language",
    )
}

fn other_values(key: &str, entered: &Entered, there: &Entered) -> Mistake {
    let wanted = listed(&there.placeholders);
    Mistake::new(
        "phrase-placeholders-differ",
        &entered.path,
        entered.range.clone(),
        format!("文言 `{key}` の差し込みが、もとのテーマと異なります"),
        format!("the placeholders of `{key}` are not those of the theme below"),
    )
    .help(
        wanted.as_ref().map_or_else(
            || "`{ $… }` を使わずに書いてください".to_owned(),
            |wanted| format!("ちょうど {wanted} を使ってください"),
        ),
        wanted.as_ref().map_or_else(
            || "write it without any `{ $… }`".to_owned(),
            |wanted| format!("use exactly {wanted}"),
        ),
    )
}

/// `{ $count }` and the like, as they are written; none if there are none.
fn listed(placeholders: &BTreeSet<String>) -> Option<String> {
    let written: Vec<String> = placeholders.iter().map(|name| format!("`{{ ${name} }}`")).collect();
    (!written.is_empty()).then(|| written.join(" "))
}

fn unknown(key: &str, entered: &Entered, known: &Entries) -> Mistake {
    let mistake = Mistake::new(
        "phrase-unknown",
        &entered.path,
        entered.range.clone(),
        format!("もとのテーマに文言 `{key}` はありません"),
        format!("the theme below has no phrase `{key}`"),
    );
    match crate::finding::likely(key, known.keys().map(String::as_str)) {
        Some(meant) => mistake.help(format!("もしかして `{meant}`"), format!("did you mean `{meant}`?")),
        None => mistake.help(
            format!("自分のひな型で使う新しい文言なら `{OWN}{key}` と名付けてください"),
            format!("if it is a new phrase for your own templates, name it `{OWN}{key}`"),
        ),
    }
}
