//! Runs the fuzz targets one after the other. What crashes them is kept, and becomes a test by moving it to `fuzz/crashes`.

use std::fs;
use std::path::Path;

use crate::machine::{Trouble, cargo, root, run, succeeds};

/// The cargo-fuzz this is written for.
const VERSION: &str = "0.13.2";

const TARGETS: [&str; 3] = ["frontmatter", "targets", "documents"];

/// No input is longer: real documents hardly are.
const LONGEST: usize = 8192;

/// Feeds each target for some minutes. The corpus that grows meanwhile stays under `fuzz/target`; the committed one is
/// only read.
pub(crate) fn everything(minutes: &str) -> Result<(), Trouble> {
    let minutes: u32 = minutes
        .parse()
        .ok()
        .filter(|minutes| (1..=1440).contains(minutes))
        .ok_or_else(|| format!("`{minutes}` is no number of minutes from 1 to 1440"))?;
    install()?;
    for target in TARGETS {
        feed(target, minutes)?;
    }
    Ok(())
}

/// Installs cargo-fuzz, if there is none.
fn install() -> Result<(), Trouble> {
    if succeeds(cargo().args(["fuzz", "--version"])) {
        return Ok(());
    }
    run(cargo().args(["install", "cargo-fuzz", "--locked", "--version", VERSION]))
}

fn feed(target: &str, minutes: u32) -> Result<(), Trouble> {
    let grown = root().join("fuzz/target/corpus").join(target);
    fs::create_dir_all(&grown).map_err(|error| format!("{}: {error}", grown.display()))?;
    // There is no `unsafe` in hoshin for a sanitizer to watch, and only a nightly compiler has one.
    run(cargo()
        .args(["fuzz", "run", "--sanitizer", "none", target])
        .args([grown.as_path(), Path::new("corpus").join(target).as_path()])
        .arg("--")
        .arg(format!("-max_total_time={}", minutes * 60))
        .arg(format!("-max_len={LONGEST}"))
        .arg("-timeout=20")
        .current_dir(root().join("fuzz")))
}
