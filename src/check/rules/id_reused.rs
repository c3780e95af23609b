//! An id that names an indicator in one plan of a ward, and an issue, a strategy or a piece of work in another. Ids last,
//! so pages across the years would mix the two. Work that moves to another level keeps its id.

use std::collections::BTreeMap;

use super::Scope;
use crate::check::item::items;
use crate::check::walk::indicators;
use crate::finding::Finding;
use crate::model::plan::Plan;
use crate::source::Spanned;

pub const CODE: &str = "id-reused";

/// What a thing is called, in Japanese and in English.
type Kind = (&'static str, &'static str);

const INDICATOR: Kind = ("指標", "indicator");

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for ward in &scope.plans.wards {
        let mut oldest_first: Vec<&Plan> = scope.plans.plans_of(&ward.id).collect();
        oldest_first.sort_by_key(|plan| plan.year);
        let mut seen: BTreeMap<&str, (Kind, &Plan, &Spanned<String>)> = BTreeMap::new();
        for plan in oldest_first {
            for (kind, id) in things(plan) {
                let (first_kind, first_plan, first) = seen.entry(&id.value).or_insert((kind, plan, id));
                // Two things of one plan with one id are another rule's.
                let mixed = (*first_kind == INDICATOR) != (kind == INDICATOR);
                if mixed && first_plan.year != plan.year {
                    findings.push(reused(id, kind, first, *first_kind));
                }
            }
        }
    }
}

fn things(plan: &Plan) -> Vec<(Kind, &Spanned<String>)> {
    let mut things: Vec<(Kind, &Spanned<String>)> = items(plan)
        .into_iter()
        .map(|item| (item.level.title(), item.id))
        .collect();
    things.extend(indicators(plan).map(|indicator| (INDICATOR, &indicator.id)));
    things.retain(|(_, id)| !id.value.is_empty());
    things
}

fn reused(id: &Spanned<String>, kind: Kind, first: &Spanned<String>, first_kind: Kind) -> Finding {
    let name = &id.value;
    Finding::error(
        CODE,
        id.place,
        format!(
            "識別子 `{name}` は、前の計画では{}のものでした（ここでは{}）",
            first_kind.0, kind.0
        ),
        format!(
            "the id `{name}` was {} {} in an earlier plan; here it is {} {}",
            article(first_kind.1),
            first_kind.1,
            article(kind.1),
            kind.1
        ),
    )
    .also(first.place, "前の計画での使用", "used so in the earlier plan")
    .help("別の識別子を付けてください", "give it an id of its own")
}

fn article(noun: &str) -> &'static str {
    if noun.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    }
}
