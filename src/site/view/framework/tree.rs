//! The framework's tree: its branches on each level, and a branch alone with the sums of its own rows.

use crate::evaluate::city::{self, CityTables};
use crate::model::code::Code;
use crate::model::framework::{Framework, FrameworkIndicator, Group, Joint};

/// A branch of the tree as a framework of its own, so that it is summed by the same rules as the whole.
#[derive(Debug)]
pub struct Branch<'a> {
    /// The branch.
    pub group: &'a Group,
    /// Its rows alone; joint figures only where all their indicators are in it.
    pub alone: Framework,
    /// Its sums and differences.
    pub sums: CityTables,
}

/// The branches of this depth, in their order, that have indicators.
pub fn branches(framework: &Framework, depth: usize) -> Vec<Branch<'_>> {
    let groups = framework.groups.iter().filter(|group| group.code.depth() == depth);
    let branches = groups.map(|group| branch(framework, group));
    branches.filter(|branch| !branch.alone.indicators.is_empty()).collect()
}

fn branch<'a>(framework: &'a Framework, group: &'a Group) -> Branch<'a> {
    let inside = |one: &&FrameworkIndicator| is_under(&one.group.value, &group.code);
    let indicators: Vec<FrameworkIndicator> = framework.indicators.iter().filter(inside).cloned().collect();
    let whole = |joint: &&Joint| members(framework, joint).all(|one| is_under(&one.group.value, &group.code));
    let alone = Framework {
        indicators,
        joint: framework.joint.iter().filter(whole).cloned().collect(),
        ..framework.clone()
    };
    Branch {
        group,
        sums: city::tables(&alone),
        alone,
    }
}

/// Whether a code is this one or below it.
fn is_under(code: &Code, top: &Code) -> bool {
    let mut at = Some(*code);
    while let Some(code) = at {
        if code == *top {
            return true;
        }
        at = code.parent();
    }
    false
}

/// The indicators of a joint row.
pub fn members<'a>(framework: &'a Framework, joint: &'a Joint) -> impl Iterator<Item = &'a FrameworkIndicator> {
    let inside = |one: &&FrameworkIndicator| joint.indicators.iter().any(|id| id.value == one.id.value);
    framework.indicators.iter().filter(inside)
}

/// The joint row that an indicator's figures of some year stand in.
pub fn joint_of<'a>(framework: &'a Framework, one: &FrameworkIndicator) -> Option<&'a Joint> {
    let names = |joint: &&Joint| joint.indicators.iter().any(|id| id.value == one.id.value);
    framework.joint.iter().find(names)
}
