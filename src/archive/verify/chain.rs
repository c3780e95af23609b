//! The ledger: the one in the bag is a chain that ends before this edition; the city's own, where it is at hand, goes on
//! with this very edition.

use super::{Contents, Outcome, edition};
use crate::archive::{bag, ledger};
use crate::lang::Localized;

/// Looks at both ledgers.
pub fn check(contents: &Contents, outside: Option<&[u8]>) -> Outcome {
    let fail = |fault| Outcome::Fail(vec![fault]);
    let inside = contents.kept.get(bag::LEDGER).map_or(&[][..], Vec::as_slice);
    let lines = match ledger::read(inside) {
        Ok(lines) => lines,
        Err(fault) => return fail(fault),
    };
    let (Some(id), Some(identity)) = (edition(contents), contents.identity()) else {
        return fail(Localized::say("版の名前が分かりません", "the edition has no name"));
    };
    let name = id.to_string();
    if lines.iter().any(|line| line.id == name) {
        return fail(Localized::say(
            format!("中の台帳に `{name}` がすでに載っています"),
            format!("the ledger inside lists `{name}` already"),
        ));
    }
    let Some(outside) = outside else {
        return Outcome::Ok(Localized::say(
            format!(
                "それまでの{}版がつながっています。市の台帳とは比べていません",
                lines.len()
            ),
            format!(
                "{} before it hang together; not held against the city's own ledger",
                editions(lines.len())
            ),
        ));
    };
    let all = match ledger::read(outside) {
        Ok(all) => all,
        Err(fault) => return fail(fault),
    };
    match all.iter().find(|line| line.id == name) {
        None => fail(Localized::say(
            format!("市の台帳に `{name}` がありません"),
            format!("the city's ledger has no `{name}`"),
        )),
        Some(line) if line.tagmanifest_sha256 != identity => fail(Localized::say(
            format!("市の台帳にある `{name}` の識別値が違います"),
            format!("the city's ledger gives `{name}` another identity"),
        )),
        Some(line) if line.seq != lines.len() as u64 + 1 || !outside.starts_with(inside) => fail(Localized::say(
            "中の台帳が市の台帳と違います",
            "the ledger inside differs from the city's",
        )),
        Some(line) => Outcome::Ok(Localized::say(
            format!("市の台帳の{}行目にあります", line.seq),
            format!("line {} of the city's ledger", line.seq),
        )),
    }
}

fn editions(count: usize) -> String {
    if count == 1 {
        "1 edition".to_owned()
    } else {
        format!("{count} editions")
    }
}
