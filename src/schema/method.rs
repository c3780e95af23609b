//! The fields of a method: how a verdict is reached.

use super::target::DIRECTION;
use super::{Field, Record, Shape, may, must};
use crate::model::method::MethodKind;

/// A method of an indicator: its word alone, or with what it is told.
pub const METHOD_SHAPE: Shape = Shape::Either(&KIND, &Shape::Record(&OWN));

/// The methods of a form, by place.
pub const METHODS: Shape = Shape::Record(&PLACES);

static KIND: Shape = Shape::Choice(&MethodKind::KEYS);

const LIMITS_SHAPE: Shape = Shape::List(&Shape::Number);

const THRESHOLDS_SHAPE: Shape = Shape::ByName(&Shape::Number);

static OWN: Record = Record {
    name: ("評価の方法", "method"),
    fields: &[
        METHOD,
        THRESHOLDS,
        LIMITS,
        DIRECTION,
        may("reason", Shape::Text, "理由", "reason").about("この方法にした理由です。", "Why this method was chosen."),
    ],
};

static OF_FORM: Record = Record {
    name: ("評価の方法", "method"),
    fields: &[
        METHOD,
        THRESHOLDS,
        LIMITS,
        DIRECTION,
        may("reason", Shape::Record(&super::WORDS), "理由", "reason")
            .about("この方法にした理由です。", "Why this method was chosen."),
    ],
};

const PLACE: Shape = Shape::Either(&KIND, &Shape::Record(&OF_FORM));

static PLACES: Record = Record {
    name: ("評価の方法", "methods"),
    fields: &[
        may("indicator", PLACE, "指標", "indicators")
            .about("すべての指標を判断する方法です。", "How every indicator is judged."),
        may("outcome", PLACE, "アウトカム指標", "outcome indicators").about(
            "アウトカム指標を判断する方法です。",
            "How outcome indicators are judged.",
        ),
        may("process", PLACE, "プロセス指標", "process indicators")
            .about("プロセス指標を判断する方法です。", "How process indicators are judged."),
        may("reform-item", PLACE, "取組項目の指標", "indicators of reform items").about(
            "取組項目の指標を判断する方法です。",
            "How indicators of reform items are judged.",
        ),
        may("framework", PLACE, "全市の方針の指標", "indicators of a framework").about(
            "全市の方針の指標を判断する方法です。",
            "How indicators of a framework are judged.",
        ),
    ],
};

pub(super) const METHOD: Field =
    must("method", KIND, "方法", "method").about("判断の方法です。", "The method by which the verdict is reached.");

pub(super) const THRESHOLDS: Field = may(
    "thresholds",
    THRESHOLDS_SHAPE,
    "経過年数ごとの基準",
    "thresholds by years elapsed",
)
.about(
    "始めてからの年数ごとに、順調とする割合です。",
    "The share that counts as on track, by years elapsed.",
);

pub(super) const LIMITS: Field = may("limits", LIMITS_SHAPE, "伸びの基準", "limits of growth").about(
    "伸びを段階に分ける境目の値です。",
    "The values that divide growth into verdicts.",
);
