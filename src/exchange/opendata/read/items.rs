//! The items of a plan, each with what belongs to it.

use super::indicators::{evidence, indicators};
use super::record::{Record, Tables, placed};
use super::texts::sections;
use crate::lang::Lang;
use crate::model::budget::{Account, Budget};
use crate::model::code::Code;
use crate::model::initiative::Initiative;
use crate::model::issue::{Issue, Theme};
use crate::model::reform_item::ReformItem;
use crate::model::review::{Occasion, Review};
use crate::model::section::Section;
use crate::model::strategy::Strategy;
use crate::number::{Decimal, Money};
use crate::source::Place;

/// What is needed to read items.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// The tables.
    pub tables: &'a Tables<'a>,
    /// The authoritative language.
    pub lang: Lang,
}

impl Reader<'_> {
    /// The issues of a plan.
    pub fn issues(self, plan: &str) -> Vec<Issue> {
        let rows = self
            .tables
            .of("items", "plan_id", plan)
            .filter(|row| row.get("level") == "issue");
        rows.filter_map(|row| self.issue(&row)).collect()
    }

    /// The reform items of a plan.
    pub fn reform_items(self, plan: &str) -> Vec<ReformItem> {
        let rows = self
            .tables
            .of("items", "plan_id", plan)
            .filter(|row| row.get("level") == "reform-item");
        rows.filter_map(|row| self.reform_item(&row)).collect()
    }

    fn issue(self, row: &Record<'_>) -> Option<Issue> {
        let item = row.get("item_id");
        let below = self.tables.of("items", "parent_id", item);
        let sdgs = self.tables.of("item_sdgs", "item_id", item);
        Some(Issue {
            id: row.id("lasting_id"),
            code: Code::parse(row.get("code"))?,
            title: row.words_of("title", self.lang),
            sdgs: sdgs.filter_map(|row| row.whole("sdg")).collect(),
            budget: self.budget(row),
            evidence: evidence(self.tables, item, self.lang),
            themes: self.themes(row),
            indicators: indicators(self.tables, item, self.lang),
            sections: self.sections(item),
            strategies: below.filter_map(|row| self.strategy(&row)).collect(),
            place: Place::default(),
        })
    }

    fn strategy(self, row: &Record<'_>) -> Option<Strategy> {
        let item = row.get("item_id");
        let below = self.tables.of("items", "parent_id", item);
        Some(Strategy {
            id: row.id("lasting_id"),
            code: Code::parse(row.get("code"))?,
            title: row.words_of("title", self.lang),
            pillar: row.id_if("pillar_id"),
            indicators: indicators(self.tables, item, self.lang),
            reviews: self.reviews(item),
            sections: self.sections(item),
            initiatives: below.filter_map(|row| self.initiative(&row)).collect(),
            place: Place::default(),
        })
    }

    fn initiative(self, row: &Record<'_>) -> Option<Initiative> {
        let item = row.get("item_id");
        Some(Initiative {
            id: row.id("lasting_id"),
            code: Code::parse(row.get("code"))?,
            title: row.words_of("title", self.lang),
            relists: row.code("relists_id", row.get("plan_id")).map(placed),
            continues: row.id_if("continues"),
            budget: self.budget(row),
            indicators: indicators(self.tables, item, self.lang),
            reviews: self.reviews(item),
            sections: self.sections(item),
            place: Place::default(),
        })
    }

    fn reform_item(self, row: &Record<'_>) -> Option<ReformItem> {
        let item = row.get("item_id");
        Some(ReformItem {
            id: row.id("lasting_id"),
            number: row.whole("code")?,
            title: row.words_of("title", self.lang),
            pillar: row.id_if("pillar_id"),
            budget: self.budget(row),
            indicators: indicators(self.tables, item, self.lang),
            reviews: self.reviews(item),
            sections: self.sections(item),
            place: Place::default(),
        })
    }

    fn sections(self, item: &str) -> Vec<Section> {
        sections(self.tables, self.tables.of("texts", "item_id", item), self.lang)
    }

    fn themes(self, issue: &Record<'_>) -> Vec<Theme> {
        let (item, plan) = (issue.get("item_id"), issue.get("plan_id"));
        let theme = |row: Record<'_>| {
            let id = row.get("theme_id");
            let measured = self
                .tables
                .of("theme_indicators", "item_id", item)
                .filter(|one| one.get("theme_id") == id);
            Theme {
                id: row.id("theme_id"),
                name: row.words_of("name", self.lang),
                indicators: measured
                    .map(|one| placed(one.below("indicator_id", plan).to_owned()))
                    .collect(),
            }
        };
        self.tables.of("themes", "item_id", item).map(theme).collect()
    }

    fn budget(self, item: &Record<'_>) -> Budget {
        let rows = self.tables.of("budgets", "item_id", item.get("item_id"));
        let amount = |row: Record<'_>| {
            let account = Account::ALL
                .into_iter()
                .find(|account| account.key() == row.get("account"))?;
            let yen: Option<i128> = row.whole("amount_yen");
            let money = yen.and_then(|yen| Money::of(Decimal::try_from_i128_with_scale(yen, 0).ok()?, 1));
            Some(((row.year("fiscal_year")?, account), row.entry(money, self.lang)?))
        };
        Budget {
            amounts: rows.filter_map(amount).collect(),
            note: item.words("budget_note", self.lang),
            place: Place::default(),
        }
    }

    fn reviews(self, item: &str) -> Vec<Review> {
        let rows: Vec<Record<'_>> = self.tables.of("reviews", "item_id", item).collect();
        let occasions = rows.chunk_by(|a, b| a.get("occasion") == b.get("occasion"));
        let review = |rows: &[Record<'_>]| {
            let word = rows.first()?.get("occasion");
            Some(Review {
                occasion: Occasion::ALL.into_iter().find(|occasion| occasion.key() == word)?,
                ratings: rows.iter().map(|row| (row.id("axis"), row.id("rating"))).collect(),
                place: Place::default(),
            })
        };
        occasions.filter_map(review).collect()
    }
}
