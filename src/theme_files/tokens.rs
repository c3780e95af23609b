//! The design tokens of all layers as one, and as a style sheet.

use std::collections::BTreeMap;
use std::ops::Range;

use super::colour::Colour;
use super::layers::Layer;
use super::manifest::{self, Shade, Token};
use crate::finding::likely;
use crate::mistake::Mistake;

/// What a style sheet writes where the tokens belong.
const MARK: &str = "@tokens;";

/// Names of tokens that a theme has for its own style sheets begin so.
const OWN: &str = "own-";

/// Every token with the value that holds.
#[derive(Debug, Default)]
pub struct Tokens(BTreeMap<(Shade, String), Held>);

/// A value, and where it is written.
#[derive(Clone, Debug)]
pub struct Held {
    /// The value.
    pub value: String,
    /// The file.
    pub path: String,
    /// The bytes of the value in it.
    pub range: Range<usize>,
    /// How near its layer is to the site: 0 for the theme itself.
    pub distance: usize,
}

impl Tokens {
    /// The tokens of these layers, the nearest first.
    pub fn of(layers: &[Layer], mistakes: &mut Vec<Mistake>) -> Self {
        let mut all = Self::default();
        for (distance, layer) in layers.iter().enumerate().rev() {
            let path = layer.path(manifest::NAME);
            let is_root = distance + 1 == layers.len();
            for token in &layer.manifest.tokens {
                let name = &token.name.text;
                if let Some(mistake) = mistyped(&path, token) {
                    mistakes.push(mistake);
                    continue;
                }
                if !is_root && !name.starts_with(OWN) && !all.0.contains_key(&(token.shade, name.clone())) {
                    mistakes.push(all.unknown(&path, token));
                    continue;
                }
                let held = Held {
                    value: token.value.text.clone(),
                    path: path.clone(),
                    range: token.value.range.clone(),
                    distance,
                };
                all.0.insert((token.shade, name.clone()), held);
            }
        }
        all
    }

    /// The value that holds in light, or in dark: what dark does not say is as in light.
    pub fn colour(&self, shade: Shade, name: &str) -> Option<(&Held, Colour)> {
        let held = |shade| self.0.get(&(shade, name.to_owned()));
        let held = match shade {
            Shade::Dark => held(Shade::Dark).or_else(|| held(Shade::Light)),
            other => held(other),
        }?;
        Some((held, Colour::parse(&held.value)?))
    }

    /// A style sheet with the tokens where it says so.
    pub fn put_into(&self, sheet: &str) -> String {
        sheet.replacen(MARK, &self.css(), 1)
    }

    fn css(&self) -> String {
        let of = |shade| {
            let those = self.0.iter().filter(move |((of, _), _)| *of == shade);
            let lines: Vec<String> = those
                .map(|((_, name), held)| format!("--{name}:{};", held.value))
                .collect();
            lines.concat()
        };
        let (always, light, dark) = (of(Shade::Always), of(Shade::Light), of(Shade::Dark));
        format!(":root{{{always}{light}}}\n@media (prefers-color-scheme:dark){{:root{{{dark}}}}}")
    }

    fn unknown(&self, path: &str, token: &Token) -> Mistake {
        let (shade, name) = (token.shade, &token.name.text);
        let mistake = Mistake::new(
            "token-unknown",
            path,
            token.name.range.clone(),
            format!("もとのテーマの `[{}]` にトークン `{name}` はありません", shade.table()),
            format!("`[{}]` of the theme below has no token `{name}`", shade.table()),
        );
        let elsewhere = self.0.keys().find(|(_, known)| known == name);
        let here = self.0.keys().filter(|(of, _)| *of == shade);
        if let Some((other, _)) = elsewhere {
            let table = other.table();
            return mistake.help(
                format!("`[{table}]` の下に書いてください"),
                format!("write it under `[{table}]`"),
            );
        }
        match likely(name, here.map(|(_, known)| known.as_str())) {
            Some(meant) => mistake.help(format!("もしかして `{meant}`"), format!("did you mean `{meant}`?")),
            None => mistake.help(
                format!("自分のスタイルシートで使う新しいトークンなら `{OWN}{name}` と名付けてください"),
                format!("if it is a new token for your own style sheet, name it `{OWN}{name}`"),
            ),
        }
    }
}

/// A colour that is none, or a value that would end its line of the style sheet or fetch something from elsewhere.
fn mistyped(path: &str, token: &Token) -> Option<Mistake> {
    let value = &token.value.text;
    let at = |ja: String, en: String| Mistake::new("token-mistyped", path, token.value.range.clone(), ja, en);
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if !token.name.text.chars().all(plain) || token.name.text.is_empty() {
        let name = &token.name.text;
        return Some(
            Mistake::new(
                "token-mistyped",
                path,
                token.name.range.clone(),
                format!("`{name}` はトークンの名前になりません"),
                format!("`{name}` can't be the name of a token"),
            )
            .help(
                "半角の英小文字、数字、`-` で付けてください",
                "use lower-case letters, digits and `-`",
            ),
        );
    }
    if token.shade != Shade::Always {
        return Colour::parse(value).is_none().then(|| {
            at(
                format!("`{value}` は色ではありません"),
                format!("`{value}` is not a colour"),
            )
            .help(
                "`#1a2328` のように6桁で書いてください",
                "write it with six digits, like `#1a2328`",
            )
        });
    }
    let odd =
        value.contains([';', '{', '}', '@', '\\', '<']) || value.contains("/*") || value.chars().any(char::is_control);
    let fetches = value.to_ascii_lowercase().contains("url(") || value.contains("//");
    (odd || fetches || value.trim().is_empty()).then(|| {
        at(
            format!("`{value}` はトークンの値になりません"),
            format!("`{value}` can't be the value of a token"),
        )
        .help(
            "長さや書体の名前などの値を一つだけ書いてください",
            "write one plain value: a length, a list of fonts",
        )
    })
}
