//! A character that nobody sees: soft hyphen, zero-width space, byte order mark, a mark of direction, a control character.
//! It splits words for search and speech.

use super::Scope;
use crate::check::passage::runs;
use crate::finding::Finding;

pub const CODE: &str = "character-invisible";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for passage in &scope.passages {
        let text = passage.text();
        for range in runs(text, |c| is_format(c) || is_control(c)) {
            if joins_emoji(text, range.start, range.end) {
                continue;
            }
            let names: Vec<String> = text[range.clone()]
                .chars()
                .map(|c| format!("U+{:04X}", u32::from(c)))
                .collect();
            let names = names.join(" ");
            let place = passage.words.place(range.clone());
            let finding = Finding::warning(
                CODE,
                place,
                format!("見えない文字（{names}）があります"),
                format!("there is an invisible character here ({names})"),
            )
            .help("この文字を消してください", "remove it");
            let removable = text[range.clone()].chars().all(is_format);
            findings.push(match passage.words.replaceable(range).filter(|_| removable) {
                Some(place) => finding.fix(place, ""),
                None => finding,
            });
        }
    }
}

/// Characters that only steer how others are joined, broken or ordered.
const fn is_format(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0001}'..='\u{e007f}')
}

/// Control characters; a tab and a line end are none here. What a vertical tab of a word processor meant, a line break or
/// nothing, only the author knows.
fn is_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\r' | '\t')
}

/// Whether it joins two pictures into one, as it is meant to.
fn joins_emoji(text: &str, start: usize, end: usize) -> bool {
    let picture = |c: char| matches!(c, '\u{2600}'..='\u{27bf}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}');
    &text[start..end] == "\u{200d}" && text[..start].ends_with(picture) && text[end..].starts_with(picture)
}
