//! The fields of named things that documents refer to: surveys and reform pillars.

use super::Record;
use super::recurring::{NAMES, WORDINGS};

pub static SURVEY: Record = Record {
    name: ("調査", "survey"),
    fields: &[NAMES],
};

pub static PILLAR: Record = Record {
    name: ("改革の柱", "reform pillar"),
    fields: &[WORDINGS],
};
