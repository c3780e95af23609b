//! `robots.txt`: everyone may read everything, archives above all, and here is the sitemap.

/// The file's text.
#[must_use]
pub fn txt(sitemap: &str) -> String {
    format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n")
}
