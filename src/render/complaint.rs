//! What the template engine says in its own words, with the place: some of it in the data of an error, some only in the text
//! drawn for a terminal.

use std::ops::Range;

use tera::ErrorKind;

use crate::finding::likely;
use crate::mistake::Mistake;

/// One thing that the engine complains of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// The template, its name beginning with its layer: `default/ward.html`.
    pub template: String,
    /// The bytes in it.
    pub range: Range<usize>,
    /// The engine's words, in one line.
    pub words: String,
    /// The template or component that is not there.
    pub missing: Option<String>,
}

impl Complaint {
    /// A complaint at a place.
    pub fn new(template: &str, range: Range<usize>, words: &str) -> Self {
        let missing = ["Unknown component `", "Unknown template `"]
            .iter()
            .find_map(|begin| words.strip_prefix(begin)?.split('`').next());
        Self {
            template: template.to_owned(),
            range,
            words: words.to_owned(),
            missing: missing.map(str::to_owned),
        }
    }

    /// The complaint as a mistake. `known` are the components there are.
    pub fn mistake(&self, known: &[&str]) -> Mistake {
        let (path, range) = (path(&self.template), self.range.clone());
        let named = self.words.split('`').nth(1).unwrap_or_default();
        let fields: Vec<&str> = self
            .words
            .split_once("Available fields: ")
            .or_else(|| self.words.split_once("Available variables: "))
            .map(|(_, names)| names.split(", ").collect())
            .unwrap_or_default();
        if self.words.starts_with("Field `") || self.words.starts_with("Variable `") {
            let mistake = Mistake::new(
                "template-field-unknown",
                &path,
                range,
                format!("ここに `{named}` という項目はありません"),
                format!("there is no field `{named}` here"),
            );
            return hinted(mistake, named, &fields);
        }
        if self.words.starts_with("Block `") {
            return Mistake::new(
                "template-block-idle",
                &path,
                range,
                format!("もとのひな型に `{named}` というブロックはありません"),
                format!("the template below has no block `{named}`"),
            )
            .help(
                "もとのひな型の `{% block … %}` にある名前を使ってください。ほかの名前のブロックは、どこにも出ません",
                "use a name from a `{% block … %}` of the template below; a block of another name is shown nowhere",
            );
        }
        let mistake = Mistake::new(
            "template-broken",
            &path,
            range,
            format!("テンプレートに誤りがあります（{}）", self.words),
            format!("this template is broken ({})", self.words),
        );
        if self.words.starts_with("Unknown component") {
            return hinted(mistake, named, known);
        }
        mistake.help(
            "この箇所を、Teraのひな型の書き方に合わせて直してください",
            "correct it here: templates are written in the language of Tera",
        )
    }
}

/// What was likely meant, or all that there is.
fn hinted(mistake: Mistake, named: &str, known: &[&str]) -> Mistake {
    if let Some(meant) = likely(named, known.iter().copied()) {
        return mistake.help(format!("もしかして `{meant}`"), format!("did you mean `{meant}`?"));
    }
    let mut all: Vec<String> = known.iter().map(|name| format!("`{name}`")).collect();
    all.sort();
    mistake.help(
        format!("ここにあるのは {} です", all.join("、")),
        format!("there are {}", all.join(", ")),
    )
}

/// The file of a template: `default/ward.html` lies at `themes/default/templates/ward.html`.
pub fn path(template: &str) -> String {
    let (layer, name) = template.split_once('/').unwrap_or(("default", template));
    format!("themes/{layer}/templates/{name}")
}

/// A template that is not there, or whatever else the engine says without a place.
pub fn missing(template: &str, words: &str) -> Mistake {
    Mistake::new(
        "template-missing",
        &path(template),
        0..0,
        format!("ひな型 `{template}` を使えません（{words}）"),
        format!("the template `{template}` can't be used ({words})"),
    )
    .help(
        format!("`templates/{template}` を置くか、`theme.toml` に `extends = \"default\"` と書いてください"),
        format!("write `templates/{template}`, or `extends = \"default\"` in `theme.toml`"),
    )
}

/// Everything an error says. `templates` are those that were put in.
pub fn of(error: &tera::Error, templates: &[(String, String)]) -> Vec<Complaint> {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let range = report.span().range.clone();
            vec![Complaint::new(report.filename(), range, report.message())]
        }
        ErrorKind::CircularExtend { inheritance_chain, .. } => in_a_circle(inheritance_chain, templates),
        ErrorKind::CircularInclude { include_chain, .. } => in_a_circle(include_chain, templates),
        ErrorKind::MissingParent { current, parent } => vec![Complaint {
            range: quoted(text(current, templates), parent),
            missing: Some(parent.clone()),
            ..Complaint::new(current, 0..0, &format!("Unknown template `{parent}`"))
        }],
        other => {
            let told = other.to_string();
            match doubled(&told, templates) {
                Some(complaint) => vec![complaint],
                None => drawn(&told, templates),
            }
        }
    }
}

