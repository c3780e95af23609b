//! Which file of the site an address on a page names.

/// Where the site begins on its server: `/` or `/ward-plans/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base(String);

impl Base {
    /// The path of the address of the site's first page, as `index.html` gives it under `canonical`.
    #[must_use]
    pub fn of(address: &str) -> Self {
        let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
        let path = rest.find('/').map_or("/", |at| &rest[at..]);
        Self(path.to_owned())
    }
}

/// The file and the fragment that an address names, seen from a page; none if it leads out of the site.
#[must_use]
pub fn resolve(page: &str, address: &str, base: &Base) -> Option<(String, String)> {
    let address = address.trim();
    let scheme = address.split(['/', '?', '#']).next().unwrap_or_default();
    if scheme.contains(':') || address.starts_with("//") {
        return None;
    }
    let (rest, fragment) = address.split_once('#').unwrap_or((address, ""));
    let path = rest.split('?').next().unwrap_or_default();
    if path.is_empty() {
        return Some((page.to_owned(), fragment.to_owned()));
    }
    let mut parts: Vec<&str> = match path.strip_prefix(base.0.as_str()) {
        Some(_) if path.starts_with('/') => Vec::new(),
        _ => page.split('/').collect(),
    };
    parts.pop();
    let path = path.strip_prefix(base.0.as_str()).unwrap_or(path);
    for part in path.split('/') {
        match part {
            "." | "" => {}
            ".." => drop(parts.pop()),
            _ => parts.push(part),
        }
    }
    let mut file = parts.join("/");
    if path.is_empty() || path.ends_with('/') || path.ends_with("..") || path == "." {
        file = if file.is_empty() {
            "index.html".to_owned()
        } else {
            file + "/index.html"
        };
    }
    Some((file, fragment.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::{Base, resolve};

    #[test]
    fn an_address_names_a_file() {
        let base = Base::of("https://city.example/plans/");
        let seen = |address| {
            let (file, fragment) = resolve("ja/minato/index.html", address, &base)?;
            Some(format!("{file} {fragment}"))
        };
        let named = [
            ("../", "ja/index.html "),
            ("../../", "index.html "),
            ("2021/#n", "ja/minato/2021/index.html n"),
            ("#main", "ja/minato/index.html main"),
            ("../feed.xml?x", "ja/feed.xml "),
            ("/plans/assets/mio.css", "assets/mio.css "),
            ("/plans/", "index.html "),
        ];
        for (address, file) in named {
            assert_eq!(seen(address).as_deref(), Some(file), "{address}");
        }
        for outside in ["https://x.example/", "mailto:a@b.example", "//x.example/y"] {
            assert_eq!(seen(outside), None, "{outside}");
        }
    }
}
