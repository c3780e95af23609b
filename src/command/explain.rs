//! `hoshin explain`: what a finding means, why it matters and how to mend it.

use clap::Args;

use super::{Outcome, Spoken, spoken};
use crate::check::manual::{Page, pages};
use crate::check::rules;
use crate::failure::Failure;
use crate::finding::likely;
use crate::lang::Lang;

/// Explain a rule / 規則の意味と直し方を説明する
///
/// Prints the manual page of the rule named in a finding, with examples. Without a rule, lists all of them.
///
/// 指摘の `[ ]` の中に書かれた規則について、意味、直し方、例を示します。規則を書かなければ、すべての規則を一覧にします。
#[derive(Args, Debug)]
pub struct Explain {
    /// The rule: `unit-unknown` / 規則の名前
    #[arg(value_name = "RULE")]
    rule: Option<String>,
    /// Language of the page; from the environment if not given / 説明の言語
    #[arg(long, value_name = "LANG")]
    lang: Option<Spoken>,
}

impl Explain {
    pub(super) fn lang(&self) -> Lang {
        spoken(self.lang)
    }

    pub(super) fn run(&self) -> super::Result {
        let pages = pages();
        let text = match &self.rule {
            None => list(&pages, self.lang()),
            Some(rule) => match pages.iter().find(|page| page.code == rule) {
                Some(page) => page.told(self.lang()),
                None => return Err(unknown(rule, &pages)),
            },
        };
        anstream::print!("{text}");
        Ok(Outcome::Clean)
    }
}

/// Every rule with one line, the lines in one column.
fn list(pages: &[Page], lang: Lang) -> String {
    let width = pages.iter().map(|page| page.code.len()).max().unwrap_or_default();
    let line = |page: &Page| format!("{:width$}  {}\n", page.code, page.sentence(lang));
    pages.iter().map(line).collect()
}

fn unknown(rule: &str, pages: &[Page]) -> Failure {
    if rules::codes().any(|code| code == rule) {
        return Failure::new(
            format!("規則 `{rule}` の説明はまだありません"),
            format!("the rule `{rule}` has no page yet"),
        );
    }
    let failure = Failure::new(
        format!("`{rule}` という規則はありません"),
        format!("there is no rule `{rule}`"),
    );
    match likely(rule, pages.iter().map(|page| page.code)) {
        Some(meant) => failure.hint(format!("もしかして `{meant}`"), format!("did you mean `{meant}`?")),
        None => failure.hint(
            "`hoshin explain` で、すべての規則を見られます",
            "`hoshin explain` lists all rules",
        ),
    }
}
