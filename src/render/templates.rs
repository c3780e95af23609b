//! The templates of all layers put into the engine. It takes all or none and tells one mistake; here those that can't be taken
//! are taken out one after the other, so that every mistake is told in one run.

use std::collections::BTreeSet;

use tera::{ErrorKind, Tera};

use super::complaint::{self, Complaint};
use crate::mistake::Mistake;

/// A template: its name, which begins with its layer, and its text.
type Template = (String, String);

/// Puts the templates into the engine, as far as they are sound, and tells what is wrong with the others.
pub fn add(tera: &mut Tera, templates: &[Template]) -> Vec<Mistake> {
    let pairs = |(name, text): &Template| (name.clone(), text.clone());
    if tera.add_raw_templates(templates.iter().map(pairs)).is_ok() {
        return Vec::new();
    }
    let mut mistakes = Vec::new();
    let mut out = Out::default();
    for (name, text) in templates {
        if let Err(error) = Tera::new().add_raw_template(name, text)
            && let ErrorKind::SyntaxError(report) = error.kind()
        {
            let said = Complaint::new(name, report.span().range.clone(), report.message());
            mistakes.push(said.mistake(&[]));
            out.put(name, text);
        }
    }
    loop {
        let sound = templates.iter().filter(|(name, _)| !out.names.contains(name));
        let Err(error) = tera.add_raw_templates(sound.map(pairs)) else {
            return mistakes;
        };
        let complaints = complaint::of(&error, templates);
        let before = out.names.len();
        let components = components(templates);
        for said in complaints {
            if !out.explains(&said) {
                mistakes.push(said.mistake(&components));
            }
            if let Some((name, text)) = templates.iter().find(|(name, _)| *name == said.template) {
                out.put(name, text);
            }
        }
        if out.names.len() == before {
            return mistakes;
        }
    }
}

/// The templates that were taken out, and what others miss for that alone.
#[derive(Default)]
struct Out {
    names: BTreeSet<String>,
    components: BTreeSet<String>,
}

impl Out {
    fn put(&mut self, name: &str, text: &str) {
        self.names.insert(name.to_owned());
        self.components.extend(defined(text).map(str::to_owned));
    }

    /// Whether something is missing only because its template was taken out.
    fn explains(&self, said: &Complaint) -> bool {
        let Some(missing) = &said.missing else { return false };
        let is_it = |name: &String| name == missing || name.split_once('/').is_some_and(|(_, bare)| bare == missing);
        self.names.iter().any(is_it) || self.components.contains(missing)
    }
}

/// The components that all templates define.
fn components(templates: &[Template]) -> Vec<&str> {
    templates.iter().flat_map(|(_, text)| defined(text)).collect()
}

/// The components that a template defines.
fn defined(text: &str) -> impl Iterator<Item = &str> {
    let after = text.split("{%").skip(1);
    let named = after.filter_map(|said| said.trim_start_matches('-').trim_start().strip_prefix("component "));
    named.filter_map(|rest| rest.trim_start().split(['(', ' ', '-', '%']).next())
}
