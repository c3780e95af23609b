//! A form that names a rating scale which `scales.yaml` does not define.

use super::Scope;
use crate::check::walk::unknown;
use crate::finding::Finding;

pub const CODE: &str = "scale-unknown";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let scales = &scope.plans.schema.scales;
    let named = scope.plans.schema.forms.values().flat_map(|form| form.scales.values());
    for scale in named.filter(|scale| !scales.contains_key(&scale.value)) {
        let known = scales.keys().map(String::as_str);
        findings.push(unknown(
            CODE,
            scale,
            ("尺度", "scale"),
            known,
            "content/schema/scales.yaml",
        ));
    }
}
