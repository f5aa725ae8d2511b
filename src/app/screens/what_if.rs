//! What would have come of another line: the moment and what one could have said there, then both calls side by side.

mod answer;

#[cfg(test)]
mod tests;

use egui::{Key, TextEdit, Ui, vec2};

use super::{Cx, layout, page, page_title};
use crate::app::keyboard::{self, Stand};
use crate::app::shell::{Command, Finished, Route, Supposed, Supposing, Turning, WorkingOut};
use crate::app::theme::space;
use crate::app::widgets::{Bubble, Button, Icon, Notice, Tone, card, empty, option, text};
use crate::assessment::What;
use crate::conversation::Choice;
use crate::log::{Directive, When};
use crate::rehearsal::Asked;

/// The longest reply that can be typed, in characters.
const LONGEST: usize = 2_000;

/// The keys that choose a line by its number.
const KEYS: [Key; 9] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

/// The question what would have come of another line.
#[derive(Debug, Default)]
pub struct WhatIfScreen {
    /// The trainee's own words, as they are typed.
    words: String,
    /// Of which attempt and turn.
    of: Option<Route>,
    /// Whether an answer was shown in the last frame.
    answered: bool,
}

impl WhatIfScreen {
    /// Shows what the route names.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx) {
        let state = cx.state;
        if self.of != Some(state.route) {
            *self = Self { of: Some(state.route), ..Self::default() };
        }
        let open = match (&state.supposing, state.route) {
            (Some(open), Route::WhatIf(attempt, asked)) if open.attempt == attempt && open.beginning.asked == asked => Some(open),
            _ => None,
        };
        let Some((open, finished)) = open.and_then(|open| Some((open, state.finished(open.attempt)?))) else {
            if empty::empty(ui, "This call is not open.", "Home") {
                cx.queue.push(Command::Go(Route::Home));
            }
            return;
        };
        let answered = matches!(open.supposed, Supposed::Shown(_));
        if std::mem::replace(&mut self.answered, answered) != answered {
            keyboard::begins_anew(ui.ctx());
        }
        page(ui, &format!("what if {:?} {answered}", state.route), |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            head(ui, cx, finished, open);
            match &open.supposed {
                Supposed::Shown(what_if) => answer::show(ui, finished, what_if),
                supposed => {
                    moment(ui, finished, open);
                    self.lines(ui, cx, finished, open, supposed);
                }
            }
        });
    }

    /// What can be said instead.
    fn lines(&mut self, ui: &mut Ui, cx: &mut Cx, finished: &Finished, open: &Supposing, supposed: &Supposed) {
        let said = match supposed {
            Supposed::Working(work) => return working(ui, cx, work),
            Supposed::Failed(why) => {
                Notice::warning(why).show(ui);
                ui.add_space(space::S);
                self.choose(ui, finished, open)
            }
            Supposed::Choosing | Supposed::Shown(_) => self.choose(ui, finished, open),
        };
        if let Some(said) = said {
            cx.queue.push(Command::Suppose(Some(said)));
        }
    }

    fn choose(&mut self, ui: &mut Ui, finished: &Finished, open: &Supposing) -> Option<Directive> {
        card::card(ui, |ui| {
            text::title(ui, "What if I had said …");
            let chosen = options(ui, finished, open).map(|option| Directive::Choose { option, when: When::AtEnd });
            let typed = self.own_words(ui).map(|text| Directive::Say { text, when: When::AtEnd });
            text::small(ui, "Nothing of this is kept, and it changes no score.");
            chosen.or(typed)
        })
        .inner
    }

    fn own_words(&mut self, ui: &mut Ui) -> Option<String> {
        const LABEL: &str = "Or in your own words";
        ui.add_space(space::S);
        text::section(ui, LABEL);
        let field = TextEdit::multiline(&mut self.words).desired_rows(2).desired_width(f32::INFINITY).margin(vec2(12.0, 10.0));
        let response = ui.add(field.hint_text("What I would have said").char_limit(LONGEST));
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::MultilineTextInput, true, LABEL));
        let written = !self.words.trim().is_empty();
        let asked = ui.add_enabled(written, Button::plain("See what would have come of it")).clicked();
        (asked && written).then(|| self.words.trim().to_owned())
    }
}

