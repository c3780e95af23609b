//! An amount of money with more decimals than the form's unit has: half a thousand yen.

use super::Scope;
use crate::check::item::items;
use crate::check::money::stated;
use crate::finding::Finding;
use crate::lang::Lang::{En, Ja};
use crate::model::plan::Plan;
use crate::model::unit::{Measure, Unit};

pub const CODE: &str = "amount-with-decimals";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for plan in &scope.plans.plans {
        let Some((unit, most)) = limit(scope, plan) else {
            continue;
        };
        for amount in items(plan).iter().flat_map(|item| stated(scope, plan, item)) {
            let number = amount.amount.in_unit(amount.unit);
            if number.normalize().scale() <= most {
                continue;
            }
            let (ja, en) = (unit.name.get(Ja), unit.name.get(En));
            findings.push(
                Finding::error(
                    CODE,
                    amount.place(scope),
                    format!("`{number}` は単位「{ja}」の小数の桁数 {most} を超えています"),
                    format!("`{number}` has more decimals than the unit “{en}” allows ({most})"),
                )
                .help(
                    "様式の単位での額か、別の単位で書いていないかを確かめてください",
                    "check the amount, and that it is in the form's unit",
                ),
            );
        }
    }
}

/// The unit of a plan's money and how many decimals it has.
fn limit<'a>(scope: &Scope<'a>, plan: &Plan) -> Option<(&'a Unit, u32)> {
    let id = scope.plans.form_of(plan)?.money_unit.as_ref()?;
    let unit = scope.plans.schema.units.get(&id.value)?;
    match unit.measure {
        Measure::Number { decimals, .. } => Some((unit, decimals?)),
        _ => None,
    }
}
