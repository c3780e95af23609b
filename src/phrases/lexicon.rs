//! Phrases by key. Every page asks for hundreds, so keys are told apart by their lengths before anybody looks at their letters.

use std::cmp::Ordering;

/// What stands under each key.
pub struct Lexicon<T>(Vec<(String, T)>);

impl<T> Lexicon<T> {
    /// What stands under a key.
    pub fn get(&self, key: &str) -> Option<&T> {
        let at = self.0.binary_search_by(|(known, _)| order(known, key)).ok()?;
        self.0.get(at).map(|(_, value)| value)
    }

    /// Every key and what stands under it.
    pub fn iter(&self) -> impl Iterator<Item = &(String, T)> {
        self.0.iter()
    }
}

impl<T> FromIterator<(String, T)> for Lexicon<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(entries: I) -> Self {
        let mut entries: Vec<_> = entries.into_iter().collect();
        entries.sort_by(|(one, _), (other, _)| order(one, other));
        Self(entries)
    }
}

fn order(one: &str, other: &str) -> Ordering {
    one.len().cmp(&other.len()).then_with(|| one.cmp(other))
}

#[cfg(test)]
mod tests {
    use super::Lexicon;

    #[test]
    fn what_stands_under_a_key_is_found() {
        let keys = ["b", "aaa", "", "ab", "aa", "a", "港"];
        let lexicon: Lexicon<usize> = keys
            .iter()
            .enumerate()
            .map(|(at, key)| ((*key).to_owned(), at))
            .collect();
        for (at, key) in keys.iter().enumerate() {
            assert_eq!(lexicon.get(key), Some(&at));
        }
        assert_eq!(lexicon.get("ac"), None);
        assert_eq!(lexicon.iter().count(), keys.len());
    }
}
