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
        )
        .about(
            "サイトの言語です。最初のものが正本で、数値はその文書だけに書きます。",
            "The languages of the site. Documents in the first are authoritative: only they hold figures.",
        ),
        must("base-url", Shape::Address, "公開する番地", "address of the site").about(
            "公開するサイトのアドレスです。サイトマップやフィードに使います。",
            "The address the site will have, for the sitemap and the feeds.",
        ),
        may("theme", Shape::Id, "テーマ", "theme").about(
            "`themes/` の下のフォルダーの名前です。",
            "The name of a folder under `themes/`.",
        ),
        may(
            "links",
            Shape::Choice(&["folder", "file"]),
            "リンクの形",
            "how links name a page",
        )
        .about(
            "リンクの終わりを `3-1-1/` とするか（`folder`）、`3-1-1/index.html` とするか（`file`）です。",
            "Whether links end in `3-1-1/` (`folder`) or in `3-1-1/index.html` (`file`).",
        ),
        may(
            "search",
            Shape::Choice(&["full", "names"]),
            "検索の範囲",
            "what can be searched",
        )
        .about(
            "すべてのページの本文も検索できるようにするか（`full`）、名前の索引だけにするか（`names`）です。",
            "Whether the text of all pages can be searched (`full`) or there is only the index of names (`names`).",
        ),
        may(
            "area-code",
            Shape::Mark,
            "全国地方公共団体コード",
            "code of local governments",
        )
        .about(
            "6桁の全国地方公共団体コードです。引用符で囲みます。",
            "The six-digit code of local governments, in quotes.",
        ),
        may("licence", Shape::Text, "利用条件", "licence").about(
            "文章と数値の利用条件です。すべてのページの下に載ります。",
            "The terms on which texts and figures may be used; at the foot of every page.",
        ),
        may("licence-url", Shape::Mark, "利用条件の番地", "address of the licence").about(
            "利用条件の全文があるアドレスです。",
            "Where the terms can be read in full.",
        ),
        may("contact", Shape::Mark, "連絡先", "contact").about(
            "読んだ人が問い合わせる先です。すべてのページの同じ場所に載ります。",
            "Where readers can write to; at the same place on every page.",
        ),
        must("title", Shape::Record(&WORDS), "サイトの名前", "title of the site")
            .about("サイトの名前です。", "The name of the site."),
        must("city", Shape::Record(&WORDS), "市の名前", "name of the city")
            .about("市の名前です。", "The name of the city."),
        may(
            "notice",
            Shape::Record(&WORDS),
            "各ページの下の一文",
            "notice at the foot of each page",
        )
        .about(
            "すべてのページの下に載る一文です。",
            "A sentence at the foot of every page.",
        ),
        may("rules", Shape::ByName(&LEVEL), "規則の扱い", "levels of rules").about(
            "`error` はビルドを止め、`warning` は止めません。`allow` は件数だけを示します。",
            "`error` stops a build, `warning` does not, `allow` only counts what the rule finds.",
        ),
    ],
};

static LANGUAGE: Shape = Shape::Choice(&["ja", "en"]);

static LEVEL: Shape = Shape::Choice(&["allow", "warning", "error"]);
