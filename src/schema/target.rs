//! The fields of a target.

use super::{Field, Record, Shape, may, must};

/// A target.
const TARGET_SHAPE: Shape = Shape::Record(&TARGET_RECORD);

static TARGET_RECORD: Record = Record {
    name: ("目標", "target"),
    fields: &[
        AT_LEAST,
        AT_MOST,
        ALL,
        NO_WORSE_THAN,
        DIRECTION,
        CHANGE,
        DEED,
        may(
            "all-of",
            Shape::List(&Shape::Record(&GOAL)),
            "いずれも満たす",
            "all of these",
        )
        .about(
            "いくつかの目標を並べます。すべて満たせば達成です。",
            "Several goals; the target is met when all of them are.",
        ),
        may("by", Shape::Year, "期限の年度", "by the end of").about(
            "目標の期限です。この年度の終わりまでに達成します。",
            "The fiscal year by the end of which the target is to be met.",
        ),
        may(
            "every-year-until",
            Shape::Year,
            "毎年度、この年度まで",
            "every year until",
        )
        .about(
            "毎年度達成する目標です。この年度まで続きます。",
            "The target is to be met every year, up to this one.",
        ),
        may("baseline", Shape::Record(&BASELINE), "基準値", "baseline").about(
            "目標を決めたときの、もとの値です。",
            "The value from which the target was set.",
        ),
        may("because", Shape::Text, "根拠", "why this target")
            .about("なぜこの目標にしたかの説明です。", "Why this target was chosen."),
        may(
            "milestones",
            Shape::ByYear(&Shape::NumberOrGrade),
            "途中の目標",
            "milestones",
        )
        .about(
            "期限より前の年度の目標値です。",
            "Values to be reached in the years before the deadline.",
        ),
    ],
};

/// Every key that a target may have.
pub fn target_keys() -> impl Iterator<Item = &'static str> {
    TARGET_RECORD.fields.iter().map(|field| field.key)
}

static BASELINE: Record = Record {
    name: ("基準値", "baseline"),
    fields: &[
        must("year", Shape::Year, "年度", "fiscal year")
            .about("もとの値の年度です。", "The fiscal year of the baseline."),
        must("value", Shape::Number, "値", "value").about(
            "もとの値です。単位もコンマも付けません。",
            "The baseline, without unit or comma.",
        ),
    ],
};

static GOAL: Record = Record {
    name: ("目標の一つ", "one of the goals"),
    fields: &[AT_LEAST, AT_MOST, ALL, NO_WORSE_THAN, DIRECTION, CHANGE, DEED],
};

const PREVIOUS: Shape = Shape::Choice(&["previous-year"]);

const DIRECTION_SHAPE: Shape = Shape::Choice(&["up", "down"]);

static CHANGE_RECORD: Record = Record {
    name: ("変化", "change"),
    fields: &[
        must("at_least", Shape::Number, "以上", "at least").about(
            "増える（減る）量がこの値以上なら達成です。",
            "The target is met if the change is this much or more.",
        ),
        must("unit", Shape::Id, "単位", "unit").about(
            "変化の単位です。実績の単位と違うことがあります。",
            "The unit of the change, which may differ from that of the results.",
        ),
        must(
            "from",
            Shape::Choice(&["same-month-last-year", "previous-year"]),
            "比べる時点",
            "compared with",
        )
        .about("どの時点と比べるかです。", "Which earlier time it is compared with."),
    ],
};

pub(super) const TARGET: Field = may("target", TARGET_SHAPE, "目標", "target").about(
    "いつまでに、どの値をめざすかです。",
    "Which value is to be reached, and by when.",
);

pub(super) const DEED: Field = may("deed", Shape::Text, "目標とする行い", "what is to be done").about(
    "数値ではなく行いで示す目標です。行ったかどうかで判断します。",
    "A target that is a deed and not a number: it is done or not done.",
);

pub(super) const DIRECTION: Field = may("direction", DIRECTION_SHAPE, "良い方向", "which way is better").about(
    "大きいほど良いなら `up`、小さいほど良いなら `down` です。",
    "`up` if more is better, `down` if less is better.",
);

pub(super) const AT_LEAST: Field = may("at_least", Shape::NumberOrGrade, "以上", "at least")
    .about("この値以上なら達成です。", "The target is met at this value or above.");

pub(super) const AT_MOST: Field = may("at_most", Shape::NumberOrGrade, "以下", "at most")
    .about("この値以下なら達成です。", "The target is met at this value or below.");

pub(super) const ALL: Field = may("all", Shape::Number, "すべて", "all of").about(
    "母数です。すべてについて行えば達成です。",
    "The whole number: the target is met when all are done.",
);

pub(super) const NO_WORSE_THAN: Field = may("no-worse-than", PREVIOUS, "前の実績より悪くしない", "no worse than")
    .about(
        "前の実績より悪くならなければ達成です。`direction` も書きます。",
        "The target is met if the result is no worse than the one before; needs `direction`.",
    );

pub(super) const CHANGE: Field = may("change", Shape::Record(&CHANGE_RECORD), "変化", "change").about(
    "前の時点からどれだけ変わればよいかの目標です。",
    "How much the value is to change from an earlier time.",
);
