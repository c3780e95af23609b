//! A language switch that is not there, or does not lead to the very same page in the other language.

use super::{Across, Pages, whole};
use crate::judge::fault::{Requirement, Wrong};
use crate::lang::{Lang, Localized};

pub(super) const JUDGEMENT: Across = Across {
    code: "language-switch-astray",
    requirements: &[Requirement(7)],
    help: Localized::both(
        "同じページの別の言語版へ、`lang` と `hreflang` を付けて、その言語で言葉を添えてリンクしてください",
        "link to the same page in the other language, with `lang`, `hreflang` and an unseen phrase in that language",
    ),
    judge,
};

fn judge(pages: &Pages<'_>, wrong: &mut Vec<(String, usize, Wrong)>) {
    let languages = Lang::ALL
        .into_iter()
        .filter(|lang| pages.values().any(|page| page.whole && page.lang == Some(*lang)));
    if languages.count() < 2 {
        return;
    }
    for page in pages.values().filter(|page| page.whole) {
        if page.switch.is_empty() {
            wrong.push(whole(page, "言語の切り替えがありません", "there is no language switch"));
        }
        for switch in &page.switch {
            let there = switch.file.as_deref().and_then(|file| pages.get(file));
            let promised = there.is_some_and(|there| there.lang.map(Lang::code) == Some(switch.hreflang.as_str()));
            let same = there.is_some_and(|there| {
                there
                    .switch
                    .iter()
                    .any(|back| back.file.as_deref() == Some(page.path.as_str()))
            });
            let hreflang = &switch.hreflang;
            if !promised {
                wrong.push(whole(
                    page,
                    format!("`{hreflang}` への切り替えの先が、その言語のページではありません"),
                    format!("the switch to `{hreflang}` does not lead to a page in that language"),
                ));
            } else if !same {
                wrong.push(whole(
                    page,
                    format!("`{hreflang}` への切り替えの先から、ここへ戻れません"),
                    format!("the switch to `{hreflang}` leads to another page: no way leads back"),
                ));
            }
            if switch.lang.as_ref() != Some(hreflang) || !switch.said {
                wrong.push(whole(
                    page,
                    "切り替えの言葉が、その言語になっていません",
                    "the words of the switch are not in the language that it leads to",
                ));
            }
        }
    }
}
