//! Figures over the years. What a plan states for a year is what every other plan states for it, because both ask here.

use super::dice::Dice;

/// A fiscal year.
pub type Year = usize;

/// The years a ward has plans of; the last is at its mid-year review, the others are evaluated.
pub const YEARS: std::ops::RangeInclusive<Year> = 2020..=2024;

/// The first year for which there are figures: two before the first plan.
const FIRST: Year = 2018;

/// How many years there are figures for.
const LENGTH: usize = 7;

/// The last year a city's strategies look ahead to.
pub const HORIZON: Year = 2028;

/// Amounts of an initiative, in thousand yen.
#[derive(Debug)]
pub struct Money {
    budget: Vec<usize>,
    settled: Vec<usize>,
}

impl Money {
    /// Amounts that go up and down by some percent each year; never more is spent than was budgeted.
    pub fn new(dice: &mut Dice) -> Self {
        let mut amount = 600 + dice.up_to(12_000);
        let (mut budget, mut settled) = (Vec::new(), Vec::new());
        for _ in 0..LENGTH {
            amount = amount * (90 + dice.up_to(24)) / 100;
            budget.push(amount);
            settled.push(amount * (80 + dice.up_to(21)) / 100);
        }
        Self { budget, settled }
    }

    /// The budget of a year.
    pub fn budget(&self, year: Year) -> usize {
        self.budget[year - FIRST]
    }

    /// What was settled for a year.
    pub fn settled(&self, year: Year) -> usize {
        self.settled[year - FIRST]
    }
}

/// A count that is to grow year by year, with each year's target.
#[derive(Debug)]
pub struct Growth {
    results: Vec<usize>,
    targets: Vec<usize>,
}

impl Growth {
    /// Steps of up to `step`; in most years the target is met.
    pub fn new(dice: &mut Dice, start: usize, step: usize) -> Self {
        let mut results = vec![start];
        let mut targets = vec![start];
        for _ in 1..LENGTH {
            let last = results.last().copied().unwrap_or(start);
            let target = last + 1 + dice.up_to(step);
            targets.push(target);
            results.push(if dice.up_to(4) == 0 {
                target - 1
            } else {
                target + dice.up_to(2)
            });
        }
        Self { results, targets }
    }

    /// The result of a year.
    pub fn result(&self, year: Year) -> usize {
        self.results[year - FIRST]
    }

    /// The target of a year: more than the result of the year before.
    pub fn target(&self, year: Year) -> usize {
        self.targets[year - FIRST]
    }

    /// Where the work would be given up: half of where it began.
    pub fn withdrawal(&self) -> usize {
        self.results[0] / 2
    }
}
