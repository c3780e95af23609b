//! Whether a bag is complete and valid: both manifests list every file and no other, and every file has its hashes.

use std::collections::BTreeMap;

use super::{Contents, Outcome};
use crate::archive::bag::{self, DECLARATION};
use crate::archive::digest::Sums;
use crate::archive::manifest::{self, Algorithm};
use crate::lang::Localized;

/// The most faults of one manifest that are told.
const MOST_OF_ONE: usize = 10;

/// Looks at the declaration, the manifests and the size.
pub fn check(contents: &Contents) -> Outcome {
    let mut faults = Vec::new();
    if contents.text("bagit.txt") != Some(DECLARATION) {
        faults.push(Localized::say(
            "`bagit.txt` が正しくありません",
            "`bagit.txt` is not as it should be",
        ));
    }
    let tag = |path: &str| {
        !path.starts_with(bag::PAYLOAD) && !path.starts_with("tagmanifest-") && !path.starts_with(bag::SIGNATURES)
    };
    let payload = listed(contents, |path| path.starts_with(bag::PAYLOAD));
    let tags = listed(contents, tag);
    for algorithm in Algorithm::ALL {
        against(
            contents,
            &format!("manifest-{}.txt", algorithm.name()),
            algorithm,
            &payload,
            &mut faults,
        );
        against(
            contents,
            &format!("tagmanifest-{}.txt", algorithm.name()),
            algorithm,
            &tags,
            &mut faults,
        );
    }
    for path in contents
        .sums
        .keys()
        .filter(|path| path.starts_with(bag::SIGNATURES) && *path != bag::SIGNATURE)
    {
        faults.push(Localized::say(
            format!("`{path}` は署名ではありません"),
            format!("`{path}` is no signature"),
        ));
    }
    let oxum = bag::oxum(payload.values().copied());
    if contents.info().as_ref().and_then(|info| info.get("Payload-Oxum")) != Some(oxum.as_str()) {
        faults.push(Localized::say(
            format!("`bag-info.txt` の Payload-Oxum が `{oxum}` ではありません"),
            format!("Payload-Oxum in `bag-info.txt` is not `{oxum}`"),
        ));
    }
    let identity = contents.identity().unwrap_or_default();
    Outcome::of(
        faults,
        Localized::say(format!("識別値 {identity}"), format!("identity {identity}")),
    )
}

fn listed(contents: &Contents, wanted: impl Fn(&str) -> bool) -> BTreeMap<&str, &Sums> {
    contents
        .sums
        .iter()
        .map(|(path, sums)| (path.as_str(), sums))
        .filter(|(path, _)| wanted(path))
        .collect()
}

/// Holds one manifest against the files it should list.
fn against(
    contents: &Contents,
    name: &str,
    algorithm: Algorithm,
    files: &BTreeMap<&str, &Sums>,
    faults: &mut Vec<Localized<String>>,
) {
    let Some(text) = contents.text(name) else {
        faults.push(Localized::say(
            format!("`{name}` がありません"),
            format!("`{name}` is missing"),
        ));
        return;
    };
    let list = match manifest::read(text) {
        Ok(list) => list,
        Err(line) => {
            faults.push(Localized::say(
                format!("`{name}` の{line}行目を読み取れません"),
                format!("line {line} of `{name}` can't be read"),
            ));
            return;
        }
    };
    let mut told = Vec::new();
    for (path, hash) in &list {
        match files.get(path) {
            None => told.push(Localized::say(
                format!("`{path}` が `{name}` にありますが、見つかりません"),
                format!("`{path}` is listed in `{name}` and not there"),
            )),
            Some(sums) if !algorithm.of(sums).eq_ignore_ascii_case(hash) => told.push(Localized::say(
                format!("`{path}` の中身が `{name}` のハッシュ値と違います"),
                format!("`{path}` does not have the hash in `{name}`"),
            )),
            Some(_) => {}
        }
    }
    for path in files.keys().filter(|path| !list.contains_key(*path)) {
        told.push(Localized::say(
            format!("`{path}` が `{name}` に載っていません"),
            format!("`{path}` is not listed in `{name}`"),
        ));
    }
    told.truncate(MOST_OF_ONE);
    faults.extend(told);
}
