//! The wards together: what the plans of several wards come to. Forms rate on scales of their own, which nothing can add up;
//! what is added up here are the five public states that every rating stands for.

use std::collections::BTreeMap;

use super::Evaluation;
use super::money::MoneyRows;
use super::rollup::{Rollup, Tally};
use crate::model::form::Form;
use crate::model::plan::Plan;
use crate::model::plans::Plans;
use crate::number::FiscalYear;

/// What several plans come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Together {
    /// How many plans.
    pub plans: usize,
    /// Initiatives by state; relisted entries are not in it.
    pub initiatives: Tally,
    /// How many relisted entries there are.
    pub relisted: usize,
    /// Outcome indicators by state; reference values are not in it.
    pub outcomes: Tally,
    /// How many indicators are reference values.
    pub references: usize,
    /// Process indicators by state.
    pub processes: Tally,
    /// Reform items by state.
    pub reform_items: Tally,
    /// Money. Accounts and fiscal years stay apart, so plans of different years add up to nothing wrong.
    pub money: MoneyRows,
}

impl Together {
    fn add(&mut self, rollup: &Rollup, references: usize) {
        self.plans += 1;
        self.initiatives.merge(&rollup.initiatives);
        self.relisted += rollup.relisted;
        self.outcomes.merge(&rollup.outcomes);
        self.references += references;
        self.processes.merge(&rollup.processes);
        self.reform_items.merge(&rollup.reform_items);
        self.money.merge(&rollup.money);
    }
}

/// The newest plan of each ward that has one, in the official order of the wards.
#[must_use]
pub fn newest(plans: &Plans) -> Vec<&Plan> {
    let wards = plans.wards.iter();
    wards
        .filter_map(|ward| plans.plans_of(&ward.id).max_by_key(|plan| plan.year))
        .collect()
}

/// The plans of each fiscal year, in the official order of the wards.
#[must_use]
pub fn by_year(plans: &Plans) -> BTreeMap<FiscalYear, Vec<&Plan>> {
    let mut years: BTreeMap<FiscalYear, Vec<&Plan>> = BTreeMap::new();
    for ward in &plans.wards {
        for plan in plans.plans_of(&ward.id) {
            years.entry(plan.year).or_default().push(plan);
        }
    }
    years
}

/// What these plans come to.
#[must_use]
pub fn together<'a>(evaluation: &Evaluation, plans: impl IntoIterator<Item = &'a Plan>) -> Together {
    let mut all = Together::default();
    for plan in plans {
        if let Some(known) = evaluation.of(plan) {
            all.add(&known.total, known.references.len());
        }
    }
    all
}

