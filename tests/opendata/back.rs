//! There and back: what is exported can be read back, and it is the same model. And what somebody has changed on the way is
//! told.

use std::path::Path;

use hoshin::disk;
use hoshin::exchange::opendata::read::{self, Fault};
use hoshin::lang::Lang;
use hoshin::model::form::Form;
use hoshin::model::plans::{Plans, Schema};
use hoshin::pipeline::{self, Checked};

use super::read::{base, editions, ours, wards, whole};

/// What the tables promise to hold: all but free pages, acknowledgements, and forms beyond their names, years and weights.
fn in_tables(plans: &Plans) -> Plans {
    let form = |(id, form): (&String, &Form)| {
        let held = Form {
            money_unit: form.money_unit.clone(),
            weights: form.weights.clone(),
            ..Form::named(id, form.name.clone(), form.from, form.to)
        };
        (id.clone(), held)
    };
    Plans {
        schema: Schema {
            forms: plans.schema.forms.iter().map(form).collect(),
            ..plans.schema.as_ref().clone()
        }
        .into(),
        pages: Vec::new(),
        acknowledged: Vec::new(),
        ..plans.clone()
    }
}

/// A model in words, without the places where things stood in their documents: tables have no such places.
fn words(plans: &Plans) -> String {
    let all = format!("{plans:#?}");
    let mut words = String::new();
    let mut depth = 0;
    for line in all.lines() {
        let inside = depth > 0;
        let begins = line.trim_end().ends_with("Place {");
        if begins || inside {
            depth += line.matches('{').count() + line.matches('(').count();
            depth -= line.matches('}').count() + line.matches(')').count();
        }
        if begins && !inside {
            words.push_str(line.trim_end_matches('{'));
            words.push('\n');
        } else if !inside {
            words.push_str(line);
            words.push('\n');
        }
    }
    words
}

#[test]
fn what_is_exported_comes_back_as_the_same_model() {
    for (folder, checked) in [("our content", ours()), ("the base site", base())] {
        let mut faults = Vec::new();
        let sheets = read::sheets(&whole(checked).bytes, &mut faults);
        read::check(&sheets, &mut faults);
        assert!(faults.is_empty(), "{folder}: {faults:#?}");
        let back = words(&read::model(&sheets, Lang::Ja));
        let there = words(&in_tables(&checked.plans));
        assert!(there.len() > 10_000, "there is something to compare");
        let mut lines = there.lines().zip(back.lines()).enumerate();
        if let Some((at, (there, back))) = lines.find(|(_, (there, back))| there != back) {
            panic!("{folder}, line {at}: exported\n{there}\ncame back as\n{back}");
        }
        assert_eq!(there.len(), back.len(), "{folder}");
    }
}

/// Where wards report, the tables of a framework hold the counts that follow from the reports; the reports themselves come back
/// as they were.
#[test]
fn what_wards_report_comes_back() {
    let mut faults = Vec::new();
    let sheets = read::sheets(&whole(wards()).bytes, &mut faults);
    read::check(&sheets, &mut faults);
    assert!(faults.is_empty(), "{faults:#?}");
    let of = |plans: &Plans| {
        let only = Plans {
            ward_reports: plans.ward_reports.clone(),
            ..Plans::default()
        };
        words(&only)
    };
    let there = of(&wards().plans);
    assert!(there.len() > 10_000, "there is something to compare");
    assert_eq!(of(&read::model(&sheets, Lang::Ja)), there);
}

/// The base site has no erratum, for most tests want a plan that was never wrong; here it gets one.
#[test]
fn errata_come_back_with_the_cell_that_they_name() {
    let checked = with_erratum();
    let edition = whole(&checked);
    let text = edition.text("errata.csv");
    let rows: Vec<&str> = text.lines().skip(1).collect();
    assert_eq!(
        rows,
        [
            "mihon-2022/erratum-1,1,mihon-2022,2023-01-10,予算額の誤記,A budget mistyped,打ち間違いです。,It was mistyped.,\
             1-1-1,budget.initial.2022,10316,10613,budgets,mihon-2022/1-1-1 2022 initial,printed_amount",
            "mihon-2022/erratum-1,2,mihon-2022,2023-01-10,予算額の誤記,A budget mistyped,打ち間違いです。,It was mistyped.,\
             1-1-2,budget.initial.2020,1,,budgets,mihon-2022/1-1-2 2020 initial,printed_amount",
        ]
    );
    let mut faults = Vec::new();
    let sheets = read::sheets(&edition.bytes, &mut faults);
    read::check(&sheets, &mut faults);
    assert!(faults.is_empty(), "{faults:#?}");
    assert_eq!(
        words(&read::model(&sheets, Lang::Ja)),
        words(&in_tables(&checked.plans))
    );
}

