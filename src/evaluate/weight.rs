//! Weighted shares: how much of the promises is in which state, where some count for more than others. Nothing has a
//! weight unless the form or an indicator gives one; then whatever says nothing weighs one.

use std::collections::BTreeMap;

use super::series;
use crate::model::form::Form;
use crate::model::indicator::{Indicator, IndicatorKind};
use crate::model::plan::Plan;
use crate::model::state::State;
use crate::number::{Decimal, decimal};

/// The weighted indicators of some part of a plan, each once, in the order of the plan. Reference values are not in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Weighted(pub Vec<Weighing>);

/// An indicator, how much it counts, and how it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighing {
    /// Id of the indicator.
    pub id: String,
    /// How much it counts.
    pub weight: Decimal,
    /// How it stands.
    pub state: State,
}

impl Weighted {
    /// All weights together; none where the sum is beyond every number.
    #[must_use]
    pub fn total(&self) -> Option<Decimal> {
        sum(self.0.iter())
    }

    /// The weights of what is in this state.
    #[must_use]
    pub fn of(&self, state: State) -> Option<Decimal> {
        sum(self.0.iter().filter(|one| one.state == state))
    }

    /// The weighted share in this state, in percent to one decimal; none where there is nothing to share.
    #[must_use]
    pub fn share(&self, state: State) -> Option<Decimal> {
        decimal::percentage(self.of(state)?, self.total()?)
    }
}

fn sum<'a>(mut weights: impl Iterator<Item = &'a Weighing>) -> Option<Decimal> {
    weights.try_fold(Decimal::ZERO, |sum, one| sum.checked_add(one.weight))
}

/// The weight of each outcome and process indicator of a plan, by id; empty where nothing gives a weight. Where an
/// indicator stands in two places, the place that gives a weight speaks.
pub(super) fn of_plan(form: Option<&Form>, plan: &Plan) -> BTreeMap<String, Decimal> {
    let counted = |indicator: &Indicator| indicator.kind != IndicatorKind::Reform;
    let indicators = || series::indicators(plan).into_iter().map(|(_, indicator)| indicator);
    let given = form.is_some_and(|form| !form.weights.is_empty()) || indicators().any(|one| one.weight.is_some());
    let mut weights = BTreeMap::new();
    for indicator in indicators().filter(|indicator| given && counted(indicator)) {
        let id = || indicator.id.value.clone();
        if let Some(own) = indicator.weight {
            weights.insert(id(), own);
        } else {
            let of_form = form.and_then(|form| form.weight_of(indicator.kind));
            weights.entry(id()).or_insert(of_form.unwrap_or(Decimal::ONE));
        }
    }
    weights
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::evaluate;
    use super::super::sample::{indicator, issue, only, plan, process, rated, strategy, year};
    use super::Weighted;
    use crate::model::indicator::Indicator;
    use crate::model::plans::Plans;
    use crate::model::state::State;
    use crate::number::{Decimal, decimal};

    fn dec(digits: &str) -> Decimal {
        decimal::parse(digits).unwrap()
    }

    /// Issue 1 with indicators, each with its weight and rating.
    fn weighed(indicators: &[(&str, Option<&str>, Option<&str>)]) -> Plans {
        let one = |(id, weight, rating): &(&str, Option<&str>, Option<&str>)| Indicator {
            weight: weight.map(dec),
            results: (rating.iter()).map(|rating| (year(2021), rated("5", rating))).collect(),
            ..indicator(id)
        };
        let mut only_issue = issue("1", vec![strategy("1-1", Vec::new())]);
        only_issue.indicators = indicators.iter().map(one).map(Arc::new).collect();
        let mut plan = plan("minato", 2021);
        plan.issues = vec![only_issue];
        only(plan)
    }

    fn total(plans: &Plans) -> Weighted {
        let known = evaluate(plans).plans;
        known[&("minato".to_owned(), year(2021))].total.weighted.clone()
    }

    #[test]
    fn without_any_weight_nothing_is_weighed() {
        assert_eq!(total(&weighed(&[("a", None, Some("A"))])), Weighted::default());
        assert_eq!(Weighted::default().share(State::Met), None);
    }

    #[test]
    fn what_gives_no_weight_weighs_one_where_another_does() {
        let weighed = total(&weighed(&[
            ("a", Some("2.5"), Some("A")),
            ("b", None, Some("B")),
            ("c", Some("0.5"), None),
        ]));
        assert_eq!(weighed.total(), Some(dec("4.0")));
        assert_eq!(weighed.share(State::Met), Some(dec("62.5")));
        assert_eq!(weighed.share(State::NotMet), Some(dec("25.0")));
        assert_eq!(weighed.share(State::NotYetJudged), Some(dec("12.5")));
        assert_eq!(weighed.share(State::Behind), Some(dec("0.0")));
    }

    #[test]
    fn the_forms_weights_go_by_kind_and_an_indicators_own_comes_first() {
        let mut plans = weighed(&[("a", None, Some("A")), ("b", Some("5"), Some("B"))]);
        let in_strategy = &mut Arc::make_mut(&mut plans.plans[0]).issues[0].strategies[0].indicators;
        in_strategy.push(Arc::new(process("c")));
        for form in Arc::make_mut(&mut plans.schema).forms.values_mut() {
            form.weights = [("indicator", "2"), ("process", "0.25")]
                .map(|(k, w)| (k.to_owned(), dec(w)))
                .into();
        }
        let weights: Vec<String> = (total(&plans).0.iter())
            .map(|one| format!("{} {}", one.id, one.weight))
            .collect();
        assert_eq!(weights, ["a 2", "b 5", "c 0.25"]);
    }

    #[test]
    fn a_reference_value_has_no_weight_and_an_indicator_in_two_places_weighs_once() {
        let mut plans = weighed(&[("a", None, Some("A")), ("b", Some("3"), Some("B"))]);
        let only_issue = &mut Arc::make_mut(&mut plans.plans[0]).issues[0];
        only_issue.strategies[0].indicators = only_issue.indicators.clone();
        Arc::make_mut(&mut only_issue.strategies[0].indicators[0]).weight = Some(dec("2"));
        Arc::make_mut(&mut only_issue.indicators[1]).reference = true;
        let weighed = total(&plans);
        assert_eq!((weighed.0.len(), weighed.total()), (1, Some(dec("2"))));
    }

    #[test]
    fn a_sum_beyond_every_number_is_no_number() {
        let most = Decimal::MAX.to_string();
        let weighed = total(&weighed(&[("a", Some(&most), None), ("b", Some(&most), None)]));
        assert_eq!((weighed.total(), weighed.share(State::Met)), (None, None));
    }
}
