//! `hoshin check --watch`: the real program stands beside an editor that saves in every way editors do.
//!
//! Nothing here is timed. Each step waits for words that only that step can bring about, with a limit that is there so that
//! a program which has gone deaf fails the test instead of stopping it.

use std::fs;

use super::place::{Place, code, told};
use super::program::Program;

const FILE: &str = "content/mihon/fy2022/1-1.md";

/// How every look ends.
const WATCHING: &str =
    "watching `content/`, `themes/` and `hoshin.toml`: checks again when one is saved; Ctrl-C to end";

/// A program that watches.
struct Watcher(Program);

impl Watcher {
    fn start(place: &Place, arguments: &[&str]) -> Self {
        Self(Program::start(place, &[&["check", "--watch"], arguments].concat()))
    }

    /// Only what goes to standard output.
    fn start_for_a_machine(place: &Place, arguments: &[&str]) -> Self {
        Self(Program::start_for_a_machine(
            place,
            &[&["check", "--watch"], arguments].concat(),
        ))
    }

    /// Everything said up to a line that begins so.
    fn hear(&self, words: &str) -> Vec<String> {
        self.0.hear(words)
    }

    /// Waits for words, then for the end of the same look, so that the next change is heard for itself.
    fn look(&self, words: &str) -> Vec<String> {
        let mut heard = self.hear(words);
        heard.extend(self.hear("watching"));
        heard
    }
}

#[test]
fn each_save_is_looked_at_anew() {
    let place = Place::site("watch-save");
    let watcher = Watcher::start(&place, &["--lang", "en"]);
    assert_eq!(watcher.look("0 errors, 0 warnings"), ["0 errors, 0 warnings", WATCHING]);
    place.change(FILE, "unit: percent", "unit: percnt");
    let heard = watcher.look("1 error, 0 warnings");
    assert!(
        heard
            .iter()
            .any(|line| line == "error[unit-unknown]: the unit `percnt` is not defined"),
        "{heard:#?}"
    );
    place.change(FILE, "unit: percnt", "unit: percent");
    let heard = watcher.look("0 errors");
    assert!(
        heard.iter().all(|line| !line.contains('\x1b')),
        "no terminal, no clearing of it: {heard:#?}"
    );
    // The same once more: who saves wants to hear that it was looked at.
    place.write(FILE, place.read(FILE));
    watcher.look("0 errors");
}

#[test]
fn every_way_of_saving_is_heard() {
    let place = Place::site("watch-editors");
    let watcher = Watcher::start(&place, &["--lang", "en", "--format", "short"]);
    watcher.look("0 errors");
    let good = place.read(FILE);
    let broken = good.replace("unit: percent", "unit: percnt");
    // Half a file, as when an editor is still writing, and then the rest.
    place.write(FILE, good.split_at(good.find("indicators").unwrap() + 4).0);
    watcher.look(FILE);
    place.write(FILE, &good);
    watcher.look("0 errors");
    // Written aside, then renamed over the old one: first the old one is moved away, as Vim does.
    fs::rename(
        place.root.join(FILE),
        place.root.join("content/mihon/fy2022/.1-1.md.old"),
    )
    .unwrap();
    place.write("content/mihon/fy2022/.1-1.md.new", &broken);
    fs::rename(
        place.root.join("content/mihon/fy2022/.1-1.md.new"),
        place.root.join(FILE),
    )
    .unwrap();
    watcher.look("1 error");
    // Removed, and put back.
    place.remove(FILE);
    watcher.hear("content/mihon/fy2022/1-1.en.md");
    place.write(FILE, &good);
    watcher.look("0 errors");
    // The settings.
    place.change("hoshin.toml", "theme = \"default\"", "theme = \"defualt\"");
    watcher.look("hoshin.toml");
    place.change("hoshin.toml", "theme = \"defualt\"", "theme = \"default\"");
    watcher.look("0 errors");
}

#[test]
fn what_an_editor_lays_beside_a_file_is_none_of_the_site() {
    let place = Place::site("watch-aside");
    for name in ["1-1.md~", "#1-1.md#", ".1-1.md.swp"] {
        place.write(&format!("content/mihon/fy2022/{name}"), "half a sent");
    }
    let watcher = Watcher::start(&place, &["--lang", "en"]);
    watcher.look("0 errors, 0 warnings");
    place.write("content/mihon/fy2022/#1-1.md", "no backup");
    assert!(watcher.look("1 error").iter().any(|line| line.contains("#1-1.md")));
}

