//! `hoshin build`: what is written, and what is never touched.

use snapbox::{assert_data_eq, str};

use super::place::{Place, code, said, told};

/// The base site, built once into `output`.
fn built(name: &str) -> Place {
    let place = Place::site(name);
    let output = place.run(&["build"]);
    assert_eq!(code(&output), 0, "{}", told(&output));
    place
}

#[test]
fn a_site_is_built() {
    let place = Place::site("build-first");
    let output = place.run(&["build", "--lang", "en"]);
    assert_eq!((code(&output), said(&output).as_str()), (0, ""));
    assert_data_eq!(
        told(&output),
        str![[r#"
0 errors, 0 warnings
[..] files in `output` ([..] written, 0 removed)

"#]]
    );
    for page in [
        "ja/index.html",
        "en/index.html",
        "ja/mihon/2022/1-1-1/index.html",
        "en/city/2016/index.html",
    ] {
        assert!(place.has(&format!("output/{page}")), "{page}");
    }
    let output = place.run(&["build", "--lang", "ja"]);
    assert_data_eq!(
        told(&output),
        str![[r#"
エラー0件、警告0件
`output` に[..]ファイル（書き出し0件、削除0件）

"#]]
    );
}

#[test]
fn an_error_leaves_everything_as_it_was() {
    let place = Place::site("build-error");
    place.change("content/mihon/fy2022/2.md", "id: welcoming-town", "id: Welcoming");
    for (lang, expected) in [
        (
            "en",
            str![[r#"
content/mihon/fy2022/2.md  1 error, 0 warnings

error[value-mistyped]: `Welcoming` is not an id: lower-case letters and digits joined by `-`
 --> content/mihon/fy2022/2.md:2:5
  |
2 | id: Welcoming
  |     ^^^^^^^^^
  |
  = help: write `welcoming`

1 error, 0 warnings
nothing was written, because there are errors

"#]],
        ),
        (
            "ja",
            str![[r#"
content/mihon/fy2022/2.md  エラー1件、警告0件

エラー[value-mistyped]: `Welcoming` は半角の英小文字と数字を `-` でつないだ識別子ではありません
 --> content/mihon/fy2022/2.md:2:5
  |
2 | id: Welcoming
  |     ^^^^^^^^^
  |
  = 対処: `welcoming` と書いてください

エラー1件、警告0件
エラーがあるため、何も書き出していません

"#]],
        ),
    ] {
        let output = place.run(&["build", "--lang", lang]);
        assert_eq!((code(&output), said(&output).as_str()), (1, ""));
        assert_data_eq!(told(&output), expected);
    }
    assert!(!place.has("output"));
    let place = built("build-error-later");
    let before = place.tree("output");
    place.change("content/mihon/fy2022/2.md", "id: welcoming-town", "id: Welcoming");
    assert_eq!(code(&place.run(&["build"])), 1);
    assert!(place.tree("output") == before);
}

#[test]
fn a_warning_does_not_stop_a_build() {
    let place = Place::site("build-warning");
    place.change("content/mihon/fy2022/reform-1.md", "value: 100", "value: 111");
    assert_eq!(code(&place.run(&["build"])), 0);
    assert!(place.has("output/ja/index.html"));
}

#[test]
fn a_mistake_in_a_template_that_shows_late_publishes_nothing() {
    let place = built("build-template");
    let before = place.tree("output");
    for (path, bytes) in super::base::files("themes/default") {
        place.write(&format!("themes/default/{path}"), bytes);
    }
    place.write(
        "themes/default/templates/free.html",
        "<p>{{ page.no.such.thing }}</p>\n",
    );
    let output = place.run(&["build", "--lang", "en"]);
    assert_eq!(code(&output), 1, "{}", told(&output));
    assert!(
        told(&output).contains("themes/default/templates/free.html:1:"),
        "{}",
        told(&output)
    );
    assert!(place.tree("output") == before);
}

#[test]
fn only_what_changed_is_written() {
    let place = built("build-again");
    let before = place.tree("output");
    assert!(told(&place.run(&["build", "--lang", "en"])).contains("(0 written, 0 removed)"));
    assert!(place.tree("output") == before);
    place.change("content/pages/about.md", "載せています", "公開しています");
    assert_eq!(code(&place.run(&["build"])), 0);
    let after = place.tree("output");
    // The page, hoshin's list of what it wrote and its memory, and the index that the search page asks.
    let changed = after.iter().filter(|(path, bytes)| before.get(*path) != Some(*bytes));
    let changed = changed.map(|(path, _)| path.as_str());
    let pages: Vec<&str> = changed.filter(|path| !path.starts_with("pagefind/")).collect();
    assert_eq!(pages, [".hoshin/files.txt", ".hoshin/memory", "ja/about/index.html"]);
}

#[test]
fn packed_files_stand_beside_the_others_and_go_with_them() {
    let place = built("build-packed");
    let plain = place.tree("output");
    assert_eq!(code(&place.run(&["build", "--compress", "gz,br,zst"])), 0);
    let packed = place.tree("output");
    for end in ["", ".gz", ".br", ".zst"] {
        assert!(packed.contains_key(&format!("ja/mihon/2022/index.html{end}")), "{end}");
        assert!(packed.contains_key(&format!("assets/mio.css{end}")), "{end}");
    }
    // Editions are copied as they were sealed, and the files of the search are packed already.
    assert!(
        !packed
            .keys()
            .any(|path| path.starts_with("pagefind/pagefind.") && path.ends_with(".pf_meta.gz"))
    );
    let again = place.run(&["build", "--lang", "en", "--compress", "gz,br,zst"]);
    assert!(told(&again).contains("(0 written, 0 removed)"), "{}", told(&again));
    place.remove("output/ja/mihon/2022/index.html.br");
    assert_eq!(code(&place.run(&["build", "--compress", "gz,br,zst"])), 0);
    assert!(
        place.has("output/ja/mihon/2022/index.html.br"),
        "what somebody removed is made again"
    );
    assert_eq!(code(&place.run(&["build"])), 0);
    let mut after = place.tree("output");
    let mut plain = plain;
    for files in [&mut after, &mut plain] {
        files.remove(".hoshin/memory");
    }
    assert!(after == plain, "without the word they go again");
    let wrong = place.run(&["build", "--compress", "rar"]);
    assert_eq!(code(&wrong), 2);
    assert!(told(&wrong).contains("gz, br or zst"), "{}", told(&wrong));
}

#[test]
fn pages_of_a_removed_document_go_and_what_a_person_changed_stays() {
    let place = built("build-remove");
    place.write("output/ja/mihon/2022/2-1-1/index.html", "私が書き直しました");
    for file in ["2.md", "2.en.md", "2-1.md", "2-1.en.md", "2-1-1.md", "2-1-1.en.md"] {
        place.remove(&format!("content/mihon/fy2022/{file}"));
    }
    let output = place.run(&["build"]);
    assert_eq!(code(&output), 0, "{}", told(&output));
    assert!(!place.has("output/ja/mihon/2022/2"), "an empty folder goes, too");
    assert!(!place.has("output/en/mihon/2022/2-1-1"));
    assert_eq!(
        place.read("output/ja/mihon/2022/2-1-1/index.html"),
        "私が書き直しました"
    );
}

#[test]
fn files_of_others_are_left_alone() {
    let place = Place::site("build-others");
    place.write("output/CNAME", "hoshin.example\n");
    place.write("output/ja/notes/index.html", "メモ");
    place.write("output/.well-known/security.txt", "Contact: x\n");
    assert_eq!(code(&place.run(&["build"])), 0);
    assert_eq!(place.read("output/CNAME"), "hoshin.example\n");
    assert_eq!(place.read("output/ja/notes/index.html"), "メモ");
    assert_eq!(place.read("output/.well-known/security.txt"), "Contact: x\n");
}

#[test]
fn a_file_of_others_in_the_way_stops_the_build() {
    let place = Place::site("build-foreign");
    place.write("output/ja/index.html", "人が書いたページ");
    for (lang, expected) in [
        (
            "en",
            str![[r#"
0 errors, 0 warnings
could not work: `output/ja/index.html` is there, but hoshin did not write it
  = help: move it away, or choose another folder with `--output DIR`

"#]],
        ),
        (
            "ja",
            str![[r#"
エラー0件、警告0件
実行できません: `output/ja/index.html` がすでにあります（hoshinが書き出したものではありません）
  = 対処: ほかの場所へ移すか、`--output DIR` で別の出力先を指定してください

"#]],
        ),
    ] {
        let output = place.run(&["build", "--lang", lang]);
        assert_eq!(code(&output), 2);
        assert_data_eq!(told(&output), expected);
    }
    assert_eq!(place.read("output/ja/index.html"), "人が書いたページ");
    let published = place
        .tree("output")
        .into_keys()
        .filter(|path| !path.starts_with(".hoshin/"));
    assert_eq!(published.collect::<Vec<_>>(), ["ja/index.html"]);
}

#[test]
fn a_folder_where_a_page_belongs_stops_the_build() {
    let place = Place::site("build-folder");
    place.write("output/ja/index.html/inside.txt", "x");
    assert_eq!(code(&place.run(&["build"])), 2);
    assert_eq!(place.read("output/ja/index.html/inside.txt"), "x");
    let place = Place::site("build-file");
    place.write("output/ja", "a file where a folder belongs");
    let output = place.run(&["build", "--lang", "en"]);
    assert_eq!(code(&output), 2, "{}", told(&output));
    assert_eq!(place.read("output/ja"), "a file where a folder belongs");
    assert!(!place.has("output/en"), "nothing was published");
}

#[cfg(unix)]
#[test]
fn links_in_the_output_are_not_followed() {
    use std::os::unix::fs::symlink;
    let place = Place::site("build-link");
    place.write("elsewhere/keep.txt", "x");
    symlink("elsewhere", place.root.join("output")).unwrap();
    let output = place.run(&["build", "--lang", "en"]);
    assert_eq!(code(&output), 2);
    assert_data_eq!(
        told(&output),
        str![[r#"
0 errors, 0 warnings
could not work: `output` is a symbolic link
  = help: choose another output folder: a link may lead anywhere

"#]]
    );
    let place = Place::site("build-link-inside");
    place.write("elsewhere/keep.txt", "x");
    place.write("output/keep.txt", "x");
    symlink("../elsewhere", place.root.join("output/ja")).unwrap();
    let output = place.run(&["build", "--lang", "en"]);
    assert_eq!(code(&output), 2, "{}", told(&output));
    assert_eq!(place.tree("elsewhere").len(), 1, "nothing was written through the link");
    assert!(!place.has("output/en"), "nothing was published");
}

#[cfg(unix)]
#[test]
fn nothing_is_removed_through_a_link() {
    let place = built("build-link-remove");
    std::fs::rename(place.root.join("output/ja/mihon"), place.root.join("moved")).unwrap();
    std::os::unix::fs::symlink("../../moved", place.root.join("output/ja/mihon")).unwrap();
    let before = place.tree("moved");
    let output = place.run(&["build"]);
    assert_eq!(code(&output), 2, "{}", told(&output));
    assert!(place.tree("moved") == before);
}

#[test]
fn the_list_of_written_files_is_not_believed_beyond_the_folder() {
    let place = built("build-list");
    place.write("precious.txt", "x");
    let digest = "4a1d26c8f3b30b1b8e0a5f3ad41bf0ce5ae4d3c4b3f0d8d64c0a9c8c33f4b1c2";
    for path in ["../precious.txt", "/etc/hostname", "ja/../../precious.txt"] {
        let list = place.read("output/.hoshin/files.txt");
        place.write("output/.hoshin/files.txt", format!("{list}{digest}  {path}\n"));
    }
    assert_eq!(code(&place.run(&["build"])), 0);
    assert_eq!(place.read("precious.txt"), "x");
}

#[test]
fn another_folder_another_address_and_links_for_a_disk() {
    let place = Place::site("build-options");
    let output = place.run(&[
        "build",
        "--output",
        "elsewhere/site",
        "--base-url",
        "https://b.example/plans",
        "--file-links",
    ]);
    assert_eq!(code(&output), 0, "{}", told(&output));
    assert!(!place.has("output"));
    let page = place.read("elsewhere/site/ja/mihon/2022/1/index.html");
    assert!(page.contains("https://b.example/plans/ja/mihon/2022/1/"), "{page}");
    assert!(!page.contains("https://hoshin.example/ja/"), "{page}");
    for (path, bytes) in place.tree("elsewhere/site") {
        let links = String::from_utf8_lossy(&bytes).into_owned();
        let links = links
            .split("<a ")
            .skip(1)
            .filter_map(|tag| tag.split("href=\"").nth(1)?.split('"').next());
        let folders: Vec<_> = links
            .filter(|href| !href.contains("://") && (href.ends_with('/') || *href == ".."))
            .collect();
        let absolute = path.ends_with("404.html") || !path.ends_with(".html");
        assert!(
            absolute || folders.is_empty(),
            "{path} has links to folders, which do not open from a disk: {folders:?}"
        );
    }
}

#[test]
fn an_address_that_is_none_is_refused() {
    let place = Place::site("build-address");
    for address in ["b.example", "ftp://b.example", "javascript:alert(1)", "https://"] {
        let output = place.run(&["build", "--base-url", address]);
        assert_eq!(code(&output), 2, "{address}: {}", told(&output));
    }
    assert!(!place.has("output"));
}

#[test]
fn no_page_holds_anything_of_the_machine_it_was_built_on() {
    let place = built("build-machine");
    let root = place.root.to_str().unwrap();
    for (path, bytes) in place.tree("output") {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains(root), "{path}");
    }
}

/// A city may write in one language only: nothing leads to another, and no page lacks anything for it.
#[test]
fn a_site_of_one_language_is_whole() {
    let place = Place::site("build-one-language");
    place.change("hoshin.toml", "languages = [\"ja\", \"en\"]", "languages = [\"ja\"]");
    for path in place.tree("content").keys().filter(|path| path.ends_with(".en.md")) {
        place.remove(&format!("content/{path}"));
    }
    let output = place.run(&["build"]);
    assert_eq!(code(&output), 0, "{}", told(&output));
    for (path, bytes) in place.tree("output") {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!path.starts_with("en/"), "{path}");
        assert!(!text.contains("hreflang=\"en\""), "{path}");
    }
    let judged = place.run(&["verify", "output"]);
    assert_eq!(code(&judged), 0, "{}", said(&judged));
}