/// The base site with an erratum that corrects one figure and withdraws another.
fn with_erratum() -> Checked {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/base");
    let mut project = disk::project::read(&root).unwrap();
    let add = |name: &str, text: &str| (format!("content/mihon/fy2022/{name}"), text.as_bytes().to_vec());
    let corrects = "corrects:\n  - { document: 1-1-1, figure: budget.initial.2022, before: 10316, after: 10613 }\n  \
                    - { document: 1-1-2, figure: budget.initial.2020, before: 1 }\n";
    let own = format!("---\ndate: 2023-01-10\ntitle: 予算額の誤記\nreason: 打ち間違いです。\n{corrects}---\n");
    project.files.extend([
        add("erratum-1.md", &own),
        add(
            "erratum-1.en.md",
            "---\ntitle: A budget mistyped\nreason: It was mistyped.\n---\n",
        ),
    ]);
    project.files.sort();
    let checked = pipeline::check(&project, |_| {});
    assert!(!checked.has_errors());
    checked
}

#[test]
fn one_year_comes_back_as_well() {
    for edition in &editions()[1..] {
        let mut faults = Vec::new();
        let sheets = read::sheets(&edition.bytes, &mut faults);
        read::check(&sheets, &mut faults);
        assert!(faults.is_empty(), "{faults:#?}");
        let year = edition.edition.scope.year.unwrap();
        let back = read::model(&sheets, Lang::Ja);
        assert!(back.plans.iter().all(|plan| plan.year == year));
        let there = ours().plans.plans.iter().filter(|plan| plan.year == year);
        assert_eq!(back.plans.len(), there.count());
    }
}

/// The faults of the real data after words of one file have changed.
fn after(file: &str, from: &str, to: &str) -> Vec<Fault> {
    let mut files = editions()[0].bytes.clone();
    let text = String::from_utf8(files[file].clone()).unwrap();
    assert!(text.contains(from), "{file} holds {from}");
    files.insert(file.to_owned(), text.replacen(from, to, 1).into_bytes());
    let mut faults = Vec::new();
    let sheets = read::sheets(&files, &mut faults);
    read::check(&sheets, &mut faults);
    let mut untouched = Vec::new();
    let now = read::sheets(&editions()[0].bytes, &mut untouched);
    faults.extend(read::differences(&sheets, &now));
    faults
}

#[test]
fn a_changed_cell_is_told_at_its_line() {
    let told = |file: &str, from: &str, to: &str| {
        let faults = after(file, from, to);
        let words = |fault: Fault| format!("{}:{}: {}", fault.file, fault.line, fault.en);
        faults.into_iter().map(words).collect::<Vec<_>>()
    };
    let mistyped = told("budgets.csv", ",5237000,", ",\"5,237,000\",");
    assert_eq!(
        mistyped[0],
        "budgets.csv:2: `5,237,000` can't stand in the column `amount_yen`"
    );
    let changed = told("budgets.csv", ",5237000,", ",5237001,");
    assert_eq!(
        changed,
        [
            "budgets.csv:2: `higashisumiyoshi-2020/1-1-2, 2020, initial`: the column `amount_yen` is `5237001`, in the \
             content `5237000`"
        ]
    );
    let stray = told("items.csv", ",higashisumiyoshi-2020,", ",higashisumiyoshi-2019,");
    assert!(stray[0].ends_with("is not in the table plans"), "{stray:?}");
    let doubled = told("areas.csv", "271209,", "271071,");
    assert!(
        doubled.iter().any(|fault| fault.contains("has the key `271071`, too")),
        "{doubled:?}"
    );
    let headless = told("results.csv", "fiscal_year", "year");
    assert_eq!(headless[0], "results.csv:1: the column `fiscal_year` is not there");
    let empty = told("plans.csv", ",ward-plan,", ",,");
    assert!(empty[0].ends_with("the column `plan_kind` is empty"), "{empty:?}");
}
