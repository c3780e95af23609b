//! The published words in a tree of values: every scalar whose table says that words stand there.

use super::Shape;
use crate::document::node::Node;

/// A scalar of published words, with the keys that lead to it.
#[derive(Clone, Debug)]
pub struct Text<'a> {
    /// The keys from the top of the document; an item of a list stands under its list's key.
    pub keys: Vec<&'a str>,
    /// The scalar.
    pub node: &'a Node,
}

impl Text<'_> {
    /// The key it stands under.
    #[must_use]
    pub fn key(&self) -> &str {
        self.keys.last().copied().unwrap_or_default()
    }

    /// The first key of the way to it.
    #[must_use]
    pub fn top(&self) -> &str {
        self.keys.first().copied().unwrap_or_default()
    }
}

/// Every scalar of published words below a node, in the order written.
#[must_use]
pub fn texts(node: &Node, shape: Shape) -> Vec<Text<'_>> {
    let mut found = Vec::new();
    collect(node, shape, &mut Vec::new(), &mut found);
    found
}

fn collect<'a>(node: &'a Node, shape: Shape, keys: &mut Vec<&'a str>, found: &mut Vec<Text<'a>>) {
    match shape {
        Shape::Text if node.text().is_some() => found.push(Text {
            keys: keys.clone(),
            node,
        }),
        Shape::List(item) => node.items().iter().for_each(|node| collect(node, *item, keys, found)),
        Shape::Either(scalar, map) => collect(node, if node.is_map() { *map } else { *scalar }, keys, found),
        Shape::Record(_) | Shape::ByYear(_) | Shape::ByName(_) => {
            for (key, value) in node.entries() {
                let inner = match shape {
                    Shape::Record(record) => record
                        .fields
                        .iter()
                        .find(|field| field.key == key.value)
                        .map(|f| f.shape),
                    Shape::ByYear(inner) | Shape::ByName(inner) => Some(*inner),
                    _ => None,
                };
                if let Some(inner) = inner {
                    keys.push(&key.value);
                    collect(value, inner, keys, found);
                    keys.pop();
                }
            }
        }
        _ => {}
    }
}
