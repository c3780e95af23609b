//! `hoshin check`: everything that is wrong in one run, in the reader's language, and nothing written.

use std::fs;

use super::place::{Place, said, told};

#[test]
fn a_sound_site_gives_two_zeros_and_no_file() {
    let place = Place::new("check-sound");
    let output = place.run(&["check", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(
        (said(&output).as_str(), told(&output).as_str()),
        ("", "0 errors, 0 warnings\n")
    );
    assert!(!place.0.join("output").exists());
}

#[test]
fn all_files_are_told_of_in_one_run() {
    let place = Place::new("check-all");
    place.change("content/mihon/fy2026/1-1-1.md", "unit: percent", "unit: percnt");
    place.change("content/mihon/fy2026/1-2-1.md", "title:", "tittle:");
    place.write("content/mihon/fy2026/1-2-2.md", "no frontmatter\n");
    let output = place.run(&["check", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(1));
    for words in [
        "error[unit-unknown]",
        "did you mean `title`?",
        "error[frontmatter-missing]",
    ] {
        assert!(told(&output).contains(words), "no `{words}` in {}", told(&output));
    }
}

#[test]
fn the_reader_is_answered_in_the_language_of_the_environment() {
    let place = Place::new("check-language");
    place.change("content/mihon/fy2026/1-1-1.md", "unit: percent", "unit: percnt");
    let output = place
        .command()
        .arg("check")
        .env("LANG", "ja_JP.UTF-8")
        .output()
        .unwrap();
    assert!(told(&output).contains("エラー[unit-unknown]"), "{}", told(&output));
}

#[test]
fn a_folder_without_a_site_is_a_failure() {
    let place = Place::new("check-nowhere");
    fs::remove_file(place.0.join("hoshin.toml")).unwrap();
    let output = place.run(&["check", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        told(&output).starts_with("could not work: there is no `hoshin.toml`"),
        "{}",
        told(&output)
    );
}
