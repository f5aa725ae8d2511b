//! Settings: a value of any type that serde knows, under a key.

use rusqlite::OptionalExtension;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::json::Json;
use super::{RecordsError, Store};

const GET: &str = "SELECT value FROM settings WHERE key = ?1";
const SET: &str = "INSERT INTO settings (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value";

impl Store {
    /// The setting under `key`. One that was never made, or that cannot be read as a `T`, is none, so that
    /// a setting whose type has changed falls back to its default.
    ///
    /// # Errors
    /// Where the records cannot be read.
    pub fn setting<T: DeserializeOwned>(&self, key: &str) -> Result<Option<T>, RecordsError> {
        let text: Option<String> = self.connection.query_row(GET, [key], |row| row.get(0)).optional().map_err(|error| self.said(error))?;
        Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
    }

    /// Makes a setting.
    ///
    /// # Errors
    /// Where the records cannot be written.
    pub fn set_setting<T: Serialize>(&self, key: &str, value: &T) -> Result<(), RecordsError> {
        self.connection.execute(SET, (key, Json(value))).map_err(|error| self.said(error))?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_setting_comes_back_or_falls_back() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap().store;
        assert_eq!(store.setting::<u32>("scale").unwrap(), None);
        store.set_setting("scale", &150_u32).unwrap();
        store.set_setting("scale", &200_u32).unwrap();
        assert_eq!(store.setting("scale").unwrap(), Some(200_u32));
        assert_eq!(store.setting::<Vec<String>>("scale").unwrap(), None, "of another type");
    }
}
