//! One workbook for people with a spreadsheet: a sheet for each table with Japanese headings in its first row, then the
//! definitions of all columns and the terms of use. It holds values only: no formula, no merged or hidden cell.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::cell::{Cell, Row};
use super::dataset::Dataset;
use super::table::{Field, Table};
use super::{File, notes, tables};
use crate::lang::{Lang, Localized};
use crate::number::{Decimal, decimal};

/// A table's sheet; the error where it can't be made, which no data in reach does.
pub type Sheet = Result<Worksheet, XlsxError>;

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

/// The workbook of tables' sheets; none where it can't be made.
pub fn file(dataset: &Dataset, sheets: Vec<Sheet>, left_out: &[&File]) -> Option<Vec<u8>> {
    workbook(dataset, sheets, left_out).ok()
}

fn workbook(dataset: &Dataset, sheets: Vec<Sheet>, left_out: &[&File]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let properties = DocProperties::new()
        .set_title(dataset.title.get(Lang::Ja))
        .set_author(dataset.publisher.get(Lang::Ja))
        .set_creation_datetime(&created(dataset)?);
    workbook.set_properties(&properties);
    workbook.set_zip_compression_level(LEVEL);
    for sheet in sheets {
        workbook.push_worksheet(sheet?);
    }
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
    pub fn new(table: &Table) -> Self {
        let fields = table.fields();
        let whole: Vec<bool> = fields.iter().map(|field| field.kind.is_whole()).collect();
        let formats = Formats::new();
        Self {
            sheet: begun(table, &fields, &formats),
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

    /// The sheet.
    pub fn sheet(self) -> Sheet {
        self.sheet
    }
}

fn begun(table: &Table, fields: &[Field], formats: &Formats) -> Sheet {
    let mut sheet = Worksheet::new();
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
    use super::exactly;

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
