//! Damage to structure: fields, ids, names from the schema, files.

use crate::content::{Content, Damage, Line, Part, own, twin, twin_of};

fn heads(content: &Content) -> Vec<Line<'_>> {
    content.part(own, Part::Head)
}

/// Every value of a key, replaced.
fn values(content: &Content, key: &str, new: impl Fn(&str) -> String) -> Vec<Damage> {
    let put = |line: Line<'_>| {
        let at = line.value_of(key)?;
        Some(line.put(at.clone(), &new(&line.text[at])))
    };
    heads(content).into_iter().filter_map(put).collect()
}

/// A word with its last two letters in the wrong order, or one letter less.
fn slip(word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let last = letters.len().saturating_sub(1);
    if last > 0 && letters[last] != letters[last - 1] {
        letters.swap(last, last - 1);
    } else {
        letters.pop();
    }
    letters.into_iter().collect()
}

pub(crate) fn field_gone(content: &Content) -> Vec<Damage> {
    let must = |line: &Line<'_>| match line.key {
        "form" | "stage" => line.path.ends_with("plan.md"),
        "title" => !line.text.starts_with(' '),
        "id" => !line.text.contains("- "),
        "name" | "unit" | "kana" => true,
        _ => false,
    };
    let wanted = |line: &Line<'_>| must(line) && line.value().is_some() && !line.text.contains("- ");
    let lines = heads(content).into_iter().filter(wanted);
    // Where it was the first of its record, the record now begins one line below, at the same number.
    lines.map(|line| line.remove()).collect()
}

pub(crate) fn key_misspelt(content: &Content) -> Vec<Damage> {
    let slipped = |line: &Line<'_>| {
        let at = line.text.find(line.key)?;
        let plain = line.key.len() > 2 && line.key.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
        let damage = line
            .put(at..at + line.key.len(), &slip(line.key))
            .at(line.path, line.record);
        plain.then_some(damage)
    };
    heads(content).iter().filter_map(slipped).collect()
}

pub(crate) fn doubled(content: &Content) -> Vec<Damage> {
    let twice = |line: Line<'_>| {
        let (_, bare) = line.text.split_at(line.text.find(line.key)?);
        let indent = " ".repeat(line.text.len() - bare.len());
        line.value()?;
        Some(line.add(&format!("\n{indent}{bare}")).at(line.path, line.number + 1))
    };
    heads(content).into_iter().filter_map(twice).collect()
}

pub(crate) fn emptied(content: &Content) -> Vec<Damage> {
    let empty = |line: Line<'_>| line.value().map(|at| line.put(at, ""));
    heads(content).into_iter().filter_map(empty).collect()
}

pub(crate) fn unit_unknown(content: &Content) -> Vec<Damage> {
    values(content, "unit", slip)
}

pub(crate) fn survey_unknown(content: &Content) -> Vec<Damage> {
    values(content, "survey", slip)
}

pub(crate) fn pillar_unknown(content: &Content) -> Vec<Damage> {
    values(content, "pillar", |_| "9-9".to_owned())
}

pub(crate) fn form_unknown(content: &Content) -> Vec<Damage> {
    values(content, "form", slip)
}

/// Scales that the forms name.
pub(crate) fn scale_unknown(content: &Content) -> Vec<Damage> {
    let lines = content.lines(|path| path.contains("/forms/")).into_iter();
    let damage = |line: Line<'_>| line.value().map(|at| line.put(at.clone(), &slip(&line.text[at])));
    lines
        .filter(|line| line.parent == "scales")
        .filter_map(damage)
        .collect()
}

/// It may be found at any figure of the indicator.
pub(crate) fn unit_swapped(content: &Content) -> Vec<Damage> {
    let mut all = values(content, "unit", |unit| {
        if unit == "percent" { "cases" } else { "percent" }.to_owned()
    });
    let lines = heads(content);
    for damage in &mut all {
        let (path, number) = damage.lines[0].clone();
        let record = lines
            .iter()
            .find(|line| line.path == path && line.number == number)
            .map(|line| line.record);
        let same = lines
            .iter()
            .filter(|line| line.path == path && Some(line.record) == record);
        damage.lines.extend(same.map(|line| (path.clone(), line.number)));
    }
    all
}

/// The ids of indicators, each with its line.
fn ids(content: &Content) -> Vec<Line<'_>> {
    let wanted = |line: &Line<'_>| line.key == "id" && line.parent == "indicators" && !line.path.contains("/city/");
    heads(content).into_iter().filter(wanted).collect()
}

/// Two indicators of one document give each other their ids. It is found at the stamp of the twin, which gives their names
/// by id.
pub(crate) fn ids_swapped(content: &Content) -> Vec<Damage> {
    let swap = |pair: &[Line<'_>]| {
        let [first, second] = pair else { return None };
        let (a, b) = (first.value()?, second.value()?);
        let swapped = first
            .put(a.clone(), &second.text[b.clone()])
            .and(second.put(b, &first.text[a]));
        let twin = twin_of(first.path);
        let lines = content.file(&twin);
        let stamp = lines.iter().find(|line| line.key == "translation-of")?.number;
        (first.path == second.path).then_some(swapped.at(twin, stamp))
    };
    ids(content).windows(2).filter_map(swap).collect()
}

