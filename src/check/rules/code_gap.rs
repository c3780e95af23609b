//! Codes that jump, from 1 to 3: a document may be missing, or a file may be named wrongly. A form with `gaps: true`
//! lists main items only; an excerpt may lack whole issues and reform items, but is complete inside of each.

use super::Scope;
use crate::finding::Finding;
use crate::source::Place;

pub const CODE: &str = "code-gap";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for plan in &scope.plans.plans {
        if scope.plans.form_of(plan).is_some_and(|form| form.gaps) {
            continue;
        }
        if plan.excerpt.is_none() {
            let issues = plan.issues.iter().map(|issue| (issue.code.to_string(), issue.place));
            gaps(issues, findings);
            let items = plan.reform_items.iter();
            gaps(
                items.map(|item| (format!("reform-{}", item.number), item.place)),
                findings,
            );
        }
        for issue in &plan.issues {
            let strategies = issue.strategies.iter();
            gaps(strategies.map(|s| (s.code.to_string(), s.place)), findings);
            for strategy in &issue.strategies {
                let initiatives = strategy.initiatives.iter();
                gaps(initiatives.map(|i| (i.code.to_string(), i.place)), findings);
            }
        }
    }
}

/// Codes of one parent, in their order; the last number of each counts.
fn gaps(codes: impl Iterator<Item = (String, Place)>, findings: &mut Vec<Finding>) {
    let mut expected = 1;
    for (code, place) in codes {
        let (stem, number) = code.rsplit_once('-').map_or(("", code.as_str()), |split| split);
        let Ok(number) = number.parse::<u16>() else { continue };
        if number > expected {
            let joint = if stem.is_empty() { "" } else { "-" };
            let missing = format!("{stem}{joint}{expected}");
            findings.push(
                Finding::warning(
                    CODE,
                    place,
                    format!("番号 {code} の前に {missing} がありません"),
                    format!("there is no {missing} before {code}"),
                )
                .help(
                    format!(
                        "`{missing}.md` を書くか、ファイル名を直してください。出典の番号がそうなっていれば、理由を付けて `acknowledge` に書いてください"
                    ),
                    format!(
                        "write `{missing}.md`, or correct the file's name; if the source jumps, say so under `acknowledge` with a reason"
                    ),
                ),
            );
        }
        expected = number.saturating_add(1);
    }
}
