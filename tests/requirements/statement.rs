//! The part of the accessibility statement that says what was checked: made from the record of a run (`record.json`, which
//! `node tests/browser/record.mjs` writes only when nothing failed) and from what the requirements leave to a person.

use std::collections::BTreeMap;

use hoshin::site::words::MONTHS;
use serde::Deserialize;

use super::Guarded;

/// What was run, when, with which versions, on how many pages.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Record {
    date: String,
    /// Pages that `hoshin verify` judged.
    judged: usize,
    /// Pages whose markup was judged by others.
    marked: usize,
    /// Addresses in the sitemap.
    #[serde(rename = "addresses")]
    _addresses: usize,
    kinds: usize,
    /// Pages that axe looked at, on two widths, light and dark.
    axe: usize,
    /// Pages looked at in every other way of reading.
    modes: usize,
    #[serde(rename = "tests")]
    _tests: usize,
    versions: Versions,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Versions {
    chromium: String,
    firefox: String,
    axe: String,
    html_validate: String,
    nu: String,
}

/// A statement's file, and its sections that are made: their headings and texts.
pub type Made = (&'static str, [(&'static str, String); 2]);

/// What both statements have to say.
pub fn both(record: &Record, requirements: &BTreeMap<u8, Guarded>) -> [Made; 2] {
    [
        (
            "content/pages/accessibility.md",
            [
                ("## 確かめたこと", japanese(record, requirements)),
                ("## この方針の日付", date(&record.date, "年", "月", "日")),
            ],
        ),
        (
            "content/pages/accessibility.en.md",
            [
                ("## What has been checked", english(record, requirements)),
                ("## Date of this statement", english_date(&record.date)),
            ],
        ),
    ]
}

/// A text with the body of a section replaced; the section must be there.
pub fn replaced(text: &str, heading: &str, body: &str) -> Option<String> {
    let (before, after) = text.split_once(&format!("{heading}\n"))?;
    let rest = after.find("\n## ").map_or("", |at| &after[at..]);
    Some(format!("{before}{heading}\n\n{body}\n{rest}"))
}

/// How many broken pages the run has fed to checks in a browser.
fn broken(requirements: &BTreeMap<u8, Guarded>) -> usize {
    let all = requirements.values().flat_map(|guarded| &guarded.broken);
    all.filter(|broken| broken.check.is_some()).count()
}

fn japanese(record: &Record, requirements: &BTreeMap<u8, Guarded>) -> String {
    let Record {
        judged,
        marked,
        kinds,
        axe,
        modes,
        versions,
        ..
    } = record;
    let Versions {
        chromium,
        firefox,
        axe: axe_core,
        html_validate,
        nu,
    } = versions;
    let day = date(&record.date, "年", "月", "日");
    let broken = broken(requirements);
    let people = people(requirements, |person| &person.ja);
    format!(
        "{day}に次の検査をし、問題が見つからないことを確かめました。

- 全{judged}ページの構造、表、言語、日本語の文字、リンク、図の説明を、hoshinの `verify` で判定しました。
- {kinds}種類のページから選んだ{axe}ページを、Chromium {chromium} とaxe-core {axe_core} で検査しました。規則は、WCAG 2.2のレベルAとレベルAAに当たるもの、推奨事項、押すところの大きさです。パソコンとスマートフォンの幅で、明るい表示と暗い表示の両方を見ました。axe-coreが判断できないとした箇所は、色の差と大きさを測って判断しました。
- すべての種類の最も長いページと最も短いページ、合わせて{modes}ページで、キーボードだけの操作、JavaScriptのない状態、2倍の大きさの文字、広げた字間と行間、強制カラー、高いコントラスト、印刷を確かめました。広げた字間と行間、強制カラー、高いコントラスト、印刷では、axe-coreの検査もしました。
- 全{marked}ページのHTMLを、Nu HTML Checker {nu} とhtml-validate {html_validate} で検査しました。
- Firefox {firefox} で、トップページから区、計画、取組へ進む、英語に切り替える、言葉で探す、印刷する、キーボードだけで進むという流れを試しました。
- ブラウザーでの検査が見落とさないことを、1か所ずつ壊した{broken}の例で確かめました。

自動の検査で見つかるのは、問題の一部だけです。次のことは、人が確かめる必要があり、まだ確かめていません。

{people}

人によるJISの試験は行っていません。そのため、JIS X 8341-3:2016に「準拠」しているとは表明しません。
"
    )
}

fn english(record: &Record, requirements: &BTreeMap<u8, Guarded>) -> String {
    let Record {
        judged,
        marked,
        kinds,
        axe,
        modes,
        versions,
        ..
    } = record;
    let Versions {
        chromium,
        firefox,
        axe: axe_core,
        html_validate,
        nu,
    } = versions;
    let day = english_date(&record.date);
    let broken = broken(requirements);
    let people = people(requirements, |person| &person.en);
    format!(
        "On {day} these checks were run, and found nothing wrong.

- All {judged} pages were judged by hoshin's `verify`: structure, tables, languages, Japanese text, links, descriptions of charts.
- {axe} pages of {kinds} kinds were checked in Chromium {chromium} with axe-core {axe_core}: the rules for WCAG 2.2, Levels A and AA, its best practices and the size of targets, at the width of a desk and of a phone, in light and dark. What axe-core could not decide was decided by measuring contrast and size.
- {modes} pages, the longest and the shortest of every kind in both languages, were looked at with the keyboard alone, without JavaScript, with text twice as large, with wider spacing, in forced colours, with more contrast, and on paper. With wider spacing, in forced colours, with more contrast and on paper, axe-core checked them, too.
- The HTML of all {marked} pages was checked with the Nu HTML Checker {nu} and html-validate {html_validate}.
- In Firefox {firefox} these ways through the site were tried: from the first page to a ward, a plan and an initiative, over to English, through the search, onto paper, and with the keyboard alone.
- That the checks in the browser don't overlook things was shown with {broken} examples, each with one thing broken.

Automatic checks find only some of the possible problems. These things need a person, and have not been checked yet.

{people}

People have not carried out a test against the JIS standard, so we do not claim that the site conforms to JIS X 8341-3:2016 (準拠, junkyo).
"
    )
}

/// What only a person can say, one line each.
fn people(requirements: &BTreeMap<u8, Guarded>, words: impl Fn(&super::Person) -> &String) -> String {
    let persons = requirements.values().filter_map(|guarded| guarded.person.as_ref());
    let lines: Vec<String> = persons.map(|person| format!("- {}", words(person))).collect();
    lines.join("\n")
}

/// `2026-11-29` with these words after its parts.
fn date(iso: &str, year: &str, month: &str, day: &str) -> String {
    let parts: Vec<u32> = iso.split('-').map(|part| part.parse().unwrap()).collect();
    format!("{}{year}{}{month}{}{day}", parts[0], parts[1], parts[2])
}

/// `29 November 2026`.
fn english_date(iso: &str) -> String {
    let parts: Vec<usize> = iso.split('-').map(|part| part.parse().unwrap()).collect();
    format!("{} {} {}", parts[2], MONTHS[parts[1] - 1], parts[0])
}
