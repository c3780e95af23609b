//! A framework's progress report.

use super::plan::origin;
use super::read::{Pair, Words, by_year, history, id, stage, whole};
use super::section::{by_form, by_mark};
use super::target;
use crate::document::node::Node;
use crate::lang::Localized;
use crate::model::code::Code;
use crate::model::framework::{Counts, Framework, FrameworkIndicator, Group, Joint, Progress, Totals, Work};
use crate::model::plans::Schema;
use crate::number::FiscalYear;
use crate::source::Spanned;

/// Reads a framework's report for a year.
pub fn lower(year: FiscalYear, pair: &Pair<'_>, schema: &Schema) -> Framework {
    let head = pair.head();
    let form = id(head.own, "form");
    let rules = schema
        .forms
        .get(&form.value)
        .map_or(&[][..], |form| form.sections_of("framework"));
    Framework {
        year,
        stage: stage(head.own),
        history: history(head.own),
        title: head.required("title"),
        wards: whole(head.own, "wards").unwrap_or(0),
        origin: head.inside("origin").map(|words| origin(&words)),
        groups: groups(&head),
        indicators: head
            .by_id("indicators")
            .filter_map(|words| indicator(&words, pair))
            .collect(),
        joint: head.by_id("joint").map(|words| joint(&words)).collect(),
        totals: head.own.get("totals").map(totals).unwrap_or_default(),
        sections: by_form(pair, rules),
        place: pair.place(),
        form,
    }
}

/// Groups carry codes instead of ids; their words in the twin stand under the codes.
fn groups(head: &Words<'_>) -> Vec<Group> {
    let words = head.twin.and_then(|twin| twin.get("groups"));
    let group = |node: &Node| {
        let code = node.get("code")?.text()?;
        let twin = words
            .and_then(|words| words.get(code))
            .and_then(Node::text)
            .map(str::to_owned);
        Some(Group {
            code: Code::parse(code)?,
            name: Localized::only(head.lang, node.get("name")?.text()?.to_owned()).and(twin),
        })
    };
    head.own
        .get("groups")
        .map(Node::items)
        .unwrap_or_default()
        .iter()
        .filter_map(group)
        .collect()
}

fn indicator(words: &Words<'_>, pair: &Pair<'_>) -> Option<FrameworkIndicator> {
    let node = words.own;
    let group = node.get("group")?;
    let id = id(node, "id");
    Some(FrameworkIndicator {
        group: Spanned {
            value: Code::parse(group.text()?)?,
            place: group.place,
        },
        name: words.named("name", "name")?,
        definition: words.text("definition"),
        note: words.text("note"),
        unit: super::read::id(node, "unit"),
        target: target::lower(words),
        method: node
            .get("method")
            .and_then(|node| super::indicator::method(node, words)),
        counts: match node.get("counts").and_then(Node::text) {
            Some("city") => Counts::City,
            Some("apart") => Counts::Apart,
            _ => Counts::Wards,
        },
        work: by_year(node.get("work"), |_, node| Some(work(node))),
        progress: by_year(node.get("progress"), |_, node| Some(progress(node))),
        references: by_year(node.get("references"), |_, node| Some(progress(node))),
        sections: by_mark(pair, &format!("indicator: {}", id.value), &id.value)
            .into_iter()
            .collect(),
        id,
    })
}

fn work(node: &Node) -> Work {
    Work {
        wards: whole(node, "wards"),
        planned: whole(node, "planned"),
        all: whole(node, "all"),
        part: whole(node, "part"),
        none: whole(node, "none"),
        separate: whole(node, "separate"),
        nothing: whole(node, "nothing"),
    }
}

fn progress(node: &Node) -> Progress {
    Progress {
        counted: whole(node, "counted"),
        on_track: whole(node, "on-track"),
        achieved: whole(node, "achieved"),
        behind: whole(node, "behind"),
    }
}

fn joint(words: &Words<'_>) -> Joint {
    let indicators = words.own.get("indicators").map(Node::items).unwrap_or_default();
    Joint {
        id: id(words.own, "id"),
        indicators: indicators.iter().filter_map(Node::spanned).collect(),
        reason: words
            .named("reason", "reason")
            .unwrap_or_else(|| words.required("reason")),
        progress: by_year(words.own.get("progress"), |_, node| Some(progress(node))),
    }
}

fn totals(node: &Node) -> Totals {
    fn spanned<T>(read: fn(&Node) -> T) -> impl Fn(FiscalYear, &Node) -> Option<Spanned<T>> {
        move |_, node| {
            Some(Spanned {
                value: read(node),
                place: node.place,
            })
        }
    }
    Totals {
        work: by_year(node.get("work"), spanned(work)),
        progress: by_year(node.get("progress"), spanned(progress)),
        references: by_year(node.get("references"), spanned(progress)),
        difference: by_year(node.get("difference"), spanned(progress)),
    }
}
