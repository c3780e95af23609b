//! Indicators over the years.

use hoshin::lang::Lang::{self, En, Ja};
use hoshin::number::Decimal;
use hoshin::pipeline::Checked;
use hoshin::site::route::Route;
use hoshin::site::view::View;
use hoshin::site::view::indicator::IndicatorPage;

use super::{heads, lines, project};

fn page(checked: &Checked, ward: &str, id: &str, lang: Lang) -> IndicatorPage {
    match checked
        .site()
        .page(&Route::Indicator(ward.to_owned(), id.to_owned()), lang)
        .view
    {
        View::Indicator(page) => page,
        other => panic!("{other:?}"),
    }
}

#[test]
fn two_values_make_a_drawing_with_its_table() {
    let checked = project(&[]);
    let ja = page(&checked, "sumiyoshi", "easy-to-join-activities", Ja);
    assert_eq!(
        ja.lede,
        "2024年度の実績は43.9%\u{2060}です。2023年度の27.8%\u{2060}から16.1ポイント増えました。目標は「2028年度末までに55%以上」です。目標の値まで、あと11.1ポイント\u{2060}です。"
    );
    assert_eq!(ja.standing.tag.as_ref().unwrap().word, "達成");
    assert!(
        ja.standing.remark.unwrap().contains("2028年度"),
        "met, though 55% is not reached"
    );
    let trend = ja.course.trend.unwrap();
    assert_eq!(
        trend.message,
        "2023年度の27.8%\u{2060}から2024年度の43.9%\u{2060}へ、16.1ポイント増えました"
    );
    assert!(
        trend
            .desc
            .starts_with("実績は、2023年度が27.8%、2024年度が43.9%です。目標は"),
        "{}",
        trend.desc
    );
    let wide = &trend.drawings[1];
    assert_eq!((wide.discs.len(), wide.diamonds.len(), wide.aim.len()), (2, 1, 1));
    let table = ja.results.unwrap();
    assert_eq!(heads(&table), ["年度", "実績", "区の評価"]);
    assert_eq!(
        lines(&table),
        ["2023年度 | 27.8 | <評価の記載なし>", "2024年度 | 43.9 | 達成 A 達成",]
    );
    let en = page(&checked, "sumiyoshi", "easy-to-join-activities", En);
    assert!(
        en.lede.contains("16.1 points more than in FY2023 (27.8%)"),
        "{}",
        en.lede
    );
}

#[test]
fn lower_is_better_where_the_target_says_so() {
    let page = page(&project(&[]), "sumiyoshi", "worry-about-vacant-houses", Ja);
    assert!(
        page.lede.ends_with("目標の値まで、あと1.8ポイント\u{2060}です。"),
        "{}",
        page.lede
    );
    let trend = page.course.trend.unwrap();
    assert!(trend.note.contains("少ないほど良い"), "{}", trend.note);
    assert!(trend.note.contains("0からではありません"), "the axis begins at 19%");
    assert_eq!(
        trend.drawings[0].diamonds.len(),
        5,
        "a promise for every year until FY2028"
    );
    assert!(page.facts.iter().any(|fact| fact.meaning.text == "少ないほど良い"));
}

#[test]
fn one_value_stands_beside_its_target() {
    let page = page(&project(&[]), "sumiyoshi", "safe-living-for-all", Ja);
    assert!(page.course.trend.is_none());
    assert_eq!(page.course.bullets.len(), 1);
    assert_eq!(
        page.course.why.as_deref(),
        Some("実績が1年分だけなので、推移のグラフはまだありません。")
    );
    let rows = lines(&page.results.unwrap());
    assert_eq!(rows[0], "2023年度 | <非公表（出典の表記は「－」）> | <評価の記載なし>");
}

#[test]
fn without_a_value_the_table_says_why() {
    let page = page(&project(&[]), "higashisumiyoshi", "want-to-return", Ja);
    assert!(
        page.lede.starts_with("実績はまだありません（2022年度は未測定）。"),
        "{}",
        page.lede
    );
    assert_eq!(
        page.course.why.as_deref(),
        Some("実績の値がまだないため、グラフはありません。")
    );
    let promise: Vec<&str> = page.promise.iter().map(|fact| fact.meaning.text.as_str()).collect();
    assert_eq!(
        promise,
        [
            "2022年度末までに70%以上",
            "実績が50%未満の場合",
            "2022年度（令和4年度）",
            "取組3-1-1 区民相互の交流活動への支援"
        ]
    );
}

#[test]
fn parts_are_added_up_beside_the_figures() {
    let page = page(&project(&[]), "minato", "ward-own-revenue", Ja);
    assert_eq!(
        page.parts[0].table.rows.last().map(super::line).unwrap(),
        "内訳の合計 | 15,468"
    );
    assert_eq!(heads(&page.results.unwrap()), ["年度", "実績", "年度途中の見込み"]);
}

/// Sumiyoshi's plan of FY2023, made up, that states two of the indicators of FY2024 with other targets.
const EARLIER: [(&str, &str, &str); 3] = [
    ("content/schema/forms/osaka-fy2024.yaml", "from: 2024", "from: 2023"),
    (
        "content/sumiyoshi/fy2023/plan.md",
        "",
        "---\nform: osaka-fy2024\nstage: adopted\n---\n\n## 目標\n\nあ\n\n## 使命\n\nい\n\n## 基本的な考え方\n\nう\n",
    ),
    (
        "content/sumiyoshi/fy2023/1.md",
        "",
        "---\nid: rich-local-community\ntitle: 地域\nindicators:\n  - id: easy-to-join-activities\n    name: 気軽に参加できる\n    unit: percent\n    \
         target: { at_least: 50, by: 2028 }\n    results: { 2020: 31, 2021: 30.5, 2023: { value: 27.8, note: 春の調査 } }\n---\n\n## 課題認識\n\nあ\n\n## 主な戦略\n\nい\n",
    ),
];

