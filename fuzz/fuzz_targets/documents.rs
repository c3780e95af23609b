//! Fuzzes whole documents: one of any kind among those of a small site, through every rule.

#![no_main]

#[path = "../../tests/corpus/feed.rs"]
#[expect(dead_code, reason = "each target feeds one of the three")]
mod feed;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| feed::documents(bytes));
