//! One workbook for people with a spreadsheet: a sheet for each table with Japanese headings in its first row, then the
//! definitions of all columns and the terms of use. It holds values only: no formula, no merged or hidden cell.

use std::panic::{AssertUnwindSafe, catch_unwind};

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::cell::{Cell, Row};
use super::dataset::Dataset;
use super::table::{Field, Table};
use super::tables::Entry;
use super::{File, notes, tables};
use crate::lang::{Lang, Localized};
use crate::number::{Decimal, decimal};

/// A table's sheet; the error where it can't be made, which no data in reach does.
type Sheet = Result<Worksheet, XlsxError>;

/// Its type for a web server.
pub const MEDIA_TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// How hard the workbook is packed, of 9: harder, packing it is a twentieth of a whole build, and saves little.
const LEVEL: u8 = 1;

/// The workbook's name.
pub fn name(dataset: &Dataset) -> String {
    format!("{}.xlsx", dataset.name)
}

/// What the workbook is, where these tables are left out.
pub fn title(left_out: &[&File]) -> Localized<String> {
    match left_out.len() {
        0 => Localized::say("すべての表（Excel）", "all tables (Excel)"),
        1 => Localized::say(
            "表（Excel、行の多い1つの表を除く）",
            "tables (Excel) but for one of very many rows",
        ),
        count => Localized::say(
            format!("表（Excel、行の多い{count}つの表を除く）"),
            format!("tables (Excel) but for {count} of very many rows"),
        ),
    }
}

/// The workbook of these tables; none where it can't be made. `fill` gives each its rows. They wait on the disk, in files that the system
/// takes away: of a large city they would be most of the memory that a build takes. Where there is no room for them they stay in memory, and the
/// library then writes into each row how many cells it has, which says nothing.
pub fn file(
    dataset: &Dataset,
    tables: &[&Entry],
    fill: impl Fn(&Entry, &mut Part),
    left_out: &[&File],
) -> Option<Vec<u8>> {
    let made = |on_disk| {
        let workbook = filled(dataset, tables, &fill, on_disk)?;
        packed(workbook, dataset, left_out)
    };
    // The library takes it for granted that a file which it could open can be written to, and panics on a full disk.
    let on_disk = catch_unwind(AssertUnwindSafe(|| made(true)));
    on_disk.ok().and_then(Result::ok).or_else(|| made(false).ok())
}

fn filled(
    dataset: &Dataset,
    tables: &[&Entry],
    fill: impl Fn(&Entry, &mut Part),
    on_disk: bool,
) -> Result<Workbook, XlsxError> {
    let mut workbook = begun(dataset)?;
    for entry in tables {
        let sheet = if on_disk {
            workbook.new_worksheet_with_low_memory()?
        } else {
            Worksheet::new()
        };
        let mut part = Part::new(sheet, entry.table);
        fill(entry, &mut part);
        workbook.push_worksheet(part.sheet?);
    }
    Ok(workbook)
}

fn begun(dataset: &Dataset) -> Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    let properties = DocProperties::new()
        .set_title(dataset.title.get(Lang::Ja))
        .set_author(dataset.publisher.get(Lang::Ja))
        .set_creation_datetime(&created(dataset)?);
    workbook.set_properties(&properties);
    workbook.set_zip_compression_level(LEVEL);
    Ok(workbook)
}

fn packed(mut workbook: Workbook, dataset: &Dataset, left_out: &[&File]) -> Result<Vec<u8>, XlsxError> {
    definitions(workbook.add_worksheet().set_name("項目定義")?)?;
    terms(workbook.add_worksheet().set_name("利用条件")?, dataset, left_out)?;
    workbook.save_to_buffer()
}

/// The day of the newest plan, because the data knows no other; without one, the first day a workbook can be from.
fn created(dataset: &Dataset) -> Result<ExcelDateTime, XlsxError> {
    let mut parts = dataset.updated.iter().flat_map(|day| day.split('-'));
    let mut part = || parts.next().and_then(|part| part.parse::<u16>().ok());
    let (year, month, day) = (part().unwrap_or(2000), part().unwrap_or(1), part().unwrap_or(1));
    ExcelDateTime::from_ymd(year, u8::try_from(month).unwrap_or(1), u8::try_from(day).unwrap_or(1))
}

