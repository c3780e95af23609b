//! Phrases by key. Every page asks for hundreds, so nobody searches for one.

use rustc_hash::FxHashMap;

/// What stands under each key.
pub struct Lexicon<T> {
    /// In the order of their keys.
    entries: Vec<(String, T)>,
    /// Where each stands.
    at: FxHashMap<String, usize>,
}

impl<T> Lexicon<T> {
    /// What stands under a key.
    pub fn get(&self, key: &str) -> Option<&T> {
        let (_, value) = self.entries.get(*self.at.get(key)?)?;
        Some(value)
    }

    /// Every key and what stands under it.
    pub fn iter(&self) -> impl Iterator<Item = &(String, T)> {
        self.entries.iter()
    }
}

impl<T> FromIterator<(String, T)> for Lexicon<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(entries: I) -> Self {
        let mut entries: Vec<_> = entries.into_iter().collect();
        entries.sort_by(|(one, _), (other, _)| one.cmp(other));
        let keys = entries.iter().map(|(key, _)| key.clone());
        let at = keys.zip(0..).collect();
        Self { entries, at }
    }
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
