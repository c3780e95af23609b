//! What the pages of a plan say: the five published plans come out as they are on paper, and what is missing is told in
//! words.

#![expect(clippy::unwrap_used, reason = "a test fails by stopping")]

mod computed;
mod goals;
mod through;

use std::path::Path;

use hoshin::disk;
use hoshin::lang::Lang::{self, En, Ja};
use hoshin::model::code::Code;
use hoshin::number::FiscalYear;
use hoshin::pipeline::{self, Checked, Project};
use hoshin::site::parts::{Cell, Table, Tag};
use hoshin::site::route::Route;
use hoshin::site::view::View;
use hoshin::site::view::achievement::AchievementPage;
use hoshin::site::view::goals::{GoalPage, GoalsPage};
use hoshin::site::view::initiative::InitiativePage;
use hoshin::site::view::issue::IssuePage;
use hoshin::site::view::plan::PlanPage;
use hoshin::site::view::reform::ReformPage;
use hoshin::site::view::summary::Group;
use hoshin::site::view::ward::WardPage;

/// This repository's project, with some of its files' words changed: (file, words, other words).
fn project(changes: &[(&str, &str, &str)]) -> Checked {
    let mut project: Project = disk::project::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    for (path, from, to) in changes {
        let (_, bytes) = project.files.iter_mut().find(|(file, _)| file == path).unwrap();
        let text = String::from_utf8(bytes.clone()).unwrap();
        assert!(text.contains(from), "{path} holds {from}");
        *bytes = text.replace(from, to).into_bytes();
    }
    pipeline::check(&project, |_| {})
}

fn year(number: u16) -> FiscalYear {
    FiscalYear::new(number).unwrap()
}

fn code(text: &str) -> Code {
    Code::parse(text).unwrap()
}

/// Takes a page's view out of its variant.
macro_rules! page {
    ($name:ident, $variant:ident, $page:ty) => {
        fn $name(checked: &Checked, route: Route, lang: Lang) -> $page {
            match checked.site().page(&route, lang).view {
                View::$variant(page) => page,
                other => panic!("{other:?}"),
            }
        }
    };
}

page!(plan, Plan, PlanPage);
page!(achievement, Achievement, AchievementPage);
page!(issue, Issue, IssuePage);
page!(initiative, Initiative, InitiativePage);
page!(reform, Reform, ReformPage);
page!(ward, Ward, WardPage);
page!(goals, Goals, GoalsPage);
page!(goal, Goal, GoalPage);

/// A cell as it is read.
fn read(cell: &Cell) -> String {
    match cell {
        Cell::Figure(number) if number.minus => format!("-{}", number.text),
        Cell::Figure(number) => number.text.clone(),
        Cell::Text { text, .. } => text.clone(),
        Cell::Link(link) => link.text.clone(),
        Cell::Tag(tag) => tag.word.clone(),
        Cell::Empty { reason } => format!("({reason})"),
        Cell::Corrected { cell, .. } => format!("{} (corrected)", read(cell)),
    }
}

/// A table's rows as they are read.
fn rows(table: &Table) -> Vec<String> {
    let row = |row: &hoshin::site::parts::Row| {
        let cells: Vec<String> = row.cells.iter().map(read).collect();
        format!("{} | {}", row.head.text, cells.join(" | "))
    };
    table.rows.iter().map(row).collect()
}

fn heads(table: &Table) -> Vec<&str> {
    table.columns.iter().map(|column| column.text.as_str()).collect()
}

fn counts(groups: &[Group]) -> Vec<String> {
    let count = |group: &Group| {
        let counts: Vec<String> = group
            .counts
            .iter()
            .map(|one| format!("{}{}", one.tag.word, one.count))
            .collect();
        format!("{}{}: {}", group.name, group.total, counts.join(" "))
    };
    groups.iter().map(count).collect()
}

fn states(tag: &Tag) -> (&str, Option<&str>) {
    (tag.state, tag.own.as_deref())
}

