//! Methods: from target and results to a verdict, with its working. A form declares which method is for which place, an
//! indicator may declare its own; what the target itself says (every year, milestones, grades) comes before the form.
//! The manual with formulas, sources and edge cases is `docs/methods.md`.

mod all_of;
mod ceiling_and_floor;
mod cumulative;
mod declared;
mod every_year;
mod grades;
pub mod growth;
mod history;
mod milestones;
mod no_worse;
mod result_against_target;
mod straight_line;
pub mod working;

use super::series::Series;
use super::target::{self, Verdict, Why};
use crate::model::few::Years;
use crate::model::form::Form;
use crate::model::indicator::{Indicator, Measured, Value};
use crate::model::method::{MethodKind, MethodRule};
use crate::model::missing::Entry;
use crate::model::plan::Plan;
use crate::model::state::State;
use crate::model::target::{Direction, Due, Goal};
use crate::model::unit::Unit;
use crate::number::{Decimal, FiscalYear};
use history::History;
use working::{Amount, Asked, Equation, Side, Step, What, When};

/// A verdict that was computed, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Computed {
    /// The method.
    pub method: MethodKind,
    /// The fiscal year judged.
    pub year: FiscalYear,
    /// The public state: not yet judged where it can't be told.
    pub state: State,
    /// Why it can't be told.
    pub why: Option<Why>,
    /// The method's own step below the public state, where it has finer ones.
    pub band: Option<growth::Band>,
    /// The working, line by line.
    pub working: Vec<Step>,
}

impl Computed {
    /// Whether it contradicts what a ward declared: the one says it goes well (met, on track), the other that it does
    /// not. Met and on track do not contradict each other, for many forms have one word for both. What is not judged
    /// contradicts nothing.
    #[must_use]
    pub fn contradicts(&self, declared: State) -> bool {
        let both = self.state.goes_well().zip(declared.goes_well());
        both.is_some_and(|(a, b)| a != b)
    }
}

/// What a method finds: the state with its working, or why there is none.
type Found = Result<Told, Why>;

/// A state and its working.
#[derive(Clone, Debug)]
struct Told {
    state: State,
    band: Option<growth::Band>,
    working: Vec<Step>,
}

/// What one verdict rests on.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// What is promised; none for growth without a target.
    pub goal: Option<&'a Goal>,
    /// Which way is better.
    pub direction: Option<Direction>,
    /// When it falls due.
    pub due: Option<Due>,
    /// Values on the way.
    pub milestones: &'a Years<Value>,
    /// The first fiscal year of the period.
    pub since: FiscalYear,
    /// The value the way is measured from.
    pub baseline: Option<(FiscalYear, Decimal)>,
    /// The results.
    pub results: &'a Years<Measured>,
    /// The fiscal year judged.
    pub year: FiscalYear,
    /// The unit, for the order of grades.
    pub unit: Option<&'a Unit>,
    /// The method, with what it is told.
    pub rule: &'a MethodRule,
}

/// The verdict on an indicator of a plan by the method that is declared for it; none where that is left to the ward, and
/// where nothing is promised.
#[must_use]
pub fn computed(
    plan: &Plan,
    form: Option<&Form>,
    series: Option<&Series>,
    indicator: &Indicator,
    unit: Option<&Unit>,
) -> Option<Computed> {
    let rule = declared(form, indicator).filter(|rule| rule.kind != MethodKind::Declared)?;
    if indicator.target.is_none() && rule.kind != MethodKind::Growth {
        return None;
    }
    let history = History::of(plan, series, indicator);
    let case = history.case(plan, indicator, unit, rule);
    Some(of_case(&case, indicator.method.is_some()))
}

/// The verdict on a case by its rule; `own` where the indicator itself declares it, and not the form.
#[must_use]
pub fn of_case(case: &Case<'_>, own: bool) -> Computed {
    case.by(if own { own_kind(case) } else { kind(case) })
}

