//! A budget in a plan whose form names no unit of money: the amounts can't be read.

use super::Scope;
use crate::check::item::items;
use crate::check::word::in_head;
use crate::finding::Finding;

pub const CODE: &str = "budget-without-unit";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for plan in &scope.plans.plans {
        let Some(form) = scope.plans.form_of(plan).filter(|form| form.money_unit.is_none()) else {
            continue;
        };
        for item in items(plan) {
            let document = crate::check::word::document(scope, item.place.source);
            if document.is_none_or(|document| document.head.get("budget").is_none()) {
                continue;
            }
            findings.push(
                Finding::error(
                    CODE,
                    in_head(scope, item.place.source, &["budget"]),
                    format!("様式 `{}` に金額の単位がないので、額が読めません", form.id),
                    format!(
                        "the form `{}` names no unit of money, so the amounts can't be read",
                        form.id
                    ),
                )
                .help(
                    "様式に `money-unit: thousand-yen` のように書き足してください",
                    "add it to the form, such as `money-unit: thousand-yen`",
                ),
            );
        }
    }
}
