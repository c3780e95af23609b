//! Building again is building anew: after each of hundreds of edits, by people and by accidents, the output folder holds the very
//! bytes that a first build of the same project makes, and no others. The edits are the same every time.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test lays hands on an output folder, says what it did, and fails by stopping"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use base::Files;
use edits::{Chance, edit};
use hoshin::artifact::{Origin, SitePath};
use hoshin::disk::memory::Memory;
use hoshin::disk::output::{Note, Output, Published};
use hoshin::finding::kept;
use hoshin::pipeline::{self, Checked, Laid, Remembered, Share};

#[path = "reading/base.rs"]
mod base;
#[path = "incremental/edits.rs"]
mod edits;
#[path = "reading/project.rs"]
mod project;
#[path = "incremental/wards.rs"]
mod wards;

/// A site, and so many edits one after another: small ones are quick, large ones have more that hangs together.
const SITES: [(&str, usize); 2] = [("tests/sites/tiny", 200), ("tests/base", 40)];

/// So many edits in a city of two wards, and where its site lies.
const CITY: (&str, usize) = ("wards", 40);

/// The hoshin that builds.
const VERSION: &str = "1 test";

/// What a build came to.
#[derive(Debug, PartialEq, Eq)]
enum Built {
    /// There were errors, and nothing was written.
    Refused,
    /// The site was there already, and was only looked at.
    Asleep,
    Published(Published),
}

/// Builds as `hoshin build` does.
fn build(files: &Files, folder: &Path, version: &str) -> Built {
    let project = project::of(files);
    let memory = Memory::read(folder, version);
    let seal = project.seal(&[]);
    if memory.holds(folder, seal) {
        assert!(kept::read(&memory.found).is_some());
        return Built::Asleep;
    }
    let remembered = Remembered::read(&memory.judged);
    let (checked, judged) = pipeline::check_again(project.clone(), |_| {}, &remembered);
    let anew = pipeline::check(&project, |_| {});
    assert_eq!(
        checked.findings, anew.findings,
        "what is remembered is what would be found"
    );
    assert_eq!(checked.allowed, anew.allowed);
    if checked.has_errors() {
        return Built::Refused;
    }
    let output = Output::open(folder, memory).unwrap();
    let laid = output.laid().map(Laid::read);
    let share = Share {
        left: &|path| output.left(path),
        laid: laid.as_ref(),
        slice: &|path, span| output.slice(path, span.from, span.bytes),
        ..Share::WHOLE
    };
    let known = |path: &SitePath, origin| Ok(output.keep(path, origin)?.is_some());
    let outcome = pipeline::rebuild(&checked, share, &known, &|artifact, origin| {
        output.stage(&artifact, origin)
    });
    let (mistakes, laid) = outcome.unwrap();
    if !mistakes.is_empty() {
        return Built::Refused;
    }
    let found = kept::write(&checked.findings, &checked.allowed).unwrap();
    let found = found.as_str();
    Built::Published(
        output
            .publish(Some(Note {
                version,
                seal,
                project: seal,
                found,
                judged: &judged.write().unwrap(),
                laid: &laid.write().unwrap(),
            }))
            .unwrap(),
    )
}

/// The site as a first build makes it; none if it is refused.
fn anew(files: &Files) -> Option<Files> {
    let checked: Checked = pipeline::check(&project::of(files), |_| {});
    let made = Mutex::new(Files::new());
    let mistakes = (!checked.has_errors()).then(|| {
        pipeline::build(&checked, &|artifact| {
            let path = artifact.path.as_str().to_owned();
            made.lock().unwrap().insert(path, artifact.bytes.into_bytes());
            Ok(())
        })
    })?;
    mistakes.unwrap().is_empty().then(|| made.into_inner().unwrap())
}

/// Every file of the site in a folder.
fn published(folder: &Path) -> Files {
    let mut files = base::files_below(folder);
    files.retain(|path, _| !path.starts_with(".hoshin/"));
    files
}

/// A site with the theme in the project, so that it can be edited, too.
fn site(place: &str) -> Files {
    let mut files = base::files(place);
    files.retain(|path, _| !path.starts_with("expected/"));
    for (path, bytes) in base::files("themes/default") {
        files.insert(format!("themes/default/{path}"), bytes);
    }
    files
}

/// An empty folder of this name.
fn empty(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("incremental").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    folder
}

