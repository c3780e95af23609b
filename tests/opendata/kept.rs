//! What an earlier run left is kept as long as it says nothing else, and the rows of wards in which nothing changed are taken from there.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Mutex;

use hoshin::artifact::Key;
use hoshin::disk;
use hoshin::exchange::opendata::cell::{Row, Rows};
use hoshin::exchange::opendata::facts::{Facts, Part, Scope};
use hoshin::exchange::opendata::tables;
use hoshin::exchange::opendata::{Before, Laid};
use hoshin::pipeline::{self, Checked, Project};

/// Files by their paths, with their keys.
type Files = BTreeMap<String, (Vec<u8>, Option<Key>)>;

fn project() -> Project {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    disk::project::read(root).unwrap()
}

fn checked(project: &Project) -> Checked {
    let checked = pipeline::check(project, |_| {});
    assert!(!checked.has_errors());
    checked
}

/// What a run left, and how it lies.
#[derive(Default)]
struct Left {
    files: Files,
    laid: Option<Laid>,
}

/// What is made where this was left; the rest was kept.
fn made(checked: &Checked, left: &Left) -> Left {
    let files = Mutex::new(Files::new());
    let sights = checked.sights();
    let unchanged = left
        .laid
        .as_ref()
        .map(|laid| laid.unchanged(sights))
        .unwrap_or_default();
    let before = Before {
        laid: left.laid.as_ref(),
        unchanged: &unchanged,
        keep: &|path, key| Ok(left.files.get(path).is_some_and(|(_, known)| *known == Some(key))),
        slice: &|path, span| {
            let (bytes, _) = left.files.get(path)?;
            Some(bytes[span.from..span.from + span.bytes].to_vec())
        },
    };
    let site = checked.site();
    let done = site.make_open_data(&before, &|path, bytes, key| {
        files.lock().unwrap().insert(path.to_owned(), (bytes.into_bytes(), key));
        Ok::<(), ()>(())
    });
    done.unwrap();
    Left {
        files: files.into_inner().unwrap(),
        laid: Some(site.laid(sights)),
    }
}

/// The years of files that can be kept; 0 stands for all years.
fn years(made: &Left) -> BTreeSet<u16> {
    let keyed = made.files.iter().filter(|(_, (_, key))| key.is_some());
    let year = |path: &String| path.split('/').nth(1).and_then(|year| year.parse().ok());
    keyed.map(|(path, _)| year(path).unwrap_or_default()).collect()
}

#[test]
fn what_holds_a_changed_table_is_made_again_and_nothing_else() {
    let mut project = project();
    let first = made(&checked(&project), &Left::default());
    let all = years(&first);
    assert!(all.contains(&0) && all.contains(&2022) && all.len() > 3, "{all:?}");

    let again = made(&checked(&project), &first);
    assert_eq!(years(&again), BTreeSet::new(), "nothing changed");
    assert!(again.laid == first.laid);
    for (path, (bytes, _)) in &again.files {
        assert_eq!(bytes, &first.files[path].0, "{path}");
    }

    let path = "content/higashisumiyoshi/fy2022/3-1-1.md";
    let (_, text) = project.files.iter_mut().find(|(name, _)| name == path).unwrap();
    text.extend_from_slice("\nこの一文は、試験のために足したものです。\n".as_bytes());
    let changed = checked(&project);
    let again = made(&changed, &first);
    assert_eq!(years(&again), BTreeSet::from([0, 2022]));
    let tables = again
        .files
        .iter()
        .filter(|(path, (_, key))| key.is_some() && path.ends_with(".csv"));
    let tables: Vec<&str> = tables.map(|(path, _)| path.as_str()).collect();
    assert_eq!(tables, ["opendata/2022/text_lines.csv", "opendata/text_lines.csv"]);
    let anew = made(&changed, &Left::default());
    assert!(again.laid == anew.laid, "the next run finds the rows where they are");
    for (path, (bytes, key)) in anew.files {
        let now = again.files.get(&path).unwrap_or_else(|| &first.files[&path]);
        assert!(
            now == &(bytes, key),
            "{path} differs from what is made with nothing left"
        );
    }
}

#[test]
fn where_rows_are_is_told_in_a_line() {
    let made = made(&checked(&project()), &Left::default());
    let laid = made.laid.unwrap();
    let line = laid.write().unwrap();
    assert!(!line.contains('\n') && line.contains("higashisumiyoshi"));
    assert!(Laid::read(&line) == laid);
    assert!(Laid::read(&line[1..]) == Laid::default());
}

#[test]
fn the_rows_of_wards_and_of_the_city_are_all_rows_of_a_table() {
    let checked = checked(&project());
    let scope = Scope::default();
    let facts = Facts {
        plans: &checked.plans,
        evaluation: &checked.evaluation,
        config: &checked.config,
        scope: &scope,
        part: Part::Whole,
        address: &|thing, lang| format!("{thing:?} {lang}"),
    };
    let in_order = |mut rows: Vec<String>| {
        rows.sort_unstable();
        rows
    };
    for entry in tables::ALL {
        let (mut whole, mut in_parts) = (Vec::new(), Vec::new());
        (entry.rows)(&facts, &mut Rows(&mut |row: Row| whole.push(format!("{row:?}"))));
        entry.all(&facts, &mut Rows(&mut |row: Row| in_parts.push(format!("{row:?}"))));
        assert!(in_order(whole) == in_order(in_parts), "{}", entry.table.name);
    }
}
