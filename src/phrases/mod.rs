//! The theme's words in each language, read from Fluent files, layer on layer. Every key stands in every language with
//! the same placeholders, or there is a [`Mistake`] for it; so a page may ask for any key and get words. Only easy words
//! (やさしい日本語) belong to one language: who uses them asks first whether they are there.

mod entries;
mod lexicon;
mod parity;
mod pieces;

use std::collections::BTreeMap;
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::parser::ParserError;
use unic_langid::LanguageIdentifier;

use crate::lang::Lang;
use crate::mistake::Mistake;
use entries::{Entered, Entries};
use lexicon::Lexicon;
use pieces::Pieces;

/// The Fluent files of one layer of a theme: language, path and text of each.
pub type Files = Vec<(Lang, String, String)>;

/// The words of a theme.
#[derive(Default)]
pub struct Phrases {
    bundles: BTreeMap<Lang, FluentBundle<FluentResource>>,
    said: BTreeMap<Lang, Lexicon<Said>>,
}

/// A phrase that needs no Fluent to be said.
enum Said {
    /// It takes no values.
    Plain(String),
    /// It only puts values between words.
    Pieces(Pieces),
}

impl Phrases {
    /// Reads the phrases of a theme, from its root to the layer nearest to the site: a phrase of a nearer layer takes the
    /// place of the one below it. A broken phrase is a mistake and is left out; the others are there.
    #[must_use]
    pub fn read(layers: &[Files]) -> (Self, Vec<Mistake>) {
        let mut phrases = Self::default();
        let mut mistakes = Vec::new();
        let mut below: BTreeMap<Lang, Entries> = BTreeMap::new();
        for (number, files) in layers.iter().enumerate() {
            let own = phrases.add(files, &mut mistakes);
            parity::between_languages(&own, &below, &mut mistakes);
            if number > 0 {
                parity::with_parent(&own, &below, &mut mistakes);
            }
            for (lang, entries) in own {
                below.entry(lang).or_default().extend(entries);
            }
        }
        let said = below.iter().map(|(lang, keys)| {
            let said = keys
                .iter()
                .filter_map(|(key, entered)| Some((key.clone(), phrases.settled(*lang, key, entered)?)));
            (*lang, said.collect())
        });
        phrases.said = said.collect();
        (phrases, mistakes)
    }

    /// Adds the phrases of a layer, and gives what was entered.
    fn add(&mut self, files: &Files, mistakes: &mut Vec<Mistake>) -> BTreeMap<Lang, Entries> {
        let mut own: BTreeMap<Lang, Entries> = files.iter().map(|(lang, ..)| (*lang, Entries::new())).collect();
        for (lang, path, text) in files {
            let (resource, errors) = match FluentResource::try_new(text.clone()) {
                Ok(resource) => (resource, Vec::new()),
                Err(partly) => partly,
            };
            mistakes.extend(errors.iter().map(|error| unreadable(path, error)));
            entries::collect(&resource, path, own.entry(*lang).or_default(), mistakes);
            let bundle = self.bundles.entry(*lang).or_insert_with(|| empty_bundle(*lang));
            bundle.add_resource_overriding(resource);
        }
        own
    }

    /// A phrase with values in it. A value of plain digits chooses the plural (`[one]`); any other is put in as it is.
    /// A phrase that is not there is its key.
    #[must_use]
    pub fn say(&self, lang: Lang, key: &str, values: &[(&str, &str)]) -> String {
        match self.said.get(&lang).and_then(|all| all.get(key)) {
            Some(Said::Plain(words)) => words.clone(),
            Some(Said::Pieces(pieces)) => pieces.with(values),
            None => {
                let mut args = FluentArgs::new();
                for (name, value) in values {
                    args.set(*name, argument(value));
                }
                self.format(lang, key, &args).unwrap_or_else(|| key.to_owned())
            }
        }
    }

