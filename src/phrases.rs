//! The theme's words in each language, read from Fluent files. Every key stands in every language with the same
//! placeholders, or there is a [`Mistake`] for it; so a page may ask for any key and get words. Only easy words
//! (やさしい日本語) belong to one language: who uses them asks first whether they are there.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Range;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::ParserError;
use unic_langid::LanguageIdentifier;

use crate::lang::Lang;
use crate::mistake::Mistake;

/// Keys of easy words begin so; they need no twin in another language.
const EASY: &str = "easy-";

/// The words of a theme.
#[derive(Default)]
pub struct Phrases {
    bundles: BTreeMap<Lang, FluentBundle<FluentResource>>,
    plain: BTreeMap<Lang, BTreeMap<String, String>>,
}

/// A phrase's place and placeholders, for comparing the languages.
struct Entered {
    path: String,
    range: Range<usize>,
    placeholders: BTreeSet<String>,
}

/// All phrases of one language, by key.
type Entries = BTreeMap<String, Entered>;

impl Phrases {
    /// Reads the phrases of every language: (language, path, text) of each Fluent file. A broken phrase is a mistake
    /// and is left out; the others are there.
    #[must_use]
    pub fn read(files: &[(Lang, String, String)]) -> (Self, Vec<Mistake>) {
        let mut phrases = Self::default();
        let mut mistakes = Vec::new();
        let mut languages: BTreeMap<Lang, Entries> = BTreeMap::new();
        for (lang, path, text) in files {
            let (resource, errors) = match FluentResource::try_new(text.clone()) {
                Ok(resource) => (resource, Vec::new()),
                Err(partly) => partly,
            };
            mistakes.extend(errors.iter().map(|error| unreadable(path, error)));
            collect(&resource, path, languages.entry(*lang).or_default(), &mut mistakes);
            let bundle = phrases.bundles.entry(*lang).or_insert_with(|| empty_bundle(*lang));
            bundle.add_resource_overriding(resource);
        }
        compare(&languages, &mut mistakes);
        phrases.plain = languages
            .iter()
            .map(|(lang, keys)| (*lang, phrases.without_arguments(*lang, keys)))
            .collect();
        (phrases, mistakes)
    }

    /// A phrase with values in it. A value of plain digits chooses the plural (`[one]`); any other is put in as it is.
    /// A phrase that is not there is its key.
    #[must_use]
    pub fn say(&self, lang: Lang, key: &str, values: &[(&str, &str)]) -> String {
        if values.is_empty()
            && let Some(text) = self.plain.get(&lang).and_then(|all| all.get(key))
        {
            return text.clone();
        }
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(*name, argument(value));
        }
        self.format(lang, key, &args).unwrap_or_else(|| key.to_owned())
    }

    /// Whether there is such a phrase.
    #[must_use]
    pub fn has(&self, lang: Lang, key: &str) -> bool {
        self.bundles.get(&lang).is_some_and(|bundle| bundle.has_message(key))
    }

    /// Every phrase without placeholders, which a template reads as `t["state-met"]`.
    #[must_use]
    pub fn all(&self, lang: Lang) -> BTreeMap<String, String> {
        self.plain.get(&lang).cloned().unwrap_or_default()
    }

    fn without_arguments(&self, lang: Lang, keys: &Entries) -> BTreeMap<String, String> {
        let none = FluentArgs::new();
        keys.iter()
            .filter(|(_, entered)| entered.placeholders.is_empty())
            .filter_map(|(key, _)| Some((key.clone(), self.format(lang, key, &none)?)))
            .collect()
    }

    fn format(&self, lang: Lang, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        let bundle = self.bundles.get(&lang)?;
        let pattern = bundle.get_message(key)?.value()?;
        // A value that was not given stays visible as `{$name}`; there is nobody to report it to at this point.
        let mut errors = Vec::new();
        Some(bundle.format_pattern(pattern, Some(args), &mut errors).into_owned())
    }
}

impl fmt::Debug for Phrases {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Phrases")
            .field("plain", &self.plain)
            .finish_non_exhaustive()
    }
}

fn empty_bundle(lang: Lang) -> FluentBundle<FluentResource> {
    // Every code of ours parses; an unknown language would only lose its plurals.
    let id: LanguageIdentifier = lang.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // Isolation marks would end up in titles and attributes; no phrase mixes writing directions.
    bundle.set_use_isolating(false);
    bundle
}

/// Plain digits are a count, so that English can say `1 ward`; Fluent writes them as they came.
fn argument(value: &str) -> FluentValue<'_> {
    let count =
        value.len() <= 9 && value.bytes().all(|b| b.is_ascii_digit()) && (value == "0" || !value.starts_with('0'));
    match value.parse::<i64>() {
        Ok(number) if count => FluentValue::from(number),
        _ => FluentValue::from(value),
    }
}

fn unreadable(path: &str, error: &ParserError) -> Mistake {
    Mistake::new(
        "phrase-unreadable",
        path,
        error.pos.clone(),
        format!("文言を読み取れません（{}）", error.kind),
        format!("this phrase can't be read ({})", lower_first(&error.kind.to_string())),
    )
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map(|first| first.to_lowercase().chain(chars).collect())
        .unwrap_or_default()
}

