//! Judgement over an edition that may come from anywhere: each thing looked at is ok, failed, or was not checked, and why.
//! Nothing in the edition is believed because the edition says so.

mod chain;
mod complete;
mod contents;
mod package;
mod paths;
mod register;
mod site;

use std::fmt;

pub use contents::Contents;

use super::edition::EditionId;
use super::tree::Tree;
use super::{bag, signature};
use crate::lang::{Lang, Localized};

/// The most faults of one check that are told.
pub const MOST_TOLD: usize = 20;

/// What is looked at, in the order of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// Names are plain, nothing leads out, sizes are within bounds.
    Paths,
    /// Every file is listed in both manifests and has its hashes.
    Bag,
    /// The signature of the identity.
    Signature,
    /// The chain of editions.
    Ledger,
    /// The site needs nothing from elsewhere.
    Site,
    /// The tables are as their package describes them.
    Package,
    /// Figures of the edition before stand, or are corrected by an erratum.
    Figures,
    /// The same sources make the same bytes.
    Rebuild,
}

/// How a check ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It holds; a word on what was seen.
    Ok(Localized<String>),
    /// It does not; each fault.
    Fail(Vec<Localized<String>>),
    /// It could not be looked at, and why.
    NotChecked(Localized<String>),
}

/// A check and its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// What was looked at.
    pub what: What,
    /// How it ended.
    pub outcome: Outcome,
}

/// What the judge knows from elsewhere.
#[derive(Clone, Debug, Default)]
pub struct Outside<'a> {
    /// The city's public key.
    pub key: Option<&'a str>,
    /// The city's ledger.
    pub ledger: Option<&'a [u8]>,
    /// The register of figures of the edition before.
    pub figures: Option<&'a [u8]>,
}

impl What {
    /// In words.
    #[must_use]
    pub const fn name(self, lang: Lang) -> &'static str {
        let (ja, en) = match self {
            Self::Paths => ("ファイルの名前と大きさ", "names and sizes"),
            Self::Bag => ("中身（BagIt）", "contents (BagIt)"),
            Self::Signature => ("署名", "signature"),
            Self::Ledger => ("台帳", "ledger"),
            Self::Site => ("サイトの自立", "self-contained site"),
            Self::Package => ("オープンデータ", "open data"),
            Self::Figures => ("前の版との数値の比較", "figures against the edition before"),
            Self::Rebuild => ("作り直し", "rebuild"),
        };
        match lang {
            Lang::Ja => ja,
            Lang::En => en,
        }
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Ok(_) => "ok",
            Self::Fail(_) => "FAIL",
            Self::NotChecked(_) => "not checked",
        })
    }
}

impl Outcome {
    /// Fine if there is no fault.
    #[must_use]
    pub fn of(faults: Vec<Localized<String>>, fine: Localized<String>) -> Self {
        if faults.is_empty() {
            Self::Ok(fine)
        } else {
            Self::Fail(faults)
        }
    }

    /// Whether something failed.
    #[must_use]
    pub const fn failed(&self) -> bool {
        matches!(self, Self::Fail(_))
    }

    /// What failed.
    #[must_use]
    pub fn faults(&self) -> &[Localized<String>] {
        match self {
            Self::Fail(faults) => faults,
            Self::Ok(_) | Self::NotChecked(_) => &[],
        }
    }
}

/// Everything but the rebuilding, which needs the whole of hoshin.
#[must_use]
pub fn verify(tree: &dyn Tree, outside: &Outside<'_>) -> (Vec<Check>, Option<Contents>) {
    let paths = paths::check(tree.entries());
    let unsafe_paths = paths.failed();
    let mut checks = vec![Check {
        what: What::Paths,
        outcome: paths,
    }];
    let contents = if unsafe_paths {
        Err(Outcome::NotChecked(Localized::say(
            "名前か大きさに問題があるため、中を開いていません",
            "its names or sizes are not safe, so it was not opened",
        )))
    } else {
        Contents::read(tree).map_err(|fault| Outcome::Fail(vec![fault]))
    };
    let mut look = |what, check: &dyn Fn(&Contents) -> Outcome| {
        let outcome = match (&contents, what) {
            (Ok(contents), _) => check(contents),
            (Err(outcome @ Outcome::NotChecked(_)), _) | (Err(outcome), What::Bag) => outcome.clone(),
            (Err(_), _) => Outcome::NotChecked(Localized::say("中身を読み取れません", "its contents can't be read")),
        };
        checks.push(Check { what, outcome });
    };
    look(What::Bag, &complete::check);
    look(What::Signature, &|contents| signed(contents, outside.key));
    look(What::Ledger, &|contents| chain::check(contents, outside.ledger));
    look(What::Site, &|contents| site::check(tree, contents));
    look(What::Package, &|contents| package::check(tree, contents));
    look(What::Figures, &|contents| register::check(contents, outside.figures));
    (checks, contents.ok())
}

/// Whether the key from outside vouches for the identity.
fn signed(contents: &Contents, key: Option<&str>) -> Outcome {
    let signature = contents.text(bag::SIGNATURE);
    match (key, signature) {
        (None, None) => Outcome::NotChecked(Localized::say("署名はありません", "it is not signed")),
        (None, Some(_)) => Outcome::NotChecked(Localized::say(
            "署名があります。`--pubkey` で公開鍵を指定してください",
            "it is signed; name the public key with `--pubkey`",
        )),
        (Some(_), None) => Outcome::Fail(vec![Localized::say("署名がありません", "it is not signed")]),
        (Some(key), Some(signature)) => {
            let identity = contents.kept.get(bag::IDENTITY).map_or(&[][..], Vec::as_slice);
            match signature::verify(key, signature, identity) {
                Ok(()) => Outcome::Ok(Localized::say("署名は公開鍵と合います", "it was signed with this key")),
                Err(fault) => Outcome::Fail(vec![fault]),
            }
        }
    }
}

/// Words that may hold anything, cut and made fit to be printed.
fn printable(words: &str, most: usize) -> String {
    words
        .chars()
        .take(most)
        .map(|c| if c.is_control() { '\u{fffd}' } else { c })
        .collect()
}

/// The edition's name, as the bag says it.
#[must_use]
pub fn edition(contents: &Contents) -> Option<EditionId> {
    EditionId::parse(contents.info()?.get("Edition")?)
}

#[cfg(test)]
mod tests;
