//! Two pages with the same title: in a row of tabs or of search results they can't be told apart.

use std::collections::BTreeMap;

use super::{Across, Pages, whole};
use crate::judge::fault::{Requirement, Wrong};
use crate::lang::Lang;
use crate::lang::Localized;

pub(super) const JUDGEMENT: Across = Across {
    code: "title-doubled",
    requirements: &[Requirement(2)],
    help: Localized::both(
        "何のページか分かる、ほかと違う `title` を書いてください",
        "give each page a title that says what it alone is about",
    ),
    judge,
};

fn judge(pages: &Pages<'_>, wrong: &mut Vec<(String, usize, Wrong)>) {
    let mut seen: BTreeMap<(Option<Lang>, &str), &str> = BTreeMap::new();
    for page in pages.values().filter(|page| page.whole && !page.title.is_empty()) {
        let key = (page.lang, page.title.as_str());
        if let Some(other) = seen.insert(key, &page.path) {
            let title = &page.title;
            wrong.push(whole(
                page,
                format!("`{title}` は `{other}` と同じです"),
                format!("`{title}` is the title of `{other}`, too"),
            ));
        }
    }
}
