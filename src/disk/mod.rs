//! The only use of the file system: a project is read whole, a site is staged aside and then published by renaming.

#![expect(
    clippy::disallowed_methods,
    reason = "this is the one floor that touches the file system"
)]

pub mod beginning;
pub mod output;
pub mod project;
