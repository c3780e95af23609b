//! Verdicts by hand: each method with numbers that anyone can check, and what it does at its edges.

use super::growth::Band;
use super::working::{Amount, When};
use super::{Case, Computed};
use crate::evaluate::sample::{grade, measured, number, stars, year};
use crate::evaluate::target::Why;
use crate::model::few::Years;
use crate::model::indicator::{Measured, Value};
use crate::model::method::{MethodKind, MethodRule};
use crate::model::state::State::{self, Behind, Met, NotMet, NotYetJudged, OnTrack};
use crate::model::target::{Direction, Due, Goal};
use crate::model::unit::Unit;
use crate::number::{Decimal, decimal};
use crate::source::Place;

fn dec(text: &str) -> Decimal {
    decimal::parse(text).unwrap()
}

/// `≥55` or `≤20`.
fn goal(text: &str) -> Goal {
    let value = number(text.trim_start_matches(['≥', '≤']));
    if text.starts_with('≥') {
        Goal::AtLeast(value)
    } else {
        Goal::AtMost(value)
    }
}

/// One case, by hand: what is promised for FY2028 from FY2024 on, and results by year.
struct Sketch {
    goal: Option<Goal>,
    due: Option<Due>,
    milestones: Years<Value>,
    since: u16,
    baseline: Option<(u16, &'static str)>,
    results: Years<Measured>,
    year: u16,
    unit: Option<Unit>,
    rule: MethodRule,
}

impl Sketch {
    fn of(asked: &str, results: &[(u16, &str)]) -> Self {
        Self {
            goal: Some(goal(asked)),
            due: Some(Due::By(year(2028))),
            milestones: Years::new(),
            since: 2024,
            baseline: None,
            results: results.iter().map(|(y, v)| (year(*y), measured(number(v)))).collect(),
            year: results.last().map_or(2024, |(y, _)| *y),
            unit: None,
            rule: MethodRule::plain(MethodKind::StraightLine, Place::default()),
        }
    }

    fn from(mut self, year: u16, value: &'static str) -> Self {
        self.baseline = Some((year, value));
        self
    }

    fn due(mut self, due: Due) -> Self {
        self.due = Some(due);
        self
    }

    fn by(&self, kind: MethodKind) -> Computed {
        let case = Case {
            goal: self.goal.as_ref(),
            direction: self.goal.as_ref().map_or(self.rule.direction, Goal::direction),
            due: self.due,
            milestones: &self.milestones,
            since: year(self.since),
            baseline: self.baseline.map(|(y, v)| (year(y), dec(v))),
            results: &self.results,
            year: year(self.year),
            unit: self.unit.as_ref(),
            rule: &self.rule,
        };
        case.by(kind)
    }

