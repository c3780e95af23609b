//! `ward.md` to a ward.

use super::read::{Pair, whole};
use super::section::lead;
use crate::document::node::Node;
use crate::model::ward::Ward;

/// Reads a ward.
pub fn lower(id: &str, pair: &Pair<'_>) -> Ward {
    let head = pair.head();
    let plain = |key: &str| head.own.get(key).and_then(Node::text).unwrap_or_default().to_owned();
    let name = head.required("name");
    let short = pair.twin.and_then(|twin| twin.head.get("short")).and_then(Node::text);
    Ward {
        id: id.to_owned(),
        short: name.map(|lang, name| match short {
            Some(short) if lang != pair.lang => short.to_owned(),
            _ => name.clone(),
        }),
        name,
        kana: plain("kana"),
        area_code: plain("area-code"),
        order: whole(head.own, "order").unwrap_or(u16::MAX),
        body: lead(pair),
        place: pair.place(),
    }
}
