//! Tells hoshin which hoshin it is: a digest of everything it is made from. What one remembers, another does not believe.

#![expect(
    clippy::disallowed_methods,
    reason = "a build script reads the sources and speaks to cargo"
)]

use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

/// What the bytes of a site depend on, but for the project.
const MADE_FROM: [&str; 4] = ["src", "themes", "Cargo.toml", "Cargo.lock"];

fn main() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let mut hasher = DefaultHasher::new();
    for part in MADE_FROM {
        println!("cargo:rerun-if-changed={part}");
        read(&root.join(part), &mut hasher);
    }
    let workbook = std::env::var_os("CARGO_FEATURE_XLSX").is_some();
    hasher.write_u8(u8::from(workbook));
    println!("cargo:rustc-env=HOSHIN_SOURCES={:016x}", hasher.finish());
}

/// Reads a file, or every file of a folder in the order of their names.
fn read(path: &Path, hasher: &mut DefaultHasher) {
    if let Ok(entries) = fs::read_dir(path) {
        let mut inside: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        inside.sort();
        for path in inside {
            read(&path, hasher);
        }
    } else if let Ok(bytes) = fs::read(path) {
        hasher.write(path.file_name().unwrap_or_default().as_encoded_bytes());
        hasher.write_usize(bytes.len());
        hasher.write(&bytes);
    }
}
