//! What a reader waits for: from a save to the page ready again, in the real program, on an invented city. So many saves of
//! one document and another; each is followed until the answer over HTTP holds the new words. Times are of this machine.
//! `cargo bench --bench serve`, or with sizes of your own: `-- 500 5000`.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a measurement writes a city, looks at the clock and speaks to the terminal"
)]

#[expect(dead_code, reason = "what compares two sizes is not asked for here")]
mod measured;

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use hoshin::pipeline::Project;
use hoshin::pipeline::draft::{Draft, Saved};
use hoshin::render::single::Singles;
use measured::{Times, documents, project, sizes, tenths, timed};

/// How often something is saved.
const SAVES: usize = 100;

/// The key whose value is given another word by each save.
const TITLE: &str = "title: ";

fn main() {
    for size in sizes() {
        let project = project(size);
        println!("\n{} documents, each with its translation", documents(&project));
        stages(&project);
        by_http(&project);
    }
}

/// Documents that are saved, one here and one there: initiatives, by their paths.
fn chosen(project: &Project) -> Vec<&(String, Vec<u8>)> {
    let is_initiative = |path: &str| {
        let name = path.rsplit('/').next().unwrap_or_default();
        path.contains("/fy") && name.matches('-').count() == 2 && name.ends_with(".md") && !name.contains(".en.")
    };
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let own = (project.files.iter()).filter(|(path, bytes)| is_initiative(path) && !text(bytes).contains("relists:"));
    let own: Vec<_> = own.collect();
    let step = (own.len() / SAVES).max(1);
    own.into_iter().step_by(step).take(SAVES).collect()
}

/// A document with another title, and where its page lies.
fn retitled((path, bytes): &(String, Vec<u8>), word: &str) -> (Vec<u8>, String) {
    let text = String::from_utf8(bytes.clone()).unwrap();
    let old = text.lines().find(|line| line.starts_with(TITLE)).unwrap();
    let new = text.replacen(old, &format!("{old}{word}"), 1);
    let inside = path.trim_start_matches("content/").trim_end_matches(".md");
    (new.into_bytes(), format!("/ja/{}/", inside.replace("/fy", "/")))
}

/// The same inside one process, stage by stage: the worst of all saves.
fn stages(project: &Project) {
    let mut best = Times::new();
    let mut draft = timed("read and judged the first time", &mut best, || {
        Draft::new(project, |_| {})
    });
    let mut worst = Times::new();
    let mut keep = |name: &str, once: &Times| {
        let took = once[name];
        let most = worst.entry(name.to_owned()).or_insert(took);
        *most = took.max(*most);
    };
    for (number, file) in chosen(project).into_iter().enumerate() {
        let (bytes, page) = retitled(file, &format!("（第{number}版）"));
        let saved: Saved = (file.0.clone(), Some(bytes));
        let mut once = Times::new();
        let taken = timed("take", &mut once, || draft.take(&[saved], |_| {}));
        assert!(taken.is_some(), "a known document is taken");
        let checked = timed("gather", &mut once, || draft.checked());
        let site = timed("lay out", &mut once, || checked.site());
        let singles = timed("list", &mut once, || Singles::new(&site, &checked.theme));
        let html = timed("page", &mut once, || singles.file(&format!("{}index.html", &page[1..])));
        assert!(html.is_some_and(|html| html.is_ok()), "{page} is there");
        for name in ["take", "gather", "lay out", "list", "page"] {
            keep(name, &once);
        }
    }
    for (name, took) in best.iter().chain(&worst) {
        println!("  {name:<32}{:>10} ms", tenths(*took, 1_000));
    }
}

/// The real program, and the address it serves.
struct Preview {
    program: Child,
    address: String,
}

impl Drop for Preview {
    fn drop(&mut self) {
        drop(self.program.kill());
        drop(self.program.wait());
    }
}

fn by_http(project: &Project) {
    let root = written(project);
    let preview = start(&root);
    let files = chosen(project);
    let mut took: Vec<u128> = Vec::new();
    for (number, file) in files.into_iter().enumerate() {
        let word = format!("（{number}回目の保存）");
        let (bytes, page) = retitled(file, &word);
        // The first answer waits until everything was judged.
        get(&preview.address, &page);
        let start = Instant::now();
        fs::write(root.join(&file.0), bytes).unwrap();
        while !get(&preview.address, &page).contains(&word) {}
        took.push(start.elapsed().as_micros());
    }
    took.sort_unstable();
    let (median, worst) = (took[took.len() / 2], took[took.len() - 1]);
    println!(
        "  save to page, {} times: median {} ms, worst {} ms",
        took.len(),
        tenths(median, 1_000),
        tenths(worst, 1_000)
    );
}

/// The city on the disk.
fn written(project: &Project) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("serve");
    if root.exists() {
        fs::remove_dir_all(&root).unwrap();
    }
    for (path, bytes) in &project.files {
        let place = root.join(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(place, bytes).unwrap();
    }
    root
}

fn start(root: &Path) -> Preview {
    let mut program = Command::new(env!("CARGO_BIN_EXE_hoshin"))
        .args(["serve", "--lang", "en", "--root"])
        .arg(root)
        .stdin(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut told = BufReader::new(program.stderr.take().unwrap()).lines();
    let address = told.find_map(|line| {
        let line = line.unwrap();
        let rest = line.split_once("http://")?.1;
        Some(rest.split('/').next()?.to_owned())
    });
    // What else it says is read, so that it never waits for room to say it.
    std::thread::spawn(move || told.for_each(drop));
    Preview {
        program,
        address: address.unwrap(),
    }
}

fn get(address: &str, page: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    write!(
        stream,
        "GET {page} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"
    )
    .unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}
