//! A survey that `surveys.yaml` does not name.

use super::Scope;
use crate::check::walk::{all_indicators, unknown};
use crate::finding::Finding;

pub const CODE: &str = "survey-unknown";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let surveys = &scope.plans.schema.surveys;
    let indicators = all_indicators(scope.plans).filter_map(|indicator| indicator.survey.as_ref());
    let issues = scope.plans.plans.iter().flat_map(|plan| &plan.issues);
    let evidence = issues
        .flat_map(|issue| &issue.evidence)
        .filter_map(|evidence| evidence.survey.as_ref());
    let reports = scope.plans.ward_reports.iter();
    let reported = reports.flat_map(|report| {
        let cited = report.indicators.values().filter_map(|one| one.survey.as_ref());
        report.surveys.iter().chain(cited)
    });
    for survey in indicators
        .chain(evidence)
        .chain(reported)
        .filter(|survey| !surveys.contains_key(&survey.value))
    {
        let known = surveys.keys().map(String::as_str);
        findings.push(unknown(
            CODE,
            survey,
            ("調査", "survey"),
            known,
            "content/schema/surveys.yaml",
        ));
    }
}
