//! The tables of `docs/requirements.md` and `docs/requirements.ja.md`: each requirement with what guards it.

use std::collections::{BTreeMap, BTreeSet};

use hoshin::judge::fault::Requirement;
use hoshin::lang::Lang;

use super::Guarded;

const INTRO_EN: &str = "# What every page keeps, and what guards it

*[日本語で読む](requirements.ja.md)*

The requirements that every page of a site by hoshin keeps, in both languages. Each is guarded by at least one check that runs before a
change is merged, and each check is shown pages with one thing broken, in [tests/requirements/](../tests/requirements/), to prove
that it can fail. This table is made from them (`BLESS=1 cargo test --test requirements`).

- **Judged** are all pages by `hoshin verify output`, without a browser. The names are those it prints.
- **Seen** are pages of every kind, in both languages, in a browser: the checks lie in [tests/browser/checks/](../tests/browser/checks/).
- **Tested** is what stands in the tests named.
- **A person** has to say what no program can.

| | requirement | judged | seen | tested | a person | broken pages |
| --- | --- | --- | --- | --- | --- | ---: |
";

const INTRO_JA: &str = "# すべてのページが守ること、それを確かめるもの

*[Read in English](requirements.md)*

hoshinで作るサイトの、日本語と英語のすべてのページが守ることです。どれにも、変更を取り込む前に動く検査が少なくとも1つあります。検査が
本当に失敗できることは、1か所だけ壊したページ（[tests/requirements/](../tests/requirements/)）を見せて確かめています。この表はそこから
作っています（`BLESS=1 cargo test --test requirements`）。

- **判定** は、`hoshin verify output` がブラウザーなしで全ページについて行います。名前は表示されるものと同じです。
- **表示** は、すべての種類のページを両方の言語でブラウザーに表示して確かめます。検査は [tests/browser/checks/](../tests/browser/checks/) にあります。
- **テスト** は、その名前のテストにあるものです。
- **人** は、プログラムには分からないことです。

| | 守ること | 判定 | 表示 | テスト | 人 | 壊したページ |
| --- | --- | --- | --- | --- | --- | ---: |
";

/// Both files with their texts.
pub fn both(
    requirements: &BTreeMap<u8, Guarded>,
    judgements: &BTreeMap<&'static str, &'static [Requirement]>,
) -> [(&'static str, String); 2] {
    [
        (
            "docs/requirements.md",
            table(INTRO_EN, Lang::En, requirements, judgements),
        ),
        (
            "docs/requirements.ja.md",
            table(INTRO_JA, Lang::Ja, requirements, judgements),
        ),
    ]
}

fn table(
    intro: &str,
    lang: Lang,
    requirements: &BTreeMap<u8, Guarded>,
    judgements: &BTreeMap<&'static str, &'static [Requirement]>,
) -> String {
    let row = |(number, guarded): (&u8, &Guarded)| {
        let guards = judgements
            .iter()
            .filter(|(_, guards)| guards.contains(&Requirement(*number)));
        let judged: Vec<String> = guards.map(|(code, _)| format!("`{code}`")).collect();
        let checks = guarded.broken.iter().filter_map(|broken| broken.check.as_deref());
        let checks: BTreeSet<&str> = checks.collect();
        let seen: Vec<String> = checks
            .into_iter()
            .map(|name| format!("[{name}](../tests/browser/checks/{name}.mjs)"))
            .collect();
        let files: BTreeSet<&str> = guarded
            .tests
            .iter()
            .filter_map(|test| test.split(": ").next())
            .collect();
        let tested: Vec<String> = files
            .into_iter()
            .map(|file| format!("[{}](../{file})", file.rsplit('/').next().unwrap_or(file)))
            .collect();
        let (words, person) = match lang {
            Lang::Ja => (&guarded.ja, guarded.person.as_ref().map(|person| &person.ja)),
            Lang::En => (&guarded.en, guarded.person.as_ref().map(|person| &person.en)),
        };
        format!(
            "| A11Y-{number} | {words} | {} | {} | {} | {} | {} |\n",
            judged.join(", "),
            seen.join(", "),
            tested.join(", "),
            person.map_or("", String::as_str),
            guarded.broken.len(),
        )
    };
    intro.to_owned() + &requirements.iter().map(row).collect::<String>()
}
