//! The rubric: how results are computed in the organisation, as a form; and, before it is saved, what it would make of the
//! attempts that are stored.

mod effect;
mod exceptions;
mod field;
mod phrases;
mod sheet;
mod versions;

#[cfg(test)]
mod tests;

use egui::{Key, Modifiers, Ui};

use super::{Cx, layout, page_title, page_with_foot};
use crate::app::keyboard::{self, Stand};
use crate::app::shell::{Command, RubricAct};
use crate::app::theme::space;
use crate::app::widgets::{Button, Icon, Notice, text};
use crate::scenario::Rubric;
use crate::scenario::rubric::{MOST_TITLE, NUMBERS};
use sheet::{Kept, Sheet};

/// The least width of each half.
const LEAST: f32 = 400.0;

/// The rubric screen.
#[derive(Debug, Default)]
pub struct RubricScreen {
    kept: Kept,
    /// Whether the effect was shown in the last frame.
    looked: bool,
}

impl RubricScreen {
    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx) {
        let looks = cx.state.rubric.looking.is_some();
        if std::mem::replace(&mut self.looked, looks) != looks {
            keyboard::begins_anew(ui.ctx());
        }
        match &cx.state.rubric.looking {
            Some(looking) => effect::ui(ui, cx, looking),
            None => self.form_ui(ui, cx),
        }
    }

    fn form_ui(&mut self, ui: &mut Ui, cx: &mut Cx) {
        keys(ui, cx);
        let desk = &cx.state.rubric;
        let faults = desk.draft.now().faults();
        let changed = desk.draft.is_changed();
        let words = match faults.len() {
            1 => "One thing above is to be mended first.",
            2.. => "Some things above are to be mended first.",
            _ if changed => "Not in use yet; kept until you use it or give it up.",
            _ if desk.is_own && desk.trouble.is_none() => "This is what is in use.",
            _ => "This is what is in use: the rubric that comes with Evenkeel.",
        };
        let kept = &mut self.kept;
        let (asked, given_up) = page_with_foot(
            ui,
            "rubric",
            words,
            |ui| {
                head_ui(ui, cx);
                let shipped = Rubric::shipped();
                let mut sheet =
                    Sheet { now: cx.state.rubric.draft.now().clone(), shipped: &shipped, faults: &faults, kept, queue: cx.queue };
                sections_ui(ui, &mut sheet);
                versions::ui(ui, cx);
            },
            |ui| {
                let look = ui.add_enabled(changed && faults.is_empty(), Button::primary("See what it changes")).clicked();
                (look, changed && ui.add(Button::quiet("Give up the changes")).clicked())
            },
        );
        if asked {
            cx.queue.rubric(RubricAct::Look);
        }
        if given_up {
            cx.queue.rubric(RubricAct::Change(Box::new(cx.state.rubric.draft.in_use().clone()), None));
        }
    }
}

/// One stack of undo for every field, wherever the keyboard stands.
fn keys(ui: &Ui, cx: &mut Cx) {
    let pressed = |modifiers: Modifiers, key: Key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if pressed(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z) || pressed(Modifiers::COMMAND, Key::Y) {
        cx.queue.rubric(RubricAct::Redo);
    } else if pressed(Modifiers::COMMAND, Key::Z) {
        cx.queue.rubric(RubricAct::Undo);
    }
}

fn head_ui(ui: &mut Ui, cx: &mut Cx) {
    page_title(ui, "Rubric", "How results are computed from now on. What is stored keeps the result that it has.", |ui| {
        let back = ui.add(Button::quiet("Back").icon(Icon::Back));
        if back.clicked() {
            cx.queue.push(Command::Back);
        }
        let draft = &cx.state.rubric.draft;
        let steps = [
            (draft.can_redo(), Icon::Redo, "Redo (Ctrl+Y)", RubricAct::Redo),
            (draft.can_undo(), Icon::Undo, "Undo (Ctrl+Z)", RubricAct::Undo),
        ];
        for (able, icon, name, act) in steps {
            if ui.add_enabled(able, Button::icon_only(icon, name)).clicked() {
                cx.queue.rubric(act);
            }
        }
    });
    if let Some(trouble) = &cx.state.rubric.trouble
        && Notice::warning(trouble).action("Show the file").show(ui)
    {
        cx.queue.rubric(RubricAct::ShowFolder);
    }
    ui.add_space(space::S);
}

fn sections_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    layout::cards(ui, "passing and promises", 2, LEAST, |ui, place| match place {
        0 => {
            begin(ui, "Passing");
            let title = sheet.now.title.clone();
            let field = field::text_ui(ui, sheet, "title", "Its title", &title, MOST_TITLE, |rubric, words| rubric.title = words);
            keyboard::start(&field, Stand::Control);
            numbers_ui(ui, sheet, &["pass", "critical_cap"]);
        }
        _ => {
            begin(ui, "Promised times, in percent of how long it really takes");
            numbers_ui(ui, sheet, &["promise/tight", "promise/realistic", "promise/padded"]);
        }
    });
    ui.add_space(space::L);
    layout::cards(ui, "faults and shares", 2, LEAST, |ui, place| match place {
        0 => {
            begin(ui, "What faults take, in percent of what doing it well once earns");
            numbers_ui(ui, sheet, &["costs/light", "costs/plain", "costs/grave", "costs/critical"]);
        }
        _ => {
            begin(ui, "What counts in part");
            numbers_ui(ui, sheet, &["doubtful_percent", "recovered_percent", "half", "caller_read"]);
        }
    });
    ui.add_space(space::L);
    layout::cards(ui, "exceptions", 2, LEAST, |ui, place| match place {
        0 => exceptions::severities_ui(ui, sheet),
        _ => exceptions::weights_ui(ui, sheet),
    });
    ui.add_space(space::L);
    phrases::ui(ui, sheet);
    ui.add_space(space::L);
}

fn begin(ui: &mut Ui, title: &str) {
    ui.spacing_mut().item_spacing.y = space::S;
    text::section(ui, title);
}

fn numbers_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, paths: &[&str]) {
    for number in NUMBERS.iter().filter(|number| paths.contains(&number.path)) {
        field::number_ui(ui, sheet, number);
    }
}
