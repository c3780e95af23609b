//! `hoshin diff`: what it prints for two plans of this repository, and for years and wards that are not there. What is
//! expected lies in `tests/commands/diff/`; `SNAPSHOTS=overwrite` writes it anew.

use snapbox::cmd::{Command, OutputAssert, cargo_bin};
use snapbox::{file, str};

/// Runs `hoshin diff` on this repository's content.
fn diff(arguments: &str) -> OutputAssert {
    Command::new(cargo_bin!("hoshin"))
        .arg("diff")
        .args(arguments.split(' '))
        .args(["--root", env!("CARGO_MANIFEST_DIR")])
        .assert()
}

#[test]
fn people_read_the_page_in_japanese() {
    diff("2020 2022 --ward higashisumiyoshi --lang ja")
        .success()
        .stdout_eq(file!["diff/human.ja.txt"])
        .stderr_eq(str![""]);
}

#[test]
fn people_read_the_page_in_english() {
    diff("fy2020 FY2022 --ward higashisumiyoshi --lang en")
        .success()
        .stdout_eq(file!["diff/human.en.txt"])
        .stderr_eq(str![""]);
}

#[test]
fn machines_read_every_thing_and_what_became_of_it() {
    diff("2020 2022 --ward higashisumiyoshi --format json")
        .success()
        .stdout_eq(file!["diff/machine.txt"])
        .stderr_eq(str![""]);
}

#[test]
fn a_ward_or_a_year_that_is_not_there_is_told_with_those_that_are() {
    diff("2020 2022 --ward higasi --lang en")
        .code(2)
        .stdout_eq(str![""])
        .stderr_eq(file!["diff/no-ward.txt"]);
    diff("2020 2021 --ward higashisumiyoshi --lang ja")
        .code(2)
        .stdout_eq(str![""])
        .stderr_eq(file!["diff/no-year.txt"]);
    diff("2022 2020 --ward higashisumiyoshi --lang en")
        .code(2)
        .stdout_eq(str![""])
        .stderr_eq(file!["diff/wrong-order.txt"]);
}
