//! The 30 rules for machine-readable administrative data (行政データの機械可読性に関するルール, decided on 31 March 2026), as the
//! Digital Agency publishes them with their numbers, and how this data keeps each. The words are our own, shorter than the
//! official ones. Every rule is guarded by a test of `tests/opendata/rules.rs`, and a test sees to it that it is there.

use super::table::Words;

/// Where the rules are published.
pub const SOURCE: &str = "https://www.digital.go.jp/resources/machine-readability-rule";

/// A rule.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Its official number.
    pub number: &'static str,
    /// What it asks.
    pub asks: Words,
    /// How this data keeps it.
    pub kept: Words,
    /// The test that guards it.
    pub test: &'static str,
}

const fn rule(number: &'static str, asks: Words, kept: Words, test: &'static str) -> Rule {
    Rule {
        number,
        asks,
        kept,
        test,
    }
}

/// Every rule, in the official order.
pub const RULES: [Rule; 30] = [
    rule(
        "L1-01",
        ("機械が直接読み取れる形式にする", "a format that machines read"),
        ("CSV、JSON、XLSXで公開する。", "CSV, JSON and XLSX."),
        "l1_01_the_formats_are_csv_json_and_xlsx",
    ),
    rule(
        "L1-02",
        (
            "1つのファイルやシートに1つの表だけを載せる",
            "one table in a file or sheet",
        ),
        (
            "表ごとに1つのCSV、1つのシート。",
            "A CSV file and a sheet for each table.",
        ),
        "l1_02_a_file_and_a_sheet_hold_one_table",
    ),
    rule(
        "L1-03",
        ("データを空白の行や列で分けない", "no blank rows or columns"),
        ("空の行や列はない。", "There is none."),
        "l1_03_nothing_is_torn_apart_by_blank_rows_or_columns",
    ),
    rule(
        "L1-04",
        ("データと無関係な情報を残さない", "nothing beside the data"),
        (
            "どの行も、列の数が1行目と同じ。",
            "Every row has as many cells as the first.",
        ),
        "l1_04_nothing_stands_beside_the_table",
    ),
    rule(
        "L1-05",
        (
            "すべての列に、意味の分かる項目名を付ける",
            "every column has a name that says what it holds",
        ),
        (
            "列の名前、題名、説明がすべての列にある。",
            "Every column has a name, a title and a description.",
        ),
        "l1_05_every_column_has_a_name_that_says_what_it_holds",
    ),
    rule(
        "L1-06",
        ("スペースや改行で体裁を整えない", "no spaces or line breaks for looks"),
        (
            "セルの前後に空白はない。文章の行の字下げ（Markdownの入れ子）だけは意味を持つため残す。",
            "No cell begins or ends in a space; only the indent of a line of Markdown, which means something, is kept.",
        ),
        "l1_06_no_spaces_for_looks",
    ),
    rule(
        "L1-07",
        ("1つのセルに1つのデータ", "one datum in a cell"),
        (
            "番号、値、単位、状態、注記は別の列。複数のものは別の行。",
            "Numbers, units, states and notes have columns of their own; several things have rows of their own.",
        ),
        "l1_07_one_datum_in_a_cell",
    ),
    rule(
        "L1-08",
        ("機種依存文字を使わない", "no characters that depend on the machine"),
        (
            "内容の点検で見つける。指標の丸数字は数で書く。様式が定める評価の記号だけは紙面のとおりにする。",
            "The content check finds them; a circled number of an indicator is written as a number. Only the ratings of a form stand as printed.",
        ),
        "l1_08_no_machine_dependent_characters",
    ),
    rule(
        "L1-09",
        ("空白とゼロを区別する", "a blank is not a zero"),
        (
            "値がないときは空欄にし、理由を状態の列に書く。",
            "Where there is no value the cell is empty and the status says why.",
        ),
        "l1_09_a_blank_is_not_a_zero",
    ),
    rule(
        "L1-10",
        ("【Excel】オブジェクトを使わない", "Excel: no objects"),
        ("図形も画像もない。", "No shapes, no pictures."),
        "the_workbook_holds_plain_cells_only",
    ),
    rule(
        "L1-11",
        (
            "【Excel】書式でデータの違いを表さない",
            "Excel: formats carry no meaning",
        ),
        ("太字は見出しの行だけ。", "Only the heading row is bold."),
        "the_workbook_holds_plain_cells_only",
    ),
    rule(
        "L1-12",
        ("【Excel】セルを結合しない", "Excel: no merged cells"),
        ("結合したセルはない。", "There is none."),
        "the_workbook_holds_plain_cells_only",
    ),
    rule(
        "L1-13",
        ("【Excel】行や列を非表示のまま残さない", "Excel: nothing hidden"),
        ("非表示の行、列、シートはない。", "No hidden row, column or sheet."),
        "the_workbook_holds_plain_cells_only",
    ),
    rule(
        "L1-14",
        ("【CSV】1件のデータを1行で表す", "CSV: a record is one line"),
        (
            "セルの中に改行はない。文章は1行ずつ別の行にする。",
            "No cell holds a line break; texts have a row for each line.",
        ),
        "l1_14_a_record_is_one_line",
    ),
    rule(
        "L1-15",
        (
            "【CSV】カンマを含む値をダブルコーテーションで囲む",
            "CSV: values with commas are quoted",
        ),
        ("囲む。", "They are."),
        "l1_15_values_with_commas_are_quoted",
    ),
    rule(
        "L2-01",
        ("数値に文字を混ぜない", "numbers hold no text"),
        (
            "単位、桁区切り、▲、注記を数値の列に書かない。",
            "No unit, comma, ▲ or note in a number.",
        ),
        "l2_01_numbers_are_plain",
    ),
    rule(
        "L2-02",
        (
            "前の行と同じ値でも省略しない",
            "nothing is left out because the row above says it",
        ),
        (
            "どの行も、キーの列がすべて埋まっている。",
            "Every row has all of its key.",
        ),
        "l2_02_no_row_leans_on_the_one_above",
    ),
    rule(
        "L2-03",
        ("列の名前を重複させない", "headers are unique"),
        ("1つの表の中で列の名前は重ならない。", "No table has a name twice."),
        "l2_03_headers_are_unique",
    ),
    rule(
        "L2-04",
        ("選択肢の値を標準化する", "choices have standard values"),
        (
            "決まった値の列は、コード表の値だけを持つ。",
            "Columns of choices hold only the values of the code table.",
        ),
        "l2_04_choices_hold_their_codes_only",
    ),
    rule(
        "L2-05",
        (
            "選択肢と自由記述の列を分ける",
            "choices and free words have columns of their own",
        ),
        (
            "状態と、その説明の列を分ける。",
            "A status and what is said about it are two columns.",
        ),
        "l2_05_choices_and_words_have_columns_of_their_own",
    ),
    rule(
        "L2-06",
        ("【Excel】数式を値にする", "Excel: values, no formulas"),
        ("数式はない。", "There is no formula."),
        "the_workbook_holds_plain_cells_only",
    ),
    rule(
        "L3-01",
        (
            "1行目を項目名、2行目からをデータにする",
            "header in row 1, data from row 2",
        ),
        ("そのとおりにする。", "So it is."),
        "l3_01_the_first_row_is_the_header",
    ),
    rule(
        "L3-02",
        ("コード表を添える", "code tables are attached"),
        (
            "codes.csv などに、すべてのコードの意味を載せる。",
            "codes.csv and its neighbours say what every code means.",
        ),
        "l3_02_every_code_has_its_meaning",
    ),
    rule(
        "L3-03",
        (
            "数値の列に特殊記号を使うときは定義する",
            "symbols in number columns are defined",
        ),
        (
            "記号を使わない。秘匿などは状態の列に書く。",
            "There are none; withheld values are told by the status.",
        ),
        "l3_03_number_columns_hold_no_symbols",
    ),
    rule(
        "L3-04",
        ("単位を記載する", "units are stated"),
        (
            "値のある行には単位の列がある。金額は円の整数。",
            "Rows of values have a unit; money is in whole yen.",
        ),
        "l3_04_units_are_stated",
    ),
    rule(
        "L3-05",
        ("時間軸の表し方を標準化する", "time is written in one way"),
        (
            "年度は西暦の4桁、日付は 2022-04-01 の形。和暦は併記だけ。",
            "Fiscal years are four digits, dates like 2022-04-01; eras only beside them.",
        ),
        "l3_05_time_is_written_in_one_way",
    ),
    rule(
        "L3-06",
        ("地域コードまたは正式な地域名を書く", "area codes or official names"),
        (
            "6桁の全国地方公共団体コードと区の名前を載せる。",
            "The six-digit code and the ward's name are there.",
        ),
        "l3_06_areas_have_their_codes",
    ),
    rule(
        "L3-07",
        ("年度によって形を変えない", "the same shape every year"),
        (
            "どの年度も同じ表、同じ列。",
            "Every year has the same tables and columns.",
        ),
        "l3_07_every_year_has_the_same_shape",
    ),
    rule(
        "L3-08",
        (
            "定義、更新履歴、文字コードを記載する",
            "definitions, history and encoding are stated",
        ),
        (
            "datapackage.json と項目定義に定義、stages.csv と errata.csv に履歴、README.txt に文字コード（UTF-8、BOM付き）を書く。",
            "datapackage.json defines, stages.csv and errata.csv tell the history, README.txt the encoding (UTF-8 with a byte order mark).",
        ),
        "l3_08_definitions_history_and_encoding_are_stated",
    ),
    rule(
        "L3-09",
        ("縦持ちにする", "long format"),
        (
            "年度や指標を列にせず、1行に1つの事実を書く。",
            "Years and indicators are rows, not columns.",
        ),
        "l3_09_years_are_rows",
    ),
];
