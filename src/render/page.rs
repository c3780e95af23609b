//! A page and a theme make HTML.

use tera::Context;

use super::theme::CompiledTheme;
use crate::mistake::Mistake;
use crate::site::Page;

/// The page as HTML. A template sees the page's view as `page`, what surrounds it as `frame`, the theme's phrases without
/// placeholders as `t`, and the language's code as `lang`.
///
/// # Errors
/// A mistake in a template that shows only when it is used: a field that is not there.
pub fn html(page: &Page, theme: &CompiledTheme) -> Result<String, Mistake> {
    let template = page.view.template();
    let mut context = Context::new();
    context.insert("page", &page.view);
    context.insert("frame", &page.frame);
    context.insert("lang", page.lang.code());
    context.insert_value("t", theme.words(page.lang));
    theme
        .tera()
        .render(template, &context)
        .map_err(|error| theme.mistake(template, &error))
}
