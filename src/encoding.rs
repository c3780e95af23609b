//! Files of the site as a web server can hand them on without packing them at each request: `index.html.gz` beside `index.html`.
//! The same bytes are packed to the same bytes; no name and no day goes in.

use std::fmt;
use std::io::{self, Write};

use crate::artifact::{Artifact, SitePath};

/// A way of packing that browsers understand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Encoding {
    /// gzip, RFC 1952: understood by everything.
    Gzip,
    /// Brotli, RFC 7932: smaller, understood by every browser of the last years over HTTPS.
    Brotli,
    /// Zstandard, RFC 8878: quicker to unpack, understood by the newest.
    Zstd,
}

/// Files that are text. What is packed already, pictures, workbooks and the files of the search, grows by packing.
const TEXT: [&str; 10] = [
    "atom", "css", "csv", "html", "js", "json", "jsonld", "svg", "txt", "xml",
];

/// Smaller files fit into one packet anyway.
const LEAST: u64 = 1024;

/// As hard as is worth the time: a site is packed once and read often, but the last hundredths take ten times as long.
const GZIP_LEVEL: u32 = 9;
const BROTLI_QUALITY: u32 = 9;
const BROTLI_WINDOW: u32 = 22;
const ZSTD_LEVEL: i32 = 15;

/// Bytes that Brotli works with at a time.
const BUFFER: usize = 4096;

impl Encoding {
    /// Every way, as one names them on the command line.
    pub const ALL: [Self; 3] = [Self::Gzip, Self::Brotli, Self::Zstd];

    /// What a packed file's name ends with, by the custom of web servers.
    #[must_use]
    pub const fn suffix(self) -> &'static str {
        match self {
            Self::Gzip => "gz",
            Self::Brotli => "br",
            Self::Zstd => "zst",
        }
    }

    /// The place of a file of so many bytes packed; none if this file is not worth it.
    #[must_use]
    pub fn place(self, path: &SitePath, size: u64) -> Option<SitePath> {
        let (_, end) = path.as_str().rsplit_once('.')?;
        if size < LEAST || !TEXT.contains(&end) {
            return None;
        }
        SitePath::new(format!("{path}.{}", self.suffix()))
    }

    /// A file packed; none if it is not worth it.
    #[must_use]
    pub fn pack(self, artifact: &Artifact) -> Option<Artifact> {
        let path = self.place(&artifact.path, artifact.bytes.len() as u64)?;
        // A writer into memory does not fail; if one did, the file would be served as it is.
        let bytes = self.packed(&artifact.bytes.whole()).ok()?.into();
        Some(Artifact { path, bytes })
    }

    fn packed(self, bytes: &[u8]) -> io::Result<Vec<u8>> {
        match self {
            Self::Gzip => {
                let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(GZIP_LEVEL));
                packer.write_all(bytes)?;
                packer.finish()
            }
            Self::Brotli => {
                let mut packer = brotli::CompressorWriter::new(Vec::new(), BUFFER, BROTLI_QUALITY, BROTLI_WINDOW);
                packer.write_all(bytes)?;
                packer.flush()?;
                Ok(packer.into_inner())
            }
            Self::Zstd => zstd::bulk::compress(bytes, ZSTD_LEVEL),
        }
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.suffix())
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::Encoding;
    use crate::artifact::{Artifact, SitePath};

    fn artifact(path: &str, bytes: Vec<u8>) -> Artifact {
        Artifact {
            path: SitePath::new(path).unwrap(),
            bytes: bytes.into(),
        }
    }

    #[test]
    fn what_is_packed_is_smaller_and_comes_back() {
        let page = artifact("ja/index.html", "区の方針をひらく。".repeat(200).into_bytes());
        for encoding in Encoding::ALL {
            let packed = encoding.pack(&page).unwrap();
            assert_eq!(packed.path.as_str(), format!("ja/index.html.{encoding}"));
            assert!(packed.bytes.len() * 10 < page.bytes.len());
            let bytes = packed.bytes.whole();
            let mut back = Vec::new();
            match encoding {
                Encoding::Gzip => flate2::read::GzDecoder::new(&bytes[..]).read_to_end(&mut back).unwrap(),
                Encoding::Brotli => brotli::Decompressor::new(&bytes[..], 4096)
                    .read_to_end(&mut back)
                    .unwrap(),
                Encoding::Zstd => zstd::Decoder::new(&bytes[..]).unwrap().read_to_end(&mut back).unwrap(),
            };
            assert_eq!(back, &*page.bytes.whole());
            assert_eq!(
                encoding.pack(&page).unwrap().bytes.whole(),
                bytes,
                "the same every time"
            );
        }
    }

    #[test]
    fn what_would_not_get_smaller_is_left_alone() {
        for (path, length) in [
            ("a.html", 100),
            ("a.xlsx", 5000),
            ("pagefind/a.pf_index", 5000),
            ("a", 5000),
        ] {
            assert_eq!(Encoding::Gzip.place(&SitePath::new(path).unwrap(), length), None);
        }
    }
}
