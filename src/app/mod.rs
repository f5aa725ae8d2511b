//! The window. egui lives only here: the look (`theme`) and what screens are made of (`widgets`).

pub mod theme;
pub mod widgets;
