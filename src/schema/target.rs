//! The fields of a target.

use super::{Record, Shape, may, must};

/// A target.
pub const TARGET: Shape = Shape::Record(&TARGET_RECORD);

static TARGET_RECORD: Record = Record {
    name: ("目標", "target"),
    fields: &[
        may("at_least", Shape::NumberOrGrade, "以上", "at least"),
        may("at_most", Shape::NumberOrGrade, "以下", "at most"),
        may("all", Shape::Number, "すべて", "all of"),
        may("no-worse-than", PREVIOUS, "前の実績より悪くしない", "no worse than"),
        may("direction", DIRECTION, "良い方向", "which way is better"),
        may("change", Shape::Record(&CHANGE), "変化", "change"),
        may("deed", Shape::Text, "目標とする行い", "what is to be done"),
        may(
            "all-of",
            Shape::List(&Shape::Record(&GOAL)),
            "いずれも満たす",
            "all of these",
        ),
        may("by", Shape::Year, "期限の年度", "by the end of"),
        may(
            "every-year-until",
            Shape::Year,
            "毎年度、この年度まで",
            "every year until",
        ),
        may("baseline", Shape::Record(&BASELINE), "基準値", "baseline"),
        may("because", Shape::Text, "根拠", "why this target"),
        may(
            "milestones",
            Shape::ByYear(&Shape::NumberOrGrade),
            "途中の目標",
            "milestones",
        ),
    ],
};

static BASELINE: Record = Record {
    name: ("基準値", "baseline"),
    fields: &[
        must("year", Shape::Year, "年度", "fiscal year"),
        must("value", Shape::Number, "値", "value"),
    ],
};

static GOAL: Record = Record {
    name: ("目標の一つ", "one of the goals"),
    fields: &[
        may("at_least", Shape::NumberOrGrade, "以上", "at least"),
        may("at_most", Shape::NumberOrGrade, "以下", "at most"),
        may("all", Shape::Number, "すべて", "all of"),
        may("no-worse-than", PREVIOUS, "前の実績より悪くしない", "no worse than"),
        may("direction", DIRECTION, "良い方向", "which way is better"),
        may("change", Shape::Record(&CHANGE), "変化", "change"),
        may("deed", Shape::Text, "目標とする行い", "what is to be done"),
    ],
};

const PREVIOUS: Shape = Shape::Choice(&["previous-year"]);

const DIRECTION: Shape = Shape::Choice(&["up", "down"]);

static CHANGE: Record = Record {
    name: ("変化", "change"),
    fields: &[
        must("at_least", Shape::Number, "以上", "at least"),
        must("unit", Shape::Id, "単位", "unit"),
        must(
            "from",
            Shape::Choice(&["same-month-last-year", "previous-year"]),
            "比べる時点",
            "compared with",
        ),
    ],
};
