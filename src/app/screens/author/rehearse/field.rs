//! A reply in one's own words: tried first, or said at once.

use egui::{Id, Key, Modifiers, TextEdit, Ui};

use super::{Asked, RehearseView};
use crate::app::screens::layout::row;
use crate::app::shell::{RehearseAct, Rehearsing};
use crate::app::theme::space;
use crate::app::widgets::Button;
use crate::log::Directive;

/// How wide its buttons are.
const TRY: f32 = 120.0;
const SAY: f32 = 84.0;

impl RehearseView {
    pub(super) fn field_ui(&mut self, ui: &mut Ui, rehearsing: &Rehearsing, asked: &mut Asked) {
        let conversation = rehearsing.rehearsal.conversation();
        ui.add_space(space::S);
        let id = Id::unique("a reply to try");
        let focused = ui.ctx().memory(|memory| memory.has_focus(id));
        let enter = focused && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        let some = !self.draft.trim().is_empty();
        let (mut tries, mut says) = (enter && some, false);
        let caller = conversation.world().scenario.caller.first_name();
        let width = ui.available_width() - TRY - SAY - 2.0 * space::L;
        row(ui, &[width, TRY, SAY], |ui, place| match place {
            0 => {
                let edit = TextEdit::singleline(&mut self.draft).id(id).desired_width(f32::INFINITY).char_limit(4_000);
                let response = ui.add(edit.margin(space::S).hint_text(format!("What do you say to {caller}?")));
                if std::mem::take(&mut self.lead) {
                    response.request_focus();
                }
                response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, "A reply in your own words"));
            }
            1 => tries |= ui.add_enabled(some, Button::plain("Try it").key("Enter").compact().wide()).clicked(),
            _ => says = ui.add_enabled(some, Button::plain("Say it").compact().wide()).clicked(),
        });
        if says {
            let text = std::mem::take(&mut self.draft);
            asked.act(RehearseAct::Do(Directive::Say { text, when: self.when }));
        } else if tries {
            self.goes = None;
            asked.act(RehearseAct::Try(self.draft.trim().to_owned()));
        }
    }
}
