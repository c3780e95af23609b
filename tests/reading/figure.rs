//! Looks up one figure by the words a person would ask for it with: `minato 2021` / `initiatives on-track`,
//! `higashisumiyoshi 2022 3` / `initial 2022`, `city 2016 progress` / `behind`.

use hoshin::evaluate::money::MoneyRows;
use hoshin::evaluate::rollup::{RatingCounts, Rollup, Tally};
use hoshin::evaluate::target::Verdict;
use hoshin::evaluate::weight::Weighted;
use hoshin::model::budget::Account;
use hoshin::model::code::Code;
use hoshin::model::framework::{Progress, Work};
use hoshin::model::indicator::Value;
use hoshin::model::missing::Entry;
use hoshin::model::plan::Plan;
use hoshin::model::state::State;
use hoshin::number::FiscalYear;
use hoshin::pipeline::Checked;

/// The figure, as text; `-` where there is none.
pub fn of(checked: &Checked, place: &str, what: &str) -> String {
    let words: Vec<&str> = place.split(' ').collect();
    let [owner, year, rest @ ..] = &words[..] else {
        panic!("`{place}` names no plan")
    };
    let year = fiscal_year(year);
    if *owner == "city" {
        let table = rest.first().copied().unwrap_or_default();
        return city(checked, year, table, what);
    }
    let plan = checked
        .plans
        .plans
        .iter()
        .find(|plan| plan.ward == *owner && plan.year == year);
    let plan = plan.unwrap_or_else(|| panic!("no plan {place}"));
    match what.split(' ').collect::<Vec<_>>()[..] {
        ["stage"] => plan.stage.key().to_owned(),
        ["withdrawal", "criteria"] => {
            let stopping = plan.initiatives().filter(|initiative| initiative.relists.is_none());
            let stopping = stopping.filter(|initiative| initiative.indicators.iter().any(|i| i.withdrawal.is_some()));
            stopping.count().to_string()
        }
        ["state", id] => evaluated(checked, plan).indicators[id].state.key().to_owned(),
        ["computed", id] => computed(checked, plan, id),
        ["reference", id] => evaluated(checked, plan).references.contains(id).to_string(),
        ["attained", id] => attained(checked, plan, id),
        ["value", id, year] => value(checked, owner, id, fiscal_year(year)),
        _ => rolled_up(rollup(checked, plan, rest.first().copied()), what),
    }
}

fn fiscal_year(text: &str) -> FiscalYear {
    FiscalYear::parse(text).unwrap_or_else(|| panic!("`{text}` is no year"))
}

fn evaluated<'a>(checked: &'a Checked, plan: &Plan) -> &'a hoshin::evaluate::PlanEvaluation {
    &checked.evaluation.plans[&(plan.ward.clone(), plan.year)]
}

fn rollup<'a>(checked: &'a Checked, plan: &Plan, code: Option<&str>) -> &'a Rollup {
    let evaluated = evaluated(checked, plan);
    let Some(code) = code.map(|code| Code::parse(code).unwrap()) else {
        return &evaluated.total;
    };
    let found = evaluated.strategies.get(&code).or_else(|| evaluated.issues.get(&code));
    found.unwrap_or_else(|| panic!("no {code}"))
}

fn rolled_up(rollup: &Rollup, what: &str) -> String {
    match what.split(' ').collect::<Vec<_>>()[..] {
        ["relisted"] => rollup.relisted.to_string(),
        ["initiatives", state] => tally(&rollup.initiatives, state),
        ["outcomes", state] => tally(&rollup.outcomes, state),
        ["processes", state] => tally(&rollup.processes, state),
        ["reform-items", state] => tally(&rollup.reform_items, state),
        ["weight"] => rollup
            .weighted
            .total()
            .map_or_else(|| "-".to_owned(), |sum| sum.to_string()),
        ["weight", state] => share(&rollup.weighted, state),
        ["rated", ratings] => rated(&rollup.ratings, ratings),
        ["reform-items", "rated", ratings] => rated(&rollup.reform_ratings, ratings),
        ["indicators", "rated", ratings] => rated(&rollup.indicator_ratings, ratings),
        ["reform-items", account, year] => money(&rollup.reform_money, account, year),
        [account, year] => money(&rollup.money, account, year),
        _ => panic!("`{what}` is no figure"),
    }
}

