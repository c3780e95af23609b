//! A small project in, pages out: which pages there are, what surrounds them, and where links lead.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by stopping")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Mutex;

use hoshin::lang::Lang::{self, En, Ja};
use hoshin::pipeline::{Checked, Project, check};
use hoshin::render::render_site;
use hoshin::site::Page;
use hoshin::site::route::Route;
use hoshin::{disk, finding::Finding};

const CONFIG: &str = "languages = [\"ja\", \"en\"]\nbase-url = \"https://x.example/plans/\"\ntheme = \"default\"\n\
    [title]\nja = \"方針\"\nen = \"Plans\"\n[city]\nja = \"市\"\nen = \"City\"\n";

const FORM: &str = "name: { ja: 様式, en: Form }\nyears: { from: 2022, to: 2022 }\nmoney-unit: thousand-yen\n\
    levels: [issue, strategy, initiative]\nsections: {}\n";

const UNITS: &str = "thousand-yen: { name: { ja: 千円, en: thousand yen }, write: { ja: \"{n}千円\", en: \"{n} thousand yen\" }, yen: 1000 }\n";

const CONTENT: [(&str, &str); 16] = [
    ("hoshin.toml", CONFIG),
    ("content/schema/units.yaml", UNITS),
    ("content/schema/forms/small.yaml", FORM),
    (
        "content/minato/ward.md",
        "---\nname: 港区\nkana: みなとく\narea-code: \"271071\"\norder: 7\n---\n",
    ),
    (
        "content/minato/ward.en.md",
        "---\nname: Minato Ward\nshort: Minato-ku\n---\n",
    ),
    (
        "content/minato/fy2022/plan.md",
        "---\nform: small\nstage: draft\nexcerpt: 一部です。\nhistory:\n  - { stage: draft, date: 2022-02 }\n---\n",
    ),
    ("content/minato/fy2022/plan.en.md", "---\nexcerpt: A part.\n---\n"),
    ("content/minato/fy2022/1.md", "---\nid: ties\ntitle: つながり\n---\n"),
    ("content/minato/fy2022/1.en.md", "---\ntitle: Ties\n---\n"),
    ("content/minato/fy2022/1-1.md", "---\nid: meet\ntitle: 出会い\n---\n"),
    ("content/minato/fy2022/1-1.en.md", "---\ntitle: Meeting\n---\n"),
    ("content/minato/fy2022/1-1-1.md", "---\nid: fair\ntitle: 祭り\n---\n"),
    ("content/minato/fy2022/1-1-1.en.md", "---\ntitle: Fair\n---\n"),
    (
        "content/minato/fy2022/1-1-2.md",
        "---\nid: fair-relisted\ntitle: 祭り\nrelists: 1-1-1\n---\n",
    ),
    (
        "content/pages/about.md",
        "---\ntitle: 案内\n---\n\n[戦略](../minato/fy2022/1-1.en.md)と[取組](../minato/fy2022/1-1-1.md)と[外](https://e.example)\n",
    ),
    (
        "content/pages/about.en.md",
        "---\ntitle: About\n---\n\n[Strategy](../minato/fy2022/1-1.en.md), [initiative](../minato/fy2022/1-1-1.md)\n",
    ),
];

/// The small project with this repository's theme.
fn project(adjust: impl Fn(&str, String) -> String) -> Project {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let theme = disk::project::read(root)
        .unwrap()
        .files
        .into_iter()
        .filter(|(path, _)| path.starts_with("themes/"));
    let content = CONTENT
        .iter()
        .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
    let adjusted = theme.map(|(path, bytes)| match String::from_utf8(bytes) {
        Ok(text) => (path.clone(), adjust(&path, text).into_bytes()),
        Err(other) => (path, other.into_bytes()),
    });
    let mut files: Vec<_> = content.chain(adjusted).collect();
    files.sort();
    Project {
        files,
        ..Project::default()
    }
}

fn small() -> Checked {
    let checked = check(&project(|_, text| text), |_| {});
    let errors: Vec<&Finding> = checked
        .findings
        .iter()
        .filter(|finding| finding.is_error() && finding.code != "translation-missing")
        .collect();
    let told = |finding: &&Finding| format!("{} {}", finding.code, finding.message.get(En));
    assert_eq!(errors.iter().map(told).collect::<Vec<_>>(), Vec::<String>::new());
    checked
}

fn route(path: &str) -> Route {
    let checked = small();
    let site = checked.site();
    let found = site.routes.iter().find(|route| route.path(Ja) == path);
    found.unwrap_or_else(|| panic!("no page {path}")).clone()
}

fn page(path: &str, lang: Lang) -> Page {
    small().site().page(&route(path), lang)
}

#[test]
fn every_document_has_its_page_and_a_relisted_initiative_too() {
    let checked = small();
    let paths: Vec<String> = checked.site().routes.iter().map(|route| route.path(Ja)).collect();
    assert_eq!(
        paths,
        [
            "ja/index.html",
            "ja/minato/index.html",
            "ja/minato/2022/index.html",
            "ja/minato/2022/achievement/index.html",
            "ja/minato/2022/budget/index.html",
            "ja/minato/2022/whole/index.html",
            "ja/minato/2022/1/index.html",
            "ja/minato/2022/1-1-1/index.html",
            "ja/minato/2022/1-1-2/index.html",
            "ja/search/index.html",
            "ja/opendata/index.html",
            "ja/opendata/rules/index.html",
            "ja/about/index.html",
            "ja/404.html",
        ]
    );
}

