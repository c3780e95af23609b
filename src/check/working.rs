//! A year's figure against what was promised for that year, with the working shown.

use super::Scope;
use super::item::Item;
use crate::evaluate::Computed;
use crate::evaluate::method::working::{Amount, Equation, Expression, Operator, Side, What};
use crate::evaluate::target::{Verdict, verdict};
use crate::model::indicator::{Indicator, Measured, Value};
use crate::model::missing::Entry;
use crate::model::plan::Plan;
use crate::model::review::Review;
use crate::model::state::State;
use crate::model::target::{Direction, Due, Goal, Target};
use crate::number::{Decimal, FiscalYear};

/// What a figure says of the year's promise.
#[derive(Clone, Debug)]
pub struct Working {
    /// Whether it meets it.
    pub verdict: Verdict,
    /// The working in Japanese: 実績 21.8、目標 20 以下.
    pub ja: String,
    /// In English: `result 21.8, target at most 20`.
    pub en: String,
    /// Whether it is the mid-year forecast that was compared, not the result.
    pub forecast: bool,
}

/// Compares the year's result, or a forecast given in its stead, with what was promised for the year. None where nothing
/// was promised for it, or where there is no figure.
pub fn working(
    scope: &Scope<'_>,
    indicator: &Indicator,
    year: FiscalYear,
    forecast: Option<Decimal>,
) -> Option<Working> {
    let target = due_target(indicator.target.as_ref()?, year)?;
    working_of(scope, indicator, year, forecast, &target)
}

/// Compares the year's result with what was promised for a later year: one that is reached already can't be behind.
pub fn reached_early(scope: &Scope<'_>, indicator: &Indicator, year: FiscalYear) -> Option<Working> {
    let working = working_of(scope, indicator, year, None, indicator.target.as_ref()?)?;
    (working.verdict == Verdict::Met).then_some(working)
}

fn working_of(
    scope: &Scope<'_>,
    indicator: &Indicator,
    year: FiscalYear,
    forecast: Option<Decimal>,
    target: &Target,
) -> Option<Working> {
    let mut results = indicator.results.clone();
    if let Some(forecast) = forecast {
        let measured = Measured {
            value: Entry::Given(Value::Number(forecast)),
            rated: None,
            answers: None,
            note: None,
            place: indicator.id.place,
        };
        results.insert(year, measured);
    }
    let unit = scope.plans.schema.units.get(&indicator.unit.value);
    let found = verdict(target, &results, year, unit);
    let value = words(results.get(&year)?.value.given()?);
    let (ja, en) = promised(&target.goal)?;
    let (figure_ja, figure_en) = match forecast {
        Some(_) => ("見込み", "forecast"),
        None => ("実績", "result"),
    };
    Some(Working {
        verdict: found,
        ja: format!("{figure_ja} {value}、目標 {ja}"),
        en: format!("{figure_en} {value}, target {en}"),
        forecast: forecast.is_some(),
    })
}

/// What the declared method says, with its formula.
pub fn by_method(computed: &Computed) -> Working {
    let asked = computed
        .working
        .iter()
        .filter_map(|step| Some((step, step.asked.as_ref()?)));
    let (ja, en): (Vec<String>, Vec<String>) = asked
        .map(|(step, asked)| {
            let (value, limit) = (equation(&step.value), equation(&asked.limit));
            let named = if step.what == What::Result {
                ("実績 ", "result ")
            } else {
                ("", "")
            };
            match asked.side {
                Side::AtLeast => (
                    format!("{}{value}、求める値 {limit} 以上", named.0),
                    format!("{}{value}, at least {limit} asked", named.1),
                ),
                Side::AtMost => (
                    format!("{}{value}、求める値 {limit} 以下", named.0),
                    format!("{}{value}, at most {limit} asked", named.1),
                ),
            }
        })
        .unzip();
    let verdict = if matches!(computed.state, State::Met | State::OnTrack) {
        Verdict::Met
    } else {
        Verdict::NotMet
    };
    Working {
        verdict,
        ja: ja.join("、"),
        en: en.join("; "),
        forecast: false,
    }
}

