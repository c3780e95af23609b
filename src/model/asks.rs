//! What a form asks of each level at each stage: required, allowed or forbidden.

use std::collections::BTreeMap;

use super::stage::Stage;
use crate::source::Place;

/// A form's table of what it asks. A line holds from its stage on, until a later stage says otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asks {
    lines: BTreeMap<(String, String), BTreeMap<Stage, (Ask, Place)>>,
}

/// What a form says of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// It must be there.
    Required,
    /// It may be there.
    Allowed,
    /// It must not be there yet, or at all.
    Forbidden,
}

/// A line of the table, with the stage it begins at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line<'a> {
    /// `initiative`, `indicator`, …
    pub level: &'a str,
    /// `budget`, `year-end`, `result`, …
    pub field: &'a str,
    /// From which stage on.
    pub from: Stage,
    /// What is asked.
    pub ask: Ask,
    /// Where the form says so.
    pub place: Place,
}

impl Ask {
    /// Every word, in the order the manual lists them.
    pub const ALL: [Self; 3] = [Self::Required, Self::Allowed, Self::Forbidden];

    /// The word in a form.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Allowed => "allowed",
            Self::Forbidden => "forbidden",
        }
    }

    /// What this word asks.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ask| ask.key() == key)
    }
}

impl Asks {
    /// Adds a line.
    pub fn add(&mut self, line: Line<'_>) {
        let key = (line.level.to_owned(), line.field.to_owned());
        self.lines
            .entry(key)
            .or_default()
            .insert(line.from, (line.ask, line.place));
    }

    /// What is asked of a level's field at a stage: the line of the latest stage up to it; none where the form is
    /// silent.
    #[must_use]
    pub fn of(&self, level: &str, field: &str, stage: Stage) -> Option<Ask> {
        let line = self.lines.get(&(level.to_owned(), field.to_owned()))?;
        line.range(..=stage).next_back().map(|(_, (ask, _))| *ask)
    }

    /// Every field that something is asked of at a stage.
    pub fn at(&self, stage: Stage) -> impl Iterator<Item = Line<'_>> {
        self.lines.iter().filter_map(move |((level, field), line)| {
            let (from, (ask, place)) = line.range(..=stage).next_back()?;
            Some(Line {
                level,
                field,
                from: *from,
                ask: *ask,
                place: *place,
            })
        })
    }

    /// Every line.
    pub fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        self.lines.iter().flat_map(|((level, field), line)| {
            line.iter().map(move |(from, (ask, place))| Line {
                level,
                field,
                from: *from,
                ask: *ask,
                place: *place,
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Ask, Asks, Line};
    use crate::model::stage::Stage;
    use crate::source::Place;

    #[test]
    fn a_line_holds_until_a_later_stage_says_otherwise() {
        let mut asks = Asks::default();
        for (from, ask) in [
            (Stage::Draft, Ask::Forbidden),
            (Stage::YearEndEvaluation, Ask::Required),
        ] {
            asks.add(Line {
                level: "initiative",
                field: "year-end",
                from,
                ask,
                place: Place::default(),
            });
        }
        let at = |stage| asks.of("initiative", "year-end", stage);
        assert_eq!(at(Stage::Outline), None);
        assert_eq!(at(Stage::Draft), Some(Ask::Forbidden));
        assert_eq!(at(Stage::MidYearReview), Some(Ask::Forbidden));
        assert_eq!(at(Stage::YearEndEvaluation), Some(Ask::Required));
        assert_eq!(asks.of("initiative", "budget", Stage::Adopted), None);
    }
}
