//! What egui's field of text is asked and told: it counts in characters, and the document in bytes.

use egui::SurrenderFocusOn;
use egui::text::{CCursor, CCursorRange, CharIndex};
use egui::text_edit::TextEditState;
use egui::{Galley, Id, Key, Modifiers, Pos2, Rect, Response, Ui, vec2};

use crate::app::theme::space;
use crate::app::widgets::text;
use crate::base::Span;
use crate::studio::Document;

/// So much deeper stands what a bracket holds.
const STEP: &str = "    ";

/// The byte of a character.
pub fn byte(text: &str, index: CharIndex) -> usize {
    text.char_indices().nth(index.0).map_or(text.len(), |(at, _)| at)
}

/// The caret before a byte.
pub fn cursor(text: &str, offset: usize) -> CCursor {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    CCursor::new(text[..offset].chars().count())
}

/// Selects a place in the field.
pub fn set_caret(ui: &Ui, id: Id, text: &str, place: Span) {
    let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
    // The caret itself stands at the beginning: it is what comes into sight.
    let range = CCursorRange { primary: cursor(text, place.start), secondary: cursor(text, place.end), h_pos: None };
    state.cursor.set_char_range(Some(range));
    state.store(ui.ctx(), id);
}

/// The field keeps no history of its own: there is one, the document's.
pub fn forget_typing(ui: &Ui, id: Id) {
    if let Some(mut state) = TextEditState::load(ui.ctx(), id) {
        state.clear_undoer();
        state.store(ui.ctx(), id);
    }
}

/// The blanks that the last line of a text begins with.
pub fn indentation(before: &str) -> &str {
    let line = before.rsplit('\n').next().unwrap_or_default();
    &line[..line.len() - line.trim_start_matches(' ').len()]
}

/// What a new line begins with between two texts, and what goes below it: what a bracket holds stands deeper than its end.
pub fn next_line(before: &str, after: &str) -> (String, String) {
    let blanks = indentation(before);
    if !before.ends_with(['(', '[', '{']) {
        return (blanks.to_owned(), String::new());
    }
    let closes = after.starts_with([')', ']', '}']);
    (format!("{blanks}{STEP}"), if closes { format!("\n{blanks}") } else { String::new() })
}

/// Where on the screen the caret before a byte is.
pub fn place(galley: &Galley, at: Pos2, text: &str, offset: usize) -> Rect {
    galley.pos_from_cursor(cursor(text, offset)).translate(at.to_vec2())
}

/// While `hold` is so, a press of the pointer elsewhere does not take the keyboard away. Gives what was so before.
pub fn keep_keyboard(ui: &Ui, hold: bool) -> SurrenderFocusOn {
    let before = ui.ctx().options(|options| options.input_options.surrender_focus_on);
    if hold {
        ui.ctx().options_mut(|options| options.input_options.surrender_focus_on = SurrenderFocusOn::Never);
    }
    before
}

/// The pointer takes the keyboard away as it did before.
pub fn give_back(ui: &Ui, before: SurrenderFocusOn) {
    ui.ctx().options_mut(|options| options.input_options.surrender_focus_on = before);
}

/// Page up and page down move the caret by what is in sight.
pub fn page_keys(ui: &Ui, response: &Response, galley: &Galley, at: Pos2, caret: Rect, text: &str) {
    let pressed = |key: Key| response.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let by = match (pressed(Key::PageUp), pressed(Key::PageDown)) {
        (true, false) => -1.0,
        (false, true) => 1.0,
        _ => return,
    };
    let seen = ui.clip_rect().height() - caret.height();
    let to = galley.cursor_from_pos(caret.center() + vec2(0.0, by * seen) - at);
    let offset = byte(text, to.index);
    set_caret(ui, response.id, text, Span::new(offset, offset));
    ui.scroll_to_rect(place(galley, at, text, offset).expand2(vec2(0.0, space::XL)), None);
}

/// The pointer rests on a finding: it is told there too.
pub fn tell_finding(response: &Response, galley: &Galley, at: Pos2, written: &str, document: &Document) {
    let Some(pointer) = response.hover_pos() else { return };
    let offset = byte(written, galley.cursor_from_pos(pointer - at).index);
    let here = document.findings().iter().find(|finding| finding.span.start <= offset && offset <= finding.span.end);
    if let Some(finding) = here {
        response.clone().on_hover_ui_at_pointer(|ui| {
            text::body(ui, &finding.sentence);
            text::small(ui, &finding.hint);
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_and_characters_are_turned_into_each_other() {
        let text = "né\nx";
        for (index, offset) in [(0, 0), (1, 1), (2, 3), (3, 4), (4, 5)] {
            assert_eq!((byte(text, CharIndex(index)), cursor(text, offset).index.0), (offset, index));
        }
        assert_eq!((byte(text, CharIndex(99)), cursor(text, 99).index.0, cursor(text, 2).index.0), (5, 4, 1));
    }

    #[test]
    fn a_new_line_is_indented_as_the_one_before() {
        for (text, expected) in [("  a", "  "), (" ", " "), ("x\n    b", "    "), ("", ""), ("  a\n", "")] {
            assert_eq!(indentation(text), expected, "{text:?}");
        }
    }

    #[test]
    fn what_a_bracket_holds_is_indented() {
        for (before, after, expected) in [
            ("  a: [", "]", ("      ", "\n  ")),
            ("  a: (", " b)", ("      ", "")),
            ("  a: \"x\",", ")", ("  ", "")),
            ("(", "", ("    ", "")),
        ] {
            let (blanks, below) = next_line(before, after);
            assert_eq!((blanks.as_str(), below.as_str()), expected, "{before:?}");
        }
    }
}
