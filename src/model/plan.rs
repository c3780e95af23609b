//! Plans: what one ward promises for one fiscal year.

use std::sync::Arc;

use super::erratum::Erratum;
use super::indicator::Indicator;
use super::initiative::Initiative;
use super::issue::Issue;
use super::reform_item::ReformItem;
use super::section::Section;
use super::stage::{Reached, Stage};
use crate::lang::Localized;
use crate::number::FiscalYear;
use crate::source::{Place, Spanned};

/// A ward management plan (区運営方針).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Id of the ward.
    pub ward: String,
    /// The fiscal year it is for.
    pub year: FiscalYear,
    /// Id of the form it is written on.
    pub form: Spanned<String>,
    /// The stage it is at.
    pub stage: Stage,
    /// Stages reached, with their dates where the source states them.
    pub history: Vec<Reached>,
    /// What part of the plan is held here, if not the whole.
    pub excerpt: Option<Localized<String>>,
    /// Who is responsible.
    pub head: Option<Head>,
    /// The document it is taken from.
    pub origin: Option<Origin>,
    /// Goal, mission, basic policy.
    pub sections: Vec<Section>,
    /// Indicators that this plan no longer has, and why.
    pub ended: Vec<Ended>,
    /// Its management issues, by code.
    pub issues: Vec<Issue>,
    /// Its reform items, by number.
    pub reform_items: Vec<ReformItem>,
    /// Its errata, by number.
    pub errata: Vec<Erratum>,
    /// Its document.
    pub place: Place,
}

/// Who is responsible for a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// 区長, Ward mayor.
    pub post: Localized<String>,
    /// The person's name.
    pub name: Localized<String>,
}

/// An indicator of an earlier plan that is not measured any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    /// Its id.
    pub id: Spanned<String>,
    /// Why, or what takes its place.
    pub reason: Localized<String>,
}

/// The published document that the figures are taken from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Its title.
    pub title: Localized<String>,
    /// Who published it.
    pub publisher: Localized<String>,
}

impl Plan {
    /// Every indicator, in the order of the plan: issue, its strategies with their initiatives, then reform items.
    pub fn indicators(&self) -> impl Iterator<Item = &Indicator> {
        let issues = self.issues.iter().flat_map(|issue| {
            let strategies = issue.strategies.iter().flat_map(|strategy| {
                let initiatives = strategy.initiatives.iter();
                let processes = initiatives.flat_map(|initiative| &initiative.indicators);
                strategy.indicators.iter().chain(processes)
            });
            issue.indicators.iter().chain(strategies)
        });
        let items = self.reform_items.iter().flat_map(|item| &item.indicators);
        issues.chain(items).map(Arc::as_ref)
    }

    /// The stage that what is written has reached; that of a corrected plan is the one before the correction.
    #[must_use]
    pub fn standing(&self) -> Stage {
        self.stage.standing(&self.history)
    }

    /// Every initiative, relisted entries included, in the order of the codes.
    pub fn initiatives(&self) -> impl Iterator<Item = &Initiative> {
        self.issues
            .iter()
            .flat_map(|issue| &issue.strategies)
            .flat_map(|strategy| &strategy.initiatives)
    }
}
