//! `hoshin export`: which files it writes, what it refuses, and that what it writes is what a build writes.

use super::place::{Place, code, told};

#[test]
fn it_writes_what_a_build_puts_under_opendata() {
    let place = Place::site("export-same");
    let build = place.run(&["build", "--output", "site"]);
    assert_eq!(code(&build), 0, "{}", told(&build));
    let export = place.run(&["export", "--output", "data", "--lang", "en"]);
    assert_eq!(code(&export), 0, "{}", told(&export));
    let ours = |path: &String| !path.starts_with(".hoshin/");
    let mut data = place.tree("data");
    data.retain(|path, _| ours(path));
    let mut site = place.tree("site/opendata");
    site.retain(|path, _| ours(path));
    assert!(data.contains_key("results.csv") && data.contains_key("2022/results.csv"));
    assert!(data == site, "the same files with the same bytes");
    let last = told(&export);
    assert!(
        last.ends_with(&format!("wrote {} files to `data`\n", data.len())),
        "{last}"
    );
}

#[test]
fn two_runs_in_other_zones_and_languages_give_the_same_bytes() {
    let place = Place::site("export-bytes");
    let zones = [("a", "Asia/Tokyo", "ja_JP.UTF-8"), ("b", "America/St_Johns", "C")];
    for (folder, zone, language) in zones {
        let output = place.run_with(&[("TZ", zone), ("LANG", language)], &["export", "--output", folder]);
        assert_eq!(code(&output), 0, "{}", told(&output));
    }
    assert!(place.tree("a") == place.tree("b"));
}

#[test]
fn one_ward_and_one_year_can_be_had_alone() {
    let place = Place::site("export-scope");
    let output = place.run(&["export", "--output", "data", "--ward", "mihon", "--year", "2022"]);
    assert_eq!(code(&output), 0, "{}", told(&output));
    let plans = place.read("data/plans.csv");
    assert_eq!(plans.lines().count(), 2, "{plans}");
    assert!(plans.contains("\nmihon-2022,"), "{plans}");
    assert!(place.has("data/ward-plans-mihon-2022.json"));
    assert!(!place.has("data/2022"), "one edition needs no folder for each year");
}

#[test]
fn a_ward_or_a_year_that_is_not_there_is_told_with_those_that_are() {
    let place = Place::site("export-unknown");
    let output = place.run(&["export", "--output", "data", "--ward", "mihno", "--lang", "en"]);
    assert_eq!((code(&output), place.has("data")), (2, false));
    assert_eq!(
        told(&output),
        "could not work: there is no ward `mihno`\n  = help: choose one of: mihon\n"
    );
    let output = place.run(&["export", "--output", "data", "--year", "2030", "--lang", "ja"]);
    assert_eq!((code(&output), place.has("data")), (2, false));
    assert_eq!(
        told(&output),
        "実行できません: 2030年度の計画はありません\n  = 対処: ある年度: 2016、2021、2022、2024\n"
    );
}

#[test]
fn nothing_is_written_while_there_is_an_error() {
    let place = Place::site("export-error");
    place.change("content/mihon/fy2022/1-1-1.md", "unit: persons", "unit: persosn");
    let output = place.run(&["export", "--output", "data", "--lang", "en"]);
    assert_eq!((code(&output), place.has("data")), (1, false));
    assert!(told(&output).contains("error[unit-unknown]"), "{}", told(&output));
    assert!(told(&output).ends_with("nothing was written, because there are errors\n"));
}
