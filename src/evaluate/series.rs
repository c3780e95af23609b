//! An indicator over the years: every plan that states it, each value with the plan it comes from.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::evidence::Evidence;
use crate::model::few::Years;
use crate::model::indicator::{Indicator, Measured, Value};
use crate::model::missing::{Entry, Missing};
use crate::model::plan::Plan;
use crate::number::FiscalYear;

/// An indicator of one ward over all its plans.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Series {
    /// Each plan that states it, oldest first, with the indicator as stated there and the code of the place.
    pub stated: Vec<Stated>,
    /// Year → the value as the newest plan that has one states it; a reason for its absence where no plan has one. Only
    /// values in the unit of the newest statement: a row of percentages and counts would be no row.
    pub values: Years<Measured>,
    /// Year → the fiscal year of the plan that states the value of that year.
    pub origins: Years<FiscalYear>,
}

/// An indicator as one plan states it.
#[derive(Clone, Debug, PartialEq)]
pub struct Stated {
    /// The plan's fiscal year.
    pub plan: FiscalYear,
    /// Where in the plan: `3-1`, `3-1-1`, `4`; `reform-1` for a reform item.
    pub at: String,
    /// As stated.
    pub indicator: Arc<Indicator>,
}

/// Every indicator of a plan with the code of the place it stands in, in the order of the plan.
pub(super) fn indicators(plan: &Plan) -> Vec<(String, &Arc<Indicator>)> {
    let mut found = Vec::new();
    let mut take = |at: String, indicators| {
        for indicator in indicators {
            found.push((at.clone(), indicator));
        }
    };
    for issue in &plan.issues {
        take(issue.code.to_string(), &issue.indicators);
        for strategy in &issue.strategies {
            take(strategy.code.to_string(), &strategy.indicators);
            for initiative in &strategy.initiatives {
                take(initiative.code.to_string(), &initiative.indicators);
            }
        }
    }
    for item in &plan.reform_items {
        take(format!("reform-{}", item.number), &item.indicators);
    }
    found
}

/// The series of every indicator of a ward, by id.
pub(super) fn of_ward(oldest_first: &[&Plan]) -> BTreeMap<String, Series> {
    let mut all: BTreeMap<String, Series> = BTreeMap::new();
    let stating: Vec<Stating<'_>> = oldest_first.iter().map(|plan| Stating::new(plan)).collect();
    for plan in &stating {
        for (at, indicator) in &plan.indicators {
            let series = all.entry(indicator.id.value.clone()).or_default();
            series.stated.push(Stated {
                plan: plan.year,
                at: at.clone(),
                indicator: Arc::clone(indicator),
            });
        }
    }
    for (id, series) in &mut all {
        let unit = series.stated.last().map(|newest| newest.indicator.unit.value.clone());
        let unit = unit.unwrap_or_default();
        for plan in &stating {
            series.take_values(plan, id, &unit);
        }
    }
    all
}

/// What a plan states, to be looked up by id: gathered once, not for each series.
struct Stating<'a> {
    year: FiscalYear,
    indicators: Vec<(String, &'a Arc<Indicator>)>,
    by_id: BTreeMap<&'a str, Vec<&'a Indicator>>,
    evidence: BTreeMap<&'a str, Vec<&'a Evidence>>,
}

impl<'a> Stating<'a> {
    fn new(plan: &'a Plan) -> Self {
        let indicators = indicators(plan);
        let mut by_id = BTreeMap::new();
        for (_, indicator) in &indicators {
            let same: &mut Vec<&Indicator> = by_id.entry(indicator.id.value.as_str()).or_default();
            same.push(indicator);
        }
        let mut evidence: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for one in plan.issues.iter().flat_map(|issue| &issue.evidence) {
            evidence.entry(one.id.value.as_str()).or_default().push(one);
        }
        Self {
            year: plan.year,
            indicators,
            by_id,
            evidence,
        }
    }
}

