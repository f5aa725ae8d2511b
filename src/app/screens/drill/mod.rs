//! A drill: a customer's line, an answer, what was seen of the one principle in it, and the next.

mod answer;
mod end;
mod feedback;
mod line;

#[cfg(test)]
mod tests;

use egui::{Key, Ui};

use super::{Cx, page, page_title};
use crate::app::keyboard;
use crate::app::shell::{Command, DrillAct, Drilling, Preferences, Route};
use crate::app::theme::space;
use crate::app::widgets::{Button, Icon, card, empty};
use crate::principles::Principle;
use crate::rehearsal::drill::can_be_drilled;

/// The drill screen.
#[derive(Debug, Default)]
pub struct DrillScreen {
    /// What is typed.
    draft: String,
    /// What the draft is an answer to.
    stage: Option<Stage>,
    /// Whether one wrote in the field in the last frame: Escape leads out of it first.
    wrote: bool,
}

/// Where a drill stands, as far as the keyboard begins anew with it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Stage {
    first: String,
    at: usize,
    answered: bool,
    typed: bool,
}

impl Stage {
    fn of(drilling: &Drilling, typed: bool) -> Self {
        let first = drilling.drill.places().next().map_or_else(String::new, |place| format!("{} {}", place.scenario, place.beat));
        Self { first, at: drilling.at, answered: drilling.judged().is_some(), typed }
    }
}

impl DrillScreen {
    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx) {
        let Some(drilling) = &cx.state.drill else {
            if empty::empty(ui, "No drill is open. Each principle's page leads to its own.", "What this trains") {
                cx.queue.push(Command::Go(Route::Principles(None)));
            }
            return;
        };
        if !self.wrote && ui.input(|input| input.key_pressed(Key::Escape)) {
            cx.queue.push(Command::Back);
        }
        self.take_note(ui, Stage::of(drilling, cx.state.preferences.typed));
        let id = format!("drill {}", drilling.at);
        page(ui, &id, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            head(ui, cx, drilling);
            if drilling.drill.prompts.is_empty() {
                none(ui, cx);
            } else if let Some(prompt) = drilling.prompt() {
                line::show(ui, prompt);
                match drilling.judged() {
                    Some(judged) => feedback::show(ui, cx, drilling, prompt, judged),
                    None => answer::show(ui, cx, prompt, &mut self.draft),
                }
            } else {
                end::show(ui, cx, drilling);
            }
        });
        self.wrote = ui.ctx().text_edit_focused();
    }

    /// Another line, or its answer, is another page for the keyboard; what was typed belongs to its line.
    fn take_note(&mut self, ui: &Ui, stage: Stage) {
        let Some(before) = self.stage.replace(stage.clone()) else { return };
        if (&before.first, before.at) != (&stage.first, stage.at) || stage.answered {
            self.draft.clear();
        }
        if before != stage {
            keyboard::begins_anew(ui.ctx());
        }
    }
}

fn head(ui: &mut Ui, cx: &mut Cx, drilling: &Drilling) {
    let (all, entry) = (drilling.drill.prompts.len(), drilling.drill.principle.entry());
    let line = if drilling.prompt().is_some() {
        format!("Line {} of {all}, as many as two minutes hold. Only this one thing is looked at.", drilling.at + 1)
    } else {
        entry.skill.title().to_owned()
    };
    page_title(ui, &entry.title, &line, |ui| {
        if ui.add(Button::quiet("Back").icon(Icon::Back).key("Esc")).clicked() {
            cx.queue.push(Command::Back);
        }
        if drilling.prompt().is_some() && drilling.judged().is_none() {
            let typed = cx.state.preferences.typed;
            if ui.add(Button::plain(if typed { "Choose instead" } else { "Type instead" })).clicked() {
                cx.queue.push(Command::SetPreferences(Preferences { typed: !typed, ..cx.state.preferences.clone() }));
            }
        }
    });
}

fn none(ui: &mut Ui, cx: &mut Cx) {
    card::card(ui, |ui| {
        if empty::empty(ui, "No scenario of this library has a line for it.", "Home") {
            cx.queue.push(Command::Go(Route::Home));
        }
    });
}

/// Leads to the drill on a principle, where there is one; `words` are on the button.
pub(super) fn way_in(ui: &mut Ui, cx: &mut Cx, principle: Principle, words: &str) {
    if !can_be_drilled(principle) {
        return;
    }
    let name = format!("{words}: {}", principle.entry().title);
    if ui.add(Button::plain(words).icon(Icon::Practise).name(&name)).clicked() {
        cx.queue.push(Command::Drill(DrillAct::Open(principle)));
    }
}

/// Whether Enter was pressed while the keyboard stands on nothing.
fn enter(ui: &Ui) -> bool {
    ui.ctx().memory(|memory| memory.focused().is_none()) && ui.input(|input| input.key_pressed(Key::Enter))
}
