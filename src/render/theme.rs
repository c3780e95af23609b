//! A theme is plain data (templates, assets, phrases); compiled, it makes pages.

use std::collections::BTreeMap;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use tera::{Context, Tera, Value};

use super::inline::inline;
use super::minify::minify;
use super::{asked, complaint, templates};
use crate::artifact::Key;
use crate::lang::Lang;
use crate::mistake::Mistake;
use crate::phrases::{self, Phrases};

/// A theme with all its layers.
#[derive(Clone, Debug, Default)]
pub struct Theme {
    /// The folders under `themes/` that it is made of, the nearest to the site first.
    pub layers: Vec<String>,
    /// Layer and name of each template, and its text: `default/ward.html`.
    pub templates: Vec<(String, String)>,
    /// Path under `assets/` and bytes: `mio.css`.
    pub assets: Vec<(String, Vec<u8>)>,
    /// The Fluent files of each layer, from the root up.
    pub strings: Vec<phrases::Files>,
}

/// A theme whose templates are compiled. It is shared by all threads that render.
pub struct CompiledTheme {
    /// The templates made small, and quick to run: what pages are made with.
    tera: Tera,
    /// The templates as the engine took them: only they know at which byte a mistake is.
    written: Tera,
    /// As they are written, for whoever wants to change a copy.
    templates: Vec<(String, String)>,
    words: BTreeMap<Lang, Value>,
    /// What templates and words are, in short.
    key: Key,
    layers: Vec<String>,
    /// Whether every template could be taken.
    is_whole: bool,
    assets: Vec<(String, Vec<u8>)>,
}

impl Theme {
    /// The phrases of the theme, and what is wrong with them.
    #[must_use]
    pub fn phrases(&self) -> (Phrases, Vec<Mistake>) {
        Phrases::read(&self.strings)
    }

    /// What a page owes to the theme.
    fn key(&self, phrases: &Phrases) -> Key {
        let words = Lang::ALL.map(|lang| phrases.all(lang));
        let words = words.iter().flatten();
        let templates = self.templates.iter().map(|(name, text)| (name, text));
        let layers = self.layers.iter().map(String::as_bytes);
        let texts = templates.chain(words);
        Key::of(layers.chain(texts.flat_map(|(name, text)| [name.as_bytes(), text.as_bytes()])))
    }

    /// Compiles the templates. Every mistake in them is found in one go.
    #[must_use]
    pub fn compile(self, phrases: &Phrases) -> (CompiledTheme, Vec<Mistake>) {
        let mut written = engine(&self.layers);
        let mut mistakes = templates::add(&mut written, &self.templates);
        let is_whole = mistakes.is_empty();
        mistakes.extend(asked::unknown(&self.templates, phrases));
        let tera = quick(&self.templates, &self.layers).unwrap_or_else(|| written.clone());
        let key = self.key(phrases);
        let words = Lang::ALL
            .into_iter()
            .map(|lang| (lang, Value::from_serializable(&phrases.all(lang))))
            .collect();
        (
            CompiledTheme {
                tera,
                written,
                templates: self.templates,
                words,
                key,
                layers: self.layers,
                is_whole,
                assets: self.assets,
            },
            mistakes,
        )
    }
}

/// Bytes that most pages take; one that grows is copied each time.
const ROOM: usize = 48 * 1024;

impl CompiledTheme {
    /// What templates and words are, in short.
    #[must_use]
    pub const fn key(&self) -> Key {
        self.key
    }

    /// The phrases without placeholders, as templates see them.
    pub(super) fn words(&self, lang: Lang) -> Value {
        self.words.get(&lang).cloned().unwrap_or_else(Value::none)
    }

    /// The theme's assets: path under `assets/`, and bytes.
    #[must_use]
    pub fn assets(&self) -> &[(String, Vec<u8>)] {
        &self.assets
    }

