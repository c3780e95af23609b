//! Walks a tree of values along its table and finds every field that is unknown, missing, doubled or mistyped.

use super::meant::{number, only_number, year};
use super::scalar::{YEAR, expected, instead, mended, scalar, wrong};
use super::{Record, Shape, Title};
use crate::document::address::is_id;
use crate::document::node::{Node, Value};
use crate::finding::{Finding, likely};
use crate::number::FiscalYear;
use crate::source::{Place, Spanned};

/// Checks a node against a shape.
pub fn walk(node: &Node, shape: Shape, findings: &mut Vec<Finding>) {
    match shape {
        Shape::Record(record) => walk_record(node, record, findings),
        Shape::List(item) => match &node.value {
            Value::List(items) => items.iter().for_each(|node| walk(node, *item, findings)),
            _ => findings.push(mistyped(
                node,
                ("一覧（`[ … ]` か `- ` の行）", "a list (`[ … ]` or lines with `- `)"),
            )),
        },
        Shape::ByYear(_) if node.text().is_some_and(|text| !text.is_empty()) => findings.push(without_year(node)),
        Shape::ByYear(inner) => walk_map(node, *inner, year_key, findings),
        Shape::ByName(inner) => walk_map(node, *inner, |_| None, findings),
        Shape::Either(scalar, map) => walk(node, if node.is_map() { *map } else { *scalar }, findings),
        _ => match node.text() {
            Some(text) => findings.extend(scalar(node.place, text, shape)),
            None => findings.push(mistyped(node, expected(shape))),
        },
    }
}

fn walk_record(node: &Node, record: &Record, findings: &mut Vec<Finding>) {
    let Value::Map(entries) = &node.value else {
        findings.push(mistyped(node, ("`項目: 値` の組", "a map of `key: value`")));
        return;
    };
    doubled(entries, findings);
    for (key, value) in entries {
        match record.fields.iter().find(|field| field.key == key.value) {
            Some(field) => walk(value, field.shape, findings),
            None if value.text() == Some("") && !is_id(&key.value) => findings.push(cut_at_comma(key)),
            None => findings.push(unknown(key, record)),
        }
    }
    let place = first_key(node);
    for field in record
        .fields
        .iter()
        .filter(|field| field.must && node.get(field.key).is_none())
    {
        let (key, (ja, en)) = (field.key, field.title);
        findings.push(
            Finding::error(
                "field-missing",
                place,
                format!("{}に `{key}`（{ja}）がありません", record.name.0),
                format!("`{key}` ({en}) is missing in this {}", record.name.1),
            )
            .help(
                format!("`{key}` とその値を書き足してください"),
                format!("add `{key}` and its value"),
            ),
        );
    }
}

/// A finding about a whole map points at its first key.
fn first_key(node: &Node) -> Place {
    let start = Place {
        end: node.place.start,
        ..node.place
    };
    node.entries().first().map_or(start, |(key, _)| key.place)
}

fn walk_map(node: &Node, inner: Shape, key_trouble: fn(&str) -> Option<Title>, findings: &mut Vec<Finding>) {
    let Value::Map(entries) = &node.value else {
        findings.push(mistyped(node, ("`項目: 値` の組", "a map of `key: value`")));
        return;
    };
    doubled(entries, findings);
    let is_rest = |(key, value): &&(Spanned<String>, Node)| {
        let digits = key.value.starts_with(char::is_numeric);
        digits && value.text() == Some("") && key_trouble(&key.value).is_some()
    };
    let mut entries = entries.iter().peekable();
    while let Some((key, value)) = entries.next() {
        if let Some(wanted) = key_trouble(&key.value) {
            let meant = year(&key.value);
            findings.push(mended(
                instead(wrong(key.place, &key.value, wanted), meant.clone()),
                meant,
            ));
        }
        let mut rest = Vec::new();
        while let Some((piece, _)) = entries.next_if(is_rest) {
            rest.push(piece);
        }
        match value.text() {
            Some(start) if !rest.is_empty() => findings.push(number_cut(value.place, start, &rest)),
            _ => walk(value, inner, findings),
        }
    }
}

fn year_key(key: &str) -> Option<Title> {
    FiscalYear::parse(key).is_none().then_some(YEAR)
}

fn doubled(entries: &[(Spanned<String>, Node)], findings: &mut Vec<Finding>) {
    // A key without a value is found for that; and of `{ 2025: 1,000, 2026: 2,000 }` the commas make two keys `000`.
    let valued = entries
        .iter()
        .enumerate()
        .filter(|(_, (_, node))| node.text() != Some(""));
    for (index, (key, _)) in valued {
        let first = entries
            .iter()
            .take(index)
            .find(|(earlier, _)| earlier.value == key.value);
        if let Some((first, _)) = first {
            let name = &key.value;
            findings.push(
                Finding::error(
                    "field-doubled",
                    key.place,
                    format!("`{name}` が2回あります"),
                    format!("`{name}` stands here twice"),
                )
                .also(first.place, "最初の項目", "the first one")
                .help("どちらかを消してください", "remove one of them"),
            );
        }
    }
}

