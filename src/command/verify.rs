//! `hoshin verify`: judges an edition that may come from anywhere, or every page of a built site.

mod site;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::Args;
use jiff::civil::Date;

use super::{Outcome, Spoken, spoken};
use crate::archive::bag;
use crate::archive::edition::{EditionId, Kind, Order};
use crate::archive::info::Info;
use crate::archive::tree::Tree;
use crate::archive::verify::{self, Check, Contents, Outside, What};
use crate::disk::{folder, made, shelf};
use crate::failure::Failure;
use crate::lang::{Lang, Localized};
use crate::pipeline::Project;
use crate::pipeline::seal::{self, SOURCE, generator};

/// Verify a sealed edition, or every page of a built site / 保存版か、作ったサイトの全ページを確かめる
///
/// Of an edition, a folder or a zip, prints what was looked at as ok, FAIL or not checked. Nothing in the edition is trusted,
/// and nothing of it is unpacked onto the disk. Where the edition lies beside its ledger and the edition before, these are
/// looked at as well. Of a folder that `hoshin build` made, every page is judged: structure, tables, languages, Japanese text,
/// links, charts.
///
/// 保存版（フォルダーかZIPファイル）なら、確かめたことを ok、FAIL、not checked で表示します。保存版の中身は何も信用せず、ディスクにも
/// 展開しません。台帳や前の保存版が隣にあれば、それとも比べます。`hoshin build` が作ったフォルダーなら、ページの構造、表、言語、日本語の
/// 文字、リンク、図を、すべてのページで確かめます。
#[derive(Args, Debug)]
pub struct Verify {
    /// The edition, or the folder of the site / 保存版のフォルダーかZIPファイル、またはサイトのフォルダー
    #[arg(value_name = "PATH|ZIP")]
    path: PathBuf,
    /// The city's minisign public key: a file, or the key itself / 市の公開鍵（ファイルか鍵そのもの）
    #[arg(long, value_name = "KEY")]
    pubkey: Option<String>,
    /// The city's ledger; the one beside the edition if not given / 市の台帳
    #[arg(long, value_name = "FILE")]
    ledger: Option<PathBuf>,
    /// Make the edition again from its sources and compare every byte / もとの文書から作り直して比べる
    #[arg(long)]
    rebuild: bool,
    /// Language of messages; from the environment if not given / 表示の言語
    #[arg(long, value_name = "LANG")]
    lang: Option<Spoken>,
}

impl Verify {
    pub(super) fn lang(&self) -> Lang {
        spoken(self.lang)
    }

    pub(super) fn run(&self) -> super::Result {
        let lang = self.lang();
        if made::is_site(&self.path) {
            return self.site(lang);
        }
        let tree = match folder::open(&self.path)? {
            Ok(tree) => tree,
            Err(fault) => {
                let outcome = verify::Outcome::Fail(vec![fault]);
                print(
                    &[Check {
                        what: What::Paths,
                        outcome,
                    }],
                    lang,
                );
                return Ok(Outcome::Found);
            }
        };
        let key = self.pubkey.as_ref().map(|key| match folder::file(Path::new(key)) {
            Ok(Some(bytes)) => String::from_utf8_lossy(&bytes).into_owned(),
            _ => key.clone(),
        });
        let Beside { ledger, figures } = self.beside(&*tree)?;
        let outside = Outside {
            key: key.as_deref(),
            ledger: ledger.as_deref(),
            figures: figures.as_deref(),
        };
        let (mut checks, contents) = verify::verify(&*tree, &outside);
        let sound = checks.iter().all(|check| !check.outcome.failed());
        checks.push(Check {
            what: What::Rebuild,
            outcome: match contents {
                Some(contents) if self.rebuild && sound => rebuild(&*tree, &contents),
                _ if self.rebuild => not_checked(
                    "ほかの点に問題があるため、作り直していません",
                    "something else failed, so it was not made again",
                ),
                _ => not_checked("`--rebuild` を付けると確かめます", "`--rebuild` looks at it"),
            },
        });
        print(&checks, lang);
        let failed = checks.iter().any(|check| check.outcome.failed());
        Ok(if failed { Outcome::Found } else { Outcome::Clean })
    }

    /// Judges every page of a site; what is asked of editions can't be asked of it.
    fn site(&self, lang: Lang) -> super::Result {
        if self.pubkey.is_some() || self.ledger.is_some() || self.rebuild {
            return Err(Failure::new(
                "`--pubkey`、`--ledger`、`--rebuild` は保存版を確かめるときのものです",
                "`--pubkey`, `--ledger` and `--rebuild` are for sealed editions",
            ));
        }
        site::judge(&self.path, lang)
    }

