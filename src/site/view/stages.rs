//! The stage line of a plan: which stages lie behind it, where it is, what is still to come.

use serde::Serialize;

use crate::model::plan::Plan;
use crate::model::review::Occasion;
use crate::model::stage::Stage;
use crate::site::parts::Here;
use crate::site::words::{self, Moment};

/// A stage of the line.
#[derive(Clone, Debug, Serialize)]
pub struct Step {
    /// 策定, 中間振り返り.
    pub name: String,
    /// `done`, `current` or `next`.
    pub state: &'static str,
    /// 済み, 現在の段階, 未掲載.
    pub word: String,
    /// When it was reached, where the source says.
    pub when: Option<Moment>,
}

/// The line of a plan. 素案 and 案 are told only while the plan is one of them, 訂正 only once it is corrected. A stage
/// that the plan has passed without leaving a trace is not told: there may have been none.
#[must_use]
pub fn line(here: &Here<'_>, plan: &Plan) -> Vec<Step> {
    let told = |stage: &Stage| match stage {
        Stage::Outline => plan.stage == Stage::Outline || dated(plan, *stage),
        Stage::Draft => plan.stage.is_provisional(),
        Stage::MidYearReview => plan.stage <= Stage::MidYearReview || dated(plan, *stage) || reviewed(plan),
        Stage::Corrected => plan.stage == Stage::Corrected,
        Stage::Adopted | Stage::YearEndEvaluation => true,
    };
    (Stage::ALL.into_iter().filter(told))
        .map(|stage| step(here, plan, stage))
        .collect()
}

/// Whether the source dates the stage.
fn dated(plan: &Plan, stage: Stage) -> bool {
    plan.history.iter().any(|reached| reached.stage == stage)
}

/// Whether anything was rated at mid-year.
fn reviewed(plan: &Plan) -> bool {
    let initiatives = plan.initiatives().flat_map(|initiative| &initiative.reviews);
    let items = plan.reform_items.iter().flat_map(|item| &item.reviews);
    initiatives
        .chain(items)
        .any(|review| review.occasion == Occasion::MidYear)
}

/// One stage, seen from where the plan is.
fn step(here: &Here<'_>, plan: &Plan, stage: Stage) -> Step {
    let (progress, word) = match stage.cmp(&plan.stage) {
        std::cmp::Ordering::Less => ("done", here.say("plan-stage-done")),
        std::cmp::Ordering::Equal => ("current", here.say("plan-stage-current")),
        std::cmp::Ordering::Greater => ("next", here.say("plan-stage-next")),
    };
    let reached = plan.history.iter().find(|reached| reached.stage == stage);
    Step {
        name: here.say(&format!("stage-{}", stage.key())),
        state: progress,
        word,
        when: reached.map(|reached| words::date(here.lang, reached.date)),
    }
}
