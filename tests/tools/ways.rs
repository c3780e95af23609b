//! Findings in every way of drawing them, and the levels a city gives to rules.

use serde_json::Value;

use super::place::{Place, said, told};

const FILE: &str = "content/mihon/fy2026/1-1-1.md";

fn damaged(name: &str) -> Place {
    let place = Place::new(name);
    place.change(FILE, "unit: percent", "unit: percnt");
    place
}

#[test]
fn a_person_reads_findings_under_their_file() {
    let place = damaged("ways-human");
    let output = place.run(&["check", "--lang", "en"]);
    let told = told(&output);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        told.starts_with(&format!("{FILE}  1 error, 0 warnings\n\nerror[unit-unknown]")),
        "{told}"
    );
    assert!(told.ends_with("\n\n1 error, 0 warnings\n"), "{told}");
    assert_eq!(said(&output), "");
}

#[test]
fn a_line_each() {
    let place = damaged("ways-short");
    let output = place.run(&["check", "--lang", "en", "--format", "short"]);
    let line = "the unit `percnt` is not defined → did you mean `percent`? [unit-unknown]\n";
    assert_eq!(said(&output), format!("{FILE}:14:11: error: {line}"));
    let above = place.0.parent().unwrap().to_owned();
    let elsewhere = place
        .command()
        .args(["check", "--root", "ways-short", "--format=short"])
        .current_dir(above)
        .output();
    assert!(
        said(&elsewhere.unwrap()).starts_with("ways-short/content/"),
        "the path from where one stands"
    );
}

#[test]
fn annotations_for_github() {
    let output = damaged("ways-github").run(&["check", "--lang", "en", "--format", "github"]);
    assert_eq!(
        said(&output),
        format!(
            "::error file={FILE},line=14,endLine=14,col=11,endColumn=17,title=unit-unknown::\
             the unit `percnt` is not defined%0Adid you mean `percent`?\n"
        )
    );
}

#[test]
fn sarif_counts_columns_in_utf16_and_offers_fixes() {
    let place = damaged("ways-sarif");
    place.change(
        FILE,
        "「また来たい」と答えた参加者",
        "𠮷野家で「また来たい」と答えた参加者が２人",
    );
    let output = place.run(&["check", "--lang", "ja", "--format", "sarif"]);
    let log: Value = serde_json::from_str(&said(&output)).unwrap();
    let run = &log["runs"][0];
    assert_eq!(
        (&log["version"], &run["columnKind"]),
        (&"2.1.0".into(), &"utf16CodeUnits".into())
    );
    let results = run["results"].as_array().unwrap();
    let width = results
        .iter()
        .find(|result| result["ruleId"] == "letter-full-width")
        .unwrap();
    let region = &width["locations"][0]["physicalLocation"]["region"];
    assert_eq!((&region["startLine"], &region["startColumn"]), (&13.into(), &31.into()));
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
    }
    let change = &width["fixes"][0]["artifactChanges"][0];
    assert_eq!(change["replacements"][0]["insertedContent"]["text"], "2");
    assert_eq!(change["artifactLocation"]["uri"], FILE);
}

#[test]
fn an_allowed_rule_is_counted_and_not_shown() {
    let place = damaged("ways-allow");
    let config = place.read("hoshin.toml");
    place.write("hoshin.toml", &format!("{config}\n[rules]\nunit-unknown = \"allow\"\n"));
    let output = place.run(&["check", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(0));
    let sum = "0 errors, 0 warnings; 1 not shown, as `hoshin.toml` allows them: `unit-unknown` 1\n";
    assert_eq!(told(&output), sum);
    let json: Value = serde_json::from_str(&said(&place.run(&["check", "--format", "json"]))).unwrap();
    assert_eq!(json["allowed"]["unit-unknown"], 1);

    place.write(
        "hoshin.toml",
        &format!("{config}\n[rules]\nunit-unknwon = \"warning\"\n"),
    );
    let output = place.run(&["check", "--format", "short"]);
    assert!(said(&output).contains("there is no rule `unit-unknwon` → did you mean `unit-unknown`? [rule-unknown]"));
}
