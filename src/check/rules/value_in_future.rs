//! A value of a year that had not come when the plan reached its stage: a result of its own year in a plan that is only
//! adopted, a result of next year, money settled before the year is over. It goes by the plan's stage, not by the clock.

use super::Scope;
use crate::check::item::items;
use crate::check::walk::indicators;
use crate::check::word::{in_head, in_indicator, in_indicator_at, item_with_id};
use crate::finding::Finding;
use crate::lang::Lang::{En, Ja};
use crate::model::asks::Ask;
use crate::model::budget::Account;
use crate::model::plan::Plan;
use crate::model::stage::Stage;
use crate::number::FiscalYear;
use crate::source::Place;

pub const CODE: &str = "value-in-future";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let of_known_stage = |plan: &&Plan| scope.is_complete(plan.place.source);
    for plan in scope.plans.each().filter(of_known_stage) {
        let too_early = |year: FiscalYear| year > plan.year || (year == plan.year && !has_results(scope, plan));
        for indicator in indicators(plan) {
            let given = indicator.results.iter().filter(|(_, m)| m.value.given().is_some());
            for (year, _) in given.filter(|(year, _)| too_early(**year)) {
                let place = in_indicator(scope, indicator, &["results", &year.to_string(), "value"]);
                findings.push(future(place, *year, plan));
            }
        }
        baselines(scope, plan, findings);
        settled(scope, plan, findings);
        evidence(scope, plan, findings);
    }
    frameworks(scope, findings);
}

/// Whether the plan's stage may have results of its own year: where the form does not say, from the mid-year review on.
fn has_results(scope: &Scope<'_>, plan: &Plan) -> bool {
    let stage = plan.standing();
    let form = scope.plans.form_of(plan);
    match form.and_then(|form| form.asks.of("indicator", "result", stage)) {
        Some(ask) => ask != Ask::Forbidden,
        None => stage >= Stage::MidYearReview,
    }
}

/// What a target starts from was known when it was set.
fn baselines(scope: &Scope<'_>, plan: &Plan, findings: &mut Vec<Finding>) {
    for indicator in indicators(plan) {
        let baseline = indicator.target.as_ref().and_then(|target| target.baseline.as_ref());
        if let Some(baseline) = baseline.filter(|baseline| baseline.year > plan.year) {
            let place = in_indicator(scope, indicator, &["target", "baseline", "year"]);
            findings.push(future(place, baseline.year, plan).help("年度を確かめてください", "check the year"));
        }
    }
}

fn settled(scope: &Scope<'_>, plan: &Plan, findings: &mut Vec<Finding>) {
    let over = plan.standing() >= Stage::YearEndEvaluation;
    for item in items(plan) {
        let Some(budget) = item.budget else { continue };
        let given = budget.amounts.iter().filter(|(_, amount)| amount.given().is_some());
        for ((year, account), _) in given {
            let early = *year > plan.year || (*year == plan.year && !over);
            if *account == Account::Settled && early {
                let path = ["budget", account.key(), &year.to_string()];
                findings.push(future(in_head(scope, item.place.source, &path), *year, plan));
            }
        }
    }
}

fn evidence(scope: &Scope<'_>, plan: &Plan, findings: &mut Vec<Finding>) {
    for evidence in plan.issues.iter().flat_map(|issue| &issue.evidence) {
        let given = evidence.values.iter().filter(|(_, value)| value.given().is_some());
        for (year, _) in given.filter(|(year, _)| **year > plan.year) {
            let node = item_with_id(scope, "evidence", evidence.id.place);
            let value = node.and_then(|node| node.get("values")?.get(&year.to_string()));
            let place = value.map_or(evidence.id.place, |value| value.place);
            findings.push(future(place, *year, plan));
        }
    }
}

fn frameworks(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for framework in &scope.plans.frameworks {
        for indicator in &framework.indicators {
            let tables: [(&str, Vec<FiscalYear>); 3] = [
                ("work", indicator.work.keys().copied().collect()),
                ("progress", indicator.progress.keys().copied().collect()),
                ("references", indicator.references.keys().copied().collect()),
            ];
            let rows = tables
                .iter()
                .flat_map(|(table, years)| years.iter().map(|year| (*table, *year)));
            let of = framework.year;
            for (table, year) in rows.filter(|(_, year)| *year > of) {
                findings.push(
                    Finding::error(
                        CODE,
                        in_indicator_at(scope, indicator.id.place, &[table, &year.to_string()]),
                        format!("{}の報告に、{}の値があります", of.short(Ja), year.short(Ja)),
                        format!("the report on {} has figures of {}", of.short(En), year.short(En)),
                    )
                    .help("年度を確かめてください", "check the year"),
                );
            }
        }
    }
}

fn future(place: Place, year: FiscalYear, plan: &Plan) -> Finding {
    let stage = plan.stage.key();
    Finding::error(
        CODE,
        place,
        format!(
            "{}の計画は `{stage}` の段階で、{}の値はまだありません",
            plan.year.short(Ja),
            year.short(Ja)
        ),
        format!(
            "the plan of {} is at the stage `{stage}`; there can be no value of {} yet",
            plan.year.short(En),
            year.short(En)
        ),
    )
    .help(
        "年度を確かめるか、`{ missing: not-yet }` と書いてください",
        "check the year, or write `{ missing: not-yet }`",
    )
}
