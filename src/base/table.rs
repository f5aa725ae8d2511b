//! Named things in the author's order, and indices into them that cannot dangle.

use std::fmt;
use std::marker::PhantomData;

use indexmap::IndexMap;

/// An index into the [`Table`] that made it.
pub struct Ix<T>(u32, PhantomData<fn() -> T>);

impl<T> Ix<T> {
    /// The position in the author's order, from 0.
    pub fn position(self) -> usize {
        self.0 as usize
    }
}

impl<T> Clone for Ix<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Ix<T> {}
impl<T> PartialEq for Ix<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<T> Eq for Ix<T> {}
impl<T> PartialOrd for Ix<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Ix<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}
impl<T> std::hash::Hash for Ix<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl<T> fmt::Debug for Ix<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.0)
    }
}

/// Things under their ids, in the author's order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table<T>(IndexMap<String, T>);

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self(IndexMap::new())
    }
}

impl<T> Table<T> {
    /// Puts `value` under `id`, at the end; a value already there is replaced in its place.
    pub fn insert(&mut self, id: impl Into<String>, value: T) -> Ix<T> {
        let (position, _) = self.0.insert_full(id.into(), value);
        Ix(position as u32, PhantomData)
    }

    /// The index of `id`, if it is there.
    pub fn find(&self, id: &str) -> Option<Ix<T>> {
        self.0.get_index_of(id).map(|position| Ix(position as u32, PhantomData))
    }

    /// The value under `id`, if it is there.
    pub fn get(&self, id: &str) -> Option<&T> {
        self.0.get(id)
    }

    /// The id of an entry.
    pub fn id(&self, ix: Ix<T>) -> &str {
        self.0.get_index(ix.position()).map_or("", |(id, _)| id.as_str())
    }

    /// All ids, in order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// All entries, in order.
    pub fn iter(&self) -> impl Iterator<Item = (Ix<T>, &str, &T)> {
        self.0.iter().enumerate().map(|(position, (id, value))| (Ix(position as u32, PhantomData), id.as_str(), value))
    }

    /// All values, in order.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.0.values()
    }

    /// The values in order, to change them.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.0.values_mut()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T> std::ops::Index<Ix<T>> for Table<T> {
    type Output = T;

    fn index(&self, ix: Ix<T>) -> &T {
        &self.0[ix.position()]
    }
}

impl<T> std::ops::IndexMut<Ix<T>> for Table<T> {
    fn index_mut(&mut self, ix: Ix<T>) -> &mut T {
        &mut self.0[ix.position()]
    }
}

impl<T> FromIterator<(String, T)> for Table<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(entries: I) -> Self {
        Self(entries.into_iter().collect())
    }
}
