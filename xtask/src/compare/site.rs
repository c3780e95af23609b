//! The same city as the pages of a site that others build: each document a page in each language, the figures of the Japanese
//! file and the words of both with it, and a page for each sum and comparison.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::machine::Trouble;

/// Pages of a plan that no document is written for, by kind.
const OF_PLAN: [(&str, &str, &str); 4] = [
    ("achievement", "達成の状況", "What was achieved"),
    ("budget", "予算と決算", "Budget and spending"),
    ("reform", "市政改革の取組", "Reform"),
    ("whole", "全文", "The whole plan"),
];

/// Pages of the city that no document is written for, by kind.
const OF_CITY: [(&str, &str, &str); 2] = [
    ("city", "市全体の達成の状況", "City-wide progress"),
    ("search", "探す", "Search"),
];

/// The name of each indicator of a ward in Japanese and English, as written, by id.
type Indicators = BTreeMap<String, [String; 2]>;

/// A page of the site, in one language.
pub(super) struct Page<'a> {
    pub(super) lang: &'static str,
    /// Where it stands in its language; `_index` is the page of a folder.
    pub(super) to: &'a str,
    pub(super) title: &'a str,
    pub(super) kind: &'a str,
    pub(super) code: &'a str,
    /// The ward it belongs to.
    pub(super) ward: Option<&'a str>,
    /// The year of the plan it belongs to.
    pub(super) fy: Option<&'a str>,
    /// What a page that no document is written for is about, as lines of frontmatter.
    pub(super) about: &'a str,
    pub(super) document: Option<Document<'a>>,
}

/// What a document says.
pub(super) struct Document<'a> {
    /// The frontmatter of the Japanese file.
    pub(super) figures: &'a str,
    /// The frontmatter of the translation.
    pub(super) words: &'a str,
    pub(super) body: &'a str,
}

impl Page<'_> {
    /// Whether it has an address: a strategy stands on the page of its issue, a reform item on the page of all.
    pub(super) fn is_shown(&self) -> bool {
        !matches!(self.kind, "strategy" | "reform-item")
    }
}

/// Where pages go.
type Put<'a> = dyn FnMut(&Page<'_>) -> Result<(), Trouble> + 'a;

/// Where a page belongs.
#[derive(Clone, Copy)]
struct Place<'a> {
    ward: Option<&'a str>,
    fy: Option<&'a str>,
}

/// Each page of the site.
pub(super) fn pages(city: &Path, put: &mut Put<'_>) -> Result<(), Trouble> {
    let nowhere = Place { ward: None, fy: None };
    for (kind, ja, en) in OF_CITY {
        summary(nowhere, kind, kind, [ja, en], "", put)?;
    }
    let content = city.join("content");
    document(&content.join("pages"), "about", nowhere, "about", "about", put)?;
    for ward in folders(&content)? {
        if matches!(ward.as_str(), "pages" | "schema") {
            continue;
        }
        let here = content.join(&ward);
        let place = Place {
            ward: Some(&ward),
            fy: None,
        };
        document(&here, "ward", place, &format!("{ward}/_index"), &ward, put)?;
        let mut indicators = Indicators::new();
        let mut before: Option<String> = None;
        for year in folders(&here)? {
            let folder = here.join(&year);
            let year = year.trim_start_matches("fy");
            let of_plan = Place {
                fy: Some(year),
                ..place
            };
            plan(&folder, of_plan, &format!("{ward}/{year}"), &mut indicators, put)?;
            if let Some(before) = before.replace(year.to_owned()) {
                let [ja, en] = [
                    format!("{before}年度から{year}年度へ"),
                    format!("From FY{before} to FY{year}"),
                ];
                let to = format!("{ward}/{before}-{year}");
                let years = format!("from: {before}\nto: {year}\n");
                summary(place, &to, "comparison", [&ja, &en], &years, put)?;
            }
        }
        for (id, [ja, en]) in indicators {
            let to = format!("{ward}/indicators/{id}");
            summary(place, &to, "indicator", [&ja, &en], &format!("indicator: {id}\n"), put)?;
        }
    }
    Ok(())
}

/// A plan with everything in its folder.
fn plan(
    here: &Path,
    place: Place<'_>,
    to: &str,
    indicators: &mut Indicators,
    put: &mut Put<'_>,
) -> Result<(), Trouble> {
    for entry in fs::read_dir(here).map_err(|error| trouble(here, &error))? {
        let name = entry.map_err(|error| trouble(here, &error))?.file_name();
        let name = name.to_string_lossy();
        match name.strip_suffix(".md") {
            Some("plan") => document(here, "plan", place, &format!("{to}/_index"), to, put)?,
            Some(code) if !code.ends_with(".en") => {
                document(here, code, place, &format!("{to}/{code}"), code, put)?;
                named(here, code, indicators)?;
            }
            _ => {}
        }
    }
    for (kind, ja, en) in OF_PLAN {
        summary(place, &format!("{to}/{kind}"), kind, [ja, en], "", put)?;
    }
    Ok(())
}

