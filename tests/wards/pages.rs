//! What the pages by ward say: each figure comes from the wards' values, whatever the order.

use hoshin::lang::Lang::{En, Ja};
use hoshin::pipeline::Checked;
use hoshin::site::parts::{Cell, Row};
use hoshin::site::route::{Route, WardOrder};
use hoshin::site::view::View;
use hoshin::site::view::framework::FrameworkPage;
use hoshin::site::view::framework_indicator::FrameworkIndicatorPage;
use hoshin::site::view::framework_wards::{FrameworkWardsPage, MatrixCell};

use super::{base, invented, project, together, year};

fn wards(checked: &Checked, order: WardOrder) -> FrameworkWardsPage {
    match checked.site().page(&Route::Wards(year(2016), order), Ja).view {
        View::FrameworkWards(page) => page,
        other => panic!("{other:?}"),
    }
}

fn across(checked: &Checked, id: &str) -> FrameworkIndicatorPage {
    match checked.site().page(&Route::Across(year(2016), id.to_owned()), Ja).view {
        View::FrameworkIndicator(page) => page,
        other => panic!("{other:?}"),
    }
}

fn framework(checked: &Checked) -> FrameworkPage {
    match checked.site().page(&Route::Framework(year(2016)), Ja).view {
        View::Framework(page) => page,
        other => panic!("{other:?}"),
    }
}

fn figures(row: &Row) -> Vec<i64> {
    let figure = |cell: &Cell| match cell {
        Cell::Figure(number) => number.text.parse().unwrap(),
        other => panic!("{other:?}"),
    };
    row.cells.iter().map(figure).collect()
}

/// 316, 134, 72 and 182 are published with the one case that is counted for the whole city; 337 less 316 are reference
/// values.
#[test]
fn the_wards_add_up_to_the_city() {
    let page = wards(&invented(), WardOrder::Official);
    let (total, rows) = page.sums.rows.split_last().unwrap();
    assert_eq!(rows.len(), 24);
    assert_eq!(figures(total), [316 - 1, 134 - 1, 72 - 1, 182, 337 - 316]);
    for (at, sum) in figures(total).into_iter().enumerate() {
        assert_eq!(rows.iter().map(|row| figures(row)[at]).sum::<i64>(), sum);
    }
}

#[test]
fn each_order_has_its_page_and_the_same_rows() {
    let checked = invented();
    let names = |order| -> Vec<String> {
        let page = wards(&checked, order);
        let rows = page
            .sums
            .rows
            .iter()
            .take(24)
            .map(|row| row.head.text.clone())
            .collect();
        for matrix in &page.matrices {
            let in_matrix: Vec<String> = matrix.rows.iter().map(|row| row.ward.text.clone()).collect();
            assert_eq!(in_matrix, rows, "{}", matrix.id);
        }
        rows
    };
    let official = names(WardOrder::Official);
    assert!(official[0].starts_with("架空い区"));
    for (order, column) in [(WardOrder::OnTrack, 1), (WardOrder::Achieved, 2)] {
        let page = wards(&checked, order);
        let sorted: Vec<i64> = page.sums.rows.iter().take(24).map(|row| figures(row)[column]).collect();
        assert!(sorted.is_sorted_by(|a, b| a >= b), "{sorted:?}");
        let mut again = names(order);
        assert_ne!(again, official);
        again.sort();
        let mut official = official.clone();
        official.sort();
        assert_eq!(again, official);
        let current: Vec<bool> = page.orders.iter().map(|link| link.current).collect();
        assert_eq!(current.iter().filter(|current| **current).count(), 1);
    }
}