#[test]
fn minato_2021_comes_out_as_on_paper() {
    let checked = project(&[]);
    let page = achievement(&checked, Route::Achievement("minato".into(), year(2021)), Ja);
    assert_eq!(page.summary.sentence, "取組45件のうち、順調が38件、遅れが7件です。");
    assert_eq!(
        counts(&page.summary.groups),
        [
            "取組45件: 順調38件 遅れ7件",
            "過程指標50件: 評価前50件",
            "市政改革の取組項目3件: 順調2件 遅れ1件"
        ]
    );
    let aside = page.summary.groups[0].aside.as_deref();
    assert_eq!(aside, Some("ほかに再掲が1件あります（もとの取組で数えています）。"));
    assert_eq!(
        rows(&page.ratings[0]),
        [
            "目標達成見込・取組予定通り進捗している | 38 | 84.4 | 順調",
            "目標達成見込・取組予定通り進捗していない | 5 | 11.1 | 遅れ",
            "目標未達成見込・取組予定通り進捗している | 2 | 4.4 | 遅れ",
            "目標未達成見込・取組予定通り進捗していない | 0 | 0.0 | 遅れ",
            "合計 | 45 | 100.0 | (各行のとおり)",
        ]
    );
    assert_eq!(
        rows(&page.ratings[1])[0],
        "目標達成見込・取組内容実施見込 | 2 | 66.7 | 順調"
    );
    let by_issue = page.by_issue.unwrap();
    assert_eq!(rows(&by_issue).last().unwrap(), "合計 | 38 | 7 | 45");
    let lines = |group: &hoshin::site::view::achievement::RatedGroup| group.lines.len();
    assert_eq!(page.rated.iter().map(lines).sum::<usize>(), 48);
    assert_eq!(page.unjudged.len(), 1);
    assert_eq!(page.unjudged[0].reason, "実績は「未測定」です。");
}

#[test]
fn sumiyoshi_2024_has_ten_met_and_four_not() {
    let checked = project(&[]);
    let page = achievement(&checked, Route::Achievement("sumiyoshi".into(), year(2024)), En);
    assert_eq!(counts(&page.summary.groups).len(), 1);
    assert_eq!(
        rows(&page.ratings[0])[..2],
        ["A achieved | 10 | 71.4 | Met", "B not achieved | 4 | 28.6 | Not met"]
    );
    assert!(page.unjudged.is_empty());
    let page = issue(&checked, Route::Issue("sumiyoshi".into(), year(2024), code("2")), Ja);
    assert_eq!(page.themes.len(), 5);
    assert_eq!(page.bullets.len(), 5);
    let vacant = page.bullets.last().unwrap();
    assert!(vacant.lower_is_better);
    assert_eq!(vacant.words, "実績21.8%、目標は2028年度まで毎年度20%以下");
    assert_eq!(
        (vacant.actual.as_deref(), vacant.target.as_deref()),
        (Some("21.8"), Some("20"))
    );
    let table = page.indicators.unwrap().table.unwrap().table;
    let empty = &rows(&table)[0];
    assert!(
        empty.ends_with("2028年度末までに75%以上 | (非公表（出典の表記は「－」）) | 82.8 | 達成"),
        "{empty}"
    );
    assert_eq!(heads(&page.money.unwrap().table), ["区分", "金額"]);
}

