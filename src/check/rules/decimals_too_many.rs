//! A number with more decimals than its unit has: half a case, a tenth of a household.

use super::Scope;
use crate::check::item::items;
use crate::check::walk::indicators;
use crate::check::word::{in_head, indicator_node};
use crate::document::node::Node;
use crate::finding::Finding;
use crate::lang::Lang::{En, Ja};
use crate::model::indicator::Indicator;
use crate::model::plan::Plan;
use crate::model::unit::{Measure, Unit};
use crate::number::decimal;
use crate::source::Place;

pub const CODE: &str = "decimals-too-many";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let units = &scope.plans.schema.units;
    for plan in &scope.plans.plans {
        for indicator in indicators(plan) {
            if let Some((unit, most)) = units.get(&indicator.unit.value).and_then(with_limit) {
                measured(scope, indicator, unit, most, findings);
            }
        }
        for evidence in plan.issues.iter().flat_map(|issue| &issue.evidence) {
            let limit = units.get(&evidence.unit.value).and_then(with_limit);
            let values = evidence.values.iter().filter_map(|(_, value)| value.given()?.number());
            if let Some((unit, most)) = limit {
                let odd = values.filter(|value| value.normalize().scale() > most);
                findings.extend(odd.map(|value| finding(&value.to_string(), unit, most, evidence.id.place)));
            }
        }
        money(scope, plan, findings);
    }
}

fn with_limit(unit: &Unit) -> Option<(&Unit, u32)> {
    match unit.measure {
        Measure::Number { decimals, .. } => decimals.map(|most| (unit, most)),
        _ => None,
    }
}

/// Every number of an indicator that is in its unit.
fn measured(scope: &Scope<'_>, indicator: &Indicator, unit: &Unit, most: u32, findings: &mut Vec<Finding>) {
    let Some(node) = indicator_node(scope, indicator) else {
        return;
    };
    let mut numbers: Vec<&Node> = Vec::new();
    let values = |key: &str| {
        node.get(key)
            .map(Node::entries)
            .unwrap_or_default()
            .iter()
            .map(|(_, value)| value)
    };
    numbers.extend(values("results").map(|result| result.get("value").unwrap_or(result)));
    numbers.extend(values("forecast"));
    numbers.extend(values("withdraw"));
    numbers.extend(
        node.get("parts")
            .map(Node::items)
            .unwrap_or_default()
            .iter()
            .filter_map(|p| p.get("value")),
    );
    if let Some(target) = node.get("target") {
        numbers.extend(["at_least", "at_most", "all"].iter().filter_map(|key| target.get(key)));
        numbers.extend(
            target
                .get("milestones")
                .map(Node::entries)
                .unwrap_or_default()
                .iter()
                .map(|(_, value)| value),
        );
    }
    for number in numbers {
        let value = number.text().and_then(decimal::parse);
        if value.is_some_and(|value| value.normalize().scale() > most) {
            findings.push(finding(number.text().unwrap_or_default(), unit, most, number.place));
        }
    }
}

fn money(scope: &Scope<'_>, plan: &Plan, findings: &mut Vec<Finding>) {
    let unit = scope.plans.form_of(plan).and_then(|form| form.money_unit.as_ref());
    let limit = unit
        .and_then(|id| scope.plans.schema.units.get(&id.value))
        .and_then(with_limit);
    let Some((unit, most)) = limit else { return };
    let Some(yen) = unit.yen() else { return };
    for item in items(plan) {
        let Some(budget) = item.budget else { continue };
        for ((year, account), amount) in &budget.amounts {
            let amount = amount.given().map(|amount| amount.in_unit(yen));
            let Some(amount) = amount.filter(|amount| amount.normalize().scale() > most) else {
                continue;
            };
            let place = in_head(scope, item.place.source, &["budget", account.key(), &year.to_string()]);
            findings.push(finding(&amount.to_string(), unit, most, place));
        }
    }
}

fn finding(word: &str, unit: &Unit, most: u32, place: Place) -> Finding {
    let finding = match most {
        0 => Finding::error(
            CODE,
            place,
            format!("`{word}` に小数がありますが、{}に小数はありません", unit.name.get(Ja)),
            format!("`{word}` has decimals, but {} have none", unit.name.get(En)),
        ),
        _ => Finding::error(
            CODE,
            place,
            format!("`{word}` の小数が、{}の{most}桁より多くなっています", unit.name.get(Ja)),
            format!("`{word}` has more than the {most} decimals of {}", unit.name.get(En)),
        ),
    };
    finding.help(
        "値を確かめるか、小数のある単位を選んでください",
        "check the value, or choose a unit that has decimals",
    )
}
