//! What holds for every verdict, whatever the numbers: more is never worse, the size of the unit changes nothing, up and
//! down mirror each other; and growth is what the published formula says. The numbers are drawn at random from a fixed
//! seed, so that every run tries the same ones; a case that fails is made smaller before it is shown.

#![expect(
    clippy::unwrap_used,
    clippy::float_arithmetic,
    reason = "a test fails by stopping; the published formula is one of floats"
)]

use hoshin::evaluate::Computed;
use hoshin::evaluate::method::{Case, growth};
use hoshin::model::few::Years;
use hoshin::model::indicator::{Measured, Value};
use hoshin::model::method::{MethodKind, MethodRule};
use hoshin::model::missing::Entry;
use hoshin::model::state::State;
use hoshin::model::target::{Direction, Due, Goal};
use hoshin::number::{Decimal, FiscalYear};
use hoshin::source::Place;
use proptest::prelude::Strategy;
use proptest::sample::select;
use proptest::test_runner::{Config, RngSeed, TestCaseError, TestRunner};
use proptest::{prop_assert, prop_assert_eq, prop_oneof};

/// The year whose value is the baseline; targets are for the last year.
const FIRST: u16 = 2023;
const LAST: u16 = 2028;

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

/// What a verdict is asked about: tenths of a unit, from which the goal and the results are made.
#[derive(Clone, Copy, Debug)]
struct Asked {
    kind: MethodKind,
    up: bool,
    baseline: i64,
    target: i64,
    value: i64,
    judged: u16,
}

fn year(number: u16) -> FiscalYear {
    FiscalYear::new(number).unwrap()
}

fn tenths(number: i64) -> Decimal {
    Decimal::new(number, 1)
}

impl Asked {
    /// The verdict of the year judged on a target for the last year; the years between are as the year judged.
    fn verdict(self) -> Computed {
        self.scaled(Decimal::ONE)
    }

    /// The verdict where every number is so many times as great.
    fn scaled(self, factor: Decimal) -> Computed {
        let [baseline, target, value] = [self.baseline, self.target, self.value].map(|count| tenths(count) * factor);
        let goal = if self.up { Goal::AtLeast } else { Goal::AtMost };
        let goal = goal(Value::Number(target));
        let results = results(baseline, value, self.judged);
        let rule = MethodRule::plain(self.kind, Place::default());
        let case = Case {
            goal: Some(&goal),
            direction: Some(self.direction()),
            due: Some(Due::By(year(LAST))),
            milestones: &[(year(2025), Value::Number((baseline + target) / Decimal::TWO))].into(),
            since: year(FIRST + 1),
            baseline: Some((year(FIRST), baseline)),
            results: &results,
            year: year(self.judged),
            unit: None,
            rule: &rule,
        };
        case.by(self.kind)
    }

    /// The same the other way round: every number mirrored at zero, and what was up is down.
    fn mirrored(self) -> Self {
        Self {
            up: !self.up,
            baseline: -self.baseline,
            target: -self.target,
            value: -self.value,
            ..self
        }
    }

    /// The same with a value that is better by so much.
    fn better(self, by: i64) -> Self {
        Self {
            value: self.value + if self.up { by } else { -by },
            ..self
        }
    }

    fn direction(self) -> Direction {
        if self.up { Direction::Up } else { Direction::Down }
    }
}

fn results(baseline: Decimal, value: Decimal, judged: u16) -> Years<Measured> {
    let measured = |value| Measured {
        value: Entry::Given(Value::Number(value)),
        rated: None,
        answers: None,
        note: None,
        place: Place::default(),
    };
    let since = (FIRST + 1..=judged).map(|at| (year(at), measured(value)));
    since.chain([(year(FIRST), measured(baseline))]).collect()
}

/// Many numbers are small, and some are as great as a ward's money.
fn counts(least: i64) -> impl Strategy<Value = i64> {
    prop_oneof![3 => least..=50, 3 => least..=1_200, 1 => least..=9_999_999]
}

/// Values are drawn near the baseline and the target, too: that is where verdicts turn.
fn asked(least: i64) -> impl Strategy<Value = Asked> {
    let years = FIRST + 1..=LAST;
    (select(METHODS.to_vec()), select(vec![true, false]), counts(1), counts(1), years).prop_flat_map(
        move |(kind, up, baseline, target, judged)| {
            let near = |around: i64| (around - 3).max(least)..=around + 3;
            let value = prop_oneof![2 => counts(least), 1 => near(baseline), 1 => near(target), 1 => near(i64::midpoint(baseline, target))];
            value.prop_map(move |value| Asked { kind, up, baseline, target, value, judged })
        },
    )
}

/// Tries a property on as many cases as are named, always the same ones; nothing is written to the disk.
fn hold<S: Strategy>(cases: u32, of: &S, holds: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    let config = Config {
        cases,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20_261_121),
        ..Config::default()
    };
    let tried = TestRunner::new(config).run(of, holds);
    assert_eq!(tried.map_err(|error| error.to_string()), Ok(()));
}

/// How good a state is, best first; none where nothing could be told.
fn rank(computed: &Computed) -> Option<State> {
    computed.why.is_none().then_some(computed.state)
}

// In the mean of the years one value stands for all, so that no worse than the year before compares it with itself.
#[test]
fn a_better_value_is_never_judged_worse() {
    hold(8_000, &(asked(0), 1_i64..=400), |(asked, by)| {
        let better = asked.better(by);
        if better.value < 0 {
            return Ok(());
        }
        if let Some((now, then)) = rank(&asked.verdict()).zip(rank(&better.verdict())) {
            prop_assert!(then <= now, "{by} better: {then:?}, not {now:?}");
        }
        Ok(())
    });
}

