//! What is for other machines: the sitemap, the feeds, the word to robots, differences between plans. These know nothing of
//! the site; they are given plain values and give bytes.

pub mod changes;
pub mod feed;
pub mod opendata;
pub mod robots;
pub mod sitemap;
mod xml;
