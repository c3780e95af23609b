//! The same city as a site for Zola: the pages that Hugo gets with the same in their frontmatter, and a theme that shows the
//! same. What Hugo's theme looks up once for a plan and once for a ward, Zola looks up as the terms of a taxonomy, since a
//! template of Zola cannot keep what it found for the next page.

use std::path::Path;

use super::hugo;
use super::site::{self, Page, indented, indicators_in};
use crate::machine::{Trouble, program, root, run};

const CONFIG: &str = include_str!("zola/config.toml");

/// Where the theme is.
const TEMPLATES: &str = "xtask/src/compare/zola/templates";

/// What the front page is called.
const FRONT: [(&str, &str); 2] = [("ja", "架空市の区運営方針"), ("en", "Ward plans of Kakuu City")];

/// Above the indicators of a ward stands a folder that is no page.
const FOLDER: &str = "---\nrender: false\nsort_by: slug\n---\n";

/// Writes the site.
pub(super) fn write(city: &Path, to: &Path) -> Result<(), Trouble> {
    site::write(&to.join("config.toml"), &format!("{CONFIG}{}", words(hugo::CONFIG)))?;
    run(program("cp")
        .arg("-r")
        .arg(root().join(TEMPLATES))
        .arg(to.join("templates")))?;
    let put = |lang: &str, name: &str, text: &str| {
        let ending = if lang == "ja" { "md" } else { "en.md" };
        site::write(&to.join(format!("content/{name}.{ending}")), text)
    };
    for (lang, title) in FRONT {
        let page = format!("---\ntitle: {title}\ntemplate: index.html\nsort_by: slug\n---\n");
        put(lang, "_index", &page)?;
    }
    site::pages(city, &mut |page| {
        if let ("ward", Some(ward)) = (page.kind, page.ward) {
            put(page.lang, &format!("{ward}/indicators/_index"), FOLDER)?;
        }
        put(page.lang, page.to, &text(page))
    })
}

/// What is in the file of a page.
fn text(page: &Page<'_>) -> String {
    let Page { title, kind, code, .. } = page;
    let place = match (page.ward, page.fy) {
        (Some(ward), Some(fy)) => format!("  ward: {ward}\n  plan: {ward}/{fy}\n  fy: \"{fy}\"\n"),
        (Some(ward), None) => format!("  ward: {ward}\n"),
        (None, _) => String::new(),
    };
    let shown = if !page.is_shown() {
        "render: false\n".to_owned()
    } else if page.to.ends_with("_index") {
        format!("template: {kind}.html\nsort_by: slug\n")
    } else {
        format!("template: {kind}.html\n")
    };
    let about = indented(page.about);
    let known = format!("extra:\n  code: \"{code}\"\n  kind: {kind}\n{place}{about}");
    let Some(document) = &page.document else {
        return format!("---\ntitle: {title}\n{shown}{known}---\n");
    };
    let (terms, above) = match (*kind, page.ward, page.fy) {
        ("plan" | "ward", ..) | (_, None, _) | (_, _, None) => (String::new(), String::new()),
        (_, Some(ward), Some(fy)) => {
            let above = code.rsplit_once('-').map_or("all", |(above, _)| above);
            (found_by(document.figures, ward, fy), format!("  above: \"{above}\"\n"))
        }
    };
    let [figures, words] = [document.figures, document.words].map(|text| indented(&indented(text)));
    format!(
        "---\ntitle: {title}\n{shown}{terms}{known}{above}  figures:\n{figures}  words:\n{words}---\n{}",
        document.body
    )
}

