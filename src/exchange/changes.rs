//! What changed between two plans of a ward, as JSON: every thing and indicator of either, with what became of it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::evaluate::compare::promise::{baseline_changed, milestones_changed, revision};
use crate::evaluate::compare::rating::{self, rerated};
use crate::evaluate::compare::result::course;
use crate::evaluate::compare::{Absence, Code, Comparison, Pair, Promise, Thing};
use crate::evaluate::{Evaluation, Judgement, PlanEvaluation};
use crate::lang::{Lang, Localized};
use crate::model::indicator::IndicatorKind;
use crate::model::missing::Entry;
use crate::model::plan::Plan;
use crate::model::plans::Schema;
use crate::model::state::State;
use crate::number::Money;

#[derive(Serialize)]
struct Changes<'a> {
    ward: &'a str,
    from: Side,
    to: Side,
    things: Vec<ThingChange<'a>>,
    indicators: Vec<IndicatorChange<'a>>,
}

#[derive(Serialize)]
struct Side {
    year: u16,
    stage: &'static str,
    /// Whether the plan is held whole; what an excerpt or an overview does not list may still be there.
    whole: bool,
}

#[derive(Serialize)]
struct ThingChange<'a> {
    kind: &'static str,
    id: &'a str,
    #[serde(flatten)]
    presence: Presence,
    from: Option<Stated<'a>>,
    to: Option<Stated<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    renamed: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    moved: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    budget: Option<BudgetChange>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rating: Option<RatingChange>,
}

/// The public states that the ward's ratings stand for, and how they compare.
#[derive(Serialize)]
struct RatingChange {
    from: &'static str,
    to: &'static str,
    change: &'static str,
}

#[derive(Serialize)]
struct IndicatorChange<'a> {
    kind: &'static str,
    id: &'a str,
    #[serde(flatten)]
    presence: Presence,
    from: Option<Stated<'a>>,
    to: Option<Stated<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    change: Option<PromiseChange>,
}

/// `both`, `added`, `ended`; `not-listed` and `not-comparable` where nothing can be said.
#[derive(Serialize)]
struct Presence {
    presence: &'static str,
}

#[derive(Serialize)]
struct Stated<'a> {
    code: String,
    name: BTreeMap<&'static str, &'a str>,
}

/// Initial budgets in yen, each plan's own year; a reason where there is no amount, null where none is stated.
#[derive(Serialize)]
struct BudgetChange {
    from: Option<Amount>,
    to: Option<Amount>,
    change: Option<i64>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Amount {
    Yen(Option<i64>),
    Missing { missing: &'static str },
}

#[derive(Serialize)]
struct PromiseChange {
    target: &'static str,
    baseline_changed: bool,
    milestones_changed: bool,
    withdrawal_changed: bool,
    result: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rating: Option<RatingChange>,
}

/// What is looked up beside the two plans.
#[derive(Clone, Copy)]
struct Known<'a> {
    comparison: &'a Comparison<'a>,
    schema: &'a Schema,
    authoritative: Lang,
    from: Option<&'a PlanEvaluation>,
    to: Option<&'a PlanEvaluation>,
}

/// The document, with a line end. Names are compared in the authoritative language.
///
/// # Errors
/// The serializer's, which has none for these types.
pub fn json(
    comparison: &Comparison<'_>,
    schema: &Schema,
    evaluation: &Evaluation,
    authoritative: Lang,
) -> Result<String, serde_json::Error> {
    let side = |plan: &Plan, whole| Side {
        year: plan.year.number(),
        stage: plan.stage.key(),
        whole,
    };
    let came_of = |plan: &Plan| evaluation.of(plan);
    let known = Known {
        comparison,
        schema,
        authoritative,
        from: came_of(comparison.from),
        to: came_of(comparison.to),
    };
    let changes = Changes {
        ward: &comparison.to.ward,
        from: side(comparison.from, comparison.whole.0),
        to: side(comparison.to, comparison.whole.1),
        things: comparison.things.iter().map(|pair| of_thing(known, pair)).collect(),
        indicators: (comparison.indicators.iter())
            .map(|pair| of_indicator(known, pair))
            .collect(),
    };
    serde_json::to_string_pretty(&changes).map(|text| text + "\n")
}

/// Both sides of a pair, and what it means that one lacks.
const fn sides<T>(pair: &Pair<T>) -> (Option<&T>, Option<&T>, Presence) {
    let (from, to, presence) = match pair {
        Pair::Both(from, to) => (Some(from), Some(to), "both"),
        Pair::Newer(to, Absence::Real) => (None, Some(to), "added"),
        Pair::Older(from, Absence::Real) => (Some(from), None, "ended"),
        Pair::Newer(to, absence) => (None, Some(to), absence.key()),
        Pair::Older(from, absence) => (Some(from), None, absence.key()),
    };
    (from, to, Presence { presence })
}

fn of_thing<'a>(known: Known<'_>, pair: &Pair<Thing<'a>>) -> ThingChange<'a> {
    let (from, to, presence) = sides(pair);
    let (Pair::Both(_, any) | Pair::Newer(any, _) | Pair::Older(any, _)) = pair;
    let both = from.zip(to);
    let stated = |thing: &Thing<'a>| Stated {
        code: match thing.code {
            Code::Tree(code) => code.to_string(),
            Code::Number(number) => format!("reform-{number}"),
        },
        name: names(thing.title),
    };
    let budget = both.and_then(|(from, to)| known.comparison.budgets(from, to));
    let rating = both.and_then(|(from, to)| {
        let before = known.from.and_then(|known| rating::of(known, from));
        rating(before, known.to.and_then(|known| rating::of(known, to)))
    });
    ThingChange {
        kind: any.kind.key(),
        id: any.id,
        presence,
        from: from.map(stated),
        to: to.map(stated),
        renamed: both.map(|(from, to)| from.is_renamed(to, known.authoritative)),
        moved: both.map(|(from, to)| from.is_moved(to)),
        budget: budget.map(|budget| BudgetChange {
            from: budget.from.map(amount),
            to: budget.to.map(amount),
            change: budget.change().and_then(yen),
        }),
        rating,
    }
}

