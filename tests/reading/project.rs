//! Files as hoshin reads them, without a disk between.

use hoshin::archive::edition::{EditionId, Kind};
use hoshin::archive::figures::Register;
use hoshin::archive::ledger::Line;
use hoshin::archive::shelf::{Sealed, Shelf};
use hoshin::pipeline::Project;

use super::base::Files;

/// The files as hoshin reads them. Of sealed editions, the figures are read.
pub fn of(files: &Files) -> Project {
    let (sealed, own): (Vec<_>, Vec<_>) = files.iter().partition(|(path, _)| path.starts_with("snapshots/"));
    Project {
        files: own
            .into_iter()
            .map(|(path, bytes)| (path.clone(), bytes.clone()))
            .collect(),
        shelf: Shelf {
            editions: sealed.into_iter().map(|(path, bytes)| edition(path, bytes)).collect(),
            ..Shelf::default()
        },
    }
}

fn edition(path: &str, figures: &[u8]) -> Sealed {
    let name = path.split('/').nth(1).unwrap();
    Sealed {
        id: EditionId::parse(name).unwrap(),
        kind: Kind::Adopted,
        line: Line {
            seq: 1,
            id: name.to_owned(),
            kind: Kind::Adopted.key().to_owned(),
            date: "2022-04-01".to_owned(),
            supersedes: None,
            reason: None,
            tagmanifest_sha256: String::new(),
            prev: String::new(),
        },
        files: 1,
        bytes: 1,
        zip_bytes: None,
        signed: false,
        figures: Register::read(figures).unwrap(),
    }
}
