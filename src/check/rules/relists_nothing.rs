//! A relisted entry that points to no initiative of its plan, to itself, or to another relisted entry.

use super::Scope;
use crate::finding::{Finding, likely};
use crate::lang::{Lang, Localized};

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
            // An entry has the title of what it shows again; that tells more than a code that looks alike.
            let titled = plan
                .initiatives()
                .find(|other| other.relists.is_none() && is_same_title(&other.title, &entry.title));
            let likely = || likely(&code, known.iter().map(String::as_str)).map(str::to_owned);
            findings.push(match titled.map(|other| other.code.to_string()).or_else(likely) {
                Some(meant) => finding.perhaps(&meant),
                None => finding.help(
                    "再掲ではない取組の番号を書いてください",
                    "write the code of an initiative that is not itself relisted",
                ),
            });
        }
    }
}

/// Whether an entry has the title of an initiative, `（再掲）` aside.
fn is_same_title(own: &Localized<String>, entry: &Localized<String>) -> bool {
    let plain = |title: &Localized<String>| title.get(Lang::Ja).replace("（再掲）", "").trim().to_owned();
    !plain(own).is_empty() && plain(own) == plain(entry)
}
