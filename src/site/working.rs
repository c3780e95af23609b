//! The working of a computed verdict in words and figures, line by line.

use super::parts::{Figure, Here};
use super::words;
use crate::evaluate::Computed;
use crate::evaluate::method::working::{Amount, Asked, Equation, Expression, Operator, Side, Step, What, When};
use crate::evaluate::target::Why;
use crate::model::indicator::Value;
use crate::model::method::MethodKind;
use crate::number::Decimal;

/// What a method is called.
#[must_use]
pub fn method(here: &Here<'_>, kind: MethodKind) -> String {
    here.say(&format!("method-{}", kind.key()))
}

/// Every line of the working, or why there is none.
#[must_use]
pub fn lines(here: &Here<'_>, unit: &str, computed: &Computed) -> Vec<String> {
    let mut lines: Vec<String> = computed.working.iter().map(|step| line(here, unit, step)).collect();
    lines.extend(computed.why.map(|why| why_not(here, why)));
    lines.extend(
        (computed.band)
            .map(|band| here.say_with("working-band", &[("band", &here.say(&format!("band-{}", band.key())))])),
    );
    lines
}

/// Method, working and verdict in a few sentences.
#[must_use]
pub fn short(here: &Here<'_>, unit: &str, computed: &Computed) -> String {
    let mut sentences = lines(here, unit, computed);
    if computed.why.is_none() {
        let state = here.tag(computed.state).word;
        sentences.push(here.say_with("working-verdict", &[("state", &state)]));
    }
    let method = method(here, computed.method);
    let working = words::sentences(here.lang, &sentences);
    here.say_with("working-short", &[("method", &method), ("working", &working)])
}

/// Why nothing can be computed.
#[must_use]
pub fn why_not(here: &Here<'_>, why: Why) -> String {
    here.say(match why {
        Why::NoResult => "working-why-no-result",
        Why::Empty(missing) => {
            let reason = here.say(&format!("missing-{}", missing.key()));
            return here.say_with("working-why-empty", &[("reason", &reason)]);
        }
        Why::NoPreviousYear(_) => "working-why-no-previous-year",
        Why::NoDirection => "working-why-no-direction",
        Why::NotComparable => "working-why-not-comparable",
        Why::Change => "working-why-change",
        Why::Deed => "working-why-deed",
        Why::NoGoal | Why::NoTarget => "working-why-no-target",
        Why::LeftToWard => "working-why-left-to-ward",
        Why::NoBaseline => "working-why-no-baseline",
        Why::BaselineZero => "working-why-baseline-zero",
        Why::TargetZero => "working-why-target-zero",
        Why::OppositeSigns => "working-why-opposite-signs",
        Why::NoResultOf(year) => {
            return here.say_with("working-why-no-result-of", &[("year", &here.year(year))]);
        }
        Why::NoMilestone => "working-why-no-milestone",
        Why::GradeOnTheWay => "working-why-grade-on-the-way",
        Why::TooGreat => "working-why-too-great",
    })
}

/// One line: 進捗率 43.9 ÷ 55 = 79.8%。5年間の1年目に求められる値は20%以上
fn line(here: &Here<'_>, unit: &str, step: &Step) -> String {
    let value = equation(here, unit, &step.value);
    let value = here.say_with(
        match step.what {
            What::Result => "working-result",
            What::Rate => "working-rate",
            What::Sum => "working-sum",
            What::Growth => "working-growth",
            What::GrowthRequired => "working-growth-required",
            What::GrowthRatio => "working-growth-ratio",
        },
        &[("value", &value)],
    );
    match &step.asked {
        Some(asked) => question(here, unit, &value, asked),
        None => value,
    }
}

