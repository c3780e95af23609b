//! Which files make a theme, layer on layer: those below `themes/<name>/` of the project, or those built into hoshin, and
//! below them the files of the theme that its `theme.toml` extends. A nearer layer's template, phrase, token or asset takes the
//! place of the one below it.

mod colour;
mod contrast;
mod layers;
mod light;
mod manifest;
mod misplaced;
mod tokens;

use std::collections::BTreeMap;

use crate::lang::Lang;
use crate::mistake::Mistake;
use crate::phrases;
use crate::render::theme::Theme;
use layers::Layer;
use tokens::Tokens;

pub use layers::known;

/// The files of a project: path and bytes.
type Files = [(String, Vec<u8>)];

/// The theme of this name, and what is wrong with its files; none if it is neither the project's nor built in.
#[must_use]
pub fn of(project: &Files, name: &str) -> Option<(Theme, Vec<Mistake>)> {
    let mut mistakes = Vec::new();
    let layers = layers::of(project, name, &mut mistakes)?;
    misplaced::judge(project, &layers, &mut mistakes);
    let tokens = Tokens::of(&layers, &mut mistakes);
    contrast::judge(&layers, &tokens, &mut mistakes);
    let theme = Theme {
        layers: layers.iter().map(|layer| layer.name.clone()).collect(),
        templates: layers.iter().flat_map(templates).collect(),
        assets: assets(&layers, &tokens),
        strings: layers.iter().rev().map(strings).collect(),
    };
    Some((theme, mistakes))
}

/// The theme built into hoshin.
#[must_use]
pub fn built_in() -> Theme {
    of(&[], layers::DEFAULT).map(|(theme, _)| theme).unwrap_or_default()
}

/// Every file of the theme of this name and of those below it, as they are written, each under its path in a project.
#[must_use]
pub fn files(project: &Files, name: &str) -> Vec<(String, Vec<u8>)> {
    let layers = layers::of(project, name, &mut Vec::new()).unwrap_or_default();
    let files = layers.iter().flat_map(|layer| {
        layer
            .files
            .iter()
            .map(|(path, bytes)| (layer.path(path), bytes.clone()))
    });
    files.collect()
}

/// Whether the theme of this name is one built in, down to its root: tests have seen those before anybody builds a site.
#[must_use]
pub fn is_built_in(project: &Files, name: &str) -> bool {
    files(project, name) == files(&[], name)
}

/// Templates by their layer and name: `default/ward.html`.
fn templates(layer: &Layer) -> impl Iterator<Item = (String, String)> {
    layer.files.iter().filter_map(|(path, bytes)| {
        let name = path.strip_prefix("templates/")?;
        Some((format!("{}/{name}", layer.name), text(bytes)))
    })
}

/// What pages take with them, each from the nearest layer that has it; a style sheet has the tokens in it.
fn assets(layers: &[Layer], tokens: &Tokens) -> Vec<(String, Vec<u8>)> {
    let mut assets = BTreeMap::new();
    for (path, bytes) in layers.iter().rev().flat_map(|layer| &layer.files) {
        if let Some(name) = path.strip_prefix("assets/") {
            let bytes = if name.ends_with(".css") {
                tokens.put_into(&text(bytes)).into_bytes()
            } else {
                bytes.clone()
            };
            assets.insert(name.to_owned(), bytes);
        }
    }
    assets.into_iter().collect()
}

/// The phrases of a layer.
fn strings(layer: &Layer) -> phrases::Files {
    let file = |(path, bytes): &(String, Vec<u8>)| {
        let (code, _) = path.strip_prefix("strings/")?.split_once('/')?;
        Some((Lang::from_code(code)?, layer.path(path), text(bytes)))
    };
    layer.files.iter().filter_map(file).collect()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
