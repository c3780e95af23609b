//! The wards together.

use hoshin::lang::Lang::{self, En, Ja};
use hoshin::pipeline::Checked;
use hoshin::site::route::Route;
use hoshin::site::view::View;
use hoshin::site::view::city::CityPage;

use super::{last, lines, project};

fn page(checked: &Checked, lang: Lang) -> CityPage {
    match checked.site().page(&Route::City, lang).view {
        View::City(page) => page,
        other => panic!("{other:?}"),
    }
}

/// 45 initiatives of Minato (38 on track, 7 behind) and 7 of Higashisumiyoshi that are not rated; Sumiyoshi's form has none.
#[test]
fn the_newest_plans_are_added_up_by_the_five_states() {
    let page = page(&project(&[]), Ja);
    assert_eq!(
        page.sentences[..3],
        [
            "取組52件のうち、区が評価したものは45件で、順調が38件（84.4%）、遅れが7件（15.6%）です。",
            "成果指標18件のうち、区が評価したものは14件で、達成が10件（71.4%）、未達成が4件（28.6%）です。",
            "過程指標57件は、どれもまだ評価されていません。"
        ]
    );
    let empty = "<対象なし> | <対象なし> | <対象なし> | <対象なし> | <対象なし> | <対象なし>";
    assert_eq!(
        lines(&page.newest[0]),
        [
            "港区 | 2021年度 中間振り返り | 0 | 38 | 7 | 0 | 0 | 45",
            &format!("住吉区 | 2024年度 年度末の自己評価 | {empty}"),
            "東住吉区 | 2022年度 策定 | 0 | 0 | 0 | 0 | 7 | 7",
            "合計 | 3区の計画 | 0 | 38 | 7 | 0 | 7 | 52"
        ]
    );
    let note = page.newest[0].note.as_deref().unwrap();
    assert!(note.contains("再掲の1件は数えていません"), "{note}");
}

#[test]
fn each_year_is_added_up_by_itself() {
    let years = lines(&page(&project(&[]), Ja).years.unwrap());
    assert_eq!(years[0], "2024年度の成果指標 | 住吉区 | 10 | 0 | 0 | 4 | 0 | 14");
    assert_eq!(
        years.last().unwrap(),
        "2020年度の市政改革の取組項目 | 東住吉区 | 0 | 0 | 0 | 0 | 3 | 3"
    );
}

/// A plan of Minato for FY2022, made up, beside Higashisumiyoshi's of that year: 89,085 + 915.
const MORE: [(&str, &str, &str); 2] = [
    (
        "content/minato/fy2022/plan.md",
        "",
        "---\nform: osaka-fy2022\nstage: adopted\n---\n",
    ),
    (
        "content/minato/fy2022/1.md",
        "",
        "---\nid: made-up\ntitle: あ\nbudget: { initial: { 2022: 915 } }\n---\n",
    ),
];

#[test]
fn money_is_summed_within_a_year_in_the_forms_unit() {
    let money = page(&project(&[]), En).money.unwrap();
    assert_eq!(
        lines(&money),
        [
            "Sumiyoshi Ward | FY2024, Year-end evaluation | 304 million yen",
            "Higashisumiyoshi Ward | FY2022, Adopted | 89,085 thousand yen (a part of the plan)",
            "Minato Ward | FY2021, Mid-year review | <not stated>",
            "Higashisumiyoshi Ward | FY2020, Draft | 135,783 thousand yen"
        ]
    );
    let money = page(&project(&MORE), En).money.unwrap();
    let sum = lines(&money).into_iter().find(|line| line.starts_with("FY2022 in all"));
    assert_eq!(sum.as_deref(), Some("FY2022 in all | 2 plans | 90,000 thousand yen"));
    assert!(!last(&money).contains("in all"));
}

#[test]
fn the_city_has_a_page_where_two_wards_have_plans() {
    let checked = project(&[]);
    let site = checked.site();
    assert!(site.routes.contains(&Route::City) && site.has_city());
    assert_eq!(Route::City.path(Ja), "ja/city/index.html");
    let frame = site.page(&Route::City, En).frame;
    let crumbs: Vec<&str> = frame.crumbs.iter().map(|crumb| crumb.text.as_str()).collect();
    assert_eq!(crumbs, ["Home", "City-wide progress"]);
    assert!(
        frame
            .nav
            .iter()
            .any(|link| link.current && link.text == "City-wide progress")
    );
}
