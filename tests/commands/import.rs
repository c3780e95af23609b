//! `hoshin import`: what it says of data that is whole, of data that somebody has changed, and of a folder that holds none.

use super::place::{Place, code, said, told};

/// The base site with its data beside it.
fn exported(name: &str) -> Place {
    let place = Place::site(name);
    let output = place.run(&["export", "--output", "data"]);
    assert_eq!(code(&output), 0, "{}", told(&output));
    place
}

#[test]
fn data_that_is_whole_is_read_back_and_is_what_the_content_says() {
    let place = exported("import-whole");
    for folder in ["data", "data/2022"] {
        let output = place.run(&["import", folder, "--compare", "--lang", "en"]);
        assert_eq!((code(&output), said(&output).as_str()), (0, ""), "{}", told(&output));
        assert!(told(&output).starts_with("read back: 1 ward, "), "{}", told(&output));
        assert!(told(&output).ends_with("; 0 faults\n"), "{}", told(&output));
    }
}

#[test]
fn a_changed_figure_is_told_by_its_digest_and_against_the_content() {
    let place = exported("import-changed");
    place.change("data/results.csv", ",given,", ",suppressed,");
    let output = place.run(&["import", "data", "--lang", "en"]);
    assert_eq!(code(&output), 1);
    assert_eq!(
        said(&output),
        "results.csv:1: this file has changed since it was exported\n"
    );
    let output = place.run(&["import", "data", "--compare", "--lang", "ja"]);
    let lines = said(&output);
    assert_eq!(code(&output), 1, "{lines}");
    assert!(
        lines.starts_with(
            "results.csv:1: 書き出されたあとで変わりました\nresults.csv:2: `mihon-2022/volunteers, 2021` の列"
        ),
        "{lines}"
    );
    assert!(
        lines.contains(" の列 `status` は `suppressed` ですが、サイトの内容では `given` です\n"),
        "{lines}"
    );
}

#[test]
fn a_folder_without_data_is_told_table_by_table() {
    let place = Place::site("import-none");
    let output = place.run(&["import", "content", "--lang", "en"]);
    assert_eq!(code(&output), 1);
    assert!(
        said(&output).contains("plans.csv:1: this file is not there\n"),
        "{}",
        said(&output)
    );
    let output = place.run(&["import", "nowhere", "--lang", "en"]);
    assert_eq!((code(&output), said(&output).as_str()), (2, ""));
    assert!(
        told(&output).starts_with("could not work: can't read `nowhere`"),
        "{}",
        told(&output)
    );
}
