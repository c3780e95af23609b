//! `theme.toml`: which theme a theme is laid upon, its design tokens, and which of its colours must be told apart.

use std::borrow::Cow;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::finding::likely;
use crate::mistake::Mistake;

/// The file's name in a theme's folder.
pub const NAME: &str = "theme.toml";

/// What a `theme.toml` says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest {
    /// The theme below.
    pub extends: Option<Written>,
    /// The design tokens, in the order written.
    pub tokens: Vec<Token>,
    /// The pairs of colours that must be told apart.
    pub pairs: Vec<Pair>,
}

/// Words and their bytes in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The words.
    pub text: String,
    /// Their bytes.
    pub range: Range<usize>,
}

/// A design token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// When it holds.
    pub shade: Shade,
    /// `paper`, which a style sheet reads as `var(--paper)`.
    pub name: Written,
    /// `#fbfaf6`.
    pub value: Written,
}

/// When a token holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shade {
    /// Always: sizes and fonts.
    Always,
    /// In light.
    Light,
    /// In dark.
    Dark,
}

impl Shade {
    /// Its table in the file.
    pub const fn table(self) -> &'static str {
        match self {
            Self::Always => "tokens",
            Self::Light => "tokens.light",
            Self::Dark => "tokens.dark",
        }
    }
}

/// Two colours, and how well they must be told apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The least contrast, in hundredths: 700 for 7:1.
    pub least: u128,
    /// The token of what is seen.
    pub upper: String,
    /// The token of what it is seen on.
    pub lower: String,
    /// The bytes of `ink on paper`.
    pub range: Range<usize>,
}

/// Reads the file at `path`. What is wrong is told; what is sound is read.
pub fn read(path: &str, text: &str, mistakes: &mut Vec<Mistake>) -> Manifest {
    let (table, errors) = DeTable::parse_recoverable(text);
    mistakes.extend(errors.iter().map(|error| unreadable(path, error)));
    let mut reader = Reader {
        path,
        manifest: Manifest::default(),
        mistakes,
    };
    for (key, value) in in_order(table.get_ref()) {
        match (key.text.as_str(), value.get_ref()) {
            ("extends", DeValue::String(name)) => reader.manifest.extends = Some(written(name, value)),
            ("tokens", DeValue::Table(tokens)) => reader.tokens(tokens),
            ("contrast", DeValue::Table(pairs)) => reader.contrast(pairs),
            ("extends", _) => reader.mistyped(
                value.span(),
                "テーマの名前",
                "the name of a theme",
                "extends = \"default\"",
            ),
            ("tokens", _) => reader.mistyped(value.span(), "表", "a table", "[tokens]"),
            ("contrast", _) => reader.mistyped(value.span(), "表", "a table", "[contrast]"),
            (..) => reader.unknown(&key, &["extends", "tokens", "contrast"]),
        }
    }
    reader.manifest
}

/// What is read so far.
struct Reader<'a> {
    path: &'a str,
    manifest: Manifest,
    mistakes: &'a mut Vec<Mistake>,
}

