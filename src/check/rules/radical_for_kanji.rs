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

/// Radicals that Unicode itself does not map to the kanji they stand for.
const OTHERS: &str = "⺃乚⺅亻⺌⺌⺟母⺠民⺡氵⺢氺⺣灬⺩王⺫罒⺬示⺭礻⺱罓⺲罒⺹耂⺼月⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻖阝⻘青⻙韦⻝飠⻞食⻟飠⻤鬼⻨麦⻩黄⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱亀";

fn kanji(radical: char) -> Option<char> {
    let mut normal = radical.nfkc();
    let first = normal.next().filter(|c| *c != radical);
    first.or_else(|| {
        let pairs: Vec<char> = OTHERS.chars().collect();
        pairs
            .chunks(2)
            .find(|pair| pair.first() == Some(&radical) && pair.get(1) != Some(&radical))?
            .get(1)
            .copied()
    })
}
