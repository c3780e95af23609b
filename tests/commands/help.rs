//! Help: every command and every option is told, and a slip is told from an answer.

use snapbox::{assert_data_eq, str};

use super::place::{Place, code, said, told};

const COMMANDS: [&str; 12] = [
    "build", "check", "diff", "evaluate", "explain", "export", "import", "init", "schema", "snapshot", "stamp",
    "verify",
];

#[test]
#[cfg_attr(
    not(all(feature = "lsp", feature = "serve")),
    ignore = "without the features a command is missing"
)]
fn the_help_names_every_command_in_both_languages() {
    let output = Place::new("help").run(&["--help"]);
    assert_eq!((code(&output), told(&output).as_str()), (0, ""));
    assert_data_eq!(
        said(&output),
        str![[r#"
Publish what a city government promised, what it spent and what came of it.

hoshin turns ward management plans, written in Markdown under `content/`, into an accessible,
bilingual static site.

区運営方針（Markdown）から、誰にでも使える日本語と英語の静的サイトを作ります。

Usage: hoshin <COMMAND>

Commands:
  build     Build the site / サイトを作る
  check     Check the content and write nothing / 内容を確かめる（何も書き出しません）
  diff      Compare two plans of a ward / 同じ区の二つの年度の計画を比べる
  evaluate  Compute the verdict on every indicator, with the working / 指標ごとの判定を計算し、その過程を示す
  explain   Explain a rule / 規則の意味と直し方を説明する
  export    Write the open data: CSV, Excel, JSON / オープンデータ（CSVなど）を書き出す
  import    Read exported open data back and check it / 書き出したオープンデータを読み戻して確かめる
  init      Make a new site with one worked example plan / 例の計画が入った新しいサイトを作る
  lsp       Serve an editor over standard input and output / エディターの中で点検や補完をする
  schema    Write JSON Schema for every kind of document / 文書の種類ごとのJSON Schemaを書き出す
  serve     Look at the site while you write / 書きながらサイトを見る
  snapshot  Seal an edition of a plan that never changes again / 計画の保存版を作る
  stamp     Say that a translation is up to date / 訳を原文と読み合わせたことを記録する
  verify    Verify a sealed edition, or every page of a built site / 保存版か、作ったサイトの全ページを確かめる
  help      Print this message or the help of the given subcommand(s)

Options:
  -h, --help
          Print help (see a summary with '-h')

  -V, --version
          Print version

Start here / はじめに:
  hoshin init my-city                 make a small site with one worked example plan / 例の入ったサイトを作る
  hoshin serve --root my-city --open  look at it while you write / 書きながら見る
  hoshin build --root my-city         build it into my-city/output / サイトを作る
  hoshin --help, hoshin build --help  what each command does / 各コマンドの説明

Exit codes / 終了コード: 0 clean 問題なし · 1 findings 指摘あり · 2 could not work 実行できない

"#]]
    );
    for command in COMMANDS {
        let line = said(&output)
            .lines()
            .find(|line| line.trim_start().starts_with(command))
            .map(str::to_owned);
        assert!(
            line.is_some_and(|line| line.contains(" / ")),
            "{command} is told in both languages"
        );
    }
}

#[test]
fn the_help_of_each_command_tells_its_options() {
    let place = Place::new("help-options");
    let options = [
        (
            "build",
            &[
                "--root",
                "--lang",
                "--output",
                "--base-url",
                "--file-links",
                "--compress",
                "--ward",
                "--join",
                "--record-addresses",
                "--format",
            ][..],
        ),
        ("check", &["--root", "--lang", "--format", "--fix", "--watch"]),
        ("diff", &["--root", "--lang", "--ward", "--format", "<FY>"]),
        (
            "evaluate",
            &["--ward", "--year", "--compare-methods", "--format", "--root", "--lang"],
        ),
        ("explain", &["--lang", "[RULE]"]),
        (
            "export",
            &["--root", "--lang", "--output", "--ward", "--year", "--format"],
        ),
        ("import", &["--root", "--lang", "--compare", "<DIR>"]),
        ("init", &["--lang", "<DIR>"]),
        ("schema", &["--lang", "--output"]),
        (
            "snapshot",
            &[
                "--root", "--lang", "--ward", "--year", "--kind", "--date", "--reason", "--sign", "--format",
            ],
        ),
        ("stamp", &["--root", "--lang", "[FILE]"]),
        ("verify", &["--lang", "--pubkey", "--ledger", "--rebuild", "<PATH|ZIP>"]),
    ];
    assert_eq!(options.map(|(command, _)| command), COMMANDS);
    for (command, options) in options {
        let output = place.run(&[command, "--help"]);
        assert_eq!(code(&output), 0);
        let help = said(&output);
        for option in options {
            assert!(help.contains(option), "{command} {option}: {help}");
        }
        let known = help.matches("\n      --").count() + help.matches("\n  -h, --").count();
        let told = options.iter().filter(|option| option.starts_with("--")).count() + 1;
        assert_eq!(known, told, "{command}: {help}");
    }
}

#[test]
fn the_version_is_told() {
    let output = Place::new("help-version").run(&["--version"]);
    assert_eq!(
        (code(&output), said(&output)),
        (0, format!("hoshin {}\n", env!("CARGO_PKG_VERSION")))
    );
}

#[test]
fn a_slip_at_the_keyboard_stops_with_a_word_in_ones_language() {
    let place = Place::new("help-slip");
    let output = place.run(&["check", "--fromat", "json"]);
    assert_eq!((code(&output), said(&output).as_str()), (2, ""));
    assert_data_eq!(
        told(&output),
        str![[r#"
error: unexpected argument '--fromat' found

  tip: a similar argument exists: '--format'

Usage: hoshin check --format <FORMAT>

For more information, try '--help'.

"#]]
    );
    let output = place.run_with(&[("LANG", "ja_JP.UTF-8")], &["chek"]);
    assert_eq!((code(&output), said(&output).as_str()), (2, ""));
    assert_data_eq!(
        told(&output),
        str![[r#"
error: unrecognized subcommand 'chek'

  tip: some similar subcommands exist: 'schema', 'check'

Usage: hoshin <COMMAND>

For more information, try '--help'.

コマンドの書き方に誤りがあります。`hoshin --help` で使い方を確かめられます

"#]]
    );
    assert_eq!(code(&place.run(&[])), 2);
    assert_eq!(code(&place.run(&["init"])), 2);
    assert_eq!(code(&place.run(&["check", "--lang", "fr"])), 2);
}
