//! Small things to evaluate, for the tests beside.

use std::collections::BTreeMap;

use crate::lang::Localized;
use crate::model::budget::{Account, Budget};
use crate::model::code::Code;
use crate::model::evidence::Evidence;
use crate::model::few::Years;
use crate::model::form::{Form, ProgressRule};
use crate::model::indicator::{Indicator, IndicatorKind, Measured, Value};
use crate::model::initiative::Initiative;
use crate::model::issue::Issue;
use crate::model::missing::{Entry, Missing};
use crate::model::plan::Plan;
use crate::model::plans::{Plans, Schema};
use crate::model::reform_item::ReformItem;
use crate::model::review::{Occasion, Review};
use crate::model::scale::{Axis, Scale};
use crate::model::stage::Stage;
use crate::model::state::State;
use crate::model::strategy::Strategy;
use crate::model::unit::{Measure, Unit};
use crate::number::{FiscalYear, Money, decimal};
use crate::source::{Place, Spanned};

pub fn year(number: u16) -> FiscalYear {
    FiscalYear::new(number).unwrap()
}

pub fn span<T>(value: T) -> Spanned<T> {
    Spanned {
        value,
        place: Place::default(),
    }
}

pub fn text(words: &str) -> Localized<String> {
    Localized::say(words, words)
}

pub fn code(code: &str) -> Code {
    Code::parse(code).unwrap()
}

pub fn number(digits: &str) -> Value {
    Value::Number(decimal::parse(digits).unwrap())
}

pub fn grade(id: &str) -> Value {
    Value::Grade(id.to_owned())
}

pub fn measured(value: Value) -> Measured {
    Measured {
        value: Entry::Given(value),
        rated: None,
        answers: None,
        note: None,
        place: Place::default(),
    }
}

pub fn empty(missing: Missing) -> Measured {
    Measured {
        value: Entry::Empty(missing, None),
        ..measured(grade(""))
    }
}

pub fn rated(digits: &str, rating: &str) -> Measured {
    Measured {
        rated: Some(span(rating.to_owned())),
        ..measured(number(digits))
    }
}

pub fn answered(digits: &str, answers: u64) -> Measured {
    Measured {
        answers: Some(answers),
        ..measured(number(digits))
    }
}

pub fn yen(amount: i64) -> Entry<Money> {
    Entry::Given(Money::of(amount.into(), 1).unwrap())
}

pub fn no_amount(missing: Missing) -> Entry<Money> {
    Entry::Empty(missing, None)
}

pub fn budget(amounts: &[(u16, Account, Entry<Money>)]) -> Budget {
    let key = |(y, account, amount): &(u16, Account, Entry<Money>)| ((year(*y), *account), amount.clone());
    Budget {
        amounts: amounts.iter().map(key).collect(),
        note: None,
        place: Place::default(),
    }
}

/// An outcome indicator in percent.
pub fn indicator(id: &str) -> Indicator {
    Indicator {
        id: span(id.to_owned()),
        kind: IndicatorKind::Outcome,
        name: text(id),
        definition: None,
        note: None,
        code: None,
        unit: span("percent".to_owned()),
        survey: None,
        reference: false,
        target: None,
        measures: None,
        method: None,
        weight: None,
        withdrawal: None,
        results: Years::new(),
        forecast: Years::new(),
        parts: Vec::new(),
        parts_place: None,
    }
}

pub fn process(id: &str) -> Indicator {
    Indicator {
        kind: IndicatorKind::Process,
        ..indicator(id)
    }
}

pub fn evidence(id: &str, values: &[(u16, &str)]) -> Evidence {
    let value = |(y, digits): &(u16, &str)| (year(*y), Entry::Given(number(digits)));
    Evidence {
        id: span(id.to_owned()),
        name: text(id),
        unit: span("percent".to_owned()),
        survey: None,
        values: values.iter().map(value).collect(),
    }
}

pub fn review(occasion: Occasion, ratings: &[(&str, &str)]) -> Review {
    let pair = |(axis, rating): &(&str, &str)| (span((*axis).to_owned()), span((*rating).to_owned()));
    Review {
        occasion,
        ratings: ratings.iter().map(pair).collect(),
        place: Place::default(),
    }
}

pub fn initiative(at: &str) -> Initiative {
    Initiative {
        id: span(format!("initiative-{at}")),
        code: code(at),
        title: text(at),
        relists: None,
        continues: None,
        budget: budget(&[]),
        indicators: Vec::new(),
        reviews: Vec::new(),
        sections: Vec::new(),
        place: Place::default(),
    }
}

pub fn relisted(at: &str, original: &str) -> Initiative {
    Initiative {
        relists: Some(span(code(original))),
        ..initiative(at)
    }
}

pub fn strategy(at: &str, initiatives: Vec<Initiative>) -> Strategy {
    Strategy {
        id: span(format!("strategy-{at}")),
        code: code(at),
        title: text(at),
        pillar: None,
        indicators: Vec::new(),
        reviews: Vec::new(),
        sections: Vec::new(),
        initiatives,
        place: Place::default(),
    }
}

