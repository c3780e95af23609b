//! Level 3 of the rules: data that a machine can understand and join.

use std::collections::BTreeSet;

use hoshin::exchange::opendata::table::Kind;

use super::faults::{cells, is_number, no_faults};
use super::read::{editions, everything, named, tables};

#[test]
fn l3_01_the_first_row_is_the_header() {
    for read in everything() {
        assert!(
            read.text.starts_with(&format!("{}\r\n", read.header.join(","))),
            "{}",
            read.table.name
        );
    }
}

#[test]
fn l3_02_every_code_has_its_meaning() {
    let all = tables(&editions()[0]);
    let codes = named(&all, "codes")[0];
    let known: BTreeSet<[&str; 3]> = (0..codes.rows.len())
        .map(|at| ["table_name", "column_name", "code"].map(|name| codes.column(name)[at]))
        .collect();
    assert!(
        codes
            .column("meaning_ja")
            .iter()
            .chain(&codes.column("meaning_en"))
            .all(|meaning| !meaning.is_empty())
    );
    for read in &all {
        for (field, cell) in read
            .cells()
            .filter(|(field, cell)| !field.kind.choices().is_empty() && !cell.is_empty())
        {
            assert!(known.contains(&[read.table.name, field.name.as_str(), cell]), "{cell}");
        }
    }
    let ratings: BTreeSet<&str> = named(&all, "scale_ratings")[0].column("rating").into_iter().collect();
    for table in ["reviews", "results"] {
        let given = named(&all, table)[0].column("rating");
        assert!(
            given.iter().all(|rating| rating.is_empty() || ratings.contains(rating)),
            "{table}"
        );
    }
}

#[test]
fn l3_03_number_columns_hold_no_symbols() {
    let symbols = ['*', 'x', 'X', '…', '▲', '－', '-', '※'];
    no_faults(&cells(everything(), |_, field, cell| {
        is_number(field.kind) && cell.strip_prefix('-').unwrap_or(cell).contains(symbols)
    }));
}

#[test]
fn l3_04_units_are_stated() {
    // A column of numbers has its unit beside it, or its row belongs to an indicator, which has one; or its name says it.
    let named_units = [
        "yen", "count", "answers", "sdg", "rank", "line", "order", "mark", "percent", "years", "number",
    ];
    let own_units = ["minimum", "maximum", "decimals", "wards_covered", "weight"];
    for read in everything() {
        let beside = read.has("unit_id") || read.has("indicator_id") || read.has("printed_unit_id");
        for field in read
            .fields
            .iter()
            .filter(|field| matches!(field.kind, Kind::Whole | Kind::Number))
        {
            let said =
                named_units.iter().any(|unit| field.name.contains(unit)) || own_units.contains(&field.name.as_str());
            assert!(beside || said, "{}, {}", read.table.name, field.name);
        }
        if read.has("unit_id") {
            assert!(
                read.column("unit_id").iter().all(|unit| !unit.is_empty()),
                "{}",
                read.table.name
            );
        }
    }
}

#[test]
fn l3_05_time_is_written_in_one_way() {
    let year = |cell: &str| cell.len() == 4 && cell.bytes().all(|b| b.is_ascii_digit());
    let day = |cell: &str| {
        matches!(cell.len(), 7 | 10) && cell.split('-').all(|part| part.bytes().all(|b| b.is_ascii_digit()))
    };
    no_faults(&cells(everything(), |_, field, cell| match field.kind {
        Kind::Year => !cell.is_empty() && !year(cell),
        Kind::Day => !cell.is_empty() && !day(cell),
        _ => false,
    }));
    for read in everything().iter().filter(|read| read.has("fiscal_year_era")) {
        assert!(read.has("fiscal_year"), "an era never stands alone");
    }
}

/// The check digit of a code of local governments: the first five digits times 6 to 2, their sum from the next multiple of 11.
fn check_digit(code: &str) -> u32 {
    let digits = code.chars().take(5).filter_map(|c| c.to_digit(10));
    let sum: u32 = digits.zip([6, 5, 4, 3, 2]).map(|(digit, weight)| digit * weight).sum();
    (11 - sum % 11) % 10
}

#[test]
fn l3_06_areas_have_their_codes() {
    assert_eq!(
        ["271004", "271098"].map(check_digit),
        [4, 8],
        "as the ministry's list has them"
    );
    let all = tables(&editions()[0]);
    let areas = named(&all, "areas")[0];
    for code in areas.column("area_code") {
        assert_eq!(code.len(), 6, "{code}");
        assert!(code.ends_with(&check_digit(code).to_string()), "{code}");
    }
    assert!(areas.column("name_ja").iter().all(|name| name.ends_with(['市', '区'])));
    assert!(
        named(&all, "plans")[0]
            .column("area_code")
            .iter()
            .all(|code| !code.is_empty())
    );
}

#[test]
fn l3_07_every_year_has_the_same_shape() {
    let shapes = editions().iter().map(|edition| {
        let tables = tables(edition);
        tables
            .into_iter()
            .map(|read| (read.table.name, read.header))
            .collect::<Vec<_>>()
    });
    let shapes: BTreeSet<Vec<(&str, Vec<String>)>> = shapes.collect();
    assert_eq!(shapes.len(), 1, "all years, and each year");
    assert!(editions().len() > 4);
}

#[test]
fn l3_08_definitions_history_and_encoding_are_stated() {
    for edition in editions() {
        let text = |name: &str| edition.text(name);
        let package: serde_json::Value = serde_json::from_str(&text("datapackage.json")).unwrap();
        let resources = package["resources"].as_array().unwrap();
        for field in resources
            .iter()
            .flat_map(|one| one["schema"]["fields"].as_array().unwrap())
        {
            for lang in ["ja", "en"] {
                assert!(
                    field["descriptions"][lang]
                        .as_str()
                        .is_some_and(|words| words.len() > 8),
                    "{field}"
                );
            }
        }
        assert!(resources.iter().all(|one| one["encoding"] == "utf-8"));
        assert!(
            text("README.txt").contains("UTF-8（BOM付き）"),
            "the encoding is stated"
        );
        assert!(text("README.txt").contains("UTF-8 with a byte order mark"));
        for name in ["stages", "errata"] {
            assert!(
                resources.iter().any(|one| one["name"] == name),
                "the history has its table {name}"
            );
        }
    }
}

#[test]
fn l3_09_years_are_rows() {
    for read in everything() {
        let year = |name: &String| {
            name.as_bytes()
                .windows(4)
                .any(|four| four.iter().all(u8::is_ascii_digit))
        };
        assert!(!read.header.iter().any(year), "{}", read.table.name);
    }
}
