//! Damage to words: characters, headings, links, and the two languages against each other.

use crate::content::{Content, Damage, Line, Part, own, twin, twin_of};

fn body(content: &Content) -> Vec<Line<'_>> {
    content.part(own, Part::Body)
}

fn is_prose(line: &Line<'_>) -> bool {
    !line.text.is_empty() && !line.text.starts_with('#')
}

/// Each line of prose that one of these changes fits.
fn swaps(content: &Content, changes: &[(&str, &str)]) -> Vec<Damage> {
    let lines = body(content).into_iter().filter(is_prose);
    lines
        .flat_map(|line| {
            changes
                .iter()
                .filter_map(|(old, new)| line.swap(old, new))
                .collect::<Vec<_>>()
        })
        .collect()
}

/// Other words in Japanese, which the translation does not know of. It is found at the stamp of the twin.
pub(crate) fn stale(content: &Content) -> Vec<Damage> {
    let changes = [
        ("進めます", "やめます"),
        ("行います", "見送ります"),
        ("開きます", "閉じます"),
        ("課題", "宿題"),
        ("区民", "町民"),
    ];
    let mut all = swaps(content, &changes);
    for damage in &mut all {
        let twin = twin_of(&damage.lines[0].0);
        let stamp = content
            .file(&twin)
            .iter()
            .find(|line| line.key == "translation-of")
            .map(|line| line.number);
        damage.lines.extend(stamp.map(|number| (twin, number)));
    }
    all
}

/// A figure in the prose of one language.
fn prose_figure(content: &Content, wanted: fn(&str) -> bool) -> Vec<Damage> {
    let lines = content.part(wanted, Part::Body).into_iter().filter(is_prose);
    let damage = |line: Line<'_>| {
        let at = line.text.find(|c: char| ('2'..='8').contains(&c))?;
        let digit = line.text[at..].chars().next()?.to_digit(10)?;
        let list = line.text.trim_start().starts_with(|c: char| c.is_ascii_digit());
        (!list && !line.text.contains("](")).then(|| line.put(at..at + 1, &(digit + 1).to_string()))
    };
    lines.filter_map(damage).collect()
}

pub(crate) fn figure_in_japanese(content: &Content) -> Vec<Damage> {
    prose_figure(content, own)
}

pub(crate) fn figure_in_english(content: &Content) -> Vec<Damage> {
    prose_figure(content, twin)
}

pub(crate) fn half_width_kana(content: &Content) -> Vec<Damage> {
    swaps(
        content,
        &[
            ("ホーム", "ﾎｰﾑ"),
            ("サポート", "ｻﾎﾟｰﾄ"),
            ("イベント", "ｲﾍﾞﾝﾄ"),
            ("スポーツ", "ｽﾎﾟｰﾂ"),
            ("マンション", "ﾏﾝｼｮﾝ"),
        ],
    )
}

pub(crate) fn radical(content: &Content) -> Vec<Damage> {
    swaps(
        content,
        &[
            ("人", "⼈"),
            ("大", "⼤"),
            ("高", "⾼"),
            ("子", "⼦"),
            ("生", "⽣"),
            ("長", "⻑"),
        ],
    )
}

pub(crate) fn wide_letters(content: &Content) -> Vec<Damage> {
    swaps(
        content,
        &[
            ("SNS", "ＳＮＳ"),
            ("NPO", "ＮＰＯ"),
            ("LINE", "ＬＩＮＥ"),
            ("1", "１"),
            ("2", "２"),
        ],
    )
}

pub(crate) fn garbled(content: &Content) -> Vec<Damage> {
    swaps(
        content,
        &[
            ("「", "\u{fffd}"),
            ("地域", "地\u{200b}域"),
            ("区民", "区\u{e000}民"),
            ("が", "か\u{3099}"),
            ("年", "㋿年"),
        ],
    )
}

pub(crate) fn spaced(content: &Content) -> Vec<Damage> {
    swaps(
        content,
        &[
            ("地域", "地 域"),
            ("活動", "活　動"),
            ("支援", "支 援"),
            ("住民", "住 民"),
        ],
    )
}

pub(crate) fn wave(content: &Content) -> Vec<Damage> {
    swaps(content, &[("1日", "1〜3日"), ("2回", "2〜5回"), ("月に", "月～5月に")])
}

/// Only where the western year does not stand a second time beside it.
pub(crate) fn era(content: &Content) -> Vec<Damage> {
    let years = [
        ("2021", "令和3"),
        ("2022", "令和4"),
        ("2020", "令和2"),
        ("2024", "令和6"),
        ("2023", "令和5"),
    ];
    let once = |line: Line<'_>| {
        let (western, era) = years
            .iter()
            .find(|(year, _)| line.text.contains(&format!("{year}年度")))?;
        let once = line.text.matches(western).count() == 1 && !line.text.contains('「');
        line.swap(western, era).filter(|_| once)
    };
    body(content).into_iter().filter(is_prose).filter_map(once).collect()
}

