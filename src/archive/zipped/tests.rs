//! Zips that are sound, and zips that somebody made to do harm.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{Packing, Zip};
use crate::archive::tree::{EntryKind, Tree};
use crate::archive::verify::{Outside, What, verify};

fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut packing = Packing::new("minato-2021-r0", "2021-04-01".parse().unwrap());
    for (path, bytes) in files {
        packing.add(path, bytes).unwrap();
    }
    packing.finish().unwrap()
}

/// A zip with these names, whatever they are.
fn named(names: &[&str]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for name in names {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(b"x").unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn opened(bytes: Vec<u8>) -> Zip<Cursor<Vec<u8>>> {
    Zip::open(Cursor::new(bytes)).unwrap()
}

/// Where these bytes stand first.
fn find(bytes: &[u8], wanted: &[u8]) -> usize {
    bytes.windows(wanted.len()).position(|window| window == wanted).unwrap()
}

#[test]
fn the_same_files_give_the_same_zip_and_come_back() {
    let files: [(&str, &[u8]); 2] = [("bagit.txt", b"x"), ("data/a.txt", &[7; 10_000])];
    let bytes = packed(&files);
    assert_eq!(bytes, packed(&files));
    let zip = opened(bytes);
    let paths: Vec<&str> = zip.entries().iter().map(|entry| entry.path.as_str()).collect();
    assert_eq!(paths, ["bagit.txt", "data/a.txt"], "without the folder");
    assert_eq!(zip.text("data/a.txt").unwrap().unwrap(), [7; 10_000]);
}

#[test]
fn names_that_lead_out_are_found() {
    for name in ["../evil.txt", "/etc/passwd", "a/../../evil", "..\\evil"] {
        let zip = opened(named(&["bagit.txt", name]));
        let (checks, contents) = verify(&zip, &Outside::default());
        assert!(checks[0].outcome.failed() && contents.is_none(), "{name}");
        assert_eq!(checks[0].what, What::Paths);
    }
}

#[test]
fn a_link_is_seen_as_one() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("bagit.txt", SimpleFileOptions::default()).unwrap();
    writer
        .add_symlink("data/link", "/etc/passwd", SimpleFileOptions::default())
        .unwrap();
    let zip = opened(writer.finish().unwrap().into_inner());
    assert_eq!(zip.entries()[1].kind, EntryKind::Link);
}

#[test]
fn two_files_of_one_name_are_refused() {
    let mut bytes = named(&["data/aa.txt", "data/bb.txt"]);
    while bytes.windows(11).any(|window| window == b"data/bb.txt") {
        let at = find(&bytes, b"data/bb.txt");
        bytes[at..at + 11].copy_from_slice(b"data/aa.txt");
    }
    assert!(Zip::open(Cursor::new(bytes)).is_err());
}

#[test]
fn a_file_longer_than_it_says_is_cut_off() {
    let zeros = vec![0; 1_000_000];
    let mut bytes = packed(&[("bagit.txt", b"x"), ("data/bomb", &zeros)]);
    // Both headers of the second file now say that it has ten bytes.
    let length = 1_000_000_u32.to_le_bytes();
    while bytes.windows(4).any(|window| window == length) {
        let at = find(&bytes, &length);
        bytes[at..at + 4].copy_from_slice(&10_u32.to_le_bytes());
    }
    let zip = opened(bytes);
    let mut seen = 0;
    let ended = zip.read(1, &mut |piece| seen += piece.len());
    assert!(ended.is_err());
    assert!(seen <= 11, "{seen} bytes came out");
}

#[test]
fn files_that_lie_in_each_other_are_refused() {
    let mut bytes = packed(&[("aaaa", &[1; 1000]), ("bbbb", &[2; 1000])]);
    let list = find(&bytes, b"PK\x01\x02");
    let second = list + 1 + find(&bytes[list + 1..], b"PK\x01\x02");
    // The second entry of the list leads to the first file.
    bytes[second + 42..second + 46].copy_from_slice(&[0; 4]);
    assert!(Zip::open(Cursor::new(bytes)).is_err());
}

#[test]
fn a_count_that_is_a_lie_costs_nothing() {
    let sound = named(&["a", "b"]);
    let end = find(&sound, b"PK\x05\x06");
    for (at, value) in [
        (8, 0xffff_u16),
        (10, 0xffff),
        (10, 1),
        (12, 0xffff),
        (14, 0xffff),
        (16, 7),
        (20, 9),
    ] {
        let mut bytes = sound.clone();
        bytes[end + at..end + at + 2].copy_from_slice(&value.to_le_bytes());
        let opened = Zip::open(Cursor::new(bytes));
        // The count of this disk is not the one that is used, and may be anything.
        assert!(opened.is_err() || at == 8, "{at}");
    }
}

#[test]
fn what_is_no_zip_is_refused() {
    for bytes in [
        &b""[..],
        b"PK",
        b"not a zip at all, and longer than an end record would be",
        &[0; 4096],
    ] {
        assert!(Zip::open(Cursor::new(bytes.to_vec())).is_err());
    }
    let mut cut = named(&["a"]);
    cut.truncate(cut.len() - 1);
    assert!(Zip::open(Cursor::new(cut)).is_err());
    let mut longer = named(&["a"]);
    longer.extend(b"more");
    assert!(Zip::open(Cursor::new(longer)).is_err());
}
