//! `README.txt` and `LICENSE.txt`: what a person reads who finds the files alone, on a disk, years later.

use super::dataset::Dataset;
use super::table::Group;
use super::table::Words;
use super::{File, Made, VERSION, whole};
use crate::lang::Lang;

/// Both files.
#[must_use]
pub(super) fn files(dataset: &Dataset, files: &[File]) -> [Made; 2] {
    let read_me = format!(
        "{}\n\n{}",
        read_me(dataset, files, Lang::Ja),
        read_me(dataset, files, Lang::En)
    );
    let terms = format!("{}\n\n{}", terms(dataset, Lang::Ja), terms(dataset, Lang::En));
    [
        text("README.txt", ("はじめにお読みください", "read me first"), read_me),
        text("LICENSE.txt", ("利用条件", "terms of use"), terms),
    ]
}

fn text(name: &str, title: Words, text: String) -> Made {
    Made::new(name, title, "text/plain", text.into_bytes())
}

fn read_me(dataset: &Dataset, files: &[File], lang: Lang) -> String {
    let mut lines = vec![
        dataset.title.get(lang).clone(),
        String::new(),
        dataset.about.get(lang).clone(),
    ];
    lines.extend([String::new(), cells(lang).to_owned(), String::new()]);
    for group in Group::ALL {
        lines.push(heading(group, lang).to_owned());
        let tables = files.iter().filter_map(|file| file.table);
        lines.extend(
            tables
                .filter(|(table, _)| table.group == group)
                .map(|(table, rows)| match lang {
                    Lang::Ja => format!("  {}.csv  {}（{rows}行） {}", table.name, table.title.0, table.about.0),
                    Lang::En => format!(
                        "  {}.csv  {} ({rows} rows). {}",
                        table.name, table.title.1, table.about.1
                    ),
                }),
        );
        lines.push(String::new());
    }
    let absent: Vec<&File> = whole::left_out(files).collect();
    lines.extend(left_out(&absent, lang).lines().map(str::to_owned));
    let version = match lang {
        Lang::Ja => format!(
            "表の形の版：{VERSION}。列は増えることはあっても、名前が変わったり無くなったりすることはありません。"
        ),
        Lang::En => {
            format!("Version of the tables' shape: {VERSION}. Columns may be added; none is renamed or taken away.")
        }
    };
    lines.push(version);
    lines.extend(dataset.updated.as_ref().map(|day| match lang {
        Lang::Ja => format!("収録した計画の最新の日付：{day}"),
        Lang::En => format!("Newest date of a plan in it: {day}"),
    }));
    lines.push(dataset.folder.clone());
    lines.push(dataset.attribution(lang));
    lines.push(String::new());
    lines.join("\n")
}

/// Which tables the workbook has no sheet for, a line each.
pub(super) fn left_out(tables: &[&File], lang: Lang) -> String {
    let tables = tables.iter().filter_map(|file| file.table);
    let lines = tables.map(|(table, rows)| match lang {
        Lang::Ja => format!(
            "表「{}」は{rows}行あるため、XLSXには入れていません。{}を使ってください。\n",
            table.title.0,
            table.file()
        ),
        Lang::En => format!(
            "The table \"{}\" has {rows} rows and is not in the XLSX. Use {}.\n",
            table.title.1,
            table.file()
        ),
    });
    lines.collect()
}

const fn heading(group: Group, lang: Lang) -> &'static str {
    match (group, lang) {
        (Group::Main, Lang::Ja) => "主な表",
        (Group::Main, Lang::En) => "Main tables",
        (Group::Detail, Lang::Ja) => "詳しい表",
        (Group::Detail, Lang::En) => "Details",
        (Group::Codes, Lang::Ja) => "IDやコードの意味の表",
        (Group::Codes, Lang::En) => "What ids and codes mean",
    }
}

/// How cells are to be read, a sentence or two a line.
#[must_use]
pub const fn cells(lang: Lang) -> &'static str {
    match lang {
        Lang::Ja => {
            "CSVはUTF-8（BOM付き）、改行はCRLFで、1行目が列の名前です。列の意味、型、キーは datapackage.json にあります。\n\
             数値に単位、桁区切り、▲はありません。負の数は - で始まります。空欄は値がないことを表し、0ではありません。理由は状態（status）の列にあります。\n\
             全国地方公共団体コードなどのIDは文字列です。年度は、始まる年の西暦です。\n\
             文章（text_lines.csv の markdown）は - で始まることがあります。表計算ソフトで開くときは、列を文字列として読み込むか、XLSXを使ってください。"
        }
        Lang::En => {
            "CSV is UTF-8 with a byte order mark, lines end in CR LF, the first row names the columns. datapackage.json holds their meanings, types and keys.\n\
             Numbers have no units, no commas and no ▲; a negative number begins with -. An empty cell means that there is no value, never zero; the column status says why.\n\
             Ids such as the codes of local governments are text. A fiscal year is named by the calendar year it begins in.\n\
             Texts (markdown in text_lines.csv) may begin with -. In a spreadsheet, read that column as text, or use the XLSX."
        }
    }
}

/// The terms of use.
#[must_use]
pub fn terms(dataset: &Dataset, lang: Lang) -> String {
    let licence = dataset.licence.as_ref().map(|licence| {
        let url = licence.url.as_ref().map(|url| format!(" {url}")).unwrap_or_default();
        (licence.name.clone(), url)
    });
    let attribution = dataset.attribution(lang);
    match (lang, licence) {
        (Lang::Ja, Some((name, url))) => format!(
            "利用条件\n\nこのデータは {name} のもとで利用できます。{url}\n\n\
             利用するときは、次のように出典を書いてください。\n  {attribution}\n\n\
             加工して利用するときは、加工したことも書いてください。加工したものを、{}が作ったもののように示さないでください。\n\
             数値そのものと簡単な表は著作物ではないため、自由に利用できます。\n",
            dataset.publisher.get(lang)
        ),
        (Lang::Ja, None) => format!(
            "利用条件\n\n利用条件は定められていません。公表者に問い合わせてください。\n{}\n",
            dataset.home
        ),
        (Lang::En, Some((name, url))) => format!(
            "Terms of use\n\nThis data may be used under {name}.{url}\n\n\
             Please name the source like this:\n  {attribution}\n\n\
             Where you have changed the data, say so, and do not present the result as if {} had made it.\n\
             Plain figures and simple tables are no works of authorship: anyone may use them freely.\n",
            dataset.publisher.get(lang)
        ),
        (Lang::En, None) => format!(
            "Terms of use\n\nNo terms are stated. Please ask the publisher.\n{}\n",
            dataset.home
        ),
    }
}

/// `SHA256SUMS.txt`, for `sha256sum -c`.
#[must_use]
pub(super) fn digests(files: &[File]) -> Made {
    let line = |file: &File| format!("{}  {}\n", file.bytes.sha256, file.name);
    let lines = files.iter().map(line);
    text(
        "SHA256SUMS.txt",
        ("ファイルの要約値（SHA-256）", "digests of the files (SHA-256)"),
        lines.collect(),
    )
}
