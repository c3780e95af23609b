//! An entry of `ended` for an indicator that no earlier plan of the ward has, or that this plan still has.

use super::Scope;
use crate::check::walk::indicators;
use crate::finding::{Finding, likely};

pub const CODE: &str = "ended-unknown";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for plan in &scope.plans.plans {
        for ended in &plan.ended {
            let id = &ended.id.value;
            if let Some(still) = indicators(plan).find(|indicator| indicator.id.value == *id) {
                findings.push(
                    Finding::error(
                        CODE,
                        ended.id.place,
                        format!("終わったはずの指標 `{id}` が、この計画にまだあります"),
                        format!("the indicator `{id}` ended, but this plan still has it"),
                    )
                    .also(still.id.place, "この計画の指標", "the indicator in this plan")
                    .help(
                        "`ended` から消すか、指標を消してください",
                        "remove it from `ended`, or remove the indicator",
                    ),
                );
                continue;
            }
            let earlier = || scope.plans.plans_of(&plan.ward).filter(|other| other.year < plan.year);
            let known: Vec<&str> = earlier().flat_map(indicators).map(|i| i.id.value.as_str()).collect();
            if known.contains(&id.as_str()) || !earlier().all(|other| scope.is_read(other)) {
                continue;
            }
            let finding = Finding::error(
                CODE,
                ended.id.place,
                format!("`{id}` という指標は、この区の前の計画にありません"),
                format!("no earlier plan of this ward has an indicator `{id}`"),
            );
            findings.push(match likely(id, known.iter().copied()) {
                Some(meant) => finding.perhaps(meant),
                None => finding.help("この項目を消してください", "remove this entry"),
            });
        }
    }
}
