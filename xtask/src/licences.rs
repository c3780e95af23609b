//! Licences, bans, sources and advisories of what we depend on, judged by cargo-deny with `deny.toml`.

use crate::machine::{Trouble, cargo, output, run, succeeds};

/// The cargo-deny that `deny.toml` is written for.
const VERSION: &str = "0.20.2";

/// Why the advisories were not looked at.
pub(crate) const NO_DATABASE: &str = "advisories: the database at github.com/RustSec/advisory-db can't be reached";

/// Installs cargo-deny, if there is none.
pub(crate) fn install() -> Result<(), Trouble> {
    if let Some(version) = output(cargo().args(["deny", "--version"])) {
        println!("{version} is there");
        return Ok(());
    }
    run(cargo().args(["install", "cargo-deny", "--locked", "--version", VERSION]))
}

/// What needs no network.
pub(crate) fn check() -> Result<(), Trouble> {
    run(cargo().args(["deny", "--log-level", "error", "check", "licenses", "bans", "sources"]))
}

/// Known faults in what we depend on; `false` if there is no telling, because the database can't be reached.
pub(crate) fn advisories() -> Result<bool, Trouble> {
    // A git that gets no bytes for half a minute gives up, and none asks for a password.
    let fetched = succeeds(
        cargo()
            .args(["deny", "fetch", "db"])
            .env("GIT_TERMINAL_PROMPT", "0")
            .env("GIT_HTTP_LOW_SPEED_LIMIT", "1")
            .env("GIT_HTTP_LOW_SPEED_TIME", "30"),
    );
    if fetched {
        run(cargo().args(["deny", "check", "--disable-fetch", "advisories"]))?;
    }
    Ok(fetched)
}
