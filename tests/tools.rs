//! What stands around the checks: ways of drawing findings, levels of rules, and the commands for people and editors.

#![expect(
    clippy::disallowed_methods,
    reason = "tests make projects on the disk and run the binary there"
)]

mod tools {
    pub mod place;
    mod ways;
}
