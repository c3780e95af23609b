//! hoshin.
// floor 0
pub mod artifact;
pub mod failure;
pub mod lang;
pub mod number;
pub mod source;
// floor 1
pub mod finding;
// floor 2
pub mod config;
pub mod model;
pub mod phrases;
// floor 4
pub mod evaluate;
// floor 5
pub mod site;
