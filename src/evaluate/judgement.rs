//! How one thing stands: the ward's own rating, read on the scale that the form names for it. Nothing is judged here
//! that the ward did not judge itself.

use std::collections::BTreeMap;

use crate::model::form::Form;
use crate::model::indicator::{Indicator, Measured};
use crate::model::plan::Plan;
use crate::model::plans::Plans;
use crate::model::review::{Occasion, Review};
use crate::model::scale::Scale;
use crate::model::state::State;
use crate::number::FiscalYear;

/// How one thing stands, and on what ground.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// The public state.
    pub state: State,
    /// Who says so.
    pub ground: Ground,
}

/// On what ground a state is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ground {
    /// The ward rated it: (axis, rating) of this scale, in the order of the scale's axes. Both are words of the scale.
    Declared {
        /// Id of the scale.
        scale: String,
        /// The fiscal year the rating is about: the plan's, or an earlier one's result that was rated last.
        year: FiscalYear,
        /// At which review; none for the rating of an indicator's result.
        occasion: Option<Occasion>,
        /// Axis and rating.
        ratings: Vec<(String, String)>,
    },
    /// Nobody has judged it yet.
    None,
}

/// What a review says on one scale: axis and rating, in the order of the scale's axes.
pub type Ratings = Vec<(String, String)>;

impl Judgement {
    /// Nobody has judged it yet.
    #[must_use]
    pub const fn none() -> Self {
        Self {
            state: State::NotYetJudged,
            ground: Ground::None,
        }
    }

    /// The scale and the ratings, where the ward rated it.
    #[must_use]
    pub fn declared(&self) -> Option<(&str, &[(String, String)])> {
        match &self.ground {
            Ground::Declared { scale, ratings, .. } => Some((scale, ratings)),
            Ground::None => None,
        }
    }
}

/// The kinds of things that are reviewed: the first half of a form's keys under `scales`.
#[derive(Clone, Copy)]
pub(super) enum Reviewed {
    Initiative,
    Strategy,
    ReformItem,
}

impl Reviewed {
    const fn key(self) -> &'static str {
        match self {
            Self::Initiative => "initiative",
            Self::Strategy => "strategy",
            Self::ReformItem => "reform-item",
        }
    }
}

/// What is needed to read the ratings of one plan.
#[derive(Clone, Copy)]
pub(super) struct Judge<'a> {
    year: FiscalYear,
    form: Option<&'a Form>,
    scales: &'a BTreeMap<String, Scale>,
}

impl<'a> Judge<'a> {
    pub(super) fn new(plans: &'a Plans, plan: &Plan) -> Self {
        Self {
            year: plan.year,
            form: plans.form_of(plan),
            scales: &plans.schema.scales,
        }
    }

    /// By the rating of the newest rated year up to the plan's.
    pub(super) fn indicator(self, indicator: &Indicator) -> Judgement {
        let judged = || {
            let scale = self.scale("indicator")?;
            let (year, rated) = newest_rated(indicator, self.year)?;
            let axis = scale.axes.iter().find(|axis| axis.words(rated).is_some())?;
            let ratings = vec![(axis.id.clone(), rated.to_owned())];
            Some(declared(scale, year, None, ratings))
        };
        judged().unwrap_or_else(Judgement::none)
    }

    /// By the newest review that rates on the scale of its occasion: the year's end over its middle.
    pub(super) fn reviews(self, kind: Reviewed, reviews: &[Review]) -> Judgement {
        let judged = |occasion: Occasion| {
            let scale = self.scale(&format!("{}-{}", kind.key(), occasion.key()))?;
            let ratings = newest_on(scale, reviews, &[occasion])?;
            Some(declared(scale, self.year, Some(occasion), ratings))
        };
        let mut newest_first = Occasion::ALL.into_iter().rev();
        newest_first.find_map(judged).unwrap_or_else(Judgement::none)
    }

    /// What the newest review says about the effect of an initiative on its strategy, with the id of the scale. It says
    /// nothing about whether the initiative met its target, so it is counted but makes no state.
    pub(super) fn effect(self, reviews: &[Review]) -> Option<(String, Ratings)> {
        let scale = self.scale("initiative-effect")?;
        let ratings = newest_on(scale, reviews, &Occasion::ALL)?;
        Some((scale.id.clone(), ratings))
    }

