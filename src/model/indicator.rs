//! Indicators: what is measured, what was promised about it, and what came out, year by year.

use super::few::Years;
use super::method::MethodRule;
use super::missing::Entry;
use super::target::Target;
use crate::lang::Localized;
use crate::number::Decimal;
use crate::source::{Place, Spanned};

/// An indicator as one plan states it. The same id in another plan is the same indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// Lasts across years; unique in the ward.
    pub id: Spanned<String>,
    /// Outcome or process, by the place it stands in.
    pub kind: IndicatorKind,
    /// What is measured.
    pub name: Localized<String>,
    /// How it is measured.
    pub definition: Option<Localized<String>>,
    /// A remark of the source on the figure.
    pub note: Option<Localized<String>>,
    /// The mark printed on paper: ① is 1.
    pub code: Option<u16>,
    /// Id of its unit.
    pub unit: Spanned<String>,
    /// Id of the survey it comes from.
    pub survey: Option<Spanned<String>>,
    /// Measured, but counted nowhere.
    pub reference: bool,
    /// What was promised.
    pub target: Option<Target>,
    /// Id of the framework's indicator that it measures.
    pub measures: Option<Spanned<String>>,
    /// How its verdict is reached, where it is another way than the form's.
    pub method: Option<MethodRule>,
    /// How much it counts in weighted shares, where that is not as the form says.
    pub weight: Option<Decimal>,
    /// When the work is stopped or rebuilt.
    pub withdrawal: Option<Withdrawal>,
    /// What came out, by fiscal year.
    pub results: Years<Measured>,
    /// What is expected at mid-year, by fiscal year.
    pub forecast: Years<Decimal>,
    /// What a stated figure is made of.
    pub parts: Vec<Part>,
    /// Where the parts stand.
    pub parts_place: Option<Place>,
}

/// Whether an indicator measures what changes for residents, or what the work itself must reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IndicatorKind {
    /// アウトカム(成果)指標
    Outcome,
    /// プロセス(過程)指標
    Process,
    /// A target of a reform item.
    Reform,
}

/// A number or a grade.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A plain number in the indicator's unit.
    Number(Decimal),
    /// The id of a grade of the unit.
    Grade(String),
}

/// One year's result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measured {
    /// The value, or why there is none.
    pub value: Entry<Value>,
    /// The ward's own rating on the form's scale.
    pub rated: Option<Spanned<String>>,
    /// How many people answered.
    pub answers: Option<u64>,
    /// A remark of the source.
    pub note: Option<Localized<String>>,
    /// Where it stands.
    pub place: Place,
}

/// 撤退・再構築基準: the value at which the initiative is stopped or rebuilt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Withdrawal {
    /// When the result is below this.
    Below(Decimal),
    /// When the result is above this.
    Above(Decimal),
}

/// A part of a stated figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its id.
    pub id: String,
    /// What it is.
    pub name: Localized<String>,
    /// How much.
    pub value: Decimal,
}

impl Value {
    /// The number, if it is one.
    #[must_use]
    pub const fn number(&self) -> Option<Decimal> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Grade(_) => None,
        }
    }
}
