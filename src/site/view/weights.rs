//! Weighted shares, where the form or an indicator gives weights: how much of the promises is in which state, issue by
//! issue, and every weight that goes into it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{indicator_table, standing, text, tree};
use crate::evaluate::PlanEvaluation;
use crate::evaluate::weight::Weighted;
use crate::model::indicator::Indicator;
use crate::model::plan::Plan;
use crate::model::state::State;
use crate::number::Decimal;
use crate::site::parts::{Cell, Column, Here, Link, Row, RowKind, Table};
use crate::site::words;

/// The weighted shares of a plan.
#[derive(Clone, Debug, Serialize)]
pub struct Weights {
    /// The shares of the whole plan, in a sentence.
    pub sentence: String,
    /// The shares of each issue.
    pub by_issue: Table,
    /// The weight of each indicator.
    pub each: Table,
}

/// The weighted shares; none where nothing has a weight.
#[must_use]
pub fn of(here: &Here<'_>, plan: &Plan) -> Option<Weights> {
    let known = standing::of(here, plan)?;
    let total = &known.total.weighted;
    if total.0.is_empty() {
        return None;
    }
    Some(Weights {
        sentence: sentence(here, total),
        by_issue: by_issue(here, plan, known),
        each: each(here, plan, known),
    })
}

/// The states that occur.
fn states(weighted: &Weighted) -> Vec<State> {
    let occurs = |state: &State| weighted.0.iter().any(|one| one.state == *state);
    State::ALL.into_iter().filter(occurs).collect()
}

/// 重みを付けた割合は、達成が62.5%、未達成が37.5%です。
fn sentence(here: &Here<'_>, total: &Weighted) -> String {
    let part = |state: State| {
        let share = total.share(state)?;
        let values = [("state", here.tag(state).word), ("share", share.to_string())];
        Some(here.say_with("weight-part", &values.each_ref().map(|(k, v)| (*k, v.as_str()))))
    };
    let parts: Vec<String> = states(total).into_iter().filter_map(part).collect();
    here.say_with("weight-sentence", &[("list", &words::list(here.lang, &parts))])
}

fn by_issue(here: &Here<'_>, plan: &Plan, known: &PlanEvaluation) -> Table {
    let states = states(&known.total.weighted);
    let cells = |weighted: &Weighted| {
        let shares = states.iter().map(|state| weighted.share(*state));
        let cells = shares.chain([weighted.total()]);
        cells
            .map(|number| number.map_or_else(|| nothing(here), Cell::number))
            .collect()
    };
    let row = |head: Link, code: Option<String>, kind, weighted: &Weighted| Row {
        head,
        code,
        kind,
        level: 0,
        cells: cells(weighted),
    };
    let none = Weighted::default();
    let mut rows: Vec<Row> = (plan.issues.iter())
        .map(|issue| {
            let head = here.link(here.text(&issue.title), &tree::route_of_issue(plan, issue));
            let weighted = known.issues.get(&issue.code).map_or(&none, |rollup| &rollup.weighted);
            row(head, Some(issue.code.to_string()), RowKind::Plain, weighted)
        })
        .collect();
    let head = Link::words(here.say("weight-whole"));
    rows.push(row(head, None, RowKind::Total, &known.total.weighted));
    let column = |text: String, number| Column { text, number };
    let mut columns = vec![column(here.say("plan-col-issue"), false)];
    columns.extend(states.iter().map(|state| column(here.tag(*state).word, true)));
    columns.push(column(here.say("weight-col-total"), true));
    Table {
        id: "t-weighted".to_owned(),
        caption: text::caption(here, plan, "weight-caption-by-issue"),
        note: Some(here.say("weight-note")),
        wide: columns.len() > 3,
        columns,
        rows,
        data: here.files(&["indicators", "form_weights", "indicator_verdicts"]),
        provenance: super::source::line(here, plan),
    }
}

fn each(here: &Here<'_>, plan: &Plan, known: &PlanEvaluation) -> Table {
    let stated: BTreeMap<&str, &Indicator> = plan
        .indicators()
        .map(|indicator| (indicator.id.value.as_str(), indicator))
        .collect();
    let weighted = &known.total.weighted;
    let mut rows: Vec<Row> = (weighted.0.iter())
        .filter_map(|one| {
            let indicator = stated.get(one.id.as_str())?;
            let tag = standing::tag(here, plan, known.indicators.get(&one.id));
            Some(Row {
                head: indicator_table::link(here, plan, indicator),
                code: None,
                kind: RowKind::Plain,
                level: 0,
                cells: vec![Cell::number(one.weight.normalize()), Cell::Tag(tag)],
            })
        })
        .collect();
    let total = weighted.total().map(|sum: Decimal| sum.normalize());
    rows.push(Row {
        head: Link::words(here.say("weight-whole")),
        code: None,
        kind: RowKind::Total,
        level: 0,
        cells: vec![
            total.map_or_else(|| nothing(here), Cell::number),
            Cell::Empty {
                reason: here.say("plan-all-states"),
            },
        ],
    });
    let column = |key, number| Column {
        text: here.say(key),
        number,
    };
    Table {
        id: "t-weights".to_owned(),
        caption: text::caption(here, plan, "weight-caption-each"),
        note: None,
        wide: false,
        columns: vec![
            column("plan-col-indicator", false),
            column("weight-col", true),
            column("plan-col-standing", false),
        ],
        rows,
        data: here.files(&["indicators", "form_weights", "indicator_verdicts"]),
        provenance: super::source::line(here, plan),
    }
}

/// The cell of an issue without any weighted indicator.
fn nothing(here: &Here<'_>) -> Cell {
    Cell::Empty {
        reason: here.say("weight-nothing"),
    }
}