#[test]
fn folders_come_and_go() {
    let place = Place::site("watch-folders");
    let watcher = Watcher::start(&place, &["--lang", "en", "--format", "short"]);
    watcher.look("0 errors");
    let content = place.root.join("content");
    // The whole content is moved away, and back: what is in it is watched as before.
    fs::rename(&content, place.root.join("aside")).unwrap();
    watcher.look("");
    fs::rename(place.root.join("aside"), &content).unwrap();
    watcher.look("0 errors");
    place.change(FILE, "unit: percent", "unit: percnt");
    watcher.look("1 error");
    place.change(FILE, "unit: percnt", "unit: percent");
    watcher.look("0 errors");
    // A folder under another name.
    fs::rename(content.join("mihon/fy2021"), content.join("mihon/fy-2021")).unwrap();
    watcher.look("content/mihon/fy-2021");
    fs::rename(content.join("mihon/fy-2021"), content.join("mihon/fy2021")).unwrap();
    watcher.look("0 errors");
    // A ward that was not there, a folder deep, with a file written to it after that was heard.
    place.write(
        "content/rei/fy2022/plan.md",
        "---\nform: mihon-plan\nstage: draft\n---\n",
    );
    watcher.hear("content/rei/");
    place.write("content/rei/fy2022/reform-1.md", "---\nid: x\ntitle: y\nunit: z\n---\n");
    watcher.hear("content/rei/fy2022/reform-1.md");
    fs::remove_dir_all(content.join("rei")).unwrap();
    watcher.look("0 errors");
    // A theme of one's own that appears later.
    place.write("themes/default/templates/base.html", "{% if %}");
    watcher.hear("themes/default/templates/base.html");
}

#[test]
fn a_site_without_settings_is_waited_for() {
    let place = Place::site("watch-settings");
    let watcher = Watcher::start(&place, &["--lang", "en"]);
    watcher.look("0 errors");
    let settings = place.read("hoshin.toml");
    place.remove("hoshin.toml");
    watcher.look("could not work");
    place.write("hoshin.toml", settings);
    watcher.look("0 errors");
}

#[test]
fn a_burst_of_saves_ends_with_what_is_there_at_last() {
    let place = Place::site("watch-burst");
    let watcher = Watcher::start(&place, &["--lang", "en", "--format", "short"]);
    watcher.look("0 errors");
    let good = place.read(FILE);
    for number in 1..=200 {
        place.write(FILE, good.replace("unit: percent", &format!("unit: percent-{number}")));
    }
    let heard = watcher.hear("content/mihon/fy2022/1-1.md:8:11: error: the unit `percent-200`");
    let looks = heard.iter().filter(|line| line.starts_with("watching")).count();
    assert!(looks < 200, "{looks} looks for 200 saves");
}

#[test]
fn machines_get_one_document_a_line() {
    let place = Place::site("watch-json");
    let watcher = Watcher::start_for_a_machine(&place, &["--lang", "ja", "--format", "json"]);
    assert_eq!(watcher.hear("{"), [r#"{"findings":[]}"#]);
    place.change(FILE, "unit: percent", "unit: percnt");
    let heard = watcher.hear(r#"{"findings":[{"#);
    assert!(
        heard.iter().all(|line| line.starts_with("{\"findings\":[")),
        "nothing else goes there: {heard:#?}"
    );
    let line = heard.last().unwrap();
    let document: serde_json::Value = serde_json::from_str(line).unwrap();
    assert_eq!(document["findings"][0]["code"], "unit-unknown");
    assert_eq!(
        document["findings"][0]["message"]["ja"],
        "単位 `percnt` は定義されていません"
    );
}

#[test]
fn what_is_watched_is_said_in_japanese() {
    let place = Place::site("watch-japanese");
    let watcher = Watcher::start(&place, &["--lang", "ja", "--format", "json"]);
    let watching =
        "`content/`、`themes/`、`hoshin.toml` を見張っています。保存するとまた確かめます（終わるには Ctrl-C）";
    assert_eq!(
        watcher.hear(watching),
        [r#"{"findings":[]}"#, "エラー0件、警告0件", watching]
    );
}

#[test]
fn what_can_not_be_watched_is_said() {
    let place = Place::site("watch-refused");
    for format in ["sarif", "github"] {
        let output = place.run(&["check", "--watch", "--lang", "en", "--format", format]);
        assert_eq!(code(&output), 2);
        let told = told(&output);
        assert!(
            told.starts_with("could not work: `--watch` can't be used with this format\n"),
            "{told}"
        );
        assert!(told.contains("use `--format human`, `short` or `json`"), "{told}");
    }
    let output = place.run(&["check", "--watch", "--fix", "--lang", "ja"]);
    assert_eq!(code(&output), 2);
    assert!(told(&output).contains("`--fix` と `--watch` は一緒に使えません"));
    let output = Place::new("watch-nothing").run(&["check", "--watch", "--lang", "en"]);
    assert_eq!(code(&output), 2);
}
