//! Which files make a theme: those below `themes/<name>/` of the project, or those built into hoshin, so that a new site
//! builds before it has a theme of its own.

use include_dir::{Dir, include_dir};

use crate::lang::Lang;
use crate::render::theme::Theme;

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// The theme of this name among a project's files; none if it is not there and not built in.
pub fn of<'a>(files: impl Iterator<Item = (&'a str, &'a [u8])>, name: &str) -> Option<Theme> {
    let folder = format!("themes/{name}");
    let own = files.filter_map(|(path, bytes)| Some((path.strip_prefix(&folder)?.strip_prefix('/')?, bytes)));
    let mut theme = Theme {
        folder: folder.clone(),
        ..Theme::default()
    };
    for (path, bytes) in own {
        put(&mut theme, path, bytes);
    }
    if !theme.templates.is_empty() {
        theme.templates.sort();
        theme.assets.sort();
        theme.strings.sort();
        return Some(theme);
    }
    (name == "default").then(built_in)
}

/// The theme built into hoshin.
#[must_use]
pub fn built_in() -> Theme {
    let mut theme = Theme {
        folder: "themes/default".to_owned(),
        ..Theme::default()
    };
    add(&BUILT_IN, &mut theme);
    theme.templates.sort();
    theme.assets.sort();
    theme.strings.sort();
    theme
}

/// The files of a theme again, each under its path in a project.
#[must_use]
pub fn files(theme: &Theme) -> Vec<(String, Vec<u8>)> {
    let folder = &theme.folder;
    let templates = theme.templates.iter();
    let templates = templates.map(|(name, text)| (format!("{folder}/templates/{name}"), text.clone().into_bytes()));
    let assets = theme.assets.iter();
    let assets = assets.map(|(name, bytes)| (format!("{folder}/assets/{name}"), bytes.clone()));
    let strings = theme.strings.iter();
    let strings =
        strings.map(|(lang, name, text)| (format!("{folder}/strings/{lang}/{name}"), text.clone().into_bytes()));
    templates.chain(assets).chain(strings).collect()
}

fn add(folder: &Dir<'_>, theme: &mut Theme) {
    for file in folder.files() {
        if let Some(path) = file.path().to_str() {
            put(theme, path, file.contents());
        }
    }
    for inner in folder.dirs() {
        add(inner, theme);
    }
}

/// Puts a file where its folder says; a file elsewhere, such as a README, is none of the theme's.
fn put(theme: &mut Theme, path: &str, bytes: &[u8]) {
    let text = || String::from_utf8_lossy(bytes).into_owned();
    if let Some(name) = path.strip_prefix("templates/") {
        theme.templates.push((name.to_owned(), text()));
    } else if let Some(name) = path.strip_prefix("assets/") {
        theme.assets.push((name.to_owned(), bytes.to_vec()));
    } else if let Some((code, name)) = path.strip_prefix("strings/").and_then(|rest| rest.split_once('/'))
        && let Some(lang) = Lang::from_code(code)
    {
        theme.strings.push((lang, name.to_owned(), text()));
    }
}
