//! Pages to bytes: a page and a theme make HTML, every page in every language is rendered once and handed on at once.

mod asked;
mod complaint;
mod machine;
pub mod marks;
pub mod minify;
pub mod page;
pub mod rehearsal;
mod site;
mod templates;
pub mod theme;

pub use site::render_site;

#[cfg(test)]
mod tests;
