//! A plan that says its year is evaluated, and holds nothing that an evaluation brings: no result of the year, no rating,
//! no section that is written then. Where the form asks for one of these, its own rules find what is missing.

use super::Scope;
use crate::check::item::items;
use crate::check::walk::indicators;
use crate::check::word::in_head;
use crate::finding::Finding;
use crate::model::asks::Ask;
use crate::model::form::Form;
use crate::model::missing::{Entry, Missing};
use crate::model::plan::Plan;
use crate::model::review::Occasion;
use crate::model::section::Section;
use crate::model::stage::Stage;

pub const CODE: &str = "evaluation-missing";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for plan in &scope.plans.plans {
        let evaluated = plan.standing() >= Stage::YearEndEvaluation && !items(plan).is_empty();
        let Some(form) = scope.plans.form_of(plan).filter(|_| evaluated) else {
            continue;
        };
        if !scope.is_read(plan) || asks(form) || has_results(plan) || has_sections(form, plan) {
            continue;
        }
        findings.push(
            Finding::warning(
                CODE,
                in_head(scope, plan.place.source, &["stage"]),
                "年度末の自己評価の段階なのに、この年度の実績も評価も一つもありません",
                "the year is evaluated, but there is not one result or rating of it",
            )
            .help(
                "実績と評価を書くか、段階を直してください",
                "write the results and ratings, or correct the stage",
            ),
        );
    }
}

/// Whether the form asks for results or ratings at this stage.
fn asks(form: &Form) -> bool {
    let mut lines = form.asks.at(Stage::YearEndEvaluation);
    lines.any(|line| line.ask == Ask::Required && ["result", "rated", "year-end"].contains(&line.field))
}

fn has_results(plan: &Plan) -> bool {
    let said = |value: &Entry<_>| !matches!(value, Entry::Empty(Missing::NotYet, None));
    let mut results = indicators(plan).filter_map(|indicator| indicator.results.get(&plan.year));
    let is_year_end = |occasion| occasion == Occasion::YearEnd;
    results.any(|result| result.rated.is_some() || said(&result.value))
        || items(plan)
            .iter()
            .any(|item| item.reviews.iter().any(|review| is_year_end(review.occasion)))
}

/// Whether one of the sections is there that the form has for the evaluation.
fn has_sections(form: &Form, plan: &Plan) -> bool {
    let later = |kind: &str, section: &Section| {
        let mut rules = form.sections_of(kind).iter().filter(|rule| rule.id == section.id);
        rules.any(|rule| rule.not_before.is_some() || rule.required_from.is_some())
    };
    let of_issues = plan.issues.iter().any(|issue| {
        let strategies = &issue.strategies;
        issue.sections.iter().any(|section| later("issue", section))
            || strategies.iter().any(|strategy| {
                let mut initiatives = strategy.initiatives.iter();
                strategy.sections.iter().any(|section| later("strategy", section))
                    || initiatives.any(|one| one.sections.iter().any(|section| later("initiative", section)))
            })
    });
    let mut items = plan.reform_items.iter();
    of_issues
        || plan.sections.iter().any(|section| later("plan", section))
        || items.any(|item| item.sections.iter().any(|section| later("reform-item", section)))
}
