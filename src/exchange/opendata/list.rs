//! `opendata-list.csv`, the オープンデータ一覧 of 自治体標準オープンデータセット: a row for each file, with the standard's Japanese
//! headers, so that a portal can take the data in.
//!
//! The names of the columns are those that a portal in use reads (the importer of SHIRASAGI); the text of the standard itself
//! could not be had, and it may have a few more, all optional. `docs/opendata.md` says so.

use super::csv::records;
use super::dataset::Dataset;
use super::{File, Made};
use crate::lang::Lang;

/// The list of these files.
pub fn file(dataset: &Dataset, files: &[File]) -> Made {
    let listed = files.iter().filter(|file| file.table.is_some() || file.is_all_tables());
    let rows = (1_u32..).zip(listed).map(|(number, file)| row(dataset, number, file));
    let header = COLUMNS.map(|(name, _)| name.to_owned()).to_vec();
    Made::new(
        "opendata-list.csv",
        ("オープンデータ一覧", "list of open data, as Japan's standard has it"),
        "text/csv",
        records(std::iter::once(header).chain(rows)),
    )
}

/// What stands in a column.
#[derive(Clone, Copy)]
enum Is {
    Nothing,
    AreaCode,
    City,
    Id,
    Title,
    About,
    Keywords,
    Class,
    Updated,
    Page,
    Frequency,
    Period,
    ContactForm,
    FileId,
    FileTitle,
    FileAddress,
    FileAbout,
    Format,
    Licence,
    Published,
    Bytes,
    Terms,
    Schema,
    Attribution,
}

/// The headers with what stands under them.
const COLUMNS: [(&str, Is); 38] = [
    ("全国地方公共団体コード", Is::AreaCode),
    ("データセット_ID", Is::Id),
    ("地方公共団体名", Is::City),
    ("データセット_タイトル", Is::Title),
    ("データセット_概要", Is::About),
    ("データセット_キーワード", Is::Keywords),
    ("データセット_分類", Is::Class),
    ("データセット_公開日", Is::Nothing),
    ("データセット_最終更新日", Is::Updated),
    ("データセット_URL", Is::Page),
    ("データセット_更新頻度", Is::Frequency),
    ("データセット_準拠する標準", Is::Nothing),
    ("データセット_関連ドキュメント", Is::Schema),
    ("データセット_対象期間", Is::Period),
    ("データセット_作成者", Is::City),
    ("データセット_連絡先名称", Is::City),
    ("データセット_連絡先メールアドレス", Is::Nothing),
    ("データセット_連絡先電話番号", Is::Nothing),
    ("データセット_連絡先内線番号", Is::Nothing),
    ("データセット_連絡先FormURL", Is::ContactForm),
    ("データセット_連絡先備考（その他、SNSなど）", Is::Nothing),
    ("データセット_備考", Is::Nothing),
    ("ファイル_ID", Is::FileId),
    ("ファイル_タイトル", Is::FileTitle),
    ("ファイル_アクセスURL", Is::Page),
    ("ファイル_ダウンロードURL", Is::FileAddress),
    ("ファイル_説明", Is::FileAbout),
    ("ファイル_形式", Is::Format),
    ("ファイル_ライセンス", Is::Licence),
    ("ファイル_ステータス", Is::Published),
    ("ファイル_サイズ", Is::Bytes),
    ("ファイル_公開日", Is::Nothing),
    ("ファイル_最終更新日", Is::Updated),
    ("ファイル_利用規約", Is::Terms),
    ("ファイル_関連ドキュメント", Is::Schema),
    ("ファイル_準拠する標準", Is::Nothing),
    ("ファイル_著作権表記", Is::Attribution),
    ("備考", Is::Nothing),
];

fn row(dataset: &Dataset, number: u32, file: &File) -> Vec<String> {
    let at = |name: &str| format!("{}{name}", dataset.folder);
    let cell = |is: Is| match is {
        Is::Nothing => String::new(),
        Is::AreaCode => dataset.area_code.clone().unwrap_or_default(),
        Is::City => dataset.publisher.get(Lang::Ja).clone(),
        Is::Id => dataset.name.clone(),
        Is::Title => dataset.title.get(Lang::Ja).clone(),
        Is::About => dataset.about.get(Lang::Ja).clone(),
        Is::Keywords => "区運営方針;指標;目標;実績;予算".to_owned(),
        Is::Class => "行財政".to_owned(),
        Is::Updated => dataset.updated.clone().unwrap_or_default(),
        Is::Page => dataset.page(Lang::Ja),
        Is::Frequency => "不定期".to_owned(),
        Is::Period => dataset
            .years
            .map(|(first, last)| format!("{first}-04-01/{}-03-31", last + 1))
            .unwrap_or_default(),
        Is::ContactForm => dataset.contact.clone().unwrap_or_default(),
        Is::FileId => number.to_string(),
        Is::FileTitle => file.title.get(Lang::Ja).clone(),
        Is::FileAddress => at(&file.name),
        Is::FileAbout => file
            .table
            .map(|(table, _)| table.about.0.to_owned())
            .unwrap_or_default(),
        Is::Format => file.name.rsplit('.').next().unwrap_or_default().to_uppercase(),
        Is::Licence => dataset
            .licence
            .as_ref()
            .map(|licence| licence.name.clone())
            .unwrap_or_default(),
        Is::Published => "配信中".to_owned(),
        Is::Bytes => file.bytes.size.to_string(),
        Is::Terms => at("LICENSE.txt"),
        Is::Schema => at("datapackage.json"),
        Is::Attribution => dataset.attribution(Lang::Ja),
    };
    COLUMNS.map(|(_, is)| cell(is)).to_vec()
}
