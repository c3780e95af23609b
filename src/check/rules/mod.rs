//! The catalogue: each rule has its file here, its line in [`RULES`] and its page under `tests/rules/`.

mod amount_with_decimals;
mod anchor_unknown;
mod area_code_wrong;
mod ask_impossible;
mod axis_missing;
mod bounds_reversed;
mod budget_differs;
mod budget_does_not_add_up;
mod budget_without_unit;
mod character_decomposed;
mod character_invisible;
mod character_lost;
mod character_machine_dependent;
mod code_doubled;
mod code_gap;
mod continues_nothing;
mod deadline_doubled;
mod deadline_missing;
mod deadline_out_of_range;
mod early_for_stage;
mod ended_unknown;
mod era_alone;
mod erratum_unmatched;
mod evaluation_missing;
mod figure_differs;
mod form_section_doubled;
mod form_unknown;
mod form_wrong_stage;
mod form_wrong_year;
mod form_years_reversed;
mod forms_overlap;
mod grade_doubled;
mod grade_unknown;
mod heading_unknown;
mod heading_untranslated;
mod id_doubled;
mod id_reused;
mod indicator_unknown;
mod indicator_vanished;
mod initiative_without_indicator;
mod issue_without_indicator;
mod kana_half_width;
mod letter_full_width;
mod level_doubled;
mod level_unknown;
mod level_without_parent;
mod link_broken;
mod link_vague;
mod milestone_off_course;
mod missing_at_stage;
mod money_unit_not_money;
mod not_yet_at_year_end;
mod page_unreached;
mod paragraphs_differ;
mod parts_do_not_add_up;
mod pillar_unknown;
mod published_count_differs;
mod radical_for_kanji;
mod range_sign;
mod rating_unknown;
mod rating_without_state;
mod reference_counted;
mod relisted_says_more;
mod relists_nothing;
mod reported_value_differs;
mod result_missing;
mod row_does_not_add_up;
mod rule_unknown;
mod scale_unknown;
mod sdg_doubled;
mod section_missing;
mod settled_over_budget;
pub(super) mod space_in_word;
mod spending_without_budget;
mod state_unknown;
mod strategy_without_initiative;
mod survey_unknown;
mod table_without_header;
mod target_already_met;
mod target_empty;
mod target_unit_differs;
mod tenfold_change;
mod text_like_formula;
mod threshold_not_rising;
mod total_does_not_add_up;
mod translation_missing;
mod translation_stale;
mod translation_unstamped;
mod twin_alone;
mod unit_changed;
mod unit_unknown;
mod unit_unlike_name;
mod unit_without_pattern;
mod value_differs;
mod value_in_future;
mod value_out_of_bounds;
mod verdict_differs;
mod verdict_without_value;
mod weight_out_of_range;
mod withdrawal_empty;
mod withdrawal_reached;
mod withdrawal_too_strict;
mod withdrawal_wrong_side;
mod words_foreign;
mod words_missing;
mod words_unknown;

use super::Scope;
use crate::finding::Finding;

/// How far a rule looks. What lies beyond is hidden from it, so that after a change only the rules that can see it look again.
/// The schema and the configuration are in sight of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// One document and its translation, in their words as well; and which other documents there are.
    Document,
    /// The documents and plans of one ward in all years, or those that are no ward's; and the city's frameworks.
    Ward,
    /// Everything but the words.
    City,
}

/// A rule: its code, and how it finds.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Stable, lower case, named for the thing found.
    pub code: &'static str,
    /// How far it looks.
    pub reach: Reach,
    /// Finds it everywhere.
    pub find: Find,
}

