//! What stays on disk: attempts, people and settings, in one SQLite file. The only SQL of the program.
//! Start with [`Store::open`] for everything that is read or seldom written; a [`Writer`] takes the acts
//! of a running call on a thread of its own and says when each is safe. Nothing here asks for the time.
//!
//! What was acknowledged survives the end of the process and of the machine's power. A damaged file is set
//! aside and one of a newer program is left alone; neither is ever overwritten. Reports are files beside it.

mod attempts;
mod contests;
mod entries;
mod error;
mod folder;
mod json;
mod lock;
mod migrations;
mod people;
mod practice;
mod reports;
mod shared;
mod results;
#[cfg(test)]
mod sample;
mod settings;
mod store;
mod texts;
mod writer;

pub use attempts::{Attempt, AttemptId, Branch, NewAttempt, Status, Summary};
pub use contests::Contest;
pub use error::RecordsError;
pub use folder::{data_folder, own_scenarios};
pub use people::{Person, PersonId};
pub use reports::save_report;
pub use results::Results;
pub use shared::save_to_share;
pub use store::{Opened, Store};
pub use writer::{Ack, Ticket, Wake, Writer};
