//! A form whose unit of money is worth no yen: amounts on it could not be read.

use super::Scope;
use crate::finding::{Finding, likely};

pub const CODE: &str = "money-unit-not-money";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let units = &scope.plans.schema.units;
    let named = scope
        .plans
        .schema
        .forms
        .values()
        .filter_map(|form| form.money_unit.as_ref());
    for name in named {
        if units.get(&name.value).is_none_or(|unit| unit.yen().is_some()) {
            continue;
        }
        let word = &name.value;
        let money = units.values().filter(|unit| unit.yen().is_some());
        let money: Vec<&str> = money.map(|unit| unit.id.as_str()).collect();
        let meant = likely(word, money.iter().copied()).map_or_else(|| money.join(", "), str::to_owned);
        findings.push(
            Finding::error(
                CODE,
                name.place,
                format!("単位 `{word}` はお金の単位ではありません"),
                format!("the unit `{word}` is no unit of money"),
            )
            .help(
                format!("お金の単位（{meant}）を書くか、`units.yaml` のこの単位に `yen: …` を書き足してください"),
                format!("write a unit of money ({meant}), or give this one `yen: …` in `units.yaml`"),
            ),
        );
    }
}
