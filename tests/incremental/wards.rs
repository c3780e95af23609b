//! Two wards side by side, and edits in one of them that pages of the other may have to tell of.

use crate::base::Files;
use crate::edits::{Chance, after, put_in};

/// The ward of the site, and its neighbour.
const WARDS: [&str; 2] = ["mihon", "tonari"];

/// A site in which the ward has a neighbour that writes the same, and both report for the city's framework.
pub fn beside_each_other(mut files: Files) -> Files {
    let own: Files = files
        .iter()
        .filter(|(path, _)| path.starts_with("content/mihon/"))
        .map(|(path, bytes)| (path.clone(), bytes.clone()))
        .collect();
    for (path, bytes) in own {
        let text = String::from_utf8(bytes).unwrap();
        let text = text.replace("999016", "999024").replace("order: 1", "order: 2");
        let text = text
            .replace("見本区", "隣区")
            .replace("みほんく", "となりく")
            .replace("Mihon", "Tonari");
        // A goal that only the neighbour names would be all the city's.
        let text = text.replace("\nsdgs: [11]", "");
        files.insert(path.replace("/mihon/", "/tonari/"), text.into_bytes());
    }
    for (ward, value) in [("mihon", 52), ("tonari", 47)] {
        let report = format!("indicators:\n  watched-over: {{ work: all, value: {value} }}\n");
        files.insert(format!("content/{ward}/fy2016/framework.yaml"), report.into_bytes());
    }
    files
}

/// Makes one edit that is seen from another ward, or might be, and says which.
pub fn edit(files: &mut Files, first: &Files, number: usize, chance: &mut Chance) -> String {
    let ward = WARDS[chance.below(2)];
    let other = WARDS[usize::from(ward == WARDS[0])];
    let plan = format!("content/{ward}/fy2022");
    // What went in an earlier edit comes back before it is edited.
    if !files.contains_key(&format!("content/{ward}/fy2016/framework.yaml")) {
        files.clone_from(first);
    }
    let is = |place: String| move |path: &str| path == place;
    match chance.below(10) {
        0 => after(
            files,
            chance,
            &is(format!("content/{ward}/fy2016/framework.yaml")),
            "value: ",
            number,
        ),
        1 => after(files, chance, &is(format!("content/{ward}/ward.md")), "name: ", number),
        2 => after(
            files,
            chance,
            &is(format!("content/{ward}/ward.md")),
            "order: ",
            number % 3,
        ),
        3 => after(
            files,
            chance,
            &|path| path.contains("/city/") && path.ends_with(".md"),
            "title: ",
            number,
        ),
        4 => after(files, chance, &|path| path.contains("/pages/"), "title: ", number),
        5 => after(files, chance, &is(format!("{plan}/1.md")), "sdgs: [", number % 2 + 1),
        6 => after(files, chance, &is(format!("{plan}/1-1-2.md")), "title: ", number),
        7 => {
            let link = format!("\n\n[隣の区](../../{other}/fy2022/1-1-2.md)、");
            put_in(files, chance, &is(format!("{plan}/1-1-1.md")), &link, number)
        }
        8 => {
            let goes = [format!("content/{ward}/fy2021/"), format!("content/{ward}/fy2016/")];
            files.retain(|path, _| !goes.iter().any(|folder| path.starts_with(folder)));
            format!("the plan of {ward} for 2021 goes, and its report")
        }
        _ => {
            files.clone_from(first);
            let goes = format!("content/{ward}/");
            let is_alone = number.is_multiple_of(2);
            files.retain(|path, _| !is_alone || !path.starts_with(&goes));
            format!("as at first, {other} alone: {is_alone}")
        }
    }
}
