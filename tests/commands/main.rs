//! Transcripts of the commands: files and arguments in, exact words and exit codes out. `SNAPSHOTS=overwrite` writes down
//! what is said now.

#![expect(
    clippy::disallowed_methods,
    clippy::needless_raw_string_hashes,
    clippy::unwrap_used,
    reason = "a test sets up folders on the disk, and fails by stopping; snapbox writes its snapshots with hashes"
)]

#[path = "../reading/base.rs"]
mod base;
mod build;
mod check;
mod cut_short;
mod diff;
mod errata;
mod evaluate;
mod explain;
mod export;
mod folders;
mod help;
mod import;
mod init;
mod parts;
mod place;
mod program;
mod rewriting;
#[cfg(feature = "serve")]
mod serve;
mod snapshot;
mod stamp;
mod themes;
mod verify;
mod watch;
