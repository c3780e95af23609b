//! A theme is plain data (templates, assets, phrases); compiled, it makes pages.

use std::collections::BTreeMap;
use std::ops::Range;

use tera::{Context, ErrorKind, Tera, Value};

use super::minify::minify;
use crate::artifact::{Key, SitePath};
use crate::lang::Lang;
use crate::mistake::Mistake;
use crate::phrases::Phrases;

/// A theme as it lies on the disk.
#[derive(Clone, Debug, Default)]
pub struct Theme {
    /// Its folder, for messages: `themes/default`.
    pub folder: String,
    /// Name under `templates/` and text: `ward.html`.
    pub templates: Vec<(String, String)>,
    /// Path under `assets/` and bytes: `mio.css`.
    pub assets: Vec<(String, Vec<u8>)>,
    /// Language, name under `strings/<lang>/` and text: `common.ftl`.
    pub strings: Vec<(Lang, String, String)>,
}

/// A theme whose templates are compiled. It is shared by all threads that render.
pub struct CompiledTheme {
    /// The templates made small: what pages are made with.
    tera: Tera,
    /// The templates as they are written: only they know at which byte a mistake is.
    written: Tera,
    words: BTreeMap<Lang, Value>,
    /// What templates and words are, in short.
    key: Key,
    folder: String,
    assets: Vec<(String, Vec<u8>)>,
}

impl Theme {
    /// The phrases of the theme, and what is wrong with them.
    #[must_use]
    pub fn phrases(&self) -> (Phrases, Vec<Mistake>) {
        let file = |(lang, name, text): &(Lang, String, String)| {
            (*lang, format!("{}/strings/{lang}/{name}", self.folder), text.clone())
        };
        Phrases::read(&self.strings.iter().map(file).collect::<Vec<_>>())
    }

    /// What a page owes to the theme.
    fn key(&self, phrases: &Phrases) -> Key {
        let words = Lang::ALL.map(|lang| phrases.all(lang));
        let words = words.iter().flatten();
        let templates = self.templates.iter().map(|(name, text)| (name, text));
        let parts: Vec<&[u8]> = (templates.chain(words))
            .flat_map(|(name, text)| [name.as_bytes(), text.as_bytes()])
            .collect();
        Key::of(parts)
    }

    /// Compiles the templates. Every mistake in them is found in one go.
    #[must_use]
    pub fn compile(self, phrases: &Phrases) -> (CompiledTheme, Vec<Mistake>) {
        let mut written = engine();
        let mut mistakes = match written.add_raw_templates(self.templates.iter().map(|(name, text)| (name, text))) {
            Ok(()) => Vec::new(),
            Err(_) => one_by_one(&mut written, &self),
        };
        let mut tera = engine();
        let small = self.templates.iter().map(|(name, text)| (name, minify(text)));
        if tera.add_raw_templates(small).is_err() {
            tera = written.clone();
        }
        mistakes.extend(unnameable(&self));
        let key = self.key(phrases);
        let words = Lang::ALL
            .into_iter()
            .map(|lang| (lang, Value::from_serializable(&phrases.all(lang))))
            .collect();
        let (folder, assets) = (self.folder, self.assets);
        (
            CompiledTheme {
                tera,
                written,
                words,
                key,
                folder,
                assets,
            },
            mistakes,
        )
    }
}

