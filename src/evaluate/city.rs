//! A framework's two tables across wards: rows, sums computed from the rows, the difference to the year before.
//!
//! One rule for every sum: it is known only if every row in it is. A column with a gap has no sum, for a sum without
//! the gap would look like the city's figure and be less.

use crate::model::framework::{Counts, Framework, FrameworkIndicator, Joint, Progress, Work};
use crate::number::FiscalYear;

/// Both tables of one report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CityTables {
    /// The year reported on.
    pub year: Option<FiscalYear>,
    /// Sums of table 1's columns, from the rows; a row that does not state its wards covers those of the framework.
    pub work_total: Work,
    /// Sums of table 2's columns for the year, from the counted rows (`wards` and `city`, never `apart`).
    pub progress_total: Progress,
    /// The same with the reference wards in: each row's second line, and for a row without one its counted figures.
    /// That is how the published 337 of FY2016 comes about: five rows with a second line of 24 wards, the city's one,
    /// and nine rows of 24 wards that have no reference wards.
    pub references_total: Progress,
    /// Sums for the year before, joint figures in, without this year's reference wards.
    pub previous_total: Progress,
    /// This year's total less the previous one.
    pub difference_total: Progress,
    /// For each indicator, in order: this year less the year before; none where the source does not tell.
    pub differences: Vec<Option<Progress>>,
    /// For each joint row, in order: its indicators' figures this year, summed, less the joint figures.
    pub joint_differences: Vec<Option<Progress>>,
}

/// Both tables of a framework's report.
#[must_use]
pub fn tables(framework: &Framework) -> CityTables {
    let year = framework.year;
    let progress_total = total(framework, year, Line::Counted);
    let previous_total = total(framework, year.before(1), Line::Counted);
    let joint_difference = |joint| joint_difference(framework, joint);
    CityTables {
        year: Some(year),
        work_total: work_total(framework),
        progress_total,
        references_total: total(framework, year, Line::WithReferences),
        previous_total,
        difference_total: less(progress_total, previous_total),
        differences: framework.indicators.iter().map(|row| difference(row, year)).collect(),
        joint_differences: framework.joint.iter().map(joint_difference).collect(),
    }
}

/// Which line of a row goes into a sum.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Line {
    /// The first: what is counted.
    Counted,
    /// The second, with the reference wards in; the first where there is no second.
    WithReferences,
}

impl Line {
    fn of(self, row: &FrameworkIndicator, year: FiscalYear) -> Option<Progress> {
        let second = row.references.get(&year).filter(|_| self == Self::WithReferences);
        second.or_else(|| row.progress.get(&year)).copied()
    }
}

/// The sums of a year. Joint figures stand for their indicators, which then have none of their own.
fn total(framework: &Framework, year: FiscalYear, line: Line) -> Progress {
    let joints: Vec<&Joint> = framework
        .joint
        .iter()
        .filter(|joint| joint.progress.contains_key(&year))
        .collect();
    let counted = || framework.indicators.iter().filter(|row| is_counted(row));
    let single = counted().filter(|row| !joints.iter().any(|joint| is_in(row, joint)));
    let joined = joints.iter().filter(|joint| counted().any(|row| is_in(row, joint)));
    let joined = joined.map(|joint| joint_line(framework, joint, year, line));
    sum(single.map(|row| line.of(row, year)).chain(joined))
}

/// What joint figures add to a sum: an unknown figure if only some of their indicators are counted, or if a second line
/// is asked for and the indicators have some of their own.
fn joint_line(framework: &Framework, joint: &Joint, year: FiscalYear, line: Line) -> Option<Progress> {
    let rows = || framework.indicators.iter().filter(|row| is_in(row, joint));
    let torn = line == Line::WithReferences && rows().any(|row| row.references.contains_key(&year));
    let whole = rows().all(is_counted) && !torn;
    joint.progress.get(&year).copied().filter(|_| whole)
}

fn is_counted(row: &FrameworkIndicator) -> bool {
    row.counts != Counts::Apart
}

