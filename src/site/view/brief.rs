//! The first thing a page says: two or three plain sentences made from the figures by the theme's phrases, and, where the
//! theme has phrases for it, the same in easy words with readings (やさしい日本語). Every number is a link to the row it
//! stands in. What the figures do not say is said so, or not at all; nothing is guessed.

mod change;
mod city;
mod fact;
mod money;
mod standing;
mod ward;

use serde::Serialize;

use self::fact::{Fact, Register};
use crate::evaluate::city::CityTables;
use crate::model::framework::Framework;
use crate::model::plan::Plan;
use crate::model::ward::Ward;
use crate::site::parts::Here;
use crate::site::route::Route;
use crate::site::sentence::Sentence;

/// What a page says first.
#[derive(Clone, Debug, Serialize)]
pub struct Brief {
    /// What it is about, a paragraph each: targets, money, what changed.
    pub paragraphs: Vec<Sentence>,
    /// The same in easy words.
    pub easy: Option<Easy>,
}

/// Sentences in easy words.
#[derive(Clone, Debug, Serialize)]
pub struct Easy {
    /// やさしい日本語.
    pub heading: Sentence,
    /// What it is about, a paragraph each.
    pub paragraphs: Vec<Sentence>,
}

/// What is said of a plan.
#[must_use]
pub fn of_plan(here: &Here<'_>, plan: &Plan) -> Brief {
    told(here, &topics(here, plan))
}

/// What is said of a ward: which plans there are, then the newest of them, then the targets that all wards share.
#[must_use]
pub fn of_ward(here: &Here<'_>, ward: &Ward) -> Option<Brief> {
    let plans: Vec<&Plan> = here.site.plans.plans_of(&ward.id).collect();
    let mut all = Vec::new();
    if let Some(newest) = plans.last() {
        all.push(ward::plans(here, &plans));
        all.extend(topics(here, newest));
    }
    all.extend(ward::shared(here, ward));
    (!all.is_empty()).then(|| told(here, &all))
}

/// What is said of a city-wide framework.
#[must_use]
pub fn of_framework(here: &Here<'_>, framework: &Framework, tables: &CityTables) -> Brief {
    told(here, &[city::progress(here, framework, tables)])
}

/// Targets, money, and what changed.
fn topics(here: &Here<'_>, plan: &Plan) -> Vec<Vec<Fact>> {
    vec![
        standing::facts(here, plan),
        money::facts(here, plan),
        change::facts(here, plan),
    ]
}

/// Says each topic in both registers.
fn told(here: &Here<'_>, topics: &[Vec<Fact>]) -> Brief {
    let paragraphs = |register: Register<'_, '_>| -> Vec<Sentence> {
        let told = topics.iter().map(|facts| register.paragraph(facts));
        told.filter(|paragraph| !paragraph.parts.is_empty()).collect()
    };
    let easy = Register::easy(here);
    Brief {
        paragraphs: paragraphs(Register::plain(here)),
        easy: easy.heading().map(|heading| Easy {
            heading,
            paragraphs: paragraphs(easy),
        }),
    }
}

/// The address of a row or a section: a bare fragment on its own page.
fn at(here: &Here<'_>, route: &Route, fragment: &str) -> String {
    if here.route == route {
        return format!("#{fragment}");
    }
    format!("{}#{fragment}", here.href(route))
}
