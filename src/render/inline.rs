//! Components put where they are called. For each call the engine makes a scope of its own, which costs several times what most
//! components show; so calls of small ones give way to what they show, once, when the theme loads. Which component a name means is
//! decided as the engine does it: the one of the layer nearest to the site.

mod component;
mod names;

use std::collections::BTreeMap;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::logic::{Stretch, stretches};
use component::{Call, Component, statement};
use names::{names, renamed};

/// What takes more bytes than that is called: it is called seldom, and would make templates large.
const LONGEST: usize = 4096;

/// Every template, its name beginning with its layer, with components in the place of calls. The same is shown as before.
pub fn inline(templates: &[(String, String)], layers: &[String]) -> Vec<(String, String)> {
    let all = Components::of(templates, layers);
    let inlined = |(name, text): &(String, String)| (name.clone(), all.inlined(text));
    templates.par_iter().map(inlined).collect()
}

/// The components that may be put where they are called, by name.
struct Components<'t>(BTreeMap<&'t str, (usize, Component<'t>)>);

/// What the names of a component's parameters stand for where it is called.
type Scope<'s> = BTreeMap<&'s str, String>;

impl<'t> Components<'t> {
    fn of(templates: &'t [(String, String)], layers: &[String]) -> Self {
        let mut found: BTreeMap<&str, (usize, Component<'_>)> = BTreeMap::new();
        for (name, text) in templates {
            let layer = name.split_once('/').map_or("", |(layer, _)| layer);
            let distance = layers.iter().position(|known| known == layer).unwrap_or(layers.len());
            for component in Component::all(text) {
                let nearer = found.get(component.name).is_none_or(|(other, _)| distance < *other);
                if nearer {
                    found.insert(component.name, (distance, component));
                }
            }
        }
        Self(found).short()
    }

    /// Without those that would make templates large. They are many times as long as what is said of them, so each is tried once.
    fn short(self) -> Self {
        let is_short = |name: &&str| {
            let (_, component) = &self.0[name];
            let body = self.filled(component.body, &Scope::new(), &mut vec![*name]);
            body.len() <= LONGEST
        };
        let short: Vec<&str> = self.0.keys().copied().filter(is_short).collect();
        let Self(mut all) = self;
        all.retain(|name, _| short.contains(name));
        Self(all)
    }

    fn inlined(&self, template: &str) -> String {
        let mut out = String::with_capacity(template.len());
        let mut rest = template;
        while let Some((before, head, body, after)) = definition(rest) {
            out.push_str(&self.filled(before, &Scope::new(), &mut Vec::new()));
            let name = statement(head).and_then(|(_, said)| said.split('(').next());
            let body = self.filled(body, &Scope::new(), &mut name.into_iter().map(str::trim).collect());
            out.push_str(&self.headed(head, &body));
            out.push_str(&body);
            rest = after;
        }
        out.push_str(&self.filled(rest, &Scope::new(), &mut Vec::new()));
        out
    }

    /// The head of a component, which now has to be given what the components in its body take from around them.
    fn headed(&self, head: &str, body: &str) -> String {
        let asked = asked(body);
        let implicit = self
            .0
            .values()
            .flat_map(|(_, one)| &one.parameters)
            .filter(|one| one.implicit);
        implicit.fold(head.to_owned(), |head, parameter| {
            let name = parameter.name;
            match head.rsplit_once(')') {
                Some((before, after)) if asked.contains(&name) && !takes(before, name) => {
                    format!("{before}, @{name}){after}")
                }
                _ => head,
            }
        })
    }

    /// A stretch of a template with other words for the names of a scope, and components in the place of calls. `open` are those that
    /// it is a part of: none can be put into itself.
    fn filled<'s>(&'s self, text: &'s str, scope: &Scope<'_>, open: &mut Vec<&'s str>) -> String {
        let mut out = String::with_capacity(text.len());
        for stretch in stretches(text) {
            match stretch {
                Stretch::Page(text) => out.push_str(text),
                Stretch::Logic(said) => match Call::read(said) {
                    Some(call) => out.push_str(&self.shown(&call, scope, open)),
                    None => out.push_str(&replaced(said, scope)),
                },
            }
        }
        out
    }

    /// What a call shows, or the call itself.
    fn shown<'s>(&'s self, call: &Call<'s>, scope: &Scope<'_>, open: &mut Vec<&'s str>) -> String {
        let arguments = call.arguments.iter();
        let arguments: Vec<(&str, String)> = arguments.map(|(name, value)| (*name, replaced(value, scope))).collect();
        let body = (!open.contains(&call.name))
            .then(|| self.body(call.name, &arguments, open))
            .flatten();
        body.filter(|body| body.len() <= LONGEST).unwrap_or_else(|| {
            let said = arguments.iter().map(|(name, value)| format!(" {name}={{{value}}}"));
            format!("{{{{<{}{} />}}}}", call.name, said.collect::<String>())
        })
    }

    /// What a component shows that is given this; none if only the engine can tell.
    fn body<'s>(&'s self, name: &'s str, given: &[(&'s str, String)], open: &mut Vec<&'s str>) -> Option<String> {
        let (_, component) = self.0.get(name)?;
        let mut scope = Scope::new();
        for parameter in component.parameters.iter().filter(|parameter| !parameter.implicit) {
            let argument = given.iter().find(|(name, _)| *name == parameter.name);
            let value = argument.map_or(parameter.default, |(_, value)| Some(value.as_str()))?;
            scope.insert(parameter.name, value.to_owned());
        }
        let mut outer = scope
            .values()
            .flat_map(|value| names(value).into_iter().map(|range| &value[range]));
        if given.len() > scope.len() || outer.any(|name| component.bound.contains(&name)) {
            return None;
        }
        open.push(name);
        let body = self.filled(component.body, &scope, open);
        open.pop();
        Some(loosened(&settled(&body)))
    }
}

