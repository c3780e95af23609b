//! A plan on a form that is for other fiscal years.

use super::Scope;
use crate::finding::Finding;
use crate::lang::Lang;
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
    let finding = Finding::error(
        CODE,
        name.place,
        format!(
            "様式 `{}` は{}のもので、{}には使えません",
            form.id,
            years(form, Ja),
            year.short(Ja)
        ),
        format!(
            "the form `{}` is for {}, not for {}",
            form.id,
            years(form, En),
            year.short(En)
        ),
    );
    let same_kind = |form: &&Form| form.levels.contains(&Level::Framework) == is_framework;
    Some(match forms.values().filter(same_kind).find(|form| fits(form)) {
        Some(form) => finding.help(
            format!("`{}` と書いてください", form.id),
            format!("write `{}`", form.id),
        ),
        None => finding.help(
            "いまの様式を写してこの年度のものを `content/schema/forms/` に作り、`form` にその名前を書いてください",
            "copy a form under `content/schema/forms/`, make it this year's, and name it here",
        ),
    })
}

/// The years a form is for; most are for one.
fn years(form: &Form, lang: Lang) -> String {
    let (from, to) = (form.from.short(lang), form.to.short(lang));
    match lang {
        _ if form.from == form.to => from,
        Ja => format!("{from}から{to}まで"),
        En => format!("{from} to {to}"),
    }
}
