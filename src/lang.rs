//! The languages of a site, and a text in each of them.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A language a site can be published in. Order is the order of the language switch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Lang {
    /// Japanese, 日本語.
    Ja,
    /// English.
    En,
}

impl Lang {
    /// Every language hoshin speaks.
    pub const ALL: [Self; 2] = [Self::Ja, Self::En];

    /// The BCP 47 code, as it stands in `lang=` and in file names (`plan.en.md`).
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ja => "ja",
            Self::En => "en",
        }
    }

    /// The language's name in itself.
    #[must_use]
    pub const fn endonym(self) -> &'static str {
        match self {
            Self::Ja => "日本語",
            Self::En => "English",
        }
    }

    /// The language's name in a language.
    #[must_use]
    pub const fn name(self, lang: Self) -> &'static str {
        match (self, lang) {
            (Self::Ja, Self::Ja) => "日本語",
            (Self::Ja, Self::En) => "Japanese",
            (Self::En, Self::Ja) => "英語",
            (Self::En, Self::En) => "English",
        }
    }

    /// The language with this code, if hoshin speaks it.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The other of the two languages.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Ja => Self::En,
            Self::En => Self::Ja,
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A thing in every language of the site. It is total: where a translation is missing, [`Localized::get`] falls back
/// to the authoritative language, and [`Localized::has`] tells a page to mark it so. The gap itself is a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Localized<T> {
    first: (Lang, T),
    second: Option<T>,
}

impl<T> Localized<T> {
    /// The thing in one language, its translation still to come.
    pub const fn only(lang: Lang, value: T) -> Self {
        Self {
            first: (lang, value),
            second: None,
        }
    }

    /// The thing in Japanese and in English.
    pub const fn both(ja: T, en: T) -> Self {
        Self {
            first: (Lang::Ja, ja),
            second: Some(en),
        }
    }

    /// Adds the translation into the other language, if there is one.
    #[must_use]
    pub fn and(mut self, translation: Option<T>) -> Self {
        self.second = translation;
        self
    }

    /// The thing in `lang`, or in the authoritative language where `lang` is missing.
    pub const fn get(&self, lang: Lang) -> &T {
        match &self.second {
            Some(second) if self.first.0 as u8 != lang as u8 => second,
            _ => &self.first.1,
        }
    }

    /// Whether `lang` is there.
    pub const fn has(&self, lang: Lang) -> bool {
        self.first.0 as u8 == lang as u8 || self.second.is_some()
    }

    /// The language [`Localized::get`] really answers in.
    pub const fn lang_of(&self, lang: Lang) -> Lang {
        if self.has(lang) { lang } else { self.first.0 }
    }

    /// The same in every language, through `f`.
    pub fn map<U>(&self, mut f: impl FnMut(Lang, &T) -> U) -> Localized<U> {
        let (lang, value) = &self.first;
        Localized {
            first: (*lang, f(*lang, value)),
            second: self.second.as_ref().map(|value| f(lang.other(), value)),
        }
    }
}

impl Localized<String> {
    /// A sentence in both languages; the form every message of a finding takes.
    pub fn say(ja: impl Into<String>, en: impl Into<String>) -> Self {
        Self::both(ja.into(), en.into())
    }
}

#[cfg(test)]
mod tests {
    use super::{Lang, Localized};

    #[test]
    fn a_missing_translation_falls_back_and_says_so() {
        let name = Localized::only(Lang::Ja, "区");
        assert_eq!(*name.get(Lang::En), "区");
        assert!(!name.has(Lang::En));
        assert_eq!(name.lang_of(Lang::En), Lang::Ja);
        let name = name.and(Some("ward"));
        assert_eq!(*name.get(Lang::En), "ward");
        assert_eq!(*name.get(Lang::Ja), "区");
    }
}
