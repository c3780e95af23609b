//! The same city as a site for Hugo: each document a page in each language, the figures of the Japanese file and the words
//! of both in its frontmatter, and a theme that shows them.

use std::fs;
use std::path::Path;

use crate::machine::Trouble;

const CONFIG: &str = include_str!("hugo/hugo.toml");
const LAYOUTS: [(&str, &str); 10] = [
    (
        "_default/baseof.html",
        include_str!("hugo/layouts/_default/baseof.html"),
    ),
    ("_default/list.html", include_str!("hugo/layouts/_default/list.html")),
    (
        "_default/single.html",
        include_str!("hugo/layouts/_default/single.html"),
    ),
    (
        "_default/achievement.html",
        include_str!("hugo/layouts/_default/achievement.html"),
    ),
    (
        "_default/budget.html",
        include_str!("hugo/layouts/_default/budget.html"),
    ),
    ("index.html", include_str!("hugo/layouts/index.html")),
    (
        "partials/budget.html",
        include_str!("hugo/layouts/partials/budget.html"),
    ),
    (
        "partials/indicators.html",
        include_str!("hugo/layouts/partials/indicators.html"),
    ),
    ("partials/name.html", include_str!("hugo/layouts/partials/name.html")),
    ("partials/tree.html", include_str!("hugo/layouts/partials/tree.html")),
];

/// Pages of a plan that no document is written for.
const SUMMARIES: [&str; 2] = ["achievement", "budget"];

/// Writes the site.
pub(super) fn write(city: &Path, site: &Path) -> Result<(), Trouble> {
    put(&site.join("hugo.toml"), CONFIG)?;
    for (name, text) in LAYOUTS {
        put(&site.join("layouts").join(name), text)?;
    }
    let content = city.join("content");
    for ward in folders(&content)? {
        if matches!(ward.as_str(), "pages" | "schema") {
            continue;
        }
        let here = content.join(&ward);
        document(&here, "ward", site, &format!("{ward}/_index"), &ward)?;
        for year in folders(&here)? {
            plan(
                &here.join(&year),
                site,
                &format!("{ward}/{}", year.trim_start_matches("fy")),
            )?;
        }
    }
    Ok(())
}

/// A plan with everything in its folder.
fn plan(here: &Path, site: &Path, to: &str) -> Result<(), Trouble> {
    for entry in fs::read_dir(here).map_err(|error| trouble(here, &error))? {
        let name = entry.map_err(|error| trouble(here, &error))?.file_name();
        let name = name.to_string_lossy();
        match name.strip_suffix(".md") {
            Some("plan") => document(here, "plan", site, &format!("{to}/_index"), to)?,
            Some(code) if !code.ends_with(".en") => document(here, code, site, &format!("{to}/{code}"), code)?,
            _ => {}
        }
    }
    for summary in SUMMARIES {
        for lang in ["ja", "en"] {
            let page = format!("---\ntitle: {summary}\nlayout: {summary}\ncode: {summary}\n---\n");
            put(&site.join(format!("content/{lang}/{to}/{summary}.md")), &page)?;
        }
    }
    Ok(())
}

/// A document and its twin, as two pages that know both.
fn document(here: &Path, name: &str, site: &Path, to: &str, code: &str) -> Result<(), Trouble> {
    let read = |name: String| {
        let path = here.join(name);
        fs::read_to_string(&path).map_err(|error| trouble(&path, &error))
    };
    let (ja, en) = (read(format!("{name}.md"))?, read(format!("{name}.en.md"))?);
    let (figures, ja_body) = parts(&ja);
    let (words, en_body) = parts(&en);
    for (lang, title, body) in [("ja", figures, ja_body), ("en", words, en_body)] {
        let title = title
            .lines()
            .find_map(|line| line.strip_prefix("title:").or(line.strip_prefix("name:")));
        let title = title.map_or_else(|| format!("\"{code}\""), str::to_owned);
        // A strategy stands on the page of its issue.
        let shown = if code.split('-').count() == 2
            && code.starts_with(|c: char| c.is_ascii_digit())
            && !to.ends_with("_index")
        {
            "build: { render: never, list: local }\n"
        } else {
            ""
        };
        let page = format!(
            "---\ntitle: {}\ncode: \"{code}\"\n{shown}figures:\n{}words:\n{}---\n{body}",
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

fn put(path: &Path, text: &str) -> Result<(), Trouble> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| trouble(folder, &error))?;
    }
    fs::write(path, text).map_err(|error| trouble(path, &error))
}

fn trouble(path: &Path, error: &std::io::Error) -> Trouble {
    format!("{}: {error}", path.display())
}
