//! An indicator over the years.

use serde::Serialize;

use crate::evaluate::series::Series;
use crate::model::ward::Ward;
use crate::site::parts::Here;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct IndicatorPage {
    /// Its heading.
    pub title: String,
}

/// Makes the page.
#[must_use]
pub fn view(here: &Here<'_>, _ward: &Ward, _series: &Series) -> IndicatorPage {
    IndicatorPage {
        title: here.say("layout-about"),
    }
}