impl Series {
    /// A plan's values: those of its evidence first, so that a result stated as one has the last word.
    fn take_values(&mut self, plan: &Stating<'_>, id: &str, unit: &str) {
        let evidence = plan.evidence.get(id).into_iter().flatten();
        for evidence in evidence.filter(|evidence| evidence.unit.value == unit) {
            for (year, value) in &evidence.values {
                self.take(plan.year, *year, from_evidence(evidence, value.clone()));
            }
        }
        let same = plan.by_id.get(id).into_iter().flatten();
        for indicator in same.filter(|indicator| indicator.unit.value == unit) {
            for (year, measured) in &indicator.results {
                self.take(plan.year, *year, measured.clone());
            }
        }
    }

    /// A value of a newer plan stands over an older one's. `not yet` does not; that a value is suppressed does, for a
    /// ward that withdraws a value which could identify people must be able to.
    fn take(&mut self, plan: FiscalYear, year: FiscalYear, mut newer: Measured) {
        if let Some(older) = self.values.remove(&year) {
            let withdrawn = matches!(newer.value, Entry::Empty(Missing::Suppressed, _));
            if older.value.given().is_some() && newer.value.given().is_none() && !withdrawn {
                self.values.insert(year, older);
                return;
            }
            if older.value == newer.value {
                keep_remarks(&mut newer, older);
            }
        }
        self.values.insert(year, newer);
        self.origins.insert(year, plan);
    }
}

/// A value that is restated unchanged, as last year's result beside this year's, keeps its rating and its answers.
fn keep_remarks(newer: &mut Measured, older: Measured) {
    newer.rated = newer.rated.take().or(older.rated);
    newer.answers = newer.answers.or(older.answers);
    newer.note = newer.note.take().or(older.note);
}

