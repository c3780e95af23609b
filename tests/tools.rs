//! What stands around the checks: ways of drawing findings, levels of rules, and the commands for people and editors.

#![cfg_attr(
    feature = "lsp",
    expect(clippy::expect_used, reason = "a program that stops talking fails the test")
)]
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests make projects on the disk, run the binary there, and fail by stopping"
)]

#[cfg(feature = "lsp")]
#[path = "commands/lsp.rs"]
mod lsp;
#[cfg(feature = "lsp")]
#[path = "tools/neovim.rs"]
mod neovim;
#[path = "tools/place.rs"]
mod place;
#[path = "commands/schema.rs"]
mod schema;
#[path = "tools/ways.rs"]
mod ways;