#[test]
fn a_frame_says_where_one_is() {
    let frame = page("ja/minato/2022/1-1-1/index.html", En).frame;
    assert_eq!(frame.title, "1-1-1 Fair (Minato Ward) – FY2022 – Plans");
    let crumbs: Vec<(&str, Option<&str>)> = frame
        .crumbs
        .iter()
        .map(|c| (c.text.as_str(), c.href.as_deref()))
        .collect();
    assert_eq!(
        crumbs,
        [
            ("Home", Some("../../../")),
            ("Minato Ward", Some("../../")),
            ("FY2022", Some("../")),
            ("Issue 1", Some("../1/")),
            ("Initiative 1-1-1", None),
        ]
    );
    let alternates: Vec<_> = frame
        .alternates
        .iter()
        .map(|a| (a.hreflang.as_str(), a.href.as_str()))
        .collect();
    assert_eq!(
        alternates,
        [
            ("ja", "https://x.example/plans/ja/minato/2022/1-1-1/"),
            ("en", "https://x.example/plans/en/minato/2022/1-1-1/"),
            ("x-default", "https://x.example/plans/ja/minato/2022/1-1-1/"),
        ]
    );
    let switch: Vec<_> = frame.languages.iter().map(|l| (l.lang, l.href.as_deref())).collect();
    assert_eq!(
        switch,
        [("ja", Some("../../../../ja/minato/2022/1-1-1/")), ("en", None)]
    );
    assert_eq!(frame.provisional.map(|banner| banner.word).as_deref(), Some("Draft"));
}

#[test]
fn a_part_of_a_plan_says_so_where_the_plan_is_summed_up() {
    assert_eq!(
        page("ja/minato/2022/index.html", Ja).frame.excerpt.as_deref(),
        Some("一部です。")
    );
    assert_eq!(page("ja/minato/2022/1/index.html", Ja).frame.excerpt, None);
}

#[test]
fn what_is_not_translated_is_said() {
    assert!(page("ja/minato/2022/1-1-2/index.html", En).frame.untranslated.is_some());
    assert!(page("ja/minato/2022/1-1-1/index.html", En).frame.untranslated.is_none());
}

#[test]
fn a_link_leads_to_the_page_in_the_same_language_whichever_twin_it_names() {
    let files = built();
    for lang in Lang::ALL {
        let about = &files[&format!("{lang}/about/index.html")];
        assert!(about.contains("../minato/2022/1/#strategy-1-1"), "{about}");
        assert!(about.contains("../minato/2022/1-1-1/"), "{about}");
    }
    assert!(files["ja/about/index.html"].contains("https://e.example"));
}

#[test]
fn the_page_not_found_works_at_any_address() {
    let files = built();
    for path in ["404.html", "ja/404.html", "en/404.html"] {
        let page = &files[path];
        for href in page
            .split("href=")
            .skip(1)
            .map(|rest| rest.trim_start_matches(['"', '\'']))
        {
            assert!(
                href.starts_with("/plans/") || href.starts_with('#') || href.starts_with("http"),
                "{path}: {href:.40}"
            );
        }
    }
}

#[test]
fn the_site_is_whole() {
    let files = built();
    for path in [
        "index.html",
        "404.html",
        "sitemap.xml",
        "robots.txt",
        "ja/feed.xml",
        "en/feed.xml",
        "assets/mio.css",
    ] {
        assert!(files.contains_key(path), "{path}");
    }
    assert!(files["sitemap.xml"].contains("<lastmod>2022-02</lastmod>"));
    assert!(files["ja/feed.xml"].contains("<updated>2022-02-01T00:00:00+09:00</updated>"));
    let pages = files.iter().filter(|(path, _)| path.ends_with(".html"));
    let titles: Vec<&str> = pages
        .filter_map(|(_, html)| html.split("<title>").nth(1)?.split('<').next())
        .collect();
    let different: BTreeSet<&str> = titles.iter().copied().collect();
    assert_eq!(titles.len(), different.len(), "{titles:#?}");
}

#[test]
fn a_mistake_in_a_template_is_told_once_with_its_place() {
    let broken = |path: &str, text: String| {
        if path.ends_with("templates/issue.html") {
            text.replace("{% block main %}", "{% block main %}{{ page.nowhere }}")
        } else {
            text
        }
    };
    assert_eq!(spoilt(broken), ["themes/default/templates/issue.html nowhere"]);
}

/// Path and words of the mistakes that show in a build.
fn spoilt(adjust: impl Fn(&str, String) -> String) -> Vec<String> {
    let project = project(adjust);
    let checked = check(&project, |_| {});
    let mistakes = render_site(&checked.site(), &checked.theme, &|_| Ok(())).unwrap();
    let words = |path: &str, range| {
        checked
            .sources
            .find(path)
            .and_then(|(_, source)| source.text.get(range))
            .unwrap_or("?")
    };
    mistakes
        .iter()
        .map(|m| format!("{} {}", m.path, words(&m.path, m.range.clone())))
        .collect()
}

/// Every file of the small site that is text; the workbooks of the open data are none.
fn built() -> BTreeMap<String, String> {
    let checked = small();
    let files = Mutex::new(BTreeMap::new());
    let mistakes = render_site(&checked.site(), &checked.theme, &|artifact| {
        let path = artifact.path.as_str().to_owned();
        if !path.ends_with(".xlsx") {
            files
                .lock()
                .unwrap()
                .insert(path, String::from_utf8(artifact.bytes.into_bytes()).unwrap());
        }
        Ok(())
    });
    assert_eq!(mistakes.unwrap(), []);
    files.into_inner().unwrap()
}
