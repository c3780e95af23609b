//! What came, went, was renamed or moved among issues, strategies, initiatives, reform items and indicators.

use super::{Both, Told, alone};
use crate::evaluate::compare::{Absence, Kind, Pair, Promise, Thing};
use crate::lang::Localized;
use crate::model::indicator::IndicatorKind;
use crate::model::plan::Plan;
use crate::site::parts::{Cell, Link, Row};
use crate::site::route::Route;
use crate::site::view::indicator_table;
use crate::site::view::tree::{self, code};

/// The ways a plan can have what the other has not, in the order of the page.
const ALONE: [&str; 4] = ["ended", "added", "not-listed-now", "not-listed-before"];

impl Both<'_, '_> {
    /// The tables of what came and went, and of what kept its id under another name or code.
    pub(super) fn things(&self) -> Vec<Told> {
        let mut tables: Vec<Told> = ALONE[..2].iter().map(|key| self.alone(key)).collect();
        tables.extend([self.renamed(), self.moved()]);
        tables.extend(ALONE[2..].iter().map(|key| self.alone(key)));
        tables.retain(|told| !told.rows.is_empty());
        tables
    }

    /// What one plan alone has, and it means this.
    fn alone(&self, key: &str) -> Told {
        let (from, to) = (self.comparison.from, self.comparison.to);
        let things = self.comparison.things.iter().filter_map(|pair| match pair {
            Pair::Newer(thing, absence) if alone(*absence, true) == Some(key) => Some(self.thing_row(to, thing)),
            Pair::Older(thing, absence) if alone(*absence, false) == Some(key) => Some(self.thing_row(from, thing)),
            _ => None,
        });
        let indicators = self.comparison.indicators.iter().filter_map(|pair| match pair {
            Pair::Newer(one, absence) if alone(*absence, true) == Some(key) => Some(self.indicator_row(to, one)),
            Pair::Older(one, absence) if alone(*absence, false) == Some(key) => Some(self.indicator_row(from, one)),
            _ => None,
        });
        let columns = [
            (self.here.say("compare-col-name"), false),
            (self.here.say("compare-col-kind"), false),
        ];
        Told {
            key: key.to_owned(),
            rows: things.chain(indicators).collect(),
            columns: Self::columns(columns),
            note: None,
            change: key == "ended" || key == "added",
        }
    }

    fn thing_row(&self, plan: &Plan, thing: &Thing<'_>) -> Row {
        let kind = self.kind(thing.kind);
        Self::row(self.thing_link(plan, thing), Some(code(thing)), vec![Cell::words(kind)])
    }

    fn indicator_row(&self, plan: &Plan, promise: &Promise<'_>) -> Row {
        let link = indicator_table::link(self.here, plan, promise.indicator);
        Self::row(link, None, vec![Cell::words(self.measured(promise))])
    }

    /// What kind of indicator it is.
    pub(super) fn measured(&self, promise: &Promise<'_>) -> String {
        let key = format!("compare-kind-{}", measured(promise.indicator.kind));
        self.here.say(&key)
    }

    pub(super) fn kind(&self, kind: Kind) -> String {
        self.here.say(&format!("compare-kind-{}", kind.key()))
    }

    /// Whatever changed its name, indicators too.
    fn renamed(&self) -> Told {
        let lang = self.here.site.config.authoritative();
        let (from, to) = (self.comparison.from, self.comparison.to);
        let things = self
            .comparison
            .kept()
            .filter(|(before, now)| before.is_renamed(now, lang));
        let things = things.map(|(before, now)| {
            let (older, newer) = self.told_apart(before.title, now.title);
            let older = Link {
                text: older,
                ..self.thing_link(from, before)
            };
            let newer = Link {
                text: newer,
                ..self.thing_link(to, now)
            };
            let cells = vec![Cell::words(self.kind(now.kind)), Cell::Link(older)];
            Self::row(newer, Some(code(now)), cells)
        });
        let name = |promise: &Promise<'_>| promise.indicator.name.get(lang).trim().to_owned();
        let indicators = self
            .comparison
            .kept_indicators()
            .filter(|(before, now)| name(before) != name(now));
        let indicators = indicators.map(|(before, now)| {
            let kind = self.measured(now);
            let (older, newer) = self.told_apart(&before.indicator.name, &now.indicator.name);
            let link = Link {
                text: newer,
                ..indicator_table::link(self.here, to, now.indicator)
            };
            Self::row(link, None, vec![Cell::words(kind), Cell::words(older)])
        });
        let columns = [
            (self.say_of("compare-col-name-in", to.year, ""), false),
            (self.here.say("compare-col-kind"), false),
            (self.say_of("compare-col-name-in", from.year, ""), false),
        ];
        Told {
            key: "renamed".to_owned(),
            rows: things.chain(indicators).collect(),
            columns: Self::columns(columns),
            note: None,
            change: true,
        }
    }

