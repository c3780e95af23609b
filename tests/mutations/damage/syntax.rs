//! Damage to the form: what slips when one types.

use crate::content::{Content, Damage, Line, Part, own};

/// The lines of Japanese frontmatter.
fn heads(content: &Content) -> impl Iterator<Item = Line<'_>> {
    content.part(own, Part::Head).into_iter()
}

/// The line that closes the frontmatter of each document.
pub(crate) fn closing(content: &Content) -> Vec<Damage> {
    marks(content, "\n---\n", |at| at + 1)
}

/// The line that opens it.
pub(crate) fn opening(content: &Content) -> Vec<Damage> {
    marks(content, "---\n", |at| at)
}

/// Takes away the first mark of each document. Which line it should have been is known only for the first.
fn marks(content: &Content, mark: &str, start: fn(usize) -> usize) -> Vec<Damage> {
    let files = content.files.iter().filter(|(path, _)| own(path));
    let damage = |(path, text): (&String, &String)| {
        let at = start(text.find(mark)?);
        let damage = Damage {
            edits: vec![(path.clone(), at..at + 4, String::new())],
            ..Damage::default()
        };
        let number = text[..at].matches('\n').count() + 1;
        Some(damage.at(path, 1).at(path, number))
    };
    files.filter_map(damage).collect()
}

pub(crate) fn wide_colon(content: &Content) -> Vec<Damage> {
    heads(content).filter_map(|line| line.swap(": ", "：")).collect()
}

pub(crate) fn no_space(content: &Content) -> Vec<Damage> {
    let damage = |line: Line<'_>| line.value().and_then(|_| line.swap(": ", ":"));
    heads(content).filter_map(damage).collect()
}

pub(crate) fn tab(content: &Content) -> Vec<Damage> {
    heads(content)
        .filter(|line| line.text.starts_with("  "))
        .map(|line| line.put(0..2, "\t"))
        .collect()
}

pub(crate) fn quote(content: &Content) -> Vec<Damage> {
    let damage = |line: Line<'_>| {
        let at = line.value()?.start;
        (!line.text.contains('"')).then(|| line.put(at..at, "\""))
    };
    heads(content).filter_map(damage).collect()
}

pub(crate) fn brace(content: &Content) -> Vec<Damage> {
    let damage = |line: Line<'_>| {
        let at = line.text.strip_suffix(" }")?.len();
        Some(line.put(at..line.text.len(), "").at(line.path, line.number + 1))
    };
    heads(content).filter_map(damage).collect()
}

pub(crate) fn anchor(content: &Content) -> Vec<Damage> {
    let damage = |line: Line<'_>| {
        let at = line.value()?.start;
        Some(line.put(at..at, ["&a ", "*", "!x "][line.number % 3]))
    };
    heads(content).filter_map(damage).collect()
}

pub(crate) fn comment(content: &Content) -> Vec<Damage> {
    heads(content)
        .filter(|line| line.key == "title" && !line.text.ends_with('"'))
        .map(|line| line.add(" #1"))
        .collect()
}

/// Two levels of indentation where one belongs.
pub(crate) fn indent(content: &Content) -> Vec<Damage> {
    let inside = |line: &Line<'_>| line.text.starts_with("    ") && line.value().is_some();
    heads(content)
        .filter(inside)
        .map(|line| line.put(0..0, "   "))
        .map(|damage| {
            let (path, number) = damage.lines[0].clone();
            damage.at(path, number - 1)
        })
        .collect()
}
