//! Words in both languages, with the units and grades of a small schema.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{date, result, target, value, withdrawal};
use crate::config::{Config, LinkStyle, SearchScope};
use crate::evaluate::Evaluation;
use crate::lang::Lang::{self, En, Ja};
use crate::lang::Localized;
use crate::model::few::Years;
use crate::model::indicator::{Measured, Value, Withdrawal};
use crate::model::missing::{Entry, Missing};
use crate::model::plans::Plans;
use crate::model::stage::PartialDate;
use crate::model::target::{ChangeFrom, Direction, Due, Goal, Target};
use crate::model::unit::{Measure, Unit};
use crate::number::{Decimal, FiscalYear, decimal};
use crate::phrases::Phrases;
use crate::site::Site;
use crate::site::parts::Here;
use crate::site::route::Route;
use crate::source::{Place, Sources, Spanned};

fn text(ja: impl Into<String>, en: impl Into<String>) -> Localized<String> {
    Localized::both(ja.into(), en.into())
}

fn n(text: &str) -> Decimal {
    decimal::parse(text).unwrap()
}

fn year(number: u16) -> FiscalYear {
    FiscalYear::new(number).unwrap()
}

fn unit(id: &str, ja: &str, en: &str, one: Option<&str>) -> (String, Unit) {
    let measure = Measure::Number {
        pattern: text(ja, en),
        one: one.map(|one| text(ja, one)),
        min: None,
        max: None,
        decimals: None,
        yen: None,
    };
    let name = text(ja, en);
    (
        id.to_owned(),
        Unit {
            id: id.to_owned(),
            name,
            measure,
        },
    )
}

fn plans() -> Plans {
    let grades = ["one-star", "two-stars"].map(|id| {
        (
            id.to_owned(),
            text(id.replace("two-stars", "二つ星"), id.replace('-', " ")),
        )
    });
    let stars = Unit {
        id: "stars".into(),
        name: text("格付け", "star rating"),
        measure: Measure::Grade(grades.into()),
    };
    let mut plans = Plans::default();
    Arc::make_mut(&mut plans.schema).units = BTreeMap::from([
        unit("percent", "{n}%", "{n}%", None),
        unit("districts", "{n}地域", "{n} districts", Some("{n} district")),
        unit("cases", "{n}件", "{n} cases", Some("{n} case")),
        ("stars".to_owned(), stars),
    ]);
    plans
}

fn phrases() -> Phrases {
    let file = |lang: Lang, name: &str, text: &str| (lang, name.to_owned(), text.to_owned());
    let (phrases, mistakes) = Phrases::read(&[vec![
        file(
            Ja,
            "ja/common.ftl",
            include_str!("../../../themes/default/strings/ja/common.ftl"),
        ),
        file(
            Ja,
            "ja/words.ftl",
            include_str!("../../../themes/default/strings/ja/words.ftl"),
        ),
        file(
            En,
            "en/common.ftl",
            include_str!("../../../themes/default/strings/en/common.ftl"),
        ),
        file(
            En,
            "en/words.ftl",
            include_str!("../../../themes/default/strings/en/words.ftl"),
        ),
    ]]);
    assert_eq!(mistakes, []);
    phrases
}

