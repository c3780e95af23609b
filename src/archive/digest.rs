//! The two hashes of a bag, counted while the bytes go by.

use sha2::{Digest, Sha256, Sha512};

/// Hashes and length of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sums {
    /// SHA-256, in lower-case hex.
    pub sha256: String,
    /// SHA-512, in lower-case hex.
    pub sha512: String,
    /// Length in bytes.
    pub bytes: u64,
}

/// Hashes of a file of which not all bytes have come yet.
#[derive(Clone, Debug, Default)]
pub struct Summing {
    sha256: Sha256,
    sha512: Sha512,
    bytes: u64,
}

impl Summing {
    /// Takes in the next bytes.
    pub fn add(&mut self, bytes: &[u8]) {
        self.sha256.update(bytes);
        self.sha512.update(bytes);
        self.bytes = self.bytes.saturating_add(bytes.len() as u64);
    }

    /// The hashes of all that came.
    #[must_use]
    pub fn finish(self) -> Sums {
        Sums {
            sha256: hex(&self.sha256.finalize()),
            sha512: hex(&self.sha512.finalize()),
            bytes: self.bytes,
        }
    }
}

/// Hashes and length of bytes that are all there.
#[must_use]
pub fn sums(bytes: &[u8]) -> Sums {
    let mut summing = Summing::default();
    summing.add(bytes);
    summing.finish()
}

/// SHA-256 in lower-case hex.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    sha256_of_pieces([bytes])
}

/// SHA-256 in lower-case hex, of bytes in pieces.
#[must_use]
pub fn sha256_of_pieces(pieces: impl IntoIterator<Item: AsRef<[u8]>>) -> String {
    let mut hasher = Sha256::new();
    pieces.into_iter().for_each(|piece| hasher.update(piece));
    hex(&hasher.finalize())
}

fn hex(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or('0');
    bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Summing, sums};

    #[test]
    fn pieces_give_the_same_hashes_as_the_whole() {
        let mut summing = Summing::default();
        summing.add(b"a");
        summing.add(b"bc");
        assert_eq!(summing.finish(), sums(b"abc"));
        // The examples of FIPS 180-4.
        assert_eq!(
            sums(b"abc").sha256,
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
        assert!(sums(b"abc").sha512.starts_with("ddaf35a193617abacc417349ae204131"));
    }
}
