//! How far a city-wide framework is: how many of how many are on track, and how many were the year before.

use super::fact::Fact;
use crate::evaluate::city::CityTables;
use crate::model::framework::Framework;
use crate::number::{Decimal, decimal};
use crate::site::parts::Here;
use crate::site::view::framework;

/// What the sums say.
pub(super) fn progress(here: &Here<'_>, framework: &Framework, tables: &CityTables) -> Vec<Fact> {
    let (now, before) = (tables.progress_total, tables.previous_total);
    let year = framework.year;
    let (Some(counted), Some(on_track)) = (now.counted, now.on_track) else {
        return vec![Fact::new("city-none").year("year", year)];
    };
    let Some(share) = decimal::percentage(Decimal::from(on_track), Decimal::from(counted)) else {
        return vec![Fact::new("city-none").year("year", year)];
    };
    let number = |count: i64| decimal::grouped(Decimal::from(count));
    let row = |id: String| format!("#{id}");
    let mut facts = vec![
        Fact::new("city")
            .year("year", year)
            .figure("counted", number(counted))
            .figure("on-track", number(on_track))
            .figure("share", format!("{}%", decimal::grouped(share)))
            .link("counted", row(framework::progress_row(framework)))
            .link("on-track", row(framework::count_id("on-track"))),
    ];
    if let Some(met) = now.achieved {
        let fact = Fact::new("city-met").figure("met", number(met));
        facts.push(fact.link("met", row(framework::count_id("met"))));
    }
    if let (Some(past), Some(by)) = (before.on_track, tables.difference_total.on_track) {
        let key = match by {
            1.. => "city-more",
            0 => "city-same",
            _ => "city-less",
        };
        let compared = framework::compared_row(here, framework, tables);
        facts.extend(compared.map(|id| {
            Fact::new(key)
                .year("before-year", year.before(1))
                .figure("before", number(past))
                .figure("by", decimal::grouped(Decimal::from(by.unsigned_abs())))
                .link("compared", row(id))
        }));
    }
    facts
}
