//! A page without the spaces that only the template's author needs. The settings keep everything that carries meaning;
//! the theme does its part by never putting inline text directly into a layout element (see CONTRIBUTING.md).

/// The page, smaller, with the same tree.
#[cfg(feature = "minify")]
#[must_use]
#[expect(
    clippy::needless_pass_by_value,
    reason = "without the minifier the page is handed on as it is"
)]
pub fn minify(html: String) -> Vec<u8> {
    let cfg = minify_html::Cfg {
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        keep_input_type_text_attr: true,
        ..minify_html::Cfg::new()
    };
    minify_html::minify(html.as_bytes(), &cfg)
}

/// The page as it is: this hoshin was built without its minifier.
#[cfg(not(feature = "minify"))]
#[must_use]
pub fn minify(html: String) -> Vec<u8> {
    html.into_bytes()
}
