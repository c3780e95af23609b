//! Addresses of files as editors write them.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use lsp_types::Uri;

/// The path of a `file:` address.
#[must_use]
pub fn path(uri: &Uri) -> Option<PathBuf> {
    let rest = uri.as_str().strip_prefix("file://")?;
    let mut bytes = Vec::new();
    let mut coded = rest.bytes();
    while let Some(byte) = coded.next() {
        if byte == b'%' {
            let digits = [coded.next()?, coded.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    Some(PathBuf::from(String::from_utf8(bytes).ok()?))
}

/// The address of a path.
#[must_use]
pub fn uri(path: &Path) -> Option<Uri> {
    let coded = |byte: u8| match byte {
        b'/' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        _ if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    let coded: String = path.to_str()?.bytes().map(coded).collect();
    Uri::from_str(&format!("file://{coded}")).ok()
}

#[cfg(test)]
mod tests {
    use super::{path, uri};
    use std::path::Path;

    #[test]
    fn an_address_and_its_path_are_each_others() {
        let place = Path::new("/srv/港 区/plan.md");
        assert_eq!(path(&uri(place).unwrap()).unwrap(), place);
    }
}
