//! A withdrawal criterion that says no value, or two.

use super::Scope;
use crate::document::node::Node;
use crate::finding::Finding;

pub const CODE: &str = "withdrawal-empty";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let indicators = scope
        .documents
        .iter()
        .filter(|document| document.address.twin.is_none())
        .flat_map(|document| document.head.get("indicators").map(Node::items).unwrap_or_default());
    for withdraw in indicators.filter_map(|indicator| indicator.get("withdraw")) {
        let both = withdraw.get("below").is_some() && withdraw.get("above").is_some();
        // A misspelt key is found as such.
        if !withdraw.is_map() || !(both || withdraw.entries().is_empty()) {
            continue;
        }
        let finding = if both {
            Finding::error(
                CODE,
                withdraw.place,
                "撤退・再構築基準に `below` と `above` の両方があります",
                "the withdrawal criterion has both `below` and `above`",
            )
        } else {
            Finding::error(
                CODE,
                withdraw.place,
                "撤退・再構築基準に値がありません",
                "the withdrawal criterion says no value",
            )
        };
        findings.push(finding.help(
            "`below: 50`（下回れば撤退）か `above: 10`（上回れば撤退）のどちらか一つを書いてください",
            "write one of `below: 50` (withdraw when less) and `above: 10` (withdraw when more)",
        ));
    }
}