/// The sheet of a table while its rows are made.
pub struct Part {
    sheet: Sheet,
    /// Which columns hold whole numbers.
    whole: Vec<bool>,
    formats: Formats,
    /// The next row.
    at: u32,
}

impl Part {
    /// With its headings.
    fn new(sheet: Worksheet, table: &Table) -> Self {
        let fields = table.fields();
        let whole: Vec<bool> = fields.iter().map(|field| field.kind.is_whole()).collect();
        let formats = Formats::new();
        Self {
            sheet: headed(sheet, table, &fields, &formats),
            whole,
            formats,
            at: 1,
        }
    }

    /// Adds a row.
    pub fn put(&mut self, row: &Row) {
        if let Ok(sheet) = &mut self.sheet {
            let cells = (0_u16..).zip(&self.whole).zip(&row.0);
            let written = cells.into_iter().try_for_each(|((column, is_whole), cell)| {
                let formats = (!is_whole).then_some(&self.formats);
                write(sheet, (self.at, column), cell, formats)
            });
            self.at += 1;
            if let Err(error) = written {
                self.sheet = Err(error);
            }
        }
    }
}

fn headed(mut sheet: Worksheet, table: &Table, fields: &[Field], formats: &Formats) -> Sheet {
    sheet.set_name(table.title.0)?;
    let titles: Vec<String> = fields.iter().map(|field| field.title.get(Lang::Ja).clone()).collect();
    headings(&mut sheet, &titles)?;
    for (column, _) in (0_u16..).zip(fields).filter(|(_, field)| field.kind.is_whole()) {
        sheet.set_column_format(column, formats.of(0))?;
    }
    Ok(sheet)
}

/// The formats of numbers, by how many decimals they are shown with.
struct Formats(Vec<Format>);

impl Formats {
    fn new() -> Self {
        let format = |places: usize| {
            let point = if places > 0 { "." } else { "" };
            Format::new().set_num_format(format!("0{point}{}", "0".repeat(places)))
        };
        Self((0..=MOST_PLACES).map(format).collect())
    }

    fn of(&self, places: usize) -> &Format {
        &self.0[places.min(MOST_PLACES)]
    }
}

/// The most decimals a number of ours can have.
const MOST_PLACES: usize = 28;

/// The first row, which stays in sight.
fn headings(sheet: &mut Worksheet, titles: &[String]) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    for (column, title) in (0_u16..).zip(titles) {
        sheet.write_string_with_format(0, column, title, &bold)?;
        sheet.set_column_width(column, 18)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

/// A cell. Numbers take their format from `formats`, or without any from their column.
fn write(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    formats: Option<&Formats>,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        Cell::Text(text) => {
            sheet.write_string(row, column, text)?;
        }
        Cell::Flag(flag) => {
            sheet.write_boolean(row, column, *flag)?;
        }
        Cell::Whole(_) | Cell::Number(_) => {
            let text = cell.text();
            let places = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
            match (exactly(&text), formats) {
                (Some(number), Some(formats)) => {
                    sheet.write_number_with_format(row, column, number, formats.of(places))?
                }
                (Some(number), None) => sheet.write_number(row, column, number)?,
                (None, _) => sheet.write_string(row, column, &text)?,
            };
        }
    }
    Ok(())
}

/// The number a spreadsheet holds for these digits, if it reads back as the very same: it keeps 15 of them, and a few more of some.
fn exactly(digits: &str) -> Option<f64> {
    let number: f64 = digits.parse().ok()?;
    if digits.bytes().filter(u8::is_ascii_digit).count() <= 15 {
        return Some(number);
    }
    let back: Option<Decimal> = decimal::parse(&number.to_string());
    (back? == decimal::parse(digits)?).then_some(number)
}

