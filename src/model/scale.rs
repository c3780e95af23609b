//! Rating scales: the words a form rates in, and the public state each stands for.

use super::state::State;
use crate::lang::Localized;

/// A rating scale with one axis or several independent ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// Its id in `scales.yaml`.
    pub id: String,
    /// What it rates.
    pub name: Localized<String>,
    /// Its axes, in order.
    pub axes: Vec<Axis>,
    /// Ratings → state; the first that fits counts.
    pub states: Vec<(Vec<(String, String)>, State)>,
}

/// One axis of a scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axis {
    /// Its id.
    pub id: String,
    /// What it rates.
    pub name: Localized<String>,
    /// Rating as printed → its words, in order.
    pub ratings: Vec<(String, Localized<String>)>,
}

impl Scale {
    /// The public state that ratings (axis, rating) stand for; none where the scale does not say.
    #[must_use]
    pub fn state(&self, ratings: &[(&str, &str)]) -> Option<State> {
        let given = |axis: &str, rating: &str| ratings.contains(&(axis, rating));
        self.states
            .iter()
            .find(|(asked, _)| asked.iter().all(|(axis, rating)| given(axis, rating)))
            .map(|(_, state)| *state)
    }

    /// The axis with this id.
    #[must_use]
    pub fn axis(&self, id: &str) -> Option<&Axis> {
        self.axes.iter().find(|axis| axis.id == id)
    }
}

impl Axis {
    /// The words of a rating.
    #[must_use]
    pub fn words(&self, rating: &str) -> Option<&Localized<String>> {
        self.ratings
            .iter()
            .find(|(code, _)| code == rating)
            .map(|(_, words)| words)
    }
}