/// What `say` says in Japanese and in English.
fn both(say: impl Fn(&Here<'_>) -> String) -> [String; 2] {
    let (plans, evaluation, phrases, sources) = (plans(), Evaluation::default(), phrases(), Sources::default());
    let config = Config {
        languages: Lang::ALL.to_vec(),
        base_url: "https://hoshin.example/".into(),
        theme: "default".into(),
        title: text("", ""),
        city: text("", ""),
        area_code: None,
        notice: None,
        licence: None,
        licence_url: None,
        contact: None,
        rules: BTreeMap::new(),
        links: LinkStyle::Folder,
        search: SearchScope::Full,
    };
    let site = Site::lay_out(&plans, &evaluation, &config, &phrases, &sources);
    [Ja, En].map(|lang| {
        say(&Here {
            site: &site,
            route: &Route::Home,
            lang,
        })
    })
}

fn promise(goal: Goal, due: Option<Due>) -> Target {
    Target {
        goal,
        due,
        milestones: Years::new(),
        baseline: None,
        because: None,
        place: Place::default(),
    }
}

fn told(unit: &str, promised: &Target) -> [String; 2] {
    both(|here| target(here, unit, promised))
}

fn at_least(value: &str) -> Goal {
    Goal::AtLeast(Value::Number(n(value)))
}

#[test]
fn a_target_says_what_and_by_when() {
    let by = Some(Due::By(year(2025)));
    let words = told("percent", &promise(at_least("50"), by));
    assert_eq!(words, ["2025年度末までに50%以上", "at least 50% by the end of FY2025"]);
    let until = Some(Due::EveryYearUntil(year(2028)));
    let words = told("percent", &promise(Goal::AtMost(Value::Number(n("20"))), until));
    assert_eq!(
        words,
        ["2028年度まで毎年度20%以下", "at most 20% in every year until FY2028"]
    );
    let words = told("districts", &promise(Goal::All(n("12")), Some(Due::By(year(2028)))));
    assert_eq!(
        words,
        ["2028年度末までに全12地域", "all 12 districts by the end of FY2028"]
    );
    let words = told("cases", &promise(at_least("1"), None));
    assert_eq!(words, ["1件以上", "at least 1 case"]);
}

#[test]
fn goals_at_once_are_joined() {
    let no_worse = Goal::NoWorseThanPreviousYear(Some(Direction::Up));
    let goal = Goal::AllOf(vec![at_least("50.3"), no_worse]);
    let words = told("percent", &promise(goal, None));
    assert_eq!(words[0], "50.3%以上かつ前年度実績以上");
    assert_eq!(words[1], "at least 50.3% and at least the previous year’s result");
    let less = Goal::NoWorseThanPreviousYear(Some(Direction::Down));
    assert_eq!(told("percent", &promise(less, None))[0], "前年度実績以下");
}

#[test]
fn a_grade_is_written_in_its_words() {
    let goal = Goal::AtLeast(Value::Grade("two-stars".into()));
    let words = told("stars", &promise(goal, Some(Due::By(year(2022)))));
    assert_eq!(
        words,
        ["2022年度末までに二つ星以上", "two stars or better by the end of FY2022"]
    );
}

#[test]
fn a_deed_is_followed_by_its_time() {
    let deed = Goal::Deed(text("計画の策定", "Drawing up the plan"));
    let words = told("deed", &promise(deed, Some(Due::By(year(2021)))));
    assert_eq!(
        words,
        [
            "計画の策定（2021年度末まで）",
            "Drawing up the plan (by the end of FY2021)"
        ]
    );
}

#[test]
fn a_change_says_against_what() {
    let change = |at_least: &str| Goal::Change {
        at_least: n(at_least),
        unit: Spanned {
            value: "percent".into(),
            place: Place::default(),
        },
        from: ChangeFrom::SameMonthLastYear,
    };
    let words = told("percent", &promise(change("1"), None));
    assert_eq!(words[0], "前年同月比1%以上の増");
    assert_eq!(words[1], "at least 1% more than in the same month of the previous year");
    assert_eq!(told("percent", &promise(change("-1"), None))[0], "前年同月比1%以上の減");
}

#[test]
fn the_reason_and_the_steps_stand_in_brackets() {
    let mut promised = promise(Goal::AtMost(Value::Number(n("4"))), Some(Due::By(year(2021))));
    promised.because = Some(text("過去3年平均5件の10%減", "10% below the average of 5"));
    let words = told("cases", &promised);
    assert_eq!(words[0], "2021年度末までに4件以下（過去3年平均5件の10%減）");
    assert_eq!(
        words[1],
        "at most 4 cases by the end of FY2021 (10% below the average of 5)"
    );
    promised.because = None;
    promised.milestones = Years::from([(year(2019), Value::Number(n("6"))), (year(2020), Value::Number(n("5")))]);
    let words = told("cases", &promised);
    assert_eq!(
        words[0],
        "2021年度末までに4件以下（途中の目標は2019年度に6件、2020年度に5件）"
    );
    assert_eq!(
        words[1],
        "at most 4 cases by the end of FY2021 (on the way: 6 cases in FY2019, 5 cases in FY2020)"
    );
}

#[test]
fn a_criterion_and_a_minus_are_words() {
    let words = both(|here| withdrawal(here, "percent", Withdrawal::Below(n("50"))));
    assert_eq!(words, ["実績が50%未満の場合", "if the result is below 50%"]);
    let words = both(|here| value(here, "cases", &Value::Number(n("-3"))));
    assert_eq!(words, ["マイナス3件", "minus 3 cases"]);
}

#[test]
fn an_empty_result_says_why() {
    let reason = text("出典の表記は「－」", "the source prints a dash");
    let measured = Measured {
        value: Entry::Empty(Missing::NotPublished, Some(reason)),
        rated: None,
        answers: None,
        note: None,
        place: Place::default(),
    };
    let words = both(|here| result(here, "percent", &measured));
    assert_eq!(
        words,
        [
            "非公表（出典の表記は「－」）",
            "Not published (the source prints a dash)"
        ]
    );
}

#[test]
fn a_date_is_as_exact_as_it_is_known() {
    let told = |lang, text: &str| {
        let moment = date(lang, PartialDate::parse(text).unwrap());
        (moment.iso, moment.words)
    };
    assert_eq!(told(Ja, "2022-04"), ("2022-04".into(), "2022年4月".into()));
    assert_eq!(told(En, "2022-04-01"), ("2022-04-01".into(), "1 April 2022".into()));
    assert_eq!(told(En, "2022-12").1, "December 2022");
}
