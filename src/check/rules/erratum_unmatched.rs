//! An erratum that does not say what its document says now: the figure is not there, or another value stands there.

use std::collections::BTreeMap;

use super::Scope;
use crate::archive::figures::Spot;
use crate::document::Document;
use crate::document::address::Kind;
use crate::document::node::Node;
use crate::finding::{Finding, likely};
use crate::model::erratum::Corrected;
use crate::model::plan::Plan;
use crate::published;

pub const CODE: &str = "erratum-unmatched";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for plan in scope.plans.each().filter(|plan| !plan.errata.is_empty()) {
        let own = scope.documents.iter().filter(|document| is_of(document, plan));
        let stated: BTreeMap<Spot, &Node> = own.flat_map(|document| published::of_document(document)).collect();
        let mut newest: BTreeMap<Spot, &Corrected> = BTreeMap::new();
        for one in plan.errata.iter().flat_map(|erratum| &erratum.corrects) {
            newest.insert(published::corrected(plan, one), one);
        }
        findings.extend(newest.iter().filter_map(|(spot, one)| unmatched(spot, one, &stated)));
    }
}

/// What the newest correction of a figure says against what stands there.
/// Whether a document may hold a figure that an erratum of this plan corrects.
fn is_of(document: &Document, plan: &Plan) -> bool {
    let (Kind::Plan(ward, year) | Kind::Item(ward, year, _) | Kind::Reform(ward, year, _)) = &document.address.kind
    else {
        return false;
    };
    document.address.twin.is_none() && *ward == plan.ward && *year == plan.year
}

fn unmatched(spot: &Spot, one: &Corrected, stated: &BTreeMap<Spot, &Node>) -> Option<Finding> {
    let now = stated.get(spot);
    match (&one.after, now) {
        (None, None) => None,
        (Some(after), Some(now)) if now.text() == Some(after.value.as_str()) => None,
        (Some(_), None) => Some(unknown(spot, one, stated)),
        (after, Some(now)) => {
            let text = now.text().unwrap_or_default();
            let place = after.as_ref().map_or(one.figure.place, |after| after.place);
            let finding = Finding::error(
                CODE,
                place,
                format!("訂正後の値と違い、文書には `{text}` と書かれています"),
                format!("the document says `{text}`, not what the erratum says"),
            );
            Some(finding.also(now.place, "文書の値", "the value in the document").help(
                "文書か訂正の記録を直してください",
                "correct the document, or the erratum",
            ))
        }
    }
}

fn unknown(spot: &Spot, one: &Corrected, stated: &BTreeMap<Spot, &Node>) -> Finding {
    let (document, figure) = (&one.document.value, &spot.figure);
    let here = stated.keys().filter(|other| other.document == spot.document);
    let known: Vec<&str> = here.map(|other| other.figure.as_str()).collect();
    if known.is_empty() {
        return Finding::error(
            CODE,
            one.document.place,
            format!("`{document}` という文書に数値がありません"),
            format!("there is no figure in a document `{document}`"),
        )
        .help(
            "`3-1-1` のように、同じフォルダーのファイルの名前を書いてください",
            "name a file of the same folder, such as `3-1-1`",
        );
    }
    let finding = Finding::error(
        CODE,
        one.figure.place,
        format!("`{document}` に `{figure}` という数値はありません"),
        format!("`{document}` has no figure `{figure}`"),
    );
    if let Some(meant) = likely(figure, known.iter().copied()) {
        return finding.perhaps(meant);
    }
    let first: Vec<&str> = known.into_iter().take(5).collect();
    finding.help(
        format!("たとえば `{}` のように書いてください", first.join("`、`")),
        format!("write for instance `{}`", first.join("`, `")),
    )
}
