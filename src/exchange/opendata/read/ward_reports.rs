//! What wards report for frameworks: the rows of one ward and year put together again.

use super::record::{Record, Tables};
use crate::model::indicator::Measured;
use crate::model::ward_report::{Carried, Reported, WardReport};
use crate::source::Place;

/// Every report, in the order of its first row.
pub fn ward_reports(tables: &Tables<'_>) -> Vec<WardReport> {
    let mut reports: Vec<WardReport> = Vec::new();
    for row in tables.all("ward_reports") {
        if let Some(report) = report(tables, &row, &mut reports) {
            let reported = reported(&row);
            report.indicators.insert(reported.id.value.clone(), reported);
        }
    }
    for row in tables.all("ward_report_surveys") {
        if let Some(report) = report(tables, &row, &mut reports) {
            report.surveys.push(row.id("survey_id"));
        }
    }
    reports
}

/// The report that a row belongs to.
fn report<'r>(tables: &Tables<'_>, row: &Record<'_>, reports: &'r mut Vec<WardReport>) -> Option<&'r mut WardReport> {
    let year = row.year("fiscal_year")?;
    let area = tables.of("areas", "area_code", row.get("area_code")).next()?;
    let ward = area.get("ward_id");
    let known = reports
        .iter()
        .position(|report| report.ward == ward && report.year == year);
    let at = known.unwrap_or_else(|| {
        reports.push(WardReport {
            ward: ward.to_owned(),
            year,
            indicators: std::collections::BTreeMap::new(),
            surveys: Vec::new(),
            place: Place::default(),
        });
        reports.len() - 1
    });
    reports.get_mut(at)
}

fn reported(row: &Record<'_>) -> Reported {
    Reported {
        id: row.id("measures"),
        work: Carried::from_key(row.get("work")),
        measured: measured(row),
        survey: row.id_if("survey_id"),
        reference: row.get("is_reference") == "true",
    }
}

/// A report is data as a whole; its few words stand in both languages.
fn measured(row: &Record<'_>) -> Option<Measured> {
    row.some("status")?;
    Some(Measured {
        value: row.entry(row.value(), crate::lang::Lang::Ja)?,
        rated: None,
        answers: row.whole("answers"),
        note: row.some("note_ja").map(|_| row.both("note")),
        place: Place::default(),
    })
}
