//! How a page is cited: whose it is, what it is called, of which state of the data, where it stands. Nothing of it is today's
//! date: a citation is the same on every day.

use super::here::Here;
use super::route::Route;
use super::words;
use crate::model::stage::{Reached, Stage};

/// The citation of the page; none for pages that say nothing of their own.
pub fn of(here: &Here<'_>, title: &str) -> Option<String> {
    if matches!(here.route, Route::NotFound | Route::Search) {
        return None;
    }
    let config = here.site.config;
    let sealed = here.site.sealed.map(|order| &order.id);
    let address = match sealed {
        Some(id) => Route::Edition(id.clone()).url(here.lang, &config.base_url),
        None => here.route.url(here.lang, &config.base_url),
    };
    let state = match sealed {
        Some(id) => Some(here.say_with("cite-sealed", &[("edition", &id.to_string())])),
        None => reached(here),
    };
    let state = state.unwrap_or_default();
    let key = match (title.is_empty(), state.is_empty()) {
        (true, _) => "cite-site",
        (_, true) => "cite-page",
        _ => "cite-page-at",
    };
    let values = [
        ("city", here.text(&config.city)),
        ("site", here.text(&config.title)),
        ("title", title),
        ("state", &state),
        ("address", &address),
    ];
    Some(here.say_with(key, &values))
}

/// 中間振り返り、2021年10月: the stage of the plan or framework that the page is about.
fn reached(here: &Here<'_>) -> Option<String> {
    let (stage, history): (Stage, &[Reached]) = match (here.route.plan(), here.route.year()) {
        (Some((ward, year)), _) => here.site.plan(ward, year).map(|plan| (plan.stage, &*plan.history))?,
        (None, Some(year)) => (here.site.plans.frameworks.iter())
            .find(|framework| framework.year == year)
            .map(|framework| (framework.stage, &*framework.history))?,
        (None, None) => return None,
    };
    let name = here.say(&format!("stage-{}", stage.key()));
    let dated = history.iter().rev().find(|reached| reached.stage == stage);
    Some(match dated {
        None => name,
        Some(reached) => {
            let date = words::date(here.lang, reached.date).words;
            here.say_with("cite-stage-dated", &[("stage", &name), ("date", &date)])
        }
    })
}
