//! What the pages of one ward see: its own plans and what came of them, and what belongs to all. What other wards write is not
//! there, so no view can read it by accident: as long as what is there stays the same, so do the ward's pages.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::Site;
use crate::document::link::ROOT;
use crate::evaluate::Evaluation;
use crate::model::plans::Plans;

/// What is left of a site when one stands in a ward.
#[derive(Debug)]
pub struct Sight {
    plans: Plans,
    evaluation: Evaluation,
}

impl Site<'_> {
    /// The site as it is seen from a ward, with every page one can link to; none for a ward that is not there.
    pub(super) fn seen_from(&self, ward: &str) -> Option<Site<'_>> {
        let sight = self.sights.get(ward)?.get_or_init(|| self.sight(ward));
        Some(Site {
            plans: &sight.plans,
            evaluation: &sight.evaluation,
            routes: self.routes.clone(),
            sights: BTreeMap::new(),
            open_data: OnceLock::new(),
            ..*self
        })
    }

    fn sight(&self, ward: &str) -> Sight {
        let folder = format!("{ROOT}{ward}/");
        let is_its = |place| self.paths.of(place).starts_with(&folder);
        Sight {
            plans: self.plans.seen_from(ward, is_its),
            evaluation: self.evaluation.seen_from(ward),
        }
    }
}
