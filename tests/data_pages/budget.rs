//! Budgets.

use hoshin::lang::Lang::{self, En, Ja};
use hoshin::pipeline::Checked;
use hoshin::site::parts::{Cell, Number, Table};
use hoshin::site::route::Route;
use hoshin::site::sentence::Sentence;
use hoshin::site::view::View;
use hoshin::site::view::budget::BudgetPage;

use super::{heads, last, line, lines, project, year};

/// The words of a sentence.
fn told(sentence: &Sentence) -> String {
    let runs = sentence.parts.iter().flat_map(|part| &part.runs);
    runs.map(|run| run.text.as_str()).collect()
}

fn page(checked: &Checked, ward: &str, of: u16, lang: Lang) -> BudgetPage {
    match checked
        .site()
        .page(&Route::Budget(ward.to_owned(), year(of)), lang)
        .view
    {
        View::Budget(page) => page,
        other => panic!("{other:?}"),
    }
}

/// The one table of a page that has one.
fn only(page: &BudgetPage) -> &Table {
    let [table] = page.tables.as_slice() else {
        panic!("{} tables", page.tables.len())
    };
    table
}

#[test]
fn higashisumiyoshi_2022_has_its_three_years() {
    let page = page(&project(&[]), "higashisumiyoshi", 2022, Ja);
    let table = only(&page);
    assert_eq!(
        heads(table),
        [
            "経営課題・戦略・取組",
            "2020年度 決算額",
            "2021年度 予算額",
            "2022年度 予算額",
            "前年度との増減"
        ]
    );
    let lines = lines(table);
    assert_eq!(
        lines[0],
        "経営課題3 | みんながつながるまちづくり | 38,723 | 57,424 | 58,152 | 728"
    );
    assert_eq!(
        lines[3],
        "3-1-2 | 区民相互の助け合い活動への支援 | 1,852 | 4,225 | 4,080 | -145"
    );
    assert!(
        lines
            .iter()
            .any(|line| line.starts_with("経営課題4") && line.ends_with("| 28,675 | 30,410 | 30,933 | 523"))
    );
    assert_eq!(last(table), "合計 | 67,398 | 87,834 | 89,085 | 1,251");
    assert_eq!(
        told(&page.lede),
        "2022年度の予算は89,085千円（8,908万5千円）です。前年度より1,251千円増えました。"
    );
    let bars = page.bars.unwrap();
    assert_eq!(bars.rows[0].now, "2022年度：58,152千円（全体の65.3%）");
    assert_eq!(bars.rows[0].now_length, "100");
    assert_eq!(bars.rows[1].before.as_deref(), Some("2021年度：30,410千円"));
}

#[test]
fn bars_compare_the_initiatives_of_this_year() {
    let page = page(&project(&[]), "higashisumiyoshi", 2022, Ja);
    let bars = only(&page).rows.iter().filter_map(|row| match row.cells.get(2) {
        Some(Cell::Figure(Number { bar: Some(bar), .. })) => Some((row.code.clone().unwrap(), *bar)),
        _ => None,
    });
    let bars: Vec<(String, u8)> = bars.collect();
    assert_eq!(bars.len(), 7);
    assert_eq!(bars[2], ("3-2-1".to_owned(), 100));
    assert_eq!(bars[5], ("4-2-1".to_owned(), 1));
}

#[test]
fn a_draft_has_one_year_and_says_so() {
    let page = page(&project(&[]), "higashisumiyoshi", 2020, Ja);
    assert_eq!(last(only(&page)), "合計 | 135,783");
    assert_eq!(
        told(&page.lede),
        "2020年度の予算（案）は135,783千円（1億3,578万3千円）です。"
    );
    let change = page.reading.iter().find(|one| one.word == "前年度との増減").unwrap();
    assert_eq!(
        change.meaning,
        "2019年度の予算額がこの計画に載っていないため、示していません。"
    );
    assert!(page.bars.unwrap().rows.iter().all(|row| row.before.is_none()));
}

#[test]
fn money_by_issue_makes_a_table_by_issue() {
    let checked = project(&[]);
    let ja = page(&checked, "sumiyoshi", 2024, Ja);
    assert_eq!(only(&ja).rows.len(), 5);
    assert_eq!(last(only(&ja)), "合計 | 239 | 276 | 304 | 28");
    assert_eq!(
        only(&ja).note.as_deref().unwrap().split('。').next(),
        Some("単位：百万円")
    );
    assert_eq!(
        ja.bars.unwrap().message,
        "いちばん多いのは経営課題2、3で、それぞれ全体の32.2%です。"
    );
    let en = page(&checked, "sumiyoshi", 2024, En);
    assert_eq!(
        told(&en.lede),
        "The budget for FY2024 is 304 million yen, 28 million yen more than the year before."
    );
}

