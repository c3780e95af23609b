//! Level 1 of the rules: files and cells that a machine can read at all.

use std::collections::BTreeSet;

use hoshin::exchange::opendata::table::Kind;

use super::faults::{cells, no_faults};
use super::read::{editions, everything, named};

#[test]
fn l1_01_the_formats_are_csv_json_and_xlsx() {
    for edition in editions() {
        let endings: BTreeSet<&str> = edition
            .edition
            .files
            .iter()
            .filter_map(|file| file.name.rsplit('.').next())
            .collect();
        assert!(endings.contains("csv") && endings.contains("json"), "{endings:?}");
        assert_eq!(endings.contains("xlsx"), cfg!(feature = "xlsx"), "{endings:?}");
    }
}

#[test]
fn l1_02_a_file_and_a_sheet_hold_one_table() {
    for read in everything() {
        let again = read.rows.iter().filter(|row| **row == read.header);
        assert_eq!(again.count(), 0, "{} begins a second table", read.table.name);
    }
}

#[test]
fn l1_03_nothing_is_torn_apart_by_blank_rows_or_columns() {
    for read in everything() {
        let blank = read.rows.iter().filter(|row| row.iter().all(String::is_empty));
        assert_eq!(blank.count(), 0, "{} has a blank row", read.table.name);
        assert!(!read.text.contains("\n\r\n"), "{} has an empty line", read.table.name);
        assert!(
            read.header.iter().all(|name| !name.is_empty()),
            "{} has a column without a name",
            read.table.name
        );
    }
}

#[test]
fn l1_04_nothing_stands_beside_the_table() {
    for read in everything() {
        let width = read.header.len();
        assert!(read.rows.iter().all(|row| row.len() == width), "{}", read.table.name);
    }
}

#[test]
fn l1_05_every_column_has_a_name_that_says_what_it_holds() {
    for read in everything() {
        for field in &read.fields {
            let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
            assert!(field.name.len() > 2 && field.name.bytes().all(plain), "{}", field.name);
            for lang in hoshin::lang::Lang::ALL {
                assert!(
                    !field.title.get(lang).is_empty() && field.about.get(lang).len() > 8,
                    "{}",
                    field.name
                );
            }
        }
    }
}

#[test]
fn l1_06_no_spaces_for_looks() {
    let indented = |field: &str, cell: &str| field == "markdown" && cell.trim_end() == cell;
    no_faults(&cells(everything(), |_, field, cell| {
        cell.trim() != cell && !indented(&field.name, cell)
    }));
}

/// No rule of the 30, but of prudence: nobody who opens a CSV file in a spreadsheet calculates what was meant as words.
#[test]
fn no_text_begins_like_a_formula() {
    let apart = |name: &str| name == "line_signs";
    no_faults(&cells(everything(), |_, field, cell| {
        matches!(field.kind, Kind::Text) && cell.starts_with(['=', '+', '-', '@', '\t']) && !apart(&field.name)
    }));
    let signs = named(everything(), "text_lines");
    let signs: BTreeSet<&str> = signs.iter().flat_map(|read| read.column("line_signs")).collect();
    assert!(signs.contains("-"), "lines of lists are parted");
    assert!(
        signs.iter().all(|signs| signs.bytes().all(|b| b"=+-@".contains(&b))),
        "{signs:?}"
    );
}

#[test]
fn l1_07_one_datum_in_a_cell() {
    let several = [',', ';', '、', '・', '\n', '\t', ' '];
    let alone = |kind: Kind| !matches!(kind, Kind::Text);
    no_faults(&cells(everything(), |_, field, cell| {
        alone(field.kind) && cell.contains(several)
    }));
}

#[test]
fn l1_08_no_machine_dependent_characters() {
    let dependent = |c: char| matches!(c, '\u{2460}'..='\u{24FF}' | '\u{3200}'..='\u{33FF}' | '\u{E000}'..='\u{F8FF}');
    // The ratings of a form stand as the form prints them.
    let printed = |name: &str| matches!(name, "rating");
    no_faults(&cells(everything(), |_, field, cell| {
        cell.contains(dependent) && !printed(&field.name)
    }));
}

#[test]
fn l1_09_a_blank_is_not_a_zero() {
    let all = everything();
    let mut empty = 0;
    for read in all.iter().filter(|read| read.has("status")) {
        let value = if read.has("amount_yen") { "amount_yen" } else { "value" };
        let grades = read.has("grade").then(|| read.column("grade"));
        for (at, (value, status)) in read.column(value).into_iter().zip(read.column("status")).enumerate() {
            let there = !value.is_empty() || grades.as_ref().is_some_and(|grades| !grades[at].is_empty());
            assert_eq!(there, status == "given", "{}, row {at}", read.table.name);
            empty += usize::from(!there);
        }
    }
    assert!(empty > 20, "there are empty values to tell from zeros");
    let counts = named(all, "framework_counts");
    let counts = counts
        .iter()
        .flat_map(|read| read.column("count").into_iter().zip(read.column("count_status")));
    let counts: BTreeSet<(bool, bool, &str)> = counts
        .map(|(count, status)| (count.is_empty(), count == "0", status))
        .collect();
    let expected = [
        (false, false, "printed"),
        (false, true, "printed"),
        (true, false, "not-printed"),
    ];
    assert_eq!(
        counts,
        BTreeSet::from(expected),
        "numbers, zeros and gaps, each told from the others"
    );
}

#[test]
fn l1_14_a_record_is_one_line() {
    for read in everything() {
        assert_eq!(
            read.text.matches("\r\n").count(),
            read.rows.len() + 1,
            "{}",
            read.table.name
        );
        assert_eq!(
            read.text.matches('\n').count(),
            read.text.matches("\r\n").count(),
            "{}",
            read.table.name
        );
    }
}

#[test]
fn l1_15_values_with_commas_are_quoted() {
    let mut quoted = 0;
    for read in everything() {
        for (field, cell) in read.cells().filter(|(_, cell)| cell.contains(',')) {
            let as_written = format!("\"{}\"", cell.replace('"', "\"\""));
            assert!(
                read.text.contains(&as_written),
                "{}, {}: {cell}",
                read.table.name,
                field.name
            );
            quoted += 1;
        }
    }
    assert!(quoted > 10, "there are commas to quote");
}
