//! An invented city of any size, written out as content: wards, years, issues, strategies, initiatives, money, indicators,
//! prose, each document with its twin. It is for measuring and for tests of what is large; nothing is to be found in it.
//! The same number of pages gives the same bytes, on any day and any machine.

mod body;
mod city;
mod dice;
mod item;
mod plan;
mod sentences;
mod series;
mod ward;
mod words;

use std::collections::BTreeMap;

/// Texts by their path from the site's folder.
pub type Files = BTreeMap<String, String>;

/// A city with at least so many pages about plans in each language: ward after ward and year after year, each plan whole.
/// The translations have no stamp yet; `hoshin stamp` gives them one.
pub fn city(pages: usize) -> Files {
    let mut files = city::files();
    let mut made = 0;
    for number in 0.. {
        let ward = ward::Ward::new(number);
        files.extend(ward.documents());
        made += 1;
        for year in series::YEARS {
            if made >= pages {
                return files;
            }
            let documents = plan::documents(&ward, year);
            // Every document has its twin.
            made += documents.len() / 2;
            files.extend(documents);
        }
    }
    files
}
