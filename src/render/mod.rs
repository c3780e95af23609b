//! Pages to bytes: a page and a theme make HTML, every page in every language is rendered once and handed on at once.

mod machine;
pub mod marks;
pub mod minify;
pub mod page;
mod site;
pub mod theme;

pub use site::render_site;

#[cfg(test)]
mod tests;
