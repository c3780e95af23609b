//! Records to the files of an index, by Pagefind as a library. It is given words that are cut already, and only those of
//! its files are kept that the search page asks for.

use std::path::Path;

use pagefind::api::{PagefindIndex, SyntheticFile};
use pagefind::options::PagefindServiceConfig;

use super::{FOLDER, Record, tokens};
use crate::artifact::{Artifact, SitePath};
use crate::failure::Failure;

/// The library's own licence, which goes with every copy of it.
const LICENCE: &str = include_str!("licence.txt");

/// The files, in the order of their paths; none of a site without pages.
pub(super) fn of(records: impl Iterator<Item = Record>) -> Result<Vec<Artifact>, Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    let runtime = runtime.map_err(|error| trouble(&error))?;
    let made = runtime.block_on(index(records)).map_err(|error| trouble(&error))?;
    let mut files: Vec<Artifact> = made.into_iter().filter_map(artifact).collect();
    files.extend(SitePath::new(format!("{FOLDER}LICENSE.txt")).map(|path| Artifact {
        path,
        bytes: LICENCE.as_bytes().to_vec(),
    }));
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

/// Pagefind's errors have a type that is not ours to name.
async fn index(records: impl Iterator<Item = Record>) -> Result<Vec<SyntheticFile>, String> {
    let said = |error: &dyn std::fmt::Display| error.to_string();
    let settings = PagefindServiceConfig::builder().keep_index_url(true).build();
    let mut index = PagefindIndex::new(Some(settings)).map_err(|error| said(&error))?;
    let mut any = false;
    for record in records {
        any = true;
        // The title as one reads it, and its words, for which a page is put before others.
        let words = tokens::of(&record.title);
        let meta = [("name".to_owned(), record.title), ("title".to_owned(), words)].into();
        let filters = record.facets.filters();
        let lang = record.lang.code().to_owned();
        let added = index.add_custom_record(record.href, record.words, lang, Some(meta), Some(filters), None);
        added.await.map_err(|error| said(&error))?;
    }
    if any {
        index.get_files().await.map_err(|error| said(&error))
    } else {
        Ok(Vec::new())
    }
}

/// A file of the index, if the search page needs it; not Pagefind's own user interfaces and its worker, which the content
/// security policy of a page does not reach.
fn artifact(file: SyntheticFile) -> Option<Artifact> {
    let name = file.filename.to_str()?.replace('\\', "/");
    let ending = Path::new(&name).extension()?.to_str()?.to_owned();
    let wanted = matches!(
        ending.as_str(),
        "pagefind" | "pf_meta" | "pf_index" | "pf_filter" | "pf_fragment"
    );
    let wanted = wanted || matches!(name.as_str(), "pagefind.js" | "pagefind-entry.json");
    let path = SitePath::new(format!("{FOLDER}{name}")).filter(|_| wanted)?;
    Some(Artifact {
        path,
        bytes: file.contents,
    })
}

fn trouble(error: &dyn std::fmt::Display) -> Failure {
    Failure::new(
        format!("検索の索引を作れません: {error}"),
        format!("the search index can't be made: {error}"),
    )
}
