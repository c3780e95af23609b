//! The catalogue of damage: what each class is called, and the share of it that must be found.

use crate::content::{Content, Damage};
use crate::damage::{figures, structure, syntax, words, years};

/// A class of damage.
pub(crate) struct Class {
    pub ja: &'static str,
    pub en: &'static str,
    /// Per cent of the mutations that must be found, and that must be found at the right line.
    pub floor: (usize, usize),
    /// Everywhere it can be done.
    pub sites: fn(&Content) -> Vec<Damage>,
}

const fn class(en: &'static str, ja: &'static str, floor: (usize, usize), sites: fn(&Content) -> Vec<Damage>) -> Class {
    Class { ja, en, floor, sites }
}

/// Damage that text alone can tell.
pub(crate) const FORM: &[Class] = &[
    class(
        "closing `---` deleted",
        "閉じる `---` を消す",
        (100, 100),
        syntax::closing,
    ),
    class(
        "opening `---` deleted",
        "先頭の `---` を消す",
        (100, 100),
        syntax::opening,
    ),
    class("full-width colon", "全角のコロン", (100, 100), syntax::wide_colon),
    class(
        "no space after a colon",
        "コロンの後の空白を消す",
        (100, 100),
        syntax::no_space,
    ),
    class("tab as indentation", "字下げにタブ", (100, 100), syntax::tab),
    class(
        "one level of indentation too deep",
        "字下げが深すぎる",
        (100, 100),
        syntax::indent,
    ),
    class("unclosed quotation mark", "引用符を閉じない", (100, 100), syntax::quote),
    class("unclosed brace", "括弧を閉じない", (100, 100), syntax::brace),
    class(
        "anchor, alias or tag of YAML",
        "YAMLのアンカー・エイリアス・タグ",
        (100, 100),
        syntax::anchor,
    ),
    class("`#` that cuts a title", "題名を切る `#`", (100, 100), syntax::comment),
    class("half-width kana", "半角カナ", (100, 100), words::half_width_kana),
    class(
        "Kangxi radical for a kanji",
        "漢字に見える部首",
        (100, 100),
        words::radical,
    ),
    class(
        "full-width digit or letter in prose",
        "文中の全角英数字",
        (100, 100),
        words::wide_letters,
    ),
    class(
        "garbled or invisible character",
        "化けた文字・見えない文字",
        (100, 100),
        words::garbled,
    ),
    class("space inside a word", "語の中の空白", (100, 100), words::spaced),
    class("wave dash in a range", "範囲の「〜」", (100, 100), words::wave),
    class("raw HTML", "生のHTML", (100, 100), words::html),
    class("image in a section", "節の中の画像", (100, 100), words::image),
    class(
        "heading level skipped",
        "見出しの階層を飛ばす",
        (100, 100),
        words::heading_skipped,
    ),
];

/// Damage that the schema can tell.
pub(crate) const FIELDS: &[Class] = &[
    class(
        "required field dropped",
        "必須の項目を消す",
        (100, 100),
        structure::field_gone,
    ),
    class(
        "key misspelt",
        "項目名の打ち間違い",
        (100, 100),
        structure::key_misspelt,
    ),
    class("field twice", "項目を二重に書く", (100, 100), structure::doubled),
    class("value left empty", "値を空にする", (100, 100), structure::emptied),
    class("unknown unit", "定義にない単位", (100, 100), structure::unit_unknown),
    class(
        "unknown survey",
        "定義にない調査",
        (100, 100),
        structure::survey_unknown,
    ),
    class("unknown pillar", "定義にない柱", (100, 100), structure::pillar_unknown),
    class("unknown form", "定義にない様式", (100, 100), structure::form_unknown),
    class(
        "unknown scale in a form",
        "様式に定義にない尺度",
        (100, 100),
        structure::scale_unknown,
    ),
    class(
        "rating off the scale",
        "尺度にない評価",
        (100, 100),
        years::rating_unknown,
    ),
    class(
        "unknown reason for a gap",
        "空欄の理由の誤り",
        (100, 100),
        years::reason_unknown,
    ),
    class(
        "reason for a gap deleted",
        "空欄の理由を消す",
        (100, 100),
        years::reason_gone,
    ),
    class(
        "full-width digit in a number",
        "数値に全角数字",
        (100, 100),
        figures::full_width,
    ),
    class(
        "unit written into a number",
        "数値に単位を付ける",
        (100, 100),
        figures::suffix,
    ),
    class("comma in a number", "数値にコンマ", (100, 100), figures::comma),
    class(
        "result or amount without its year",
        "年度のない実績・金額",
        (100, 100),
        years::result_without_year,
    ),
    class(
        "percentage over 100",
        "100%を超える割合",
        (100, 100),
        figures::over_hundred,
    ),
    class("half a case", "0.5件", (100, 100), figures::half_a_case),
];

