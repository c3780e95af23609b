//! A form that has no file under `content/schema/forms/`.

use super::Scope;
use crate::check::walk::unknown;
use crate::finding::Finding;

pub const CODE: &str = "form-unknown";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let forms = &scope.plans.schema.forms;
    let plans = scope.plans.plans.iter().map(|plan| &plan.form);
    let frameworks = scope.plans.frameworks.iter().map(|framework| &framework.form);
    for form in plans
        .chain(frameworks)
        .filter(|form| !form.value.is_empty() && !forms.contains_key(&form.value))
    {
        let known = forms.keys().map(String::as_str);
        findings.push(unknown(CODE, form, ("様式", "form"), known, "content/schema/forms/"));
    }
}
