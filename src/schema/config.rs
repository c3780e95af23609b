//! The fields of `hoshin.toml`.

use super::{Record, Shape, WORDS, may, must};

/// The site's configuration.
pub static CONFIG: Record = Record {
    name: ("サイトの設定", "configuration"),
    fields: &[
        must(
            "languages",
            Shape::List(&LANGUAGE),
            "言語（最初が正本）",
            "languages, the authoritative one first",
        ),
        must("base-url", Shape::Address, "公開する番地", "address of the site"),
        may("theme", Shape::Id, "テーマ", "theme"),
        may(
            "links",
            Shape::Choice(&["folder", "file"]),
            "リンクの形",
            "how links name a page",
        ),
        may(
            "area-code",
            Shape::Mark,
            "全国地方公共団体コード",
            "code of local governments",
        ),
        may("licence", Shape::Text, "利用条件", "licence"),
        may("licence-url", Shape::Mark, "利用条件の番地", "address of the licence"),
        may("contact", Shape::Mark, "連絡先", "contact"),
        must("title", Shape::Record(&WORDS), "サイトの名前", "title of the site"),
        must("city", Shape::Record(&WORDS), "市の名前", "name of the city"),
        may(
            "notice",
            Shape::Record(&WORDS),
            "各ページの下の一文",
            "notice at the foot of each page",
        ),
        may("rules", Shape::ByName(&LEVEL), "規則の扱い", "levels of rules"),
    ],
};

static LANGUAGE: Shape = Shape::Choice(&["ja", "en"]);

static LEVEL: Shape = Shape::Choice(&["allow", "warning", "error"]);
