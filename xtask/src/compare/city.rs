//! The city that is built: how much of it is searched, and one document of it that changes.

use std::fs;
use std::path::{Path, PathBuf};

use crate::machine::Trouble;

/// What can be searched.
#[derive(Clone, Copy)]
pub(super) enum Search {
    Full,
    Names,
}

/// A city on the disk, and how the two files of it were that are written to.
pub(super) struct City {
    folder: PathBuf,
    settings: String,
    document: PathBuf,
    text: String,
}

impl City {
    pub(super) fn open(folder: &Path) -> Result<Self, Trouble> {
        let document = initiative(&folder.join("content"))?;
        Ok(Self {
            settings: read(&folder.join("hoshin.toml"))?,
            text: read(&document)?,
            folder: folder.to_owned(),
            document,
        })
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Says in the settings what can be searched.
    pub(super) fn search(&self, search: Search) -> Result<(), Trouble> {
        let said = match search {
            Search::Full => "",
            Search::Names => "search = \"names\"\n",
        };
        write(&self.folder.join("hoshin.toml"), &format!("{said}{}", self.settings))
    }

    /// Changes the words of an initiative, each time to others.
    pub(super) fn change(&self, time: usize) -> Result<(), Trouble> {
        write(&self.document, &format!("{}\n追記その{time}。\n", self.text))
    }

    /// Leaves the city as it was.
    pub(super) fn restore(&self) -> Result<(), Trouble> {
        self.search(Search::Full)?;
        write(&self.document, &self.text)
    }
}

/// The first initiative there is.
fn initiative(folder: &Path) -> Result<PathBuf, Trouble> {
    let trouble = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut inside: Vec<PathBuf> = fs::read_dir(folder)
        .map_err(trouble)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()
        .map_err(trouble)?;
    inside.sort();
    let is_initiative = |path: &&PathBuf| path.file_name().is_some_and(|name| name == "1-1-1.md");
    if let Some(found) = inside.iter().find(is_initiative) {
        return Ok(found.clone());
    }
    let below = inside.iter().filter(|path| path.is_dir());
    below
        .map(|path| initiative(path))
        .find(Result::is_ok)
        .unwrap_or_else(|| Err(format!("no initiative in {}", folder.display())))
}

fn read(path: &Path) -> Result<String, Trouble> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn write(path: &Path, text: &str) -> Result<(), Trouble> {
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}
