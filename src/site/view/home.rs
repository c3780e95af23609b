//! The city's home asks one question: which ward? Below it, the same plans by year, and the city as a whole.

use serde::Serialize;

use super::summary;
use crate::lang::Lang;
use crate::model::framework::Framework;
use crate::model::plan::Plan;
use crate::model::ward::Ward;
use crate::number::Decimal;
use crate::site::kana;
use crate::site::parts::{Count, Figure, Here, Link};
use crate::site::route::Route;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct HomePage {
    /// The question.
    pub title: String,
    /// What the site is for.
    pub lede: String,
    /// The wards in the city's official order.
    pub wards: Vec<WardCard>,
    /// The wards by reading, or by letter in English; none where all of them are seen at a glance.
    pub index: Vec<IndexRow>,
    /// The plans of all wards together.
    pub together: Option<Link>,
    /// How the city's newest framework stands.
    pub city: Option<CityCard>,
    /// The plans by year, newest first.
    pub years: Vec<YearRow>,
}

/// A ward and its newest plan.
#[derive(Clone, Debug, Serialize)]
pub struct WardCard {
    /// The ward's page.
    pub link: Link,
    /// Its reading in Japanese; its Japanese name in English.
    pub aside: Option<String>,
    /// Its newest plan.
    pub plan: Option<PlanCard>,
}

/// A plan in short.
#[derive(Clone, Debug, Serialize)]
pub struct PlanCard {
    /// The plan's page.
    pub link: Link,
    /// Its stage.
    pub stage: String,
    /// What is counted: 取組45件.
    pub counted: String,
    /// How many are in which state.
    pub counts: Vec<Count>,
}

/// A row of the index.
#[derive(Clone, Debug, Serialize)]
pub struct IndexRow {
    /// は行, H.
    pub label: String,
    /// Its wards.
    pub links: Vec<Link>,
}

/// How the city's newest framework stands.
#[derive(Clone, Debug, Serialize)]
pub struct CityCard {
    /// Its page.
    pub link: Link,
    /// Its fiscal year.
    pub year: String,
    /// What came of it, in a sentence.
    pub sentence: String,
}

/// A fiscal year and its plans.
#[derive(Clone, Debug, Serialize)]
pub struct YearRow {
    /// The year with its era.
    pub year: String,
    /// The plans, in the official order of the wards.
    pub links: Vec<Link>,
}

/// Makes the page.
#[must_use]
pub fn view(here: &Here<'_>) -> HomePage {
    let plans = here.site.plans;
    HomePage {
        title: here.say("home-question"),
        lede: here.say_with("home-lede", &[("city", here.text(&here.site.config.city))]),
        wards: plans.wards.iter().map(|ward| card(here, ward)).collect(),
        index: index(here),
        together: here
            .site
            .has_city()
            .then(|| here.link(here.say("home-together"), &Route::City)),
        city: plans
            .frameworks
            .iter()
            .max_by_key(|framework| framework.year)
            .map(|newest| city(here, newest)),
        years: years(here),
    }
}

fn card(here: &Here<'_>, ward: &Ward) -> WardCard {
    let newest = here.site.plans.plans_of(&ward.id).last();
    WardCard {
        link: here.link(here.text(&ward.name), &Route::Ward(ward.id.clone())),
        aside: aside(here, ward),
        plan: newest.map(|plan| plan_card(here, plan)),
    }
}

/// The newest plan with the counts that say most: those of the first kind of thing that the ward has judged.
fn plan_card(here: &Here<'_>, plan: &Plan) -> PlanCard {
    let groups = summary::of(here, plan).groups;
    let chosen = groups
        .iter()
        .find(|group| group.judged)
        .or_else(|| groups.first())
        .cloned();
    let (counted, counts) = chosen.map_or_else(Default::default, |group| {
        let values = [("what", group.name.as_str()), ("count", group.total.as_str())];
        let counts = group.counts.into_iter().map(|count| Count {
            id: None,
            share: None,
            ..count
        });
        (here.say_with("home-counted", &values), counts.collect())
    });
    let year = plan.year.long(here.lang);
    PlanCard {
        link: here.link(
            here.say_with("home-plan", &[("year", &year)]),
            &Route::Plan(plan.ward.clone(), plan.year),
        ),
        stage: here.say(&format!("stage-{}", plan.stage.key())),
        counted,
        counts,
    }
}

