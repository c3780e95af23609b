//! One indicator of a framework in every ward: the finding in a sentence, a bar for each ward, best value first, and the
//! same in a table with the working of each verdict.

mod bars;
mod table;

use std::cmp::Ordering;

use serde::Serialize;

use super::framework::{Reading, each};
use super::source::{self, Source};
use crate::evaluate::across::{Across, Standing, WhyReference};
use crate::model::framework::{Counts, FrameworkIndicator};
use crate::model::state::State;
use crate::model::target::Direction;
use crate::model::ward::Ward;
use crate::number::Decimal;
use crate::site::parts::{Here, Link, Table};
use crate::site::route::{Route, WardOrder};
use crate::site::{words, working};
pub use bars::{Bars, WardBar};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct FrameworkIndicatorPage {
    /// What is measured.
    pub title: String,
    /// The language of the title, if it is not the page's.
    pub title_lang: Option<&'static str>,
    /// The branch it belongs to.
    pub kicker: String,
    /// 2016年度（平成28年度）.
    pub year: String,
    /// How many wards are on track.
    pub lede: String,
    /// Target, method, counting.
    pub facts: Vec<Reading>,
    /// The wards' values as bars, if they are numbers.
    pub bars: Option<Bars>,
    /// The wards' values and verdicts.
    pub table: Table,
    /// To all indicators by ward, and to the framework.
    pub links: Vec<Link>,
    /// The published document.
    pub source: Option<Source>,
}

/// What both drawing and table rest on: the wards that report, best value first.
struct Lines<'a> {
    across: &'a Across,
    indicator: &'a FrameworkIndicator,
    wards: Vec<(&'a Ward, &'a Standing)>,
}

/// Makes the page; none if there is no such indicator.
#[must_use]
pub fn view(here: &Here<'_>, across: &Across, id: &str) -> Option<FrameworkIndicatorPage> {
    let framework = &across.framework;
    let indicator = framework.indicators.iter().find(|indicator| indicator.id.value == id)?;
    let lines = Lines {
        across,
        indicator,
        wards: wards(here, across, indicator),
    };
    let title_lang = indicator.name.lang_of(here.lang);
    let group = format!(
        "{} {}",
        indicator.group.value,
        each::branch_name(here, framework, indicator)
    );
    let group = each::label(here, framework, indicator, group.trim_end());
    let year = framework.year;
    Some(FrameworkIndicatorPage {
        title: here.text(&indicator.name).to_owned(),
        title_lang: (title_lang != here.lang).then(|| title_lang.code()),
        kicker: here.say_with("wards-indicator-kicker", &[("group", &group)]),
        year: year.long(here.lang),
        lede: lede(here, &lines),
        facts: facts(here, &lines),
        bars: bars::of(here, &lines),
        table: table::of(here, &lines),
        links: vec![
            here.link(here.say("wards-to-matrix"), &Route::Wards(year, WardOrder::Official)),
            here.link(here.say("wards-to-framework"), &Route::Framework(year)),
        ],
        source: framework.origin.as_ref().map(|origin| source::of_origin(here, origin)),
    })
}

/// The wards that report, best value first; those without a value last, and the alike in the official order.
fn wards<'a>(here: &Here<'a>, across: &'a Across, indicator: &FrameworkIndicator) -> Vec<(&'a Ward, &'a Standing)> {
    let Some(standings) = across.of(&indicator.id.value, across.framework.year) else {
        return vec![];
    };
    let wards = here.site.plans.wards.iter();
    let mut wards: Vec<_> = wards
        .filter_map(|ward| Some((ward, standings.get(&ward.id)?)))
        .collect();
    let lower = lower_is_better(indicator);
    wards.sort_by(|(_, a), (_, b)| match (a.judged(), b.judged()) {
        (Some(a), Some(b)) if lower => a.cmp(&b),
        (Some(a), Some(b)) => b.cmp(&a),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    });
    wards
}

fn lower_is_better(indicator: &FrameworkIndicator) -> bool {
    let target = indicator.target.as_ref();
    target.and_then(crate::model::target::Target::direction) == Some(Direction::Down)
}

