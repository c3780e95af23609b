//! Whether the colours that a theme says must be told apart can be, in light and in dark.

use std::collections::BTreeSet;

use super::colour::contrast;
use super::layers::Layer;
use super::manifest::{self, Pair, Shade};
use super::tokens::Tokens;
use crate::mistake::Mistake;

/// Every pair of every layer that is too alike, or that names no colours.
pub fn judge(layers: &[Layer], tokens: &Tokens, mistakes: &mut Vec<Mistake>) {
    let mut told = BTreeSet::new();
    let pairs = layers
        .iter()
        .flat_map(|layer| layer.manifest.pairs.iter().map(move |pair| (layer, pair)));
    let mut pairs: Vec<(&Layer, &Pair)> = pairs.collect();
    // Of two demands on the same pair the higher is told.
    pairs.sort_by_key(|(_, pair)| std::cmp::Reverse(pair.least));
    for (layer, pair) in pairs {
        for shade in [Shade::Light, Shade::Dark] {
            let missing = [&pair.upper, &pair.lower]
                .into_iter()
                .find(|name| tokens.colour(shade, name).is_none());
            if let Some(name) = missing {
                if told.insert((Shade::Always, name.clone(), layer.name.clone())) {
                    mistakes.push(no_colour(layer, pair, name));
                }
                continue;
            }
            if let Some(mistake) = too_alike(tokens, shade, pair)
                && told.insert((shade, pair.upper.clone(), pair.lower.clone()))
            {
                mistakes.push(mistake);
            }
        }
    }
}

/// The mistake stands at the colour of the nearer layer: the one below was sound before.
fn too_alike(tokens: &Tokens, shade: Shade, pair: &Pair) -> Option<Mistake> {
    let (upper, upper_colour) = tokens.colour(shade, &pair.upper)?;
    let (lower, lower_colour) = tokens.colour(shade, &pair.lower)?;
    let reached = contrast(upper_colour, lower_colour);
    if reached >= pair.least {
        return None;
    }
    let at = if lower.distance < upper.distance { lower } else { upper };
    let (is, asked) = (ratio(reached), ratio(pair.least));
    let (upper, lower) = (
        format!("`{}`（{}）", pair.upper, upper.value),
        format!("`{}`（{}）", pair.lower, lower.value),
    );
    let plain = |text: &str| text.replace('（', " (").replace('）', ")");
    let (ja, en) = match shade {
        Shade::Dark => ("ダーク", "in dark"),
        _ => ("ライト", "in light"),
    };
    Some(
        Mistake::new(
            "contrast-too-low",
            &at.path,
            at.range.clone(),
            format!("{ja}で、{upper}と{lower}のコントラスト比が {is} しかありません。{asked} 以上が必要です"),
            format!(
                "{en}, {} on {} has a contrast of {is}, less than {asked}",
                plain(&upper),
                plain(&lower)
            ),
        )
        .help(
            "二つの色の明るさを、もっと離してください",
            "make one of them lighter or darker, away from the other",
        ),
    )
}

fn no_colour(layer: &Layer, pair: &Pair, name: &str) -> Mistake {
    Mistake::new(
        "contrast-pair-unknown",
        &layer.path(manifest::NAME),
        pair.range.clone(),
        format!("`{name}` という色のトークンはありません"),
        format!("there is no token `{name}` with a colour"),
    )
    .help(
        "`[tokens.light]` にある名前を `ink on paper` のように書いてください",
        "write two names of `[tokens.light]`, like `ink on paper`",
    )
}

/// `4.54:1`, from hundredths.
fn ratio(hundredths: u128) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    if rest == 0 {
        format!("{whole}:1")
    } else {
        format!("{whole}.{rest:02}:1")
    }
}