/// Damage that only several places together can tell.
pub(crate) const SENSE: &[Class] = &[
    class("result in the future", "未来の年度の実績", (100, 100), years::future),
    class("deadline in the past", "過去の期限", (100, 100), years::deadline_past),
    class("deadline deleted", "期限を消す", (100, 100), years::deadline_gone),
    class(
        "withdrawal criterion on the wrong side",
        "撤退基準が目標の逆側",
        (100, 100),
        years::withdrawal_wrong_side,
    ),
    class("direction deleted", "向きを消す", (100, 100), years::direction),
    class(
        "a stage ahead of its figures",
        "数値より先の段階を名乗る",
        (100, 100),
        years::stage_ahead,
    ),
    class(
        "rating against the figures",
        "数値と合わない評価",
        (100, 100),
        years::rating_flipped_on_course,
    ),
    class(
        "amount tenfold",
        "金額の桁を一つ増やす",
        (75, 75),
        figures::tenfold_beside_others,
    ),
    class("unit swapped", "単位の取り違え", (100, 100), structure::unit_swapped),
    class(
        "part of a figure changed",
        "内訳の数を変える",
        (100, 100),
        figures::part,
    ),
    class(
        "row of the city's table changed",
        "市の表の行を変える",
        (100, 100),
        figures::row,
    ),
    class(
        "published total changed",
        "公表された合計を変える",
        (100, 100),
        figures::total,
    ),
    class("id doubled", "識別子の重複", (100, 100), structure::id_doubled),
    class(
        "ids of two indicators swapped",
        "二つの指標の識別子を入れ替える",
        (100, 100),
        structure::ids_swapped,
    ),
    class(
        "relists nothing",
        "再掲元がない",
        (100, 100),
        structure::relists_nothing,
    ),
    class(
        "continues nothing",
        "前年度の取組がない",
        (100, 100),
        structure::continues_nothing,
    ),
    class(
        "document under another code",
        "文書の番号を変える",
        (100, 100),
        structure::renamed,
    ),
    class(
        "document above deleted",
        "上の文書を消す",
        (100, 100),
        structure::above_gone,
    ),
    class("heading deleted", "見出しを消す", (100, 100), words::heading_gone),
    class(
        "heading misspelt",
        "見出しの打ち間違い",
        (100, 100),
        words::heading_misspelt,
    ),
    class("link broken", "切れたリンク", (100, 100), words::link_broken),
    class(
        "link text says nothing",
        "「こちら」というリンク",
        (100, 100),
        words::link_vague,
    ),
    class("era without the western year", "西暦のない元号", (100, 100), words::era),
];

/// Damage that the two languages together can tell.
pub(crate) const LANGUAGES: &[Class] = &[
    class("twin deleted", "訳の文書を消す", (100, 100), structure::twin_gone),
    class(
        "twin's title deleted",
        "訳の題名を消す",
        (100, 100),
        structure::twin_title_gone,
    ),
    class(
        "indicator's name missing in the twin",
        "訳から指標名を消す",
        (100, 100),
        structure::twin_words_gone,
    ),
    class(
        "figure in the fields of a twin",
        "訳の項目に数値を書く",
        (100, 100),
        structure::twin_figure,
    ),
    class(
        "Japanese words changed, twin stale",
        "原文だけを変える",
        (100, 100),
        words::stale,
    ),
    class(
        "figure changed in Japanese prose",
        "日本語の文中の数を変える",
        (100, 100),
        words::figure_in_japanese,
    ),
    class(
        "figure changed in English prose",
        "英語の文中の数を変える",
        (100, 100),
        words::figure_in_english,
    ),
    class(
        "Japanese left in English",
        "英文に日本語が残る",
        (100, 100),
        words::japanese_in_english,
    ),
    class(
        "English left in Japanese",
        "和文に英語が残る",
        (100, 100),
        words::english_in_japanese,
    ),
    class(
        "English heading misspelt",
        "英語の見出しの打ち間違い",
        (100, 100),
        words::heading_misspelt_in_english,
    ),
    class(
        "paragraph missing in the twin",
        "訳から段落を消す",
        (100, 100),
        words::paragraph_gone,
    ),
];

/// Damage that leaves a plan as likely as before: only a second source could tell.
pub(crate) const NOTHING_TO_COMPARE: &[Class] = &[
    class("digit of an amount", "金額の数字を一つ変える", (0, 0), figures::amount),
    class("digit of a result", "実績の数字を一つ変える", (0, 0), figures::result),
    class("digit of a target", "目標の数字を一つ変える", (0, 0), figures::target),
    class(
        "amount tenfold where its plan states no other year",
        "ほかの年度の額がない金額の桁を一つ増やす",
        (0, 0),
        figures::tenfold_alone,
    ),
    class(
        "rating where there is no earlier result",
        "前の実績がない指標の評価を逆にする",
        (0, 0),
        years::rating_flipped_alone,
    ),
];
