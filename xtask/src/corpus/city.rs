//! What a site has beside its plans: settings, the city's schema, a page of its own.

use super::Files;

/// A file that lies beside this one.
macro_rules! file {
    ($path:literal) => {
        ($path.to_owned(), include_str!(concat!("site/", $path)).to_owned())
    };
}

/// Settings, schema and free pages.
pub fn files() -> Files {
    Files::from([
        file!("hoshin.toml"),
        file!("content/schema/units.yaml"),
        file!("content/schema/scales.yaml"),
        file!("content/schema/surveys.yaml"),
        file!("content/schema/pillars.yaml"),
        file!("content/schema/forms/kakuu.yaml"),
        file!("content/pages/about.md"),
        file!("content/pages/about.en.md"),
    ])
}
