//! Two neighbouring plans of a ward side by side: in plain sentences what came, went and changed, then every row of it.

mod budgets;
mod promises;
mod ratings;
mod things;

use serde::Serialize;

use super::source::{self, Source};
use super::text;
use crate::evaluate::compare::{Absence, Comparison, compare};
use crate::model::plan::Plan;
use crate::number::FiscalYear;
use crate::site::parts::{Cell, Column, Here, Link, Row, RowKind, Table};
use crate::site::route::Route;
use crate::site::words;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ComparisonPage {
    /// The ward.
    pub ward: Link,
    /// 東住吉区の計画の変化.
    pub title: String,
    /// 2020年度から2022年度.
    pub years: String,
    /// What the page holds, in a sentence.
    pub lede: String,
    /// What to know before: which of the two is a draft, or only a part.
    pub cautions: Vec<String>,
    /// The sections of this page.
    pub toc: Vec<Link>,
    /// What changed, each a count that leads to its rows.
    pub counts: Vec<Counted>,
    /// What can't be compared, each a count that leads to its rows.
    pub limits: Vec<Link>,
    /// The rows, by what they are about.
    pub groups: Vec<Group>,
    /// The published documents.
    pub sources: Vec<Source>,
    /// Both plans and the neighbouring comparisons.
    pub onward: Vec<Link>,
}

/// How much changed in one way.
#[derive(Clone, Debug, Serialize)]
pub struct Counted {
    /// Its fragment.
    pub id: String,
    /// To its rows.
    pub link: Link,
}

/// The rows about one thing: targets, results, ratings, money, initiatives.
#[derive(Clone, Debug, Serialize)]
pub struct Group {
    /// Its fragment.
    pub id: &'static str,
    /// 目標はどう変わったか.
    pub heading: String,
    /// What is to be said besides the tables.
    pub sentences: Vec<String>,
    /// The rows, a table for each way of changing.
    pub tables: Vec<Table>,
}

/// What the parts of the page are made from.
#[derive(Clone, Copy)]
struct Both<'a, 'b> {
    here: &'b Here<'a>,
    comparison: &'b Comparison<'a>,
}

/// Rows that changed in the same way. The key ends the keys of their phrases.
struct Told {
    key: String,
    rows: Vec<Row>,
    columns: Vec<Column>,
    note: Option<String>,
    /// Whether it is a change; else it is something that can't be compared.
    change: bool,
}

/// Makes the page.
#[must_use]
pub fn view<'a>(here: &Here<'a>, from: &'a Plan, to: &'a Plan) -> ComparisonPage {
    let comparison = compare(here.site.plans, from, to);
    let both = Both {
        here,
        comparison: &comparison,
    };
    let groups = [
        ("targets", both.targets(), Vec::new()),
        ("results", both.results(), Vec::new()),
        ("ratings", both.ratings(), Vec::new()),
        ("money", both.money(), both.money_sentences()),
        ("things", both.things(), Vec::new()),
    ];
    let told = || groups.iter().flat_map(|(_, told, _)| told);
    let counted = |told: &Told| Counted {
        id: count_id(&told.key),
        link: both.count(told),
    };
    let counts = told().filter(|told| told.change).map(counted).collect();
    let open = told().filter(|told| !told.change).map(|told| both.count(told));
    let limits: Vec<Link> = open.chain(both.other_kinds()).collect();
    let ward = text::ward_name(here, to);
    let mut page = ComparisonPage {
        ward: here.link(ward.clone(), &Route::Ward(to.ward.clone())),
        title: here.say_with("thing-comparison", &[("ward", &ward)]),
        years: both.say("compare-years"),
        lede: both.say("compare-lede"),
        cautions: both.cautions(),
        toc: Vec::new(),
        counts,
        limits,
        groups: groups
            .into_iter()
            .filter(|(_, told, sentences)| !told.is_empty() || !sentences.is_empty())
            .map(|(id, told, sentences)| both.group(id, told, sentences))
            .collect(),
        sources: [from, to].iter().filter_map(|plan| source::of(here, plan)).collect(),
        onward: onward(here, from, to),
    };
    page.toc = toc(here, &page);
    page
}