/// `27.8 + (55 − 27.8) × 1 ÷ 5 = 33.24`
fn equation(equation: &Equation) -> String {
    let result = amount(&equation.result);
    match &equation.from {
        Some(from) => format!("{} = {result}", expression(from, false)),
        None => result,
    }
}

fn expression(of: &Expression, inner: bool) -> String {
    let (operator, operands) = match of {
        Expression::Given(given) => return amount(given),
        Expression::Of(operator, operands) => (*operator, operands),
    };
    let sign = match operator {
        Operator::Plus => " + ",
        Operator::Minus => " − ",
        Operator::Times => " × ",
        Operator::DividedBy => " ÷ ",
        Operator::Root => " ^ 1/",
    };
    let is_sum = matches!(operator, Operator::Plus | Operator::Minus);
    let operands: Vec<String> = operands.iter().map(|operand| expression(operand, !is_sum)).collect();
    let written = operands.join(sign);
    if inner && is_sum {
        format!("({written})")
    } else {
        written
    }
}

fn amount(amount: &Amount) -> String {
    match amount {
        Amount::InUnit(number) | Amount::Plain(number) => number.to_string(),
        Amount::Percent(number) => format!("{number}%"),
        Amount::Grade(grade) => grade.clone(),
    }
}

/// The public state that a review stands for on the form's scale of its occasion.
pub fn state_of(scope: &Scope<'_>, plan: &Plan, item: &Item<'_>, review: &Review) -> Option<State> {
    let place = format!("{}-{}", item.level.key(), review.occasion.key());
    let id = scope.plans.form_of(plan)?.scales.get(&place)?;
    let scale = scope.plans.schema.scales.get(&id.value)?;
    let rated = review
        .ratings
        .iter()
        .map(|(axis, rating)| (axis.value.as_str(), rating.value.as_str()));
    let of_scale: Vec<(&str, &str)> = rated.filter(|(axis, _)| scale.axis(axis).is_some()).collect();
    scale.state(&of_scale)
}

/// What the target promises for a year: itself where it falls due then or holds every year, its milestone where it has one.
fn due_target(target: &Target, year: FiscalYear) -> Option<Target> {
    match target.due {
        Some(Due::By(due)) if due <= year => Some(target.clone()),
        Some(Due::EveryYearUntil(until)) if until >= year => Some(target.clone()),
        _ => {
            let milestone = target.milestones.get(&year)?.clone();
            let goal = match target.direction()? {
                Direction::Up => Goal::AtLeast(milestone),
                Direction::Down => Goal::AtMost(milestone),
            };
            Some(Target { goal, ..target.clone() })
        }
    }
}

/// The goal in words; none of a goal that no figure can meet or miss.
fn promised(goal: &Goal) -> Option<(String, String)> {
    Some(match goal {
        Goal::AtLeast(value) => (format!("{} 以上", words(value)), format!("at least {}", words(value))),
        Goal::AtMost(value) => (format!("{} 以下", words(value)), format!("at most {}", words(value))),
        Goal::All(count) => (format!("{count} のすべて"), format!("all {count}")),
        Goal::NoWorseThanPreviousYear(_) => (
            "前年度の実績より悪くしない".to_owned(),
            "no worse than the year before".to_owned(),
        ),
        Goal::AllOf(goals) => {
            let all: Vec<(String, String)> = goals.iter().map(promised).collect::<Option<_>>()?;
            let (ja, en): (Vec<String>, Vec<String>) = all.into_iter().unzip();
            (ja.join("かつ "), en.join(" and "))
        }
        Goal::Change { .. } | Goal::Deed(_) => return None,
    })
}

fn words(value: &Value) -> String {
    match value {
        Value::Number(number) => number.to_string(),
        Value::Grade(grade) => grade.clone(),
    }
}
