//! `hoshin evaluate`: verdicts with their working.

use super::place::{Place, said, told};

/// The site that `hoshin init` writes.
fn example(name: &str) -> Place {
    let place = Place::new(name);
    let output = place.run(&["init", "."]);
    assert!(output.status.success(), "{}", told(&output));
    place
}

/// The example site, its form judging indicators by a straight line.
fn place(name: &str) -> Place {
    let place = example(name);
    place.change(
        "content/schema/forms/mihon-fy2026.yaml",
        "sections:\n",
        "methods:\n  indicator: straight-line\nsections:\n",
    );
    place
}

#[test]
fn a_form_without_methods_leaves_everything_to_the_ward() {
    let output = example("evaluate-none").run(&["evaluate", "--lang", "en"]);
    assert!(output.status.success(), "{}", told(&output));
    assert!(said(&output).contains("0 to compute"), "{}", said(&output));
}

#[test]
fn a_verdict_is_printed_with_its_working() {
    let place = place("evaluate-working");
    place.change(
        "content/mihon/fy2026/1-1.md",
        "      2026: { missing: not-yet }",
        "      2026: 60.3",
    );
    let page = said(&place.run(&["evaluate", "--lang", "en", "--year", "2026"]));
    let working = "
    Straight-line pace: On track
      Result 60.3%, asked after year 1 of 3: 57.9 + (65 − 57.9) × 1 ÷ 3 = 60.27% or more
";
    assert!(page.contains(working), "{page}");
    let page = said(&place.run(&["evaluate", "--lang", "ja"]));
    let working = "
    一定のペースとの比較: 順調
      実績60.3%。3年間の1年目に求められる値は 57.9 + (65 − 57.9) × 1 ÷ 3 = 60.27%以上
";
    assert!(page.contains(working), "{page}");
    let none = "There is no result for this year, so nothing can be computed";
    assert!(
        !page.contains(none) && page.contains("実績が「未測定」のため"),
        "{page}"
    );
}

#[test]
fn other_methods_are_compared() {
    let place = place("evaluate-compare");
    place.change(
        "content/mihon/fy2026/1-1.md",
        "      2026: { missing: not-yet }",
        "      2026: 60",
    );
    let page = said(&place.run(&["evaluate", "--lang", "en", "--compare-methods"]));
    for line in [
        "    Straight-line pace: Behind\n",
        "      ~ Progress rate (result ÷ target): On track\n          Progress rate 60 ÷ 65 = 92.3%, asked after year 1 of 3: 1 ÷ 3 = 33.3% or more\n",
        "      ~ Comparison with the year before: On track\n",
    ] {
        assert!(page.contains(line), "{line}\n{page}");
    }
    let json = said(&place.run(&["evaluate", "--compare-methods", "--format", "json"]));
    let plans: serde_json::Value = serde_json::from_str(&json).unwrap();
    let first = &plans[0]["indicators"][0];
    assert_eq!(first["computed"]["state"], "behind");
    assert_eq!(first["otherwise"][0]["method"], "result-against-target");
}

#[test]
fn no_plan_is_a_failure() {
    let output = example("evaluate-nowhere").run(&["evaluate", "--ward", "nowhere", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        told(&output),
        "could not work: there is no plan of that ward and year\n"
    );
    let output = example("evaluate-year").run(&["evaluate", "--year", "R6"]);
    assert_eq!(output.status.code(), Some(2));
}
