//! From the wards' standings to the rows of both tables, laid over the published ones.

use std::collections::BTreeMap;

use super::{Across, Standing, Table, is_apart};
use crate::model::framework::{Counts, Framework, FrameworkIndicator, Progress, Work};
use crate::model::state::State;
use crate::model::ward_report::Carried;
use crate::number::FiscalYear;

/// The wards' standings by ward.
type Wards = BTreeMap<String, Standing>;

/// Puts every row that can be computed in the place of the published one. Joint figures go where all their rows are
/// known.
pub fn lay_over(across: &mut Across) {
    let year = across.framework.year;
    let wards = usize::try_from(across.framework.wards).unwrap_or(usize::MAX);
    for indicator in &mut across.framework.indicators {
        let Some(standings) = across.standings.get(&indicator.id.value) else {
            continue;
        };
        let id = &indicator.id.value;
        let now = standings.get(&year);
        if let Some(work) = now.and_then(|now| work(now, wards)) {
            indicator.work.insert(year, work);
            across.computed.insert((Table::Work, id.clone(), year));
        }
        for of in [year, year.before(1)] {
            let known = standings.get(&of).filter(|known| all_report(known, wards));
            let Some(known) = known.filter(|_| indicator.counts != Counts::City) else {
                continue;
            };
            lay_progress(indicator, known, now.filter(|_| of != year), of);
            across
                .computed
                .insert((Table::Progress, indicator.id.value.clone(), of));
        }
    }
    drop_joint(&mut across.framework, &across.computed);
}

/// Whether every ward says what came out, or why there is nothing.
fn all_report(standings: &Wards, wards: usize) -> bool {
    let reporting = standings.values().filter(|one| one.measured.is_some()).count();
    wards > 0 && reporting == wards
}

/// Both lines of a row of table 2. Of an earlier year, the wards that are reference values in the year reported on
/// (`later`) are left out, so that the same wards are compared.
fn lay_progress(indicator: &mut FrameworkIndicator, standings: &Wards, later: Option<&Wards>, of: FiscalYear) {
    let left_out = |ward: &String| {
        let later = later.and_then(|later| later.get(ward));
        later.is_some_and(|later| later.reference.is_some())
    };
    let apart = is_apart(indicator.counts);
    let counted = standings
        .iter()
        .filter(|(ward, one)| one.is_counted() && !left_out(ward));
    let row = progress(counted.map(|(_, one)| one), apart);
    indicator.progress.insert(of, row);
    let referred = later.is_none()
        && standings
            .values()
            .any(|one| one.value().is_some() && one.reference.is_some());
    if referred {
        let all = standings.values().filter(|one| one.value().is_some());
        indicator.references.insert(of, progress(all, apart));
    } else {
        indicator.references.remove(&of);
    }
}

/// A row of table 2. In brackets only what has reached its target is told before the period ends; a value that can't be
/// judged is in no count.
fn progress<'a>(standings: impl Iterator<Item = &'a Standing>, apart: bool) -> Progress {
    let states: Vec<State> = standings.map(|one| one.state).collect();
    let of = |wanted: &[State]| i64::try_from(states.iter().filter(|state| wanted.contains(state)).count()).ok();
    let open = states.contains(&State::NotYetJudged);
    let judged = of(&[State::Met, State::OnTrack, State::Behind, State::NotMet]);
    Progress {
        counted: if apart {
            i64::try_from(states.len()).ok()
        } else {
            judged
        },
        on_track: of(&[State::Met, State::OnTrack]).filter(|_| !(apart && open)),
        achieved: of(&[State::Met]),
        behind: of(&[State::Behind, State::NotMet]).filter(|_| !(apart && open)),
    }
}

/// A row of table 1, where every ward says what became of the work.
fn work(standings: &Wards, wards: usize) -> Option<Work> {
    let carried: Vec<Carried> = standings.values().filter_map(|one| one.work).collect();
    if wards == 0 || carried.len() != wards {
        return None;
    }
    let of = |wanted: &[Carried]| u32::try_from(carried.iter().filter(|one| wanted.contains(one)).count()).ok();
    Some(Work {
        wards: u32::try_from(wards).ok(),
        planned: of(&[Carried::All, Carried::Part, Carried::None]),
        all: of(&[Carried::All]),
        part: of(&[Carried::Part]),
        none: of(&[Carried::None]),
        separate: of(&[Carried::Separate]),
        nothing: of(&[Carried::Nothing]),
    })
}

/// Joint figures stand only where their indicators' own are not known.
fn drop_joint(framework: &mut Framework, computed: &std::collections::BTreeSet<(Table, String, FiscalYear)>) {
    for joint in &mut framework.joint {
        let ids = &joint.indicators;
        let known = |year: &FiscalYear| {
            let mut rows = ids.iter().map(|id| (Table::Progress, id.value.clone(), *year));
            rows.all(|row| computed.contains(&row))
        };
        joint.progress.retain(|year, _| !known(year));
    }
    framework.joint.retain(|joint| !joint.progress.is_empty());
}
