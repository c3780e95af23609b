//! The words of the form's scales: which may stand at a rating depends on the plan's form and on what is rated.

use super::names::Name;
use crate::document::Document;
use crate::document::address::Kind;
use crate::lang::Localized;
use crate::model::form::Form;
use crate::model::scale::Scale;
use crate::number::FiscalYear;
use crate::pipeline::Checked;

/// The form of a ward's plan.
#[must_use]
pub fn form_of<'a>(checked: &'a Checked, ward: &str, year: FiscalYear) -> Option<&'a Form> {
    let plans = &checked.plans;
    let plan = plans.plans.iter().find(|plan| plan.ward == ward && plan.year == year)?;
    plans.form_of(plan)
}

/// The ratings of an indicator's result.
#[must_use]
pub fn of_results(checked: &Checked, document: &Document) -> Vec<Name> {
    let scales = scales(checked, document, |_| vec!["indicator".to_owned()]);
    let axis = scales.first().and_then(|scale| scale.axes.first());
    named(axis.map(|axis| axis.ratings.as_slice()).unwrap_or_default())
}

/// The axes that an item is rated on, on an occasion.
#[must_use]
pub fn axes(checked: &Checked, document: &Document, occasion: &str) -> Vec<Name> {
    let scales = of_review(checked, document, occasion);
    let axes = scales.iter().flat_map(|scale| &scale.axes);
    axes.map(|axis| name(&axis.id, &axis.name)).collect()
}

/// The ratings of an axis.
#[must_use]
pub fn on_axis(checked: &Checked, document: &Document, occasion: &str, axis: &str) -> Vec<Name> {
    let scales = of_review(checked, document, occasion);
    let axis = scales.iter().find_map(|scale| scale.axis(axis));
    named(axis.map(|axis| axis.ratings.as_slice()).unwrap_or_default())
}

fn of_review<'a>(checked: &'a Checked, document: &Document, occasion: &str) -> Vec<&'a Scale> {
    scales(checked, document, |item| {
        vec![format!("{item}-{occasion}"), format!("{item}-effect")]
    })
}

/// The scales that the form names at some points, for the kind of item that the document is about.
fn scales<'a>(checked: &'a Checked, document: &Document, points: impl Fn(&str) -> Vec<String>) -> Vec<&'a Scale> {
    let (ward, year, item) = match &document.address.kind {
        Kind::Reform(ward, year, _) => (ward, *year, "reform-item"),
        Kind::Item(ward, year, code) => match code.depth() {
            1 => (ward, *year, "issue"),
            2 => (ward, *year, "strategy"),
            _ => (ward, *year, "initiative"),
        },
        _ => return Vec::new(),
    };
    let Some(form) = form_of(checked, ward, year) else {
        return Vec::new();
    };
    let named = points(item).into_iter().filter_map(|point| form.scales.get(&point));
    named
        .filter_map(|id| checked.plans.schema.scales.get(&id.value))
        .collect()
}

fn named(ratings: &[(String, Localized<String>)]) -> Vec<Name> {
    ratings.iter().map(|(code, words)| name(code, words)).collect()
}

fn name(id: &str, words: &Localized<String>) -> Name {
    Name {
        id: id.to_owned(),
        words: words.clone(),
        place: None,
    }
}
