//! Up the tree: how many things are in which state, a relisted initiative counted once, and what they cost.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::PlanEvaluation;
use super::judgement::{Judge, Judgement, Ratings};
use super::money::{self, MoneyRows};
use super::weight::{Weighing, Weighted};
use crate::model::indicator::{Indicator, IndicatorKind};
use crate::model::initiative::Initiative;
use crate::model::issue::Issue;
use crate::model::plan::Plan;
use crate::model::state::State;
use crate::model::strategy::Strategy;

/// How often things were rated so: (scale, ratings in the order of its axes) → how many.
pub type RatingCounts = BTreeMap<(String, Ratings), usize>;

/// What a strategy, an issue or a plan comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rollup {
    /// Initiatives by state; relisted entries are not in it.
    pub initiatives: Tally,
    /// How many relisted entries there are.
    pub relisted: usize,
    /// Outcome indicators by state; reference values are not in it.
    pub outcomes: Tally,
    /// Process indicators by state.
    pub processes: Tally,
    /// Reform items by state (of a plan only).
    pub reform_items: Tally,
    /// How often initiatives were rated so at their newest review, on the scale that judges them and, beside it, on
    /// the scale of their effect.
    pub ratings: RatingCounts,
    /// The same of reform items (of a plan only).
    pub reform_ratings: RatingCounts,
    /// The same of outcome and process indicators; reference values are not in it.
    pub indicator_ratings: RatingCounts,
    /// Outcome and process indicators by weight; empty where nothing has one.
    pub weighted: Weighted,
    /// Money; an issue's own, or else that of its initiatives. Reform items' is not in it.
    pub money: MoneyRows,
    /// Money of reform items (of a plan only).
    pub reform_money: MoneyRows,
}

/// How many things are in which state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally(pub BTreeMap<State, usize>);

impl Tally {
    /// How many in this state.
    #[must_use]
    pub fn of(&self, state: State) -> usize {
        self.0.get(&state).copied().unwrap_or(0)
    }

    /// How many in all.
    #[must_use]
    pub fn total(&self) -> usize {
        self.0.values().sum()
    }

    /// One more in this state.
    pub fn add(&mut self, state: State) {
        *self.0.entry(state).or_default() += 1;
    }

    /// All of another tally, too.
    pub fn merge(&mut self, other: &Self) {
        for (state, count) in &other.0 {
            *self.0.entry(*state).or_default() += count;
        }
    }
}

/// What is known of a plan's single items, to be counted.
#[derive(Clone, Copy)]
pub(super) struct Counting<'a> {
    pub(super) judge: Judge<'a>,
    pub(super) known: &'a PlanEvaluation,
}

