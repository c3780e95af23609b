//! The result as a table: for the terminal, and for docs/mutations.md, which must be the current one.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::Outcome;
use crate::classes::{Class, FIELDS, FORM, LANGUAGES, NOTHING_TO_COMPARE, SENSE};

/// A group's title, in English and in Japanese.
pub(crate) type Title = (&'static str, &'static str);

/// Each group of classes with its title.
pub(crate) const GROUPS: [(Title, &[Class]); 5] = [
    (("What the text alone can tell", "文字だけで分かる誤り"), FORM),
    (("What the schema can tell", "スキーマで分かる誤り"), FIELDS),
    (
        (
            "What several places together can tell",
            "複数の箇所を突き合わせると分かる誤り",
        ),
        SENSE,
    ),
    (
        (
            "What the two languages together can tell",
            "二つの言語を突き合わせると分かる誤り",
        ),
        LANGUAGES,
    ),
    (
        ("What nothing in a plan can tell", "方針の中だけでは分からない誤り"),
        NOTHING_TO_COMPARE,
    ),
];

const HEAD: &str = "# How many mistakes are found / 誤りはどれだけ見つかるか

<!-- Written by `BLESS=1 cargo test --test mutations`; a test keeps it current. -->

Our five real plans, damaged one place at a time, with places drawn by a fixed seed: of each kind of damage, how many were tried, how
many were found, and how many of these at the very line (or at the line where the manual says such a mistake is shown). The last group is
there for honesty: a slipped digit that still looks likely can't be known without a second source, so figures must be read against the
original once more before they are published.

掲載している5つの実際の方針の1か所だけを、決まった乱数で選んで壊し、見つかった件数を種類ごとに数えました。「行も一致」は、壊したその行（または、その種の誤りを示すと定めた行）で見つかった件数です。最後の表は限界を正直に示すものです。もっともらしい数字の打ち間違いは、照らし合わせる相手がなければ分かりません。公開の前に、数値をもう一度、原本と読み合わせてください。
";

const FOOT: &str = "
What is not found, and what finds it later:

- A digit of an amount, of a result or of a target: the plan states the figure once. Where it is stated again, in next year's plan, in a sum
  or in the parts, `budget-differs`, `value-differs`, `budget-does-not-add-up` or `parts-do-not-add-up` compare the two.
- A tenfold amount where the plan has no other year: only the ward's other plans can tell (`tenfold-change`), and here most have none.
- A rating without an earlier result: the straight-line method has nowhere to start from. It is found where the target is due or reached already.

見つからなかったものと、後で見つかる場合は次のとおりです。

- 金額、実績、目標の数字一つ：方針に一度しか書かれていません。次の年度の方針、合計、内訳にも書かれていれば、`budget-differs`、`value-differs`、`budget-does-not-add-up`、`parts-do-not-add-up` が比べます。
- ほかの年度の額がない金額の10倍：同じ区のほかの方針の額としか比べられず（`tenfold-change`）、ここではそれもほとんどありません。
- 前の実績がない指標の評価：直線の進み方を計算する起点がありません。目標の期限が来ているか、もう届いているときは見つかります。
";

/// A class that finds less than it must.
pub(crate) fn below(outcome: &Outcome) -> Option<String> {
    let (found, at_line) = outcome.class.floor;
    let enough = outcome.found * 100 >= found * outcome.drawn && outcome.at_line * 100 >= at_line * outcome.drawn;
    let Outcome {
        class,
        drawn,
        found,
        at_line,
        ..
    } = outcome;
    (!enough || *drawn == 0).then(|| {
        format!(
            "{}: {drawn} drawn, {found} found, {at_line} at the line, of {:?} %",
            class.en, class.floor
        )
    })
}

/// Prints the table.
pub(crate) fn print(groups: &[(Title, Vec<Outcome>)]) {
    println!("{}", table(groups));
    for outcome in groups.iter().flat_map(|(_, outcomes)| outcomes) {
        for miss in &outcome.misses {
            println!("not at its line: {}: {miss}", outcome.class.en);
        }
    }
}

/// Holds docs/mutations.md against the result, or writes it.
pub(crate) fn keep(groups: &[(Title, Vec<Outcome>)]) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/mutations.md");
    let text = format!("{HEAD}{}{FOOT}", table(groups));
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, &text).expect("docs/mutations.md can be written");
    }
    let there = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(
        there == text,
        "docs/mutations.md is not current: run `BLESS=1 cargo test --test mutations`"
    );
}

fn table(groups: &[(Title, Vec<Outcome>)]) -> String {
    let mut text = String::new();
    let mut row = |line: std::fmt::Arguments<'_>| writeln!(text, "{line}").expect("a string takes any text");
    for ((en, ja), outcomes) in groups {
        row(format_args!("\n## {en} / {ja}\n"));
        row(format_args!(
            "| Damage | 壊し方 | tried / 試行 | found / 発見 | at the line / 行も一致 |"
        ));
        row(format_args!("| --- | --- | ---: | ---: | ---: |"));
        for Outcome {
            class,
            drawn,
            found,
            at_line,
            ..
        } in outcomes
        {
            row(format_args!(
                "| {} | {} | {drawn} | {found} | {at_line} |",
                class.en, class.ja
            ));
        }
        let sum = |count: fn(&Outcome) -> usize| outcomes.iter().map(count).sum::<usize>();
        let (drawn, found, at_line) = (sum(|one| one.drawn), sum(|one| one.found), sum(|one| one.at_line));
        row(format_args!("| **All** | **計** | {drawn} | {found} | {at_line} |"));
    }
    text
}
