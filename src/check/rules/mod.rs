//! The catalogue: each rule has its file here, its line in [`RULES`] and its page under `tests/rules/`.

mod anchor_unknown;
mod character_decomposed;
mod character_invisible;
mod character_lost;
mod character_machine_dependent;
mod code_doubled;
mod continues_nothing;
mod era_alone;
mod figure_differs;
mod form_unknown;
mod form_wrong_year;
mod grade_unknown;
mod heading_unknown;
mod heading_untranslated;
mod id_doubled;
mod indicator_unknown;
mod kana_half_width;
mod letter_full_width;
mod level_unknown;
mod link_broken;
mod link_vague;
mod page_unreached;
mod parts_do_not_add_up;
mod pillar_unknown;
mod radical_for_kanji;
mod range_sign;
mod rating_unknown;
mod relisted_says_more;
mod relists_nothing;
mod rule_unknown;
mod scale_unknown;
mod sdg_doubled;
mod section_missing;
mod space_in_word;
mod survey_unknown;
mod table_without_header;
mod target_empty;
mod total_does_not_add_up;
mod translation_missing;
mod translation_stale;
mod twin_alone;
mod unit_unknown;
mod value_out_of_bounds;
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
        code: anchor_unknown::CODE,
        find: anchor_unknown::find,
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
        code: continues_nothing::CODE,
        find: continues_nothing::find,
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
        code: form_unknown::CODE,
        find: form_unknown::find,
    },
    Rule {
        code: form_wrong_year::CODE,
        find: form_wrong_year::find,
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
        code: indicator_unknown::CODE,
        find: indicator_unknown::find,
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
        code: level_unknown::CODE,
        find: level_unknown::find,
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
        code: relisted_says_more::CODE,
        find: relisted_says_more::find,
    },
    Rule {
        code: relists_nothing::CODE,
        find: relists_nothing::find,
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
        code: space_in_word::CODE,
        find: space_in_word::find,
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
        code: target_empty::CODE,
        find: target_empty::find,
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
        code: unit_unknown::CODE,
        find: unit_unknown::find,
    },
    Rule {
        code: value_out_of_bounds::CODE,
        find: value_out_of_bounds::find,
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