/// What changed from a plan to the next and in how many things, by the ways of changing that the page has tables for.
#[must_use]
pub fn changes<'a>(here: &Here<'a>, from: &'a Plan, to: &'a Plan) -> Vec<(String, usize)> {
    let comparison = compare(here.site.plans, from, to);
    let both = Both {
        here,
        comparison: &comparison,
    };
    let told = [both.targets(), both.results(), both.money(), both.things()];
    let changes = told.into_iter().flatten().filter(|told| told.change);
    changes.map(|told| (told.key, told.rows.len())).collect()
}

/// The fragment of how much changed in one way.
#[must_use]
pub fn count_id(key: &str) -> String {
    format!("n-{key}")
}

/// Links to the comparisons that a plan is one side of.
#[must_use]
pub fn links(here: &Here<'_>, plan: &Plan) -> Vec<Link> {
    let of_plan = |(from, to): &(FiscalYear, FiscalYear)| *from == plan.year || *to == plan.year;
    let pairs = here.site.neighbours(&plan.ward).into_iter().filter(of_plan);
    pairs.map(|(from, to)| link(here, &plan.ward, from, to)).collect()
}

/// Links to all comparisons of a ward, newest first.
#[must_use]
pub fn links_of_ward(here: &Here<'_>, ward: &str) -> Vec<Link> {
    let pairs = here.site.neighbours(ward).into_iter().rev();
    pairs.map(|(from, to)| link(here, ward, from, to)).collect()
}

fn link(here: &Here<'_>, ward: &str, from: FiscalYear, to: FiscalYear) -> Link {
    let values = [("from", here.year(from)), ("to", here.year(to))];
    let words = here.say_with("compare-link", &values.each_ref().map(|(k, v)| (*k, v.as_str())));
    here.link(words, &Route::Comparison(ward.to_owned(), from, to))
}

impl Both<'_, '_> {
    /// A phrase with the ward and both years.
    fn say(&self, key: &str) -> String {
        self.say_of(key, self.comparison.to.year, "")
    }

    /// A phrase with the ward, both years, one year of them and a count or a word.
    fn say_of(&self, key: &str, year: FiscalYear, what: &str) -> String {
        let here = self.here;
        let values = [
            ("ward", text::ward_name(here, self.comparison.to)),
            ("from", here.year(self.comparison.from.year)),
            ("to", here.year(self.comparison.to.year)),
            ("year", here.year(year)),
            ("what", what.to_owned()),
            ("count", what.to_owned()),
        ];
        here.say_with(key, &values.each_ref().map(|(k, v)| (*k, v.as_str())))
    }

    /// So many changed in this way: 2020年度から下げた目標：1件.
    fn count(&self, told: &Told) -> Link {
        let count = told.rows.len().to_string();
        let words = self.say_of(&format!("compare-count-{}", told.key), self.comparison.to.year, &count);
        Link {
            href: Some(format!("#t-{}", told.key)),
            ..Link::words(words)
        }
    }

    fn group(&self, id: &'static str, told: Vec<Told>, sentences: Vec<String>) -> Group {
        Group {
            id,
            heading: self.here.say(&format!("compare-h-{id}")),
            sentences,
            tables: told.into_iter().map(|told| self.table(told, files_of(id))).collect(),
        }
    }

    fn table(&self, told: Told, files: &[&str]) -> Table {
        let what = self.say(&format!("compare-table-{}", told.key));
        Table {
            id: format!("t-{}", told.key),
            caption: self.say_of("compare-caption", self.comparison.to.year, &what),
            note: told.note,
            wide: told.columns.len() > 3,
            columns: told.columns,
            rows: told.rows,
            data: self.here.files(files),
            provenance: self.provenance(),
        }
    }

