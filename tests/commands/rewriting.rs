//! What `hoshin stamp` and `hoshin check --fix` write, and what they leave alone.

use super::place::{Place, told};

const OWN: &str = "content/mihon/fy2022/1.md";
const TWIN: &str = "content/mihon/fy2022/1.en.md";

fn is_stale(place: &Place) -> bool {
    told(&place.run(&["check"])).contains("translation-stale")
}

#[test]
fn line_ends_stay_as_they_are() {
    let place = Place::site("rewriting-line-ends");
    place.change(TWIN, "\n", "\r\n");
    place.run(&["stamp", TWIN]);
    let text = place.read(TWIN);
    assert!(text.starts_with("---\r\ntranslation-of: "), "{text}");
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
}

#[test]
fn no_stamp_is_renewed_unasked() {
    let place = Place::site("rewriting-unasked");
    place.run(&["stamp"]);
    place.change(OWN, "夜の道が暗い", "夜の道がとても暗い");
    assert!(is_stale(&place));
    place.run(&["stamp"]);
    assert!(is_stale(&place));
    // The original's name means its translation.
    place.run(&["stamp", &format!("./{OWN}")]);
    assert!(!is_stale(&place));
}

#[test]
fn values_and_markup_make_no_translation_stale() {
    let place = Place::site("rewriting-values");
    place.run(&["stamp"]);
    place.change(OWN, "2020: 51.9", "2020: 52");
    place.change(OWN, "夜の道", "**夜の道**");
    assert!(!is_stale(&place));
}

#[test]
fn a_fix_that_would_read_differently_elsewhere_is_left() {
    let place = Place::site("rewriting-left");
    // Inside braces the comma of `1,000` would end the value.
    place.change(
        OWN,
        "2020: 51.9",
        "2020: { missing: not-yet, reason: 回答は１，０００人 }",
    );
    let before = place.read(OWN);
    let told = told(&place.run(&["check", "--fix", "--lang", "en"]));
    assert_eq!(place.read(OWN), before);
    assert!(
        told.contains("mended 0 places in 0 files; 1 left for you to mend\n"),
        "{told}"
    );
}
