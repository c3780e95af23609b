//! A theme or a joint row that names an indicator its document does not have, an indicator under a group that the
//! framework does not have, or a value for the framework of an indicator that it does not have.

use std::collections::BTreeSet;

use super::Scope;
use crate::check::walk::{all_indicators, unknown};
use crate::finding::Finding;
use crate::source::Spanned;

pub const CODE: &str = "indicator-unknown";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let read = scope.plans.plans.iter().filter(|plan| scope.is_read(plan));
    for issue in read.flat_map(|plan| &plan.issues) {
        let known: Vec<&str> = issue
            .indicators
            .iter()
            .map(|indicator| indicator.id.value.as_str())
            .collect();
        let named = issue.themes.iter().flat_map(|theme| &theme.indicators);
        missing(named, &known, findings);
    }
    for framework in &scope.plans.frameworks {
        let known: Vec<&str> = framework
            .indicators
            .iter()
            .map(|indicator| indicator.id.value.as_str())
            .collect();
        missing(
            framework.joint.iter().flat_map(|joint| &joint.indicators),
            &known,
            findings,
        );
        for indicator in &framework.indicators {
            let group = &indicator.group;
            if !framework.groups.iter().any(|known| known.code == group.value) {
                let name = Spanned {
                    value: group.value.to_string(),
                    place: group.place,
                };
                findings.push(unknown(CODE, &name, ("項目の番号", "group"), [], "groups"));
            }
        }
    }
    reported(scope, findings);
}

/// What wards report, and what their plans measure, for a framework that does not have it. A report is for the framework
/// of its year, and a framework also looks at the year before.
fn reported(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let frameworks = scope.frameworks;
    let known: BTreeSet<&str> = (frameworks.iter().flat_map(|framework| &framework.indicators))
        .map(|indicator| indicator.id.value.as_str())
        .collect();
    let reports = scope.plans.ward_reports.iter();
    let reported = reports.flat_map(|report| report.indicators.values()).map(|one| &one.id);
    let measured = all_indicators(scope.plans).filter_map(|one| one.measures.as_ref());
    for name in reported
        .chain(measured)
        .filter(|name| !known.contains(name.value.as_str()))
    {
        findings.push(unknown(
            CODE,
            name,
            ("全市の方針の指標", "indicator of the framework"),
            known.iter().copied(),
            "content/city/",
        ));
    }
}

fn missing<'a>(named: impl Iterator<Item = &'a Spanned<String>>, known: &[&str], findings: &mut Vec<Finding>) {
    for name in named.filter(|name| !known.contains(&name.value.as_str())) {
        findings.push(unknown(
            CODE,
            name,
            ("指標", "indicator"),
            known.iter().copied(),
            "indicators",
        ));
    }
}
