//! The series of every ward. Those of one ward are shared as a whole: they change together, when one of its documents does.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::series::Series;

/// Every series, by ward and indicator id.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AllSeries(BTreeMap<String, Arc<BTreeMap<String, Series>>>);

impl AllSeries {
    /// The series of an indicator of a ward.
    #[must_use]
    pub fn get(&self, ward: &str, id: &str) -> Option<&Series> {
        self.0.get(ward)?.get(id)
    }

    /// The series of a ward with the ids of their indicators, in the order of the ids.
    pub fn of_ward(&self, ward: &str) -> impl Iterator<Item = (&String, &Series)> {
        self.0.get(ward).into_iter().flat_map(|series| series.iter())
    }

    /// Whether no ward has an indicator.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.values().all(|series| series.is_empty())
    }

    /// The series of one ward alone.
    pub(super) fn seen_from(&self, ward: &str) -> Self {
        let own = self.0.get_key_value(ward);
        let own = own.map(|(ward, series)| (ward.clone(), Arc::clone(series)));
        Self(own.into_iter().collect())
    }

    pub(super) fn insert(&mut self, ward: &str, series: Arc<BTreeMap<String, Series>>) {
        self.0.insert(ward.to_owned(), series);
    }
}
