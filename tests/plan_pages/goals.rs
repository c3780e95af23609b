//! The Sustainable Development Goals that issues name have pages; and every page says how it is cited.

use hoshin::lang::Lang::{En, Ja};
use hoshin::site::parts::Link;
use hoshin::site::route::Route;
use hoshin::site::view::View;

use super::{Checked, code, goal, goals, issue, project, rows, year};

const ISSUE: &str = "content/sumiyoshi/fy2024/1.md";
const OTHER: &str = "content/higashisumiyoshi/fy2022/3.md";

/// The published plans, with goals at two issues.
fn named() -> Checked {
    project(&[
        (ISSUE, "\ntitle: ", "\nsdgs: [11, 3]\ntitle: "),
        (OTHER, "\ntitle: ", "\nsdgs: [11]\ntitle: "),
    ])
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
    let page = goals(&checked, Route::Goals, Ja);
    let told = rows(&page.table);
    assert_eq!(told.len(), 17);
    assert_eq!(told[0], "目標1 貧困をなくそう | 0 | (該当なし)");
    assert_eq!(told[2], "目標3 すべての人に健康と福祉を | 1 | 住吉区");
    assert!(
        told[10].starts_with("目標11 住み続けられるまちづくりを | 2 | "),
        "{}",
        told[10]
    );
    let linked = page.table.rows.iter().filter(|row| row.head.href.is_some()).count();
    assert_eq!(linked, 2);
}

#[test]
fn a_goal_leads_to_the_issues_that_name_it_and_an_issue_to_its_goals() {
    let checked = named();
    let page = goal(&checked, Route::Goal(11), Ja);
    assert_eq!(page.title, "目標11 住み続けられるまちづくりを");
    let told = rows(&page.table);
    assert_eq!(told.len(), 2);
    assert!(
        told.iter().any(|line| line.ends_with("| 住吉区 | 2024年度 | 3")),
        "{told:?}"
    );
    assert!(
        told.iter()
            .any(|line| line.ends_with("| 東住吉区 | 2022年度 | (ほかになし)")),
        "{told:?}"
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

#[test]
fn the_search_page_has_the_goals_by_name() {
    let checked = named();
    let site = checked.site();
    let places = |lang, text: &str| -> Vec<String> {
        let View::Search(page) = site.page(&Route::Search, lang).view else {
            panic!("a search page")
        };
        let groups = page.sections.iter().flat_map(|section| &section.groups);
        let names = groups.flat_map(|group| &group.names).filter(|name| name.text == text);
        let link = |link: &Link| format!("{} {}", link.text, link.href.as_deref().unwrap_or_default());
        names.flat_map(|name| name.places.iter().map(link)).collect()
    };
    assert_eq!(places(Ja, "住み続けられるまちづくりを"), ["SDGsの目標11 ../sdgs/11/"]);
    assert_eq!(
        places(En, "Sustainable Cities and Communities"),
        ["Goal 11 of the SDGs ../sdgs/11/"]
    );
    assert_eq!(places(Ja, "貧困をなくそう"), Vec::<String>::new(), "nobody names it");
    assert_eq!(
        (Route::Goal(11).kind(), Route::Goal(11).ward(), Route::Goal(11).year()),
        ("city", None, None)
    );
}
