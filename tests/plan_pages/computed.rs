//! What is computed stands beside what the ward said: verdicts by a method, weighted shares, and why nothing is computed.

use hoshin::lang::Lang::{En, Ja};
use hoshin::site::route::Route;
use hoshin::site::view::issue::IssuePage;

use super::{achievement, code, heads, issue, project, rows, year};

#[test]
fn a_rating_for_this_year_under_a_later_target_is_explained() {
    let checked = project(&[]);
    let route = || Route::Issue("sumiyoshi".into(), year(2024), code("1"));
    let page = issue(&checked, route(), Ja);
    assert_eq!(
        page.bullets_note,
        "太い横棒が実績、縦線が目標です。状態は2024年度の時点での区の評価です。目標の年度は、これより後のものがあります。"
    );
    let remark = |page: IssuePage| {
        let mut remarks = page.indicators.unwrap().table.unwrap().remarks.into_iter();
        remarks.find(|remark| remark.name.contains("新たな連携")).unwrap().lines
    };
    assert_eq!(
        remark(page),
        ["計算（毎年度の目標）：実績3件。毎年度求められる値は 1件以上。計算上の判定は「達成」。"]
    );
    let checked = project(&[(
        "content/sumiyoshi/fy2024/1.md",
        "{ value: 3, rated: A }",
        "{ value: 3, rated: B }",
    )]);
    let lines = remark(issue(&checked, route(), Ja));
    assert!(
        lines[0].contains("区の評価は「B 未達成」で、計算上の判定「達成」と異なります。"),
        "{lines:?}"
    );
    let page = achievement(&checked, Route::Achievement("sumiyoshi".into(), year(2024)), Ja);
    let computed = page.computed.unwrap();
    assert_eq!(
        (computed.differ.len(), computed.agree.len(), computed.not_possible.len()),
        (1, 11, 2)
    );
}

/// 14 indicators, 10 of them rated A; one of these weighs 3 and the others 1: 12 ÷ 16 and 4 ÷ 16.
#[test]
fn weighted_shares_stand_beside_the_weights_that_make_them() {
    let route = || Route::Achievement("sumiyoshi".into(), year(2024));
    assert!(achievement(&project(&[]), route(), Ja).weights.is_none());
    let heavier = (
        "content/sumiyoshi/fy2024/1.md",
        "    target: { at_least: 55, by: 2028 }",
        "    weight: 3.0\n    target: { at_least: 55, by: 2028 }",
    );
    let weights = achievement(&project(&[heavier]), route(), Ja).weights.unwrap();
    assert_eq!(
        weights.sentence,
        "成果指標と過程指標に重みを付けると、達成が75.0%、未達成が25.0%です。"
    );
    assert_eq!(heads(&weights.by_issue), ["経営課題", "達成", "未達成", "重みの合計"]);
    let by_issue = rows(&weights.by_issue);
    assert!(by_issue[0].ends_with("| 83.3 | 16.7 | 6.0"), "{by_issue:?}");
    assert_eq!(by_issue.last().unwrap(), "計画全体 | 75.0 | 25.0 | 16.0");
    let each = rows(&weights.each);
    assert!(
        each[0].ends_with("| 3 | 達成") && each[1].ends_with("| 1 | 達成"),
        "{each:?}"
    );
    assert_eq!(each.len(), 15);
}

#[test]
fn a_form_that_leaves_verdicts_to_the_ward_says_why() {
    let route = Route::Achievement("minato".into(), year(2021));
    let computed = achievement(&project(&[]), route, En).computed.unwrap();
    assert_eq!(
        computed.sentence,
        "The form of this plan leaves the verdicts to the ward: results of half a year would be set against targets \
         for the whole year."
    );
    assert!(computed.agree.is_empty() && computed.not_possible.is_empty());
}