/// The coarsest unit in which these plans print their money: its id and its worth in yen. A sum is no more exact than its
/// coarsest part. None where no form names a unit of money.
#[must_use]
pub fn coarsest<'a>(plans: &'a Plans, of: impl IntoIterator<Item = &'a Plan>) -> Option<(&'a str, u32)> {
    let unit = |form: &'a Form| {
        let id = form.money_unit.as_ref()?.value.as_str();
        Some((id, plans.schema.units.get(id)?.yen()?))
    };
    let units = of.into_iter().filter_map(|plan| unit(plans.form_of(plan)?));
    units.max_by_key(|(_, yen)| *yen)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::sample::{
        budget, indicator, initiative, issue, plan, rated, relisted, schema, span, strategy, text, year, yen,
    };
    use super::super::{Evaluation, evaluate};
    use super::{by_year, coarsest, newest, together};
    use crate::model::budget::Account::Initial;
    use crate::model::plan::Plan;
    use crate::model::plans::Plans;
    use crate::model::review::Occasion::MidYear;
    use crate::model::state::State;
    use crate::model::unit::{Measure, Unit};
    use crate::model::ward::Ward;
    use crate::source::Place;

    fn ward(id: &str, order: u16) -> Ward {
        Ward {
            id: id.to_owned(),
            name: text(id),
            short: text(id),
            kana: String::new(),
            area_code: String::new(),
            order,
            body: None,
            place: Place::default(),
        }
    }

    /// A plan with an initiative that is rated on track, one that is not rated, a relisting, and two indicators, one of
    /// them a reference value.
    fn of(ward: &str, fiscal_year: u16) -> Plan {
        let mut first = initiative("1-1-1");
        let ratings = [("outlook", "expected"), ("progress", "on-schedule")];
        first.reviews = vec![super::super::sample::review(MidYear, &ratings)];
        first.budget = budget(&[(fiscal_year, Initial, yen(1_000_000))]);
        let leaves = vec![first, initiative("1-1-2"), relisted("1-1-3", "1-1-1")];
        let mut counted = indicator("a");
        counted.results = [(year(fiscal_year), rated("5", "A"))].into();
        let mut apart = counted.clone();
        apart.id.value = "b".to_owned();
        apart.reference = true;
        let mut only = issue("1", vec![strategy("1-1", leaves)]);
        only.indicators = [counted, apart].map(Arc::new).into();
        let mut plan = plan(ward, fiscal_year);
        plan.issues = vec![only];
        plan
    }

    fn city() -> (Plans, Evaluation) {
        let plans = Plans {
            schema: schema().into(),
            wards: vec![ward("minato", 1), ward("kita", 2), ward("empty", 3)],
            plans: [of("kita", 2021), of("kita", 2022), of("minato", 2021)]
                .map(Into::into)
                .into(),
            ..Plans::default()
        };
        let evaluation = evaluate(&plans);
        (plans, evaluation)
    }

    fn names(plans: &[&Plan]) -> Vec<String> {
        plans
            .iter()
            .map(|plan| format!("{} {}", plan.ward, plan.year))
            .collect()
    }

    #[test]
    fn the_newest_plan_of_each_ward_and_the_plans_of_each_year() {
        let (plans, _) = city();
        assert_eq!(names(&newest(&plans)), ["minato 2021", "kita 2022"]);
        let years = by_year(&plans);
        assert_eq!(names(&years[&year(2021)]), ["minato 2021", "kita 2021"]);
        assert_eq!(names(&years[&year(2022)]), ["kita 2022"]);
    }

    #[test]
    fn states_add_up_with_relistings_and_reference_values_apart() {
        let (plans, evaluation) = city();
        let all = together(&evaluation, newest(&plans));
        assert_eq!((all.plans, all.relisted, all.references), (2, 2, 2));
        assert_eq!(all.initiatives.of(State::OnTrack), 2);
        assert_eq!(all.initiatives.of(State::NotYetJudged), 2);
        assert_eq!((all.outcomes.total(), all.outcomes.of(State::Met)), (2, 2));
    }

    #[test]
    fn money_of_different_years_stays_apart() {
        let (plans, evaluation) = city();
        let money = together(&evaluation, newest(&plans)).money;
        let amount = |fiscal_year| money.of(year(fiscal_year), Initial).map(|sum| sum.amount.yen());
        assert_eq!((amount(2021), amount(2022)), (Some(1_000_000), Some(1_000_000)));
        assert_eq!(coarsest(&plans, newest(&plans)), None);
    }

    #[test]
    fn the_coarsest_unit_of_the_forms_is_that_of_their_sum() {
        let (mut plans, _) = city();
        for (name, yen) in [("thousand", 1_000), ("million", 1_000_000)] {
            let measure = Measure::Number {
                pattern: text("{n}"),
                one: None,
                min: None,
                max: None,
                decimals: None,
                yen: Some(yen),
            };
            let unit = Unit {
                id: name.to_owned(),
                name: text(name),
                measure,
            };
            Arc::make_mut(&mut plans.schema).units.insert(unit.id.clone(), unit);
            let mut form = plans.schema.forms["form"].clone();
            form.money_unit = Some(span(name.to_owned()));
            Arc::make_mut(&mut plans.schema).forms.insert(name.to_owned(), form);
        }
        for (plan, form) in plans.plans.iter_mut().zip(["thousand", "million", "thousand"]) {
            Arc::make_mut(plan).form = span(form.to_owned());
        }
        assert_eq!(coarsest(&plans, newest(&plans)), Some(("million", 1_000_000)));
        let one = plans.each().take(1);
        assert_eq!(coarsest(&plans, one), Some(("thousand", 1_000)));
    }

    #[test]
    fn nothing_comes_to_nothing() {
        let (_, evaluation) = city();
        assert_eq!(together(&evaluation, []), super::Together::default());
    }
}
