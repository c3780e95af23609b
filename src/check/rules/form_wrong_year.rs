//! A plan on a form that is for other fiscal years.

use super::Scope;
use crate::finding::Finding;
use crate::lang::Lang::{En, Ja};
use crate::model::form::{Form, Level};
use crate::number::FiscalYear;
use crate::source::Spanned;

pub const CODE: &str = "form-wrong-year";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for plan in &scope.plans.plans {
        findings.extend(wrong(scope, &plan.form, plan.year, false));
    }
    for framework in &scope.plans.frameworks {
        findings.extend(wrong(scope, &framework.form, framework.year, true));
    }
}

fn wrong(scope: &Scope<'_>, name: &Spanned<String>, year: FiscalYear, is_framework: bool) -> Option<Finding> {
    let forms = &scope.plans.schema.forms;
    let form = forms.get(&name.value)?;
    let fits = |form: &Form| (form.from..=form.to).contains(&year);
    if fits(form) {
        return None;
    }
    let (ja, en) = years(form);
    let finding = Finding::error(
        CODE,
        name.place,
        format!("様式 `{}` は{ja}のもので、{}には使えません", form.id, year.short(Ja)),
        format!("the form `{}` is for {en}, not for {}", form.id, year.short(En)),
    );
    let same_kind = |form: &&Form| form.levels.contains(&Level::Framework) == is_framework;
    Some(match forms.values().filter(same_kind).find(|form| fits(form)) {
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

/// The years a form is for, in Japanese and in English.
fn years(form: &Form) -> (String, String) {
    let (from, to) = (form.from, form.to);
    if from == to {
        return (from.short(Ja), from.short(En));
    }
    (
        format!("{}から{}まで", from.short(Ja), to.short(Ja)),
        format!("{} to {}", from.short(En), to.short(En)),
    )
}
