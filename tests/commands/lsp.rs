//! `hoshin lsp`: an editor's talk with the program, over its standard input and output.

use std::io::{BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};

use lsp_server::{Message, Notification, Request, RequestId};
use serde_json::{Value, json};

use super::place::Place;

const FILE: &str = "content/mihon/fy2026/1-1-1.md";

/// An editor that has opened the example site.
struct Editor {
    place: Place,
    child: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    last: i32,
}

impl Editor {
    fn open(name: &str, locale: &str, encodings: &[&str]) -> (Self, Value) {
        let place = Place::new(name);
        let mut command = place.command();
        let mut child = command
            .arg("lsp")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let to = child.stdin.take().unwrap();
        let from = BufReader::new(child.stdout.take().unwrap());
        let mut editor = Self {
            place,
            child,
            to,
            from,
            last: 0,
        };
        let root = editor.uri("");
        let answer = editor.ask(
            "initialize",
            json!({
                "capabilities": { "general": { "positionEncodings": encodings } },
                "locale": locale,
                "workspaceFolders": [{ "uri": root, "name": "site" }],
            }),
        );
        editor.tell("initialized", json!({}));
        (editor, answer)
    }

    fn uri(&self, path: &str) -> String {
        format!("file://{}", self.place.0.join(path).to_str().unwrap())
    }

    fn tell(&mut self, method: &str, params: Value) {
        let message: Message = Notification::new(method.to_owned(), params).into();
        message.write(&mut self.to).unwrap();
        self.to.flush().unwrap();
    }

    fn next(&mut self) -> Message {
        Message::read(&mut self.from).unwrap().expect("the program still talks")
    }

    /// Asks, and passes over what is said meanwhile.
    fn ask(&mut self, method: &str, params: Value) -> Value {
        self.last += 1;
        let id = RequestId::from(self.last);
        let message: Message = Request::new(id.clone(), method.to_owned(), params).into();
        message.write(&mut self.to).unwrap();
        loop {
            if let Message::Response(response) = self.next() {
                assert_eq!(response.id, id);
                return response.response_result.unwrap();
            }
        }
    }

    /// Opens a file with a text that need not be on the disk, and gives what is said about it.
    fn show(&mut self, path: &str, text: &str) -> Value {
        let uri = self.uri(path);
        let item = json!({ "uri": uri, "languageId": "markdown", "version": 1, "text": text });
        self.tell("textDocument/didOpen", json!({ "textDocument": item }));
        self.said(path)
    }

    /// What is next said about a file.
    fn said(&mut self, path: &str) -> Value {
        let uri = self.uri(path);
        loop {
            if let Message::Notification(notification) = self.next()
                && notification.method == "textDocument/publishDiagnostics"
                && notification.params["uri"] == json!(uri)
            {
                return notification.params["diagnostics"].clone();
            }
        }
    }

    /// Asks about the place in a text that `|` marks; the text is opened without it.
    fn at(&mut self, method: &str, path: &str, text: &str) -> Value {
        let before = text.split('|').next().unwrap();
        let line = before.matches('\n').count();
        let column = before.rsplit('\n').next().unwrap().encode_utf16().count();
        let uri = self.uri(path);
        let item = json!({ "uri": uri, "languageId": "markdown", "version": 1, "text": text.replacen('|', "", 1) });
        self.tell("textDocument/didOpen", json!({ "textDocument": item }));
        let position = json!({ "line": line, "character": column });
        self.ask(method, json!({ "textDocument": { "uri": uri }, "position": position }))
    }

    fn close(mut self) {
        self.ask("shutdown", Value::Null);
        self.tell("exit", Value::Null);
        assert!(self.child.wait().unwrap().success());
    }
}

fn labels(answer: &Value) -> Vec<&str> {
    answer
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["label"].as_str().unwrap())
        .collect()
}

#[test]
fn findings_come_and_go_as_one_types() {
    let (mut editor, hello) = Editor::open("lsp-findings", "ja", &["utf-16"]);
    assert_eq!(hello["capabilities"]["positionEncoding"], "utf-16");
    let good = editor.place.read(FILE);
    let said = editor.show(FILE, &good.replace("unit: percent", "unit: percnt"));
    assert_eq!(said[0]["code"], "unit-unknown");
    assert_eq!(
        said[0]["message"],
        "単位 `percnt` は定義されていません\nもしかして `percent`"
    );
    assert_eq!(said[0]["range"]["start"], json!({ "line": 13, "character": 10 }));
    let uri = editor.uri(FILE);
    let change = json!({ "textDocument": { "uri": uri, "version": 2 }, "contentChanges": [{ "text": good }] });
    editor.tell("textDocument/didChange", change);
    assert_eq!(editor.said(FILE), json!([]));
    editor.close();
}