    /// Both documents in one line.
    fn provenance(&self) -> Option<String> {
        let line = |plan: &Plan| {
            let origin = plan.origin.as_ref()?;
            let values = [
                ("title", self.here.text(&origin.title)),
                ("publisher", self.here.text(&origin.publisher)),
            ];
            Some(self.here.say_with("compare-document", &values))
        };
        let plans = [self.comparison.from, self.comparison.to];
        let lines: Vec<String> = plans.iter().filter_map(|plan| line(plan)).collect();
        let list = words::list(self.here.lang, &lines);
        (!lines.is_empty()).then(|| self.here.say_with("compare-provenance", &[("list", &list)]))
    }

    /// Which of the two is a draft, which is only a part, and which years lie between them.
    fn cautions(&self) -> Vec<String> {
        let Comparison { from, to, whole, .. } = *self.comparison;
        let mut cautions = Vec::new();
        if from.year.number() + 1 < to.year.number() {
            cautions.push(self.say("compare-years-between"));
        }
        for plan in [from, to].into_iter().filter(|plan| plan.stage.is_provisional()) {
            let stage = self.here.say(&format!("stage-{}", plan.stage.key()));
            cautions.push(self.say_of("compare-provisional", plan.year, &stage));
        }
        for (plan, whole) in [(from, whole.0), (to, whole.1)] {
            match &plan.excerpt {
                Some(excerpt) => cautions.push(self.say_of("compare-excerpt", plan.year, self.here.text(excerpt))),
                None if !whole => cautions.push(self.say_of("compare-overview", plan.year, "")),
                None => {}
            }
        }
        if !(whole.0 && whole.1) {
            cautions.push(self.say("compare-not-listed-means"));
        }
        cautions
    }

    /// A row's first cell and its code.
    fn row(head: Link, code: Option<String>, cells: Vec<Cell>) -> Row {
        Row {
            head,
            code,
            kind: RowKind::Plain,
            level: 0,
            cells,
        }
    }

    /// Columns: words and whether they stand over numbers.
    fn columns<const N: usize>(columns: [(String, bool); N]) -> Vec<Column> {
        columns.map(|(text, number)| Column { text, number }).into()
    }

    /// The heading of a column that holds what a plan says: 2020年度の計画.
    fn as_of(&self, plan: &Plan) -> String {
        self.say_of("compare-col-plan", plan.year, "")
    }
}

/// The end of a phrase's key for a thing that one plan alone has; none where the other document has nothing of its kind.
const fn alone(absence: Absence, newer: bool) -> Option<&'static str> {
    match (absence, newer) {
        (Absence::Real, true) => Some("added"),
        (Absence::Real, false) => Some("ended"),
        (Absence::Unlisted, true) => Some("not-listed-before"),
        (Absence::Unlisted, false) => Some("not-listed-now"),
        (Absence::OtherKind, _) => None,
    }
}

/// The sections that this page has.
fn toc(here: &Here<'_>, page: &ComparisonPage) -> Vec<Link> {
    let link = |id: &str, text: String| Link {
        href: Some(format!("#{id}")),
        ..Link::words(text)
    };
    let mut toc = vec![link("changes", here.say("compare-h-changes"))];
    if !page.limits.is_empty() {
        toc.push(link("limits", here.say("compare-h-limits")));
    }
    toc.extend(page.groups.iter().map(|group| link(group.id, group.heading.clone())));
    toc
}

/// Both plans, their budgets, and the comparisons before and after.
fn onward(here: &Here<'_>, from: &Plan, to: &Plan) -> Vec<Link> {
    let mut onward = Vec::new();
    for plan in [to, from] {
        let year = [("year", &*here.year(plan.year))];
        let (ward, at) = (&plan.ward, plan.year);
        onward.push(here.link(here.say_with("budget-to-plan", &year), &Route::Plan(ward.clone(), at)));
        onward.push(here.link(here.say_with("budget-to-year", &year), &Route::Budget(ward.clone(), at)));
    }
    let others = links_of_ward(here, &to.ward);
    onward.extend(others.into_iter().filter(|link| !link.current));
    onward
}

/// The open data behind the tables of a group.
fn files_of(group: &str) -> &'static [&'static str] {
    match group {
        "targets" => &["targets"],
        "results" => &["results"],
        "ratings" => &["reviews"],
        "money" => &["budgets"],
        _ => &["items", "indicators"],
    }
}