/// An indicator gets the id of another of its ward.
pub(crate) fn id_doubled(content: &Content) -> Vec<Damage> {
    let ward = |line: &Line<'_>| line.path.rsplit_once('/').map(|(folder, _)| folder.to_owned());
    let damage = |pair: &[Line<'_>]| {
        let [first, second] = pair else { return None };
        let (a, b) = (first.value()?, second.value()?);
        let damage = second.put(b, &first.text[a]).at(first.path, first.number);
        (ward(first) == ward(second)).then_some(damage)
    };
    ids(content).windows(2).filter_map(damage).collect()
}

pub(crate) fn relists_nothing(content: &Content) -> Vec<Damage> {
    let mut all = values(content, "relists", |_| "9-9-9".to_owned());
    all.extend(values(content, "relists", |_| "3-1".to_owned()));
    all
}

pub(crate) fn continues_nothing(content: &Content) -> Vec<Damage> {
    values(content, "continues", |value| value.replace("20", "19"))
}

/// A document under another code, its twin with it: what is above or beside it is no longer there.
pub(crate) fn renamed(content: &Content) -> Vec<Damage> {
    let is_item = |path: &&String| {
        own(path)
            && path
                .rsplit('/')
                .next()
                .is_some_and(|name| name.starts_with(|c: char| c.is_ascii_digit()))
    };
    let damage = |path: &String| {
        let (stem, code) = (path.strip_suffix(".md")?, path.rsplit('/').next()?.strip_suffix(".md")?);
        let other = format!(
            "{}{}",
            stem.strip_suffix(code)?,
            code.replacen(|c: char| c.is_ascii_digit(), "9", 1)
        );
        let damage = moved(content, path, &format!("{other}.md"))?.and(moved(
            content,
            &twin_of(path),
            &format!("{other}.en.md"),
        )?);
        Some(damage.at(format!("{other}.md"), 1))
    };
    content.files.keys().filter(is_item).filter_map(damage).collect()
}

fn moved(content: &Content, from: &str, to: &str) -> Option<Damage> {
    Some(Damage {
        gone: vec![from.to_owned()],
        come: vec![(to.to_owned(), content.files.get(from)?.clone())],
        ..Damage::default()
    })
}

/// An issue or strategy that is no longer there. It is found at the documents below it.
pub(crate) fn above_gone(content: &Content) -> Vec<Damage> {
    let damage = |path: &String| {
        let stem = path.strip_suffix(".md")?;
        let below: Vec<&String> = content
            .files
            .keys()
            .filter(|other| other.starts_with(&format!("{stem}-")))
            .collect();
        let damage = Damage {
            gone: vec![path.clone(), twin_of(path)],
            ..Damage::default()
        };
        let damage = below.iter().fold(damage, |damage, path| damage.at(path.as_str(), 1));
        (!below.is_empty()).then_some(damage)
    };
    content
        .files
        .keys()
        .filter(|path| own(path))
        .filter_map(damage)
        .collect()
}

pub(crate) fn twin_gone(content: &Content) -> Vec<Damage> {
    let damage = |path: &String| {
        let damage = Damage {
            gone: vec![path.clone()],
            ..Damage::default()
        };
        damage.at(path.replace(".en.md", ".md"), 1)
    };
    content.files.keys().filter(|path| twin(path)).map(damage).collect()
}

/// The English name of an indicator; it is found where the names stand, and where the indicator is.
pub(crate) fn twin_words_gone(content: &Content) -> Vec<Damage> {
    let lines = content.part(twin, Part::Head);
    let damage = |line: &Line<'_>| {
        line.value()?;
        let own = line.path.replace(".en.md", ".md");
        let id = content
            .file(&own)
            .iter()
            .find(|own| own.key == "id" && own.text.ends_with(line.key))
            .map(|own| own.number)?;
        let list = lines
            .iter()
            .find(|list| list.path == line.path && list.key == line.parent)?
            .number;
        Some(line.remove().at(line.path, list).at(line.path, list + 1).at(own, id))
    };
    lines
        .iter()
        .filter(|line| line.parent == "indicators")
        .filter_map(damage)
        .collect()
}

pub(crate) fn twin_title_gone(content: &Content) -> Vec<Damage> {
    let title = |line: &Line<'_>| line.key == "title" && !line.text.starts_with(' ');
    content
        .part(twin, Part::Head)
        .iter()
        .filter(|line| title(line))
        .map(Line::remove)
        .collect()
}

/// A figure in a twin, where no figures belong.
pub(crate) fn twin_figure(content: &Content) -> Vec<Damage> {
    let title = |line: &&Line<'_>| line.key == "title" && !line.text.starts_with(' ');
    let lines = content.part(twin, Part::Head);
    let damage = |line: &Line<'_>| {
        line.add("\nbudget: { initial: { 2022: 5 } }")
            .at(line.path, line.number + 1)
    };
    lines.iter().filter(title).map(damage).collect()
}
