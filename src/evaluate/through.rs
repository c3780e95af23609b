//! An issue, an initiative or a reform item of a ward through all its plans: found by its id, under whatever code and name,
//! with every amount that any of the plans states for it.

use std::collections::BTreeMap;

use super::compare::{Kind, Thing, things};
use crate::model::budget::Account;
use crate::model::missing::Entry;
use crate::model::plan::Plan;
use crate::model::plans::Plans;
use crate::number::{FiscalYear, Money};

/// A thing through the years.
#[derive(Clone, Debug)]
pub struct Through<'a> {
    /// The plans that have it, oldest first, and the thing as each has it.
    pub stated: Vec<(&'a Plan, Thing<'a>)>,
}

/// One account of one fiscal year, as one plan after the other states it.
pub type Statements<'a> = Vec<(&'a Plan, &'a Entry<Money>)>;

/// A thing of a ward through all its plans.
#[must_use]
pub fn through<'a>(plans: &'a Plans, ward: &'a str, kind: Kind, id: &str) -> Through<'a> {
    let of_plan = |plan: &'a Plan| {
        let mut all = things(plan).into_iter();
        Some((plan, all.find(|thing| thing.kind == kind && thing.id == id)?))
    };
    let mut stated: Vec<(&Plan, Thing<'_>)> = plans.plans_of(ward).filter_map(of_plan).collect();
    stated.sort_by_key(|(plan, _)| plan.year);
    Through { stated }
}

impl<'a> Through<'a> {
    /// Its budget lines: by fiscal year and account, what each plan states, the oldest first.
    #[must_use]
    pub fn amounts(&self) -> BTreeMap<(FiscalYear, Account), Statements<'a>> {
        let mut lines: BTreeMap<_, Statements<'a>> = BTreeMap::new();
        for (plan, thing) in &self.stated {
            for (key, entry) in thing.budget.into_iter().flat_map(|budget| &budget.amounts) {
                lines.entry(*key).or_default().push((plan, entry));
            }
        }
        lines
    }

    /// How often it has another name than in the plan before, as `differs` tells.
    #[must_use]
    pub fn changes(&self, differs: impl Fn(&Thing<'a>, &Thing<'a>) -> bool) -> usize {
        let pairs = self.stated.iter().zip(self.stated.iter().skip(1));
        pairs.filter(|((_, before), (_, now))| differs(before, now)).count()
    }
}

/// What counts of several statements: the newest amount; where none gives one, the newest reason.
#[must_use]
pub fn newest<'a>(statements: &Statements<'a>) -> Option<(&'a Plan, &'a Entry<Money>)> {
    let given = statements.iter().rev().find(|(_, entry)| entry.given().is_some());
    given.or(statements.last()).copied()
}

#[cfg(test)]
mod tests {
    use super::super::sample::{
        budget, initiative, issue, no_amount, plan, relisted, schema, strategy, text, year, yen,
    };
    use super::{newest, through};
    use crate::evaluate::compare::{Kind, Thing};
    use crate::lang::Lang::Ja;
    use crate::model::budget::Account::{Initial, Settled};
    use crate::model::budget::Budget;
    use crate::model::missing::Missing;
    use crate::model::plan::Plan;
    use crate::model::plans::Plans;

    /// A plan with one initiative of id `watch`, and an entry that shows it again.
    fn with(fiscal_year: u16, code: &str, name: &str, money: Budget) -> Plan {
        let mut leaf = initiative(code);
        "watch".clone_into(&mut leaf.id.value);
        leaf.title = text(name);
        leaf.budget = money;
        let mut again = relisted("1-1-9", code);
        "watch".clone_into(&mut again.id.value);
        let mut plan = plan("minato", fiscal_year);
        plan.issues = vec![issue("1", vec![strategy("1-1", vec![again, leaf])])];
        plan
    }

    fn three() -> Plans {
        let plans = [
            with(2020, "2-1-2", "見守り", budget(&[(2020, Initial, yen(6_673_000))])),
            with(
                2021,
                "1-1-1",
                "見守り",
                budget(&[
                    (2020, Initial, yen(6_700_000)),
                    (2021, Initial, no_amount(Missing::NotYet)),
                ]),
            ),
            with(
                2022,
                "1-1-1",
                "見守り活動",
                budget(&[(2020, Settled, yen(3_683_000)), (2021, Initial, yen(9_991_000))]),
            ),
        ];
        Plans {
            schema: schema().into(),
            plans: plans.map(Into::into).into(),
            ..Plans::default()
        }
    }

    #[test]
    fn an_id_is_followed_through_codes_and_names() {
        let plans = three();
        let through = through(&plans, "minato", Kind::Initiative, "watch");
        let years: Vec<u16> = through.stated.iter().map(|(plan, _)| plan.year.number()).collect();
        assert_eq!(years, [2020, 2021, 2022]);
        assert_eq!(through.changes(Thing::is_moved), 1);
        assert_eq!(through.changes(|before, now| before.is_renamed(now, Ja)), 1);
        assert!(
            super::through(&plans, "kita", Kind::Initiative, "watch")
                .stated
                .is_empty()
        );
        assert!(super::through(&plans, "minato", Kind::Issue, "watch").stated.is_empty());
    }

    #[test]
    fn each_budget_line_keeps_every_statement_and_the_newest_amount_counts() {
        let plans = three();
        let lines = through(&plans, "minato", Kind::Initiative, "watch").amounts();
        let told = |fiscal_year: u16, account| {
            let statements = &lines[&(year(fiscal_year), account)];
            let (plan, entry) = newest(statements).unwrap();
            (
                statements.len(),
                plan.year.number(),
                entry.given().map(|money| money.yen()),
            )
        };
        assert_eq!(told(2020, Initial), (2, 2021, Some(6_700_000)));
        assert_eq!(told(2020, Settled), (1, 2022, Some(3_683_000)));
        assert_eq!(told(2021, Initial), (2, 2022, Some(9_991_000)));
    }

    #[test]
    fn a_reason_counts_where_no_plan_gives_an_amount() {
        let mut plans = three();
        plans.plans.truncate(2);
        let lines = through(&plans, "minato", Kind::Initiative, "watch").amounts();
        let (_, entry) = newest(&lines[&(year(2021), Initial)]).unwrap();
        assert_eq!(entry.given(), None);
    }
}
