//! The theme guide keeps in step with the code: the tables of `docs/theme-fields.md` are read from the views themselves, with the
//! sentences that stand over their fields. `BLESS=1` writes them anew. In Japanese the sentences are those of `ja.tsv` beside this file.

#![expect(
    clippy::disallowed_methods,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test reads the sources and blesses a document, and fails by stopping"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use code::{Code, Field, Kind, Shown};

mod code;

/// What a guide says around the tables, in one language.
struct Words {
    file: &'static str,
    /// What stands for a sentence of the code; the sentence itself where there is nothing.
    sentences: &'static str,
    intro: &'static str,
    frame: &'static str,
    page: &'static str,
    parts: &'static str,
    head: &'static str,
    text: &'static str,
    number: &'static str,
    flag: &'static str,
    list: &'static str,
    maybe: &'static str,
    one_of: &'static str,
}

const EN: Words = Words {
    file: "docs/theme-fields.md",
    sentences: "",
    intro: "# What templates see\n\n*[日本語で読む](theme-fields.ja.md)*\n\nEvery field that a template can use, read from the code \
        (`BLESS=1 cargo test --test guide`). [themes.md](themes.md) says how a theme is written. “Maybe” is what a page may lack: ask \
        with `{% if %}` first.",
    frame: "## On every page: `frame`",
    page: "`page` has:",
    parts: "## Parts",
    head: "| field | form | what it says |\n| --- | --- | --- |",
    text: "text",
    number: "number",
    flag: "yes or no",
    list: "list of {}",
    maybe: "maybe {}",
    one_of: "One of these; `kind` says which.",
};

const JA: Words = Words {
    file: "docs/theme-fields.ja.md",
    sentences: include_str!("ja.tsv"),
    intro: "# ひな型から見えるもの\n\n*[Read in English](theme-fields.md)*\n\nひな型で使える項目の一覧です。プログラムから読み出しています\
        （`BLESS=1 cargo test --test guide`）。テーマの書き方は [themes.ja.md](themes.ja.md) にあります。「あれば」とある項目は、\
        ないページがあります。先に `{% if %}` で確かめてください。",
    frame: "## すべてのページに: `frame`",
    page: "`page` の項目:",
    parts: "## 部品",
    head: "| 項目 | 形 | 内容 |\n| --- | --- | --- |",
    text: "文字",
    number: "数",
    flag: "はい・いいえ",
    list: "{} の並び",
    maybe: "あれば {}",
    one_of: "次のどれか一つです。どれかは `kind` で分かります。",
};

