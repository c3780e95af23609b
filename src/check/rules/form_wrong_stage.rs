//! A plan at a stage that its form is not used at.

use super::Scope;
use crate::check::word::in_head;
use crate::finding::Finding;
use crate::model::form::Form;
use crate::model::stage::Stage;
use crate::number::FiscalYear;
use crate::source::{Place, Spanned};

pub const CODE: &str = "form-wrong-stage";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for plan in &scope.plans.plans {
        findings.extend(wrong(
            scope,
            &plan.form,
            (plan.stage, plan.standing()),
            plan.year,
            plan.place,
        ));
    }
    for framework in &scope.plans.frameworks {
        let stages = (framework.stage, framework.stage.standing(&framework.history));
        findings.extend(wrong(scope, &framework.form, stages, framework.year, framework.place));
    }
}

/// `stages`: as written, and the one that what is written has reached.
fn wrong(
    scope: &Scope<'_>,
    name: &Spanned<String>,
    stages: (Stage, Stage),
    year: FiscalYear,
    document: Place,
) -> Option<Finding> {
    let forms = &scope.plans.schema.forms;
    let form = forms.get(&name.value)?;
    if form.is_for(stages.0) || form.is_for(stages.1) {
        return None;
    }
    let fits = |other: &&Form| (other.from..=other.to).contains(&year) && other.is_for(stages.1);
    let fitting = forms.values().find(|other| fits(other) && other.levels == form.levels);
    let word = stages.0.key();
    let finding = Finding::error(
        CODE,
        in_head(scope, document.source, &["stage"]),
        format!("様式 `{}` は段階 `{word}` では使いません", form.id),
        format!("the form `{}` is not used at the stage `{word}`", form.id),
    )
    .also(name.place, "様式", "the form");
    Some(match fitting {
        Some(other) => finding.help(
            format!("`form: {}` と書くか、段階を直してください", other.id),
            format!("write `form: {}`, or correct the stage", other.id),
        ),
        None => finding.help(
            "段階を直すか、様式の `stages` に書き足してください",
            "correct the stage, or add it to the form's `stages`",
        ),
    })
}
