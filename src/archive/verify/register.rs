//! Figures of the edition before: each stands as it was, or an erratum in this edition names it.

use super::{Contents, MOST_TOLD, Outcome, edition};
use crate::archive::figures::Register;
use crate::archive::{bag, errata};
use crate::lang::Localized;

/// Holds the register against that of the edition before.
pub fn check(contents: &Contents, before: Option<&[u8]>) -> Outcome {
    let now = contents.kept.get(bag::FIGURES).and_then(|bytes| Register::read(bytes));
    let corrections = contents.kept.get(bag::ERRATA).and_then(|bytes| errata::read(bytes));
    let (Some(now), Some(corrections)) = (now, corrections) else {
        return Outcome::Fail(vec![Localized::say(
            "`data/figures.csv` か `data/errata.csv` を読み取れません",
            "`data/figures.csv` or `data/errata.csv` can't be read",
        )]);
    };
    if edition(contents).is_some_and(|id| id.before().is_none()) {
        return Outcome::Ok(Localized::say(
            format!("最初の版です（数値{}件）", now.0.len()),
            format!("the first edition, with {} figures", now.0.len()),
        ));
    }
    let Some(before) = before else {
        return Outcome::NotChecked(Localized::say(
            "前の版が手元にありません",
            "the edition before is not at hand",
        ));
    };
    let Some(before) = Register::read(before) else {
        return Outcome::Fail(vec![Localized::say(
            "前の版の `data/figures.csv` を読み取れません",
            "`data/figures.csv` of the edition before can't be read",
        )]);
    };
    let faults: Vec<Localized<String>> = (now.unexplained(&before, &corrections).iter())
        .take(MOST_TOLD)
        .map(|one| {
            let (document, figure, before) = (&one.spot.document, &one.spot.figure, &one.before);
            let after = one.after.as_deref().unwrap_or("–");
            Localized::say(
                format!("`{document}` の `{figure}` が、訂正の記録なしに `{before}` から `{after}` に変わっています"),
                format!("`{figure}` of `{document}` went from `{before}` to `{after}`, and no erratum names it"),
            )
        })
        .collect();
    Outcome::of(
        faults,
        Localized::say(
            format!("数値{}件、訂正{}件", now.0.len(), corrections.len()),
            format!("{} figures, {} corrected", now.0.len(), corrections.len()),
        ),
    )
}