    /// Whether an indicator is only for reference: the ward says so, or fewer people answered than the form asks for.
    pub(super) fn is_reference(self, indicator: &Indicator) -> bool {
        let minimum = self.form.and_then(|form| form.progress.as_ref()?.minimum_answers);
        let answers = basis(indicator, self.year).and_then(|measured| measured.answers);
        let few = minimum.zip(answers).is_some_and(|(minimum, answers)| answers < minimum);
        indicator.reference || few
    }

    fn scale(self, place: &str) -> Option<&'a Scale> {
        let id = self.form?.scales.get(place)?;
        self.scales.get(&id.value)
    }
}

/// A scale may leave a combination without a state: then it is rated, and yet not judged.
fn declared(scale: &Scale, year: FiscalYear, occasion: Option<Occasion>, ratings: Ratings) -> Judgement {
    let words: Vec<(&str, &str)> = ratings.iter().map(|(a, r)| (a.as_str(), r.as_str())).collect();
    Judgement {
        state: scale.state(&words).unwrap_or(State::NotYetJudged),
        ground: Ground::Declared {
            scale: scale.id.clone(),
            year,
            occasion,
            ratings,
        },
    }
}

fn newest_rated(indicator: &Indicator, year: FiscalYear) -> Option<(FiscalYear, &str)> {
    let mut newest_first = indicator.results.range(..=year).rev();
    newest_first.find_map(|(year, measured)| Some((*year, measured.rated.as_ref()?.value.as_str())))
}

/// The result a judgement rests on: the newest that is rated, or else the newest with a value.
fn basis(indicator: &Indicator, year: FiscalYear) -> Option<&Measured> {
    let newest_first = || indicator.results.range(..=year).rev().map(|(_, measured)| measured);
    let rated = newest_first().find(|measured| measured.rated.is_some());
    rated.or_else(|| newest_first().find(|measured| measured.value.given().is_some()))
}

/// The ratings of the newest review, of these occasions, that has any on the scale.
fn newest_on(scale: &Scale, reviews: &[Review], occasions: &[Occasion]) -> Option<Ratings> {
    let on_scale = |review: &&Review| !ratings_on(scale, review).is_empty();
    let asked = reviews.iter().filter(|review| occasions.contains(&review.occasion));
    let newest = asked.filter(on_scale).max_by_key(|review| review.occasion)?;
    Some(ratings_on(scale, newest))
}

/// A pair belongs to the scale that has its axis. A rating that the axis does not have is left out: it has no words.
fn ratings_on(scale: &Scale, review: &Review) -> Ratings {
    let mut ratings = Vec::new();
    for axis in &scale.axes {
        let pair = review.ratings.iter().find(|(id, _)| id.value == axis.id);
        if let Some((_, rating)) = pair.filter(|(_, rating)| axis.words(&rating.value).is_some()) {
            ratings.push((axis.id.clone(), rating.value.clone()));
        }
    }
    ratings
}

#[cfg(test)]
mod tests {
    use super::super::sample::{
        answered, indicator, measured, number, plan, rated, review, schema, span, with_minimum, year,
    };
    use super::{Ground, Judge, Judgement, Reviewed};
    use crate::model::indicator::Indicator;
    use crate::model::plans::Plans;
    use crate::model::review::Occasion::{MidYear, YearEnd};
    use crate::model::review::Review;
    use crate::model::state::State;

    fn plans() -> Plans {
        Plans {
            schema: schema().into(),
            ..Plans::default()
        }
    }

    fn of_reviews(kind: Reviewed, reviews: &[Review]) -> Judgement {
        Judge::new(&plans(), &plan("minato", 2021)).reviews(kind, reviews)
    }

    fn of_indicator(indicator: &Indicator) -> Judgement {
        Judge::new(&plans(), &plan("minato", 2021)).indicator(indicator)
    }

    #[test]
    fn the_scale_turns_two_axes_into_a_state() {
        let state = |ratings| of_reviews(Reviewed::Initiative, &[review(MidYear, ratings)]).state;
        let behind = [("progress", "behind-schedule"), ("outlook", "expected")];
        assert_eq!(
            state(&[("outlook", "expected"), ("progress", "on-schedule")]),
            State::OnTrack
        );
        assert_eq!(state(&behind), State::Behind);
        assert_eq!(state(&[("outlook", "not-expected")]), State::Behind);
        let judged = of_reviews(Reviewed::Initiative, &[review(MidYear, &behind)]);
        let Ground::Declared { ratings, occasion, .. } = judged.ground else {
            panic!()
        };
        let axes: Vec<&str> = ratings.iter().map(|(axis, _)| axis.as_str()).collect();
        assert_eq!((axes, occasion), (vec!["outlook", "progress"], Some(MidYear)));
    }

