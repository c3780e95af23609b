//! The city: the plans of all wards together, first the newest of each ward, then year by year. Only the five public states
//! are added up, for each form has a scale of its own; and only money of one fiscal year.

use serde::Serialize;

use super::standing;
use crate::evaluate::rollup::{Rollup, Tally};
use crate::evaluate::wards::{self, Together};
use crate::model::budget::Account;
use crate::model::plan::Plan;
use crate::model::state::State;
use crate::number::{Decimal, FiscalYear, Money, decimal};
use crate::site::money::Ledger;
use crate::site::parts::{Cell, Column, Here, Link, Row, RowKind, Table};
use crate::site::route::Route;
use crate::site::words;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct CityPage {
    /// Its heading.
    pub title: String,
    /// What the page adds up, in a sentence.
    pub lede: String,
    /// What the newest plans come to, a sentence for each kind of thing.
    pub sentences: Vec<String>,
    /// The newest plan of each ward, a table for each kind of thing.
    pub newest: Vec<Table>,
    /// All plans of each fiscal year.
    pub years: Option<Table>,
    /// Budgets, by fiscal year.
    pub money: Option<Table>,
    /// The city-wide frameworks.
    pub frameworks: Vec<Link>,
    /// To the Sustainable Development Goals, where an issue names one.
    pub goals: Option<Link>,
}