fn unknown(key: &Spanned<String>, record: &Record) -> Finding {
    let name = &key.value;
    let finding = Finding::error(
        "field-unknown",
        key.place,
        format!("`{name}` は{}の項目にありません", record.name.0),
        format!("`{name}` is no field of this {}", record.name.1),
    );
    let keys = record.fields.iter().map(|field| field.key);
    if let Some(meant) = likely(name, keys.clone()) {
        return finding.perhaps(meant);
    }
    let all = keys.map(|key| format!("`{key}`")).collect::<Vec<_>>();
    finding.help(
        format!("書ける項目：{}", all.join("、")),
        format!("the fields are {}", all.join(", ")),
    )
}

/// `{ publisher: Ward Office, Osaka City }`: inside braces a comma ends the value, and the rest becomes a key.
fn cut_at_comma(key: &Spanned<String>) -> Finding {
    let words = &key.value;
    Finding::error(
        "value-cut-at-comma",
        key.place,
        format!("`,` で前の値が切れ、`{words}` が項目として読まれました"),
        format!("the comma ends the value before it, so `{words}` is read as a key"),
    )
    .help(
        "コンマを含む値は引用符で囲んでください",
        "put a value that holds a comma in quotes",
    )
}

/// `{ 2026: 1,300 }`: inside braces the comma ends the number, and its rest becomes a key.
fn number_cut(start: Place, first: &str, rest: &[&Spanned<String>]) -> Finding {
    let end = rest.last().map_or(start.end, |piece| piece.place.end);
    let pieces: Vec<&str> = std::iter::once(first)
        .chain(rest.iter().map(|piece| piece.value.as_str()))
        .collect();
    let typed = pieces.join(",");
    let finding = Finding::error(
        "value-cut-at-comma",
        Place { end, ..start },
        format!("`{typed}` は `,` のところで数が切れます"),
        format!("the comma ends the number in `{typed}`"),
    );
    match number(&typed) {
        Some(digits) => {
            let finding = finding.help(
                format!("コンマも単位も付けずに `{digits}` と書いてください"),
                format!("write `{digits}`, without comma or unit"),
            );
            mended(finding, only_number(&typed))
        }
        None => finding.help(
            "コンマも単位も付けずに、半角の数字で書いてください",
            "write plain digits, without comma or unit",
        ),
    }
}

fn mistyped(node: &Node, wanted: Title) -> Finding {
    let what: Title = match &node.value {
        Value::Scalar(_) => ("一つの値", "a single value"),
        Value::List(_) => ("一覧", "a list"),
        Value::Map(_) => ("`項目: 値` の組", "a map"),
    };
    Finding::error(
        "value-mistyped",
        node.place,
        format!("ここは{}ですが、{}を書くところです", what.0, wanted.0),
        format!("this is {}, but {} is wanted here", what.1, wanted.1),
    )
    .help(
        format!("{}に書き改めてください", wanted.0),
        format!("write {} instead", wanted.1),
    )
}

/// A value that stands alone where each value needs its fiscal year.
fn without_year(node: &Node) -> Finding {
    let text = node.text().unwrap_or_default();
    Finding::error(
        "value-without-year",
        node.place,
        format!("`{text}` がどの年度の値か書かれていません"),
        format!("`{text}` is given without its fiscal year"),
    )
    .help(
        format!("`{{ 2022: {text} }}` のように年度を付けてください"),
        format!("write it with its year: `{{ 2022: {text} }}`"),
    )
}

#[cfg(test)]
mod tests {
    use super::{Shape, walk};
    use crate::document::address::Address;
    use crate::document::parse;
    use crate::lang::Lang;
    use crate::source::{Source, SourceId};

    fn found(text: &str) -> Vec<String> {
        let address = Address::of("schema/units.yaml").unwrap().unwrap();
        let source = Source {
            path: String::new(),
            text: text.to_owned(),
        };
        let (document, mut findings) = parse(SourceId::default(), &source, address);
        walk(&document.head, Shape::ByYear(&Shape::Number), &mut findings);
        let help = |finding: &crate::finding::Finding| finding.help.as_ref().map(|help| help.get(Lang::En).clone());
        findings.iter().filter_map(help).collect()
    }

    #[test]
    fn a_number_that_a_comma_cuts_is_put_together_again() {
        assert_eq!(
            found("{ 2025: 1,250, 2026: 12,300,000円 }"),
            [
                "write `1250`, without comma or unit",
                "write `12300000`, without comma or unit"
            ]
        );
        assert_eq!(
            found("{ 2025: 1,000, 2026: 2,000 }").len(),
            2,
            "`000` twice is not a key twice"
        );
    }
}
