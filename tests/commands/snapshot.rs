//! `hoshin snapshot`: what is sealed, and that it never changes.

use std::process::{Command, Stdio};

use snapbox::{assert_data_eq, str};

use super::place::{Place, code, said, told};

pub const SEAL: [&str; 9] = [
    "snapshot",
    "--ward",
    "mihon",
    "--year",
    "2022",
    "--date",
    "2022-12-01",
    "--lang",
    "en",
];

/// The base site with one edition.
pub fn sealed(name: &str) -> Place {
    let place = Place::site(name);
    let output = place.run(&SEAL);
    assert_eq!(code(&output), 0, "{}", told(&output));
    place
}

#[test]
fn an_edition_is_a_bag_with_everything_in_it() {
    let place = sealed("snapshot-first");
    let bag = place.tree("snapshots/mihon-2022-r0");
    for path in [
        "bagit.txt",
        "bag-info.txt",
        "manifest-sha256.txt",
        "manifest-sha512.txt",
        "tagmanifest-sha256.txt",
        "tagmanifest-sha512.txt",
        "data/README.txt",
        "data/ledger.jsonl",
        "data/figures.csv",
        "data/errata.csv",
        "data/source/hoshin.toml",
        "data/source/content/mihon/fy2022/1-1-1.md",
        "data/source/themes/default/templates/layout.html",
        "data/site/index.html",
        "data/site/ja/mihon/2022/index.html",
        "data/site/en/mihon/2022/index.html",
    ] {
        assert!(bag.contains_key(path), "{path}");
    }
    // What came later, and what belongs to other plans, is not part of how it stood.
    assert!(!bag.keys().any(|path| path.contains("fy2024") || path.contains("city/")));
    let page = place.read("snapshots/mihon-2022-r0/data/site/en/mihon/2022/1-1-1/index.html");
    assert!(
        page.contains("Sealed edition") && page.contains("1 December 2022"),
        "{page}"
    );
    assert!(
        page.contains("https://hoshin.example/en/snapshots/mihon-2022-r0/"),
        "{page}"
    );
    assert!(page.contains("noindex"));
    let figures = place.read("snapshots/mihon-2022-r0/data/figures.csv");
    assert!(
        figures.contains("mihon/fy2022/1-1-1,budget.initial.2022,10613\n"),
        "{figures}"
    );
    assert!(!figures.contains("not-published"), "an empty cell is no figure");
}

#[cfg(unix)]
#[test]
fn nobody_may_write_to_its_files() {
    use std::os::unix::fs::PermissionsExt;
    let place = sealed("snapshot-modes");
    for path in place.tree("snapshots/mihon-2022-r0").keys() {
        let file = place.root.join("snapshots/mihon-2022-r0").join(path);
        let mode = std::fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o444, "{path}");
    }
}

#[test]
fn the_same_site_gives_the_same_bytes_anywhere() {
    let first = sealed("snapshot-same-one").tree("snapshots");
    let place = Place::site("snapshot-same-two/another/folder");
    let shell = format!("umask 077; exec {} {}", env!("CARGO_BIN_EXE_hoshin"), SEAL.join(" "));
    let status = Command::new("sh")
        .args(["-c", &shell])
        .env_clear()
        .envs([
            ("TZ", "Pacific/Kiritimati"),
            ("LANG", "ja_JP.UTF-8"),
            ("LC_ALL", "tr_TR.UTF-8"),
            ("RAYON_NUM_THREADS", "1"),
        ])
        .current_dir(&place.root)
        .stderr(Stdio::null())
        .status();
    assert!(status.unwrap().success());
    let second = place.tree("snapshots");
    assert_eq!(first.keys().collect::<Vec<_>>(), second.keys().collect::<Vec<_>>());
    for (path, bytes) in &first {
        assert!(second.get(path) == Some(bytes), "{path} differs");
    }
}