fn collect(resource: &FluentResource, path: &str, entries: &mut Entries, mistakes: &mut Vec<Mistake>) {
    for entry in resource.entries() {
        let Entry::Message(message) = entry else { continue };
        let key = message.id.name;
        let start = key.as_ptr().addr() - resource.source().as_ptr().addr();
        let range = start..start + key.len();
        let mut placeholders = BTreeSet::new();
        if let Some(pattern) = &message.value {
            find_placeholders(pattern, &mut placeholders);
        }
        let entered = Entered {
            path: path.to_owned(),
            range: range.clone(),
            placeholders,
        };
        if entries.insert(key.to_owned(), entered).is_some() {
            let ja = format!("文言 `{key}` が2か所にあります");
            mistakes.push(Mistake::new(
                "phrase-doubled",
                path,
                range,
                ja,
                format!("the phrase `{key}` stands twice"),
            ));
        }
    }
}

fn find_placeholders(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        match expression {
            Expression::Inline(inline) => find_in_inline(inline, found),
            Expression::Select { selector, variants } => {
                find_in_inline(selector, found);
                for variant in variants {
                    find_placeholders(&variant.value, found);
                }
            }
        }
    }
}

fn find_in_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => match expression.as_ref() {
            Expression::Inline(inner) => find_in_inline(inner, found),
            Expression::Select { selector, variants } => {
                find_in_inline(selector, found);
                for variant in variants {
                    find_placeholders(&variant.value, found);
                }
            }
        },
        _ => {}
    }
}

/// Every key and its placeholders must be the same in all languages.
fn compare(languages: &BTreeMap<Lang, Entries>, mistakes: &mut Vec<Mistake>) {
    for (lang, entries) in languages {
        for (other, others) in languages.iter().filter(|(other, _)| *other != lang) {
            for (key, entered) in entries.iter().filter(|(key, _)| !key.starts_with(EASY)) {
                let at = |code, ja, en| Mistake::new(code, &entered.path, entered.range.clone(), ja, en);
                match others.get(key) {
                    None => mistakes.push(at(
                        "phrase-missing",
                        format!("文言 `{key}` が `{other}` にありません"),
                        format!("the phrase `{key}` is missing in `{other}`"),
                    )),
                    Some(there) if lang < other && there.placeholders != entered.placeholders => mistakes.push(at(
                        "phrase-placeholders-differ",
                        format!("文言 `{key}` の差し込みが `{lang}` と `{other}` で異なります"),
                        format!("the placeholders of `{key}` differ between `{lang}` and `{other}`"),
                    )),
                    Some(_) => {}
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Phrases;
    use crate::lang::Lang::{self, En, Ja};

    fn read(ja: &str, en: &str) -> (Phrases, Vec<super::Mistake>) {
        let file = |lang: Lang, text: &str| (lang, format!("strings/{lang}/a.ftl"), text.to_owned());
        Phrases::read(&[file(Ja, ja), file(En, en)])
    }

    #[test]
    fn phrases_take_values_and_plurals() {
        let (phrases, mistakes) = read(
            "regions = { $count }地域\nhome = ホーム\n",
            "regions = { $count ->\n    [one] one region\n   *[other] { $count } regions\n }\nhome = Home\n",
        );
        assert_eq!(mistakes, []);
        assert_eq!(phrases.say(Ja, "regions", &[("count", "12")]), "12地域");
        assert_eq!(phrases.say(En, "regions", &[("count", "1")]), "one region");
        assert_eq!(phrases.say(En, "regions", &[("count", "1,200")]), "1,200 regions");
        assert_eq!(phrases.say(En, "nowhere", &[]), "nowhere");
        assert_eq!(phrases.all(En).keys().collect::<Vec<_>>(), ["home"]);
        assert!(!phrases.say(Ja, "regions", &[("count", "5")]).contains('\u{2068}'));
    }

    #[test]
    fn languages_must_agree() {
        let (_, mistakes) = read("only-ja = 区\nhello = { $name }さん\n", "hello = Dear { $nama }\n");
        let seen: Vec<_> = mistakes
            .iter()
            .map(|m| (m.code, m.path.as_str(), m.range.clone()))
            .collect();
        assert_eq!(
            seen,
            [
                ("phrase-placeholders-differ", "strings/ja/a.ftl", 14..19),
                ("phrase-missing", "strings/ja/a.ftl", 0..7)
            ]
        );
    }

    #[test]
    fn easy_words_need_no_twin() {
        let (phrases, mistakes) = read("easy-h = やさしい\nh = 要点\n", "h = At a glance\n");
        assert_eq!(mistakes, []);
        assert!(phrases.has(Ja, "easy-h") && !phrases.has(En, "easy-h"));
    }

    #[test]
    fn a_broken_phrase_is_a_mistake_and_the_others_stay() {
        let (phrases, mistakes) = read("a = 甲\nb @ 乙\nc = 丙\n", "a = A\nc = C\nc = D\n");
        assert_eq!(
            mistakes.iter().map(|m| m.code).collect::<Vec<_>>(),
            ["phrase-unreadable", "phrase-doubled"]
        );
        assert_eq!(mistakes[0].range.start, "a = 甲\nb ".len());
        assert_eq!(phrases.say(Ja, "c", &[]), "丙");
    }
}
