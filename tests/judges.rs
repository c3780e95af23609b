//! Sealed editions before judges that know nothing of hoshin: bagit-python, minisign and coreutils accept a sound one, and
//! each refuses one that was tampered with. `cargo xtask setup` installs them; where one is missing the test says so, and
//! `cargo xtask ci` does not let it pass.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test runs programs in a folder on the disk, says which are missing, and fails by stopping"
)]

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A new folder with the example site's only plan, sealed and signed.
fn sealed(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("judges").join(name);
    if root.exists() {
        fs::remove_dir_all(&root).unwrap();
    }
    let hoshin = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_hoshin"))
            .args(arguments)
            .current_dir(&root)
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    };
    let made = Command::new(env!("CARGO_BIN_EXE_hoshin"))
        .arg("init")
        .arg(&root)
        .status()
        .unwrap();
    assert!(made.success());
    let pair = minisign::KeyPair::generate_unencrypted_keypair().unwrap();
    fs::write(root.join("city.key"), pair.sk.to_box(None).unwrap().into_string()).unwrap();
    fs::write(root.join("city.pub"), pair.pk.to_box().unwrap().into_string()).unwrap();
    hoshin(&[
        "snapshot",
        "--ward",
        "mihon",
        "--year",
        "2026",
        "--date",
        "2026-04-01",
        "--sign",
        "city.key",
    ]);
    root
}

const BAG: &str = "snapshots/mihon-2026-r0";

/// A program, if it is there. Without it the test passes only where nobody asked for all of them.
fn judge(program: impl AsRef<Path>) -> Option<Command> {
    let program = program.as_ref();
    let found = Command::new(program).arg("--version").output().is_ok();
    if !found {
        assert!(
            env::var_os("HOSHIN_TEST_ALL").is_none(),
            "{} is missing: run `cargo xtask setup`",
            program.display()
        );
        println!(
            "not tested: {} is missing, `cargo xtask setup` installs it",
            program.display()
        );
    }
    found.then(|| Command::new(program))
}

/// Changes a byte of a file that nobody may write to.
fn tamper(path: &Path) {
    let mut bytes = fs::read(path).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    fs::remove_file(path).unwrap();
    fs::write(path, bytes).unwrap();
}

#[test]
fn bagit_python_finds_the_bag_valid() {
    let root = sealed("bagit");
    let accepts = || {
        let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/outside/bin/bagit.py");
        let output = judge(program)?
            .args(["--validate", BAG])
            .current_dir(&root)
            .output()
            .unwrap();
        Some(output.status.success())
    };
    let Some(sound) = accepts() else { return };
    assert!(sound);
    fs::write(root.join(BAG).join("data/more.txt"), "x").unwrap();
    assert_eq!(accepts(), Some(false), "a file that no manifest lists");
    fs::remove_file(root.join(BAG).join("data/more.txt")).unwrap();
    tamper(&root.join(BAG).join("data/site/index.html"));
    assert_eq!(accepts(), Some(false), "a changed byte");
}

#[test]
fn coreutils_check_every_file() {
    let root = sealed("coreutils");
    let accepts = |manifest: &str| {
        let program = format!("{}sum", manifest.rsplit_once('-').unwrap().1.trim_end_matches(".txt"));
        let output = judge(program)?
            .args(["-c", "--strict", "--quiet", manifest])
            .current_dir(root.join(BAG))
            .output();
        Some(output.unwrap().status.success())
    };
    let all = [
        "manifest-sha256.txt",
        "manifest-sha512.txt",
        "tagmanifest-sha256.txt",
        "tagmanifest-sha512.txt",
    ];
    for manifest in all {
        assert_ne!(accepts(manifest), Some(false), "{manifest}");
    }
    tamper(&root.join(BAG).join("data/README.txt"));
    tamper(&root.join(BAG).join("bag-info.txt"));
    for manifest in all {
        assert_ne!(accepts(manifest), Some(true), "{manifest}");
    }
}

#[test]
fn minisign_knows_the_signature() {
    let root = sealed("minisign");
    let accepts = |key: &str| {
        let list = format!("{BAG}/tagmanifest-sha256.txt");
        let signature = format!("{BAG}/signatures/tagmanifest-sha256.txt.minisig");
        let mut command = judge("minisign")?;
        let output = command
            .args(["-V", "-p", key, "-m", &list, "-x", &signature])
            .current_dir(&root)
            .output();
        Some(output.unwrap().status.success())
    };
    let Some(sound) = accepts("city.pub") else { return };
    assert!(sound);
    let other = minisign::KeyPair::generate_unencrypted_keypair().unwrap();
    fs::write(root.join("other.pub"), other.pk.to_box().unwrap().into_string()).unwrap();
    assert_eq!(accepts("other.pub"), Some(false), "another key");
    tamper(&root.join(BAG).join("tagmanifest-sha256.txt"));
    assert_eq!(accepts("city.pub"), Some(false), "a changed byte");
}
