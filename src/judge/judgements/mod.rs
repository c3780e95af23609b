//! The catalogue: each judgement over a page has its file here and its line in [`JUDGEMENTS`], and is named for what is found
//! wrong. What takes more than one page to judge is in `across`.

mod authority_unsaid;
mod breadcrumb_unmarked;
mod cell_empty;
mod cell_merged;
mod character_machine_dependent;
mod chart_unnamed;
mod chart_without_data;
mod clock_unspoken;
mod decimals_uneven;
mod document_unmarked;
mod drawing_not_hidden;
mod easy_not_polite;
mod era_alone;
mod era_first;
mod fiscal_year_unsaid;
mod gap_bridged;
mod header_cell_without_scope;
mod header_rows_doubled;
mod heading_skipped;
mod id_doubled;
mod import_debris;
mod landmark_unnamed;
mod language_unmarked;
mod letter_full_width;
mod link_says_nothing;
mod macron;
mod minus_unspoken;
mod original_undescribed;
mod part_empty;
mod range_sign;
mod reading_misplaced;
mod reference_broken;
mod skip_link_lost;
mod sorting_unmarked;
mod statement_overclaims;
mod status_without_word;
mod table_out_of_reach;
mod table_too_large;
mod table_without_caption;
mod taken_from_elsewhere;
mod title_missing;
mod verdict_reversed;
mod word_spaced;

use super::fault::{Requirement, Wrong};
use super::page::Page;
use crate::lang::Localized;

/// A judgement over a page.
#[derive(Clone, Debug)]
pub struct Judgement {
    /// Its name, by what it finds.
    pub code: &'static str,
    /// The requirements that it guards.
    pub requirements: &'static [Requirement],
    /// What to do about it.
    pub help: Localized<&'static str>,
    /// Looks at a page.
    pub judge: fn(&Page<'_>, &mut Vec<Wrong>),
}

/// Every judgement over one page.
pub const JUDGEMENTS: &[Judgement] = &[
    authority_unsaid::JUDGEMENT,
    breadcrumb_unmarked::JUDGEMENT,
    cell_empty::JUDGEMENT,
    cell_merged::JUDGEMENT,
    character_machine_dependent::JUDGEMENT,
    chart_unnamed::JUDGEMENT,
    chart_without_data::JUDGEMENT,
    clock_unspoken::JUDGEMENT,
    decimals_uneven::JUDGEMENT,
    document_unmarked::JUDGEMENT,
    drawing_not_hidden::JUDGEMENT,
    easy_not_polite::JUDGEMENT,
    era_alone::JUDGEMENT,
    era_first::JUDGEMENT,
    fiscal_year_unsaid::JUDGEMENT,
    gap_bridged::JUDGEMENT,
    header_cell_without_scope::JUDGEMENT,
    header_rows_doubled::JUDGEMENT,
    heading_skipped::JUDGEMENT,
    id_doubled::JUDGEMENT,
    import_debris::JUDGEMENT,
    landmark_unnamed::JUDGEMENT,
    language_unmarked::JUDGEMENT,
    letter_full_width::JUDGEMENT,
    link_says_nothing::JUDGEMENT,
    macron::JUDGEMENT,
    minus_unspoken::JUDGEMENT,
    original_undescribed::JUDGEMENT,
    part_empty::JUDGEMENT,
    range_sign::JUDGEMENT,
    reading_misplaced::JUDGEMENT,
    reference_broken::JUDGEMENT,
    skip_link_lost::JUDGEMENT,
    sorting_unmarked::JUDGEMENT,
    statement_overclaims::JUDGEMENT,
    status_without_word::JUDGEMENT,
    table_out_of_reach::JUDGEMENT,
    table_too_large::JUDGEMENT,
    table_without_caption::JUDGEMENT,
    taken_from_elsewhere::JUDGEMENT,
    title_missing::JUDGEMENT,
    verdict_reversed::JUDGEMENT,
    word_spaced::JUDGEMENT,
];
