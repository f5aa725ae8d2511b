//! Movement, and the wish for none of it.

use egui::{Context, Id};
use std::time::Duration;

/// Between two pictures of something that moves by itself. Slower than the screen: a sea needs no more, and
/// a laptop without a graphics card has better things to do.
const PICTURE: Duration = Duration::from_millis(50);

/// Pictures go on moving by themselves for so long after somebody has said or done something, in seconds: a
/// window at which nobody does anything costs nothing.
const REST: f64 = 12.0;

fn key() -> Id {
    Id::unique("theme reduced motion")
}

fn clock_key() -> Id {
    Id::unique("theme moving clock")
}

fn stirred_key() -> Id {
    Id::unique("theme stirred")
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

/// Seconds of a clock for things that move by themselves. It stands while they rest, so that they go on from where
/// they were; and it is always at the same moment when nothing may move.
pub fn now(ctx: &Context) -> f32 {
    /// A moment at which waves look like waves.
    const STILL: f32 = 2.4;
    if !motion(ctx) {
        return STILL;
    }
    let time = ctx.input(|input| input.time);
    let (before, moved) = ctx.data(|data| data.get_temp::<(f64, f64)>(clock_key())).unwrap_or((time, 0.0));
    let moved = moved + (time - before).min(2.0 * PICTURE.as_secs_f64());
    ctx.data_mut(|data| data.insert_temp(clock_key(), (time, moved)));
    (moved % 3600.0) as f32
}

/// Somebody says or does something: what moves by itself goes on moving.
pub fn stir(ctx: &Context) {
    let time = ctx.input(|input| input.time);
    ctx.data_mut(|data| data.insert_temp(stirred_key(), time));
}

/// Whether nothing has stirred for a while.
fn rests(ctx: &Context) -> bool {
    let stirred = ctx.data(|data| data.get_temp::<f64>(stirred_key()));
    stirred.is_some_and(|stirred| ctx.input(|input| input.time) - stirred > REST)
}

/// Asks for the next picture of something that moves by itself; nothing when nothing may move, or all rests.
pub fn wake(ctx: &Context) {
    if motion(ctx) && !rests(ctx) {
        ctx.request_repaint_after(PICTURE);
    }
}

/// Asks for the next picture of something that moves for a while whether or not somebody does anything; nothing when
/// nothing may move.
pub fn keep_moving(ctx: &Context) {
    stir(ctx);
    wake(ctx);
}

/// `target`, reached softly within `seconds`; at once when nothing may move.
pub fn ease(ctx: &Context, id: Id, target: f32, seconds: f32) -> f32 {
    let seconds = if motion(ctx) { seconds } else { 0.0 };
    ctx.animate_value_with_time(id, target, seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether the next picture is asked for in a frame at `time`.
    fn wakes(ctx: &Context, time: f64, stirs: bool) -> bool {
        let mut asked = false;
        let input = egui::RawInput { time: Some(time), ..egui::RawInput::default() };
        let output = ctx.run_ui(input, |ui| {
            if stirs {
                stir(ui.ctx());
            }
            asked = motion(ui.ctx()) && !rests(ui.ctx());
        });
        output.drop_without_applying_deltas();
        asked
    }

    #[test]
    fn pictures_rest_when_nobody_does_anything_and_go_on_when_somebody_does() {
        let ctx = Context::default();
        assert!(wakes(&ctx, 0.0, true));
        assert!(wakes(&ctx, REST - 1.0, false));
        assert!(!wakes(&ctx, REST + 1.0, false));
        assert!(wakes(&ctx, REST + 2.0, true));
        set_motion(&ctx, false);
        assert!(!wakes(&ctx, REST + 3.0, true));
    }

    #[test]
    fn waves_go_on_from_where_they_rested() {
        let ctx = Context::default();
        let at = |time: f64| {
            let mut moment = 0.0;
            let input = egui::RawInput { time: Some(time), ..egui::RawInput::default() };
            ctx.run_ui(input, |ui| moment = now(ui.ctx())).drop_without_applying_deltas();
            moment
        };
        let before = at(1.0);
        assert!(at(60.0) - before < 0.2);
    }
}
