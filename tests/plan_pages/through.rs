//! A thing through the years: the same initiative, issue or reform item in all plans of a ward, with its money.

use hoshin::lang::Lang::{En, Ja};
use hoshin::site::parts::Cell;
use hoshin::site::route::Route;

use super::{code, initiative, issue, project, reform, rows, year};

fn exchange() -> Route {
    Route::Initiative("higashisumiyoshi".into(), year(2022), code("3-1-1"))
}

#[test]
fn an_initiative_is_followed_through_its_plans() {
    let page = initiative(&project(&[]), exchange(), En);
    let through = page.through.unwrap();
    assert_eq!(
        through.sentence,
        "2 plans hold it, from FY2020 to FY2022. Its name changed once."
    );
    assert_eq!(
        rows(&through.plans),
        [
            "FY2020 plan | 3-1-1 | Support for exchange among residents (区民相互の交流活動へのサポート) | Not yet judged",
            "FY2022 plan | 3-1-1 | Support for exchange among residents (区民相互の交流活動への支援) | Not yet judged"
        ]
    );
    let Cell::Link(link) = &through.plans.rows[0].cells[1] else {
        panic!()
    };
    assert_eq!(link.href.as_deref(), Some("../../2020/3-1-1/"));
    assert_eq!(page.strategy.href.as_deref(), Some("../3/#strategy-3-1"));
}

/// The amounts are those of the two documents: 6,673 in the draft for FY2020; 3,683, 9,991 and 10,613 in the plan for FY2022.
#[test]
fn its_budget_lines_come_from_all_plans() {
    let through = initiative(&project(&[]), exchange(), Ja).through.unwrap();
    assert_eq!(
        rows(&through.money.unwrap()),
        [
            "2020年度 決算額 | 3,683千円 | 2022年度の計画 | (異なる記載なし)",
            "2020年度 予算（案） | 6,673千円 | 2020年度の計画 | (異なる記載なし)",
            "2021年度 予算額 | 9,991千円 | 2022年度の計画 | (異なる記載なし)",
            "2022年度 予算額 | 10,613千円 | 2022年度の計画 | (異なる記載なし)"
        ]
    );
    let bars = through.bars.unwrap();
    assert_eq!(
        bars.message,
        "予算は、2020年度の6,673千円から2022年度の10,613千円になりました。"
    );
    let lengths: Vec<_> = (bars.rows.iter())
        .map(|row| (row.budget_length.as_deref(), row.settled_length.as_deref()))
        .collect();
    assert_eq!(
        lengths,
        [(Some("62.9"), Some("34.7")), (Some("94.1"), None), (Some("100"), None)]
    );
}

#[test]
fn an_amount_that_plans_state_differently_keeps_both() {
    let checked = project(&[(
        "content/higashisumiyoshi/fy2022/3-1-1.md",
        "  settled: { 2020: 3683 }\n  initial: { 2021: 9991, 2022: 10613 }",
        "  settled: { 2020: 3683 }\n  initial: { 2020: 7000, 2021: 9991, 2022: 10613 }",
    )]);
    let through = initiative(&checked, exchange(), Ja).through.unwrap();
    assert_eq!(
        rows(&through.money.unwrap())[1],
        "2020年度 予算額 | 7,000千円 | 2022年度の計画 | 2020年度の計画では6,673千円"
    );
}

#[test]
fn a_moved_initiative_an_issue_and_a_reform_item_are_followed_too() {
    let checked = project(&[]);
    let moved = Route::Initiative("higashisumiyoshi".into(), year(2020), code("5-1-1"));
    let through = initiative(&checked, moved, En).through.unwrap();
    assert!(rows(&through.plans)[1].starts_with("FY2022 plan | 4-2-2 |"));
    assert!(
        through.sentence.contains("Its code changed once."),
        "{}",
        through.sentence
    );
    let page = issue(
        &checked,
        Route::Issue("higashisumiyoshi".into(), year(2022), code("3")),
        Ja,
    );
    assert_eq!(page.through.unwrap().plans.rows.len(), 2);
    let items = reform(&checked, Route::Reform("higashisumiyoshi".into(), year(2022)), Ja).items;
    let mut ids: Vec<String> = items
        .into_iter()
        .filter_map(|item| Some(item.through?.plans.id))
        .collect();
    let count = ids.len();
    ids.dedup();
    assert!(count > 1 && ids.len() == count, "{ids:?}");
    let once = Route::Initiative("minato".into(), year(2021), code("1-1-1"));
    assert!(initiative(&checked, once, Ja).through.is_none());
}
