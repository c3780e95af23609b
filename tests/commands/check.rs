//! `hoshin check`, and `hoshin check --fix`: what has one right answer is mended, and nothing else changes.

use crate::place::{Place, told};

const OWN: &str = "content/mihon/fy2026/1-1-1.md";

#[test]
fn a_sound_site_is_clean() {
    let output = Place::new("check-clean").run(&["check"]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(told(&output), "0 errors, 0 warnings\n");
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
