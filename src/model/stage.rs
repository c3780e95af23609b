//! The stages of one plan in the course of its year; each asks more of the documents.

use std::fmt;

/// 素案 → 案 → 策定 → 中間振り返り → 年度末の自己評価 → 訂正
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// 素案
    Outline,
    /// 案
    Draft,
    /// 策定
    Adopted,
    /// 中間振り返り
    MidYearReview,
    /// 年度末の自己評価
    YearEndEvaluation,
    /// 訂正
    Corrected,
}

/// A stage that was reached, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reached {
    /// Which stage.
    pub stage: Stage,
    /// On which date, as exactly as the source says.
    pub date: PartialDate,
}

/// A date known to the month or to the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PartialDate {
    /// The calendar date; the first of the month where the day is not known.
    pub date: jiff::civil::Date,
    /// Whether the day is known.
    pub day_known: bool,
}

impl Stage {
    /// Every stage in its order.
    pub const ALL: [Self; 6] = [
        Self::Outline,
        Self::Draft,
        Self::Adopted,
        Self::MidYearReview,
        Self::YearEndEvaluation,
        Self::Corrected,
    ];

    /// The word written in a plan, and the end of the phrase's key.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Outline => "outline",
            Self::Draft => "draft",
            Self::Adopted => "adopted",
            Self::MidYearReview => "mid-year-review",
            Self::YearEndEvaluation => "year-end-evaluation",
            Self::Corrected => "corrected",
        }
    }

    /// The stage with this word.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.key() == key)
    }

    /// The stage that what is written has reached. A correction is of the last stage before it, or of the adopted plan
    /// where the history does not tell.
    #[must_use]
    pub fn standing(self, history: &[Reached]) -> Self {
        if self != Self::Corrected {
            return self;
        }
        let before = history.iter().map(|reached| reached.stage);
        before
            .filter(|stage| *stage < Self::Corrected)
            .max()
            .unwrap_or(Self::Adopted)
    }

    /// Whether the plan is not adopted yet, which every one of its pages says.
    #[must_use]
    pub fn is_provisional(self) -> bool {
        self < Self::Adopted
    }
}

/// `2022-04` or `2022-04-01`, as it is read.
impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let pattern = if self.day_known { "%Y-%m-%d" } else { "%Y-%m" };
        write!(f, "{}", self.date.strftime(pattern))
    }
}

impl PartialDate {
    /// Reads `2022-04` or `2022-04-01`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let day_known = match text.len() {
            7 => false,
            10 => true,
            _ => return None,
        };
        let full = if day_known {
            text.to_owned()
        } else {
            format!("{text}-01")
        };
        let date = full.parse().ok()?;
        Some(Self { date, day_known })
    }
}
