//! What came of the promises: verdicts of single items, rolled up the tree and over the years. Pure arithmetic over the
//! model; every number that a page shows and no document states is made here.
//!
//! - [`target`]: one target against one result
//! - [`method`]: verdicts by the methods that forms and indicators declare, with their working
//! - [`judgement`]: the ward's own ratings, read on the form's scales
//! - [`rollup`]: up the tree, a relisted initiative once
//! - [`weight`]: shares in which some indicators count for more than others
//! - [`money`]: amounts up the tree
//! - [`across`]: wards' values of a framework's indicators, and the rows they make
//! - [`city`]: a framework's tables across wards
//! - [`wards`]: the plans of several wards together
//! - [`series`]: an indicator across years and plans
//! - [`through`]: an initiative, an issue or a reform item across years and plans
//! - [`compare`]: one plan against another, year against year
//! - [`spent`]: settled amounts against the budgets of the same things

pub mod across;
mod all_series;
pub mod city;
pub mod compare;
pub mod judgement;
pub mod method;
pub mod money;
pub mod rollup;
#[cfg(test)]
mod sample;
pub mod series;
pub mod spent;
pub mod target;
pub mod through;
pub mod wards;
pub mod weight;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::iter::{IntoParallelIterator, ParallelIterator};

pub use all_series::AllSeries;
pub use judgement::{Ground, Judgement};
pub use method::Computed;

use self::judgement::{Judge, Reviewed};
use self::rollup::Counting;
use crate::model::code::Code;
use crate::model::initiative::Initiative;
use crate::model::plan::Plan;
use crate::model::plans::Plans;
use crate::number::{Decimal, FiscalYear};

/// What came of everything in [`Plans`].
#[derive(Clone, Debug, Default)]
pub struct Evaluation {
    /// By ward and fiscal year.
    pub plans: BTreeMap<(String, FiscalYear), Arc<PlanEvaluation>>,
    /// What wards report for a framework, by fiscal year.
    pub across: Arc<BTreeMap<FiscalYear, across::Across>>,
    /// A framework's tables, by fiscal year: from wards' values where all wards report, or else from published counts.
    pub frameworks: Arc<BTreeMap<FiscalYear, city::CityTables>>,
    /// Each indicator of a ward over all its plans, by ward and indicator id.
    pub series: AllSeries,
}

impl Evaluation {
    /// What came of a plan.
    #[must_use]
    pub fn of(&self, plan: &Plan) -> Option<&PlanEvaluation> {
        self.plans.get(&(plan.ward.clone(), plan.year)).map(Arc::as_ref)
    }

    /// What a ward may look at: what came of its own plans, and of what all wards report.
    #[must_use]
    pub fn seen_from(&self, ward: &str) -> Self {
        let plans = self.plans.iter().filter(|((of, _), _)| of == ward);
        Self {
            plans: plans.map(|(key, plan)| (key.clone(), Arc::clone(plan))).collect(),
            across: Arc::clone(&self.across),
            frameworks: Arc::clone(&self.frameworks),
            series: self.series.seen_from(ward),
        }
    }
}

/// What came of one plan.
#[derive(Clone, Debug, Default)]
pub struct PlanEvaluation {
    /// How each indicator stands, by id.
    pub indicators: BTreeMap<String, Judgement>,
    /// Ids of the indicators that are reference values: shown, and counted nowhere.
    pub references: BTreeSet<String>,
    /// What the newest value of each indicator says about its target, by id; only where there are both.
    pub attained: BTreeMap<String, target::Attained>,
    /// The verdict on each indicator by the method declared for it, by id. What the ward rated stands in `indicators`.
    pub computed: BTreeMap<String, Computed>,
    /// How much each indicator counts in weighted shares, by id; empty where nothing has a weight.
    pub weights: BTreeMap<String, Decimal>,
    /// How each initiative stands, by code. A relisted entry stands as the one it shows.
    pub initiatives: BTreeMap<Code, Judgement>,
    /// How each strategy stands by its own rating, by code.
    pub courses: BTreeMap<Code, Judgement>,
    /// How each reform item stands, by number.
    pub reform_items: BTreeMap<u16, Judgement>,
    /// What each strategy comes to, by code.
    pub strategies: BTreeMap<Code, rollup::Rollup>,
    /// What each issue comes to, by code.
    pub issues: BTreeMap<Code, rollup::Rollup>,
    /// What the whole plan comes to.
    pub total: rollup::Rollup,
}

/// What came of the plans of one ward. Nothing in it depends on another ward.
#[derive(Clone, Debug, Default)]
pub struct WardEvaluation {
    /// Its indicators over all its plans, by id.
    series: Arc<BTreeMap<String, series::Series>>,
    /// By fiscal year.
    plans: BTreeMap<FiscalYear, Arc<PlanEvaluation>>,
}

