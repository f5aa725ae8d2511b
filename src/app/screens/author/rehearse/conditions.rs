//! A condition as it was decided: every part with whether it holds, and what is to blame where it does not.

use std::ptr;

use egui::{Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::app::theme::{self, Weight, font, space};
use crate::app::widgets::{Icon, Tone, icon};
use crate::base::capital;
use crate::conversation::Explained;
use crate::scenario::{Condition, Scenario};
use crate::studio::said_plainly;

/// How large the sign before a condition is, and how far its parts are set in.
const SIGN: f32 = 14.0;
const STEP: f32 = 18.0;

/// Shows it; before a reply, what asks about one is left open.
pub fn ui(ui: &mut Ui, scenario: &Scenario, explained: &Explained, replied: bool) {
    let blamed = if verdict(explained, replied) == Some(false) { blamed(explained, replied) } else { Vec::new() };
    part_ui(ui, scenario, explained, replied, &blamed, 0);
}

/// Whether it holds; none where the reply decides.
pub fn verdict(explained: &Explained, replied: bool) -> Option<bool> {
    if replied || !explained.condition.asks_reply() {
        return Some(explained.holds);
    }
    // One part that fails decides “all”, and one that holds decides “any”.
    let decisive = match &explained.condition {
        Condition::All(_) => false,
        Condition::Any(_) => true,
        _ => return None,
    };
    explained.parts.iter().any(|part| verdict(part, replied) == Some(decisive)).then_some(decisive)
}

/// The smallest parts on account of which it does not hold, whatever is said.
fn blamed(explained: &Explained, replied: bool) -> Vec<&Explained> {
    explained.to_blame().into_iter().filter(|part| verdict(part, replied) == Some(false)).collect()
}

fn part_ui(ui: &mut Ui, scenario: &Scenario, part: &Explained, replied: bool, blamed: &[&Explained], depth: usize) {
    let joined = match &part.condition {
        Condition::All(_) if part.parts.len() > 1 => Some("all of these"),
        Condition::Any(_) if part.parts.len() > 1 => Some("one of these"),
        _ => None,
    };
    let written = part.condition.written(scenario);
    let words = joined.map_or_else(|| said_plainly(&written), str::to_owned);
    let is_blamed = blamed.iter().any(|one| ptr::eq(*one, part));
    row_ui(ui, &capital(&words), &written, verdict(part, replied), is_blamed, depth);
    if joined.is_some() {
        for inner in &part.parts {
            part_ui(ui, scenario, inner, replied, blamed, depth + 1);
        }
    }
}

fn row_ui(ui: &mut Ui, words: &str, written: &str, holds: Option<bool>, blamed: bool, depth: usize) {
    let palette = theme::of(ui);
    let indent = depth as f32 * STEP;
    let (tone, told) = match holds {
        Some(true) => (Tone::Good, "holds"),
        Some(false) => (Tone::Change, "does not hold"),
        None => (Tone::Plain, "the reply decides"),
    };
    let weight = if blamed { Weight::Strong } else { Weight::Regular };
    let ink = if blamed { tone.ink(palette) } else { palette.ink };
    let left = indent + SIGN + 6.0;
    let galley = ui.painter().layout(words.to_owned(), font(weight, space::SMALL), ink, (ui.available_width() - left).max(60.0));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), galley.size().y + 4.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{words}: {told}")));
    if ui.is_rect_visible(rect) {
        let sign = Rect::from_min_size(pos2(rect.left() + indent, rect.top() + 3.0), vec2(SIGN, SIGN));
        match holds {
            Some(true) => icon::paint(ui.painter(), sign, Icon::Check, Tone::Good.ink(palette)),
            Some(false) => icon::paint(ui.painter(), sign, Icon::Close, Tone::Change.ink(palette)),
            None => drop(ui.painter().circle_stroke(sign.center(), 3.5, egui::Stroke::new(1.0, palette.muted))),
        }
        ui.painter().galley(pos2(rect.left() + left, rect.top() + 1.0), galley, ink);
    }
    response.on_hover_text(written);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::principles::Signal;

    fn leaf(condition: Condition, holds: bool) -> Explained {
        Explained { condition, holds, parts: Vec::new() }
    }

    #[track_caller]
    fn check(explained: &Explained, before: Option<bool>, blamed_parts: usize) {
        assert_eq!((verdict(explained, false), verdict(explained, true)), (before, Some(explained.holds)));
        assert_eq!(blamed(explained, false).len(), blamed_parts);
    }

    #[test]
    fn before_a_reply_only_what_no_reply_can_change_is_decided() {
        let shows = || leaf(Condition::Shows(Signal::Empathy), false);
        let (always, never) = (leaf(Condition::Always, true), leaf(Condition::Never, false));
        let joined = |make: fn(Vec<Condition>) -> Condition, parts: Vec<Explained>, holds| Explained {
            condition: make(parts.iter().map(|part| part.condition.clone()).collect()),
            holds,
            parts,
        };
        check(&shows(), None, 0);
        check(&never, Some(false), 1);
        check(&joined(Condition::All, vec![shows(), always.clone()], false), None, 0);
        check(&joined(Condition::All, vec![shows(), never.clone()], false), Some(false), 1);
        check(&joined(Condition::Any, vec![shows(), never], false), None, 1);
        check(&joined(Condition::Any, vec![shows(), always], true), Some(true), 0);
    }
}
