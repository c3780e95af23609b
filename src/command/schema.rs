//! `hoshin schema`: what may stand in each kind of document, for other programs.

use std::path::PathBuf;

use clap::Args;

use super::{Outcome, Spoken, report, spoken};
use crate::disk::rewrite;
use crate::failure::Failure;
use crate::lang::Lang;
use crate::schema::json::schemas;

/// Write JSON Schema for every kind of document / 文書の種類ごとのJSON Schemaを書き出す
///
/// One file for each kind (JSON Schema 2020-12), with titles and descriptions in Japanese and English. Without
/// `--output` they are printed as one JSON object.
///
/// 文書の種類ごとに1つのファイル（JSON Schema 2020-12）を、日本語と英語の説明付きで書き出します。
/// `--output` がなければ、1つのJSONとして表示します。
#[derive(Args, Debug)]
pub struct Schema {
    /// The folder to write to / 書き出すフォルダ
    #[arg(long, value_name = "DIR")]
    output: Option<PathBuf>,
    /// Language of messages; from the environment if not given / 表示の言語
    #[arg(long, value_name = "LANG")]
    lang: Option<Spoken>,
}

impl Schema {
    pub(super) fn lang(&self) -> Lang {
        spoken(self.lang)
    }

    pub(super) fn run(&self) -> super::Result {
        let schemas = schemas();
        let Some(folder) = &self.output else {
            let all: serde_json::Map<_, _> = schemas
                .into_iter()
                .map(|(name, schema)| (name.to_owned(), schema))
                .collect();
            anstream::print!("{}", text(&all.into())?);
            return Ok(Outcome::Clean);
        };
        for (name, schema) in &schemas {
            rewrite::put(&folder.join(format!("{name}.schema.json")), &text(schema)?)?;
        }
        let (folder, count) = (folder.display(), schemas.len());
        report::say(&match self.lang() {
            Lang::Ja => format!("`{folder}` に{count}ファイルを書き出しました"),
            Lang::En => format!("wrote {} to `{folder}`", report::count(count, "file")),
        });
        Ok(Outcome::Clean)
    }
}

fn text(schema: &serde_json::Value) -> Result<String, Failure> {
    let text = serde_json::to_string_pretty(schema).map_err(|error| report::unwritten(&error))?;
    Ok(format!("{text}\n"))
}
