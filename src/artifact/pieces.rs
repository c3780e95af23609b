//! Bytes that grow. A vector that grows copies itself again and again and for a moment is there twice, which for the tables of a large city
//! is most of the memory that making them takes; pieces stay where they are. The JSON of all years waits until its last row is made, and
//! says the names of its columns in each row: of many pieces, those that are full wait packed.

use std::borrow::Cow;
use std::io::{self, Write};

/// Bytes of a piece.
const ROOM: usize = 256 * 1024;

/// So many pieces wait as they are: to pack takes time, and nearly all files are smaller.
const PLAIN: usize = 8;

/// The quickest way of packing that makes the files of the open data a fifth or less.
const LEVEL: i32 = 1;

/// Bytes in pieces. How they are cut says nothing.
#[derive(Clone, Debug, Default)]
pub struct Pieces(Vec<Piece>);

/// Some of the bytes.
#[derive(Clone, Debug)]
enum Piece {
    Plain(Vec<u8>),
    /// Packed by Zstandard, and how many they were.
    Packed(Box<[u8]>, usize),
}

impl Pieces {
    /// Adds bytes.
    pub fn put(&mut self, bytes: &[u8]) {
        let count = self.0.len();
        match self.0.last_mut() {
            Some(Piece::Plain(last)) if last.capacity() - last.len() >= bytes.len() => last.extend_from_slice(bytes),
            last => {
                // Most tables are far smaller than a piece.
                let room = if last.is_some() { ROOM } else { ROOM / 16 };
                if let Some(full) = last.filter(|_| count > PLAIN) {
                    full.pack();
                }
                let mut next = Vec::with_capacity(room.max(bytes.len()));
                next.extend_from_slice(bytes);
                self.0.push(Piece::Plain(next));
            }
        }
    }

    /// Adds all bytes of others, without copying them.
    pub fn append(&mut self, others: Self) {
        self.0.extend(others.0);
    }

    /// How many bytes there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.iter().map(Piece::len).sum()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|piece| piece.len() == 0)
    }

    /// Piece by piece.
    pub fn iter(&self) -> impl Iterator<Item = Cow<'_, [u8]>> {
        self.0.iter().map(Piece::bytes)
    }

    /// All bytes in a row, copied only where they are in several pieces.
    #[must_use]
    pub fn whole(&self) -> Cow<'_, [u8]> {
        match self.0.as_slice() {
            [] => Cow::Borrowed(&[]),
            [piece] => piece.bytes(),
            _ => {
                let mut all = Vec::with_capacity(self.len());
                for piece in self.iter() {
                    all.extend_from_slice(&piece);
                }
                Cow::Owned(all)
            }
        }
    }

    /// The same, and the pieces are gone.
    #[must_use]
    pub fn into_bytes(mut self) -> Vec<u8> {
        match self.0.as_mut_slice() {
            [Piece::Plain(piece)] => std::mem::take(piece),
            _ => self.whole().into_owned(),
        }
    }
}

impl Piece {
    /// Packs bytes that wait as they are.
    fn pack(&mut self) {
        if let Self::Plain(bytes) = self
            && let Ok(packed) = zstd::bulk::compress(bytes, LEVEL)
            && packed.len() < bytes.len()
        {
            *self = Self::Packed(packed.into(), bytes.len());
        }
    }

    const fn len(&self) -> usize {
        match self {
            Self::Plain(bytes) => bytes.len(),
            Self::Packed(_, length) => *length,
        }
    }

    fn bytes(&self) -> Cow<'_, [u8]> {
        match self {
            Self::Plain(bytes) => Cow::Borrowed(bytes),
            Self::Packed(packed, length) => {
                #[expect(clippy::expect_used, reason = "what was packed here a moment ago comes back")]
                let bytes = zstd::bulk::decompress(packed, *length).expect("bytes that were packed here");
                Cow::Owned(bytes)
            }
        }
    }
}

impl PartialEq for Pieces {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.whole() == other.whole()
    }
}

impl Eq for Pieces {}

impl From<Vec<u8>> for Pieces {
    fn from(bytes: Vec<u8>) -> Self {
        Self(vec![Piece::Plain(bytes)])
    }
}

impl Write for Pieces {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.put(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{PLAIN, Piece, Pieces, ROOM};

    #[test]
    fn bytes_stay_in_their_order() {
        let mut pieces = Pieces::default();
        let mut all = Vec::new();
        for length in [0, 1, ROOM / 16, ROOM - 1, 3, ROOM + 1, ROOM, 7] {
            let bytes: Vec<u8> = (0..=u8::MAX).cycle().skip(length % 7).take(length).collect();
            pieces.put(&bytes);
            all.extend(bytes);
        }
        let mut others = Pieces::from(b"others".to_vec());
        assert_eq!(others.whole(), &b"others"[..]);
        all.extend(b"others");
        pieces.append(std::mem::take(&mut others));
        assert!(others.is_empty() && others.whole().is_empty() && !pieces.is_empty());
        assert_eq!(pieces.len(), all.len());
        assert!(pieces.whole() == all && pieces.iter().collect::<Vec<_>>().concat() == all);
        assert!(pieces == Pieces::from(all.clone()) && pieces != Pieces::from(all[1..].to_vec()));
        assert!(pieces.into_bytes() == all);
    }

    #[test]
    fn of_many_bytes_most_wait_packed() {
        let (mut pieces, mut all) = (Pieces::default(), Vec::new());
        for row in 0..100_000_u32 {
            let row = format!("{{\"ward\": \"w{}\", \"amount\": {row}}},\n", row % 24);
            pieces.put(row.as_bytes());
            all.extend(row.into_bytes());
        }
        let held: usize = pieces.0.iter().map(held).sum();
        assert!(held < all.len() / 3 + (PLAIN + 2) * ROOM, "{held} of {}", all.len());
        assert_eq!(pieces.len(), all.len());
        assert!(pieces.clone().into_bytes() == all && pieces == Pieces::from(all));
    }

    /// Bytes of memory that a piece takes.
    fn held(piece: &Piece) -> usize {
        match piece {
            Piece::Plain(bytes) => bytes.capacity(),
            Piece::Packed(bytes, _) => bytes.len(),
        }
    }

    #[test]
    fn what_does_not_get_smaller_waits_as_it_is() {
        let mut bytes = vec![0; ROOM];
        blake3::Hasher::new().finalize_xof().fill(&mut bytes);
        let mut piece = Piece::Plain(bytes.clone());
        piece.pack();
        assert!(matches!(&piece, Piece::Plain(plain) if *plain == bytes));
    }
}
