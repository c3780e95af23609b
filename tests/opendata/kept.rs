//! What holds every table is kept from an earlier run as long as no table says anything else.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Mutex;

use hoshin::artifact::Key;
use hoshin::disk;
use hoshin::exchange::opendata::{Before, Lying};
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

/// What is made where this was left; the rest was kept.
fn made(checked: &Checked, left: &Files) -> Files {
    let files = Mutex::new(Files::new());
    let before = Before {
        any: !left.is_empty(),
        keep: &|path, key| {
            let same = left.get(path).filter(|(_, known)| *known == Some(key));
            Ok(same.map(|(bytes, _)| Lying::of(&bytes.clone().into())))
        },
    };
    let site = checked.site();
    let done = site.make_open_data(&before, &|path, bytes, key| {
        files.lock().unwrap().insert(path.to_owned(), (bytes.into_bytes(), key));
        Ok::<(), ()>(())
    });
    done.unwrap();
    files.into_inner().unwrap()
}

/// The years of files that hold every table; 0 stands for all years.
fn years(files: &Files) -> BTreeSet<u16> {
    let keyed = files.iter().filter(|(_, (_, key))| key.is_some());
    let year = |path: &String| path.split('/').nth(1).and_then(|year| year.parse().ok());
    keyed.map(|(path, _)| year(path).unwrap_or_default()).collect()
}

#[test]
fn what_holds_every_table_is_made_again_where_a_table_changed() {
    let mut project = project();
    let first = made(&checked(&project), &Files::new());
    let all = years(&first);
    assert!(all.contains(&0) && all.contains(&2022) && all.len() > 3, "{all:?}");

    let again = made(&checked(&project), &first);
    assert_eq!(years(&again), BTreeSet::new(), "nothing changed");
    for (path, (bytes, _)) in &again {
        assert_eq!(bytes, &first[path].0, "{path}");
    }

    let path = "content/higashisumiyoshi/fy2022/3-1-1.md";
    let (_, text) = project.files.iter_mut().find(|(name, _)| name == path).unwrap();
    text.extend_from_slice("\nこの一文は、試験のために足したものです。\n".as_bytes());
    let changed = checked(&project);
    let again = made(&changed, &first);
    assert_eq!(years(&again), BTreeSet::from([0, 2022]));
    let anew = made(&changed, &Files::new());
    for (path, (bytes, key)) in anew {
        let now = again.get(&path).unwrap_or_else(|| &first[&path]);
        assert!(
            now == &(bytes, key),
            "{path} differs from what is made with nothing left"
        );
    }
}
