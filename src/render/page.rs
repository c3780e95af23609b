//! A page and a theme make HTML.

use tera::Context;

use super::marks::mark_japanese;
use super::theme::CompiledTheme;
use crate::lang::Lang;
use crate::mistake::Mistake;
use crate::site::Page;
use crate::site::doorstep::Doorstep;
use crate::site::moved::Moved;

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
    let rendered = theme.tera().render(template, &context);
    let html = rendered.map_err(|error| theme.mistake(template, &error))?;
    Ok(match page.lang {
        Lang::Ja => html,
        Lang::En => mark_japanese(&html),
    })
}

/// A page that leads from an old address to a new one, as HTML. Its template sees it as `page`.
///
/// # Errors
/// A mistake in the template.
pub fn moved_html(moved: &Moved, theme: &CompiledTheme) -> Result<String, Mistake> {
    let template = "moved.html";
    let mut context = Context::new();
    context.insert("page", moved);
    let rendered = theme.tera().render(template, &context);
    rendered.map_err(|error| theme.mistake(template, &error))
}

/// A page that stands before any language, as HTML. Its template sees it as `page`.
///
/// # Errors
/// A mistake in the template.
pub fn doorstep_html(doorstep: &Doorstep, theme: &CompiledTheme) -> Result<String, Mistake> {
    let template = "doorstep.html";
    let mut context = Context::new();
    context.insert("page", doorstep);
    theme
        .tera()
        .render(template, &context)
        .map_err(|error| theme.mistake(template, &error))
}
