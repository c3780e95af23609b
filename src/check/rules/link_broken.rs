//! A link in a body that leads to no document, or by a way that is not safe.

use super::Scope;
use crate::document::address::Address;
use crate::document::link::{Link, ROOT, read};
use crate::finding::{Finding, likely};
use crate::source::Spanned;

pub const CODE: &str = "link-broken";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for document in scope.documents {
        let path = &scope.sources.get(document.source).path;
        for link in &document.body.links {
            let followed = match read(path, &link.value) {
                Link::Outside => true,
                Link::Document(address, _) => scope.has(&address.kind),
                Link::Nowhere => false,
            };
            if !followed {
                findings.push(broken(scope, path, link));
            }
        }
    }
}

fn broken(scope: &Scope<'_>, path: &str, link: &Spanned<String>) -> Finding {
    let href = &link.value;
    let finding = Finding::error(
        CODE,
        link.place,
        format!("リンク先 `{href}` がありません"),
        format!("the link leads nowhere: `{href}`"),
    );
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let beside = scope.sources.iter().filter_map(|(_, source)| {
        let (other, file) = source.path.rsplit_once('/')?;
        let is_document = || Address::of(source.path.strip_prefix(ROOT)?).ok().flatten();
        (other == folder && is_document().is_some()).then_some(file)
    });
    match likely(href, beside) {
        Some(meant) => finding.perhaps(meant),
        None => finding.help(
            "文書のファイル名を相対で書くか、`https://` から始まる番地を書いてください",
            "name the document's file, relative to this one, or an address that begins with `https://`",
        ),
    }
}
