//! How things stand, ready to be shown: tags with the form's own words, counts by state, ratings axis by axis.

use serde::Serialize;

use crate::evaluate::rollup::Tally;
use crate::evaluate::{Ground, Judgement, PlanEvaluation};
use crate::model::form::Form;
use crate::model::plan::Plan;
use crate::model::review::Review;
use crate::model::scale::{Axis, Scale};
use crate::model::state::State;
use crate::number::{Decimal, decimal};
use crate::site::parts::{Count, Figure, Here, Tag};

/// The ratings of one occasion.
#[derive(Clone, Debug, Serialize)]
pub struct Rated {
    /// 中間振り返り, 年度末の自己評価.
    pub occasion: String,
    /// One line for each axis.
    pub lines: Vec<RatedLine>,
}

/// A rating on one axis.
#[derive(Clone, Debug, Serialize)]
pub struct RatedLine {
    /// What is rated: 目標の達成見込み.
    pub axis: String,
    /// The form's own words: 目標達成見込.
    pub words: String,
}

/// What came of a plan.
#[must_use]
pub fn of<'a>(here: &Here<'a>, plan: &Plan) -> Option<&'a PlanEvaluation> {
    here.site.evaluation.of(plan)
}

/// The tag of a judgement, with the form's own words where the ward rated. What nobody judged is 評価前.
#[must_use]
pub fn tag(here: &Here<'_>, plan: &Plan, judgement: Option<&Judgement>) -> Tag {
    let mut tag = here.tag(judgement.map_or(State::NotYetJudged, |judgement| judgement.state));
    tag.own = judgement.and_then(|judgement| own_words(here, plan, &judgement.ground));
    tag
}

/// The tag of a judgement, the state alone.
#[must_use]
pub fn state_tag(here: &Here<'_>, judgement: Option<&Judgement>) -> Tag {
    here.tag(judgement.map_or(State::NotYetJudged, |judgement| judgement.state))
}

/// The form's own words for what the ward rated; of an earlier year's result, with that year.
fn own_words(here: &Here<'_>, plan: &Plan, ground: &Ground) -> Option<String> {
    let Ground::Declared {
        scale, year, ratings, ..
    } = ground
    else {
        return None;
    };
    let words = combination(here, here.site.plans.schema.scales.get(scale)?, ratings);
    if *year == plan.year {
        return Some(words);
    }
    Some(here.say_with("plan-rated-in", &[("rating", &words), ("year", &here.year(*year))]))
}

/// Ratings on several axes in one phrase: 目標達成見込・取組予定通り進捗している.
#[must_use]
pub fn combination(here: &Here<'_>, scale: &Scale, ratings: &[(String, String)]) -> String {
    let words = |(axis, rating): &(String, String)| match scale.axis(axis) {
        Some(axis) => rating_words(here, axis, rating),
        None => rating.clone(),
    };
    let words: Vec<String> = ratings.iter().map(words).collect();
    words.join(&here.say("plan-and"))
}

/// A rating's words, after the mark that is printed on paper, if there is one: A 達成. Ratings that the schema names by
/// a plain lower-case word have no mark.
#[must_use]
pub fn rating_words(here: &Here<'_>, axis: &Axis, rating: &str) -> String {
    let printed = !rating.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    match axis.words(rating) {
        Some(words) if printed => format!("{rating} {}", words.get(here.lang)),
        Some(words) => words.get(here.lang).clone(),
        None => rating.to_owned(),
    }
}

/// The ratings of an item, occasion by occasion. `place` is the kind of item in the form's list of scales: `initiative`.
#[must_use]
pub fn reviews(here: &Here<'_>, plan: &Plan, place: &str, reviews: &[Review]) -> Vec<Rated> {
    let form = here.site.plans.form_of(plan);
    let line = |axis: &str, rating: &str| match form.and_then(|form| axis_of(here, form, place, axis)) {
        Some(axis) => RatedLine {
            axis: axis.name.get(here.lang).clone(),
            words: rating_words(here, axis, rating),
        },
        None => RatedLine {
            axis: axis.to_owned(),
            words: rating.to_owned(),
        },
    };
    let rated = |review: &Review| Rated {
        occasion: here.say(&format!("plan-occasion-{}", review.occasion.key())),
        lines: (review.ratings.iter())
            .map(|(axis, rating)| line(&axis.value, &rating.value))
            .collect(),
    };
    reviews.iter().map(rated).collect()
}

/// The axis with this id on any of the scales that the form has for a kind of item.
fn axis_of<'a>(here: &Here<'a>, form: &Form, place: &str, axis: &str) -> Option<&'a Axis> {
    let scales = &here.site.plans.schema.scales;
    (form.scales.iter())
        .filter(|(key, _)| key.strip_prefix(place).is_some_and(|rest| rest.starts_with('-')))
        .filter_map(|(_, id)| scales.get(&id.value))
        .find_map(|scale| scale.axis(axis))
}

/// How many are in each state that occurs, with their shares where there is more than one. `id` names a state's fragment.
#[must_use]
pub fn counts(here: &Here<'_>, tally: &Tally, id: impl Fn(State) -> String) -> Vec<Count> {
    let whole = tally.total();
    (State::ALL.into_iter())
        .filter(|state| tally.of(*state) > 0)
        .map(|state| Count {
            id: Some(id(state)),
            tag: here.tag(state),
            count: items(here, tally.of(state)),
            share: share(tally.of(state), whole),
        })
        .collect()
}

/// So many things: 5件, 5.
#[must_use]
pub fn items(here: &Here<'_>, count: usize) -> String {
    here.say_with("plan-items", &[("count", &Figure::of(Decimal::from(count)).text)])
}

/// A share of all, written: 84.4%; none where the part is all there is.
fn share(part: usize, whole: usize) -> Option<String> {
    let share = decimal::percentage(Decimal::from(part), Decimal::from(whole))?;
    (part < whole).then(|| format!("{}%", decimal::grouped(share)))
}

/// Whether anything in a tally was judged.
#[must_use]
pub fn any_judged(tally: &Tally) -> bool {
    tally.total() > tally.of(State::NotYetJudged)
}
