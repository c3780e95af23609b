//! The plans' own words, section by section, as Markdown.

use std::sync::Arc;

use super::super::cell::{Cell, Row, Rows};
use super::super::facts::{Facts, framework_id, plan_id};
use super::super::table::{Group, Kind, Table, column};
use super::super::walk;
use crate::lang::{Lang, Localized};
use crate::model::framework::Framework;
use crate::model::plan::Plan;
use crate::model::section::Section;
use crate::model::ward::Ward;
use crate::source::Spanned;

/// Texts.
pub static TEXTS: Table = Table {
    name: "texts",
    title: ("文章の節", "texts"),
    about: (
        "1行が、計画の文章の1つの節です。文章そのものは text_lines にあります。",
        "One row for each section of a document's text. The words stand in text_lines.",
    ),
    group: Group::Detail,
    columns: &[
        column(
            "text_id",
            Kind::Id,
            ("文章ID", "text id"),
            (
                "文章が属するものの ID と、その中の順番です。",
                "The id of what it belongs to, and its place in it.",
            ),
        )
        .must(),
        column(
            "area_code",
            Kind::AreaCode,
            ("全国地方公共団体コード", "area code"),
            (
                "区そのものの紹介文の場合の、区のコードです。",
                "For a text about a ward itself, the ward's code.",
            ),
        )
        .to("areas", "area_code"),
        column(
            "plan_id",
            Kind::Id,
            ("計画ID", "plan id"),
            ("文章が属する計画です。", "The plan it belongs to."),
        )
        .to("plans", "plan_id"),
        column(
            "item_id",
            Kind::Id,
            ("項目ID", "item id"),
            (
                "文章が属する計画の項目です。計画全体の文章では空欄です。",
                "The item it belongs to; empty for the plan itself.",
            ),
        )
        .to("items", "item_id"),
        column(
            "indicator_id",
            Kind::Id,
            ("指標ID", "indicator id"),
            (
                "文章が属する、市全体で共通の指標です。",
                "The shared indicator it belongs to.",
            ),
        )
        .to("indicators", "indicator_id"),
        column(
            "section",
            Kind::Text,
            ("節", "section"),
            ("様式が定める節の ID です。", "The form's id of the section."),
        )
        .must(),
        column(
            "heading",
            Kind::Words,
            ("見出し", "heading"),
            ("節の見出しです。", "The section's heading."),
        ),
    ],
    key: &["text_id"],
};

/// The lines of texts: a record of a CSV file is to be one line, so a text of several lines is several records.
pub static LINES: Table = Table {
    name: "text_lines",
    title: ("文章", "lines of texts"),
    about: (
        "1行が、文章（Markdown）の1つの行です。空の行は載せず、行番号が飛びます。リンクの行き先は、文書に書かれたままです。",
        "One row for each line of a text in Markdown. Empty lines are left out, so their numbers are missing. Links stand as they do in the documents.",
    ),
    group: Group::Detail,
    columns: &[
        column(
            "text_id",
            Kind::Id,
            ("文章ID", "text id"),
            ("文章の節の表 texts の ID です。", "The id in the table texts."),
        )
        .must()
        .to("texts", "text_id"),
        column(
            "language",
            Kind::Choice(&[("ja", "日本語", "Japanese"), ("en", "英語", "English")]),
            ("言語", "language"),
            ("文章の言語です。", "The language of the text."),
        )
        .must(),
        column(
            "line_number",
            Kind::Whole,
            ("行番号", "line number"),
            (
                "文章の中の行の番号です。1から始まります。",
                "The number of the line, from 1.",
            ),
        )
        .must(),
        column(
            "line_signs",
            Kind::Text,
            ("行頭の記号", "signs at the beginning"),
            (
                "行が `=` `+` `-` `@` で始まるとき、その記号です。表計算ソフトが行を数式とみなさないように、分けてあります。",
                "The signs =, +, - or @ that the line begins with. They stand apart so that no spreadsheet takes the line for a formula.",
            ),
        ),
        column(
            "markdown",
            Kind::Text,
            ("文章（Markdown）", "Markdown"),
            (
                "1行の文章です。行頭の記号は、その列にあります。",
                "The line, without the signs at its beginning.",
            ),
        ),
    ],
    key: &["text_id", "language", "line_number"],
};