impl Counting<'_> {
    pub(super) fn strategy(self, strategy: &Strategy) -> Rollup {
        let mut rollup = self.of(strategy.indicators.iter().map(Arc::as_ref), &strategy.initiatives);
        let own = strategy
            .initiatives
            .iter()
            .filter(|initiative| initiative.relists.is_none());
        rollup.money = money::sums(own.map(|initiative| &initiative.budget));
        rollup
    }

    pub(super) fn issue(self, issue: &Issue) -> Rollup {
        let of_strategies = issue.strategies.iter().flat_map(|strategy| &strategy.indicators);
        let initiatives = issue.strategies.iter().flat_map(|strategy| &strategy.initiatives);
        let mut rollup = self.of(
            issue.indicators.iter().chain(of_strategies).map(Arc::as_ref),
            initiatives,
        );
        rollup.money = money::of_issue(issue);
        rollup
    }

    pub(super) fn plan(self, plan: &Plan) -> Rollup {
        let strategies = || plan.issues.iter().flat_map(|issue| &issue.strategies);
        let of_issues = plan.issues.iter().flat_map(|issue| &issue.indicators);
        let of_strategies = strategies().flat_map(|strategy| &strategy.indicators);
        let mut rollup = self.of(of_issues.chain(of_strategies).map(Arc::as_ref), plan.initiatives());
        for issue in &plan.issues {
            rollup.money.merge(&money::of_issue(issue));
        }
        for item in &plan.reform_items {
            if let Some(judgement) = self.known.reform_items.get(&item.number) {
                rollup.reform_items.add(judgement.state);
                count(&mut rollup.reform_ratings, judgement);
            }
        }
        rollup.reform_money = money::sums(plan.reform_items.iter().map(|item| &item.budget));
        rollup
    }

    /// Outcome indicators and initiatives of some part of the plan. A relisted entry is only counted as one; an
    /// indicator that stands in two places is one indicator.
    fn of<'b>(
        self,
        outcomes: impl Iterator<Item = &'b Indicator>,
        initiatives: impl IntoIterator<Item = &'b Initiative>,
    ) -> Rollup {
        let mut rollup = Rollup::default();
        let mut seen = BTreeSet::new();
        for indicator in outcomes {
            self.indicator(&mut rollup, &mut seen, indicator);
        }
        for initiative in initiatives {
            if initiative.relists.is_some() {
                rollup.relisted += 1;
                continue;
            }
            self.initiative(&mut rollup, initiative);
            for indicator in &initiative.indicators {
                self.indicator(&mut rollup, &mut seen, indicator);
            }
        }
        rollup
    }

    fn initiative(self, rollup: &mut Rollup, initiative: &Initiative) {
        let Some(judgement) = self.known.initiatives.get(&initiative.code) else {
            return;
        };
        rollup.initiatives.add(judgement.state);
        count(&mut rollup.ratings, judgement);
        let judged_on = judgement.declared().map(|(scale, _)| scale);
        if let Some((scale, ratings)) = self.judge.effect(&initiative.reviews)
            && judged_on != Some(scale.as_str())
        {
            *rollup.ratings.entry((scale, ratings)).or_default() += 1;
        }
    }

    fn indicator<'b>(self, rollup: &mut Rollup, seen: &mut BTreeSet<&'b str>, indicator: &'b Indicator) {
        let id = indicator.id.value.as_str();
        if self.known.references.contains(id) || !seen.insert(id) {
            return;
        }
        let tally = match indicator.kind {
            IndicatorKind::Outcome => &mut rollup.outcomes,
            IndicatorKind::Process => &mut rollup.processes,
            IndicatorKind::Reform => return,
        };
        if let Some(judgement) = self.known.indicators.get(id) {
            tally.add(judgement.state);
            count(&mut rollup.indicator_ratings, judgement);
            let weight = self.known.weights.get(id);
            rollup.weighted.0.extend(weight.map(|weight| Weighing {
                id: id.to_owned(),
                weight: *weight,
                state: judgement.state,
            }));
        }
    }
}

