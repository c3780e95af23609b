//! `hoshin check --fix`: mends what has exactly one right answer, and shows what it changed.

use std::path::Path;

use super::report;
use crate::check::mend::mend;
use crate::disk::rewrite;
use crate::failure::Failure;
use crate::lang::Lang;
use crate::pipeline::Checked;

/// Mends the files of a project and shows each changed line.
pub fn fix(checked: &Checked, root: &Path, lang: Lang) -> Result<(), Failure> {
    let open = checked.findings.iter().filter(|finding| finding.acknowledged.is_none());
    let mending = mend(&checked.sources, open.map(|finding| finding.fix.as_slice()));
    let mut places = 0;
    for file in &mending.files {
        let source = checked.sources.get(file.source);
        rewrite::replace(root, &source.path, &source.text, &file.text)?;
        report::say(&changes(&source.path, &source.text, &file.text));
        places += file.fixes;
    }
    report::say(&sum(places, mending.files.len(), mending.left, lang));
    Ok(())
}

/// The lines that changed, as a small diff.
pub fn changes(path: &str, before: &str, after: &str) -> String {
    let lines = before.lines().zip(after.lines()).enumerate();
    let changed = lines.filter(|(_, (old, new))| old != new);
    let shown = changed.map(|(index, (old, new))| format!("{path}:{}\n- {old}\n+ {new}\n", index + 1));
    shown.collect()
}

fn sum(places: usize, files: usize, left: usize, lang: Lang) -> String {
    let (ja, en) = match left {
        0 => (String::new(), String::new()),
        _ => (
            format!("（{left}か所は手で直してください）"),
            format!("; {left} left for you to mend"),
        ),
    };
    match lang {
        Lang::Ja => format!("{files}ファイルの{places}か所を直しました{ja}"),
        Lang::En => format!(
            "mended {} in {}{en}",
            report::count(places, "place"),
            report::count(files, "file")
        ),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn only_changed_lines_are_shown() {
        assert_eq!(super::changes("a.md", "x\n３\ny\n", "x\n3\ny\n"), "a.md:2\n- ３\n+ 3\n");
    }
}