/// A section, and what it belongs to.
struct Text<'a> {
    id: String,
    owner: [Cell; 4],
    section: &'a str,
    heading: Option<&'a Localized<String>>,
    body: &'a Localized<Spanned<Arc<str>>>,
}

/// The sections of one owner, numbered from 1.
fn of<'a>(id: String, owner: [Cell; 4], sections: &'a [Section]) -> impl Iterator<Item = Text<'a>> {
    let text = move |(number, section): (usize, &'a Section)| Text {
        id: format!("{id}#{number}"),
        owner: owner.clone(),
        section: &section.id,
        heading: Some(&section.heading),
        body: &section.body,
    };
    (1..).zip(sections).map(text)
}

/// Every section in scope.
fn all<'a>(facts: &Facts<'a>) -> impl Iterator<Item = Text<'a>> {
    let none = || Cell::Empty;
    let of_ward = move |ward: &'a Ward| {
        let text = |body: &'a _| Text {
            id: format!("{}#1", ward.id),
            owner: [(&ward.area_code).into(), none(), none(), none()],
            section: "ward",
            heading: None,
            body,
        };
        ward.body.as_ref().map(text)
    };
    let of_plan = move |plan: &'a Plan| {
        let id = plan_id(plan);
        let owner = [none(), (&id).into(), none(), none()];
        of(id, owner, &plan.sections)
    };
    let of_item = move |item: walk::Item<'a>| {
        let owner = [none(), plan_id(item.plan).into(), (&item.id).into(), none()];
        of(item.id, owner, item.what.sections())
    };
    let of_framework = move |framework: &'a Framework| {
        let id = framework_id(framework);
        let owner = [none(), (&id).into(), none(), none()];
        of(id, owner, &framework.sections)
    };
    let of_shared = move |one: walk::Shared<'a>| {
        let owner = [none(), one.plan.into(), none(), (&one.id).into()];
        of(one.id, owner, &one.indicator.sections)
    };
    let of_wards = facts.wards().filter_map(of_ward);
    let of_plans = facts.plans().flat_map(of_plan);
    let of_items = walk::items(facts).flat_map(of_item);
    let of_city = facts.frameworks().flat_map(of_framework);
    let shared = walk::shared(facts).flat_map(of_shared);
    of_wards.chain(of_plans).chain(of_items).chain(of_city).chain(shared)
}

/// The rows of [`TEXTS`].
pub fn texts(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    let row = |text: Text<'_>| {
        let row = text.owner.into_iter().fold(Row::default().with(text.id), Row::with);
        row.with(text.section).words_if(text.heading)
    };
    rows.extend(all(facts).map(row));
}

/// The rows of [`LINES`].
pub fn lines(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    for text in all(facts) {
        for lang in Lang::ALL.into_iter().filter(|lang| text.body.has(*lang)) {
            let row = Row::default().with(&text.id).with(lang.code());
            let lines = (1_usize..).zip(text.body.get(lang).value.lines());
            let lines = lines.filter(|(_, line)| !line.trim().is_empty());
            rows.extend(lines.map(|(number, line)| {
                let (signs, rest) = parted(line);
                row.clone().with(number).with(signs).with(rest)
            }));
        }
    }
}

/// A line parted after the signs at its beginning, which a spreadsheet would take for those of a formula.
fn parted(line: &str) -> (&str, &str) {
    let rest = line.trim_start_matches(['=', '+', '-', '@']);
    line.split_at(line.len() - rest.len())
}
