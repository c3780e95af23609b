//! The items of plans: issues, strategies, initiatives, reform items, and the branches of a framework.

use super::super::cell::{Cell, Row, Rows};
use super::super::facts::{Facts, Thing, framework_id, item_id, plan_id};
use super::super::table::{Group, Kind, Table, column};
use super::super::walk::{self, Item, What};
use super::columns::{ITEM_ID, PLAN_ID, URL};
use crate::model::framework::{Framework, Group as Branch};

/// The items of plans.
pub static ITEMS: Table = Table {
    name: "items",
    title: ("計画の項目", "items"),
    about: (
        "1行が、計画の1つの経営課題、戦略、具体的取組、取組項目、または市全体の枠組みの区分です。",
        "One row for each issue, strategy, initiative and reform item of a plan, and for each branch of a framework.",
    ),
    group: Group::Main,
    columns: &[
        column(
            "item_id",
            Kind::Id,
            ("項目ID", "item id"),
            (
                "計画の ID と番号からなる ID です。",
                "Made of the plan's id and the code printed on paper.",
            ),
        )
        .must(),
        PLAN_ID,
        column(
            "parent_id",
            Kind::Id,
            ("上の項目のID", "id of the item above"),
            (
                "1つ上の項目の ID です。いちばん上の項目では空欄です。",
                "The item it belongs to; empty at the top.",
            ),
        )
        .to("items", "item_id"),
        column(
            "level",
            Kind::Choice(&[
                ("issue", "経営課題", "management issue"),
                ("strategy", "めざす成果及び戦略", "strategy"),
                ("initiative", "具体的取組", "initiative"),
                ("reform-item", "取組項目", "reform item"),
                ("branch", "枠組みの区分", "branch of a framework"),
            ]),
            ("段", "level"),
            ("項目の種類です。", "What kind of item it is."),
        )
        .must(),
        column(
            "code",
            Kind::Text,
            ("番号", "code"),
            (
                "その年度の紙面の番号です。年度が変わると別の項目を指すことがあります。",
                "This year's code on paper; in another year it may be another thing's.",
            ),
        )
        .must(),
        column(
            "lasting_id",
            Kind::Text,
            ("変わらないID", "lasting id"),
            (
                "年度を越えて同じものを指す、区の中の ID です。",
                "The id within the ward that stays with the thing from year to year.",
            ),
        ),
        column(
            "title",
            Kind::Words,
            ("題名", "title"),
            ("項目の題名です。", "Its title."),
        ),
        column(
            "pillar_id",
            Kind::Text,
            ("改革の柱ID", "pillar id"),
            (
                "市政改革プランの柱の表 pillars の ID です。",
                "The id in the table pillars.",
            ),
        )
        .to("pillars", "pillar_id"),
        column(
            "relists_id",
            Kind::Id,
            ("再掲のもと", "shows again"),
            (
                "再掲の場合の、もとの取組の ID です。合計には、もとの取組だけを数えます。",
                "For a relisted entry, the initiative it shows again. Only that one counts in totals.",
            ),
        )
        .to("items", "item_id"),
        column(
            "continues",
            Kind::Text,
            ("前の計画での番号", "continues"),
            (
                "前にこの取組があった計画と番号です。",
                "The plan and code it was last seen under.",
            ),
        ),
        column(
            "budget_note",
            Kind::Words,
            ("予算の説明", "note on the money"),
            ("予算額・決算額についての説明です。", "A remark on the amounts."),
        ),
        URL,
    ],
    key: &["item_id"],
};

/// Development goals of issues.
pub static GOALS: Table = Table {
    name: "item_sdgs",
    title: ("SDGsとの対応", "development goals"),
    about: (
        "1行が、経営課題と SDGs の1つの目標との対応です。",
        "One row for each Sustainable Development Goal an issue serves.",
    ),
    group: Group::Detail,
    columns: &[
        ITEM_ID,
        column(
            "sdg",
            Kind::Whole,
            ("SDGsの目標番号", "goal"),
            ("1から17までの番号です。", "The number of the goal, 1 to 17."),
        )
        .must(),
    ],
    key: &["item_id", "sdg"],
};

