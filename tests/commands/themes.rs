//! A theme of one's own with mistakes: all are told in one run, as a person sees them, and nothing is built.

use std::fs;

use snapbox::{assert_data_eq, str};

use super::base;
use super::place::{Place, code, said, told};

/// The base site with a theme of this name.
fn with_theme(name: &str, theme: &str) -> Place {
    let place = Place::site(name);
    place.change("hoshin.toml", "theme = \"default\"", &format!("theme = \"{theme}\""));
    place
}

#[test]
fn everything_wrong_with_a_theme_is_told_in_one_run() {
    let place = with_theme("themes-wrong", "machi");
    for (path, bytes) in base::files("tests/themes/machi") {
        place.write(&format!("themes/machi/{path}"), bytes);
    }
    for lang in ["ja", "en"] {
        let output = place.run(&["check", "--lang", lang]);
        assert_eq!(code(&output), 1);
        let expected = base::folder(&format!("tests/themes/told.{lang}.txt"));
        let now = told(&output);
        if std::env::var_os("BLESS").is_some() {
            fs::write(&expected, &now).unwrap();
        }
        assert_eq!(now, fs::read_to_string(&expected).unwrap_or_default(), "told in {lang}");
    }
    assert_eq!(code(&place.run(&["build"])), 1);
    assert!(!place.has("output"), "nothing is built");
}

#[test]
fn fields_that_are_not_there_are_all_found_by_check_and_by_build() {
    let place = with_theme("themes-fields", "machi");
    place.write("themes/machi/theme.toml", "extends = \"default\"\n");
    place.write(
        "themes/machi/templates/home.html",
        "{% extends \"layout.html\" %}\n{% block main %}<h1>題{{ page.titel }}</h1>\n<p>{{ frame.sitename }}</p>{% endblock main %}\n",
    );
    let check = place.run(&["check", "--lang", "en", "--format", "short"]);
    assert_eq!(code(&check), 1);
    let fields = str![[r#"
themes/machi/templates/home.html:2:30: error: there is no field `titel` here → did you mean `title`? [template-field-unknown]
themes/machi/templates/home.html:3:13: error: there is no field `sitename` here → did you mean `site_name`? [template-field-unknown]

"#]];
    assert_data_eq!(said(&check), fields.clone());
    let build = place.run(&["build", "--lang", "en", "--format", "short"]);
    assert_eq!(code(&build), 1);
    assert_data_eq!(said(&build), fields);
    assert!(!place.has("output/ja"), "nothing is built");
}

#[test]
fn a_built_in_theme_needs_no_files_and_an_edition_holds_all_its_layers() {
    let place = with_theme("themes-large-print", "large-print");
    let output = place.run(&["build", "--lang", "en"]);
    assert_eq!(code(&output), 0, "{}", told(&output));
    let style = place.read("output/assets/mio.css");
    assert!(style.contains("--body:1.3125rem;") && style.contains("--paper:#000000;"));
    let sealed = ["snapshot", "--ward", "mihon", "--year", "2022", "--date", "2022-04-01"];
    assert_eq!(code(&place.run(&sealed)), 0);
    let edition = "snapshots/mihon-2022-r0";
    for path in [
        "large-print/theme.toml",
        "default/theme.toml",
        "default/templates/ward.html",
    ] {
        assert!(place.has(&format!("{edition}/data/source/themes/{path}")), "{path}");
    }
    let judged = place.run(&["verify", edition, "--rebuild"]);
    assert_eq!(code(&judged), 0, "{}", told(&judged));
}

#[cfg(unix)]
#[test]
fn a_link_in_a_theme_is_refused() {
    let place = with_theme("themes-link", "machi");
    place.write("secret.svg", "<svg/>");
    place.write("themes/machi/theme.toml", "extends = \"default\"\n");
    std::os::unix::fs::symlink("../../../secret.svg", place.root.join("themes/machi/logo.svg")).unwrap();
    let output = place.run(&["check", "--lang", "en"]);
    assert_eq!(code(&output), 2);
    assert_data_eq!(
        told(&output),
        str![[r#"
could not work: `themes/machi/logo.svg` is a symbolic link
  = help: put the file itself there: a link may lead out of the project

"#]]
    );
}
