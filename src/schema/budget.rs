//! The fields of a budget.

use super::indicator::AMOUNT;
use super::{Field, Record, Shape, may};

/// Amounts by account and fiscal year, in the form's unit.
const BUDGET_SHAPE: Shape = Shape::Record(&ACCOUNTS);

static ACCOUNTS: Record = Record {
    name: ("予算・決算", "budget"),
    fields: &[
        may("settled", Shape::ByYear(&AMOUNT), "決算額", "settled amount")
            .about("年度ごとの決算額です。", "What was spent, by fiscal year."),
        may("initial", Shape::ByYear(&AMOUNT), "予算額", "budget").about(
            "年度ごとの当初予算額です。",
            "What was budgeted at the beginning, by fiscal year.",
        ),
        may(
            "supplementary",
            Shape::ByYear(&AMOUNT),
            "補正予算額",
            "supplementary budget",
        )
        .about(
            "年度ごとの補正予算額です。",
            "What was added to the budget later, by fiscal year.",
        ),
        may("note", Shape::Text, "注記", "note").about(
            "額についての注記です。予算を超えた理由などを書きます。",
            "A remark on the amounts, such as why more was spent than planned.",
        ),
    ],
};

/// The words of a budget in another language.
const BUDGET_WORDS_SHAPE: Shape = Shape::Record(&WORDS);

static WORDS: Record = Record {
    name: ("予算・決算の訳", "translation of a budget"),
    fields: &[
        may("note", Shape::Text, "注記", "note").about("注記の訳です。", "The translation of the note."),
        may(
            "reason",
            Shape::Record(&REASONS),
            "額のない理由",
            "why an amount is missing",
        )
        .about(
            "額のない理由の訳を、決算額や予算額の年度ごとに書きます。",
            "Why an amount is missing, by account and fiscal year.",
        ),
    ],
};

const YEARS: Shape = Shape::ByYear(&Shape::Text);

static REASONS: Record = Record {
    name: ("額のない理由の訳", "translation of why amounts are missing"),
    fields: &[
        may("settled", YEARS, "決算額", "settled amount")
            .about("決算額のない理由の訳です。", "Why a settled amount is missing."),
        may("initial", YEARS, "予算額", "budget").about("予算額のない理由の訳です。", "Why a budget is missing."),
        may("supplementary", YEARS, "補正予算額", "supplementary budget").about(
            "補正予算額のない理由の訳です。",
            "Why a supplementary budget is missing.",
        ),
    ],
};

pub(super) const BUDGET: Field = may("budget", BUDGET_SHAPE, "予算・決算", "budget").about(
    "年度ごとの決算額と予算額です。様式の金額の単位で書きます。",
    "Settled and budgeted amounts by fiscal year, in the form's unit of money.",
);

pub(super) const BUDGET_WORDS: Field = may("budget", BUDGET_WORDS_SHAPE, "予算・決算", "budget").about(
    "予算・決算の注記の訳です。",
    "The translation of the note on the budget.",
);