    fn told(&self, kind: MethodKind) -> (State, Option<Why>) {
        let computed = self.by(kind);
        (computed.state, computed.why)
    }
}

/// Baseline of FY2023, target for FY2028, value of FY2024.
fn line(baseline: &'static str, asked: &str, value: &str) -> State {
    Sketch::of(asked, &[(2024, value)])
        .from(2023, baseline)
        .told(MethodKind::StraightLine)
        .0
}

#[test]
fn a_straight_line_asks_its_share_of_the_way() {
    for (baseline, asked, value, state) in [
        ("27.8", "≥55", "43.9", OnTrack),
        ("27.8", "≥55", "33.24", OnTrack),
        ("27.8", "≥55", "33.23", Behind),
        ("6", "≥12", "6", Behind),
        ("81.8", "≥80", "78.2", Behind),
        ("43.3", "≥60", "42.1", Behind),
        ("54.5", "≥65", "69.4", Met),
        ("50", "≤20", "44", OnTrack),
        ("50", "≤20", "44.1", Behind),
        ("80", "≥80", "79.9", Behind),
        ("0", "≥10", "2", OnTrack),
        ("-5", "≥5", "-3", OnTrack),
        ("10", "≤0", "8", OnTrack),
    ] {
        assert_eq!(line(baseline, asked, value), state, "{baseline} → {asked}: {value}");
    }
    let without = Sketch::of("≥60", &[(2024, "53.4")]);
    assert_eq!(
        without.told(MethodKind::StraightLine),
        (NotYetJudged, Some(Why::NoBaseline))
    );
    let reached = Sketch::of("≥60", &[(2024, "60")]);
    assert_eq!(reached.told(MethodKind::StraightLine), (Met, None));
    let late = Sketch::of("≥60", &[(2028, "59")]).from(2023, "10");
    assert_eq!(late.told(MethodKind::StraightLine), (NotMet, None));
}

#[test]
fn the_working_says_what_was_asked() {
    let computed = Sketch::of("≥55", &[(2024, "43.9")])
        .from(2023, "27.8")
        .by(MethodKind::StraightLine);
    let asked = computed.working[0].asked.as_ref().unwrap();
    assert_eq!(
        (asked.when, &asked.limit.result),
        (When::After(1, 5), &Amount::InUnit(dec("33.24")))
    );
    let mut rate = Sketch::of("≥50", &[(2016, "32.3")]).due(Due::By(year(2017)));
    rate.since = 2015;
    rate.rule.thresholds = [(1, dec("33.4")), (2, dec("66.7"))].into();
    let computed = rate.by(MethodKind::ResultAgainstTarget);
    assert_eq!(
        (computed.state, &computed.working[0].value.result),
        (Behind, &Amount::Percent(dec("64.6")))
    );
    let asked = computed.working[0].asked.as_ref().unwrap();
    assert_eq!(
        (asked.when, &asked.limit.result),
        (When::After(2, 3), &Amount::Percent(dec("66.7")))
    );
}

#[test]
fn shown_figures_never_contradict_the_comparison() {
    let mut close = Sketch::of("≥60000", &[(2016, "40019.9")]).due(Due::By(year(2017)));
    close.since = 2015;
    close.rule.thresholds = [(2, dec("66.7"))].into();
    let computed = close.by(MethodKind::ResultAgainstTarget);
    assert_eq!(
        (computed.state, &computed.working[0].value.result),
        (Behind, &Amount::Percent(dec("66.6998")))
    );
}

#[test]
fn the_progress_rate_is_defined_at_its_edges() {
    let told = |asked: &str, value: &str| Sketch::of(asked, &[(2024, value)]).told(MethodKind::ResultAgainstTarget);
    assert_eq!(told("≥100", "20"), (OnTrack, None));
    assert_eq!(told("≥100", "19.99"), (Behind, None));
    assert_eq!(told("≥100", "0"), (Behind, None));
    assert_eq!(told("≥0", "-1"), (NotYetJudged, Some(Why::TargetZero)));
    assert_eq!(told("≥0", "0"), (Met, None));
    assert_eq!(told("≥10", "-1"), (NotYetJudged, Some(Why::OppositeSigns)));
    assert_eq!(told("≤20", "100"), (OnTrack, None));
    assert_eq!(told("≤20", "100.1"), (Behind, None));
    assert_eq!(told("≤0", "3"), (NotYetJudged, Some(Why::TargetZero)));
    assert_eq!(told("≥-10", "-50"), (OnTrack, None));
    assert_eq!(told("≥-10", "-51"), (Behind, None));
}

#[test]
fn milestones_are_asked_from_their_year_on() {
    let mut sketch = Sketch::of("≥60", &[(2025, "47")]);
    sketch.milestones = [(year(2024), number("46.6")), (year(2026), number("55"))].into();
    assert_eq!(sketch.told(MethodKind::Milestones), (OnTrack, None));
    sketch.results = [(year(2026), measured(number("54")))].into();
    sketch.year = 2026;
    assert_eq!(sketch.told(MethodKind::Milestones), (Behind, None));
    sketch.milestones = [(year(2027), number("58"))].into();
    assert_eq!(
        sketch.told(MethodKind::Milestones),
        (NotYetJudged, Some(Why::NoMilestone))
    );
}

#[test]
fn every_year_stands_by_itself_and_a_ceiling_does_not() {
    let until = Due::EveryYearUntil(year(2028));
    let results = [(2024, "21.8"), (2025, "19")];
    let kept = Sketch::of("≤20", &results).due(until);
    assert_eq!(kept.told(MethodKind::EveryYear), (Met, None));
    assert_eq!(kept.told(MethodKind::CeilingAndFloor), (NotMet, None));
    let below = Sketch::of("≤20", &[(2024, "20"), (2025, "19")]);
    assert_eq!(below.told(MethodKind::CeilingAndFloor), (OnTrack, None));
    let gap = Sketch::of("≤20", &[(2025, "19")]);
    assert_eq!(
        gap.told(MethodKind::CeilingAndFloor),
        (NotYetJudged, Some(Why::NoResultOf(year(2024))))
    );
    let mut range = Sketch::of("≤60", &[(2024, "39")]);
    range.goal = Some(Goal::AllOf(vec![goal("≥40"), goal("≤60")]));
    assert_eq!(range.told(MethodKind::CeilingAndFloor), (NotMet, None));
}

#[test]
fn sums_count_over_the_years() {
    let sum = |asked: &str, results: &[(u16, &str)]| Sketch::of(asked, results).told(MethodKind::Cumulative);
    assert_eq!(sum("≥10", &[(2024, "1"), (2025, "3")]), (OnTrack, None));
    assert_eq!(sum("≥10", &[(2024, "1"), (2025, "2")]), (Behind, None));
    assert_eq!(sum("≥10", &[(2024, "8"), (2025, "2")]), (Met, None));
    assert_eq!(
        sum("≥10", &[(2025, "2")]),
        (NotYetJudged, Some(Why::NoResultOf(year(2024))))
    );
    assert_eq!(sum("≥10", &[(2025, "12")]), (Met, None));
    assert_eq!(sum("≤10", &[(2024, "2"), (2025, "2")]), (OnTrack, None));
    assert_eq!(sum("≤10", &[(2025, "11")]), (NotMet, None));
    assert_eq!(sum("≤10", &[(2024, "9"), (2025, "2")]), (NotMet, None));
    let at_the_end = [(2024, "2"), (2025, "2"), (2026, "2"), (2027, "2"), (2028, "1.9")];
    assert_eq!(sum("≥10", &at_the_end), (NotMet, None));
}

#[test]
fn no_worse_and_grades_and_several_goals() {
    let mut sketch = Sketch::of("≥50", &[(2023, "40"), (2024, "41")]).from(2023, "40");
    assert_eq!(sketch.told(MethodKind::NoWorse), (OnTrack, None));
    sketch.goal = Some(Goal::NoWorseThanPreviousYear(Some(Direction::Down)));
    assert_eq!(sketch.told(MethodKind::NoWorse), (Behind, None));
    let sketch = Sketch {
        due: Some(Due::By(year(2024))),
        ..sketch
    };
    assert_eq!(sketch.told(MethodKind::NoWorse), (NotMet, None));
    let mut both = Sketch {
        due: Some(Due::By(year(2028))),
        ..sketch
    };
    both.goal = Some(Goal::AllOf(vec![
        goal("≥50"),
        Goal::NoWorseThanPreviousYear(Some(Direction::Up)),
    ]));
    assert_eq!(both.told(MethodKind::AllOf), (Behind, None));
    both.goal = Some(Goal::AllOf(vec![
        goal("≥45"),
        Goal::NoWorseThanPreviousYear(Some(Direction::Up)),
    ]));
    assert_eq!(both.told(MethodKind::AllOf), (OnTrack, None));
    let mut grades = Sketch::of("≥0", &[]);
    grades.goal = Some(Goal::AtLeast(grade("two-stars")));
    grades.unit = Some(stars());
    for (result, told) in [
        ("three-stars", (Met, None)),
        ("one-star", (NotYetJudged, Some(Why::GradeOnTheWay))),
    ] {
        grades.results = [(year(2024), measured(grade(result)))].into();
        assert_eq!(grades.told(MethodKind::Grades), told, "{result}");
    }
}

#[test]
fn growth_is_held_against_the_growth_required() {
    let grown = |baseline, asked: &str, value: &str| {
        let computed = Sketch::of(asked, &[(2024, value)])
            .from(2023, baseline)
            .by(MethodKind::Growth);
        (computed.state, computed.band, computed.why)
    };
    assert_eq!(
        grown("100", "≥110.40808032", "102"),
        (OnTrack, Some(Band::OnTrack), None)
    );
    assert_eq!(
        grown("100", "≥110.40808032", "101.9"),
        (OnTrack, Some(Band::OnTrack), None)
    );
    assert_eq!(
        grown("100", "≥110.40808032", "101.89"),
        (Behind, Some(Band::NeedsAcceleration), None)
    );
    assert_eq!(
        grown("100", "≥110.40808032", "101.2"),
        (Behind, Some(Band::NeedsAcceleration), None)
    );
    assert_eq!(
        grown("100", "≥110.40808032", "101.1"),
        (Behind, Some(Band::Limited), None)
    );
    assert_eq!(
        grown("100", "≥110.40808032", "100"),
        (Behind, Some(Band::Limited), None)
    );
    assert_eq!(
        grown("100", "≥110.40808032", "99.9"),
        (Behind, Some(Band::Deterioration), None)
    );
    assert_eq!(grown("100", "≤90", "97.9"), (OnTrack, Some(Band::OnTrack), None));
    assert_eq!(grown("100", "≤90", "101"), (Behind, Some(Band::Deterioration), None));
    assert_eq!(grown("0", "≥10", "5"), (NotYetJudged, None, Some(Why::BaselineZero)));
    assert_eq!(grown("-1", "≥10", "5"), (NotYetJudged, None, Some(Why::OppositeSigns)));
    assert_eq!(grown("100", "≥100", "99"), (Behind, None, None));
    assert_eq!(grown("100", "≤0", "99"), (Behind, Some(Band::Limited), None));
}

#[test]
fn growth_without_a_target_never_assumes_a_direction() {
    let mut sketch = Sketch::of("≥0", &[(2024, "101.5")]).from(2023, "100");
    sketch.goal = None;
    assert_eq!(sketch.told(MethodKind::Growth), (NotYetJudged, Some(Why::NoDirection)));
    sketch.rule.direction = Some(Direction::Up);
    assert_eq!(sketch.by(MethodKind::Growth).band, Some(Band::OnTrack));
    sketch.rule.direction = Some(Direction::Down);
    assert_eq!(sketch.by(MethodKind::Growth).band, Some(Band::Deterioration));
}
