//! `hoshin check`: everything that is wrong in one run, in the reader's language, and nothing written.

use std::fs;

use super::place::{Place, said, told};

/// A document of the example.
const OWN: &str = "content/mihon/fy2026/1-1-1.md";

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

#[test]
fn only_the_words_of_a_fix_change_and_each_line_is_shown() {
    let place = Place::new("check-fix");
    let sound = place.read(OWN);
    place.change(OWN, "2025: 1250", "2025: １２５０");
    place.change(OWN, "2025: 78.5", "2025: 78.5%");
    place.change(OWN, "平日の昼", "平⽇のﾋﾙ");
    let output = place.run(&["check", "--fix"]);
    assert_eq!(place.read(OWN), sound.replacen("平日の昼", "平日のヒル", 1));
    let words = told(&output);
    assert!(
        words.contains(&format!(
            "{OWN}:8\n-   initial: {{ 2025: １２５０, 2026: 1300 }}\n+   initial: {{ 2025: 1250, 2026: 1300 }}\n"
        )),
        "{words}"
    );
    assert!(words.contains("mended 4 places in 1 file\n"), "{words}");
    // The words of the original have changed, so its translation is to be read again.
    assert!(
        words.ends_with(
            "0 errors, 1 warning
"
        ),
        "{words}"
    );
}

#[test]
fn what_would_read_differently_elsewhere_is_left() {
    let place = Place::new("check-fix-left");
    // Inside braces the comma of `1,000` would end the value.
    place.change(
        OWN,
        "missing: not-yet",
        "missing: not-yet, reason: 回答が１，０００人に届かない",
    );
    let before = place.read(OWN);
    let output = place.run(&["check", "--fix"]);
    assert_eq!(place.read(OWN), before);
    assert!(
        told(&output).contains("mended 0 places in 0 files; 1 left for you to mend\n"),
        "{}",
        told(&output)
    );
}