/// How many wards are on track, and how many are not counted.
fn lede(here: &Here<'_>, lines: &Lines<'_>) -> String {
    let year = here.year(lines.across.framework.year);
    let counted: Vec<&Standing> = lines
        .wards
        .iter()
        .map(|(_, one)| *one)
        .filter(|one| one.is_counted())
        .collect();
    let how_many = |states: &[State]| {
        counted
            .iter()
            .filter(|one| states.contains(&one.state))
            .count()
            .to_string()
    };
    let words = [
        ("year", year.as_str()),
        ("counted", &counted.len().to_string()),
        ("on-track", &how_many(&[State::Met, State::OnTrack])),
        ("achieved", &how_many(&[State::Met])),
    ];
    let mut sentences = vec![match (counted.is_empty(), lines.indicator.counts) {
        (true, _) => here.say_with("wards-indicator-lede-none", &words[..1]),
        (_, Counts::Apart) => here.say_with("wards-indicator-lede-apart", &[words[0], words[1], words[3]]),
        _ => here.say_with("wards-indicator-lede", &words),
    }];
    let references = lines
        .wards
        .iter()
        .filter(|(_, one)| one.reference.is_some() && one.value().is_some())
        .count();
    if references > 0 {
        sentences.push(here.say_with("wards-indicator-references", &[("count", &references.to_string())]));
    }
    sentences.join(if here.lang == crate::lang::Lang::En { " " } else { "" })
}

/// The highest and the lowest of the wards counted, where each is one ward's alone; or that all are alike.
fn span(here: &Here<'_>, lines: &Lines<'_>) -> Option<String> {
    let unit = lines.indicator.unit.value.as_str();
    let counted: Vec<(&Ward, Decimal)> = (lines.wards.iter())
        .filter(|(_, one)| one.is_counted())
        .filter_map(|(ward, one)| Some((*ward, one.judged()?)))
        .collect();
    let alone = |value: Decimal| {
        let mut same = counted.iter().filter(|(_, other)| *other == value);
        same.next()
            .filter(|_| same.next().is_none())
            .map(|(ward, _)| here.text(&ward.name))
    };
    let high = counted.iter().map(|(_, value)| *value).max()?;
    let low = counted.iter().map(|(_, value)| *value).min()?;
    if high == low && counted.len() > 1 {
        let value = words::number(here, unit, high);
        return Some(here.say_with("wards-indicator-same", &[("value", &value)]));
    }
    let (high_value, low_value) = (words::number(here, unit, high), words::number(here, unit, low));
    let words = [
        ("high", alone(high)?),
        ("high-value", &*high_value),
        ("low", alone(low).filter(|_| high != low)?),
        ("low-value", &*low_value),
    ];
    Some(here.say_with("wards-indicator-span", &words))
}

/// Target, method, counting, reference values.
fn facts(here: &Here<'_>, lines: &Lines<'_>) -> Vec<Reading> {
    let one = lines.indicator;
    let target = one
        .target
        .as_ref()
        .map(|target| words::target(here, &one.unit.value, target));
    let computed = lines.wards.iter().find_map(|(_, standing)| standing.computed.as_ref());
    let counting = (one.counts == Counts::Apart).then(|| here.say("framework-counts-apart"));
    let least = lines.wards.iter().find_map(|(_, standing)| match standing.reference {
        Some(WhyReference::Few { least, .. }) => Some(least.to_string()),
        _ => None,
    });
    let all = [
        ("framework-fact-target", target),
        (
            "wards-fact-method",
            computed.map(|computed| working::method(here, computed.method)),
        ),
        ("framework-fact-counting", counting),
        (
            "wards-fact-reference",
            least.map(|least| here.say_with("wards-few-answers", &[("least", &least)])),
        ),
    ];
    let told = all.into_iter().filter_map(|(key, meaning)| {
        Some(Reading {
            word: here.say(key),
            meaning: meaning?,
        })
    });
    told.collect()
}