/// The first component of a template: what stands before it, its head, its body, and all that follows.
fn definition(template: &str) -> Option<(&str, &str, &str, &str)> {
    let (mut at, mut begun) = (0, None);
    for stretch in stretches(template) {
        let (Stretch::Page(text) | Stretch::Logic(text)) = stretch;
        match (statement(text).map(|(word, _)| word), begun) {
            (Some("component"), None) => begun = Some((at, text)),
            (Some("endcomponent"), Some((from, head))) => {
                let body = template.get(from + head.len()..at)?;
                return Some((template.get(..from)?, head, body, template.get(at..)?));
            }
            _ => {}
        }
        at += text.len();
    }
    None
}

/// What is said to the engine, with other words for the names of a scope.
fn replaced(said: &str, scope: &Scope<'_>) -> String {
    if said.starts_with("{#") {
        return said.to_owned();
    }
    renamed(said, |name| scope.get(name).map(String::as_str))
}

/// A body without what is shown only if nothing is something. A remark takes its place, which takes as much white space away.
fn settled(body: &str) -> String {
    let mut out = String::with_capacity(body.len());
    let mut idle: Option<(usize, bool)> = None;
    for stretch in stretches(body) {
        let (Stretch::Page(text) | Stretch::Logic(text)) = stretch;
        let said = statement(text);
        match (&mut idle, said) {
            (None, Some(("if", "none" | "false"))) => idle = Some((0, text.starts_with("{%-"))),
            (None, _) => out.push_str(text),
            (Some((depth, _)), Some(("if", _))) => *depth += 1,
            (Some((0, before)), Some(("endif", _))) => {
                out.push_str(match (*before, text.ends_with("-%}")) {
                    (false, false) => "",
                    (true, false) => "{#- #}",
                    (false, true) => "{# -#}",
                    (true, true) => "{#- -#}",
                });
                idle = None;
            }
            (Some((depth, _)), Some(("endif", _))) => *depth -= 1,
            // Another case may hold; then the engine has to ask.
            (Some((0, _)), Some(("else" | "elif", _))) => return body.to_owned(),
            (Some(_), _) => {}
        }
    }
    out
}