/// When each file was changed.
fn times(folder: &Path) -> Vec<(PathBuf, std::time::SystemTime)> {
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter();
    entries
        .map(|entry| entry.unwrap())
        .map(|entry| (entry.path().to_owned(), entry.metadata().unwrap().modified().unwrap()))
        .collect()
}

#[test]
fn every_edit_leaves_the_site_that_a_first_build_makes() {
    for (place, edits) in SITES {
        after_each_edit(place, edits, &site(place), &edit);
    }
}

#[test]
fn so_does_every_edit_that_another_ward_may_see() {
    let (place, edits) = CITY;
    let first = wards::beside_each_other(site("tests/base"));
    let edit = |files: &mut Files, first: &Files, number: usize, chance: &mut Chance| {
        let before = files.clone();
        (wards::edit(files, first, number, chance), before)
    };
    after_each_edit(place, edits, &first, &edit);
}

/// An edit: what the project was at first and is now, a number, and chance; gives what it did, and the project before.
type Edit = dyn Fn(&mut Files, &Files, usize, &mut Chance) -> (String, Files);

fn after_each_edit(place: &str, edits: usize, first: &Files, edit: &Edit) {
    let folder = empty(&format!("edits/{place}"));
    let mut files = first.clone();
    let mut chance = Chance::new(20_261_121);
    let mut touched: Vec<PathBuf> = Vec::new();
    let (mut refused, mut asleep, mut written, mut whole) = (0, 0, 0, 0);
    for number in 0..edits {
        let (deed, undone) = edit(&mut files, first, number, &mut chance);
        let (accident, page) = edits::accident(&folder, &mut chance);
        touched.extend(page);
        let told = format!("edit {number}: {deed}; {accident}");
        let before = published(&folder);
        let built = build(&files, &folder, VERSION);
        let Some(expected) = anew(&files) else {
            assert_eq!(built, Built::Refused, "{told}");
            assert!(
                published(&folder) == before,
                "{told}: a refused build leaves everything"
            );
            refused += 1;
            files = undone;
            continue;
        };
        for page in std::mem::take(&mut touched) {
            let path = page.strip_prefix(&folder).unwrap().to_str().unwrap();
            // A page that went with its document, but that a person had changed, stays.
            if !expected.contains_key(path) {
                fs::remove_file(&page).unwrap();
            }
        }
        let now = published(&folder);
        let paths = |files: &Files| files.keys().cloned().collect::<Vec<_>>();
        assert_eq!(paths(&now), paths(&expected), "{told}");
        for (path, bytes) in &expected {
            assert!(now[path] == *bytes, "{told}: {path}");
        }
        match built {
            Built::Published(published) => {
                written += published.written;
                whole += published.files;
            }
            _ => asleep += 1,
        }
    }
    println!("{place}, {edits} edits: {refused} refused, {asleep} changed nothing, {written} of {whole} files written");
    assert!(refused > 0 && refused * 3 < edits, "{refused} edits were refused");
    assert!(written * 2 < whole, "{written} of {whole} files were written");
}

#[test]
fn a_second_build_writes_nothing() {
    let folder = empty("second");
    let files = site("tests/base");
    assert!(matches!(build(&files, &folder, VERSION), Built::Published(_)));
    let before = times(&folder);
    assert_eq!(build(&files, &folder, VERSION), Built::Asleep);
    assert_eq!(times(&folder), before);
}

#[test]
fn one_document_changed_writes_its_pages_and_no_others() {
    let folder = empty("one");
    let mut files = site("tests/base");
    build(&files, &folder, VERSION);
    let before = published(&folder);
    let page = files.get_mut("content/pages/about.md").unwrap();
    page.extend_from_slice("\n追記。\n".as_bytes());
    assert!(matches!(build(&files, &folder, VERSION), Built::Published(_)));
    let after = published(&folder);
    let changed = after.iter().filter(|(path, bytes)| before.get(*path) != Some(*bytes));
    // The index that the search page asks has the page's words, too.
    let pages: Vec<&String> = changed
        .map(|(path, _)| path)
        .filter(|path| !path.starts_with("pagefind/"))
        .collect();
    assert_eq!(pages, ["ja/about/index.html"]);
}

/// A city of two wards that was built, and of which one wrote something since.
fn after_the_neighbour_wrote(folder: &Path) -> (Checked, Output) {
    let mut files = wards::beside_each_other(site("tests/base"));
    build(&files, folder, VERSION);
    let document = files.get_mut("content/tonari/fy2022/1-1-1.md").unwrap();
    document.extend_from_slice("\n追記。\n".as_bytes());
    let checked = pipeline::check(&project::of(&files), |_| {});
    let output = Output::open(folder, Memory::read(folder, VERSION)).unwrap();
    (checked, output)
}

