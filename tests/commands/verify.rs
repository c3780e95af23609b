//! `hoshin verify`: what is looked at, how it is told, and that nothing hostile does harm.

use std::io::{Cursor, Write};

use snapbox::{assert_data_eq, str};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::place::{Place, code, said, told};
use super::snapshot::{SEAL, sealed};

const EDITION: &str = "snapshots/mihon-2022-r0";

#[test]
fn every_check_is_told() {
    let place = sealed("verify-told");
    let output = place.run(&["verify", EDITION, "--rebuild", "--lang", "en"]);
    assert_eq!((code(&output), told(&output).as_str()), (0, ""));
    assert_data_eq!(
        said(&output),
        str![[r#"
ok           names and sizes: [..] files, [..] bytes
ok           contents (BagIt): identity [..]
not checked  signature: it is not signed
ok           ledger: line 1 of the city's ledger
ok           self-contained site: [..] pages
ok           open data: [..] tables, [..] rows
ok           figures against the edition before: the first edition, with [..] figures
ok           rebuild: all [..] files came out the same

"#]]
    );
    let output = place.run(&["verify", EDITION, "--lang", "ja"]);
    assert!(
        said(&output).ends_with("not checked  作り直し: `--rebuild` を付けると確かめます\n"),
        "{}",
        said(&output)
    );
}

#[test]
fn what_is_not_there_can_not_be_verified() {
    let place = Place::new("verify-nothing");
    let output = place.run(&["verify", "nowhere", "--lang", "en"]);
    assert_eq!((code(&output), said(&output).as_str()), (2, ""));
    assert!(
        told(&output).contains("can't read `nowhere`: it is not there"),
        "{}",
        told(&output)
    );
    place.write("notes.zip", "not a zip at all, but as long as one might be");
    let output = place.run(&["verify", "notes.zip", "--lang", "en"]);
    assert_eq!(code(&output), 1);
    assert!(
        said(&output).contains("it is not a plain zip file"),
        "{}",
        said(&output)
    );
    place.write("empty/readme.txt", "no bag");
    assert_eq!(code(&place.run(&["verify", "empty"])), 1);
}

#[test]
fn a_changed_edition_fails_and_says_where() {
    let place = sealed("verify-changed");
    let page = format!("{EDITION}/data/site/en/mihon/2022/index.html");
    let text = place.read(&page);
    place.remove(&page);
    place.write(&page, text.replace("Mihon", "Kihon"));
    let output = place.run(&["verify", EDITION, "--lang", "en"]);
    assert_eq!(code(&output), 1);
    assert!(
        said(&output).contains("FAIL         contents (BagIt)\n               `data/site/en/mihon/2022/index.html` does not have the hash in `manifest-sha256.txt`\n"),
        "{}",
        said(&output)
    );
}

/// Whoever changes an edition can make its lists again; what he can't make again is the city's ledger.
#[test]
fn a_forged_edition_fails_against_the_ledger_and_when_rebuilt() {
    let place = sealed("verify-forged");
    let other = sealed("verify-forged-other");
    other.change("content/mihon/fy2022/2.md", "title: ", "title: 別の");
    let forged = [&SEAL[..], &["--kind", "midyear"]].concat();
    std::fs::remove_dir_all(other.root.join("snapshots")).unwrap();
    assert_eq!(code(&other.run(&forged)), 0);
    let edition = other.root.join(EDITION);
    let edition = edition.to_str().unwrap();
    let output = place.run(&["verify", edition, "--ledger", "snapshots/ledger.jsonl", "--lang", "en"]);
    assert_eq!(code(&output), 1);
    assert!(
        said(&output).contains("the city's ledger gives `mihon-2022-r0` another identity"),
        "{}",
        said(&output)
    );
}

#[test]
fn a_signature_holds_only_with_the_citys_own_key() {
    let place = Place::site("verify-signed");
    for name in ["city", "other"] {
        let pair = minisign::KeyPair::generate_unencrypted_keypair().unwrap();
        place.write(&format!("{name}.key"), pair.sk.to_box(None).unwrap().into_string());
        place.write(&format!("{name}.pub"), pair.pk.to_box().unwrap().into_string());
    }
    let seal = [&SEAL[..], &["--sign", "city.key"]].concat();
    let output = place.run(&seal);
    assert_eq!(code(&output), 0, "{}", told(&output));
    let verify = |key: &str| place.run(&["verify", EDITION, "--pubkey", key, "--lang", "en", "--rebuild"]);
    let output = verify("city.pub");
    assert_eq!(code(&output), 0, "{}", said(&output));
    assert!(
        said(&output).contains("ok           signature: it was signed with this key"),
        "{}",
        said(&output)
    );
    for key in ["other.pub", "nonsense"] {
        let output = verify(key);
        assert_eq!(code(&output), 1);
        assert!(said(&output).contains("FAIL         signature"), "{}", said(&output));
    }
    place.remove(&format!("{EDITION}/signatures/tagmanifest-sha256.txt.minisig"));
    assert_eq!(code(&verify("city.pub")), 1, "unsigned, but a key was named");
}

#[test]
fn a_hostile_zip_is_refused_and_writes_nothing() {
    let place = Place::new("verify-hostile");
    for (number, name) in ["../../evil", "/tmp/hoshin-evil", "data/../../evil", "C:\\evil"]
        .iter()
        .enumerate()
    {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for path in ["bagit.txt", name] {
            writer.start_file(path, SimpleFileOptions::default()).unwrap();
            writer.write_all(b"x").unwrap();
        }
        let file = format!("{number}.zip");
        place.write(&file, writer.finish().unwrap().into_inner());
        let output = place.run(&["verify", &file, "--rebuild", "--lang", "en"]);
        assert_eq!(code(&output), 1);
        assert!(
            said(&output).starts_with("FAIL         names and sizes\n"),
            "{}",
            said(&output)
        );
    }
    assert_eq!(place.tree("").len(), 4, "only the zips are there");
    let above = place.root.parent().unwrap();
    assert!(!above.join("evil").exists() && !above.join("../evil").exists());
}

/// A zip with these files, each with the rights of a Unix file.
fn zip_of(files: &[(&str, u32)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, mode) in files {
        let options = SimpleFileOptions::default().unix_permissions(*mode);
        writer.start_file(*path, options).unwrap();
        writer.write_all(b"x").unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn links_twins_and_floods_in_a_zip_are_refused_and_said() {
    let place = Place::new("verify-harm");
    let mut link = ZipWriter::new(Cursor::new(Vec::new()));
    link.start_file("bagit.txt", SimpleFileOptions::default()).unwrap();
    link.add_symlink("data/link", "/etc/passwd", SimpleFileOptions::default())
        .unwrap();
    let names: Vec<String> = (0..70_000).map(|number| format!("data/{number}")).collect();
    let flood: Vec<(&str, u32)> = names.iter().map(|name| (name.as_str(), 0o644)).collect();
    let harm = [
        (link.finish().unwrap().into_inner(), "`data/link` is a symbolic link"),
        (
            zip_of(&[("bagit.txt", 0o644), ("data/Plan.csv", 0o644), ("data/plan.csv", 0o644)]),
            "`data/plan.csv` and `data/Plan.csv` are one name where case does not count",
        ),
        (
            zip_of(&[("bagit.txt", 0o644), ("fetch.txt", 0o644)]),
            "`fetch.txt` is not allowed: it would fetch files from elsewhere",
        ),
        (zip_of(&flood), "it is not a plain zip file"),
    ];
    for (number, (bytes, words)) in harm.into_iter().enumerate() {
        let file = format!("{number}.zip");
        place.write(&file, bytes);
        let output = place.run(&["verify", &file, "--rebuild", "--lang", "en"]);
        assert_eq!(code(&output), 1, "{words}");
        assert!(
            said(&output).starts_with("FAIL         names and sizes\n"),
            "{}",
            said(&output)
        );
        assert!(said(&output).contains(words), "{}", said(&output));
    }
    assert_eq!(place.tree("").len(), 4, "only the zips are there");
}

/// A megabyte that unpacks to a gigabyte is read piece by piece, and only once it is known to be listed.
#[cfg(target_os = "linux")]
#[test]
fn a_bomb_does_not_take_the_memory() {
    let place = Place::new("verify-bomb");
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("data/zeros", SimpleFileOptions::default()).unwrap();
    let piece = vec![0; 1 << 20];
    for _ in 0..256 {
        writer.write_all(&piece).unwrap();
    }
    place.write("bomb.zip", writer.finish().unwrap().into_inner());
    let shell = format!(
        "ulimit -v 200000; exec {} verify bomb.zip --lang en",
        env!("CARGO_BIN_EXE_hoshin")
    );
    let output = std::process::Command::new("sh")
        .args(["-c", &shell])
        .current_dir(&place.root)
        .output()
        .unwrap();
    assert_eq!(code(&output), 1, "{}", told(&output));
    assert!(
        said(&output).contains("`bagit.txt` is not as it should be"),
        "{}",
        said(&output)
    );
}

#[cfg(unix)]
#[test]
fn a_link_in_a_folder_is_not_followed() {
    let place = sealed("verify-link");
    std::os::unix::fs::symlink("/etc/passwd", place.root.join(EDITION).join("data/link")).unwrap();
    let output = place.run(&["verify", EDITION, "--lang", "en"]);
    assert_eq!(code(&output), 1);
    assert!(
        said(&output).contains("`data/link` is a symbolic link"),
        "{}",
        said(&output)
    );
}

#[test]
fn every_page_of_a_site_is_judged() {
    let place = Place::site("verify-site");
    assert_eq!(code(&place.run(&["build"])), 0);
    let output = place.run(&["verify", "output", "--lang", "en"]);
    assert_eq!((code(&output), told(&output).as_str()), (0, ""));
    assert!(
        said(&output).ends_with(" pages judged, 0 faults\n"),
        "{}",
        said(&output)
    );
    let output = place.run(&["verify", "output", "--rebuild", "--lang", "en"]);
    assert_eq!(code(&output), 2);
    assert!(told(&output).contains("are for sealed editions"), "{}", told(&output));
}

#[test]
fn a_broken_page_is_told_with_its_markup() {
    let place = Place::site("verify-broken");
    assert_eq!(code(&place.run(&["build"])), 0);
    place.change("output/ja/index.html", "<main id=main tabindex=-1>", "<main id=main>");
    place.remove("output/en/about/index.html");
    place.write("output/assets/mio.css", "a { outline: none }");
    let output = place.run(&["verify", "output", "--lang", "en"]);
    assert_eq!((code(&output), told(&output).as_str()), (1, ""));
    let said = said(&output);
    assert!(
        said.contains(
            "ja/index.html:1: `main` can't take the focus of the skip link [skip-link-lost A11Y-5]\n    <main id=main>"
        ),
        "{said}"
    );
    assert!(
        said.contains("`../about/` leads nowhere [link-broken A11Y-14]"),
        "{said}"
    );
    assert!(
        said.contains("assets/mio.css:1: it takes the ring from the focus [style-heedless A11Y-12 A11Y-35 A11Y-38]"),
        "{said}"
    );
    let output = place.run(&["verify", "output", "--lang", "ja"]);
    assert!(
        said_last(&output).contains("ページを確かめ、問題は"),
        "{}",
        said_last(&output)
    );
}

/// The last line of what was said.
fn said_last(output: &std::process::Output) -> String {
    said(output).lines().last().unwrap_or_default().to_owned()
}
