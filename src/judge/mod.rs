//! Judges finished pages, as they lie in the folder that is put on a web server: their structure, tables, languages, Japanese
//! text, links and charts, against the numbered requirements of `docs/requirements.md`. What takes a browser to see is for
//! `tests/browser/`; what takes a person is said there, too.
//!
//! Each page is read once and dropped; what other pages have to know of it is kept in short.

pub mod across;
pub mod address;
pub mod direction;
pub mod fault;
pub mod judgements;
pub mod page;
pub mod script;
pub mod style;
pub mod summary;
pub mod tree;

use fault::Fault;
use judgements::JUDGEMENTS;
use page::Page;
use summary::{Grounds, Summary};

/// Judges one page by itself, and keeps of it what the whole site is judged by.
#[must_use]
pub fn judge(path: &str, html: &str, grounds: &Grounds) -> (Vec<Fault>, Summary) {
    let page = Page::read(path, html);
    let mut faults = Vec::new();
    for judgement in JUDGEMENTS {
        let mut wrong = Vec::new();
        (judgement.judge)(&page, &mut wrong);
        faults.extend(wrong.into_iter().map(|wrong| Fault {
            page: path.to_owned(),
            line: page.line_at(wrong.at),
            markup: wrong.markup,
            code: judgement.code,
            requirements: judgement.requirements,
            message: wrong.message,
            help: judgement.help.clone(),
        }));
    }
    (faults, Summary::of(&page, grounds))
}

/// Whether a file of the site is a page that is judged. A sealed edition stays as it was sealed.
#[must_use]
pub fn is_page(path: &str) -> bool {
    path.ends_with(".html") && !path.starts_with("snapshots/")
}

/// Where the site begins on its server, by what its first page says.
#[must_use]
pub fn base(index: &str) -> address::Base {
    let page = Page::read("index.html", index);
    let canonical = page.all("link").find(|id| page.has(*id, "rel", "canonical"));
    address::Base::of(canonical.and_then(|id| page.attribute(id, "href")).unwrap_or("/"))
}
