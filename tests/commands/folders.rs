//! Which folders and files hoshin reads, and which it refuses to.

use snapbox::{assert_data_eq, str};

use super::place::{Place, code, said, told};

#[test]
fn a_folder_that_is_no_site_can_not_be_checked() {
    let place = Place::new("check-no-site");
    for (lang, expected) in [
        (
            "en",
            str![[r#"
could not work: there is no `hoshin.toml` in `.`
  = help: [..]

"#]],
        ),
        (
            "ja",
            str![[r#"
実行できません: `.` に `hoshin.toml` がありません
  = 対処: [..]

"#]],
        ),
    ] {
        let output = place.run(&["check", "--lang", lang]);
        assert_eq!(code(&output), 2);
        assert_data_eq!(told(&output), expected);
    }
    let output = place.run(&["check", "--root", "nowhere", "--lang", "en"]);
    assert_eq!(code(&output), 2);
    assert_data_eq!(
        told(&output),
        str![[r#"
could not work: there is no folder `nowhere`
  = help: name the folder where `hoshin.toml` lies with `--root DIR`

"#]]
    );
    let site = Place::site("check-inside");
    let output = site.run(&["check", "--root", "content/mihon", "--lang", "en"]);
    assert_eq!(code(&output), 2);
    assert_data_eq!(
        told(&output),
        str![[r#"
could not work: there is no `hoshin.toml` in `content/mihon`
  = help: there is one further up: add `--root .`

"#]]
    );
}

#[test]
fn paths_lead_from_where_the_person_stands() {
    let place = Place::new("check-root");
    for (path, bytes) in super::base::files("tests/base") {
        place.write(&format!("site/{path}"), bytes);
    }
    place.change("site/content/mihon/fy2022/2.md", "id: welcoming-town", "id: Welcoming");
    let said = said(&place.run(&["check", "--root", "./site/", "--format", "short", "--lang", "en"]));
    assert!(said.starts_with("site/content/mihon/fy2022/2.md:2:5: "), "{said}");
}

#[cfg(unix)]
#[test]
fn what_may_lead_out_of_the_site_is_refused() {
    use std::os::unix::ffi::OsStrExt;
    let place = Place::site("check-link");
    place.write("secret.txt", "---\ntitle: 秘密\n---\n");
    std::os::unix::fs::symlink("../../secret.txt", place.root.join("content/pages/secret.md")).unwrap();
    let output = place.run(&["check", "--lang", "en"]);
    assert_eq!(code(&output), 2);
    assert_data_eq!(
        told(&output),
        str![[r#"
could not work: `content/pages/secret.md` is a symbolic link
  = help: put the file itself there: a link may lead out of the project

"#]]
    );
    assert_data_eq!(
        told(&place.run(&["check", "--lang", "ja"])),
        str![[r#"
実行できません: `content/pages/secret.md` はシンボリックリンクです
  = 対処: ファイルそのものを置いてください。リンクの先がサイトの外かもしれないため、読み込みません

"#]]
    );
    place.remove("content/pages/secret.md");
    std::os::unix::fs::symlink("../..", place.root.join("content/mihon/up")).unwrap();
    assert_eq!(code(&place.run(&["check"])), 2);
    place.remove("content/mihon/up");
    let name = std::ffi::OsStr::from_bytes(b"content/pages/\x93\x8c.md");
    std::fs::write(place.root.join(name), "").unwrap();
    let output = place.run(&["check", "--lang", "en"]);
    assert_eq!(code(&output), 2);
    assert!(told(&output).contains("is not UTF-8"), "{}", told(&output));
}

#[test]
fn hidden_files_and_files_beside_the_content_are_nothing_to_hoshin() {
    let place = Place::site("check-hidden");
    place.write("content/.git/HEAD", "x");
    place.write("content/mihon/.DS_Store", [0xff, 0xfe]);
    place.write("notes/draft.md", "# 下書き");
    assert_eq!(code(&place.run(&["check"])), 0);
}
