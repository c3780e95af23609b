//! The classes of damage, each as all the places in the real content where it can be done.

pub(crate) mod figures;
pub(crate) mod structure;
pub(crate) mod syntax;
pub(crate) mod words;
pub(crate) mod years;
