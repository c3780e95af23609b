//! Pictures of every kind of page in every mode, on one contact sheet to look at.

use std::path::PathBuf;

use crate::machine::{Trouble, cargo, program, root, run};
use crate::setup;

/// Builds the site and takes the pictures, into `target/pictures/` unless another folder is named.
pub(crate) fn take(folder: Option<&str>) -> Result<(), Trouble> {
    setup::everything()?;
    run(cargo().args(["run", "--release", "--", "build"]))?;
    let folder = folder.map_or_else(|| root().join("target/pictures"), PathBuf::from);
    let folder = std::path::absolute(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    run(program("node")
        .arg("shots.mjs")
        .arg(folder)
        .current_dir(root().join("tests/browser")))
}