#[test]
fn growth_has_finer_steps_and_a_better_value_never_goes_down_them() {
    let step = |computed: &Computed| {
        let band = computed.band?;
        let steps = [
            growth::Band::OnTrack,
            growth::Band::NeedsAcceleration,
            growth::Band::Limited,
            growth::Band::Deterioration,
        ];
        steps.iter().position(|one| *one == band)
    };
    hold(1_500, &(asked(0), 1_i64..=400), |(asked, by)| {
        let asked = Asked {
            kind: MethodKind::Growth,
            ..asked
        };
        let better = asked.better(by);
        if better.value < 0 {
            return Ok(());
        }
        if let Some((now, then)) = step(&asked.verdict()).zip(step(&better.verdict())) {
            prop_assert!(then <= now, "{by} better: step {then}, not {now}");
        }
        Ok(())
    });
}

#[test]
fn the_size_of_the_unit_changes_nothing() {
    let factors = select(vec![
        Decimal::new(1, 3),
        Decimal::new(25, 2),
        Decimal::TWO,
        Decimal::ONE_HUNDRED,
        Decimal::ONE_THOUSAND,
        Decimal::new(123_457, 0),
    ]);
    hold(4_000, &(asked(0), factors), |(asked, factor)| {
        let (plain, scaled) = (asked.verdict(), asked.scaled(factor));
        prop_assert_eq!(
            (plain.state, plain.why, plain.band),
            (scaled.state, scaled.why, scaled.band)
        );
        Ok(())
    });
}

/// Growth needs values of one sign, so it has its own mirror below.
#[test]
fn up_and_down_mirror_each_other() {
    hold(4_000, &asked(0), |asked| {
        // A negative value in a sum may be taken back by the next, so nothing is settled before the end.
        let open_sum = asked.kind == MethodKind::Cumulative && asked.judged != LAST;
        if asked.kind == MethodKind::Growth || open_sum {
            return Ok(());
        }
        let (one, other) = (asked.verdict(), asked.mirrored().verdict());
        prop_assert_eq!((one.state, one.why), (other.state, other.why));
        Ok(())
    });
}

/// `(to ÷ from)^(1 ÷ years) − 1` in floats, as it is published.
fn published(from: i64, to: i64, years: u16) -> f64 {
    let float = |count: i64| tenths(count).to_string().parse::<f64>().unwrap();
    (float(to) / float(from)).powf(1.0 / f64::from(years)) - 1.0
}

#[test]
fn growth_a_year_is_what_the_formula_says() {
    let years = 1_u16..=15;
    hold(1_500, &(counts(1), counts(0), years), |(from, to, years)| {
        let ours = growth::rate(tenths(from), tenths(to), years).unwrap();
        let ours: f64 = ours.to_string().parse().unwrap();
        let theirs = published(from, to, years);
        prop_assert!(
            (ours - theirs).abs() < 1e-9 * theirs.abs().max(1.0),
            "{ours}, not {theirs}"
        );
        Ok(())
    });
}

/// The step of the published method, of growth or its ratio; none where it is too near a limit for floats to tell.
fn published_band(share: f64, limits: [f64; 3]) -> Option<growth::Band> {
    if limits.iter().any(|limit| (share - limit).abs() < 1e-9) {
        return None;
    }
    Some(match share {
        share if share >= limits[0] => growth::Band::OnTrack,
        share if share >= limits[1] => growth::Band::NeedsAcceleration,
        share if share >= limits[2] => growth::Band::Limited,
        _ => growth::Band::Deterioration,
    })
}

/// Given baseline, value, target, years and direction: growth achieved ÷ growth required, with 0.95, 0.60 and 0.
#[test]
fn growth_towards_a_target_is_what_the_published_method_says() {
    let told = std::cell::Cell::new(0);
    hold(4_000, &asked(0), |asked| {
        let asked = Asked {
            kind: MethodKind::Growth,
            up: asked.target > asked.baseline,
            ..asked
        };
        let Asked {
            up,
            baseline,
            target,
            value,
            judged,
            ..
        } = asked;
        let reached = if up { value >= target } else { value <= target };
        if reached || target == baseline || judged == LAST {
            return Ok(());
        }
        let ratio = published(baseline, value, judged - FIRST) / published(baseline, target, LAST - FIRST);
        if let Some(expected) = published_band(ratio, [0.95, 0.60, 0.0]) {
            prop_assert_eq!(asked.verdict().band, Some(expected), "ratio {}", ratio);
            told.set(told.get() + 1);
        }
        Ok(())
    });
    assert!(told.get() > 800, "{}", told.get());
}

/// Without a target the growth itself is judged, with 0.015, 0.005 and 0; what is growth one way is decline the other.
#[test]
fn growth_without_a_target_is_what_the_published_method_says_both_ways() {
    hold(4_000, &asked(0), |asked| {
        let judge = |direction| {
            let rule = MethodRule::plain(MethodKind::Growth, Place::default());
            let results = results(tenths(asked.baseline), tenths(asked.value), asked.judged);
            let case = Case {
                goal: None,
                direction: Some(direction),
                due: None,
                milestones: &Years::new(),
                since: year(FIRST + 1),
                baseline: Some((year(FIRST), tenths(asked.baseline))),
                results: &results,
                year: year(asked.judged),
                unit: None,
                rule: &rule,
            };
            case.by(MethodKind::Growth).band
        };
        let growth = published(asked.baseline, asked.value, asked.judged - FIRST);
        for (direction, better) in [(Direction::Up, growth), (Direction::Down, -growth)] {
            if let Some(expected) = published_band(better, [0.015, 0.005, 0.0]) {
                prop_assert_eq!(judge(direction), Some(expected), "growth {}", growth);
            }
        }
        Ok(())
    });
}
