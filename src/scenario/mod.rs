//! The authored world: what a scenario file says (`format`), over one span tree (`syntax`), checked and
//! resolved into a model that cannot dangle (`model`), and judged (`checks`).

mod checks;
mod condition;
pub mod format;
mod intensity;
mod kind;
pub mod limits;
mod load;
mod model;
mod mood;
mod resolve;
pub mod rubric;
mod spared;
mod strong;
pub mod syntax;
mod written;

pub(crate) use checks::{Checked, Spot};
pub use condition::Condition;
pub use format::parse_pause;
pub use intensity::Intensity;
pub use kind::{Kind, Kinds, SHIPPED_KINDS, Steps};
pub use limits::FILE_BYTES;
pub use load::{Loaded, load, load_reactions, load_tree, shipped_reactions};
pub use model::*;
pub use mood::{Ladder, Mood};
pub use resolve::{BlockNames, blocks, conditions};
pub use rubric::{Rubric, SHIPPED_RUBRIC};
pub use strong::{StrongLanguage, is_strong, without_strong_words};

#[cfg(test)]
mod tests;
