//! Every page of a built site, judged side by side. A page is read, judged and dropped; what is told at the end is in the order
//! of the site.

use std::collections::BTreeMap;
use std::path::Path;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::command::{Outcome, Result};
use crate::disk::made;
use crate::failure::Failure;
use crate::judge::fault::Fault;
use crate::judge::summary::{Grounds, Summary};
use crate::judge::{across, is_page, judge as judge_page, style};
use crate::lang::Lang;

/// How many faults of a judgement are told one by one.
const MOST_TOLD: usize = 20;

/// Judges the site in a folder.
pub(super) fn judge(root: &Path, lang: Lang) -> Result {
    let files = made::files(root)?;
    let index = if files.contains("index.html") {
        made::text(root, "index.html")?
    } else {
        String::new()
    };
    let base = crate::judge::base(&index);
    let grounds = Grounds { files, base };
    let (mut faults, pages) = all(root, &grounds)?;
    faults.extend(across::judge(&pages));
    faults.sort_by(|a, b| (&a.page, a.line, a.code).cmp(&(&b.page, b.line, b.code)));
    tell(&faults, pages.len(), lang);
    Ok(if faults.is_empty() && !pages.is_empty() {
        Outcome::Clean
    } else {
        Outcome::Found
    })
}

/// What is wrong with each page and style sheet by itself, and what is kept of each page.
fn all(root: &Path, grounds: &Grounds) -> std::result::Result<(Vec<Fault>, Vec<Summary>), Failure> {
    let files: Vec<&String> = grounds.files.iter().collect();
    let one = |file: &&String| {
        if is_page(file) {
            let html = made::text(root, file)?;
            let (faults, summary) = judge_page(file, &html, grounds);
            Ok((faults, Some(summary)))
        } else if file.ends_with(".css") && !file.starts_with("snapshots/") {
            Ok((style::judge(file, &made::text(root, file)?), None))
        } else {
            Ok((Vec::new(), None))
        }
    };
    let judged: Vec<(Vec<Fault>, Option<Summary>)> =
        files.par_iter().map(one).collect::<std::result::Result<_, Failure>>()?;
    let (faults, pages): (Vec<Vec<Fault>>, Vec<Option<Summary>>) = judged.into_iter().unzip();
    Ok((faults.concat(), pages.into_iter().flatten().collect()))
}

/// Each fault, those of one judgement up to a number, and how many there are in all.
fn tell(faults: &[Fault], pages: usize, lang: Lang) {
    let mut told: BTreeMap<&str, usize> = BTreeMap::new();
    for fault in faults {
        let count = told.entry(fault.code).or_default();
        *count += 1;
        if *count <= MOST_TOLD {
            anstream::println!("{}", fault.told(lang));
        }
    }
    for (code, count) in told.iter().filter(|(_, count)| **count > MOST_TOLD) {
        let more = count - MOST_TOLD;
        match lang {
            Lang::Ja => anstream::println!("ほかに {code} が{more}件"),
            Lang::En => anstream::println!("{more} more of {code}"),
        }
    }
    let count = faults.len();
    match lang {
        Lang::Ja => anstream::println!("{pages}ページを確かめ、問題は{count}件でした"),
        Lang::En => anstream::println!("{pages} pages judged, {count} faults"),
    }
}
