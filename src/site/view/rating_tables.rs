//! How often each combination of ratings was given: a table for each kind of thing and scale.

use std::collections::BTreeMap;

use super::{standing, text};
use crate::model::plan::Plan;
use crate::model::scale::Scale;
use crate::number::Decimal;
use crate::site::parts::{Cell, Column, Here, Link, Row, RowKind, Table, row_id as row_of};

/// (scale, ratings in the order of its axes) → how often.
type Given = BTreeMap<(String, Vec<(String, String)>), usize>;

/// Every table of a plan: initiatives, indicators, reform items.
#[must_use]
pub fn all(here: &Here<'_>, plan: &Plan) -> Vec<Table> {
    let Some(evaluation) = standing::of(here, plan) else {
        return Vec::new();
    };
    let total = &evaluation.total;
    let kinds: [(&str, &Given); 3] = [
        ("initiatives", &total.ratings),
        ("indicators", &total.indicator_ratings),
        ("reform-items", &total.reform_ratings),
    ];
    (kinds.into_iter())
        .flat_map(|(kind, given)| scales(here, given).into_iter().map(move |scale| (kind, given, scale)))
        .map(|(kind, given, scale)| table(here, plan, kind, given, scale))
        .collect()
}

/// The scales that ratings were given on, each once.
fn scales<'a>(here: &Here<'a>, given: &Given) -> Vec<&'a Scale> {
    let mut ids: Vec<&String> = given.keys().map(|(scale, _)| scale).collect();
    ids.dedup();
    ids.into_iter()
        .filter_map(|id| here.site.plans.schema.scales.get(id))
        .collect()
}

/// One kind on one scale, with the combinations that nobody was given.
fn table(here: &Here<'_>, plan: &Plan, kind: &str, given: &Given, scale: &Scale) -> Table {
    let count = |ratings: &Vec<(String, String)>| {
        given
            .get(&(scale.id.clone(), ratings.clone()))
            .copied()
            .unwrap_or_default()
    };
    let all = combinations(scale);
    let whole = all.iter().map(count).sum();
    let mut rows: Vec<Row> = all
        .iter()
        .map(|ratings| row(here, scale, ratings, count(ratings), whole))
        .collect();
    rows.push(Row {
        head: Link::words(here.say("plan-total")),
        code: None,
        kind: RowKind::Total,
        level: 0,
        cells: vec![
            Cell::number(Decimal::from(whole)),
            share(here, whole, whole),
            Cell::Empty {
                reason: here.say("plan-all-states"),
            },
        ],
    });
    let column = |key, number| Column {
        text: here.say(key),
        number,
    };
    let name = here.say(&format!("plan-rated-{kind}"));
    let values = [("what", name.as_str()), ("scale", here.text(&scale.name))];
    let caption = here.say_with("plan-caption-ratings", &values);
    Table {
        id: table_id(kind, scale),
        caption: text::caption_of(here, plan, "plan-caption-of", &caption),
        note: None,
        wide: false,
        columns: vec![
            column("plan-col-own-words", false),
            column("plan-col-count", true),
            column("plan-col-share", true),
            column("plan-col-standing", false),
        ],
        rows,
        data: here.files(if kind == "indicators" {
            &["results"]
        } else {
            &["reviews"]
        }),
        provenance: super::source::line(here, plan),
    }
}

fn table_id(kind: &str, scale: &Scale) -> String {
    format!("t-ratings-{kind}-{}", scale.id)
}

/// The fragment of the row that says how often a kind of thing was rated so.
#[must_use]
pub fn row_id(kind: &str, scale: &Scale, ratings: &[(String, String)]) -> Option<String> {
    let index = combinations(scale)
        .iter()
        .position(|combination| combination == ratings)?;
    Some(row_of(&table_id(kind, scale), index))
}

/// One combination.
fn row(here: &Here<'_>, scale: &Scale, ratings: &[(String, String)], count: usize, whole: usize) -> Row {
    let words: Vec<(&str, &str)> = ratings
        .iter()
        .map(|(axis, rating)| (axis.as_str(), rating.as_str()))
        .collect();
    let state = match scale.state(&words) {
        Some(state) => Cell::Tag(here.tag(state)),
        None => Cell::Empty {
            reason: here.say("plan-no-state"),
        },
    };
    Row {
        head: Link::words(standing::combination(here, scale, ratings)),
        code: None,
        kind: RowKind::Plain,
        level: 0,
        cells: vec![Cell::number(Decimal::from(count)), share(here, count, whole), state],
    }
}

/// A share, or that there is nothing to share.
fn share(here: &Here<'_>, part: usize, whole: usize) -> Cell {
    match crate::number::decimal::percentage(Decimal::from(part), Decimal::from(whole)) {
        Some(share) => Cell::number(share),
        None => Cell::Empty {
            reason: here.say("plan-no-state"),
        },
    }
}

/// Every combination of one rating from each axis, in the order of the scale.
fn combinations(scale: &Scale) -> Vec<Vec<(String, String)>> {
    scale.axes.iter().fold(vec![Vec::new()], |so_far, axis| {
        let with = |known: &Vec<(String, String)>, rating: &String| {
            let mut longer = known.clone();
            longer.push((axis.id.clone(), rating.clone()));
            longer
        };
        (so_far.iter())
            .flat_map(|known| axis.ratings.iter().map(move |(rating, _)| with(known, rating)))
            .collect()
    })
}
