//! `README.txt` of an edition, in Japanese and English: what this is, where to begin, how to verify it by hand.

use super::edition::{Kind, Order};

/// What the readme says that the order does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// What was sealed: 港区 2021年度 区運営方針, in Japanese.
    pub title_ja: String,
    /// The same in English.
    pub title_en: String,
    /// The city, in Japanese.
    pub city_ja: String,
    /// The city, in English.
    pub city_en: String,
    /// Where the edition has its page.
    pub address: String,
    /// The licence.
    pub licence: Option<String>,
    /// Whom to write to.
    pub contact: Option<String>,
}

const fn kind_ja(kind: Kind) -> &'static str {
    match kind {
        Kind::Adopted => "策定",
        Kind::Midyear => "中間振り返り",
        Kind::Evaluated => "年度末の自己評価",
        Kind::Erratum => "訂正",
    }
}

const fn kind_en(kind: Kind) -> &'static str {
    match kind {
        Kind::Adopted => "adopted",
        Kind::Midyear => "mid-year review",
        Kind::Evaluated => "year-end evaluation",
        Kind::Erratum => "erratum",
    }
}

/// The file's text.
#[must_use]
pub fn text(order: &Order, about: &About) -> String {
    let About {
        title_ja,
        title_en,
        city_ja,
        city_en,
        address,
        ..
    } = about;
    let (id, date, ja, en) = (&order.id, order.date, kind_ja(order.kind), kind_en(order.kind));
    let licence = about.licence.as_deref().unwrap_or_default();
    let contact = about.contact.as_deref().unwrap_or_default();
    let before_ja = order
        .supersedes()
        .map_or(String::new(), |before| format!("前の版: {before}\n"));
    let before_en = order
        .supersedes()
        .map_or(String::new(), |before| format!("Supersedes: {before}\n"));
    format!(
        "{title_ja}（保存版 {id}）
{city_ja}

種類: {ja}
保存した日: {date}
{before_ja}
これは、この日の時点の区運営方針をそのまま保存したものです。あとから書き換えることはありません。
訂正があれば、次の番地でお知らせします: {address}

見るには: site/index.html をブラウザーで開いてください。インターネットにつながっていなくても読めます。
opendata/    表計算ソフトやプログラムで使えるデータです（説明は opendata/README.txt）。
figures.csv  この版に載っている数値と評価の一覧です。
errata.csv   これまでに訂正した数値の一覧です。
source/      この版のもとになった文書です。hoshin verify --rebuild で同じものを作り直せます。
ledger.jsonl この版より前の、すべての版の台帳です。

確かめるには（このファイルの一つ上のフォルダーで）:
  sha512sum -c --quiet manifest-sha512.txt       中身のファイル
  sha512sum -c --quiet tagmanifest-sha512.txt    一覧のファイル
  sha256sum tagmanifest-sha256.txt               この値が、公表されている版の識別値と同じなら本物です

利用条件: {licence}
連絡先: {contact}

----------------------------------------------------------------------

{title_en} (sealed edition {id})
{city_en}

Kind: {en}
Sealed on: {date}
{before_en}
This is the ward management plan exactly as it stood on that day. It is never rewritten.
Corrections, if any, are listed at {address}

To read it: open site/index.html in a browser. It needs no network.
opendata/    the data for spreadsheets and programs, explained in opendata/README.txt
figures.csv  every figure and verdict in this edition
errata.csv   every figure corrected so far
source/      the documents it was made from; hoshin verify --rebuild makes it again
ledger.jsonl the ledger of all editions before this one

To verify it by hand, in the folder above this file:
  sha512sum -c --quiet manifest-sha512.txt       the contents
  sha512sum -c --quiet tagmanifest-sha512.txt    the lists of the contents
  sha256sum tagmanifest-sha256.txt               it is genuine if this is the identity that was published

Licence: {licence}
Contact: {contact}
"
    )
}
