//! A folder of its own for one test, and hoshin run in it as a person would run it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use super::base::{self, Files};

/// A folder that is empty at the beginning of a test.
pub struct Place {
    /// Where it is.
    pub root: PathBuf,
}

impl Place {
    /// An empty folder of this name.
    pub fn new(name: &str) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("commands").join(name);
        if root.exists() {
            fs::remove_dir_all(&root).unwrap();
        }
        fs::create_dir_all(&root).unwrap();
        Self { root }
    }

    /// A folder with the base site in it.
    pub fn site(name: &str) -> Self {
        let place = Self::new(name);
        for (path, bytes) in base::files("tests/base") {
            place.write(&path, bytes);
        }
        place
    }

    /// Writes a file.
    pub fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// Changes words of a file, which must be there.
    pub fn change(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert!(text.contains(from), "{path} holds {from}");
        self.write(path, text.replace(from, to));
    }

    /// The text of a file.
    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.root.join(path)).unwrap()
    }

    /// Takes a file away.
    pub fn remove(&self, path: &str) {
        fs::remove_file(self.root.join(path)).unwrap();
    }

    /// Whether there is something at this path.
    pub fn has(&self, path: &str) -> bool {
        self.root.join(path).symlink_metadata().is_ok()
    }

    /// Every file below a folder of the place.
    pub fn tree(&self, folder: &str) -> Files {
        base::files_below(&self.root.join(folder))
    }

    /// Runs hoshin here, in an environment that says nothing.
    pub fn run(&self, arguments: &[&str]) -> Output {
        self.run_with(&[], arguments)
    }

    /// Runs hoshin here, with these variables alone.
    pub fn run_with(&self, environment: &[(&str, &str)], arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_hoshin"));
        command.env_clear().envs(environment.iter().copied());
        command.current_dir(&self.root).args(arguments).output().unwrap()
    }
}

/// What a failed test leaves can be looked at.
impl Drop for Place {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            fs::remove_dir_all(&self.root).unwrap();
        }
    }
}

/// What went to standard output.
pub fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// What went to standard error.
pub fn told(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// The exit code.
pub fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}
