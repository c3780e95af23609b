//! From a project to everything inside an edition: the sources it takes, the site, the figures, the words around them. Given
//! the sources out of an edition, the same road makes the same edition again.

use std::collections::BTreeMap;

use super::{Checked, Project, check, found};
use crate::archive::digest::sha256_of_pieces;
use crate::archive::edition::{EditionId, Order};
use crate::archive::info::Info;
use crate::archive::readme::{self, About};
use crate::archive::{bag, errata};
use crate::artifact::{Artifact, Pieces, SitePath};
use crate::config::LinkStyle;
use crate::exchange::opendata::facts::Scope;
use crate::failure::Failure;
use crate::finding::Finding;
use crate::lang::Lang;
use crate::published;
use crate::render::render_site;
use crate::site::route::Route;
use crate::theme_files;

/// The folder of the sources in an edition.
pub const SOURCE: &str = "data/source/";

/// The program that seals, as an edition names it.
#[must_use]
pub fn generator() -> String {
    format!("hoshin {}", env!("CARGO_PKG_VERSION"))
}

/// The files of a project that an edition is made from: the settings, the theme, the city's schema and pages, and the
/// documents of its ward, or of all, up to its year. What came later is not part of how it stood.
///
/// # Errors
/// A file has a name that no edition may hold.
pub fn narrow(project: &Project, theme: &str, id: &EditionId) -> Result<Project, Failure> {
    let wanted = |path: &str| {
        let Some(path) = path.strip_prefix("content/") else {
            return path == "hoshin.toml";
        };
        let mut parts = path.split('/');
        let (folder, inner) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let year = inner.strip_prefix("fy").and_then(crate::number::FiscalYear::parse);
        let shared = matches!(folder, "schema" | "pages");
        shared || (id.holds(folder) && year.is_none_or(|year| year <= id.year))
    };
    let mut files: Vec<(String, Vec<u8>)> = project.files.iter().filter(|(path, _)| wanted(path)).cloned().collect();
    files.extend(theme_files::files(&project.files, theme));
    files.sort();
    match files.iter().find(|(path, _)| SitePath::new(path.clone()).is_none()) {
        None => Ok(Project {
            files,
            ..Project::default()
        }),
        Some((path, _)) => Err(Failure::new(
            format!("`{path}` は保存版に入れられない名前です"),
            format!("`{path}` is no name for a file in an edition"),
        )
        .hint(
            "半角の英数字と `-` `_` `.` だけの名前に変えるか、content の外に移してください",
            "rename it with letters and digits of ASCII, `-`, `_` and `.`, or move it out of content",
        )),
    }
}

/// Makes every file of an edition's payload and hands each to `sink`, from many threads at once, and gives what
/// `bag-info.txt` says. `narrowed` is what [`narrow`] gave; it was judged as part of the whole project, so what is found in
/// it now, such as links to wards that are not here, does not count.
///
/// # Errors
/// The first failure of `sink`.
pub fn make<S>(narrowed: &Project, order: &Order, sink: &S) -> Result<(Info, Vec<Finding>), Failure>
where
    S: Fn(Artifact) -> Result<(), Failure> + Sync,
{
    let checked = check(narrowed, |config| config.links = LinkStyle::File);
    let site = checked.site().sealed(order);
    let give = |path: String, bytes: Pieces| {
        let fenced = SitePath::new(path.clone()).ok_or_else(|| {
            Failure::new(
                format!("`{path}` は保存版のファイルになれません"),
                format!("`{path}` can't be a file of an edition"),
            )
        })?;
        sink(Artifact { path: fenced, bytes })
    };
    let put = |path: String, bytes: Vec<u8>| give(path, bytes.into());
    let mistakes = render_site(&site, &checked.theme, &|artifact: Artifact| {
        give(format!("data/site/{}", artifact.path.as_str()), artifact.bytes)
    })?;
    let scope = Scope {
        ward: (!order.id.is_city()).then(|| order.id.scope.clone()),
        year: Some(order.id.year),
    };
    site.edition(&scope, &|name, bytes| give(format!("data/opendata/{name}"), bytes))?;
    for (path, bytes) in &narrowed.files {
        put(format!("{SOURCE}{path}"), bytes.clone())?;
    }
    let about = about(&checked, order);
    put("data/README.txt".to_owned(), readme::text(order, &about).into_bytes())?;
    put(bag::LEDGER.to_owned(), order.ledger.clone())?;
    let figures = published::figures(&checked.documents, &order.id);
    put(bag::FIGURES.to_owned(), figures.csv())?;
    let corrections = published::corrections(&checked.plans, &order.id);
    put(bag::ERRATA.to_owned(), errata::csv(&corrections))?;
    let findings = mistakes
        .into_iter()
        .map(|mistake| found(mistake, &checked.sources))
        .collect();
    Ok((info(order, &about), findings))
}

/// The words that name what is sealed.
fn about(checked: &Checked, order: &Order) -> About {
    let (config, id) = (&checked.config, &order.id);
    let say = |lang: Lang, key: &str, ward: &str| {
        let year = id.year.long(lang);
        checked.phrases.say(lang, key, &[("ward", ward), ("year", &year)])
    };
    let title = |lang: Lang| match checked.plans.ward(&id.scope) {
        Some(ward) => say(lang, "edition-of-ward", ward.name.get(lang)),
        None => say(lang, "edition-of-city", config.city.get(lang)),
    };
    About {
        title_ja: title(Lang::Ja),
        title_en: title(Lang::En),
        city_ja: config.city.get(Lang::Ja).clone(),
        city_en: config.city.get(Lang::En).clone(),
        address: Route::Edition(id.clone()).url(config.authoritative(), &config.base_url),
        licence: config.licence.clone(),
        contact: config.contact.clone(),
    }
}

/// `bag-info.txt`, but for the size.
fn info(order: &Order, about: &About) -> Info {
    let mut info = Info::default();
    info.put("Source-Organization", &format!("{} / {}", about.city_ja, about.city_en));
    info.put("Bagging-Date", &order.date.to_string());
    info.put(
        "External-Description",
        &format!("{} / {}", about.title_ja, about.title_en),
    );
    info.put("External-Identifier", &about.address);
    info.put("Bag-Group-Identifier", &order.id.group());
    info.put("Edition", &order.id.to_string());
    info.put("Edition-Kind", order.kind.key());
    info.put(
        "Supersedes",
        &order.supersedes().map(|id| id.to_string()).unwrap_or_default(),
    );
    info.put("Reason", order.reason.as_deref().unwrap_or_default());
    info.put("Generator", &order.generator);
    info
}

/// Every file of an edition made again from its sources, hashed: path to SHA-256.
///
/// # Errors
/// The sources do not make an edition.
pub fn again(sources: &Project, order: &Order) -> Result<BTreeMap<String, String>, Failure> {
    let bag = bag::Bag::default();
    let (info, _) = make(sources, order, &|artifact| {
        bag.add(&artifact);
        Ok(())
    })?;
    let mut hashes = bag.hashes();
    let (tags, _) = bag.close(info);
    hashes.extend(
        tags.into_iter()
            .map(|tag| (tag.path.as_str().to_owned(), sha256_of_pieces(tag.bytes.iter()))),
    );
    Ok(hashes)
}
