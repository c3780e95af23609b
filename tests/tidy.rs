//! The house rules as tests: what CONTRIBUTING.md and ARCHITECTURE.md say holds for every file, today and tomorrow.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test reads the repository as it lies on the disk, and fails by stopping"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// No file may be longer.
const LONGEST_FILE: usize = 400;

/// Names that say nothing about what is in a file; phrases may be common to all pages.
const EMPTY_NAMES: [&str; 6] = ["common", "helper", "helpers", "manager", "misc", "utils"];

/// A file of the repository: its path from the root, with `/`, and its text.
struct File {
    path: String,
    text: String,
}

/// All files under a folder with one of these endings, in order; none if there is no such folder.
fn files(folder: &str, endings: &[&str]) -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let walk = walkdir::WalkDir::new(root.join(folder)).sort_by_file_name();
    walk.into_iter()
        .filter_entry(|entry| entry.file_name() != "node_modules")
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .filter(|entry| {
            endings
                .iter()
                .any(|ending| entry.path().to_string_lossy().ends_with(ending))
        })
        .map(|entry| File {
            path: entry
                .path()
                .strip_prefix(root)
                .expect("a path under the root")
                .to_string_lossy()
                .replace('\\', "/"),
            text: fs::read_to_string(entry.path()).expect("a readable file"),
        })
        .collect()
}

/// All Rust in the repository.
fn rust() -> Vec<File> {
    ["benches", "src", "tests", "xtask"]
        .iter()
        .flat_map(|folder| files(folder, &[".rs"]))
        .collect()
}

/// Fails with one line for each fault.
fn no_faults(rule: &str, faults: &[String]) {
    assert!(faults.is_empty(), "{rule}:\n  {}", faults.join("\n  "));
}

/// The lines of code of a file with their numbers, without comments and without the test module at the end.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .take_while(|(_, line)| line.trim() != "#[cfg(test)]")
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
        .map(|(index, line)| (index + 1, line))
}

/// The words that follow `mark` in a text, up to `end`.
fn after<'a>(text: &'a str, mark: &'a str, end: char) -> impl Iterator<Item = &'a str> {
    text.split(mark).skip(1).filter_map(move |rest| rest.split(end).next())
}

/// The name a text starts with.
fn name(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_' && c != '-');
    end.map_or(text, |end| text.split_at(end).0)
}

/// The names that an import starts with: one, or those in braces.
fn first_names(text: &str) -> Vec<&str> {
    let Some(group) = text.strip_prefix('{') else {
        return vec![name(text)];
    };
    let end = group.find('}').expect("a group of imports on one line");
    group.split_at(end).0.split(',').map(|part| name(part.trim())).collect()
}

/// Which floor each module lives on: the fenced block named `floors` in ARCHITECTURE.md.
fn floors() -> BTreeMap<String, u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("ARCHITECTURE.md");
    let text = fs::read_to_string(path).expect("ARCHITECTURE.md");
    let block = after(&text, "```floors\n", '`')
        .next()
        .expect("a block of floors in ARCHITECTURE.md");
    let floors = block.lines().filter_map(|line| {
        let mut words = line.split_whitespace();
        let floor: u8 = words.next()?.parse().ok()?;
        Some(words.map(move |module| (module.to_owned(), floor)))
    });
    floors.flatten().collect()
}

#[test]
fn imports_go_only_downward_and_neighbours_do_not_know_each_other() {
    let floors = floors();
    let mut faults = Vec::new();
    for file in files("src", &[".rs"]) {
        let inside = file.path.trim_start_matches("src/").trim_end_matches(".rs");
        let module = inside.split('/').next().expect("a first part");
        if ["lib", "main"].contains(&module) {
            continue;
        }
        let Some(floor) = floors.get(module) else {
            faults.push(format!("{}: `{module}` is on no floor of ARCHITECTURE.md", file.path));
            continue;
        };
        for (line, text) in code(&file.text) {
            for other in text.split("crate::").skip(1).flat_map(first_names) {
                let below = floors.get(other).is_some_and(|below| below < floor);
                if other != module && !below {
                    faults.push(format!("{}:{line}: `{module}` ({floor}) uses `{other}`", file.path));
                }
            }
        }
    }
    no_faults("a module uses only modules of the floors below it", &faults);
}

#[test]
fn every_floor_in_the_picture_is_built() {
    let built: BTreeSet<String> = files("src", &[".rs"])
        .iter()
        .filter_map(|file| {
            file.path
                .trim_start_matches("src/")
                .trim_end_matches(".rs")
                .split('/')
                .next()
                .map(str::to_owned)
        })
        .collect();
    let faults: Vec<String> = floors().into_keys().filter(|module| !built.contains(module)).collect();
    no_faults("a module stands in ARCHITECTURE.md, but not in src", &faults);
}

