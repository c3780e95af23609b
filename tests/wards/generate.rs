//! Ward-level values of 24 invented wards, worked out backwards from the published counts: see README.md.

use std::fmt::Write as _;

use hoshin::model::framework::{Counts, Framework, FrameworkIndicator, Progress, Work};
use hoshin::number::{Decimal, FiscalYear};

use crate::base::Files;

/// The wards are named after the first 24 letters of the iroha.
const NAMES: [(&str, &str); 24] = [
    ("い", "I"),
    ("ろ", "Ro"),
    ("は", "Ha"),
    ("に", "Ni"),
    ("ほ", "Ho"),
    ("へ", "He"),
    ("と", "To"),
    ("ち", "Chi"),
    ("り", "Ri"),
    ("ぬ", "Nu"),
    ("る", "Ru"),
    ("を", "Wo"),
    ("わ", "Wa"),
    ("か", "Ka"),
    ("よ", "Yo"),
    ("た", "Ta"),
    ("れ", "Re"),
    ("そ", "So"),
    ("つ", "Tsu"),
    ("ね", "Ne"),
    ("な", "Na"),
    ("ら", "Ra"),
    ("む", "Mu"),
    ("う", "U"),
];

/// Indicators of the residents' survey.
const RESIDENTS: [&str; 4] = [
    "mutual-help",
    "self-run-districts",
    "wider-networks",
    "skilled-people-active",
];

/// The indicator of the community groups' survey.
const GROUPS: &str = "intermediary-support";

/// Wards with too few answers to the residents' survey in FY2016.
const FEW: [usize; 5] = [3, 6, 9, 12, 15];

/// The ward whose value comes from another survey than the groups'.
const OTHER_SURVEY: usize = 21;

/// New cases: wards that have theirs in both years.
const IN_BOTH: [(&str, usize); 2] = [("community-businesses", 1), ("social-business-projects", 2)];

/// The shares of the joint figures of FY2015: on track and behind.
const APART: [(&str, i64, i64); 2] = [("wider-networks", 18, 1), ("skilled-people-active", 6, 13)];

/// Every file of the wards.
pub fn wards(published: &Framework) -> Files {
    let mut files = Files::new();
    for (ward, (kana, latin)) in (1..).zip(NAMES) {
        let folder = format!("content/test-{ward:02}");
        let ja = format!(
            "---\nname: 架空{kana}区\nkana: かくう{kana}く\narea-code: \"9980{ward:02}\"\norder: {ward}\n---\n\n\
             試験のために作った、実在しない区です。\n"
        );
        let en = format!(
            "---\nname: Kakuu {latin} Ward\nshort: Kakuu {latin}-ku\n---\n\nA ward that does not exist, made up for tests.\n"
        );
        files.insert(format!("{folder}/ward.md"), ja.into_bytes());
        files.insert(format!("{folder}/ward.en.md"), en.into_bytes());
        for year in [published.year.before(1), published.year] {
            let report = report(published, ward, year);
            files.insert(format!("{folder}/fy{year}/framework.yaml"), report.into_bytes());
        }
    }
    files
}

fn report(published: &Framework, ward: usize, year: FiscalYear) -> String {
    let few = FEW.contains(&ward) && year == published.year;
    let answers = if few { 380 + ward } else { 400 + 7 * ward };
    let mut text = format!(
        "surveys:\n  kakuu-resident-survey: {{ answers: {answers} }}\n  kakuu-office-survey: {{ answers: {} }}\nindicators:\n",
        500 + ward
    );
    for (at, indicator) in published.indicators.iter().enumerate() {
        let mut fields = Vec::new();
        let work = indicator.work.get(&year).map(|work| carried(work, at, ward));
        fields.extend(work.map(|work| format!("work: {work}")));
        fields.extend(value(published, indicator, at, ward, year).map(|value| format!("value: {value}")));
        fields.extend(survey(indicator).map(|survey| format!("survey: {survey}")));
        if indicator.id.value == GROUPS && ward == OTHER_SURVEY && year == published.year {
            let note = "note: { ja: 地域団体へのアンケートによる値ではありません。, en: Not from the survey of community groups. }";
            fields.extend(["reference: true".to_owned(), note.to_owned()]);
        }
        if indicator.counts != Counts::City || year == published.year {
            writeln!(text, "  {}: {{ {} }}", indicator.id.value, fields.join(", ")).unwrap();
        }
    }
    text
}

fn survey(indicator: &FrameworkIndicator) -> Option<&'static str> {
    match indicator.id.value.as_str() {
        id if RESIDENTS.contains(&id) => Some("kakuu-resident-survey"),
        GROUPS => Some("kakuu-group-survey"),
        "undercover-survey-score" => None,
        _ => (indicator.counts == Counts::Wards).then_some("kakuu-office-survey"),
    }
}

