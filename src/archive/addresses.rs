//! Every address ever published, one a line. An address that was given out once stays: a page that moves leaves
//! `old -> new` on its line, and a redirect page stands where it was.

use std::collections::{BTreeMap, BTreeSet};

/// The list: each address, and where it moved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Addresses(BTreeMap<String, Option<String>>);

/// What opens the file.
const HEAD: &str = "\
# hoshin がこれまでに公開した番地の一覧です。行を消さないでください。ページを移したときは `古い番地 -> 新しい番地` と書きます。
# Every address this site has published. Don't remove lines; where a page moves, write `old -> new`.
";

impl Addresses {
    /// Reads the file's text.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let lines = text
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty() && !line.starts_with('#'));
        let entry = |line: &str| match line.split_once(" -> ") {
            Some((old, new)) => (old.trim().to_owned(), Some(new.trim().to_owned())),
            None => (line.to_owned(), None),
        };
        Self(lines.map(entry).collect())
    }

    /// The file's text.
    #[must_use]
    pub fn text(&self) -> String {
        let line = |(old, new): (&String, &Option<String>)| match new {
            Some(new) => format!("{old} -> {new}\n"),
            None => format!("{old}\n"),
        };
        HEAD.to_owned() + &self.0.iter().map(line).collect::<String>()
    }

    /// Adds the addresses of a site; those known stay as they are.
    pub fn add(&mut self, site: &BTreeSet<String>) {
        for address in site {
            self.0.entry(address.clone()).or_insert(None);
        }
    }

    /// Addresses that this site would drop: published, not part of it, and not moved to a page that is.
    #[must_use]
    pub fn dropped(&self, site: &BTreeSet<String>) -> Vec<String> {
        // A redirect page stands at the old address, so it is the new one that tells.
        let gone = self
            .0
            .iter()
            .filter(|(old, new)| !site.contains(new.as_ref().unwrap_or(old)));
        gone.map(|(old, _)| old.clone()).collect()
    }

    /// Old and new address of every page that moved.
    pub fn moved(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .filter_map(|(old, new)| Some((old.as_str(), new.as_deref()?)))
    }
}

/// The address of a file of the site, as it is given out: a page by its folder. None for what nobody is given the address
/// of: style sheets, the search's index, and the insides of editions, which the ledger watches over.
#[must_use]
pub fn address(path: &str) -> Option<String> {
    let unnamed = ["assets/", "pagefind/", "snapshots/"];
    if unnamed.iter().any(|folder| path.starts_with(folder)) {
        return None;
    }
    Some(path.strip_suffix("index.html").unwrap_or(path).to_owned())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Addresses, address};

    #[test]
    fn an_address_is_kept_or_moved_and_never_dropped() {
        let site = |list: &[&str]| {
            list.iter()
                .map(|address| (*address).to_owned())
                .collect::<BTreeSet<_>>()
        };
        let mut addresses = Addresses::read("");
        addresses.add(&site(&["ja/", "ja/minato/"]));
        assert_eq!(addresses.dropped(&site(&["ja/"])), ["ja/minato/"]);
        let moved = Addresses::read(&addresses.text().replace("ja/minato/", "ja/minato/ -> ja/minato-ku/"));
        assert_eq!(moved.dropped(&site(&["ja/"])), ["ja/minato/"], "moved to nowhere");
        assert!(moved.dropped(&site(&["ja/", "ja/minato-ku/"])).is_empty());
        assert_eq!(moved.moved().collect::<Vec<_>>(), [("ja/minato/", "ja/minato-ku/")]);
        assert_eq!(Addresses::read(&moved.text()), moved);
    }

    #[test]
    fn a_page_is_known_by_its_folder() {
        assert_eq!(address("ja/minato/index.html").as_deref(), Some("ja/minato/"));
        assert_eq!(address("ja/feed.xml").as_deref(), Some("ja/feed.xml"));
        assert_eq!(address("assets/mio.css"), None);
        assert_eq!(address("pagefind/index/ja_1.pf_index"), None);
    }
}
