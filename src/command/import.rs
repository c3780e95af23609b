//! `hoshin import`: exported open data read back, checked, and compared with the content.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use clap::Args;

use super::{Common, Outcome, report};
use crate::archive::digest::sha256;
use crate::disk::data;
use crate::disk::project;
use crate::exchange::opendata::read::{self, Fault, Sheet};
use crate::failure::Failure;
use crate::lang::Lang;
use crate::model::plans::Plans;
use crate::pipeline;

/// Read exported open data back and check it / 書き出したオープンデータを読み戻して確かめる
///
/// Holds every file against its digest, every cell against its column, every key against its table, and makes the plans
/// again from the tables. With `--compare` it also says where the data differs from the content of the site. Nothing is
/// written.
///
/// ファイルの要約値、セルの型、キーを確かめ、表から計画を組み立て直します。`--compare` を付けると、サイトの内容と違うところを
/// 示します。何も書き出しません。
#[derive(Args, Debug)]
pub struct Import {
    #[command(flatten)]
    pub(super) common: Common,
    /// The folder that was exported / 書き出したフォルダ
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// Compare with the content of the site in `--root` / `--root` のサイトの内容と比べる
    #[arg(long)]
    compare: bool,
}

impl Import {
    pub(super) fn run(&self) -> super::Result {
        let lang = self.common.lang();
        let files = data::read(&self.folder)?;
        let mut faults = Vec::new();
        digests(&files, &mut faults);
        let sheets = read::sheets(&files, &mut faults);
        read::check(&sheets, &mut faults);
        let plans = read::model(&sheets, Lang::Ja);
        if self.compare {
            self.differences(&sheets, &mut faults)?;
        }
        faults.sort();
        for fault in &faults {
            let Fault { file, line, .. } = fault;
            anstream::println!("{file}:{line}: {}", fault.message().get(lang));
        }
        report::say(&found(&plans, faults.len(), lang));
        Ok(if faults.is_empty() {
            Outcome::Clean
        } else {
            Outcome::Found
        })
    }

    /// Every row that the site's content would write otherwise today.
    fn differences(&self, sheets: &[Sheet], faults: &mut Vec<Fault>) -> Result<(), Failure> {
        let checked = pipeline::check(&project::read(&self.common.root)?, |_| {});
        let site = checked.site();
        let now = Mutex::new(BTreeMap::new());
        site.edition(&read::scope(sheets), &|name, bytes| {
            let mut now = now.lock().unwrap_or_else(PoisonError::into_inner);
            now.insert(name.to_owned(), bytes.into_bytes());
            Ok::<_, Failure>(())
        })?;
        let now = now.into_inner().unwrap_or_else(PoisonError::into_inner);
        let now = read::sheets(&now, faults);
        faults.extend(read::differences(sheets, &now));
        Ok(())
    }
}

/// Every file that is not the one the list of digests was made for.
fn digests(files: &BTreeMap<String, Vec<u8>>, faults: &mut Vec<Fault>) {
    let list = files.get("SHA256SUMS.txt").map(Vec::as_slice).unwrap_or_default();
    let list = String::from_utf8_lossy(list);
    for (digest, name) in list.lines().filter_map(|line| line.split_once("  ")) {
        let (ja, en) = match files.get(name).map(|bytes| sha256(bytes) == digest) {
            Some(true) => continue,
            Some(false) => (
                "書き出されたあとで変わりました",
                "this file has changed since it was exported",
            ),
            None => ("このファイルがありません", "this file is not there"),
        };
        let known = faults.iter().any(|fault: &Fault| fault.file == name);
        if !known {
            faults.push(Fault::new(name, 1, ja, en));
        }
    }
}

fn found(plans: &Plans, faults: usize, lang: Lang) -> String {
    let (wards, count, frameworks) = (plans.wards.len(), plans.plans.len(), plans.frameworks.len());
    let indicators: usize = plans.plans.iter().map(|plan| plan.indicators().count()).sum();
    match lang {
        Lang::Ja => format!(
            "区{wards}、計画{count}、市全体の報告{frameworks}、指標{indicators}を読み戻しました。問題は{faults}件です"
        ),
        Lang::En => format!(
            "read back: {}, {}, {}, {}; {}",
            report::count(wards, "ward"),
            report::count(count, "plan"),
            report::count(frameworks, "framework"),
            report::count(indicators, "indicator"),
            report::count(faults, "fault"),
        ),
    }
}
