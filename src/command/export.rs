//! `hoshin export`: the open data alone, the same files as a build puts under `opendata/`.

use std::path::PathBuf;

use clap::Args;

use super::choice::year;
use super::{Common, Format, Outcome, below, report};
use crate::artifact::{Artifact, Origin, Pieces, SitePath};
use crate::disk::memory::Memory;
use crate::disk::output::{Output, Published};
use crate::disk::project;
use crate::exchange::opendata::Before;
use crate::exchange::opendata::facts::Scope;
use crate::failure::Failure;
use crate::lang::Lang;
use crate::number::FiscalYear;
use crate::pipeline::{self, Checked};

/// Write the open data: CSV, Excel, JSON / オープンデータ（CSVなど）を書き出す
///
/// Writes the same files as a build puts under `opendata/`: every table as CSV, Excel and JSON, their description
/// `datapackage.json`, catalogues, the terms of use. Without `--ward` and `--year` there is a folder for each fiscal year as well. If the content has errors, nothing
/// is written.
///
/// サイトの `opendata/` と同じファイルを書き出します。表はCSV、Excel、JSONで、`datapackage.json` に説明があり、
/// データカタログと利用条件を添えます。
/// `--ward` も `--year` もなければ、年度ごとのフォルダーも作ります。内容に誤りがあれば、何も書き出しません。
#[derive(Args, Debug)]
pub struct Export {
    #[command(flatten)]
    pub(super) common: Common,
    /// The folder to write to / 書き出すフォルダ
    #[arg(long, value_name = "DIR")]
    output: PathBuf,
    /// One ward only, by the name of its folder / 1つの区だけ（区のフォルダーの名前）
    #[arg(long, value_name = "WARD")]
    ward: Option<String>,
    /// One fiscal year only, such as 2022 / 1つの年度だけ
    #[arg(long, value_name = "FY", value_parser = year)]
    year: Option<FiscalYear>,
    /// How findings are drawn / 指摘の表し方
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

impl Export {
    pub(super) fn run(&self) -> super::Result {
        let lang = self.common.lang();
        let project = project::read(&self.common.root)?;
        let checked = pipeline::check(&project, |_| {});
        if checked.has_errors() {
            report::findings(&checked.report(lang, &below(&self.common.root)), self.format)?;
            report::say(match lang {
                Lang::Ja => "エラーがあるため、何も書き出していません",
                Lang::En => "nothing was written, because there are errors",
            });
            return Ok(Outcome::Found);
        }
        self.must_be_there(&checked)?;
        let output = Output::open(&self.output, Memory::default())?;
        self.make(&checked, &output)?;
        let Published { files, .. } = output.publish(None)?;
        let folder = self.output.display();
        report::say(&match lang {
            Lang::Ja => format!("`{folder}` に{files}ファイルを書き出しました"),
            Lang::En => format!("wrote {} to `{folder}`", report::count(files, "file")),
        });
        Ok(Outcome::Clean)
    }

    /// Makes the files that are asked for and puts them aside.
    fn make(&self, checked: &Checked, output: &Output) -> Result<(), Failure> {
        let site = checked.site();
        // No file of the open data has a name that can't be one of the site.
        let stage = |path: &str, bytes: Pieces| {
            let path = SitePath::new(path.strip_prefix(ROOT).unwrap_or(path));
            path.map_or(Ok(()), |path| {
                output.stage(&Artifact { path, bytes }, Origin::default())
            })
        };
        if self.ward.is_none() && self.year.is_none() {
            return site.make_open_data(&Before::nothing(), &|path, bytes, _| stage(path, bytes));
        }
        let scope = Scope {
            ward: self.ward.clone(),
            year: self.year,
        };
        site.edition(&scope, &stage).map(drop)
    }

    /// Data of a ward or a year that nothing is known of would be a folder of empty tables.
    fn must_be_there(&self, checked: &Checked) -> Result<(), Failure> {
        let plans = &checked.plans;
        if let Some(ward) = self.ward.as_ref().filter(|id| plans.ward(id).is_none()) {
            let wards: Vec<&str> = plans.wards.iter().map(|ward| ward.id.as_str()).collect();
            return Err(Failure::new(
                format!("`{ward}` という区はありません"),
                format!("there is no ward `{ward}`"),
            )
            .hint(
                format!("次の中から選んでください: {}", wards.join("、")),
                format!("choose one of: {}", wards.join(", ")),
            ));
        }
        let of_ward = plans
            .plans
            .iter()
            .filter(|plan| self.ward.as_ref().is_none_or(|ward| *ward == plan.ward));
        let mut years: Vec<FiscalYear> = of_ward.map(|plan| plan.year).collect();
        if self.ward.is_none() {
            years.extend(plans.frameworks.iter().map(|framework| framework.year));
        }
        match self.year {
            Some(year) if !years.contains(&year) => {
                years.sort_unstable();
                years.dedup();
                let years: Vec<String> = years.iter().map(ToString::to_string).collect();
                Err(Failure::new(
                    format!("{year}年度の計画はありません"),
                    format!("there is no plan for FY{year}"),
                )
                .hint(
                    format!("ある年度: {}", years.join("、")),
                    format!("there are: {}", years.join(", ")),
                ))
            }
            _ => Ok(()),
        }
    }
}

/// The folder of the open data in a site.
const ROOT: &str = "opendata/";
