//! `hoshin init`: a new site is sound and builds at once; what is there already is left alone.

use std::fs;

use super::place::{Place, told};

#[test]
fn a_new_site_is_sound_and_builds() {
    let place = Place::new("init-new");
    assert_eq!(place.run(&["init", "site", "--lang", "en"]).status.code(), Some(0));
    let output = place.run(&["build", "--root", "site", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(told(&output).starts_with("0 errors, 0 warnings\n"), "{}", told(&output));
    assert!(place.0.join("site/output/ja/index.html").is_file());
}

#[test]
fn a_folder_with_something_in_it_is_refused() {
    let place = Place::new("init-taken");
    fs::create_dir(place.0.join("taken")).unwrap();
    place.write("taken/notes.txt", "ours");
    let output = place.run(&["init", "taken", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        told(&output).contains("is there already and not empty"),
        "{}",
        told(&output)
    );
    assert_eq!(fs::read_dir(place.0.join("taken")).unwrap().count(), 1);
}
