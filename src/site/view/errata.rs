//! The errata of a plan: every published figure that was corrected, before and after, and why.

use serde::Serialize;

use crate::model::erratum::{Corrected, Erratum};
use crate::model::plan::Plan;
use crate::site::figure_name::figure_name;
use crate::site::parts::{Cell, Column, Here, Link, Row, RowKind, Table};
use crate::site::route::Route;
use crate::site::words;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ErrataPage {
    /// To the plan.
    pub plan: Link,
    /// What the page holds, in a sentence.
    pub lede: String,
    /// The errata, newest first.
    pub errata: Vec<Told>,
}

/// One erratum.
#[derive(Clone, Debug, Serialize)]
pub struct Told {
    /// Its fragment.
    pub fragment: String,
    /// What was corrected.
    pub title: String,
    /// When.
    pub date: Option<words::Moment>,
    /// Why.
    pub reason: String,
    /// The language of title and reason, if it is not the page's.
    pub lang: Option<&'static str>,
    /// Before and after.
    pub table: Table,
}

/// Makes the page.
#[must_use]
pub fn view(here: &Here<'_>, plan: &Plan) -> ErrataPage {
    let (ward, year) = (here.ward_name(&plan.ward), plan.year.long(here.lang));
    let values = [("ward", ward.as_str()), ("year", &year)];
    ErrataPage {
        plan: here.link(
            here.say_with("edition-of-ward", &values),
            &Route::Plan(plan.ward.clone(), plan.year),
        ),
        lede: here.say("errata-lede"),
        errata: plan
            .errata
            .iter()
            .rev()
            .map(|erratum| told(here, plan, erratum))
            .collect(),
    }
}

fn told(here: &Here<'_>, plan: &Plan, erratum: &Erratum) -> Told {
    let lang = erratum.reason.lang_of(here.lang);
    let column = |key: &str| Column {
        text: here.say(&format!("errata-col-{key}")),
        number: false,
    };
    Told {
        fragment: Route::erratum_fragment(erratum.number),
        title: here.text(&erratum.title).to_owned(),
        date: erratum.date.map(|date| words::date(here.lang, date)),
        reason: here.text(&erratum.reason).to_owned(),
        lang: (lang != here.lang).then(|| lang.code()),
        table: Table {
            id: format!("corrected-{}", erratum.number),
            caption: here.say("errata-caption"),
            note: None,
            wide: false,
            columns: ["place", "figure", "before", "after"].map(column).to_vec(),
            rows: erratum.corrects.iter().map(|one| row(here, plan, one)).collect(),
            data: here.files(&["errata"]),
            provenance: None,
        },
    }
}

fn row(here: &Here<'_>, plan: &Plan, one: &Corrected) -> Row {
    Row {
        head: place(here, plan, &one.document.value),
        code: None,
        kind: RowKind::Plain,
        level: 0,
        cells: vec![
            Cell::words(figure_name(here, plan, &one.figure.value)),
            Cell::words(one.before.value.clone()),
            one.after.as_ref().map_or_else(
                || Cell::Empty {
                    reason: here.say("errata-withdrawn"),
                },
                |after| Cell::words(after.value.clone()),
            ),
        ],
    }
}

/// The page of the document that holds a figure.
fn place(here: &Here<'_>, plan: &Plan, document: &str) -> Link {
    let shown = Route::of_file(plan, document).filter(|(route, _)| here.site.routes.contains(route));
    match shown {
        Some((route, Some(fragment))) => here.link(document, &route).at(&fragment),
        Some((route, None)) => here.link(document, &route),
        None => Link::words(document),
    }
}
