//! `hoshin stamp`: a translation remembers which words it translates, and goes stale when they change.

use super::place::{Place, told};

const ORIGINAL: &str = "content/mihon/fy2026/1-1-1.md";
const TWIN: &str = "content/mihon/fy2026/1-1-1.en.md";

#[test]
fn a_stamped_translation_goes_stale_when_the_original_changes() {
    let place = Place::new("stamp-stale");
    assert_eq!(place.run(&["stamp", TWIN]).status.code(), Some(0));
    assert!(place.read(TWIN).contains("translation-of: "));
    assert!(told(&place.run(&["check", "--lang", "en"])).ends_with("0 errors, 0 warnings\n"));
    place.change(ORIGINAL, "「また来たい」と答えた参加者", "「また来たい」と答えた人");
    let output = place.run(&["check", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(0), "a stale translation is a warning");
    assert!(
        told(&output).contains("warning[translation-stale]"),
        "{}",
        told(&output)
    );
    place.run(&["stamp", TWIN]);
    assert!(told(&place.run(&["check", "--lang", "en"])).ends_with("0 errors, 0 warnings\n"));
}

#[test]
fn a_translation_that_is_not_there_is_a_failure() {
    let place = Place::new("stamp-unknown");
    let output = place.run(&["stamp", "content/mihon/fy2026/9.en.md", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(told(&output).contains("there is no translation"), "{}", told(&output));
}
