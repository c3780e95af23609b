//! A theme or a joint row that names an indicator its document does not have, or an indicator under a group that the
//! framework does not have.

use super::Scope;
use crate::check::walk::unknown;
use crate::finding::Finding;
use crate::source::Spanned;

pub const CODE: &str = "indicator-unknown";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for issue in scope.plans.plans.iter().flat_map(|plan| &plan.issues) {
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
