//! Level 2 of the rules: values that a machine takes for what they are.

use std::collections::BTreeSet;

use super::faults::{cells, is_number, is_plain, no_faults};
use super::read::{Read, everything};

#[test]
fn l2_01_numbers_are_plain() {
    let all = everything();
    no_faults(&cells(all, |_, field, cell| {
        is_number(field.kind) && !cell.is_empty() && !is_plain(cell)
    }));
    let numbers = all
        .iter()
        .flat_map(Read::cells)
        .filter(|(field, cell)| is_number(field.kind) && !cell.is_empty());
    assert!(numbers.count() > 500, "there are numbers to look at");
}

#[test]
fn l2_02_no_row_leans_on_the_one_above() {
    no_faults(&cells(everything(), |read, field, cell| {
        let key = read.table.key.contains(&field.name.as_str());
        (key || field.required) && cell.is_empty()
    }));
}

#[test]
fn l2_03_headers_are_unique() {
    for read in everything() {
        let names: BTreeSet<&String> = read.header.iter().collect();
        assert_eq!(names.len(), read.header.len(), "{}", read.table.name);
        let described: Vec<&String> = read.fields.iter().map(|field| &field.name).collect();
        assert_eq!(read.header.iter().collect::<Vec<_>>(), described, "{}", read.table.name);
    }
}

#[test]
fn l2_04_choices_hold_their_codes_only() {
    no_faults(&cells(everything(), |_, field, cell| {
        let choices = field.kind.choices();
        !choices.is_empty() && !cell.is_empty() && !choices.iter().any(|(code, ..)| *code == cell)
    }));
}

#[test]
fn l2_05_choices_and_words_have_columns_of_their_own() {
    for read in everything().iter().filter(|read| read.has("status")) {
        assert!(
            read.has("status_note_ja") && read.has("status_note_en"),
            "{}",
            read.table.name
        );
    }
    let other = ["other", "その他"];
    no_faults(&cells(everything(), |_, field, cell| {
        !field.kind.choices().is_empty() && other.contains(&cell)
    }));
}
