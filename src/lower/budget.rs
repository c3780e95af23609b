//! A budget, in the form's unit, to whole yen.

use super::read::{Words, by_year, entry, number};
use crate::finding::Finding;
use crate::lang::Localized;
use crate::model::budget::{Account, Budget};
use crate::model::few::{Few, Years};
use crate::model::missing::Entry;
use crate::number::Money;

/// Reads the budget of an item. Without a unit of money (the form names none, or one that is unknown) there are no
/// amounts; a rule says so.
pub fn lower(head: &Words<'_>, yen: Option<u32>, findings: &mut Vec<Finding>) -> Budget {
    let Some(node) = head.own.get("budget") else {
        return Budget::default();
    };
    let mut amounts = Few::new();
    for account in Account::ALL {
        let rows: Years<_> = by_year(node.get(account.key()), |year, node| {
            let reason = |text: &str| {
                let twin = head.twin.and_then(|twin| twin.get("budget")?.get("reason"));
                let twin = twin.and_then(|reasons| reasons.get(account.key())?.get(&year.to_string())?.text());
                Localized::only(head.lang, text.to_owned()).and(twin.map(str::to_owned))
            };
            Some((entry(node, number, reason)?, node.place))
        });
        for (year, (amount, place)) in rows {
            let money = match amount {
                Entry::Empty(missing, reason) => Entry::Empty(missing, reason),
                Entry::Given(amount) => match yen.map(|yen| Money::of(amount, yen)) {
                    None => continue,
                    Some(Some(money)) => Entry::Given(money),
                    Some(None) => {
                        findings.push(
                            Finding::error(
                                "amount-below-one-yen",
                                place,
                                format!("`{amount}` は1円より細かい額になります"),
                                format!("`{amount}` comes to less than a whole yen"),
                            )
                            .help(
                                "様式の単位での額を書いてください",
                                "write the amount in the form's unit",
                            ),
                        );
                        continue;
                    }
                },
            };
            amounts.insert((year, account), money);
        }
    }
    Budget {
        amounts,
        note: head.inside("budget").and_then(|words| words.text("note")),
        place: node.place,
    }
}
