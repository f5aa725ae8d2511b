//! The answer: an option by its number, or words of one's own.

use egui::{Key, Modifiers, TextEdit, Ui};

use crate::app::keyboard::{self, Stand};
use crate::app::screens::{Cx, layout};
use crate::app::shell::{Command, DrillAct};
use crate::app::theme::space;
use crate::app::widgets::option::option;
use crate::app::widgets::{Button, text};
use crate::rehearsal::drill::Prompt;

const KEYS: [Key; 9] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];
/// How wide the button beside the field is.
const SEND: f32 = 104.0;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx, prompt: &Prompt, draft: &mut String) {
    if cx.state.preferences.typed {
        type_it(ui, cx, prompt, draft);
    } else {
        choose(ui, cx, prompt);
    }
}

fn choose(ui: &mut Ui, cx: &mut Cx, prompt: &Prompt) {
    for (place, choice) in prompt.options.iter().enumerate() {
        let response = option(ui, place + 1, &choice.say, true, false);
        keyboard::start(&response, Stand::Keys);
        let pressed = KEYS.get(place).is_some_and(|key| ui.input(|input| input.key_pressed(*key)));
        if response.clicked() || pressed {
            cx.queue.push(Command::Drill(DrillAct::Choose(choice.id.clone())));
        }
    }
    text::small(ui, "Press the number of what you would say.");
}

fn type_it(ui: &mut Ui, cx: &mut Cx, prompt: &Prompt, draft: &mut String) {
    let id = egui::Id::unique("drill field");
    let focused = ui.ctx().memory(|memory| memory.has_focus(id));
    // Enter sends; Shift and Enter begin a new line.
    let enter = focused && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    let can = !draft.trim().is_empty();
    let mut pressed = false;
    let width = ui.available_width() - SEND - space::L;
    layout::row(ui, &[width, SEND], |ui, place| {
        if place == 1 {
            pressed = ui.add_enabled(can, Button::primary("Say it").key("Enter").compact().wide()).clicked();
            return;
        }
        let name = prompt.caller.split_whitespace().next().unwrap_or("them");
        let edit = TextEdit::multiline(draft).id(id).desired_rows(3).desired_width(f32::INFINITY).char_limit(4_000);
        let response = ui.add(edit.margin(space::S).hint_text(format!("What do you say to {name}?")));
        keyboard::start(&response, Stand::Control);
    });
    if can && (enter || pressed) {
        cx.queue.push(Command::Drill(DrillAct::Say(draft.trim().to_owned())));
    }
}
