//! `hoshin check`: what is said about a site, to people and to machines, in both languages.

use snapbox::{assert_data_eq, str};
use unicode_width::UnicodeWidthStr;

use super::place::{Place, code, said, told};

/// The base site with a misspelt unit, in a line that is Japanese before it.
fn misspelt(name: &str) -> Place {
    let place = Place::site(name);
    place.change(
        "content/mihon/fy2022/1-1.md",
        "  - id: watched-over\n    name: 見守りがあると感じる区民\n    unit: percent\n",
        "  - { id: watched-over, name: 見守りがあると感じる区民, unit: percnt }\n",
    );
    place.change(
        "content/mihon/fy2022/1-1.md",
        "    target: { at_least: 60, by: 2022 }\n",
        "",
    );
    place
}

#[test]
fn a_sound_site_is_praised_in_one_line() {
    let place = Place::site("check-sound");
    let output = place.run(&["check", "--lang", "en"]);
    assert_eq!((code(&output), said(&output).as_str()), (0, ""));
    assert_data_eq!(
        told(&output),
        str![[r#"
0 errors, 0 warnings

"#]]
    );
    assert_data_eq!(
        told(&place.run(&["check", "--lang", "ja"])),
        str![[r#"
エラー0件、警告0件

"#]]
    );
}

#[test]
fn a_mistake_is_shown_in_english() {
    let output = misspelt("check-english").run(&["check", "--lang", "en"]);
    assert_eq!((code(&output), said(&output).as_str()), (1, ""));
    assert_data_eq!(
        told(&output),
        str![[r#"
content/mihon/fy2022/1-1.md  1 error, 0 warnings

error[unit-unknown]: the unit `percnt` is not defined
 --> content/mihon/fy2022/1-1.md:6:51
  |
6 |   - { id: watched-over, name: 見守りがあると感じる区民, unit: percnt }
  |                                                               ^^^^^^
  |
  = help: did you mean `percent`?

1 error, 0 warnings

"#]]
    );
}

#[test]
fn a_mistake_is_shown_in_japanese() {
    let output = misspelt("check-japanese").run(&["check", "--lang", "ja"]);
    assert_eq!((code(&output), said(&output).as_str()), (1, ""));
    assert_data_eq!(
        told(&output),
        str![[r#"
content/mihon/fy2022/1-1.md  エラー1件、警告0件

エラー[unit-unknown]: 単位 `percnt` は定義されていません
 --> content/mihon/fy2022/1-1.md:6:51
  |
6 |   - { id: watched-over, name: 見守りがあると感じる区民, unit: percnt }
  |                                                               ^^^^^^
  |
  = 対処: もしかして `percent`

エラー1件、警告0件

"#]]
    );
}

#[test]
fn carets_stand_under_their_words_after_japanese_text() {
    let told = told(&misspelt("check-caret").run(&["check", "--lang", "ja"]));
    let mut lines = told.lines();
    let line = lines.find(|line| line.contains("percnt }")).unwrap();
    let carets = lines.next().unwrap();
    let before = line.split("percnt").next().unwrap();
    assert_eq!(
        carets.find('^').map(|at| carets[..at].width()),
        Some(before.width()),
        "{told}"
    );
    assert_eq!(carets.matches('^').count(), "percnt".len(), "{told}");
}

#[test]
fn carets_are_as_wide_as_japanese_words() {
    let place = Place::site("check-wide");
    place.change(
        "content/mihon/fy2022/1-1-1.md",
        "## 当年度の取組内容",
        "## 当年度の取組内要",
    );
    let told = told(&place.run(&["check", "--lang", "en"]));
    let mut lines = told.lines().skip_while(|line| !line.contains("## 当年度の取組内要"));
    let line = lines.next().unwrap();
    let carets = lines.next().unwrap();
    assert_eq!(carets.matches('^').count(), "## 当年度の取組内要".width(), "{told}");
    assert_eq!(carets.find('^'), line.find('#'), "{told}");
}

#[test]
fn two_places_are_shown_together() {
    let place = Place::site("check-two-places");
    place.change("content/mihon/fy2022/1-1-2.md", "id: street-lights", "id: child-watch");
    place.change(
        "content/mihon/fy2022/2.md",
        "title: 来たくなるまちづくり",
        "title: あ\ntitle: い",
    );
    assert_data_eq!(
        told(&place.run(&["check", "--lang", "ja"])),
        str![[r#"
content/mihon/fy2022/1-1-2.md  エラー1件、警告0件

エラー[id-doubled]: 識別子 `child-watch` は別のものに使われています
 --> content/mihon/fy2022/1-1-2.md:2:5
  |
2 | id: child-watch
  |     ^^^^^^^^^^^
  |
 ::: content/mihon/fy2022/1-1-1.md:2:5
  |
2 | id: child-watch
  |     ----------- 最初の使用
  |
  = 対処: 別の識別子を付けてください

content/mihon/fy2022/2.md  エラー1件、警告0件

エラー[field-doubled]: `title` が2回あります
 --> content/mihon/fy2022/2.md:4:1
  |
3 | title: あ
  | ----- 最初の項目
4 | title: い
  | ^^^^^
  |
  = 対処: どちらかを消してください

エラー2件、警告0件

"#]]
    );
}

#[test]
fn a_warning_asks_for_nothing_and_an_acknowledged_one_for_less() {
    let place = Place::site("check-warning");
    place.change("content/mihon/fy2022/reform-1.md", "value: 100", "value: 111");
    let output = place.run(&["check", "--lang", "en"]);
    assert_eq!(code(&output), 0);
    assert_data_eq!(
        told(&output),
        str![[r#"
content/mihon/fy2022/reform-1.md  0 errors, 1 warning

warning[parts-do-not-add-up]: the parts come to 291, which is none of the figures stated (300; 280)
  --> content/mihon/fy2022/reform-1.md:12:7
   |
12 |       - { id: paper, name: 紙, value: 180 }
   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: check the parts; if the source has it so, say so under `acknowledge` with a reason

0 errors, 1 warning

"#]]
    );
    place.change(
        "content/mihon/fy2022/reform-1.md",
        "pillar: 5-1",
        "pillar: 5-1\nacknowledge: [ { rule: parts-do-not-add-up, about: 291, reason: 出典のとおりです } ]",
    );
    let output = place.run(&["check", "--lang", "ja"]);
    assert_eq!(code(&output), 0);
    assert_data_eq!(
        told(&output),
        str![[r#"
content/mihon/fy2022/reform-1.md  エラー0件、警告0件（ほかに了承済み1件）

了承済み[parts-do-not-add-up]: 内訳の合計 291 は、示された額（300、280）のどれとも一致しません
  --> content/mihon/fy2022/reform-1.md:13:7
   |
13 |       - { id: paper, name: 紙, value: 180 }
   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = 理由: 出典のとおりです

エラー0件、警告0件（ほかに了承済み1件）

"#]]
    );
}

#[test]
fn machines_read_json() {
    let place = misspelt("check-json");
    let output = place.run(&["check", "--format", "json", "--lang", "ja"]);
    assert_eq!(code(&output), 1);
    assert_data_eq!(
        said(&output),
        str![[r#"
{
  "findings": [
    {
      "code": "unit-unknown",
      "severity": "error",
      "file": "content/mihon/fy2022/1-1.md",
      "line": 6,
      "column": 51,
      "end_line": 6,
      "end_column": 57,
      "start_byte": 155,
      "end_byte": 161,
      "text": "percnt",
      "message": {
        "ja": "単位 `percnt` は定義されていません",
        "en": "the unit `percnt` is not defined"
      },
      "help": {
        "ja": "もしかして `percent`",
        "en": "did you mean `percent`?"
      }
    }
  ]
}

"#]]
    );
    assert_data_eq!(
        told(&output),
        str![[r#"
エラー1件、警告0件

"#]]
    );
    let report: serde_json::Value = serde_json::from_str(&said(&output)).unwrap();
    let finding = &report["findings"][0];
    let text = place.read("content/mihon/fy2022/1-1.md");
    let byte = |key: &str| usize::try_from(finding[key].as_u64().unwrap()).unwrap();
    assert_eq!(text.get(byte("start_byte")..byte("end_byte")), Some("percnt"));
}

#[test]
fn a_sound_site_is_an_empty_list_to_machines() {
    let output = Place::site("check-json-sound").run(&["check", "--format", "json"]);
    assert_eq!(code(&output), 0);
    assert_data_eq!(
        said(&output),
        str![[r#"
{
  "findings": []
}

"#]]
    );
}

#[test]
fn colours_reach_terminals_only() {
    let place = misspelt("check-colour");
    for environment in [
        &[][..],
        &[("NO_COLOR", "1")],
        &[("TERM", "xterm-256color")],
        &[("CLICOLOR", "1")],
    ] {
        for format in ["human", "json", "short", "sarif", "github"] {
            let output = place.run_with(environment, &["check", "--format", format]);
            let all = said(&output) + &told(&output);
            assert!(!all.contains('\u{1b}'), "{environment:?} {format}: {all}");
        }
    }
    let output = place.run_with(&[("CLICOLOR_FORCE", "1")], &["check"]);
    assert!(told(&output).contains("\u{1b}["));
}

#[test]
fn the_environment_says_the_language_and_the_option_has_the_last_word() {
    let place = Place::site("check-language");
    let japanese = |environment: &[(&str, &str)], arguments: &[&str]| {
        told(&place.run_with(environment, arguments)).contains("エラー")
    };
    assert!(!japanese(&[], &["check"]));
    assert!(japanese(&[("LANG", "ja_JP.UTF-8")], &["check"]));
    assert!(!japanese(&[("LANG", "en_GB.UTF-8")], &["check"]));
    assert!(!japanese(&[("LC_ALL", "C"), ("LANG", "ja_JP.UTF-8")], &["check"]));
    assert!(japanese(
        &[("LC_ALL", ""), ("LC_MESSAGES", "ja_JP"), ("LANG", "C")],
        &["check"]
    ));
    assert!(!japanese(&[("LANG", "ja_JP.UTF-8")], &["check", "--lang", "en"]));
}

#[test]
fn what_could_be_mended_is_counted() {
    let place = Place::site("check-mendable");
    let said = |lang| told(&place.run(&["check", "--lang", lang]));
    assert!(!said("en").contains("--fix"));
    place.change(
        "content/mihon/fy2022/1-1-1.md",
        "settled: { 2020: 3683 }",
        "settled: { 2020: ３６８３ }",
    );
    assert!(
        said("en").ends_with("1 error, 0 warnings\n1 of them has one right answer; `hoshin check --fix` mends it\n"),
        "{}",
        said("en")
    );
    assert!(said("ja").ends_with("うち1件は、直し方が一つです。`hoshin check --fix` で直せます\n"));
}

#[test]
fn what_has_one_right_answer_is_mended() {
    let place = Place::site("check-fix");
    place.change(
        "content/mihon/fy2022/1-1-1.md",
        "settled: { 2020: 3683 }",
        "settled: { 2020: ３６８３ }",
    );
    place.change("content/mihon/fy2022/2.md", "id: welcoming-town", "id: Welcoming");
    let before = place.tree("content");
    let output = place.run(&["check", "--fix", "--lang", "en"]);
    assert_eq!(code(&output), 1);
    assert_data_eq!(
        told(&output),
        str![[r#"
content/mihon/fy2022/1-1-1.md:5
-   settled: { 2020: ３６８３ }
+   settled: { 2020: 3683 }

mended 1 place in 1 file
content/mihon/fy2022/2.md  1 error, 0 warnings

error[value-mistyped]: `Welcoming` is not an id: lower-case letters and digits joined by `-`
 --> content/mihon/fy2022/2.md:2:5
  |
2 | id: Welcoming
  |     ^^^^^^^^^
  |
  = help: write `welcoming`

1 error, 0 warnings

"#]]
    );
    let mut after = place.tree("content");
    let mended = after.insert("mihon/fy2022/1-1-1.md".into(), before["mihon/fy2022/1-1-1.md"].clone());
    assert!(
        std::str::from_utf8(&mended.unwrap())
            .unwrap()
            .contains("settled: { 2020: 3683 }")
    );
    assert!(after == before, "nothing else changed");
    assert_eq!(place.tree("content"), {
        place.run(&["check", "--fix"]);
        place.tree("content")
    });
}

#[test]
fn all_files_are_told_of_in_one_run() {
    let place = misspelt("check-all");
    place.change("content/mihon/fy2022/2.md", "title:", "tittle:");
    place.write("content/mihon/fy2022/1-1-2.md", "no frontmatter\n");
    place.change("hoshin.toml", "theme = \"default\"", "theme = \"nowhere\"");
    let told = told(&place.run(&["check", "--lang", "en"]));
    for words in [
        "error[unit-unknown]",
        "did you mean `title`?",
        "error[frontmatter-missing]",
        "error[theme-unknown]",
    ] {
        assert!(told.contains(words), "no `{words}` in {told}");
    }
}