#[test]
fn a_revised_target_is_a_step_and_is_told() {
    let page = page(&project(&EARLIER), "sumiyoshi", "easy-to-join-activities", Ja);
    assert_eq!(
        page.revised,
        ["目標は、2024年度の方針で「50%以上」から「55%以上」に変わりました。"]
    );
    assert_eq!(
        lines(&page.targets.unwrap()),
        [
            "2023年度（令和5年度） | 2028年度末までに50%以上 | 経営課題1 地域 | はじめて載った目標",
            "2024年度（令和6年度） | 2028年度末までに55%以上 | 経営課題1 人がつながる、豊かな地域コミュニティの実現 | 目標の値が違う",
        ]
    );
    let wide = &page.course.trend.unwrap().drawings[1];
    assert_eq!(wide.aim.len(), 1);
    let points: Vec<(&str, &str)> = wide.aim[0]
        .split(' ')
        .filter_map(|point| point.split_once(','))
        .collect();
    assert_eq!(points.len(), 5, "{points:?}");
    assert!(
        points[1].0 == points[2].0 && points[1].1 != points[2].1,
        "the step is upright: {points:?}"
    );
    assert_eq!(wide.actual.len(), 2, "FY2022 is a gap in the line");
}

#[test]
fn a_baseline_stated_otherwise_is_told() {
    let baseline = "target: { at_least: 55, by: 2028, baseline: { year: 2023, value: 27.8 } }";
    let stated = (
        "content/sumiyoshi/fy2024/1.md",
        "target: { at_least: 55, by: 2028 }",
        baseline,
    );
    let changes: Vec<_> = EARLIER.into_iter().chain([stated]).collect();
    let page = page(&project(&changes), "sumiyoshi", "easy-to-join-activities", Ja);
    assert_eq!(
        page.revised,
        [
            "目標は、2024年度の方針で「50%以上」から「55%以上」に変わりました。",
            "目標の基準値は、2024年度の方針で「記載なし」から「27.8%（2023年度）」に変わりました。"
        ]
    );
}

#[test]
fn years_of_several_plans_name_their_plan() {
    let page = page(&project(&EARLIER), "sumiyoshi", "easy-to-join-activities", Ja);
    let table = page.results.unwrap();
    assert_eq!(
        lines(&table),
        [
            "2020年度 | 31 | <評価の記載なし> | <補足なし> | 2023年度の方針",
            "2021年度 | 30.5 | <評価の記載なし> | <補足なし> | 2023年度の方針",
            "2022年度 | <データなし> | <評価の記載なし> | <補足なし> | <データなし>",
            "2023年度 | 27.8 | <評価の記載なし> | 春の調査 | 2024年度の方針",
            "2024年度 | 43.9 | 達成 A 達成 | <補足なし> | 2024年度の方針",
        ]
    );
    assert_eq!(page.sources.len(), 1, "the made-up plan names no document");
}

#[test]
fn every_drawing_stays_in_its_frame() {
    let checked = project(&EARLIER);
    let site = checked.site();
    let mut drawn = 0;
    for route in site.routes.iter().filter(|route| matches!(route, Route::Indicator(..))) {
        let View::Indicator(page) = site.page(route, En).view else {
            panic!("{route:?}")
        };
        for drawing in page.course.trend.iter().flat_map(|trend| &trend.drawings) {
            drawn += 1;
            let marks = drawing.discs.iter().chain(&drawing.diamonds).map(|(x, y)| (x, y));
            for (x, y) in marks.chain(drawing.words.iter().map(|word| (&word.x, &word.y))) {
                let inside = |at: &str, end: i64| {
                    let at: Decimal = at.parse().unwrap();
                    at >= Decimal::ZERO && at <= Decimal::from(end)
                };
                assert!(
                    inside(x, drawing.width) && inside(y, drawing.height),
                    "{route:?} {x} {y}"
                );
            }
        }
    }
    assert!(drawn >= 20, "{drawn}");
}

#[test]
fn an_indicator_that_ended_says_which_plan_ended_it_and_why() {
    let changes = [
        (
            "content/higashisumiyoshi/fy2020/3-1.md",
            "title: 東住吉つながりプログラムの充実\n",
            "title: 東住吉つながりプログラムの充実\nindicators:\n  - { id: ties, name: つながりを感じる区民, unit: percent, target: { at_least: 50, by: 2020 } }\n",
        ),
        (
            "content/higashisumiyoshi/fy2022/plan.md",
            "stage: adopted\n",
            "stage: adopted\nended: [ { id: ties, reason: 別の調査に変えたため } ]\n",
        ),
        (
            "content/higashisumiyoshi/fy2022/plan.en.md",
            "---\n",
            "---\nended: { ties: Another survey is used. }\n",
        ),
    ];
    let said = |changes: &[(&str, &str, &str)], lang| page(&project(changes), "higashisumiyoshi", "ties", lang).ended;
    assert_eq!(
        said(&changes, Ja).as_deref(),
        Some("2022年度の計画では、この指標を測るのをやめました。理由：別の調査に変えたため")
    );
    assert_eq!(
        said(&changes, En).as_deref(),
        Some("The FY2022 plan no longer measures this indicator. The reason it gives: Another survey is used.")
    );
    assert_eq!(
        said(&changes[..1], En),
        None,
        "an excerpt that does not list it has not ended it"
    );
}
