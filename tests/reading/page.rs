//! A page of cases: Markdown that people read as a manual and that a test reads as a table of expectations.
//!
//! What stands before the first `##` is prose. Each `##` is a case; its fenced blocks change the base site:
//!
//! - a block named by a path is that file as a whole;
//! - `diff PATH` changes lines of the file, each hunk found by its own words;
//! - `removed PATH` takes the file away; `hex PATH` is a file of bytes;
//! - any other block is left alone.
//!
//! A line that begins with `# ^ `, and the lines indented below it, is an expectation about the line above it.

use super::base::Files;

/// A page.
pub struct Page {
    /// What stands before the first case.
    pub intro: String,
    /// Its cases.
    pub cases: Vec<Case>,
}

/// A case of a page.
pub struct Case {
    /// The words of its heading.
    pub name: String,
    /// Its text, block by block.
    pub parts: Vec<Part>,
}

/// A stretch of a case.
pub enum Part {
    /// Lines that nobody interprets.
    Prose(Vec<String>),
    /// A fenced block.
    Block(Block),
}

/// A fenced block without its expectations.
pub struct Block {
    /// The words after the fence.
    pub info: String,
    /// Its lines.
    pub lines: Vec<String>,
}

/// What a block does to a file, and which line of the file each of its lines is.
pub struct Change {
    /// The file.
    pub path: String,
    /// What is in it afterwards; none if it is gone.
    pub bytes: Option<Vec<u8>>,
    /// For each line of the block: the line of the file, from 1.
    pub numbers: Vec<Option<usize>>,
}

/// Words that begin the information of a block that holds what was found on lines that no block shows.
pub const ELSEWHERE: &str = "elsewhere";

impl Page {
    /// Reads a page, leaving out what an earlier run expected.
    pub fn read(text: &str) -> Self {
        let mut stretches = vec![String::new()];
        let mut fenced = false;
        for line in text.lines() {
            fenced ^= line.starts_with("```");
            match (stretches.last_mut(), line.strip_prefix("## ")) {
                (_, Some(heading)) if !fenced => stretches.push(format!("{heading}\n")),
                (Some(stretch), _) => stretch.extend([line, "\n"]),
                (None, _) => {}
            }
        }
        let mut stretches = stretches.iter();
        let intro = stretches
            .next()
            .map(|intro| intro.trim_end().to_owned())
            .unwrap_or_default();
        Self {
            intro,
            cases: stretches.map(|text| Case::read(text)).collect(),
        }
    }
}

impl Case {
    fn read(text: &str) -> Self {
        let (name, rest) = text.split_once('\n').unwrap_or((text, ""));
        let mut parts = vec![Part::Prose(Vec::new())];
        let mut open = false;
        for line in rest.lines() {
            match (parts.last_mut(), line.strip_prefix("```")) {
                (_, Some(_)) if open => {
                    open = false;
                    parts.push(Part::Prose(Vec::new()));
                }
                (_, Some(info)) => {
                    open = true;
                    parts.push(Part::Block(Block {
                        info: info.to_owned(),
                        lines: Vec::new(),
                    }));
                }
                (Some(Part::Prose(lines) | Part::Block(Block { lines, .. })), None) => lines.push(line.to_owned()),
                (None, None) => {}
            }
        }
        for part in &mut parts {
            if let Part::Block(block) = part {
                block.lines = without_expectations(&block.lines);
            }
        }
        let is_generated = |part: &Part| matches!(part, Part::Block(block) if block.info == ELSEWHERE);
        parts.retain(|part| !is_generated(part));
        Self {
            name: name.trim().to_owned(),
            parts,
        }
    }

    /// The base site with the blocks' changes, and what each block did.
    pub fn apply(&self, base: &Files) -> (Files, Vec<Option<Change>>) {
        let mut files = base.clone();
        let mut changes = Vec::new();
        for part in &self.parts {
            let Part::Block(block) = part else { continue };
            let change = block.change(&files, &self.name);
            if let Some(change) = &change {
                match &change.bytes {
                    Some(bytes) => drop(files.insert(change.path.clone(), bytes.clone())),
                    None => assert!(files.remove(&change.path).is_some(), "{}: {}", self.name, change.path),
                }
            }
            changes.push(change);
        }
        (files, changes)
    }
}

fn without_expectations(lines: &[String]) -> Vec<String> {
    let mut inside = false;
    let mut kept = Vec::new();
    for line in lines {
        inside = line.starts_with("# ^ ") || (inside && line.starts_with("#   "));
        if !inside {
            kept.push(line.clone());
        }
    }
    kept
}

impl Block {
    fn change(&self, files: &Files, case: &str) -> Option<Change> {
        let (kind, path) = self.info.split_once(' ').unwrap_or(("whole", &self.info));
        let text = || self.lines.join("\n") + "\n";
        let whole = |bytes| Change {
            path: path.to_owned(),
            bytes,
            numbers: (1..=self.lines.len()).map(Some).collect(),
        };
        match kind {
            "whole" if path.contains(['.', '/']) => Some(whole(Some(text().into_bytes()))),
            "removed" => Some(whole(None)),
            "hex" => Some(whole(Some(bytes(&self.lines)))),
            "diff" => {
                let old = files.get(path).unwrap_or_else(|| panic!("{case}: no file {path}"));
                let old = std::str::from_utf8(old).unwrap();
                let (text, numbers) = patch(old, &self.lines).unwrap_or_else(|line| panic!("{case}: {path}: {line}"));
                Some(Change {
                    path: path.to_owned(),
                    bytes: Some(text.into_bytes()),
                    numbers,
                })
            }
            _ => None,
        }
    }
}

fn bytes(lines: &[String]) -> Vec<u8> {
    let pairs = lines.iter().flat_map(|line| line.split_whitespace());
    pairs.map(|pair| u8::from_str_radix(pair, 16).unwrap()).collect()
}

/// Changes lines: ` ` stays, `-` goes, `+` comes; `@@` jumps ahead. Each stretch is looked for after the one before.
fn patch(old: &str, lines: &[String]) -> Result<(String, Vec<Option<usize>>), String> {
    let old: Vec<&str> = old.lines().collect();
    let mut new: Vec<&str> = Vec::new();
    let mut numbers = Vec::new();
    let mut at = 0;
    for hunk in lines.split_inclusive(|line| line.starts_with("@@")) {
        let (hunk, jump) = match hunk.split_last() {
            Some((last, before)) if last.starts_with("@@") => (before, true),
            _ => (hunk, false),
        };
        let wanted: Vec<&str> = hunk
            .iter()
            .filter(|line| !line.starts_with('+'))
            .map(|line| &line[1..])
            .collect();
        let found = (at..=old.len()).find(|start| old[*start..].starts_with(&wanted));
        let start = found.ok_or_else(|| format!("nowhere: {wanted:?}"))?;
        new.extend(&old[at..start]);
        for line in hunk {
            let (sign, words) = line.split_at(1);
            if sign != "-" {
                new.push(words);
            }
            numbers.push((sign != "-").then_some(new.len()));
        }
        at = start + wanted.len();
        if jump {
            numbers.push(None);
        }
    }
    new.extend(&old[at..]);
    Ok((new.join("\n") + "\n", numbers))
}
