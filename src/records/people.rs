//! Who practises on this machine.

use rusqlite::Row;

use super::{RecordsError, Store};

/// Which person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PersonId(pub(super) i64);

impl PersonId {
    /// The person who started the program on this machine; always there.
    pub const FIRST: Self = Self(1);
}

/// A person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Which.
    pub id: PersonId,
    /// The name that they gave; may be empty.
    pub name: String,
}

const ALL: &str = "SELECT id, name FROM people ORDER BY id";
const ADD: &str = "INSERT INTO people (name) VALUES (?1)";
const ONE: &str = "SELECT id, name FROM people WHERE id = ?1";
const RENAME: &str = "UPDATE people SET name = ?2 WHERE id = ?1";

fn person(row: &Row) -> rusqlite::Result<Person> {
    Ok(Person { id: PersonId(row.get(0)?), name: row.get(1)? })
}

impl Store {
    /// Everybody, in the order in which they came.
    ///
    /// # Errors
    /// Where the records cannot be read.
    pub fn people(&self) -> Result<Vec<Person>, RecordsError> {
        self.rows(ALL, [], person)
    }

    /// One person.
    ///
    /// # Errors
    /// Where they are not there, or the records cannot be read.
    pub fn person(&self, id: PersonId) -> Result<Person, RecordsError> {
        self.connection.query_row(ONE, [id.0], person).map_err(|error| self.said(error))
    }

    /// Adds a person.
    ///
    /// # Errors
    /// Where the records cannot be written.
    pub fn add_person(&self, name: &str) -> Result<PersonId, RecordsError> {
        self.connection.execute(ADD, [name]).map_err(|error| self.said(error))?;
        Ok(PersonId(self.connection.last_insert_rowid()))
    }

    /// Gives a person another name.
    ///
    /// # Errors
    /// Where the records cannot be written.
    pub fn rename_person(&self, id: PersonId, name: &str) -> Result<(), RecordsError> {
        self.connection.execute(RENAME, (id.0, name)).map_err(|error| self.said(error))?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_come_and_are_renamed() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap().store;
        assert_eq!(store.person(PersonId::FIRST).unwrap().name, "");
        store.rename_person(PersonId::FIRST, "Ada").unwrap();
        let other = store.add_person("Ben").unwrap();
        assert_eq!(store.people().unwrap(), [Person { id: PersonId::FIRST, name: "Ada".into() }, Person { id: other, name: "Ben".into() }]);
        assert!(matches!(store.person(PersonId(99)), Err(RecordsError::Missing { .. })));
    }
}
