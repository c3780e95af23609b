//! The only use of the file system: a project is read whole, a site is staged aside and then published by renaming.

#![expect(
    clippy::disallowed_methods,
    reason = "this is the one floor that touches the file system"
)]

use std::io::{Error, ErrorKind};
use std::path::Path;

use crate::failure::Failure;

pub mod beginning;
pub mod data;
mod fence;
pub mod folder;
pub mod made;
pub mod memory;
mod moving;
pub mod output;
pub mod parts;
pub mod project;
pub mod rewrite;
pub mod sealing;
pub mod shelf;
pub mod watch;

/// What was to be done when the disk failed.
#[derive(Clone, Copy, Debug)]
enum Deed {
    Read,
    Write,
    Make,
    Remove,
}

/// Turns an error of the disk into a failure that names the path and, where a person can do something, what.
fn trouble(deed: Deed, path: &Path) -> impl Fn(Error) -> Failure {
    let path = path.strip_prefix(".").unwrap_or(path).display().to_string();
    move |error| {
        let (ja, en) = match deed {
            Deed::Read => ("読み込めません", "read"),
            Deed::Write => ("書き出せません", "write"),
            Deed::Make => ("作れません", "make"),
            Deed::Remove => ("削除できません", "remove"),
        };
        let (why_ja, why_en) = why(&error);
        let failure = Failure::new(
            format!("`{path}` を{ja}（{why_ja}）"),
            format!("can't {en} `{path}`: {why_en}"),
        );
        match error.kind() {
            ErrorKind::PermissionDenied => failure.hint(
                "フォルダーの持ち主と権限を確かめるか、別のフォルダーを指定してください",
                "see who owns the folder and who may write there, or name another folder",
            ),
            ErrorKind::StorageFull => failure.hint(
                "不要なファイルを消すか、別のディスクを指定してください",
                "make room, or name a folder on another disk",
            ),
            _ => failure,
        }
    }
}

/// The usual reasons in words; a rare one in the operating system's.
fn why(error: &Error) -> (String, String) {
    let (ja, en) = match error.kind() {
        ErrorKind::NotFound => ("見つかりません", "it is not there"),
        ErrorKind::PermissionDenied => ("権限がありません", "permission denied"),
        ErrorKind::StorageFull => ("ディスクに空きがありません", "the disk is full"),
        ErrorKind::ReadOnlyFilesystem => ("書き込みできないディスクです", "the disk is read-only"),
        ErrorKind::AlreadyExists => ("同じ名前のものがすでにあります", "something of that name is there"),
        ErrorKind::NotADirectory => (
            "途中にフォルダーでないものがあります",
            "a part of the path is not a folder",
        ),
        _ => return (error.to_string(), error.to_string()),
    };
    (ja.to_owned(), en.to_owned())
}
