//! `hoshin build`: content in, a site out.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::{iter, mem};

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};

use super::{Common, Format, Outcome, below, choice, report, shelve};
use crate::archive::addresses;
use crate::artifact::{Artifact, Key, Origin, SitePath};
use crate::config::{Config, LinkStyle};
use crate::disk::memory::Memory;
use crate::disk::output::{Note, Output, Published};
use crate::disk::parts::Parts;
use crate::disk::{project, sealing};
use crate::encoding::Encoding;
use crate::failure::Failure;
use crate::finding::{self, Finding, kept};
use crate::lang::Lang;
use crate::lower::with_slash;
use crate::pipeline::{self, Checked, Laid, Project, Remembered, Share};
use crate::schema::is_address;
use crate::source::Sources;

/// Which hoshin this is, to the last byte it is made from.
const VERSION: &str = concat!(env!("CARGO_PKG_VERSION"), " ", env!("HOSHIN_SOURCES"));

/// How many findings of each rule the city does not want to see.
type Allowed = BTreeMap<&'static str, usize>;

/// Build the site / サイトを作る
///
/// Checks the content first; if there is an error, nothing is written. Files in the output folder that hoshin did not
/// write are left alone.
///
/// はじめに内容を確かめ、エラーがあれば何も書き出しません。書き出すフォルダーにある、hoshinが書いたものではないファイルには手を付けません。
#[derive(Args, Debug)]
pub struct Build {
    #[command(flatten)]
    pub(super) common: Common,
    /// Where the site goes; `output` in the site's folder if not given / 書き出すフォルダ
    #[arg(long, value_name = "DIR")]
    output: Option<PathBuf>,
    /// The address the site will have; hoshin.toml says it otherwise / 公開する番地
    #[arg(long, value_name = "URL", value_parser = address)]
    base_url: Option<String>,
    /// Make links that work from a disk, without a web server / ディスクからも開けるリンクにする
    #[arg(long)]
    file_links: bool,
    /// Also write packed files for the web server, `index.html.gz` beside `index.html` / 圧縮したファイルも書き出す
    #[arg(long, value_name = "gz,br,zst", value_parser = encoding, value_delimiter = ',')]
    compress: Vec<Encoding>,
    /// Make the pages of this ward alone, as one machine of several; may be given again / この区のページだけを作る
    #[arg(long = "ward", value_name = "WARD", requires = "output", conflicts_with_all = ["parts", "record_addresses"])]
    wards: Vec<String>,
    /// Take the pages that `build --ward` left in this folder; may be given again / `build --ward` の作ったページを使う
    #[arg(long = "join", value_name = "DIR")]
    parts: Vec<PathBuf>,
    /// Add the addresses of this site to `snapshots/addresses.txt`; a later build that drops one fails / 番地を記録する
    #[arg(long)]
    record_addresses: bool,
    /// How findings are drawn / 指摘の表し方
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

impl Build {
    pub(super) fn run(&self) -> super::Result {
        let lang = self.common.lang();
        let project = project::read(&self.common.root)?;
        let folder = self.output.clone().unwrap_or_else(|| self.own_folder());
        let below = below(&self.common.root);
        let memory = Memory::read(&folder, VERSION);
        let whole = self.seal(&project);
        let seal = self.part_of(whole);
        let shortened = !self.record_addresses && shelve::is_bare(&self.common.root, &project.shelf);
        let remembered = shortened.then(|| remembered(&memory, &folder, seal)).flatten();
        if let Some((findings, allowed)) = remembered {
            self.tell_again(&project, &findings, &allowed)?;
            report::say(&done(unchanged(&memory), 0, &folder.display().to_string(), lang));
            return Ok(Outcome::Clean);
        }
        let judged = Remembered::read(&memory.judged);
        let (mut checked, judged) = pipeline::check_again(project, |config| self.adjust(config), &judged);
        report::findings(&checked.report(lang, &below), self.format)?;
        if checked.has_errors() {
            report::say(match lang {
                Lang::Ja => "エラーがあるため、何も書き出していません",
                Lang::En => "nothing was written, because there are errors",
            });
            return Ok(Outcome::Found);
        }
        self.know_wards(&checked)?;
        let parts = Parts::open(&self.parts, VERSION, whole)?;
        let output = Output::open(&folder, memory)?;
        if self.wards.is_empty() {
            shelve::stage(&self.common.root, Arc::make_mut(&mut checked.shelf), &output)?;
        }
        // What was read has been understood and judged, and pages want the memory.
        checked.forget_texts();
        let (mistakes, laid, made) = self.write(&checked, &output, &parts)?;
        if !mistakes.is_empty() {
            let findings = mistakes.as_slice();
            let report = finding::Report {
                findings,
                ..checked.report(lang, &below)
            };
            report::findings(&report, self.format)?;
            return Ok(Outcome::Found);
        }
        let mut addresses = checked.shelf.addresses.clone();
        if self.wards.is_empty() {
            shelve::keep_addresses(&addresses.dropped(&made.addresses))?;
        }
        let published = publish(output, [seal, whole], &checked, &judged, &laid)?;
        if self.record_addresses {
            addresses.add(&made.addresses);
            sealing::keep_addresses(&self.common.root, &addresses.text())?;
        }
        report::say(&done(published, made.joined, &folder.display().to_string(), lang));
        // The program ends, and the system takes all memory at once; to drop a large city thing by thing takes time.
        mem::forget(checked);
        Ok(Outcome::Clean)
    }

