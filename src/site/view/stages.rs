//! The stage line of a plan: which stages lie behind it, where it is, what is still to come.

use serde::Serialize;

use crate::model::plan::Plan;
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

/// The line of a plan. 素案 and 案 are told only while the plan is one of them, 訂正 only once it is corrected.
#[must_use]
pub fn line(here: &Here<'_>, plan: &Plan) -> Vec<Step> {
    let told = |stage: &Stage| match stage {
        Stage::Outline | Stage::Draft => plan.stage.is_provisional(),
        Stage::Corrected => plan.stage == Stage::Corrected,
        Stage::Adopted | Stage::MidYearReview | Stage::YearEndEvaluation => true,
    };
    (Stage::ALL.into_iter().filter(told))
        .map(|stage| step(here, plan, stage))
        .collect()
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
