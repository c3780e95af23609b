//! Exact values: decimals, money and fiscal years. No value here is ever a float; how each is written in a language
//! stands with it.

pub mod decimal;
mod fiscal_year;
mod money;
pub mod root;

pub use decimal::Decimal;
pub use fiscal_year::FiscalYear;
pub use money::Money;