    /// The part of a project's site that is asked for, in short; the whole site is its own part.
    fn part_of(&self, project: Key) -> Key {
        if self.wards.is_empty() {
            return project;
        }
        let wards: BTreeSet<&[u8]> = self.wards.iter().map(String::as_bytes).collect();
        Key::of(iter::once(project.bytes()).chain(wards))
    }

    /// Sees that the wards asked for are there.
    fn know_wards(&self, checked: &Checked) -> Result<(), Failure> {
        self.wards.iter().try_for_each(|ward| choice::ward(checked, ward))
    }

    /// Makes every file of the site that is asked for; gives the theme's mistakes, and how the open data lies.
    fn write(&self, checked: &Checked, output: &Output, parts: &Parts) -> Result<(Vec<Finding>, Laid, Made), Failure> {
        let bar = bar(checked, self.common.lang());
        let made = Mutex::new(Made::default());
        let seen = |path: &SitePath, joined: bool| {
            bar.inc(1);
            let mut made = made.lock().unwrap_or_else(PoisonError::into_inner);
            made.joined += usize::from(joined);
            made.addresses.extend(addresses::address(path.as_str()));
        };
        let stage = |artifact: &Artifact, origin| {
            let mut packed = self.compress.iter().filter_map(|encoding| encoding.pack(artifact));
            packed.try_for_each(|packed| output.stage(&packed, origin))?;
            output.stage(artifact, origin)
        };
        let ready = |path: &SitePath| {
            let Some((page, origin)) = parts.page(path) else {
                return Ok(None);
            };
            stage(&page, origin)?;
            seen(path, true);
            Ok(Some(page.bytes.into_bytes()))
        };
        let known = |path: &SitePath, origin: Origin| {
            let Some(size) = output.keep(path, origin)? else {
                return Ok(false);
            };
            for place in self.compress.iter().filter_map(|encoding| encoding.place(path, size)) {
                if output.keep(&place, origin)?.is_none() {
                    return Ok(false);
                }
            }
            seen(path, false);
            Ok(true)
        };
        let laid = output.laid().map(Laid::read);
        let share = Share {
            wards: &self.wards,
            ready: &ready,
            left: &|path| output.left(path),
            laid: laid.as_ref(),
            slice: &|path, span| output.slice(path, span.from, span.bytes),
        };
        let outcome = pipeline::rebuild(checked, share, &known, &|artifact, origin| {
            seen(&artifact.path, false);
            stage(&artifact, origin)
        });
        bar.finish_and_clear();
        let (mistakes, laid) = outcome?;
        Ok((
            mistakes,
            laid,
            made.into_inner().unwrap_or_else(PoisonError::into_inner),
        ))
    }