/// The terms by which a document is found again.
fn found_by(figures: &str, ward: &str, fy: &str) -> String {
    let of = |name: &str| figures.lines().find_map(|line| line.strip_prefix(name));
    let thing = of("id: ").map(|id| format!("{ward}/{id}"));
    let relists = of("relists: ").map(|code| format!("{ward}/{fy}/{code}"));
    let indicators = indicators_in(figures).map(|(id, _)| format!("{ward}/{id}"));
    let terms = [
        ("plan", vec![format!("{ward}/{fy}")]),
        ("thing", thing.into_iter().collect()),
        ("relists", relists.into_iter().collect()),
        ("indicator", indicators.collect::<Vec<_>>()),
    ];
    let said = terms.into_iter().filter(|(_, terms)| !terms.is_empty());
    let lines = said.map(|(name, terms)| format!("  {name}: [\"{}\"]\n", terms.join("\", \"")));
    format!("taxonomies:\n{}", lines.collect::<String>())
}

/// The words of Hugo's theme as Zola's theme asks for them: below `extra.words`, with numbered gaps.
fn words(config: &str) -> String {
    let mut out = Vec::new();
    let mut are_words = false;
    for line in config.lines() {
        if line.starts_with('[') {
            let table = line
                .strip_prefix("[languages.")
                .and_then(|rest| rest.split_once(".params"));
            are_words = table.is_some();
            if let Some((lang, rest)) = table {
                out.push(format!("\n[extra.words.{lang}{rest}\n"));
            }
        } else if are_words {
            out.push(gaps(line) + "\n");
        }
    }
    out.concat()
}

/// `%s` and `%v` as `{1}` and `{2}` in their order, `%[2]s` as `{2}`, `%%` as a percent sign.
fn gaps(line: &str) -> String {
    let mut out = Vec::new();
    let mut rest = line;
    let mut count = 0;
    while let Some((before, behind)) = rest.split_once('%') {
        out.push(before.to_owned());
        let numbered = behind.strip_prefix('[').and_then(|inside| inside.split_once("]s"));
        let (gap, behind) = if let Some(behind) = behind.strip_prefix(['s', 'v', 'd']) {
            count += 1;
            (format!("{{{count}}}"), behind)
        } else if let Some((number, behind)) = numbered {
            (format!("{{{number}}}"), behind)
        } else {
            ("%".to_owned(), behind.strip_prefix('%').unwrap_or(behind))
        };
        out.push(gap);
        rest = behind;
    }
    out.concat() + rest
}

#[cfg(test)]
mod tests {
    use super::{found_by, gaps, hugo, words};

    #[test]
    fn gaps_are_numbered() {
        assert_eq!(gaps("by = \"%v年度の%s（%s%%）\""), "by = \"{1}年度の{2}（{3}%）\"");
        assert_eq!(gaps("%[2]s or more%[1]s"), "{2} or more{1}");
        assert_eq!(gaps("percent = \"{n}%\""), "percent = \"{n}%\"");
    }

    #[test]
    fn only_words_are_taken() {
        let config =
            "a = 1\n[languages.ja]\nb = 2\n[languages.ja.params]\nc = \"%s\"\n[languages.ja.params.kinds]\nd = 4\n";
        assert_eq!(
            words(config),
            "\n[extra.words.ja]\nc = \"{1}\"\n\n[extra.words.ja.kinds]\nd = 4\n"
        );
    }

    #[test]
    fn no_gap_is_left_that_only_hugo_fills() {
        let words = words(hugo::CONFIG);
        assert!(words.contains("[extra.words.ja.kinds]") && words.contains("[extra.words.en]"));
        assert!(!["%s", "%v", "%d", "%["].iter().any(|gap| words.contains(gap)));
    }

    #[test]
    fn a_document_is_found_by_plan_thing_and_indicator() {
        let figures = "id: walks\nindicators:\n  - id: walks-n\n    name: 人\n    unit: persons\n  - id: walks-m\n    name: 回\nreview: {}";
        assert_eq!(
            found_by(figures, "a", "2020"),
            "taxonomies:\n  plan: [\"a/2020\"]\n  thing: [\"a/walks\"]\n  indicator: [\"a/walks-n\", \"a/walks-m\"]\n"
        );
        assert!(found_by("relists: 1-1-1", "a", "2020").contains("relists: [\"a/2020/1-1-1\"]"));
    }
}
