//! The program behind the window: its state, where one is, what can be asked, and the one place that does it. No egui
//! here. Screens read the [`State`] and queue [`Command`]s; [`Shell`] carries them out.

mod afterwards;
mod aim;
mod author;
mod background;
mod beginning;
mod clock;
mod command;
mod executor;
mod hearing;
mod hindsight;
mod practice;
mod preferences;
mod route;
mod rubric;
mod session;
mod start;
mod state;
mod tick;
mod transcript;
mod worker;

pub use author::{
    Arrival, AuthorAct, Effect, Lead, Open, Parcel, Proving, RehearseAct, Rehearsing, Share, Shared, Shown, Stage, Standing, Studio, Table,
    Told, Work, typed_path,
};
pub use clock::Clock;
pub use command::{CallAct, Command, Queue};
pub use hindsight::{Supposed, Supposing, Turning, Work as WorkingOut};
pub use practice::{DrillAct, Drilling, Next};
pub use preferences::{Preferences, Theme};
pub use route::Route;
#[cfg(test)]
pub(in crate::app) use rubric::store_walks;
pub use rubric::{Looking, Row, RubricAct, RubricDesk};
pub use session::Session;
pub use start::{Options, Shell};
pub use state::{Asked, Finished, Ready, Setup, State, Tone};
pub use transcript::{CallView, Gesture, Item, Note, Progress, is_thing, speaker_above};
