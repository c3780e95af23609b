//! Ward by indicator: the state of each in words, its silhouette and its value; reference values apart.

use serde::Serialize;

use super::{order_name, standing, tally};
use crate::evaluate::across::{Across, Standing};
use crate::model::framework::{Counts, FrameworkIndicator};
use crate::model::missing::Entry;
use crate::model::ward::Ward;
use crate::site::parts::{Here, Link, Tag};
use crate::site::route::{Route, WardOrder};
use crate::site::view::framework::{each, tree::Branch};
use crate::site::words;

/// One branch of the framework.
#[derive(Clone, Debug, Serialize)]
pub struct Matrix {
    /// Unique on the page.
    pub id: String,
    /// The branch: 1 「大きな公共を担う活力ある地域社会づくり」に向けて.
    pub heading: String,
    /// What, when, and how many are on track.
    pub caption: String,
    /// What the states and the brackets mean.
    pub note: String,
    /// What the column of the row heads is called.
    pub head: String,
    /// The indicators: their codes, and the links to their pages by ward.
    pub columns: Vec<MatrixColumn>,
    /// The wards.
    pub rows: Vec<MatrixRow>,
    /// The files of open data it is made of.
    pub data: Vec<Link>,
}

/// An indicator.
#[derive(Clone, Debug, Serialize)]
pub struct MatrixColumn {
    /// Code of its branch.
    pub code: String,
    /// Its name on paper, and its page.
    pub link: Link,
}

/// A ward.
#[derive(Clone, Debug, Serialize)]
pub struct MatrixRow {
    /// The ward.
    pub ward: Link,
    /// A cell for each indicator.
    pub cells: Vec<MatrixCell>,
}

/// How a ward stands on an indicator.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum MatrixCell {
    /// It has a value.
    Judged {
        /// The state.
        tag: Tag,
        /// The value in its unit.
        value: String,
        /// 参考値, where it is not counted.
        reference: Option<String>,
    },
    /// It has none, and why.
    Empty {
        /// The reason.
        reason: String,
    },
}

/// The table of a branch; none where nothing in it is counted ward by ward.
pub fn of(here: &Here<'_>, across: &Across, order: WardOrder, wards: &[&Ward], top: &Branch<'_>) -> Option<Matrix> {
    let framework = &across.framework;
    let by_ward = |one: &&FrameworkIndicator| one.counts != Counts::City && across.has_values_of(&one.id.value);
    let indicators: Vec<&FrameworkIndicator> = top.alone.indicators.iter().filter(by_ward).collect();
    if indicators.is_empty() {
        return None;
    }
    let column = |one: &&FrameworkIndicator| MatrixColumn {
        code: one.group.value.to_string(),
        link: here.link(
            each::label(here, framework, one, &each::branch_name(here, framework, one)),
            &Route::Across(framework.year, one.id.value.clone()),
        ),
    };
    let row = |ward: &&Ward| MatrixRow {
        ward: here.link(here.text(&ward.name), &Route::Ward(ward.id.clone())),
        cells: indicators
            .iter()
            .map(|one| cell(here, one, standing(across, one, ward)))
            .collect(),
    };
    let code = top.group.code.to_string();
    let heading = [("code", code.as_str()), ("name", here.text(&top.group.name))];
    Some(Matrix {
        id: format!("matrix-{code}"),
        heading: here.say_with("wards-h-matrix", &heading),
        caption: caption(here, across, order, wards, &indicators, heading),
        note: note(here, across, &indicators),
        head: here.say("wards-col-ward"),
        columns: indicators.iter().map(column).collect(),
        rows: wards.iter().map(row).collect(),
        data: here.files(&["ward_reports", "results"]),
    })
}

fn caption(
    here: &Here<'_>,
    across: &Across,
    order: WardOrder,
    wards: &[&Ward],
    indicators: &[&FrameworkIndicator],
    heading: [(&str, &str); 2],
) -> String {
    let tallies = wards.iter().map(|ward| tally(across, indicators.iter().copied(), ward));
    let sum = tallies.fold(super::Tally::default(), super::Tally::plus);
    let said = [
        heading[0],
        heading[1],
        ("year", &*here.year(across.framework.year)),
        ("order", &order_name(here, order)),
        ("counted", &sum.counted.to_string()),
        ("on-track", &sum.on_track.to_string()),
        ("achieved", &sum.achieved.to_string()),
    ];
    here.say_with("wards-caption-matrix", &said)
}

fn note(here: &Here<'_>, across: &Across, indicators: &[&FrameworkIndicator]) -> String {
    let year = across.framework.year;
    let mut standings = indicators
        .iter()
        .filter_map(|one| across.of(&one.id.value, year))
        .flat_map(|of| of.values());
    let mut notes = vec![here.say("wards-note-matrix")];
    if standings.any(|one| one.value().is_some() && one.reference.is_some()) {
        notes.push(here.say("wards-note-reference"));
    }
    if indicators.iter().any(|one| one.counts == Counts::Apart) {
        notes.push(here.say("wards-note-apart"));
    }
    words::sentences(here.lang, &notes)
}

fn cell(here: &Here<'_>, indicator: &FrameworkIndicator, standing: Option<&Standing>) -> MatrixCell {
    let Some(standing) = standing else {
        return MatrixCell::Empty {
            reason: here.say("wards-no-report"),
        };
    };
    match standing.measured.as_ref().map(|measured| &measured.value) {
        Some(Entry::Given(value)) => MatrixCell::Judged {
            tag: here.tag(standing.state),
            value: match standing.sum() {
                Some(sum) => {
                    let sum = words::number(here, &indicator.unit.value, sum);
                    here.say_with("wards-sum", &[("value", &sum)])
                }
                None => words::value(here, &indicator.unit.value, value),
            },
            reference: standing.reference.map(|_| here.say("wards-reference")),
        },
        Some(Entry::Empty(missing, reason)) => MatrixCell::Empty {
            reason: words::empty(here, *missing, reason.as_ref()),
        },
        None => MatrixCell::Empty {
            reason: here.say("wards-not-stated"),
        },
    }
}
