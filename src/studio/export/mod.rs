//! What goes out of the studio for people who do not open it: a booklet to lead a session by, and the lines as a table.

mod booklet;
pub mod lines;

pub use booklet::booklet;
