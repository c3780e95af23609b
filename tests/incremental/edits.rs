//! Edits as people make them, and accidents as they happen to output folders, chosen by a chance that is the same every time.

use std::fs;
use std::path::{Path, PathBuf};

use crate::base::Files;

/// Numbers that look like chance: Marsaglia's xorshift.
pub struct Chance(u64);

impl Chance {
    /// The chance that begins with a number.
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below another.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % end.max(1)
    }

    /// One of several.
    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// Makes one edit and says which; gives the files as they were before, so that it can be undone.
pub fn edit(files: &mut Files, first: &Files, number: usize, chance: &mut Chance) -> (String, Files) {
    let before = files.clone();
    if !files.keys().any(|path| is_initiative(path)) {
        files.clone_from(first);
    }
    let deed = match chance.below(16) {
        0..=2 => put_in(
            files,
            chance,
            &|path| path.ends_with(".md") && !path.contains("SOURCES"),
            "\n\nNo. ",
            number,
        ),
        3 | 4 => after(files, chance, &|path| path.ends_with(".md"), "\ntitle: ", number),
        5 => another(files, chance, number),
        6 => remove(files, chance),
        7 => rename(files, chance, number),
        8 => after(files, chance, &|path| path.contains("/templates/"), "</", number),
        9 => after(files, chance, &|path| path.ends_with(".ftl"), " = ", number),
        10 => after(
            files,
            chance,
            &|path| path.ends_with("units.yaml"),
            "name: { ja: ",
            number,
        ),
        11 => after(files, chance, &|path| path == "hoshin.toml", "en = \"", number),
        12 => after(
            files,
            chance,
            &|path| path == "hoshin.toml",
            "base-url = \"https://",
            number,
        ),
        13 => put_in(files, chance, &|path| path.ends_with(".css"), "\n/* */ ", number),
        14 => after(files, chance, &|path| path.ends_with("1.md"), "value: ", number),
        _ => {
            files.clone_from(first);
            "everything as it was at first".to_owned()
        }
    };
    (deed, before)
}

/// A file that is meant.
fn choose(files: &Files, chance: &mut Chance, meant: &dyn Fn(&str) -> bool) -> String {
    let paths: Vec<&String> = files.keys().filter(|path| meant(path)).collect();
    (*chance.of(&paths)).clone()
}

/// Writes a number at the end of a file.
pub fn put_in(
    files: &mut Files,
    chance: &mut Chance,
    meant: &dyn Fn(&str) -> bool,
    words: &str,
    number: usize,
) -> String {
    let path = choose(files, chance, meant);
    let bytes = files.get_mut(&path).unwrap();
    bytes.extend_from_slice(format!("{words}{number}\n").as_bytes());
    format!("{path} has a new end")
}

/// Writes a number after a mark in a file; before the mark, if it is the end of an element.
pub fn after(
    files: &mut Files,
    chance: &mut Chance,
    meant: &dyn Fn(&str) -> bool,
    mark: &str,
    number: usize,
) -> String {
    let path = choose(files, chance, meant);
    let text = String::from_utf8(files[&path].clone()).unwrap();
    let places: Vec<usize> = text.match_indices(mark).map(|(at, _)| at).collect();
    if places.is_empty() {
        return format!("{path} has no {mark:?}");
    }
    let at = *chance.of(&places);
    let at = if mark == "</" { at } else { at + mark.len() };
    let (head, tail) = text.split_at(at);
    files.insert(path.clone(), format!("{head}{number}{tail}").into_bytes());
    format!("{path} says {number} at {at}")
}

/// The originals of initiatives.
fn is_initiative(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    path.contains("/fy") && name.matches('-').count() == 2 && !name.contains(".en.") && name.ends_with(".md")
}

