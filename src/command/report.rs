//! What a command says: findings, sums, failures. Colours reach a terminal only.

use crate::failure::Failure;
pub use crate::finding::sum::count;
use crate::finding::{Report, github, human, json, sarif, short, sum};
use crate::lang::Lang;

use super::Format;

/// Prints findings and their sum: for people to standard error (they accompany the work), for machines to standard
/// output, with the sum still for people.
pub fn findings(report: &Report<'_>, format: Format) -> Result<(), Failure> {
    match format {
        Format::Human => anstream::eprint!("{}", human::draw_all(report, true)),
        Format::Short => anstream::print!("{}", short::draw(report)),
        Format::Github => anstream::print!("{}", github::draw(report)),
        Format::Json => anstream::print!("{}", json::draw(report).map_err(|error| unwritten(&error))?),
        Format::Sarif => anstream::print!("{}", sarif::draw(report).map_err(|error| unwritten(&error))?),
    }
    sum(report);
    Ok(())
}

/// Prints the sum alone.
pub fn sum(report: &Report<'_>) {
    say(&sum::line(report));
}

/// Prints what could be mended without a thought.
pub fn mendable(report: &Report<'_>) {
    if let Some(line) = sum::mendable(report) {
        say(&line);
    }
}

/// A serializer that could not.
pub fn unwritten(error: &serde_json::Error) -> Failure {
    Failure::new(
        format!("JSONを書き出せません: {error}"),
        format!("can't write JSON: {error}"),
    )
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
