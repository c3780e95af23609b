//! Figures under each other have equally many decimals, so that their points line up and none looks ten times as large.

use crate::site::parts::{Cell, Table};

/// The table with noughts added where a figure has fewer decimals than others in its column, which is in one unit.
#[must_use]
pub fn out(mut table: Table) -> Table {
    let columns = table.columns.len();
    for column in 0..columns {
        let cells = table.rows.iter().filter_map(|row| row.cells.get(column));
        let most = cells.filter_map(decimals).max().unwrap_or_default();
        let cells = table.rows.iter_mut().filter_map(|row| row.cells.get_mut(column));
        cells.for_each(|cell| pad(cell, most));
    }
    table
}

/// How many decimals a plain figure has.
fn decimals(cell: &Cell) -> Option<usize> {
    let Cell::Figure(number) = cell else { return None };
    let plain = number
        .text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'.'));
    plain.then(|| number.text.split_once('.').map_or(0, |(_, decimals)| decimals.len()))
}

fn pad(cell: &mut Cell, most: usize) {
    let Some(lacking) = decimals(cell).map(|there| (there, most - there)) else {
        return;
    };
    if let (Cell::Figure(number), (there, 1..)) = (cell, lacking) {
        if there == 0 {
            number.text.push('.');
        }
        number.text.push_str(&"0".repeat(lacking.1));
    }
}

#[cfg(test)]
mod tests {
    use super::{decimals, pad};
    use crate::number::Decimal;
    use crate::site::parts::{Cell, Number};

    fn figure(text: &str) -> Cell {
        Cell::Figure(Number {
            text: text.to_owned(),
            ..Number::of(Decimal::ZERO)
        })
    }

    #[test]
    fn noughts_are_added_and_nothing_is_cut_off() {
        let padded = |text: &str| {
            let mut cell = figure(text);
            pad(&mut cell, 2);
            match cell {
                Cell::Figure(number) => number.text,
                other => format!("{other:?}"),
            }
        };
        assert_eq!(
            ["1,055", "55.5", "55.25", "5 of 6"].map(padded),
            ["1,055.00", "55.50", "55.25", "5 of 6"]
        );
        assert_eq!(decimals(&figure("5 of 6")), None);
    }
}