    #[test]
    fn a_rating_the_scale_gives_no_state_is_declared_but_not_judged() {
        let judged = of_reviews(Reviewed::Initiative, &[review(MidYear, &[("outlook", "expected")])]);
        assert_eq!(judged.state, State::NotYetJudged);
        assert!(judged.declared().is_some());
        let odd = of_reviews(Reviewed::Initiative, &[review(MidYear, &[("outlook", "maybe")])]);
        assert_eq!(odd, Judgement::none());
    }

    #[test]
    fn the_years_end_counts_over_its_middle() {
        let middle = review(MidYear, &[("outlook", "not-expected"), ("progress", "on-schedule")]);
        let end = review(YearEnd, &[("target", "①(i)"), ("effect", "イ")]);
        let both = [end.clone(), middle.clone()];
        assert_eq!(of_reviews(Reviewed::Initiative, &both).state, State::Met);
        assert_eq!(
            of_reviews(Reviewed::Initiative, &[middle.clone(), end]).state,
            State::Met
        );
        let only_effect = [middle, review(YearEnd, &[("effect", "ア")])];
        assert_eq!(of_reviews(Reviewed::Initiative, &only_effect).state, State::Behind);
    }

    #[test]
    fn each_kind_is_read_on_its_own_scale() {
        let outlook = [review(
            MidYear,
            &[("outlook", "expected"), ("implementation", "not-expected")],
        )];
        assert_eq!(of_reviews(Reviewed::ReformItem, &outlook).state, State::Behind);
        assert_eq!(of_reviews(Reviewed::Initiative, &outlook).state, State::NotYetJudged);
        let course = [review(YearEnd, &[("course", "イ")])];
        assert_eq!(of_reviews(Reviewed::Strategy, &course).state, State::Behind);
        assert_eq!(of_reviews(Reviewed::ReformItem, &course), Judgement::none());
        assert_eq!(of_reviews(Reviewed::Initiative, &[]), Judgement::none());
    }

    #[test]
    fn the_newest_rated_year_up_to_the_plans_counts() {
        let mut asked = indicator("a");
        assert_eq!(of_indicator(&asked), Judgement::none());
        asked.results = [
            (year(2020), rated("6", "B")),
            (year(2021), measured(number("60"))),
            (year(2022), rated("60", "A")),
        ]
        .into();
        let judged = of_indicator(&asked);
        assert_eq!(judged.state, State::NotMet);
        assert!(matches!(judged.ground, Ground::Declared { year: y, .. } if y == year(2020)));
        asked.results.insert(year(2021), rated("60", "A"));
        assert_eq!(of_indicator(&asked).state, State::Met);
        asked.results.insert(year(2021), rated("60", "Z"));
        assert_eq!(of_indicator(&asked), Judgement::none());
    }

    #[test]
    fn a_form_without_a_scale_judges_nothing() {
        let mut plan = plan("minato", 2021);
        plan.form = span("unknown".to_owned());
        let plans = plans();
        let judge = Judge::new(&plans, &plan);
        let mut asked = indicator("a");
        asked.results = [(year(2021), rated("60", "A"))].into();
        assert_eq!(judge.indicator(&asked), Judgement::none());
        assert!(!judge.is_reference(&asked));
    }

    #[test]
    fn few_answers_make_a_reference_value() {
        let plans = Plans {
            schema: with_minimum(schema(), 400).into(),
            ..Plans::default()
        };
        let plan = plan("minato", 2021);
        let judge = Judge::new(&plans, &plan);
        let mut asked = indicator("a");
        assert!(!judge.is_reference(&asked));
        asked.results = [(year(2021), answered("64.6", 399))].into();
        assert!(judge.is_reference(&asked));
        asked.results.insert(year(2021), answered("64.6", 400));
        assert!(!judge.is_reference(&asked));
        asked.results.insert(year(2022), answered("64.6", 1));
        assert!(!judge.is_reference(&asked));
        asked.reference = true;
        assert!(judge.is_reference(&asked));
    }
}
