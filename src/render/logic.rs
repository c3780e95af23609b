//! What a template says to the engine: `{{ … }}`, `{% … %}`, `{# … #}`, and a `raw` block as one piece.

/// A stretch of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stretch<'t> {
    /// What goes onto the page as it is.
    Page(&'t str),
    /// Words to the engine.
    Logic(&'t str),
}

/// The stretches of a template; all of them, in order, are the template.
pub fn stretches(mut template: &str) -> impl Iterator<Item = Stretch<'_>> {
    std::iter::from_fn(move || {
        if template.is_empty() {
            return None;
        }
        let length = logic(template);
        let (stretch, rest) = template.split_at(length.unwrap_or_else(|| page(template)));
        template = rest;
        Some(if length.is_some() {
            Stretch::Logic(stretch)
        } else {
            Stretch::Page(stretch)
        })
    })
}

/// How far nothing is said to the engine.
fn page(text: &str) -> usize {
    let begins = |pair: &[u8]| matches!(pair, [b'{', b'{' | b'%' | b'#']);
    text.as_bytes().windows(2).position(begins).unwrap_or(text.len())
}

/// The length of what is said to the engine here, if anything is: to the end of a `raw` block, where one begins.
pub fn logic(text: &str) -> Option<usize> {
    let close = match text.get(..2)? {
        "{{" => *b"}}",
        "{%" => *b"%}",
        "{#" => return Some(text.find("#}").map_or(text.len(), |at| at + 2)),
        _ => return None,
    };
    let end = closed(text, close);
    let said = text[..end].strip_prefix("{%").and_then(|said| said.strip_suffix("%}"));
    if said.is_none_or(|said| said.trim_matches(['-', ' ', '\n']) != "raw") {
        return Some(end);
    }
    let over = text[end..].find("endraw").map(|at| end + at);
    let end = over.and_then(|at| Some(at + text[at..].find("%}")? + 2));
    Some(end.unwrap_or(text.len()))
}

/// Where what opens with a text's first two bytes is closed; text in quotes doesn't close it.
fn closed(text: &str, close: [u8; 2]) -> usize {
    let bytes = text.as_bytes();
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate().skip(2) {
        match quote {
            None if byte == close[0] && bytes.get(at + 1) == Some(&close[1]) => return at + close.len(),
            None if matches!(byte, b'"' | b'\'' | b'`') => quote = Some(byte),
            Some(open) if open == byte => quote = None,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::Stretch::{Logic, Page};
    use super::stretches;

    #[test]
    fn what_is_said_to_the_engine_is_told_from_the_page() {
        let cut = |template| stretches(template).collect::<Vec<_>>();
        assert_eq!(
            cut("a { b <p {% if c[\"%}\"] %}id={{ x }}{% endif %}>{# d #}{"),
            [
                Page("a { b <p "),
                Logic("{% if c[\"%}\"] %}"),
                Page("id="),
                Logic("{{ x }}"),
                Logic("{% endif %}"),
                Page(">"),
                Logic("{# d #}"),
                Page("{"),
            ]
        );
        assert_eq!(
            cut("{% raw %}{{ a }}{% endraw %}b"),
            [Logic("{% raw %}{{ a }}{% endraw %}"), Page("b")]
        );
    }
}
