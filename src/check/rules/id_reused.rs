//! An id that means another thing than in an earlier plan of the ward: an indicator where it was an issue, a strategy or a
//! piece of work, or a thing whose name another id had before. Ids last, so pages across the years would mix the two. Work
//! that moves to another level keeps its id, and a thing may get a new name.

use std::collections::BTreeMap;

use super::Scope;
use crate::check::item::items;
use crate::check::walk::indicators;
use crate::finding::Finding;
use crate::lang::Lang::{En, Ja};
use crate::lang::{Lang, Localized};
use crate::model::plan::Plan;
use crate::source::Spanned;

pub const CODE: &str = "id-reused";

/// What a thing is called, in Japanese and in English.
type Kind = (&'static str, &'static str);

const INDICATOR: Kind = ("指標", "indicator");

/// A thing of a plan that has an id.
#[derive(Clone, Copy)]
struct Thing<'a> {
    kind: Kind,
    id: &'a Spanned<String>,
    name: &'a Localized<String>,
}

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for ward in &scope.plans.wards {
        let mut oldest_first: Vec<&Plan> = scope.plans.plans_of(&ward.id).collect();
        oldest_first.sort_by_key(|plan| plan.year);
        other_kinds(&oldest_first, findings);
        for pair in oldest_first.windows(2) {
            if let [before, plan] = pair {
                other_names(before, plan, scope.config.authoritative(), findings);
            }
        }
    }
}

/// Ids of indicators that were ids of something else, and the reverse.
fn other_kinds(oldest_first: &[&Plan], findings: &mut Vec<Finding>) {
    let mut seen: BTreeMap<&str, (&Plan, Thing<'_>)> = BTreeMap::new();
    for plan in oldest_first {
        for thing in things(plan) {
            let (first_plan, first) = seen.entry(&thing.id.value).or_insert((plan, thing));
            // Two things of one plan with one id are another rule's.
            let mixed = (first.kind == INDICATOR) != (thing.kind == INDICATOR);
            if mixed && first_plan.year != plan.year {
                findings.push(reused(thing, *first));
            }
        }
    }
}

/// Ids whose thing has the name that another id's thing had in the plan before. A name counts only where one thing alone
/// has it, then and now.
fn other_names(before: &Plan, plan: &Plan, lang: Lang, findings: &mut Vec<Finding>) {
    let (old, new) = (things(before), things(plan));
    let (named_then, named_now) = (by_name(&old, lang), by_name(&new, lang));
    let by_id: BTreeMap<_, _> = old
        .iter()
        .map(|thing| ((thing.kind, thing.id.value.as_str()), thing))
        .collect();
    for thing in &new {
        let name = (thing.kind, thing.name.get(lang).as_str());
        let alone = named_now.get(&name).is_some_and(Option::is_some);
        let then = named_then.get(&name).copied().flatten().filter(|_| alone);
        let own = by_id.get(&(thing.kind, thing.id.value.as_str()));
        if let (Some(then), Some(own)) = (then, own)
            && then.id.value != thing.id.value
        {
            findings.push(swapped(thing, own, then));
        }
    }
}

/// The thing of each kind and name; none where several have it.
fn by_name<'t, 'a>(things: &'t [Thing<'a>], lang: Lang) -> BTreeMap<(Kind, &'a str), Option<&'t Thing<'a>>> {
    let mut named = BTreeMap::new();
    for thing in things {
        let name = (thing.kind, thing.name.get(lang).as_str());
        named.entry(name).and_modify(|one| *one = None).or_insert(Some(thing));
    }
    named
}

fn things(plan: &Plan) -> Vec<Thing<'_>> {
    let of_items = items(plan).into_iter().map(|item| Thing {
        kind: item.level.title(),
        id: item.id,
        name: item.title,
    });
    let measured = indicators(plan).map(|indicator| Thing {
        kind: INDICATOR,
        id: &indicator.id,
        name: &indicator.name,
    });
    of_items
        .chain(measured)
        .filter(|thing| !thing.id.value.is_empty())
        .collect()
}

/// Where the name stood under another id.
fn swapped(thing: &Thing<'_>, own: &Thing<'_>, then: &Thing<'_>) -> Finding {
    let (id, old) = (&thing.id.value, &then.id.value);
    Finding::warning(
        CODE,
        thing.id.place,
        format!(
            "前の計画では、`{id}` は「{}」の、`{old}` は「{}」の識別子でした",
            own.name.get(Ja),
            thing.name.get(Ja)
        ),
        format!(
            "in the plan before, `{id}` was the id of “{}”, and `{old}` that of “{}”",
            own.name.get(En),
            thing.name.get(En)
        ),
    )
    .also(then.id.place, "前の計画での識別子", "its id in the plan before")
    .help(
        format!("同じものなら `{old}` に、新しいものなら別の識別子にしてください"),
        format!("write `{old}` if it is the same thing, and a new id if it is a new one"),
    )
}

fn reused(thing: Thing<'_>, first: Thing<'_>) -> Finding {
    let (name, kind, first_kind) = (&thing.id.value, thing.kind, first.kind);
    Finding::error(
        CODE,
        thing.id.place,
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
    .also(first.id.place, "前の計画での使用", "used so in the earlier plan")
    .help("別の識別子を付けてください", "give it an id of its own")
}

fn article(noun: &str) -> &'static str {
    if noun.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    }
}