/// Evaluates everything.
#[must_use]
pub fn evaluate(plans: &Plans) -> Evaluation {
    together(plans, &by_ward(plans))
}

/// Evaluates the plans of each ward.
#[must_use]
pub fn by_ward(plans: &Plans) -> BTreeMap<String, WardEvaluation> {
    let wards: BTreeSet<&str> = plans.each().map(|plan| plan.ward.as_str()).collect();
    let evaluated = wards.into_par_iter();
    evaluated
        .map(|ward| (ward.to_owned(), ward_evaluation(plans, ward)))
        .collect()
}

/// Evaluates the plans of one ward.
#[must_use]
pub fn ward_evaluation(plans: &Plans, ward: &str) -> WardEvaluation {
    let mut oldest_first: Vec<&Plan> = plans.plans_of(ward).collect();
    oldest_first.sort_by_key(|plan| plan.year);
    let series = series::of_ward(&oldest_first);
    let of_plan = |plan: &&Plan| (plan.year, Arc::new(evaluate_plan(plans, plan, &series)));
    WardEvaluation {
        plans: oldest_first.iter().map(of_plan).collect(),
        series: Arc::new(series),
    }
}

/// What came of everything, from what came of each ward.
#[must_use]
pub fn together(plans: &Plans, wards: &BTreeMap<String, WardEvaluation>) -> Evaluation {
    let mut all = Evaluation::default();
    for (ward, evaluation) in wards {
        let plans = evaluation.plans.iter();
        all.plans
            .extend(plans.map(|(year, plan)| ((ward.clone(), *year), Arc::clone(plan))));
        all.series.insert(ward, Arc::clone(&evaluation.series));
    }
    let across = plans.frameworks.iter();
    let across = across.map(|framework| (framework.year, across::across(plans, &all.series, framework)));
    all.across = Arc::new(across.collect());
    let tables = |(year, across): (&FiscalYear, &across::Across)| (*year, city::tables(&across.framework));
    all.frameworks = Arc::new(all.across.iter().map(tables).collect());
    all
}

/// The series of one ward, by indicator id.
type WardSeries = BTreeMap<String, series::Series>;

fn evaluate_plan(plans: &Plans, plan: &Plan, series: &WardSeries) -> PlanEvaluation {
    let judge = Judge::new(plans, plan);
    let mut known = PlanEvaluation {
        weights: weight::of_plan(plans.form_of(plan), plan),
        ..PlanEvaluation::default()
    };
    judge_indicators(plans, plan, judge, &mut known);
    compute(plans, plan, series, &mut known);
    judge_reviewed(plan, judge, &mut known);
    let counting = Counting { judge, known: &known };
    let strategies = plan.issues.iter().flat_map(|issue| &issue.strategies);
    let strategies = strategies.map(|s| (s.code, counting.strategy(s))).collect();
    let issues = plan.issues.iter();
    let issues = issues.map(|i| (i.code, counting.issue(i))).collect();
    let total = counting.plan(plan);
    PlanEvaluation {
        strategies,
        issues,
        total,
        ..known
    }
}

/// Where an indicator stands in two places, the one that says more speaks for both.
fn judge_indicators(plans: &Plans, plan: &Plan, judge: Judge<'_>, known: &mut PlanEvaluation) {
    for (_, indicator) in series::indicators(plan) {
        let id = &indicator.id.value;
        let judgement = judge.indicator(indicator);
        let kept = known.indicators.entry(id.clone()).or_insert_with(Judgement::none);
        if kept.ground == Ground::None {
            *kept = judgement;
        }
        if judge.is_reference(indicator) {
            known.references.insert(id.clone());
        }
        let unit = plans.schema.units.get(&indicator.unit.value);
        if let Some(attained) = target::attained(indicator, plan.year, unit) {
            known.attained.entry(id.clone()).or_insert(attained);
        }
    }
}

/// A reference value is not judged. Where an indicator stands in two places, the first with a verdict speaks.
fn compute(plans: &Plans, plan: &Plan, series: &WardSeries, known: &mut PlanEvaluation) {
    let form = plans.form_of(plan);
    for (_, indicator) in series::indicators(plan) {
        let id = &indicator.id.value;
        if known.references.contains(id) || known.computed.get(id).is_some_and(|one| one.why.is_none()) {
            continue;
        }
        let series = series.get(id);
        let unit = plans.schema.units.get(&indicator.unit.value);
        if let Some(computed) = method::computed(plan, form, series, indicator, unit) {
            known.computed.insert(id.clone(), computed);
        }
    }
}

