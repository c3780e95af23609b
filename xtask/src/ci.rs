//! Everything that must hold before a change is merged, in an order that fails early.

use crate::machine::{Trouble, cargo, program, root, run};
use crate::{licences, setup};

/// One thing that must hold.
struct Step {
    /// What it is called.
    name: &'static str,
    /// How to find out; what could not be looked at comes back as a remark.
    check: fn() -> Result<Option<&'static str>, Trouble>,
}

const STEPS: &[Step] = &[
    Step {
        name: "set-up",
        check: || setup::everything().map(|()| None),
    },
    Step {
        name: "formatting",
        check: || done(&["fmt", "--all", "--check"]),
    },
    Step {
        name: "lints",
        check: || done(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]),
    },
    Step {
        name: "lints without features",
        check: lints_without_features,
    },
    Step {
        name: "tests",
        check: tests,
    },
    Step {
        name: "documentation",
        check: documentation,
    },
    Step {
        name: "licences, bans, sources",
        check: || licences::check().map(|()| None),
    },
    Step {
        name: "advisories",
        check: advisories,
    },
    Step {
        name: "the site",
        check: || done(&["run", "--release", "--", "build"]),
    },
    Step {
        name: "every page of the site",
        check: || done(&["run", "--release", "--", "verify", "output"]),
    },
    Step {
        name: "the open data in other programs",
        check: other_programs,
    },
    Step {
        name: "the site in a browser",
        check: browser,
    },
];

/// Runs every step, and stops at the first that fails.
pub(crate) fn everything() -> Result<(), Trouble> {
    let mut remarks = Vec::new();
    for (number, step) in (1..).zip(STEPS) {
        println!("\n== {number}/{} {}", STEPS.len(), step.name);
        let remark = (step.check)().map_err(|trouble| format!("{}: {trouble}", step.name))?;
        remarks.extend(remark);
    }
    println!("\n== passed: all {} steps", STEPS.len());
    for remark in remarks {
        println!("   not looked at: {remark}");
    }
    Ok(())
}

/// Runs cargo with these arguments.
fn done(arguments: &[&str]) -> Result<Option<&'static str>, Trouble> {
    run(cargo().args(arguments)).map(|()| None)
}

/// Every test, and none left out because a program that the set-up installs is missing.
fn tests() -> Result<Option<&'static str>, Trouble> {
    run(cargo().args(["test", "--workspace"]).env("HOSHIN_TEST_ALL", "1")).map(|()| None)
}

/// The minifier can be left out, and the rest must stand without it.
fn lints_without_features() -> Result<Option<&'static str>, Trouble> {
    done(&[
        "clippy",
        "--package",
        "hoshin",
        "--all-targets",
        "--no-default-features",
        "--",
        "-D",
        "warnings",
    ])
}

/// Every link in the documentation leads somewhere, private items included.
fn documentation() -> Result<Option<&'static str>, Trouble> {
    run(cargo()
        .args(["doc", "--no-deps", "--workspace", "--document-private-items"])
        .env("RUSTDOCFLAGS", "-D warnings"))
    .map(|()| None)
}

/// Known faults in what we depend on, where they can be looked up.
fn advisories() -> Result<Option<&'static str>, Trouble> {
    let looked = licences::advisories()?;
    if !looked {
        println!("not looked at: {}", licences::NO_DATABASE);
    }
    Ok((!looked).then_some(licences::NO_DATABASE))
}

/// The open data of the built site, read by frictionless, openpyxl, rdflib, xmllint and sha256sum.
fn other_programs() -> Result<Option<&'static str>, Trouble> {
    run(program(setup::outside().join("bin/python")).args(["-m", "unittest", "discover", "-v", "-s", "tests/outside"]))
        .map(|()| None)
}

/// The built site in a real Chromium: accessibility, keyboard, languages, print, links, figures. Two files at a time: a test waits
/// for its browser as often as it works.
fn browser() -> Result<Option<&'static str>, Trouble> {
    run(program("node")
        .args(["--test", "--test-concurrency=2", "--test-reporter=spec"])
        .current_dir(root().join("tests/browser")))
    .map(|()| None)
}
