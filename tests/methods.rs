//! What holds for every verdict, whatever the numbers: more is never worse, the size of the unit changes nothing, up and
//! down mirror each other; and growth is what the published formula says.

#![expect(
    clippy::unwrap_used,
    clippy::float_arithmetic,
    reason = "a test fails by stopping; the published formula is one of floats"
)]

use std::collections::BTreeMap;

use hoshin::evaluate::Computed;
use hoshin::evaluate::method::{Case, growth};
use hoshin::model::indicator::{Measured, Value};
use hoshin::model::method::{MethodKind, MethodRule};
use hoshin::model::missing::Entry;
use hoshin::model::state::State;
use hoshin::model::target::{Direction, Due, Goal};
use hoshin::number::{Decimal, FiscalYear};
use hoshin::source::Place;

fn year(number: u16) -> FiscalYear {
    FiscalYear::new(number).unwrap()
}

fn dec(number: i64) -> Decimal {
    Decimal::new(number, 1)
}

/// The verdict of a year on a target for FY2028 set out from FY2023; the years between are as the year judged.
fn verdict(kind: MethodKind, up: bool, [baseline, target, value]: [Decimal; 3], judged: u16) -> Computed {
    let rule = MethodRule::plain(kind, Place::default());
    let goal = if up {
        Goal::AtLeast(Value::Number(target))
    } else {
        Goal::AtMost(Value::Number(target))
    };
    let measured = |value| Measured {
        value: Entry::Given(Value::Number(value)),
        rated: None,
        answers: None,
        note: None,
        place: Place::default(),
    };
    let results = (2024..=judged).map(|at| (year(at), measured(value)));
    let results: BTreeMap<_, _> = results.chain([(year(2023), measured(baseline))]).collect();
    let case = Case {
        goal: Some(&goal),
        direction: Some(if up { Direction::Up } else { Direction::Down }),
        due: Some(Due::By(year(2028))),
        milestones: &[(year(2025), Value::Number((baseline + target) / Decimal::TWO))].into(),
        since: year(2024),
        baseline: Some((year(2023), baseline)),
        results: &results,
        year: year(judged),
        unit: None,
        rule: &rule,
    };
    case.by(kind)
}

/// The methods that compute from numbers.
const METHODS: [MethodKind; 8] = [
    MethodKind::ResultAgainstTarget,
    MethodKind::StraightLine,
    MethodKind::Milestones,
    MethodKind::EveryYear,
    MethodKind::Cumulative,
    MethodKind::CeilingAndFloor,
    MethodKind::NoWorse,
    MethodKind::Growth,
];

const NUMBERS: [i64; 13] = [0, 1, 7, 99, 100, 101, 278, 332, 333, 439, 549, 550, 1001];

/// Every method with baselines, targets and values above and around each other, in a year on the way and the last.
fn every_case(mut judge: impl FnMut(MethodKind, [Decimal; 3], u16)) {
    for kind in METHODS {
        for baseline in [1, 100, 278, 550] {
            for target in [1, 100, 333, 550] {
                for value in NUMBERS {
                    for judged in [2024, 2026, 2028] {
                        judge(kind, [baseline, target, value].map(dec), judged);
                    }
                }
            }
        }
    }
}

/// How good a state is, best first; none where nothing could be told.
fn rank(computed: &Computed) -> Option<State> {
    computed.why.is_none().then_some(computed.state)
}

#[test]
fn more_is_never_worse_and_less_is_never_better() {
    every_case(|kind, [baseline, target, value], judged| {
        let better = value + dec(3);
        // In the mean of the years one value stands for all, so that no worse than the year before compares it with itself.
        let told = |up, value| rank(&verdict(kind, up, [baseline, target, value], judged));
        if let Some((less, more)) = told(true, value).zip(told(true, better)) {
            assert!(
                more <= less,
                "{kind:?} ≥ {baseline} {target} {value} {judged}: {less:?} {more:?}"
            );
        }
        if let Some((less, more)) = told(false, value).zip(told(false, better)) {
            assert!(
                less <= more,
                "{kind:?} ≤ {baseline} {target} {value} {judged}: {less:?} {more:?}"
            );
        }
    });
}

#[test]
fn the_size_of_the_unit_changes_nothing() {
    let thousand = Decimal::ONE_THOUSAND;
    every_case(|kind, numbers, judged| {
        for up in [true, false] {
            let small = verdict(kind, up, numbers, judged);
            let great = verdict(kind, up, numbers.map(|number| number * thousand), judged);
            assert_eq!(
                (small.state, small.why),
                (great.state, great.why),
                "{kind:?} {numbers:?} {judged}"
            );
        }
    });
}

/// Ratios and growth need values of one sign; two negative ones are in the same proportion as their mirror.
#[test]
fn up_and_down_mirror_each_other() {
    every_case(|kind, numbers, judged| {
        if kind == MethodKind::Growth {
            return;
        }
        // A negative value in a sum may be taken back by the next, so nothing is settled before the end.
        if kind == MethodKind::Cumulative && judged != 2028 {
            return;
        }
        let up = verdict(kind, true, numbers, judged);
        let down = verdict(kind, false, numbers.map(|number| -number), judged);
        assert_eq!(
            (up.state, up.why),
            (down.state, down.why),
            "{kind:?} {numbers:?} {judged}"
        );
    });
}

/// `(x ÷ b)^(1 ÷ n) − 1` in floats, as it is published.
fn published(from: Decimal, to: Decimal, years: u16) -> f64 {
    let float = |number: Decimal| number.to_string().parse::<f64>().unwrap();
    (float(to) / float(from)).powf(1.0 / f64::from(years)) - 1.0
}

#[test]
fn growth_is_what_the_formula_says() {
    let (mut compared, mut ratios) = (0, 0);
    for from in [1, 7, 100, 278, 4390, 987_654] {
        for to in NUMBERS {
            for years in 1..=15 {
                let ours = growth::rate(dec(from), dec(to), years).unwrap();
                let theirs = published(dec(from), dec(to), years);
                let ours: f64 = ours.to_string().parse().unwrap();
                assert!(
                    (ours - theirs).abs() < 1e-9 * theirs.abs().max(1.0),
                    "{from} {to} {years}"
                );
                compared += 1;
            }
        }
    }
    every_case(|kind, [baseline, target, value], judged| {
        let up = target > baseline;
        if kind != MethodKind::Growth || target == baseline || judged == 2028 {
            return;
        }
        if if up { value >= target } else { value <= target } {
            assert_eq!(verdict(kind, up, [baseline, target, value], judged).state, State::Met);
            return;
        }
        let ratio = published(baseline, value, judged - 2023) / published(baseline, target, 5);
        let band = verdict(kind, up, [baseline, target, value], judged).band.unwrap();
        let expected = match ratio {
            p if p >= 0.95 - 1e-9 => growth::Band::OnTrack,
            p if p >= 0.60 - 1e-9 => growth::Band::NeedsAcceleration,
            p if p >= -1e-9 => growth::Band::Limited,
            _ => growth::Band::Deterioration,
        };
        assert_eq!(band, expected, "{baseline} {target} {value} {judged}: {ratio}");
        ratios += 1;
    });
    assert!(compared > 1000 && ratios > 100, "{compared} {ratios}");
}