    /// What the site is made from, in short: the project, and what the command line has the last word on.
    fn seal(&self, project: &Project) -> Key {
        let address = self.base_url.as_deref().unwrap_or_default();
        let links = if self.file_links { "file" } else { "" };
        let packed: Vec<&str> = self.compress.iter().map(|encoding| encoding.suffix()).collect();
        project.seal(&[address, links, &packed.join(",")])
    }

    /// Says what was found when this very site was built.
    fn tell_again(&self, project: &Project, findings: &[Finding], allowed: &Allowed) -> Result<(), Failure> {
        let sources = if findings.is_empty() {
            Sources::default()
        } else {
            pipeline::sources(project.files.iter().cloned(), &mut Vec::new())
        };
        let report = finding::Report {
            findings,
            sources: &sources,
            allowed,
            lang: self.common.lang(),
            below: &below(&self.common.root),
        };
        report::findings(&report, self.format)
    }

    /// `output` in the site's folder, as one would type it.
    fn own_folder(&self) -> PathBuf {
        let root = self.common.root.components();
        let root: PathBuf = root.filter(|part| *part != Component::CurDir).collect();
        root.join("output")
    }

    fn adjust(&self, config: &mut Config) {
        if let Some(address) = &self.base_url {
            config.base_url = with_slash(address);
        }
        if self.file_links {
            config.links = LinkStyle::File;
        }
    }
}

/// Reads `--base-url`.
fn address(text: &str) -> Result<String, &'static str> {
    if is_address(text) {
        Ok(text.to_owned())
    } else {
        Err("an address begins with https:// / https:// で始まるアドレスを書いてください")
    }
}

/// Reads one word of `--compress`.
fn encoding(text: &str) -> Result<Encoding, &'static str> {
    let known = Encoding::ALL.into_iter().find(|encoding| encoding.suffix() == text);
    known.ok_or("write gz, br or zst / gz、br、zst のどれかを書いてください")
}

/// What was found when this very site was built; none if it was another, or its files are no longer as they were left.
fn remembered(memory: &Memory, folder: &Path, seal: Key) -> Option<(Vec<Finding>, Allowed)> {
    memory.holds(folder, seal).then(|| kept::read(&memory.found)).flatten()
}

/// What is done when nothing is to be done.
fn unchanged(memory: &Memory) -> Published {
    Published {
        files: memory.files.len(),
        ..Published::default()
    }
}

/// Publishes, and leaves word for the next build.
fn publish(
    output: Output,
    [seal, project]: [Key; 2],
    checked: &Checked,
    judged: &Remembered,
    laid: &Laid,
) -> Result<Published, Failure> {
    let found = kept::write(&checked.findings, &checked.allowed);
    let judged = judged.write().unwrap_or_default();
    let laid = laid.write().unwrap_or_default();
    let note = found.as_deref().map(|found| Note {
        version: VERSION,
        seal,
        project,
        found,
        judged: &judged,
        laid: &laid,
    });
    output.publish(note)
}

/// What came of making a site.
#[derive(Debug, Default)]
struct Made {
    /// The addresses it has.
    addresses: BTreeSet<String>,
    /// Pages that were taken from parts.
    joined: usize,
}

/// How far it is, for who waits.
fn bar(checked: &Checked, lang: Lang) -> ProgressBar {
    let pages = checked.site().routes.len() * checked.config.languages.len();
    let bar = ProgressBar::new(u64::try_from(pages).unwrap_or(0));
    let template = match lang {
        Lang::Ja => "ページを作成中 {wide_bar} {pos}/{len}",
        Lang::En => "making pages {wide_bar} {pos}/{len}",
    };
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
    bar
}

fn done(published: Published, joined: usize, folder: &str, lang: Lang) -> String {
    let Published {
        files,
        written,
        removed,
    } = published;
    let from_parts = match (joined, lang) {
        (0, _) => String::new(),
        (joined, Lang::Ja) => format!("、うち{joined}ページは分担して作ったもの"),
        (joined, Lang::En) => format!(", {} from parts", report::count(joined, "page")),
    };
    match lang {
        Lang::Ja => format!("`{folder}` に{files}ファイル（書き出し{written}件、削除{removed}件{from_parts}）"),
        Lang::En => format!(
            "{} in `{folder}` ({written} written, {removed} removed{from_parts})",
            report::count(files, "file")
        ),
    }
}