#[test]
fn columns_are_bytes_for_an_editor_that_counts_them() {
    let (mut editor, hello) = Editor::open("lsp-utf8", "en-GB", &["utf-8", "utf-16"]);
    assert_eq!(hello["capabilities"]["positionEncoding"], "utf-8");
    let text = editor.place.read(FILE).replace("title: 地域の", "title: 地域の２つの");
    let said = editor.show(FILE, &text);
    let width = said
        .as_array()
        .unwrap()
        .iter()
        .find(|said| said["code"] == "letter-full-width")
        .unwrap();
    assert_eq!(
        width["range"]["start"],
        json!({ "line": 2, "character": "title: 地域の".len() })
    );
    editor.close();
}

#[test]
fn a_fix_is_a_code_action() {
    let (mut editor, _) = Editor::open("lsp-fix", "en", &[]);
    let text = editor.place.read(FILE).replace("title: 地域の", "title: 地域の２つの");
    let said = editor.show(FILE, &text);
    let (uri, range) = (editor.uri(FILE), said[0]["range"].clone());
    let asked = json!({ "textDocument": { "uri": uri }, "range": range, "context": { "diagnostics": [] } });
    let actions = editor.ask("textDocument/codeAction", asked);
    let edit = &actions[0]["edit"]["changes"][&uri][0];
    assert_eq!(
        (&actions[0]["kind"], &edit["newText"]),
        (&json!("quickfix"), &json!("2"))
    );
    assert_eq!(edit["range"], range);
    editor.close();
}

#[test]
fn keys_and_values_are_completed() {
    let (mut editor, _) = Editor::open("lsp-complete", "ja", &[]);
    let ask = "textDocument/completion";
    let keys = editor.at(ask, FILE, "---\nid: a\nre|\n---\n");
    assert!(labels(&keys).contains(&"relists") && !labels(&keys).contains(&"unit"));
    let relists = keys
        .as_array()
        .unwrap()
        .iter()
        .find(|item| item["label"] == "relists")
        .unwrap();
    assert_eq!(
        (&relists["detail"], &relists["textEdit"]["newText"]),
        (&json!("再掲のもとの番号"), &json!("relists: "))
    );
    let units = editor.at(ask, FILE, "---\nid: a\nindicators:\n  - id: x\n    unit: |\n---\n");
    assert!(labels(&units).contains(&"percent"));
    let reasons = editor.at(
        ask,
        FILE,
        "---\nindicators:\n  - id: x\n    results: { 2026: { missing: n| } }\n---\n",
    );
    assert!(labels(&reasons).contains(&"not-yet"));
    let codes = editor.at(ask, FILE, "---\nrelists: |\n---\n");
    assert!(labels(&codes).contains(&"1-2-1"), "{codes}");
    let themes =
        "---\nindicators:\n  - id: own-one\n    name: x\n    unit: percent\nthemes:\n  - indicators: [o|]\n---\n";
    assert_eq!(
        labels(&editor.at(ask, "content/mihon/fy2026/1.md", themes)),
        ["own-one"]
    );
    let headings = editor.at(ask, FILE, "---\nid: a\ntitle: x\n---\n\n#|\n");
    assert!(labels(&headings).contains(&"## 課題と改善策"), "{headings}");
    editor.close();
}

#[test]
fn what_is_there_already_is_not_offered_again() {
    let (mut editor, _) = Editor::open("lsp-beside", "ja", &[]);
    let ask = "textDocument/completion";
    let top = editor.at(
        ask,
        FILE,
        "---\nid: a\n|\ntitle: b\nindicators:\n  - id: x\n    unit: percent\n---\n",
    );
    let top = labels(&top);
    assert!(top.contains(&"relists") && top.contains(&"budget"), "{top:?}");
    assert!(
        !top.contains(&"id") && !top.contains(&"title") && !top.contains(&"indicators"),
        "{top:?}"
    );
    // The key under the cursor may become what it is.
    let own = editor.at(ask, FILE, "---\nid: a\ntit|le: b\n---\n");
    assert!(labels(&own).contains(&"title") && !labels(&own).contains(&"id"));
    let second = "---\nindicators:\n  - id: x\n    unit: percent\n  - id: y\n    |\n    name: n\n---\n";
    let second = editor.at(ask, FILE, second);
    let second = labels(&second);
    assert!(
        second.contains(&"unit") && !second.contains(&"id") && !second.contains(&"name"),
        "{second:?}"
    );
    let braces = editor.at(
        ask,
        FILE,
        "---\nindicators:\n  - id: x\n    target: { at_least: 3, b| }\n---\n",
    );
    assert!(
        labels(&braces).contains(&"by") && !labels(&braces).contains(&"at_least"),
        "{braces}"
    );
    editor.close();
}

