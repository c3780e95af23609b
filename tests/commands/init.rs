//! `hoshin init`: a new site is sound and builds at once.

use snapbox::{assert_data_eq, str};

use super::place::{Place, code, said, told};

#[test]
fn a_new_site_builds_at_once() {
    let place = Place::new("init-new");
    let output = place.run(&["init", "my-city", "--lang", "en"]);
    assert_eq!((code(&output), said(&output).as_str()), (0, ""));
    assert_data_eq!(
        told(&output),
        str![[r#"
made `my-city`, with the plan of an invented ward as an example; next:
  1. build the site: `hoshin build --root my-city --file-links`
  2. open `my-city/output/index.html` in a browser
  3. read `my-city/README.md` and put your own city's content in place of the example

"#]]
    );
    let output = place.run(&["check", "--root", "my-city", "--lang", "en"]);
    assert_data_eq!(
        told(&output),
        str![[r#"
0 errors, 0 warnings

"#]]
    );
    let output = place.run(&["build", "--root", "my-city", "--lang", "en"]);
    assert_eq!(code(&output), 0, "{}", told(&output));
    assert!(place.has("my-city/output/ja/index.html"));
}

#[test]
fn an_empty_folder_will_do() {
    let place = Place::new("init-here");
    let output = place.run(&["init", ".", "--lang", "ja"]);
    assert_eq!(code(&output), 0);
    assert_data_eq!(
        told(&output),
        str![[r#"
`.` を作りました。架空の区の計画が、例として入っています。次にすること：
  1. `hoshin build --root . --file-links` でサイトを書き出す
  2. `./output/index.html` をブラウザで開く
  3. `./README.md` を読み、自分の市の内容に書き換える

"#]]
    );
    assert!(place.has("hoshin.toml"));
}

/// The statement of the example claims nothing, and still says all that a statement has to.
#[test]
fn a_new_site_has_no_faults() {
    for (name, folder, lang) in [("init-sound", "my-city", "en"), ("init-sound-here", ".", "ja")] {
        let place = Place::new(name);
        assert_eq!(code(&place.run(&["init", folder, "--lang", lang])), 0);
        let output = format!("{folder}/output");
        let judged = |how: &[&str]| {
            let built = place.run(&[&["build", "--root", folder], how].concat());
            assert_eq!(code(&built), 0, "{}", said(&built));
            let judged = place.run(&["verify", &output, "--lang", "en"]);
            (code(&judged), said(&judged))
        };
        let sound = (0, "48 pages judged, 0 faults\n".to_owned());
        assert_eq!(judged(&[]), sound);
        assert_eq!(judged(&["--file-links"]), sound);
        place.change(&format!("{folder}/hoshin.toml"), "# theme =", "theme =");
        assert_eq!(judged(&[]), sound, "in large print");
        place.change(
            &format!("{folder}/content/pages/accessibility.md"),
            "2026年4月1日（例）",
            "",
        );
        assert_eq!(judged(&[]).0, 1, "a statement without a day is found");
    }
}

#[test]
fn nothing_is_written_over() {
    let place = Place::new("init-taken");
    place.write("my-city/notes.txt", "x");
    for (lang, expected) in [
        (
            "en",
            str![[r#"
could not work: `my-city` is there already and not empty
  = help: name a folder that is empty or not there yet

"#]],
        ),
        (
            "ja",
            str![[r#"
実行できません: `my-city` はすでにあり、空ではありません
  = 対処: 空のフォルダーか、まだないフォルダーの名前を指定してください

"#]],
        ),
    ] {
        let output = place.run(&["init", "my-city", "--lang", lang]);
        assert_eq!(code(&output), 2);
        assert_data_eq!(told(&output), expected);
    }
    assert_eq!(place.tree("my-city").len(), 1);
    place.write("file", "x");
    assert_eq!(code(&place.run(&["init", "file"])), 2);
    assert_eq!(place.read("file"), "x");
}
