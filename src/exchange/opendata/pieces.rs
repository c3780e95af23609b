//! Bytes that grow. A vector that grows copies itself again and again and for a moment is there twice, which for the tables of a large city
//! is most of the memory that making them takes; pieces stay where they are.

use std::io::{self, Write};

/// Bytes of a piece.
const ROOM: usize = 256 * 1024;

/// Bytes in pieces.
#[derive(Default)]
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

    /// How many bytes there are.
    pub fn len(&self) -> usize {
        self.0.iter().map(Vec::len).sum()
    }

    /// Moves all bytes to the end of others. Each piece is dropped when its bytes are there.
    pub fn move_to(self, bytes: &mut Vec<u8>) {
        for piece in self.0 {
            bytes.extend_from_slice(&piece);
        }
    }

    /// All bytes in a row.
    pub fn into_bytes(self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.len());
        self.move_to(&mut bytes);
        bytes
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
        assert_eq!(pieces.len(), all.len());
        assert!(pieces.into_bytes() == all);
    }
}