/// A value, and what was asked of it.
fn question(here: &Here<'_>, unit: &str, value: &str, asked: &Asked) -> String {
    let grade = matches!(asked.limit.result, Amount::Grade(_));
    let limit = here.say_with(
        match (asked.side, grade) {
            (Side::AtLeast, false) => "working-or-more",
            (Side::AtMost, false) => "working-or-less",
            (Side::AtLeast, true) => "words-grade-at-least",
            (Side::AtMost, true) => "words-grade-at-most",
        },
        &[("value", &equation(here, unit, &asked.limit))],
    );
    let both = [("value", value), ("limit", &*limit)];
    let with_year = |key: &str, year| here.say_with(key, &[both[0], both[1], ("year", &here.year(year))]);
    match asked.when {
        When::After(elapsed, total) => {
            let (elapsed, total) = (elapsed.to_string(), total.to_string());
            let values = [both[0], both[1], ("elapsed", &*elapsed), ("total", &*total)];
            here.say_with("working-after", &values)
        }
        When::By(year) => with_year("working-by", year),
        When::In(year) => with_year("working-in", year),
        When::Every(year) => with_year("working-every", year),
        When::Against(year) => with_year("working-against", year),
        When::Always => here.say_with("working-always", &both),
    }
}

/// 27.8 + (55 − 27.8) × 1 ÷ 5 = 33.24%
fn equation(here: &Here<'_>, unit: &str, equation: &Equation) -> String {
    let result = amount(here, unit, &equation.result);
    match &equation.from {
        Some(from) => format!("{} = {result}", expression(here, unit, from)),
        None => result,
    }
}

fn expression(here: &Here<'_>, unit: &str, whole: &Expression) -> String {
    match whole {
        Expression::Given(given) => amount(here, unit, given),
        Expression::Of(Operator::Root, parts) => {
            let mut parts = parts.iter().map(|part| expression(here, unit, part));
            let (value, n) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
            here.say_with("working-root", &[("value", &value), ("n", &n)])
        }
        Expression::Of(operator, parts) => {
            let parts: Vec<String> = (parts.iter().enumerate())
                .map(|(at, part)| bracketed(here, unit, *operator, at, part))
                .collect();
            parts.join(&format!(" {} ", sign(*operator)))
        }
    }
}

/// A part of an expression, in brackets where the order of operations asks for them, or where a minus would meet an
/// operator.
fn bracketed(here: &Here<'_>, unit: &str, around: Operator, at: usize, part: &Expression) -> String {
    let text = expression(here, unit, part);
    let brackets = match part {
        Expression::Of(inner, _) => {
            let weaker = rank(*inner) < rank(around);
            let same = rank(*inner) == rank(around);
            weaker || same && at > 0 && matches!(around, Operator::Minus | Operator::DividedBy)
        }
        Expression::Given(Amount::InUnit(number) | Amount::Plain(number) | Amount::Percent(number)) => {
            at > 0 && number.is_sign_negative() && !number.is_zero()
        }
        Expression::Given(Amount::Grade(_)) => false,
    };
    if brackets { format!("({text})") } else { text }
}

const fn rank(operator: Operator) -> u8 {
    match operator {
        Operator::Plus | Operator::Minus => 0,
        Operator::Times | Operator::DividedBy => 1,
        Operator::Root => 2,
    }
}

const fn sign(operator: Operator) -> &'static str {
    match operator {
        Operator::Plus => "+",
        Operator::Minus => "−",
        Operator::Times => "×",
        Operator::DividedBy | Operator::Root => "÷",
    }
}

fn amount(here: &Here<'_>, unit: &str, amount: &Amount) -> String {
    match amount {
        Amount::InUnit(number) => words::number(here, unit, *number),
        Amount::Plain(number) => plain(here, *number),
        Amount::Percent(number) => format!("{}%", plain(here, *number)),
        Amount::Grade(grade) => words::value(here, unit, &Value::Grade(grade.clone())),
    }
}

/// A number in plain text: its minus is a word, as in every sentence.
fn plain(here: &Here<'_>, number: Decimal) -> String {
    let magnitude = Figure::of(number).text;
    if number.is_sign_negative() && !number.is_zero() {
        return here.say_with("words-minus", &[("value", &magnitude)]);
    }
    magnitude
}
