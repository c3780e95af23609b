//! What a ward works on in every year: an issue, its strategies, their initiatives, with their figures.

use super::dice::Dice;
use super::series::{Growth, Money};
use super::words::{COUNTS, Word};

/// A management issue.
#[derive(Debug)]
pub struct Issue {
    /// What it is about.
    pub topic: Word,
    /// Percent of residents who felt concerned, in the first year.
    pub share: usize,
    /// What it is solved by.
    pub strategies: Vec<Strategy>,
}

/// A strategy.
#[derive(Debug)]
pub struct Strategy {
    /// What it goes by.
    pub way: Word,
    /// Percent of residents who feel the difference, in tenths.
    pub felt: Growth,
    /// What is done.
    pub initiatives: Vec<Initiative>,
}

impl Strategy {
    /// A strategy with figures of its own.
    pub fn new(way: Word, initiatives: Vec<Initiative>, dice: &mut Dice) -> Self {
        let start = 250 + dice.up_to(150);
        Self {
            way,
            felt: Growth::new(dice, start, 20),
            initiatives,
        }
    }
}

/// An initiative.
#[derive(Debug)]
pub struct Initiative {
    /// What is done.
    pub deed: Word,
    /// What is counted, and in which unit.
    pub count: (Word, &'static str),
    /// The counts.
    pub growth: Growth,
    /// What it costs.
    pub money: Money,
}

impl Initiative {
    /// An initiative with figures of its own.
    pub fn new(deed: Word, dice: &mut Dice) -> Self {
        let count = COUNTS[dice.up_to(COUNTS.len())];
        let (start, step) = match count.1 {
            "persons" => (40 + dice.up_to(400), 40),
            "times" => (6 + dice.up_to(20), 4),
            _ => (40 + dice.up_to(10), 5),
        };
        Self {
            deed,
            count,
            growth: Growth::new(dice, start, step),
            money: Money::new(dice),
        }
    }
}
