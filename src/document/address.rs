//! Where a file lies says what it is: ward, fiscal year and code stand in its path, the language in its ending.

use crate::lang::Lang;
use crate::model::code::Code;
use crate::number::FiscalYear;

/// What a file is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The thing it speaks of.
    pub kind: Kind,
    /// The language of a twin (`plan.en.md`); none for the authoritative document.
    pub twin: Option<Lang>,
}

/// The kinds of documents.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// `schema/units.yaml`
    Units,
    /// `schema/scales.yaml`
    Scales,
    /// `schema/surveys.yaml`
    Surveys,
    /// `schema/pillars.yaml`
    Pillars,
    /// `schema/forms/<id>.yaml`
    Form(String),
    /// `<ward>/ward.md`
    Ward(String),
    /// `<ward>/fy2022/plan.md`
    Plan(String, FiscalYear),
    /// `<ward>/fy2022/3.md`, `3-1.md`, `3-1-1.md`: issue, strategy, initiative by the depth of the code
    Item(String, FiscalYear, Code),
    /// `<ward>/fy2022/reform-1.md`
    Reform(String, FiscalYear, u16),
    /// `<ward>/fy2022/erratum-1.md`
    Erratum(String, FiscalYear, u16),
    /// `<ward>/fy2016/framework.yaml`: what a ward reports for the city's framework
    WardReport(String, FiscalYear),
    /// `city/fy2016/progress.md`
    Framework(FiscalYear),
    /// `pages/<name>.md`
    Page(String),
}

impl Kind {
    /// The ward whose folder it lies in; none of the schema, the city's frameworks and free pages.
    #[must_use]
    pub fn ward(&self) -> Option<&str> {
        match self {
            Self::Ward(ward)
            | Self::Plan(ward, _)
            | Self::Item(ward, ..)
            | Self::Reform(ward, ..)
            | Self::Erratum(ward, ..)
            | Self::WardReport(ward, _) => Some(ward),
            Self::Units
            | Self::Scales
            | Self::Surveys
            | Self::Pillars
            | Self::Form(_)
            | Self::Framework(_)
            | Self::Page(_) => None,
        }
    }

    /// Whether the file is data as a whole, without a body.
    #[must_use]
    pub const fn is_data(&self) -> bool {
        self.is_schema() || matches!(self, Self::WardReport(..))
    }

    /// Whether it is a part of the city's schema.
    #[must_use]
    pub const fn is_schema(&self) -> bool {
        matches!(
            self,
            Self::Units | Self::Scales | Self::Surveys | Self::Pillars | Self::Form(_)
        )
    }
}

/// Why a path has no place in the content folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misplaced {
    /// A folder that should be `fy` and a year is not.
    Year,
    /// The file's name is none that hoshin knows there.
    Name,
    /// A name has letters other than `a`–`z`, `0`–`9` and `-`.
    Letters,
}

impl Address {
    /// Reads a path below `content/`. None for notes that are never published: `SOURCES.md`, `README.md`.
    ///
    /// # Errors
    /// Says why the path has no place.
    pub fn of(path: &str) -> Result<Option<Self>, Misplaced> {
        let parts: Vec<&str> = path.split('/').collect();
        let Some((file, folders)) = parts.split_last() else {
            return Err(Misplaced::Name);
        };
        if matches!(*file, "SOURCES.md" | "README.md" | "README.ja.md") {
            return Ok(None);
        }
        let (stem, twin) = stem(file).ok_or(Misplaced::Name)?;
        let kind = match folders {
            ["schema"] if twin.is_none() => schema_file(stem)?,
            ["schema", "forms"] if twin.is_none() => Kind::Form(id(stem)?),
            ["pages"] => Kind::Page(id(stem)?),
            ["city", year] if stem == "progress" => Kind::Framework(fiscal_year(year)?),
            [ward] if stem == "ward" => Kind::Ward(id(ward)?),
            [ward, year] if stem == "framework" && twin.is_none() => Kind::WardReport(id(ward)?, fiscal_year(year)?),
            [ward, year] => planned(&id(ward)?, fiscal_year(year)?, stem)?,
            _ => return Err(Misplaced::Name),
        };
        let is_yaml = file.rsplit_once('.').is_some_and(|(_, ending)| ending == "yaml");
        let address = Self { kind, twin };
        if is_yaml == address.is_data() {
            Ok(Some(address))
        } else {
            Err(Misplaced::Name)
        }
    }

    /// Whether the file is data as a whole, without a body.
    #[must_use]
    pub const fn is_data(&self) -> bool {
        self.kind.is_data()
    }
}

