//! Issues, strategies, initiatives and reform items.

use super::read::{Pair, Words, by_year, entry, id, optional_id, value};
use super::section::by_form;
use super::{budget, indicator};
use crate::document::node::Node;
use crate::finding::Finding;
use crate::lang::Localized;
use crate::model::code::Code;
use crate::model::evidence::Evidence;
use crate::model::form::{Form, SectionRule};
use crate::model::indicator::IndicatorKind;
use crate::model::initiative::Initiative;
use crate::model::issue::{Issue, Theme};
use crate::model::plans::Schema;
use crate::model::reform_item::ReformItem;
use crate::model::review::{Occasion, Review};
use crate::model::strategy::Strategy;
use crate::number::FiscalYear;
use crate::source::Spanned;

/// What the form of a plan says about its items.
pub struct Ground<'a> {
    form: Option<&'a Form>,
    yen: Option<u32>,
}

impl<'a> Ground<'a> {
    /// The ground a plan on this form stands on.
    pub fn new(form: Option<&'a Form>, schema: &Schema) -> Self {
        let unit = form
            .and_then(|form| form.money_unit.as_ref())
            .and_then(|unit| schema.units.get(&unit.value));
        Self {
            form,
            yen: unit.and_then(crate::model::unit::Unit::yen),
        }
    }

    /// The body sections of a kind of document; none where the form is unknown.
    pub fn sections(&self, kind: &str) -> &'a [SectionRule] {
        self.form.map_or(&[], |form| form.sections_of(kind))
    }
}

/// Reads a management issue; its strategies come later.
pub fn issue(code: &Code, pair: &Pair<'_>, ground: &Ground<'_>, findings: &mut Vec<Finding>) -> Issue {
    let head = pair.head();
    let sdgs = head.own.get("sdgs").map(Node::items).unwrap_or_default();
    Issue {
        id: id(head.own, "id"),
        code: *code,
        title: head.required("title"),
        sdgs: sdgs.iter().filter_map(|node| node.text()?.parse().ok()).collect(),
        budget: budget::lower(&head, ground.yen, findings),
        evidence: head.by_id("evidence").map(|words| evidence(&words)).collect(),
        themes: head.by_id("themes").map(|words| theme(&words)).collect(),
        indicators: indicator::lower(&head, IndicatorKind::Outcome),
        sections: by_form(pair, ground.sections("issue")),
        strategies: Vec::new(),
        place: pair.place(),
    }
}

/// Reads a strategy; its initiatives come later.
pub fn strategy(code: &Code, pair: &Pair<'_>, ground: &Ground<'_>) -> Strategy {
    let head = pair.head();
    Strategy {
        id: id(head.own, "id"),
        code: *code,
        title: head.required("title"),
        pillar: optional_id(head.own, "pillar"),
        indicators: indicator::lower(&head, IndicatorKind::Outcome),
        reviews: reviews(head.own),
        sections: by_form(pair, ground.sections("strategy")),
        initiatives: Vec::new(),
        place: pair.place(),
    }
}

/// Reads an initiative.
pub fn initiative(code: &Code, pair: &Pair<'_>, ground: &Ground<'_>, findings: &mut Vec<Finding>) -> Initiative {
    let head = pair.head();
    let relists = optional_id(head.own, "relists").and_then(|text| {
        let value = Code::parse(&text.value)?;
        Some(Spanned {
            value,
            place: text.place,
        })
    });
    Initiative {
        id: id(head.own, "id"),
        code: *code,
        title: head.required("title"),
        relists,
        continues: optional_id(head.own, "continues"),
        budget: budget::lower(&head, ground.yen, findings),
        indicators: indicator::lower(&head, IndicatorKind::Process),
        reviews: reviews(head.own),
        sections: by_form(pair, ground.sections("initiative")),
        place: pair.place(),
    }
}

/// Reads a reform item.
pub fn reform_item(number: u16, pair: &Pair<'_>, ground: &Ground<'_>, findings: &mut Vec<Finding>) -> ReformItem {
    let head = pair.head();
    ReformItem {
        id: id(head.own, "id"),
        number,
        title: head.required("title"),
        pillar: optional_id(head.own, "pillar"),
        budget: budget::lower(&head, ground.yen, findings),
        indicators: indicator::lower(&head, IndicatorKind::Reform),
        reviews: reviews(head.own),
        sections: by_form(pair, ground.sections("reform-item")),
        place: pair.place(),
    }
}

fn evidence(words: &Words<'_>) -> Evidence {
    let value_in = |year: FiscalYear, node: &Node| {
        let reason = |text: &str| {
            let twin = words
                .twin
                .and_then(|twin| twin.get("reason")?.get(&year.to_string())?.text());
            Localized::only(words.lang, text.to_owned()).and(twin.map(str::to_owned))
        };
        entry(node, value, reason)
    };
    Evidence {
        id: id(words.own, "id"),
        name: words.named("name", "name").unwrap_or_else(|| words.required("name")),
        unit: id(words.own, "unit"),
        survey: optional_id(words.own, "survey"),
        values: by_year(words.own.get("values"), value_in),
    }
}

fn theme(words: &Words<'_>) -> Theme {
    let indicators = words.own.get("indicators").map(Node::items).unwrap_or_default();
    Theme {
        id: id(words.own, "id"),
        name: words.named("name", "name").unwrap_or_else(|| words.required("name")),
        indicators: indicators.iter().filter_map(Node::spanned).collect(),
    }
}

fn reviews(node: &Node) -> Vec<Review> {
    let Some(review) = node.get("review") else {
        return Vec::new();
    };
    let read = |occasion: Occasion| {
        let node = review.get(occasion.key())?;
        let ratings = node
            .entries()
            .iter()
            .filter_map(|(axis, rating)| Some((axis.clone(), rating.spanned()?)));
        Some(Review {
            occasion,
            ratings: ratings.collect(),
            place: node.place,
        })
    };
    Occasion::ALL.into_iter().filter_map(read).collect()
}
