//! Editions that are sound, and what somebody might do to them.

use std::collections::BTreeMap;

use super::{Outcome, Outside, What, verify};
use crate::archive::bag::Bag;
use crate::archive::edition::{EditionId, Kind, Order};
use crate::archive::figures::{Register, Spot};
use crate::archive::info::Info;
use crate::archive::tree::{Entry, EntryKind, MOST_BYTES, MOST_FILES, Tree};
use crate::archive::{errata, ledger};
use crate::artifact::{Artifact, SitePath};
use crate::lang::Localized;

const PAGE: &str = "<!doctype html><link rel=stylesheet href=assets/a.css><link rel=canonical href=https://x.example/>\
    <a href=ja/index.html>ja</a><a href=https://x.example/>live</a>";

/// Files in memory.
#[derive(Default)]
struct Files {
    entries: Vec<Entry>,
    bytes: Vec<Vec<u8>>,
}

impl Files {
    fn new(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        let mut tree = Self::default();
        for (path, bytes) in files {
            tree.entries.push(Entry {
                path,
                kind: EntryKind::File,
                bytes: bytes.len() as u64,
            });
            tree.bytes.push(bytes);
        }
        tree
    }
}

impl Tree for Files {
    fn entries(&self) -> &[Entry] {
        &self.entries
    }

    fn read(&self, index: usize, sink: &mut dyn FnMut(&[u8])) -> Result<(), Localized<String>> {
        sink(self.bytes.get(index).map_or(&[], Vec::as_slice));
        Ok(())
    }
}

/// A register with one figure.
fn register(value: &str) -> Vec<u8> {
    let spot = Spot {
        document: "minato/fy2021/1".into(),
        figure: "budget.initial.2021".into(),
    };
    Register(BTreeMap::from([(spot, value.to_owned())])).csv()
}

fn payload() -> BTreeMap<String, Vec<u8>> {
    let files: [(&str, &[u8]); 7] = [
        ("data/site/index.html", PAGE.as_bytes()),
        ("data/site/ja/index.html", b"<p>text"),
        ("data/site/assets/a.css", b"a{background:url(\"m.svg\")}"),
        ("data/site/assets/m.svg", b"<svg/>"),
        ("data/ledger.jsonl", b""),
        ("data/figures.csv", &register("5")),
        ("data/errata.csv", &errata::csv(&[])),
    ];
    files.map(|(path, bytes)| (path.to_owned(), bytes.to_vec())).into()
}

fn order(id: &str) -> Order {
    Order {
        id: EditionId::parse(id).unwrap(),
        kind: Kind::Adopted,
        date: "2021-04-01".parse().unwrap(),
        reason: None,
        ledger: Vec::new(),
        generator: "hoshin".into(),
    }
}

/// A whole edition of these files, and its identity.
fn sealed(payload: BTreeMap<String, Vec<u8>>, id: &str) -> (BTreeMap<String, Vec<u8>>, String) {
    let bag = Bag::default();
    let mut info = Info::default();
    info.put("Edition", id);
    for (path, bytes) in &payload {
        let path = SitePath::new(path.clone()).unwrap();
        bag.add(&Artifact {
            path,
            bytes: bytes.clone().into(),
        });
    }
    let (tags, identity) = bag.close(info);
    let mut files = payload;
    files.extend(
        tags.into_iter()
            .map(|tag| (tag.path.as_str().to_owned(), tag.bytes.into_bytes())),
    );
    (files, identity)
}

fn edition() -> BTreeMap<String, Vec<u8>> {
    sealed(payload(), "minato-2021-r0").0
}

/// What failed.
fn failed(tree: &dyn Tree, outside: &Outside<'_>) -> Vec<What> {
    let (checks, _) = verify(tree, outside);
    checks
        .iter()
        .filter(|check| check.outcome.failed())
        .map(|check| check.what)
        .collect()
}

fn failed_of(files: BTreeMap<String, Vec<u8>>) -> Vec<What> {
    failed(&Files::new(files), &Outside::default())
}

#[test]
fn a_sound_edition_passes() {
    assert_eq!(failed_of(edition()), []);
}

#[test]
fn any_byte_changed_anywhere_is_found() {
    for path in edition().keys() {
        let mut files = edition();
        let bytes = files.get_mut(path).unwrap();
        match bytes.first_mut() {
            Some(byte) => *byte ^= 1,
            None => bytes.push(b'x'),
        }
        // A changed tag manifest is no bag any more; the identity, which the ledger keeps, differs as well.
        assert!(failed_of(files).contains(&What::Bag), "{path}");
    }
}