fn difference(row: &FrameworkIndicator, year: FiscalYear) -> Option<Progress> {
    let now = row.progress.get(&year)?;
    let before = row.progress.get(&year.before(1))?;
    Some(less(*now, *before))
}

fn joint_difference(framework: &Framework, joint: &Joint) -> Option<Progress> {
    let year = framework.year;
    let before = joint.progress.get(&year.before(1))?;
    let rows = framework.indicators.iter().filter(|row| is_in(row, joint));
    let own = || sum(rows.map(|row| row.progress.get(&year).copied()));
    let now = joint.progress.get(&year).copied().unwrap_or_else(own);
    Some(less(now, *before))
}

fn is_in(row: &FrameworkIndicator, joint: &Joint) -> bool {
    joint.indicators.iter().any(|id| id.value == row.id.value)
}

fn work_total(framework: &Framework) -> Work {
    let row = |row: &FrameworkIndicator| {
        let work = row.work.get(&framework.year).copied().unwrap_or_default();
        let stated = row.work.contains_key(&framework.year);
        Work {
            wards: work.wards.or(stated.then_some(framework.wards)),
            ..work
        }
    };
    let rows = framework.indicators.iter().map(row);
    rows.reduce(|a, b| Work {
        wards: plus(a.wards, b.wards),
        planned: plus(a.planned, b.planned),
        all: plus(a.all, b.all),
        part: plus(a.part, b.part),
        none: plus(a.none, b.none),
        separate: plus(a.separate, b.separate),
        nothing: plus(a.nothing, b.nothing),
    })
    .unwrap_or_default()
}

fn plus(a: Option<u32>, b: Option<u32>) -> Option<u32> {
    a?.checked_add(b?)
}

/// A row that is not there is a row of unknown figures.
fn sum(rows: impl Iterator<Item = Option<Progress>>) -> Progress {
    rows.map(Option::unwrap_or_default)
        .reduce(|a, b| by_column(a, b, i64::checked_add))
        .unwrap_or_default()
}

fn less(now: Progress, before: Progress) -> Progress {
    by_column(now, before, i64::checked_sub)
}

fn by_column(a: Progress, b: Progress, f: impl Fn(i64, i64) -> Option<i64>) -> Progress {
    let column = |a: Option<i64>, b: Option<i64>| f(a?, b?);
    Progress {
        counted: column(a.counted, b.counted),
        on_track: column(a.on_track, b.on_track),
        achieved: column(a.achieved, b.achieved),
        behind: column(a.behind, b.behind),
    }
}

#[cfg(test)]
mod tests {
    use super::super::evaluate;
    use super::super::sample::{code, span, text, year};
    use super::{CityTables, tables};
    use crate::model::framework::{Counts, Framework, FrameworkIndicator, Joint, Progress, Totals, Work};
    use crate::model::plans::Plans;
    use crate::model::stage::Stage;
    use crate::source::Place;

    /// The rows of 「豊かな地域社会の形成に向けた区政運営基本方針」平成28年度の実施状況について: name; table 1 (planned, all,
    /// part, none, separate, nothing); table 2 (counted, on track, achieved, behind) of FY2016, of FY2015, and its
    /// second line. `-` is a figure the source does not print.
    const ROWS: &str = "
        mutual-help             | 23 21 2 0 1 0 | 19 18 8 1  | - 19 13 0 | 24 23 10 1
        self-run-districts      | 23 22 1 0 1 0 | 19 19 19 0 | - 19 19 0 | 24 24 24 0
        wider-networks          | 23 22 1 0 1 0 | 19 0 0 19  |           | 24 1 0 23
        resource-information    | 18 17 1 0 6 0 | 1 1 1 0    | - 1 1 0   |
        community-businesses    | 17 17 0 0 7 0 | 24 - 7 -   | - - 4 -   |
        social-business-projects| 18 18 0 0 6 0 | 24 - 8 -   | - - 4 -   |
        skilled-people-active   | 22 22 0 0 2 0 | 19 0 0 19  |           | 24 0 0 24
        intermediary-support    | 23 23 0 0 1 0 | 23 23 23 0 | - 23 22 0 | 24 24 24 0
        views-reflected         | 20 20 0 0 4 0 | 24 1 0 23  | - 24 0 0  |
        fits-the-ward           | 20 20 0 0 4 0 | 24 0 0 24  | - 24 0 0  |
        needed-information      | 20 20 0 0 4 0 | 24 0 0 24  | - 24 0 0  |
        views-in-planning       | 19 19 0 0 5 0 | 24 0 0 24  | - 24 0 0  |
        evaluation-used         | 19 19 0 0 5 0 | 24 0 0 24  | - 13 0 11 |
        consultations-handled   | 17 14 3 0 7 0 | 24 24 1 0  | - 24 0 0  |
        good-counter-service    | 21 14 7 0 3 0 | 24 24 9 0  | - 24 5 0  |
        undercover-survey-score | 21 14 7 0 3 0 | 24 24 11 0 | - 24 7 0  |
        efficient-running-known | 22 20 2 0 2 0 | 24 0 0 24  | - 19 0 5  |";

