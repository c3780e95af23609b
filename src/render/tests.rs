//! The default theme as it lies in the repository, and a small site made by hand.

use std::fs;
use std::path::Path;

use super::page;
use super::theme::{CompiledTheme, Theme};
use crate::config::{Config, LinkStyle, SearchScope};
use crate::evaluate::Evaluation;
use crate::lang::{Lang, Localized};
use crate::model::plans::Plans;
use crate::model::ward::Ward;
use crate::phrases::Phrases;
use crate::site::Site;
use crate::site::parts::Link;
use crate::site::route::Route;
use crate::site::view::View;
use crate::source::{Place, Sources};

#[expect(clippy::disallowed_methods, reason = "the test reads the theme of this repository")]
pub fn default_theme() -> Theme {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default");
    let texts = |folder: &str| -> Vec<(String, String)> {
        let mut files: Vec<_> = fs::read_dir(root.join(folder))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        files.sort();
        let name = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
        files
            .iter()
            .map(|path| (name(path), fs::read_to_string(path).unwrap()))
            .collect()
    };
    let strings = |lang: Lang| {
        texts(&format!("strings/{lang}"))
            .into_iter()
            .map(move |(name, text)| (lang, name, text))
    };
    let templates = texts("templates").into_iter();
    Theme {
        layers: vec!["default".into()],
        templates: templates
            .map(|(name, text)| (format!("default/{name}"), text))
            .collect(),
        assets: texts("assets")
            .into_iter()
            .map(|(name, text)| (name, text.into_bytes()))
            .collect(),
        strings: vec![Lang::ALL.into_iter().flat_map(strings).collect()],
    }
}

pub fn compiled() -> (CompiledTheme, Phrases) {
    let theme = default_theme();
    let (phrases, mistakes) = theme.phrases();
    assert_eq!(mistakes, []);
    let (compiled, mistakes) = theme.compile(&phrases);
    assert_eq!(mistakes, []);
    (compiled, phrases)
}

pub fn config() -> Config {
    let both = |ja: &str, en: &str| Localized::say(ja, en);
    Config {
        languages: Lang::ALL.to_vec(),
        base_url: "https://hoshin.example/".into(),
        theme: "default".into(),
        title: both("区の方針をひらく", "Ward plans, open"),
        city: both("大阪市", "Osaka City"),
        area_code: None,
        notice: None,
        licence: Some("CC BY 4.0".into()),
        licence_url: Some("https://creativecommons.org/licenses/by/4.0/".into()),
        contact: None,
        rules: std::collections::BTreeMap::new(),
        links: LinkStyle::Folder,
        search: SearchScope::Full,
    }
}

pub fn plans() -> Plans {
    let ward = |id: &str, ja: &str, en: &str, kana: &str, order: u16| Ward {
        id: id.into(),
        name: Localized::say(ja, en),
        short: Localized::say(ja, en),
        kana: kana.into(),
        area_code: String::new(),
        order,
        body: None,
        place: Place::default(),
    };
    Plans {
        wards: vec![ward("minato", "港区", "Minato Ward", "みなとく", 7)],
        ..Plans::default()
    }
}

#[test]
fn every_page_is_rendered_in_every_language() {
    let (theme, phrases) = compiled();
    let (plans, evaluation, config, sources) = (plans(), Evaluation::default(), config(), Sources::default());
    let site = Site::lay_out(&plans, &evaluation, &config, &phrases, &sources);
    for route in &site.routes {
        for lang in Lang::ALL {
            let html = page::html(&site.page(route, lang), &theme).unwrap();
            let html = String::from_utf8(html).unwrap();
            assert!(html.starts_with("<!doctype html><html lang="), "{route:?}");
            assert_eq!(html.matches("<h1").count(), 1, "{route:?}");
        }
    }
}

/// The rows of the home page's index of wards with these readings, each with its wards.
fn rows(readings: &[&str]) -> Vec<(String, Vec<String>)> {
    let (_, phrases) = compiled();
    let (evaluation, config, sources) = (Evaluation::default(), config(), Sources::default());
    let first = plans().wards.remove(0);
    let wards = readings.iter().zip(0..).map(|(kana, order)| Ward {
        id: format!("w{order}"),
        name: Localized::say(*kana, *kana),
        kana: (*kana).into(),
        order,
        ..first.clone()
    });
    let plans = Plans {
        wards: wards.collect(),
        ..Plans::default()
    };
    let site = Site::lay_out(&plans, &evaluation, &config, &phrases, &sources);
    let View::Home(home) = site.page(&Route::Home, Lang::Ja).view else {
        panic!("the home page");
    };
    let names = |links: Vec<Link>| links.into_iter().map(|link| link.text).collect();
    home.index
        .into_iter()
        .map(|row| (row.label, names(row.links)))
        .collect()
}

#[test]
fn many_wards_have_an_index_by_reading_and_few_have_none() {
    let many = [
        "きた",
        "みやこじま",
        "ふくしま",
        "コノハナ",
        "ちゅうおう",
        "にし",
        "みなと",
        "あべの",
    ];
    let told: Vec<String> = rows(&many)
        .into_iter()
        .map(|(row, wards)| format!("{row} {}", wards.join(" ")))
        .collect();
    assert_eq!(
        told,
        [
            "あ行 あべの",
            "か行 きた コノハナ",
            "た行 ちゅうおう",
            "な行 にし",
            "は行 ふくしま",
            "ま行 みなと みやこじま"
        ]
    );
    assert_eq!(rows(&many[..6]), []);
    assert_eq!(
        rows(&["か", "き", "く", "け", "こ", "が", "ぎ"]),
        [],
        "one row is no index"
    );
}
