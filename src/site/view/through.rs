//! A thing through the years: an issue, an initiative or a reform item in each plan that has it, under its code and name of
//! then, with its rating; and its budget lines, year by year, as the plans state them.

use serde::Serialize;

use super::{standing, tree};
use crate::evaluate::compare::rating;
use crate::evaluate::compare::{Kind, Thing};
use crate::evaluate::through::{Statements, Through, newest, through};
use crate::model::budget::Account;
use crate::model::missing::Entry;
use crate::model::plan::Plan;
use crate::number::{FiscalYear, Money, decimal};
use crate::site::money::Ledger;
use crate::site::parts::{Cell, Column, Here, Link, Row, RowKind, Table};
use crate::site::words;

/// A thing through the years.
#[derive(Clone, Debug, Serialize)]
pub struct ThroughYears {
    /// Which plans have it, and what of it changed.
    pub sentence: String,
    /// Each plan with the thing's code, name and rating of then.
    pub plans: Table,
    /// The years' budgets and spending as bars.
    pub bars: Option<YearBars>,
    /// Every amount, with the plan that states it.
    pub money: Option<Table>,
}

/// Amounts of a thing, year by year.
#[derive(Clone, Debug, Serialize)]
pub struct YearBars {
    /// Unique on the page.
    pub id: String,
    /// What the bars show, as a statement.
    pub message: String,
    /// What the two kinds of bars are.
    pub note: String,
    /// One for each fiscal year, without a gap.
    pub rows: Vec<YearRow>,
}

/// The bars of a fiscal year.
#[derive(Clone, Debug, Serialize)]
pub struct YearRow {
    /// 2022年度.
    pub year: String,
    /// 予算額 10,613千円, or that no plan states it.
    pub budget: String,
    /// Length of the budget's bar, 0 to 100.
    pub budget_length: Option<String>,
    /// 決算額 3,683千円.
    pub settled: Option<String>,
    /// Length of the bar of what was spent, 0 to 100.
    pub settled_length: Option<String>,
}

/// A thing's plans and the place of its page.
#[derive(Clone, Copy)]
struct Subject<'a, 'b> {
    here: &'b Here<'a>,
    through: &'b Through<'a>,
    /// The end of the ids on the page; none where the page is about this thing alone.
    suffix: &'b str,
}

/// The thing with this id through the ward's plans; none where one plan alone has it.
#[must_use]
pub fn of<'a>(here: &Here<'a>, plan: &'a Plan, kind: Kind, id: &str) -> Option<ThroughYears> {
    let through = through(here.site.plans, &plan.ward, kind, id);
    if through.stated.len() < 2 {
        return None;
    }
    let suffix = match kind {
        Kind::Reform => format!("-{id}"),
        _ => String::new(),
    };
    let subject = Subject {
        here,
        through: &through,
        suffix: &suffix,
    };
    Some(ThroughYears {
        sentence: subject.sentence(),
        plans: subject.plans(plan, kind),
        bars: subject.bars(),
        money: subject.money(plan),
    })
}

impl Subject<'_, '_> {
    fn say(&self, key: &str, values: &[(&str, String)]) -> String {
        let values: Vec<(&str, &str)> = values.iter().map(|(key, value)| (*key, value.as_str())).collect();
        self.here.say_with(key, &values)
    }