fn from_evidence(evidence: &Evidence, value: Entry<Value>) -> Measured {
    Measured {
        value,
        rated: None,
        answers: None,
        note: None,
        place: evidence.id.place,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::evaluate;
    use super::super::sample::{
        empty, evidence, indicator, initiative, issue, measured, number, plan, process, rated, reform_item, span,
        strategy, year,
    };
    use super::{Series, of_ward};
    use crate::model::indicator::{Indicator, Measured, Value};
    use crate::model::missing::{Entry, Missing};
    use crate::model::plan::Plan;
    use crate::model::plans::Plans;

    fn with(id: &str, results: &[(u16, Measured)]) -> Indicator {
        let mut indicator = indicator(id);
        indicator.results = results.iter().map(|(y, m)| (year(*y), m.clone())).collect();
        indicator
    }

    fn stating(fiscal_year: u16, indicator: Indicator) -> Plan {
        let mut plan = plan("minato", fiscal_year);
        let mut only = issue("1", Vec::new());
        only.indicators = [indicator].map(Arc::new).into();
        plan.issues = vec![only];
        plan
    }

    fn of(plans: &[Plan], id: &str) -> Series {
        let mut oldest_first: Vec<&Plan> = plans.iter().filter(|plan| plan.ward == "minato").collect();
        oldest_first.sort_by_key(|plan| plan.year);
        of_ward(&oldest_first).remove(id).unwrap()
    }

    /// Year, value (`-` for none) and the year of the plan it comes from.
    fn shown(series: &Series) -> Vec<(u16, String, u16)> {
        let value = |measured: &Measured| match &measured.value {
            Entry::Given(Value::Number(number)) => number.to_string(),
            _ => "-".to_owned(),
        };
        let row = |(y, m): (&_, &_)| {
            (
                crate::number::FiscalYear::number(*y),
                value(m),
                series.origins[y].number(),
            )
        };
        series.values.iter().map(row).collect()
    }

    #[test]
    fn newer_plans_correct_older_ones_whatever_the_order() {
        let older = stating(
            2021,
            with("a", &[(2020, measured(number("5"))), (2021, measured(number("6")))]),
        );
        let newer = stating(
            2022,
            with("a", &[(2021, measured(number("7"))), (2022, empty(Missing::NotYet))]),
        );
        let series = of(&[newer, older], "a");
        assert_eq!(
            shown(&series),
            [
                (2020, "5".to_owned(), 2021),
                (2021, "7".to_owned(), 2022),
                (2022, "-".to_owned(), 2022)
            ]
        );
        assert_eq!(
            series.stated.iter().map(|s| s.plan.number()).collect::<Vec<_>>(),
            [2021, 2022]
        );
    }

    #[test]
    fn a_gap_in_a_newer_plan_hides_nothing_unless_it_is_suppressed() {
        let older = || stating(2021, with("a", &[(2021, measured(number("0")))]));
        let newer = |missing| stating(2022, with("a", &[(2021, empty(missing))]));
        let kept = of(&[older(), newer(Missing::NotMeasured)], "a");
        assert_eq!(shown(&kept), [(2021, "0".to_owned(), 2021)]);
        let withdrawn = of(&[older(), newer(Missing::Suppressed)], "a");
        assert_eq!(shown(&withdrawn), [(2021, "-".to_owned(), 2022)]);
    }

    #[test]
    fn a_value_restated_keeps_its_rating_a_value_corrected_does_not() {
        let older = || stating(2021, with("a", &[(2021, rated("6", "B"))]));
        let newer = |value| stating(2022, with("a", &[(2021, measured(number(value)))]));
        let rating = |series: Series| series.values[&year(2021)].rated.clone().map(|r| r.value);
        assert_eq!(rating(of(&[older(), newer("6")], "a")), Some("B".to_owned()));
        assert_eq!(rating(of(&[older(), newer("60")], "a")), None);
    }

    #[test]
    fn places_are_told_and_every_kind_is_in_it() {
        let mut plan = stating(2022, indicator("outcome"));
        let mut work = initiative("1-1-2");
        work.indicators = [process("work")].map(Arc::new).into();
        let mut course = strategy("1-1", vec![work]);
        course.indicators = [indicator("state")].map(Arc::new).into();
        plan.issues[0].strategies = vec![course];
        let mut item = reform_item(3);
        item.indicators = [indicator("money")].map(Arc::new).into();
        plan.reform_items = vec![item];
        let series = of_ward(&[&plan]);
        let at: Vec<(&str, &str)> = series
            .iter()
            .map(|(id, s)| (id.as_str(), s.stated[0].at.as_str()))
            .collect();
        assert_eq!(
            at,
            [
                ("money", "reform-3"),
                ("outcome", "1"),
                ("state", "1-1"),
                ("work", "1-1-2")
            ]
        );
    }

    #[test]
    fn evidence_with_the_same_id_feeds_values_and_results_have_the_last_word() {
        let mut older = plan("minato", 2020);
        let mut found = issue("1", Vec::new());
        found.evidence = vec![
            evidence("a", &[(2018, "50"), (2019, "51")]),
            evidence("lonely", &[(2018, "1")]),
        ];
        older.issues = vec![found];
        let mut newer = stating(2021, with("a", &[(2020, measured(number("53")))]));
        let mut counted = evidence("a", &[(2017, "9")]);
        counted.unit = span("cases".to_owned());
        newer.issues[0].evidence = vec![evidence("a", &[(2020, "52")]), counted];
        let series = of(&[older.clone(), newer.clone()], "a");
        assert_eq!(
            shown(&series),
            [
                (2018, "50".to_owned(), 2020),
                (2019, "51".to_owned(), 2020),
                (2020, "53".to_owned(), 2021)
            ]
        );
        assert_eq!(of_ward(&[&older, &newer]).len(), 1);
    }

    #[test]
    fn wards_do_not_share_ids_and_units_do_not_mix() {
        let mut other = stating(2021, with("a", &[(2021, measured(number("99")))]));
        other.ward = "sumiyoshi".to_owned();
        let mut counted = with("a", &[(2021, measured(number("12")))]);
        counted.unit = span("cases".to_owned());
        let older = stating(2021, counted);
        let newer = stating(2022, with("a", &[(2022, measured(number("40")))]));
        let plans = [older, newer, other];
        let series = of(&plans, "a");
        assert_eq!(shown(&series), [(2022, "40".to_owned(), 2022)]);
        assert_eq!(series.stated.len(), 2);
        let city = Plans {
            plans: plans.map(Into::into).into(),
            ..Plans::default()
        };
        let all = evaluate(&city).series;
        assert_eq!(all.get("minato", "a"), Some(&series));
        assert_eq!(all.of_ward("sumiyoshi").count(), 1);
        assert!(
            series
                .values
                .values()
                .all(|measured| matches!(measured.value, Entry::Given(_)))
        );
    }
}
