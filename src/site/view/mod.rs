//! One plain struct per page kind, in one language, with nothing left for the template to decide.

use serde::Serialize;

/// What a page says; the name of the variant is the name of its template.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum View {}
