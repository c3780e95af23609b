//! `hoshin stamp`: a translation says which words it translates.

use snapbox::{assert_data_eq, str};

use super::place::{Place, code, told};

#[test]
fn a_stamped_translation_grows_stale_when_its_original_changes() {
    let place = Place::site("stamp-stale");
    let output = place.run(&["stamp", "content/mihon/fy2022/1.en.md", "--lang", "en"]);
    assert_eq!(code(&output), 0);
    assert_data_eq!(
        told(&output),
        str![[r#"
stamped 1 translation

"#]]
    );
    // Where one translation is stamped, the others of its year and later are asked for it, too.
    assert!(told(&place.run(&["check", "--lang", "en"])).contains("warning[translation-unstamped]"));
    place.run(&["stamp"]);
    assert!(told(&place.run(&["check", "--lang", "en"])).starts_with("0 errors, 0 warnings"));
    place.change("content/mihon/fy2022/1.md", "夜の道が暗い。", "夜の道が、とても暗い。");
    let output = place.run(&["check", "--lang", "en"]);
    assert_eq!(code(&output), 0);
    assert_data_eq!(
        told(&output),
        str![[r#"
content/mihon/fy2022/1.en.md  0 errors, 1 warning

warning[translation-stale]: the words of `content/mihon/fy2022/1.md` have changed since this was translated
 --> content/mihon/fy2022/1.en.md:2:17
  |
2 | translation-of: 7873332c5ad6
  |                 ^^^^^^^^^^^^
  |
  = help: compare and correct the translation, then run `hoshin stamp content/mihon/fy2022/1.en.md`

0 errors, 1 warning

"#]]
    );
}

#[test]
fn all_translations_are_stamped_at_once_and_nothing_else_changes() {
    let place = Place::site("stamp-all");
    let before = place.tree("content");
    let output = place.run(&["stamp", "--lang", "ja"]);
    assert_eq!(code(&output), 0);
    assert_data_eq!(
        told(&output),
        str![[r#"
19件の訳に記録しました

"#]]
    );
    for (path, bytes) in place.tree("content") {
        let old = std::str::from_utf8(&before[&path]).unwrap();
        let new = String::from_utf8(bytes).unwrap();
        let kept: Vec<&str> = new
            .lines()
            .filter(|line| !line.starts_with("translation-of: "))
            .collect();
        assert_eq!(kept, old.lines().collect::<Vec<_>>(), "{path}");
    }
    let stamped = place.tree("content");
    place.run(&["stamp"]);
    assert!(place.tree("content") == stamped, "stamped once is enough");
}

#[test]
fn a_file_that_is_no_translation_is_refused() {
    let place = Place::site("stamp-refused");
    for file in ["content/none.en.md", "hoshin.toml", "../x.en.md"] {
        let output = place.run(&["stamp", file, "--lang", "en"]);
        assert_eq!(code(&output), 2, "{file}: {}", told(&output));
    }
}
