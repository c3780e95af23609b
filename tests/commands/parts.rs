//! A site made by several machines, some wards each, and joined: the very site that one machine makes.

use std::process::{Child, Command, Stdio};

use super::base;
use super::place::{Place, code, told};

/// The invented city of 24 wards.
fn city(name: &str) -> Place {
    let place = Place::new(name);
    for (path, bytes) in base::files("tests/wards/project") {
        place.write(&path, bytes);
    }
    place
}

/// hoshin at work, beside others.
fn start(place: &Place, arguments: &[&str]) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hoshin"));
    command.env_clear().current_dir(&place.root).args(arguments);
    command.stderr(Stdio::null()).spawn().unwrap()
}

/// The site in a folder; what hoshin remembers of it holds times and is no part of it.
fn site(place: &Place, folder: &str) -> base::Files {
    let mut files = place.tree(folder);
    files.remove(".hoshin/memory");
    files
}

#[test]
fn two_machines_make_what_one_makes() {
    let place = city("parts");
    let whole = place.run(&["build", "--lang", "en"]);
    assert_eq!(code(&whole), 0, "{}", told(&whole));
    let wards: Vec<String> = (1..=24).map(|number| format!("--ward=test-{number:02}")).collect();
    let (some, others) = wards.split_at(10);
    let part = |folder: &'static str, wards: &[String]| {
        let wards: Vec<&str> = wards.iter().map(String::as_str).collect();
        start(&place, &[&["build", "--output", folder][..], &wards].concat())
    };
    let machines = [part("parts/a", some), part("parts/b", others)];
    for mut machine in machines {
        assert!(machine.wait().unwrap().success());
    }
    let whole = site(&place, "output");
    for folder in ["parts/a", "parts/b"] {
        let part = site(&place, folder);
        let pages: Vec<&String> = part.keys().filter(|path| !path.starts_with(".hoshin/")).collect();
        assert!(!pages.is_empty());
        for path in pages {
            assert!(path.contains("/test-"), "{path} is a ward's page");
            assert_eq!(part[path], whole[path], "{path}");
        }
    }
    // A page that did not come over whole is made again, and so is one that is not there.
    place.write("parts/a/ja/test-01/index.html", "torn");
    place.remove("parts/b/en/test-24/index.html");
    let joined = place.run(&[
        "build", "--lang", "en", "--output", "joined", "--join", "parts/a", "--join", "parts/b",
    ]);
    assert_eq!(code(&joined), 0, "{}", told(&joined));
    assert!(told(&joined).contains(", 46 pages from parts)"), "{}", told(&joined));
    assert!(site(&place, "joined") == whole, "the same files with the same bytes");
    // What was joined is remembered like any other site.
    let again = place.run(&["build", "--lang", "en", "--output", "joined"]);
    assert!(told(&again).contains("(0 written, 0 removed)"), "{}", told(&again));
}

#[test]
fn a_part_leaves_sealed_editions_to_the_whole() {
    let place = Place::site("parts-edition");
    let done = |arguments: &[&str]| {
        let output = place.run(arguments);
        assert_eq!(code(&output), 0, "{}", told(&output));
    };
    done(&["snapshot", "--ward", "mihon", "--year", "2021", "--date", "2022-04-01"]);
    done(&["build"]);
    done(&["build", "--ward", "mihon", "--output", "part"]);
    assert!(place.tree("part").keys().all(|path| !path.contains("snapshots/")));
    done(&["build", "--output", "joined", "--join", "part"]);
    assert!(site(&place, "joined") == site(&place, "output"));
}

#[test]
fn only_parts_of_this_very_site_are_joined() {
    let place = city("parts-others");
    let part = |arguments: &[&str]| {
        let made = place.run(&[&["build", "--ward", "test-01", "--output", "part"], arguments].concat());
        assert_eq!(code(&made), 0, "{}", told(&made));
    };
    let refused = |why: &str| {
        let joined = place.run(&["build", "--lang", "en", "--join", "part"]);
        assert_eq!(code(&joined), 2, "{}", told(&joined));
        assert!(told(&joined).contains(why), "{}", told(&joined));
        assert!(!place.has("output"));
    };
    refused("can't read `part`");
    part(&["--base-url", "https://other.example/"]);
    refused("`part` is no part of this site");
    part(&[]);
    place.change("hoshin.toml", "theme = \"default\"", "theme = \"large-print\"");
    refused("`part` is no part of this site");
}

#[test]
fn a_ward_must_be_there_and_a_part_has_a_folder_of_its_own() {
    let place = city("parts-ward");
    let unknown = place.run(&["build", "--lang", "en", "--ward", "minato", "--output", "part"]);
    assert_eq!(code(&unknown), 2);
    assert!(
        told(&unknown).contains("there is no ward `minato`"),
        "{}",
        told(&unknown)
    );
    assert!(!place.has("part"));
    let nowhere = place.run(&["build", "--lang", "en", "--ward", "test-01"]);
    assert_eq!(code(&nowhere), 2);
    assert!(told(&nowhere).contains("--output"), "{}", told(&nowhere));
}
