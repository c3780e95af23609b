//! A published figure that is corrected: in the plan's editions, in those of the whole city, and on the live site.

use super::place::{Place, code, said, told};
use super::snapshot::{SEAL, sealed};

/// An erratum of the base plan's budget.
fn write_erratum(place: &Place, before: &str, after: &str) {
    let corrects = format!("{{ document: 1-1-1, figure: budget.initial.2022, before: {before}, after: {after} }}");
    place.write(
        "content/mihon/fy2022/erratum-1.md",
        format!(
            "---\ndate: 2023-01-10\ntitle: 予算額の誤記\nreason: 打ち間違いです。\ncorrects:\n  - {corrects}\n---\n"
        ),
    );
    place.write(
        "content/mihon/fy2022/erratum-1.en.md",
        "---\ntitle: A budget mistyped\nreason: It was mistyped.\n---\n",
    );
}

/// On every page that shows the figure, the mark stands in its cell; where it leads, the reason is told.
fn marked_at_the_figure(place: &Place) {
    for page in ["1-1-1", "1", "budget"] {
        let shown = place.read(&format!("output/en/mihon/2022/{page}/index.html"));
        let at_the_figure = shown.split("10,600").skip(1).any(|rest| {
            let (cell, _) = rest.split_once("</td>").unwrap_or((rest, ""));
            cell.contains("/errata/#erratum-1") && cell.contains("from 10613 to 10600")
        });
        assert!(at_the_figure, "{page}: the mark stands at the figure");
    }
    assert!(
        place
            .read("output/en/mihon/2022/errata/index.html")
            .contains("It was mistyped.")
    );
}

#[test]
fn a_figure_changes_only_with_an_erratum() {
    let place = sealed("snapshot-erratum");
    let output = place.run(&SEAL);
    assert_eq!(code(&output), 2, "nothing is new");
    place.change("content/mihon/fy2022/1-1-1.md", "2022: 10613", "2022: 10600");
    let output = place.run(&["build", "--lang", "en"]);
    assert_eq!(code(&output), 1);
    assert!(
        told(&output).contains("`budget.initial.2022` was published as `10613` in the edition `mihon-2022-r0`"),
        "{}",
        told(&output)
    );
    write_erratum(&place, "10613", "10600");
    // Filling an empty cell is free.
    place.change(
        "content/mihon/fy2022/1-1-2.md",
        "2022: { missing: not-published, reason: 契約の前のため }",
        "2022: 300",
    );
    place.remove("content/mihon/fy2022/1-1-2.en.md");
    place.write("content/mihon/fy2022/1-1-2.en.md", EN);
    let mut later = SEAL;
    later[6] = "2023-01-10";
    let output = place.run(&later);
    assert_eq!(code(&output), 0, "{}", told(&output));
    assert!(
        told(&output).contains("sealed `snapshots/mihon-2022-r1`"),
        "{}",
        told(&output)
    );
    let ledger = place.read("snapshots/ledger.jsonl");
    let line = ledger.lines().last().unwrap();
    assert!(line.contains(r#""id":"mihon-2022-r1","kind":"erratum","date":"2023-01-10","supersedes":"mihon-2022-r0","reason":"予算額の誤記""#), "{line}");
    assert!(
        place
            .read("snapshots/mihon-2022-r1/data/errata.csv")
            .contains(",budget.initial.2022,10613,10600,打ち間違いです。,It was mistyped.\n")
    );
    let output = place.run(&["verify", "snapshots/mihon-2022-r1", "--rebuild"]);
    assert_eq!(code(&output), 0, "{}", said(&output));
    let output = place.run(&["build", "--lang", "en"]);
    assert_eq!(code(&output), 0, "{}", told(&output));
    let old = place.read("output/en/snapshots/mihon-2022-r0/index.html");
    assert!(
        old.contains("a corrected edition, mihon-2022-r1, was sealed (A budget mistyped)"),
        "{old}"
    );
    let shown = place.read("output/en/mihon/2022/1-1-1/index.html");
    assert!(
        shown.contains("Corrected") && shown.contains("10613 → 10600"),
        "{shown}"
    );
    marked_at_the_figure(&place);
    assert!(
        place
            .read("output/opendata/2022/errata.csv")
            .contains("mihon-2022/erratum-1,1,mihon-2022,2023-01-10,予算額の誤記,A budget mistyped")
    );
    assert!(place.read("output/en/feed.xml").contains("A budget mistyped"));
}

const EN: &str = "---
title: More street lights
indicators: { bright-streets: How bright the streets are, lights-plan: { name: A plan for lights, deed: Make a plan } }
---
## Activities this year

More street lights.
";

#[test]
fn an_edition_of_the_whole_city_holds_every_ward() {
    let place = Place::site("snapshot-city");
    for name in ["ward.md", "ward.en.md"] {
        let ward = place.read(&format!("content/mihon/{name}"));
        let ward = ward.replace("order: 1", "order: 2").replace("999016", "999024");
        place.write(&format!("content/tonari/{name}"), ward);
    }
    let all = |date: &'static str| ["snapshot", "--year", "2022", "--date", date, "--lang", "en"];
    let output = place.run(&all("2022-12-01"));
    assert_eq!(code(&output), 0, "{}", told(&output));
    assert!(
        told(&output).contains("sealed `snapshots/city-2022-r0`"),
        "{}",
        told(&output)
    );
    let bag = place.tree("snapshots/city-2022-r0");
    for path in [
        "data/source/content/tonari/ward.md",
        "data/site/en/mihon/2022/1-1-1/index.html",
        "data/site/en/tonari/index.html",
        "data/opendata/plans.csv",
    ] {
        assert!(bag.contains_key(path), "{path}");
    }
    assert!(
        !bag.keys().any(|path| path.contains("fy2024")),
        "what came later is not in it"
    );
    let verify = ["verify", "snapshots/city-2022-r0", "--rebuild", "--lang", "en"];
    let output = place.run(&verify);
    assert_eq!(code(&output), 0, "{}", said(&output));
    assert!(!said(&output).contains("not checked  rebuild"), "{}", said(&output));
    // What one ward corrects is a new edition of the city as well, and the old one says so.
    place.change("content/mihon/fy2022/1-1-1.md", "2022: 10613", "2022: 10600");
    let output = place.run(&["check", "--lang", "en"]);
    assert!(
        told(&output).contains("in the edition `city-2022-r0`")
            || said(&output).contains("in the edition `city-2022-r0`"),
        "{}",
        told(&output)
    );
    write_erratum(&place, "10613", "10600");
    let output = place.run(&all("2023-01-10"));
    assert_eq!(code(&output), 0, "{}", told(&output));
    let output = place.run(&["verify", "snapshots/city-2022-r1", "--rebuild", "--lang", "en"]);
    assert_eq!(code(&output), 0, "{}", said(&output));
    assert_eq!(code(&place.run(&["build"])), 0);
    let old = place.read("output/en/snapshots/city-2022-r0/index.html");
    assert!(old.contains("a corrected edition, city-2022-r1, was sealed"), "{old}");
    assert!(old.contains("Errata of Mihon"), "{old}");
    let zip = ["verify", "output/snapshots/city-2022-r1.zip", "--rebuild"];
    assert_eq!(code(&place.run(&zip)), 0);
}
