//! The money tables: the plan's tree with its sums, top-down, so that a reader goes from the total to its parts.

use crate::evaluate::PlanEvaluation;
use crate::evaluate::money::MoneyRows;
use crate::model::budget::{Account, Budget};
use crate::model::few::Few;
use crate::model::initiative::Initiative;
use crate::model::issue::Issue;
use crate::model::missing::Entry;
use crate::model::plan::Plan;
use crate::model::strategy::Strategy;
use crate::number::{Decimal, Money, decimal};
use crate::site::money::Ledger;
use crate::site::parts::{Cell, Column, Here, Link, Number, Row, RowKind, Table};
use crate::site::route::Route;
use crate::site::view::{source, text};
use crate::site::words;

/// More rows than this are read better issue by issue.
const MOST_ROWS: usize = 40;

/// What the rows of one page have in common.
struct Rows<'a, 'b> {
    here: &'b Here<'a>,
    plan: &'b Plan,
    evaluation: &'b PlanEvaluation,
    ledger: &'b Ledger<'a>,
    /// This year's greatest single budget: what a full bar stands for.
    greatest: Money,
}

/// What a table is called.
struct Name<'n> {
    /// Unique on the page.
    id: &'n str,
    /// Phrase of the first column's heading.
    head: &'n str,
    /// What, where, year.
    caption: String,
}

/// One table, or a table of issues and one for each issue where one would be too long.
pub fn of(here: &Here<'_>, plan: &Plan, evaluation: &PlanEvaluation, ledger: &Ledger<'_>) -> Vec<Table> {
    if ledger.is_empty() {
        return vec![];
    }
    let rows = Rows {
        here,
        plan,
        evaluation,
        ledger,
        greatest: greatest(plan),
    };
    let by_issue = || {
        let issues = plan
            .issues
            .iter()
            .map(|issue| rows.issue(issue, RowKind::Plain))
            .collect();
        let name = Name {
            id: "budget-by-issue",
            head: "budget-col-issue",
            caption: text::caption(here, plan, "budget-caption-issues"),
        };
        rows.table(name, issues)
    };
    if super::by_issue(plan) {
        return vec![by_issue()];
    }
    let trees: Vec<Vec<Row>> = plan.issues.iter().map(|issue| rows.tree(issue)).collect();
    if trees.iter().map(Vec::len).sum::<usize>() < MOST_ROWS {
        let name = Name {
            id: "budget",
            head: "budget-col-item",
            caption: text::caption(here, plan, "budget-caption"),
        };
        return vec![rows.table(name, trees.into_iter().flatten().collect())];
    }
    let parts = plan
        .issues
        .iter()
        .zip(trees)
        .map(|(issue, tree)| rows.part(issue, tree));
    std::iter::once(by_issue()).chain(parts).collect()
}

/// The money of reform items, in a table of its own.
pub fn reform(here: &Here<'_>, plan: &Plan) -> Option<Table> {
    let items: Vec<_> = plan
        .reform_items
        .iter()
        .filter(|item| !item.budget.amounts.is_empty())
        .collect();
    let ledger = Ledger::over(here, plan, items.iter().map(|item| &item.budget));
    let mut sums = MoneyRows::default();
    for item in &items {
        sums.add(&item.budget);
    }
    let row = |item: &&crate::model::reform_item::ReformItem| Row {
        head: here.link(here.text(&item.title), &Route::Reform(plan.ward.clone(), plan.year)),
        code: Some(here.say_with("budget-code-reform", &[("number", &item.number.to_string())])),
        kind: RowKind::Plain,
        level: 0,
        cells: ledger.cells(&item.budget),
    };
    let mut rows: Vec<Row> = items.iter().map(row).collect();
    if rows.len() > 1 {
        rows.push(total(here, "budget-total-reform", ledger.sum_cells(&sums)));
    }
    let name = Name {
        id: "budget-reform",
        head: "budget-col-reform",
        caption: text::caption(here, plan, "budget-caption-reform"),
    };
    (!rows.is_empty()).then(|| table(here, plan, &ledger, name, rows))
}

/// This year's greatest budget of an initiative, or of an issue where money stands there.
fn greatest(plan: &Plan) -> Money {
    let this_year = |budget: &Budget| {
        budget
            .amounts
            .get(&(plan.year, Account::Initial))
            .and_then(Entry::given)
            .copied()
    };
    super::own_budgets(plan).filter_map(this_year).max().unwrap_or_default()
}

/// A table with the ledger's columns.
fn table(here: &Here<'_>, plan: &Plan, ledger: &Ledger<'_>, name: Name<'_>, rows: Vec<Row>) -> Table {
    let first = Column {
        text: here.say(name.head),
        number: false,
    };
    Table {
        id: name.id.to_owned(),
        caption: name.caption,
        note: Some(ledger.note()),
        wide: ledger.heads().len() > 2,
        columns: std::iter::once(first).chain(ledger.heads()).collect(),
        rows,
        data: here.files(&["budgets"]),
        provenance: source::line(here, plan),
    }
}

/// The last row.
fn total(here: &Here<'_>, key: &str, cells: Vec<Cell>) -> Row {
    Row {
        head: Link::words(here.say(key)),
        code: None,
        kind: RowKind::Total,
        level: 0,
        cells,
    }
}

impl Rows<'_, '_> {
    /// A table of the plan, its total last.
    fn table(&self, name: Name<'_>, mut rows: Vec<Row>) -> Table {
        let money = &self.evaluation.total.money;
        rows.push(total(self.here, "budget-total", self.ledger.sum_cells(money)));
        let mut table = table(self.here, self.plan, self.ledger, name, rows);
        table.note = Some(self.note(&table.rows, money));
        table
    }

