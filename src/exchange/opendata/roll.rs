//! The rows of a table on their way into its files, part after part. Where an earlier run left word of how they lie, the rows of wards in which
//! nothing changed are taken from there, and a file that would come out the same is kept.

use std::collections::BTreeMap;

use super::before::There;
use super::cell::Rows;
use super::facts::{Facts, Part};
use super::laid::{Span, Stretch};
use super::tables::Entry;
use super::{File, Made, csv, json};
use crate::artifact::Pieces;

/// A table whose rows are made, or left where they lie.
pub(super) struct Rolled {
    /// The table's own file.
    pub own: Own,
    /// Its part of the file of all tables; none if that lies there as it would be made.
    pub json: Option<json::Part>,
    /// How the rows lie; in the file of all tables counted from the beginning of the part, if there is one.
    pub stretches: Vec<Stretch>,
}

/// A table's own file.
pub(super) enum Own {
    /// It lies there as it would be made.
    Left(File),
    /// It has to be written.
    Made(Made),
}

/// The rows of a table. `of_all` is the name of the file of all tables.
///
/// # Errors
/// What lies there can't be kept.
pub(super) fn roll<E>(entry: &Entry, facts: &Facts<'_>, there: &There<'_, E>, of_all: &str) -> Result<Rolled, E> {
    let parts = entry.parts(facts);
    if let Some(old) = there.stretches(entry.table) {
        let again = Again {
            entry,
            facts,
            there,
            own: entry.table.file(),
            of_all,
            old,
            by_owner: old.iter().map(|stretch| (stretch.whose.as_str(), stretch)).collect(),
        };
        // Where no ward is as it was there is nothing to take over.
        if parts.len() == 1 || parts.iter().any(|part| there.is_same(*part)) {
            let fresh: Vec<Fresh<'_>> = parts.iter().map(|part| again.fresh(*part)).collect();
            if let Some(left) = again.left(&fresh)? {
                return Ok(left);
            }
            if let Some(rolling) = again.put_together(fresh) {
                return Ok(rolling.rolled(entry));
            }
        }
    }
    Ok(Rolling::of(entry, facts).rolled(entry))
}

/// The rows of a table for the file of all tables alone, and how they lie there from the beginning of the part.
pub(super) fn roll_json(entry: &Entry, facts: &Facts<'_>) -> (json::Part, Vec<Stretch>) {
    let rolling = Rolling::of(entry, facts);
    (rolling.json, rolling.stretches)
}

/// Whose the rows of a part are, as a stretch says it.
const fn whose(part: Part<'_>) -> &str {
    match part {
        Part::Ward(ward) => ward,
        Part::Whole | Part::City => "",
    }
}

/// A table of which there is word.
struct Again<'a, E> {
    entry: &'a Entry,
    facts: &'a Facts<'a>,
    there: &'a There<'a, E>,
    /// The names of the table's own file and of that of all tables.
    own: String,
    of_all: &'a str,
    /// How its rows lie.
    old: &'a [Stretch],
    by_owner: BTreeMap<&'a str, &'a Stretch>,
}

/// A part of such a table.
struct Fresh<'a> {
    /// How its rows lay; none if it had none.
    old: Option<&'a Stretch>,
    /// Its rows, made where something may have changed.
    new: Option<Rolling>,
}

