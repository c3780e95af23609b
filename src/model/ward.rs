//! Wards: the organisations that publish plans.

use std::sync::Arc;

use crate::lang::Localized;
use crate::source::{Place, Spanned};

/// A ward of the city.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ward {
    /// Its folder: `higashisumiyoshi`.
    pub id: String,
    /// 東住吉区, Higashisumiyoshi Ward.
    pub name: Localized<String>,
    /// Higashisumiyoshi-ku: the name as said in the other language's running text.
    pub short: Localized<String>,
    /// ひがしすみよしく: the reading, for ordering and for ruby.
    pub kana: String,
    /// The six-digit code of local governments, as text.
    pub area_code: String,
    /// Its place in the city's official order.
    pub order: u16,
    /// A sentence or two about it.
    pub body: Option<Localized<Spanned<Arc<str>>>>,
    /// Its document.
    pub place: Place,
}