impl Reader<'_> {
    fn tokens(&mut self, table: &DeTable<'_>) {
        for (name, value) in in_order(table) {
            match (name.text.as_str(), value.get_ref()) {
                ("light", DeValue::Table(colours)) => self.shade(Shade::Light, colours),
                ("dark", DeValue::Table(colours)) => self.shade(Shade::Dark, colours),
                _ => self.token(Shade::Always, name, value),
            }
        }
    }

    fn shade(&mut self, shade: Shade, table: &DeTable<'_>) {
        for (name, value) in in_order(table) {
            self.token(shade, name, value);
        }
    }

    fn token(&mut self, shade: Shade, name: Written, value: &Spanned<DeValue<'_>>) {
        let DeValue::String(text) = value.get_ref() else {
            let example = format!("{} = \"…\"", name.text);
            self.mistyped(value.span(), "引用符で囲んだ値", "a value in quotes", &example);
            return;
        };
        self.manifest.tokens.push(Token {
            shade,
            name,
            value: written(text, value),
        });
    }

    fn contrast(&mut self, table: &DeTable<'_>) {
        const PAIRS: &str = "\"7:1\" = [\"ink on paper\"]";
        for (ratio, value) in in_order(table) {
            let (Some(least), DeValue::Array(pairs)) = (least(&ratio.text), value.get_ref()) else {
                self.mistyped(
                    ratio.range.start..value.span().end,
                    "コントラスト比と色の組",
                    "a contrast and its pairs",
                    PAIRS,
                );
                continue;
            };
            for item in pairs {
                let words = match item.get_ref() {
                    DeValue::String(words) => words.split_once(" on "),
                    _ => None,
                };
                match words {
                    Some((upper, lower)) => self.manifest.pairs.push(Pair {
                        least,
                        upper: upper.to_owned(),
                        lower: lower.to_owned(),
                        range: item.span(),
                    }),
                    None => self.mistyped(item.span(), "色の組", "a pair of colours", PAIRS),
                }
            }
        }
    }

    fn mistyped(&mut self, range: Range<usize>, ja: &str, en: &str, example: &str) {
        self.mistakes.push(
            Mistake::new(
                "theme-value-mistyped",
                self.path,
                range,
                format!("ここには{ja}を書きます"),
                format!("this is not {en}"),
            )
            .help(
                format!("`{example}` のように書いてください"),
                format!("write it like `{example}`"),
            ),
        );
    }

    fn unknown(&mut self, key: &Written, known: &[&str]) {
        let mistake = Mistake::new(
            "theme-key-unknown",
            self.path,
            key.range.clone(),
            format!("`{}` という項目はありません", key.text),
            format!("there is no key `{}`", key.text),
        );
        let all: Vec<String> = known.iter().map(|key| format!("`{key}`")).collect();
        self.mistakes.push(match likely(&key.text, known.iter().copied()) {
            Some(meant) => mistake.help(format!("もしかして `{meant}`"), format!("did you mean `{meant}`?")),
            None => mistake.help(
                format!("書ける項目は {} です", all.join("、")),
                format!("the keys are {}", all.join(", ")),
            ),
        });
    }
}

/// `7:1` in hundredths.
fn least(ratio: &str) -> Option<u128> {
    let number = crate::number::decimal::parse(ratio.strip_suffix(":1")?)?;
    let hundredths = number.checked_mul(rust_decimal::Decimal::ONE_HUNDRED)?.normalize();
    let in_reach = hundredths.scale() == 0 && (100..=2_100).contains(&hundredths.mantissa());
    in_reach.then(|| hundredths.mantissa().unsigned_abs())
}

/// The entries of a table as a person reads them, from the top.
fn in_order<'t, 'a>(table: &'t DeTable<'a>) -> Vec<(Written, &'t Spanned<DeValue<'a>>)> {
    let mut entries: Vec<_> = table
        .iter()
        .map(|(key, value): (&Spanned<Cow<'_, str>>, _)| {
            let key = Written {
                text: key.get_ref().to_string(),
                range: key.span(),
            };
            (key, value)
        })
        .collect();
    entries.sort_by_key(|(key, _)| key.range.start);
    entries
}

fn written(text: &str, value: &Spanned<DeValue<'_>>) -> Written {
    Written {
        text: text.to_owned(),
        range: value.span(),
    }
}

fn unreadable(path: &str, error: &toml::de::Error) -> Mistake {
    Mistake::new(
        "theme-toml-syntax",
        path,
        error.span().unwrap_or_default(),
        "ここをTOMLとして読めません",
        "this can't be read as TOML",
    )
    .help(
        "値は引用符で囲み、`項目 = \"値\"` と書いてください",
        format!("write `key = \"value\"` ({})", error.message()),
    )
}
