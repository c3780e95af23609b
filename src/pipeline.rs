//! The stages in their order, and nothing else. A [`Project`] is the whole outside world as plain data; the same project
//! gives the same findings and the same bytes.

pub mod draft;
pub mod seal;
mod searched;
mod sights;
mod themed;

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use rayon::iter::{IntoParallelIterator, IntoParallelRefIterator, ParallelIterator};

use crate::archive::shelf::Shelf;
use crate::artifact::{Artifact, Key, Origin, SitePath};
pub use crate::check::Remembered;
use crate::check::stamp::{self, Stamps};
use crate::check::{Judged, Whole, acknowledge};
use crate::config::Config;
use crate::document::address::{Address, Misplaced};
use crate::document::node::Node;
use crate::document::{self, Document};
use crate::evaluate::{self, Evaluation};
pub use crate::exchange::opendata::Laid;
use crate::failure::Failure;
use crate::finding::{Finding, Report};
use crate::lang::Lang;
use crate::lower;
use crate::model::plans::Plans;
use crate::phrases::Phrases;
pub use crate::render::Share;
use crate::render::theme::CompiledTheme;
use crate::schema;
use crate::site::Site;
use crate::site::layout::Layout;
use crate::source::{Place, Source, SourceId, Sources};
use draft::Draft;
pub use themed::{found, rehearse};
use themed::{rehearsed, theme};

/// Every file of a project, read whole: `hoshin.toml`, `content/`, `themes/`.
#[derive(Clone, Debug, Default)]
pub struct Project {
    /// Path from the project's root, and bytes.
    pub files: Vec<(String, Vec<u8>)>,
    /// The sealed editions.
    pub shelf: Shelf,
}

impl Project {
    /// Everything that its site is made from, in short, with the words of the command line.
    #[must_use]
    pub fn seal(&self, words: &[&str]) -> Key {
        let addresses = self.shelf.addresses.text();
        let files = self.files.iter().flat_map(|(path, bytes)| [path.as_bytes(), bytes]);
        let sealed = [self.shelf.ledger.as_slice(), addresses.as_bytes()];
        Key::of(words.iter().map(|word| word.as_bytes()).chain(sealed).chain(files))
    }
}

/// A project, read and judged.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The text.
    pub sources: Sources,
    /// The documents as written.
    pub documents: Vec<Arc<Document>>,
    /// What they mean.
    pub plans: Plans,
    /// What came of it.
    pub evaluation: Evaluation,
    /// The site's configuration.
    pub config: Config,
    /// Which pages there are.
    pub layout: Layout,
    /// The theme's words.
    pub phrases: Arc<Phrases>,
    /// The theme.
    pub theme: Arc<CompiledTheme>,
    /// The sealed editions.
    pub shelf: Arc<Shelf>,
    /// Everything found, in the order a person reads it.
    pub findings: Vec<Finding>,
    /// How many findings of each rule the city does not want to see.
    pub allowed: BTreeMap<&'static str, usize>,
    /// What the pages of each ward see, in short; asked for once, and before the texts are dropped.
    sights: OnceLock<BTreeMap<String, Key>>,
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

    /// Drops what only findings are about, once they are told: the documents as written, and the texts of the content. Pages are made
    /// from what these mean. The texts of the theme stay, for a mistake in them may show only when a page is made.
    pub fn forget_texts(&mut self) {
        // The texts say what each ward sees.
        drop(self.sights.set(sights::of(self, &self.site())));
        // Many threads made them, and what a thread made it can use again at once when it is dropped there.
        std::mem::take(&mut self.documents).into_par_iter().for_each(drop);
        self.sources.forget(|path| path.starts_with(document::link::ROOT));
    }

    /// The key of what the pages of each ward see, by ward.
    #[must_use]
    pub fn sights(&self) -> &BTreeMap<String, Key> {
        self.sights.get_or_init(|| sights::of(self, &self.site()))
    }

    /// The site, page by page.
    #[must_use]
    pub fn site(&self) -> Site<'_> {
        Site::laid_out(
            self.layout.clone(),
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
    Draft::new(project, adjust).into_checked()
}

/// The same, where an earlier run left what it found; gives what is to be left for the next.
#[must_use]
pub fn check_again(
    project: Project,
    adjust: impl FnOnce(&mut Config),
    remembered: &Remembered,
) -> (Checked, Remembered) {
    let draft = Draft::remembering(project, adjust, remembered);
    let remembered = draft.remembered();
    (draft.into_checked(), remembered)
}