fn tally(tally: &Tally, state: &str) -> String {
    let count = if state == "all" {
        tally.total()
    } else {
        tally.of(State::from_key(state).unwrap_or_else(|| panic!("no state {state}")))
    };
    count.to_string()
}

/// A weighted share in percent.
fn share(weighted: &Weighted, state: &str) -> String {
    let state = State::from_key(state).unwrap_or_else(|| panic!("no state {state}"));
    let share = weighted.share(state);
    share.map_or_else(|| "-".to_owned(), |share| share.to_string())
}

/// How often these ratings were given: `expected/on-schedule`.
fn rated(counts: &RatingCounts, asked: &str) -> String {
    let written = |ratings: &[(String, String)]| {
        let words: Vec<&str> = ratings.iter().map(|(_, rating)| rating.as_str()).collect();
        words.join("/")
    };
    let given = counts.iter().filter(|((_, ratings), _)| written(ratings) == asked);
    given.map(|(_, count)| count).sum::<usize>().to_string()
}

/// A sum in thousand yen, and how many of its amounts are missing.
fn money(rows: &MoneyRows, account: &str, year: &str) -> String {
    let account = Account::ALL.into_iter().find(|known| known.key() == account);
    let account = account.unwrap_or_else(|| panic!("no such account in {year}"));
    let Some(sum) = rows.of(fiscal_year(year), account) else {
        return "-".to_owned();
    };
    let amount = if sum.given == 0 {
        "-".to_owned()
    } else {
        sum.amount.in_unit(1000).to_string()
    };
    match sum.missing {
        0 => amount,
        missing => format!("{amount} and {missing} missing"),
    }
}

fn attained(checked: &Checked, plan: &Plan, id: &str) -> String {
    let Some(attained) = evaluated(checked, plan).attained.get(id) else {
        return "-".to_owned();
    };
    let told = match attained.verdict {
        Verdict::Met => "met".to_owned(),
        Verdict::NotMet => "not met".to_owned(),
        Verdict::Unknown(why) => format!("unknown: {why:?}"),
    };
    format!("{told} in {}", attained.year)
}

/// By which method, and what comes out or why nothing does: `straight-line behind`, `growth unknown: NoBaseline`.
fn computed(checked: &Checked, plan: &Plan, id: &str) -> String {
    let Some(computed) = evaluated(checked, plan).computed.get(id) else {
        return "-".to_owned();
    };
    let method = computed.method.key();
    match (computed.why, computed.band) {
        (Some(why), _) => format!("{method} unknown: {why:?}"),
        (None, Some(band)) => format!("{method} {}, {}", computed.state.key(), band.key()),
        (None, None) => format!("{method} {}", computed.state.key()),
    }
}

fn value(checked: &Checked, ward: &str, id: &str, year: FiscalYear) -> String {
    let series = checked.evaluation.series.get(ward, id);
    let series = series.unwrap_or_else(|| panic!("no series {id}"));
    let Some(measured) = series.values.get(&year) else {
        return "-".to_owned();
    };
    match &measured.value {
        Entry::Given(Value::Number(number)) => number.to_string(),
        Entry::Given(Value::Grade(grade)) => grade.clone(),
        Entry::Empty(missing, _) => missing.key().to_owned(),
    }
}

fn city(checked: &Checked, year: FiscalYear, table: &str, column: &str) -> String {
    let tables = &checked.evaluation.frameworks[&year];
    let figure = match table {
        "work" => work(&tables.work_total, column).map(i64::from),
        "progress" => progress(&tables.progress_total, column),
        "references" => progress(&tables.references_total, column),
        "previous" => progress(&tables.previous_total, column),
        "difference" => progress(&tables.difference_total, column),
        _ => panic!("no table {table}"),
    };
    figure.map_or_else(|| "-".to_owned(), |figure| figure.to_string())
}

fn work(work: &Work, column: &str) -> Option<u32> {
    match column {
        "wards" => work.wards,
        "planned" => work.planned,
        "all" => work.all,
        "part" => work.part,
        "none" => work.none,
        "separate" => work.separate,
        "nothing" => work.nothing,
        _ => panic!("no column {column}"),
    }
}

fn progress(progress: &Progress, column: &str) -> Option<i64> {
    match column {
        "counted" => progress.counted,
        "on-track" => progress.on_track,
        "achieved" => progress.achieved,
        "behind" => progress.behind,
        _ => panic!("no column {column}"),
    }
}
