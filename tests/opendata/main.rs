//! The open data: the 30 rules that make data readable by machines, one test each, and the way back from the tables to the
//! model. What other programs say of it is in `tests/outside/`.

#![expect(
    clippy::disallowed_methods,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test reads the repository as it lies on the disk, and fails by stopping"
)]

mod back;
mod faults;
mod kept;
mod level_1;
mod level_2;
mod level_3;
mod manual;
mod read;
mod rules;
