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

/// Stub.
pub struct Loaded {
    /// s
    pub scenario: Option<Scenario>,
    /// f
    pub findings: Vec<crate::base::Diagnostic>,
}
/// Stub.
pub fn load(_: &str, _: &str) -> Loaded {
    Loaded { scenario: None, findings: vec![] }
}
/// Stub.
pub fn load_reactions(_: &str) -> (Reactions, Vec<crate::base::Diagnostic>) {
    Default::default()
}
