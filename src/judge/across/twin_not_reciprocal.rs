//! A page that search engines can't pair with its translation: `hreflang` missing, relative, or not answered by the other page.

use std::collections::BTreeMap;

use super::{Across, Pages, whole};
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::summary::Summary;
use crate::lang::{Lang, Localized};

pub(super) const JUDGEMENT: Across = Across {
    code: "twin-not-reciprocal",
    requirements: &[Requirement(8)],
    help: Localized::both(
        "`canonical` と、日本語・英語・`x-default` の `hreflang` を絶対アドレスで、互いに書いてください",
        "write canonical and `hreflang` for each language and `x-default`, absolute, on both pages",
    ),
    judge,
};

fn judge(pages: &Pages<'_>, wrong: &mut Vec<(String, usize, Wrong)>) {
    let places: BTreeMap<&str, &Summary> = pages
        .values()
        .filter_map(|page| Some((page.canonical.as_deref()?, *page)))
        .collect();
    for page in pages.values().filter(|page| page.whole && !page.aside) {
        let Some(canonical) = &page.canonical else {
            wrong.push(whole(page, "`canonical` がありません", "there is no canonical address"));
            continue;
        };
        let own = page.lang.map(Lang::code).and_then(|code| page.twins.get(code));
        if own != Some(canonical) {
            wrong.push(whole(
                page,
                "自分の言語の `hreflang` がありません",
                "it does not name itself under its own `hreflang`",
            ));
        }
        if !page.twins.contains_key("x-default") {
            wrong.push(whole(page, "`x-default` がありません", "there is no `x-default`"));
        }
        for (hreflang, address) in page
            .twins
            .iter()
            .filter(|(hreflang, _)| hreflang.as_str() != "x-default")
        {
            let there = places.get(address.as_str());
            let answered = there.is_some_and(|there| {
                there.lang.map(Lang::code) == Some(hreflang.as_str())
                    && there.twins.values().any(|back| back == canonical)
            });
            if !answered || !address.contains("://") {
                wrong.push(whole(
                    page,
                    format!("`{hreflang}` の `{address}` から、ここへ戻れません"),
                    format!("`{address}` under `{hreflang}` does not name this page in return"),
                ));
            }
        }
    }
}
