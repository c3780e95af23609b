//! Which folders a theme is made of: its own, and below it the one it extends, down to one that extends none.

use include_dir::{Dir, include_dir};

use super::manifest::{self, Manifest, Written};
use crate::finding::likely;
use crate::mistake::Mistake;

/// The themes built into hoshin, so that a new site builds before it has a theme of its own.
static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes");

/// The theme that stands in where another can't be found.
pub const DEFAULT: &str = "default";

/// A folder of a theme.
#[derive(Clone, Debug)]
pub struct Layer {
    /// The folder's name.
    pub name: String,
    /// Path inside the folder and bytes, in the order of the paths.
    pub files: Vec<(String, Vec<u8>)>,
    /// What its `theme.toml` says.
    pub manifest: Manifest,
}

impl Layer {
    /// The path of one of its files in a project.
    pub fn path(&self, inside: &str) -> String {
        format!("themes/{}/{inside}", self.name)
    }
}

/// The layers of the theme of this name, the nearest first; none if there is no such theme.
pub fn of(project: &[(String, Vec<u8>)], name: &str, mistakes: &mut Vec<Mistake>) -> Option<Vec<Layer>> {
    let mut layers = vec![find(project, name, mistakes)?];
    while let Some(last) = layers.last() {
        let Some(below) = &last.manifest.extends else { break };
        let circle = layers.iter().any(|layer| layer.name == below.text);
        let found = if circle {
            None
        } else {
            find(project, &below.text, mistakes)
        };
        if let Some(layer) = found {
            layers.push(layer);
            continue;
        }
        let path = last.path(manifest::NAME);
        mistakes.push(if circle {
            in_a_circle(&path, below)
        } else {
            unknown(&path, below, &known(project))
        });
        // With the usual ground under it, everything else that is wrong can be told in the same run.
        if layers.iter().all(|layer| layer.name != DEFAULT) {
            layers.extend(find(project, DEFAULT, mistakes));
        }
        break;
    }
    Some(layers)
}

/// Every theme there is: those of the project and those built in.
pub fn known(project: &[(String, Vec<u8>)]) -> Vec<String> {
    let own = project.iter().filter_map(|(path, _)| path.strip_prefix("themes/"));
    let own = own.filter_map(|rest| rest.split_once('/')).map(|(name, _)| name);
    let built_in = BUILT_IN.dirs().filter_map(|dir| dir.path().to_str());
    let mut names: Vec<String> = own.chain(built_in).map(str::to_owned).collect();
    names.sort();
    names.dedup();
    names
}

/// A folder of the project, or else one built in.
fn find(project: &[(String, Vec<u8>)], name: &str, mistakes: &mut Vec<Mistake>) -> Option<Layer> {
    let folder = format!("themes/{name}/");
    let own = project
        .iter()
        .filter_map(|(path, bytes)| Some((path.strip_prefix(&folder)?, bytes)));
    let mut files: Vec<(String, Vec<u8>)> = own.map(|(path, bytes)| (path.to_owned(), bytes.clone())).collect();
    let stands = |(path, _): &(String, Vec<u8>)| path == manifest::NAME || path.starts_with("templates/");
    if !files.iter().any(stands)
        && let Some(built_in) = BUILT_IN.get_dir(name)
    {
        mistakes.extend(files.iter().map(|(path, _)| idle(&format!("{folder}{path}"), name)));
        files.clear();
        add(built_in, name, &mut files);
    }
    files.sort();
    let path = format!("{folder}{}", manifest::NAME);
    let text = files.iter().find(|(path, _)| path == manifest::NAME);
    let manifest = text.map(|(_, bytes)| manifest::read(&path, &String::from_utf8_lossy(bytes), mistakes));
    (!files.is_empty()).then(|| Layer {
        name: name.to_owned(),
        files,
        manifest: manifest.unwrap_or_default(),
    })
}

/// Every file below a folder, under its path from the theme's.
fn add(dir: &Dir<'_>, theme: &str, files: &mut Vec<(String, Vec<u8>)>) {
    for file in dir.files() {
        if let Ok(path) = file.path().strip_prefix(theme) {
            let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
            files.push((parts.join("/"), file.contents().to_vec()));
        }
    }
    for inner in dir.dirs() {
        add(inner, theme, files);
    }
}

fn unknown(path: &str, below: &Written, known: &[String]) -> Mistake {
    let mistake = Mistake::new(
        "theme-extends-unknown",
        path,
        below.range.clone(),
        format!("`{}` というテーマはありません", below.text),
        format!("there is no theme `{}`", below.text),
    );
    match likely(&below.text, known.iter().map(String::as_str)) {
        Some(meant) => mistake.help(format!("もしかして `{meant}`"), format!("did you mean `{meant}`?")),
        None => mistake.help(
            format!("`themes/` にあるフォルダーの名前か `{DEFAULT}` を書いてください"),
            format!("write the name of a folder under `themes/`, or `{DEFAULT}`"),
        ),
    }
}

fn in_a_circle(path: &str, below: &Written) -> Mistake {
    Mistake::new(
        "theme-extends-itself",
        path,
        below.range.clone(),
        format!("テーマの土台をたどると `{}` に戻ってきます", below.text),
        format!("the themes below lead back to `{}`", below.text),
    )
    .help(
        format!("`extends = \"{DEFAULT}\"` のように、このテーマを土台にしていないテーマを書いてください"),
        format!("name a theme that does not rest on this one, such as `extends = \"{DEFAULT}\"`"),
    )
}

/// A file beside a built-in theme of the same name, which it neither replaces nor changes.
fn idle(path: &str, theme: &str) -> Mistake {
    Mistake::new(
        "theme-file-idle",
        path,
        0..0,
        format!("備え付けのテーマ `{theme}` は、同じ名前のフォルダーにファイルを置いても変わりません"),
        format!("a file in a folder of the same name does not change the built-in theme `{theme}`"),
    )
    .help(
        format!("別の名前のフォルダーに移し、そこの `theme.toml` に `extends = \"{theme}\"` と書いてください"),
        format!("move it to a folder of another name, with `extends = \"{theme}\"` in its `theme.toml`"),
    )
}