pub fn issue(at: &str, strategies: Vec<Strategy>) -> Issue {
    Issue {
        id: span(format!("issue-{at}")),
        code: code(at),
        title: text(at),
        sdgs: Vec::new(),
        budget: budget(&[]),
        evidence: Vec::new(),
        themes: Vec::new(),
        indicators: Vec::new(),
        sections: Vec::new(),
        strategies,
        place: Place::default(),
    }
}

pub fn reform_item(number: u16) -> ReformItem {
    ReformItem {
        id: span(format!("reform-{number}")),
        number,
        title: text("reform"),
        pillar: None,
        budget: budget(&[]),
        indicators: Vec::new(),
        reviews: Vec::new(),
        sections: Vec::new(),
        place: Place::default(),
    }
}

pub fn plan(ward: &str, fiscal_year: u16) -> Plan {
    Plan {
        ward: ward.to_owned(),
        year: year(fiscal_year),
        form: span("form".to_owned()),
        stage: Stage::Adopted,
        history: Vec::new(),
        excerpt: None,
        head: None,
        origin: None,
        sections: Vec::new(),
        ended: Vec::new(),
        issues: Vec::new(),
        reform_items: Vec::new(),
        errata: Vec::new(),
        place: Place::default(),
    }
}

/// A project of one plan.
pub fn only(plan: Plan) -> Plans {
    Plans {
        schema: schema().into(),
        plans: vec![plan.into()],
        ..Plans::default()
    }
}

/// One form, `form`, that has every scale the sources have used.
pub fn schema() -> Schema {
    let form = Form {
        scales: [
            ("initiative-mid-year", "mid-year"),
            ("initiative-year-end", "year-end"),
            ("initiative-effect", "effect"),
            ("strategy-year-end", "course"),
            ("reform-item-mid-year", "reform"),
            ("indicator", "achieved"),
        ]
        .map(|(place, scale)| (place.to_owned(), span(scale.to_owned())))
        .into(),
        ..Form::named("form", text("form"), year(2015), year(2030))
    };
    Schema {
        scales: scales().into_iter().map(|scale| (scale.id.clone(), scale)).collect(),
        forms: [(form.id.clone(), form)].into(),
        ..Schema::default()
    }
}

/// The schema, its form asking for so many answers.
pub fn with_minimum(mut schema: Schema, answers: u64) -> Schema {
    for form in schema.forms.values_mut() {
        form.progress = Some(ProgressRule {
            thresholds: BTreeMap::new(),
            minimum_answers: Some(answers),
        });
    }
    schema
}

fn scales() -> [Scale; 6] {
    use State::{Behind, Met, NotMet, OnTrack};
    let outlook = ("outlook", ["expected", "not-expected"]);
    [
        scale(
            "mid-year",
            &[outlook, ("progress", ["on-schedule", "behind-schedule"])],
            &[
                (&[("outlook", "expected"), ("progress", "on-schedule")], OnTrack),
                (&[("outlook", "expected"), ("progress", "behind-schedule")], Behind),
                (&[("outlook", "not-expected")], Behind),
            ],
        ),
        scale(
            "reform",
            &[outlook, ("implementation", ["expected", "not-expected"])],
            &[
                (&[("outlook", "expected"), ("implementation", "expected")], OnTrack),
                (&[("outlook", "not-expected")], Behind),
                (&[("implementation", "not-expected")], Behind),
            ],
        ),
        single("year-end", ("target", ["①(i)", "②(ii)"]), [Met, NotMet]),
        single("effect", ("effect", ["ア", "イ"]), [OnTrack, Behind]),
        single("course", ("course", ["ア", "イ"]), [OnTrack, Behind]),
        single("achieved", ("achieved", ["A", "B"]), [Met, NotMet]),
    ]
}

fn single(id: &str, axis: (&str, [&str; 2]), states: [State; 2]) -> Scale {
    let [best, worst] = axis.1;
    let states = [
        (&[(axis.0, best)] as &[_], states[0]),
        (&[(axis.0, worst)] as &[_], states[1]),
    ];
    scale(id, &[axis], &states)
}

fn scale(id: &str, axes: &[(&str, [&str; 2])], states: &[(&[(&str, &str)], State)]) -> Scale {
    let one_axis = |(id, ratings): &(&str, [&str; 2])| Axis {
        id: (*id).to_owned(),
        name: text(id),
        ratings: ratings.iter().map(|r| ((*r).to_owned(), text(r))).collect(),
    };
    let own = |pairs: &[(&str, &str)]| pairs.iter().map(|(a, r)| ((*a).to_owned(), (*r).to_owned())).collect();
    Scale {
        id: id.to_owned(),
        name: text(id),
        axes: axes.iter().map(one_axis).collect(),
        states: states.iter().map(|(pairs, state)| (own(pairs), *state)).collect(),
    }
}

/// Grades, worst first, whose spelling is in another order.
pub fn stars() -> Unit {
    let grades = ["no-star", "one-star", "two-stars", "three-stars"];
    Unit {
        id: "stars".to_owned(),
        name: text("stars"),
        measure: Measure::Grade(grades.map(|id| (id.to_owned(), text(id))).into()),
    }
}