/// A page that no document is written for, in both languages.
fn summary(
    place: Place<'_>,
    to: &str,
    kind: &str,
    titles: [&str; 2],
    about: &str,
    put: &mut Put<'_>,
) -> Result<(), Trouble> {
    for (lang, title) in ["ja", "en"].into_iter().zip(titles) {
        put(&Page {
            lang,
            to,
            title,
            kind,
            code: kind,
            ward: place.ward,
            fy: place.fy,
            about,
            document: None,
        })?;
    }
    Ok(())
}

/// What the indicators of a document are called.
fn named(here: &Path, code: &str, indicators: &mut Indicators) -> Result<(), Trouble> {
    let (ja, en) = (
        read(here, &format!("{code}.md"))?,
        read(here, &format!("{code}.en.md"))?,
    );
    for (id, name) in indicators_in(parts(&ja).0) {
        let word = format!("\n  {id}: ");
        let word = parts(&en).0.split_once(&word).and_then(|(_, rest)| rest.lines().next());
        let names = [name.to_owned(), word.unwrap_or(name).to_owned()];
        indicators.insert(id.to_owned(), names);
    }
    Ok(())
}

/// The id and the name of each indicator in frontmatter.
pub(super) fn indicators_in(figures: &str) -> impl Iterator<Item = (&str, &str)> {
    let list = figures.split_once("\nindicators:\n").map(|(_, list)| list.lines());
    let mut lines = list.into_iter().flatten().take_while(|line| line.starts_with(' '));
    std::iter::from_fn(move || {
        let id = lines.find_map(|line| line.strip_prefix("  - id: "))?;
        Some((id, lines.next()?.strip_prefix("    name: ")?))
    })
}

/// A document and its twin, as two pages that know both.
fn document(here: &Path, name: &str, place: Place<'_>, to: &str, code: &str, put: &mut Put<'_>) -> Result<(), Trouble> {
    let (ja, en) = (
        read(here, &format!("{name}.md"))?,
        read(here, &format!("{name}.en.md"))?,
    );
    let (figures, ja_body) = parts(&ja);
    let (words, en_body) = parts(&en);
    let kind = match name {
        "ward" | "plan" | "about" => name,
        _ if name.starts_with("reform-") => "reform-item",
        _ => match name.split('-').count() {
            1 => "issue",
            2 => "strategy",
            _ => "initiative",
        },
    };
    for (lang, own, body) in [("ja", figures, ja_body), ("en", words, en_body)] {
        let title = own
            .lines()
            .find_map(|line| line.strip_prefix("title:").or(line.strip_prefix("name:")));
        let title = match (title, kind, place.fy) {
            (Some(title), ..) => title.trim().to_owned(),
            (None, "plan", Some(fy)) if lang == "ja" => format!("{fy}年度"),
            (None, "plan", Some(fy)) => format!("FY{fy}"),
            _ => format!("\"{code}\""),
        };
        put(&Page {
            lang,
            to,
            title: &title,
            kind,
            code,
            ward: place.ward,
            fy: place.fy,
            about: "",
            document: Some(Document { figures, words, body }),
        })?;
    }
    Ok(())
}

/// Frontmatter and body.
fn parts(text: &str) -> (&str, &str) {
    let inside = text.strip_prefix("---\n").unwrap_or(text);
    inside.split_once("\n---\n").unwrap_or((inside, ""))
}

/// Frontmatter, one step further in.
pub(super) fn indented(text: &str) -> String {
    text.lines().flat_map(|line| ["  ", line, "\n"]).collect()
}

fn folders(here: &Path) -> Result<Vec<String>, Trouble> {
    let entries = fs::read_dir(here).map_err(|error| trouble(here, &error))?;
    let folders = entries.flatten().filter(|entry| entry.path().is_dir());
    let mut names: Vec<String> = folders
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    Ok(names)
}

fn read(here: &Path, name: &str) -> Result<String, Trouble> {
    let path = here.join(name);
    fs::read_to_string(&path).map_err(|error| trouble(&path, &error))
}

/// Writes a file of the site.
pub(super) fn write(path: &Path, text: &str) -> Result<(), Trouble> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| trouble(folder, &error))?;
    }
    fs::write(path, text).map_err(|error| trouble(path, &error))
}

fn trouble(path: &Path, error: &std::io::Error) -> Trouble {
    format!("{}: {error}", path.display())
}