#[test]
fn the_day_comes_from_outside_and_never_from_the_clock() {
    let place = Place::site("snapshot-day");
    let output = place.run(&["snapshot", "--ward", "mihon", "--year", "2022", "--lang", "en"]);
    assert_eq!(code(&output), 2);
    assert_data_eq!(
        told(&output),
        str![[r#"
could not work: the day to seal it on is not given
  = help: name it, for instance `--date 2022-04-01`

"#]]
    );
    assert!(!place.has("snapshots"));
    // 2022-12-01T00:00:00Z
    let epoch = [("SOURCE_DATE_EPOCH", "1669852800")];
    let output = place.run_with(&epoch, &["snapshot", "--ward", "mihon", "--year", "2022"]);
    assert_eq!(code(&output), 0, "{}", told(&output));
    assert!(place.read("snapshots/ledger.jsonl").contains("\"date\":\"2022-12-01\""));
}

#[test]
fn what_can_not_be_sealed_is_told() {
    let place = Place::site("snapshot-refused");
    for (arguments, told_of) in [
        (
            &["--ward", "nowhere", "--year", "2022"][..],
            "there is no ward `nowhere`",
        ),
        (
            &["--ward", "mihon", "--year", "1999"],
            "there is no plan of `mihon` for FY1999",
        ),
        (&["--year", "1999"], "there is no plan for FY1999"),
        (
            &["--ward", "mihon", "--year", "2022", "--kind", "erratum"],
            "there is no correction to seal as `mihon-2022-r0`",
        ),
        (
            &["--ward", "mihon", "--year", "2022", "--sign", "no.key"],
            "there is no `no.key`",
        ),
    ] {
        let all = [&["snapshot", "--date", "2022-12-01", "--lang", "en"], arguments].concat();
        let output = place.run(&all);
        assert_eq!(code(&output), 2, "{arguments:?}");
        assert!(told(&output).contains(told_of), "{}", told(&output));
    }
    place.change(
        "content/mihon/fy2022/plan.md",
        "stage: mid-year-review\nhead",
        "stage: draft\nhead",
    );
    let output = place.run(&SEAL);
    assert!(
        told(&output).contains("the plan of `mihon` for FY2022 is not adopted yet"),
        "{}",
        told(&output)
    );
    place.change("content/mihon/fy2022/1-1-1.md", "unit: persons", "unit: person");
    let output = place.run(&SEAL);
    assert_eq!(code(&output), 1);
    assert!(
        told(&output).ends_with("nothing was sealed, because there are errors\n"),
        "{}",
        told(&output)
    );
    assert!(place.tree("snapshots").is_empty());
}

#[test]
fn the_site_carries_its_editions_as_they_are() {
    let place = sealed("snapshot-site");
    let output = place.run(&["build"]);
    assert_eq!(code(&output), 0, "{}", told(&output));
    let (kept, shown) = (
        place.tree("snapshots/mihon-2022-r0"),
        place.tree("output/snapshots/mihon-2022-r0"),
    );
    assert!(kept == shown, "the same bytes");
    assert_eq!(
        place.read("snapshots/ledger.jsonl"),
        place.read("output/snapshots/ledger.jsonl")
    );
    let identity = "tagmanifest_sha256\":\"";
    let ledger = place.read("snapshots/ledger.jsonl");
    let (_, rest) = ledger.split_once(identity).unwrap();
    for lang in ["ja", "en"] {
        assert!(
            place
                .read(&format!("output/{lang}/snapshots/index.html"))
                .contains("mihon-2022-r0.zip")
        );
        let page = place.read(&format!("output/{lang}/snapshots/mihon-2022-r0/index.html"));
        assert!(page.contains(rest.split('"').next().unwrap()), "its identity");
    }
    let output = place.run(&[
        "verify",
        "output/snapshots/mihon-2022-r0.zip",
        "--rebuild",
        "--lang",
        "en",
    ]);
    assert_eq!(code(&output), 0, "{}", said(&output));
}

#[test]
fn a_changed_byte_stops_the_build() {
    let place = sealed("snapshot-harmed");
    assert_eq!(code(&place.run(&["build"])), 0);
    let before = place.tree("output");
    let path = "snapshots/mihon-2022-r0/data/figures.csv";
    let text = place.read(path);
    place.remove(path);
    place.write(path, text.replace("10613", "10631"));
    place.change("content/mihon/fy2022/1-1-1.md", "2022: 10613", "2022: 10631");
    let output = place.run(&["build", "--lang", "en"]);
    assert_eq!(code(&output), 2);
    assert!(
        told(&output).contains("could not work: the sealed edition `snapshots/mihon-2022-r0` is not as it was sealed: `data/figures.csv` does not have the hash in `manifest-sha256.txt`"),
        "{}",
        told(&output)
    );
    let mut after = place.tree("output");
    after.retain(|path, _| !path.starts_with(".hoshin/stage"));
    assert!(before == after, "the site stands as it was");
}

#[test]
fn the_ledger_only_grows() {
    let place = sealed("snapshot-ledger");
    let ledger = place.read("snapshots/ledger.jsonl");
    place.write("snapshots/ledger.jsonl", ledger.replace("2022-12-01", "2022-11-01"));
    let output = place.run(&["build", "--lang", "en"]);
    assert_eq!(
        (code(&output), told(&output).contains("is not as it was sealed")),
        (0, false),
        "one line alone is its own witness"
    );
    place.write("snapshots/ledger.jsonl", ledger.replace("\"seq\":1", "\"seq\":2"));
    let output = place.run(&["check", "--lang", "en"]);
    assert_eq!(code(&output), 2);
    assert!(
        told(&output).contains("line 1 of the ledger does not hold"),
        "{}",
        told(&output)
    );
    place.write("snapshots/ledger.jsonl", "");
    let output = place.run(&["build", "--lang", "en"]);
    assert_eq!(code(&output), 2);
    assert!(
        told(&output).contains("`snapshots/mihon-2022-r0` was never finished: it is not on the ledger"),
        "{}",
        told(&output)
    );
}

#[test]
fn an_address_is_never_dropped_without_a_redirect() {
    let place = Place::site("snapshot-addresses");
    assert_eq!(code(&place.run(&["build", "--record-addresses"])), 0);
    let list = place.read("snapshots/addresses.txt");
    assert!(
        list.contains("\nja/mihon/2022/1-1-2/\n") && list.contains("\nen/feed.xml\n"),
        "{list}"
    );
    for ending in ["", ".en"] {
        place.remove(&format!("content/mihon/fy2022/2-1-1{ending}.md"));
    }
    let output = place.run(&["build", "--lang", "en"]);
    assert_eq!(code(&output), 2, "{}", told(&output));
    assert!(
        told(&output).contains("the published address `en/mihon/2022/2-1-1/` would be gone (2 in all)"),
        "{}",
        told(&output)
    );
    let moved = list
        .replace("en/mihon/2022/2-1-1/\n", "en/mihon/2022/2-1-1/ -> en/mihon/2022/2/\n")
        .replace("ja/mihon/2022/2-1-1/\n", "ja/mihon/2022/2-1-1/ -> ja/mihon/2022/2/\n");
    place.write("snapshots/addresses.txt", moved);
    let output = place.run(&["build", "--lang", "en"]);
    assert_eq!(code(&output), 0, "{}", told(&output));
    let page = place.read("output/en/mihon/2022/2-1-1/index.html");
    assert!(
        page.contains("url=/en/mihon/2022/2/")
            && page.contains("href=\"/en/mihon/2022/2/\"") | page.contains("href=/en/mihon/2022/2/"),
        "{page}"
    );
}
