//! A ward: its names, and what it works on in every year.

use super::Files;
use super::dice::Dice;
use super::item::{Initiative, Issue, Strategy};
use super::words::{BEGINNINGS, DEEDS, ENDINGS, QUARTERS, TOPICS, WAYS};

/// A ward of the city.
#[derive(Debug)]
pub struct Ward {
    /// Its place in the official order, from 1.
    number: usize,
    /// The name of its folder.
    pub id: String,
    /// Its name in Japanese.
    pub name: String,
    kana: String,
    /// Its name in Latin letters.
    pub latin: String,
    /// What it works on.
    pub issues: Vec<Issue>,
}

/// What a digit of a ward's number is worth.
const FEW: usize = BEGINNINGS.len();
const MANY: usize = BEGINNINGS.len() * ENDINGS.len();

impl Ward {
    /// The ward of a number, from 0; the same number gives the same ward.
    pub fn new(number: usize) -> Self {
        let begin = BEGINNINGS[number % FEW];
        let end = ENDINGS[(number / FEW + number) % ENDINGS.len()];
        let quarter = QUARTERS[number / MANY % QUARTERS.len()];
        // A city of more wards than there are names counts on.
        let round = number / (MANY * QUARTERS.len());
        let count = |text: &str| {
            if round == 0 {
                text.to_owned()
            } else {
                format!("{text}{}", round + 1)
            }
        };
        let latin = count(&format!("{}{}{}", quarter.2, begin.2, end.2));
        let seed = u64::try_from(number).unwrap_or(0);
        let mut dice = Dice::new(seed + 1);
        Self {
            number: number + 1,
            name: format!("{}区", count(&format!("{}{}{}", quarter.0, begin.0, end.0))),
            kana: format!("{}{}{}く", quarter.1, begin.1, end.1),
            id: latin.clone(),
            latin,
            issues: issues(&mut dice),
        }
    }

    /// The documents of the ward itself.
    pub fn documents(&self) -> Files {
        let Self {
            number,
            name,
            kana,
            latin,
            ..
        } = self;
        let (short, code) = (capital(latin), area_code(*number));
        let own = format!(
            "---\nname: {name}\nkana: {kana}\narea-code: \"{code}\"\norder: {number}\n---\n{name}は、速さを測るために作った架空の区です。実在しません。\n"
        );
        let twin = format!(
            "---\nname: {short} Ward\nshort: {short}-ku\n---\n{short} Ward is invented, to measure speed. It does not exist.\n"
        );
        let path = format!("content/{}/ward", self.id);
        Files::from([(format!("{path}.md"), own), (format!("{path}.en.md"), twin)])
    }
}

/// A code that no ward of Japan has, with the check digit that belongs to it: what the first five digits times 6, 5, 4, 3
/// and 2 lack of the next multiple of 11.
fn area_code(number: usize) -> String {
    let stem = 99_000 + number % 1_000;
    let digits = [
        stem / 10_000,
        stem / 1_000 % 10,
        stem / 100 % 10,
        stem / 10 % 10,
        stem % 10,
    ];
    let sum: usize = digits
        .iter()
        .zip([6, 5, 4, 3, 2])
        .map(|(digit, weight)| digit * weight)
        .sum();
    format!("{stem}{}", (11 - sum % 11) % 10)
}

/// Three to five issues, each on a topic of its own.
fn issues(dice: &mut Dice) -> Vec<Issue> {
    let (first, count) = (dice.up_to(TOPICS.len()), 3 + dice.up_to(3));
    let issue = |number: usize| {
        let topic = TOPICS[(first + number * 5) % TOPICS.len()];
        Issue {
            topic,
            share: 30 + dice.up_to(30),
            strategies: strategies(dice),
        }
    };
    (0..count).map(issue).collect()
}

/// Two or three strategies with two to four initiatives each; no way and no deed comes twice in an issue.
fn strategies(dice: &mut Dice) -> Vec<Strategy> {
    let (way, mut deed) = (dice.up_to(WAYS.len()), dice.up_to(DEEDS.len()));
    let count = 2 + dice.up_to(2);
    let mut made = Vec::new();
    for number in 0..count {
        let mut initiatives = Vec::new();
        for _ in 0..2 + dice.up_to(3) {
            initiatives.push(Initiative::new(DEEDS[deed % DEEDS.len()], dice));
            deed += 1;
        }
        made.push(Strategy::new(WAYS[(way + number) % WAYS.len()], initiatives, dice));
    }
    made
}

/// With a capital letter at the beginning.
pub fn capital(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(chars).collect()
}
