//! A phrase that only puts values between words, as most do. It is cut into pieces when it is read, and said without asking Fluent.

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::unicode::unescape_unicode_to_string;

/// The pieces of a phrase, in their order.
pub struct Pieces(Vec<Piece>);

enum Piece {
    /// Words that are always the same.
    Words(String),
    /// The place of the value with this name.
    Value(String),
}

impl Pieces {
    /// The pieces of a pattern; none if it chooses between words or asks for other phrases.
    pub fn of(pattern: &Pattern<&str>) -> Option<Self> {
        let pieces = pattern.elements.iter().map(|element| match element {
            PatternElement::TextElement { value } => Some(Piece::Words((*value).to_owned())),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => Some(Piece::Value(id.name.to_owned())),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::StringLiteral { value }),
            } => Some(Piece::Words(unescape_unicode_to_string(value).into_owned())),
            PatternElement::Placeable { .. } => None,
        });
        pieces.collect::<Option<_>>().map(Self)
    }

    /// The phrase with its values. One that is not given stays visible, as Fluent writes it.
    pub fn with(&self, values: &[(&str, &str)]) -> String {
        let mut said = String::with_capacity(ROOM);
        for piece in &self.0 {
            match piece {
                Piece::Words(words) => said.push_str(words),
                Piece::Value(name) => match values.iter().find(|(known, _)| known == name) {
                    Some((_, value)) => said.push_str(value),
                    None => said.extend(["{$", name, "}"]),
                },
            }
        }
        said
    }
}

/// Bytes that most phrases take.
const ROOM: usize = 64;

#[cfg(test)]
mod tests {
    use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
    use fluent_syntax::ast::Entry;

    use super::Pieces;
    use crate::lang::Lang;
    use crate::phrases::empty_bundle;

    const PHRASES: &str = "plain = 甲 { $a }乙{ $b }\ntwice = { $a }{ $a }\nlong =\n    one { $b }\n      two\n    three\nasks = { plain }\nquoted = { \"{\" }{ $a }{ \"\\u2060\" }\nchooses = { $a ->\n    [one] a\n   *[other] b\n}\n";

    #[test]
    fn a_phrase_in_pieces_is_said_as_by_fluent() {
        let resource = FluentResource::try_new(PHRASES.to_owned()).unwrap();
        let mut bundle = empty_bundle(Lang::En);
        bundle.add_resource_overriding(resource);
        let resource = FluentResource::try_new(PHRASES.to_owned()).unwrap();
        let mut cut = Vec::new();
        for entry in resource.entries() {
            let Entry::Message(message) = entry else { continue };
            let pattern = message.value.as_ref().unwrap();
            let Some(pieces) = Pieces::of(pattern) else { continue };
            cut.push(message.id.name);
            for values in [&[("a", "1"), ("b", "{ x }")][..], &[("b", "港")], &[]] {
                let args: FluentArgs<'_> = values
                    .iter()
                    .map(|(name, value)| (*name, FluentValue::from(*value)))
                    .collect();
                let said = bundle
                    .format_pattern(pattern, Some(&args), &mut Vec::new())
                    .into_owned();
                assert_eq!(pieces.with(values), said);
            }
        }
        assert_eq!(cut, ["plain", "twice", "long", "quoted"]);
    }
}
