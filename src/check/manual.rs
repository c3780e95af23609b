//! The manual pages of findings, one for each code. They are test suites, under `tests/rules/` and `tests/findings/`: the
//! examples a clerk reads are those that were run.

use include_dir::{Dir, include_dir};

use crate::lang::Lang;

static RULES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/tests/rules");
static FINDINGS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/tests/findings");

/// A manual page, in both languages at once.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// The code of the finding.
    pub code: &'static str,
    text: &'static str,
}

/// Every page, in the order of the codes.
#[must_use]
pub fn pages() -> Vec<Page> {
    let mut pages: Vec<Page> = RULES.files().chain(FINDINGS.files()).filter_map(page).collect();
    pages.sort_by_key(|page| page.code);
    pages
}

fn page(file: &'static include_dir::File<'_>) -> Option<Page> {
    let code = file.path().file_name()?.to_str()?.strip_suffix(".md")?;
    let text = file.contents_utf8()?;
    Some(Page { code, text })
}

impl Page {
    /// What is wrong, in one sentence.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        let told = self.told(lang);
        let paragraph = told.lines().filter(|line| !line.starts_with('#'));
        let words: Vec<&str> = paragraph
            .skip_while(|line| line.is_empty())
            .take_while(|line| !line.is_empty())
            .collect();
        let (glue, stop) = match lang {
            Lang::Ja => ("", "。"),
            Lang::En => (" ", ". "),
        };
        let paragraph = words.join(glue);
        let first = paragraph.split(stop).next().unwrap_or_default();
        first.trim_end_matches('.').to_owned()
    }

    /// The page in one language.
    #[must_use]
    pub fn told(&self, lang: Lang) -> String {
        let mut told = String::new();
        let mut fenced = false;
        for block in self.text.split_inclusive("\n\n") {
            let begins_fenced = fenced;
            fenced ^= block.lines().filter(|line| line.starts_with("```")).count() % 2 == 1;
            if begins_fenced || block.starts_with("```") {
                told.push_str(&example(block, lang));
            } else if let Some(heading) = block.strip_prefix("## ") {
                let end = heading.find('\n').unwrap_or(heading.len());
                let (heading, rest) = heading.split_at(end);
                told.extend(["## ", half(heading, lang), rest]);
            } else if block.starts_with('#') || is_japanese(block) == (lang == Lang::Ja) {
                told.push_str(block);
            }
        }
        format!("{}\n", told.trim_end())
    }
}

/// A part of a fenced block: of what is said in both languages, one.
fn example(block: &str, lang: Lang) -> String {
    let mut told = String::new();
    // How many lines ago a finding began: its words follow, first in Japanese, then in English.
    let mut since = usize::MAX;
    for line in block.split_inclusive('\n') {
        let begins = ["error[", "warning[", "acknowledged["]
            .iter()
            .any(|word| line.contains(word));
        since = if begins { 0 } else { since.saturating_add(1) };
        let other = match lang {
            Lang::Ja => 2,
            Lang::En => 1,
        };
        if let Some((at, words)) = line.split_once(" | ").filter(|_| line.contains('↔')) {
            let (ja, en) = words.trim_end().rsplit_once(" | ").unwrap_or((words, words));
            let words = if lang == Lang::Ja { ja } else { en };
            told.extend([at, " | ", words, "\n"]);
        } else if since != other {
            told.push_str(line);
        }
    }
    told
}

/// `番号の重なり One code twice`: the heading's half in one language.
fn half(heading: &str, lang: Lang) -> &str {
    let split = heading
        .match_indices(' ')
        .find(|(at, _)| !is_japanese(heading.split_at(*at).1));
    let (ja, en) = split.map_or((heading, heading), |(at, _)| heading.split_at(at));
    let half = if lang == Lang::Ja { ja } else { en };
    if half.is_empty() { heading.trim() } else { half.trim() }
}

/// Whether a text is Japanese, even if it names files and codes; an English one may quote Japanese words.
fn is_japanese(text: &str) -> bool {
    let mut quoted = false;
    let (mut kana, mut latin) = (0, 0);
    for c in text.chars() {
        match c {
            '`' => quoted = !quoted,
            _ if quoted => {}
            '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}' => kana += 3,
            'a'..='z' | 'A'..='Z' => latin += 1,
            _ => {}
        }
    }
    kana > latin
}

#[cfg(test)]
mod tests {
    use super::{half, pages};
    use crate::lang::Lang;

    #[test]
    fn a_page_is_told_in_one_language() {
        let page = pages().into_iter().find(|page| page.code == "code-doubled").unwrap();
        let ja = page.told(Lang::Ja);
        let en = page.told(Lang::En);
        assert!(ja.contains("**直し方**") && !ja.contains("How to fix it"), "{ja}");
        assert!(en.contains("**How to fix it**") && !en.contains("直し方"), "{en}");
        assert!(
            en.contains("#   ↔ content/mihon/fy2024/1.md:9: 1 | used here first\n"),
            "{en}"
        );
        assert!(
            en.contains("is used twice → ") && !en.contains("重なっています"),
            "{en}"
        );
        assert!(
            ja.contains("重なっています → ") && !ja.contains("is used twice"),
            "{ja}"
        );
        assert_eq!(page.sentence(Lang::En), "One code stands for two things");
        assert_eq!(page.sentence(Lang::Ja), "同じ番号が二つのものに付いています");
    }

    #[test]
    fn every_page_says_something_in_both_languages() {
        for page in pages() {
            for lang in Lang::ALL {
                assert!(!page.sentence(lang).is_empty(), "{} {lang}", page.code);
                assert!(page.told(lang).contains("\n## "), "{} {lang}", page.code);
            }
        }
    }

    #[test]
    fn a_heading_has_two_halves() {
        let heading = "SDGs の重なり A goal twice";
        assert_eq!(half(heading, Lang::Ja), "SDGs の重なり");
        assert_eq!(half(heading, Lang::En), "A goal twice");
    }
}
