//! The catalogue: each rule has its file here, its line in [`RULES`] and its page under `tests/rules/`.

mod amount_with_decimals;
mod anchor_unknown;
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
mod parts_do_not_add_up;
mod pillar_unknown;
mod radical_for_kanji;
mod range_sign;
mod rating_unknown;
mod rating_without_state;
mod reference_counted;
mod relisted_says_more;
mod relists_nothing;
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
mod threshold_not_rising;
mod total_does_not_add_up;
mod translation_missing;
mod translation_stale;
mod twin_alone;
mod unit_changed;
mod unit_unknown;
mod unit_without_pattern;
mod value_differs;
mod value_in_future;
mod value_out_of_bounds;
mod verdict_differs;
mod verdict_without_value;
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

/// Every rule, in the order of its code.
pub const RULES: &[Rule] = &[
    Rule {
        code: amount_with_decimals::CODE,
        find: amount_with_decimals::find,
    },
    Rule {
        code: anchor_unknown::CODE,
        find: anchor_unknown::find,
    },
    Rule {
        code: ask_impossible::CODE,
        find: ask_impossible::find,
    },
    Rule {
        code: axis_missing::CODE,
        find: axis_missing::find,
    },
    Rule {
        code: bounds_reversed::CODE,
        find: bounds_reversed::find,
    },
    Rule {
        code: budget_differs::CODE,
        find: budget_differs::find,
    },
    Rule {
        code: budget_does_not_add_up::CODE,
        find: budget_does_not_add_up::find,
    },
    Rule {
        code: budget_without_unit::CODE,
        find: budget_without_unit::find,
    },
    Rule {
        code: character_decomposed::CODE,
        find: character_decomposed::find,
    },
    Rule {
        code: character_invisible::CODE,
        find: character_invisible::find,
    },
    Rule {
        code: character_lost::CODE,
        find: character_lost::find,
    },
    Rule {
        code: character_machine_dependent::CODE,
        find: character_machine_dependent::find,
    },
    Rule {
        code: code_doubled::CODE,
        find: code_doubled::find,
    },
    Rule {
        code: code_gap::CODE,
        find: code_gap::find,
    },
    Rule {
        code: continues_nothing::CODE,
        find: continues_nothing::find,
    },
    Rule {
        code: deadline_doubled::CODE,
        find: deadline_doubled::find,
    },
    Rule {
        code: deadline_missing::CODE,
        find: deadline_missing::find,
    },
    Rule {
        code: deadline_out_of_range::CODE,
        find: deadline_out_of_range::find,
    },
    Rule {
        code: early_for_stage::CODE,
        find: early_for_stage::find,
    },
    Rule {
        code: ended_unknown::CODE,
        find: ended_unknown::find,
    },
    Rule {
        code: era_alone::CODE,
        find: era_alone::find,
    },
    Rule {
        code: figure_differs::CODE,
        find: figure_differs::find,
    },
    Rule {
        code: form_section_doubled::CODE,
        find: form_section_doubled::find,
    },
    Rule {
        code: form_unknown::CODE,
        find: form_unknown::find,
    },
    Rule {
        code: form_wrong_stage::CODE,
        find: form_wrong_stage::find,
    },
    Rule {
        code: form_wrong_year::CODE,
        find: form_wrong_year::find,
    },
    Rule {
        code: form_years_reversed::CODE,
        find: form_years_reversed::find,
    },
    Rule {
        code: forms_overlap::CODE,
        find: forms_overlap::find,
    },
    Rule {
        code: grade_doubled::CODE,
        find: grade_doubled::find,
    },
    Rule {
        code: grade_unknown::CODE,
        find: grade_unknown::find,
    },
    Rule {
        code: heading_unknown::CODE,
        find: heading_unknown::find,
    },
    Rule {
        code: heading_untranslated::CODE,
        find: heading_untranslated::find,
    },
    Rule {
        code: id_doubled::CODE,
        find: id_doubled::find,
    },
    Rule {
        code: id_reused::CODE,
        find: id_reused::find,
    },
    Rule {
        code: indicator_unknown::CODE,
        find: indicator_unknown::find,
    },
    Rule {
        code: indicator_vanished::CODE,
        find: indicator_vanished::find,
    },
    Rule {
        code: initiative_without_indicator::CODE,
        find: initiative_without_indicator::find,
    },
    Rule {
        code: issue_without_indicator::CODE,
        find: issue_without_indicator::find,
    },
    Rule {
        code: kana_half_width::CODE,
        find: kana_half_width::find,
    },
    Rule {
        code: letter_full_width::CODE,
        find: letter_full_width::find,
    },
    Rule {
        code: level_doubled::CODE,
        find: level_doubled::find,
    },
    Rule {
        code: level_unknown::CODE,
        find: level_unknown::find,
    },
    Rule {
        code: level_without_parent::CODE,
        find: level_without_parent::find,
    },
    Rule {
        code: link_broken::CODE,
        find: link_broken::find,
    },
    Rule {
        code: link_vague::CODE,
        find: link_vague::find,
    },
    Rule {
        code: milestone_off_course::CODE,
        find: milestone_off_course::find,
    },
    Rule {
        code: missing_at_stage::CODE,
        find: missing_at_stage::find,
    },
    Rule {
        code: money_unit_not_money::CODE,
        find: money_unit_not_money::find,
    },
    Rule {
        code: not_yet_at_year_end::CODE,
        find: not_yet_at_year_end::find,
    },
    Rule {
        code: page_unreached::CODE,
        find: page_unreached::find,
    },
    Rule {
        code: parts_do_not_add_up::CODE,
        find: parts_do_not_add_up::find,
    },
    Rule {
        code: pillar_unknown::CODE,
        find: pillar_unknown::find,
    },
    Rule {
        code: radical_for_kanji::CODE,
        find: radical_for_kanji::find,
    },
    Rule {
        code: range_sign::CODE,
        find: range_sign::find,
    },
    Rule {
        code: rating_unknown::CODE,
        find: rating_unknown::find,
    },
    Rule {
        code: rating_without_state::CODE,
        find: rating_without_state::find,
    },
    Rule {
        code: reference_counted::CODE,
        find: reference_counted::find,
    },
    Rule {
        code: relisted_says_more::CODE,
        find: relisted_says_more::find,
    },
    Rule {
        code: relists_nothing::CODE,
        find: relists_nothing::find,
    },
    Rule {
        code: result_missing::CODE,
        find: result_missing::find,
    },
    Rule {
        code: row_does_not_add_up::CODE,
        find: row_does_not_add_up::find,
    },
    Rule {
        code: rule_unknown::CODE,
        find: rule_unknown::find,
    },
    Rule {
        code: scale_unknown::CODE,
        find: scale_unknown::find,
    },
    Rule {
        code: sdg_doubled::CODE,
        find: sdg_doubled::find,
    },
    Rule {
        code: section_missing::CODE,
        find: section_missing::find,
    },
    Rule {
        code: settled_over_budget::CODE,
        find: settled_over_budget::find,
    },
    Rule {
        code: space_in_word::CODE,
        find: space_in_word::find,
    },
    Rule {
        code: spending_without_budget::CODE,
        find: spending_without_budget::find,
    },
    Rule {
        code: state_unknown::CODE,
        find: state_unknown::find,
    },
    Rule {
        code: strategy_without_initiative::CODE,
        find: strategy_without_initiative::find,
    },
    Rule {
        code: survey_unknown::CODE,
        find: survey_unknown::find,
    },
    Rule {
        code: table_without_header::CODE,
        find: table_without_header::find,
    },
    Rule {
        code: target_already_met::CODE,
        find: target_already_met::find,
    },
    Rule {
        code: target_empty::CODE,
        find: target_empty::find,
    },
    Rule {
        code: target_unit_differs::CODE,
        find: target_unit_differs::find,
    },
    Rule {
        code: tenfold_change::CODE,
        find: tenfold_change::find,
    },
    Rule {
        code: threshold_not_rising::CODE,
        find: threshold_not_rising::find,
    },
    Rule {
        code: total_does_not_add_up::CODE,
        find: total_does_not_add_up::find,
    },
    Rule {
        code: translation_missing::CODE,
        find: translation_missing::find,
    },
    Rule {
        code: translation_stale::CODE,
        find: translation_stale::find,
    },
    Rule {
        code: twin_alone::CODE,
        find: twin_alone::find,
    },
    Rule {
        code: unit_changed::CODE,
        find: unit_changed::find,
    },
    Rule {
        code: unit_unknown::CODE,
        find: unit_unknown::find,
    },
    Rule {
        code: unit_without_pattern::CODE,
        find: unit_without_pattern::find,
    },
    Rule {
        code: value_differs::CODE,
        find: value_differs::find,
    },
    Rule {
        code: value_in_future::CODE,
        find: value_in_future::find,
    },
    Rule {
        code: value_out_of_bounds::CODE,
        find: value_out_of_bounds::find,
    },
    Rule {
        code: verdict_differs::CODE,
        find: verdict_differs::find,
    },
    Rule {
        code: verdict_without_value::CODE,
        find: verdict_without_value::find,
    },
    Rule {
        code: withdrawal_empty::CODE,
        find: withdrawal_empty::find,
    },
    Rule {
        code: withdrawal_reached::CODE,
        find: withdrawal_reached::find,
    },
    Rule {
        code: withdrawal_too_strict::CODE,
        find: withdrawal_too_strict::find,
    },
    Rule {
        code: withdrawal_wrong_side::CODE,
        find: withdrawal_wrong_side::find,
    },
    Rule {
        code: words_foreign::CODE,
        find: words_foreign::find,
    },
    Rule {
        code: words_missing::CODE,
        find: words_missing::find,
    },
    Rule {
        code: words_unknown::CODE,
        find: words_unknown::find,
    },
];

/// Every code that an author can acknowledge and a city can rule on: the rules, and the warning that reading gives.
pub fn codes() -> impl Iterator<Item = &'static str> {
    RULES.iter().map(|rule| rule.code).chain(["comment-after-text"])
}