/// What a build asked before it made a page: whether it lies ready, by the sight of its ward alone or by its view as well.
#[test]
fn the_pages_of_a_ward_are_not_looked_at_for_what_another_wrote() {
    let folder = empty("sight");
    let (checked, output) = after_the_neighbour_wrote(&folder);
    let looked_at = Mutex::new(Vec::new());
    let known = |path: &SitePath, origin: Origin| {
        if origin.view.is_some() {
            looked_at.lock().unwrap().push(path.as_str().to_owned());
        }
        Ok(output.keep(path, origin)?.is_some())
    };
    let share = Share {
        left: &|path| output.left(path),
        ..Share::WHOLE
    };
    pipeline::rebuild(&checked, share, &known, &|_, _| Ok(())).unwrap();
    let looked_at = looked_at.into_inner().unwrap();
    let of = |ward: &str| looked_at.iter().filter(|path| path.contains(ward)).count();
    assert_eq!(of("/mihon/"), 0, "{looked_at:?}");
    assert!(
        of("/tonari/") > 10 && looked_at.iter().any(|path| path == "ja/index.html"),
        "{looked_at:?}"
    );
}

#[test]
fn the_rows_of_a_ward_are_taken_from_where_they_lie_while_another_writes() {
    let folder = empty("rows");
    let (checked, output) = after_the_neighbour_wrote(&folder);
    let (taken, made) = (Mutex::new(Files::new()), Mutex::new(Vec::new()));
    let laid = output.laid().map(Laid::read);
    let share = Share {
        left: &|path| output.left(path),
        laid: laid.as_ref(),
        slice: &|path, span| {
            let bytes = output.slice(path, span.from, span.bytes)?;
            let mut taken = taken.lock().unwrap();
            taken
                .entry(path.as_str().to_owned())
                .or_default()
                .extend_from_slice(&bytes);
            Some(bytes)
        },
        ..Share::WHOLE
    };
    let known = |path: &SitePath, origin| Ok(output.keep(path, origin)?.is_some());
    pipeline::rebuild(&checked, share, &known, &|artifact, _| {
        made.lock().unwrap().push(artifact.path.as_str().to_owned());
        Ok(())
    })
    .unwrap();
    let (taken, made) = (taken.into_inner().unwrap(), made.into_inner().unwrap());
    let lines = String::from_utf8(taken["opendata/text_lines.csv"].clone()).unwrap();
    assert!(lines.contains("mihon-2022/"), "{lines}");
    // The list of files is short, and made each time.
    let is_table = |path: &&String| path.ends_with(".csv") && !path.ends_with("/opendata-list.csv");
    let mut tables: Vec<&String> = made.iter().filter(is_table).collect();
    tables.sort_unstable();
    assert_eq!(tables, ["opendata/2022/text_lines.csv", "opendata/text_lines.csv"]);
}

#[test]
fn what_somebody_wrote_into_the_open_data_is_taken_over_nowhere() {
    let folder = empty("scribble");
    let mut files = wards::beside_each_other(site("tests/base"));
    build(&files, &folder, VERSION);
    for name in ["text_lines.csv", "budgets.csv", "ward-plans.json", "ward-plans.xlsx"] {
        let place = folder.join("opendata").join(name);
        let mut bytes = fs::read(&place).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        fs::write(&place, bytes).unwrap();
    }
    let document = files.get_mut("content/tonari/fy2022/1-1-1.md").unwrap();
    document.extend_from_slice("\n追記。\n".as_bytes());
    assert!(matches!(build(&files, &folder, VERSION), Built::Published(_)));
    assert!(anew(&files).unwrap() == published(&folder));
}

#[test]
fn a_memory_of_another_hoshin_is_not_believed() {
    let folder = empty("version");
    let files = site("tests/base");
    build(&files, &folder, VERSION);
    // A memory that lies: every page was made from what it is made from now, but has other bytes.
    let page = folder.join("ja/index.html");
    fs::write(&page, "another hoshin made this").unwrap();
    let Built::Published(published) = build(&files, &folder, "2 test") else {
        unreachable!("another hoshin builds anew");
    };
    assert_eq!(published.written, 1);
    assert!(anew(&files).unwrap() == self::published(&folder));
}
