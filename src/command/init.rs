//! `hoshin init`: a small site that builds at once.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
use include_dir::{Dir, include_dir};

use super::{Outcome, Spoken, from_environment, report};
use crate::failure::Failure;
use crate::lang::Lang;

static EXAMPLE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/command/example");

/// Make a new site with one worked example plan / 例の計画が入った新しいサイトを作る
///
/// The folder must be empty or not there yet. `hoshin build --root DIR` builds it at once.
#[derive(Args, Debug)]
pub struct Init {
    /// The new site's folder / 新しいサイトのフォルダ
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// Language of messages; from the environment if not given / 表示の言語
    #[arg(long, value_name = "LANG")]
    lang: Option<Spoken>,
}

impl Init {
    pub(super) fn lang(&self) -> Lang {
        match self.lang {
            Some(Spoken::Ja) => Lang::Ja,
            Some(Spoken::En) => Lang::En,
            None => from_environment(),
        }
    }

    pub(super) fn run(&self) -> super::Result {
        let there = fs::read_dir(&self.folder).is_ok_and(|mut entries| entries.next().is_some());
        if there || self.folder.is_file() {
            return Err(
                Failure::new(format!("`{}` is there already and not empty", self.folder.display()))
                    .hint("name a folder that is empty or not there yet"),
            );
        }
        write(&EXAMPLE, &self.folder)?;
        let folder = self.folder.display();
        report::say(&match self.lang() {
            Lang::Ja => format!("`{folder}` を作りました。次は `hoshin build --root {folder}`"),
            Lang::En => format!("made `{folder}`; next: `hoshin build --root {folder}`"),
        });
        Ok(Outcome::Clean)
    }
}

fn write(folder: &Dir<'_>, root: &Path) -> Result<(), Failure> {
    let trouble =
        |path: &Path, error: std::io::Error| Failure::new(format!("can't write `{}`: {error}", path.display()));
    for file in folder.files() {
        let path = root.join(file.path());
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(|error| trouble(parent, error))?;
        }
        fs::write(&path, file.contents()).map_err(|error| trouble(&path, error))?;
    }
    folder.dirs().try_for_each(|inner| write(inner, root))
}
