//! The author's document and its views. No egui.

pub mod layered;
