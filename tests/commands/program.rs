//! The real program while it runs, and what it says line by line.

use std::io::{BufRead, BufReader, PipeReader, pipe};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use super::place::Place;

/// Long enough for the slowest machine: it is there so that a program which has gone deaf fails the test.
pub const LIMIT: Duration = Duration::from_mins(2);

/// A program that goes on until the test is over.
pub struct Program {
    child: Child,
    lines: Receiver<String>,
}

impl Program {
    /// Both streams come through one pipe, so that lines are heard in the order in which they were said.
    pub fn start(place: &Place, arguments: &[&str]) -> Self {
        let (from, to) = pipe().unwrap();
        Self::run(place, arguments, from, to.try_clone().unwrap().into(), to.into())
    }

    /// Only what goes to standard output.
    pub fn start_for_a_machine(place: &Place, arguments: &[&str]) -> Self {
        let (from, to) = pipe().unwrap();
        Self::run(place, arguments, from, to.into(), Stdio::null())
    }

    fn run(place: &Place, arguments: &[&str], from: PipeReader, stdout: Stdio, stderr: Stdio) -> Self {
        let child = Command::new(env!("CARGO_BIN_EXE_hoshin"))
            .env_clear()
            .current_dir(&place.root)
            .args(arguments)
            .stdout(stdout)
            .stderr(stderr)
            .spawn()
            .unwrap();
        let (sender, lines) = channel();
        thread::spawn(move || {
            for line in BufReader::new(from).lines().map_while(Result::ok) {
                drop(sender.send(line));
            }
        });
        Self { child, lines }
    }

    /// Everything said up to a line that begins so.
    pub fn hear(&self, words: &str) -> Vec<String> {
        let mut heard = Vec::new();
        loop {
            let line = self.lines.recv_timeout(LIMIT);
            assert!(line.is_ok(), "`{words}` was never said, only {heard:#?}");
            let line = line.unwrap();
            let done = line.starts_with(words);
            heard.push(line);
            if done {
                return heard;
            }
        }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}