    /// 2020年度から2022年度までの2つの計画にあります。名称が1回、番号が1回変わりました。
    fn sentence(&self) -> String {
        let here = self.here;
        let stated = &self.through.stated;
        let years = |at: Option<&(&Plan, Thing<'_>)>| at.map_or_else(String::new, |(plan, _)| here.year(plan.year));
        let lang = here.site.config.authoritative();
        let counts = [
            ("first", years(stated.first())),
            ("last", years(stated.last())),
            ("count", stated.len().to_string()),
        ];
        let mut sentences = vec![self.say("through-plans", &counts)];
        let renamed = self.through.changes(|before, now| before.is_renamed(now, lang));
        let moved = self.through.changes(Thing::is_moved);
        for (key, count) in [("through-renamed", renamed), ("through-moved", moved)] {
            sentences.extend((count > 0).then(|| self.say(key, &[("count", count.to_string())])));
        }
        if renamed + moved == 0 {
            sentences.push(here.say("through-same"));
        }
        words::sentences(here.lang, &sentences)
    }

    fn plans(&self, current: &Plan, kind: Kind) -> Table {
        let here = self.here;
        let rated = kind != Kind::Issue;
        let row = |(plan, thing): &(&Plan, Thing<'_>)| {
            let mut cells = vec![
                Cell::words(tree::code(thing)),
                Cell::Link(Link {
                    text: self.name(thing),
                    ..tree::link_of_thing(here, plan, thing)
                }),
            ];
            if rated {
                let judgement = standing::of(here, plan).and_then(|known| rating::of(known, thing));
                cells.push(Cell::Tag(standing::tag(here, plan, judgement)));
            }
            Row {
                head: Link::words(here.say_with("through-plan", &[("year", &here.year(plan.year))])),
                code: None,
                kind: RowKind::Plain,
                level: 0,
                cells,
            }
        };
        let mut keys = vec!["through-col-plan", "through-col-code", "through-col-name"];
        keys.extend(rated.then_some("through-col-rating"));
        Table {
            id: format!("t-through{}", self.suffix),
            caption: self.caption(current, "through-caption-plans"),
            note: None,
            wide: rated,
            columns: keys.into_iter().map(|key| self.column(key, false)).collect(),
            rows: self.through.stated.iter().map(row).collect(),
            data: self.here.files(&["items"]),
            provenance: None,
        }
    }

    /// A thing's name of then; with the authoritative words where the translation does not show that they changed.
    fn name(&self, thing: &Thing<'_>) -> String {
        let (here, first) = (self.here, self.here.site.config.authoritative());
        let hidden = |(_, other): &(&Plan, Thing<'_>)| {
            other.is_renamed(thing, first) && here.text(other.title) == here.text(thing.title)
        };
        let name = here.text(thing.title);
        if !self.through.stated.iter().any(hidden) {
            return name.to_owned();
        }
        let values = [("name", name), ("original", thing.title.get(first))];
        here.say_with("compare-name-original", &values)
    }

    /// Every budget line: the newest amount, the plan it is from, and what earlier plans stated otherwise.
    fn money(&self, current: &Plan) -> Option<Table> {
        let lines = self.through.amounts();
        if lines.is_empty() {
            return None;
        }
        let row = |((year, account), statements): (&(FiscalYear, Account), &Statements<'_>)| {
            let (plan, entry) = newest(statements)?;
            let account = self.account(*account, *year, plan);
            let values = [("year", self.here.year(*year)), ("account", account)];
            let earlier: Vec<String> = (statements.iter())
                .filter(|(other, stated)| other.year != plan.year && stated.given() != entry.given())
                .map(|(other, stated)| self.stated(other, stated))
                .collect();
            let earlier = if earlier.is_empty() {
                Cell::Empty {
                    reason: self.here.say("through-no-other"),
                }
            } else {
                Cell::words(words::list(self.here.lang, &earlier))
            };
            Some(Row {
                head: Link::words(self.say("money-column", &values)),
                code: None,
                kind: RowKind::Plain,
                level: 0,
                cells: vec![
                    Cell::words(self.amount(plan, entry)),
                    Cell::words(self.say("through-plan", &[("year", self.here.year(plan.year))])),
                    earlier,
                ],
            })
        };
        let keys = [
            ("plan-col-account", false),
            ("plan-col-amount", true),
            ("through-col-origin", false),
            ("through-col-earlier", false),
        ];
        Some(Table {
            id: format!("t-through-money{}", self.suffix),
            caption: self.caption(current, "through-caption-money"),
            note: None,
            wide: true,
            columns: keys.into_iter().map(|(key, number)| self.column(key, number)).collect(),
            rows: lines.iter().filter_map(row).collect(),
            data: self.here.files(&["budgets"]),
            provenance: None,
        })
    }

    /// The years as bars, where at least two of them have an amount.
    fn bars(&self) -> Option<YearBars> {
        let lines = self.through.amounts();
        let of = |year: FiscalYear, account: Account| {
            let (plan, entry) = newest(lines.get(&(year, account))?)?;
            Some((plan, *entry.given()?))
        };
        let years: Vec<FiscalYear> = lines.keys().map(|(year, _)| *year).collect();
        let (first, last) = (years.first()?.number(), years.last()?.number());
        let span = || (first..=last).filter_map(FiscalYear::new);
        let amounts = || span().flat_map(|year| [Account::Initial, Account::Settled].map(|account| of(year, account)));
        let greatest = amounts().flatten().map(|(_, money)| money).max()?;
        let budgets: Vec<(FiscalYear, (&Plan, Money))> = span()
            .filter_map(|year| Some((year, of(year, Account::Initial)?)))
            .collect();
        let [(from, before), .., (to, now)] = budgets[..] else {
            return None;
        };
        let row = |year: FiscalYear| {
            let words = |account: Account| {
                let (plan, money) = of(year, account)?;
                let values = [
                    ("account", self.account(account, year, plan)),
                    ("amount", self.amount(plan, &Entry::Given(money))),
                ];
                Some((self.say("through-amount", &values), length(money, greatest)))
            };
            let (budget, budget_length) = words(Account::Initial).unzip();
            let (settled, settled_length) = words(Account::Settled).unzip();
            YearRow {
                year: self.here.year(year),
                budget: budget.unwrap_or_else(|| self.here.say("through-no-budget")),
                budget_length,
                settled,
                settled_length,
            }
        };
        let values = [
            ("from", self.here.year(from)),
            ("to", self.here.year(to)),
            ("before", self.amount(before.0, &Entry::Given(before.1))),
            ("now", self.amount(now.0, &Entry::Given(now.1))),
        ];
        Some(YearBars {
            id: format!("through-bars{}", self.suffix),
            message: self.say("through-message", &values),
            note: self.here.say("through-note"),
            rows: span().map(row).collect(),
        })
    }

    /// 予算額; 予算案の額 where the plan of the very year is a draft.
    fn account(&self, account: Account, year: FiscalYear, plan: &Plan) -> String {
        let draft = account == Account::Initial && plan.year == year && plan.stage.is_provisional();
        if draft {
            self.here.say("budget-draft")
        } else {
            self.here.say(&format!("account-{}", account.key()))
        }
    }

    /// An amount in the unit of the plan's form, or why there is none.
    fn amount(&self, plan: &Plan, entry: &Entry<Money>) -> String {
        match entry {
            Entry::Given(money) => Ledger::over(self.here, plan, []).words(*money),
            Entry::Empty(missing, reason) => words::empty(self.here, *missing, reason.as_ref()),
        }
    }

    /// 2021年度の計画では9,991千円.
    fn stated(&self, plan: &Plan, entry: &Entry<Money>) -> String {
        let values = [
            ("year", self.here.year(plan.year)),
            ("amount", self.amount(plan, entry)),
        ];
        self.say("through-stated", &values)
    }

    fn caption(&self, current: &Plan, key: &str) -> String {
        let newest = self.through.stated.last();
        let name = newest.map_or("", |(_, thing)| self.here.text(thing.title)).to_owned();
        self.say(key, &[("what", name), ("ward", self.here.ward_name(&current.ward))])
    }

    fn column(&self, key: &str, number: bool) -> Column {
        Column {
            text: self.here.say(key),
            number,
        }
    }
}

/// A bar's length, as a part of the greatest amount.
fn length(part: Money, greatest: Money) -> String {
    let share = decimal::percentage(part.in_unit(1), greatest.in_unit(1));
    share.unwrap_or_default().normalize().to_string()
}
