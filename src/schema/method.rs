//! The fields of a method: how a verdict is reached.

use super::{Record, Shape, may, must};
use crate::model::method::MethodKind;

/// A method of an indicator: its word alone, or with what it is told.
pub const METHOD: Shape = Shape::Either(&KIND, &Shape::Record(&OWN));

/// The methods of a form, by place.
pub const METHODS: Shape = Shape::Record(&PLACES);

static KIND: Shape = Shape::Choice(&MethodKind::KEYS);

const LIMITS: Shape = Shape::List(&Shape::Number);

const THRESHOLDS: Shape = Shape::ByName(&Shape::Number);

const DIRECTION: Shape = Shape::Choice(&["up", "down"]);

static OWN: Record = Record {
    name: ("評価の方法", "method"),
    fields: &[
        must("method", KIND, "方法", "method"),
        may(
            "thresholds",
            THRESHOLDS,
            "経過年数ごとの基準",
            "thresholds by years elapsed",
        ),
        may("limits", LIMITS, "伸びの基準", "limits of growth"),
        may("direction", DIRECTION, "良い方向", "which way is better"),
        may("reason", Shape::Text, "理由", "reason"),
    ],
};

static OF_FORM: Record = Record {
    name: ("評価の方法", "method"),
    fields: &[
        must("method", KIND, "方法", "method"),
        may(
            "thresholds",
            THRESHOLDS,
            "経過年数ごとの基準",
            "thresholds by years elapsed",
        ),
        may("limits", LIMITS, "伸びの基準", "limits of growth"),
        may("direction", DIRECTION, "良い方向", "which way is better"),
        may("reason", Shape::Record(&super::WORDS), "理由", "reason"),
    ],
};

const PLACE: Shape = Shape::Either(&KIND, &Shape::Record(&OF_FORM));

static PLACES: Record = Record {
    name: ("評価の方法", "methods"),
    fields: &[
        may("indicator", PLACE, "指標", "indicators"),
        may("outcome", PLACE, "アウトカム指標", "outcome indicators"),
        may("process", PLACE, "プロセス指標", "process indicators"),
        may("reform-item", PLACE, "取組項目の指標", "indicators of reform items"),
        may("framework", PLACE, "全市の方針の指標", "indicators of a framework"),
    ],
};
