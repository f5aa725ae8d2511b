//! The window. egui lives only here: the look (`theme`), what screens are made of (`widgets`), and behind both the
//! `shell`, which knows no egui.

mod keyboard;
pub mod screens;
pub mod shell;
pub mod theme;
mod topic;
pub mod widgets;
mod window;

pub use window::{Opening, TITLE, Window, open};
