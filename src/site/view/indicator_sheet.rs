//! The indicators of one item: one or two as sheets, which a phone shows whole; more of them as a table.

use std::sync::Arc;

use serde::Serialize;

use super::indicator_table::{self, IndicatorTable};
use super::standing;
use crate::model::indicator::Indicator;
use crate::model::plan::Plan;
use crate::site::parts::{Here, Link, Mark, Tag};
use crate::site::words;

/// So many indicators are still shown as sheets.
const SHEETS: usize = 2;

/// The indicators of an item.
#[derive(Clone, Debug, Serialize)]
pub struct Indicators {
    /// One or two.
    pub sheets: Vec<Sheet>,
    /// More.
    pub table: Option<IndicatorTable>,
    /// What the indicators are together, for who hears the links to the data alone.
    pub caption: String,
    /// The files of open data, below sheets; a table brings its own.
    pub data: Vec<Link>,
    /// Source document and publisher, below sheets; a table brings its own.
    pub provenance: Option<String>,
}

/// One indicator.
#[derive(Clone, Debug, Serialize)]
pub struct Sheet {
    /// To its page.
    pub link: Link,
    /// How it stands; none for a reference value.
    pub tag: Option<Tag>,
    /// Target, results, expected values, withdrawal criterion, remarks.
    pub facts: Vec<Fact>,
}

/// One thing stated about an indicator.
#[derive(Clone, Debug, Serialize)]
pub struct Fact {
    /// 目標, 2022年度の実績.
    pub name: String,
    /// 2022年度末までに70%以上. Several remarks share one name.
    pub texts: Vec<String>,
    /// The mark of a correction.
    pub mark: Option<Mark>,
}

/// The indicators, if there are any.
#[must_use]
pub fn of<'a>(
    here: &Here<'a>,
    plan: &'a Plan,
    id: &str,
    caption: String,
    indicators: &'a [Arc<Indicator>],
) -> Option<Indicators> {
    if indicators.is_empty() {
        return None;
    }
    let few = indicators.len() <= SHEETS;
    let table = if few {
        None
    } else {
        indicator_table::table(here, plan, id, caption.clone(), indicators)
    };
    let sheets = indicators.iter().filter(|_| few);
    Some(Indicators {
        sheets: sheets.map(|indicator| sheet(here, plan, indicator)).collect(),
        caption,
        data: if few {
            here.files(&["targets", "results"])
        } else {
            Vec::new()
        },
        provenance: super::source::line(here, plan).filter(|_| few),
        table,
    })
}

/// One indicator.
fn sheet(here: &Here<'_>, plan: &Plan, indicator: &Indicator) -> Sheet {
    let known = standing::of(here, plan);
    let judgement = known.and_then(|known| known.indicators.get(&indicator.id.value));
    let counted = !indicator_table::is_reference(here, plan, indicator);
    Sheet {
        link: indicator_table::link(here, plan, indicator),
        tag: counted.then(|| standing::tag(here, plan, judgement)),
        facts: facts(here, plan, indicator),
    }
}

/// What is stated about an indicator, in the order a reader asks.
fn facts(here: &Here<'_>, plan: &Plan, indicator: &Indicator) -> Vec<Fact> {
    let unit = indicator.unit.value.as_str();
    let target = indicator
        .target
        .as_ref()
        .map(|target| words::target(here, unit, target));
    let mark = |key: &str| here.mark(indicator.id.place, &indicator_table::figure(indicator, key));
    let mut facts = vec![Fact {
        name: here.say("plan-col-target"),
        texts: vec![target.unwrap_or_else(|| here.say("words-no-target"))],
        mark: mark("target"),
    }];
    let of_year = |key: &str, year| here.say_with(key, &[("year", &here.year(year))]);
    facts.extend(indicator.results.iter().map(|(year, measured)| Fact {
        name: of_year("plan-col-result", *year),
        texts: vec![words::result(here, unit, measured)],
        mark: mark(&format!("results.{year}")),
    }));
    facts.extend(indicator.forecast.iter().map(|(year, value)| Fact {
        name: of_year("plan-col-forecast", *year),
        texts: vec![words::number(here, unit, *value)],
        mark: mark(&format!("forecast.{year}")),
    }));
    facts.extend(indicator.withdrawal.map(|limit| Fact {
        name: here.say("plan-col-withdrawal"),
        texts: vec![words::withdrawal(here, unit, limit)],
        mark: mark("withdraw"),
    }));
    let remarks = indicator_table::remarks(here, plan, indicator);
    if !remarks.is_empty() {
        facts.push(Fact {
            name: here.say("plan-col-remark"),
            texts: remarks,
            mark: None,
        });
    }
    facts
}
