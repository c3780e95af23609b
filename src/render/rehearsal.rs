//! A rehearsal: every page is made and nothing is written. A field that is not there shows only when its template is used, and
//! the engine stops at the first; here each is taken out of a copy of the template, and the page is made again until all is said.

use std::ops::Range;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::theme::CompiledTheme;
use super::{complaint, page};
use crate::lang::Lang;
use crate::mistake::{Mistake, put_in_order};
use crate::site::Site;
use crate::site::route::Route;

/// How often a page is made again. No template of a person has so many mistakes on one way through it.
const ROUNDS: usize = 100;

/// What is to be made.
#[derive(Clone)]
enum Piece<'s> {
    Page(&'s Route, Lang),
    Doorsteps,
    Moved,
}

/// Every mistake of the theme that shows only when pages are made, in the order of their places.
#[must_use]
pub fn rehearse(site: &Site<'_>, theme: &CompiledTheme) -> Vec<Mistake> {
    let pages = site.routes.iter();
    let pages = pages.flat_map(|route| site.config.languages.iter().map(move |lang| Piece::Page(route, *lang)));
    let mut pieces: Vec<Piece<'_>> = pages.chain([Piece::Doorsteps, Piece::Moved]).collect();
    let mut mistakes: Vec<Mistake> = Vec::new();
    let mut mended: Option<CompiledTheme> = None;
    for _ in 0..ROUNDS {
        let now = mended.as_ref().unwrap_or(theme);
        let failed: Vec<(&Piece<'_>, Mistake)> = pieces
            .par_iter()
            .filter_map(|piece| Some((piece, make(site, piece, now).err()?)))
            .collect();
        let mut new: Vec<Mistake> = failed.iter().map(|(_, mistake)| mistake.clone()).collect();
        put_in_order(&mut new);
        new.retain(|mistake| !mistakes.contains(mistake));
        if new.is_empty() {
            break;
        }
        let copy = now.with(|template, text| {
            let path = complaint::path(template);
            let here = new.iter().filter(|mistake| mistake.path == path);
            here.fold(text.to_owned(), |text, mistake| without(&text, mistake.range.clone()))
        });
        pieces = failed.into_iter().map(|(piece, _)| piece.clone()).collect();
        mistakes.extend(new);
        let Some(copy) = copy else { break };
        mended = Some(copy);
    }
    put_in_order(&mut mistakes);
    mistakes
}

fn make(site: &Site<'_>, piece: &Piece<'_>, theme: &CompiledTheme) -> Result<(), Mistake> {
    match piece {
        Piece::Page(route, lang) => page::html(&site.page(route, *lang), theme).map(drop),
        Piece::Doorsteps => [site.root(), site.lost()]
            .iter()
            .try_for_each(|doorstep| page::doorstep_html(doorstep, theme).map(drop)),
        Piece::Moved => site
            .moved()
            .iter()
            .try_for_each(|(_, moved)| page::moved_html(moved, theme).map(drop)),
    }
}

/// The template without what is wrong in it, every other byte where it was: of `{{ … }}` only spaces are left, and in
/// `{% … %}` an empty list stands for the value.
fn without(text: &str, range: Range<usize>) -> String {
    let before = text.get(..range.start).unwrap_or_default();
    let shown = before.rfind("{{");
    let told = before.rfind("{%");
    let (range, stand_in) = match shown {
        Some(start) if told.is_none_or(|told| told < start) => {
            let rest = text.get(range.end..).unwrap_or_default();
            let end = rest.find("}}").map_or(range.end, |at| range.end + at + 2);
            (start..end, "")
        }
        _ => (complaint::whole(text, range), "[]"),
    };
    if range.len() < stand_in.len() {
        return text.to_owned();
    }
    let spaces = " ".repeat(range.len() - stand_in.len());
    let after = text.get(range.end..).unwrap_or_default();
    [text.get(..range.start).unwrap_or_default(), stand_in, &spaces, after].concat()
}

#[cfg(test)]
mod tests {
    use super::without;

    #[test]
    fn what_is_wrong_goes_and_every_other_byte_stays() {
        let at = |text: &str, words: &str| {
            let start = text.find(words).unwrap();
            without(text, start..start + words.len())
        };
        assert_eq!(at("<p>{{ page.titel }}</p>", "titel"), "<p>                </p>");
        assert_eq!(
            at("区{{<link link={page.x} />}}。", "x"),
            "区                          。"
        );
        assert_eq!(
            at("{{ a }}{% for x in page.nope.more %}", "nope"),
            "{{ a }}{% for x in []             %}"
        );
        assert_eq!(at("{% if x %}", "x"), "{% if x %}", "there is no room");
    }
}