impl<'a, E> Again<'a, E> {
    fn fresh(&self, part: Part<'_>) -> Fresh<'a> {
        let new = || {
            let mut rolling = Rolling::bare(self.entry);
            rolling.fill(self.entry, self.facts, part);
            rolling
        };
        Fresh {
            old: self.by_owner.get(whose(part)).copied(),
            new: (!self.there.is_same(part)).then(new),
        }
    }

    /// The table if all of it lies as it would be made.
    fn left(&self, fresh: &[Fresh<'_>]) -> Result<Option<Rolled>, E> {
        let known = fresh.iter().filter(|fresh| fresh.old.is_some()).count();
        let is_left = known == self.old.len() && fresh.iter().all(|fresh| self.is_left(fresh));
        let Some(lying) = self.there.lying(&self.own).filter(|_| is_left) else {
            return Ok(None);
        };
        if self.there.keep(&self.own, lying.key())?.is_none() {
            return Ok(None);
        }
        Ok(Some(Rolled {
            own: Own::Left(csv::known(self.entry.table, rows(self.old), lying.clone())),
            json: None,
            stretches: self.old.to_vec(),
        }))
    }

    /// Whether the rows of a part are the same, in both files.
    fn is_left(&self, fresh: &Fresh<'_>) -> bool {
        match fresh {
            Fresh { new: None, .. } => true,
            Fresh {
                old: None,
                new: Some(new),
            } => new.stretches.is_empty(),
            Fresh {
                old: Some(old),
                new: Some(new),
            } => {
                let is = |name: &str, span: Span, bytes: &Pieces| {
                    span.bytes == bytes.len()
                        && self
                            .there
                            .slice(name, span)
                            .is_some_and(|lying| Pieces::from(lying) == *bytes)
                };
                is(&self.own, old.csv, &new.csv) && is(self.of_all, old.json, new.json.done())
            }
        }
    }

    /// The table made of what lies there and what is new; none if it no longer lies there.
    fn put_together(&self, fresh: Vec<Fresh<'_>>) -> Option<Rolling> {
        let mut rolling = Rolling::new(self.entry);
        for fresh in fresh {
            match fresh {
                Fresh { new: Some(mut new), .. } => {
                    if let Some(stretch) = new.stretches.pop() {
                        rolling.put(stretch, new.csv, new.json.into_rows());
                    }
                }
                Fresh {
                    old: Some(old),
                    new: None,
                } => {
                    let csv = self.there.slice(&self.own, old.csv)?;
                    let json = self.there.slice(self.of_all, old.json)?;
                    rolling.put(old.clone(), csv.into(), json.into());
                }
                Fresh { old: None, new: None } => {}
            }
        }
        Some(rolling)
    }
}

fn rows(stretches: &[Stretch]) -> usize {
    stretches.iter().map(|stretch| stretch.rows).sum()
}

/// A table while its rows are made.
struct Rolling {
    csv: Pieces,
    json: json::Part,
    stretches: Vec<Stretch>,
}

impl Rolling {
    /// All rows.
    fn of(entry: &Entry, facts: &Facts<'_>) -> Self {
        let mut rolling = Self::new(entry);
        for part in entry.parts(facts) {
            rolling.fill(entry, facts, part);
        }
        rolling
    }

    /// Without rows.
    fn new(entry: &Entry) -> Self {
        Self {
            csv: csv::header(entry.table),
            json: json::Part::new(entry.table),
            stretches: Vec::new(),
        }
    }

    /// Without rows, and without what stands before them.
    fn bare(entry: &Entry) -> Self {
        Self {
            csv: Pieces::default(),
            json: json::Part::bare(entry.table),
            stretches: Vec::new(),
        }
    }

    /// Adds the rows of a part.
    fn fill(&mut self, entry: &Entry, facts: &Facts<'_>, part: Part<'_>) {
        let (csv_from, json_from) = (self.csv.len(), self.json.next());
        let mut records = csv::Records::new(&mut self.csv);
        let mut rows = 0;
        (entry.rows)(
            &facts.only(part),
            &mut Rows(&mut |row| {
                records.put(&row);
                self.json.put(&row);
                rows += 1;
            }),
        );
        drop(records);
        if rows > 0 {
            self.stretches.push(Stretch {
                whose: whose(part).to_owned(),
                rows,
                csv: Span::between(csv_from, self.csv.len()),
                json: Span::between(json_from, self.json.done().len()),
            });
        }
    }

    /// Adds rows that are made.
    fn put(&mut self, stretch: Stretch, csv: Pieces, json: Pieces) {
        let (csv_from, json_from) = (self.csv.len(), self.json.next());
        self.csv.append(csv);
        self.json.put_rows(json);
        self.stretches.push(Stretch {
            csv: Span::between(csv_from, self.csv.len()),
            json: Span::between(json_from, self.json.done().len()),
            ..stretch
        });
    }

    fn rolled(self, entry: &Entry) -> Rolled {
        Rolled {
            own: Own::Made(csv::file(entry.table, rows(&self.stretches), self.csv)),
            json: Some(self.json),
            stretches: self.stretches,
        }
    }
}
