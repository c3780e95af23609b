//! A radical where a kanji is meant, as text copied from a PDF often has it: `⽇` (U+2F47) looks like 日 and is not found by
//! anyone who searches for it.

use unicode_normalization::UnicodeNormalization;

use super::Scope;
use crate::check::passage::runs;
use crate::finding::Finding;

pub const CODE: &str = "radical-for-kanji";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for passage in &scope.passages {
        for range in runs(passage.text(), |c| matches!(c, '\u{2e80}'..='\u{2fd5}')) {
            let radicals = &passage.text()[range.clone()];
            let kanji: Option<String> = radicals.chars().map(kanji).collect();
            let finding = Finding::warning(
                CODE,
                passage.words.place(range.clone()),
                format!("`{radicals}` は漢字ではなく部首の文字です"),
                format!("`{radicals}` is a radical, not a kanji"),
            );
            findings.push(match (kanji, passage.words.replaceable(range)) {
                (Some(kanji), place) => {
                    let finding = finding.help(
                        format!("漢字の `{kanji}` に直してください"),
                        format!("write the kanji `{kanji}`"),
                    );
                    match place {
                        Some(place) => finding.fix(place, kanji),
                        None => finding,
                    }
                }
                (None, _) => finding.help("漢字に打ち直してください", "type the kanji instead"),
            });
        }
    }
}

/// Radicals that Unicode does not map to a kanji, or to a shape that Japan does not use, each before the kanji meant.
const OTHERS: &str =
    "⼾戸⾭青⿈黄⿊黒⺟母⺠民⺩王⺬示⺶羊⺷羊⺼月⻁虎⻄西⻆角⻑長⻘青⻝食⻞食⻤鬼⻨麦⻩黄⻫斉⻭歯⻯竜⻱亀";

fn kanji(radical: char) -> Option<char> {
    let mut others = OTHERS.chars();
    if others.any(|known| known == radical) {
        return others.next();
    }
    radical.nfkc().next().filter(|kanji| *kanji != radical)
}
