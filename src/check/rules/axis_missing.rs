//! A review that rates on one axis of its scale and leaves another out.

use super::Scope;
use crate::check::item::items;
use crate::finding::Finding;
use crate::lang::Lang::{En, Ja};

pub const CODE: &str = "axis-missing";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for plan in &scope.plans.plans {
        let Some(form) = scope.plans.form_of(plan) else {
            continue;
        };
        for item in items(plan) {
            for review in item.reviews {
                let place = format!("{}-{}", item.level.key(), review.occasion.key());
                let scale = form
                    .scales
                    .get(&place)
                    .and_then(|id| scope.plans.schema.scales.get(&id.value));
                let axes = scale.map(|scale| scale.axes.as_slice()).unwrap_or_default();
                let rated = |id: &str| review.ratings.iter().any(|(axis, _)| axis.value == id);
                // An axis that is misspelt is another rule's.
                let known = review
                    .ratings
                    .iter()
                    .filter(|(id, _)| axes.iter().any(|axis| axis.id == id.value));
                let effect = form.scales.get(&format!("{}-effect", item.level.key()));
                let effect = effect.and_then(|id| scope.plans.schema.scales.get(&id.value));
                let of_effect = review
                    .ratings
                    .iter()
                    .filter(|(id, _)| effect.is_some_and(|s| s.axis(&id.value).is_some()));
                if known.count() + of_effect.count() < review.ratings.len() {
                    continue;
                }
                for axis in axes.iter().filter(|axis| !rated(&axis.id)) {
                    let id = &axis.id;
                    let ratings: Vec<&str> = axis.ratings.iter().map(|(rating, _)| rating.as_str()).collect();
                    findings.push(
                        Finding::warning(
                            CODE,
                            review.ratings.first().map_or(review.place, |(axis, _)| axis.place),
                            format!("評価に「{}」（`{id}`）がありません", axis.name.get(Ja)),
                            format!("the review does not rate `{id}` ({})", axis.name.get(En)),
                        )
                        .help(
                            format!("`{id}: …` を書き足してください（{}）", ratings.join("、")),
                            format!("add `{id}: …`, one of {}", ratings.join(", ")),
                        ),
                    );
                }
            }
        }
    }
}
