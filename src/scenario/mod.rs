//! The authored world: what a scenario file says (`format`), over one span tree (`syntax`), checked and
//! resolved into a model that cannot dangle (`model`), and judged (`checks`).

mod condition;
mod kind;
mod model;
mod mood;
mod rubric;

pub use condition::Condition;
pub use kind::{Kind, Kinds, SHIPPED_KINDS, Steps};
pub use model::*;
pub use mood::{Ladder, Mood};
pub use rubric::{FaultCosts, PromiseBands, Rubric, SHIPPED_RUBRIC};
