//! What an indicator's newest result comes to, in sentences.

use super::Subject;
use crate::evaluate::target::Verdict;
use crate::model::target::Direction;
use crate::model::unit::Measure;
use crate::number::{Decimal, decimal};
use crate::site::view::standing;
use crate::site::words;

impl Subject<'_, '_> {
    /// A difference of two values: percentages differ by points.
    pub(super) fn difference(&self, by: Decimal) -> String {
        if self.is_percent() {
            let points = decimal::grouped(by);
            return self.here.say_with("indicator-points", &[("value", &points)]);
        }
        words::number(self.here, self.unit(), by.abs())
    }

    /// Whether a value is written with a percent sign.
    pub(super) fn is_percent(&self) -> bool {
        matches!(self.measure(), Some(Measure::Number { pattern, .. }) if pattern.get(self.here.lang) == "{n}%")
    }

    /// The newest result, its change, and what is left to the target.
    pub(super) fn lede(&self) -> Vec<String> {
        let given = self
            .series
            .values
            .iter()
            .rev()
            .find(|(_, measured)| measured.value.given().is_some());
        let Some((year, measured)) = given else {
            return self.no_result();
        };
        let (here, unit) = (self.here, self.unit());
        let result = words::result(here, unit, measured);
        let mut sentences = vec![here.say_with("indicator-result", &[("year", &here.year(*year)), ("value", &result)])];
        sentences.extend(self.change());
        sentences.extend(self.target_and_rest());
        sentences
    }

    /// That there is no result yet, and why.
    fn no_result(&self) -> Vec<String> {
        let (here, unit) = (self.here, self.unit());
        let Some((year, measured)) = self.series.values.last_key_value() else {
            return vec![here.say("indicator-no-result")];
        };
        let why = words::result(here, unit, measured);
        let mut sentences =
            vec![here.say_with("indicator-no-result-why", &[("year", &here.year(*year)), ("why", &why)])];
        sentences.extend(self.target_sentence());
        sentences
    }

    /// The change between the newest two numbers.
    fn change(&self) -> Option<String> {
        let numbers = self.numbers();
        let mut newest_first = numbers.iter().rev();
        let ((_, now), (year, before)) = (newest_first.next()?, newest_first.next()?);
        let key = match now.cmp(before) {
            std::cmp::Ordering::Greater => "indicator-more",
            std::cmp::Ordering::Less => "indicator-less",
            std::cmp::Ordering::Equal => "indicator-same",
        };
        let words = [
            ("year", &*self.here.year(*year)),
            ("value", &words::number(self.here, self.unit(), *before)),
            ("by", &self.difference((*now - *before).abs())),
        ];
        Some(self.here.say_with(key, &words))
    }

    fn target_sentence(&self) -> Option<String> {
        let target = words::target(self.here, self.unit(), self.target()?);
        Some(self.here.say_with("indicator-target", &[("target", &target)]))
    }

    /// What is promised, and whether the newest result is there.
    pub(super) fn target_and_rest(&self) -> Vec<String> {
        self.target_sentence().into_iter().chain(self.reached()).collect()
    }

    /// Whether the newest result has reached the target's value, or how much is left.
    fn reached(&self) -> Option<String> {
        let target = self.target()?;
        let plan = standing::of(self.here, self.newest_plan()?)?;
        let attained = plan.attained.get(&self.indicator().id.value)?;
        let level = target.goal.level();
        // Without a value of its own ("no worse than last year") a target speaks of the year it falls due alone.
        let spoken_of = level.is_some() || target.due.is_some_and(|due| due.year() == attained.year);
        if attained.verdict == Verdict::Met {
            return spoken_of.then(|| self.here.say("indicator-reached"));
        }
        let now = *self.numbers().get(&attained.year)?;
        let left = match target.direction()? {
            Direction::Up => level? - now,
            Direction::Down => now - level?,
        };
        let short = attained.verdict == Verdict::NotMet && left > Decimal::ZERO;
        short.then(|| self.here.say_with("indicator-gap", &[("gap", &self.difference(left))]))
    }
}
