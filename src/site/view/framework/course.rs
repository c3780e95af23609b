//! Table 2 as bars, an indicator a row: a thick bar for what reached the target, a thin one for what is on track. The
//! difference is one of shape, and the words beside say the numbers.

use serde::Serialize;

use crate::model::framework::{Counts, Framework, FrameworkIndicator, Progress};
use crate::number::{Decimal, decimal};
use crate::site::parts::{Here, Link};

/// The chart.
#[derive(Clone, Debug, Serialize)]
pub struct Course {
    /// What it shows, as a statement.
    pub message: String,
    /// What thick and thin mean.
    pub note: String,
    /// An indicator each.
    pub rows: Vec<CourseRow>,
}

/// An indicator's bar.
#[derive(Clone, Debug, Serialize)]
pub struct CourseRow {
    /// Code of its branch.
    pub code: String,
    /// The indicator.
    pub link: Link,
    /// The numbers in words.
    pub words: String,
    /// Where the thick bar ends, 0 to 100.
    pub achieved: String,
    /// Where the thin bar ends, 0 to 100.
    pub on_track: String,
}

/// The chart of the counted indicators, if there are any.
pub fn of(here: &Here<'_>, framework: &Framework) -> Option<Course> {
    let counted = framework.indicators.iter().filter(|one| one.counts != Counts::Apart);
    let known = |one| Some((one, complete(framework, one)?));
    let known: Vec<(&FrameworkIndicator, (i64, i64, i64))> = counted.filter_map(known).collect();
    if known.is_empty() {
        return None;
    }
    let how_many =
        |is: fn(&(i64, i64, i64)) -> bool| known.iter().filter(|(_, figures)| is(figures)).count().to_string();
    let words = [
        ("count", &*known.len().to_string()),
        ("all", &how_many(|(counted, on_track, _)| counted == on_track)),
        ("none", &how_many(|(_, on_track, _)| *on_track == 0)),
    ];
    Some(Course {
        message: here.say_with("framework-course-message", &words),
        note: here.say("framework-course-note"),
        rows: known
            .iter()
            .map(|(one, figures)| row(here, framework, one, *figures))
            .collect(),
    })
}

/// Counted, on track, achieved, where all three are printed.
fn complete(framework: &Framework, one: &FrameworkIndicator) -> Option<(i64, i64, i64)> {
    let Progress {
        counted,
        on_track,
        achieved,
        ..
    } = one.progress.get(&framework.year)?;
    Some(((*counted)?, (*on_track)?, (*achieved)?)).filter(|(counted, ..)| *counted > 0)
}

fn row(here: &Here<'_>, framework: &Framework, one: &FrameworkIndicator, figures: (i64, i64, i64)) -> CourseRow {
    let (counted, on_track, achieved) = figures;
    let end = |part: i64| {
        let share = decimal::percentage(Decimal::from(part), Decimal::from(counted));
        share.unwrap_or_default().normalize().to_string()
    };
    let words = [
        ("counted", &*super::each::wards(here, one.counts, counted)),
        ("on-track", &super::number(on_track)),
        ("achieved", &super::number(achieved)),
    ];
    CourseRow {
        code: super::each::label(here, framework, one, &one.group.value.to_string()),
        link: super::each::link(here, one),
        words: here.say_with("framework-course-words", &words),
        achieved: end(achieved),
        on_track: end(on_track),
    }
}
