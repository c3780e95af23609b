//! Forms: the shape of a plan in a range of fiscal years, as the city's schema defines it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::asks::Asks;
use super::indicator::IndicatorKind;
use super::method::MethodRule;
use super::stage::Stage;
use crate::lang::Localized;
use crate::number::{Decimal, FiscalYear};
use crate::source::{Place, Spanned};

/// A form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// Its file name: `osaka-fy2022`.
    pub id: String,
    /// What it is called.
    pub name: Localized<String>,
    /// First fiscal year it is for.
    pub from: FiscalYear,
    /// Last fiscal year it is for.
    pub to: FiscalYear,
    /// The stages it is used at; none named is all of them.
    pub stages: Vec<Stage>,
    /// Id of the unit money is written in.
    pub money_unit: Option<Spanned<String>>,
    /// The levels a plan on this form has.
    pub levels: Vec<Level>,
    /// Whether codes may jump, as in an overview that lists main items only.
    pub gaps: bool,
    /// How many years after the plan's own a target may fall due.
    pub target_years: Option<u16>,
    /// What each stage asks of each level.
    pub asks: Asks,
    /// Place of a rating (`initiative-mid-year`, `indicator`) → id of its scale.
    pub scales: BTreeMap<String, Spanned<String>>,
    /// Body sections by kind of document (`plan`, `issue`, `initiative`, …).
    pub sections: BTreeMap<String, Vec<SectionRule>>,
    /// Place of a verdict (`indicator`, `outcome`, `process`, `reform-item`, `framework`) → how it is reached.
    pub methods: BTreeMap<String, MethodRule>,
    /// Kind of indicator (`indicator`, `outcome`, `process`) → how much each counts in weighted shares.
    pub weights: BTreeMap<String, Decimal>,
    /// How progress is computed, where the form computes it.
    pub progress: Option<ProgressRule>,
    /// Its file.
    pub place: Place,
}

/// A level of a plan's tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// 経営課題
    Issue,
    /// めざす成果及び戦略
    Strategy,
    /// 具体的取組
    Initiative,
    /// A city-wide framework.
    Framework,
}

/// A body section a form has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionRule {
    /// Its id.
    pub id: Arc<str>,
    /// Its heading in each language.
    pub heading: Arc<Localized<String>>,
    /// Whether a document must have it at every stage.
    pub required: bool,
    /// From which stage on a document must have it.
    pub required_from: Option<Stage>,
    /// Before which stage a document must not have it.
    pub not_before: Option<Stage>,
}

/// Progress as result ÷ target, against the share of the period elapsed as the city rounded it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgressRule {
    /// Elapsed years → percent of the target asked.
    pub thresholds: BTreeMap<u16, Decimal>,
    /// Fewest survey answers for a value to be counted.
    pub minimum_answers: Option<u64>,
}

impl Level {
    /// Every level, from the top.
    pub const ALL: [Self; 4] = [Self::Issue, Self::Strategy, Self::Initiative, Self::Framework];

    /// The word in a form, and the end of the phrase's key.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Issue => "issue",
            Self::Strategy => "strategy",
            Self::Initiative => "initiative",
            Self::Framework => "framework",
        }
    }
}

impl SectionRule {
    /// Whether a document must have it at a stage.
    #[must_use]
    pub fn is_required_at(&self, stage: Stage) -> bool {
        self.required || self.required_from.is_some_and(|from| from <= stage)
    }
}

impl Form {
    /// A form of which no more is known than what it is called and for which years it is.
    #[must_use]
    pub fn named(id: impl Into<String>, name: Localized<String>, from: FiscalYear, to: FiscalYear) -> Self {
        Self {
            id: id.into(),
            name,
            from,
            to,
            stages: Vec::new(),
            money_unit: None,
            levels: Vec::new(),
            gaps: false,
            target_years: None,
            asks: Asks::default(),
            scales: BTreeMap::new(),
            sections: BTreeMap::new(),
            methods: BTreeMap::new(),
            weights: BTreeMap::new(),
            progress: None,
            place: Place::default(),
        }
    }

    /// Whether plans at a stage are written on it.
    #[must_use]
    pub fn is_for(&self, stage: Stage) -> bool {
        self.stages.is_empty() || self.stages.contains(&stage)
    }

    /// How a verdict on an indicator of this kind is reached; none where the form leaves it to the ward.
    #[must_use]
    pub fn method_of(&self, kind: IndicatorKind) -> Option<&MethodRule> {
        self.methods.get(place(kind)).or_else(|| self.methods.get("indicator"))
    }

    /// How much an indicator of this kind counts in weighted shares, where it does not say so itself.
    #[must_use]
    pub fn weight_of(&self, kind: IndicatorKind) -> Option<Decimal> {
        let weight = self.weights.get(place(kind)).or_else(|| self.weights.get("indicator"));
        weight.copied()
    }

    /// The sections of a kind of document.
    #[must_use]
    pub fn sections_of(&self, kind: &str) -> &[SectionRule] {
        self.sections.get(kind).map_or(&[], Vec::as_slice)
    }
}

/// The word for a kind of indicator under `methods` and `weights`.
const fn place(kind: IndicatorKind) -> &'static str {
    match kind {
        IndicatorKind::Outcome => "outcome",
        IndicatorKind::Process => "process",
        IndicatorKind::Reform => "reform-item",
    }
}
