//! The cover of a whole plan: what a stray sheet must tell of itself in thirty years.

use serde::Serialize;

use crate::model::plan::Plan;
use crate::site::parts::Here;
use crate::site::route::Route;
use crate::site::view::plan::head;
use crate::site::words;

/// A line of the cover.
#[derive(Clone, Debug, Serialize)]
pub struct CoverLine {
    /// 段階.
    pub name: String,
    /// 中間振り返り（2021年10月）.
    pub text: String,
}

/// City, stage, published document, who is responsible, edition, address.
pub fn lines(here: &Here<'_>, plan: &Plan) -> Vec<CoverLine> {
    let line = |key: &str, text: String| CoverLine {
        name: here.say(key),
        text,
    };
    let config = here.site.config;
    let mut lines = vec![
        line("whole-city", here.text(&config.city).to_owned()),
        line("whole-stage", stage(here, plan)),
    ];
    if let Some(origin) = &plan.origin {
        lines.push(line("plan-source-label", here.text(&origin.title).to_owned()));
        lines.push(line("plan-publisher-label", here.text(&origin.publisher).to_owned()));
    }
    lines.extend(head(here, plan).map(|head| line("plan-head-label", head)));
    if let Some(order) = here.site.sealed {
        lines.push(line("whole-edition", order.id.to_string()));
    }
    let route = Route::Plan(plan.ward.clone(), plan.year);
    lines.push(line("whole-address", route.url(here.lang, &config.base_url)));
    lines.extend((config.licence.clone()).map(|licence| line("whole-licence", licence)));
    lines
}

/// 中間振り返り（2021年10月）; the stage alone where the source does not date it.
fn stage(here: &Here<'_>, plan: &Plan) -> String {
    let stage = here.say(&format!("stage-{}", plan.stage.key()));
    let reached = plan.history.iter().rev().find(|reached| reached.stage == plan.stage);
    match reached {
        None => stage,
        Some(reached) => {
            let date = words::date(here.lang, reached.date).words;
            here.say_with("whole-stage-dated", &[("stage", &stage), ("date", &date)])
        }
    }
}
