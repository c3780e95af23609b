//! What a build costs after the check, stage by stage, on invented cities of two sizes: the theme, the list of pages, the views,
//! their keys, the templates, the index that the search page asks, the disk; then the same build again with nothing changed, and
//! with one document changed. `cargo bench --bench build`, or with sizes of your own: `-- 500 5000`.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a measurement looks at the clock and speaks to the terminal"
)]

mod measured;

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};

use hoshin::artifact::Artifact;
use hoshin::disk::memory::Memory;
use hoshin::disk::output::{Note, Output};
use hoshin::lang::Lang;
use hoshin::pipeline::{self, Checked, Laid, Project, Remembered, Share};
use hoshin::render::{page, render_site};
use hoshin::site::Site;
use hoshin::site::route::Route;
use hoshin::theme_files;
use measured::{TIMES, Times, documents, line, project, sizes, timed};

/// Which hoshin left the memory.
const VERSION: &str = "bench";

fn main() {
    let mut smallest: Option<(u128, Times)> = None;
    for size in sizes() {
        let mut project = project(size);
        let mut times = Times::new();
        for _ in 0..TIMES {
            in_memory(&project, &mut times);
        }
        on_disk(&mut project, &mut times);
        let documents = documents(&project);
        println!("\n{documents} documents, each with its translation");
        println!("  {:<28}{:>10}{:>16}{:>10}", "", "ms", "µs / document", "grew");
        for (name, took) in &times {
            let smaller = smallest
                .as_ref()
                .and_then(|(fewer, times)| Some((*times.get(name)?, *fewer)));
            line(name, *took, documents, smaller);
        }
        smallest.get_or_insert((documents, times));
    }
}

/// Every stage on its own; what it makes is dropped.
fn in_memory(project: &Project, times: &mut Times) {
    timed("1 theme", times, || {
        let (theme, _) =
            theme_files::of(&project.files, "default").unwrap_or_else(|| (theme_files::built_in(), Vec::new()));
        let (phrases, _) = theme.phrases();
        theme.compile(&phrases)
    });
    let checked = pipeline::check(project, |_| {});
    assert!(checked.findings.is_empty(), "a sound city is measured");
    let site = timed("2 list of pages", times, || checked.site());
    timed("3 open data", times, || site.open_data().len());
    let all: Vec<(&Route, Lang)> = pages(&site, &checked).collect();
    timed("4 views", times, || {
        for (route, lang) in &all {
            black_box(site.page(route, *lang));
        }
    });
    timed("5 views and keys", times, || {
        for (route, lang) in &all {
            black_box(page::key(&site.page(route, *lang), &checked.theme));
        }
    });
    timed("6 views and templates", times, || {
        for (route, lang) in &all {
            black_box(page::html(&site.page(route, *lang), &checked.theme).is_ok());
        }
    });
    let drop_it = |artifact: Artifact| {
        black_box(artifact);
        Ok(())
    };
    timed("7 all, on every core", times, || {
        render_site(&site, &checked.theme, &drop_it).is_ok()
    });
    timed("8 all with the search", times, || {
        pipeline::build(&checked, &drop_it).is_ok()
    });
}

fn pages<'s>(site: &'s Site<'s>, checked: &'s Checked) -> impl Iterator<Item = (&'s Route, Lang)> {
    let languages = &checked.config.languages;
    site.routes
        .iter()
        .flat_map(move |route| languages.iter().map(move |lang| (route, *lang)))
}

/// Whole builds into a folder: the first, the same again, and with one document changed.
fn on_disk(project: &mut Project, times: &mut Times) {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("bench-build");
    if folder.exists() {
        drop(fs::remove_dir_all(&folder));
    }
    timed("9 first build, on the disk", times, || build(project, &folder));
    timed("9 nothing changed", times, || {
        let memory = Memory::read(&folder, VERSION);
        assert!(memory.holds(&folder, project.seal(&[])), "it lies as it was left");
    });
    if let Some((_, bytes)) = project
        .files
        .iter_mut()
        .find(|(path, _)| path == "content/pages/about.md")
    {
        bytes.extend_from_slice("\n追記。\n".as_bytes());
    }
    timed("9 one document changed", times, || build(project, &folder));
}

fn build(project: &Project, folder: &Path) {
    let memory = Memory::read(folder, VERSION);
    let judged = Remembered::read(&memory.judged);
    let (checked, judged) = pipeline::check_again(project.clone(), |_| {}, &judged);
    let opened = Output::open(folder, memory);
    let Ok(output) = opened else {
        unreachable!("the folder is ours")
    };
    let laid = output.laid().map(Laid::read);
    let made = pipeline::rebuild(
        &checked,
        Share {
            left: &|path| output.left(path),
            laid: laid.as_ref(),
            slice: &|path, span| output.slice(path, span.from, span.bytes),
            ..Share::WHOLE
        },
        &|path, origin| Ok(output.keep(path, origin)?.is_some()),
        &|artifact, origin| output.stage(&artifact, origin),
    );
    let Ok((mistakes, laid)) = made else {
        unreachable!("the folder takes it")
    };
    assert!(mistakes.is_empty(), "a sound city is built");
    let note = Note {
        version: VERSION,
        seal: project.seal(&[]),
        project: project.seal(&[]),
        found: "",
        judged: &judged.write().unwrap_or_default(),
        laid: &laid.write().unwrap_or_default(),
    };
    assert!(output.publish(Some(note)).is_ok(), "the disk takes it");
}
