//! Up the tree: how many things are in which state, a relisted initiative counted once, and what they cost.

use std::collections::BTreeMap;

use super::money::MoneyRows;
use crate::model::state::State;

/// What a strategy, an issue or a plan comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rollup {
    /// Initiatives by state; relisted entries are not in it.
    pub initiatives: Tally,
    /// How many relisted entries there are.
    pub relisted: usize,
    /// Outcome indicators by state; reference values are not in it.
    pub outcomes: Tally,
    /// Process indicators by state.
    pub processes: Tally,
    /// Reform items by state (of a plan only).
    pub reform_items: Tally,
    /// How often initiatives were rated so: (scale, ratings in the order of its axes) → how many.
    pub ratings: BTreeMap<(String, Vec<(String, String)>), usize>,
    /// The same of reform items (of a plan only).
    pub reform_ratings: BTreeMap<(String, Vec<(String, String)>), usize>,
    /// The same of indicators.
    pub indicator_ratings: BTreeMap<(String, Vec<(String, String)>), usize>,
    /// Money.
    pub money: MoneyRows,
}

/// How many things are in which state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally(pub BTreeMap<State, usize>);

impl Tally {
    /// How many in this state.
    #[must_use]
    pub fn of(&self, state: State) -> usize {
        self.0.get(&state).copied().unwrap_or(0)
    }

    /// How many in all.
    #[must_use]
    pub fn total(&self) -> usize {
        self.0.values().sum()
    }

    /// One more in this state.
    pub fn add(&mut self, state: State) {
        *self.0.entry(state).or_default() += 1;
    }

    /// All of another tally, too.
    pub fn merge(&mut self, other: &Self) {
        for (state, count) in &other.0 {
            *self.0.entry(*state).or_default() += count;
        }
    }
}
