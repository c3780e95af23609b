//! The stages in their order, and nothing else. A [`Project`] is the whole outside world as plain data; the same project
//! gives the same findings and the same bytes.

pub mod seal;
mod searched;

use std::collections::BTreeMap;
use std::ops::Range;

use crate::archive::shelf::Shelf;
use crate::artifact::Artifact;
use crate::check::stamp::{self, Stamps};
use crate::check::{self, Scope};
use crate::config::Config;
use crate::document::address::{Address, Misplaced};
use crate::document::node::Node;
use crate::document::{self, Document};
use crate::evaluate::{self, Evaluation};
use crate::failure::Failure;
use crate::finding::{self, Finding, Report};
use crate::lang::Lang;
use crate::mistake::Mistake;
use crate::model::plans::Plans;
use crate::phrases::Phrases;
use crate::render::theme::CompiledTheme;
use crate::render::{rehearsal, render_site};
use crate::schema;
use crate::site::Site;
use crate::source::{Place, Source, SourceId, Sources};
use crate::{lower, theme_files};

/// Every file of a project, read whole: `hoshin.toml`, `content/`, `themes/`.
#[derive(Clone, Debug, Default)]
pub struct Project {
    /// Path from the project's root, and bytes.
    pub files: Vec<(String, Vec<u8>)>,
    /// The sealed editions.
    pub shelf: Shelf,
}

/// A project, read and judged.
#[derive(Debug)]
pub struct Checked {
    /// The text.
    pub sources: Sources,
    /// The documents as written.
    pub documents: Vec<Document>,
    /// What they mean.
    pub plans: Plans,
    /// What came of it.
    pub evaluation: Evaluation,
    /// The site's configuration.
    pub config: Config,
    /// The theme's words.
    pub phrases: Phrases,
    /// The theme.
    pub theme: CompiledTheme,
    /// The sealed editions.
    pub shelf: Shelf,
    /// Everything found, in the order a person reads it.
    pub findings: Vec<Finding>,
    /// How many findings of each rule the city does not want to see.
    pub allowed: BTreeMap<&'static str, usize>,
}

impl Checked {
    /// Whether something found stops a build.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.findings.iter().any(Finding::is_error)
    }

    /// What was found, to be drawn.
    #[must_use]
    pub const fn report<'a>(&'a self, lang: Lang, below: &'a str) -> Report<'a> {
        Report {
            findings: self.findings.as_slice(),
            sources: &self.sources,
            allowed: &self.allowed,
            lang,
            below,
        }
    }

    /// The site, page by page.
    #[must_use]
    pub fn site(&self) -> Site<'_> {
        Site::lay_out(
            &self.plans,
            &self.evaluation,
            &self.config,
            &self.phrases,
            &self.sources,
        )
        .with_shelf(&self.shelf)
    }
}

/// Reads and judges a project. `adjust` lets the command line have the last word on the configuration.
#[must_use]
pub fn check(project: &Project, adjust: impl FnOnce(&mut Config)) -> Checked {
    let mut findings = Vec::new();
    let sources = sources(project, &mut findings);
    let mut config = configuration(&sources, &mut findings);
    adjust(&mut config);
    let documents = documents(&sources, &mut findings);
    let (plans, evaluation, allowed) = judge(&sources, &documents, &config, &mut findings);
    findings.extend(check::sealed::changed(&documents, &plans, &project.shelf));
    let (theme, phrases) = theme(project, &sources, &config, &mut findings);
    finding::sort(&mut findings);
    Checked {
        sources,
        documents,
        plans,
        evaluation,
        config,
        phrases,
        theme,
        shelf: project.shelf.clone(),
        findings,
        allowed,
    }
}

/// What documents mean, what came of it, and how many findings of each rule the city does not want to see. Everything
/// else that was found joins `findings`.
pub fn judge(
    sources: &Sources,
    documents: &[Document],
    config: &Config,
    findings: &mut Vec<Finding>,
) -> (Plans, Evaluation, BTreeMap<&'static str, usize>) {
    let (plans, gaps) = lower::lower(documents, config.authoritative());
    findings.extend(gaps);
    let evaluation = evaluate::evaluate(&plans);
    let scope = Scope::new(sources, documents, &plans, &evaluation, config);
    findings.extend(check::check(&scope));
    drop_echoes(findings);
    let allowed = check::acknowledge::apply(findings, documents, &plans, config);
    (plans, evaluation, allowed)
}

/// The translations of a project to stamp: those with these paths, or with none all that have no stamp yet.
#[must_use]
pub fn stamp(project: &Project, paths: &[String]) -> (Sources, Stamps) {
    let mut unsaid = Vec::new();
    let sources = sources(project, &mut unsaid);
    let config = configuration(&sources, &mut unsaid);
    let documents = documents(&sources, &mut unsaid);
    let stamps = stamp::stamps(&documents, &sources, config.authoritative(), paths);
    (sources, stamps)
}

