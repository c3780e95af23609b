//! The working of a verdict as data: what was computed from what, what was asked, and whether it holds. Pages and
//! commands put it into words.

use crate::model::indicator::Value;
use crate::number::{Decimal, FiscalYear, decimal};

/// One line of the working.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What is computed.
    pub what: What,
    /// How, and what comes out.
    pub value: Equation,
    /// What was asked of it; none for a line that only prepares another.
    pub asked: Option<Asked>,
}

/// What a line computes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The result itself.
    Result,
    /// Result ÷ target.
    Rate,
    /// The results of several years together.
    Sum,
    /// Growth a year, as it was.
    Growth,
    /// Growth a year, as the target needs it.
    GrowthRequired,
    /// The one ÷ the other.
    GrowthRatio,
}

/// What was asked of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// When.
    pub when: When,
    /// On which side of the limit it must lie.
    pub side: Side,
    /// The limit, and how it comes about.
    pub limit: Equation,
    /// Whether it does.
    pub holds: bool,
}

/// For when something was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// After so many years of so many.
    After(u16, u16),
    /// By the end of that year.
    By(FiscalYear),
    /// In that year.
    In(FiscalYear),
    /// In every year; this is the one looked at.
    Every(FiscalYear),
    /// Against the year before, which is this one.
    Against(FiscalYear),
    /// Without a time.
    Always,
}

/// On which side of a limit a value must lie. The limit itself is on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The limit or more.
    AtLeast,
    /// The limit or less.
    AtMost,
}

/// A value and how it comes about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Equation {
    /// The operands and operators; none where the value is simply given.
    pub from: Option<Expression>,
    /// The value. It may be rounded for the eye: comparisons are made with exact numbers.
    pub result: Amount,
}

/// Operands joined by an operator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expression {
    /// A number that is given.
    Given(Amount),
    /// An operator between its operands, in order.
    Of(Operator, Vec<Expression>),
}

/// An operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    /// a + b + …
    Plus,
    /// a − b
    Minus,
    /// a × b
    Times,
    /// a ÷ b
    DividedBy,
    /// The bth root of a.
    Root,
}

/// A value in one of the ways it can be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Amount {
    /// In the indicator's unit.
    InUnit(Decimal),
    /// A plain number.
    Plain(Decimal),
    /// A percentage of something else.
    Percent(Decimal),
    /// The id of a grade.
    Grade(String),
}

impl Equation {
    /// A value that is simply given.
    #[must_use]
    pub const fn given(result: Amount) -> Self {
        Self { from: None, result }
    }
}

impl Amount {
    /// A value of the indicator.
    #[must_use]
    pub fn of(value: &Value) -> Self {
        match value {
            Value::Number(number) => Self::InUnit(*number),
            Value::Grade(grade) => Self::Grade(grade.clone()),
        }
    }
}

impl Expression {
    /// A number of the indicator's unit, without the unit: in a line of figures it would only be in the way.
    #[must_use]
    pub const fn number(value: Decimal) -> Self {
        Self::Given(Amount::Plain(value))
    }
}

/// `value` with so few decimals, and at least `places`, that it still lies on the same side of `other`.
pub(super) fn rounded(value: Decimal, places: u32, other: Decimal) -> Decimal {
    let truth = value.cmp(&other);
    let tries = (places..=28).map(|places| decimal::rounded(value, places));
    let mut fair = tries.filter(|rounded| rounded.cmp(&other) == truth);
    fair.next().unwrap_or(value).normalize()
}
