//! What a command says: findings, sums, failures. Colours reach a terminal only.

use crate::failure::Failure;
use crate::finding::{Finding, Severity, human, json};
use crate::lang::Lang;
use crate::source::Sources;

use super::Format;

/// Prints findings: for people to standard error (they accompany the work), for machines to standard output.
pub fn findings(findings: &[Finding], sources: &Sources, lang: Lang, format: Format) -> Result<(), Failure> {
    match format {
        Format::Human => {
            for finding in findings {
                anstream::eprintln!("{}\n", human::draw(finding, sources, lang, true));
            }
        }
        Format::Json => {
            let text = json::draw(findings, sources).map_err(|error| {
                Failure::new(
                    format!("JSONを書き出せません: {error}"),
                    format!("can't write JSON: {error}"),
                )
            })?;
            anstream::print!("{text}");
        }
    }
    Ok(())
}

/// One line that sums findings up.
pub fn sum(findings: &[Finding], lang: Lang) -> String {
    let open = |severity| {
        findings
            .iter()
            .filter(|f| f.acknowledged.is_none() && f.severity == severity)
            .count()
    };
    let (errors, warnings) = (open(Severity::Error), open(Severity::Warning));
    let acknowledged = findings.iter().filter(|finding| finding.acknowledged.is_some()).count();
    match lang {
        Lang::Ja => {
            let known = if acknowledged > 0 {
                format!("（ほかに了承済み{acknowledged}件）")
            } else {
                String::new()
            };
            format!("エラー{errors}件、警告{warnings}件{known}")
        }
        Lang::En => {
            let known = if acknowledged > 0 {
                format!(" ({acknowledged} more acknowledged)")
            } else {
                String::new()
            };
            format!("{}, {}{known}", count(errors, "error"), count(warnings, "warning"))
        }
    }
}

/// `1 page`, `2 pages`.
pub fn count(number: usize, noun: &str) -> String {
    if number == 1 {
        format!("1 {noun}")
    } else {
        format!("{number} {noun}s")
    }
}

/// A line for the person at the terminal.
pub fn say(line: &str) {
    anstream::eprintln!("{line}");
}

/// Why a command could not work, and what to do next.
pub fn failure(failure: &Failure, lang: Lang) {
    let (stopped, hint) = match lang {
        Lang::Ja => ("実行できません", "対処"),
        Lang::En => ("could not work", "help"),
    };
    say(&format!("{stopped}: {}", failure.message.get(lang)));
    if let Some(words) = &failure.hint {
        say(&format!("  = {hint}: {}", words.get(lang)));
    }
}

/// Below the argument parser's message, which is English only: a word for those who read Japanese.
pub fn misspelt(lang: Lang) {
    const LINE: &str = "\nコマンドの書き方に誤りがあります。`hoshin --help` で使い方を確かめられます";
    if lang == Lang::Ja {
        say(LINE);
    }
}
