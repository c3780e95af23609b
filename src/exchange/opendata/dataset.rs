//! What the data is called, who publishes it, under which terms, how to cite it: the same in every format.

use super::facts::{Facts, Scope};
use crate::lang::{Lang, Localized};
use crate::number::FiscalYear;

/// What is said about the data in every format.
#[derive(Clone, Debug)]
pub struct Dataset {
    /// Its name for programs: `ward-plans`, `ward-plans-2022`, `ward-plans-minato-2022`.
    pub name: String,
    /// Its title.
    pub title: Localized<String>,
    /// What it holds.
    pub about: Localized<String>,
    /// The city.
    pub publisher: Localized<String>,
    /// The city's code of local governments.
    pub area_code: Option<String>,
    /// The terms of use, if the site states any.
    pub licence: Option<Licence>,
    /// Where readers can write to.
    pub contact: Option<String>,
    /// The address of the site.
    pub home: String,
    /// The address of the folder that holds the files, on the live site.
    pub folder: String,
    /// The fiscal years it covers, first and last.
    pub years: Option<(u16, u16)>,
    /// The day of the newest stage any of its plans has reached: `2025-06-01`.
    pub updated: Option<String>,
    /// The published documents the figures are taken from.
    pub sources: Vec<Localized<String>>,
    /// The authoritative language.
    pub authoritative: Lang,
}

/// Terms of use.
#[derive(Clone, Debug)]
pub struct Licence {
    /// `CC BY 4.0`.
    pub name: String,
    /// Where they can be read.
    pub url: Option<String>,
}

impl Licence {
    /// Its name as programs write it: `CC-BY-4.0`.
    #[must_use]
    pub fn id(&self) -> String {
        let id = self.name.replace(' ', "-");
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_');
        if id.chars().all(plain) { id } else { "other".to_owned() }
    }
}

impl Dataset {
    /// What is said about the data in scope.
    #[must_use]
    pub fn of(facts: &Facts<'_>) -> Self {
        let config = facts.config;
        let years = facts.plans().map(|plan| plan.year);
        let years = years.chain(facts.frameworks().map(|framework| framework.year));
        let years: Vec<u16> = years.map(FiscalYear::number).collect();
        Self {
            name: name(facts.scope),
            title: title(facts),
            about: about(),
            publisher: config.city.clone(),
            area_code: config.area_code.clone(),
            licence: config.licence.clone().map(|name| Licence {
                name,
                url: config.licence_url.clone(),
            }),
            contact: config.contact.clone(),
            home: config.base_url.clone(),
            folder: format!("{}{}", config.base_url, folder(facts.scope)),
            years: years.iter().min().copied().zip(years.iter().max().copied()),
            updated: updated(facts),
            sources: sources(facts),
            authoritative: config.authoritative(),
        }
    }

    /// The address of the page about the data.
    #[must_use]
    pub fn page(&self, lang: Lang) -> String {
        format!("{}{lang}/opendata/", self.home)
    }

    /// The sentence that a user writes beside the data.
    #[must_use]
    pub fn attribution(&self, lang: Lang) -> String {
        let (title, city, folder) = (self.title.get(lang), self.publisher.get(lang), &self.folder);
        let licence = self.licence.as_ref().map(|licence| &licence.name);
        match (lang, licence) {
            (Lang::Ja, Some(licence)) => format!("出典：{city}「{title}」（{licence}）（{folder}）"),
            (Lang::Ja, None) => format!("出典：{city}「{title}」（{folder}）"),
            (Lang::En, Some(licence)) => format!("Source: {city}, {title} ({licence}), {folder}"),
            (Lang::En, None) => format!("Source: {city}, {title}, {folder}"),
        }
    }
}

/// The folder of a scope in the site, ending in `/`. A ward's data has no folder of its own on the site.
#[must_use]
pub fn folder(scope: &Scope) -> String {
    scope
        .year
        .map_or_else(|| "opendata/".to_owned(), |year| format!("opendata/{year}/"))
}

fn name(scope: &Scope) -> String {
    let ward = scope.ward.as_ref().map(|ward| format!("-{ward}"));
    let year = scope.year.map(|year| format!("-{year}"));
    format!("ward-plans{}{}", ward.unwrap_or_default(), year.unwrap_or_default())
}

fn title(facts: &Facts<'_>) -> Localized<String> {
    let scope = facts.scope;
    let ward = scope.ward.as_deref().and_then(|id| facts.plans.ward(id));
    let of = |lang: Lang| {
        let who = ward.map_or_else(|| facts.config.city.get(lang), |ward| ward.name.get(lang));
        let year = scope.year.map(|year| year.long(lang));
        match (lang, year) {
            (Lang::Ja, Some(year)) => format!("{who} 区運営方針のデータ {year}"),
            (Lang::Ja, None) => format!("{who} 区運営方針のデータ 全年度"),
            (Lang::En, Some(year)) => format!("{who}: data of the ward management plans, {year}"),
            (Lang::En, None) => format!("{who}: data of the ward management plans, all years"),
        }
    };
    Localized::say(of(Lang::Ja), of(Lang::En))
}

fn about() -> Localized<String> {
    Localized::say(
        "区運営方針の項目、指標、目標、実績、予算額・決算額、評価、文章を、1行に1つの事実を書いた表にしたものです。",
        "Items, indicators, targets, results, money, ratings and texts of the ward management plans, as tables with one fact a row.",
    )
}

fn updated(facts: &Facts<'_>) -> Option<String> {
    let plans = facts.plans().flat_map(|plan| &plan.history);
    let reached = plans.chain(facts.frameworks().flat_map(|framework| &framework.history));
    reached
        .map(|reached| reached.date)
        .max()
        .map(|date| date.date.to_string())
}

fn sources(facts: &Facts<'_>) -> Vec<Localized<String>> {
    let plans = facts.plans().filter_map(|plan| plan.origin.as_ref());
    let origins = plans.chain(facts.frameworks().filter_map(|framework| framework.origin.as_ref()));
    let words = origins.map(|origin| {
        let of = |lang| format!("{} – {}", origin.title.get(lang), origin.publisher.get(lang));
        Localized::say(of(Lang::Ja), of(Lang::En))
    });
    let mut sources: Vec<Localized<String>> = Vec::new();
    for source in words {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    sources
}
