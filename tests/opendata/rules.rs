//! Every one of the 30 rules has its test. Those about Excel are held against the workbook as openpyxl reads it, in
//! `tests/outside/test_opendata.py`.

use std::fs;
use std::path::Path;

use hoshin::exchange::opendata::rules::RULES;

use super::faults::no_faults;

#[test]
fn every_rule_has_its_number_and_its_test() {
    let numbers: Vec<&str> = RULES.iter().map(|rule| rule.number).collect();
    let official = (1..=15).map(|n| format!("L1-{n:02}"));
    let official = official
        .chain((1..=6).map(|n| format!("L2-{n:02}")))
        .chain((1..=9).map(|n| format!("L3-{n:02}")));
    assert_eq!(numbers, official.collect::<Vec<_>>());
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let levels = ["level_1", "level_2", "level_3"].map(|name| format!("tests/opendata/{name}.rs"));
    let ours: String = levels
        .iter()
        .map(|path| fs::read_to_string(root.join(path)).unwrap())
        .collect();
    let outside = fs::read_to_string(root.join("tests/outside/test_opendata.py")).unwrap();
    let lacking = RULES.iter().filter(|rule| {
        let here = ours.contains(&format!("\nfn {}() {{", rule.test));
        !here && !outside.contains(&format!("    def test_{}(self):", rule.test))
    });
    no_faults(
        &lacking
            .map(|rule| format!("{}: no test `{}`", rule.number, rule.test))
            .collect::<Vec<_>>(),
    );
}
