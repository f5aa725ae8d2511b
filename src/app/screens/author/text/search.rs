//! Looking something up in the text: words, or a line by its number.

use egui::{Id, Key, Modifiers, TextEdit, Ui};

use crate::app::keyboard::ONE_LINE;
use crate::app::theme::space;
use crate::app::widgets::{Button, Icon, text as words};
use crate::base::Span;

/// What is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum For {
    Words,
    Line,
}

/// The bar in which one says what to look for.
#[derive(Debug, Default)]
pub struct Search {
    open: Option<For>,
    words: String,
    line: String,
    /// Whether the keyboard is to be led to the field.
    lead: bool,
    /// What was found last.
    found: Option<Span>,
}

/// What the bar asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// To see this place; the keyboard stays in the bar.
    Show(Span),
    /// To write on at this place.
    Write(Span),
}

impl Search {
    /// Opens the bar for words.
    pub fn find(&mut self) {
        (self.open, self.lead) = (Some(For::Words), true);
    }

    /// Opens the bar for a line's number.
    pub fn ask_line(&mut self) {
        (self.open, self.lead) = (Some(For::Line), true);
    }

    /// Whether the keyboard is in its field.
    pub fn has_keyboard(&self, ui: &Ui) -> bool {
        self.open.is_some() && ui.memory(|memory| memory.has_focus(field_id()))
    }

    /// What was found last, while the bar is open.
    pub fn found(&self) -> Option<Span> {
        self.found.filter(|_| self.open == Some(For::Words))
    }

    /// Shows the bar, if it is open. `caret` is where one writes.
    pub fn ui(&mut self, ui: &mut Ui, text: &str, caret: usize) -> Option<Wish> {
        let open = self.open?;
        let mut wish = None;
        ui.horizontal(|ui| {
            wish = match open {
                For::Words => self.words_ui(ui, text, caret),
                For::Line => self.line_ui(ui, text),
            };
            let escaped = self.has_keyboard(ui) && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
            if ui.add(Button::icon_only(Icon::Close, "Close the search")).clicked() || escaped {
                let place = self.found.unwrap_or(Span::new(caret, caret));
                (self.open, self.found) = (None, None);
                wish = Some(Wish::Write(place));
            }
        });
        ui.add_space(space::XS);
        wish
    }

    fn words_ui(&mut self, ui: &mut Ui, text: &str, caret: usize) -> Option<Wish> {
        let changed = self.field_ui(ui, For::Words).changed();
        let back = self.entered(ui, Modifiers::SHIFT);
        let entered = self.entered(ui, Modifiers::NONE);
        let all = matches(text, &self.words);
        let before = ui.add(Button::quiet("Previous").compact()).clicked();
        let after = ui.add(Button::quiet("Next").compact()).clicked();
        let from = self.found.map_or(caret, |found| found.start);
        let next = if changed {
            at_or_after(&all, from)
        } else if before || back {
            all.iter().rev().find(|span| span.start < from).or(all.last()).copied()
        } else if after || entered {
            at_or_after(&all, if self.found.is_some() { from + 1 } else { from })
        } else {
            self.found.filter(|found| all.contains(found))
        };
        let number = next.and_then(|next| all.iter().position(|span| *span == next));
        let told = match (self.words.is_empty(), all.len(), number) {
            (true, ..) => String::new(),
            (_, 0, _) => "Not found".to_owned(),
            (_, count, Some(number)) => format!("{} of {count}", number + 1),
            (_, count, None) => format!("{count} found"),
        };
        words::small(ui, &told);
        let moved = next != self.found;
        self.found = next;
        next.filter(|_| moved).map(Wish::Show)
    }

    fn line_ui(&mut self, ui: &mut Ui, text: &str) -> Option<Wish> {
        self.field_ui(ui, For::Line);
        let entered = self.entered(ui, Modifiers::NONE);
        let gone = ui.add(Button::quiet("Go").compact()).clicked() || entered;
        let number: Option<usize> = self.line.trim().parse().ok();
        let place = number.filter(|_| gone).map(|number| line_start(text, number))?;
        self.open = None;
        Some(Wish::Write(Span::new(place, place)))
    }

    /// Whether Enter was pressed in the field; nothing else sees it.
    fn entered(&self, ui: &Ui, modifiers: Modifiers) -> bool {
        self.has_keyboard(ui) && ui.input_mut(|input| input.consume_key(modifiers, Key::Enter))
    }

    fn field_ui(&mut self, ui: &mut Ui, what: For) -> egui::Response {
        let (name, written, width) = match what {
            For::Words => ("Find", &mut self.words, 220.0),
            For::Line => ("Go to line", &mut self.line, 80.0),
        };
        let label = words::small(ui, name);
        let field = TextEdit::singleline(written).id(field_id()).desired_width(width).margin(space::S);
        // Enter looks on, and Escape is for the bar: the keyboard stays.
        let field = field.return_key(None).event_filter(ONE_LINE);
        let field = ui.add(field).labelled_by(label.id);
        if std::mem::take(&mut self.lead) {
            field.request_focus();
        }
        field
    }
}

fn field_id() -> Id {
    Id::unique("what is looked for in the text")
}

/// Where the words stand, small and capital letters alike.
fn matches(text: &str, words: &str) -> Vec<Span> {
    if words.is_empty() {
        return Vec::new();
    }
    // Letters with accents keep their case: so every place is one of the text itself.
    let (text, words) = (text.to_ascii_lowercase(), words.to_ascii_lowercase());
    text.match_indices(&words).map(|(at, found)| Span::new(at, at + found.len())).collect()
}

fn at_or_after(all: &[Span], from: usize) -> Option<Span> {
    all.iter().find(|span| span.start >= from).or(all.first()).copied()
}

/// Where a line begins, its number from 1; beyond the last, the last.
fn line_start(text: &str, number: usize) -> usize {
    let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1));
    starts.take(number.max(1)).last().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_wherever_they_stand() {
        let spans = |words| matches("Née Anna, ANNA", words).iter().map(|span| (span.start, span.end)).collect::<Vec<_>>();
        assert_eq!(spans("anna"), [(5, 9), (11, 15)]);
        assert_eq!(spans(""), []);
        assert_eq!(spans("née"), [(0, 4)]);
    }

    #[test]
    fn lines_are_counted_from_one_and_end_with_the_last() {
        for (number, expected) in [(0, 0), (1, 0), (2, 2), (3, 3), (9, 3)] {
            assert_eq!(line_start("a\n\nb", number), expected, "line {number}");
        }
    }
}
