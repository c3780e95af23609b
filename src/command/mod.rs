//! The commands: one file each; the doc comment of its arguments is its help. Exit codes: 0 clean, 1 something was found,
//! 2 the command could not work.

pub mod build;
pub mod check;
mod choice;
pub mod diff;
pub mod evaluate;
pub mod explain;
pub mod export;
mod fix;
pub mod import;
pub mod init;
#[cfg(feature = "lsp")]
pub mod lsp;
mod report;
pub mod schema;
#[cfg(feature = "serve")]
pub mod serve;
mod shelve;
pub mod snapshot;
pub mod stamp;
pub mod verify;
mod watch;

use std::ffi::OsString;
use std::path::{Component, Path, PathBuf};
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::failure::Failure;
use crate::lang::Lang;

/// Publish what a city government promised, what it spent and what came of it.
///
/// hoshin turns ward management plans, written in Markdown under `content/`, into an accessible, bilingual static site.
///
/// 区運営方針（Markdown）から、誰にでも使える日本語と英語の静的サイトを作ります。
#[derive(Debug, Parser)]
#[command(name = "hoshin", version, after_help = START)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

const START: &str = "\
Start here / はじめに:
  hoshin init my-city                 make a small site with one worked example plan / 例の入ったサイトを作る
  hoshin serve --root my-city --open  look at it while you write / 書きながら見る
  hoshin build --root my-city         build it into my-city/output / サイトを作る
  hoshin --help, hoshin build --help  what each command does / 各コマンドの説明

Exit codes / 終了コード: 0 clean 問題なし · 1 findings 指摘あり · 2 could not work 実行できない";

#[derive(Debug, Subcommand)]
enum Command {
    Build(build::Build),
    Check(check::Check),
    Diff(diff::Diff),
    Evaluate(evaluate::Evaluate),
    Explain(explain::Explain),
    Export(export::Export),
    Import(import::Import),
    Init(init::Init),
    #[cfg(feature = "lsp")]
    Lsp(lsp::Lsp),
    Schema(schema::Schema),
    #[cfg(feature = "serve")]
    Serve(serve::Serve),
    Snapshot(snapshot::Snapshot),
    Stamp(stamp::Stamp),
    Verify(verify::Verify),
}

/// What every command takes.
#[derive(Args, Clone, Debug)]
pub struct Common {
    /// The site's folder, where hoshin.toml lies / サイトのフォルダ
    #[arg(long, value_name = "DIR", default_value = ".")]
    root: PathBuf,
    /// Language of findings and messages; from the environment if not given / 指摘と表示の言語
    #[arg(long, value_name = "LANG")]
    lang: Option<Spoken>,
}

/// The languages hoshin answers in.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Spoken {
    Ja,
    En,
}

/// How findings are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people: the line, a caret, what to do / 人が読む形
    #[default]
    Human,
    /// One line each, as compilers write / 1件1行
    Short,
    /// For machines: one JSON document / 機械が読む形
    Json,
    /// For code scanning: SARIF 2.1.0 / 静的解析の標準形式
    Sarif,
    /// For GitHub Actions: annotations on a pull request / `GitHub`の注釈
    Github,
}

impl Common {
    /// The language to answer in: what was asked for, else what the environment says, else English.
    fn lang(&self) -> Lang {
        spoken(self.lang)
    }
}

/// The language asked for, else what the environment says, else English.
fn spoken(asked: Option<Spoken>) -> Lang {
    match asked {
        Some(Spoken::Ja) => Lang::Ja,
        Some(Spoken::En) => Lang::En,
        None => from_environment(),
    }
}

/// What leads from here to a site's folder, to stand before the paths of its files.
fn below(root: &Path) -> String {
    let folder: PathBuf = root.components().filter(|part| *part != Component::CurDir).collect();
    let folder = folder.to_string_lossy().replace('\\', "/");
    if folder.is_empty() {
        folder
    } else {
        format!("{}/", folder.trim_end_matches('/'))
    }
}

/// The first of the usual variables that is set decides, as in every other program.
#[expect(
    clippy::disallowed_methods,
    reason = "this is the one place that asks the environment, and only for messages"
)]
fn from_environment() -> Lang {
    let first = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|v| !v.is_empty()));
    if first.is_some_and(|locale| locale.starts_with("ja")) {
        Lang::Ja
    } else {
        Lang::En
    }
}

/// Runs the command that the arguments name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) => {
            // Help and version are answers, not mistakes; nothing is left to do if they can't be printed.
            drop(error.print());
            if error.use_stderr() && error.kind() != ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
                report::misspelt(from_environment());
            }
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    let (lang, outcome) = match cli.command {
        Command::Build(build) => (build.common.lang(), build.run()),
        Command::Check(check) => (check.common.lang(), check.run()),
        Command::Diff(diff) => (diff.common.lang(), diff.run()),
        Command::Evaluate(evaluate) => (evaluate.common.lang(), evaluate.run()),
        Command::Explain(explain) => (explain.lang(), explain.run()),
        Command::Export(export) => (export.common.lang(), export.run()),
        Command::Import(import) => (import.common.lang(), import.run()),
        Command::Init(init) => (init.lang(), init.run()),
        #[cfg(feature = "lsp")]
        Command::Lsp(lsp) => (lsp.lang(), lsp.run()),
        Command::Schema(schema) => (schema.lang(), schema.run()),
        #[cfg(feature = "serve")]
        Command::Serve(serve) => (serve.common.lang(), serve.run()),
        Command::Snapshot(snapshot) => (snapshot.common.lang(), snapshot.run()),
        Command::Stamp(stamp) => (stamp.common.lang(), stamp.run()),
        Command::Verify(verify) => (verify.lang(), verify.run()),
    };
    match outcome {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::Found) => ExitCode::from(1),
        Err(failure) => {
            report::failure(&failure, lang);
            ExitCode::from(2)
        }
    }
}

/// How a command that could work ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing asks for anything.
    Clean,
    /// There are errors.
    Found,
}

/// What a command's `run` gives.
pub type Result = std::result::Result<Outcome, Failure>;