#[test]
fn a_cell_says_state_value_and_whether_it_counts() {
    let page = wards(&invented(), WardOrder::Official);
    assert_eq!(
        page.matrices
            .iter()
            .map(|matrix| matrix.columns.len())
            .collect::<Vec<_>>(),
        [7, 9]
    );
    let cell = &page.matrices[0].rows[5].cells[0];
    let MatrixCell::Judged { tag, value, reference } = cell else {
        panic!("{cell:?}")
    };
    assert_eq!((tag.word.as_str(), value.as_str()), ("達成", "50.25%"));
    assert_eq!(reference.as_deref(), Some("参考値"));
    let caption = &page.matrices[0].caption;
    assert!(
        caption.ends_with("数えた99件のうち、概ね順調は60件、うち目標値に到達は50件"),
        "{caption}"
    );
}

#[test]
fn bars_stand_best_first_and_reference_values_apart() {
    let page = across(&invented(), "mutual-help");
    assert_eq!(
        page.lede,
        "2016年度に数えた19区のうち、概ね順調は18区で、そのうち8区は目標値に届いています。ほかに5区の値は参考値で、件数に数えません。"
    );
    let bars = page.bars.unwrap();
    assert_eq!(bars.rows.len(), 24);
    assert_eq!(bars.target.as_deref(), Some("50"));
    let ends: Vec<f64> = bars.rows.iter().map(|row| row.end.parse().unwrap()).collect();
    assert!(ends.is_sorted_by(|a, b| a >= b), "{ends:?}");
    assert_eq!(bars.rows.iter().filter(|row| row.reference.is_some()).count(), 5);
    assert_eq!(bars.rows.last().unwrap().value, "33.34%");
}

#[test]
fn new_cases_of_two_years_are_added_up() {
    let page = across(&invented(), "community-businesses");
    let bars = page.bars.unwrap();
    assert!(bars.rows[0].value.starts_with("累計"));
    assert_eq!(bars.rows.iter().filter(|row| row.tag.state == "met").count(), 7);
    assert_eq!(
        bars.rows.iter().filter(|row| row.tag.state == "not-yet-judged").count(),
        17
    );
}

#[test]
fn a_ward_without_a_value_is_told_and_has_no_bar() {
    let checked = together(|files| {
        let path = "content/test-24/fy2016/framework.yaml";
        let text = "indicators:\n  mutual-help: { work: nothing, missing: not-measured }\n";
        files.insert(path.to_owned(), text.as_bytes().to_vec());
    });
    let page = across(&checked, "mutual-help");
    assert_eq!(page.bars.unwrap().rows.len(), 23);
    let last = page.table.rows.last().unwrap();
    assert!(
        matches!(&last.cells[0], Cell::Empty { reason } if !reason.is_empty()),
        "{last:?}"
    );
    let matrix = &wards(&checked, WardOrder::Official).matrices[1];
    assert!(matches!(&matrix.rows[23].cells[0], MatrixCell::Empty { reason } if reason == "報告なし"));
}

#[test]
fn the_framework_leads_to_its_wards_or_says_why_not() {
    let with = framework(&invented());
    assert_eq!(
        with.by_ward,
        "24区のうち24区が、指標ごとの値を報告しています。表の数は、区ごとの値から計算しました。"
    );
    assert!(with.wards.is_some());
    assert!(with.each.iter().filter(|each| each.across.is_some()).count() == 16);
    let content = base::files("content").into_iter();
    let content = content
        .map(|(path, bytes)| (format!("content/{path}"), bytes))
        .collect();
    let checked = hoshin::pipeline::check(&project::of(&content), |_| {});
    let without = framework(&checked);
    assert!(without.wards.is_none() && without.by_ward.contains("載っていません"));
    let pages = checked.site().routes;
    assert!(
        !pages
            .iter()
            .any(|route| matches!(route, Route::Wards(..) | Route::Across(..)))
    );
}

#[test]
fn titles_of_the_pages_differ() {
    let checked = invented();
    let site = checked.site();
    for lang in [Ja, En] {
        let mut titles: Vec<String> = site
            .routes
            .iter()
            .map(|route| site.subject(route, lang).title)
            .collect();
        let all = titles.len();
        titles.sort();
        titles.dedup();
        assert_eq!(titles.len(), all);
    }
}
