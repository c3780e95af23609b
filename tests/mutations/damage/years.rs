//! Damage to years, deadlines, criteria and ratings.

use crate::content::{Content, Damage, Line, Part, own};

/// All lines of Japanese frontmatter.
fn heads(content: &Content) -> Vec<Line<'_>> {
    content.part(own, Part::Head)
}

/// Each line that one of these changes fits.
fn swaps(content: &Content, fits: fn(&Line<'_>) -> bool, changes: &[(&str, &str)]) -> Vec<Damage> {
    let lines = heads(content).into_iter().filter(fits);
    lines
        .flat_map(|line| {
            changes
                .iter()
                .filter_map(|(old, new)| line.swap(old, new))
                .collect::<Vec<_>>()
        })
        .collect()
}

pub(crate) fn result_without_year(content: &Content) -> Vec<Damage> {
    let bare = |line: Line<'_>| {
        let at = line.text.find("{ 20")?;
        let ([(_, number)], false) = (&line.numbers()[..], line.text.contains("value")) else {
            return None;
        };
        Some(line.put(at..line.text.len(), &line.text[number.clone()]))
    };
    let years = |line: &Line<'_>| ["results", "initial", "settled", "values"].contains(&line.key);
    heads(content).into_iter().filter(years).filter_map(bare).collect()
}

pub(crate) fn future(content: &Content) -> Vec<Damage> {
    let given = |line: &Line<'_>| line.under("results") && !line.text.contains("missing");
    let mut all = swaps(
        content,
        given,
        &[("2023: ", "2035: "), ("2024: ", "2034: "), ("2021: ", "2051: ")],
    );
    all.extend(swaps(content, given, &[("2019: ", "2091: "), ("2020: ", "2030: ")]));
    all
}

pub(crate) fn deadline_past(content: &Content) -> Vec<Damage> {
    let by = |line: Line<'_>| {
        line.value_of("by")
            .or(line.value_of("every-year-until"))
            .map(|at| line.put(at, "2012"))
    };
    heads(content)
        .into_iter()
        .filter(|line| line.key == "target")
        .filter_map(by)
        .collect()
}

pub(crate) fn deadline_gone(content: &Content) -> Vec<Damage> {
    let by = |line: Line<'_>| {
        let at = line.text.find(", by: ")?;
        Some(line.put(at..at + ", by: 2022".len(), ""))
    };
    heads(content)
        .into_iter()
        .filter(|line| line.key == "target")
        .filter_map(by)
        .collect()
}

pub(crate) fn withdrawal_wrong_side(content: &Content) -> Vec<Damage> {
    let withdraw = |line: &Line<'_>| line.key == "withdraw";
    let mut all = swaps(content, withdraw, &[("below: ", "above: "), ("above: ", "below: ")]);
    let strict = |line: Line<'_>| line.value_of("below").map(|at| line.put(at, "99"));
    all.extend(heads(content).into_iter().filter(withdraw).filter_map(strict));
    // It may be found at the target that it contradicts.
    let lines = heads(content);
    for damage in &mut all {
        let (path, number) = damage.lines[0].clone();
        let record = lines
            .iter()
            .find(|line| line.path == path && line.number == number)
            .map(|line| line.record);
        let target = |line: &&Line<'_>| line.path == path && Some(line.record) == record && line.key == "target";
        damage
            .lines
            .extend(lines.iter().find(target).map(|line| (path.clone(), line.number)));
    }
    all
}

/// What says which way is better: a key of the target, or its direction.
pub(crate) fn direction(content: &Content) -> Vec<Damage> {
    let target = |line: Line<'_>| {
        let direction = ["direction: up", "direction: down", "at_least: ", "at_most: "];
        let at = direction.iter().find_map(|words| line.text.find(words))?;
        let end = line.text[at..].find([',', '}']).map_or(line.text.len(), |end| at + end);
        let comma = line.text[end..].starts_with(", ");
        Some(line.put(at..if comma { end + 2 } else { end }, ""))
    };
    heads(content)
        .into_iter()
        .filter(|line| line.key == "target")
        .filter_map(target)
        .collect()
}

/// Half-year and year-end ratings, and ratings of one result.
fn is_rating(line: &Line<'_>) -> bool {
    ["mid-year", "year-end"].contains(&line.key) || line.text.contains("rated: ")
}

pub(crate) fn rating_unknown(content: &Content) -> Vec<Damage> {
    let axes = ["rated", "outlook", "progress", "target", "effect"];
    let damage = |line: Line<'_>| {
        let all = axes.iter().filter_map(|axis| line.value_of(axis));
        all.map(|at| line.put(at, "Z")).collect::<Vec<_>>()
    };
    heads(content).into_iter().filter(is_rating).flat_map(damage).collect()
}

/// The other rating; whether an earlier result stands beside it, from which the course to the target can be computed.
fn rating_flipped(content: &Content, has_earlier: bool) -> Vec<Damage> {
    let lines = heads(content);
    let earlier = |line: &Line<'_>| {
        let of_record = lines
            .iter()
            .filter(|other| other.path == line.path && other.record == line.record);
        let mut results = of_record.filter(|other| other.number != line.number && other.under("results"));
        results.any(|other| !other.numbers().is_empty())
    };
    let swap = |line: &Line<'_>| {
        line.swap("rated: A", "rated: B")
            .or_else(|| line.swap("rated: B", "rated: A"))
    };
    let rated = lines.iter().filter(|line| is_rating(line));
    rated
        .filter(|line| earlier(line) == has_earlier)
        .filter_map(swap)
        .collect()
}

pub(crate) fn rating_flipped_on_course(content: &Content) -> Vec<Damage> {
    rating_flipped(content, true)
}

pub(crate) fn rating_flipped_alone(content: &Content) -> Vec<Damage> {
    rating_flipped(content, false)
}

pub(crate) fn reason_unknown(content: &Content) -> Vec<Damage> {
    swaps(
        content,
        |line| line.text.contains("missing: "),
        &[
            ("not-yet", "notyet"),
            ("not-published", "unpublished"),
            ("not-measured", "unmeasured"),
        ],
    )
}

pub(crate) fn reason_gone(content: &Content) -> Vec<Damage> {
    swaps(
        content,
        |line| line.under("results"),
        &[("{ missing: not-yet }", ""), ("{ missing: not-published }", "")],
    )
}

/// A plan that says it is evaluated, while its figures are those of before. It may be found wherever the plan still waits.
pub(crate) fn stage_ahead(content: &Content) -> Vec<Damage> {
    let damage = |line: Line<'_>| {
        let damage = line.put(line.value()?, "year-end-evaluation");
        let folder = line.path.rsplit_once('/')?.0.to_owned();
        let lines = heads(content);
        let waiting = lines.iter().filter(|line| line.path.starts_with(&folder));
        let waiting = waiting.filter(|line| line.text.contains("not-yet") || line.number == 2 || line.key == "id");
        Some(waiting.fold(damage, |damage, line| damage.at(line.path, line.number)))
    };
    let stage = |line: &Line<'_>| line.key == "stage" && !line.text.contains("year-end") && line.parent.is_empty();
    heads(content).into_iter().filter(stage).filter_map(damage).collect()
}
