//! What a program cost while it ran, and what it made.

use std::fmt;
use std::fs;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use wait4::Wait4;

use crate::machine::Trouble;

/// What a run cost.
#[derive(Clone, Copy)]
pub(super) struct Cost {
    wall: Duration,
    cpu: Duration,
    /// Bytes of memory at the most.
    peak: u64,
}

/// What a run left on the disk.
#[derive(Default)]
pub(super) struct Output {
    files: u64,
    bytes: u64,
    pages: u64,
    /// Bytes of the pages that are no tags.
    text: u64,
}

/// Runs a program to a good end.
pub(super) fn measure(command: &mut Command) -> Result<Cost, Trouble> {
    let begun = Instant::now();
    let child = command
        .stdout(Stdio::null())
        .stderr(Stdio::inherit())
        .spawn()
        .map_err(|error| format!("{}: {error}", command.get_program().to_string_lossy()))?;
    let ended = child.wait4().map_err(|error| error.to_string())?;
    if !ended.status.success() {
        return Err(format!(
            "{} failed ({})",
            command.get_program().to_string_lossy(),
            ended.status
        ));
    }
    Ok(Cost {
        wall: begun.elapsed(),
        cpu: ended.rusage.utime + ended.rusage.stime,
        peak: ended.rusage.maxrss,
    })
}

impl Cost {
    /// The least of each: noise only adds.
    pub(super) fn cheapest(costs: &[Self]) -> Self {
        Self {
            wall: costs.iter().map(|cost| cost.wall).min().unwrap_or_default(),
            cpu: costs.iter().map(|cost| cost.cpu).min().unwrap_or_default(),
            peak: costs.iter().map(|cost| cost.peak).min().unwrap_or_default(),
        }
    }

    pub(super) fn cells(&self) -> String {
        let tenths = |time: Duration| tenth(time.as_millis(), 1000);
        let peak = self.peak / 1024 / 1024;
        format!("| {} | {} | {peak}", tenths(self.wall), tenths(self.cpu))
    }

    /// How many times as much as another.
    pub(super) fn ratios(&self, other: &Self) -> String {
        [
            (self.wall.as_micros(), other.wall.as_micros()),
            (self.cpu.as_micros(), other.cpu.as_micros()),
            (self.peak.into(), other.peak.into()),
        ]
        .map(|(a, b)| format!("| × {} ", hundredth(a, b)))
        .concat()
            + "|"
    }
}

impl fmt::Display for Cost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (wall, cpu) = (tenth(self.wall.as_millis(), 1000), tenth(self.cpu.as_millis(), 1000));
        write!(f, "{wall} s, {cpu} s of CPU, {} MiB", self.peak / 1024 / 1024)
    }
}

impl Output {
    pub(super) fn cells(&self) -> String {
        let megabytes = tenth(self.bytes.into(), 1_000_000);
        let text = self.text / self.pages.max(1);
        format!("| {} | {} | {megabytes} | {text} |", self.files, self.pages)
    }

    /// Counts the files below a folder.
    pub(super) fn of(folder: &Path) -> Result<Self, Trouble> {
        let mut sum = Self::default();
        sum.add(folder)
            .map_err(|error| format!("{}: {error}", folder.display()))?;
        Ok(sum)
    }

    fn add(&mut self, folder: &Path) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                self.add(&entry.path())?;
                continue;
            }
            self.files += 1;
            self.bytes += entry.metadata()?.len();
            if entry.path().extension().is_some_and(|ending| ending == "html") {
                self.pages += 1;
                self.text += text(&fs::read(entry.path())?);
            }
        }
        Ok(())
    }
}

/// How many bytes of a page stand between its tags, spaces left out.
fn text(html: &[u8]) -> u64 {
    let mut inside = false;
    let mut count = 0;
    for byte in html {
        match byte {
            b'<' => inside = true,
            b'>' => inside = false,
            byte if !inside && !byte.is_ascii_whitespace() => count += 1,
            _ => {}
        }
    }
    count
}

/// A quotient with one digit behind the point.
fn tenth(number: u128, unit: u128) -> String {
    let tenths = (number * 10 + unit / 2) / unit.max(1);
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// A quotient with two digits behind the point.
fn hundredth(number: u128, unit: u128) -> String {
    let hundredths = (number * 100 + unit / 2) / unit.max(1);
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

#[cfg(test)]
mod tests {
    use super::{hundredth, tenth, text};

    #[test]
    fn quotients_are_rounded() {
        assert_eq!(tenth(1_949, 1_000), "1.9");
        assert_eq!(tenth(1_950, 1_000), "2.0");
        assert_eq!(hundredth(7, 3), "2.33");
        assert_eq!(hundredth(1, 0), "1.00");
    }

    #[test]
    fn text_is_what_stands_between_tags() {
        assert_eq!(text("<p class=a>ab <b>区</b>\n</p>".as_bytes()), 5);
    }
}