/// A kind of thing: the end of its phrases, and where it is counted in one plan and in several.
type Kind = (&'static str, fn(&Rollup) -> &Tally, fn(&Together) -> &Tally);

/// The kinds of things that are counted.
const KINDS: [Kind; 4] = [
    ("initiatives", |rollup| &rollup.initiatives, |all| &all.initiatives),
    ("outcomes", |rollup| &rollup.outcomes, |all| &all.outcomes),
    ("processes", |rollup| &rollup.processes, |all| &all.processes),
    ("reform-items", |rollup| &rollup.reform_items, |all| &all.reform_items),
];

/// Makes the page.
#[must_use]
pub fn view(here: &Here<'_>) -> CityPage {
    let newest = wards::newest(here.site.plans);
    let all = wards::together(here.site.evaluation, newest.iter().copied());
    let counted = || KINDS.into_iter().filter(|(_, _, of)| of(&all).total() > 0);
    let values = [
        ("wards", here.site.plans.wards.len().to_string()),
        ("count", newest.len().to_string()),
    ];
    let lede = if newest.len() == here.site.plans.wards.len() {
        "city-lede-all"
    } else {
        "city-lede"
    };
    CityPage {
        title: here.say("thing-city"),
        lede: here.say_with(lede, &values.each_ref().map(|(k, v)| (*k, v.as_str()))),
        sentences: counted().map(|(key, _, of)| sentence(here, key, of(&all))).collect(),
        newest: counted()
            .map(|(key, one, of)| kind_table(here, key, &newest, one, (&all, of(&all))))
            .collect(),
        years: years(here),
        money: money(here),
        frameworks: frameworks(here),
        goals: (here.site.has(&Route::Goals)).then(|| here.link(here.say("thing-goals"), &Route::Goals)),
    }
}

/// 取組60件のうち、区が評価したものは45件です。順調が38件（84.4%）、遅れが7件（15.6%）です。
fn sentence(here: &Here<'_>, key: &str, tally: &Tally) -> String {
    let judged = tally.total() - tally.of(State::NotYetJudged);
    let what = here.say(&format!("plan-group-{key}"));
    let parts: Vec<String> = (State::ALL.into_iter())
        .filter(|state| *state != State::NotYetJudged && tally.of(*state) > 0)
        .map(|state| part(here, state, tally.of(state), judged))
        .collect();
    let values = [
        ("what", what),
        ("total", standing::items(here, tally.total())),
        ("judged", standing::items(here, judged)),
        ("list", words::list(here.lang, &parts)),
    ];
    let key = if judged == 0 { "city-none-judged" } else { "city-judged" };
    here.say_with(key, &values.each_ref().map(|(k, v)| (*k, v.as_str())))
}

/// 順調が38件（84.4%）: a share of what is judged.
fn part(here: &Here<'_>, state: State, count: usize, judged: usize) -> String {
    let share = decimal::percentage(Decimal::from(count), Decimal::from(judged));
    let values = [
        ("state", here.say(&format!("said-{}", state.key()))),
        ("count", standing::items(here, count)),
        ("share", share.unwrap_or_default().to_string()),
    ];
    here.say_with("city-part", &values.each_ref().map(|(k, v)| (*k, v.as_str())))
}

/// One kind of thing, ward by ward.
fn kind_table(
    here: &Here<'_>,
    key: &str,
    newest: &[&Plan],
    one: fn(&Rollup) -> &Tally,
    (all, total): (&Together, &Tally),
) -> Table {
    let what = here.say(&format!("plan-group-{key}"));
    let mut rows: Vec<Row> = here
        .site
        .plans
        .wards
        .iter()
        .map(|ward| {
            let plan = newest.iter().find(|plan| plan.ward == ward.id);
            let known = plan.and_then(|plan| Some((*plan, standing::of(here, plan)?)));
            let Some((plan, known)) = known else {
                return row(
                    Link::words(here.text(&ward.name)),
                    None,
                    empty_cells(here, "city-no-plan"),
                );
            };
            let tally = one(&known.total);
            let cells = if tally.total() == 0 {
                empty_cells(here, "city-no-such")
            } else {
                tally_cells(tally)
            };
            let route = Route::Achievement(plan.ward.clone(), plan.year);
            row(here.link(here.text(&ward.name), &route), Some(stage(here, plan)), cells)
        })
        .collect();
    let whole = Link::words(here.say("plan-total"));
    rows.push(Row {
        kind: RowKind::Total,
        ..row(whole, Some(plans_counted(here, all.plans)), tally_cells(total))
    });
    let mut columns = vec![
        column(here, "city-col-ward", false),
        column(here, "city-col-plan", false),
    ];
    columns.extend(state_columns(here));
    let mut notes = vec![here.say("city-note")];
    if key == "initiatives" && all.relisted > 0 {
        notes.push(here.say_with("city-relisted", &[("count", &all.relisted.to_string())]));
    }
    if key == "outcomes" && all.references > 0 {
        notes.push(here.say_with("city-references", &[("count", &all.references.to_string())]));
    }
    Table {
        id: format!("t-{key}"),
        caption: here.say_with("city-caption-newest", &[("what", &what)]),
        note: Some(words::sentences(here.lang, &notes)),
        wide: true,
        columns,
        rows,
        data: here.files(files_of(key)),
        provenance: None,
    }
}

/// A row: the head, what stands in the column after it, and the counts.
fn row(head: Link, beside: Option<Cell>, counts: Vec<Cell>) -> Row {
    Row {
        head,
        code: None,
        kind: RowKind::Plain,
        level: 0,
        cells: beside.into_iter().chain(counts).collect(),
    }
}

/// 2021年度 中間の振り返り.
fn stage(here: &Here<'_>, plan: &Plan) -> Cell {
    let values = [
        ("year", here.year(plan.year)),
        ("stage", here.say(&format!("stage-{}", plan.stage.key()))),
    ];
    Cell::words(here.say_with("city-stage", &values.each_ref().map(|(k, v)| (*k, v.as_str()))))
}

fn plans_counted(here: &Here<'_>, count: usize) -> Cell {
    Cell::words(here.say_with("city-plans", &[("count", &count.to_string())]))
}

fn state_columns(here: &Here<'_>) -> Vec<Column> {
    let states = State::ALL.into_iter().map(|state| here.tag(state).word);
    let heads = states.chain([here.say("plan-total")]);
    heads.map(|text| Column { text, number: true }).collect()
}

fn tally_cells(tally: &Tally) -> Vec<Cell> {
    let counts = State::ALL.into_iter().map(|state| tally.of(state));
    let counts = counts.chain([tally.total()]);
    counts.map(|count| Cell::number(Decimal::from(count))).collect()
}

/// Every count of a ward that has none, with the reason.
fn empty_cells(here: &Here<'_>, key: &str) -> Vec<Cell> {
    let cell = || Cell::Empty { reason: here.say(key) };
    (0..=State::ALL.len()).map(|_| cell()).collect()
}

fn column(here: &Here<'_>, key: &str, number: bool) -> Column {
    Column {
        text: here.say(key),
        number,
    }
}

/// The file that says how each thing of a kind stands.
fn files_of(key: &str) -> &'static [&'static str] {
    match key {
        "outcomes" | "processes" => &["indicator_verdicts"],
        _ => &["item_verdicts"],
    }
}

