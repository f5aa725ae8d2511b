//! What the system says when a file cannot be read or written, in words for people.

use std::io::{self, ErrorKind};

/// What stands in the way, to go after a colon. What has no words here is told in the system's own, without its number.
pub fn in_words(error: &io::Error) -> String {
    let words = match error.kind() {
        ErrorKind::NotFound => "there is nothing of that name",
        ErrorKind::PermissionDenied => "this computer does not allow it",
        ErrorKind::IsADirectory => "it is a folder, not a file",
        ErrorKind::NotADirectory => "there is a file where a folder should be",
        ErrorKind::AlreadyExists => "there is something of that name already",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "the disk is full",
        ErrorKind::ReadOnlyFilesystem => "nothing can be written there",
        ErrorKind::FileTooLarge => "it is too large",
        ErrorKind::InvalidFilename => "it cannot be the name of a file",
        _ => return without_number(&error.to_string()).to_owned(),
    };
    words.to_owned()
}

/// "Resource busy (os error 16)" without what is in brackets.
fn without_number(words: &str) -> &str {
    words.rsplit_once(" (os error ").map_or(words, |(words, _)| words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(error: &io::Error, expected: &str) {
        assert_eq!(in_words(error), expected);
    }

    #[test]
    fn what_the_system_says_has_words_for_people() {
        check(&ErrorKind::NotFound.into(), "there is nothing of that name");
        check(&ErrorKind::StorageFull.into(), "the disk is full");
        check(&io::Error::new(ErrorKind::InvalidData, "it is no text"), "it is no text");
        check(&io::Error::other("Resource busy (os error 16)"), "Resource busy");
    }
}