/// The verdict by another method than the declared one.
#[must_use]
pub fn by(
    kind: MethodKind,
    plan: &Plan,
    form: Option<&Form>,
    series: Option<&Series>,
    indicator: &Indicator,
    unit: Option<&Unit>,
) -> Computed {
    let mut rule = MethodRule::plain(kind, plan.place);
    if let Some(declared) = declared(form, indicator).filter(|declared| declared.kind == kind) {
        rule = declared.clone();
    }
    let history = History::of(plan, series, indicator);
    history.case(plan, indicator, unit, &rule).by(kind)
}

/// The method declared for an indicator: its own, or the form's.
#[must_use]
pub fn declared<'a>(form: Option<&'a Form>, indicator: &'a Indicator) -> Option<&'a MethodRule> {
    let of_form = || form?.method_of(indicator.kind);
    indicator.method.as_ref().or_else(of_form)
}

/// What the target itself says about how it is to be judged, before the form's method.
fn kind(case: &Case<'_>) -> MethodKind {
    match (case.goal, case.due) {
        (Some(Goal::AllOf(_)), _) => MethodKind::AllOf,
        (Some(Goal::NoWorseThanPreviousYear(_)), _) => MethodKind::NoWorse,
        (_, Some(Due::EveryYearUntil(_))) => MethodKind::EveryYear,
        _ if !case.milestones.is_empty() => MethodKind::Milestones,
        (Some(Goal::AtLeast(Value::Grade(_)) | Goal::AtMost(Value::Grade(_))), _) => MethodKind::Grades,
        _ => case.rule.kind,
    }
}

/// An indicator's own method is what it says; several goals are still judged one by one.
fn own_kind(case: &Case<'_>) -> MethodKind {
    match (case.goal, case.rule.kind) {
        (_, MethodKind::CeilingAndFloor) => MethodKind::CeilingAndFloor,
        (Some(Goal::AllOf(_)), _) => MethodKind::AllOf,
        (_, kind) => kind,
    }
}

