//! Where a link in a document's body leads: to another document by its file, or outside by a safe scheme.

use super::address::Address;

/// The folder below which all documents lie.
pub const ROOT: &str = "content/";

/// What a link in a body names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// Another document, and the fragment in it.
    Document(Address, Option<String>),
    /// An absolute address with a safe scheme.
    Outside,
    /// Nothing that can be followed: another scheme, a path out of the content folder, a file that is no document.
    Nowhere,
}

/// Reads a link that stands in the source at `path`.
#[must_use]
pub fn read(path: &str, href: &str) -> Link {
    let scheme = href.split_once(':').map(|(scheme, _)| scheme);
    if let Some(scheme) = scheme.filter(|scheme| !scheme.contains(['/', '.', '#'])) {
        let safe = ["http", "https", "mailto"]
            .iter()
            .any(|known| known.eq_ignore_ascii_case(scheme));
        return if safe { Link::Outside } else { Link::Nowhere };
    }
    let (file, fragment) = href
        .split_once('#')
        .map_or((href, None), |(file, fragment)| (file, Some(fragment.to_owned())));
    let target = if file.is_empty() {
        Some(path.to_owned())
    } else {
        join(path, file)
    };
    let address = target
        .as_deref()
        .and_then(|path| path.strip_prefix(ROOT))
        .and_then(|path| Address::of(path).ok().flatten());
    address.map_or(Link::Nowhere, |address| Link::Document(address, fragment))
}

/// The path a relative one leads to from a file; none if it leaves the root.
fn join(from: &str, relative: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in relative.split('/') {
        match part {
            "." => {}
            "" => return None,
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::{Link, read};

    #[test]
    fn only_documents_and_safe_schemes_can_be_followed() {
        let from = "content/minato/fy2021/3-1.md";
        assert!(matches!(read(from, "3-1-1.md"), Link::Document(..)));
        assert!(matches!(
            read(from, "../../pages/about.en.md#x"),
            Link::Document(_, Some(_))
        ));
        assert_eq!(read(from, "https://example.org/a:b"), Link::Outside);
        for bad in [
            "javascript:alert(1)",
            "data:text/html,x",
            "/etc/passwd",
            "../../../Cargo.toml",
            "SOURCES.md",
            "//evil.example",
        ] {
            assert_eq!(read(from, bad), Link::Nowhere, "{bad}");
        }
    }
}
