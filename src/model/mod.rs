//! What the documents mean: one file per noun, plain data with public fields. Places are kept beside the values that a
//! check may have to point at. [`plans::Plans`] is the root.

pub mod asks;
pub mod budget;
pub mod code;
pub mod erratum;
pub mod evidence;
pub mod few;
pub mod form;
pub mod framework;
pub mod glossary;
pub mod indicator;
pub mod initiative;
pub mod issue;
pub mod method;
pub mod missing;
pub mod plan;
pub mod plans;
pub mod reform_item;
pub mod review;
pub mod scale;
pub mod section;
pub mod stage;
pub mod state;
pub mod strategy;
pub mod target;
pub mod unit;
pub mod ward;
pub mod ward_report;