fn rated<'e>(known: Option<&'e PlanEvaluation>, promise: &Promise<'_>) -> Option<&'e Judgement> {
    known?.indicators.get(&promise.indicator.id.value)
}

fn rating(from: Option<&Judgement>, to: Option<&Judgement>) -> Option<RatingChange> {
    let state =
        |judgement: Option<&Judgement>| judgement.map_or(State::NotYetJudged, |judgement| judgement.state).key();
    Some(RatingChange {
        change: rerated(from, to)?.key(),
        from: state(from),
        to: state(to),
    })
}

fn of_indicator<'a>(known: Known<'_>, pair: &Pair<Promise<'a>>) -> IndicatorChange<'a> {
    let (from, to, presence) = sides(pair);
    let (Pair::Both(_, any) | Pair::Newer(any, _) | Pair::Older(any, _)) = pair;
    let stated = |promise: &Promise<'a>| Stated {
        code: promise.at.clone(),
        name: names(&promise.indicator.name),
    };
    let (before, now) = (known.comparison.from.year, known.comparison.to.year);
    let change = from.zip(to).map(|(from, to)| {
        let unit = known.schema.units.get(&to.indicator.unit.value);
        let (older, newer) = ((from.indicator, before), (to.indicator, now));
        PromiseChange {
            target: revision(older, newer, unit).map_or("unchanged", |revision| revision.key()),
            baseline_changed: baseline_changed(from.indicator, to.indicator),
            milestones_changed: milestones_changed(from.indicator, newer),
            withdrawal_changed: from.indicator.withdrawal != to.indicator.withdrawal,
            result: course(older, newer, unit).key(),
            rating: rating(rated(known.from, from), rated(known.to, to)),
        }
    });
    IndicatorChange {
        kind: match any.indicator.kind {
            IndicatorKind::Outcome => "outcome",
            IndicatorKind::Process => "process",
            IndicatorKind::Reform => "reform",
        },
        id: &any.indicator.id.value,
        presence,
        from: from.map(stated),
        to: to.map(stated),
        change,
    }
}

/// A name in each language it has.
fn names(name: &Localized<String>) -> BTreeMap<&'static str, &str> {
    let has = Lang::ALL.into_iter().filter(|lang| name.has(*lang));
    has.map(|lang| (lang.code(), name.get(lang).as_str())).collect()
}

fn amount(entry: &Entry<Money>) -> Amount {
    match entry {
        Entry::Given(money) => Amount::Yen(yen(*money)),
        Entry::Empty(missing, _) => Amount::Missing { missing: missing.key() },
    }
}

fn yen(money: Money) -> Option<i64> {
    i64::try_from(money.yen()).ok()
}
