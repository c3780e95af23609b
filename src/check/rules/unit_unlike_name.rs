//! An indicator whose name says what it is measured in, and whose unit is another: a share (割合, 率) that is not measured in
//! percent, or a number of things (件数, 人数) that is.

use super::Scope;
use crate::check::walk::all_indicators;
use crate::finding::Finding;
use crate::lang::{Lang, Localized};
use crate::model::unit::{Measure, Unit};
use crate::source::Spanned;

pub const CODE: &str = "unit-unlike-name";

/// What a name says is measured.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    Share,
    Count,
}

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let plans = &scope.plans.plans;
    let evidence = plans
        .iter()
        .flat_map(|plan| &plan.issues)
        .flat_map(|issue| &issue.evidence);
    let frameworks = scope
        .plans
        .frameworks
        .iter()
        .flat_map(|framework| &framework.indicators);
    let named = all_indicators(scope.plans)
        .map(|indicator| (&indicator.name, &indicator.unit))
        .chain(evidence.map(|evidence| (&evidence.name, &evidence.unit)))
        .chain(frameworks.map(|indicator| (&indicator.name, &indicator.unit)));
    findings.extend(named.filter_map(|(name, unit)| unlike(scope, name, unit)));
}

fn unlike(scope: &Scope<'_>, name: &Localized<String>, id: &Spanned<String>) -> Option<Finding> {
    let unit = scope.plans.schema.units.get(&id.value)?;
    let (said, word) = said(name.get(Lang::Ja))?;
    let is_share = is_share(unit)?;
    if is_share == (said == Said::Share) {
        return None;
    }
    let word_en = if said == Said::Share {
        "a share"
    } else {
        "a number of things"
    };
    Some(
        Finding::warning(
            CODE,
            id.place,
            format!("指標名は「{word}」なのに、単位が `{}` です", id.value),
            format!("the name ends in `{word}`, {word_en}, but the unit is `{}`", id.value),
        )
        .help(
            "単位を確かめ、正しければ理由を付けて `acknowledge` に書いてください",
            "check the unit; if it is right, say why under `acknowledge`",
        ),
    )
}

/// What the last word of a Japanese name says, remarks in brackets aside.
fn said(name: &str) -> Option<(Said, &'static str)> {
    let mut name = name.trim_end();
    while let Some(open) = name
        .strip_suffix(['）', ')'])
        .and_then(|inner| inner.rfind(['（', '(']))
    {
        name = name[..open].trim_end();
    }
    let ends = |words: &[&'static str]| words.iter().copied().find(|word| name.ends_with(word));
    if ends(&["効率", "能率"]).is_some() {
        return None;
    }
    let share = ends(&["割合", "比率", "率"]).map(|word| (Said::Share, word));
    share.or_else(|| {
        let counts = [
            "件数",
            "人数",
            "者数",
            "回数",
            "校数",
            "世帯数",
            "団体数",
            "箇所数",
            "台数",
            "の数",
        ];
        ends(&counts).map(|word| (Said::Count, word))
    })
}

/// Whether a unit measures shares; none where it could be either, such as a difference in points.
fn is_share(unit: &Unit) -> Option<bool> {
    let Measure::Number { pattern, decimals, .. } = &unit.measure else {
        return None;
    };
    let pattern = pattern.get(Lang::Ja);
    let share = pattern.contains(['%', '％', '‰', '割']);
    // Only what is counted in whole things is surely no share.
    (share || *decimals == Some(0)).then_some(share)
}
