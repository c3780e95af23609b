//! Pages to bytes: a page and a theme make HTML, every page in every language is rendered once and handed on at once.

pub mod minify;
pub mod page;
pub mod theme;

#[cfg(test)]
mod tests;
