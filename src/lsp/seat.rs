//! What the tables say about the place a way leads to.

use super::way::{On, Way};
use crate::schema::{Field, Record, Shape};

/// A place in a table.
#[derive(Clone, Copy, Debug)]
pub struct Seat {
    /// The field of the last key that is one.
    pub field: Option<&'static Field>,
    /// What may stand there.
    pub shape: Shape,
}

/// Follows the keys through a table; none where a key is no field.
#[must_use]
pub fn seat(shape: Shape, keys: &[String]) -> Option<Seat> {
    let mut seat = Seat { field: None, shape };
    for key in keys {
        seat = match inside(seat.shape) {
            Shape::Record(record) => of_field(record.fields.iter().find(|field| field.key == key)?),
            Shape::ByYear(inner) | Shape::ByName(inner) => Seat {
                field: None,
                shape: *inner,
            },
            _ => return None,
        };
    }
    Some(seat)
}

const fn of_field(field: &'static Field) -> Seat {
    Seat {
        field: Some(field),
        shape: field.shape,
    }
}

/// The field that the cursor stands on: the key under it, or the key whose value it is in.
#[must_use]
pub fn field_at(shape: Shape, way: &Way, text: &str) -> Option<&'static Field> {
    let mut keys = way.keys.clone();
    if way.on == On::Key {
        keys.push(text.get(way.range.clone())?.to_owned());
    }
    seat(shape, &keys)?.field
}

/// The fields that may stand at a key.
#[must_use]
pub fn record_at(shape: Shape, keys: &[String]) -> Option<&'static Record> {
    match inside(seat(shape, keys)?.shape) {
        Shape::Record(record) => Some(record),
        _ => None,
    }
}

/// What holds keys: the item of a list, the map of a choice between value and map.
const fn inside(shape: Shape) -> Shape {
    match shape {
        Shape::List(item) => inside(*item),
        Shape::Either(_, map) => inside(*map),
        _ => shape,
    }
}

/// What a single value may be: the item of a list, the value of a choice between value and map.
#[must_use]
pub const fn single(shape: Shape) -> Shape {
    match shape {
        Shape::List(item) => single(*item),
        Shape::Either(scalar, _) => single(*scalar),
        _ => shape,
    }
}