    /// Whether every template could be taken, so that pages can be made.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        self.is_whole
    }

    /// A copy with other templates, each made from the name and text of one of this theme's; none if they don't go together.
    pub(super) fn with(&self, change: impl Fn(&str, &str) -> String) -> Option<Self> {
        let changed = |(name, text): &(String, String)| (name.clone(), change(name, text));
        let templates: Vec<(String, String)> = self.templates.iter().map(changed).collect();
        let mut written = engine(&self.layers);
        written
            .add_raw_templates(templates.iter().map(|(name, text)| (name, text)))
            .ok()?;
        Some(Self {
            tera: written.clone(),
            written,
            templates,
            words: self.words.clone(),
            key: self.key,
            layers: self.layers.clone(),
            is_whole: self.is_whole,
            assets: Vec::new(),
        })
    }

    /// A template with what it shows put in.
    pub(super) fn render(&self, template: &str, context: &Context) -> Result<Vec<u8>, Mistake> {
        let mut html = Vec::with_capacity(ROOM);
        let rendered = self.tera.render_to(template, context, &mut html);
        rendered
            .map(|()| html)
            .map_err(|error| match self.written.render(template, context) {
                Ok(_) => self.mistake(template, &error),
                Err(error) => self.mistake(template, &error),
            })
    }

    /// The same, every space as the template's author wrote it.
    pub(super) fn render_as_written(&self, template: &str, context: &Context) -> Result<String, Mistake> {
        let rendered = self.written.render(template, context);
        rendered.map_err(|error| self.mistake(template, &error))
    }

    /// A mistake that showed while `template` was rendered.
    fn mistake(&self, template: &str, error: &tera::Error) -> Mistake {
        match complaint::of_rendering(error, &self.templates, &self.layers) {
            Some(said) => said.mistake(&[]),
            None => complaint::missing(&self.nearest(template), &error.to_string()),
        }
    }

    /// A template's name with the layer it would be looked for first.
    fn nearest(&self, template: &str) -> String {
        let layer = self.layers.first().map_or("default", String::as_str);
        format!("{layer}/{template}")
    }
}

impl std::fmt::Debug for CompiledTheme {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CompiledTheme")
            .field("layers", &self.layers)
            .finish_non_exhaustive()
    }
}

/// The template engine, without templates. A template that names no layer is looked for from the nearest one down.
fn engine(layers: &[String]) -> Tera {
    let mut tera = Tera::new();
    tera.autoescape_on([".html", ".svg", ".xml"]);
    let prefixes = layers.iter().map(|layer| format!("{layer}/"));
    // It refuses only once there are templates.
    drop(tera.set_fallback_prefixes(prefixes));
    tera
}

/// The engine with templates that are small and quick to run; none if they don't go together.
fn quick(templates: &[(String, String)], layers: &[String]) -> Option<Tera> {
    let small = templates.par_iter().map(|(name, text)| (name.clone(), minify(text)));
    let quick = inline(&small.collect::<Vec<_>>(), layers);
    let mut tera = engine(layers);
    let added = tera.add_raw_templates(quick.iter().map(|(name, text)| (name, text)));
    added.is_ok().then_some(tera)
}

#[cfg(test)]
mod tests {
    use super::Theme;
    use crate::phrases::Phrases;

    /// A child with mistakes over a sound root.
    fn layered() -> Theme {
        let template = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        Theme {
            layers: vec!["t".into(), "root".into()],
            templates: vec![
                template(
                    "t/a.html",
                    "{% extends \"base.html\" %}{% block main %}区{{ x | nofilter }}{{<nothing />}}{% endblock %}",
                ),
                template("t/b.html", "{% if %}"),
                template("t/c.html", "{% extends \"c.html\" %}"),
                template("t/d.html", "{% extends \"nowhere.html\" %}"),
                template(
                    "t/e.html",
                    "{% extends \"base.html\" %}\n{# 区 #}{% block mian %}{% endblock %}",
                ),
                template("root/base.html", "{% block main %}{% endblock main %}"),
                template("root/good.html", "{% extends \"base.html\" %}"),
            ],
            ..Theme::default()
        }
    }

    #[test]
    fn every_mistake_is_told_with_its_place() {
        let theme = layered();
        let texts = theme.templates.clone();
        let (compiled, mistakes) = theme.compile(&Phrases::default());
        let words = |m: &super::Mistake| {
            let name = m.path.replace("themes/", "").replace("templates/", "");
            let text = &texts.iter().find(|(known, _)| *known == name).unwrap().1;
            (m.code, name, text[m.range.clone()].to_owned())
        };
        let seen: Vec<_> = mistakes.iter().map(words).collect();
        let seen: Vec<_> = seen
            .iter()
            .map(|(code, name, words)| (*code, name.as_str(), words.as_str()))
            .collect();
        assert_eq!(
            seen,
            [
                ("template-broken", "t/b.html", "%}"),
                ("template-extends-itself", "t/c.html", "c.html"),
                ("template-unknown", "t/d.html", "nowhere.html"),
                ("template-broken", "t/a.html", "nofilter"),
                ("template-broken", "t/a.html", "<nothing />"),
                ("template-block-idle", "t/e.html", "mian"),
            ]
        );
        assert!(compiled.tera.contains_template("good.html"));
    }
}
