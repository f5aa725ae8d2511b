//! What everything else is made of: ids and tables, time, keyed draws, spans of text, and the one
//! kind of diagnostic. Nothing here knows what a conversation is.

mod diagnostic;
mod draw;
mod shorten;
mod span;
mod table;
mod time;
mod trouble;
mod words;

pub use diagnostic::{Diagnostic, Label, LineIndex, Severity, first_error, nearest};
pub use draw::{Seed, draw};
pub use shorten::{quotable, shorten};
pub use span::Span;
pub use table::{Ix, Table};
pub use time::{Clock, Hours, Millis, ParseTimeError, Seconds, parse_duration};
pub use trouble::in_words;
pub use words::{capital, counted, first_of, grouped, sentence, times};
