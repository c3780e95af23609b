//! How small plans compare.

use std::cmp::Ordering;
use std::sync::Arc;

use super::super::evaluate;
use super::super::sample::{
    budget, grade, indicator, initiative, issue, measured, number, only, plan, rated, reform_item, relisted, review,
    schema, stars, strategy, text, year, yen,
};
use super::promise::{Revision, baseline_changed, milestones_changed, revision};
use super::rating::{Rerated, rerated};
use super::result::{Course, course};
use super::{Absence, Kind, Pair, compare};
use crate::lang::Lang;
use crate::model::budget::Account::Initial;
use crate::model::indicator::Indicator;
use crate::model::plan::Plan;
use crate::model::plans::Plans;
use crate::model::review::Occasion::MidYear;
use crate::model::target::{Baseline, Direction, Due, Goal, Target};
use crate::source::Place;

fn both(from: Plan, to: Plan) -> Plans {
    Plans {
        schema: schema().into(),
        plans: vec![from.into(), to.into()],
        ..Plans::default()
    }
}

fn of(fiscal_year: u16, codes: &[(&str, &str)]) -> Plan {
    let leaves = codes.iter().map(|(id, code)| {
        let mut leaf = initiative(code);
        (*id).clone_into(&mut leaf.id.value);
        leaf
    });
    let mut plan = plan("minato", fiscal_year);
    plan.issues = vec![issue("1", vec![strategy("1-1", leaves.collect())])];
    plan
}

/// How the initiatives compare: their ids with `+`, `-`, or what else it means that a plan lacks them.
fn initiatives(plans: &Plans) -> Vec<String> {
    let comparison = compare(plans, &plans.plans[0], &plans.plans[1]);
    let told = comparison.things.iter().filter_map(|pair| {
        let (sign, thing, absence) = match pair {
            Pair::Both(from, to) => (if from.is_moved(to) { ">" } else { "=" }, to, Absence::Real),
            Pair::Newer(thing, absence) => ("+", thing, *absence),
            Pair::Older(thing, absence) => ("-", thing, *absence),
        };
        let sure = if absence == Absence::Real { "" } else { absence.key() };
        (thing.kind == Kind::Initiative).then(|| format!("{sign}{}{sure}", thing.id))
    });
    told.collect()
}

#[test]
fn what_a_whole_plan_lacks_came_or_went() {
    let from = of(2021, &[("a", "1-1-1"), ("b", "1-1-2"), ("c", "1-1-3")]);
    let to = of(2022, &[("c", "1-1-1"), ("b", "1-1-2"), ("d", "1-1-3")]);
    assert_eq!(initiatives(&both(from, to)), [">c", "=b", "+d", "-a"]);
}

#[test]
fn what_an_excerpt_or_an_overview_lacks_is_only_not_listed() {
    let from = || of(2021, &[("a", "1-1-1")]);
    let mut excerpt = of(2022, &[("b", "1-1-1")]);
    excerpt.excerpt = Some(text("issue 1"));
    assert_eq!(initiatives(&both(from(), excerpt)), ["+b", "-anot-listed"]);
    let mut overview = both(from(), of(2022, &[("b", "1-1-1")]));
    Arc::make_mut(&mut overview.schema)
        .forms
        .values_mut()
        .for_each(|form| form.gaps = true);
    assert_eq!(initiatives(&overview), ["+bnot-listed", "-anot-listed"]);
    let mut unknown = both(from(), of(2022, &[("b", "1-1-1")]));
    Arc::make_mut(&mut unknown.schema).forms.clear();
    assert_eq!(initiatives(&unknown), ["+bnot-listed", "-anot-listed"]);
}

#[test]
fn a_plan_without_a_level_ends_nothing_on_it() {
    let mut to = plan("minato", 2024);
    to.issues = vec![issue("1", Vec::new())];
    let plans = both(of(2022, &[("a", "1-1-1")]), to);
    assert_eq!(initiatives(&plans), ["-anot-comparable"]);
    let mut from = of(2021, &[("a", "1-1-1")]);
    from.reform_items = vec![reform_item(1)];
    let plans = both(from, of(2022, &[("a", "1-1-1")]));
    let things = compare(&plans, &plans.plans[0], &plans.plans[1]).things;
    assert!(matches!(things.last(), Some(Pair::Older(item, Absence::OtherKind)) if item.kind == Kind::Reform));
}

#[test]
fn a_relisted_entry_is_no_thing_of_its_own() {
    let mut to = of(2022, &[("a", "1-1-1")]);
    to.issues[0].strategies[0].initiatives.push(relisted("1-1-2", "1-1-1"));
    assert_eq!(initiatives(&both(of(2021, &[("a", "1-1-1")]), to)), ["=a"]);
}

#[test]
fn a_name_is_compared_in_the_authoritative_language() {
    let mut to = of(2022, &[("a", "1-1-1")]);
    let leaf = &mut to.issues[0].strategies[0].initiatives[0];
    leaf.title = crate::lang::Localized::both("1-1-1".to_owned(), "better English".to_owned());
    let plans = both(of(2021, &[("a", "1-1-1")]), to);
    let comparison = compare(&plans, &plans.plans[0], &plans.plans[1]);
    let renamed = |lang| comparison.kept().filter(|(from, to)| from.is_renamed(to, lang)).count();
    assert_eq!((renamed(Lang::Ja), renamed(Lang::En)), (0, 1));
}

