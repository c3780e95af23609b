//! What surrounds every page, as a template gets it.

use serde::Serialize;

use crate::site::parts::Link;

/// What surrounds every page: the head of the document, the header, the way back, the other language, the foot.
#[derive(Clone, Debug, Serialize)]
pub struct Frame {
    /// `ja`, `en`.
    pub lang: &'static str,
    /// `<title>`: thing – year – site.
    pub title: String,
    /// One sentence for search engines.
    pub description: String,
    /// On pages that become a document of their own: what stands at the head of every sheet of paper.
    pub running: Option<String>,
    /// The site's name.
    pub site_name: String,
    /// Relative address of the home page.
    pub home: String,
    /// Relative address of this page, to tell it from the section it belongs to.
    pub here: String,
    /// Whether search engines may list it.
    pub indexed: bool,
    /// Absolute address of this page.
    pub canonical: String,
    /// This page in each language of the site, absolute, `x-default` last.
    pub alternates: Vec<Alternate>,
    /// The language switch, in the order of the site's languages.
    pub languages: Vec<LanguageLink>,
    /// The main navigation.
    pub nav: Vec<Link>,
    /// The way from home to here; the last is this page.
    pub crumbs: Vec<Link>,
    /// Links at the foot.
    pub foot: Vec<Link>,
    /// How this page is cited: whose, called what, of which state, where.
    pub cite: Option<String>,
    /// The notice at the foot.
    pub notice: Option<String>,
    /// The licence: name and address.
    pub licence: Option<Link>,
    /// Where to write to.
    pub contact: Option<Link>,
    /// Relative path of the theme's assets, ending in `/`.
    pub assets: String,
    /// Relative path of the Atom feed.
    pub feed: String,
    /// Of a page in a sealed edition: which edition it is.
    pub sealed: Option<SealedBanner>,
    /// The figures on this page that were corrected.
    pub corrected: Vec<CorrectedBanner>,
    /// 素案, 案: the plan on this page is not adopted. A banner says so on top.
    pub provisional: Option<Banner>,
    /// Only a part of the plan is held: which.
    pub excerpt: Option<String>,
    /// This language is not the authoritative one: which is.
    pub authority: Option<String>,
    /// Where the page is about one fiscal year: when that begins and ends.
    pub fiscal: Option<String>,
    /// This page's text is not in this language: why the other language stands here.
    pub untranslated: Option<String>,
}

/// A language version of a page for search engines.
#[derive(Clone, Debug, Serialize)]
pub struct Alternate {
    /// `ja`, `en`, `x-default`.
    pub hreflang: String,
    /// Absolute address.
    pub href: String,
}

/// An entry of the language switch.
#[derive(Clone, Debug, Serialize)]
pub struct LanguageLink {
    /// `ja`, `en`.
    pub lang: &'static str,
    /// The language's own name.
    pub name: &'static str,
    /// Words before the name for those who can't see, in that language: `Read in `.
    pub hidden: String,
    /// The same page in that language; none for the language of this page.
    pub href: Option<String>,
}

/// What stands above every page of a sealed edition.
#[derive(Clone, Debug, Serialize)]
pub struct SealedBanner {
    /// 保存版
    pub word: String,
    /// Of which day, under which name.
    pub text: String,
    /// To the edition's own page on the live site.
    pub link: Link,
}

/// What is told of a corrected figure above its page.
#[derive(Clone, Debug, Serialize)]
pub struct CorrectedBanner {
    /// 訂正
    pub word: String,
    /// Which figure, before and after.
    pub text: String,
    /// To the erratum.
    pub link: Link,
}

/// A banner above a page.
#[derive(Clone, Debug, Serialize)]
pub struct Banner {
    /// A word: 案.
    pub word: String,
    /// What it means.
    pub text: String,
}
