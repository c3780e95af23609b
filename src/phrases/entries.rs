//! What a Fluent file says: its keys, where they stand, and which values they take.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use crate::mistake::Mistake;

/// A phrase's place and placeholders, for comparing languages and layers.
pub struct Entered {
    /// The file.
    pub path: String,
    /// The bytes of its key.
    pub range: Range<usize>,
    /// The values it takes.
    pub placeholders: BTreeSet<String>,
}

/// All phrases of one language, by key.
pub type Entries = BTreeMap<String, Entered>;

/// Enters the phrases of a file.
pub fn collect(resource: &FluentResource, path: &str, entries: &mut Entries, mistakes: &mut Vec<Mistake>) {
    for entry in resource.entries() {
        let Entry::Message(message) = entry else { continue };
        let key = message.id.name;
        let start = key.as_ptr().addr() - resource.source().as_ptr().addr();
        let range = start..start + key.len();
        let mut placeholders = BTreeSet::new();
        if let Some(pattern) = &message.value {
            find_placeholders(pattern, &mut placeholders);
        }
        let entered = Entered {
            path: path.to_owned(),
            range: range.clone(),
            placeholders,
        };
        if entries.insert(key.to_owned(), entered).is_some() {
            let ja = format!("文言 `{key}` が2か所にあります");
            let doubled = Mistake::new(
                "phrase-doubled",
                path,
                range,
                ja,
                format!("the phrase `{key}` stands twice"),
            );
            mistakes.push(doubled.help("どちらか一つを消してください", "take one of them out"));
        }
    }
}

fn find_placeholders(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        match expression {
            Expression::Inline(inline) => find_in_inline(inline, found),
            Expression::Select { selector, variants } => {
                find_in_inline(selector, found);
                for variant in variants {
                    find_placeholders(&variant.value, found);
                }
            }
        }
    }
}

fn find_in_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => match expression.as_ref() {
            Expression::Inline(inner) => find_in_inline(inner, found),
            Expression::Select { selector, variants } => {
                find_in_inline(selector, found);
                for variant in variants {
                    find_placeholders(&variant.value, found);
                }
            }
        },
        _ => {}
    }
}