/// How a rule finds.
type Find = fn(&Scope<'_>, &mut Vec<Finding>);

const fn document(code: &'static str, find: Find) -> Rule {
    let reach = Reach::Document;
    Rule { code, reach, find }
}

const fn ward(code: &'static str, find: Find) -> Rule {
    let reach = Reach::Ward;
    Rule { code, reach, find }
}

const fn city(code: &'static str, find: Find) -> Rule {
    let reach = Reach::City;
    Rule { code, reach, find }
}

/// Every rule, in the order of its code.
pub const RULES: &[Rule] = &[
    ward(amount_with_decimals::CODE, amount_with_decimals::find),
    city(anchor_unknown::CODE, anchor_unknown::find),
    city(area_code_wrong::CODE, area_code_wrong::find),
    city(ask_impossible::CODE, ask_impossible::find),
    ward(axis_missing::CODE, axis_missing::find),
    ward(bounds_reversed::CODE, bounds_reversed::find),
    ward(budget_differs::CODE, budget_differs::find),
    ward(budget_does_not_add_up::CODE, budget_does_not_add_up::find),
    ward(budget_without_unit::CODE, budget_without_unit::find),
    document(character_decomposed::CODE, character_decomposed::find),
    document(character_invisible::CODE, character_invisible::find),
    document(character_lost::CODE, character_lost::find),
    document(character_machine_dependent::CODE, character_machine_dependent::find),
    document(code_doubled::CODE, code_doubled::find),
    ward(code_gap::CODE, code_gap::find),
    ward(continues_nothing::CODE, continues_nothing::find),
    document(deadline_doubled::CODE, deadline_doubled::find),
    ward(deadline_missing::CODE, deadline_missing::find),
    ward(deadline_out_of_range::CODE, deadline_out_of_range::find),
    ward(early_for_stage::CODE, early_for_stage::find),
    ward(ended_unknown::CODE, ended_unknown::find),
    document(era_alone::CODE, era_alone::find),
    ward(erratum_unmatched::CODE, erratum_unmatched::find),
    ward(evaluation_missing::CODE, evaluation_missing::find),
    document(figure_differs::CODE, figure_differs::find),
    ward(form_section_doubled::CODE, form_section_doubled::find),
    ward(form_unknown::CODE, form_unknown::find),
    ward(form_wrong_stage::CODE, form_wrong_stage::find),
    ward(form_wrong_year::CODE, form_wrong_year::find),
    ward(form_years_reversed::CODE, form_years_reversed::find),
    city(forms_overlap::CODE, forms_overlap::find),
    ward(grade_doubled::CODE, grade_doubled::find),
    ward(grade_unknown::CODE, grade_unknown::find),
    ward(heading_unknown::CODE, heading_unknown::find),
    ward(heading_untranslated::CODE, heading_untranslated::find),
    ward(id_doubled::CODE, id_doubled::find),
    ward(id_reused::CODE, id_reused::find),
    ward(indicator_unknown::CODE, indicator_unknown::find),
    ward(indicator_vanished::CODE, indicator_vanished::find),
    ward(initiative_without_indicator::CODE, initiative_without_indicator::find),
    ward(issue_without_indicator::CODE, issue_without_indicator::find),
    document(kana_half_width::CODE, kana_half_width::find),
    document(letter_full_width::CODE, letter_full_width::find),
    ward(level_doubled::CODE, level_doubled::find),
    ward(level_unknown::CODE, level_unknown::find),
    city(level_without_parent::CODE, level_without_parent::find),
    document(link_broken::CODE, link_broken::find),
    document(link_vague::CODE, link_vague::find),
    ward(milestone_off_course::CODE, milestone_off_course::find),
    ward(missing_at_stage::CODE, missing_at_stage::find),
    city(money_unit_not_money::CODE, money_unit_not_money::find),
    ward(not_yet_at_year_end::CODE, not_yet_at_year_end::find),
    city(page_unreached::CODE, page_unreached::find),
    document(paragraphs_differ::CODE, paragraphs_differ::find),
    ward(parts_do_not_add_up::CODE, parts_do_not_add_up::find),
    ward(pillar_unknown::CODE, pillar_unknown::find),
    city(published_count_differs::CODE, published_count_differs::find),
    document(radical_for_kanji::CODE, radical_for_kanji::find),
    document(range_sign::CODE, range_sign::find),
    ward(rating_unknown::CODE, rating_unknown::find),
    city(rating_without_state::CODE, rating_without_state::find),
    ward(reference_counted::CODE, reference_counted::find),
    document(relisted_says_more::CODE, relisted_says_more::find),
    ward(relists_nothing::CODE, relists_nothing::find),
    ward(reported_value_differs::CODE, reported_value_differs::find),
    ward(result_missing::CODE, result_missing::find),
    city(row_does_not_add_up::CODE, row_does_not_add_up::find),
    city(rule_unknown::CODE, rule_unknown::find),
    city(scale_unknown::CODE, scale_unknown::find),
    document(sdg_doubled::CODE, sdg_doubled::find),
    ward(section_missing::CODE, section_missing::find),
    ward(settled_over_budget::CODE, settled_over_budget::find),
    city(space_in_word::CODE, space_in_word::find),
    ward(spending_without_budget::CODE, spending_without_budget::find),
    ward(state_unknown::CODE, state_unknown::find),
    ward(strategy_without_initiative::CODE, strategy_without_initiative::find),
    ward(survey_unknown::CODE, survey_unknown::find),
    document(table_without_header::CODE, table_without_header::find),
    ward(target_already_met::CODE, target_already_met::find),
    ward(target_empty::CODE, target_empty::find),
    ward(target_unit_differs::CODE, target_unit_differs::find),
    ward(tenfold_change::CODE, tenfold_change::find),
    document(text_like_formula::CODE, text_like_formula::find),
    ward(threshold_not_rising::CODE, threshold_not_rising::find),
    city(total_does_not_add_up::CODE, total_does_not_add_up::find),
    document(translation_missing::CODE, translation_missing::find),
    document(translation_stale::CODE, translation_stale::find),
    city(translation_unstamped::CODE, translation_unstamped::find),
    city(twin_alone::CODE, twin_alone::find),
    ward(unit_changed::CODE, unit_changed::find),
    ward(unit_unknown::CODE, unit_unknown::find),
    ward(unit_unlike_name::CODE, unit_unlike_name::find),
    ward(unit_without_pattern::CODE, unit_without_pattern::find),
    ward(value_differs::CODE, value_differs::find),
    ward(value_in_future::CODE, value_in_future::find),
    ward(value_out_of_bounds::CODE, value_out_of_bounds::find),
    ward(verdict_differs::CODE, verdict_differs::find),
    ward(verdict_without_value::CODE, verdict_without_value::find),
    ward(weight_out_of_range::CODE, weight_out_of_range::find),
    document(withdrawal_empty::CODE, withdrawal_empty::find),
    ward(withdrawal_reached::CODE, withdrawal_reached::find),
    ward(withdrawal_too_strict::CODE, withdrawal_too_strict::find),
    ward(withdrawal_wrong_side::CODE, withdrawal_wrong_side::find),
    document(words_foreign::CODE, words_foreign::find),
    document(words_missing::CODE, words_missing::find),
    ward(words_unknown::CODE, words_unknown::find),
];

/// Every code that an author can acknowledge and a city can rule on: the rules, and the warning that reading gives.
pub fn codes() -> impl Iterator<Item = &'static str> {
    RULES.iter().map(|rule| rule.code).chain(["comment-after-text"])
}
