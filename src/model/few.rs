//! A map of few entries, in the order of their keys: the years of an indicator, the amounts of a budget. A tree of the standard library
//! takes room for eleven entries at once, and a city has tens of thousands of maps with two or three.

use std::borrow::Borrow;
use std::ops::{Bound, Index, RangeBounds};
use std::{iter, slice, vec};

use crate::number::FiscalYear;

/// Something for each of some fiscal years.
pub type Years<V> = Few<FiscalYear, V>;

/// A map of few entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Few<K, V>(Vec<(K, V)>);

/// The entries of a map, in the order of their keys.
pub type Entries<'f, K, V> = iter::Map<slice::Iter<'f, (K, V)>, fn(&(K, V)) -> (&K, &V)>;

impl<K, V> Few<K, V> {
    /// Nothing.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// How many entries there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The entries.
    pub fn iter(&self) -> Entries<'_, K, V> {
        self.0.iter().map(pair)
    }

    /// The keys.
    #[must_use]
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &K> + Clone {
        self.0.iter().map(|(key, _)| key)
    }

    /// The values.
    #[must_use]
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> + Clone {
        self.0.iter().map(|(_, value)| value)
    }

    /// The entry with the least key.
    #[must_use]
    pub fn first_key_value(&self) -> Option<(&K, &V)> {
        self.0.first().map(pair)
    }

    /// The entry with the greatest key.
    #[must_use]
    pub fn last_key_value(&self) -> Option<(&K, &V)> {
        self.0.last().map(pair)
    }
}

impl<K: Ord, V> Few<K, V> {
    fn find<Q: Ord + ?Sized>(&self, key: &Q) -> Result<usize, usize>
    where
        K: Borrow<Q>,
    {
        self.0.binary_search_by(|(known, _)| known.borrow().cmp(key))
    }

    /// What stands under a key.
    #[must_use]
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        let at = self.find(key).ok()?;
        Some(&self.0[at].1)
    }

    /// Whether something stands under a key.
    #[must_use]
    pub fn contains_key<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.find(key).is_ok()
    }

    /// Puts a value under a key; gives what stood there.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.find(&key) {
            Ok(at) => Some(std::mem::replace(&mut self.0[at].1, value)),
            Err(at) => {
                self.put(at, key, value);
                None
            }
        }
    }

    /// Puts an entry at its place.
    fn put(&mut self, at: usize, key: K, value: V) {
        // Few come after the first, so there is no room for more in store.
        self.0.reserve_exact(1);
        self.0.insert(at, (key, value));
    }

    /// Takes what stands under a key.
    pub fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        let at = self.find(key).ok()?;
        Some(self.0.remove(at).1)
    }

    /// Keeps the entries of which `is_kept` holds.
    pub fn retain(&mut self, mut is_kept: impl FnMut(&K, &V) -> bool) {
        self.0.retain(|(key, value)| is_kept(key, value));
    }

    /// What stands under a key, where need be after putting a default there.
    pub fn or_default(&mut self, key: K) -> &mut V
    where
        V: Default,
    {
        let at = match self.find(&key) {
            Ok(at) => at,
            Err(at) => {
                self.put(at, key, V::default());
                at
            }
        };
        &mut self.0[at].1
    }

    /// The entries whose keys are in a range.
    pub fn range(&self, range: impl RangeBounds<K>) -> Entries<'_, K, V> {
        let start = match range.start_bound() {
            Bound::Included(least) => self.0.partition_point(|(key, _)| key < least),
            Bound::Excluded(below) => self.0.partition_point(|(key, _)| key <= below),
            Bound::Unbounded => 0,
        };
        let end = match range.end_bound() {
            Bound::Included(greatest) => self.0.partition_point(|(key, _)| key <= greatest),
            Bound::Excluded(above) => self.0.partition_point(|(key, _)| key < above),
            Bound::Unbounded => self.0.len(),
        };
        self.0.get(start..end).unwrap_or_default().iter().map(pair)
    }
}

fn pair<K, V>(entry: &(K, V)) -> (&K, &V) {
    (&entry.0, &entry.1)
}

impl<K, V> Default for Few<K, V> {
    fn default() -> Self {
        Self::new()
    }
}

/// Of entries with the same key the last stands, as in every map.
impl<K: Ord, V> FromIterator<(K, V)> for Few<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let mut few = Self::new();
        few.extend(entries);
        few
    }
}

impl<K: Ord, V> Extend<(K, V)> for Few<K, V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) {
        for (key, value) in entries {
            self.insert(key, value);
        }
    }
}

impl<K: Ord, V, const N: usize> From<[(K, V); N]> for Few<K, V> {
    fn from(entries: [(K, V); N]) -> Self {
        entries.into_iter().collect()
    }
}

impl<K, V> IntoIterator for Few<K, V> {
    type Item = (K, V);
    type IntoIter = vec::IntoIter<(K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'f, K, V> IntoIterator for &'f Few<K, V> {
    type Item = (&'f K, &'f V);
    type IntoIter = Entries<'f, K, V>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<K: Ord, V> Index<&K> for Few<K, V> {
    type Output = V;

    /// # Panics
    /// Where nothing stands under the key.
    fn index(&self, key: &K) -> &V {
        #[expect(clippy::expect_used, reason = "an index is for who knows that it is there")]
        self.get(key).expect("an entry with this key")
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::collection::vec;
    use proptest::proptest;

    use super::Few;

    proptest! {
        #[test]
        fn it_is_a_map(entries in vec((0_u8..12, 0_u8..200), 0..20), removed in vec(0_u8..12, 0..4), bounds in (0_u8..12, 0_u8..12)) {
            let mut few: Few<u8, u8> = entries.iter().copied().collect();
            let mut tree: BTreeMap<u8, u8> = entries.iter().copied().collect();
            for key in &removed {
                assert_eq!(few.remove(key), tree.remove(key));
            }
            assert!(few.iter().eq(&tree));
            assert!(few.keys().rev().eq(tree.keys().rev()) && few.values().eq(tree.values()));
            assert_eq!(few.first_key_value().zip(few.last_key_value()), tree.first_key_value().zip(tree.last_key_value()));
            for key in 0..12 {
                assert_eq!(few.get(&key), tree.get(&key));
                assert_eq!(few.contains_key(&key), tree.contains_key(&key));
            }
            few.retain(|key, _| *key != bounds.1);
            tree.retain(|key, _| *key != bounds.1);
            let (from, to) = (bounds.0.min(bounds.1), bounds.0.max(bounds.1));
            assert!(few.range(from..to).eq(tree.range(from..to)));
            assert!(few.range(from..=to).rev().eq(tree.range(from..=to).rev()));
            assert!(few.range(to..).eq(tree.range(to..)) && few.range(..from).eq(tree.range(..from)));
            *few.or_default(from) += 1;
            *tree.entry(from).or_default() += 1;
            assert_eq!(few.len(), tree.len());
            assert!(few.into_iter().eq(tree));
        }
    }
}
