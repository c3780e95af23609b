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
mod space_in_word;
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

/// A rule: its code, and how it finds.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Stable, lower case, named for the thing found.
    pub code: &'static str,
    /// Finds it everywhere.
    pub find: fn(&Scope<'_>, &mut Vec<Finding>),
}

const fn rule(code: &'static str, find: fn(&Scope<'_>, &mut Vec<Finding>)) -> Rule {
    Rule { code, find }
}

/// Every rule, in the order of its code.
pub const RULES: &[Rule] = &[
    rule(amount_with_decimals::CODE, amount_with_decimals::find),
    rule(anchor_unknown::CODE, anchor_unknown::find),
    rule(area_code_wrong::CODE, area_code_wrong::find),
    rule(ask_impossible::CODE, ask_impossible::find),
    rule(axis_missing::CODE, axis_missing::find),
    rule(bounds_reversed::CODE, bounds_reversed::find),
    rule(budget_differs::CODE, budget_differs::find),
    rule(budget_does_not_add_up::CODE, budget_does_not_add_up::find),
    rule(budget_without_unit::CODE, budget_without_unit::find),
    rule(character_decomposed::CODE, character_decomposed::find),
    rule(character_invisible::CODE, character_invisible::find),
    rule(character_lost::CODE, character_lost::find),
    rule(character_machine_dependent::CODE, character_machine_dependent::find),
    rule(code_doubled::CODE, code_doubled::find),
    rule(code_gap::CODE, code_gap::find),
    rule(continues_nothing::CODE, continues_nothing::find),
    rule(deadline_doubled::CODE, deadline_doubled::find),
    rule(deadline_missing::CODE, deadline_missing::find),
    rule(deadline_out_of_range::CODE, deadline_out_of_range::find),
    rule(early_for_stage::CODE, early_for_stage::find),
    rule(ended_unknown::CODE, ended_unknown::find),
    rule(era_alone::CODE, era_alone::find),
    rule(erratum_unmatched::CODE, erratum_unmatched::find),
    rule(evaluation_missing::CODE, evaluation_missing::find),
    rule(figure_differs::CODE, figure_differs::find),
    rule(form_section_doubled::CODE, form_section_doubled::find),
    rule(form_unknown::CODE, form_unknown::find),
    rule(form_wrong_stage::CODE, form_wrong_stage::find),
    rule(form_wrong_year::CODE, form_wrong_year::find),
    rule(form_years_reversed::CODE, form_years_reversed::find),
    rule(forms_overlap::CODE, forms_overlap::find),
    rule(grade_doubled::CODE, grade_doubled::find),
    rule(grade_unknown::CODE, grade_unknown::find),
    rule(heading_unknown::CODE, heading_unknown::find),
    rule(heading_untranslated::CODE, heading_untranslated::find),
    rule(id_doubled::CODE, id_doubled::find),
    rule(id_reused::CODE, id_reused::find),
    rule(indicator_unknown::CODE, indicator_unknown::find),
    rule(indicator_vanished::CODE, indicator_vanished::find),
    rule(initiative_without_indicator::CODE, initiative_without_indicator::find),
    rule(issue_without_indicator::CODE, issue_without_indicator::find),
    rule(kana_half_width::CODE, kana_half_width::find),
    rule(letter_full_width::CODE, letter_full_width::find),
    rule(level_doubled::CODE, level_doubled::find),
    rule(level_unknown::CODE, level_unknown::find),
    rule(level_without_parent::CODE, level_without_parent::find),
    rule(link_broken::CODE, link_broken::find),
    rule(link_vague::CODE, link_vague::find),
    rule(milestone_off_course::CODE, milestone_off_course::find),
    rule(missing_at_stage::CODE, missing_at_stage::find),
    rule(money_unit_not_money::CODE, money_unit_not_money::find),
    rule(not_yet_at_year_end::CODE, not_yet_at_year_end::find),
    rule(page_unreached::CODE, page_unreached::find),
    rule(paragraphs_differ::CODE, paragraphs_differ::find),
    rule(parts_do_not_add_up::CODE, parts_do_not_add_up::find),
    rule(pillar_unknown::CODE, pillar_unknown::find),
    rule(published_count_differs::CODE, published_count_differs::find),
    rule(radical_for_kanji::CODE, radical_for_kanji::find),
    rule(range_sign::CODE, range_sign::find),
    rule(rating_unknown::CODE, rating_unknown::find),
    rule(rating_without_state::CODE, rating_without_state::find),
    rule(reference_counted::CODE, reference_counted::find),
    rule(relisted_says_more::CODE, relisted_says_more::find),
    rule(relists_nothing::CODE, relists_nothing::find),
    rule(reported_value_differs::CODE, reported_value_differs::find),
    rule(result_missing::CODE, result_missing::find),
    rule(row_does_not_add_up::CODE, row_does_not_add_up::find),
    rule(rule_unknown::CODE, rule_unknown::find),
    rule(scale_unknown::CODE, scale_unknown::find),
    rule(sdg_doubled::CODE, sdg_doubled::find),
    rule(section_missing::CODE, section_missing::find),
    rule(settled_over_budget::CODE, settled_over_budget::find),
    rule(space_in_word::CODE, space_in_word::find),
    rule(spending_without_budget::CODE, spending_without_budget::find),
    rule(state_unknown::CODE, state_unknown::find),
    rule(strategy_without_initiative::CODE, strategy_without_initiative::find),
    rule(survey_unknown::CODE, survey_unknown::find),
    rule(table_without_header::CODE, table_without_header::find),
    rule(target_already_met::CODE, target_already_met::find),
    rule(target_empty::CODE, target_empty::find),
    rule(target_unit_differs::CODE, target_unit_differs::find),
    rule(tenfold_change::CODE, tenfold_change::find),
    rule(text_like_formula::CODE, text_like_formula::find),
    rule(threshold_not_rising::CODE, threshold_not_rising::find),
    rule(total_does_not_add_up::CODE, total_does_not_add_up::find),
    rule(translation_missing::CODE, translation_missing::find),
    rule(translation_stale::CODE, translation_stale::find),
    rule(translation_unstamped::CODE, translation_unstamped::find),
    rule(twin_alone::CODE, twin_alone::find),
    rule(unit_changed::CODE, unit_changed::find),
    rule(unit_unknown::CODE, unit_unknown::find),
    rule(unit_unlike_name::CODE, unit_unlike_name::find),
    rule(unit_without_pattern::CODE, unit_without_pattern::find),
    rule(value_differs::CODE, value_differs::find),
    rule(value_in_future::CODE, value_in_future::find),
    rule(value_out_of_bounds::CODE, value_out_of_bounds::find),
    rule(verdict_differs::CODE, verdict_differs::find),
    rule(verdict_without_value::CODE, verdict_without_value::find),
    rule(weight_out_of_range::CODE, weight_out_of_range::find),
    rule(withdrawal_empty::CODE, withdrawal_empty::find),
    rule(withdrawal_reached::CODE, withdrawal_reached::find),
    rule(withdrawal_too_strict::CODE, withdrawal_too_strict::find),
    rule(withdrawal_wrong_side::CODE, withdrawal_wrong_side::find),
    rule(words_foreign::CODE, words_foreign::find),
    rule(words_missing::CODE, words_missing::find),
    rule(words_unknown::CODE, words_unknown::find),
];

/// Every code that an author can acknowledge and a city can rule on: the rules, and the warning that reading gives.
pub fn codes() -> impl Iterator<Item = &'static str> {
    RULES.iter().map(|rule| rule.code).chain(["comment-after-text"])
}
