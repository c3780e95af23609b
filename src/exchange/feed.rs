//! Atom feeds, one a language: who follows the plans of a city learns of each new stage.

use super::xml::Xml;

/// A feed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Feed {
    /// `ja`, `en`.
    pub lang: String,
    /// The site's name.
    pub title: String,
    /// Who publishes.
    pub author: String,
    /// Absolute address of the feed itself, which is its id, too.
    pub address: String,
    /// Absolute address of the home page.
    pub home: String,
    /// The entries, newest first.
    pub entries: Vec<Entry>,
}

/// An entry of a feed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// What it is about.
    pub title: String,
    /// Absolute address of the page; the entry's id, because an address here never changes.
    pub address: String,
    /// The day of the newest stage: `2022-04-01`.
    pub updated: String,
    /// A sentence.
    pub summary: String,
}

/// The feed's bytes.
#[must_use]
pub fn xml(feed: &Feed) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.element(
        "feed",
        &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", &feed.lang)],
        |xml| {
            xml.text("id", &feed.address);
            xml.text("title", &feed.title);
            // A feed needs a date even when it is empty; then it is the oldest a reader will take.
            let newest = feed.entries.iter().map(|entry| entry.updated.as_str()).max();
            xml.text("updated", &midnight(newest.unwrap_or("2000-01-01")));
            xml.element("author", &[], |xml| xml.text("name", &feed.author));
            xml.empty(
                "link",
                &[
                    ("rel", "self"),
                    ("type", "application/atom+xml"),
                    ("href", &feed.address),
                ],
            );
            xml.empty(
                "link",
                &[("rel", "alternate"), ("type", "text/html"), ("href", &feed.home)],
            );
            for each in &feed.entries {
                xml.element("entry", &[], |xml| entry(xml, each));
            }
        },
    );
    xml.finish()
}

fn entry(xml: &mut Xml, entry: &Entry) {
    xml.text("id", &entry.address);
    xml.text("title", &entry.title);
    xml.text("updated", &midnight(&entry.updated));
    xml.empty(
        "link",
        &[("rel", "alternate"), ("type", "text/html"), ("href", &entry.address)],
    );
    xml.text("summary", &entry.summary);
}

/// A day as Atom writes it: its first moment in Japan.
fn midnight(day: &str) -> String {
    format!("{day}T00:00:00+09:00")
}

#[cfg(test)]
mod tests {
    use super::{Entry, Feed, xml};

    #[test]
    fn a_feed_is_as_new_as_its_newest_entry() {
        let entry = |day: &str| Entry {
            title: "港区 <運営方針>".into(),
            address: format!("https://x.example/{day}"),
            updated: day.into(),
            summary: "要約".into(),
        };
        let feed = Feed {
            entries: vec![entry("2022-10-01"), entry("2021-04-01")],
            ..Feed::default()
        };
        let text = String::from_utf8(xml(&feed)).unwrap();
        assert_eq!(text.matches("<updated>2022-10-01T00:00:00+09:00</updated>").count(), 2);
        assert!(text.contains("<title>港区 &lt;運営方針&gt;</title>"), "{text}");
    }
}
