//! A framework's report: its branches, its indicators, and its tables of counts.

use std::collections::BTreeMap;

use super::goals::target;
use super::indicators::method;
use super::model::{history, origin, stage};
use super::record::{Record, Tables, placed};
use super::texts::sections;
use crate::lang::Lang;
use crate::model::code::Code;
use crate::model::framework::{Counts, Framework, FrameworkIndicator, Group, Joint, Progress, Totals, Work};
use crate::number::FiscalYear;
use crate::source::{Place, Spanned};

/// Reads a report.
pub fn framework(tables: &Tables<'_>, row: &Record<'_>, lang: Lang) -> Option<Framework> {
    let plan = row.get("plan_id");
    let branches = tables.of("items", "plan_id", plan);
    let texts = tables
        .of("texts", "plan_id", plan)
        .filter(|row| row.get("indicator_id").is_empty());
    Some(Framework {
        year: row.year("fiscal_year")?,
        form: row.id("form_id"),
        stage: stage(row)?,
        history: history(tables, plan),
        title: row.words_of("title", lang),
        wards: row.whole("wards_covered").unwrap_or(0),
        origin: origin(row, lang),
        groups: branches.filter_map(|row| group(&row, lang)).collect(),
        indicators: tables
            .of("indicators", "plan_id", plan)
            .filter_map(|row| indicator(tables, &row, lang))
            .collect(),
        joint: tables
            .of("framework_joints", "plan_id", plan)
            .map(|row| joint(tables, &row, lang))
            .collect(),
        totals: totals(tables, plan),
        sections: sections(tables, texts, lang),
        place: Place::default(),
    })
}

fn group(row: &Record<'_>, lang: Lang) -> Option<Group> {
    Some(Group {
        code: Code::parse(row.get("code"))?,
        name: row.words_of("title", lang),
    })
}

fn indicator(tables: &Tables<'_>, row: &Record<'_>, lang: Lang) -> Option<FrameworkIndicator> {
    let (id, plan) = (row.get("indicator_id"), row.get("plan_id"));
    let counted = Counted {
        tables,
        plan,
        kind: "indicator",
        subject: id,
    };
    Some(FrameworkIndicator {
        id: placed(row.below("indicator_id", plan).to_owned()),
        group: placed(row.code("item_id", plan)?),
        name: row.words_of("name", lang),
        definition: row.words("definition", lang),
        note: row.words("note", lang),
        unit: row.id("unit_id"),
        target: target(tables, row, lang),
        method: method(tables, id, lang),
        counts: match row.get("counts_as") {
            "city" => Counts::City,
            "apart" => Counts::Apart,
            _ => Counts::Wards,
        },
        work: counted.work(),
        progress: counted.progress("progress"),
        references: counted.progress("references"),
        sections: sections(tables, tables.of("texts", "indicator_id", id), lang),
    })
}

fn joint(tables: &Tables<'_>, row: &Record<'_>, lang: Lang) -> Joint {
    let (id, plan) = (row.get("joint_id"), row.get("plan_id"));
    let members = tables
        .of("framework_joint_indicators", "joint_id", id)
        .filter(|one| one.get("plan_id") == plan);
    let counted = Counted {
        tables,
        plan,
        kind: "joint",
        subject: id,
    };
    Joint {
        id: row.id("joint_id"),
        indicators: members
            .map(|one| placed(one.below("indicator_id", plan).to_owned()))
            .collect(),
        reason: row.words_of("reason", lang),
        progress: counted.progress("progress"),
    }
}

fn totals(tables: &Tables<'_>, plan: &str) -> Totals {
    fn spanned<T>(years: BTreeMap<FiscalYear, T>) -> BTreeMap<FiscalYear, Spanned<T>> {
        years.into_iter().map(|(year, total)| (year, placed(total))).collect()
    }
    let counted = Counted {
        tables,
        plan,
        kind: "total",
        subject: "total",
    };
    Totals {
        work: spanned(counted.work()),
        progress: spanned(counted.progress("progress")),
        references: spanned(counted.progress("references")),
        difference: spanned(counted.progress("difference")),
    }
}

/// The counts of one subject.
struct Counted<'a> {
    tables: &'a Tables<'a>,
    plan: &'a str,
    kind: &'static str,
    subject: &'a str,
}

/// One year's counts by their kinds.
type Row<'a> = BTreeMap<&'a str, Option<i64>>;

impl Counted<'_> {
    fn years(&self, series: &str) -> BTreeMap<FiscalYear, Row<'_>> {
        let rows = self.tables.of("framework_counts", "subject_id", self.subject);
        let ours = rows.filter(|row| {
            row.get("plan_id") == self.plan && row.get("subject_kind") == self.kind && row.get("series") == series
        });
        let mut years: BTreeMap<FiscalYear, Row<'_>> = BTreeMap::new();
        for row in ours {
            if let Some(year) = row.year("fiscal_year") {
                years
                    .entry(year)
                    .or_default()
                    .insert(row.get("count_kind"), row.whole("count"));
            }
        }
        years
    }

    fn work(&self) -> BTreeMap<FiscalYear, Work> {
        let of = |row: &Row<'_>| {
            let count = |kind: &str| {
                row.get(kind)
                    .copied()
                    .flatten()
                    .and_then(|count| u32::try_from(count).ok())
            };
            Work {
                wards: count("wards"),
                planned: count("planned"),
                all: count("all"),
                part: count("part"),
                none: count("none"),
                separate: count("separate"),
                nothing: count("nothing"),
            }
        };
        self.years("work")
            .into_iter()
            .map(|(year, row)| (year, of(&row)))
            .collect()
    }

    fn progress(&self, series: &str) -> BTreeMap<FiscalYear, Progress> {
        let of = |row: &Row<'_>| {
            let count = |kind: &str| row.get(kind).copied().flatten();
            Progress {
                counted: count("counted"),
                on_track: count("on-track"),
                achieved: count("achieved"),
                behind: count("behind"),
            }
        };
        self.years(series)
            .into_iter()
            .map(|(year, row)| (year, of(&row)))
            .collect()
    }
}
