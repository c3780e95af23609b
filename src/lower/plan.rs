//! Plans, with the tree below them put together from the codes.

use std::collections::BTreeMap;

use super::Pairs;
use super::erratum;
use super::item::{self, Ground};
use super::read::{Pair, Words, history, id, stage};
use super::section::by_form;
use crate::document::address::Kind;
use crate::finding::Finding;
use crate::lang::Localized;
use crate::model::code::Code;
use crate::model::plan::{Ended, Head, Origin, Plan};
use crate::model::plans::Schema;
use crate::number::FiscalYear;

/// A document below a plan, with its twin.
type Below<'p, 'a> = (&'a Kind, &'p Pair<'a>);

/// Reads every plan, by ward and year.
pub fn lower(pairs: &Pairs<'_>, schema: &Schema, findings: &mut Vec<Finding>) -> Vec<Plan> {
    let below = below(pairs);
    let mut plans = Vec::new();
    for (kind, pair) in pairs {
        if let Kind::Plan(ward, year) = kind {
            let below = below
                .get(&(ward.as_str(), *year))
                .map(Vec::as_slice)
                .unwrap_or_default();
            plans.push(plan(ward, *year, pair, below, schema, findings));
        }
    }
    plans
}

/// The documents below each plan, in the order of their codes: gathered once, so that no plan looks through those of others.
fn below<'p, 'a>(pairs: &'p Pairs<'a>) -> BTreeMap<(&'a str, FiscalYear), Vec<Below<'p, 'a>>> {
    let mut below: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (kind, pair) in pairs {
        if let Kind::Item(ward, year, _) | Kind::Reform(ward, year, _) | Kind::Erratum(ward, year, _) = kind {
            below.entry((ward.as_str(), *year)).or_default().push((*kind, pair));
        }
    }
    below
}

fn plan(
    ward: &str,
    year: FiscalYear,
    pair: &Pair<'_>,
    below: &[Below<'_, '_>],
    schema: &Schema,
    findings: &mut Vec<Finding>,
) -> Plan {
    let head = pair.head();
    let form = id(head.own, "form");
    let ground = Ground::new(schema.forms.get(&form.value), schema);
    let mut plan = Plan {
        ward: ward.to_owned(),
        year,
        stage: stage(head.own),
        history: history(head.own),
        excerpt: head.text("excerpt"),
        head: head.inside("head").map(|words| person(&words)),
        origin: head.inside("origin").map(|words| origin(&words)),
        sections: by_form(pair, ground.sections("plan")),
        ended: head.by_id("ended").map(|words| ended(&words)).collect(),
        issues: Vec::new(),
        reform_items: Vec::new(),
        errata: Vec::new(),
        place: pair.place(),
        form,
    };
    // They come in the order of their codes, so each level is there before the one below it.
    for (kind, pair) in below {
        match kind {
            Kind::Item(_, _, code) => put(&mut plan, code, pair, &ground, findings),
            Kind::Reform(_, _, number) => {
                let item = item::reform_item(*number, pair, &ground, findings);
                plan.reform_items.push(item);
            }
            Kind::Erratum(_, _, number) => plan.errata.push(erratum::lower(*number, pair)),
            _ => {}
        }
    }
    plan
}

/// Puts an item under the level above it; without that level it has no place, which is reported elsewhere.
fn put(plan: &mut Plan, code: &Code, pair: &Pair<'_>, ground: &Ground<'_>, findings: &mut Vec<Finding>) {
    let parent = code.parent();
    match code.depth() {
        1 => plan.issues.push(item::issue(code, pair, ground, findings)),
        2 => {
            if let Some(issue) = plan
                .issues
                .iter_mut()
                .find(|issue| Some(&issue.code) == parent.as_ref())
            {
                issue.strategies.push(item::strategy(code, pair, ground));
            }
        }
        _ => {
            let mut strategies = plan.issues.iter_mut().flat_map(|issue| &mut issue.strategies);
            if let Some(strategy) = strategies.find(|strategy| Some(&strategy.code) == parent.as_ref()) {
                strategy
                    .initiatives
                    .push(item::initiative(code, pair, ground, findings));
            }
        }
    }
}

fn ended(words: &Words<'_>) -> Ended {
    Ended {
        id: id(words.own, "id"),
        reason: words
            .named("reason", "reason")
            .unwrap_or_else(|| Localized::only(words.lang, String::new())),
    }
}

fn person(words: &Words<'_>) -> Head {
    Head {
        post: words.required("post"),
        name: words.required("name"),
    }
}

/// Reads the document that figures are taken from.
pub fn origin(words: &Words<'_>) -> Origin {
    let required = |key: &str| -> Localized<String> { words.required(key) };
    Origin {
        title: required("title"),
        publisher: required("publisher"),
    }
}
