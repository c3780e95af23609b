//! Fuzzes the reading of frontmatter: YAML to a tree of values that know their places.

#![no_main]

#[path = "../../tests/corpus/feed.rs"]
#[expect(dead_code, reason = "each target feeds one of the three")]
mod feed;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| feed::frontmatter(bytes));
