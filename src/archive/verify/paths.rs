//! Names and sizes, before a byte is read: a bag travels between systems that take names differently, and may be meant to
//! write where it should not or to fill a disk.

use std::collections::BTreeMap;

use super::{MOST_TOLD, Outcome, printable};
use crate::archive::tree::{Entry, EntryKind, MOST_BYTES, MOST_FILES};
use crate::artifact::SitePath;
use crate::lang::Localized;

/// The most characters of a name that are told.
const LONGEST: usize = 200;

/// Looks at every name.
pub fn check(entries: &[Entry]) -> Outcome {
    let mut faults = Vec::new();
    let count = entries.len() as u64;
    let bytes = entries.iter().fold(0_u64, |sum, entry| sum.saturating_add(entry.bytes));
    if count > MOST_FILES || bytes > MOST_BYTES {
        faults.push(Localized::say(
            format!("大きすぎます（{count}ファイル、{bytes}バイト）"),
            format!("it is too large: {count} files, {bytes} bytes"),
        ));
    }
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for entry in entries {
        let path = printable(&entry.path, LONGEST);
        if let Some((ja, en)) = fault(entry) {
            faults.push(Localized::say(format!("`{path}` {ja}"), format!("`{path}` {en}")));
        }
        if let Some(twin) = seen.insert(entry.path.to_ascii_lowercase(), &entry.path) {
            let twin = printable(twin, LONGEST);
            faults.push(Localized::say(
                format!("`{path}` と `{twin}` は、大文字と小文字を区別しないと同じ名前です"),
                format!("`{path}` and `{twin}` are one name where case does not count"),
            ));
        }
        if faults.len() >= MOST_TOLD {
            break;
        }
    }
    Outcome::of(
        faults,
        Localized::say(
            format!("{count}ファイル、{bytes}バイト"),
            format!("{count} files, {bytes} bytes"),
        ),
    )
}

/// What is wrong with an entry.
fn fault(entry: &Entry) -> Option<(&'static str, &'static str)> {
    match entry.kind {
        EntryKind::Link => return Some(("はシンボリックリンクです", "is a symbolic link")),
        EntryKind::Other => return Some(("はふつうのファイルではありません", "is not a plain file")),
        EntryKind::File => {}
    }
    if SitePath::new(entry.path.clone()).is_none() {
        return Some((
            "は使えない名前です（半角の英数字と `-` `_` `.` だけが使え、外へ出る名前は使えません）",
            "is no name for a file here: letters and digits of ASCII, `-`, `_` and `.`, and no way out",
        ));
    }
    if entry.path.eq_ignore_ascii_case("fetch.txt") {
        return Some((
            "は使えません（中身をほかから取り寄せる指定です）",
            "is not allowed: it would fetch files from elsewhere",
        ));
    }
    None
}
