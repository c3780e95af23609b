//! The site as a value: which pages there are, and each page as one plain struct in one language. Views are made when a
//! page is rendered, one at a time, so the site never holds them all.

pub mod chart;
pub mod money;
pub mod parts;
pub mod prose;
pub mod route;
pub mod view;
pub mod words;

use crate::config::Config;
use crate::evaluate::Evaluation;
use crate::lang::Lang;
use crate::model::plans::Plans;
use crate::phrases::Phrases;
use route::Route;

/// Everything a page is made from, and the list of pages.
#[derive(Debug)]
pub struct Site<'a> {
    /// What the documents mean.
    pub plans: &'a Plans,
    /// What came of it.
    pub evaluation: &'a Evaluation,
    /// The site's configuration.
    pub config: &'a Config,
    /// The theme's words.
    pub phrases: &'a Phrases,
    /// The sources, so that a link in prose resolves from the file it stands in.
    pub sources: &'a crate::source::Sources,
    /// Every page, in the order of the sitemap.
    pub routes: Vec<Route>,
}

/// One page in one language, ready for its template.
#[derive(Clone, Debug)]
pub struct Page {
    /// Which page.
    pub route: Route,
    /// In which language.
    pub lang: Lang,
    /// What surrounds it.
    pub frame: parts::Frame,
    /// What it says.
    pub view: view::View,
}
