//! Which plan a person means by a ward and a year, or which there are.

use crate::failure::Failure;
use crate::model::plan::Plan;
use crate::number::FiscalYear;
use crate::pipeline::Checked;

/// Reads `2021` or `fy2021`.
pub fn year(text: &str) -> Result<FiscalYear, &'static str> {
    let digits = text
        .strip_prefix("fy")
        .or_else(|| text.strip_prefix("FY"))
        .unwrap_or(text);
    FiscalYear::parse(digits).ok_or("a fiscal year is four digits / 年度は西暦の4桁で書いてください")
}

/// Sees that there is such a ward, or says which there are.
pub fn ward(checked: &Checked, ward: &str) -> Result<(), Failure> {
    let plans = &checked.plans;
    if plans.ward(ward).is_some() {
        return Ok(());
    }
    let wards: Vec<&str> = plans.wards.iter().map(|ward| ward.id.as_str()).collect();
    let (ja, en) = (wards.join("、"), wards.join(", "));
    Err(Failure::new(
        format!("`{ward}` という区はありません"),
        format!("there is no ward `{ward}`"),
    )
    .hint(
        format!("次の中から選んでください: {ja}"),
        format!("choose one of: {en}"),
    ))
}

/// The ward's plan of a year, or which there are.
pub fn plan<'a>(checked: &'a Checked, ward: &str, year: FiscalYear) -> Result<&'a Plan, Failure> {
    self::ward(checked, ward)?;
    let plans = &checked.plans;
    let missing = || {
        let years: Vec<String> = plans.plans_of(ward).map(|plan| plan.year.to_string()).collect();
        let (ja, en) = (years.join("、"), years.join(", "));
        Failure::new(
            format!("`{ward}` の{year}年度の計画はありません"),
            format!("there is no plan of `{ward}` for FY{year}"),
        )
        .hint(format!("ある年度: {ja}"), format!("there are: {en}"))
    };
    let found = plans.each().find(|plan| plan.ward == ward && plan.year == year);
    found.ok_or_else(missing)
}
