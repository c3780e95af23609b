//! Units, scales, surveys and pillars.

use std::collections::BTreeMap;

use super::record::{Record, Tables};
use crate::lang::Localized;
use crate::model::form::Form;
use crate::model::plans::Schema;
use crate::model::scale::{Axis, Scale};
use crate::model::state::State;
use crate::model::unit::{Measure, Unit};

/// The city's schema. Of a form the tables hold its name, its years, its unit of money and its weights.
pub fn schema(tables: &Tables<'_>) -> Schema {
    let by = |table: &'static str, id: &'static str| -> BTreeMap<String, Localized<String>> {
        tables
            .all(table)
            .map(|row| (row.get(id).to_owned(), row.both("name")))
            .collect()
    };
    Schema {
        units: tables
            .all("units")
            .map(|row| (row.get("unit_id").to_owned(), unit(tables, &row)))
            .collect(),
        scales: tables
            .all("scales")
            .map(|row| (row.get("scale_id").to_owned(), scale(tables, &row)))
            .collect(),
        forms: tables
            .all("forms")
            .filter_map(|row| Some((row.get("form_id").to_owned(), form(tables, &row)?)))
            .collect(),
        surveys: by("surveys", "survey_id"),
        pillars: by("pillars", "pillar_id"),
    }
}

fn form(tables: &Tables<'_>, row: &Record<'_>) -> Option<Form> {
    let weights = tables.of("form_weights", "form_id", row.get("form_id"));
    let (id, name) = (row.get("form_id"), row.both("name"));
    Some(Form {
        money_unit: row.id_if("money_unit_id"),
        weights: weights
            .filter_map(|row| Some((row.get("weighed_kind").to_owned(), row.number("weight")?)))
            .collect(),
        ..Form::named(id, name, row.year("first_year")?, row.year("last_year")?)
    })
}

fn unit(tables: &Tables<'_>, row: &Record<'_>) -> Unit {
    let id = row.get("unit_id");
    let measure = match row.get("measure") {
        "deed" => Measure::Deed,
        "grade" => {
            let grades = tables.of("grades", "unit_id", id);
            Measure::Grade(
                grades
                    .map(|row| (row.get("grade").to_owned(), row.both("name")))
                    .collect(),
            )
        }
        _ => Measure::Number {
            pattern: row.both("pattern"),
            one: row.some("pattern_one_en").map(|_| row.both("pattern_one")),
            min: row.number("minimum"),
            max: row.number("maximum"),
            decimals: row.whole("decimals"),
            yen: row.whole("yen"),
        },
    };
    Unit {
        id: id.to_owned(),
        name: row.both("name"),
        measure,
    }
}

fn scale(tables: &Tables<'_>, row: &Record<'_>) -> Scale {
    let id = row.get("scale_id");
    let of = |table: &'static str| tables.all(table).filter(move |row| row.get("scale_id") == id);
    let axis = |row: Record<'_>| {
        let axis = row.get("axis");
        let ratings = of("scale_ratings").filter(|rating| rating.get("axis") == axis);
        Axis {
            id: axis.to_owned(),
            name: row.both("name"),
            ratings: ratings
                .map(|rating| (rating.get("rating").to_owned(), rating.both("name")))
                .collect(),
        }
    };
    let mut cases: BTreeMap<u32, (Vec<(String, String)>, State)> = BTreeMap::new();
    for row in of("scale_states") {
        if let Some((number, state)) = row.whole("case_number").zip(State::from_key(row.get("state"))) {
            let case = cases.entry(number).or_insert_with(|| (Vec::new(), state));
            case.0.push((row.get("axis").to_owned(), row.get("rating").to_owned()));
        }
    }
    Scale {
        id: id.to_owned(),
        name: row.both("name"),
        axes: of("scale_axes").map(axis).collect(),
        states: cases.into_values().collect(),
    }
}
