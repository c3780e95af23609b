//! hoshin publishes what a city government promised, what it spent and what came of it.
//!
//! The library is a road with one thing leaving each stage, like a compiler's. In the order of the road:
//!
//! 1. [`disk`] reads a folder into a [`pipeline::Project`]: every text, the theme, the configuration. From here on nothing
//!    looks outside; the same project gives the same bytes.
//! 2. [`document`] parses each text into a [`document::Document`], frontmatter as a tree of values that know their places and
//!    body as Markdown under headings. Parsing never fails. [`schema`] holds what may stand in each kind of document.
//! 3. [`lower`] turns documents into [`model`]: wards, plans, issues, strategies, initiatives, indicators, as plain data.
//! 4. [`evaluate`] asks what came of it: one target against one result, up the tree, across wards, across years.
//! 5. [`check`] judges, one rule in one file. What is found about an author's text is a [`finding::Finding`]: a place, a
//!    code, a message in both languages, often a help. All findings of a run are shown together.
//! 6. [`site`] lays out the pages: which there are ([`site::route`]), and what each says in one language
//!    ([`site::view`]), with nothing left for a template to decide.
//! 7. [`render`] puts each page into the theme's templates. What comes out is an [`artifact::Artifact`]: a path that can't
//!    leave the site, and bytes.
//! 8. [`disk`] puts the artifacts aside, and only when all are there moves them into place.
//!
//! [`pipeline`] is this list as code; [`command`] is what a person types. Trouble of the machine is a
//! [`failure::Failure`] and never mixed with findings.
//!
//! A module uses only modules above it in the list below, and none of its own group: ARCHITECTURE.md draws the house, and
//! a test walks through it.

// Words everybody needs.
pub mod artifact;
pub mod encoding;
pub mod failure;
pub mod lang;
pub mod source;

// Values and trouble.
pub mod finding;
pub mod mistake;
pub mod number;

// Meaning as plain data; editions as boxes of files.
pub mod archive;
pub mod config;
pub mod model;
pub mod phrases;

// Form: what is written, and what may be.
pub mod document;

pub mod published;
pub mod schema;

// From form to meaning.
pub mod evaluate;
pub mod lower;

// Judgement.
pub mod check;

// What is for other machines; what each page says.
pub mod exchange;

pub mod site;

// Bytes, and the judge of what they became.
pub mod judge;
pub mod render;
#[cfg(feature = "search")]
pub mod search;

pub mod theme_files;

// The stages in their order.
pub mod pipeline;

// The machine, and the editor.
pub mod disk;
#[cfg(feature = "lsp")]
pub mod lsp;
#[cfg(feature = "serve")]
pub mod serve;

// People.
pub mod command;
