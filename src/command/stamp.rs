//! `hoshin stamp`: writes into a translation which words it translates.

use std::path::PathBuf;

use clap::Args;

use super::{Common, Outcome, report};
use crate::disk::{project, rewrite};
use crate::failure::Failure;
use crate::lang::Lang;
use crate::pipeline;

/// Say that a translation is up to date / 訳を原文と読み合わせたことを記録する
///
/// Writes a digest of the original's words into the translation (`translation-of`). When the original changes later,
/// `hoshin check` says that the translation is stale. Without FILE, every translation that has no digest yet gets one.
///
/// 原文の言葉の要約値を訳の `translation-of` に書きます。あとで原文が変わると `hoshin check` が知らせます。
/// FILE を書かなければ、要約値がまだない訳のすべてに書きます。
#[derive(Args, Debug)]
pub struct Stamp {
    #[command(flatten)]
    pub(super) common: Common,
    /// Translations that have been compared with their originals / 読み合わせが済んだ訳
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
}

impl Stamp {
    pub(super) fn run(&self) -> super::Result {
        let lang = self.common.lang();
        let project = project::read(&self.common.root)?;
        let (sources, stamps) = pipeline::stamp(&project, &self.paths());
        if let Some(unknown) = stamps.unknown.first() {
            return Err(Failure::new(
                format!("`{unknown}` という訳はありません"),
                format!("there is no translation `{unknown}`"),
            )
            .hint(
                "`content/minato/fy2021/3.en.md` のように書いてください",
                "name it like `content/minato/fy2021/3.en.md`",
            ));
        }
        for (id, text) in &stamps.files {
            let source = sources.get(*id);
            rewrite::replace(&self.common.root, &source.path, &source.text, text)?;
        }
        let count = stamps.files.len();
        report::say(&match lang {
            Lang::Ja => format!("{count}件の訳に記録しました"),
            Lang::En => format!("stamped {}", report::count(count, "translation")),
        });
        Ok(Outcome::Clean)
    }

    /// The files as the project names them: from its folder, with `/`.
    fn paths(&self) -> Vec<String> {
        let name = |file: &PathBuf| {
            let plain = |path: &PathBuf| {
                path.components()
                    .filter(|part| *part != std::path::Component::CurDir)
                    .collect::<PathBuf>()
            };
            let (file, root) = (plain(file), plain(&self.common.root));
            let inside = file.strip_prefix(&root).unwrap_or(&file);
            let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
            parts.join("/")
        };
        self.files.iter().map(name).collect()
    }
}
