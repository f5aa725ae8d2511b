//! Movement, and the wish for none of it.

use egui::{Context, Id};
use std::time::Duration;

/// Between two pictures of something that moves by itself. Slower than the screen: a sea needs no more, and
/// a laptop without a graphics card has better things to do.
const PICTURE: Duration = Duration::from_millis(50);

fn key() -> Id {
    Id::unique("theme reduced motion")
}

/// Whether things may move.
pub fn motion(ctx: &Context) -> bool {
    !ctx.data(|data| data.get_temp::<bool>(key()).unwrap_or(false))
}

/// Lets things move, or keeps them still.
pub fn set_motion(ctx: &Context, on: bool) {
    ctx.data_mut(|data| data.insert_temp(key(), !on));
    ctx.all_styles_mut(|style| {
        style.animation_time = if on { 0.12 } else { 0.0 };
        style.scroll_animation = if on { egui::style::ScrollAnimation::default() } else { egui::style::ScrollAnimation::none() };
    });
}

/// Seconds of the window's own clock, for things that move by themselves; always the same moment when nothing may move.
pub fn now(ctx: &Context) -> f32 {
    /// A moment at which waves look like waves.
    const STILL: f32 = 2.4;
    if motion(ctx) { ctx.input(|input| input.time % 3600.0) as f32 } else { STILL }
}

/// Asks for the next picture of something that moves by itself; nothing when nothing may move.
pub fn wake(ctx: &Context) {
    if motion(ctx) {
        ctx.request_repaint_after(PICTURE);
    }
}

/// `target`, reached softly within `seconds`; at once when nothing may move.
pub fn ease(ctx: &Context, id: Id, target: f32, seconds: f32) -> f32 {
    let seconds = if motion(ctx) { seconds } else { 0.0 };
    ctx.animate_value_with_time(id, target, seconds)
}