/// Of a file that could not be read, that alone is said: that it also lacks a title follows from it. And a number that a
/// comma cuts is judged by nobody: `9,991` is not too few for being read as 9.
fn drop_echoes(findings: &mut Vec<Finding>) {
    let cut = findings.iter().filter(|finding| finding.code == CUT);
    let cut: Vec<Place> = cut.map(|finding| finding.place).collect();
    let within = |place: Place| {
        let holds = |cut: &Place| cut.source == place.source && cut.start <= place.start && place.end <= cut.end;
        cut.iter().any(holds)
    };
    findings.retain(|finding| finding.code == CUT || !within(finding.place));
    let unread = findings.iter().filter(|finding| finding.code == NOT_TEXT);
    let unread: Vec<SourceId> = unread.map(|finding| finding.place.source).collect();
    findings.retain(|finding| finding.code == NOT_TEXT || !unread.contains(&finding.place.source));
}

const NOT_TEXT: &str = "file-not-text";
const CUT: &str = "value-cut-at-comma";

/// The text files of a project. A file that is no text keeps its place, empty, so that it can be pointed at.
pub fn sources(project: &Project, findings: &mut Vec<Finding>) -> Sources {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).ok();
    let is_text = |path: &str| !path.starts_with("themes/") || !path.contains("/assets/");
    let wanted = project.files.iter().filter(|(path, _)| is_text(path));
    let (readable, broken): (Vec<_>, Vec<_>) = wanted
        .map(|(path, bytes)| (path, text(bytes)))
        .partition(|(_, text)| text.is_some());
    let unreadable: Vec<&String> = broken.iter().map(|(path, _)| *path).collect();
    let source = |(path, text): (&String, Option<String>)| Source {
        path: path.clone(),
        text: text.unwrap_or_default(),
    };
    let sources = Sources::new(readable.into_iter().chain(broken).map(source).collect());
    for (id, source) in sources.iter().filter(|(_, source)| unreadable.contains(&&source.path)) {
        findings.push(
            Finding::error(
                NOT_TEXT,
                Place::top(id),
                format!("`{}` はUTF-8の文字ファイルではありません", source.path),
                format!("`{}` is not a text file in UTF-8", source.path),
            )
            .help(
                "文字コードを「UTF-8」にして保存し直すか、content の外に移してください",
                "save it as UTF-8, or move it out of the folder",
            ),
        );
    }
    sources
}

/// The site's settings; those of a site without `hoshin.toml` where there is none.
pub fn configuration(sources: &Sources, findings: &mut Vec<Finding>) -> Config {
    match sources.find("hoshin.toml") {
        Some((id, source)) => {
            let (node, broken) = document::toml::parse(id, &source.text);
            let stopped = broken.first().map(|finding| finding.place);
            findings.extend(broken);
            read(&node, schema::Shape::Record(&schema::CONFIG), stopped, findings);
            lower::config(&node)
        }
        None => lower::config(&Node::empty(Place::default())),
    }
}

/// Every document of the content folder, parsed, its fields held against their tables.
pub fn documents(sources: &Sources, findings: &mut Vec<Finding>) -> Vec<Document> {
    let mut documents = Vec::new();
    for (id, source) in sources.iter() {
        let Some(path) = source.path.strip_prefix(document::link::ROOT) else {
            continue;
        };
        match Address::of(path) {
            Ok(Some(address)) => {
                let (document, broken) = document::parse(id, source, address);
                let stopped = broken.iter().find(|_| !document.complete).map(|finding| finding.place);
                findings.extend(broken);
                read(&document.head, schema::shape_of(&document.address), stopped, findings);
                documents.push(document);
            }
            Ok(None) => {}
            Err(reason) => findings.push(misplaced(id, &source.path, reason)),
        }
    }
    documents
}

/// Reads fields along their table. Where the text could not be read on, that is said alone: what is missing may stand
/// below, and what was read last may be torn.
fn read(node: &Node, shape: schema::Shape, stopped: Option<Place>, findings: &mut Vec<Finding>) {
    let mut found = Vec::new();
    schema::walk(node, shape, &mut found);
    let firm = |finding: &Finding| {
        stopped.is_none_or(|stopped| finding.code != "field-missing" && finding.place.end < stopped.start)
    };
    findings.extend(found.into_iter().filter(firm));
}

fn misplaced(id: SourceId, path: &str, reason: Misplaced) -> Finding {
    let finding = Finding::error(
        "file-misplaced",
        Place::top(id),
        format!("`{path}` という文書の置き場所はありません"),
        format!("there is no place for a document `{path}`"),
    );
    match reason {
        Misplaced::Year => finding.help("年度のフォルダーは `fy2022` のように書いてください", "name the folder of a year `fy2022`"),
        Misplaced::Letters => finding.help(
            "名前は半角の英小文字、数字、`-` で付けてください（`schema`、`city`、`pages` などは使えません）",
            "use lower-case letters, digits and `-` in names (`schema`, `city`, `pages` and the like are taken)",
        ),
        Misplaced::Name => finding.help(
            "`plan.md`、`3-1-1.md`、`reform-1.md`、`3-1-1.en.md` のような名前にするか、メモなら `SOURCES.md` に書いてください",
            "name it like `plan.md`, `3-1-1.md`, `reform-1.md`, `3-1-1.en.md`; notes go into `SOURCES.md`",
        ),
    }
}

