//! Why an edit was not made.

/// Why an edit was not made; the text is unchanged then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// The present text cannot be read.
    #[error("The text cannot be read at the moment. Mend it in the text first; until then forms and graph show how it was.")]
    Broken,
    /// There is nothing of that path, and nothing of that name can be there.
    #[error("There is no “{0}” in this scenario. It may have been renamed or taken out meanwhile.")]
    NoSuchPlace(String),
    /// The name is no name.
    #[error("“{0}” cannot be a name. A name is made of small letters, digits, “-” and “_”, 60 at most.")]
    BadName(String),
    /// The name is taken.
    #[error("“{0}” is taken. Choose another name.")]
    Taken(String),
    /// The value is not written as the language asks.
    #[error("“{0}” cannot stand here as it is written.")]
    BadValue(String),
    /// The text could not be read afterwards.
    #[error("This cannot be changed by a form, because of the way it is written. Change it in the text.")]
    WouldBreak,
}
