//! Pages to bytes: a page and a theme make HTML, every page in every language is rendered once and handed on at once.

mod asked;
mod beside;
mod complaint;
mod inline;
mod logic;
mod machine;
pub mod marks;
mod minify;
pub mod page;
#[cfg(feature = "minify")]
mod pieces;
pub mod rehearsal;
pub mod single;
mod site;
mod templates;
pub mod theme;

pub use site::{Share, render_changed, render_site};

#[cfg(test)]
mod tests;