#[test]
fn every_file_opens_with_a_sentence() {
    let mut faults = Vec::new();
    for file in rust() {
        let opening: Vec<&str> = file.text.lines().take_while(|line| line.starts_with("//!")).collect();
        if !opening.join(" ").contains(['.', ':']) {
            faults.push(file.path);
        }
    }
    for file in files("tests/browser", &[".mjs"]) {
        if !file.text.starts_with("// ") {
            faults.push(file.path);
        }
    }
    no_faults("the first line of a file says what it is for", &faults);
}

#[test]
fn no_file_is_too_long_and_none_has_an_empty_name() {
    let mut faults = Vec::new();
    let themes = files("themes", &[".html", ".css", ".ftl"]);
    for file in rust().iter().chain(&files("tests/browser", &[".mjs"])).chain(&themes) {
        let lines = file.text.lines().count();
        if lines > LONGEST_FILE && !file.path.ends_with(".css") {
            faults.push(format!("{}: {lines} lines", file.path));
        }
        let stem = file.path.rsplit('/').next().and_then(|name| name.split('.').next());
        if stem.is_some_and(|stem| EMPTY_NAMES.contains(&stem)) && !file.path.ends_with(".ftl") {
            faults.push(format!("{}: the name says nothing", file.path));
        }
    }
    no_faults(
        "a file is about one thing, has its name, and ends before line 400",
        &faults,
    );
}

#[test]
fn nothing_is_imported_without_its_name() {
    let mut faults = Vec::new();
    for file in rust() {
        for (index, line) in file.text.lines().enumerate() {
            let line = line.trim();
            let import = line.starts_with("use ") || line.starts_with("pub use ");
            if import && line.contains("::*") {
                faults.push(format!("{}:{}: {line}", file.path, index + 1));
            }
        }
    }
    no_faults("an import names what it imports", &faults);
}

/// The keys of the default theme's phrases in a language, each with the values it takes.
fn phrases(lang: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut all = BTreeMap::new();
    for file in files(&format!("themes/default/strings/{lang}"), &[".ftl"]) {
        let mut key = String::new();
        for line in file.text.lines() {
            if let Some((start, _)) = line
                .split_once('=')
                .filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()))
            {
                start.trim().clone_into(&mut key);
                let twice = all.insert(key.clone(), BTreeSet::new()).is_some();
                assert!(!twice, "{}: `{key}` stands twice", file.path);
            }
            if let Some(values) = all.get_mut(&key) {
                values.extend(line.split('$').skip(1).map(|rest| name(rest).to_owned()));
            }
        }
    }
    all
}

#[test]
fn every_language_has_the_same_phrases() {
    let [ja, en] = ["ja", "en"].map(phrases);
    let mut faults = Vec::new();
    for key in ja.keys().chain(en.keys()).collect::<BTreeSet<_>>() {
        if let Some(name) = key.strip_prefix("easy-") {
            // Easy words are Japanese only; what they say is said in plain words, too.
            let plain = ja.contains_key(&format!("brief-{name}"));
            if !plain || en.contains_key(key) {
                faults.push(format!("`{key}` stands without `brief-{name}`, or in en"));
            }
            continue;
        }
        match (ja.get(key), en.get(key)) {
            (Some(ja), Some(en)) if ja == en => {}
            (Some(ja), Some(en)) => faults.push(format!("`{key}` takes {ja:?} in ja, {en:?} in en")),
            (ja, _) => faults.push(format!(
                "`{key}` is missing in {}",
                if ja.is_none() { "ja" } else { "en" }
            )),
        }
    }
    no_faults("the phrases of all languages are the same", &faults);
}