    fn progress(figures: &str) -> Progress {
        let figures: Vec<Option<i64>> = figures.split_whitespace().map(|f| f.parse().ok()).collect();
        let [counted, on_track, achieved, behind] = figures[..] else {
            panic!("{figures:?}")
        };
        Progress {
            counted,
            on_track,
            achieved,
            behind,
        }
    }

    fn work(figures: &str) -> Work {
        let figures: Vec<Option<u32>> = figures.split_whitespace().map(|f| f.parse().ok()).collect();
        let [planned, all, part, none, separate, nothing] = figures[..] else {
            panic!("{figures:?}")
        };
        Work {
            wards: None,
            planned,
            all,
            part,
            none,
            separate,
            nothing,
        }
    }

    fn row(line: &str) -> FrameworkIndicator {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let [id, done, now, previous, second] = cells[..] else {
            panic!("{line}")
        };
        let figures = |of: u16, cell: &str| (!cell.is_empty()).then(|| (year(of), progress(cell)));
        FrameworkIndicator {
            id: span(id.to_owned()),
            group: span(code("1")),
            name: text(id),
            definition: None,
            note: None,
            unit: span("percent".to_owned()),
            target: None,
            method: None,
            counts: match id {
                "resource-information" => Counts::City,
                "community-businesses" | "social-business-projects" => Counts::Apart,
                _ => Counts::Wards,
            },
            work: [(year(2016), work(done))].into(),
            progress: figures(2016, now).into_iter().chain(figures(2015, previous)).collect(),
            references: figures(2016, second).into_iter().collect(),
            sections: Vec::new(),
        }
    }

    fn fy2016() -> Framework {
        Framework {
            year: year(2016),
            form: span("form".to_owned()),
            stage: Stage::YearEndEvaluation,
            history: Vec::new(),
            title: text("progress"),
            wards: 24,
            origin: None,
            groups: Vec::new(),
            indicators: ROWS.trim().lines().map(row).collect(),
            joint: vec![Joint {
                id: span("networks-and-skilled-people".to_owned()),
                indicators: ["wider-networks", "skilled-people-active"]
                    .map(|id| span(id.to_owned()))
                    .into(),
                reason: text("torn"),
                progress: [(year(2015), progress("- 24 0 14"))].into(),
            }],
            totals: Totals::default(),
            sections: Vec::new(),
            place: Place::default(),
        }
    }

