//! `hoshin init`: a small site that builds at once.

use std::path::{Path, PathBuf};

use clap::Args;
use include_dir::{Dir, include_dir};

use super::{Outcome, Spoken, report, spoken};
use crate::disk::beginning;
use crate::lang::Lang;

static EXAMPLE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/command/example");

/// Make a new site with one worked example plan / 例の計画が入った新しいサイトを作る
///
/// The folder must be empty or not there yet. `hoshin build --root DIR` builds it at once.
///
/// 空のフォルダーか、まだないフォルダーを指定します。作ったサイトは `hoshin build --root DIR` ですぐに組み立てられます。
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
        spoken(self.lang)
    }

    pub(super) fn run(&self) -> super::Result {
        beginning::write(&self.folder, files(&EXAMPLE))?;
        report::say(&next(&self.folder, self.lang()));
        Ok(Outcome::Clean)
    }
}

/// What was made, and the first three things to do with it.
fn next(folder: &Path, lang: Lang) -> String {
    let shown = folder.display();
    let (page, manual) = (folder.join("output/index.html"), folder.join("README.md"));
    let (page, manual) = (page.display(), manual.display());
    match lang {
        Lang::Ja => format!(
            "`{shown}` を作りました。架空の区の計画が、例として入っています。次にすること：
  1. `hoshin build --root {shown} --file-links` でサイトを書き出す
  2. `{page}` をブラウザで開く
  3. `{manual}` を読み、自分の市の内容に書き換える"
        ),
        Lang::En => format!(
            "made `{shown}`, with the plan of an invented ward as an example; next:
  1. build the site: `hoshin build --root {shown} --file-links`
  2. open `{page}` in a browser
  3. read `{manual}` and put your own city's content in place of the example"
        ),
    }
}

/// Every file of a folder and of the folders in it.
fn files<'a>(folder: &'a Dir<'_>) -> Vec<(&'a Path, &'a [u8])> {
    let here = folder.files().map(|file| (file.path(), file.contents()));
    here.chain(folder.dirs().flat_map(files)).collect()
}
