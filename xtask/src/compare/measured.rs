//! What a program cost while it ran, and what it made.

use std::fmt;
use std::fs;
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
pub(super) struct Output {
    files: u64,
    bytes: u64,
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

    pub(super) fn row(&self, output: &Output) -> String {
        let tenths = |time: Duration| tenth(time.as_millis(), 1000);
        let megabytes = tenth(output.bytes.into(), 1_000_000);
        let peak = self.peak / 1024 / 1024;
        format!(
            "| {} | {} | {peak} | {} | {megabytes} |",
            tenths(self.wall),
            tenths(self.cpu),
            output.files
        )
    }

    /// How many times as much as another.
    pub(super) fn ratios(&self, other: &Self, made: &Output, others: &Output) -> String {
        [
            (self.wall.as_millis(), other.wall.as_millis()),
            (self.cpu.as_millis(), other.cpu.as_millis()),
            (self.peak.into(), other.peak.into()),
            (made.files.into(), others.files.into()),
            (made.bytes.into(), others.bytes.into()),
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
    /// Counts the files below a folder.
    pub(super) fn of(folder: &Path) -> Result<Self, Trouble> {
        let trouble = |error: std::io::Error| format!("{}: {error}", folder.display());
        let mut sum = Self { files: 0, bytes: 0 };
        for entry in fs::read_dir(folder).map_err(trouble)? {
            let entry = entry.map_err(trouble)?;
            let metadata = entry.metadata().map_err(trouble)?;
            if metadata.is_dir() {
                let inside = Self::of(&entry.path())?;
                sum.files += inside.files;
                sum.bytes += inside.bytes;
            } else {
                sum.files += 1;
                sum.bytes += metadata.len();
            }
        }
        Ok(sum)
    }
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
    use super::{hundredth, tenth};

    #[test]
    fn quotients_are_rounded() {
        assert_eq!(tenth(1_949, 1_000), "1.9");
        assert_eq!(tenth(1_950, 1_000), "2.0");
        assert_eq!(hundredth(7, 3), "2.33");
        assert_eq!(hundredth(1, 0), "1.00");
    }
}
