//! The city and its wards, by their codes of local governments.

use super::super::cell::{Cell, Row, Rows};
use super::super::facts::{Facts, Thing};
use super::super::table::{Group, Kind, Table, column};
use super::columns::URL;
use crate::lang::Lang;

/// The city and its wards.
pub static AREAS: Table = Table {
    name: "areas",
    title: ("区", "areas"),
    about: ("1行が1つの市または区です。", "One row for the city and for each ward."),
    group: Group::Main,
    columns: &[
        column(
            "area_code",
            Kind::AreaCode,
            ("全国地方公共団体コード", "area code"),
            (
                "総務省の6桁のコードです（最後の1桁は検査数字）。数値ではなく文字列として読み込んでください。",
                "The six-digit code of local governments, check digit included. Read it as text, not as a number.",
            ),
        )
        .must(),
        column(
            "area_kind",
            Kind::Choice(&[("city", "市", "city"), ("ward", "区", "ward")]),
            ("市・区の別", "kind"),
            ("市か区かです。", "Whether it is the city or a ward."),
        )
        .must(),
        column(
            "ward_id",
            Kind::Id,
            ("区の名前（ローマ字）", "ward id"),
            (
                "ページの番地に使う区の名前です。市の行では空欄です。",
                "The ward's name in addresses; empty for the city.",
            ),
        ),
        column(
            "name",
            Kind::Words,
            ("名前", "name"),
            ("市または区の名前です。", "Its name."),
        ),
        column(
            "short_name",
            Kind::Words,
            ("短い名前", "short name"),
            ("狭い所で使う名前です。", "Its name for narrow places."),
        ),
        column(
            "name_kana",
            Kind::Text,
            ("読み", "reading"),
            ("名前の読みです。", "How the name is read."),
        ),
        column(
            "official_order",
            Kind::Whole,
            ("並び順", "official order"),
            ("市が区を並べる順です。", "The ward's place in the city's order."),
        ),
        URL,
    ],
    key: &["area_code"],
};

/// Its rows: the city first, where the site says its code.
pub fn areas(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    let config = facts.config;
    let city = config.area_code.as_ref().map(|code| {
        let home = |lang: Lang| {
            let known = config.languages.contains(&lang);
            known.then(|| format!("{}{lang}/", config.base_url))
        };
        let row = Row::default().with(code).with("city").with(Cell::Empty);
        let row = row.words(&config.city).words(&config.city);
        let row = row.with(Cell::Empty).with(Cell::Empty);
        row.with(home(Lang::Ja)).with(home(Lang::En))
    });
    let wards = facts.wards().map(|ward| {
        let row = Row::default().with(&ward.area_code).with("ward").with(&ward.id);
        let row = row.words(&ward.name).words(&ward.short);
        let row = row.with(&ward.kana).with(ward.order);
        facts.addresses(row, Thing::Ward(&ward.id))
    });
    rows.extend(city.into_iter().chain(wards));
}
