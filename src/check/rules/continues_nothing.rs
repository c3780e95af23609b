//! `continues` that names no initiative of an earlier plan of the ward, or one with another id.

use super::Scope;
use crate::finding::Finding;
use crate::model::code::Code;
use crate::model::initiative::Initiative;
use crate::model::plan::Plan;
use crate::number::FiscalYear;
use crate::source::Spanned;

pub const CODE: &str = "continues-nothing";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for plan in &scope.plans.plans {
        for initiative in plan.initiatives() {
            let Some(continues) = &initiative.continues else {
                continue;
            };
            let words = &continues.value;
            match earlier(scope, plan, words) {
                None => findings.push(nowhere(scope, plan, initiative, continues)),
                Some(before) if before.id.value != initiative.id.value && !before.id.value.is_empty() => findings.push(
                    Finding::error(
                        CODE,
                        continues.place,
                        format!("`{words}` の識別子は `{}` で、この取組と違います", before.id.value),
                        format!("`{words}` has another id, `{}`", before.id.value),
                    )
                    .also(before.id.place, "前の計画の識別子", "its id in the earlier plan")
                    .help(
                        "同じ取組なら識別子をそろえてください",
                        "give the same initiative the same id in both plans",
                    ),
                ),
                Some(_) => {}
            }
        }
    }
}

/// Where it leads nowhere, the newest earlier plan that has the initiative says where it should lead.
fn nowhere(scope: &Scope<'_>, plan: &Plan, initiative: &Initiative, continues: &Spanned<String>) -> Finding {
    let words = &continues.value;
    let finding = Finding::error(
        CODE,
        continues.place,
        format!("`{words}` という取組はこの区の前の計画にありません"),
        format!("`{words}` is no initiative of an earlier plan of this ward"),
    );
    let earlier = scope
        .plans
        .plans_of(&plan.ward)
        .filter(|before| before.year < plan.year);
    let same = |before: &Plan| {
        let own = |other: &&Initiative| other.relists.is_none() && other.id.value == initiative.id.value;
        let found = before.initiatives().find(own)?;
        Some(format!("{}/{}", before.year, found.code))
    };
    match earlier.filter_map(same).last() {
        Some(meant) => finding.perhaps(&meant),
        None => finding.help(
            "`2020/3-1-1` のように年度と番号を書いてください。新しい取組なら `continues` を消してください",
            "write fiscal year and code, such as `2020/3-1-1`; if the initiative is new, remove `continues`",
        ),
    }
}

fn earlier<'a>(scope: &Scope<'a>, plan: &Plan, words: &str) -> Option<&'a Initiative> {
    let (year, code) = words.split_once('/')?;
    let (year, code) = (FiscalYear::parse(year)?, Code::parse(code)?);
    let before = scope.plan(&plan.ward, year).filter(|_| year < plan.year)?;
    before.initiatives().find(|initiative| initiative.code == code)
}
