//! `hoshin init`: a small site that builds at once.

use std::path::{Path, PathBuf};

use clap::Args;
use include_dir::{Dir, include_dir};

use super::{Outcome, Spoken, from_environment, report};
use crate::disk::beginning;
use crate::lang::Lang;

static EXAMPLE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/command/example");

/// Make a new site with one worked example plan / 例の計画が入った新しいサイトを作る
///
/// The folder must be empty or not there yet. `hoshin build --root DIR` builds it at once.
///
/// 空のフォルダか、まだないフォルダを指定します。作ったサイトは `hoshin build --root DIR` ですぐに組み立てられます。
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
        beginning::write(&self.folder, files(&EXAMPLE))?;
        let folder = self.folder.display();
        report::say(&match self.lang() {
            Lang::Ja => format!("`{folder}` を作りました。次は `hoshin build --root {folder}`"),
            Lang::En => format!("made `{folder}`; next: `hoshin build --root {folder}`"),
        });
        Ok(Outcome::Clean)
    }
}

/// Every file of a folder and of the folders in it.
fn files<'a>(folder: &'a Dir<'_>) -> Vec<(&'a Path, &'a [u8])> {
    let here = folder.files().map(|file| (file.path(), file.contents()));
    here.chain(folder.dirs().flat_map(files)).collect()
}
