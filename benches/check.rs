//! What a check costs beside a build, stage by stage and rule by rule, on invented cities of two sizes. What is printed are
//! times of this machine and, more to the point, what they are to each other: a stage whose time for one document grows
//! with their number is one to look at. `cargo bench --bench check`, or with sizes of your own: `-- 500 5000`.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a measurement looks at the clock and speaks to the terminal"
)]

mod measured;

use std::hint::black_box;

use hoshin::check::rules::RULES;
use hoshin::check::{Scope, acknowledge};
use hoshin::pipeline::{self, Project};
use hoshin::{evaluate, lower};
use measured::{TIMES, Times, documents, line, project, sizes, tenths, timed};

/// How many rules are shown.
const SHOWN: usize = 8;

/// One city, measured.
struct Measured {
    /// Documents with a twin.
    documents: u128,
    stages: Times,
    rules: Times,
}

fn main() {
    let mut smallest: Option<Measured> = None;
    for size in sizes() {
        let measured = measure(size);
        tell(&measured, smallest.as_ref());
        smallest.get_or_insert(measured);
    }
}

fn measure(size: usize) -> Measured {
    let project = project(size);
    let (mut stages, mut rules) = (Times::new(), Times::new());
    for _ in 0..TIMES {
        whole(&project, &mut stages);
        by_stage(&project, &mut stages, &mut rules);
    }
    Measured {
        documents: documents(&project),
        stages,
        rules,
    }
}

/// The two things a person waits for.
fn whole(project: &Project, stages: &mut Times) {
    let checked = timed("check", stages, || pipeline::check(project, |_| {}));
    assert!(checked.findings.is_empty(), "a sound city is measured");
    timed("render", stages, || {
        pipeline::build(&checked, &|artifact| {
            black_box(artifact);
            Ok(())
        })
    })
    .map_or_else(
        |_| unreachable!("nothing is written"),
        |mistakes| assert!(mistakes.is_empty()),
    );
}

/// The same check, one stage after the other.
fn by_stage(project: &Project, stages: &mut Times, rules: &mut Times) {
    let mut findings = Vec::new();
    let sources = timed("  texts", stages, || {
        pipeline::sources(project.files.iter().cloned(), &mut findings)
    });
    let config = pipeline::configuration(&sources, &mut findings);
    let documents = timed("  documents", stages, || pipeline::documents(&sources, &mut findings));
    let (plans, _) = timed("  lower", stages, || lower::lower(&documents, config.authoritative()));
    let evaluation = timed("  evaluate", stages, || evaluate::evaluate(&plans));
    let scope = timed("  scope", stages, || {
        Scope::new(&sources, &documents, &plans, &evaluation, &config)
    });
    timed("  rules", stages, || {
        for rule in RULES {
            timed(rule.code, rules, || (rule.find)(&scope, &mut findings));
        }
    });
    timed("  acknowledge", stages, || {
        acknowledge::apply(&mut findings, &documents, &plans, &config)
    });
}

fn tell(measured: &Measured, smallest: Option<&Measured>) {
    let Measured {
        documents,
        stages,
        rules,
    } = measured;
    let time = |name: &str| stages.get(name).copied().unwrap_or(1);
    let (check, build) = (time("check"), time("check") + time("render"));
    println!("\n{documents} documents, each with its translation");
    println!("  check : build = 1 : {}", tenths(build, check));
    println!(
        "  {} documents checked a second, {} built",
        documents * 1_000_000 / check,
        documents * 1_000_000 / build
    );
    println!("  {:<28}{:>10}{:>16}{:>10}", "", "ms", "µs / document", "grew");
    let mut slowest: Vec<_> = rules.iter().collect();
    slowest.sort_by_key(|(_, took)| std::cmp::Reverse(**took));
    for (name, took) in stages.iter().chain(slowest.into_iter().take(SHOWN)) {
        let before = smallest.and_then(|small| {
            let took = small.stages.get(name).or_else(|| small.rules.get(name))?;
            Some((*took, small.documents))
        });
        // Time for one document now, against the time for one in the smaller city.
        line(name, *took, *documents, before);
    }
}