fn definitions(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let titles = [
        "表",
        "表の名前",
        "列",
        "列の名前",
        "型",
        "必須",
        "意味",
        "Table",
        "Column",
        "Meaning",
    ];
    headings(sheet, &titles.map(str::to_owned))?;
    let mut at = 1;
    for table in tables::ALL.iter().map(|entry| entry.table) {
        for field in table.fields() {
            let required = if field.required { "必須" } else { "任意" };
            let (name, column) = (&field.title, &field.name);
            let words = [
                table.name,
                table.title.0,
                column,
                name.get(Lang::Ja),
                field.kind.word(),
                required,
                field.about.get(Lang::Ja),
                table.title.1,
                name.get(Lang::En),
                field.about.get(Lang::En),
            ];
            for (column, words) in (0_u16..).zip(words) {
                sheet.write_string(at, column, words)?;
            }
            at += 1;
        }
    }
    Ok(())
}

/// The terms of use, and which tables are not in the workbook.
fn terms(sheet: &mut Worksheet, dataset: &Dataset, left_out: &[&File]) -> Result<(), XlsxError> {
    headings(sheet, &["言語 Language".to_owned(), "利用条件 Terms of use".to_owned()])?;
    sheet.set_column_width(1, 100)?;
    let mut at = 1;
    for lang in Lang::ALL {
        let text = notes::terms(dataset, lang) + &notes::left_out(left_out, lang);
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            sheet.write_string(at, 0, lang.code())?;
            sheet.write_string(at, 1, line.trim())?;
            at += 1;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::io::{Cursor, Read};

    use zip::ZipArchive;

    use super::super::tables::{self, Entry};
    use super::{Cell, Dataset, Part, Row, exactly, filled, packed};
    use crate::lang::{Lang, Localized};

    fn fill(entry: &Entry, part: &mut Part) {
        for number in 0..3_i64 {
            let cell = |at: usize| match at % 4 {
                0 => Cell::Text(format!("{number}行目 {}", entry.table.name)),
                1 => Cell::Whole(number.into()),
                2 => Cell::Flag(number == 1),
                _ => Cell::Empty,
            };
            part.put(&Row((0..entry.table.fields().len()).map(cell).collect()));
        }
    }

    /// The files of a workbook, without what the library writes only where all cells are in memory.
    fn said(on_disk: bool) -> BTreeMap<String, String> {
        let dataset = Dataset {
            name: "invented".to_owned(),
            title: Localized::say("架空の表", "invented tables"),
            about: Localized::say("", ""),
            publisher: Localized::say("架空市", "Invented City"),
            area_code: None,
            licence: None,
            contact: None,
            home: String::new(),
            folder: String::new(),
            years: None,
            updated: None,
            sources: Vec::new(),
            authoritative: Lang::Ja,
        };
        let tables: Vec<&Entry> = tables::ALL.iter().collect();
        let workbook = filled(&dataset, &tables, fill, on_disk).unwrap();
        let mut zip = ZipArchive::new(Cursor::new(packed(workbook, &dataset, &[]).unwrap())).unwrap();
        let mut files = BTreeMap::new();
        for at in 0..zip.len() {
            let mut file = zip.by_index(at).unwrap();
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            let mut parts = text.split(" spans=\"");
            let mut rest = parts.next().unwrap().to_owned();
            rest.extend(parts.map(|part| part.split_once('"').unwrap().1));
            let name = file.name().unwrap().into_owned();
            files.insert(name, rest);
        }
        files
    }

    #[test]
    fn a_workbook_says_the_same_by_the_disk_and_in_memory() {
        let (on_disk, in_memory) = (said(true), said(false));
        assert_eq!(on_disk, in_memory);
        let sheets = on_disk.keys().filter(|name| name.starts_with("xl/worksheets/")).count();
        assert_eq!(sheets, tables::ALL.len() + 2);
        assert!(on_disk["xl/sharedStrings.xml"].contains("2行目 plans"));
    }

    #[test]
    fn a_number_that_a_spreadsheet_would_change_stays_text() {
        assert_eq!(
            exactly("43.9").map(|number| number.to_string()).as_deref(),
            Some("43.9")
        );
        assert_eq!(
            exactly("-152").map(|number| number.to_string()).as_deref(),
            Some("-152")
        );
        assert!(exactly("1.10").is_some(), "1.1 is the same number");
        assert!(exactly("9007199254740993").is_none(), "2 to the 53rd and one more");
        assert!(exactly("0.12345678901234567891").is_none());
    }
}
