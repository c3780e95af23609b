//! Which words of an expression of the engine are names of values.

use std::ops::Range;

/// Words of the language.
const KEYWORDS: [&str; 13] = [
    "and", "else", "false", "False", "if", "in", "is", "none", "None", "not", "or", "true", "True",
];

/// The names in an expression that a scope has to know: of `page.money | length` it is `page`. What follows a dot is a field, what follows a
/// bar a filter, what follows `is` a test; what stands before `(` is a function and before `=` an argument.
pub fn names(expression: &str) -> Vec<Range<usize>> {
    let mut names = Vec::new();
    let mut before = "";
    let mut at = 0;
    while let Some(rest) = expression.get(at..).filter(|rest| !rest.is_empty()) {
        let length = token(rest);
        let word = &rest[..length];
        let after = rest[length..].trim_start();
        if is_name(word) && !matches!(before, "." | "|" | "is" | "is not") && !is_called(after) {
            names.push(at..at + length);
        }
        before = match (before, word) {
            (_, "" | " " | "\n") => before,
            ("is", "not") => "is not",
            _ => word,
        };
        at += length;
    }
    names
}

/// An expression in which other words stand for some of its names.
pub fn renamed<'e>(expression: &'e str, to: impl Fn(&'e str) -> Option<&'e str>) -> String {
    let mut out = String::with_capacity(expression.len());
    let mut done = 0;
    for range in names(expression) {
        let Some(other) = to(&expression[range.clone()]) else {
            continue;
        };
        out.push_str(&expression[done..range.start]);
        out.push_str(other);
        done = range.end;
    }
    out.push_str(&expression[done..]);
    out
}

/// Whether an expression is a name with fields, or a literal: nothing that is worth being computed once.
pub fn is_plain(expression: &str) -> bool {
    let mut at = 0;
    while let Some(rest) = expression.get(at..).filter(|rest| !rest.is_empty()) {
        let length = token(rest);
        let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '[' | ']' | '"');
        if !rest.starts_with(is_part) {
            return false;
        }
        at += length;
    }
    !expression.is_empty()
}

/// The length of what an expression begins with: a word, a number, a text in quotes, or one character.
fn token(text: &str) -> usize {
    let Some(first) = text.chars().next() else { return 0 };
    let is_inner = |c: char| c.is_ascii_alphanumeric() || c == '_';
    if is_inner(first) {
        return text.find(|c| !is_inner(c)).unwrap_or(text.len());
    }
    if matches!(first, '"' | '\'' | '`') {
        return text[1..].find(first).map_or(text.len(), |end| end + 2);
    }
    first.len_utf8()
}

fn is_name(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_') && !KEYWORDS.contains(&word)
}

/// Whether what follows a word makes it a function's name or an argument's.
fn is_called(after: &str) -> bool {
    after.starts_with('(') || (after.starts_with('=') && !after.starts_with("=="))
}

#[cfg(test)]
mod tests {
    use super::{is_plain, names, renamed};

    #[test]
    fn only_what_a_scope_knows_is_a_name() {
        for (expression, expected) in [
            ("page.money.titel", vec!["page"]),
            ("links | length > 1 and not x", vec!["links", "x"]),
            ("a is not none or b is defined", vec!["a", "b"]),
            ("c[d.e] ~ t[\"f g\"] == 'h'", vec!["c", "d", "t"]),
            ("range(end=n) | default(value=true)", vec!["n"]),
            ("not is_met == 3", vec!["is_met"]),
        ] {
            let found: Vec<&str> = names(expression).into_iter().map(|range| &expression[range]).collect();
            assert_eq!(found, expected, "{expression}");
        }
        let to = |name: &str| (name == "a").then_some("row.a");
        assert_eq!(renamed("a.a | a ~ b.a ~ a", to), "row.a.a | a ~ b.a ~ row.a");
    }

    #[test]
    fn a_way_to_a_value_and_a_literal_are_plain() {
        for plain in ["a", "a.b[c.d]", "t[\"e-f\"]", "\"g h\"", "3", "none"] {
            assert!(is_plain(plain), "{plain}");
        }
        for other in ["", "a | b", "not a", "f(x=1)", "-1", "{a: 1}", "a?.b"] {
            assert!(!is_plain(other), "{other}");
        }
    }
}
