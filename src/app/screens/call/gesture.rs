//! A nod or a breath, seen for a moment where it takes no room from anything.

use egui::{Align2, Color32, Rect, Ui, pos2, vec2};

use crate::app::shell::{Gesture, Session};
use crate::app::theme::{self, Weight, font, space};
use crate::base::Millis;

/// How long it is seen, in milliseconds of call time.
const SEEN: f32 = 2_200.0;

/// The last nod or breath and how far it has faded, 0 to 1; none when it is past.
fn fading(session: &Session, now: Millis) -> Option<(Gesture, f32)> {
    let (gesture, at) = session.view.gesture?;
    let share = now.since(at).0 as f32 / SEEN;
    (share < 1.0).then_some((gesture, share))
}

/// How far a breath has gone, 0 to 1, while it is seen.
pub fn breath(session: &Session, now: Millis) -> Option<f32> {
    fading(session, now).filter(|(gesture, _)| *gesture == Gesture::Breath).map(|(_, share)| share)
}

/// Shows it at the lower right of what was said, over it.
pub fn show(ui: &Ui, session: &Session, now: Millis, transcript: Rect) {
    let Some((gesture, share)) = fading(session, now) else { return };
    let words = match gesture {
        Gesture::Nod => "mm-hm",
        Gesture::Breath => "a breath",
    };
    let palette = theme::of(ui);
    let text = ui.painter().layout_no_wrap(words.to_owned(), font(Weight::Medium, space::BODY), Color32::PLACEHOLDER);
    let size = text.size() + vec2(2.0 * space::M, space::S);
    let corner = transcript.right_bottom() - vec2(space::L, space::S);
    let place = Align2::RIGHT_BOTTOM.align_size_within_rect(size, Rect::from_min_max(transcript.min, pos2(corner.x, corner.y)));
    // It stands for a while, then it fades.
    let strength = ((1.0 - share) * 2.5).min(1.0);
    ui.painter().rect_filled(place, f32::from(space::CORNER_CARD), palette.accent_soft.gamma_multiply(strength));
    let ink = palette.accent.gamma_multiply(strength);
    ui.painter().galley_with_override_text_color(place.min + vec2(space::M, space::XS), text, ink);
    theme::wake(ui.ctx());
}
