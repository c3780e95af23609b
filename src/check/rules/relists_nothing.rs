//! A relisted entry that points to no initiative of its plan, to itself, or to another relisted entry.

use super::Scope;
use crate::finding::{Finding, likely};

pub const CODE: &str = "relists-nothing";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for plan in &scope.plans.plans {
        for entry in plan.initiatives() {
            let Some(relists) = &entry.relists else { continue };
            let found = plan.initiatives().find(|initiative| initiative.code == relists.value);
            if found.is_some_and(|initiative| initiative.relists.is_none()) {
                continue;
            }
            let code = relists.value.to_string();
            let finding = Finding::error(
                CODE,
                relists.place,
                format!("再掲のもと `{code}` という取組はこの計画にありません"),
                format!("`{code}`, which this entry shows again, is no initiative of this plan"),
            );
            let known: Vec<String> = plan
                .initiatives()
                .filter(|i| i.relists.is_none())
                .map(|i| i.code.to_string())
                .collect();
            findings.push(match likely(&code, known.iter().map(String::as_str)) {
                Some(meant) => finding.help(format!("もしかして `{meant}`"), format!("did you mean `{meant}`?")),
                None => finding.help(
                    "再掲ではない取組の番号を書いてください",
                    "write the code of an initiative that is not itself relisted",
                ),
            });
        }
    }
}
