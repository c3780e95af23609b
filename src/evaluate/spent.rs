//! What was spent of a budget: a plan's settled amounts against the initial budgets of the same things in the same year.
//! Both stand in one document only rarely, so the budgets may be those of the ward's plan of that year. Where the two do
//! not cover the same things, there is no share, and the reason is told instead.

use crate::model::budget::{Account, Budget};
use crate::model::missing::Entry;
use crate::model::plan::Plan;
use crate::model::plans::Plans;
use crate::number::{Decimal, FiscalYear, Money, decimal};

/// Whether a plan says what was spent of a budget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spending<'a> {
    /// It states money, and nothing that is settled.
    NothingSettled,
    /// It states settled amounts that no budget can be held against.
    Alone(Settled, Gap),
    /// Both are there, for the same things.
    Share(Spent<'a>),
}

/// The newest settled amounts of a plan, added up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settled {
    /// The year the money was spent in.
    pub year: FiscalYear,
    /// So much in all.
    pub amount: Money,
}

/// Why there is no budget to hold settled amounts against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// No plan held here states a budget of that year.
    NoBudget,
    /// The plan of that year is not adopted: its amounts may have changed.
    Provisional,
    /// An amount is missing for some of the things.
    Partly,
}

/// What was spent of which budget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spent<'a> {
    /// The year of both.
    pub year: FiscalYear,
    /// The plan that states the budgets: of this year, or an earlier one.
    pub budgeted_in: FiscalYear,
    /// Thing by thing, in the order of the plan.
    pub items: Vec<Item<'a>>,
    /// All budgets.
    pub budget: Money,
    /// All settled amounts.
    pub settled: Money,
}

/// A thing with both amounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item<'a> {
    /// Its id.
    pub id: &'a str,
    /// What it was to cost.
    pub budget: Money,
    /// What it cost.
    pub settled: Money,
}

/// A thing that money stands at: its kind, id and amounts.
type Holder<'a> = (bool, &'a str, &'a Budget);

impl Spent<'_> {
    /// The share that was spent, in percent to one decimal.
    #[must_use]
    pub fn share(&self) -> Option<Decimal> {
        share(self.budget, self.settled)
    }
}

impl Item<'_> {
    /// The share that was spent, in percent to one decimal; none of a budget of nothing.
    #[must_use]
    pub fn share(&self) -> Option<Decimal> {
        share(self.budget, self.settled)
    }
}

fn share(budget: Money, settled: Money) -> Option<Decimal> {
    decimal::percentage(settled.in_unit(1), budget.in_unit(1))
}

/// What a plan says about spending; none where it states no money.
#[must_use]
pub fn spending<'a>(plans: &'a Plans, plan: &'a Plan) -> Option<Spending<'a>> {
    let own = holders(plan);
    let keys = || own.iter().flat_map(|(.., budget)| &budget.amounts);
    keys().next()?;
    let given = keys().filter(|((_, account), entry)| *account == Account::Settled && entry.given().is_some());
    let Some(year) = given.map(|((year, _), _)| *year).max() else {
        return Some(Spending::NothingSettled);
    };
    let stated: Vec<(Holder<'a>, &Entry<Money>)> = own
        .iter()
        .filter_map(|holder| Some((*holder, holder.2.amounts.get(&(year, Account::Settled))?)))
        .collect();
    let amounts = stated.iter().filter_map(|(_, entry)| entry.given().copied());
    let settled = Settled {
        year,
        amount: amounts.sum(),
    };
    Some(match against(plans, plan, year, &stated) {
        Ok(spent) => Spending::Share(spent),
        Err(gap) => Spending::Alone(settled, gap),
    })
}

/// Settled amounts against the budgets of that year, in this plan or in the ward's plan of that year.
fn against<'a>(
    plans: &'a Plans,
    plan: &'a Plan,
    year: FiscalYear,
    stated: &[(Holder<'a>, &Entry<Money>)],
) -> Result<Spent<'a>, Gap> {
    let budgets = |of: &'a Plan| -> Vec<(Holder<'a>, &'a Entry<Money>)> {
        let initial = |holder: Holder<'a>| Some((holder, holder.2.amounts.get(&(year, Account::Initial))?));
        holders(of).into_iter().filter_map(initial).collect()
    };
    let candidates = std::iter::once(plan).chain(plans.plans_of(&plan.ward).filter(|other| other.year == year));
    let (source, budgets) = candidates
        .map(|of| (of, budgets(of)))
        .find(|(_, budgets)| !budgets.is_empty())
        .ok_or(Gap::NoBudget)?;
    if source.year != plan.year && source.stage.is_provisional() {
        return Err(Gap::Provisional);
    }
    let own = holders(plan);
    let same = |(kind, id, _): &Holder<'_>, (k, i, _): &Holder<'_>| (kind, id) == (k, i);
    let unsettled = |(holder, _): &(Holder<'a>, _)| {
        own.iter().any(|one| same(one, holder)) && !stated.iter().any(|(one, _)| same(one, holder))
    };
    if budgets.iter().any(unsettled) {
        return Err(Gap::Partly);
    }
    let item = |((kind, id, _), settled): &(Holder<'a>, &Entry<Money>)| {
        let (_, budget) = budgets.iter().find(|((k, i, _), _)| (k, i) == (kind, id))?;
        Some(Item {
            id,
            budget: *budget.given()?,
            settled: *settled.given()?,
        })
    };
    let items: Vec<Item<'a>> = stated.iter().map(item).collect::<Option<_>>().ok_or(Gap::Partly)?;
    let spent = Spent {
        year,
        budgeted_in: source.year,
        budget: items.iter().map(|item| item.budget).sum(),
        settled: items.iter().map(|item| item.settled).sum(),
        items,
    };
    spent.share().is_some().then_some(spent).ok_or(Gap::Partly)
}