fn judge_reviewed(plan: &Plan, judge: Judge<'_>, known: &mut PlanEvaluation) {
    for initiative in plan.initiatives() {
        let judgement = shown_by(plan, initiative).map_or_else(Judgement::none, |shown| {
            judge.reviews(Reviewed::Initiative, &shown.reviews)
        });
        known.initiatives.insert(initiative.code, judgement);
    }
    for strategy in plan.issues.iter().flat_map(|issue| &issue.strategies) {
        let judgement = judge.reviews(Reviewed::Strategy, &strategy.reviews);
        known.courses.insert(strategy.code, judgement);
    }
    for item in &plan.reform_items {
        let judgement = judge.reviews(Reviewed::ReformItem, &item.reviews);
        known.reform_items.insert(item.number, judgement);
    }
}

/// The initiative an entry shows: itself, or what it relists. None where relistings lead nowhere or in a circle.
fn shown_by<'a>(plan: &'a Plan, entry: &'a Initiative) -> Option<&'a Initiative> {
    let mut shown = entry;
    for _ in plan.initiatives() {
        let Some(code) = &shown.relists else { return Some(shown) };
        shown = plan.initiatives().find(|initiative| initiative.code == code.value)?;
    }
    shown.relists.is_none().then_some(shown)
}

#[cfg(test)]
mod tests {
    use super::sample::{indicator, initiative, issue, number, only, plan, rated, review, span, strategy, year};
    use std::sync::Arc;

    use super::{Evaluation, PlanEvaluation, evaluate, target::Verdict};
    use crate::model::code::Code;
    use crate::model::plans::Plans;
    use crate::model::review::Occasion::YearEnd;
    use crate::model::state::State;
    use crate::model::target::{Goal, Target};
    use crate::source::Place;

    /// A strategy that was rated, with an initiative that was, and an indicator that stands there and at the issue.
    fn project() -> Plans {
        let mut plan = plan("minato", 2021);
        let mut rated_there = indicator("a");
        rated_there.results = [(year(2021), rated("60", "B"))].into();
        rated_there.target = Some(Target {
            goal: Goal::AtLeast(number("55")),
            due: None,
            milestones: [].into(),
            baseline: None,
            because: None,
            place: Place::default(),
        });
        let mut work = initiative("1-1-1");
        work.reviews = vec![review(YearEnd, &[("target", "①(i)"), ("effect", "イ")])];
        let mut course = strategy("1-1", vec![work]);
        course.indicators = [rated_there, indicator("a")].map(Arc::new).into();
        course.reviews = vec![review(YearEnd, &[("course", "ア")])];
        let mut both = issue("1", vec![course]);
        both.indicators = [indicator("a")].map(Arc::new).into();
        plan.issues = vec![both];
        only(plan)
    }

    fn the_plan(evaluation: &Evaluation) -> PlanEvaluation {
        let key = ("minato".to_owned(), year(2021));
        evaluation.plans[&key].as_ref().clone()
    }

    #[test]
    fn everything_is_there() {
        let evaluation = evaluate(&project());
        assert!(evaluation.series.get("minato", "a").is_some());
        let known = the_plan(&evaluation);
        let course = &known.courses[&Code::parse("1-1").unwrap()];
        assert_eq!(course.state, State::OnTrack);
        assert_eq!(known.total.initiatives.of(State::Met), 1);
    }

    #[test]
    fn a_target_reached_does_not_override_what_the_ward_declared() {
        let known = the_plan(&evaluate(&project()));
        assert_eq!(known.attained["a"].verdict, Verdict::Met);
        assert_eq!(known.indicators["a"].state, State::NotMet);
    }

    #[test]
    fn an_indicator_in_many_places_is_one_and_the_rated_place_speaks() {
        let known = the_plan(&evaluate(&project()));
        assert_eq!(known.total.outcomes.total(), 1);
        assert_eq!(known.total.outcomes.of(State::NotMet), 1);
    }

    #[test]
    fn a_form_with_one_scale_for_both_does_not_count_it_twice() {
        let mut project = project();
        for form in Arc::make_mut(&mut project.schema).forms.values_mut() {
            let one = span("year-end".to_owned());
            form.scales.insert("initiative-effect".to_owned(), one);
        }
        let ratings = the_plan(&evaluate(&project)).total.ratings;
        assert_eq!(ratings.values().sum::<usize>(), 1);
    }

    #[test]
    fn nothing_comes_of_nothing() {
        let evaluation = evaluate(&Plans::default());
        assert!(evaluation.plans.is_empty() && evaluation.frameworks.is_empty() && evaluation.series.is_empty());
    }
}
