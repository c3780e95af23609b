//! Landmarks that do not part the page: not one `main`, `header` and `footer`, or a `nav` without a name of its own.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::judge::tree::Id;
use crate::lang::Localized;

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "landmark-unnamed",
    requirements: &[Requirement(4)],
    help: Localized::both(
        "`main`、`header`、`footer` を1つずつ置き、`nav` にはそれぞれ違う名前を付けてください",
        "use one `main`, one `header`, one `footer`, and name each `nav` differently",
    ),
    judge,
};

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    let inner = ["main", "article", "aside", "nav", "section"];
    let outer = |id: Id| !page.around(id).any(|around| inner.contains(&page.tree.name(around)));
    let wanted: &[&str] = if page.is_whole() {
        &["main", "header", "footer"]
    } else {
        &["main"]
    };
    for name in wanted {
        let count = page.all(name).filter(|id| *name == "main" || outer(*id)).count();
        if count != 1 {
            wrong.push(page.wholly_wrong(
                format!("`{name}` が{count}個あります"),
                format!("there are {count} `{name}`"),
            ));
        }
    }
    let mut names: Vec<String> = Vec::new();
    for nav in page.all("nav") {
        match page.name(nav) {
            None => wrong.push(page.wrong(nav, "`nav` に名前がありません", "the `nav` has no name")),
            Some(name) if names.contains(&name) => {
                wrong.push(page.wrong(
                    nav,
                    format!("`{name}` という `nav` がほかにもあります"),
                    format!("another `nav` is called `{name}`, too"),
                ));
            }
            Some(name) => names.push(name),
        }
    }
}
