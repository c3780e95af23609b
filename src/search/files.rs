//! Records to the files of an index, by Pagefind as a library. It is given words that are cut already, and only those of
//! its files are kept that the search page asks for. Languages have nothing in common but the list of them, so each has its
//! index made by a thread of its own.

use std::collections::BTreeMap;
use std::path::Path;
use std::thread;

use pagefind::api::{PagefindIndex, SyntheticFile};
use pagefind::options::PagefindServiceConfig;
use serde_json::Value;

use super::{FOLDER, Record, tokens};
use crate::artifact::{Artifact, Pieces, SitePath};
use crate::failure::Failure;
use crate::lang::Lang;

/// The library's own licence, which goes with every copy of it.
const LICENCE: &str = include_str!("licence.txt");

/// What the browser reads first: the list of languages.
const ENTRY: &str = "pagefind-entry.json";

/// The files by their names in the folder of the index.
type Files = BTreeMap<String, Vec<u8>>;

/// The files, in the order of their paths; none of a site without pages.
pub(super) fn of(records: impl Iterator<Item = Record>) -> Result<Vec<Artifact>, Failure> {
    let mut languages: BTreeMap<Lang, Vec<Record>> = BTreeMap::new();
    for record in records {
        languages.entry(record.lang).or_default().push(record);
    }
    let mut all = Files::from([("LICENSE.txt".to_owned(), LICENCE.as_bytes().to_vec())]);
    for files in side_by_side(languages)? {
        join(&mut all, files)?;
    }
    let file = |(name, bytes)| {
        let path = SitePath::new(format!("{FOLDER}{name}"))?;
        let bytes = Pieces::from(bytes);
        Some(Artifact { path, bytes })
    };
    Ok(all.into_iter().filter_map(file).collect())
}

/// The files of each language's index. Threads of their own and not the pool's: Pagefind waits for the pool, and who waits
/// there may be handed the other language meanwhile.
fn side_by_side(languages: BTreeMap<Lang, Vec<Record>>) -> Result<Vec<Files>, Failure> {
    thread::scope(|scope| {
        let begin = |records: Vec<Record>| scope.spawn(|| of_language(records));
        let threads: Vec<_> = languages.into_values().map(begin).collect();
        let stopped = |_| Err(trouble(&"a thread stopped"));
        let ended = threads.into_iter().map(|thread| thread.join().unwrap_or_else(stopped));
        ended.collect()
    })
}

/// Puts the files of another language to those before. Each lists itself only, so the lists are joined; what else bears the
/// same name is the same for all.
fn join(all: &mut Files, mut files: Files) -> Result<(), Failure> {
    if let (Some(listed), Some(more)) = (all.get(ENTRY), files.get(ENTRY)) {
        let read = |bytes: &[u8]| serde_json::from_slice::<Value>(bytes).map_err(|error| trouble(&error));
        let (mut listed, mut more) = (read(listed)?, read(more)?);
        if let (Some(languages), Some(others)) = (languages(&mut listed), languages(&mut more)) {
            languages.append(others);
        }
        files.insert(ENTRY.to_owned(), listed.to_string().into_bytes());
    }
    all.append(&mut files);
    Ok(())
}

fn languages(entry: &mut Value) -> Option<&mut serde_json::Map<String, Value>> {
    entry.get_mut("languages")?.as_object_mut()
}

/// The files of the index of one language.
fn of_language(records: Vec<Record>) -> Result<Files, Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    let runtime = runtime.map_err(|error| trouble(&error))?;
    let made = runtime.block_on(index(records)).map_err(|error| trouble(&error))?;
    Ok(made.into_iter().filter_map(wanted).collect())
}

/// Pagefind's errors have a type that is not ours to name.
async fn index(records: Vec<Record>) -> Result<Vec<SyntheticFile>, String> {
    let said = |error: &dyn std::fmt::Display| error.to_string();
    let settings = PagefindServiceConfig::builder().keep_index_url(true).build();
    let mut index = PagefindIndex::new(Some(settings)).map_err(|error| said(&error))?;
    for record in records {
        // The title as one reads it, and its words, for which a page is put before others.
        let words = tokens::of(&record.title);
        let meta = [("name".to_owned(), record.title), ("title".to_owned(), words)].into();
        let filters = record.facets.filters();
        let lang = record.lang.code().to_owned();
        let added = index.add_custom_record(record.href, record.words, lang, Some(meta), Some(filters), None);
        added.await.map_err(|error| said(&error))?;
    }
    index.get_files().await.map_err(|error| said(&error))
}

/// Name and bytes of a file of the index, if the search page needs it; not Pagefind's own user interfaces and its worker,
/// which the content security policy of a page does not reach.
fn wanted(file: SyntheticFile) -> Option<(String, Vec<u8>)> {
    let name = file.filename.to_str()?.replace('\\', "/");
    let ending = Path::new(&name).extension()?.to_str()?.to_owned();
    let wanted = matches!(
        ending.as_str(),
        "pagefind" | "pf_meta" | "pf_index" | "pf_filter" | "pf_fragment"
    );
    let wanted = wanted || matches!(name.as_str(), "pagefind.js" | ENTRY);
    wanted.then_some((name, file.contents))
}

fn trouble(error: &dyn std::fmt::Display) -> Failure {
    Failure::new(
        format!("検索の索引を作れません: {error}"),
        format!("the search index can't be made: {error}"),
    )
}