/// Table 1 goes round the wards: all, part, none, outside the plan, nothing.
fn carried(work: &Work, at: usize, ward: usize) -> &'static str {
    let place = (ward + 24 - 5 * at % 24) % 24;
    let columns = [
        (work.all, "all"),
        (work.part, "part"),
        (work.none, "none"),
        (work.separate, "separate"),
        (work.nothing, "nothing"),
    ];
    let mut end = 0;
    for (count, word) in columns {
        end += usize::try_from(count.unwrap()).unwrap();
        if place < end {
            return word;
        }
    }
    panic!("{work:?} covers 24 wards")
}

fn value(
    published: &Framework,
    indicator: &FrameworkIndicator,
    at: usize,
    ward: usize,
    year: FiscalYear,
) -> Option<Decimal> {
    match indicator.counts {
        Counts::City => None,
        Counts::Apart => Some(new_cases(published, indicator, at, ward, year)),
        Counts::Wards => {
            let (group, place) = group(indicator, at, ward);
            let row = row(published, indicator, year, group);
            Some(share(indicator, year, &row, place))
        }
    }
}

/// New cases of a year: whoever has reached the target in all has one in one of the years.
fn new_cases(
    published: &Framework,
    indicator: &FrameworkIndicator,
    at: usize,
    ward: usize,
    year: FiscalYear,
) -> Decimal {
    let reached = |year| usize::try_from(indicator.progress[&year].achieved.unwrap()).unwrap();
    let (before, now) = (reached(published.year.before(1)), reached(published.year));
    let (_, both) = IN_BOTH.into_iter().find(|(id, _)| *id == indicator.id.value).unwrap();
    let place = (ward + 24 - 5 * at % 24) % 24;
    let has = if year == published.year {
        place < both || (before..now).contains(&place)
    } else {
        place < before
    };
    Decimal::from(if has { 1 + place % 3 } else { 0 })
}

/// Whether a ward is counted or a reference value, and its place among its like, moving on with each indicator.
fn group(indicator: &FrameworkIndicator, at: usize, ward: usize) -> (bool, usize) {
    let is_reference = |ward: usize| match indicator.id.value.as_str() {
        id if RESIDENTS.contains(&id) => FEW.contains(&ward),
        GROUPS => ward == OTHER_SURVEY,
        _ => false,
    };
    let own = is_reference(ward);
    let like: Vec<usize> = (1..=24).filter(|other| is_reference(*other) == own).collect();
    let place = like.iter().position(|other| *other == ward).unwrap();
    (own, (place + like.len() * 5 - 5 * at % like.len()) % like.len())
}

/// The published row of the counted wards, or what the second line has more than it. Of the year before, nothing is
/// published about the reference wards: all are on track, and all but one have reached the target.
fn row(published: &Framework, indicator: &FrameworkIndicator, year: FiscalYear, references: bool) -> Progress {
    let joint = APART.into_iter().find(|(id, ..)| *id == indicator.id.value);
    let split = |(_, on_track, behind)| Progress {
        on_track: Some(on_track),
        achieved: Some(0),
        behind: Some(behind),
        counted: None,
    };
    let counted = indicator.progress.get(&year).copied();
    let counted = counted.or_else(|| joint.map(split)).unwrap();
    if !references {
        return counted;
    }
    if year != published.year {
        let all = if indicator.id.value == GROUPS { 1 } else { 5 };
        return Progress {
            counted: None,
            on_track: Some(all),
            achieved: Some(all - 1),
            behind: Some(0),
        };
    }
    let both = indicator.references[&year];
    let more = |of: fn(&Progress) -> Option<i64>| Some(of(&both).unwrap() - of(&counted).unwrap());
    Progress {
        counted: None,
        on_track: more(|row| row.on_track),
        achieved: more(|row| row.achieved),
        behind: more(|row| row.behind),
    }
}

/// The value of a ward at this place of its row: who reached the target first, then who is on track, then who is behind.
fn share(indicator: &FrameworkIndicator, year: FiscalYear, row: &Progress, place: usize) -> Decimal {
    let count = |figure: Option<i64>| usize::try_from(figure.unwrap()).unwrap();
    let (achieved, on_track, behind) = (count(row.achieved), count(row.on_track), count(row.behind));
    let target = indicator.target.as_ref().unwrap().goal.level().unwrap();
    let asked = Decimal::new(if year.number() == 2015 { 334 } else { 667 }, 3);
    let limit = (target * asked * Decimal::ONE_HUNDRED).ceil() / Decimal::ONE_HUNDRED;
    let step = target / Decimal::from(200);
    let hundredth = Decimal::new(1, 2);
    let value = if place < achieved {
        target + step * Decimal::from(place)
    } else if place < on_track {
        let way = (target - limit) / Decimal::from(on_track - achieved + 1);
        limit + way * Decimal::from(place - achieved)
    } else {
        let place = place - on_track;
        assert!(
            place < behind,
            "{}: {row:?} has a place for every ward",
            indicator.id.value
        );
        limit - hundredth - step * Decimal::from(place)
    };
    ((value * Decimal::ONE_HUNDRED).floor() / Decimal::ONE_HUNDRED).normalize()
}
