//! The commands as people use them: a site in a folder, words typed, words and files that come back.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests make sites on the disk, run the binary there, and fail by stopping"
)]

mod build;
mod check;
mod evaluate;
mod explain;
mod init;
#[path = "../tools/place.rs"]
mod place;
mod stamp;
