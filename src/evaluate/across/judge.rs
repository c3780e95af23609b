//! One ward's value of one framework indicator, gathered and judged.

use std::collections::BTreeMap;

use super::{Standing, WhyReference, is_apart};
use crate::evaluate::AllSeries;
use crate::evaluate::method::{self, Case, Computed};
use crate::evaluate::series::Series;
use crate::evaluate::target::agrees;
use crate::model::few::Years;
use crate::model::form::Form;
use crate::model::framework::{Framework, FrameworkIndicator};
use crate::model::indicator::Measured;
use crate::model::method::{MethodKind, MethodRule};
use crate::model::plans::Plans;
use crate::model::state::State;
use crate::model::target::{Due, Goal};
use crate::model::ward_report::Reported;
use crate::number::FiscalYear;

/// What is asked of every ward.
pub struct Asked<'a> {
    plans: &'a Plans,
    series: &'a AllSeries,
    framework: &'a Framework,
    indicator: &'a FrameworkIndicator,
    form: Option<&'a Form>,
    rule: MethodRule,
}

impl<'a> Asked<'a> {
    pub fn new(
        plans: &'a Plans,
        series: &'a AllSeries,
        framework: &'a Framework,
        indicator: &'a FrameworkIndicator,
    ) -> Self {
        let form = plans.schema.forms.get(&framework.form.value);
        Self {
            plans,
            series,
            framework,
            indicator,
            form,
            rule: rule(form, framework, indicator),
        }
    }

    /// How every ward that says anything stands in a year.
    pub fn wards(&self, year: FiscalYear) -> BTreeMap<String, Standing> {
        let wards = self.plans.wards.iter();
        let standing = |id: &String| Some((id.clone(), self.standing(id, year)?));
        wards.filter_map(|ward| standing(&ward.id)).collect()
    }

    fn standing(&self, ward: &str, year: FiscalYear) -> Option<Standing> {
        let reported = self.reported(ward, year);
        let measured = self.results(ward).remove(&year);
        if reported.is_none() && measured.is_none() {
            return None;
        }
        let computed = self.computed(ward, year);
        Some(Standing {
            work: reported.and_then(|reported| reported.work),
            reference: self.reference(ward, year, measured.as_ref()),
            state: self.state(computed.as_ref(), year),
            measured,
            computed,
        })
    }

    fn reported(&self, ward: &str, year: FiscalYear) -> Option<&'a Reported> {
        let mut reports = self.plans.ward_reports.iter();
        let report = reports.find(|report| report.ward == ward && report.year == year)?;
        report.indicators.get(&self.indicator.id.value)
    }

    /// The series of the ward's plan indicators that measure this one.
    fn measuring(&self, ward: &'a str) -> impl Iterator<Item = &'a Series> {
        let id = &self.indicator.id.value;
        let of_ward = self.series.of_ward(ward);
        of_ward.map(|(_, series)| series).filter(move |series| {
            let stated = series.stated.last();
            let measures = stated.and_then(|stated| stated.indicator.measures.as_ref());
            measures.is_some_and(|measures| measures.value == *id)
        })
    }

    /// What the ward reached, year by year: as its plans state it, and over that as it reports it for the framework.
    fn results(&self, ward: &str) -> Years<Measured> {
        let mut results = Years::new();
        for series in self.measuring(ward) {
            results.extend(series.values.iter().map(|(year, measured)| (*year, measured.clone())));
        }
        for report in self.plans.ward_reports.iter().filter(|report| report.ward == ward) {
            let reported = report.indicators.get(&self.indicator.id.value);
            if let Some(measured) = reported.and_then(|reported| reported.measured.as_ref()) {
                results.insert(report.year, measured.clone());
            }
        }
        results
    }

    fn reference(&self, ward: &str, year: FiscalYear, measured: Option<&Measured>) -> Option<WhyReference> {
        let in_report = self.reported(ward, year).is_some_and(|reported| reported.reference);
        let in_plan = |series: &Series| series.stated.last().is_some_and(|stated| stated.indicator.reference);
        if in_report || self.measuring(ward).any(in_plan) {
            return Some(WhyReference::Declared);
        }
        let least = self.form?.progress.as_ref()?.minimum_answers?;
        let answers = measured?.answers.filter(|answers| *answers < least)?;
        Some(WhyReference::Few { answers, least })
    }

    fn computed(&self, ward: &str, year: FiscalYear) -> Option<Computed> {
        let target = self.indicator.target.as_ref()?;
        let mut results = self.results(ward);
        results.get(&year)?.value.given()?;
        results.retain(|of, _| *of <= year);
        let since = match (target.baseline, self.form) {
            (Some(baseline), _) => FiscalYear::new(baseline.year.number() + 1).unwrap_or(year),
            (None, Some(form)) => form.from,
            (None, None) => self.framework.year,
        };
        let stated = target.baseline.map(|baseline| (baseline.year, baseline.value));
        let before = || {
            let mut newest_first = results.range(..since).rev();
            newest_first.find_map(|(year, measured)| Some((*year, measured.value.given()?.number()?)))
        };
        let said = |goal: &Goal| goal.direction().filter(|_| agrees(goal));
        let case = Case {
            goal: Some(&target.goal),
            direction: said(&target.goal),
            due: target.due,
            milestones: &target.milestones,
            since,
            baseline: stated.or_else(before),
            results: &results,
            year,
            unit: self.plans.schema.units.get(&self.indicator.unit.value),
            rule: &self.rule,
        };
        Some(method::of_case(&case, self.indicator.method.is_some()))
    }

    /// What can't be judged before the period ends is met or not yet judged until then.
    fn state(&self, computed: Option<&Computed>, year: FiscalYear) -> State {
        let due = self.indicator.target.as_ref().and_then(|target| target.due);
        let open = matches!(due, Some(Due::By(due) | Due::EveryYearUntil(due)) if year < due);
        match computed {
            Some(computed) if computed.why.is_none() => match computed.state {
                State::Met => State::Met,
                _ if open && is_apart(self.indicator.counts) => State::NotYetJudged,
                state => state,
            },
            _ => State::NotYetJudged,
        }
    }
}

/// The indicator's own method, or the form's for frameworks, or result against target; with the form's thresholds where
/// it names none.
fn rule(form: Option<&Form>, framework: &Framework, indicator: &FrameworkIndicator) -> MethodRule {
    let of_form = form.and_then(|form| form.methods.get("framework"));
    let plain = || MethodRule::plain(MethodKind::ResultAgainstTarget, framework.place);
    let mut rule = indicator.method.as_ref().or(of_form).cloned().unwrap_or_else(plain);
    if rule.thresholds.is_empty()
        && let Some(progress) = form.and_then(|form| form.progress.as_ref())
    {
        rule.thresholds.clone_from(&progress.thresholds);
    }
    rule
}
