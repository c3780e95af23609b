//! The same city as a site for Hugo: its pages with what is known of them in their frontmatter, and a theme that shows them.

use std::path::Path;

use super::site::{self, Page, indented};
use crate::machine::{Trouble, program, root, run};

/// How Hugo builds it, and the words of the theme in both languages.
pub(super) const CONFIG: &str = include_str!("hugo/hugo.toml");

/// Where the theme is.
const LAYOUTS: &str = "xtask/src/compare/hugo/layouts";

/// Writes the site.
pub(super) fn write(city: &Path, to: &Path) -> Result<(), Trouble> {
    site::write(&to.join("hugo.toml"), CONFIG)?;
    run(program("cp")
        .arg("-r")
        .arg(root().join(LAYOUTS))
        .arg(to.join("layouts")))?;
    site::pages(city, &mut |page| {
        site::write(&to.join(format!("content/{}/{}.md", page.lang, page.to)), &text(page))
    })
}

/// What is in the file of a page.
fn text(page: &Page<'_>) -> String {
    let Page { title, kind, code, .. } = page;
    let Some(document) = &page.document else {
        return format!("---\ntitle: {title}\nlayout: {kind}\ncode: {kind}\n{}---\n", page.about);
    };
    let more = match (*kind, page.fy) {
        ("plan", Some(fy)) => format!("fy: {fy}\n"),
        ("about", _) => "layout: about\n".to_owned(),
        _ => String::new(),
    };
    let shown = if page.is_shown() {
        ""
    } else {
        "build: { render: never, list: local }\n"
    };
    format!(
        "---\ntitle: {title}\ncode: \"{code}\"\n{more}{shown}figures:\n{}words:\n{}---\n{}",
        indented(document.figures),
        indented(document.words),
        document.body
    )
}