/// Where a plan's money stands: at an issue, or else at its initiatives. A relisted entry has none of its own.
fn holders(plan: &Plan) -> Vec<Holder<'_>> {
    let mut all = Vec::new();
    for issue in &plan.issues {
        if !issue.budget.amounts.is_empty() {
            all.push((true, issue.id.value.as_str(), &issue.budget));
            continue;
        }
        let leaves = issue.strategies.iter().flat_map(|strategy| &strategy.initiatives);
        let own = leaves.filter(|leaf| leaf.relists.is_none());
        all.extend(own.map(|leaf| (false, leaf.id.value.as_str(), &leaf.budget)));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::super::sample::{budget, initiative, issue, no_amount, plan, relisted, strategy, yen};
    use super::{Gap, Spending, spending};
    use crate::model::budget::Account::{self, Initial, Settled};
    use crate::model::missing::{Entry, Missing};
    use crate::model::plan::Plan;
    use crate::model::plans::Plans;
    use crate::model::stage::Stage;
    use crate::number::Money;

    /// An amount of a year.
    type Amount = (u16, Account, Entry<Money>);

    fn with(fiscal_year: u16, leaves: &[(&str, &[Amount])]) -> Plan {
        let leaves = leaves.iter().map(|(at, amounts)| {
            let mut leaf = initiative(at);
            leaf.budget = budget(amounts);
            leaf
        });
        let mut all: Vec<_> = leaves.collect();
        all.push(relisted("1-1-9", "1-1-1"));
        let mut plan = plan("minato", fiscal_year);
        plan.issues = vec![issue("1", vec![strategy("1-1", all)])];
        plan
    }

    /// What the newest plan says: the share, the gap, or that nothing is settled.
    fn told(plans: Vec<Plan>) -> String {
        let plans = Plans {
            plans: plans.into_iter().map(Into::into).collect(),
            ..Plans::default()
        };
        match spending(&plans, plans.plans.last().unwrap()) {
            None => "no money".to_owned(),
            Some(Spending::NothingSettled) => "nothing settled".to_owned(),
            Some(Spending::Alone(settled, gap)) => format!("{} {gap:?}", settled.amount.yen()),
            Some(Spending::Share(spent)) => format!(
                "{} of {} in {}: {}%",
                spent.settled.yen(),
                spent.budget.yen(),
                spent.budgeted_in,
                spent.share().unwrap()
            ),
        }
    }

    #[test]
    fn both_amounts_in_one_plan_make_a_share() {
        let amounts = [(2020, Settled, yen(2)), (2020, Initial, yen(3))];
        assert_eq!(told(vec![with(2022, &[("1-1-1", &amounts)])]), "2 of 3 in 2022: 66.7%");
    }

    #[test]
    fn the_budget_may_stand_in_the_plan_of_its_year() {
        let before = with(
            2020,
            &[
                ("1-1-1", &[(2020, Initial, yen(4))]),
                ("1-1-2", &[(2020, Initial, yen(4))]),
            ],
        );
        let now = with(2022, &[("1-1-1", &[(2020, Settled, yen(5))])]);
        assert_eq!(told(vec![before.clone(), now.clone()]), "5 of 4 in 2020: 125.0%");
        let mut draft = before;
        draft.stage = Stage::Draft;
        assert_eq!(told(vec![draft, now.clone()]), format!("5 {:?}", Gap::Provisional));
        assert_eq!(told(vec![now]), "5 NoBudget");
    }

    #[test]
    fn a_share_of_a_part_is_no_share() {
        let two = |first: Entry<Money>, budget: Entry<Money>| {
            let first = [(2020, Settled, first), (2020, Initial, yen(2))];
            let second = [(2020, Settled, yen(1)), (2020, Initial, budget)];
            told(vec![with(2022, &[("1-1-1", &first), ("1-1-2", &second)])])
        };
        let missing = || no_amount(Missing::NotPublished);
        assert_eq!(two(yen(1), yen(2)), "2 of 4 in 2022: 50.0%");
        assert_eq!(two(yen(0), yen(2)), "1 of 4 in 2022: 25.0%");
        assert_eq!(two(missing(), yen(2)), "1 Partly");
        assert_eq!(two(yen(1), missing()), "2 Partly");
        let one = [(2020, Settled, yen(1))];
        let other = [(2020, Settled, yen(1)), (2020, Initial, yen(2))];
        assert_eq!(
            told(vec![with(2022, &[("1-1-1", &one), ("1-1-2", &other)])]),
            "2 Partly"
        );
        let planned = [(2020, Initial, yen(9))];
        assert_eq!(
            told(vec![with(2022, &[("1-1-1", &planned), ("1-1-2", &other)])]),
            "1 Partly"
        );
        assert_eq!(
            told(vec![with(
                2022,
                &[("1-1-1", &[(2020, Settled, yen(0)), (2020, Initial, yen(0))])]
            )]),
            "0 Partly"
        );
    }

    #[test]
    fn nothing_settled_is_not_no_money() {
        assert_eq!(told(vec![with(2022, &[("1-1-1", &[])])]), "no money");
        let planned = [(2022, Initial, yen(3)), (2020, Settled, no_amount(Missing::NotYet))];
        assert_eq!(told(vec![with(2022, &[("1-1-1", &planned)])]), "nothing settled");
    }

    #[test]
    fn the_newest_settled_year_speaks() {
        let amounts = [
            (2019, Settled, yen(9)),
            (2020, Settled, yen(1)),
            (2019, Initial, yen(9)),
            (2020, Initial, yen(1)),
        ];
        assert_eq!(told(vec![with(2022, &[("1-1-1", &amounts)])]), "1 of 1 in 2022: 100.0%");
    }
}
