//! Bytes that grow. A vector that grows copies itself again and again and for a moment is there twice, which for the tables of a large city
//! is most of the memory that making them takes; pieces stay where they are.

use std::borrow::Cow;
use std::io::{self, Write};

/// Bytes of a piece.
const ROOM: usize = 256 * 1024;

/// Bytes in pieces. How they are cut says nothing.
#[derive(Clone, Debug, Default)]
pub struct Pieces(Vec<Vec<u8>>);

impl Pieces {
    /// Adds bytes.
    pub fn put(&mut self, bytes: &[u8]) {
        match self.0.last_mut() {
            Some(last) if last.capacity() - last.len() >= bytes.len() => last.extend_from_slice(bytes),
            last => {
                // Most tables are far smaller than a piece.
                let room = if last.is_some() { ROOM } else { ROOM / 16 };
                let mut next = Vec::with_capacity(room.max(bytes.len()));
                next.extend_from_slice(bytes);
                self.0.push(next);
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
        self.0.iter().map(Vec::len).sum()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Vec::is_empty)
    }

    /// Piece by piece.
    pub fn iter(&self) -> impl Iterator<Item = &[u8]> {
        self.0.iter().map(Vec::as_slice)
    }

    /// All bytes in a row, copied only where they are in several pieces.
    #[must_use]
    pub fn whole(&self) -> Cow<'_, [u8]> {
        match self.0.as_slice() {
            [] => Cow::Borrowed(&[]),
            [piece] => Cow::Borrowed(piece),
            pieces => Cow::Owned(pieces.concat()),
        }
    }

    /// The same, and the pieces are gone.
    #[must_use]
    pub fn into_bytes(mut self) -> Vec<u8> {
        match self.0.as_mut_slice() {
            [piece] => std::mem::take(piece),
            pieces => pieces.concat(),
        }
    }
}

impl PartialEq for Pieces {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().flatten().eq(other.iter().flatten())
    }
}

impl Eq for Pieces {}

impl From<Vec<u8>> for Pieces {
    fn from(bytes: Vec<u8>) -> Self {
        Self(vec![bytes])
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
    use super::{Pieces, ROOM};

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
        assert!(pieces.whole() == all && pieces.iter().flatten().eq(&all));
        assert!(pieces == Pieces::from(all.clone()) && pieces != Pieces::from(all[1..].to_vec()));
        assert!(pieces.into_bytes() == all);
    }
}
