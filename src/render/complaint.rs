//! What the template engine says in its own words, with the place: some of it in the data of an error, some only in the text
//! drawn for a terminal.

use std::ops::Range;

use tera::ErrorKind;

use crate::finding::likely;
use crate::mistake::Mistake;

/// How our own words for a circle begin.
const CIRCLE: &str = "Circle";

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
        let named = self.words.split('`').nth(1).unwrap_or_default();
        let at = |code, ja: String, en: String| Mistake::new(code, &path(&self.template), self.range.clone(), ja, en);
        match self.words.split(" `").next().unwrap_or_default() {
            "Field" | "Variable" => hinted(
                at(
                    "template-field-unknown",
                    format!("ここに `{named}` という項目はありません"),
                    format!("there is no field `{named}` here"),
                ),
                named,
                &self.available(),
            ),
            "Block" => at(
                "template-block-idle",
                format!("もとのひな型に `{named}` というブロックはありません"),
                format!("the template below has no block `{named}`"),
            )
            .help(
                "もとのひな型の `{% block … %}` にある名前を使ってください。ほかの名前のブロックは、どこにも出ません",
                "use a name from a `{% block … %}` of the template below; a block of another name is shown nowhere",
            ),
            "Unknown template" => at(
                "template-unknown",
                format!("`{named}` というひな型はありません"),
                format!("there is no template `{named}`"),
            )
            .help(
                "名前を確かめてください。別のテーマのひな型なら、`theme.toml` の `extends` にそのテーマが要ります",
                "check the name; for a template of another theme, `extends` in `theme.toml` must name that theme",
            ),
            CIRCLE => at(
                "template-extends-itself",
                format!("ひな型 `{named}` をたどると、自分に戻ってきます"),
                format!("the template `{named}` leads back to itself"),
            )
            .help(
                format!("`{{% extends \"default/{named}\" %}}` のように、土台のテーマの名前を付けてください"),
                format!("name the theme below, like `{{% extends \"default/{named}\" %}}`"),
            ),
            _ => self.broken(known),
        }
    }

    /// What is wrong with the template itself.
    fn broken(&self, known: &[&str]) -> Mistake {
        let mut quoted = self.words.split('`').skip(1).step_by(2);
        let (named, other) = (quoted.next().unwrap_or_default(), quoted.next().unwrap_or_default());
        let at =
            |ja: String, en: String| Mistake::new("template-broken", &path(&self.template), self.range.clone(), ja, en);
        match self.words.split(" `").next().unwrap_or_default() {
            "Component" => at(
                format!("部品 `{named}` が `{other}` にもあります"),
                format!("the component `{named}` is in `{other}` as well"),
            )
            .help("どちらか一つを消してください", "take one of them out"),
            "Unknown component" => hinted(
                at(
                    format!("`{named}` という部品はありません"),
                    format!("there is no component `{named}`"),
                ),
                named,
                known,
            ),
            "Unknown filter" | "Unknown test" | "Unknown function" => at(
                format!("`{named}` というフィルターや関数はありません"),
                format!("there is no filter or function `{named}`"),
            )
            .help(
                "Teraの説明書にある名前を使ってください",
                "use a name from the manual of Tera",
            ),
            _ => at(
                format!("テンプレートに誤りがあります（{}）", self.words),
                format!("this template is broken ({})", self.words),
            )
            .help(
                "この箇所を、Teraのひな型の書き方に合わせて直してください",
                "correct it here: templates are written in the language of Tera",
            ),
        }
    }

    /// The names that the engine offers instead.
    fn available(&self) -> Vec<&str> {
        let offers = ["Available fields: ", "Available variables: "];
        let names = offers.iter().find_map(|offer| self.words.split_once(offer));
        names.map(|(_, names)| names.split(", ").collect()).unwrap_or_default()
    }
}

/// What was likely meant, or all that there is.
fn hinted(mistake: Mistake, named: &str, known: &[&str]) -> Mistake {
    if let Some(meant) = likely(named, known.iter().copied()) {
        return mistake.help(format!("もしかして `{meant}`"), format!("did you mean `{meant}`?"));
    }
    if known.is_empty() {
        return mistake.help(
            "渡した値の形を確かめてください。項目の一覧は `docs/theme-fields.ja.md` にあります",
            "check what is handed on here; `docs/theme-fields.md` lists every field",
        );
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
    let (layer, name) = template.split_once('/').unwrap_or(("default", template));
    let (ja, en) = if words.ends_with("not found") {
        (
            format!("ページに要るひな型 `{name}` がテーマにありません"),
            format!("the theme lacks a template that pages need: `{name}`"),
        )
    } else {
        (
            format!("ひな型 `{name}` を使えません（{words}）"),
            format!("the template `{name}` can't be used ({words})"),
        )
    };
    Mistake::new("template-missing", &format!("themes/{layer}/theme.toml"), 0..0, ja, en).help(
        format!("`templates/{name}` を置くか、`theme.toml` に `extends = \"default\"` と書いてください"),
        format!("write `templates/{name}`, or `extends = \"default\"` in `theme.toml`"),
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
    let ErrorKind::RenderingError(report) = error.kind() else {
        return None;
    };
    let mut said = Complaint::new(report.filename(), report.span().range.clone(), report.message());
    let distance = |template: &str| {
        let layer = template.split_once('/').map_or("", |(layer, _)| layer);
        layers.iter().position(|known| known == layer).unwrap_or(layers.len())
    };
    // A way whose last step leads nowhere is no error before it is used; then the step is not told.
    if said.words.contains("undefined") {
        let way = whole(text(&said.template, templates), said.range.clone());
        let written = text(&said.template, templates).get(way.clone()).unwrap_or_default();
        let last = written.rsplit('.').next().unwrap_or_default();
        said.words = format!("Field `{last}` is not defined.");
        said.range = way.end - last.len()..way.end;
    }
    for (name, range) in calls(&error.to_string(), templates) {
        if distance(&name) < distance(&said.template) {
            (said.template, said.range) = (name, range);
        }
    }
    Some(said)
}

/// The whole of a value that is named by a way to it, `page.money.titel`, when only a part of the way is known.
pub fn whole(text: &str, range: Range<usize>) -> Range<usize> {
    let is_way = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '?');
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    let start = before.trim_end_matches(is_way).len();
    let end = text.len() - after.trim_start_matches(is_way).len();
    start..end
}

/// The last of a chain is where it closes.
fn in_a_circle(chain: &[String], templates: &[(String, String)]) -> Vec<Complaint> {
    let Some(last) = chain.last() else { return Vec::new() };
    let bare = last.split_once('/').map_or(last.as_str(), |(_, bare)| bare);
    let mut range = quoted(text(last, templates), bare);
    if range.is_empty() {
        range = quoted(text(last, templates), last);
    }
    let words = format!("{CIRCLE} `{bare}`");
    vec![Complaint::new(last, range, &words)]
}

/// Two templates of one layer define the same component; the engine tells only their names.
fn doubled(told: &str, templates: &[(String, String)]) -> Option<Complaint> {
    let mut names = told.strip_prefix("Component `")?.split('`').step_by(2);
    let (component, first, second) = (names.next()?, names.next()?, names.next()?);
    let written = text(second, templates);
    let at = written
        .find(&format!("component {component}"))
        .map(|at| at + "component ".len());
    let range = at.map(|at| at..at + component.len()).unwrap_or_default();
    let words = format!("Component `{component}` is in `{}` as well", path(first));
    Some(Complaint::new(second, range, &words))
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