    /// Two names in this page's language; where a translation does not tell them apart, with the authoritative words.
    fn told_apart(&self, before: &Localized<String>, now: &Localized<String>) -> (String, String) {
        let here = self.here;
        if here.text(before) != here.text(now) {
            return (here.text(before).to_owned(), here.text(now).to_owned());
        }
        let first = here.site.config.authoritative();
        let both = |name: &Localized<String>| {
            let values = [("name", here.text(name)), ("original", name.get(first))];
            here.say_with("compare-name-original", &values)
        };
        (both(before), both(now))
    }

    /// What stands at another code.
    fn moved(&self) -> Told {
        let (from, to) = (self.comparison.from, self.comparison.to);
        let moved = self.comparison.kept().filter(|(before, now)| before.is_moved(now));
        let rows = moved.map(|(before, now)| {
            let cells = vec![
                Cell::words(self.kind(now.kind)),
                Cell::words(code(before)),
                Cell::words(code(now)),
            ];
            Self::row(self.thing_link(to, now), None, cells)
        });
        let columns = [
            (self.here.say("compare-col-name"), false),
            (self.here.say("compare-col-kind"), false),
            (self.say_of("compare-col-code", from.year, ""), false),
            (self.say_of("compare-col-code", to.year, ""), false),
        ];
        Told {
            key: "moved".to_owned(),
            rows: rows.collect(),
            columns: Self::columns(columns),
            note: None,
            change: true,
        }
    }

    /// Counts of what has no counterpart because the other document holds nothing of its kind, each with a link to where
    /// it stands.
    pub(super) fn other_kinds(&self) -> Vec<Link> {
        let mut links = Vec::new();
        let kinds = Kind::ALL.map(|kind| (kind.key(), self.lacking(|thing| thing.kind == kind, |_| false)));
        let measured = [IndicatorKind::Outcome, IndicatorKind::Process, IndicatorKind::Reform].map(|kind| {
            (
                measured(kind),
                self.lacking(|_| false, |one| one.indicator.kind == kind),
            )
        });
        for (key, (older, newer)) in kinds.into_iter().chain(measured) {
            let what = self.here.say(&format!("compare-kinds-{key}"));
            let (from, to) = (self.comparison.from, self.comparison.to);
            for (count, with, without) in [(newer, to, from), (older, from, to)].iter().filter(|(n, ..)| *n > 0) {
                let values = [
                    ("without", self.here.year(without.year)),
                    ("with", self.here.year(with.year)),
                    ("what", what.clone()),
                    ("count", count.to_string()),
                ];
                let words = values.each_ref().map(|(k, v)| (*k, v.as_str()));
                links.push(
                    self.here
                        .link(self.here.say_with("compare-other-kind", &words), &holds(with, key)),
                );
            }
        }
        links
    }

    /// How many of these the older and the newer plan have, where the other has nothing of the kind.
    fn lacking(&self, thing: impl Fn(&Thing<'_>) -> bool, promise: impl Fn(&Promise<'_>) -> bool) -> (usize, usize) {
        let mut counts = (0, 0);
        for pair in &self.comparison.things {
            match pair {
                Pair::Older(one, Absence::OtherKind) if thing(one) => counts.0 += 1,
                Pair::Newer(one, Absence::OtherKind) if thing(one) => counts.1 += 1,
                _ => {}
            }
        }
        for pair in &self.comparison.indicators {
            match pair {
                Pair::Older(one, Absence::OtherKind) if promise(one) => counts.0 += 1,
                Pair::Newer(one, Absence::OtherKind) if promise(one) => counts.1 += 1,
                _ => {}
            }
        }
        counts
    }

    /// A link to a thing as a plan has it.
    pub(super) fn thing_link(&self, plan: &Plan, thing: &Thing<'_>) -> Link {
        tree::link_of_thing(self.here, plan, thing)
    }
}

/// The end of an indicator kind's phrase.
const fn measured(kind: IndicatorKind) -> &'static str {
    match kind {
        IndicatorKind::Outcome => "outcome",
        IndicatorKind::Process => "process",
        IndicatorKind::Reform => "reform-target",
    }
}

/// The page that shows all of a kind.
fn holds(plan: &Plan, kind: &str) -> Route {
    let (ward, year) = (plan.ward.clone(), plan.year);
    match kind {
        "reform" | "reform-target" => Route::Reform(ward, year),
        "outcome" | "process" => Route::Achievement(ward, year),
        _ => Route::Plan(ward, year),
    }
}
