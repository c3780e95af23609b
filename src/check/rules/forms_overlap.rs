//! Two forms of the same kind for the same fiscal year and stage: which one a plan is to be written on is not clear.

use super::Scope;
use crate::check::word::in_head;
use crate::finding::Finding;
use crate::lang::Lang::{En, Ja};
use crate::model::form::{Form, Level};
use crate::model::stage::Stage;
use crate::number::FiscalYear;

pub const CODE: &str = "forms-overlap";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let forms: Vec<&Form> = scope.plans.schema.forms.values().collect();
    for (index, form) in forms.iter().enumerate() {
        for first in &forms[..index] {
            let Some(year) = shared_year(first, form) else {
                continue;
            };
            if !shares_stage(first, form) || is_for_frameworks(first) != is_for_frameworks(form) {
                continue;
            }
            findings.push(
                Finding::warning(
                    CODE,
                    in_head(scope, form.place.source, &["years"]),
                    format!("{}の様式が `{}` と重なっています", year.short(Ja), first.id),
                    format!("this form and `{}` are both for {}", first.id, year.short(En)),
                )
                .also(
                    in_head(scope, first.place.source, &["years"]),
                    "もう一つの様式の年度",
                    "the years of the other form",
                )
                .help(
                    "年度を分けるか、使う段階を `stages` に書いて分けてください",
                    "part their years, or say under `stages` which stages each is used at",
                ),
            );
        }
    }
}

fn shared_year(a: &Form, b: &Form) -> Option<FiscalYear> {
    let (from, to) = (a.from.max(b.from), a.to.min(b.to));
    (from <= to).then_some(from)
}

fn shares_stage(a: &Form, b: &Form) -> bool {
    Stage::ALL.into_iter().any(|stage| a.is_for(stage) && b.is_for(stage))
}

fn is_for_frameworks(form: &Form) -> bool {
    form.levels.contains(&Level::Framework)
}