pub(crate) fn html(content: &Content) -> Vec<Damage> {
    swaps(
        content,
        &[
            ("地域", "<b>地域</b>"),
            ("区民", "区<br>民"),
            ("。", "。<!-- 要確認 -->"),
        ],
    )
}

pub(crate) fn image(content: &Content) -> Vec<Damage> {
    body(content)
        .into_iter()
        .filter(|line| is_prose(line) && line.text.ends_with('。'))
        .map(|line| line.add("![](a.png)"))
        .collect()
}

pub(crate) fn link_vague(content: &Content) -> Vec<Damage> {
    swaps(
        content,
        &[("地域", "[こちら](plan.md)"), ("区民", "[ここをクリック](plan.md)")],
    )
    .into_iter()
    .filter(|damage| damage.lines[0].0.contains("/fy2"))
    .collect()
}

pub(crate) fn link_broken(content: &Content) -> Vec<Damage> {
    let lines = body(content).into_iter();
    let damage = |line: Line<'_>| {
        let at = line.text.find(".md)")?;
        Some(line.put(at..at, "9"))
    };
    let mut all: Vec<Damage> = lines.filter_map(damage).collect();
    let none = swaps(
        content,
        &[("活動", "[活動](9-9-9.md)"), ("区民", "[区民](../nowhere/ward.md)")],
    );
    all.extend(none);
    all
}

/// The headings of documents whose form knows them.
fn headings(content: &Content, wanted: fn(&str) -> bool) -> Vec<Line<'_>> {
    let is_heading = |line: &Line<'_>| line.text.starts_with("## ") && !line.path.contains("/pages/");
    content
        .part(wanted, Part::Body)
        .into_iter()
        .filter(is_heading)
        .collect()
}

/// The counterpart of a heading: the one at the same place in the other language.
fn counterpart(content: &Content, line: &Line<'_>, other: &str) -> Option<usize> {
    let of = |path: &str| -> Vec<usize> {
        let lines = content.file(path).into_iter();
        lines
            .filter(|line| line.text.starts_with("## "))
            .map(|line| line.number)
            .collect()
    };
    let at = of(line.path).iter().position(|number| *number == line.number)?;
    of(other).get(at).copied()
}

/// A heading that is no longer there. It is found at the top of its document, or where its other half stands alone.
pub(crate) fn heading_gone(content: &Content) -> Vec<Damage> {
    let damage = |line: Line<'_>| {
        let twin = twin_of(line.path);
        let damage = line.put(0..line.text.len(), "").at(line.path, 1).at(twin.as_str(), 1);
        match counterpart(content, &line, &twin) {
            Some(number) => damage.at(twin, number),
            None => damage,
        }
    };
    headings(content, own).into_iter().map(damage).collect()
}

pub(crate) fn heading_misspelt(content: &Content) -> Vec<Damage> {
    let damage = |line: Line<'_>| {
        let last = line.text.char_indices().next_back()?.0;
        Some(line.put(last..line.text.len(), "々"))
    };
    headings(content, own).into_iter().filter_map(damage).collect()
}

pub(crate) fn heading_misspelt_in_english(content: &Content) -> Vec<Damage> {
    headings(content, twin)
        .into_iter()
        .map(|line| line.put(line.text.len() - 1..line.text.len(), ""))
        .collect()
}

pub(crate) fn heading_skipped(content: &Content) -> Vec<Damage> {
    headings(content, own)
        .into_iter()
        .map(|line| line.put(0..3, "#### "))
        .collect()
}

/// A whole paragraph left in Japanese.
pub(crate) fn japanese_in_english(content: &Content) -> Vec<Damage> {
    let lines = content.part(twin, Part::Body).into_iter();
    let prose = |line: &Line<'_>| is_prose(line) && !line.text.starts_with(['-', '|', '*']);
    lines
        .filter(prose)
        .map(|line| line.put(0..line.text.len(), "地域の人と一緒に取り組みます。"))
        .collect()
}

pub(crate) fn english_in_japanese(content: &Content) -> Vec<Damage> {
    let prose = |line: &Line<'_>| is_prose(line) && !line.text.starts_with(['-', '|', '*']);
    let lines = body(content).into_iter().filter(prose);
    lines
        .map(|line| {
            line.put(
                0..line.text.len(),
                "The ward works together with the people of each district.",
            )
        })
        .collect()
}

/// A paragraph of the translation that is no longer there: nothing but its figures could tell, which then stand alone in
/// the Japanese.
pub(crate) fn paragraph_gone(content: &Content) -> Vec<Damage> {
    let prose = |line: &Line<'_>| is_prose(line) && line.text.len() > 60;
    let damage = |line: Line<'_>| {
        let own = line.path.replace(".en.md", ".md");
        let lines = content.file(&own).into_iter().filter(|line| line.part == Part::Body);
        // Where a heading has nothing under it any more, that is the line to point at.
        let heading = line.number.saturating_sub(2);
        let gone = line.put(0..line.text.len(), "").at(line.path, heading);
        lines.fold(gone, |damage, line| damage.at(own.as_str(), line.number))
    };
    content
        .part(twin, Part::Body)
        .into_iter()
        .filter(prose)
        .map(damage)
        .collect()
}
