//! `--watch`: the project is checked, and again whenever one of its files changes, until Ctrl-C.

use std::io::IsTerminal;

use super::{Format, Outcome, below, report};
use crate::disk::project;
use crate::disk::watch::{CALM, Watch};
use crate::failure::Failure;
use crate::finding::{Report, json};
use crate::lang::Lang;
use crate::pipeline::{self, Project};

/// A terminal's words for: forget what stands here and above, and begin at the top.
const CLEAR: &str = "\x1b[2J\x1b[3J\x1b[H";

/// Checks again and again.
///
/// # Errors
/// The project can't be read at the beginning, or not watched. Later a project that can't be read is one more thing to
/// say: a clerk may be about to put a file back.
pub fn check(root: &std::path::Path, lang: Lang, format: Format) -> Result<Outcome, Failure> {
    if matches!(format, Format::Sarif | Format::Github) {
        return Err(unsuited());
    }
    let mut watch = Watch::new(root, CALM)?;
    watch.arm()?;
    let mut last = project::read(root)?;
    say(&last, root, lang, format)?;
    loop {
        let heard = watch.wait()?;
        watch.arm()?;
        let now = match project::read(root) {
            Ok(now) => now,
            Err(failure) => {
                clear();
                report::failure(&failure, lang);
                watching(root, lang);
                continue;
            }
        };
        if !heard.paths.is_empty() || now.files != last.files {
            say(&now, root, lang, format)?;
        }
        last = now;
    }
}

/// What is found now.
fn say(project: &Project, root: &std::path::Path, lang: Lang, format: Format) -> Result<(), Failure> {
    let mut checked = pipeline::check(project, |_| {});
    pipeline::rehearse(&project.files, &mut checked);
    let below = below(root);
    clear();
    let report = checked.report(lang, &below);
    match format {
        Format::Json => in_one_line(&report)?,
        _ => report::findings(&report, format)?,
    }
    watching(root, lang);
    Ok(())
}

/// One JSON document on one line, so that who listens knows where it ends; the sum is for people.
fn in_one_line(report: &Report<'_>) -> Result<(), Failure> {
    anstream::print!("{}", json::line(report).map_err(|error| report::unwritten(&error))?);
    report::sum(report);
    Ok(())
}

/// On a terminal the old findings go; into a file nothing is written that is no word.
fn clear() {
    if std::io::stderr().is_terminal() {
        anstream::eprint!("{CLEAR}");
    }
}

fn watching(root: &std::path::Path, lang: Lang) {
    let below = below(root);
    report::say(&match lang {
        Lang::Ja => format!(
            "`{below}content/`、`{below}themes/`、`{below}hoshin.toml` を見張っています。保存するとまた確かめます（終わるには Ctrl-C）"
        ),
        Lang::En => format!(
            "watching `{below}content/`, `{below}themes/` and `{below}hoshin.toml`: checks again when one is saved; Ctrl-C to end"
        ),
    });
}

fn unsuited() -> Failure {
    Failure::new(
        "この形式では `--watch` を使えません",
        "`--watch` can't be used with this format",
    )
    .hint(
        "SARIFとGitHubの注釈は一回の結果を渡す形式です。`--format human`、`short`、`json` のどれかにしてください",
        "SARIF and GitHub's annotations hold the result of one run; use `--format human`, `short` or `json`",
    )
}
