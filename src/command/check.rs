//! `hoshin check`: everything found in the content, and nothing written.

use clap::Args;

use super::{Common, Format, Outcome, below, fix, report, watch};
use crate::disk::project;
use crate::failure::Failure;
use crate::lang::Lang;
use crate::pipeline;

/// Check the content and write nothing / 内容を確かめる（何も書き出しません）
///
/// Finds every mistake in one run, each with its file, line, the very words and what to do.
///
/// 見つけた誤りを一度にすべて示します。ファイル、行、その箇所の言葉と、どう直すかが分かります。
#[derive(Args, Debug)]
pub struct Check {
    #[command(flatten)]
    pub(super) common: Common,
    /// How findings are drawn / 指摘の表し方
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// First mend what has exactly one right answer, and show each changed line / 直し方が一つのものを先に直す
    #[arg(long)]
    fix: bool,
    /// Check again whenever a file is saved, until Ctrl-C / 保存するたびに確かめ直す（終わるには Ctrl-C）
    #[arg(long)]
    watch: bool,
}

impl Check {
    pub(super) fn run(&self) -> super::Result {
        let lang = self.common.lang();
        if self.watch {
            return self.watch(lang);
        }
        let mut project = project::read(&self.common.root)?;
        let mut checked = pipeline::check(&project, |_| {});
        if self.fix {
            fix::fix(&checked, &self.common.root, lang)?;
            project = project::read(&self.common.root)?;
            checked = pipeline::check(&project, |_| {});
        }
        pipeline::rehearse(&project.files, &mut checked);
        let below = below(&self.common.root);
        let found = checked.report(lang, &below);
        report::findings(&found, self.format)?;
        if !self.fix && self.format == Format::Human {
            report::mendable(&found);
        }
        Ok(if checked.has_errors() {
            Outcome::Found
        } else {
            Outcome::Clean
        })
    }
    fn watch(&self, lang: Lang) -> super::Result {
        if self.fix {
            return Err(Failure::new(
                "`--fix` と `--watch` は一緒に使えません",
                "`--fix` and `--watch` don't go together",
            )
            .hint(
                "エディターで開いている文書が書き換わってしまうためです。先に `hoshin check --fix` を実行してください",
                "a file open in an editor would change under it; run `hoshin check --fix` first",
            ));
        }
        watch::check(&self.common.root, lang, self.format)
    }
}
