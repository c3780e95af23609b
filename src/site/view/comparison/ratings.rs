//! Ratings better and worse: what the ward said of its initiatives, strategies, reform items and indicators, in the words
//! of each plan's own form.

use super::{Both, Told};
use crate::evaluate::Judgement;
use crate::evaluate::compare::rating::{self, Rerated, rerated};
use crate::evaluate::compare::{Promise, Thing};
use crate::model::plan::Plan;
use crate::site::parts::{Cell, Row};
use crate::site::view::tree::code;
use crate::site::view::{indicator_table, standing};

/// A row and how its rating changed.
type Compared = (Rerated, Row);

impl Both<'_, '_> {
    /// A table for each way ratings changed.
    pub(super) fn ratings(&self) -> Vec<Told> {
        let things = self
            .comparison
            .kept()
            .filter_map(|(from, to)| self.rated_thing(from, to));
        let indicators = self.comparison.kept_indicators();
        let indicators = indicators.filter_map(|(from, to)| self.rated_indicator(from, to));
        let all: Vec<Compared> = things.chain(indicators).collect();
        let told = Rerated::ALL.into_iter().map(|kind| self.rated(kind, &all));
        told.filter(|told| !told.rows.is_empty()).collect()
    }

    fn rated(&self, kind: Rerated, all: &[Compared]) -> Told {
        let rows = all.iter().filter(|(rerated, _)| *rerated == kind);
        let known = kind != Rerated::Unknown;
        Told {
            key: format!("rating-{}", kind.key()),
            rows: rows.map(|(_, row)| row.clone()).collect(),
            columns: Self::columns([
                (self.here.say("compare-col-name"), false),
                (self.here.say("compare-col-kind"), false),
                (self.as_of(self.comparison.from), false),
                (self.as_of(self.comparison.to), false),
            ]),
            note: known.then(|| self.here.say("compare-note-ratings")),
            change: known,
        }
    }

    fn rated_thing(&self, from: &Thing<'_>, to: &Thing<'_>) -> Option<Compared> {
        let stands = |plan: &Plan, thing: &Thing<'_>| rating::of(standing::of(self.here, plan)?, thing);
        let before = stands(self.comparison.from, from);
        let now = stands(self.comparison.to, to);
        let cells = self.rating_cells(self.kind(to.kind), before, now);
        let head = self.thing_link(self.comparison.to, to);
        Some((rerated(before, now)?, Self::row(head, Some(code(to)), cells)))
    }

    fn rated_indicator(&self, from: &Promise<'_>, to: &Promise<'_>) -> Option<Compared> {
        let stands =
            |plan: &Plan, one: &Promise<'_>| standing::of(self.here, plan)?.indicators.get(&one.indicator.id.value);
        let before = stands(self.comparison.from, from);
        let now = stands(self.comparison.to, to);
        let cells = self.rating_cells(self.measured(to), before, now);
        let link = indicator_table::link(self.here, self.comparison.to, to.indicator);
        Some((rerated(before, now)?, Self::row(link, None, cells)))
    }

    fn rating_cells(&self, kind: String, before: Option<&Judgement>, now: Option<&Judgement>) -> Vec<Cell> {
        let tag = |plan: &Plan, judgement| Cell::Tag(standing::tag(self.here, plan, judgement));
        vec![
            Cell::words(kind),
            tag(self.comparison.from, before),
            tag(self.comparison.to, now),
        ]
    }
}