#[test]
fn every_phrase_asked_for_is_there_and_every_phrase_is_asked_for() {
    let phrases = phrases("ja");
    let asking: Vec<File> = files("src", &[".rs"])
        .into_iter()
        .chain(files("themes/default/templates", &[".html"]))
        .collect();
    let mut faults = Vec::new();
    for file in &asking {
        for (line, text) in code(&file.text) {
            // A `Localized` is said by its words, not by a key.
            let text = &text.replace("Localized::say(", "(");
            for key in after(text, "Fact::new(\"", '"').filter(|key| !phrases.contains_key(&format!("brief-{key}"))) {
                faults.push(format!("{}:{line}: no phrase `brief-{key}`", file.path));
            }
            for mark in ["say(\"", "say_with(\"", "t[\""] {
                for key in after(text, mark, '"').filter(|key| !key.is_empty() && !phrases.contains_key(*key)) {
                    faults.push(format!("{}:{line}: no phrase `{key}`", file.path));
                }
            }
        }
    }
    let all: String = asking.iter().map(|file| file.text.as_str()).collect();
    let all = all.replace('\'', "\"");
    for key in phrases.keys() {
        // `state-met` is made from `state-{}`: a key made of a fixed beginning counts as asked for.
        // What a register says is asked for without the register's name.
        let register = key.strip_prefix("brief-").or_else(|| key.strip_prefix("easy-"));
        let key = register.filter(|_| !all.contains(&format!("\"{key}\""))).unwrap_or(key);
        let mut starts = key.match_indices('-').map(|(at, _)| key.split_at(at + 1).0);
        let asked = all.contains(&format!("\"{key}\""))
            || starts.any(|start| all.contains(&format!("\"{start}{{")) || all.contains(&format!("\"{start}\"")));
        if !asked {
            faults.push(format!("nobody asks for `{key}`"));
        }
    }
    no_faults("phrases and those who ask for them agree", &faults);
}

/// The names of the files of a folder without their endings, `mod` left out, `_` written as `-`.
fn names(folder: &str, ending: &str) -> BTreeSet<String> {
    files(folder, &[ending])
        .iter()
        .filter_map(|file| {
            file.path
                .rsplit('/')
                .next()?
                .strip_suffix(ending)
                .map(|name| name.replace('_', "-"))
        })
        .filter(|name| name != "mod" && name != "main")
        .collect()
}

#[test]
fn every_rule_has_a_page_and_a_line_in_the_registry() {
    let rules = names("src/check/rules", ".rs");
    let pages = names("tests/rules", ".md");
    let registry: String = files("src/check/rules", &["/mod.rs"])
        .into_iter()
        .map(|file| file.text)
        .collect();
    let mut faults = Vec::new();
    for rule in rules.union(&pages) {
        let module = rule.replace('-', "_");
        if !rules.contains(rule) {
            faults.push(format!("`{rule}` has a page, but no file src/check/rules/{module}.rs"));
        } else if !pages.contains(rule) {
            faults.push(format!("`{rule}` has no page tests/rules/{rule}.md"));
        } else if !registry.contains(&format!("mod {module};")) || !registry.contains(&format!("{module}::")) {
            faults.push(format!("`{rule}` is not in the registry src/check/rules/mod.rs"));
        }
    }
    no_faults("a rule is a file, a page and a line of the registry", &faults);
}

#[test]
fn every_command_has_a_test_of_its_name() {
    let house: String = files("src/command", &["/mod.rs"])
        .into_iter()
        .map(|file| file.text)
        .collect();
    let commands = after(&house, "\npub mod ", ';')
        .map(str::to_owned)
        .collect::<BTreeSet<_>>();
    let tests = names("tests/commands", ".rs");
    let faults: Vec<String> = commands
        .difference(&tests)
        .map(|name| format!("tests/commands/{name}.rs is missing"))
        .collect();
    no_faults("a command has a test of its name", &faults);
}

#[test]
fn templates_trust_only_our_own_prose() {
    let mut faults = Vec::new();
    for file in files("themes", &[".html"]) {
        for (index, line) in file.text.lines().enumerate() {
            let plain = line.replace("| safe", "|safe");
            for (at, _) in plain.match_indices("|safe") {
                if !plain.split_at(at).0.trim_end().ends_with(".html") {
                    faults.push(format!("{}:{}: {}", file.path, index + 1, line.trim()));
                }
            }
        }
    }
    no_faults("only the field `html` of prose is put on a page as it is", &faults);
}

#[test]
fn views_leave_no_field_out() {
    let views = files("src/site", &[".rs"]);
    assert!(
        views
            .iter()
            .any(|file| file.text.contains("derive(Clone, Debug, Serialize")),
        "no view was looked at"
    );
    let leaves_out = |file: &File| {
        code(&file.text)
            .filter(|(_, line)| line.contains("skip_serializing") || line.contains("serde(flatten"))
            .map(|(number, line)| format!("{}:{number}: {}", file.path, line.trim()))
            .collect::<Vec<_>>()
    };
    let faults: Vec<String> = views.iter().flat_map(leaves_out).collect();
    no_faults(
        "a page's key is its fields one after the other, without their names: one that may be missing makes two views alike",
        &faults,
    );
}
