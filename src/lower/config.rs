//! `hoshin.toml` to the site's configuration.

use super::read::words;
use crate::config::{Config, Level, LinkStyle, Ruling, SearchScope};
use crate::document::node::Node;
use crate::lang::{Lang, Localized};
use crate::source::Spanned;

/// Reads the configuration. What is missing was reported, and stands as empty words here.
#[must_use]
pub fn config(node: &Node) -> Config {
    let plain = |key: &str| node.get(key).and_then(Node::text).map(str::to_owned);
    let listed = node.get("languages").map(Node::items).unwrap_or_default();
    let mut languages: Vec<Lang> = Vec::new();
    for lang in listed.iter().filter_map(|node| Lang::from_code(node.text()?)) {
        if !languages.contains(&lang) {
            languages.push(lang);
        }
    }
    if languages.is_empty() {
        languages.push(Lang::Ja);
    }
    let base = plain("base-url").unwrap_or_default();
    Config {
        languages,
        base_url: with_slash(&base),
        theme: plain("theme").unwrap_or_else(|| "default".to_owned()),
        title: words(node.get("title")),
        city: words(node.get("city")),
        area_code: plain("area-code"),
        notice: node
            .get("notice")
            .map(|node| -> Localized<String> { words(Some(node)) }),
        licence: plain("licence"),
        licence_url: plain("licence-url"),
        contact: plain("contact"),
        rules: node
            .get("rules")
            .map(Node::entries)
            .unwrap_or_default()
            .iter()
            .map(ruling)
            .collect(),
        links: if plain("links").as_deref() == Some("file") {
            LinkStyle::File
        } else {
            LinkStyle::Folder
        },
        search: if plain("search").as_deref() == Some("names") {
            SearchScope::Names
        } else {
            SearchScope::Full
        },
    }
}

/// A base address ends in `/`, so that paths can follow it.
#[must_use]
pub fn with_slash(address: &str) -> String {
    format!("{}/", address.trim_end_matches('/'))
}

fn ruling((code, word): &(Spanned<String>, Node)) -> (String, Ruling) {
    let level = word.text().and_then(Level::from_key);
    let place = code.place;
    (code.value.clone(), Ruling { level, place })
}
