//! One target against one result: met, not met, or why that can't be told. It says whether a goal is reached; it never
//! overrides what a ward declared.

use crate::model::few::Years;
use crate::model::indicator::{Indicator, Measured, Value};
use crate::model::missing::{Entry, Missing};
use crate::model::target::{Direction, Goal, Target};
use crate::model::unit::Unit;
use crate::number::FiscalYear;
use std::cmp::Ordering;

/// Whether a year's value meets a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It does.
    Met,
    /// It does not.
    NotMet,
    /// It can't be told, and why.
    Unknown(Why),
}

/// Why it can't be told whether a value meets a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The year has no result: not even an empty one.
    NoResult,
    /// The year's result is empty, for this reason.
    Empty(Missing),
    /// The year before has no value; with the reason, if one is written.
    NoPreviousYear(Option<Missing>),
    /// The value differs from the year before, and nothing says which way is better.
    NoDirection,
    /// A grade against a number, or a grade that the unit does not have.
    NotComparable,
    /// A change against an earlier time: the results are no such changes.
    Change,
    /// A thing to be done: no number tells whether it was.
    Deed,
    /// A goal made of no goals.
    NoGoal,
    /// The ward judges it, and nobody else.
    LeftToWard,
    /// No target at all.
    NoTarget,
    /// No value from which the way to the target could be measured.
    NoBaseline,
    /// A baseline of zero: nothing grows from there.
    BaselineZero,
    /// A target of zero: nothing can be divided by it.
    TargetZero,
    /// Values of opposite signs have no proportion.
    OppositeSigns,
    /// A year of the period has no value.
    NoResultOf(FiscalYear),
    /// No milestone has been reached yet.
    NoMilestone,
    /// A grade has no distance from another: until it falls due, only whether it is reached can be told.
    GradeOnTheWay,
    /// The numbers are too great to be computed with.
    TooGreat,
}

/// What an indicator's newest value says about its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attained {
    /// The fiscal year of the value.
    pub year: FiscalYear,
    /// Whether it meets the goal.
    pub verdict: Verdict,
}

/// Whether the value of `year` meets the target's goal, whenever that falls due. Milestones are not looked at.
#[must_use]
pub fn verdict(target: &Target, results: &Years<Measured>, year: FiscalYear, unit: Option<&Unit>) -> Verdict {
    let case = Case { results, year, unit };
    case.verdict(&target.goal, target.direction().filter(|_| agrees(&target.goal)))
}

/// Whether the value of `year` meets a goal, which may be a part of a target.
pub(super) fn of_goal(
    goal: &Goal,
    direction: Option<Direction>,
    results: &Years<Measured>,
    year: FiscalYear,
    unit: Option<&Unit>,
) -> Verdict {
    Case { results, year, unit }.verdict(goal, direction)
}

/// What the newest value up to `year` says about the indicator's target; none without a target or a value.
#[must_use]
pub fn attained(indicator: &Indicator, year: FiscalYear, unit: Option<&Unit>) -> Option<Attained> {
    let target = indicator.target.as_ref()?;
    let mut newest_first = indicator.results.range(..=year).rev();
    let (year, _) = newest_first.find(|(_, measured)| measured.value.given().is_some())?;
    let verdict = verdict(target, &indicator.results, *year, unit);
    Some(Attained { year: *year, verdict })
}

/// Whether the goals inside a goal all point one way. `50 or more, and no worse than last year` lends its direction to
/// its second half; `between 40 and 60, and no worse than last year` has none to lend.
pub(super) fn agrees(goal: &Goal) -> bool {
    let Goal::AllOf(goals) = goal else { return true };
    let mut directions = goals.iter().filter_map(Goal::direction);
    let first = directions.next();
    directions.all(|direction| Some(direction) == first) && goals.iter().all(agrees)
}

/// The results of one indicator, and the year that is asked about.
#[derive(Clone, Copy)]
struct Case<'a> {
    results: &'a Years<Measured>,
    year: FiscalYear,
    unit: Option<&'a Unit>,
}