/// What documents mean, what came of it, and how many findings of each rule the city does not want to see. Everything
/// else that was found joins `findings`.
pub fn judge(
    sources: &Sources,
    documents: &[Arc<Document>],
    config: &Config,
    findings: &mut Vec<Finding>,
) -> (Plans, Evaluation, BTreeMap<&'static str, usize>) {
    let lang = config.authoritative();
    let schema = Arc::new(lower::schema(documents.iter().map(Arc::as_ref), lang));
    let shares = lower::shares(documents, lang, &schema);
    let plans = lower::join(&schema, shares.values());
    let evaluation = evaluate::evaluate(&plans);
    let judged = Judged::of(&Whole {
        sources,
        documents,
        shares: &shares,
        plans: &plans,
        evaluation: &evaluation,
        config,
    });
    findings.extend(shares.values().flat_map(|share| &share.gaps).cloned());
    findings.extend(judged.findings().cloned());
    drop_echoes(findings);
    let allowed = acknowledge::apply(findings, documents, &plans, config);
    (plans, evaluation, allowed)
}

/// The translations of a project to stamp: those with these paths, or with none all that have no stamp yet.
#[must_use]
pub fn stamp(project: &Project, paths: &[String]) -> (Sources, Stamps) {
    let mut unsaid = Vec::new();
    let sources = sources(project.files.iter().cloned(), &mut unsaid);
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

/// The text files among a project's. A file that is no text keeps its place, empty, so that it can be pointed at. What is text is not
/// copied: all texts of a large city take much memory.
pub fn sources(files: impl IntoIterator<Item = (String, Vec<u8>)>, findings: &mut Vec<Finding>) -> Sources {
    let is_text = |path: &str| !path.starts_with("themes/") || !path.contains("/assets/");
    let wanted = files.into_iter().filter(|(path, _)| is_text(path));
    let (readable, broken): (Vec<_>, Vec<_>) = wanted
        .map(|(path, bytes)| (path, String::from_utf8(bytes).ok()))
        .partition(|(_, text)| text.is_some());
    let unreadable: Vec<String> = broken.iter().map(|(path, _)| path.clone()).collect();
    let source = |(path, text): (String, Option<String>)| Source {
        path,
        text: text.unwrap_or_default(),
    };
    let sources = Sources::new(readable.into_iter().chain(broken).map(source).collect());
    for (id, source) in sources.iter().filter(|(_, source)| unreadable.contains(&source.path)) {
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
pub fn documents(sources: &Sources, findings: &mut Vec<Finding>) -> Vec<Arc<Document>> {
    let sources: Vec<(SourceId, &Source)> = sources.iter().collect();
    let read: Vec<(Option<Document>, Vec<Finding>)> =
        sources.par_iter().map(|(id, source)| document(*id, source)).collect();
    let mut documents = Vec::new();
    for (document, found) in read {
        documents.extend(document.map(Arc::new));
        findings.extend(found);
    }
    documents
}

/// The document that a source is, if it is one, and what is wrong with it.
fn document(id: SourceId, source: &Source) -> (Option<Document>, Vec<Finding>) {
    let Some(path) = source.path.strip_prefix(document::link::ROOT) else {
        return (None, Vec::new());
    };
    match Address::of(path) {
        Ok(Some(address)) => {
            let (document, mut found) = document::parse(id, source, address);
            let stopped = found.iter().find(|_| !document.complete).map(|finding| finding.place);
            read(&document.head, schema::shape_of(&document.address), stopped, &mut found);
            (Some(document), found)
        }
        Ok(None) => (None, Vec::new()),
        Err(reason) => (None, vec![misplaced(id, &source.path, reason)]),
    }
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
    let outcome = rebuild(checked, Share::WHOLE, &|_, _| Ok(false), &|artifact, _| sink(artifact));
    outcome.map(|(mistakes, _)| mistakes)
}

/// The same for a share of the site, but for pages that are `known`: those that were made before of the same. The sink gets the origins of the
/// others with them. Gives, too, how the open data lies that was made or kept.
///
/// # Errors
/// The first failure of `known` or `sink`.
pub fn rebuild<K, S>(checked: &Checked, share: Share<'_>, known: &K, sink: &S) -> Result<(Vec<Finding>, Laid), Failure>
where
    K: Fn(&SitePath, Origin) -> Result<bool, Failure> + Sync,
    S: Fn(Artifact, Origin) -> Result<(), Failure> + Sync,
{
    let site = checked.site();
    let mistakes = searched::render(&site, &checked.theme, share, checked.sights(), known, sink)?;
    let laid = site.laid(checked.sights());
    Ok(if mistakes.is_empty() {
        (Vec::new(), laid)
    } else {
        (rehearsed(checked), laid)
    })
}

/// The files that the search page asks, made without the rest of the site. Where it turns out to be in vain, it is given up.
///
/// # Errors
/// The index could not be made, or is wanted no longer.
pub fn search_files(checked: &Checked, is_over: &(impl Fn() -> bool + Sync)) -> Result<Vec<Artifact>, Failure> {
    searched::files(&checked.site(), &checked.theme, is_over)
}
