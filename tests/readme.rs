//! What README.md and README.ja.md show is what happens: the findings in them are those of the program, word for word, and
//! every command is named.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test reads the repository and writes into its own folder, and fails by stopping"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Each README with the language it is in.
const READMES: [(&str, &str); 2] = [("README.md", "en"), ("README.ja.md", "ja")];

/// The slips that the example is about: file, what stands there, what a tired clerk wrote.
const SLIPS: [(&str, &str, &str); 2] = [
    (
        "content/higashisumiyoshi/fy2022/3-1-1.md",
        "2021: 9991",
        "2021: ９，９９１",
    ),
    ("content/sumiyoshi/fy2024/1.md", "value: 43.9", "value: 143.9"),
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: impl AsRef<Path>) -> String {
    fs::read_to_string(root().join(path)).expect("a readable file")
}

/// A copy of this site in a folder of its own, with the slips in it.
fn slipped() -> PathBuf {
    let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join("readme");
    for part in ["content", "themes", "hoshin.toml"] {
        for entry in walkdir::WalkDir::new(root().join(part)) {
            let entry = entry.expect("an entry");
            let target = copy.join(entry.path().strip_prefix(root()).expect("a path under the root"));
            if entry.file_type().is_dir() {
                fs::create_dir_all(target).expect("a folder");
            } else {
                fs::copy(entry.path(), target).expect("a copied file");
            }
        }
    }
    for (path, sound, slip) in SLIPS {
        let text = read(path);
        assert!(text.contains(sound), "{path} has no `{sound}`");
        fs::write(copy.join(path), text.replacen(sound, slip, 1)).expect("a written file");
    }
    copy
}

#[test]
fn the_findings_shown_are_those_of_the_program() {
    let copy = slipped();
    for (readme, lang) in READMES {
        let text = read(readme);
        let typed = format!("$ hoshin check --lang {lang}\n");
        let (_, shown) = text.split_once(&typed).expect("an example of `check`");
        let (shown, _) = shown.split_once("```").expect("the end of the example");
        let output = Command::new(env!("CARGO_BIN_EXE_hoshin"))
            .args(["check", "--lang", lang, "--root"])
            .arg(&copy)
            .output()
            .expect("hoshin runs");
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8(said).expect("text");
        let mut lines = said.lines();
        for line in shown.lines().filter(|line| !line.is_empty()) {
            assert!(
                lines.any(|said| said.starts_with(line)),
                "{readme} shows `{line}`, which hoshin does not say there:\n{said}"
            );
        }
    }
}

#[test]
fn every_command_is_named() {
    let house = read("src/command/mod.rs");
    let commands = house
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    for command in commands {
        for (readme, _) in READMES {
            assert!(
                read(readme).contains(&format!("| `hoshin {command}")),
                "{readme} does not name `{command}`"
            );
        }
    }
}