#[test]
fn a_plan_that_nobody_has_rated_says_so_in_words() {
    let checked = project(&[]);
    let page = plan(&checked, Route::Plan("higashisumiyoshi".into(), year(2022)), Ja);
    assert_eq!(
        page.summary.sentence,
        "これは策定の段階の計画です。区による評価はまだありません。"
    );
    assert_eq!(counts(&page.summary.groups)[0], "取組7件: 評価前7件");
    let stages: Vec<_> = page
        .stages
        .iter()
        .map(|step| (step.name.as_str(), step.state))
        .collect();
    assert_eq!(
        stages,
        [
            ("策定", "current"),
            ("中間振り返り", "next"),
            ("年度末の自己評価", "next")
        ]
    );
    let years: Vec<_> = page
        .years
        .iter()
        .map(|one| (one.link.text.as_str(), one.note.as_str()))
        .collect();
    assert_eq!(
        years,
        [("2022年度", "策定"), ("2021年度", "未公表"), ("2020年度", "案")]
    );
    let money = page.money.unwrap();
    assert_eq!(
        heads(&money.table),
        [
            "経営課題",
            "2020年度 決算額",
            "2021年度 予算額",
            "2022年度 予算額",
            "前年度との増減"
        ]
    );
    assert_eq!(
        rows(&money.table).last().unwrap(),
        "合計 | 67,398 | 87,834 | 89,085 | 1,251"
    );
    let draft = plan(&checked, Route::Plan("higashisumiyoshi".into(), year(2020)), En);
    let stages: Vec<_> = draft.stages.iter().map(|step| step.name.as_str()).collect();
    assert_eq!(stages, ["Draft", "Adopted", "Mid-year review", "Year-end evaluation"]);
    assert_eq!(heads(&draft.money.unwrap().table), ["Issue", "FY2020 budget"]);
}

#[test]
fn a_relisted_entry_shows_the_initiative_and_says_so() {
    let checked = project(&[]);
    let route = |text: &str| Route::Initiative("minato".into(), year(2021), code(text));
    let entry = initiative(&checked, route("3-3-1"), Ja);
    let original = initiative(&checked, route("3-1-2"), Ja);
    let relisted = entry.relisted.unwrap();
    assert!(relisted.text.starts_with("この取組は3-1-2の再掲です。"));
    assert_eq!(relisted.original.unwrap().text, "3-1-2 高齢者等要援護者見守り支援");
    assert_eq!(original.shown_again[0].text, "3-3-1 高齢者等要援護者の見守り支援");
    assert_eq!(states(&entry.tag), ("on-track", None));
    assert_eq!(entry.prose[0].html, original.prose[0].html);
    assert_eq!(entry.rated[0].lines[0].words, "目標達成見込");
    let facts = &entry.indicators.unwrap().sheets[0].facts;
    assert_eq!(facts[0].texts, ["2021年度末までに4,400件以上"]);
    assert_eq!(facts[1].texts, ["未測定"]);
    assert_eq!(entry.next.unwrap().text, "3-3-2 乳幼児発達相談事業の強化");
}

#[test]
fn parts_that_do_not_add_up_are_compared_in_words() {
    let checked = project(&[]);
    let page = reform(&checked, Route::Reform("minato".into(), year(2021)), Ja);
    let parts = &page.items[0].parts[0];
    assert_eq!(rows(&parts.table).last().unwrap(), "内訳の合計 | 15,468");
    assert_eq!(
        parts.comparison.as_deref(),
        Some("内訳の合計は15,468千円で、目標の15,000千円、見込みの13,877千円のいずれとも一致しません。")
    );
    assert_eq!(parts.reason.as_ref().unwrap().text, "出典の数値のまま公表しています。");
    let in_english = reform(&checked, Route::Reform("minato".into(), year(2021)), En);
    let reason = in_english.items[0].parts[0].reason.as_ref().unwrap();
    assert_eq!(reason.text, "The figures are published as the source prints them.");
    assert_eq!(reason.lang, None);
    let same = project(&[(
        "content/minato/fy2021/reform-1.md",
        "at_least: 15000",
        "at_least: 15468",
    )]);
    let page = reform(&same, Route::Reform("minato".into(), year(2021)), Ja);
    assert_eq!(page.items[0].parts[0].comparison, None);
}

