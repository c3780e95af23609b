//! The only use of the file system: a project is read whole, a site is staged aside and then published by renaming.

pub mod output;
pub mod project;