impl<'a> Case<'a> {
    fn verdict(self, goal: &Goal, direction: Option<Direction>) -> Verdict {
        let told = match goal {
            Goal::AtLeast(asked) => self.compare(asked).map(Ordering::is_ge),
            Goal::AtMost(asked) => self.compare(asked).map(Ordering::is_le),
            Goal::All(count) => self.compare(&Value::Number(*count)).map(Ordering::is_ge),
            Goal::NoWorseThanPreviousYear(own) => self.no_worse(own.or(direction)),
            Goal::Change { .. } => Err(Why::Change),
            Goal::Deed(_) => Err(Why::Deed),
            Goal::AllOf(goals) => return self.all_of(goals, direction),
        };
        match told {
            Ok(true) => Verdict::Met,
            Ok(false) => Verdict::NotMet,
            Err(why) => Verdict::Unknown(why),
        }
    }

    /// One that is not met settles it, whatever can't be told about the others.
    fn all_of(self, goals: &[Goal], direction: Option<Direction>) -> Verdict {
        let verdicts: Vec<Verdict> = goals.iter().map(|goal| self.verdict(goal, direction)).collect();
        if verdicts.is_empty() {
            return Verdict::Unknown(Why::NoGoal);
        }
        if verdicts.contains(&Verdict::NotMet) {
            return Verdict::NotMet;
        }
        let unknown = verdicts
            .into_iter()
            .find(|verdict| matches!(verdict, Verdict::Unknown(_)));
        unknown.unwrap_or(Verdict::Met)
    }

    /// Equal to last year's is no worse whichever way is better; so are grades, whose unit has an order of its own.
    fn no_worse(self, direction: Option<Direction>) -> Result<bool, Why> {
        let ordering = self.compare_previous()?;
        let graded = matches!(self.value()?, Value::Grade(_));
        match direction.or(graded.then_some(Direction::Up)) {
            _ if ordering.is_eq() => Ok(true),
            Some(Direction::Up) => Ok(ordering.is_gt()),
            Some(Direction::Down) => Ok(ordering.is_lt()),
            None => Err(Why::NoDirection),
        }
    }

    fn compare_previous(self) -> Result<Ordering, Why> {
        self.value()?;
        let previous = match self.results.get(&self.year.before(1)).map(|measured| &measured.value) {
            Some(Entry::Given(previous)) => previous,
            Some(Entry::Empty(missing, _)) => return Err(Why::NoPreviousYear(Some(*missing))),
            None => return Err(Why::NoPreviousYear(None)),
        };
        self.compare(previous)
    }

    /// The year's value against another one.
    fn compare(self, other: &Value) -> Result<Ordering, Why> {
        let rank = |grade: &str| self.unit.and_then(|unit| unit.rank(grade));
        match (self.value()?, other) {
            (Value::Number(value), Value::Number(other)) => Ok(value.cmp(other)),
            (Value::Grade(value), Value::Grade(other)) => {
                let ranks = rank(value).zip(rank(other));
                ranks.map(|(value, other)| value.cmp(&other)).ok_or(Why::NotComparable)
            }
            _ => Err(Why::NotComparable),
        }
    }

