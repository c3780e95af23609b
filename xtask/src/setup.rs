//! Makes a machine ready for the tests: what is there stays as it is, what is missing is installed, and what we can't
//! install is named.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::licences;
use crate::machine::{Trouble, cargo, find, output, program, root, run, succeeds};

/// The oldest Node.js the browser tests run on.
const OLDEST_NODE: u32 = 20;

/// Installs everything.
pub(crate) fn everything() -> Result<(), Trouble> {
    crates()?;
    node()?;
    browser()?;
    packages()?;
    python()?;
    licences::install()
}

/// Every crate for every system: a test that names their licences asks no network.
fn crates() -> Result<(), Trouble> {
    run(cargo().args(["fetch", "--locked"]))
}

/// Node.js must be there; there are too many ways to install it to choose one.
fn node() -> Result<(), Trouble> {
    let version = output(program("node").arg("--version")).ok_or(format!(
        "Node.js is missing: install version {OLDEST_NODE} or later with npm, see https://nodejs.org/"
    ))?;
    match major(&version) {
        Some(major) if major >= OLDEST_NODE => {}
        _ => {
            return Err(format!(
                "Node.js {version} is too old: install version {OLDEST_NODE} or later"
            ));
        }
    }
    if !succeeds(program("npm").arg("--version")) {
        return Err("npm is missing: install it beside Node.js".to_owned());
    }
    println!("Node.js {version} is there");
    Ok(())
}

/// `v20.11.1` is 20.
fn major(version: &str) -> Option<u32> {
    version.trim_start_matches('v').split('.').next()?.parse().ok()
}

/// A Chromium, a Firefox, a font with Japanese characters, Java for the checker of markup, readers of XML and PDF and Python's own installer,
/// from Debian's packages.
fn browser() -> Result<(), Trouble> {
    let mut missing = Vec::new();
    match chromium() {
        Some(path) => println!("Chromium is there: {}", path.display()),
        None => missing.push("chromium"),
    }
    match firefox() {
        Some(path) => println!("Firefox is there: {}", path.display()),
        None => missing.push("firefox-esr"),
    }
    if japanese_font() {
        println!("a Japanese font is there");
    } else {
        missing.push("fonts-noto-cjk");
    }
    if find("java").is_none() {
        missing.push("default-jre-headless");
    }
    if find("xmllint").is_none() {
        missing.push("libxml2-utils");
    }
    if find("pdftotext").is_none() {
        missing.push("poppler-utils");
    }
    if find("minisign").is_none() {
        missing.push("minisign");
    }
    if !succeeds(program("python3").args(["-c", "import ensurepip, venv"])) {
        missing.extend(["python3", "python3-venv"]);
    }
    if missing.is_empty() {
        return Ok(());
    }
    if find("apt-get").is_none() {
        return Err(format!(
            "missing: {}; install them, or set CHROMIUM and FIREFOX to the paths of the browsers",
            missing.join(", ")
        ));
    }
    // One archive of many out of reach need not be the one we want.
    if let Err(trouble) = run(as_root()?.args(["apt-get", "update"])) {
        println!("{trouble}; going on with the lists that are there");
    }
    run(as_root()?
        .args(["apt-get", "install", "-y", "--no-install-recommends"])
        .args(missing))
}

/// The Chromium the tests use: the one named by CHROMIUM, or the distribution's.
fn chromium() -> Option<PathBuf> {
    let named = env::var_os("CHROMIUM").map(PathBuf::from);
    named.filter(|path| path.is_file()).or_else(|| find("chromium"))
}

/// The Firefox the tests use: the one named by FIREFOX, or the distribution's, with long support or without.
fn firefox() -> Option<PathBuf> {
    let named = env::var_os("FIREFOX").map(PathBuf::from);
    named
        .filter(|path| path.is_file())
        .or_else(|| find("firefox-esr"))
        .or_else(|| find("firefox"))
}

/// Whether some font has Japanese characters: asked of fontconfig, and where there is none, there are no fonts either.
fn japanese_font() -> bool {
    output(program("fc-list").args([":lang=ja", "family"])).is_some_and(|fonts| !fonts.is_empty())
}

/// A command that installs packages: as it is for root, through sudo for others.
fn as_root() -> Result<Command, Trouble> {
    let mut command = if output(program("id").arg("-u")).as_deref() == Some("0") {
        program("env")
    } else if find("sudo").is_some() {
        let mut sudo = program("sudo");
        sudo.arg("env");
        sudo
    } else {
        return Err(
            "packages are missing and can't be installed: run `cargo xtask setup` as root, or install sudo".to_owned(),
        );
    };
    command.arg("DEBIAN_FRONTEND=noninteractive");
    Ok(command)
}

/// The packages of the browser tests, exactly as their lock file says.
fn packages() -> Result<(), Trouble> {
    let folder = root().join("tests/browser");
    if is_older(
        &folder.join("package-lock.json"),
        &folder.join("node_modules/.package-lock.json"),
    ) {
        println!("the browser tests' packages are there");
        return Ok(());
    }
    run(program("npm")
        .args(["ci", "--no-audit", "--no-fund"])
        .current_dir(folder))
}

/// The Python that judges the open data, with its packages, in a folder of its own.
pub(crate) fn outside() -> PathBuf {
    root().join("target/outside")
}

/// The packages that read the open data as strangers do, exactly as their list says.
fn python() -> Result<(), Trouble> {
    let wanted = root().join("tests/outside/requirements.txt");
    let done = outside().join("installed.txt");
    if is_older(&wanted, &done) {
        println!("the packages that judge the open data are there");
        return Ok(());
    }
    run(program("python3").args(["-m", "venv"]).arg(outside()))?;
    run(program(outside().join("bin/python"))
        .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"])
        .arg(&wanted))?;
    fs::copy(&wanted, &done)
        .map(|_| ())
        .map_err(|error| format!("can't write {}: {error}", done.display()))
}

/// Whether the first file is older than the second; a file that is not there is not.
fn is_older(first: &Path, second: &Path) -> bool {
    let modified = |path: &Path| fs::metadata(path).and_then(|data| data.modified()).ok();
    matches!((modified(first), modified(second)), (Some(first), Some(second)) if first <= second)
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn a_version_of_node_has_a_major_number() {
        assert_eq!(major("v20.11.1"), Some(20));
        assert_eq!(major("v9"), Some(9));
        assert_eq!(major("next"), None);
    }
}
