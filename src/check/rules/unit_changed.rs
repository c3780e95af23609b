//! An indicator that is measured in one unit in one plan and in another in the next: its values make no row.

use std::collections::BTreeMap;

use super::Scope;
use crate::check::walk::indicators;
use crate::finding::Finding;
use crate::model::plan::Plan;
use crate::source::Spanned;

pub const CODE: &str = "unit-changed";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for ward in &scope.plans.wards {
        let mut oldest_first: Vec<&Plan> = scope.plans.plans_of(&ward.id).collect();
        oldest_first.sort_by_key(|plan| plan.year);
        let mut units: BTreeMap<&str, &Spanned<String>> = BTreeMap::new();
        for indicator in oldest_first.into_iter().flat_map(indicators) {
            let unit = &indicator.unit;
            let before = units.insert(&indicator.id.value, unit);
            let Some(before) = before.filter(|before| before.value != unit.value) else {
                continue;
            };
            findings.push(
                Finding::warning(
                    CODE,
                    unit.place,
                    format!(
                        "指標 `{}` の単位は、前の計画では `{}` でした",
                        indicator.id.value, before.value
                    ),
                    format!(
                        "the indicator `{}` was measured in `{}` before",
                        indicator.id.value, before.value
                    ),
                )
                .also(before.place, "前の計画の単位", "its unit in the earlier plan")
                .help(
                    "同じものを測るなら単位をそろえ、別のものなら識別子を変えてください",
                    "keep the unit if it is the same thing; give another thing another id",
                ),
            );
        }
    }
}
