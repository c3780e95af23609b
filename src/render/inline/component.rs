//! Components as they are written, and calls of them: as far as they are plain enough for a call to give way to what it shows.

use super::names::{is_plain, names};
use crate::render::logic::{Stretch, stretches};

/// A component.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Component<'t> {
    /// Its name.
    pub name: &'t str,
    /// What it is given.
    pub parameters: Vec<Parameter<'t>>,
    /// What it shows, without the white space at its ends.
    pub body: &'t str,
    /// Names that its loops give to values.
    pub bound: Vec<&'t str>,
}

/// What a component is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parameter<'t> {
    /// Its name.
    pub name: &'t str,
    /// What stands for it where a call is silent; none where a call must not be.
    pub default: Option<&'t str>,
    /// Whether it is taken from wherever the component is called: `@t`.
    pub implicit: bool,
}

/// A call: `{{<link link={row.head} />}}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call<'t> {
    /// The component.
    pub name: &'t str,
    /// Each argument and what it says.
    pub arguments: Vec<(&'t str, &'t str)>,
}

impl<'t> Component<'t> {
    /// The components of a template whose calls may give way to what they show.
    pub fn all(template: &'t str) -> Vec<Self> {
        let (mut found, mut begun) = (Vec::new(), None);
        let mut at = 0;
        for stretch in stretches(template) {
            let (Stretch::Page(text) | Stretch::Logic(text)) = stretch;
            let here = at;
            at += text.len();
            match (stretch, statement(text)) {
                (Stretch::Logic(_), Some(("component", rest))) => begun = Some((rest, text, at)),
                (Stretch::Logic(_), Some(("endcomponent", _))) => {
                    let begun = begun.take();
                    found.extend(begun.and_then(|(head, opening, from): (&str, &str, usize)| {
                        let trimmed = opening.ends_with("-%}") && text.starts_with("{%-");
                        Self::read(head, template.get(from..here)?).filter(|_| trimmed)
                    }));
                }
                _ => {}
            }
        }
        found
    }

    /// A component from its head, `cell(cell, number=false)`, and its body.
    fn read(head: &'t str, body: &'t str) -> Option<Self> {
        let (name, rest) = head.split_once('(')?;
        let listed = rest.strip_suffix(')')?.split(',').map(str::trim);
        let parameters: Vec<Parameter<'_>> = listed.map(Parameter::read).collect::<Option<_>>()?;
        let body = body.trim();
        let bound = bound(body, &parameters)?;
        Some(Self {
            name: name.trim(),
            parameters,
            body,
            bound,
        })
    }
}

impl<'t> Parameter<'t> {
    fn read(text: &'t str) -> Option<Self> {
        let implicit = text.strip_prefix('@');
        let (name, default) = match text.split_once('=') {
            Some((name, default)) => (name.trim(), Some(default.trim())),
            None => (implicit.unwrap_or(text), None),
        };
        let is_word = !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
        (is_word && default.is_none_or(is_plain)).then_some(Self {
            name,
            default,
            implicit: implicit.is_some(),
        })
    }
}

impl<'t> Call<'t> {
    /// The call that is said to the engine here, if it is one with plain arguments and nothing between a beginning and an end.
    pub fn read(logic: &'t str) -> Option<Self> {
        let said = logic.strip_prefix("{{<")?.strip_suffix("/>}}")?.trim();
        let (name, mut rest) = said.split_once(' ').unwrap_or((said, ""));
        let mut arguments = Vec::new();
        while !rest.trim().is_empty() {
            let (argument, after) = rest.split_once('=')?;
            let (value, left) = value(after)?;
            if !is_plain(value) {
                return None;
            }
            arguments.push((argument.trim(), value));
            rest = left;
        }
        Some(Self { name, arguments })
    }
}

/// What an argument says, `{row.head}` or `"words"`, and what follows.
fn value(text: &str) -> Option<(&str, &str)> {
    if let Some(inner) = text.strip_prefix('{') {
        return inner.split_once('}');
    }
    let end = text.strip_prefix('"')?.find('"')? + 2;
    Some(text.split_at(end))
}

/// The word that a statement begins with, and the rest; none of what is no statement.
pub fn statement(logic: &str) -> Option<(&str, &str)> {
    let said = logic.strip_prefix("{%")?.strip_suffix("%}")?;
    let said = said.trim_matches('-').trim();
    Some(said.split_once(' ').unwrap_or((said, "")))
}

/// The names that the loops of a body give to values; none if it says more to the engine than to show, to ask and to repeat, or asks for
/// what it is not given, or if one name means two things in it.
fn bound<'t>(body: &'t str, parameters: &[Parameter<'t>]) -> Option<Vec<&'t str>> {
    let mut bound: Vec<&str> = Vec::new();
    let mut asked: Vec<&str> = Vec::new();
    let mut ask = |text: &'t str| asked.extend(names(text).into_iter().map(|range| &text[range]));
    for stretch in stretches(body) {
        let Stretch::Logic(text) = stretch else { continue };
        if let Some(call) = Call::read(text) {
            call.arguments.iter().for_each(|(_, value)| ask(value));
            continue;
        }
        match statement(text) {
            Some(("else" | "endif" | "endfor", _)) => {}
            Some(("if" | "elif", asks)) => ask(asks),
            Some(("for", rest)) => {
                let (named, of) = rest.split_once(" in ")?;
                bound.extend(named.split(',').map(str::trim));
                bound.push("loop");
                ask(of);
            }
            Some(_) => return None,
            None if text.starts_with("{#") => {}
            None if text.starts_with("{{<") => return None,
            None => ask(text.trim_start_matches("{{").trim_end_matches("}}").trim_matches('-')),
        }
    }
    let given = |name: &&str| parameters.iter().any(|parameter| parameter.name == *name);
    let is_fit = asked.iter().all(|name| given(name) || bound.contains(name)) && !bound.iter().any(given);
    is_fit.then_some(bound)
}

#[cfg(test)]
mod tests {
    use super::{Call, Component};

    #[test]
    fn components_are_read_as_they_are_written() {
        let all = Component::all(
            "{% component cell(cell, n=false, @t) -%}\n<td{% if n %} class=num{% endif %}>{{ cell.x }}{{ t[\"y\"] }}</td>\n{%- endcomponent cell %}\
             {% component loose(a) %}{{ a }}{% endcomponent %}\
             {% component unfit(a) -%}{{ b }}{%- endcomponent %}\
             {% component setting(a) -%}{% set b = a %}{%- endcomponent %}\
             {% component typed(a: string) -%}{{ a }}{%- endcomponent %}",
        );
        let names: Vec<_> = all.iter().map(|one| one.name).collect();
        assert_eq!(names, ["cell"]);
        let parameters = all[0].parameters.iter();
        let parameters: Vec<_> = parameters.map(|one| (one.name, one.default, one.implicit)).collect();
        assert_eq!(
            parameters,
            [("cell", None, false), ("n", Some("false"), false), ("t", None, true)]
        );
        assert!(all[0].body.starts_with("<td") && all[0].body.ends_with("</td>"));
    }

    #[test]
    fn a_call_has_plain_arguments() {
        let call = Call::read("{{<data of=\"a b\" files={table.data[loop.index]} />}}").unwrap();
        assert_eq!(call.name, "data");
        assert_eq!(call.arguments, [("of", "\"a b\""), ("files", "table.data[loop.index]")]);
        for other in ["{{ a }}", "{{<a b={c | d} />}}", "{{<a {...b} />}}", "{{<a b />}}"] {
            assert_eq!(Call::read(other), None, "{other}");
        }
    }
}
