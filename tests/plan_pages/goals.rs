//! The Sustainable Development Goals that issues name have pages; and every page says how it is cited.

use hoshin::lang::Lang::{En, Ja};
use hoshin::site::route::Route;
use hoshin::site::view::goals::{GoalPage, GoalsPage};

use super::{Checked, View, code, issue, project, rows, year};

const ISSUE: &str = "content/sumiyoshi/fy2024/1.md";
const OTHER: &str = "content/higashisumiyoshi/fy2022/3.md";

/// The published plans, with goals at two issues.
fn named() -> Checked {
    project(&[
        (ISSUE, "\ntitle: ", "\nsdgs: [11, 3]\ntitle: "),
        (OTHER, "\ntitle: ", "\nsdgs: [11]\ntitle: "),
    ])
}

fn goals(checked: &Checked) -> GoalsPage {
    match checked.site().page(&Route::Goals, Ja).view {
        View::Goals(page) => page,
        other => panic!("{other:?}"),
    }
}

fn goal(checked: &Checked, number: u8) -> GoalPage {
    match checked.site().page(&Route::Goal(number), Ja).view {
        View::Goal(page) => page,
        other => panic!("{other:?}"),
    }
}

#[test]
fn where_nobody_names_a_goal_there_are_no_pages_of_goals() {
    let checked = project(&[]);
    let site = checked.site();
    assert!(!site.has(&Route::Goals));
    assert!(!site.routes.iter().any(|route| matches!(route, Route::Goal(_))));
}

#[test]
fn all_goals_are_listed_and_those_that_are_named_have_pages() {
    let checked = named();
    let site = checked.site();
    let pages: Vec<&Route> = site
        .routes
        .iter()
        .filter(|route| matches!(route, Route::Goal(_)))
        .collect();
    assert_eq!(pages, [&Route::Goal(3), &Route::Goal(11)]);
    let page = goals(&checked);
    let lines = rows(&page.table);
    assert_eq!(lines.len(), 17);
    assert_eq!(lines[0], "目標1 貧困をなくそう | 0 | (該当なし)");
    assert_eq!(lines[2], "目標3 すべての人に健康と福祉を | 1 | 住吉区");
    assert!(
        lines[10].starts_with("目標11 住み続けられるまちづくりを | 2 | "),
        "{}",
        lines[10]
    );
    let linked = page.table.rows.iter().filter(|row| row.head.href.is_some()).count();
    assert_eq!(linked, 2);
}

#[test]
fn a_goal_leads_to_the_issues_that_name_it_and_an_issue_to_its_goals() {
    let checked = named();
    let page = goal(&checked, 11);
    assert_eq!(page.title, "目標11 住み続けられるまちづくりを");
    let lines = rows(&page.table);
    assert_eq!(lines.len(), 2);
    assert!(
        lines.iter().any(|line| line.ends_with("| 住吉区 | 2024年度 | 3")),
        "{lines:?}"
    );
    assert!(
        lines
            .iter()
            .any(|line| line.ends_with("| 東住吉区 | 2022年度 | (ほかになし)")),
        "{lines:?}"
    );
    assert_eq!(page.previous.unwrap().href.unwrap(), "../3/");
    assert!(page.next.is_none());
    let page = issue(&checked, Route::Issue("sumiyoshi".into(), year(2024), code("1")), Ja);
    let links: Vec<_> = page.sdgs.iter().map(|link| link.href.as_deref().unwrap()).collect();
    assert_eq!(links, ["../../../sdgs/11/", "../../../sdgs/3/"]);
}

#[test]
fn a_page_says_how_it_is_cited() {
    let checked = project(&[]);
    let site = checked.site();
    let cite = |route, lang| site.page(&route, lang).frame.cite;
    let budget = || Route::Budget("higashisumiyoshi".into(), year(2020));
    assert_eq!(
        cite(budget(), Ja).unwrap(),
        "大阪市「東住吉区の予算と決算 – 2020年度（令和2年度）」（案）『区の方針をひらく』\
         https://hoshin.example/ja/higashisumiyoshi/2020/budget/"
    );
    let page = cite(budget(), En).unwrap();
    assert!(page.starts_with("Osaka City, “Higashisumiyoshi Ward"), "{page}");
    assert!(
        page.ends_with(", Ward plans, open, https://hoshin.example/en/higashisumiyoshi/2020/budget/"),
        "{page}"
    );
    assert_eq!(
        cite(Route::Home, Ja).unwrap(),
        "大阪市『区の方針をひらく』https://hoshin.example/ja/"
    );
    assert_eq!(cite(Route::NotFound, Ja), None);
    assert_eq!(cite(Route::Search, En), None);
}
