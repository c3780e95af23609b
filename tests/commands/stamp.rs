//! `hoshin stamp`: which words a translation translates, and that a change of them is found.

use super::place::{Place, told};

const OWN: &str = "content/mihon/fy2026/1-1-1.md";
const TWIN: &str = "content/mihon/fy2026/1-1-1.en.md";

/// Takes the stamp out of the translation.
fn without_stamp(place: &Place) -> String {
    let text = place.read(TWIN);
    let bare: String = text
        .split_inclusive('\n')
        .filter(|line| !line.starts_with("translation-of"))
        .collect();
    place.write(TWIN, &bare);
    bare
}

#[test]
fn a_new_translation_is_stamped_and_nothing_else_in_it_changes() {
    let place = Place::new("stamp-new");
    let stamped = place.read(TWIN);
    let bare = without_stamp(&place);
    assert_ne!(stamped, bare);
    assert_eq!(told(&place.run(&["stamp"])), "stamped 1 translation\n");
    assert_eq!(place.read(TWIN), stamped);
    assert_eq!(told(&place.run(&["stamp"])), "stamped 0 translations\n");
}

#[test]
fn line_ends_stay_as_they_are() {
    let place = Place::new("stamp-line-ends");
    let bare = without_stamp(&place).replace('\n', "\r\n");
    place.write(TWIN, &bare);
    place.run(&["stamp"]);
    let text = place.read(TWIN);
    assert!(text.starts_with("---\r\ntranslation-of: "), "{text}");
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
}

#[test]
fn a_stale_translation_is_found_until_it_is_stamped_by_name() {
    let place = Place::new("stamp-stale");
    place.change(OWN, "世話役が声をかけます", "世話役が声をかけて案内します");
    let stale = |place: &Place| told(&place.run(&["check"])).contains("translation-stale");
    assert!(stale(&place));
    place.run(&["stamp"]);
    assert!(stale(&place), "no stamp is renewed unasked");
    // The name of the original means its translation, and so does a path from elsewhere.
    assert_eq!(
        told(&place.run(&["stamp", &format!("./{OWN}")])),
        "stamped 1 translation\n"
    );
    assert!(!stale(&place));
}

#[test]
fn values_and_markup_make_no_translation_stale() {
    let place = Place::new("stamp-values");
    place.change(OWN, "2025: 78.5", "2025: 79");
    place.change(OWN, "世話役が", "**世話役**が");
    assert!(!told(&place.run(&["check"])).contains("translation-stale"));
}

#[test]
fn a_name_that_no_translation_has_is_a_failure() {
    let output = Place::new("stamp-unknown").run(&["stamp", "content/mihon/fy2026/9.en.md"]);
    assert_eq!(output.status.code(), Some(2));
    let words = told(&output);
    assert!(
        words.starts_with("could not work: there is no translation `content/mihon/fy2026/9.en.md`\n"),
        "{words}"
    );
}