#[test]
fn ratings_are_those_of_the_form() {
    let (mut editor, _) = Editor::open("lsp-ratings", "en", &[]);
    let ask = "textDocument/completion";
    let axes = editor.at(
        ask,
        FILE,
        "---\nreview:\n  mid-year: { progress: on-schedule, | }\n---\n",
    );
    assert_eq!(labels(&axes), ["outlook"], "{axes}");
    let outlooks = editor.at(ask, FILE, "---\nreview:\n  mid-year: { outlook: | }\n---\n");
    assert_eq!(labels(&outlooks), ["expected", "not-expected"]);
    assert_eq!(outlooks[1]["detail"], "not expected to be met");
    let verdicts = editor.at(ask, FILE, "---\nreview:\n  year-end:\n    target: |\n---\n");
    assert_eq!(labels(&verdicts), ["A", "B"]);
    // A strategy of this form is not rated, and neither are its results.
    let none = editor.at(
        ask,
        "content/mihon/fy2026/1-1.md",
        "---\nreview:\n  year-end: { target: | }\n---\n",
    );
    assert_eq!(none, json!([]));
    // A form that rates indicators.
    let form = "content/schema/forms/mihon-fy2026.yaml";
    let rating = editor
        .place
        .read(form)
        .replace("scales:\n", "scales:\n  indicator: mihon-year-end\n");
    editor.show(form, &rating.replace("year-end: mihon-year-end", "year-end: nothing"));
    let rated = "---\nindicators:\n  - id: x\n    results: { 2026: { value: 3, rated: | } }\n---\n";
    assert_eq!(labels(&editor.at(ask, FILE, rated)), ["A", "B"]);
    editor.close();
}

#[test]
fn a_translation_has_words_for_what_its_original_names() {
    let (mut editor, _) = Editor::open("lsp-twin", "en", &[]);
    let ask = "textDocument/completion";
    let twin = "content/mihon/fy2026/1-1.en.md";
    let keys = editor.at(ask, twin, "---\ntitle: x\n|\n---\n");
    assert!(
        labels(&keys).contains(&"indicators") && !labels(&keys).contains(&"review"),
        "{keys}"
    );
    let ids = editor.at(ask, twin, "---\ntitle: x\nindicators:\n  |\n---\n");
    assert_eq!(labels(&ids), ["someone-to-talk-to"]);
    assert_eq!(
        (&ids[0]["detail"], &ids[0]["textEdit"]["newText"]),
        (
            &json!("身近な所に気軽に話せる人がいると感じる区民"),
            &json!("someone-to-talk-to: ")
        )
    );
    let words = editor.at(
        ask,
        twin,
        "---\nindicators:\n  someone-to-talk-to:\n    name: x\n    |\n---\n",
    );
    assert!(
        labels(&words).contains(&"reason") && !labels(&words).contains(&"name"),
        "{words}"
    );
    assert!(
        !labels(&words).contains(&"unit"),
        "a translation has no figures: {words}"
    );
    let years = "---\nindicators:\n  someone-to-talk-to:\n    reason: { | }\n---\n";
    assert_eq!(labels(&editor.at(ask, twin, years)), ["2024"]);
    let again = "---\nindicators:\n  someone-to-talk-to: x\n  |\n---\n";
    assert_eq!(editor.at(ask, twin, again), json!([]), "it has its words already");
    let terms = "---\ntitle: x\nterms:\n  ward: x\n  |\n---\n";
    let terms = editor.at(ask, "content/pages/glossary.en.md", terms);
    assert!(
        labels(&terms).contains(&"strategy") && !labels(&terms).contains(&"ward"),
        "{terms}"
    );
    editor.close();
}

#[test]
fn a_field_and_a_name_are_explained() {
    let (mut editor, _) = Editor::open("lsp-hover", "ja", &[]);
    let ask = "textDocument/hover";
    let field = editor.at(ask, FILE, "---\nid: a\nrel|ists: 1-2-1\n---\n");
    let words = field["contents"]["value"].as_str().unwrap();
    assert!(
        words.starts_with("**`relists`** 再掲のもとの番号\n\n別の場所の取組"),
        "{words}"
    );
    let unit = editor.at(ask, FILE, "---\nindicators:\n  - id: x\n    unit: per|cent\n---\n");
    assert_eq!(unit["contents"]["value"], "`percent` パーセント");
    editor.close();
}

#[test]
fn names_and_links_lead_somewhere() {
    let (mut editor, _) = Editor::open("lsp-definition", "en", &[]);
    let ask = "textDocument/definition";
    let unit = editor.at(ask, FILE, "---\nindicators:\n  - id: x\n    unit: per|cent\n---\n");
    assert_eq!(unit["uri"], editor.uri("content/schema/units.yaml"));
    let again = editor.at(ask, FILE, "---\nid: a\nrelists: 1-2|-1\n---\n");
    assert_eq!(again["uri"], editor.uri("content/mihon/fy2026/1-2-1.md"));
    let link = editor.at(ask, FILE, "---\nid: a\n---\n\n[x](1-2|-1.md)\n");
    assert_eq!(link["uri"], editor.uri("content/mihon/fy2026/1-2-1.md"));
    editor.close();
}
