//! One target against one result.
