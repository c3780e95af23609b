//! The root of the model: everything a site says, and the schema it is said in.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::form::Form;
use super::framework::Framework;
use super::glossary::FreePage;
use super::plan::Plan;
use super::scale::Scale;
use super::unit::Unit;
use super::ward::Ward;
use super::ward_report::WardReport;
use crate::lang::Localized;
use crate::number::FiscalYear;
use crate::source::{Place, Spanned};

/// Everything the documents of a project mean.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plans {
    /// The city's indicator schema.
    pub schema: Arc<Schema>,
    /// Wards in the city's official order.
    pub wards: Vec<Ward>,
    /// Plans by ward, then year; shared, so that a city of which one plan changed keeps the others.
    pub plans: Vec<Arc<Plan>>,
    /// City-wide frameworks by year.
    pub frameworks: Vec<Framework>,
    /// What wards report for frameworks, by ward, then year.
    pub ward_reports: Vec<WardReport>,
    /// Free pages by name.
    pub pages: Vec<FreePage>,
    /// Warnings that authors know of: place of the document, rule, reason.
    pub acknowledged: Vec<Acknowledgement>,
}

/// The city's indicator schema: each map from id to thing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Schema {
    /// Units.
    pub units: BTreeMap<String, Unit>,
    /// Rating scales.
    pub scales: BTreeMap<String, Scale>,
    /// Forms.
    pub forms: BTreeMap<String, Form>,
    /// Names of surveys.
    pub surveys: BTreeMap<String, Localized<String>>,
    /// Words of reform pillars.
    pub pillars: BTreeMap<String, Localized<String>>,
}

/// A warning that the author knows of and leaves so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acknowledgement {
    /// The rule's code.
    pub rule: Spanned<String>,
    /// A figure or word of the warnings that are meant; none means all of the rule's in the document.
    pub about: Option<Spanned<String>>,
    /// Why.
    pub reason: Localized<String>,
    /// Where it is acknowledged; its source is the document it holds for.
    pub place: Place,
}

impl Plans {
    /// The ward with this id.
    #[must_use]
    pub fn ward(&self, id: &str) -> Option<&Ward> {
        self.wards.iter().find(|ward| ward.id == id)
    }

    /// Every plan, by ward, then year.
    pub fn each(&self) -> impl Iterator<Item = &Plan> {
        self.plans.iter().map(Arc::as_ref)
    }

    /// The plans of a ward, oldest first.
    pub fn plans_of<'a>(&'a self, ward: &str) -> impl Iterator<Item = &'a Plan> + use<'a> {
        let from = self.plans.partition_point(|plan| plan.ward.as_str() < ward);
        let own = self.plans[from..].partition_point(|plan| plan.ward == ward);
        self.plans[from..from + own].iter().map(Arc::as_ref)
    }

    /// The plan of a ward for a year.
    #[must_use]
    pub fn plan(&self, ward: &str, year: FiscalYear) -> Option<&Plan> {
        let at = (self.plans).binary_search_by(|plan| (plan.ward.as_str(), plan.year).cmp(&(ward, year)));
        self.plans.get(at.ok()?).map(Arc::as_ref)
    }

    /// What a ward may look at: its own plans, and what belongs to all. `is_its` says whether a place is in its documents.
    #[must_use]
    pub fn seen_from(&self, ward: &str, is_its: impl Fn(Place) -> bool) -> Self {
        let plans = self.plans.iter().filter(|plan| plan.ward == ward);
        let reports = self.ward_reports.iter().filter(|report| report.ward == ward);
        let acknowledged = self.acknowledged.iter().filter(|known| is_its(known.place));
        Self {
            schema: Arc::clone(&self.schema),
            wards: self.wards.clone(),
            plans: plans.cloned().collect(),
            frameworks: self.frameworks.clone(),
            ward_reports: reports.cloned().collect(),
            pages: self.pages.clone(),
            acknowledged: acknowledged.cloned().collect(),
        }
    }

    /// The form a plan is written on.
    #[must_use]
    pub fn form_of(&self, plan: &Plan) -> Option<&Form> {
        self.schema.forms.get(&plan.form.value)
    }
}