#[test]
fn money_is_that_of_each_plans_own_year_and_a_missing_amount_is_no_change() {
    let with = |fiscal_year: u16, amounts: &[(u16, i64)]| {
        let mut plan = of(fiscal_year, &[("a", "1-1-1")]);
        let amounts: Vec<_> = amounts.iter().map(|(y, amount)| (*y, Initial, yen(*amount))).collect();
        plan.issues[0].strategies[0].initiatives[0].budget = budget(&amounts);
        plan
    };
    let told = |from, to| {
        let plans = both(from, to);
        let comparison = compare(&plans, &plans.plans[0], &plans.plans[1]);
        let budgets = comparison.kept().find_map(|(from, to)| comparison.budgets(from, to));
        budgets.map(|budgets| (budgets.direction(), budgets.change().map(crate::number::Money::yen)))
    };
    let older = || with(2021, &[(2021, 500)]);
    assert_eq!(
        told(older(), with(2022, &[(2021, 700), (2022, 300)])),
        Some((Some(Ordering::Less), Some(-200)))
    );
    assert_eq!(
        told(older(), with(2022, &[(2022, 500)])),
        Some((Some(Ordering::Equal), Some(0)))
    );
    assert_eq!(told(older(), with(2022, &[])), Some((None, None)));
    assert_eq!(told(with(2021, &[]), with(2022, &[])), None);
}

fn promised(goal: Goal, due: Option<Due>) -> Indicator {
    Indicator {
        target: Some(Target {
            goal,
            due,
            milestones: [].into(),
            baseline: None,
            because: None,
            place: Place::default(),
        }),
        ..indicator("a")
    }
}

fn revised(from: &Indicator, to: &Indicator) -> Option<Revision> {
    revision((from, year(2021)), (to, year(2022)), Some(&stars()))
}

#[test]
fn lowered_means_asking_for_less_whichever_way_is_better() {
    let least = |digits: &str| promised(Goal::AtLeast(number(digits)), None);
    let most = |digits: &str| promised(Goal::AtMost(number(digits)), None);
    assert_eq!(revised(&least("70"), &least("60")), Some(Revision::Lowered));
    assert_eq!(revised(&least("60"), &least("70")), Some(Revision::Raised));
    assert_eq!(revised(&most("100"), &most("120")), Some(Revision::Lowered));
    assert_eq!(revised(&most("120"), &most("100")), Some(Revision::Raised));
    assert_eq!(revised(&least("60"), &least("60.0")), None);
    assert_eq!(revised(&least("60"), &most("60")), Some(Revision::Otherwise));
    let graded = |id: &str| promised(Goal::AtLeast(grade(id)), None);
    assert_eq!(
        revised(&graded("two-stars"), &graded("one-star")),
        Some(Revision::Lowered)
    );
}

#[test]
fn several_goals_are_lower_where_one_is_and_none_is_higher() {
    let two = |least: &str, most: &str| {
        promised(
            Goal::AllOf(vec![Goal::AtLeast(number(least)), Goal::AtMost(number(most))]),
            None,
        )
    };
    assert_eq!(revised(&two("40", "60"), &two("30", "60")), Some(Revision::Lowered));
    assert_eq!(revised(&two("40", "60"), &two("30", "50")), Some(Revision::Otherwise));
    let worse = promised(Goal::NoWorseThanPreviousYear(Some(Direction::Up)), None);
    assert_eq!(revised(&worse, &worse), None);
}

#[test]
fn a_yearly_target_promised_again_is_the_same_and_a_later_year_is_later() {
    let by = |due: u16| promised(Goal::AtLeast(number("70")), Some(Due::By(year(due))));
    assert_eq!(revised(&by(2021), &by(2022)), None);
    assert_eq!(revised(&by(2025), &by(2026)), Some(Revision::Later));
    assert_eq!(revised(&by(2025), &by(2024)), Some(Revision::Earlier));
    assert_eq!(revised(&indicator("a"), &by(2022)), Some(Revision::Added));
    assert_eq!(revised(&by(2022), &indicator("a")), Some(Revision::Dropped));
    assert_eq!(revised(&indicator("a"), &indicator("a")), None);
}