fn count(counts: &mut RatingCounts, judgement: &Judgement) {
    if let Some((scale, ratings)) = judgement.declared() {
        *counts.entry((scale.to_owned(), ratings.to_vec())).or_default() += 1;
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::sample::{
        budget, indicator, initiative, issue, no_amount, only, plan, process, rated, reform_item, relisted, review,
        strategy, year, yen,
    };
    use super::super::{PlanEvaluation, evaluate};
    use super::Rollup;
    use crate::model::budget::Account::{Initial, Settled};
    use crate::model::code::Code;
    use crate::model::indicator::Indicator;
    use crate::model::initiative::Initiative;
    use crate::model::missing::Missing;
    use crate::model::plan::Plan;
    use crate::model::review::Occasion::{MidYear, YearEnd};
    use crate::model::state::State;

    const ON_TRACK: &[(&str, &str)] = &[("outlook", "expected"), ("progress", "on-schedule")];
    const BEHIND: &[(&str, &str)] = &[("outlook", "not-expected"), ("progress", "on-schedule")];

    fn evaluated(plan: Plan) -> PlanEvaluation {
        let plans = only(plan);
        evaluate(&plans).of(&plans.plans[0]).unwrap().clone()
    }

    fn at<'a>(evaluated: &'a PlanEvaluation, code: &str) -> &'a Rollup {
        let code = Code::parse(code).unwrap();
        evaluated
            .strategies
            .get(&code)
            .or_else(|| evaluated.issues.get(&code))
            .unwrap()
    }

    fn costs(code: &str, amount: i64) -> Initiative {
        let mut initiative = initiative(code);
        initiative.budget = budget(&[(2021, Initial, yen(amount))]);
        initiative
    }

    fn reviewed(code: &str, ratings: &[(&str, &str)]) -> Initiative {
        let mut initiative = costs(code, 1000);
        initiative.reviews = vec![review(MidYear, ratings)];
        initiative.indicators = [process(&format!("of-{code}"))].map(Arc::new).into();
        initiative
    }

    fn spent(rollup: &Rollup) -> Option<(i128, usize, usize)> {
        let sum = rollup.money.of(year(2021), Initial)?;
        Some((sum.amount.yen(), sum.given, sum.missing))
    }

    /// Issue 1 with an initiative that issue 2 shows again, with more than an entry that only shows should have.
    fn with_relisting() -> Plan {
        let mut plan = plan("minato", 2021);
        let first = strategy("1-1", vec![reviewed("1-1-1", ON_TRACK), reviewed("1-1-2", BEHIND)]);
        let mut again = relisted("2-1-1", "1-1-2");
        again.budget = budget(&[(2021, Initial, yen(1000))]);
        again.reviews = vec![review(MidYear, ON_TRACK)];
        again.indicators = [process("again")].map(Arc::new).into();
        let second = strategy("2-1", vec![again, initiative("2-1-2")]);
        plan.issues = vec![issue("1", vec![first]), issue("2", vec![second])];
        plan
    }

    #[test]
    fn a_relisted_initiative_counts_once_where_it_belongs() {
        let known = evaluated(with_relisting());
        let counts = |rollup: &Rollup| (rollup.initiatives.total(), rollup.relisted, rollup.processes.total());
        assert_eq!(counts(at(&known, "1-1")), (2, 0, 2));
        assert_eq!(counts(at(&known, "2-1")), (1, 1, 0));
        assert_eq!(counts(at(&known, "2")), (1, 1, 0));
        assert_eq!(counts(&known.total), (3, 1, 2));
        assert_eq!(spent(&known.total), Some((2000, 2, 0)));
        assert_eq!(spent(at(&known, "2")).or(spent(at(&known, "2-1"))), None);
        assert_eq!(at(&known, "2-1").initiatives.of(State::Behind), 0);
        assert_eq!(known.total.initiatives.of(State::Behind), 1);
        assert_eq!(known.total.ratings.values().sum::<usize>(), 2);
    }

    #[test]
    fn a_relisted_entry_stands_as_the_one_it_shows() {
        let known = evaluated(with_relisting());
        let state = |code: &str| known.initiatives[&Code::parse(code).unwrap()].state;
        assert_eq!(state("2-1-1"), State::Behind);
        assert_eq!(state("2-1-2"), State::NotYetJudged);
    }

    #[test]
    fn relistings_in_a_circle_or_of_nothing_are_not_judged() {
        let mut plan = plan("minato", 2021);
        let circle = vec![
            relisted("1-1-1", "1-1-2"),
            relisted("1-1-2", "1-1-1"),
            relisted("1-1-3", "9-9-9"),
        ];
        plan.issues = vec![issue("1", vec![strategy("1-1", circle)])];
        let known = evaluated(plan);
        assert!(
            known
                .initiatives
                .values()
                .all(|judgement| judgement.state == State::NotYetJudged)
        );
        assert_eq!((known.total.relisted, known.total.initiatives.total()), (3, 0));
    }

    #[test]
    fn an_issue_with_money_of_its_own_does_not_add_its_initiatives() {
        let mut plan = with_relisting();
        plan.issues[0].budget = budget(&[(2021, Initial, yen(64_000_000))]);
        plan.issues[1].strategies[0].initiatives[1] = costs("2-1-2", 7);
        let known = evaluated(plan);
        assert_eq!(spent(at(&known, "1")), Some((64_000_000, 1, 0)));
        assert_eq!(spent(at(&known, "1-1")), Some((2000, 2, 0)));
        assert_eq!(spent(&known.total), Some((64_000_007, 2, 0)));
    }

    #[test]
    fn missing_amounts_are_counted_up_the_tree_and_zero_is_an_amount() {
        let mut plan = plan("minato", 2021);
        let mut unpublished = initiative("1-1-2");
        unpublished.budget = budget(&[(2021, Initial, no_amount(Missing::NotPublished))]);
        let first = strategy("1-1", vec![costs("1-1-1", 0), unpublished]);
        let second = strategy("1-2", vec![costs("1-2-1", 5), initiative("1-2-2")]);
        plan.issues = vec![issue("1", vec![first, second])];
        let known = evaluated(plan);
        assert_eq!(spent(at(&known, "1-1")), Some((0, 1, 1)));
        assert_eq!(spent(at(&known, "1")), Some((5, 2, 1)));
        assert_eq!(spent(&known.total), Some((5, 2, 1)));
    }

    #[test]
    fn money_of_reform_items_stays_apart() {
        let mut plan = with_relisting();
        let mut item = reform_item(1);
        item.budget = budget(&[(2021, Initial, yen(9)), (2019, Settled, yen(8))]);
        item.reviews = vec![review(
            MidYear,
            &[("outlook", "expected"), ("implementation", "expected")],
        )];
        plan.reform_items = vec![item, reform_item(2)];
        let known = evaluated(plan);
        assert_eq!(spent(&known.total), Some((2000, 2, 0)));
        let apart = known.total.reform_money.of(year(2021), Initial);
        assert_eq!(apart.map(|sum| sum.amount.yen()), Some(9));
        let items = &known.total.reform_items;
        assert_eq!((items.of(State::OnTrack), items.of(State::NotYetJudged)), (1, 1));
        assert_eq!(known.total.reform_ratings.len(), 1);
    }

    #[test]
    fn ratings_are_counted_by_combination_with_the_effect_beside() {
        let mut plan = plan("minato", 2021);
        let mut ended = reviewed("1-1-3", BEHIND);
        ended
            .reviews
            .push(review(YearEnd, &[("target", "①(i)"), ("effect", "ア")]));
        let initiatives = vec![reviewed("1-1-1", ON_TRACK), reviewed("1-1-2", ON_TRACK), ended];
        plan.issues = vec![issue("1", vec![strategy("1-1", initiatives)])];
        let ratings = evaluated(plan).total.ratings;
        let counted: Vec<(String, usize)> = ratings.iter().map(|((scale, _), n)| (scale.clone(), *n)).collect();
        let expected = [("effect", 1), ("mid-year", 2), ("year-end", 1)].map(|(s, n)| (s.to_owned(), n));
        assert_eq!(counted, expected);
    }

    #[test]
    fn indicators_count_once_each_and_reference_values_never() {
        let with = |id: &str, rating: &str| -> Indicator {
            let mut indicator = indicator(id);
            indicator.results = [(year(2021), rated("5", rating))].into();
            indicator
        };
        let mut reference = with("c", "A");
        reference.reference = true;
        let mut plan = plan("minato", 2021);
        let mut first = strategy("1-1", Vec::new());
        first.indicators = [with("b", "B"), with("a", "A")].map(Arc::new).into();
        let mut only = issue("1", vec![first]);
        only.indicators = [with("a", "A"), reference, indicator("d")].map(Arc::new).into();
        plan.issues = vec![only];
        let known = evaluated(plan);
        let outcomes = &known.total.outcomes;
        assert_eq!(outcomes.total(), 3);
        assert_eq!((outcomes.of(State::Met), outcomes.of(State::NotMet)), (1, 1));
        assert_eq!(known.total.outcomes, at(&known, "1").outcomes);
        assert_eq!(known.total.indicator_ratings.values().sum::<usize>(), 2);
        assert!(known.references.contains("c") && known.indicators["c"].state == State::Met);
    }

    #[test]
    fn an_empty_plan_comes_to_nothing() {
        let known = evaluated(plan("minato", 2021));
        assert_eq!(known.total, Rollup::default());
    }
}
