//! What was promised about an indicator, plan by plan, and where the promise was changed.

use super::{Fact, Subject};
use crate::evaluate::compare::promise::baseline_changed;
use crate::evaluate::series::Stated;
use crate::model::code::Code;
use crate::model::plan::Plan;
use crate::model::target::Target;
use crate::number::FiscalYear;
use crate::site::parts::{Cell, Column, Here, Link, Row, RowKind, Table};
use crate::site::route::Route;
use crate::site::view::{indicator_table, reform, tree};
use crate::site::words;

/// The one plan that states the indicator: what it promises, when the work would be stopped, and where that stands.
pub fn promise(subject: &Subject<'_, '_>) -> Vec<Fact> {
    let [one] = subject.series.stated.as_slice() else {
        return vec![];
    };
    let here = subject.here;
    let unit = one.indicator.unit.value.as_str();
    let target = one
        .indicator
        .target
        .as_ref()
        .map(|target| words::target(here, unit, target));
    let target = target.unwrap_or_else(|| here.say("words-no-target"));
    let limit = one
        .indicator
        .withdrawal
        .map(|limit| words::withdrawal(here, unit, limit));
    let plan = here.link(
        one.plan.long(here.lang),
        &Route::Plan(subject.ward.id.clone(), one.plan),
    );
    let all = [
        ("indicator-col-target", Some(Link::words(target))),
        ("indicator-col-withdrawal", limit.map(Link::words)),
        ("indicator-col-plan", Some(plan)),
        ("indicator-col-place", Some(place(subject, one))),
    ];
    let told = all.into_iter().filter_map(|(key, meaning)| Some((key, meaning?)));
    told.map(|(key, meaning)| Fact {
        word: here.say(key),
        meaning,
    })
    .collect()
}

/// A row for each plan that states the indicator, where several do.
pub fn table(subject: &Subject<'_, '_>) -> Option<Table> {
    let here = subject.here;
    let stated = &subject.series.stated;
    if stated.len() < 2 {
        return None;
    }
    let withdrawals = stated.iter().any(|one| one.indicator.withdrawal.is_some());
    let mut keys = vec!["indicator-col-plan", "indicator-col-target", "indicator-col-place"];
    keys.extend(withdrawals.then_some("indicator-col-withdrawal"));
    keys.push("indicator-col-change");
    let row = |(at, one): (usize, &Stated)| {
        let unit = one.indicator.unit.value.as_str();
        let target = one
            .indicator
            .target
            .as_ref()
            .map(|target| words::target(here, unit, target));
        let figure = indicator_table::figure(&one.indicator, "target");
        let mut cells = vec![
            here.marked(
                words_or(here, target, "words-no-target"),
                one.indicator.id.place,
                &figure,
            ),
            Cell::Link(place(subject, one)),
        ];
        if withdrawals {
            let limit = one
                .indicator
                .withdrawal
                .map(|limit| words::withdrawal(here, unit, limit));
            cells.push(words_or(here, limit, "indicator-no-withdrawal"));
        }
        let before = at.checked_sub(1).and_then(|before| stated.get(before));
        cells.push(Cell::words(here.say(change(before, one))));
        Row {
            head: here.link(
                one.plan.long(here.lang),
                &Route::Plan(subject.ward.id.clone(), one.plan),
            ),
            code: None,
            kind: RowKind::Plain,
            level: 0,
            cells,
        }
    };
    Some(Table {
        id: "t-targets".to_owned(),
        caption: here.say("indicator-caption-targets"),
        note: None,
        wide: true,
        columns: keys.into_iter().map(|key| column(here, key)).collect(),
        rows: stated.iter().enumerate().map(row).collect(),
        data: here.files(&["targets"]),
        provenance: None,
    })
}

fn column(here: &Here<'_>, key: &str) -> Column {
    Column {
        text: here.say(key),
        number: false,
    }
}

fn words_or(here: &Here<'_>, text: Option<String>, key: &str) -> Cell {
    text.map_or_else(|| Cell::Empty { reason: here.say(key) }, Cell::words)
}

/// Whether the promise is another one than in the plan before.
fn change(before: Option<&Stated>, now: &Stated) -> &'static str {
    let Some(before) = before else {
        return "indicator-change-first";
    };
    let (old, new) = (&before.indicator.target, &now.indicator.target);
    let goal = |target: &Option<Target>| target.as_ref().map(|target| target.goal.clone());
    let due = |target: &Option<Target>| target.as_ref().and_then(|target| target.due);
    match (goal(old) == goal(new), due(old) == due(new)) {
        (true, true) => "indicator-change-none",
        (true, false) => "indicator-change-due",
        (false, _) => "indicator-change-goal",
    }
}