#[test]
fn a_plan_without_money_says_why() {
    let page = page(&project(&[]), "minato", 2021, Ja);
    assert!(page.tables.is_empty() && page.bars.is_none() && page.reading.is_empty() && page.more.is_none());
    let absent = page.absent.unwrap();
    assert!(absent.reasons[0].contains("年度の途中"), "{:?}", absent.reasons);
    assert_eq!(
        lines(&absent.tables[0]),
        [
            "広告収入や駐車場収入等の区独自財源 | 2021年度末までに15,000千円以上 | <記載なし> | <未測定> | 13,877",
            "庁舎維持管理運営経費や一般管理費 | <目標の記載なし> | 75,466 | <未測定> | <記載なし>",
        ]
    );
}

#[test]
fn a_missing_amount_leaves_a_gap_and_a_reason() {
    let file = "content/higashisumiyoshi/fy2022/3-1-1.md";
    let checked = project(&[(
        file,
        "initial: { 2021: 9991,",
        "initial: { 2021: { missing: not-published },",
    )]);
    let page = page(&checked, "higashisumiyoshi", 2022, Ja);
    let lines = lines(only(&page));
    assert!(
        lines[2].contains("| 3,683 | <非公表> | 10,613 | <記載なし>"),
        "{}",
        lines[2]
    );
    assert_eq!(last(only(&page)), "合計 | 67,398 | 77,843 | 89,085 | <記載なし>");
    assert!(only(&page).note.as_deref().unwrap().contains("合計に含みません"));
    assert_eq!(told(&page.lede), "2022年度の予算は89,085千円（8,908万5千円）です。");
}

#[test]
fn supplementary_budgets_have_a_column_and_no_change() {
    let file = "content/higashisumiyoshi/fy2022/3-1-1.md";
    let checked = project(&[(file, "  settled: {", "  supplementary: { 2021: 500 }\n  settled: {")]);
    let page = page(&checked, "higashisumiyoshi", 2022, Ja);
    assert_eq!(heads(only(&page))[3], "2021年度 補正予算額");
    assert_eq!(last(only(&page)), "合計 | 67,398 | 87,834 | 500 | 89,085 | 1,251");
    assert!(page.reading.iter().any(|one| one.word == "補正予算額"));
}

#[test]
fn reform_items_stand_apart() {
    let file = "content/higashisumiyoshi/fy2022/reform-1.md";
    let checked = project(&[(
        file,
        "pillar: 3-3-4\n",
        "pillar: 3-3-4\nbudget: { initial: { 2022: 70 } }\n",
    )]);
    let page = page(&checked, "higashisumiyoshi", 2022, Ja);
    assert_eq!(last(only(&page)), "合計 | 67,398 | 87,834 | 89,085 | 1,251");
    let reform = page.reform.unwrap();
    assert_eq!(lines(&reform), ["取組項目1 | 国民健康保険料の収納率向上 | 70"]);
}

#[test]
fn a_long_plan_is_split_by_issue_and_relisted_entries_count_once() {
    let amount = "budget: { initial: { 2020: 90, 2021: 100 } }\nindicators:";
    let checked = project(&[
        ("content/minato/fy2021/3-1-2.md", "indicators:", amount),
        ("content/minato/fy2021/1-1-1.md", "indicators:", amount),
    ]);
    let page = page(&checked, "minato", 2021, Ja);
    assert_eq!(page.tables.len(), 7);
    assert_eq!(last(&page.tables[0]), "合計 | 180 | 200 | 20");
    let third = &page.tables[3];
    assert!(third.caption.starts_with("経営課題3「") && third.caption.ends_with("」の取組ごとの金額（2021年度）"));
    assert!(last(third).starts_with("この経営課題の合計 | 90 | 100 | 10"));
    let relisted = third
        .rows
        .iter()
        .find(|row| row.code.as_deref() == Some("3-3-1"))
        .unwrap();
    assert_eq!(
        line(relisted),
        "3-3-1 | 高齢者等要援護者の見守り支援（再掲） | <3-1-2に計上> | <3-1-2に計上> | <3-1-2に計上>"
    );
    assert!(page.reading.iter().any(|one| one.word == "再掲"));
}
