//! `hoshin schema`: the committed copies under `schema/` are what the tables say. Whether they fit our own content is
//! tested beside the browser, with a validator that is not ours: `tests/browser/schema.test.mjs`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::place::{Place, said};

fn texts(folder: &Path) -> BTreeMap<String, String> {
    let entries = fs::read_dir(folder).unwrap().map(Result::unwrap);
    let text = |entry: fs::DirEntry| {
        let name = entry.file_name().into_string().unwrap();
        (name, fs::read_to_string(entry.path()).unwrap())
    };
    entries.map(text).collect()
}

#[test]
fn the_committed_schemas_are_current() {
    let place = Place::new("schema-current");
    assert!(place.run(&["schema", "--output", "new/schema"]).status.success());
    let committed = texts(&Path::new(env!("CARGO_MANIFEST_DIR")).join("schema"));
    let now = texts(&place.0.join("new/schema"));
    let names = |texts: &BTreeMap<String, String>| texts.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&committed), names(&now));
    for (name, text) in &now {
        assert!(
            committed.get(name) == Some(text),
            "schema/{name} is old: run `hoshin schema --output schema`"
        );
    }
}

#[test]
fn all_in_one_object() {
    let all: serde_json::Value = serde_json::from_str(&said(&Place::new("schema-all").run(&["schema"]))).unwrap();
    let field = &all["initiative"]["properties"]["relists"];
    assert_eq!(field["x-title"]["en"], "code of the initiative shown again");
    assert!(field["description"].as_str().unwrap().contains("もう一度載せる"));
}
