//! Files that stand where no theme looks for them: without a word they would simply do nothing.

use super::layers::Layer;
use super::manifest;
use crate::artifact::SitePath;
use crate::lang::Lang;
use crate::mistake::Mistake;

/// What a template's name ends with; Tera escapes what is put into these.
const TEMPLATES: [&str; 3] = [".html", ".svg", ".xml"];

/// Files for people, beside the theme's own.
const NOTES: [&str; 4] = ["README", "LICENSE", "NOTICE", "SOURCES"];

/// Everything of these layers that stands in the wrong place or has a name that no address can have.
pub fn judge(project: &[(String, Vec<u8>)], layers: &[Layer], mistakes: &mut Vec<Mistake>) {
    let loose = project.iter().map(|(path, _)| path);
    let loose = loose.filter(|path| path.strip_prefix("themes/").is_some_and(|rest| !rest.contains('/')));
    mistakes.extend(loose.map(|path| misplaced(path, "themes/default")));
    for layer in layers {
        for (inside, _) in &layer.files {
            if !has_place(inside) {
                mistakes.push(misplaced(&layer.path(inside), &format!("themes/{}", layer.name)));
            }
            if let Some(name) = inside.strip_prefix("assets/")
                && SitePath::new(name).is_none()
            {
                mistakes.push(unnameable(&layer.path(inside), name));
            }
        }
    }
}

fn has_place(inside: &str) -> bool {
    match inside.split_once('/') {
        None => inside == manifest::NAME || NOTES.iter().any(|note| inside.starts_with(note)),
        Some(("templates", name)) => TEMPLATES.iter().any(|ending| name.ends_with(ending)),
        Some(("assets", _)) => true,
        Some(("strings", rest)) => rest
            .split_once('/')
            .is_some_and(|(lang, name)| Lang::from_code(lang).is_some() && name.ends_with(".ftl")),
        Some(_) => false,
    }
}

fn misplaced(path: &str, theme: &str) -> Mistake {
    let folder = match path.rsplit_once('.').map(|(_, ending)| ending) {
        Some("html") => "templates/",
        Some("ftl") => "strings/ja/",
        Some("toml") => "theme.toml",
        _ => "assets/",
    };
    Mistake::new(
        "theme-file-misplaced",
        path,
        0..0,
        format!("テーマに `{path}` の置き場所はありません"),
        format!("a theme has no place for `{path}`"),
    )
    .help(
        format!("`{theme}/{folder}` に置くか、themesの外に移してください"),
        format!("put it at `{theme}/{folder}`, or move it out of themes"),
    )
}

/// An asset whose name can't stand in an address.
fn unnameable(path: &str, name: &str) -> Mistake {
    Mistake::new(
        "asset-name",
        path,
        0..0,
        format!("テーマのファイル名 `{name}` に、半角の英数字、`-`、`_`、`.` のほかの文字があります"),
        format!("the theme's file name `{name}` has other characters than plain letters, digits, `-`, `_` and `.`"),
    )
    .help(
        "半角の英数字と `-`、`_`、`.` だけの名前に変えてください",
        "rename it with plain letters, digits, `-`, `_` and `.`",
    )
}