    /// The table of one issue; its row is the total.
    fn part(&self, issue: &Issue, mut tree: Vec<Row>) -> Table {
        let cells = self.ledger.sum_cells(self.money(issue));
        tree.remove(0);
        tree.push(total(self.here, "budget-total-issue", cells));
        let words = [
            ("code", &*issue.code.to_string()),
            ("title", self.here.text(&issue.title)),
            ("year", &self.here.year(self.plan.year)),
        ];
        let caption = self.here.say_with("budget-caption-issue", &words);
        let id = format!("budget-{}", issue.code);
        let name = Name {
            id: &id,
            head: "budget-col-part",
            caption,
        };
        let mut table = table(self.here, self.plan, self.ledger, name, tree);
        table.note = Some(self.note(&table.rows, self.money(issue)));
        table
    }

    /// The unit, what ▲ means, what a bar means, what is not in the sums.
    fn note(&self, rows: &[Row], money: &MoneyRows) -> String {
        let barred = |cell: &Cell| matches!(cell.inner(), Cell::Figure(Number { bar: Some(_), .. }));
        let bars = rows.iter().any(|row| row.cells.iter().any(barred));
        let bars = bars.then(|| self.here.say("budget-note-bars"));
        let sentences: Vec<String> = [Some(self.ledger.note()), bars, self.ledger.gaps(money)]
            .into_iter()
            .flatten()
            .collect();
        words::sentences(self.here.lang, &sentences)
    }

    /// An issue, its strategies, their initiatives.
    fn tree(&self, issue: &Issue) -> Vec<Row> {
        let mut rows = vec![self.issue(issue, RowKind::Subtotal)];
        for strategy in &issue.strategies {
            rows.push(self.strategy(issue, strategy));
            rows.extend(
                strategy
                    .initiatives
                    .iter()
                    .map(|initiative| self.initiative(initiative)),
            );
        }
        rows
    }

    fn money(&self, issue: &Issue) -> &MoneyRows {
        const NONE: &MoneyRows = &MoneyRows(Few::new());
        self.evaluation
            .issues
            .get(&issue.code)
            .map_or(NONE, |rollup| &rollup.money)
    }

    fn issue(&self, issue: &Issue, kind: RowKind) -> Row {
        let mut cells = self.ledger.sum_cells(self.money(issue));
        if kind == RowKind::Plain && super::by_issue(self.plan) {
            self.bar(&mut cells, &issue.budget);
        }
        let route = Route::Issue(self.plan.ward.clone(), self.plan.year, issue.code);
        Row {
            head: self.here.link(self.here.text(&issue.title), &route),
            code: Some(
                self.here
                    .say_with("budget-code-issue", &[("code", &issue.code.to_string())]),
            ),
            kind,
            level: 0,
            cells,
        }
    }

    fn strategy(&self, issue: &Issue, strategy: &Strategy) -> Row {
        let empty = MoneyRows::default();
        let money = self
            .evaluation
            .strategies
            .get(&strategy.code)
            .map_or(&empty, |rollup| &rollup.money);
        let route = Route::Issue(self.plan.ward.clone(), self.plan.year, issue.code);
        Row {
            head: self.here.link(self.here.text(&strategy.title), &route),
            code: Some(
                self.here
                    .say_with("budget-code-strategy", &[("code", &strategy.code.to_string())]),
            ),
            kind: RowKind::Subtotal,
            level: 1,
            cells: self.ledger.sum_cells(money),
        }
    }

    fn initiative(&self, initiative: &Initiative) -> Row {
        let route = Route::Initiative(self.plan.ward.clone(), self.plan.year, initiative.code);
        let title = self.here.text(&initiative.title);
        let (title, cells) = if let Some(code) = &initiative.relists {
            let title = self.here.say_with("budget-title-relisted", &[("title", title)]);
            (title, self.relisted(&code.value.to_string()))
        } else {
            let mut cells = self.ledger.cells(&initiative.budget);
            self.bar(&mut cells, &initiative.budget);
            (title.to_owned(), cells)
        };
        Row {
            head: self.here.link(title, &route),
            code: Some(initiative.code.to_string()),
            kind: RowKind::Plain,
            level: 2,
            cells,
        }
    }

    /// Cells that say where the money is counted.
    fn relisted(&self, code: &str) -> Vec<Cell> {
        let reason = self.here.say_with("budget-counted-at", &[("code", code)]);
        let cell = |_| Cell::Empty { reason: reason.clone() };
        self.ledger.heads().iter().map(cell).collect()
    }

    /// Draws a bar under this year's budget, as long as its part of the greatest.
    fn bar(&self, cells: &mut [Cell], budget: &Budget) {
        let amount = budget
            .amounts
            .get(&(self.plan.year, Account::Initial))
            .and_then(Entry::given);
        let (Some(amount), Some(column)) = (amount, self.ledger.this_year_column()) else {
            return;
        };
        if let Some(Cell::Figure(Number { bar, .. })) = cells.get_mut(column).map(Cell::inner_mut) {
            *bar = percent(*amount, self.greatest);
        }
    }
}

/// A part of the greatest amount, in whole percent; what is more than nothing is seen.
fn percent(part: Money, greatest: Money) -> Option<u8> {
    let share = decimal::percentage(part.in_unit(1), greatest.in_unit(1))?;
    let whole = decimal::rounded(share, 0).max(if share.is_zero() { Decimal::ZERO } else { Decimal::ONE });
    u8::try_from(whole.mantissa()).ok()
}
