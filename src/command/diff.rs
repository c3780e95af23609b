//! `hoshin diff`: what changed between two plans of a ward, in the words of the page that compares them.

use clap::{Args, ValueEnum};

use super::{Common, Outcome, choice, report};
use crate::disk::project;
use crate::evaluate::compare;
use crate::exchange::changes;
use crate::failure::Failure;
use crate::lang::Lang;
use crate::number::FiscalYear;
use crate::pipeline::{self, Checked};
use crate::site::parts::{Cell, Link, Number, Row, Table};
use crate::site::route::Route;
use crate::site::view::View;
use crate::site::view::comparison::ComparisonPage;

/// Compare two plans of a ward / 同じ区の二つの年度の計画を比べる
///
/// Says which targets were lowered or raised, where money went up or down, what was added, ended, renamed or given
/// another code, and what can't be compared, because a document does not list it.
///
/// 下げた目標や上げた目標、予算の増減、加わったもの、終わったもの、名称や番号が変わったもの、資料に載っていないため
/// 比べられないものを示します。
#[derive(Args, Debug)]
pub struct Diff {
    #[command(flatten)]
    pub(super) common: Common,
    /// The older plan's fiscal year, such as 2021 / 古いほうの年度
    #[arg(value_name = "FY", value_parser = choice::year)]
    from: FiscalYear,
    /// The newer plan's fiscal year / 新しいほうの年度
    #[arg(value_name = "FY", value_parser = choice::year)]
    to: FiscalYear,
    /// The ward, by the name of its folder / 区のフォルダーの名前
    #[arg(long, value_name = "WARD")]
    ward: String,
    /// How the differences are drawn / 表し方
    #[arg(long, value_enum, default_value_t)]
    format: Drawn,
}

/// How differences are drawn.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum Drawn {
    /// For people: sentences and rows / 人が読む形
    #[default]
    Human,
    /// For machines: one JSON document / 機械が読む形
    Json,
}

impl Diff {
    pub(super) fn run(&self) -> super::Result {
        let lang = self.common.lang();
        let checked = pipeline::check(&project::read(&self.common.root)?, |_| {});
        let (from, to) = (
            choice::plan(&checked, &self.ward, self.from)?,
            choice::plan(&checked, &self.ward, self.to)?,
        );
        if self.from >= self.to {
            return Err(Failure::new(
                "前の年度が後の年度より新しいか、同じです",
                "the first year is not before the second",
            )
            .hint("古い年度を先に書いてください", "write the older year first"));
        }
        if checked.has_errors() {
            report::say(match lang {
                Lang::Ja => {
                    "注意: 内容に誤りがあるため、比べた結果が正しくないことがあります。`hoshin check` で確かめてください"
                }
                Lang::En => "note: the content has errors, so the result may be wrong; see `hoshin check`",
            });
        }
        match self.format {
            Drawn::Human => anstream::print!("{}", self.human(&checked, lang)),
            Drawn::Json => {
                let comparison = compare::compare(&checked.plans, from, to);
                let (schema, first) = (&checked.plans.schema, checked.config.authoritative());
                let text = changes::json(&comparison, schema, &checked.evaluation, first);
                let text = text.map_err(|error| {
                    Failure::new(
                        format!("JSONを書き出せません: {error}"),
                        format!("can't write JSON: {error}"),
                    )
                })?;
                anstream::print!("{text}");
            }
        }
        Ok(Outcome::Clean)
    }

    /// The page that compares the two, as plain text.
    fn human(&self, checked: &Checked, lang: Lang) -> String {
        let route = Route::Comparison(self.ward.clone(), self.from, self.to);
        let View::Comparison(page) = checked.site().page(&route, lang).view else {
            return String::new();
        };
        let say = |key: &str| checked.phrases.say(lang, key, &[]);
        let minus = say("minus-sign");
        let mut lines = vec![
            format!("{} {}", page.title, page.years),
            String::new(),
            page.lede.clone(),
        ];
        lines.extend(page.cautions.iter().cloned());
        let line = |link: &Link| format!("  {}", link.text);
        lines.extend([String::new(), say("compare-h-changes")]);
        if page.counts.is_empty() {
            lines.push(format!("  {}", say("compare-no-changes")));
        }
        lines.extend(page.counts.iter().map(|count| line(&count.link)));
        if !page.limits.is_empty() {
            lines.extend([String::new(), say("compare-h-limits")]);
            lines.extend(page.limits.iter().map(line));
        }
        lines.extend(groups(&page, &minus));
        lines.push(String::new());
        lines.join("\n")
    }
}

/// Every table with its rows.
fn groups(page: &ComparisonPage, minus: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for group in &page.groups {
        lines.extend([String::new(), group.heading.clone()]);
        lines.extend(group.sentences.iter().map(|sentence| format!("  {sentence}")));
        for table in &group.tables {
            lines.push(String::new());
            lines.extend(rows(table, minus));
        }
    }
    lines
}

fn rows(table: &Table, minus: &str) -> Vec<String> {
    let note = table.note.as_ref().map(|note| format!(" {note}")).unwrap_or_default();
    let heads: Vec<&str> = table.columns.iter().map(|column| column.text.as_str()).collect();
    let mut lines = vec![
        format!("  {}{note}", table.caption),
        format!("    {}", heads.join(" | ")),
    ];
    lines.extend(table.rows.iter().map(|row| format!("    {}", line(row, minus))));
    lines
}

fn line(row: &Row, minus: &str) -> String {
    let code = row.code.as_ref().map(|code| format!("{code} ")).unwrap_or_default();
    let mut cells = vec![format!("{code}{}", row.head.text)];
    cells.extend(row.cells.iter().map(|cell| words(cell, minus)));
    cells.join(" | ")
}

fn words(cell: &Cell, minus: &str) -> String {
    match cell {
        Cell::Figure(number) => signed(number, minus),
        Cell::Text { text, .. } => text.clone(),
        Cell::Link(link) => link.text.clone(),
        Cell::Tag(tag) => tag.word.clone(),
        Cell::Empty { reason } => format!("－ {reason}"),
        Cell::Corrected { cell, mark } => format!("{} ({})", words(cell, minus), mark.word),
    }
}

fn signed(number: &Number, minus: &str) -> String {
    let sign = if number.minus { minus } else { "" };
    format!("{sign}{}", number.text)
}