/// A document and its twin leave, if there is a twin.
fn take(files: &mut Files, path: &str) -> Vec<(bool, Vec<u8>)> {
    let twin = path.replace(".md", ".en.md");
    let both = [(false, files.remove(path)), (true, files.remove(&twin))];
    both.into_iter()
        .filter_map(|(twin, bytes)| Some((twin, bytes?)))
        .collect()
}

/// They come under another number.
fn put(files: &mut Files, path: &str, number: usize, texts: &[(bool, Vec<u8>)]) -> String {
    let (folder, name) = path.rsplit_once('/').unwrap();
    let branch = name.rsplit_once('-').unwrap().0;
    let place = format!("{folder}/{branch}-{}", number % 90 + 9);
    for (is_twin, bytes) in texts {
        let end = if *is_twin { "en.md" } else { "md" };
        files.insert(format!("{place}.{end}"), bytes.clone());
    }
    place
}

fn another(files: &mut Files, chance: &mut Chance, number: usize) -> String {
    let path = choose(files, chance, &is_initiative);
    let mut texts = take(&mut files.clone(), &path);
    for (_, bytes) in &mut texts {
        let text = String::from_utf8(bytes.clone()).unwrap();
        *bytes = text.replace("id: ", &format!("id: n{number}-")).into_bytes();
    }
    let place = put(files, &path, number, &texts);
    format!("{path} again as {place}")
}

fn remove(files: &mut Files, chance: &mut Chance) -> String {
    let path = choose(files, chance, &is_initiative);
    take(files, &path);
    format!("{path} goes")
}

fn rename(files: &mut Files, chance: &mut Chance, number: usize) -> String {
    let path = choose(files, chance, &is_initiative);
    let texts = take(files, &path);
    let place = put(files, &path, number, &texts);
    format!("{path} becomes {place}")
}

/// What happens to the output folder between two builds, mostly nothing; and to which page, if to one.
pub fn accident(folder: &Path, chance: &mut Chance) -> (String, Option<PathBuf>) {
    let list = fs::read_to_string(folder.join(".hoshin/files.txt")).unwrap_or_default();
    let ours: Vec<PathBuf> = list
        .lines()
        .map(|line| folder.join(&line[66..]))
        .filter(|page| page.is_file())
        .collect();
    if ours.is_empty() {
        return ("the folder is new".to_owned(), None);
    }
    let page = chance.of(&ours);
    let kind = chance.below(12);
    let told = match kind {
        0..=2 => lay_hands_on(page, kind),
        3..=5 => forget(&folder.join(".hoshin/memory"), kind, chance),
        6 => {
            fs::create_dir_all(folder.join(".hoshin/stage/ja")).unwrap();
            fs::write(folder.join(".hoshin/stage/ja/x"), "half").unwrap();
            "an earlier build was stopped".to_owned()
        }
        _ => "no accident".to_owned(),
    };
    (told, (kind < 2).then(|| page.clone()))
}

/// A person writes to a page, changes a byte of it, or removes it.
fn lay_hands_on(page: &Path, kind: usize) -> String {
    let mut bytes = fs::read(page).unwrap();
    match kind {
        0 => bytes.push(b' '),
        1 => bytes[0] ^= 1,
        _ => {
            fs::remove_file(page).unwrap();
            return format!("a person removed {}", page.display());
        }
    }
    fs::write(page, bytes).unwrap();
    format!("a person wrote to {}", page.display())
}

/// The memory is lost, cut short or torn.
fn forget(memory: &Path, kind: usize, chance: &mut Chance) -> String {
    let mut bytes = fs::read(memory).unwrap_or_default();
    if kind == 3 || bytes.is_empty() {
        fs::remove_file(memory).err();
        return "the memory is gone".to_owned();
    }
    let at = chance.below(bytes.len());
    if kind == 4 {
        bytes.truncate(at);
    } else {
        bytes[at] ^= 1 << chance.below(7);
    }
    fs::write(memory, bytes).unwrap();
    format!("the memory is spoilt at {at}")
}
