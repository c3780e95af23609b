//! A page and a theme make HTML.

use tera::Context;

use super::marks::mark_japanese;
use super::theme::CompiledTheme;
use crate::artifact::Key;
use crate::lang::Lang;
use crate::mistake::Mistake;
use crate::site::Page;
use crate::site::doorstep::Doorstep;
use crate::site::moved::Moved;

/// The page as HTML in UTF-8. A template sees the page's view as `page`, what surrounds it as `frame`, the theme's phrases without
/// placeholders as `t`, and the language's code as `lang`.
///
/// # Errors
/// A mistake in a template that shows only when it is used: a field that is not there.
pub fn html(page: &Page, theme: &CompiledTheme) -> Result<Vec<u8>, Mistake> {
    let html = theme.render(page.view.template(), &context(page, theme))?;
    Ok(marked(html, page.lang))
}

/// The same page with the spaces of its templates, for those who compare.
///
/// # Errors
/// As [`html`].
pub fn html_as_written(page: &Page, theme: &CompiledTheme) -> Result<Vec<u8>, Mistake> {
    let html = theme.render_as_written(page.view.template(), &context(page, theme))?;
    Ok(marked(html.into_bytes(), page.lang))
}

/// What the page is made from, in short; none if its view can't be written down, so that nobody knows. The fields of a view are written one
/// after the other without their names, so none may be left out.
#[must_use]
pub fn key(page: &Page, theme: &CompiledTheme) -> Option<Key> {
    let written = postcard::to_extend(&(&page.view, &page.frame), Vec::with_capacity(ROOM)).ok()?;
    let template = page.view.template().as_bytes();
    Some(Key::of([
        theme.key().bytes(),
        template,
        page.lang.code().as_bytes(),
        &written,
    ]))
}

/// Bytes that most views take.
const ROOM: usize = 16 * 1024;

fn context(page: &Page, theme: &CompiledTheme) -> Context {
    let mut context = Context::new();
    context.insert("page", &page.view);
    context.insert("frame", &page.frame);
    context.insert("lang", page.lang.code());
    context.insert_value("t", theme.words(page.lang));
    context
}

fn marked(html: Vec<u8>, lang: Lang) -> Vec<u8> {
    match lang {
        Lang::Ja => html,
        Lang::En => mark_japanese(&html),
    }
}

/// A page that leads from an old address to a new one, as HTML. Its template sees it as `page`.
///
/// # Errors
/// A mistake in the template.
pub fn moved_html(moved: &Moved, theme: &CompiledTheme) -> Result<Vec<u8>, Mistake> {
    let mut context = Context::new();
    context.insert("page", moved);
    theme.render("moved.html", &context)
}

/// A page that stands before any language, as HTML. Its template sees it as `page`.
///
/// # Errors
/// A mistake in the template.
pub fn doorstep_html(doorstep: &Doorstep, theme: &CompiledTheme) -> Result<Vec<u8>, Mistake> {
    let mut context = Context::new();
    context.insert("page", doorstep);
    theme.render("doorstep.html", &context)
}