#[test]
fn results_are_better_or_worse_only_where_the_target_says_which_way() {
    let with = |digits: &str, fiscal_year: u16, goal: Option<Goal>| Indicator {
        results: [(year(fiscal_year), measured(number(digits)))].into(),
        ..goal.map_or_else(|| indicator("a"), |goal| promised(goal, None))
    };
    let least = || Some(Goal::AtLeast(number("50")));
    let most = || Some(Goal::AtMost(number("50")));
    let told = |from: &Indicator, to: &Indicator| course((from, year(2021)), (to, year(2022)), None);
    assert_eq!(
        told(&with("40", 2021, least()), &with("30", 2022, least())),
        Course::Worse
    );
    assert_eq!(told(&with("40", 2021, None), &with("30", 2022, most())), Course::Better);
    assert_eq!(
        told(&with("40", 2021, None), &with("30", 2022, None)),
        Course::Undirected
    );
    assert_eq!(told(&with("40", 2021, None), &with("40", 2022, None)), Course::Same);
    assert_eq!(
        told(&with("40", 2021, least()), &with("30", 2021, least())),
        Course::Unknown
    );
    assert_eq!(told(&indicator("a"), &with("30", 2022, least())), Course::Unknown);
}

#[test]
fn values_on_the_way_count_from_the_newer_plans_year_on() {
    let with = |steps: &[(u16, &str)]| {
        let mut promised = promised(Goal::AtLeast(number("70")), Some(Due::By(year(2025))));
        let milestones = steps.iter().map(|(y, digits)| (year(*y), number(digits)));
        promised.target.as_mut().unwrap().milestones = milestones.collect();
        promised
    };
    let changed = |from: &Indicator, to: &Indicator| milestones_changed(from, (to, year(2022)));
    let before = with(&[(2021, "40"), (2022, "50"), (2023, "60")]);
    assert!(!changed(&before, &with(&[(2022, "50"), (2023, "60.0")])));
    assert!(changed(&before, &with(&[(2022, "50"), (2023, "59")])));
    assert!(changed(&before, &with(&[(2022, "50")])));
    assert!(!changed(&before, &indicator("a")));
    assert_eq!(revised(&before, &with(&[])), None);
}

#[test]
fn a_baseline_stated_otherwise_leaves_the_target_as_it_is() {
    let with = |baseline: Option<(u16, &str)>| {
        let mut promised = promised(Goal::AtLeast(number("70")), None);
        promised.target.as_mut().unwrap().baseline = baseline.map(|(y, digits)| Baseline {
            year: year(y),
            value: number(digits).number().unwrap(),
        });
        promised
    };
    let (old, new) = (with(Some((2020, "41.2"))), with(Some((2020, "40.9"))));
    assert!(baseline_changed(&old, &new) && baseline_changed(&old, &with(None)));
    assert!(!baseline_changed(&old, &with(Some((2020, "41.20")))));
    assert_eq!(revised(&old, &new), None);
    let mut other_unit = new;
    other_unit.unit.value = "persons".to_owned();
    assert!(!baseline_changed(&old, &other_unit));
}

#[test]
fn ratings_compare_by_whether_it_goes_well() {
    let well: &[_] = &[("outlook", "expected"), ("progress", "on-schedule")];
    let badly: &[_] = &[("outlook", "not-expected")];
    let stands = |fiscal_year: u16, ratings: &[(&str, &str)]| {
        let mut plan = of(fiscal_year, &[("a", "1-1-1")]);
        plan.issues[0].strategies[0].initiatives[0].reviews = vec![review(MidYear, ratings)];
        let known = evaluate(&only(plan)).plans;
        known[&("minato".to_owned(), year(fiscal_year))].initiatives[&super::super::sample::code("1-1-1")].clone()
    };
    let told =
        |before: &[(&str, &str)], now: &[(&str, &str)]| rerated(Some(&stands(2021, before)), Some(&stands(2022, now)));
    assert_eq!(told(well, badly), Some(Rerated::Worse));
    assert_eq!(told(badly, well), Some(Rerated::Better));
    assert_eq!(told(well, well), Some(Rerated::Same));
    assert_eq!(told(well, &[]), Some(Rerated::Unknown));
    assert_eq!(told(&[], &[]), None);
    assert_eq!(rerated(None, Some(&stands(2022, well))), Some(Rerated::Unknown));
}

#[test]
fn an_old_rating_shown_again_is_no_new_one() {
    let stands = |fiscal_year: u16, years: &[u16]| {
        let mut measured = indicator("a");
        measured.results = years.iter().map(|y| (year(*y), rated("60", "A"))).collect();
        let mut only_issue = issue("1", Vec::new());
        only_issue.indicators = [measured].map(Arc::new).into();
        let mut plan = plan("minato", fiscal_year);
        plan.issues = vec![only_issue];
        evaluate(&only(plan)).plans[&("minato".to_owned(), year(fiscal_year))].indicators["a"].clone()
    };
    let told = |newer: &[u16]| rerated(Some(&stands(2021, &[2021])), Some(&stands(2022, newer)));
    assert_eq!(told(&[2021]), Some(Rerated::Unknown));
    assert_eq!(told(&[2021, 2022]), Some(Rerated::Same));
}

#[test]
fn a_single_plan_compares_with_itself_and_nothing_changed() {
    let plans = only(of(2021, &[("a", "1-1-1")]));
    let comparison = compare(&plans, &plans.plans[0], &plans.plans[0]);
    let changed = comparison
        .things
        .iter()
        .filter(|pair| !matches!(pair, Pair::Both(..)))
        .count();
    assert_eq!((changed, comparison.whole), (0, (true, true)));
}
