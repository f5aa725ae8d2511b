//! The screens: one struct each, with `ui`. A screen owns its text fields and what is folded open; it reads the state,
//! and asks for everything else by a command.

mod ago;
mod attempts;
mod author;
mod briefing;
mod bring_in;
mod call;
mod compare;
mod debrief;
mod diary;
mod drill;
mod page;
mod half_minute;
mod help;
mod path_field;
mod home;
mod layout;
mod principles;
mod progress;
mod record;
mod rubric;
mod scroll;
mod settings;
mod studio;
mod suggestion;
mod welcome;
mod what_if;

#[cfg(test)]
mod fixture;

pub use author::AuthorScreen;
pub use briefing::BriefingScreen;
pub use call::CallScreen;
pub use compare::CompareScreen;
pub use debrief::DebriefScreen;
pub use diary::DiaryScreen;
pub use drill::DrillScreen;
pub use half_minute::HalfMinuteScreen;
pub use help::HelpScreen;
pub use home::HomeScreen;
pub use page::{page, page_title, page_with_foot};
pub use principles::PrinciplesScreen;
pub use progress::ProgressScreen;
pub use record::RecordScreen;
pub use rubric::RubricScreen;
pub use settings::SettingsScreen;
pub use studio::StudioScreen;
pub use welcome::{WelcomeScreen, opening_ui};
pub use what_if::WhatIfScreen;

use crate::app::shell::{Queue, State};

/// What a screen is given: the state to read, and the queue to ask in.
pub struct Cx<'a> {
    /// What is so.
    pub state: &'a State,
    /// Where to ask.
    pub queue: &'a mut Queue,
}
