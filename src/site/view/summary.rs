//! How a plan stands as a whole: a sentence, and counts by state for each kind of thing it holds.

use serde::Serialize;

use super::standing;
use crate::evaluate::rollup::{Rollup, Tally};
use crate::model::plan::Plan;
use crate::model::state::State;
use crate::site::parts::{Count, Here};

/// The standing of a plan.
#[derive(Clone, Debug, Serialize)]
pub struct Summary {
    /// 取組45件のうち、順調が38件、遅れが7件です。
    pub sentence: String,
    /// Whether the ward rated anything.
    pub judged: bool,
    /// Initiatives, outcome indicators, process indicators, reform items: those the plan holds.
    pub groups: Vec<Group>,
}

/// The counts of one kind of thing.
#[derive(Clone, Debug, Serialize)]
pub struct Group {
    /// `initiatives`, `outcomes`, `processes`, `reform-items`.
    pub id: &'static str,
    /// Its fragment.
    pub fragment: String,
    /// 取組.
    pub name: String,
    /// 45件.
    pub total: String,
    /// Whether the ward rated any of them.
    pub judged: bool,
    /// By state.
    pub counts: Vec<Count>,
    /// ほかに再掲が1件あります.
    pub aside: Option<String>,
}

/// The standing of a plan.
#[must_use]
pub fn of(here: &Here<'_>, plan: &Plan) -> Summary {
    let rollup = standing::of(here, plan).map(|evaluation| &evaluation.total);
    let groups = rollup.map(|rollup| groups(here, rollup)).unwrap_or_default();
    let judged = groups.iter().find(|group| group.judged);
    Summary {
        sentence: judged.map_or_else(|| not_judged(here, plan), |group| sentence(here, group)),
        judged: judged.is_some(),
        groups,
    }
}

/// The kinds of things that a plan or an issue holds.
#[must_use]
pub fn groups(here: &Here<'_>, rollup: &Rollup) -> Vec<Group> {
    groups_within(here, rollup, "")
}

/// The kinds of things that a part of a page holds; `part` goes before the fragments, for other parts have their own.
#[must_use]
pub fn groups_within(here: &Here<'_>, rollup: &Rollup, part: &str) -> Vec<Group> {
    (kinds(rollup).into_iter())
        .filter(|(_, tally)| tally.total() > 0)
        .map(|(id, tally)| Group {
            id,
            fragment: format!("{part}{}", total_id(id)),
            name: here.say(&format!("plan-group-{id}")),
            total: standing::items(here, tally.total()),
            judged: standing::any_judged(tally),
            counts: standing::counts(here, tally, |state| format!("{part}{}", count_id(id, state))),
            aside: aside(here, id, rollup.relisted),
        })
        .collect()
}

/// The kinds of things that are counted, in the order of a page.
#[must_use]
pub const fn kinds(rollup: &Rollup) -> [(&'static str, &Tally); 4] {
    [
        ("initiatives", &rollup.initiatives),
        ("outcomes", &rollup.outcomes),
        ("processes", &rollup.processes),
        ("reform-items", &rollup.reform_items),
    ]
}

/// The fragment of how many there are of a kind.
#[must_use]
pub fn total_id(kind: &str) -> String {
    format!("n-{kind}")
}

/// The fragment of how many of a kind are in a state.
#[must_use]
pub fn count_id(kind: &str, state: State) -> String {
    format!("n-{kind}-{}", state.key())
}

/// What is not counted among the initiatives.
fn aside(here: &Here<'_>, id: &str, relisted: usize) -> Option<String> {
    let told = id == "initiatives" && relisted > 0;
    told.then(|| here.say_with("plan-relisted-aside", &[("count", &relisted.to_string())]))
}

/// A group's counts in a sentence.
fn sentence(here: &Here<'_>, group: &Group) -> String {
    let part = |count: &Count| {
        let state = here.say(&format!("said-{}", count.tag.state));
        here.say_with("plan-headline-part", &[("state", &state), ("count", &count.count)])
    };
    let parts: Vec<String> = group.counts.iter().map(part).collect();
    let list = crate::site::words::list(here.lang, &parts);
    let values = [("what", group.name.as_str()), ("total", &group.total), ("list", &list)];
    here.say_with("plan-headline", &values)
}

/// Why there is nothing to tell yet.
fn not_judged(here: &Here<'_>, plan: &Plan) -> String {
    let stage = here.say(&format!("stage-{}", plan.stage.key()));
    here.say_with("plan-not-judged", &[("stage", &stage)])
}
