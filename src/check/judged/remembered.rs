//! What was found in each ward, as one run leaves it for the next. It holds as long as everything that the rules see there is the same;
//! what they see of the whole city is looked at each time.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Judged, Owner, Whole};
use crate::artifact::Key;
use crate::document::address::Kind;
use crate::document::pair;
use crate::finding::{Finding, kept};
use crate::source::SourceId;

/// What an earlier run found, by ward, and under none in what is no ward's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remembered(BTreeMap<Owner, Found>);

/// What was found in the documents of one owner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What the rules saw.
    key: Key,
    /// In single documents and their translations, by the first source of the two.
    pub documents: BTreeMap<SourceId, Vec<Finding>>,
    /// In all of them together.
    pub ward: Vec<Finding>,
    /// Documents with spaces that have to be looked at.
    pub spaced: Vec<SourceId>,
}

/// The same as it is written down.
#[derive(Serialize, Deserialize)]
struct Line {
    owner: Owner,
    key: String,
    documents: Vec<(SourceId, String)>,
    ward: String,
    spaced: Vec<SourceId>,
}

impl Remembered {
    /// What was found then in the documents of an owner, if what the rules see there is what they saw.
    pub(super) fn of(&self, owner: &Owner, key: Key) -> Option<&Found> {
        self.0.get(owner).filter(|found| found.key == key)
    }

    /// As one line. None if it can't be written down.
    #[must_use]
    pub fn write(&self) -> Option<String> {
        let write = |findings: &[Finding]| kept::write(findings, &BTreeMap::new());
        let line = |(owner, found): (&Owner, &Found)| {
            let documents = found.documents.iter();
            Some(Line {
                owner: owner.clone(),
                key: found.key.hex(),
                documents: documents
                    .map(|(source, findings)| Some((*source, write(findings)?)))
                    .collect::<Option<_>>()?,
                ward: write(&found.ward)?,
                spaced: found.spaced.clone(),
            })
        };
        let lines = self.0.iter().map(line).collect::<Option<Vec<Line>>>()?;
        serde_json::to_string(&lines).ok()
    }

    /// From a line; nothing is remembered if it is not one of ours.
    #[must_use]
    pub fn read(line: &str) -> Self {
        let read = |line: &str| kept::read(line).map(|(findings, _)| findings);
        let back = |line: Line| {
            let documents = line.documents.into_iter();
            let found = Found {
                key: Key::from_hex(&line.key)?,
                documents: documents
                    .map(|(source, findings)| Some((source, read(&findings)?)))
                    .collect::<Option<_>>()?,
                ward: read(&line.ward)?,
                spaced: line.spaced,
            };
            Some((line.owner, found))
        };
        let lines: Vec<Line> = serde_json::from_str(line).unwrap_or_default();
        Self(lines.into_iter().map(back).collect::<Option<_>>().unwrap_or_default())
    }
}

impl Judged {
    /// What was found, for the next run.
    #[must_use]
    pub fn remembered(&self, whole: &Whole<'_>) -> Remembered {
        let found = |(owner, key): (&Owner, &Key)| {
            let found = Found {
                key: *key,
                documents: BTreeMap::new(),
                ward: self.wards.get(owner).cloned().unwrap_or_default(),
                spaced: Vec::new(),
            };
            (owner.clone(), found)
        };
        let mut remembered: BTreeMap<Owner, Found> = self.keys.iter().map(found).collect();
        for (source, findings) in &self.documents {
            if let Some(found) = remembered.get_mut(&whole.owner(*source)) {
                found.documents.insert(*source, findings.clone());
            }
        }
        for source in self.spaces.spaced() {
            if let Some(found) = remembered.get_mut(&whole.owner(*source)) {
                found.spaced.push(*source);
            }
        }
        Remembered(remembered)
    }
}

impl Whole<'_> {
    /// Whose document a source is.
    fn owner(&self, source: SourceId) -> Owner {
        let index = pair::find(self.documents, source)?;
        self.documents[index].address.kind.ward().map(str::to_owned)
    }

    /// What the rules of single documents and of wards see, in short: of each ward its own words; and what all see, which is which files there are,
    /// the configuration, the schema and the frameworks.
    pub(super) fn keys(&self) -> BTreeMap<Owner, Key> {
        let text = |source: SourceId| self.sources.get(source).text.as_bytes();
        let mut own: BTreeMap<Option<&str>, Vec<&[u8]>> = BTreeMap::new();
        let mut shared = Vec::new();
        for document in self.documents {
            let kind = &document.address.kind;
            match kind.ward() {
                None if !matches!(kind, Kind::Page(_)) => shared.push(text(document.source)),
                ward => own.entry(ward).or_default().push(text(document.source)),
            }
        }
        // Those that are no ward's are looked at even where there is no page.
        own.entry(None).or_default();
        let paths = self.sources.iter().map(|(_, source)| source.path.as_bytes());
        let config = format!("{:?}", self.config);
        let all = Key::of([config.as_bytes()].into_iter().chain(paths).chain(shared));
        let key = |(ward, texts): (Option<&str>, Vec<&[u8]>)| {
            let parts = [all.bytes()].into_iter().chain(texts);
            (ward.map(str::to_owned), Key::of(parts))
        };
        own.into_iter().map(key).collect()
    }
}
