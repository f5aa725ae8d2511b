//! Where something stands, by names: `beats/arrival/options/0/say`.

use std::fmt;

/// The names of fields and entries, and positions in lists from 0, from the whole down to a part. It stays true while the
/// text around the part changes.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, PartialOrd, Ord)]
pub struct Path(Vec<String>);

impl Path {
    /// The path of the whole.
    pub fn root() -> Self {
        Self::default()
    }

    /// The same and one step further: a field or an entry.
    #[must_use]
    pub fn then(&self, name: impl Into<String>) -> Self {
        let mut steps = self.0.clone();
        steps.push(name.into());
        Self(steps)
    }

    /// The same and one step further: a position of a list, from 0.
    #[must_use]
    pub fn at(&self, position: usize) -> Self {
        self.then(position.to_string())
    }

    /// Goes one step further.
    pub(super) fn push(&mut self, step: String) {
        self.0.push(step);
    }

    /// Goes one step back.
    pub(super) fn pop(&mut self) {
        self.0.pop();
    }

    /// Its steps.
    pub fn steps(&self) -> &[String] {
        &self.0
    }

    /// What it stands in, and its last step; none for the whole.
    pub fn split_last(&self) -> Option<(Self, &str)> {
        let (last, rest) = self.0.split_last()?;
        Some((Self(rest.to_vec()), last))
    }

    /// Whether the other is this or a part of it.
    pub fn holds(&self, other: &Self) -> bool {
        other.0.starts_with(&self.0)
    }
}

impl From<&str> for Path {
    fn from(written: &str) -> Self {
        Self(written.split('/').filter(|step| !step.is_empty()).map(str::to_owned).collect())
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join("/"))
    }
}
