//! `hoshin snapshot` and `hoshin build` cut short, by a kill or a full disk: nothing sealed is harmed, and nothing half done
//! stands under a final name.

use std::collections::BTreeSet;
use std::process::{Command, Stdio};
use std::time::Duration;

use super::place::{Place, code, said, told};
use super::snapshot::SEAL;

/// Everything that stands under a final name is whole: the ledger holds, and every edition on it verifies.
fn is_sound(place: &Place, when: &str) {
    let folders: BTreeSet<String> = (place.tree("snapshots").into_keys())
        .filter_map(|path| path.split_once('/').map(|(folder, _)| folder.to_owned()))
        .filter(|folder| !folder.starts_with('.'))
        .collect();
    for folder in folders {
        let output = place.run(&["verify", &format!("snapshots/{folder}"), "--ledger", "/dev/null"]);
        let said = said(&output);
        // Not on the ledger yet is the one thing that may be missing.
        let failed = said.lines().filter(|line| line.starts_with("FAIL")).count();
        assert!(failed <= 1 && !said.contains("FAIL         contents"), "{when}: {said}");
    }
    if place.has("snapshots/ledger.jsonl") {
        assert_eq!(code(&place.run(&["check"])), 0, "{when}: the ledger holds");
        let output = place.run(&["verify", "snapshots/mihon-2021-r0"]);
        assert_eq!(code(&output), 0, "{when}: {}", said(&output));
    }
}

/// Starts hoshin and kills it after a while; whether it was still at work.
fn killed(place: &Place, arguments: &[&str], after: Duration) -> bool {
    let mut child = Command::new(env!("CARGO_BIN_EXE_hoshin"))
        .args(arguments)
        .current_dir(&place.root)
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    std::thread::sleep(after);
    let working = child.try_wait().unwrap().is_none();
    child.kill().unwrap();
    child.wait().unwrap();
    working
}

#[test]
fn nothing_sealed_is_harmed_wherever_it_is_killed() {
    let place = Place::site("snapshot-killed");
    let first = ["snapshot", "--ward", "mihon", "--year", "2021", "--date", "2021-12-01"];
    assert_eq!(code(&place.run(&first)), 0);
    let before = place.tree("snapshots/mihon-2021-r0");
    let mut cut_short = 0;
    for step in 0..14 {
        let after = Duration::from_millis(step * 40);
        cut_short += u32::from(killed(&place, &SEAL, after));
        is_sound(&place, &format!("snapshot killed after {after:?}"));
        if place.read("snapshots/ledger.jsonl").lines().count() > 1 {
            break;
        }
    }
    assert!(cut_short > 0, "it was never killed at work");
    if place.read("snapshots/ledger.jsonl").lines().count() == 1 {
        let output = place.run(&SEAL);
        assert_eq!(code(&output), 0, "it is taken up again: {}", told(&output));
    }
    assert!(
        before == place.tree("snapshots/mihon-2021-r0"),
        "the first edition stands as it was"
    );
    let sealed = place.tree("snapshots");
    assert!(
        !sealed
            .keys()
            .any(|path| path.contains(".part/") || path.ends_with(".new")),
        "nothing is left aside"
    );
    for step in 0..10 {
        killed(&place, &["build"], Duration::from_millis(step * 60));
        assert!(sealed == place.tree("snapshots"), "build touches no edition");
    }
    assert_eq!(code(&place.run(&["build"])), 0);
    assert!(before == place.tree("output/snapshots/mihon-2021-r0"));
}

#[test]
fn a_full_disk_is_told_and_leaves_nothing() {
    let place = Place::site("snapshot-full");
    std::fs::create_dir_all(place.root.join("snapshots")).unwrap();
    let mount = Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=200k", "tmpfs", "snapshots"])
        .current_dir(&place.root)
        .stderr(Stdio::null())
        .status();
    if !mount.is_ok_and(|status| status.success()) {
        println!("not tested: a small disk can only be mounted by root");
        return;
    }
    let output = place.run(&SEAL);
    let left = place.tree("snapshots");
    let unmount = Command::new("umount")
        .arg("snapshots")
        .current_dir(&place.root)
        .status();
    assert!(unmount.unwrap().success());
    assert_eq!(code(&output), 2);
    assert!(
        told(&output).contains("the disk is full") && told(&output).contains("make room"),
        "{}",
        told(&output)
    );
    assert!(left.is_empty(), "{left:?}");
}
