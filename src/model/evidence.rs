//! Evidence: the figures an issue rests on (課題設定の根拠となる現状・データ).

use super::few::Years;
use super::indicator::Value;
use super::missing::Entry;
use crate::lang::Localized;
use crate::source::Spanned;

/// A figure that shows why an issue is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Lasts across years.
    pub id: Spanned<String>,
    /// What was asked or counted.
    pub name: Localized<String>,
    /// Id of its unit.
    pub unit: Spanned<String>,
    /// Id of the survey it comes from.
    pub survey: Option<Spanned<String>>,
    /// The values, by fiscal year.
    pub values: Years<Entry<Value>>,
}
