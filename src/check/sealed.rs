//! Published figures: what the newest sealed edition of a plan says still stands, or an erratum says why not. No city can
//! rule this out and no author acknowledge it: a figure that changes in silence is worse than a wrong one.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::archive::edition::EditionId;
use crate::archive::figures::{Difference, Spot};
use crate::archive::shelf::{Sealed, Shelf};
use crate::document::Document;
use crate::document::node::Node;
use crate::finding::Finding;
use crate::model::plans::Plans;
use crate::published;
use crate::source::Place;

/// The newest edition of each plan.
pub fn newest(shelf: &Shelf) -> impl Iterator<Item = &Sealed> {
    let mut newest = BTreeMap::new();
    for edition in &shelf.editions {
        newest.insert(edition.id.group(), edition);
    }
    newest.into_values()
}

/// The figures that differ from an edition of their plan and that no erratum names.
#[must_use]
pub fn changed(documents: &[Arc<Document>], plans: &Plans, edition: &Sealed) -> Vec<Finding> {
    let now = published::figures(documents, &edition.id);
    let corrections = published::corrections(plans, &edition.id);
    let differences = now.unexplained(&edition.figures, &corrections);
    let differences = differences.iter();
    differences.map(|one| finding(documents, &edition.id, one)).collect()
}

fn finding(documents: &[Arc<Document>], id: &EditionId, one: &Difference) -> Finding {
    let Difference { spot, before, .. } = one;
    let figure = &spot.figure;
    let finding = match &one.after {
        Some(_) => Finding::error(
            "published-figure-changed",
            place(documents, id, spot),
            format!("保存版 `{id}` で公表した `{figure}` は `{before}` でした"),
            format!("`{figure}` was published as `{before}` in the edition `{id}`"),
        ),
        None => Finding::error(
            "published-figure-changed",
            place(documents, id, spot),
            format!("保存版 `{id}` で公表した `{figure}`（`{before}`）がなくなっています"),
            format!("`{figure}` is gone, which was published as `{before}` in the edition `{id}`"),
        ),
    };
    finding.help(
        "もとに戻すか、訂正の記録 `erratum-1.md` を書いてください",
        "bring it back, or write an erratum such as `erratum-1.md`",
    )
}

/// Where the figure stands; the top of its document where it is gone, and of any of the plan's where that is gone, too.
fn place(documents: &[Arc<Document>], id: &EditionId, spot: &Spot) -> Place {
    let own = || documents.iter().filter(|document| published::is_of(document, id));
    let stated: Option<&Node> = own()
        .flat_map(|document| published::of_document(document))
        .find_map(|(other, node)| (other == *spot).then_some(node));
    let of_document = || {
        let same = own().find(|document| published::name(&document.address.kind).as_ref() == Some(&spot.document));
        same.or_else(|| own().next())
    };
    stated.map_or_else(
        || of_document().map_or_else(Place::default, |document| Place::top(document.source)),
        |node| node.place,
    )
}