    /// The ledger named, or that beside the edition; and the figures of the edition before, if it lies there, too.
    fn beside(&self, tree: &dyn Tree) -> Result<Beside, Failure> {
        let up = self
            .path
            .canonicalize()
            .ok()
            .and_then(|path| path.parent().map(Path::to_owned));
        let ledger = match (&self.ledger, &up) {
            (Some(path), _) => Some(folder::file(path)?.ok_or_else(|| {
                let shown = path.display();
                Failure::new(
                    format!("台帳 `{shown}` がありません"),
                    format!("there is no ledger `{shown}`"),
                )
            })?),
            (None, Some(up)) => folder::file(&up.join(shelf::LEDGER))?,
            (None, None) => None,
        };
        let info = tree.text("bag-info.txt").ok().flatten().unwrap_or_default();
        let info = Info::read(&String::from_utf8_lossy(&info));
        let id = info.get("Edition").and_then(EditionId::parse);
        let before = id.and_then(|id| id.before()).zip(up);
        let figures = before.map(|(before, up)| shelf::figures(&up, &before));
        Ok(Beside {
            ledger,
            figures: figures.transpose()?.flatten(),
        })
    }
}

/// What lies beside an edition, where it does.
struct Beside {
    ledger: Option<Vec<u8>>,
    figures: Option<Vec<u8>>,
}

fn not_checked(ja: &str, en: &str) -> verify::Outcome {
    verify::Outcome::NotChecked(Localized::say(ja, en))
}

/// Makes the edition again from its own sources, with what its label says, and compares.
fn rebuild(tree: &dyn Tree, contents: &Contents) -> verify::Outcome {
    let (Some(order), Some(sources)) = (order(contents), sources(tree)) else {
        return verify::Outcome::Fail(vec![Localized::say(
            "作り直すための情報が足りません",
            "it does not say what to make again",
        )]);
    };
    if order.generator != generator() {
        let (theirs, ours) = (&order.generator, generator());
        return verify::Outcome::NotChecked(Localized::say(
            format!("この版は {theirs} で作られています（これは {ours} です）"),
            format!("it was made by {theirs}, and this is {ours}"),
        ));
    }
    let made: BTreeMap<String, String> = match seal::again(&sources, &order) {
        Ok(made) => made,
        Err(failure) => return verify::Outcome::Fail(vec![failure.message]),
    };
    let there = contents
        .sums
        .iter()
        .filter(|(path, _)| !path.starts_with(bag::SIGNATURES));
    let there: BTreeMap<&str, &str> = there
        .map(|(path, sums)| (path.as_str(), sums.sha256.as_str()))
        .collect();
    let mut faults: Vec<Localized<String>> = Vec::new();
    let names = made.keys().map(String::as_str).chain(there.keys().copied());
    for path in names.collect::<std::collections::BTreeSet<&str>>() {
        if made.get(path).map(String::as_str) != there.get(path).copied() {
            faults.push(Localized::say(
                format!("作り直すと `{path}` が違います"),
                format!("`{path}` comes out different"),
            ));
        }
    }
    let count = there.len();
    faults.truncate(verify::MOST_TOLD);
    verify::Outcome::of(
        faults,
        Localized::say(
            format!("{count}ファイルすべてが同じになりました"),
            format!("all {count} files came out the same"),
        ),
    )
}

/// What the edition's label says was asked for.
fn order(contents: &Contents) -> Option<Order> {
    let info = contents.info()?;
    Some(Order {
        id: verify::edition(contents)?,
        kind: Kind::from_key(info.get("Edition-Kind")?)?,
        date: info.get("Bagging-Date")?.parse::<Date>().ok()?,
        reason: info.get("Reason").map(str::to_owned),
        ledger: contents.kept.get(bag::LEDGER)?.clone(),
        generator: info.get("Generator")?.to_owned(),
    })
}

/// The sources in the edition, as a project.
fn sources(tree: &dyn Tree) -> Option<Project> {
    let mut files = Vec::new();
    for (index, entry) in tree.entries().iter().enumerate() {
        if let Some(path) = entry.path.strip_prefix(SOURCE) {
            files.push((path.to_owned(), tree.whole(index).ok()?));
        }
    }
    Some(Project {
        files,
        ..Project::default()
    })
}

/// A line for each thing looked at; under one that failed, its faults.
fn print(checks: &[Check], lang: Lang) {
    let widest = 12;
    for check in checks {
        let word = check.outcome.to_string();
        let name = check.what.name(lang);
        match &check.outcome {
            verify::Outcome::Ok(words) | verify::Outcome::NotChecked(words) => {
                anstream::println!("{word:widest$} {name}: {}", words.get(lang));
            }
            verify::Outcome::Fail(faults) => {
                anstream::println!("{word:widest$} {name}");
                for fault in faults {
                    anstream::println!("{:widest$}   {}", "", fault.get(lang));
                }
            }
        }
    }
}
