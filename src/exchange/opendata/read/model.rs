//! Wards and plans: the root of what is read back.

use super::errata::errata;
use super::frameworks::framework;
use super::items::Reader;
use super::record::{Record, Tables};
use super::schema::schema;
use super::texts::{body, sections};
use super::ward_reports::ward_reports;
use crate::lang::Lang;
use crate::model::plan::{Ended, Head, Origin, Plan};
use crate::model::plans::Plans;
use crate::model::stage::{PartialDate, Reached, Stage};
use crate::model::ward::Ward;
use crate::source::Place;

/// Everything the tables hold.
pub fn plans(tables: &Tables<'_>, lang: Lang) -> Plans {
    let plans = tables.of("plans", "plan_kind", "ward-plan");
    let frameworks = tables.of("plans", "plan_kind", "framework");
    Plans {
        schema: schema(tables).into(),
        wards: tables
            .of("areas", "area_kind", "ward")
            .map(|row| ward(tables, &row, lang))
            .collect(),
        plans: plans
            .filter_map(|row| plan(tables, &row, lang))
            .map(Into::into)
            .collect(),
        frameworks: frameworks.filter_map(|row| framework(tables, &row, lang)).collect(),
        ward_reports: ward_reports(tables),
        ..Plans::default()
    }
}

fn ward(tables: &Tables<'_>, row: &Record<'_>, lang: Lang) -> Ward {
    let code = row.get("area_code");
    let text = tables.of("texts", "area_code", code).next();
    Ward {
        id: row.get("ward_id").to_owned(),
        name: row.words_of("name", lang),
        short: row.words_of("short_name", lang),
        kana: row.get("name_kana").to_owned(),
        area_code: code.to_owned(),
        order: row.whole("official_order").unwrap_or(u16::MAX),
        body: text.map(|row| body(tables, row.get("text_id"), lang)),
        place: Place::default(),
    }
}

fn plan(tables: &Tables<'_>, row: &Record<'_>, lang: Lang) -> Option<Plan> {
    let id = row.get("plan_id");
    let ward = tables.of("areas", "area_code", row.get("area_code")).next()?;
    let texts = tables
        .of("texts", "plan_id", id)
        .filter(|row| row.get("item_id").is_empty());
    let reader = Reader { tables, lang };
    let ended = tables.of("ended_indicators", "plan_id", id);
    Some(Plan {
        errata: errata(tables, id, lang),
        ward: ward.get("ward_id").to_owned(),
        year: row.year("fiscal_year")?,
        form: row.id("form_id"),
        stage: stage(row)?,
        history: history(tables, id),
        excerpt: row.words("excerpt", lang),
        head: head(row, lang),
        origin: origin(row, lang),
        sections: sections(tables, texts, lang),
        ended: ended
            .map(|row| Ended {
                id: row.id("indicator_name_id"),
                reason: row.words_of("reason", lang),
            })
            .collect(),
        issues: reader.issues(id),
        reform_items: reader.reform_items(id),
        place: Place::default(),
    })
}

/// The stage a document has reached.
pub fn stage(row: &Record<'_>) -> Option<Stage> {
    Stage::from_key(row.get("stage"))
}

/// The stages a document has reached, with their dates.
pub fn history(tables: &Tables<'_>, plan: &str) -> Vec<Reached> {
    let reached = |row: Record<'_>| {
        Some(Reached {
            stage: stage(&row)?,
            date: PartialDate::parse(row.get("reached_on"))?,
        })
    };
    tables.of("stages", "plan_id", plan).filter_map(reached).collect()
}

fn head(row: &Record<'_>, lang: Lang) -> Option<Head> {
    let (post, name) = (row.words("head_post", lang), row.words("head_name", lang));
    (post.is_some() || name.is_some()).then(|| Head {
        post: row.words_of("head_post", lang),
        name: row.words_of("head_name", lang),
    })
}

/// The document that figures were taken from.
pub fn origin(row: &Record<'_>, lang: Lang) -> Option<Origin> {
    let (title, publisher) = (row.words("source_title", lang), row.words("source_publisher", lang));
    (title.is_some() || publisher.is_some()).then(|| Origin {
        title: row.words_of("source_title", lang),
        publisher: row.words_of("source_publisher", lang),
    })
}
