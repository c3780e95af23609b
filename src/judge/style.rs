//! What is judged of a style sheet: it takes no font and nothing else from elsewhere, and it does not move what readers asked
//! to stand still.

use super::fault::{Fault, Requirement};
use crate::lang::Localized;

/// The name of the judgement.
pub const NAME: &str = "style-heedless";

/// The requirements that it guards.
pub const REQUIREMENTS: &[Requirement] = &[Requirement(12), Requirement(35), Requirement(38)];

const HELP: Localized<&str> = Localized::both(
    "フォントも画像もサイトの中のものだけを使い、フォーカスの枠と、動きを減らす設定を尊重してください",
    "take nothing from elsewhere, keep the ring round the focus, and heed readers who asked for less motion",
);

/// What is found wrong, with the words to look for.
const WRONG: [(&str, &str, &str); 5] = [
    ("@font-face", "フォントを読み込みます", "it loads a font"),
    (
        "@import",
        "ほかのスタイルを読み込みます",
        "it loads another style sheet",
    ),
    (
        "//",
        "ほかのサイトから読み込みます",
        "it loads something from another site",
    ),
    (
        "scroll-behavior:smooth",
        "画面をなめらかに動かします",
        "it scrolls smoothly",
    ),
    (
        "outline:none",
        "フォーカスの枠を消します",
        "it takes the ring from the focus",
    ),
];

/// What is wrong with a style sheet.
#[must_use]
pub fn judge(path: &str, css: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut comment = false;
    for (line, text) in (1..).zip(css.lines()) {
        let plain: String = bare(text, &mut comment).split_whitespace().collect();
        for (words, ja, en) in WRONG.iter().filter(|(words, _, _)| plain.contains(words)) {
            // A namespace is a name, and nothing is fetched under it.
            if *words == "//" && plain.contains("http://www.w3.org/") {
                continue;
            }
            faults.push(Fault {
                page: path.to_owned(),
                line,
                markup: text.trim().chars().take(120).collect(),
                code: NAME,
                requirements: REQUIREMENTS,
                message: Localized::say(*ja, *en),
                help: HELP,
            });
        }
    }
    faults
}

/// A line without its comments.
fn bare(line: &str, comment: &mut bool) -> String {
    let mut kept = String::new();
    let mut rest = line;
    while !rest.is_empty() {
        let mark = if *comment { "*/" } else { "/*" };
        let (before, after) = rest
            .split_once(mark)
            .map_or((rest, None), |(before, after)| (before, Some(after)));
        if !*comment {
            kept.push_str(before);
        }
        let Some(after) = after else { break };
        *comment = !*comment;
        rest = after;
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::judge;

    #[test]
    fn what_stands_in_a_comment_is_not_done() {
        assert_eq!(judge("a.css", "/* outline: none\n @import */ a { color: red }"), []);
        let faults = judge("a.css", "a { color: red }\nb { outline: none } /* x */");
        assert_eq!(faults.iter().map(|fault| fault.line).collect::<Vec<usize>>(), [2]);
    }
}