impl Case<'_> {
    /// The verdict by a method.
    #[must_use]
    pub fn by(&self, kind: MethodKind) -> Computed {
        let found = self.found(kind);
        let (method, year) = (kind, self.year);
        match found {
            Ok(Told { state, band, working }) => Computed {
                method,
                year,
                state,
                why: None,
                band,
                working,
            },
            Err(why) => Computed {
                method,
                year,
                state: State::NotYetJudged,
                why: Some(why),
                band: None,
                working: Vec::new(),
            },
        }
    }

    fn found(&self, kind: MethodKind) -> Found {
        self.value()?;
        match kind {
            MethodKind::Declared => declared::judge(),
            MethodKind::ResultAgainstTarget => result_against_target::judge(self),
            MethodKind::StraightLine => straight_line::judge(self),
            MethodKind::Milestones => milestones::judge(self),
            MethodKind::EveryYear => every_year::judge(self),
            MethodKind::Cumulative => cumulative::judge(self),
            MethodKind::CeilingAndFloor => ceiling_and_floor::judge(self),
            MethodKind::NoWorse => no_worse::judge(self),
            MethodKind::AllOf => all_of::judge(self),
            MethodKind::Grades => grades::judge(self),
            MethodKind::Growth => growth::judge(self),
        }
    }

    /// The value judged.
    fn value(&self) -> Result<&Value, Why> {
        match self.results.get(&self.year).map(|measured| &measured.value) {
            Some(Entry::Given(value)) => Ok(value),
            Some(Entry::Empty(missing, _)) => Err(Why::Empty(*missing)),
            None => Err(Why::NoResult),
        }
    }

    /// The value judged, which is a number.
    fn number(&self) -> Result<Decimal, Why> {
        self.value()?.number().ok_or(Why::NotComparable)
    }

    fn goal(&self) -> Result<&Goal, Why> {
        self.goal.ok_or(Why::NoTarget)
    }

    /// The limit that a goal sets, and on which side of it a value must lie.
    fn limit(&self) -> Result<(Side, Value), Why> {
        limit(self.goal()?)
    }

    /// The limit as a number.
    fn level(&self) -> Result<(Side, Decimal), Why> {
        let (side, limit) = self.limit()?;
        Ok((side, limit.number().ok_or(Why::NotComparable)?))
    }

    /// Whether the goal is reached in the year judged.
    fn reached(&self) -> Result<bool, Why> {
        self.reached_in(self.goal()?, self.year)
    }

    fn reached_in(&self, goal: &Goal, year: FiscalYear) -> Result<bool, Why> {
        match target::of_goal(goal, self.direction, self.results, year, self.unit) {
            Verdict::Met => Ok(true),
            Verdict::NotMet => Ok(false),
            Verdict::Unknown(why) => Err(why),
        }
    }

    /// The years of the period that have passed, and all of them; none where the target falls due at no year, or the
    /// period ends before it begins.
    fn elapsed(&self) -> Option<(u16, u16)> {
        let count = |to: FiscalYear| to.number().checked_sub(self.since.number())?.checked_add(1);
        Some((count(self.year)?, count(self.due?.year())?))
    }

    /// Whether the target falls due in a later year.
    fn is_open(&self) -> bool {
        matches!(self.due, Some(Due::By(due)) if self.year < due)
    }

    /// The line that holds the result against the goal itself.
    fn against_goal(&self, when: When) -> Result<Step, Why> {
        let (side, limit) = self.limit()?;
        let result = Equation::given(Amount::of(self.value()?));
        let holds = self.reached()?;
        Ok(step(
            What::Result,
            result,
            when,
            side,
            Equation::given(Amount::of(&limit)),
            holds,
        ))
    }

    /// When the goal falls due.
    fn when_due(&self) -> When {
        match self.due {
            Some(Due::By(year)) => When::By(year),
            Some(Due::EveryYearUntil(_)) => When::Every(self.year),
            None => When::Always,
        }
    }

    /// Reached is met, whenever it falls due; due and not reached is not met; in between the pace decides.
    fn towards(&self, pace: impl FnOnce() -> Found) -> Found {
        let reached = self.reached()?;
        if self.is_open() && !reached {
            return pace();
        }
        let state = if reached { State::Met } else { State::NotMet };
        Ok(told(state, vec![self.against_goal(self.when_due())?]))
    }

    /// A state on the way.
    fn pace(step: Step) -> Told {
        let holds = step.asked.as_ref().is_some_and(|asked| asked.holds);
        told(if holds { State::OnTrack } else { State::Behind }, vec![step])
    }
}

/// The limit that a goal sets, and on which side of it a value must lie.
fn limit(goal: &Goal) -> Result<(Side, Value), Why> {
    match goal {
        Goal::AtLeast(value) => Ok((Side::AtLeast, value.clone())),
        Goal::AtMost(value) => Ok((Side::AtMost, value.clone())),
        Goal::All(count) => Ok((Side::AtLeast, Value::Number(*count))),
        Goal::Change { .. } => Err(Why::Change),
        Goal::Deed(_) => Err(Why::Deed),
        Goal::NoWorseThanPreviousYear(_) | Goal::AllOf(_) => Err(Why::NotComparable),
    }
}

impl Side {
    /// Whether a value lies on this side of a limit.
    fn holds(self, value: Decimal, limit: Decimal) -> bool {
        match self {
            Self::AtLeast => value >= limit,
            Self::AtMost => value <= limit,
        }
    }
}

const fn told(state: State, working: Vec<Step>) -> Told {
    Told {
        state,
        band: None,
        working,
    }
}

const fn step(what: What, value: Equation, when: When, side: Side, limit: Equation, holds: bool) -> Step {
    let asked = Some(Asked {
        when,
        side,
        limit,
        holds,
    });
    Step { what, value, asked }
}

#[cfg(test)]
mod tests;