#[test]
fn any_file_taken_away_or_put_in_is_found() {
    for path in edition().keys() {
        let mut files = edition();
        files.remove(path);
        assert!(failed_of(files).contains(&What::Bag), "{path}");
    }
    for path in [
        "data/more.txt",
        "more.txt",
        "signatures/other.txt",
        "tagmanifest-md5.txt",
    ] {
        let mut files = edition();
        files.insert(path.to_owned(), b"x".to_vec());
        let expected: &[What] = if path == "tagmanifest-md5.txt" {
            &[]
        } else {
            &[What::Bag]
        };
        assert_eq!(failed_of(files), expected, "{path}");
    }
}

#[test]
fn a_manifest_may_not_name_a_file_twice_or_half() {
    let mut files = edition();
    let manifest = files.get_mut("manifest-sha256.txt").unwrap();
    let first = manifest.split_inclusive(|b| *b == b'\n').next().unwrap().to_vec();
    manifest.extend(first);
    assert_eq!(failed_of(files), [What::Bag]);
}

#[test]
fn names_that_lead_out_are_refused_before_anything_is_read() {
    let bad = [
        "../evil",
        "data/../../evil",
        "/etc/passwd",
        "C:\\evil",
        "data\\..\\evil",
        "data//x",
        "data/港.txt",
        "data/.hidden",
        "data/a b",
        "data/x\n",
        "fetch.txt",
        "Fetch.txt",
        "BAGIT.TXT",
    ];
    for path in bad {
        let mut files = edition();
        files.insert(path.to_owned(), Vec::new());
        let (checks, contents) = verify(&Files::new(files), &Outside::default());
        assert!(checks[0].outcome.failed(), "{path}");
        assert!(contents.is_none(), "{path}: nothing was opened");
        let rest = checks.iter().skip(1);
        assert!(
            rest.into_iter()
                .all(|check| matches!(check.outcome, Outcome::NotChecked(_))),
            "{path}"
        );
    }
}

/// A tree of entries that nobody may read.
struct Listed(Vec<Entry>);

impl Tree for Listed {
    fn entries(&self) -> &[Entry] {
        &self.0
    }

    fn read(&self, _: usize, _: &mut dyn FnMut(&[u8])) -> Result<(), Localized<String>> {
        panic!("an unsafe tree was read");
    }
}

#[test]
fn links_bombs_and_floods_are_refused_before_anything_is_read() {
    let entry = |path: &str, kind, bytes| Entry {
        path: path.to_owned(),
        kind,
        bytes,
    };
    let link = vec![entry("data/link", EntryKind::Link, 0)];
    let device = vec![entry("data/zero", EntryKind::Other, 0)];
    let bomb = vec![entry("data/bomb", EntryKind::File, MOST_BYTES + 1)];
    let bombs = vec![
        entry("data/a", EntryKind::File, u64::MAX),
        entry("data/b", EntryKind::File, u64::MAX),
    ];
    let flood = (0..=MOST_FILES)
        .map(|n| entry(&format!("data/{n}"), EntryKind::File, 0))
        .collect();
    for entries in [link, device, bomb, bombs, flood] {
        assert_eq!(failed(&Listed(entries), &Outside::default()), [What::Paths]);
    }
}

#[test]
fn the_citys_ledger_decides() {
    let (files, identity) = sealed(payload(), "minato-2021-r0");
    let tree = Files::new(files);
    let judge = |ledger: &[u8]| {
        failed(
            &tree,
            &Outside {
                ledger: Some(ledger),
                ..Outside::default()
            },
        )
    };
    let own = ledger::with(b"", &order("minato-2021-r0"), &identity).unwrap();
    assert_eq!(judge(&own), []);
    let forged = ledger::with(b"", &order("minato-2021-r0"), "another identity").unwrap();
    assert_eq!(judge(&forged), [What::Ledger]);
    let without = ledger::with(b"", &order("kita-2021-r0"), &identity).unwrap();
    assert_eq!(judge(&without), [What::Ledger]);
    // An edition that was sealed later than its inner ledger says.
    let later = ledger::with(&without, &order("minato-2021-r0"), &identity).unwrap();
    assert_eq!(judge(&later), [What::Ledger]);
    assert_eq!(judge(b"nonsense\n"), [What::Ledger]);
}

