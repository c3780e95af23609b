//! This repository's own site, built by hoshin as a person would build it, and judged with one thing changed.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use hoshin::disk::made;
use hoshin::judge::fault::Fault;
use hoshin::judge::summary::{Grounds, Summary};
use hoshin::judge::{across, base, is_page, judge, style};
use hoshin::lang::Lang;

/// The built site, its pages judged once.
pub struct Site {
    grounds: Grounds,
    texts: BTreeMap<String, String>,
    found: BTreeMap<String, Vec<Fault>>,
    summaries: Vec<Summary>,
}

impl Site {
    /// Builds it.
    pub fn build() -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("requirements");
        let output = Command::new(env!("CARGO_BIN_EXE_hoshin"))
            .current_dir(super::root())
            .args(["build", "--format", "short", "--output"])
            .arg(&folder)
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let files = made::files(&folder).unwrap();
        let wanted = |file: &&String| is_page(file) || file.as_str() == "assets/mio.css";
        let texts: BTreeMap<String, String> = files
            .iter()
            .filter(wanted)
            .map(|file| (file.clone(), fs::read_to_string(folder.join(file)).unwrap()))
            .collect();
        let base = base(&texts["index.html"]);
        let mut site = Self {
            grounds: Grounds { files, base },
            texts,
            found: BTreeMap::new(),
            summaries: Vec::new(),
        };
        for (file, text) in &site.texts {
            if is_page(file) {
                let (faults, summary) = judge(file, text, &site.grounds);
                site.found.insert(file.clone(), faults);
                site.summaries.push(summary);
            } else {
                site.found.insert(file.clone(), style::judge(file, text));
            }
        }
        site
    }

    /// What is wrong with it as it is.
    pub fn faults(&self) -> Vec<String> {
        let all = self
            .found
            .values()
            .flatten()
            .cloned()
            .chain(across::judge(&self.summaries));
        all.map(|fault| fault.told(Lang::En)).collect()
    }

    /// What is found when these words of a file are replaced, or others added at its end: the judgement's name and what it says.
    /// None if they do not stand there.
    pub fn broken(&self, file: &str, from: &str, to: &str) -> Option<Vec<(&'static str, String)>> {
        let text = self.texts.get(file)?;
        let text = if from.is_empty() {
            format!("{text}\n{to}")
        } else {
            text.contains(from).then(|| text.replacen(from, to, 1))?
        };
        let told = |fault: Fault| (fault.code, fault.message.get(Lang::En).clone());
        if !is_page(file) {
            return Some(style::judge(file, &text).into_iter().map(told).collect());
        }
        let (mut faults, summary) = judge(file, &text, &self.grounds);
        let others = self.summaries.iter().filter(|other| other.path != file).cloned();
        let summaries: Vec<Summary> = others.chain([summary]).collect();
        faults.extend(across::judge(&summaries));
        Some(faults.into_iter().map(told).collect())
    }
}
