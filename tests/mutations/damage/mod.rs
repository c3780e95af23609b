//! The classes of damage, each as all the places in the real content where it can be done.

pub mod figures;
pub mod structure;
pub mod syntax;
pub mod years;
pub mod words;