#[test]
fn a_page_that_needs_the_network_is_found() {
    let bad = [
        "<script src=a.js></script>",
        "<script>x</script>",
        "<img src=https://x.example/a.png>",
        "<img src=missing.png>",
        "<link rel=stylesheet href=https://x.example/a.css>",
        "<link rel=preload href=//x.example/a.css>",
        "<a href=missing.html>x</a>",
        "<a href=javascript:alert(1)>x</a>",
        "<a href=ja/>a folder</a>",
        "<a href=/ja/index.html>x</a>",
        "<a href=../../../out.html>x</a>",
        "<base href=https://x.example/>",
        "<iframe src=ja/index.html></iframe>",
        "<p onclick=x>",
        "<meta http-equiv=refresh content=0>",
        "<p style=\"background:url(https://x.example/a)\">",
        "<style>@import url(https://x.example)</style>",
        "<img srcset=\"a.png 2x\">",
        "<svg><use href=https://x.example/a.svg#b>",
        "<object data=a.svg></object>",
        "<form action=https://x.example/></form>",
    ];
    for html in bad {
        let mut files = payload();
        files.insert("data/site/ja/index.html".into(), html.as_bytes().to_vec());
        assert_eq!(failed_of(sealed(files, "minato-2021-r0").0), [What::Site], "{html}");
    }
    for css in [
        "@import 'x.css'",
        "a{background:url(https://x.example/a.png)}",
        "a{background:URL( 'gone.png' )}",
    ] {
        let mut files = payload();
        files.insert("data/site/assets/a.css".into(), css.as_bytes().to_vec());
        assert_eq!(failed_of(sealed(files, "minato-2021-r0").0), [What::Site], "{css}");
    }
}

#[test]
fn a_figure_changes_only_by_an_erratum() {
    let judge = |errata: Vec<u8>, before: &[u8]| {
        let mut files = payload();
        files.insert("data/errata.csv".into(), errata);
        let tree = Files::new(sealed(files, "minato-2021-r1").0);
        failed(
            &tree,
            &Outside {
                figures: Some(before),
                ..Outside::default()
            },
        )
    };
    let none = errata::csv(&[]);
    assert_eq!(judge(none.clone(), &register("5")), []);
    assert_eq!(judge(none.clone(), &register("6")), [What::Figures]);
    let correction = errata::Correction {
        spot: Spot {
            document: "minato/fy2021/1".into(),
            figure: "budget.initial.2021".into(),
        },
        before: "6".into(),
        after: Some("5".into()),
        ..errata::Correction::default()
    };
    assert_eq!(judge(errata::csv(&[correction]), &register("6")), []);
    assert_eq!(judge(none, b"document,figure,value\n"), [], "a row was added");
}

/// An edition whose open data is this one table.
fn with_table(csv: &[u8], described: &[u8]) -> Vec<What> {
    let sums = crate::archive::digest::sums(described);
    let package = format!(
        r#"{{ "resources": [ {{ "name": "plans", "path": "plans.csv", "bytes": {}, "hash": "sha256:{}", "schema": {{
            "fields": [ {{ "name": "id", "type": "string" }}, {{ "name": "up", "type": "string" }}, {{ "name": "n", "type": "integer", "constraints": {{ "required": true }} }} ],
            "primaryKey": ["id"], "foreignKeys": [ {{ "fields": ["up"], "reference": {{ "resource": "", "fields": ["id"] }} }} ] }} }} ] }}"#,
        sums.bytes, sums.sha256
    );
    let mut files = payload();
    files.insert("data/opendata/datapackage.json".into(), package.into_bytes());
    files.insert("data/opendata/plans.csv".into(), csv.to_vec());
    failed_of(sealed(files, "minato-2021-r0").0)
}

#[test]
fn open_data_is_what_it_is_described_as() {
    let sound = "\u{feff}id,up,n\r\na,,1\r\nb,a,2\r\n".as_bytes();
    assert_eq!(with_table(sound, sound), []);
    assert_eq!(with_table(sound, b"other bytes"), [What::Package]);
    for bad in [
        &b"id,up\r\na,\r\n"[..],
        b"id,up,n\r\na,,1\r\na,,2\r\n",
        b"id,up,n\r\na,,x\r\n",
        b"id,up,n\r\na,,\r\n",
        b"id,up,n\r\na,c,1\r\n",
        b"id,up,n\r\na,,1,2\r\n",
    ] {
        assert_eq!(
            with_table(bad, bad),
            [What::Package],
            "{}",
            String::from_utf8_lossy(bad)
        );
    }
    let mut files = payload();
    files.insert(
        "data/opendata/datapackage.json".into(),
        b"{ \"resources\": [] }".to_vec(),
    );
    files.insert("data/opendata/stray.csv".into(), b"a".to_vec());
    assert_eq!(failed_of(sealed(files, "minato-2021-r0").0), [What::Package]);
}
