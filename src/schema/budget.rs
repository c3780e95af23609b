//! The fields of a budget.

use super::indicator::AMOUNT;
use super::{Record, Shape, may};

/// Amounts by account and fiscal year, in the form's unit.
pub const BUDGET: Shape = Shape::Record(&ACCOUNTS);

static ACCOUNTS: Record = Record {
    name: ("予算・決算", "budget"),
    fields: &[
        may("settled", Shape::ByYear(&AMOUNT), "決算額", "settled amount"),
        may("initial", Shape::ByYear(&AMOUNT), "予算額", "budget"),
        may(
            "supplementary",
            Shape::ByYear(&AMOUNT),
            "補正予算額",
            "supplementary budget",
        ),
        may("note", Shape::Text, "注記", "note"),
    ],
};

/// The words of a budget in another language.
pub const BUDGET_WORDS: Shape = Shape::Record(&WORDS);

static WORDS: Record = Record {
    name: ("予算・決算の訳", "translation of a budget"),
    fields: &[may("note", Shape::Text, "注記", "note")],
};