#[test]
fn other_accounts_and_missing_amounts_have_their_place() {
    let own = "content/higashisumiyoshi/fy2022/3-1-1.md";
    let other = "content/higashisumiyoshi/fy2022/3-1-2.md";
    let checked = project(&[
        (
            own,
            "initial: { 2021: 9991, 2022: 10613 }",
            "initial: { 2021: 9991, 2022: 10613 }\n  supplementary: { 2021: 500 }",
        ),
        (
            other,
            "initial: { 2021: 4225, 2022: 4080 }",
            "initial: { 2021: { missing: not-published }, 2022: 4080 }",
        ),
    ]);
    let page = issue(
        &checked,
        Route::Issue("higashisumiyoshi".into(), year(2022), code("3")),
        Ja,
    );
    let table = page.money.unwrap().table;
    assert_eq!(heads(&table)[3], "2021年度 補正予算額");
    let note = table.note.as_deref();
    assert_eq!(
        note,
        Some("単位：千円。▲は減額を示します。金額の記載がない1件は、合計に含みません。")
    );
    let rows = rows(&table);
    assert_eq!(
        rows[0],
        "区民相互の交流活動への支援 | 3,683 | 9,991 | 500 | 10,613 | 622"
    );
    assert_eq!(
        rows[1],
        "区民相互の助け合い活動への支援 | 1,852 | (非公表) | (記載なし) | 4,080 | (記載なし)"
    );
    assert_eq!(rows[3], "合計 | 38,723 | 53,199 | 500 | 58,152 | (記載なし)");
}

#[test]
fn a_ward_page_lists_what_it_measures_once() {
    let checked = project(&[]);
    let page = ward(&checked, Route::Ward("higashisumiyoshi".into()), Ja);
    assert_eq!(page.kana.as_deref(), Some("ひがしすみよしく"));
    assert_eq!(page.other.unwrap().lang, Some("en"));
    let current = page.current.unwrap();
    assert_eq!(current.link.text, "2022年度（令和4年度）の区運営方針");
    assert_eq!(counts(&current.groups)[0], "取組7件: 評価前7件");
    let kinds: Vec<_> = page
        .indicators
        .iter()
        .map(|group| (group.id, group.lines.len()))
        .collect();
    assert_eq!(kinds, [("outcome", 4), ("process", 7), ("reform", 4)]);
    let page = ward(&checked, Route::Ward("minato".into()), En);
    assert_eq!(
        (page.name.as_str(), page.short.as_deref()),
        ("Minato Ward", Some("Minato-ku"))
    );
    assert_eq!(page.kana, None);
}

#[test]
fn a_strategy_has_its_own_counts_and_a_relisted_entry_is_in_none() {
    let checked = project(&[]);
    let told = |page: &IssuePage, at: usize| -> Vec<String> {
        let groups = page.strategies[at].groups.iter();
        let count = |group: &Group| {
            let counts = group.counts.iter().map(|one| format!("{} {}", one.tag.word, one.count));
            format!(
                "{} {}: {}",
                group.name,
                group.total,
                counts.collect::<Vec<_>>().join(", ")
            )
        };
        groups.map(count).collect()
    };
    let second = issue(&checked, Route::Issue("minato".into(), year(2021), code("2")), En);
    assert_eq!(told(&second, 0)[0], "Initiatives 6: On track 2, Behind 4");
    let third = issue(&checked, Route::Issue("minato".into(), year(2021), code("3")), Ja);
    assert_eq!(told(&third, 2)[0], "取組 6件: 順調 6件");
    let aside = third.strategies[2].groups[0].aside.as_deref();
    assert_eq!(aside, Some("ほかに再掲が1件あります（もとの取組で数えています）。"));
    let mut fragments: Vec<&str> = Vec::new();
    let groups = third
        .groups
        .iter()
        .chain(third.strategies.iter().flat_map(|part| &part.groups));
    for group in groups {
        fragments.push(&group.fragment);
        fragments.extend(group.counts.iter().filter_map(|count| count.id.as_deref()));
    }
    let all = fragments.len();
    fragments.sort_unstable();
    fragments.dedup();
    assert_eq!(fragments.len(), all, "each has a place of its own");
}
