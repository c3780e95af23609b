//! One plain struct per page kind, in one language, with nothing left for the template to decide.

pub mod achievement;
pub mod archive;
pub mod brief;
pub mod budget;
pub mod bullets;
pub mod city;
pub mod comparison;
pub mod computed;
pub mod data;
pub mod data_rules;
pub mod edition;
pub mod errata;
mod even;
pub mod evidence;
pub mod framework;
pub mod framework_indicator;
pub mod framework_wards;
pub mod free;
pub mod glossary;
pub mod goals;
pub mod home;
pub mod indicator;
pub mod indicator_sheet;
pub mod indicator_table;
pub mod initiative;
pub mod issue;
mod kept;
pub mod not_found;
pub mod parts_table;
pub mod plan;
pub mod rating_tables;
pub mod reform;
pub mod search;
pub mod source;
pub mod stages;
pub mod standing;
pub mod summary;
pub mod text;
pub mod through;
pub mod tree;
pub mod unjudged;
pub mod ward;
pub mod weights;
pub mod whole;
pub mod years;

use serde::Serialize;

/// What a page says; the name of the variant is the name of its template.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum View {
    /// The city's home.
    Home(home::HomePage),
    /// A ward.
    Ward(ward::WardPage),
    /// A plan.
    Plan(plan::PlanPage),
    /// A plan's achievement summary.
    Achievement(achievement::AchievementPage),
    /// A plan's money.
    Budget(budget::BudgetPage),
    /// A whole plan as one document.
    Whole(Box<whole::WholePage>),
    /// A plan's reform items.
    Reform(reform::ReformPage),
    /// A management issue.
    Issue(issue::IssuePage),
    /// An initiative.
    Initiative(initiative::InitiativePage),
    /// Two plans of a ward side by side.
    Comparison(comparison::ComparisonPage),
    /// An indicator over the years.
    Indicator(indicator::IndicatorPage),
    /// The plans of all wards together.
    City(city::CityPage),
    /// The Sustainable Development Goals.
    Goals(goals::GoalsPage),
    /// One of these goals.
    Goal(goals::GoalPage),
    /// A city-wide framework's progress.
    Framework(framework::FrameworkPage),
    /// The open data.
    Data(Box<data::DataPage>),
    /// The rules that the open data keeps.
    DataRules(data_rules::DataRulesPage),
    /// A framework's indicators in every ward.
    FrameworkWards(framework_wards::FrameworkWardsPage),
    /// One indicator of a framework in every ward.
    FrameworkIndicator(framework_indicator::FrameworkIndicatorPage),
    /// The index of all names, and the search.
    Search(search::SearchPage),
    /// A free page.
    Free(free::FreePageView),
    /// The glossary.
    Glossary(glossary::GlossaryPage),
    /// Every sealed edition.
    Archive(archive::ArchivePage),
    /// A sealed edition.
    Edition(edition::EditionPage),
    /// A plan's errata.
    Errata(errata::ErrataPage),
    /// The page for an address that is not there.
    NotFound(not_found::NotFoundPage),
}

impl View {
    /// The template that shows it.
    #[must_use]
    pub const fn template(&self) -> &'static str {
        match self {
            Self::Home(_) => "home.html",
            Self::Ward(_) => "ward.html",
            Self::Plan(_) => "plan.html",
            Self::Achievement(_) => "achievement.html",
            Self::Budget(_) => "budget.html",
            Self::Whole(_) => "whole.html",
            Self::Reform(_) => "reform.html",
            Self::Issue(_) => "issue.html",
            Self::Initiative(_) => "initiative.html",
            Self::Comparison(_) => "comparison.html",
            Self::Indicator(_) => "indicator.html",
            Self::City(_) => "city.html",
            Self::Goals(_) => "goals.html",
            Self::Goal(_) => "goal.html",
            Self::Framework(_) => "framework.html",
            Self::Data(_) => "data.html",
            Self::DataRules(_) => "data_rules.html",
            Self::FrameworkWards(_) => "framework_wards.html",
            Self::FrameworkIndicator(_) => "framework_indicator.html",
            Self::Search(_) => "search.html",
            Self::Free(_) => "free.html",
            Self::Glossary(_) => "glossary.html",
            Self::Archive(_) => "archive.html",
            Self::Edition(_) => "edition.html",
            Self::Errata(_) => "errata.html",
            Self::NotFound(_) => "not_found.html",
        }
    }
}
