//! Fuzzes targets: a map of the schema through its table, into a plan, against results.

#![no_main]

#[path = "../../tests/corpus/feed.rs"]
#[expect(dead_code, reason = "each target feeds one of the three")]
mod feed;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| feed::targets(bytes));
