//! What can be said about a scenario that is whole: one check, one file, one line of the registry.

use super::Scenario;
use super::syntax::Node;
use crate::base::Diagnostic;

/// Runs all checks.
pub fn check(_scenario: &Scenario, _root: &Node) -> Vec<Diagnostic> {
    Vec::new()
}
