//! Writes an invented city of any size to the disk, for measuring and for looking at.

use std::fs;
use std::path::Path;

use crate::corpus;
use crate::machine::{Trouble, cargo, root, run};

/// Writes a city with so many pages in each language, and gives its translations their stamps.
pub(crate) fn city(pages: &str, folder: Option<&str>) -> Result<(), Trouble> {
    let pages: usize = pages
        .parse()
        .ok()
        .filter(|pages| (1..=1_000_000).contains(pages))
        .ok_or_else(|| format!("`{pages}` is no number of pages from 1 to 1000000"))?;
    let folder = folder.map_or_else(|| root().join(format!("target/corpus/{pages}")), Into::into);
    if fs::read_dir(&folder).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(format!(
            "`{}` is not empty: remove it, or name another folder with --output",
            folder.display()
        ));
    }
    let files = corpus::city(pages);
    for (path, text) in &files {
        write(&folder.join(path), text)?;
    }
    run(cargo()
        .args(["run", "--quiet", "--package", "hoshin", "--", "stamp", "--root"])
        .arg(&folder))?;
    println!("{} files in `{}`", files.len(), folder.display());
    Ok(())
}

fn write(path: &Path, text: &str) -> Result<(), Trouble> {
    let trouble = |error| format!("{}: {error}", path.display());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(trouble)?;
    }
    fs::write(path, text).map_err(trouble)
}