/// Where a document lies below `content/`: the way back from [`Address::of`].
#[must_use]
pub fn path(kind: &Kind, twin: Option<Lang>) -> String {
    let stem = match kind {
        Kind::Units => "schema/units".to_owned(),
        Kind::Scales => "schema/scales".to_owned(),
        Kind::Surveys => "schema/surveys".to_owned(),
        Kind::Pillars => "schema/pillars".to_owned(),
        Kind::Form(id) => format!("schema/forms/{id}"),
        Kind::Ward(ward) => format!("{ward}/ward"),
        Kind::Plan(ward, year) => format!("{ward}/fy{year}/plan"),
        Kind::Item(ward, year, code) => format!("{ward}/fy{year}/{code}"),
        Kind::Reform(ward, year, number) => format!("{ward}/fy{year}/reform-{number}"),
        Kind::Erratum(ward, year, number) => format!("{ward}/fy{year}/erratum-{number}"),
        Kind::WardReport(ward, year) => format!("{ward}/fy{year}/framework"),
        Kind::Framework(year) => format!("city/fy{year}/progress"),
        Kind::Page(name) => format!("pages/{name}"),
    };
    let ending = if kind.is_data() { "yaml" } else { "md" };
    match twin {
        Some(lang) => format!("{stem}.{}.{ending}", lang.code()),
        None => format!("{stem}.{ending}"),
    }
}

/// `3-1.en.md` → (`3-1`, English).
fn stem(file: &str) -> Option<(&str, Option<Lang>)> {
    let (stem, ending) = file.rsplit_once('.')?;
    if !matches!(ending, "md" | "yaml") {
        return None;
    }
    match stem.rsplit_once('.') {
        None => Some((stem, None)),
        Some((stem, code)) => Lang::from_code(code).map(|lang| (stem, Some(lang))),
    }
}

fn schema_file(stem: &str) -> Result<Kind, Misplaced> {
    match stem {
        "units" => Ok(Kind::Units),
        "scales" => Ok(Kind::Scales),
        "surveys" => Ok(Kind::Surveys),
        "pillars" => Ok(Kind::Pillars),
        _ => Err(Misplaced::Name),
    }
}

fn planned(ward: &str, year: FiscalYear, stem: &str) -> Result<Kind, Misplaced> {
    if stem == "plan" {
        return Ok(Kind::Plan(ward.to_owned(), year));
    }
    if let Some(number) = stem.strip_prefix("reform-") {
        return Ok(Kind::Reform(ward.to_owned(), year, whole(number)?));
    }
    if let Some(number) = stem.strip_prefix("erratum-") {
        return Ok(Kind::Erratum(ward.to_owned(), year, whole(number)?));
    }
    let code = Code::parse(stem)
        .filter(|code| code.depth() <= 3)
        .ok_or(Misplaced::Name)?;
    Ok(Kind::Item(ward.to_owned(), year, code))
}

/// The number behind `reform-` and `erratum-`.
fn whole(text: &str) -> Result<u16, Misplaced> {
    let code = Code::parse(text).filter(|code| code.depth() == 1);
    code.and_then(|code| code.to_string().parse().ok())
        .ok_or(Misplaced::Name)
}

fn fiscal_year(folder: &str) -> Result<FiscalYear, Misplaced> {
    folder
        .strip_prefix("fy")
        .and_then(FiscalYear::parse)
        .ok_or(Misplaced::Year)
}

/// Names that the site's own addresses use; a ward or page of that name would hide them.
const RESERVED: [&str; 9] = [
    "schema",
    "city",
    "pages",
    "assets",
    "indicators",
    "opendata",
    "sdgs",
    "search",
    "snapshots",
];

fn id(name: &str) -> Result<String, Misplaced> {
    let plain = is_id(name) && !RESERVED.contains(&name);
    plain.then(|| name.to_owned()).ok_or(Misplaced::Letters)
}

/// Whether a name is an id: lower-case ASCII words and digits joined by single hyphens.
#[must_use]
pub fn is_id(name: &str) -> bool {
    let word = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    name.len() <= 80 && name.split('-').all(word)
}

#[cfg(test)]
mod tests {
    use super::{Address, Kind, Misplaced};
    use crate::lang::Lang;

    #[test]
    fn a_path_says_what_a_file_is() {
        let kind = |path: &str| Address::of(path).map(|address| address.map(|a| (a.kind, a.twin)));
        assert!(matches!(
            kind("minato/fy2021/3-1-2.en.md"),
            Ok(Some((Kind::Item(..), Some(Lang::En))))
        ));
        assert!(matches!(
            kind("minato/fy2021/reform-1.md"),
            Ok(Some((Kind::Reform(_, _, 1), None)))
        ));
        assert!(matches!(
            kind("city/fy2016/progress.md"),
            Ok(Some((Kind::Framework(_), None)))
        ));
        assert!(matches!(
            kind("schema/forms/osaka-fy2022.yaml"),
            Ok(Some((Kind::Form(_), None)))
        ));
        assert!(matches!(
            kind("minato/fy2016/framework.yaml"),
            Ok(Some((Kind::WardReport(..), None)))
        ));
        assert_eq!(kind("minato/fy2016/framework.md"), Err(Misplaced::Name));
        assert_eq!(kind("minato/fy2021/SOURCES.md"), Ok(None));
        assert_eq!(kind("minato/2021/plan.md"), Err(Misplaced::Year));
        assert_eq!(kind("minato/fy2021/03-1.md"), Err(Misplaced::Name));
        assert_eq!(kind("港区/ward.md"), Err(Misplaced::Letters));
        assert_eq!(kind("schema/units.md"), Err(Misplaced::Name));
        assert_eq!(kind("minato/fy2021/plan.yaml"), Err(Misplaced::Name));
    }
}
