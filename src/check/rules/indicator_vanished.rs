//! An indicator of last year's plan that this year's plan does not have and does not say it ended.

use super::Scope;
use crate::check::walk::{indicators, is_whole, with_last_year};
use crate::check::word::in_head;
use crate::finding::Finding;
use crate::model::indicator::Indicator;
use crate::model::plan::Plan;

pub const CODE: &str = "indicator-vanished";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (plan, before) in with_last_year(scope.plans) {
        // A part of a plan may lack any indicator, and so may one that has none at all yet, or that can't be read.
        if !is_whole(scope.plans, plan) || !scope.is_read(plan) || indicators(plan).next().is_none() {
            continue;
        }
        for lost in indicators(before) {
            let id = &lost.id.value;
            let goes_on = indicators(plan).any(|indicator| indicator.id.value == *id);
            let ended = plan.ended.iter().any(|ended| ended.id.value == *id);
            if !goes_on && !ended {
                findings.push(vanished(scope, plan, lost));
            }
        }
    }
}

fn vanished(scope: &Scope<'_>, plan: &Plan, lost: &Indicator) -> Finding {
    let id = &lost.id.value;
    let name = |lang| lost.name.get(lang);
    let renamed = indicators(plan).find(|now| now.name == lost.name);
    let finding = Finding::warning(
        CODE,
        in_head(scope, plan.place.source, &["stage"]),
        format!("前の年度の指標 `{id}` が、この計画にありません"),
        format!("the indicator `{id}` of last year's plan is not in this one"),
    )
    .also(lost.id.place, "前の年度の指標", "last year's indicator");
    match renamed {
        Some(now) => finding.help(
            format!("「{}」が同じ指標なら、識別子を `{}` から `{id}` に直してください", name(crate::lang::Lang::Ja), now.id.value),
            format!("“{}” has the same name: change its id from `{}` to `{id}`", name(crate::lang::Lang::En), now.id.value),
        ),
        None => finding.help(
            format!("続く指標なら識別子をそろえ、終わったなら `plan.md` に `ended: [ {{ id: {id}, reason: … }} ]` と書いてください"),
            format!("if it goes on, keep its id; if not, write `ended: [ {{ id: {id}, reason: … }} ]` in `plan.md`"),
        ),
    }
}
