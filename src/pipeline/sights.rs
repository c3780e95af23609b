//! What the pages of each ward see, in short. As long as that is the same, so are its pages, and nobody has to make one to know.
//!
//! Whatever was read is in sight of all wards, but for the documents of other wards. Of those, a page sees only what comes of them: which
//! wards there are, how they stand on what all report, which pages one can link to.

use std::collections::BTreeMap;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::Checked;
use crate::archive::shelf::Sealed;
use crate::artifact::Key;
use crate::document::pair;
use crate::site::Site;
use crate::source::Source;

/// The key of what the pages of each ward see, by ward.
pub fn of(checked: &Checked, site: &Site<'_>) -> BTreeMap<String, Key> {
    let mut written: BTreeMap<Option<&str>, Vec<&Source>> = BTreeMap::new();
    for (id, source) in checked.sources.iter() {
        let document = pair::find(&checked.documents, id).map(|index| &checked.documents[index]);
        let ward = document.and_then(|document| document.address.kind.ward());
        written.entry(ward).or_default().push(source);
    }
    let shared = written.remove(&None).unwrap_or_default();
    let told = comes_of(checked, site);
    let all = Key::of(told.iter().map(String::as_bytes).chain(bytes(&shared)));
    let keys = written.par_iter().filter_map(|(ward, own)| {
        let key = Key::of([all.bytes()].into_iter().chain(bytes(own)));
        ward.map(|ward| (ward.to_owned(), key))
    });
    keys.collect()
}

/// The paths and texts of sources.
fn bytes<'s>(sources: &'s [&Source]) -> impl Iterator<Item = &'s [u8]> {
    sources
        .iter()
        .flat_map(|source| [source.path.as_bytes(), source.text.as_bytes()])
}

/// What comes of all documents together, and what comes from elsewhere. The command line has the last word on the configuration.
fn comes_of(checked: &Checked, site: &Site<'_>) -> Vec<String> {
    let edition = |edition: &Sealed| {
        let Sealed {
            line,
            files,
            bytes,
            zip_bytes,
            signed,
            ..
        } = edition;
        format!("{line:?} {files} {bytes} {zip_bytes:?} {signed}")
    };
    let mut told: Vec<String> = checked.shelf.editions.iter().map(edition).collect();
    told.extend([
        format!("{:?}", checked.config),
        format!("{:?}", checked.plans.wards),
        format!("{:?}", checked.evaluation.across),
        format!("{:?}", site.routes),
        checked.theme.key().hex(),
    ]);
    told
}
