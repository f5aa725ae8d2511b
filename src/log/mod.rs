//! What conversations write and everything later reads: the acts of the trainee, the happenings that
//! followed, and the log file that holds both with the texts they were played with. Start with [`Act`].

mod act;
mod directives;
mod file;
mod happening;

#[cfg(test)]
mod tests;

pub use act::{Act, Spoken, Stamped, When};
pub use directives::{Directive, DirectiveError, Placed, parse_directives, parse_line};
pub use file::{Entry, FORMAT, Header, Log, LogError, RealTime, Seat, Settings, Texts, content_hash};
pub use happening::{Cause, DiaryItem, Fate, Happening, Speaker};
