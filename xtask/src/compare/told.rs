//! What was measured, as tables.

use super::measured::{Cost, Output};
use super::{Row, Run};

/// What a run is called.
pub(super) const fn name(run: Run) -> &'static str {
    match run {
        Run::Names => "hoshin, `search = \"names\"`",
        Run::Hugo => "Hugo",
        Run::Again => "again, nothing changed",
        Run::Changed => "again, one document changed",
        Run::OneCore => "on one core",
        Run::Copy => "copying its files",
        Run::Full => "hoshin, everything",
        Run::HugoSearched => "Hugo, then Pagefind",
        Run::FullChanged => "everything again, one document changed",
        Run::Zola => "Zola",
    }
}

/// One line for each, and then what they are to each other, as far as both were measured.
pub(super) fn tell(rows: &[Row]) {
    println!(
        "\n| | wall s | CPU s | peak MiB | files | pages | MB | bytes of text on a page |\n\
         | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    );
    for row in rows {
        let left = row
            .output
            .as_ref()
            .map_or_else(|| "| | | | |".to_owned(), Output::cells);
        println!("| {} {} {left}", name(row.run), Cost::cheapest(&row.costs).cells());
    }
    let of = |run: Run| {
        let row = rows.iter().find(|row| row.run == run);
        row.map(|row| Cost::cheapest(&row.costs))
    };
    println!("\n| | wall | CPU | peak |\n| --- | ---: | ---: | ---: |");
    for (words, run, other) in [
        ("Hugo : hoshin, `search = \"names\"`", Run::Hugo, Run::Names),
        ("Zola : hoshin, `search = \"names\"`", Run::Zola, Run::Names),
        ("Hugo, then Pagefind : hoshin, everything", Run::HugoSearched, Run::Full),
        (
            "hoshin, `search = \"names\"` : copying its files",
            Run::Names,
            Run::Copy,
        ),
        ("one core : all cores", Run::OneCore, Run::Names),
        ("first build : nothing changed", Run::Names, Run::Again),
        ("first build : one document changed", Run::Names, Run::Changed),
        ("everything : one document changed", Run::Full, Run::FullChanged),
    ] {
        if let (Some(run), Some(other)) = (of(run), of(other)) {
            println!("| {words} {}", run.ratios(&other));
        }
    }
}