/// The revisions in sentences, for the drawing's foot, each with the plan that made it: a promise changed before it fell
/// due, or a baseline stated otherwise.
pub fn revised(subject: &Subject<'_, '_>) -> Vec<String> {
    let here = subject.here;
    let pairs = subject.series.stated.iter().zip(subject.series.stated.iter().skip(1));
    let sentences = |(before, now): (&Stated, &Stated)| {
        let (Some(old), Some(new)) = (&before.indicator.target, &now.indicator.target) else {
            return Vec::new();
        };
        let running = old.due.is_some_and(|due| due.year() >= now.plan);
        let (old_unit, unit) = (before.indicator.unit.value.as_str(), now.indicator.unit.value.as_str());
        let say = |key: &str, old: &str, new: &str| {
            here.say_with(key, &[("year", &*here.year(now.plan)), ("old", old), ("new", new)])
        };
        let mut told = Vec::new();
        if running && old.goal != new.goal {
            let (old, new) = (
                words::goal(here, old_unit, &old.goal),
                words::goal(here, unit, &new.goal),
            );
            told.push(say("indicator-revised", &old, &new));
        }
        if baseline_changed(&before.indicator, &now.indicator) {
            let (old, new) = (baseline(here, unit, old), baseline(here, unit, new));
            told.push(say("indicator-revised-baseline", &old, &new));
        }
        told
    };
    pairs.flat_map(sentences).collect()
}

/// 27.8%（2023年度）, or that none is stated.
fn baseline(here: &Here<'_>, unit: &str, target: &Target) -> String {
    target.baseline.map_or_else(
        || here.say("money-not-stated"),
        |baseline| {
            let value = words::number(here, unit, baseline.value);
            here.say_with(
                "compare-result",
                &[("year", &here.year(baseline.year)), ("result", &value)],
            )
        },
    )
}

/// Where it stands in the plan: a link to the page of that part.
fn place(subject: &Subject<'_, '_>, stated: &Stated) -> Link {
    let link = subject
        .plan(stated.plan)
        .and_then(|plan| place_in(subject.here, plan, &stated.at));
    link.unwrap_or_else(|| Link::words(stated.at.clone()))
}

/// A link to the part of a plan with this code: 戦略3-1 区民相互のつながりづくりへの支援.
fn place_in(here: &Here<'_>, plan: &Plan, at: &str) -> Option<Link> {
    let named = |key: &str, link: Link| Link {
        text: format!("{} {}", here.say_with(key, &[("code", at)]), link.text),
        current: false,
        ..link
    };
    if let Some(number) = at.strip_prefix("reform-") {
        let item = plan
            .reform_items
            .iter()
            .find(|item| item.number.to_string() == number)?;
        let link = reform::link(here, plan, item);
        let level = here.say_with("indicator-place-reform", &[("code", number)]);
        return Some(Link {
            text: format!("{level} {}", link.text),
            ..link
        });
    }
    let code = Code::parse(at)?;
    if code.depth() == 1 {
        let issue = plan.issues.iter().find(|issue| issue.code == code)?;
        let link = here.link(here.text(&issue.title), &tree::route_of_issue(plan, issue));
        return Some(named("indicator-place-issue", link));
    }
    let strategies = plan
        .issues
        .iter()
        .flat_map(|issue| issue.strategies.iter().map(move |one| (issue, one)));
    if code.depth() == 2 {
        let (issue, strategy) = strategies.into_iter().find(|(_, one)| one.code == code)?;
        return Some(named(
            "indicator-place-strategy",
            tree::link_of_strategy(here, plan, issue, strategy),
        ));
    }
    let initiative = plan.initiatives().find(|one| one.code == code)?;
    let link = here.link(
        here.text(&initiative.title),
        &tree::route_of_initiative(plan, initiative),
    );
    Some(named("indicator-place-initiative", link))
}

/// A link to the plan of a year by which a figure is stated.
pub fn origin(subject: &Subject<'_, '_>, year: FiscalYear) -> Link {
    let here = subject.here;
    let words = here.say_with("indicator-origin", &[("year", &here.year(year))]);
    here.link(words, &Route::Plan(subject.ward.id.clone(), year))
}