/// The rows of [`ITEMS`].
pub fn items(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    let each = walk::items(facts).map(|item| of_item(facts, &item));
    rows.extend(each.chain(facts.frameworks().flat_map(|one| branches(facts, one))));
}

fn of_item(facts: &Facts<'_>, item: &Item<'_>) -> Row {
    let plan = item.plan;
    let row = Row::default()
        .with(&item.id)
        .with(plan_id(plan))
        .with(item.parent.as_ref());
    let note = item.what.budget().and_then(|budget| budget.note.as_ref());
    let code = |code: &crate::model::code::Code| code.to_string();
    match item.what {
        What::Issue(issue) => {
            let row = row
                .with("issue")
                .with(code(&issue.code))
                .with(&issue.id.value)
                .words(&issue.title);
            let row = row.with(Cell::Empty).with(Cell::Empty).with(Cell::Empty).words_if(note);
            facts.addresses(row, Thing::Item(&plan.ward, plan.year, &issue.code))
        }
        What::Strategy(strategy) => {
            let row = row.with("strategy").with(code(&strategy.code)).with(&strategy.id.value);
            let row = row
                .words(&strategy.title)
                .with(strategy.pillar.as_ref().map(|pillar| &pillar.value));
            let row = row.with(Cell::Empty).with(Cell::Empty).words_if(note);
            facts.addresses(row, Thing::Item(&plan.ward, plan.year, &strategy.code))
        }
        What::Initiative(initiative) => {
            let relists = initiative
                .relists
                .as_ref()
                .map(|code| item_id(&plan_id(plan), &code.value));
            let continues = initiative.continues.as_ref().map(|continues| &continues.value);
            let row = row
                .with("initiative")
                .with(code(&initiative.code))
                .with(&initiative.id.value);
            let row = row
                .words(&initiative.title)
                .with(Cell::Empty)
                .with(relists)
                .with(continues)
                .words_if(note);
            facts.addresses(row, Thing::Item(&plan.ward, plan.year, &initiative.code))
        }
        What::Reform(reform) => {
            let row = row
                .with("reform-item")
                .with(reform.number.to_string())
                .with(&reform.id.value);
            let row = row
                .words(&reform.title)
                .with(reform.pillar.as_ref().map(|pillar| &pillar.value));
            let row = row.with(Cell::Empty).with(Cell::Empty).words_if(note);
            facts.addresses(row, Thing::Reform(&plan.ward, plan.year, reform.number))
        }
    }
}

/// A branch stands under the longest code that is one above its own.
fn branches(facts: &Facts<'_>, framework: &Framework) -> Vec<Row> {
    let plan = framework_id(framework);
    let row = |branch: &Branch| {
        let above = branch.code.parent();
        let parent = above.filter(|code| framework.groups.iter().any(|group| group.code == *code));
        let row = Row::default().with(item_id(&plan, &branch.code)).with(&plan);
        let row = row.with(parent.map(|code| item_id(&plan, &code))).with("branch");
        let row = row.with(branch.code.to_string()).with(Cell::Empty).words(&branch.name);
        let row = row.with(Cell::Empty).with(Cell::Empty).with(Cell::Empty).words_if(None);
        facts.addresses(row, Thing::Framework(framework.year))
    };
    framework.groups.iter().map(row).collect()
}

/// The rows of [`GOALS`].
pub fn goals(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    for item in walk::items(facts) {
        if let What::Issue(issue) = item.what {
            rows.extend(
                issue
                    .sdgs
                    .iter()
                    .map(|sdg| Row::default().with(&item.id).with(u16::from(*sdg))),
            );
        }
    }
}
