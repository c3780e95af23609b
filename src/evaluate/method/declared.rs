//! Declared: the ward rates the result itself, on its form's scale, and nothing is computed. The method for what no number
//! tells; an indicator that declares it says why in `reason`.

use super::Found;
use crate::evaluate::target::Why;

/// No verdict: it is left to the ward.
pub(super) const fn judge() -> Found {
    Err(Why::LeftToWard)
}