/// All plans of each fiscal year, the newest year first: a row for each kind of thing.
fn years(here: &Here<'_>) -> Option<Table> {
    let mut rows = Vec::new();
    for (year, plans) in wards::by_year(here.site.plans).into_iter().rev() {
        let all = wards::together(here.site.evaluation, plans.iter().copied());
        let names: Vec<String> = plans.iter().map(|plan| here.ward_name(&plan.ward)).collect();
        for (key, _, of) in KINDS.into_iter().filter(|(_, _, of)| of(&all).total() > 0) {
            let values = [
                ("year", here.year(year)),
                ("what", here.say(&format!("plan-group-{key}"))),
            ];
            let head = here.say_with("city-year-of", &values.each_ref().map(|(k, v)| (*k, v.as_str())));
            let wards = Cell::words(words::list(here.lang, &names));
            rows.push(row(Link::words(head), Some(wards), tally_cells(of(&all))));
        }
    }
    let mut columns = vec![
        column(here, "city-col-year", false),
        column(here, "city-col-wards", false),
    ];
    columns.extend(state_columns(here));
    (!rows.is_empty()).then(|| Table {
        id: "t-years".to_owned(),
        caption: here.say("city-caption-years"),
        note: Some(here.say("city-note")),
        wide: true,
        columns,
        rows,
        data: here.files(&["item_verdicts", "indicator_verdicts"]),
        provenance: None,
    })
}

/// The budget of each plan for its own year, with a sum for each fiscal year in the coarsest unit of its parts.
fn money(here: &Here<'_>) -> Option<Table> {
    let mut rows = Vec::new();
    for (year, plans) in wards::by_year(here.site.plans).into_iter().rev() {
        let stated: Vec<(&Plan, Money)> = plans
            .iter()
            .filter_map(|plan| Some((*plan, budget(here, plan)?)))
            .collect();
        rows.extend(plans.iter().map(|plan| money_row(here, plan)));
        if stated.len() > 1 {
            rows.push(money_sum(here, year, &stated));
        }
    }
    let keys = [
        ("city-col-ward", false),
        ("city-col-plan", false),
        ("city-col-budget", true),
    ];
    (!rows.is_empty()).then(|| Table {
        id: "t-money".to_owned(),
        caption: here.say("city-caption-money"),
        note: Some(here.say("city-note-money")),
        wide: false,
        columns: keys
            .into_iter()
            .map(|(key, number)| column(here, key, number))
            .collect(),
        rows,
        data: here.files(&["budgets"]),
        provenance: None,
    })
}

/// What a plan's items come to in its own year.
fn budget(here: &Here<'_>, plan: &Plan) -> Option<Money> {
    let sum = standing::of(here, plan)?.total.money.of(plan.year, Account::Initial)?;
    (sum.given > 0).then_some(sum.amount)
}

fn money_row(here: &Here<'_>, plan: &Plan) -> Row {
    let head = here.link(here.ward_name(&plan.ward), &Route::Budget(plan.ward.clone(), plan.year));
    let amount = budget(here, plan).map_or_else(
        || Cell::Empty {
            reason: here.say("money-not-stated"),
        },
        |amount| {
            let amount = Ledger::over(here, plan, []).words(amount);
            Cell::words(match &plan.excerpt {
                Some(_) => here.say_with("city-budget-part", &[("amount", &amount)]),
                None => amount,
            })
        },
    );
    row(head, Some(stage(here, plan)), vec![amount])
}

/// The sum of a fiscal year. A sum of amounts in thousand and in million yen is no more exact than a million.
fn money_sum(here: &Here<'_>, year: FiscalYear, stated: &[(&Plan, Money)]) -> Row {
    let sum: Money = stated.iter().map(|(_, amount)| *amount).sum();
    let coarsest = wards::coarsest(here.site.plans, stated.iter().map(|(plan, _)| *plan));
    let (unit, yen) = coarsest.unwrap_or(("", 1));
    let amount = words::number(here, unit, decimal::rounded(sum.in_unit(yen), 0));
    Row {
        kind: RowKind::Subtotal,
        ..row(
            Link::words(here.say_with("city-year-total", &[("year", &here.year(year))])),
            Some(plans_counted(here, stated.len())),
            vec![Cell::words(amount)],
        )
    }
}

fn frameworks(here: &Here<'_>) -> Vec<Link> {
    let mut all: Vec<_> = here.site.plans.frameworks.iter().collect();
    all.sort_by_key(|framework| std::cmp::Reverse(framework.year));
    let link = |framework: &&crate::model::framework::Framework| {
        let values = [
            ("title", here.text(&framework.title)),
            ("year", &*framework.year.long(here.lang)),
        ];
        here.link(
            here.say_with("city-framework", &values),
            &Route::Framework(framework.year),
        )
    };
    all.iter().map(link).collect()
}