impl CompiledTheme {
    /// What templates and words are, in short.
    pub(super) const fn key(&self) -> Key {
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

    /// A template with what it shows put in.
    pub(super) fn render(&self, template: &str, context: &Context) -> Result<String, Mistake> {
        let rendered = self.tera.render(template, context);
        rendered.map_err(|error| match self.written.render(template, context) {
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
        let nameless = (template.to_owned(), String::new());
        let first = mistakes(&self.folder, &nameless, error).into_iter().next();
        first.unwrap_or_else(|| broken(&self.folder, template, Range::default(), &error.to_string()))
    }
}

impl std::fmt::Debug for CompiledTheme {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CompiledTheme")
            .field("folder", &self.folder)
            .finish_non_exhaustive()
    }
}

/// The template engine, without templates.
fn engine() -> Tera {
    let mut tera = Tera::new();
    tera.autoescape_on([".html", ".svg", ".xml"]);
    tera
}

/// Assets whose names can't stand in an address.
fn unnameable(theme: &Theme) -> impl Iterator<Item = Mistake> {
    let odd = theme
        .assets
        .iter()
        .filter(|(name, _)| SitePath::new(name.as_str()).is_none());
    odd.map(|(name, _)| {
        Mistake::new(
            "asset-name",
            &format!("{}/assets/{name}", theme.folder),
            0..0,
            format!("テーマのファイル名 `{name}` に、半角の英数字、`-`、`_`、`.` のほかの文字があります"),
            format!("the theme's file name `{name}` has other characters than plain letters, digits, `-`, `_` and `.`"),
        )
    })
}

/// Tera takes all templates or none, and tells one mistake. Alone, each tells its own; a template that only waits for
/// another (its parent, its components) is tried again when that one is in.
fn one_by_one(tera: &mut Tera, theme: &Theme) -> Vec<Mistake> {
    let mut waiting: Vec<&(String, String)> = theme.templates.iter().collect();
    loop {
        let mut failed = Vec::new();
        for template in &waiting {
            if let Err(error) = tera.add_raw_template(&template.0, &template.1) {
                failed.push((*template, error));
            }
        }
        if failed.is_empty() || failed.len() == waiting.len() {
            return failed
                .iter()
                .flat_map(|(template, error)| mistakes(&theme.folder, template, error))
                .collect();
        }
        waiting = failed.into_iter().map(|(template, _)| template).collect();
    }
}

/// What is wrong, from one error of the engine. Names nobody knows (a filter, a component) come several in one text, each
/// with the name in backticks but without its bytes, so the name is looked up in the template.
fn mistakes(folder: &str, template: &(String, String), error: &tera::Error) -> Vec<Mistake> {
    let (name, text) = template;
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let name = if report.filename().is_empty() {
                name
            } else {
                report.filename()
            };
            vec![broken(folder, name, report.span().range.clone(), report.message())]
        }
        other => {
            let told = other.to_string();
            let mut lines: Vec<&str> = told.lines().filter_map(|line| line.strip_prefix("error: ")).collect();
            if lines.is_empty() {
                lines.push(&told);
            }
            lines
                .into_iter()
                .map(|line| broken(folder, name, named(line, text), line))
                .collect()
        }
    }
}

/// Where the name in backticks stands.
fn named(line: &str, text: &str) -> Range<usize> {
    let found = line
        .split('`')
        .nth(1)
        .and_then(|name| text.find(name).map(|at| at..at + name.len()));
    found.unwrap_or_default()
}

fn broken(folder: &str, name: &str, range: Range<usize>, what: &str) -> Mistake {
    Mistake::new(
        "template-broken",
        &format!("{folder}/templates/{name}"),
        range,
        format!("テンプレートに誤りがあります（{what}）"),
        format!("this template is broken ({what})"),
    )
}

#[cfg(test)]
mod tests {
    use super::Theme;
    use crate::phrases::Phrases;

    #[test]
    fn every_mistake_is_told_with_its_place() {
        let template = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        let theme = Theme {
            folder: "themes/t".into(),
            templates: vec![
                template(
                    "a.html",
                    "{% extends \"base.html\" %}{% block main %}区{{ x | nofilter }}{% endblock %}",
                ),
                template("b.html", "{% if %}"),
                template("base.html", "{% block main %}{% endblock main %}"),
                template("good.html", "{% extends \"base.html\" %}"),
            ],
            assets: vec![("ロゴ.svg".into(), Vec::new())],
            ..Theme::default()
        };
        let (compiled, mistakes) = theme.compile(&Phrases::default());
        let seen: Vec<_> = mistakes.iter().map(|m| (m.path.as_str(), m.range.start)).collect();
        assert_eq!(
            seen,
            [
                ("themes/t/templates/a.html", 51),
                ("themes/t/templates/b.html", 6),
                ("themes/t/assets/ロゴ.svg", 0)
            ]
        );
        assert!(compiled.tera.contains_template("good.html"));
    }
}
