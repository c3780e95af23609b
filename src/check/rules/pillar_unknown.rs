//! A reform pillar that `pillars.yaml` does not name.

use super::Scope;
use crate::check::walk::unknown;
use crate::finding::Finding;

pub const CODE: &str = "pillar-unknown";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let pillars = &scope.plans.schema.pillars;
    for plan in &scope.plans.plans {
        let strategies = plan
            .issues
            .iter()
            .flat_map(|issue| &issue.strategies)
            .filter_map(|s| s.pillar.as_ref());
        let items = plan.reform_items.iter().filter_map(|item| item.pillar.as_ref());
        for pillar in strategies
            .chain(items)
            .filter(|pillar| !pillars.contains_key(&pillar.value))
        {
            let known = pillars.keys().map(String::as_str);
            findings.push(unknown(
                CODE,
                pillar,
                ("改革の柱", "reform pillar"),
                known,
                "content/schema/pillars.yaml",
            ));
        }
    }
}
