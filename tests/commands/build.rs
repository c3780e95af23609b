//! `hoshin build`: all of a site or nothing, the same bytes each time, and no file of others touched.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::place::{Place, told};

/// Every file under a folder, with its bytes.
fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    walkdir::WalkDir::new(root)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(root).unwrap().to_string_lossy().into_owned();
            (path, fs::read(entry.path()).unwrap())
        })
        .collect()
}

#[test]
fn a_sound_site_is_written_once() {
    let place = Place::new("build-sound");
    let first = place.run(&["build", "--lang", "en"]);
    assert_eq!(first.status.code(), Some(0), "{}", told(&first));
    let made = files(&place.0.join("output"));
    for page in [
        "index.html",
        "404.html",
        "ja/index.html",
        "en/index.html",
        "sitemap.xml",
    ] {
        assert!(made.contains_key(page), "no {page} among {:?}", made.keys());
    }
    let again = told(&place.run(&["build", "--lang", "en"]));
    assert!(again.ends_with("(0 written, 0 removed)\n"), "{again}");
}

#[test]
fn nothing_is_written_while_there_is_an_error() {
    let place = Place::new("build-error");
    place.run(&["build"]);
    let before = files(&place.0.join("output"));
    place.change("content/mihon/fy2026/1-1-1.md", "unit: percent", "unit: percnt");
    let output = place.run(&["build", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        told(&output).ends_with("nothing was written, because there are errors\n"),
        "{}",
        told(&output)
    );
    assert!(files(&place.0.join("output")) == before, "the site is as it was");
}

#[test]
fn the_same_text_gives_the_same_bytes() {
    let place = Place::new("build-bytes");
    let build = |folder: &str, variables: &[(&str, &str)]| {
        let mut command = place.command();
        command
            .args(["build", "--output", folder])
            .envs(variables.iter().copied());
        assert!(command.output().unwrap().status.success());
        let mut made = files(&place.0.join(folder));
        made.retain(|path, _| !path.starts_with(".hoshin"));
        made
    };
    let here = build(
        "here",
        &[
            ("TZ", "Asia/Tokyo"),
            ("LANG", "ja_JP.UTF-8"),
            ("RAYON_NUM_THREADS", "1"),
        ],
    );
    let there = build(
        "there",
        &[("TZ", "America/Lima"), ("LANG", "C"), ("RAYON_NUM_THREADS", "4")],
    );
    assert!(here == there, "one of {} files differs", here.len());
}

#[test]
fn a_page_without_its_document_goes_and_files_of_others_stay() {
    let place = Place::new("build-removed");
    let pages = ["content/pages/news.md", "content/pages/news.en.md"];
    place.write(pages[0], "---\ntitle: お知らせ\n---\n\nお知らせです。\n");
    place.write(pages[1], "---\ntitle: News\n---\n\nHere is news.\n");
    place.run(&["build"]);
    assert!(place.0.join("output/ja/news/index.html").is_file());
    place.write("output/notes.txt", "ours");
    place.write("output/ja/news/notes.txt", "ours");
    for page in pages {
        fs::remove_file(place.0.join(page)).unwrap();
    }
    let output = place.run(&["build"]);
    assert_eq!(output.status.code(), Some(0), "{}", told(&output));
    let left = files(&place.0.join("output"));
    assert!(!left.contains_key("ja/news/index.html") && !left.contains_key("en/news/index.html"));
    assert!(left.contains_key("notes.txt") && left.contains_key("ja/news/notes.txt"));
}

#[test]
fn a_file_that_hoshin_did_not_write_is_never_overwritten() {
    let place = Place::new("build-foreign");
    fs::create_dir_all(place.0.join("output/ja")).unwrap();
    place.write("output/ja/index.html", "somebody's page");
    let output = place.run(&["build", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        told(&output).contains("is there, but hoshin did not write it"),
        "{}",
        told(&output)
    );
    assert_eq!(place.read("output/ja/index.html"), "somebody's page");
}

#[test]
#[cfg(unix)]
fn a_link_is_not_followed() {
    let place = Place::new("build-link");
    fs::create_dir(place.0.join("elsewhere")).unwrap();
    std::os::unix::fs::symlink(place.0.join("elsewhere"), place.0.join("output")).unwrap();
    let output = place.run(&["build", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(told(&output).contains("is a symbolic link"), "{}", told(&output));
    assert_eq!(fs::read_dir(place.0.join("elsewhere")).unwrap().count(), 0);
}

#[test]
fn links_can_name_files_so_that_pages_open_from_a_disk() {
    let place = Place::new("build-file-links");
    place.run(&["build", "--file-links"]);
    for (path, bytes) in files(&place.0.join("output")) {
        if path.ends_with("404.html") || !path.ends_with(".html") {
            continue;
        }
        let page = String::from_utf8(bytes).unwrap();
        for link in page.split("<a ").skip(1).filter_map(|tag| tag.split("href=").nth(1)) {
            let address = link.trim_start_matches('"').split(['"', ' ', '>']).next().unwrap();
            assert!(address.contains(':') || !address.ends_with('/'), "{path}: {address}");
        }
    }
}

#[test]
fn the_address_can_be_given_and_must_be_one() {
    let place = Place::new("build-address");
    place.run(&["build", "--base-url", "https://plans.example/kita"]);
    assert!(
        place
            .read("output/sitemap.xml")
            .contains("<loc>https://plans.example/kita/ja/</loc>")
    );
    assert_eq!(place.run(&["build", "--base-url", "kita"]).status.code(), Some(2));
}
