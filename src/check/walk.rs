//! Ways through the model that several rules take.

use super::Scope;
use crate::document::address::Kind;
use crate::document::node::Node;
use crate::finding::{Finding, likely};
use crate::model::indicator::Indicator;
use crate::model::plan::Plan;
use crate::model::plans::Plans;
use crate::model::unit::Unit;
use crate::source::Spanned;

/// Every indicator of a plan, in the order of the codes.
pub fn indicators(plan: &Plan) -> impl Iterator<Item = &Indicator> {
    plan.indicators()
}

/// Each plan of a ward that has an earlier one here, with the plan of the year before, if it is the published whole: not
/// an excerpt, not a list of main items, not a draft.
pub fn with_last_year(plans: &Plans) -> impl Iterator<Item = (&Plan, &Plan)> {
    let published = |plan: &Plan| !plan.stage.is_provisional() && is_whole(plans, plan);
    plans.each().filter_map(move |plan| {
        let before = plans
            .plans_of(&plan.ward)
            .find(|before| before.year == plan.year.before(1) && before.year < plan.year)?;
        published(before).then_some((plan, before))
    })
}

/// Whether a plan holds everything that its source does.
pub fn is_whole(plans: &Plans, plan: &Plan) -> bool {
    plan.excerpt.is_none() && plans.form_of(plan).is_none_or(|form| !form.gaps)
}

/// Every indicator of every plan.
pub fn all_indicators(plans: &Plans) -> impl Iterator<Item = &Indicator> {
    plans.each().flat_map(indicators)
}

/// An error about a name that is not among the known ones, with the likely one.
pub fn unknown<'a>(
    code: &'static str,
    name: &Spanned<String>,
    what: (&str, &str),
    known: impl IntoIterator<Item = &'a str>,
    defined_in: &str,
) -> Finding {
    let word = &name.value;
    let finding = Finding::error(
        code,
        name.place,
        format!("{} `{word}` は定義されていません", what.0),
        format!("the {} `{word}` is not defined", what.1),
    );
    match likely(word, known) {
        Some(meant) => finding.perhaps(meant),
        None => finding.help(
            format!("`{defined_in}` に書き足すか、そこにある名前を使ってください"),
            format!("add it to `{defined_in}`, or use a name from there"),
        ),
    }
}

/// Every indicator and every piece of evidence as it is written, with its unit, if the schema knows it; and what wards
/// report for a framework, in the unit of its indicator. Rules about single values look here: the written value has its
/// place.
pub fn measured<'a>(scope: &Scope<'a>) -> impl Iterator<Item = (&'a Unit, &'a Node)> {
    let units = &scope.plans.schema.units;
    let reports = scope.documents.iter();
    let reports = reports.filter(|document| matches!(document.address.kind, Kind::WardReport(..)));
    let reported = reports
        .filter_map(|document| document.head.get("indicators"))
        .flat_map(Node::entries);
    let frameworks = scope.frameworks;
    let unit = move |id: &str| {
        let mut known = frameworks.iter().flat_map(|framework| &framework.indicators);
        units.get(&known.find(|indicator| indicator.id.value == id)?.unit.value)
    };
    let reported = reported.filter_map(move |(id, node)| Some((unit(&id.value)?, node)));
    let own = scope
        .documents
        .iter()
        .filter(|document| document.address.twin.is_none());
    own.flat_map(|document| [document.head.get("indicators"), document.head.get("evidence")])
        .flatten()
        .flat_map(Node::items)
        .filter_map(|node| Some((units.get(node.get("unit")?.text()?)?, node)))
        .chain(reported)
}

/// The values of an indicator or a piece of evidence: what a ward reports, results, forecasts, targets with their milestones, the criterion
/// for withdrawal. What stands there instead of a value (`{ missing: not-yet }`) is left out.
pub fn values(measured: &Node) -> Vec<&Node> {
    let years = ["results", "forecast", "values"]
        .into_iter()
        .filter_map(|key| measured.get(key))
        .flat_map(Node::entries)
        .map(|(_, node)| node.get("value").unwrap_or(node));
    let target = measured.get("target");
    let milestones = target.and_then(|target| target.get("milestones"));
    let milestones = milestones.map(Node::entries).unwrap_or_default();
    let criteria = measured.get("withdraw").map(Node::entries).unwrap_or_default();
    years
        .chain(measured.get("value"))
        .chain(target.map(levels).unwrap_or_default())
        .chain(milestones.iter().chain(criteria).map(|(_, node)| node))
        .filter(|node| node.text().is_some())
        .collect()
}

/// The values a target names, those of its several goals among them.
fn levels(target: &Node) -> Vec<&Node> {
    let own = ["at_least", "at_most", "all"]
        .into_iter()
        .filter_map(|key| target.get(key));
    let several = target.get("all-of").map(Node::items).unwrap_or_default();
    own.chain(several.iter().flat_map(levels)).collect()
}