/// What stands beside a ward's name: its reading in Japanese, its Japanese name in English.
#[must_use]
pub fn aside(here: &Here<'_>, ward: &Ward) -> Option<String> {
    match here.lang {
        Lang::Ja => Some(kana::hiragana(&ward.kana)).filter(|kana| !kana.is_empty()),
        Lang::En => Some(ward.name.get(Lang::Ja).clone()).filter(|name| name != ward.name.get(Lang::En)),
    }
}

/// The wards by reading, or by letter in English, each with the row of the index it belongs to.
#[must_use]
pub fn by_reading<'a>(here: &Here<'a>) -> Vec<(String, &'a Ward)> {
    let key = |ward: &Ward| match here.lang {
        Lang::Ja => kana::hiragana(&ward.kana),
        Lang::En => here.text(&ward.short).to_lowercase(),
    };
    let wards = here.site.plans.wards.iter();
    let mut wards: Vec<(String, &Ward)> = wards.map(|ward| (key(ward), ward)).collect();
    wards.sort_by(|a, b| (&a.0, &a.1.id).cmp(&(&b.0, &b.1.id)));
    wards.into_iter().map(|(key, ward)| (label(here, &key), ward)).collect()
}

/// The index, where there are so many wards that one would have to look for one's own, and more than one row to look in.
fn index(here: &Here<'_>) -> Vec<IndexRow> {
    let mut rows: Vec<IndexRow> = Vec::new();
    for (label, ward) in by_reading(here) {
        let link = here.link(here.text(&ward.name), &Route::Ward(ward.id.clone()));
        match rows.last_mut() {
            Some(row) if row.label == label => row.links.push(link),
            _ => rows.push(IndexRow {
                label,
                links: vec![link],
            }),
        }
    }
    if here.site.plans.wards.len() <= AT_A_GLANCE || rows.len() == 1 {
        rows.clear();
    }
    rows
}

/// So many cards of wards are seen at a glance; an index to them would be longer than they are.
const AT_A_GLANCE: usize = 6;

/// The row of an index a word belongs to: は行 by its reading, H by its first letter.
#[must_use]
pub fn label(here: &Here<'_>, key: &str) -> String {
    match (here.lang, kana::row(key)) {
        (Lang::Ja, Some(row)) => here.say_with("index-row", &[("row", row)]),
        (Lang::Ja, None) => here.say("index-other"),
        (Lang::En, _) => key
            .chars()
            .next()
            .map(|first| first.to_uppercase().collect())
            .unwrap_or_default(),
    }
}

fn city(here: &Here<'_>, framework: &Framework) -> CityCard {
    let total = here
        .site
        .evaluation
        .frameworks
        .get(&framework.year)
        .map(|tables| tables.progress_total);
    let number = |number: Option<i64>| number.map(|number| Figure::of(Decimal::from(number)).text);
    let told = total.and_then(|total| Some((number(total.counted)?, number(total.on_track)?)));
    CityCard {
        link: here.link(here.text(&framework.title), &Route::Framework(framework.year)),
        year: framework.year.long(here.lang),
        sentence: told.map_or_else(
            || here.say("home-city-uncounted"),
            |(counted, good)| here.say_with("home-city", &[("counted", &counted), ("good", &good)]),
        ),
    }
}

fn years(here: &Here<'_>) -> Vec<YearRow> {
    let plans = here.site.plans;
    let mut years: Vec<_> = plans.plans.iter().map(|plan| plan.year).collect();
    years.sort_unstable_by(|a, b| b.cmp(a));
    years.dedup();
    let links = |year| {
        let of_year = plans
            .wards
            .iter()
            .filter_map(move |ward| here.site.plan(&ward.id, year));
        of_year.map(|plan| {
            let name = here.say_with("thing-plan", &[("ward", &here.ward_name(&plan.ward))]);
            here.link(name, &Route::Plan(plan.ward.clone(), plan.year))
        })
    };
    years
        .into_iter()
        .map(|year| YearRow {
            year: year.long(here.lang),
            links: links(year).collect(),
        })
        .collect()
}
