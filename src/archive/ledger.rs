//! The ledger: one line an edition, each line holding the hash of the one before. Who keeps the newest line keeps them all:
//! no older edition can be changed, taken out or put in without that hash changing.

use serde::{Deserialize, Serialize};

use super::digest::sha256;
use super::edition::{EditionId, Kind, Order};
use crate::lang::Localized;

/// What the first line has in place of a hash.
const FIRST: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// A line of the ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Counted from 1.
    pub seq: u64,
    /// The edition: `minato-2021-r0`.
    pub id: String,
    /// `adopted`, `midyear`, `evaluated`, `erratum`.
    pub kind: String,
    /// The day it was sealed: `2022-04-01`.
    pub date: String,
    /// The edition it takes the place of.
    pub supersedes: Option<String>,
    /// Why, if a reason was given.
    pub reason: Option<String>,
    /// The edition's identity.
    pub tagmanifest_sha256: String,
    /// SHA-256 of the line before, without its line end.
    pub prev: String,
}

impl Line {
    /// The edition's name.
    #[must_use]
    pub fn edition(&self) -> Option<EditionId> {
        EditionId::parse(&self.id)
    }
}

/// The ledger with one line more.
///
/// # Errors
/// The serializer's, which has none for this type.
pub fn with(ledger: &[u8], order: &Order, identity: &str) -> Result<Vec<u8>, serde_json::Error> {
    let lines: Vec<&[u8]> = split(ledger).collect();
    let line = Line {
        seq: lines.len() as u64 + 1,
        id: order.id.to_string(),
        kind: order.kind.key().to_owned(),
        date: order.date.to_string(),
        supersedes: order.supersedes().map(|id| id.to_string()),
        reason: order.reason.clone(),
        tagmanifest_sha256: identity.to_owned(),
        prev: lines.last().map_or(FIRST.to_owned(), |line| sha256(line)),
    };
    let mut longer = ledger.to_vec();
    longer.extend(serde_json::to_vec(&line)?);
    longer.push(b'\n');
    Ok(longer)
}

/// The lines of a ledger, if they hang together.
///
/// # Errors
/// Says which line does not fit the one before.
pub fn read(ledger: &[u8]) -> Result<Vec<Line>, Localized<String>> {
    let mut prev = FIRST.to_owned();
    let mut lines: Vec<Line> = Vec::new();
    if !ledger.is_empty() && !ledger.ends_with(b"\n") {
        return Err(broken(
            split(ledger).count(),
            "末尾の改行がありません",
            "the line end is missing",
        ));
    }
    for (number, bytes) in (1_usize..).zip(split(ledger)) {
        let line: Line =
            serde_json::from_slice(bytes).map_err(|_| broken(number, "読み取れません", "it can't be read"))?;
        if line.seq != number as u64 {
            return Err(broken(number, "番号が続いていません", "the number does not follow"));
        }
        if line.prev != prev {
            return Err(broken(
                number,
                "前の行のハッシュ値が違います",
                "the hash of the line before differs",
            ));
        }
        let Some(id) = line.edition().filter(|_| Kind::from_key(&line.kind).is_some()) else {
            return Err(broken(
                number,
                "版の名前か種類が正しくありません",
                "the edition's name or kind is none",
            ));
        };
        let is_next = match id.before() {
            None => true,
            Some(before) => lines.iter().any(|line| line.id == before.to_string()),
        };
        if !is_next || lines.iter().any(|before| before.id == line.id) {
            return Err(broken(
                number,
                "版の順番が正しくありません",
                "the edition is out of order",
            ));
        }
        prev = sha256(bytes);
        lines.push(line);
    }
    Ok(lines)
}

/// The lines without their ends.
fn split(ledger: &[u8]) -> impl Iterator<Item = &[u8]> {
    ledger.split(|byte| *byte == b'\n').filter(|line| !line.is_empty())
}

fn broken(line: usize, ja: &str, en: &str) -> Localized<String> {
    Localized::say(
        format!("台帳の{line}行目がつながりません（{ja}）"),
        format!("line {line} of the ledger does not hold: {en}"),
    )
}

#[cfg(test)]
mod tests {
    use super::{read, with};
    use crate::archive::edition::{EditionId, Kind, Order};

    fn order(id: &str) -> Order {
        Order {
            id: EditionId::parse(id).unwrap(),
            kind: Kind::Adopted,
            date: "2022-04-01".parse().unwrap(),
            reason: None,
            ledger: Vec::new(),
            generator: "hoshin".into(),
        }
    }

    #[test]
    fn a_changed_line_breaks_the_chain() {
        let one = with(b"", &order("minato-2021-r0"), "aa").unwrap();
        let two = with(&one, &order("minato-2021-r1"), "bb").unwrap();
        let three = with(&two, &order("kita-2021-r0"), "cc").unwrap();
        assert_eq!(read(&three).unwrap().len(), 3);
        let text = String::from_utf8(three.clone()).unwrap();
        for (from, to) in [
            ("aa", "ab"),
            ("\"seq\":2", "\"seq\":3"),
            ("minato-2021-r1", "minato-2021-r2"),
            ("adopted", "adapted"),
        ] {
            assert!(read(text.replacen(from, to, 1).as_bytes()).is_err(), "{from}");
        }
        let without_first = text.split_once('\n').unwrap().1;
        assert!(read(without_first.as_bytes()).is_err());
        assert!(read(&three[..three.len() - 1]).is_err());
        // The newest line can only be told by somebody who has kept it: a ledger that was cut is still a chain.
        assert!(read(&two).is_ok());
    }
}