    /// Whether there is such a phrase.
    #[must_use]
    pub fn has(&self, lang: Lang, key: &str) -> bool {
        self.bundles.get(&lang).is_some_and(|bundle| bundle.has_message(key))
    }

    /// Every phrase without placeholders, which a template reads as `t["state-met"]`.
    #[must_use]
    pub fn all(&self, lang: Lang) -> BTreeMap<String, String> {
        self.plain(lang)
            .map(|(key, words)| (key.to_owned(), words.to_owned()))
            .collect()
    }

    fn plain(&self, lang: Lang) -> impl Iterator<Item = (&str, &str)> {
        let all = self.said.get(&lang).into_iter().flat_map(Lexicon::iter);
        all.filter_map(|(key, said)| match said {
            Said::Plain(words) => Some((key.as_str(), words.as_str())),
            Said::Pieces(_) => None,
        })
    }

    /// How a phrase is said, if that can be settled when it is read.
    fn settled(&self, lang: Lang, key: &str, entered: &Entered) -> Option<Said> {
        if entered.placeholders.is_empty() {
            return self.format(lang, key, &FluentArgs::new()).map(Said::Plain);
        }
        let pattern = self.bundles.get(&lang)?.get_message(key)?.value()?;
        Pieces::of(pattern).map(Said::Pieces)
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
        let plain: BTreeMap<_, Vec<_>> = self
            .said
            .keys()
            .map(|lang| (lang, self.plain(*lang).collect()))
            .collect();
        f.debug_struct("Phrases").field("plain", &plain).finish_non_exhaustive()
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
    .help(
        "`名前 = 文言` の形で書いてください。2行目からは行の頭を空けます",
        "write `key = words`; further lines begin with spaces",
    )
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map(|first| first.to_lowercase().chain(chars).collect())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Files, Phrases};
    use crate::lang::Lang::{self, En, Ja};

    fn layer(theme: &str, ja: &str, en: &str) -> Files {
        let file = |lang: Lang, text: &str| (lang, format!("{theme}/{lang}.ftl"), text.to_owned());
        vec![file(Ja, ja), file(En, en)]
    }

    fn read(ja: &str, en: &str) -> (Phrases, Vec<super::Mistake>) {
        Phrases::read(&[layer("strings", ja, en)])
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
                ("phrase-placeholders-differ", "strings/ja.ftl", 14..19),
                ("phrase-missing", "strings/ja.ftl", 0..7)
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
    fn a_nearer_layer_speaks_first_and_keeps_to_what_is_known() {
        let root = layer(
            "root",
            "hi = { $name }さん\nbye = では\n",
            "hi = Dear { $name }\nbye = Bye\n",
        );
        let near = layer(
            "near",
            "bye = さようなら\nown-tel = 電話\n",
            "bye = Farewell\nown-tel = Phone\n",
        );
        let (phrases, mistakes) = Phrases::read(&[root.clone(), near]);
        assert_eq!(mistakes, []);
        assert_eq!(phrases.say(En, "bye", &[]), "Farewell");
        assert_eq!(phrases.say(En, "hi", &[("name", "A")]), "Dear A");
        assert_eq!(phrases.say(Ja, "own-tel", &[]), "電話");
        let near = layer(
            "near",
            "hi = どうも\nbyr = では\n",
            "hi = Hello\nbyr = Bye\nbye = Farewell\n",
        );
        let (_, mistakes) = Phrases::read(&[root, near]);
        let seen: Vec<_> = mistakes.iter().map(|m| (m.code, m.path.as_str())).collect();
        assert_eq!(
            seen,
            [
                ("phrase-missing", "near/en.ftl"),
                ("phrase-unknown", "near/ja.ftl"),
                ("phrase-placeholders-differ", "near/ja.ftl"),
                ("phrase-unknown", "near/en.ftl"),
                ("phrase-placeholders-differ", "near/en.ftl"),
            ]
        );
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
