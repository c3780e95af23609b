//! Sealed editions: what a plan said on a day, in a box that outlives this program. An edition is a `BagIt` 1.0 bag (RFC 8493)
//! with the site, the sources and the figures; a chain of hashes, the ledger, binds each edition to all before it.
//!
//! Everything here is pure: a bag is made of artifacts, and judged as an abstract tree of files, whether that tree lies in
//! a folder or in a zip that somebody sent.

pub mod addresses;
pub mod bag;
pub mod digest;
pub mod edition;
pub mod errata;
pub mod figures;
pub mod info;
pub mod ledger;
pub mod manifest;
pub mod readme;
pub mod shelf;
pub mod signature;
pub mod tree;
pub mod verify;
pub mod zipped;
