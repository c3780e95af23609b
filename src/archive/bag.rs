//! A bag in the making: every payload file is counted as it goes by, and at the end stand the files that list them.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use super::digest::{Summing, Sums, sha256, sums};
use super::info::Info;
use super::manifest::{self, Algorithm};
use crate::artifact::{Artifact, SitePath};

/// The declaration every bag of ours opens with.
pub const DECLARATION: &str = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

/// The folder of the payload.
pub const PAYLOAD: &str = "data/";

/// The ledger as it stood before the edition.
pub const LEDGER: &str = "data/ledger.jsonl";

/// The register of the edition's figures.
pub const FIGURES: &str = "data/figures.csv";

/// The corrections made so far.
pub const ERRATA: &str = "data/errata.csv";

/// The folder of signatures, which no manifest lists: they are made after everything else.
pub const SIGNATURES: &str = "signatures/";

/// The signature of the tag manifest.
pub const SIGNATURE: &str = "signatures/tagmanifest-sha256.txt.minisig";

/// The file whose SHA-256 is the edition's identity: it lists what lists everything.
pub const IDENTITY: &str = "tagmanifest-sha256.txt";

/// A bag in the making. Many threads may add to it.
#[derive(Debug, Default)]
pub struct Bag {
    payload: Mutex<BTreeMap<String, Sums>>,
}

impl Bag {
    /// Counts a payload file; its path begins with `data/`.
    pub fn add(&self, artifact: &Artifact) {
        let mut summing = Summing::default();
        artifact.bytes.iter().for_each(|piece| summing.add(&piece));
        let sums = summing.finish();
        let mut payload = self.payload.lock().unwrap_or_else(PoisonError::into_inner);
        payload.insert(artifact.path.as_str().to_owned(), sums);
    }

    /// The payload so far: path to SHA-256.
    #[must_use]
    pub fn hashes(&self) -> BTreeMap<String, String> {
        let payload = self.payload.lock().unwrap_or_else(PoisonError::into_inner);
        let hashes = payload.iter().map(|(path, sums)| (path.clone(), sums.sha256.clone()));
        hashes.collect()
    }

    /// The files that stand around the payload, and the edition's identity. `info` lacks the payload's size, which is added
    /// here.
    #[must_use]
    pub fn close(self, mut info: Info) -> (Vec<Artifact>, String) {
        let payload = self.payload.into_inner().unwrap_or_else(PoisonError::into_inner);
        info.put("Payload-Oxum", &oxum(payload.values()));
        let listed = |files: &BTreeMap<String, Sums>, algorithm| {
            manifest::write(files.iter().map(|(path, sums)| (path.as_str(), sums)), algorithm)
        };
        let mut tags: BTreeMap<String, String> = BTreeMap::new();
        tags.insert("bagit.txt".to_owned(), DECLARATION.to_owned());
        tags.insert("bag-info.txt".to_owned(), info.text());
        for algorithm in Algorithm::ALL {
            tags.insert(
                format!("manifest-{}.txt", algorithm.name()),
                listed(&payload, algorithm),
            );
        }
        let summed: BTreeMap<String, Sums> = tags
            .iter()
            .map(|(path, text)| (path.clone(), sums(text.as_bytes())))
            .collect();
        for algorithm in Algorithm::ALL {
            tags.insert(
                format!("tagmanifest-{}.txt", algorithm.name()),
                listed(&summed, algorithm),
            );
        }
        let identity = tags.get(IDENTITY).map(|text| sha256(text.as_bytes()));
        let artifact = |(path, text): (String, String)| {
            Some(Artifact {
                path: SitePath::new(path)?,
                bytes: text.into_bytes().into(),
            })
        };
        (
            tags.into_iter().filter_map(artifact).collect(),
            identity.unwrap_or_default(),
        )
    }
}

/// Bytes and number of files, as `Payload-Oxum` has them.
pub fn oxum<'a>(files: impl Iterator<Item = &'a Sums>) -> String {
    let (bytes, count) = files.fold((0_u64, 0_u64), |(bytes, count), file| {
        (bytes.saturating_add(file.bytes), count + 1)
    });
    format!("{bytes}.{count}")
}
