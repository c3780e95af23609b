//! A fact before it is words, and the two registers it is said in: plain words, and easy ones. A register says a fact by
//! the phrase `brief-…` or `easy-…`; a fact that the theme has no phrase for in a register is left out of it.

use crate::number::{FiscalYear, Money};
use crate::site::money::Ledger;
use crate::site::parts::Here;
use crate::site::sentence::{SLOT, Sentence, amount, shield};

/// Something to be said: the phrase's key without its register, what is put in, and where its numbers stand.
pub(super) struct Fact {
    key: String,
    values: Vec<(&'static str, Value)>,
    links: Vec<(&'static str, String)>,
    list: Option<Vec<Fact>>,
}

/// What is put into a phrase.
enum Value {
    /// A number, written.
    Figure(String),
    /// So many of a kind of thing: the key of the kind, and the count.
    Counted(String, usize),
    /// A fiscal year.
    Year(FiscalYear),
    /// An amount as printed, and as people say it.
    Amount(String, String),
    /// A phrase of the register.
    Said(&'static str),
    /// Words of a document.
    Words(String),
}

/// One way of saying things.
#[derive(Clone, Copy)]
pub(super) struct Register<'a, 'b> {
    here: &'b Here<'a>,
    name: &'static str,
}

impl Fact {
    pub(super) fn new(key: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            values: Vec::new(),
            links: Vec::new(),
            list: None,
        }
    }

    fn with(mut self, name: &'static str, value: Value) -> Self {
        self.values.push((name, value));
        self
    }

    /// A number, written as it stands in its row.
    pub(super) fn figure(self, name: &'static str, written: impl Into<String>) -> Self {
        self.with(name, Value::Figure(written.into()))
    }

    /// A count.
    pub(super) fn count(self, name: &'static str, count: usize) -> Self {
        self.figure(name, written(count))
    }

    /// So many of a kind: `what-initiatives`, 45.
    pub(super) fn counted(self, name: &'static str, kind: &str, count: usize) -> Self {
        self.with(name, Value::Counted(format!("what-{kind}"), count))
    }

    pub(super) fn year(self, name: &'static str, year: FiscalYear) -> Self {
        self.with(name, Value::Year(year))
    }

    pub(super) fn amount(self, name: &'static str, ledger: &Ledger<'_>, amount: Money) -> Self {
        let everyday = amount.everyday(ledger.here().lang);
        // Nothing is nothing in any unit.
        let nothing = amount == Money::default();
        let printed = if nothing {
            everyday.clone()
        } else {
            ledger.words(amount)
        };
        self.with(name, Value::Amount(printed, everyday))
    }

    pub(super) fn said(self, name: &'static str, key: &'static str) -> Self {
        self.with(name, Value::Said(key))
    }

    /// Words of a document: never a mark.
    pub(super) fn words(self, name: &'static str, words: String) -> Self {
        self.with(name, Value::Words(words))
    }

    /// Where a number stands.
    pub(super) fn link(mut self, name: &'static str, href: String) -> Self {
        self.links.push((name, href));
        self
    }

    /// What stands in the phrase's `$list`.
    pub(super) fn list(mut self, list: Vec<Self>) -> Self {
        self.list = Some(list);
        self
    }
}

impl<'a, 'b> Register<'a, 'b> {
    /// Plain words.
    pub(super) const fn plain(here: &'b Here<'a>) -> Self {
        Self { here, name: "brief" }
    }

    /// Easy words, for those who are learning the language or read slowly.
    pub(super) const fn easy(here: &'b Here<'a>) -> Self {
        Self { here, name: "easy" }
    }

    /// What the register is called; none where the theme does not speak it in this language.
    pub(super) fn heading(self) -> Option<Sentence> {
        let heading = self.phrase("h", &[])?;
        Some(Sentence::read(&heading, &[], &Sentence::default()))
    }

    /// Facts one after the other.
    pub(super) fn paragraph(self, facts: &[Fact]) -> Sentence {
        let sentences = facts.iter().filter_map(|fact| self.sentence(fact)).collect();
        let space = self.word("after");
        Sentence::joined(sentences, &space, &space)
    }

    fn sentence(self, fact: &Fact) -> Option<Sentence> {
        let mut inner = Sentence::default();
        if let Some(list) = &fact.list {
            let said: Vec<Sentence> = list.iter().filter_map(|one| self.sentence(one)).collect();
            if said.is_empty() {
                return None;
            }
            inner = Sentence::joined(said, &self.word("between"), &self.word("last"));
        }
        let mut values: Vec<(&str, String)> = Vec::new();
        for (name, value) in &fact.values {
            values.push((name, self.value(value)));
        }
        values.push(("list", SLOT.to_string()));
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let phrase = self.phrase(&fact.key, &values)?;
        Some(Sentence::read(&phrase, &fact.links, &inner))
    }

    fn value(self, value: &Value) -> String {
        match value {
            Value::Figure(written) => written.clone(),
            Value::Counted(kind, count) => self.phrase(kind, &[("count", &written(*count))]).unwrap_or_default(),
            Value::Year(year) => {
                let number = year.to_string();
                let values = [("year", &*self.here.year(*year)), ("number", &number)];
                self.phrase("year", &values).unwrap_or_default()
            }
            Value::Amount(printed, everyday) if printed == everyday => amount(printed),
            Value::Amount(printed, everyday) => {
                let values = [("amount", &*amount(printed)), ("everyday", &*amount(everyday))];
                self.phrase("amount", &values).unwrap_or_default()
            }
            Value::Said(key) => self.word(key),
            Value::Words(words) => shield(words),
        }
    }

    fn word(self, key: &str) -> String {
        self.phrase(key, &[]).unwrap_or_default()
    }

    fn phrase(self, key: &str, values: &[(&str, &str)]) -> Option<String> {
        let key = format!("{}-{key}", self.name);
        let there = self.here.site.phrases.has(self.here.lang, &key);
        there.then(|| self.here.say_with(&key, values))
    }
}

/// A count with grouped thousands.
fn written(count: usize) -> String {
    crate::number::decimal::grouped(crate::number::Decimal::from(count))
}
