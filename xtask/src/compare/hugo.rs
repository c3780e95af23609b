//! The same city as a site for Hugo: each document a page in each language, the figures of the Japanese file and the words
//! of both in its frontmatter, and a theme that shows them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::machine::{Trouble, program, root, run};

const CONFIG: &str = include_str!("hugo/hugo.toml");

/// Where the theme is.
const LAYOUTS: &str = "xtask/src/compare/hugo/layouts";

/// Pages of a plan that no document is written for, by layout.
const OF_PLAN: [(&str, &str, &str); 4] = [
    ("achievement", "達成の状況", "What was achieved"),
    ("budget", "予算と決算", "Budget and spending"),
    ("reform", "市政改革の取組", "Reform"),
    ("whole", "全文", "The whole plan"),
];

/// Pages of the city that no document is written for, by layout.
const OF_CITY: [(&str, &str, &str); 2] = [
    ("city", "市全体の達成の状況", "City-wide progress"),
    ("search", "探す", "Search"),
];

/// The name of each indicator of a ward in Japanese and English, as written, by id.
type Indicators = BTreeMap<String, [String; 2]>;

/// Writes the site.
pub(super) fn write(city: &Path, site: &Path) -> Result<(), Trouble> {
    put(&site.join("hugo.toml"), CONFIG)?;
    run(program("cp")
        .arg("-r")
        .arg(root().join(LAYOUTS))
        .arg(site.join("layouts")))?;
    for (layout, ja, en) in OF_CITY {
        summary(site, layout, layout, [ja, en], "")?;
    }
    let content = city.join("content");
    document(&content.join("pages"), "about", site, "about", "about")?;
    for ward in folders(&content)? {
        if matches!(ward.as_str(), "pages" | "schema") {
            continue;
        }
        let here = content.join(&ward);
        document(&here, "ward", site, &format!("{ward}/_index"), &ward)?;
        let mut indicators = Indicators::new();
        let mut before: Option<String> = None;
        for year in folders(&here)? {
            let folder = here.join(&year);
            let year = year.trim_start_matches("fy");
            plan(&folder, site, &format!("{ward}/{year}"), &mut indicators)?;
            if let Some(before) = before.replace(year.to_owned()) {
                let [ja, en] = [
                    format!("{before}年度から{year}年度へ"),
                    format!("From FY{before} to FY{year}"),
                ];
                let to = format!("{ward}/{before}-{year}");
                let years = format!("from: {before}\nto: {year}\n");
                summary(site, &to, "comparison", [&ja, &en], &years)?;
            }
        }
        for (id, [ja, en]) in indicators {
            let to = format!("{ward}/indicators/{id}");
            summary(site, &to, "indicator", [&ja, &en], &format!("indicator: {id}\n"))?;
        }
    }
    Ok(())
}

/// A plan with everything in its folder.
fn plan(here: &Path, site: &Path, to: &str, indicators: &mut Indicators) -> Result<(), Trouble> {
    for entry in fs::read_dir(here).map_err(|error| trouble(here, &error))? {
        let name = entry.map_err(|error| trouble(here, &error))?.file_name();
        let name = name.to_string_lossy();
        match name.strip_suffix(".md") {
            Some("plan") => document(here, "plan", site, &format!("{to}/_index"), to)?,
            Some(code) if !code.ends_with(".en") => {
                document(here, code, site, &format!("{to}/{code}"), code)?;
                named(here, code, indicators)?;
            }
            _ => {}
        }
    }
    for (layout, ja, en) in OF_PLAN {
        summary(site, &format!("{to}/{layout}"), layout, [ja, en], "")?;
    }
    Ok(())
}

/// A page that no document is written for, in both languages.
fn summary(site: &Path, to: &str, layout: &str, titles: [&str; 2], more: &str) -> Result<(), Trouble> {
    for (lang, title) in ["ja", "en"].into_iter().zip(titles) {
        let page = format!("---\ntitle: {title}\nlayout: {layout}\ncode: {layout}\n{more}---\n");
        put(&site.join(format!("content/{lang}/{to}.md")), &page)?;
    }
    Ok(())
}

/// What the indicators of a document are called.
fn named(here: &Path, code: &str, indicators: &mut Indicators) -> Result<(), Trouble> {
    let (ja, en) = (
        read(here, &format!("{code}.md"))?,
        read(here, &format!("{code}.en.md"))?,
    );
    let list = parts(&ja).0.split_once("\nindicators:\n");
    let mut lines = list.map(|(_, list)| list.lines()).into_iter().flatten();
    while let Some(line) = lines.next().filter(|line| line.starts_with(' ')) {
        if let Some(id) = line.strip_prefix("  - id: ")
            && let Some(name) = lines.next().and_then(|line| line.strip_prefix("    name: "))
        {
            let word = format!("\n  {id}: ");
            let word = parts(&en).0.split_once(&word).and_then(|(_, rest)| rest.lines().next());
            let names = [name.to_owned(), word.unwrap_or(name).to_owned()];
            indicators.insert(id.to_owned(), names);
        }
    }
    Ok(())
}

/// A document and its twin, as two pages that know both.
fn document(here: &Path, name: &str, site: &Path, to: &str, code: &str) -> Result<(), Trouble> {
    let (ja, en) = (
        read(here, &format!("{name}.md"))?,
        read(here, &format!("{name}.en.md"))?,
    );
    let (figures, ja_body) = parts(&ja);
    let (words, en_body) = parts(&en);
    for (lang, title, body) in [("ja", figures, ja_body), ("en", words, en_body)] {
        let is_plan = to.ends_with("_index") && code.contains('/');
        let fy = code.rsplit('/').next().filter(|_| is_plan);
        let title = title
            .lines()
            .find_map(|line| line.strip_prefix("title:").or(line.strip_prefix("name:")));
        let title = title.map_or_else(
            || match (fy, lang) {
                (Some(fy), "ja") => format!("{fy}年度"),
                (Some(fy), _) => format!("FY{fy}"),
                (None, _) => format!("\"{code}\""),
            },
            str::to_owned,
        );
        let more = match fy {
            Some(fy) => format!("fy: {fy}\n"),
            None if to == "about" => "layout: about\n".to_owned(),
            None => String::new(),
        };
        // A strategy stands on the page of its issue, a reform item on the page of all.
        let is_strategy = code.split('-').count() == 2 && code.starts_with(|c: char| c.is_ascii_digit());
        let shown = if (is_strategy || code.starts_with("reform-")) && !to.ends_with("_index") {
            "build: { render: never, list: local }\n"
        } else {
            ""
        };
        let page = format!(
            "---\ntitle: {}\ncode: \"{code}\"\n{more}{shown}figures:\n{}words:\n{}---\n{body}",
            title.trim(),
            indented(figures),
            indented(words)
        );
        put(&site.join(format!("content/{lang}/{to}.md")), &page)?;
    }
    Ok(())
}

/// Frontmatter and body.
fn parts(text: &str) -> (&str, &str) {
    let inside = text.strip_prefix("---\n").unwrap_or(text);
    inside.split_once("\n---\n").unwrap_or((inside, ""))
}

fn indented(text: &str) -> String {
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

fn put(path: &Path, text: &str) -> Result<(), Trouble> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| trouble(folder, &error))?;
    }
    fs::write(path, text).map_err(|error| trouble(path, &error))
}

fn trouble(path: &Path, error: &std::io::Error) -> Trouble {
    format!("{}: {error}", path.display())
}
