//! Whether a site needs nothing from elsewhere: every style sheet, image and page it leads to lies in the payload, nothing
//! is fetched from the network, and no script runs.

use std::collections::BTreeMap;

use html5gum::{StartTag, Token, Tokenizer};

use super::{Contents, MOST_TOLD, Outcome, printable};
use crate::archive::bag;
use crate::archive::tree::Tree;
use crate::lang::Localized;

/// The folder of the site.
const SITE: &str = "data/site/";

/// Looks at every page and style sheet.
pub fn check(tree: &dyn Tree, contents: &Contents) -> Outcome {
    let mut judge = Judge {
        contents,
        faults: Vec::new(),
    };
    let mut pages = 0;
    let entries = tree.entries().iter().enumerate();
    for (index, entry) in entries.filter(|(_, entry)| entry.path.starts_with(SITE)) {
        let (page, style) = (entry.path.ends_with(".html"), entry.path.ends_with(".css"));
        if !page && !style {
            continue;
        }
        match tree.whole(index) {
            Ok(bytes) if page => {
                pages += 1;
                judge.page(&entry.path, &bytes);
            }
            Ok(bytes) => judge.style(&entry.path, &String::from_utf8_lossy(&bytes)),
            Err(fault) => judge.faults.push(fault),
        }
        if judge.faults.len() >= MOST_TOLD {
            break;
        }
    }
    if !contents.sums.contains_key("data/site/index.html") {
        judge.faults.push(Localized::say(
            "`data/site/index.html` がありません",
            "`data/site/index.html` is missing",
        ));
    }
    Outcome::of(
        judge.faults,
        Localized::say(format!("{pages}ページ"), format!("{pages} pages")),
    )
}

struct Judge<'a> {
    contents: &'a Contents,
    faults: Vec<Localized<String>>,
}

impl Judge<'_> {
    fn page(&mut self, path: &str, html: &[u8]) {
        for Ok(token) in Tokenizer::new(html) {
            if let Token::StartTag(tag) = token {
                self.tag(path, &tag);
            }
        }
    }

    fn tag(&mut self, path: &str, tag: &StartTag<()>) {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        let attributes: BTreeMap<String, String> = tag
            .attributes
            .iter()
            .map(|(key, value)| (lossy(key), lossy(value)))
            .collect();
        if matches!(
            name.as_str(),
            "script" | "iframe" | "frame" | "object" | "embed" | "base" | "form" | "style"
        ) {
            self.fault(path, &format!("<{name}>"));
        }
        for (key, value) in &attributes {
            let refreshes = key == "http-equiv" && value.trim().eq_ignore_ascii_case("refresh");
            if key.starts_with("on") || refreshes {
                self.fault(path, key);
            }
            let leads = name == "a" || name == "link" && attributes.get("rel").is_some_and(|rel| !loads(rel));
            match key.as_str() {
                "href" | "xlink:href" if leads => self.address(path, value, true),
                "href" | "xlink:href" | "src" | "poster" | "background" | "data" | "action" | "formaction" | "cite"
                | "longdesc" => {
                    self.address(path, value, false);
                }
                "srcset" | "ping" | "manifest" => self.fault(path, value),
                "style" => self.style(path, value),
                _ => {}
            }
        }
    }

    /// An address on a page. Only what a reader follows by choice may lead to the network.
    fn address(&mut self, path: &str, address: &str, by_choice: bool) {
        let address = address.trim();
        let to_network = ["https://", "http://", "mailto:"]
            .iter()
            .any(|scheme| address.starts_with(scheme));
        let inside = address.starts_with("data:image/") && !by_choice;
        if address.starts_with('#') || inside || (by_choice && to_network) {
            return;
        }
        let file = address.split(['#', '?']).next().unwrap_or_default();
        let found = resolve(path, file)
            .is_some_and(|file| file.starts_with(bag::PAYLOAD) && self.contents.sums.contains_key(&file));
        if !found {
            self.fault(path, address);
        }
    }

    /// A style sheet: what it loads stands in `url()` or behind `@import`.
    fn style(&mut self, path: &str, css: &str) {
        let lower = css.to_ascii_lowercase();
        if lower.contains("@import") || lower.contains("image-set(") || lower.contains('\\') && lower.contains("url") {
            self.fault(path, "@import");
        }
        for (at, _) in lower.match_indices("url(") {
            let rest = css.get(at + 4..).unwrap_or_default();
            let address = rest.split(')').next().unwrap_or_default();
            self.address(path, address.trim().trim_matches(['"', '\'']), false);
        }
    }

    fn fault(&mut self, path: &str, what: &str) {
        let what = printable(what, 100);
        self.faults.push(Localized::say(
            format!("`{path}` が、箱の中にないものを必要とします: `{what}`"),
            format!("`{path}` needs what is not in the box: `{what}`"),
        ));
    }
}

/// Whether a `<link>` of this kind is loaded with the page, rather than followed.
fn loads(rel: &str) -> bool {
    let known = ["canonical", "alternate", "version-history", "license"];
    !rel.split_whitespace().all(|word| known.contains(&word))
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// The file that a relative address names, seen from a page; none where it leads out of the bag.
fn resolve(page: &str, address: &str) -> Option<String> {
    if address.is_empty() || address.starts_with('/') || address.contains([':', '\\', '%']) {
        return None;
    }
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        match part {
            "." | "" => {}
            ".." => drop(parts.pop()?),
            _ => parts.push(part),
        }
    }
    Some(parts.join("/"))
}