/// A body whose ends take no white space away from what now stands beside them.
fn loosened(body: &str) -> String {
    let begins = ["{%-", "{{-", "{#-"].iter().any(|mark| body.starts_with(mark));
    let ends = ["-%}", "-}}", "-#}"].iter().any(|mark| body.ends_with(mark));
    let mut body = body.to_owned();
    if ends {
        body.remove(body.len() - 3);
    }
    if begins {
        body.remove(2);
    }
    body
}

/// Whether a component's head already takes something of this name.
fn takes(head: &str, name: &str) -> bool {
    head.split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
        .any(|word| word == name)
}

/// The names in what is said to the engine in a text.
fn asked(text: &str) -> Vec<&str> {
    let said = stretches(text).filter_map(|stretch| match stretch {
        Stretch::Logic(said) => Some(said),
        Stretch::Page(_) => None,
    });
    said.flat_map(|said| names(said).into_iter().map(|range| &said[range]))
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};
    use tera::{Context, Tera};

    use super::inline;

    const PARTS: &str = "{% component link(link) -%}\n{%- if link.href -%}<a href={{ link.href }}>{{ link.text }}</a>{%- else -%}{{ link.text }}{%- endif -%}\n{%- endcomponent link %}\
        {% component sign(of, @t) -%} {{ t.minus }}{{ of }} {%- endcomponent sign %}\
        {% component row(row, mark=none, wide=false) -%}<li{% if wide %} w{% endif %}>{{<link link={row} />}} {{<sign of={row.n} />}}{% if mark %}!{% endif %}\
        {%- for inner in row.rows -%}{{<row row={inner} mark={mark} />}}{%- endfor -%}</li>{%- endcomponent row %}\
        {% component rows(rows, name) -%}<ul id={{ name }}>{%- for row in rows %} {{<row row={row} wide={rows[0].wide} />}}{% endfor -%}</ul>{%- endcomponent rows %}";
    const PAGE: &str = "{% extends \"layout.html\" %}{% block main %}<p>{{<link link={page.link} />}} {{<sign of=\"3\" />}}</p>{{<rows rows={page.rows} name=\"r\" />}}{% endblock %}";
    const LAYOUT: &str = "{{<link link={page.link} />}}: {% block main %}{% endblock %}";

    fn templates(parts: &[(&str, &str)]) -> Vec<(String, String)> {
        parts
            .iter()
            .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
            .collect()
    }

    fn given() -> Context {
        let row = |n: u8, rows: Value| json!({"href": "h", "text": "a & b", "n": n, "wide": true, "rows": rows});
        let rows = json!([row(1, json!([row(2, json!([row(3, json!([]))]))])), row(4, json!([]))]);
        let link = json!({"href": null, "text": "<c>"});
        Context::from_serialize(&json!({"page": {"link": link, "rows": rows}, "t": {"minus": "−"}})).unwrap()
    }

    fn rendered(templates: &[(String, String)], layers: &[String]) -> String {
        let mut tera = Tera::new();
        tera.set_fallback_prefixes(layers.iter().map(|layer| format!("{layer}/")))
            .unwrap();
        tera.autoescape_on([".html"]);
        tera.add_raw_templates(templates.iter().map(|(name, text)| (name, text)))
            .unwrap();
        tera.render("page.html", &given()).unwrap()
    }

    #[test]
    fn pages_are_the_same_and_calls_are_fewer() {
        let layers = ["near".to_owned(), "root".to_owned()];
        let near = "{% component link(link, @t) -%}<b>{{ link.text }}{{ t.minus }}</b>{%- endcomponent link %}";
        let root = [
            ("root/page.html", PAGE),
            ("root/layout.html", LAYOUT),
            ("root/parts.html", PARTS),
        ];
        for own in [None, Some(("near/parts.html", near))] {
            let written = templates(&root.into_iter().chain(own).collect::<Vec<_>>());
            let inlined = inline(&written, &layers);
            assert_eq!(rendered(&inlined, &layers), rendered(&written, &layers));
            let calls =
                |all: &[(String, String)]| all.iter().map(|(_, text)| text.matches("{{<").count()).sum::<usize>();
            assert!(calls(&inlined) < calls(&written) / 2, "{inlined:#?}");
        }
    }
}
