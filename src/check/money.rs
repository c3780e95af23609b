//! Amounts as a plan states them, ready to be compared with those of another plan in another unit.

use super::Scope;
use super::item::Item;
use super::word::in_head;
use crate::lang::Lang;
use crate::model::budget::Account;
use crate::model::plan::Plan;
use crate::number::{Decimal, FiscalYear, Money, decimal};
use crate::source::{Place, SourceId};

/// An amount that a plan states.
#[derive(Clone, Copy, Debug)]
pub struct Stated {
    /// The fiscal year of the plan.
    pub plan: FiscalYear,
    /// The fiscal year of the amount.
    pub year: FiscalYear,
    /// What it is.
    pub account: Account,
    /// How much.
    pub amount: Money,
    /// Yen per unit of the plan's form.
    pub unit: u32,
    source: SourceId,
}

impl Stated {
    /// Whether two amounts are not the same: beyond rounding, where they are written in different units.
    pub fn differs_from(self, other: Self) -> bool {
        let gap = (self.amount - other.amount).yen().unsigned_abs();
        if self.unit == other.unit {
            gap > 0
        } else {
            gap >= u128::from(self.unit.max(other.unit))
        }
    }

    /// The amount in the form's unit, as a document writes it but with thousands grouped.
    pub fn written(self) -> String {
        written(self.amount, self.unit)
    }

    /// What the form's unit is called.
    pub fn unit_name<'a>(self, scope: &Scope<'a>, lang: Lang) -> Option<&'a str> {
        let mut units = scope.plans.schema.units.values();
        let unit = units.find(|unit| unit.yen() == Some(self.unit))?;
        Some(unit.name.get(lang))
    }

    /// Whether it stands in this document.
    pub fn is_in(self, source: SourceId) -> bool {
        self.source == source
    }

    /// Where it stands.
    pub fn place(self, scope: &Scope<'_>) -> Place {
        in_head(
            scope,
            self.source,
            &["budget", self.account.key(), &self.year.to_string()],
        )
    }
}

/// An amount in a unit, with thousands grouped.
pub fn written(amount: Money, unit: u32) -> String {
    let number: Decimal = amount.in_unit(unit);
    let sign = if number.is_sign_negative() { "-" } else { "" };
    format!("{sign}{}", decimal::grouped(number))
}

/// Yen per unit of a plan's form.
pub fn unit_of(scope: &Scope<'_>, plan: &Plan) -> Option<u32> {
    let unit = scope.plans.form_of(plan)?.money_unit.as_ref()?;
    scope.plans.schema.units.get(&unit.value)?.yen()
}

/// Every amount that an item of a plan states, by year and account.
pub fn stated(scope: &Scope<'_>, plan: &Plan, item: &Item<'_>) -> Vec<Stated> {
    let (Some(budget), Some(unit)) = (item.budget, unit_of(scope, plan)) else {
        return Vec::new();
    };
    let amount = |(key, amount): (&(FiscalYear, Account), &crate::model::missing::Entry<Money>)| {
        Some(Stated {
            plan: plan.year,
            year: key.0,
            account: key.1,
            amount: *amount.given()?,
            unit,
            source: item.place.source,
        })
    };
    budget.amounts.iter().filter_map(amount).collect()
}