/// The theme the configuration names; its mistakes are findings like a clerk's.
fn theme(
    project: &Project,
    sources: &Sources,
    config: &Config,
    findings: &mut Vec<Finding>,
) -> (CompiledTheme, Phrases) {
    let (theme, mut mistakes) = theme_files::of(&project.files, &config.theme).unwrap_or_else(|| {
        findings.push(theme_unknown(project, sources, &config.theme));
        (theme_files::built_in(), Vec::new())
    });
    let (phrases, more) = theme.phrases();
    mistakes.extend(more);
    let (compiled, more) = theme.compile(&phrases);
    mistakes.extend(more);
    findings.extend(mistakes.into_iter().map(|mistake| found(mistake, sources)));
    (compiled, phrases)
}

fn theme_unknown(project: &Project, sources: &Sources, name: &str) -> Finding {
    // The very words, where they are written; without them there would be no such theme to look for.
    let settings = sources.find("hoshin.toml");
    let place = settings.map(|(id, source)| {
        let line = source.text.lines().find(|line| line.trim_start().starts_with("theme"));
        let at = line.and_then(|line| Some(source.text.find(line)? + line.find(name)?));
        at.map_or(Place::top(id), |at| Place::new(id, at..at + name.len()))
    });
    let known = theme_files::known(&project.files);
    let finding = Finding::error(
        "theme-unknown",
        place.unwrap_or_default(),
        format!("テーマのフォルダー `themes/{name}` がありません"),
        format!("there is no theme folder `themes/{name}`"),
    );
    match finding::likely(name, known.iter().map(String::as_str)) {
        Some(meant) => finding.help(format!("もしかして `{meant}`"), format!("did you mean `{meant}`?")),
        None => finding.help(
            format!("{} のどれかを書いてください", known.join("、")),
            format!("write one of {}", known.join(", ")),
        ),
    }
}

/// Makes every file of the site and hands each to `sink` as soon as it is made, from many threads at once, so that pages
/// are never all held. Gives the theme's mistakes that show only when a page is made; with one of them, nothing that was
/// handed on may be published.
///
/// # Errors
/// The first failure of `sink`.
pub fn build<S>(checked: &Checked, sink: &S) -> Result<Vec<Finding>, Failure>
where
    S: Fn(Artifact) -> Result<(), Failure> + Sync,
{
    let site = checked.site();
    let mistakes = searched::render(&site, sink, |sink| render_site(&site, &checked.theme, sink))?;
    Ok(if mistakes.is_empty() {
        Vec::new()
    } else {
        rehearsed(checked)
    })
}

/// Makes every page and keeps none, so that a check tells of a theme all that a build would. The themes built in have been
/// rehearsed by tests, and with a template that can't be read there is nothing to rehearse.
pub fn rehearse(project: &Project, checked: &mut Checked) {
    if checked.theme.is_whole() && !theme_files::is_built_in(&project.files, &checked.config.theme) {
        let mut mistakes = rehearsed(checked);
        // What was found without a rehearsal is said once, and better.
        let known = |place: Place| {
            let within =
                |other: &Place| other.source == place.source && place.start <= other.start && other.end <= place.end;
            checked.findings.iter().any(|finding| within(&finding.place))
        };
        mistakes.retain(|mistake| mistake.place.start == mistake.place.end || !known(mistake.place));
        checked.findings.extend(mistakes);
        finding::sort(&mut checked.findings);
    }
}

/// Every mistake of the theme that shows only when pages are made.
fn rehearsed(checked: &Checked) -> Vec<Finding> {
    let mistakes = rehearsal::rehearse(&checked.site(), &checked.theme).into_iter();
    mistakes.map(|mistake| found(mistake, &checked.sources)).collect()
}

/// A theme's mistake as a finding: it has a place like a clerk's, if its file is one of the project's.
fn found(mistake: Mistake, sources: &Sources) -> Finding {
    let place = sources
        .find(&mistake.path)
        .map(|(id, source)| Place::new(id, whole(&mistake.range, &source.text)))
        .or_else(|| sources.find("hoshin.toml").map(|(id, _)| Place::top(id)))
        .unwrap_or_default();
    Finding {
        message: mistake.message,
        help: mistake.help.map(|help| *help),
        ..Finding::error(mistake.code, place, "", "")
    }
}

/// The range on whole characters: the readers of themes count bytes.
fn whole(range: &Range<usize>, text: &str) -> Range<usize> {
    let start = text.floor_char_boundary(range.start);
    start..text.ceil_char_boundary(range.end).max(start)
}