/// The title, with the ways back.
fn head(ui: &mut Ui, cx: &mut Cx, finished: &Finished, open: &Supposing) {
    let title = match (open.beginning.asked, open.beginning.yours.is_empty()) {
        (Asked::Turn(turn), _) => format!("What if, at turn {turn}"),
        (Asked::Entry(_), true) => "What if I had said something".to_owned(),
        (Asked::Entry(_), false) => "What if I had let them finish".to_owned(),
    };
    page_title(ui, &title, &finished.debrief.scenario, |ui| {
        if matches!(open.supposed, Supposed::Shown(_)) {
            let another = ui.add(Button::primary("Try another line"));
            keyboard::start(&another, Stand::Page);
            if another.clicked() {
                cx.queue.push(Command::Suppose(None));
            }
            if let Asked::Turn(turn) = open.beginning.asked
                && ui.add(Button::plain(&format!("Try again from turn {turn}")).icon(Icon::Rewind)).clicked()
            {
                cx.queue.push(Command::TryAgain { attempt: open.attempt, turn });
            }
        }
        let back = ui.add(Button::quiet("Back to the debrief").icon(Icon::Back).key("Esc"));
        keyboard::start(&back, Stand::Page);
        if back.clicked() {
            cx.queue.push(Command::Back);
        }
    });
}

/// The moment as it was.
fn moment(ui: &mut Ui, finished: &Finished, open: &Supposing) {
    card::card(ui, |ui| {
        text::section(ui, "The moment as it was");
        if !open.beginning.heard.is_empty() {
            Bubble::caller(&finished.debrief.caller, &open.beginning.heard).show(ui);
        }
        let (asked, yours) = (open.beginning.asked, &open.beginning.yours);
        match (asked, yours.is_empty()) {
            (Asked::Entry(_), true) => drop(text::body(ui, "You said nothing.")),
            (Asked::Entry(_), false) => drop(Bubble::agent(yours).note("over their words, and not heard", Tone::Plain).show(ui)),
            (Asked::Turn(_), _) => drop(Bubble::agent(yours).show(ui)),
        }
    });
}

fn working(ui: &mut Ui, cx: &mut Cx, work: &WorkingOut) {
    card::card(ui, |ui| {
        match work.percent {
            Some(percent) => text::body(ui, &format!("Working out what would have come of it: {percent} %")),
            None => text::body(ui, "Working out what would have come of it."),
        };
        if ui.add(Button::quiet("Break off")).clicked() {
            cx.queue.push(Command::Suppose(None));
        }
    });
}

/// The other lines of the moment, those that keep the best end open first. Gives the one that was chosen, by its id.
fn options(ui: &mut Ui, finished: &Finished, open: &Supposing) -> Option<String> {
    let kept = kept_by(finished, open.beginning.asked);
    let others = open.beginning.options.iter().filter(|option| Some(&option.id) != open.beginning.said.as_ref());
    let place = |option: &Choice| kept.iter().position(|id| *id == option.id);
    let (mut keeping, rest): (Vec<&Choice>, Vec<&Choice>) = others.partition(|option| place(option).is_some());
    keeping.sort_by_key(|option| place(option));
    let typing = ui.ctx().text_edit_focused();
    let mut chosen = None;
    let mut number = 0;
    let mut list = |ui: &mut Ui, title: &str, lines: &[&Choice]| {
        if lines.is_empty() {
            return;
        }
        text::section(ui, title);
        for line in lines {
            let key = KEYS.get(number).copied();
            number += 1;
            let pressed = !typing && key.is_some_and(|key| ui.input(|input| input.key_pressed(key)));
            if option::option(ui, number, &line.say, true, false).clicked() || pressed {
                chosen = Some(line.id.clone());
            }
        }
        ui.add_space(space::XS);
    };
    list(ui, "These keep the best end open", &keeping);
    list(ui, if keeping.is_empty() { "Other lines of that moment" } else { "The other lines of that moment" }, &rest);
    if keeping.is_empty() && rest.is_empty() {
        text::small(ui, "The author has written no other line for that moment.");
    }
    if let Turning::Working(_) = finished.turning {
        text::small(ui, "Which of them keep the best end open is still being worked out.");
    }
    chosen
}

/// The options that would have kept the best end open at a moment, by id, as far as that is known.
fn kept_by(finished: &Finished, asked: Asked) -> Vec<&str> {
    let Turning::Known(turns) = &finished.turning else { return Vec::new() };
    let here = turns.iter().filter(|known| match asked {
        Asked::Turn(turn) => known.turn == turn && known.what == What::Turn,
        Asked::Entry(entry) => known.entry == entry && matches!(known.what, What::Silence | What::Over),
    });
    let ids = here.flat_map(|known| &known.kept_by).filter_map(|kept| match &kept.directive {
        Directive::Choose { option, .. } => Some(option.as_str()),
        _ => None,
    });
    ids.collect()
}

/// A link that asks what would have come of another line.
pub(super) fn link(ui: &mut Ui, cx: &mut Cx, finished: &Finished, turn: u32) {
    if layout::link(ui, "What if I had …") {
        cx.queue.push(Command::WhatIf { attempt: finished.attempt, asked: Asked::Turn(turn) });
    }
}