    fn at<'a>(framework: &'a mut Framework, id: &str) -> &'a mut FrameworkIndicator {
        framework.indicators.iter_mut().find(|row| row.id.value == id).unwrap()
    }

    #[test]
    fn the_sums_are_the_published_ones() {
        let tables = tables(&fy2016());
        assert_eq!(
            tables.work_total,
            Work {
                wards: Some(408),
                ..work("346 322 24 0 62 0")
            }
        );
        assert_eq!(tables.progress_total, progress("316 134 72 182"));
        assert_eq!(tables.references_total, progress("337 146 80 191"));
        assert_eq!(tables.previous_total, progress("- 286 67 30"));
        assert_eq!(tables.difference_total, progress("- -152 5 152"));
    }

    #[test]
    fn the_rows_differences_add_up_to_the_totals() {
        let tables = tables(&fy2016());
        assert_eq!(tables.differences[0], Some(progress("- -1 -5 1")));
        assert_eq!(tables.differences[2], None);
        assert_eq!(tables.joint_differences, [Some(progress("- -24 0 24"))]);
        let rows = tables.differences.iter().chain(&tables.joint_differences).flatten();
        assert_eq!(rows.filter_map(|row| row.on_track).sum::<i64>(), -152);
        let apart = tables.differences[4];
        assert_eq!(apart.and_then(|row| row.achieved), Some(3));
        assert_eq!(apart.and_then(|row| row.on_track), None);
    }

    #[test]
    fn a_gap_in_a_column_leaves_that_column_without_a_sum() {
        let mut framework = fy2016();
        let row = at(&mut framework, "fits-the-ward");
        row.progress.insert(
            year(2016),
            Progress {
                achieved: None,
                ..progress("24 0 0 24")
            },
        );
        row.work.insert(
            year(2016),
            Work {
                part: None,
                wards: Some(20),
                ..work("20 20 0 0 4 0")
            },
        );
        let tables = tables(&framework);
        assert_eq!(tables.progress_total.achieved, None);
        assert_eq!(tables.progress_total.on_track, Some(134));
        assert_eq!(tables.references_total.achieved, None);
        assert_eq!(tables.difference_total.achieved, None);
        assert_eq!(tables.difference_total.behind, Some(152));
        assert_eq!((tables.work_total.part, tables.work_total.wards), (None, Some(404)));
    }

    #[test]
    fn a_row_that_is_not_in_table_1_leaves_it_without_sums() {
        let mut framework = fy2016();
        at(&mut framework, "fits-the-ward").work.clear();
        assert_eq!(tables(&framework).work_total, Work::default());
    }

    #[test]
    fn without_the_joint_figures_the_year_before_has_no_sum() {
        let mut framework = fy2016();
        framework.joint.clear();
        let tables = tables(&framework);
        assert_eq!(tables.previous_total, Progress::default());
        assert_eq!(tables.difference_total, Progress::default());
        assert_eq!(tables.progress_total, progress("316 134 72 182"));
    }

    #[test]
    fn joint_figures_of_counted_and_bracketed_rows_tell_no_sum() {
        let mut framework = fy2016();
        at(&mut framework, "wider-networks").counts = Counts::Apart;
        assert_eq!(tables(&framework).previous_total, Progress::default());
        at(&mut framework, "skilled-people-active").counts = Counts::Apart;
        assert_eq!(tables(&framework).previous_total, progress("- 262 67 16"));
    }

    #[test]
    fn joint_figures_of_the_year_itself_stand_for_their_rows() {
        let mut framework = fy2016();
        framework.joint[0].progress.insert(year(2016), progress("38 0 0 38"));
        let sums = tables(&framework);
        assert_eq!(sums.progress_total, progress("316 134 72 182"));
        assert_eq!(sums.references_total, Progress::default());
        for id in ["wider-networks", "skilled-people-active"] {
            at(&mut framework, id).references.clear();
        }
        assert_eq!(tables(&framework).references_total, progress("327 145 80 182"));
    }

    #[test]
    fn tables_are_found_by_the_year_of_the_report() {
        let plans = Plans {
            frameworks: vec![fy2016()],
            ..Plans::default()
        };
        let found = evaluate(&plans).frameworks;
        assert_eq!(found.get(&year(2016)), Some(&tables(&fy2016())));
    }

    #[test]
    fn an_empty_framework_has_no_sums() {
        let mut framework = fy2016();
        framework.indicators.clear();
        framework.joint.clear();
        let expected = CityTables {
            year: Some(year(2016)),
            ..CityTables::default()
        };
        assert_eq!(tables(&framework), expected);
    }
}
