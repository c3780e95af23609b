//! A reference value that is rated all the same: marked `reference`, or with fewer answers than the form counts. In a
//! framework, a line with the reference wards in that counts fewer wards than the line without them.

use super::Scope;
use crate::check::walk::indicators;
use crate::check::word::in_indicator_at;
use crate::finding::Finding;

pub const CODE: &str = "reference-counted";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for plan in &scope.plans.plans {
        let form = scope.plans.form_of(plan);
        let minimum = form.and_then(|form| form.progress.as_ref()?.minimum_answers);
        for indicator in indicators(plan) {
            for measured in indicator.results.values() {
                let few = minimum
                    .zip(measured.answers)
                    .is_some_and(|(least, answers)| answers < least);
                let Some(rated) = measured.rated.as_ref().filter(|_| indicator.reference || few) else {
                    continue;
                };
                findings.push(
                    Finding::warning(
                        CODE,
                        rated.place,
                        "参考値はどこにも数えないのに、評価が付いています",
                        "a reference value is counted nowhere, but this one is rated",
                    )
                    .help(
                        "評価を消すか、数える値なら `reference` と回答者数を確かめてください",
                        "remove the rating; if the value counts, check `reference` and the number of answers",
                    ),
                );
            }
        }
    }
    frameworks(scope, findings);
}

fn frameworks(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for indicator in scope
        .plans
        .frameworks
        .iter()
        .flat_map(|framework| &framework.indicators)
    {
        for (year, with) in &indicator.references {
            let without = indicator.progress.get(year).and_then(|progress| progress.counted);
            let (Some(without), Some(with)) = (without, with.counted) else {
                continue;
            };
            if with < without {
                findings.push(
                    Finding::warning(
                        CODE,
                        in_indicator_at(scope, indicator.id.place, &["references", &year.to_string(), "counted"]),
                        format!("{year}年度は、参考値を含む {with} 区が、含まない {without} 区より少なくなっています"),
                        format!(
                            "in FY{year}, {with} wards with the reference values in are fewer than {without} without"
                        ),
                    )
                    .help(
                        "`progress` と `references` を確かめてください",
                        "check `progress` and `references`",
                    ),
                );
            }
        }
    }
}
