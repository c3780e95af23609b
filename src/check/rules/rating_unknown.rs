//! A rating, or an axis of a rating, that the form's scales do not have.

use super::Scope;
use crate::check::walk::indicators;
use crate::finding::{Finding, likely};
use crate::model::form::Form;
use crate::model::plans::Schema;
use crate::model::review::{Occasion, Review};
use crate::model::scale::{Axis, Scale};
use crate::source::Spanned;

pub const CODE: &str = "rating-unknown";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let schema = &scope.plans.schema;
    for plan in &scope.plans.plans {
        let Some(form) = scope.plans.form_of(plan) else {
            continue;
        };
        let strategies = plan.issues.iter().flat_map(|issue| &issue.strategies);
        for review in strategies.flat_map(|strategy| &strategy.reviews) {
            ratings("strategy", review, form, schema, findings);
        }
        for review in plan.initiatives().flat_map(|initiative| &initiative.reviews) {
            ratings("initiative", review, form, schema, findings);
        }
        for review in plan.reform_items.iter().flat_map(|item| &item.reviews) {
            ratings("reform-item", review, form, schema, findings);
        }
        if !known(form, schema, "indicator") {
            continue;
        }
        let scale = form.scales.get("indicator").and_then(|id| schema.scales.get(&id.value));
        let axis = scale.and_then(|scale| scale.axes.first());
        for rated in indicators(plan)
            .flat_map(|indicator| indicator.results.values())
            .filter_map(|m| m.rated.as_ref())
        {
            findings.extend(off_axis(rated, axis));
        }
    }
}

/// Whether the scale that the form names at a point, if it names one, is defined. Where it is not, another rule says so.
fn known(form: &Form, schema: &Schema, at: &str) -> bool {
    let named = form.scales.get(at);
    named.is_none_or(|id| schema.scales.contains_key(&id.value))
}

/// The points of a form where the reviews of one kind of item on one occasion find their scales.
fn points(item: &str, occasion: Occasion) -> [String; 2] {
    [format!("{item}-{}", occasion.key()), format!("{item}-effect")]
}

/// The scales a form has for the reviews of one kind of item on one occasion.
fn scales_for<'a>(item: &str, occasion: Occasion, form: &Form, schema: &'a Schema) -> Vec<&'a Scale> {
    let named = points(item, occasion).into_iter().filter_map(|at| form.scales.get(&at));
    named.filter_map(|id| schema.scales.get(&id.value)).collect()
}

fn ratings(item: &str, review: &Review, form: &Form, schema: &Schema, findings: &mut Vec<Finding>) {
    if !points(item, review.occasion).iter().all(|at| known(form, schema, at)) {
        return;
    }
    let scales = scales_for(item, review.occasion, form, schema);
    for (axis, rating) in &review.ratings {
        match scales.iter().find_map(|scale| scale.axis(&axis.value)) {
            Some(known) => findings.extend(off_axis(rating, Some(known))),
            None => findings.push(unknown_axis(axis, form, &scales)),
        }
    }
}

fn unknown_axis(axis: &Spanned<String>, form: &Form, scales: &[&Scale]) -> Finding {
    let word = &axis.value;
    let known: Vec<&str> = scales
        .iter()
        .flat_map(|scale| &scale.axes)
        .map(|axis| axis.id.as_str())
        .collect();
    let finding = Finding::error(
        CODE,
        axis.place,
        format!("様式 `{}` に評価の軸 `{word}` はありません", form.id),
        format!("the form `{}` has no axis `{word}` here", form.id),
    );
    suggest(finding, word, &known)
}

fn off_axis(rating: &Spanned<String>, axis: Option<&Axis>) -> Option<Finding> {
    let word = &rating.value;
    let known: Vec<&str> = axis
        .map(|axis| axis.ratings.iter().map(|(code, _)| code.as_str()).collect())
        .unwrap_or_default();
    if known.contains(&word.as_str()) {
        return None;
    }
    let finding = Finding::error(
        CODE,
        rating.place,
        format!("`{word}` は様式の評価にありません"),
        format!("`{word}` is no rating of the form's scale"),
    );
    Some(suggest(finding, word, &known))
}

fn suggest(finding: Finding, word: &str, known: &[&str]) -> Finding {
    if let Some(meant) = likely(word, known.iter().copied()) {
        return finding.perhaps(meant);
    }
    if known.is_empty() {
        return finding.help(
            "この様式ではここに評価を書きません。消してください",
            "this form has no rating here; remove it",
        );
    }
    let all: Vec<String> = known.iter().map(|word| format!("`{word}`")).collect();
    finding.help(
        format!("書ける語：{}", all.join("、")),
        format!("write one of {}", all.join(", ")),
    )
}