    fn value(self) -> Result<&'a Value, Why> {
        match self.results.get(&self.year).map(|measured| &measured.value) {
            Some(Entry::Given(value)) => Ok(value),
            Some(Entry::Empty(missing, _)) => Err(Why::Empty(*missing)),
            None => Err(Why::NoResult),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{empty, grade, indicator, measured, number, stars, text, year};
    use super::{Attained, Verdict, Why, attained, verdict};
    use crate::model::few::Years;
    use crate::model::indicator::{Measured, Value};
    use crate::model::missing::Missing;
    use crate::model::target::{ChangeFrom, Direction, Goal, Target};
    use crate::source::Place;

    fn of(goal: Goal) -> Target {
        Target {
            goal,
            due: None,
            milestones: Years::new(),
            baseline: None,
            because: None,
            place: Place::default(),
        }
    }

    fn results(results: &[(u16, Measured)]) -> Years<Measured> {
        results.iter().map(|(y, m)| (year(*y), m.clone())).collect()
    }

    /// The verdict on 2021, with these values in 2020 and 2021.
    fn told(goal: Goal, previous: &str, value: &str) -> Verdict {
        let results = results(&[(2020, measured(number(previous))), (2021, measured(number(value)))]);
        verdict(&of(goal), &results, year(2021), None)
    }

    #[test]
    fn the_bound_itself_meets_it() {
        let least = |value| told(Goal::AtLeast(number("50")), "0", value);
        assert_eq!(least("50"), Verdict::Met);
        assert_eq!(least("50.00"), Verdict::Met);
        assert_eq!(least("49.99"), Verdict::NotMet);
        assert_eq!(least("0"), Verdict::NotMet);
        let most = |value| told(Goal::AtMost(number("20")), "0", value);
        assert_eq!(most("20.0"), Verdict::Met);
        assert_eq!(most("20.1"), Verdict::NotMet);
        assert_eq!(most("0"), Verdict::Met);
        let Value::Number(twelve) = number("12") else {
            unreachable!()
        };
        assert_eq!(told(Goal::All(twelve), "0", "12"), Verdict::Met);
        assert_eq!(told(Goal::All(twelve), "0", "11"), Verdict::NotMet);
    }

    #[test]
    fn grades_go_by_their_rank_not_their_spelling() {
        let goal = of(Goal::AtLeast(grade("two-stars")));
        let unit = stars();
        let told = |result: &str| {
            let results = results(&[(2022, measured(grade(result)))]);
            verdict(&goal, &results, year(2022), Some(&unit))
        };
        assert_eq!(told("no-star"), Verdict::NotMet);
        assert_eq!(told("one-star"), Verdict::NotMet);
        assert_eq!(told("two-stars"), Verdict::Met);
        assert_eq!(told("three-stars"), Verdict::Met);
        assert_eq!(told("four-stars"), Verdict::Unknown(Why::NotComparable));
        let number = results(&[(2022, measured(number("2")))]);
        assert_eq!(
            verdict(&goal, &number, year(2022), Some(&unit)),
            Verdict::Unknown(Why::NotComparable)
        );
        let unitless = results(&[(2022, measured(grade("two-stars")))]);
        assert_eq!(
            verdict(&goal, &unitless, year(2022), None),
            Verdict::Unknown(Why::NotComparable)
        );
    }

    #[test]
    fn no_worse_than_last_year_asks_which_way_is_better() {
        let up = || Goal::NoWorseThanPreviousYear(Some(Direction::Up));
        assert_eq!(told(up(), "50", "50.1"), Verdict::Met);
        assert_eq!(told(up(), "50", "49.9"), Verdict::NotMet);
        let down = || Goal::NoWorseThanPreviousYear(Some(Direction::Down));
        assert_eq!(told(down(), "50", "49.9"), Verdict::Met);
        assert_eq!(told(down(), "50", "50.1"), Verdict::NotMet);
        let unsaid = || Goal::NoWorseThanPreviousYear(None);
        assert_eq!(told(unsaid(), "50", "50.0"), Verdict::Met);
        assert_eq!(told(unsaid(), "50", "51"), Verdict::Unknown(Why::NoDirection));
    }

    #[test]
    fn grades_have_a_direction_of_their_own() {
        let goal = of(Goal::NoWorseThanPreviousYear(None));
        let unit = stars();
        let told = |previous: &str, value: &str| {
            let results = results(&[(2021, measured(grade(previous))), (2022, measured(grade(value)))]);
            verdict(&goal, &results, year(2022), Some(&unit))
        };
        assert_eq!(told("one-star", "two-stars"), Verdict::Met);
        assert_eq!(told("two-stars", "one-star"), Verdict::NotMet);
        assert_eq!(told("one-star", "one-star"), Verdict::Met);
    }

    #[test]
    fn without_last_year_it_cannot_be_told() {
        let goal = of(Goal::NoWorseThanPreviousYear(Some(Direction::Up)));
        let gap = results(&[(2019, measured(number("1"))), (2021, measured(number("5")))]);
        let told = |results| verdict(&goal, results, year(2021), None);
        assert_eq!(told(&gap), Verdict::Unknown(Why::NoPreviousYear(None)));
        let withheld = results(&[(2020, empty(Missing::Suppressed)), (2021, measured(number("5")))]);
        assert_eq!(
            told(&withheld),
            Verdict::Unknown(Why::NoPreviousYear(Some(Missing::Suppressed)))
        );
    }

    #[test]
    fn an_empty_result_is_not_zero() {
        let goal = of(Goal::AtMost(number("20")));
        let told = |only: (u16, Measured)| verdict(&goal, &results(&[only]), year(2021), None);
        assert_eq!(told((2020, measured(number("5")))), Verdict::Unknown(Why::NoResult));
        assert_eq!(
            told((2021, empty(Missing::NotYet))),
            Verdict::Unknown(Why::Empty(Missing::NotYet))
        );
        assert_eq!(told((2021, measured(number("0")))), Verdict::Met);
    }

    #[test]
    fn all_of_them_lend_each_other_a_direction() {
        let both = || Goal::AllOf(vec![Goal::AtLeast(number("50.3")), Goal::NoWorseThanPreviousYear(None)]);
        assert_eq!(told(both(), "52", "53"), Verdict::Met);
        assert_eq!(told(both(), "54", "53"), Verdict::NotMet);
        assert_eq!(told(both(), "40", "50"), Verdict::NotMet);
        let lower = || Goal::AllOf(vec![Goal::NoWorseThanPreviousYear(None), Goal::AtMost(number("12.9"))]);
        assert_eq!(told(lower(), "12", "11"), Verdict::Met);
        assert_eq!(told(lower(), "11", "12"), Verdict::NotMet);
        let between = || {
            Goal::AllOf(vec![
                Goal::AtLeast(number("40")),
                Goal::AtMost(number("60")),
                Goal::NoWorseThanPreviousYear(None),
            ])
        };
        assert_eq!(told(between(), "50", "55"), Verdict::Unknown(Why::NoDirection));
        assert_eq!(told(between(), "50", "65"), Verdict::NotMet);
    }

    #[test]
    fn one_unmet_goal_settles_it_one_unknown_does_not() {
        let deed = || Goal::Deed(text("避難計画の策定"));
        let mixed = |least: &str| Goal::AllOf(vec![deed(), Goal::AtLeast(number(least))]);
        assert_eq!(told(mixed("60"), "0", "50"), Verdict::NotMet);
        assert_eq!(told(mixed("40"), "0", "50"), Verdict::Unknown(Why::Deed));
        assert_eq!(told(Goal::AllOf(Vec::new()), "0", "50"), Verdict::Unknown(Why::NoGoal));
    }

    #[test]
    fn changes_and_deeds_are_never_computed() {
        let Value::Number(at_least) = number("1") else {
            unreachable!()
        };
        let change = Goal::Change {
            at_least,
            unit: crate::source::Spanned {
                value: "percent".into(),
                place: Place::default(),
            },
            from: ChangeFrom::PreviousYear,
        };
        assert_eq!(told(change, "1", "99"), Verdict::Unknown(Why::Change));
        assert_eq!(told(Goal::Deed(text("策定")), "1", "99"), Verdict::Unknown(Why::Deed));
    }

    #[test]
    fn the_newest_value_of_the_plans_time_is_asked() {
        let mut asked = indicator("a");
        assert_eq!(attained(&asked, year(2024), None), None);
        asked.target = Some(of(Goal::AtLeast(number("55"))));
        assert_eq!(attained(&asked, year(2024), None), None);
        asked.results = results(&[
            (2022, measured(number("60"))),
            (2023, measured(number("54"))),
            (2024, empty(Missing::NotYet)),
            (2025, measured(number("70"))),
        ]);
        let of = |y, verdict| Some(Attained { year: year(y), verdict });
        assert_eq!(attained(&asked, year(2022), None), of(2022, Verdict::Met));
        assert_eq!(attained(&asked, year(2024), None), of(2023, Verdict::NotMet));
        assert_eq!(attained(&asked, year(2025), None), of(2025, Verdict::Met));
    }
}
