//! `hoshin explain`: pages of rules in the clerk's language.

use super::place::{Place, said, told};

#[test]
fn a_page_in_each_language() {
    let place = Place::new("explain-page");
    let page = said(&place.run(&["explain", "unit-unknown", "--lang", "ja"]));
    assert!(
        page.starts_with("# unit-unknown\n") && page.contains("**直し方**"),
        "{page}"
    );
    let page = said(&place.run(&["explain", "unit-unknown", "--lang", "en"]));
    assert!(
        page.contains("**How to fix it**") && !page.contains("**直し方**"),
        "{page}"
    );
}

#[test]
fn all_rules_with_a_line_each() {
    let list = said(&Place::new("explain-list").run(&["explain", "--lang", "en"]));
    assert!(list.lines().any(|line| line.starts_with("code-doubled ")), "{list}");
    assert!(
        list.lines()
            .all(|line| line.split_once("  ").is_some_and(|(_, words)| !words.trim().is_empty()))
    );
}

#[test]
fn the_likely_rule_is_named() {
    let output = Place::new("explain-unknown").run(&["explain", "unit-unknwon", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        told(&output),
        "could not work: there is no rule `unit-unknwon`\n  = help: did you mean `unit-unknown`?\n"
    );
}
