//! `sitemap.xml`: every page in every language, each with its translations.

use super::xml::Xml;

/// The most addresses one sitemap may hold, a little less than the protocol's 50,000.
const MOST: usize = 40_000;

/// A page in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Its absolute address.
    pub address: String,
    /// When it last changed, if the documents say: `2022-04`, `2022-04-01`.
    pub changed: Option<String>,
    /// (language, address) of each translation, itself included.
    pub translations: Vec<(String, String)>,
}

/// The sitemap's files: name and bytes. Beyond what one file may hold there are several, and `sitemap.xml` lists them.
#[must_use]
pub fn files(entries: &[Entry], base_url: &str) -> Vec<(String, Vec<u8>)> {
    split(entries, base_url, MOST)
}

fn split(entries: &[Entry], base_url: &str, most: usize) -> Vec<(String, Vec<u8>)> {
    if entries.len() <= most {
        return vec![("sitemap.xml".to_owned(), urls(entries))];
    }
    let name = |number: usize| format!("sitemap-{number}.xml");
    let mut files: Vec<(String, Vec<u8>)> = (1..)
        .zip(entries.chunks(most))
        .map(|(number, part)| (name(number), urls(part)))
        .collect();
    let list = list(files.iter().map(|(name, _)| format!("{base_url}{name}")));
    files.push(("sitemap.xml".to_owned(), list));
    files
}

const NAMESPACE: (&str, &str) = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");

fn urls(entries: &[Entry]) -> Vec<u8> {
    let mut xml = Xml::new();
    let attributes = [NAMESPACE, ("xmlns:xhtml", "http://www.w3.org/1999/xhtml")];
    xml.element("urlset", &attributes, |xml| {
        for entry in entries {
            xml.element("url", &[], |xml| {
                xml.text("loc", &entry.address);
                if let Some(changed) = &entry.changed {
                    xml.text("lastmod", changed);
                }
                for (lang, address) in &entry.translations {
                    xml.empty(
                        "xhtml:link",
                        &[("rel", "alternate"), ("hreflang", lang), ("href", address)],
                    );
                }
            });
        }
    });
    xml.finish()
}

fn list(addresses: impl Iterator<Item = String>) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.element("sitemapindex", &[NAMESPACE], |xml| {
        for address in addresses {
            xml.element("sitemap", &[], |xml| xml.text("loc", &address));
        }
    });
    xml.finish()
}

#[cfg(test)]
mod tests {
    use super::{Entry, files, split};

    fn entry(name: &str) -> Entry {
        Entry {
            address: format!("https://x.example/{name}"),
            changed: Some("2022-04".into()),
            translations: vec![("ja".into(), format!("https://x.example/{name}?a&b"))],
        }
    }

    #[test]
    fn a_page_has_its_translations() {
        let written = files(&[entry("a")], "https://x.example/");
        let text = String::from_utf8(written[0].1.clone()).unwrap();
        assert!(
            text.starts_with("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns="),
            "{text}"
        );
        assert!(
            text.contains("<loc>https://x.example/a</loc>\n  <lastmod>2022-04</lastmod>\n"),
            "{text}"
        );
        assert!(
            text.contains("hreflang=\"ja\" href=\"https://x.example/a?a&amp;b\"/>"),
            "{text}"
        );
    }

    #[test]
    fn a_large_sitemap_is_cut() {
        let written = split(&[entry("a"), entry("b"), entry("c")], "https://x.example/", 2);
        let names: Vec<&str> = written.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]);
        assert!(String::from_utf8_lossy(&written[2].1).contains("<loc>https://x.example/sitemap-2.xml</loc>"));
    }
}
