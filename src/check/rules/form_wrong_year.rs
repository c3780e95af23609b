//! A plan on a form that is for other fiscal years.

use super::Scope;
use crate::finding::Finding;
use crate::lang::Lang::{En, Ja};
use crate::number::FiscalYear;
use crate::source::Spanned;

pub const CODE: &str = "form-wrong-year";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for plan in &scope.plans.plans {
        findings.extend(wrong(scope, &plan.form, plan.year));
    }
    for framework in &scope.plans.frameworks {
        findings.extend(wrong(scope, &framework.form, framework.year));
    }
}

fn wrong(scope: &Scope<'_>, name: &Spanned<String>, year: FiscalYear) -> Option<Finding> {
    let form = scope.plans.schema.forms.get(&name.value)?;
    if (form.from..=form.to).contains(&year) {
        return None;
    }
    let fitting = scope
        .plans
        .schema
        .forms
        .values()
        .find(|form| (form.from..=form.to).contains(&year));
    let finding = Finding::error(
        CODE,
        name.place,
        format!(
            "様式 `{}` は{}から{}のもので、{}には使えません",
            form.id,
            form.from.short(Ja),
            form.to.short(Ja),
            year.short(Ja)
        ),
        format!(
            "the form `{}` is for {} to {}, not for {}",
            form.id,
            form.from.short(En),
            form.to.short(En),
            year.short(En)
        ),
    );
    Some(match fitting {
        Some(form) => finding.help(
            format!("`{}` と書いてください", form.id),
            format!("write `{}`", form.id),
        ),
        None => finding.help(
            "`content/schema/forms/` にこの年度の様式を書き足してください",
            "add a form for this year under `content/schema/forms/`",
        ),
    })
}
