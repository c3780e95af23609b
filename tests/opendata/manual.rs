//! The second half of `docs/opendata.md`, in both languages: every table and column, made from the same descriptions as the
//! files. `BLESS=1` writes it anew.

use std::fs;
use std::path::Path;

use hoshin::exchange::opendata::table::{Field, Kind};
use hoshin::exchange::opendata::tables::ALL;
use hoshin::lang::Lang;

const MARK: &str = "<!-- tables: made from src/exchange/opendata/tables by `BLESS=1 cargo test --test opendata` -->\n";

fn tables(lang: Lang) -> String {
    let words = |ja: &'static str, en: &'static str| if lang == Lang::Ja { ja } else { en };
    let mut text = String::new();
    for table in ALL.iter().map(|entry| entry.table) {
        let (title, about) = (table.title(), table.about());
        let heading = [table.name, title.get(lang)].join(" – ");
        text += &["\n### ", &heading, "\n\n", about.get(lang), "\n\n"].concat();
        let key = table
            .key
            .iter()
            .map(|name| format!("`{name}`"))
            .collect::<Vec<_>>()
            .join(words("、", ", "));
        text += words("キー：", "Key: ");
        text += &key;
        text += "\n\n";
        text.push_str(words("| 列 | 型 | | 意味 |\n", "| column | type | | meaning |\n"));
        text.push_str("| --- | --- | --- | --- |\n");
        for field in table.fields() {
            text.push_str(&row(&field, lang));
        }
    }
    text
}

fn row(field: &Field, lang: Lang) -> String {
    let words = |ja: &'static str, en: &'static str| if lang == Lang::Ja { ja } else { en };
    let mark = match (field.required, field.derived) {
        (_, true) => words("算出", "*made*"),
        (true, false) => "○",
        (false, false) => "",
    };
    let kind = match (field.kind, field.to) {
        (_, Some((table, _))) => format!("→ {table}"),
        (Kind::Choice(choices), None) => {
            let codes = choices.iter().map(|(code, ..)| format!("`{code}`"));
            codes.collect::<Vec<_>>().join(" ")
        }
        (kind, None) => kind.word().to_owned(),
    };
    let (title, about) = (field.title.get(lang), field.about.get(lang));
    format!(
        "| `{}` | {kind} | {mark} | {title}{}{about} |\n",
        field.name,
        words("：", ": ")
    )
}

#[test]
fn the_manual_names_every_table_and_column() {
    for (path, lang) in [("docs/opendata.md", Lang::En), ("docs/opendata.ja.md", Lang::Ja)] {
        let place = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
        let text = fs::read_to_string(&place).unwrap();
        let (before, there) = text.split_once(MARK).unwrap();
        let now = tables(lang);
        if std::env::var_os("BLESS").is_some() {
            fs::write(&place, format!("{before}{MARK}{now}")).unwrap();
        } else {
            assert!(
                there == now,
                "{path} is not what the tables say: BLESS=1 cargo test --test opendata"
            );
        }
    }
}
