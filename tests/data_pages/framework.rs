//! The city's progress.

use hoshin::lang::Lang::{self, Ja};
use hoshin::pipeline::Checked;
use hoshin::site::route::Route;
use hoshin::site::view::View;
use hoshin::site::view::framework::FrameworkPage;

use super::{last, lines, project, year};

const FILE: &str = "content/city/fy2016/progress.md";

fn page(checked: &Checked, lang: Lang) -> FrameworkPage {
    match checked.site().page(&Route::Framework(year(2016)), lang).view {
        View::Framework(page) => page,
        other => panic!("{other:?}"),
    }
}

fn meaning(page: &FrameworkPage, word: &str) -> String {
    let found = page.reading.iter().find(|one| one.word == word);
    found.map(|one| one.meaning.clone()).unwrap()
}

#[test]
fn the_headline_is_made_from_the_counts() {
    let checked = project(&[]);
    let ja = page(&checked, Ja);
    assert_eq!(ja.lede, "2016年度の進み具合を、指標ごとにまとめています。");
    let counts: Vec<(&str, &str, Option<&str>)> = (ja.counts.iter())
        .map(|one| (one.tag.state, one.count.as_str(), one.share.as_deref()))
        .collect();
    assert_eq!(
        counts,
        [
            ("on-track", "134件", Some("42.4%")),
            ("met", "72件", Some("22.8%")),
            ("behind", "182件", Some("57.6%")),
        ]
    );
}

#[test]
fn both_tables_come_to_the_published_totals() {
    let page = page(&project(&[]), Ja);
    assert_eq!(last(&page.work.tables[0]), "計 | 408 | 346 | 322 | 24 | 0 | 62 | 0");
    assert_eq!(
        last(&page.progress.tables[0]),
        "計 | 316 参考 337 | 134 参考 146 | 72 参考 80 | 182 参考 191"
    );
    let compared = &page.compared.as_ref().unwrap().tables[0];
    assert_eq!(last(compared), "計 | 286 | 134 | -152 | 67 | 72 | 5 | 30 | 182 | 152");
    assert!(meaning(&page, "計").contains("一致しています"));
}

#[test]
fn a_published_total_that_differs_is_told() {
    let page = page(&project(&[(FILE, "wards: 408", "wards: 407")]), Ja);
    assert!(meaning(&page, "計").contains("一致しないところがあります"));
}

#[test]
fn brackets_second_lines_and_joint_figures_are_shown() {
    let page = page(&project(&[]), Ja);
    let first = lines(&page.progress.tables[1]);
    assert_eq!(
        first[1],
        "1-1-1 | 人と人とのつながりづくりの促進 | 19 参考 24 | 18 参考 23 | 8 参考 10 | 1 参考 1"
    );
    assert!(
        first
            .iter()
            .any(|line| line.starts_with("1-3-2") && line.ends_with("| (24) | <判定なし> | (7) | <判定なし>"))
    );
    let compared = page.compared.as_ref().unwrap();
    let rows = lines(&compared.tables[0]);
    let joint = rows.iter().find(|line| line.starts_with("1-2-2、1-4-1")).unwrap();
    assert!(joint.ends_with("| 24 | 0 | -24 | 0 | 0 | 0 | 14 | 38 | 24"), "{joint}");
    assert!(
        !rows.iter().any(|line| line.starts_with("1-2-2 |")),
        "its figures stand in the joint row"
    );
    assert!(compared.notes[0].starts_with("1-2-2、1-4-1について："));
}

#[test]
fn the_form_says_from_which_share_on_it_is_on_track() {
    let page = page(&project(&[]), Ja);
    assert_eq!(
        meaning(&page, "概ね順調"),
        "進捗率が、経過した期間に応じた割合（1年目は33.4%、2年目は66.7%）以上のものです。2016年度は2年目にあたります。"
    );
    assert!(meaning(&page, "参考").contains("400人"));
}

#[test]
fn every_indicator_has_its_section_and_links_lead_there() {
    let page = page(&project(&[]), Ja);
    assert_eq!(page.each.len(), 17);
    let ids: Vec<&str> = page.each.iter().map(|one| one.id.as_str()).collect();
    let tables = page.work.tables.iter().chain(&page.progress.tables);
    let links = tables
        .flat_map(|table| &table.rows)
        .filter_map(|row| row.head.href.as_deref());
    assert!(links.clone().count() > 30);
    assert!(
        links
            .into_iter()
            .all(|href| ids.contains(&href.trim_start_matches('#')))
    );
    let first = &page.each[0];
    let facts: Vec<&str> = first.facts.iter().map(|fact| fact.meaning.as_str()).collect();
    assert_eq!(
        facts,
        [
            "2017年度末までに50%以上",
            "方針に記載23区（すべて実施21区、一部実施2区、未実施0区）、方針とは別に実施1区、取組なし0区",
            "19区のうち、概ね順調18区（うち目標値に到達8区）、必ずしも順調ではない1区",
            "24区のうち、概ね順調23区（うち目標値に到達10区）、必ずしも順調ではない1区",
            "概ね順調19区（うち目標値に到達13区）、必ずしも順調ではない0区",
        ]
    );
    assert!(first.prose[0].html.starts_with("<p>"));
    assert_eq!(
        page.each[9].group,
        "2-1-1 多様な区民の意見やニーズの的確な把握と区政情報の発信 指標2"
    );
}

#[test]
fn bars_say_what_they_show() {
    let course = page(&project(&[]), Ja).course.unwrap();
    assert_eq!(
        course.message,
        "15の指標のうち、すべてが概ね順調なものは6、概ね順調が1件もないものは7です"
    );
    assert_eq!(course.rows[0].words, "19区のうち概ね順調は18、うち目標値に到達は8");
    assert_eq!(
        (course.rows[0].achieved.as_str(), course.rows[0].on_track.as_str()),
        ("42.1", "94.7")
    );
}
