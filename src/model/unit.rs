//! Units, as the city's schema defines them.

use crate::lang::{Lang, Localized};
use crate::number::{Decimal, decimal};

/// A unit that indicators or money are measured in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its id in `units.yaml`.
    pub id: String,
    /// What it is called in captions: 千円, thousand yen.
    pub name: Localized<String>,
    /// What kind of value it measures.
    pub measure: Measure,
}

/// What kind of value a unit measures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Measure {
    /// A number, put into words by a pattern with `{n}`.
    Number {
        /// `{n}地域`, `{n} districts`.
        pattern: Localized<String>,
        /// For exactly one: `{n} district`.
        one: Option<Localized<String>>,
        /// Least value, if bounded.
        min: Option<Decimal>,
        /// Greatest value, if bounded.
        max: Option<Decimal>,
        /// Most decimals a value may have.
        decimals: Option<u32>,
        /// Worth in yen, if it is a unit of money.
        yen: Option<u32>,
    },
    /// An ordered grade, worst first.
    Grade(Vec<(String, Localized<String>)>),
    /// A thing done or not done.
    Deed,
}

impl Unit {
    /// A number with its unit, in words: `12地域`, `1 district`. A negative number is written with its language's
    /// sign by the page; here the magnitude stands alone after a plain `-`.
    #[must_use]
    pub fn write(&self, value: Decimal, lang: Lang) -> String {
        let Measure::Number { pattern, one, .. } = &self.measure else {
            return value.to_string();
        };
        let pattern = match one {
            Some(one) if value == Decimal::ONE => one,
            _ => pattern,
        };
        let mut number = decimal::grouped(value);
        if value.is_sign_negative() && !value.is_zero() {
            number.insert(0, '-');
        }
        pattern.get(lang).replace("{n}", &number)
    }

    /// Where a grade stands, counted from the worst.
    #[must_use]
    pub fn rank(&self, grade: &str) -> Option<usize> {
        match &self.measure {
            Measure::Grade(grades) => grades.iter().position(|(id, _)| id == grade),
            _ => None,
        }
    }

    /// Yen per unit, if it is a unit of money.
    #[must_use]
    pub const fn yen(&self) -> Option<u32> {
        match self.measure {
            Measure::Number { yen, .. } => yen,
            _ => None,
        }
    }
}