#[test]
fn the_guide_lists_every_field_of_every_view() {
    let code = Code::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/site"));
    let mut faults = Vec::new();
    for words in [&EN, &JA] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(words.file);
        let now = guide(&code, words);
        if std::env::var_os("BLESS").is_some() {
            fs::write(&path, now).unwrap();
        } else if fs::read_to_string(&path).unwrap_or_default() != now {
            faults.push(format!(
                "{} is out of step: BLESS=1 cargo test --test guide",
                words.file
            ));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_sentence_is_there_in_japanese_and_none_is_left_over() {
    let code = Code::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/site"));
    let asked = sentences(&code);
    let told = JA.told();
    let lacking: Vec<&String> = asked
        .iter()
        .filter(|sentence| !told.contains_key(sentence.as_str()))
        .collect();
    let idle: Vec<&&str> = told.keys().filter(|sentence| !asked.contains(**sentence)).collect();
    assert!(
        lacking.is_empty() && idle.is_empty(),
        "tests/guide/ja.tsv lacks {lacking:#?}\nand nobody asks for {idle:#?}"
    );
}

/// Every sentence that the guide says.
fn sentences(code: &Code) -> BTreeSet<String> {
    let mut roots = vec![code.named("frame", "Frame")];
    roots.extend(code.pages().into_iter().map(|(_, view)| view));
    let mut asked = BTreeSet::new();
    for name in code.below(&roots).iter().chain(&roots) {
        let shown = code.shown(name);
        let kinds = shown.kinds.iter();
        asked.extend(kinds.clone().map(|(_, about, _)| about.clone()));
        let fields = kinds.flat_map(|(.., fields)| fields).chain(&shown.fields);
        asked.extend(fields.map(|(.., about)| about.clone()));
        if *name != roots[0] {
            asked.insert(shown.about.clone());
        }
    }
    asked
}

impl Words {
    /// Each sentence and what stands for it.
    fn told(&self) -> BTreeMap<&str, &str> {
        self.sentences
            .lines()
            .filter_map(|line| line.split_once('\t'))
            .collect()
    }

    /// What stands for a sentence.
    fn say<'s>(&'s self, sentence: &'s str) -> &'s str {
        self.told().get(sentence).copied().unwrap_or(sentence)
    }
}

#[test]
fn a_guide_without_a_page_would_be_noticed() {
    let code = Code::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/site"));
    let pages = code.pages();
    assert!(pages.len() > 20, "{} pages", pages.len());
    for (template, view) in pages {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("themes/default/templates")
            .join(&template);
        assert!(path.is_file(), "no template {template}");
        assert!(!code.shown(&view).fields.is_empty(), "{template} shows nothing");
    }
}

fn guide(code: &Code, words: &Words) -> String {
    let mut text = format!("{}\n\n{}\n\n", words.intro, words.frame);
    let frame = code.named("frame", "Frame");
    table(&mut text, code.shown(&frame), code, words);
    let mut seen = vec![frame];
    for (template, view) in code.pages() {
        write!(
            text,
            "\n## `{template}`\n\n{}\n\n{}\n\n",
            words.say(&code.shown(&view).about),
            words.page
        )
        .unwrap();
        table(&mut text, code.shown(&view), code, words);
        seen.push(view);
    }
    write!(text, "\n{}\n", words.parts).unwrap();
    for name in code.below(&seen) {
        let shown = code.shown(&name);
        write!(text, "\n### `{}`\n\n{}\n\n", code.title(&name), words.say(&shown.about)).unwrap();
        table(&mut text, shown, code, words);
    }
    text
}

fn table(text: &mut String, shown: &Shown, code: &Code, words: &Words) {
    if !shown.kinds.is_empty() {
        writeln!(text, "{}\n", words.one_of).unwrap();
    }
    for (kind, about, fields) in &shown.kinds {
        if fields.is_empty() {
            writeln!(text, "- `{kind}`: {}", words.say(about)).unwrap();
        } else {
            write!(text, "\n`{kind}`: {}\n\n{}\n", words.say(about), words.head).unwrap();
            rows(text, fields, code, words);
        }
    }
    if !shown.fields.is_empty() {
        writeln!(text, "{}", words.head).unwrap();
        rows(text, &shown.fields, code, words);
    }
}

fn rows(text: &mut String, fields: &[Field], code: &Code, words: &Words) {
    for (name, kind, about) in fields {
        let (form, about) = (form(kind, code, words), words.say(about).replace('|', "\\|"));
        writeln!(text, "| `{name}` | {form} | {about} |").unwrap();
    }
}

/// The form of a value in words, with a link to the part it is.
fn form(kind: &Kind, code: &Code, words: &Words) -> String {
    match kind {
        Kind::Text => words.text.to_owned(),
        Kind::Number => words.number.to_owned(),
        Kind::Flag => words.flag.to_owned(),
        Kind::List(inner) => words.list.replace("{}", &form(inner, code, words)),
        Kind::Maybe(inner) => words.maybe.replace("{}", &form(inner, code, words)),
        Kind::Several(inner) => {
            let each: Vec<String> = inner.iter().map(|kind| form(kind, code, words)).collect();
            format!("[{}]", each.join(", "))
        }
        Kind::Part(name) => {
            let title = code.title(name);
            let anchor: String = title.to_lowercase().replace(' ', "-");
            let anchor: String = anchor
                .chars()
                .filter(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_')
                .collect();
            format!("[`{title}`](#{anchor})")
        }
    }
}