/// What stopped a page. A part of a lower layer may have been given something it can't use: then the place is where the
/// nearest layer called it, for what is below was sound before.
pub fn of_rendering(error: &tera::Error, templates: &[(String, String)], layers: &[String]) -> Option<Complaint> {
    let ErrorKind::RenderingError(report) = error.kind() else { return None };
    let mut said = Complaint::new(report.filename(), report.span().range.clone(), report.message());
    let distance = |template: &str| {
        let layer = template.split_once('/').map_or("", |(layer, _)| layer);
        layers.iter().position(|known| known == layer).unwrap_or(layers.len())
    };
    for (name, range) in calls(&error.to_string(), templates) {
        if distance(&name) < distance(&said.template) {
            (said.template, said.range) = (name, range);
        }
    }
    Some(said)
}

/// The last of a chain is where it closes.
fn in_a_circle(chain: &[String], templates: &[(String, String)]) -> Vec<Complaint> {
    let Some(last) = chain.last() else { return Vec::new() };
    let bare = last.split_once('/').map_or(last.as_str(), |(_, bare)| bare);
    let mut range = quoted(text(last, templates), bare);
    if range.is_empty() {
        range = quoted(text(last, templates), last);
    }
    let words = format!("`{bare}` leads back to itself; name a layer, like `default/{bare}`");
    vec![Complaint::new(last, range, &words)]
}

/// Two templates of one layer define the same component; the engine tells only their names.
fn doubled(told: &str, templates: &[(String, String)]) -> Option<Complaint> {
    let mut names = told.strip_prefix("Component `")?.split('`').step_by(2);
    let (component, _, second) = (names.next()?, names.next()?, names.next()?);
    let written = text(second, templates);
    let at = written.find(&format!("component {component}")).map(|at| at + "component ".len());
    let range = at.map(|at| at..at + component.len()).unwrap_or_default();
    Some(Complaint::new(second, range, told))
}

/// The complaints in a text drawn for a terminal: `error: …`, ` --> file:line:column`, and `^^^` below the words.
fn drawn(told: &str, templates: &[(String, String)]) -> Vec<Complaint> {
    let mut words = told;
    let mut places = Places::default();
    let mut complaints = Vec::new();
    for line in told.lines() {
        if let Some(said) = line.strip_prefix("error: ") {
            words = said;
        } else if let Some(place) = line.trim_start().strip_prefix("--> ") {
            places.begin(place, templates);
        } else if let Some((name, range)) = places.end(line, templates) {
            complaints.push(Complaint::new(&name, range, words));
        }
    }
    complaints
}

/// The places that lead to one in a part: `note: called from file:line:column`, and `^^^` below the words.
fn calls(told: &str, templates: &[(String, String)]) -> Vec<(String, Range<usize>)> {
    let mut places = Places::default();
    let mut calls = Vec::new();
    for line in told.lines() {
        if let Some(place) = line.strip_prefix("note: called from ") {
            places.begin(place, templates);
        } else {
            calls.extend(places.end(line, templates));
        }
    }
    calls
}

/// A place that is being read: where it starts is said first, how long it is some lines later.
#[derive(Default)]
struct Places(Option<(String, usize)>);

impl Places {
    fn begin(&mut self, place: &str, templates: &[(String, String)]) {
        self.0 = start(place, templates).map(|(name, start)| (name.to_owned(), start));
    }

    /// The whole place, if this is the line that says how long it is.
    fn end(&mut self, line: &str, templates: &[(String, String)]) -> Option<(String, Range<usize>)> {
        let marks = line.trim_start().strip_prefix("| ").map(str::trim)?;
        if marks.is_empty() || !marks.bytes().all(|byte| byte == b'^') {
            return None;
        }
        let (name, start) = self.0.take()?;
        let covered = text(&name, templates).get(start..).unwrap_or_default().chars();
        let length: usize = covered.take(marks.len()).map(char::len_utf8).sum();
        Some((name, start..start + length))
    }
}

/// `default/ward.html:3:14` as a template and a byte; columns count characters.
fn start<'a>(place: &'a str, templates: &[(String, String)]) -> Option<(&'a str, usize)> {
    let (rest, column) = place.rsplit_once(':')?;
    let (name, line) = rest.rsplit_once(':')?;
    let (line, column): (usize, usize) = (line.parse().ok()?, column.parse().ok()?);
    let text = text(name, templates);
    let mut lines = text.split_inclusive('\n');
    let before: usize = lines.by_ref().take(line.checked_sub(1)?).map(str::len).sum();
    let in_line = lines.next().unwrap_or_default().chars();
    let within: usize = in_line.take(column.checked_sub(1)?).map(char::len_utf8).sum();
    Some((name, before + within))
}

fn text<'a>(name: &str, templates: &'a [(String, String)]) -> &'a str {
    let found = templates.iter().find(|(known, _)| known == name);
    found.map_or("", |(_, text)| text)
}

/// Where a name stands in quotes, without them.
fn quoted(text: &str, name: &str) -> Range<usize> {
    let at = ['"', '\'', '`']
        .iter()
        .find_map(|quote| text.find(&format!("{quote}{name}{quote}")));
    at.map(|at| at + 1..at + 1 + name.len()).unwrap_or_default()
}
