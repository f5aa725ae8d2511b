//! What was said, with what was seen in it beside it; each reading can be disputed.

use egui::{Align, Frame, Margin, TextEdit, Ui, vec2};

use super::{Contesting, DebriefScreen, result};
use crate::app::screens::{Cx, layout, what_if};
use crate::app::shell::{Command, Finished};
use crate::app::theme::{self, space};
use crate::app::widgets::Mark as Marked;
use crate::app::widgets::{Bubble, Button, Chip, Tone, card, text};
use crate::assessment::{Claim, Contest, Mark, Said, Who};
use crate::principles::{Sign, Sureness};

/// How evidence is shown: good, to change, or doubtful.
pub(super) fn tone(sign: Sign, sure: Sureness) -> Tone {
    match (sure, sign) {
        (Sureness::Doubtful, _) => Tone::Doubtful,
        (_, Sign::Against) => Tone::Change,
        (_, Sign::For | Sign::Half) => Tone::Good,
    }
}

impl DebriefScreen {
    pub(super) fn transcript(&mut self, ui: &mut Ui, cx: &mut Cx, finished: &Finished) {
        let debrief = &finished.debrief;
        card::card(ui, |ui| {
            result::disputed(ui, finished);
            for said in &debrief.transcript {
                self.said(ui, cx, finished, said);
            }
            if debrief.not_understood > 0 {
                text::small(ui, &format!("Replies that nobody could place: {}. They cost nothing.", debrief.not_understood));
            }
        });
        self.arrives = false;
    }

    fn said(&mut self, ui: &mut Ui, cx: &mut Cx, finished: &Finished, said: &Said) {
        let top = ui.cursor().min;
        match said.who {
            Who::Stage if said.turn.is_none() => stage(ui, said),
            Who::Caller | Who::Other => {
                let name = if said.name.is_empty() { &finished.debrief.caller } else { &said.name };
                heard(ui, name, said);
            }
            Who::You | Who::Stage => self.yours(ui, cx, finished, said),
        }
        if self.arrives && said.turn.is_some() && said.turn == self.at_turn {
            let place = egui::Rect::from_min_max(top, egui::pos2(top.x + 1.0, ui.cursor().min.y));
            ui.scroll_to_rect(place, Some(Align::Center));
        }
    }

    /// What the trainee said or did, with the notes in the margin, or below where there is none.
    fn yours(&mut self, ui: &mut Ui, cx: &mut Cx, finished: &Finished, said: &Said) {
        let here = said.turn.is_some() && said.turn == self.at_turn;
        match layout::beside(ui, 340.0, 420.0) {
            Some([notes, words]) => {
                layout::row(
                    ui,
                    &[words, notes],
                    |ui, i| if i == 0 { bubble(ui, finished, said) } else { self.notes(ui, cx, finished, said, here) },
                )
            }
            None => {
                bubble(ui, finished, said);
                let inset = Margin { left: space::XXL as i8, ..Margin::ZERO };
                Frame::new().inner_margin(inset).show(ui, |ui| self.notes(ui, cx, finished, said, here));
                ui.add_space(space::S);
            }
        }
    }

    fn notes(&mut self, ui: &mut Ui, cx: &mut Cx, finished: &Finished, said: &Said, here: bool) {
        ui.spacing_mut().item_spacing.y = space::XS;
        let Some(turn) = said.turn else { return };
        layout::line(ui, |ui| {
            if here {
                ui.add(Chip::new(&format!("Turn {turn}")).tone(Tone::Accent));
            } else {
                text::small(ui, &format!("Turn {turn}"));
            }
            if !finished.log.header.settings.exam && layout::link(ui, "Try again from here") {
                cx.queue.push(Command::TryAgain { attempt: finished.attempt, turn });
            }
            if !finished.log.header.settings.exam {
                what_if::link(ui, cx, finished, turn);
            }
        });
        if here {
            let back = ui.add(Button::quiet("Back to the sea").key("Esc").compact());
            if self.arrives {
                back.request_focus();
            }
            if back.clicked() {
                self.back_to_the_sea(ui);
            }
        }
        let mut seen = Vec::new();
        for mark in &said.marks {
            // One signal of a turn is one reading, however many words show it.
            if !seen.contains(&mark.signal) {
                seen.push(mark.signal);
                self.reading(ui, cx, finished, turn, mark);
            }
        }
        for (signal, what) in &said.moments {
            ui.add_space(space::XS);
            text::toned(ui, &layout::capital(&signal.entry().label), tone(signal.sign(), Sureness::Explicit));
            text::small(ui, &layout::sentence(what));
        }
        if said.who == Who::You {
            self.missing(ui, cx, finished, turn, &seen);
        }
    }

    /// One reading, why it was made, and the way to dispute it.
    fn reading(&mut self, ui: &mut Ui, cx: &mut Cx, finished: &Finished, turn: u32, mark: &Mark) {
        let label = &mark.signal.entry().label;
        let contest = Contest { turn, signal: mark.signal, claim: Claim::Wrong };
        let words = if mark.sure == Sureness::Doubtful { format!("May sound like: {label}") } else { layout::capital(label) };
        ui.add_space(space::XS);
        ui.push_id((turn, mark.signal), |ui| {
            text::toned(ui, &words, tone(mark.sign, mark.sure));
            text::small(ui, &layout::sentence(if mark.why.is_empty() { &mark.signal.entry().note } else { &mark.why }));
            if finished.contested.contains(&contest) {
                layout::line(ui, |ui| {
                    text::toned(ui, "You dispute this.", Tone::Accent);
                    if layout::link(ui, "Take it back") {
                        cx.queue.push(Command::Contest { attempt: finished.attempt, contest: contest.clone(), note: None });
                    }
                });
            } else if self.contesting.as_ref().is_some_and(|open| open.contest == contest) {
                self.dispute(ui, cx, finished);
            } else if layout::link(ui, "That is not what I meant") {
                self.contesting = Some(Contesting { contest, why: String::new(), led: false });
            }
        });
    }

    fn dispute(&mut self, ui: &mut Ui, cx: &mut Cx, finished: &Finished) {
        let Some(Contesting { contest, why, led }) = &mut self.contesting else { return };
        let field = TextEdit::multiline(why).desired_rows(2).desired_width(f32::INFINITY).margin(vec2(10.0, 8.0)).char_limit(500);
        let response = ui.add(field.hint_text("What did you mean?"));
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::MultilineTextInput, true, "What did you mean?"));
        if !*led {
            response.request_focus();
            *led = true;
        }
        let mut done = false;
        ui.horizontal_wrapped(|ui| {
            if ui.add(Button::plain("Dispute this reading")).clicked() {
                let note = Some(why.trim().to_owned());
                cx.queue.push(Command::Contest { attempt: finished.attempt, contest: contest.clone(), note });
                done = true;
            }
            done |= ui.add(Button::quiet("Leave it")).clicked();
        });
        if done {
            self.contesting = None;
        }
    }
}

fn stage(ui: &mut Ui, said: &Said) {
    ui.add_space(space::XS);
    ui.vertical_centered(|ui| {
        text::small(ui, &said.text);
        for (signal, what) in &said.moments {
            let words = format!("{}: {what}", layout::capital(&signal.entry().label));
            text::toned(ui, &layout::sentence(&words), tone(signal.sign(), Sureness::Explicit));
        }
    });
    ui.add_space(space::XS);
}

fn heard(ui: &mut Ui, name: &str, said: &Said) {
    let bubble = Bubble::caller(name, &said.text);
    if said.cut {
        bubble.note("broken off", Tone::Plain).show(ui)
    } else {
        bubble.show(ui)
    };
}

fn bubble(ui: &mut Ui, finished: &Finished, said: &Said) {
    if said.who == Who::Stage {
        ui.with_layout(egui::Layout::top_down(Align::Max), |ui| {
            card::frame(ui).fill(theme::of(ui).ground).show(ui, |ui| text::small(ui, &said.text));
        });
        return;
    }
    let marks = marks(finished, said);
    let bubble = Bubble::agent(&said.text).marks(&marks);
    if said.unheard {
        bubble.note("not heard", Tone::Plain).show(ui)
    } else {
        bubble.show(ui)
    };
}

/// The stretches to mark: where two overlap the shorter one, which says more exactly what was seen. What is disputed
/// is shown as doubtful.
fn marks(finished: &Finished, said: &Said) -> Vec<Marked> {
    let mut all: Vec<&Mark> = said.marks.iter().collect();
    all.sort_by_key(|mark| (mark.span.len(), mark.span.start));
    let mut marks: Vec<Marked> = Vec::new();
    for mark in all {
        if marks.iter().any(|known| known.span.overlaps(&mark.span)) {
            continue;
        }
        let disputed =
            said.turn.is_some_and(|turn| finished.contested.contains(&Contest { turn, signal: mark.signal, claim: Claim::Wrong }));
        let sure = if disputed { Sureness::Doubtful } else { mark.sure };
        marks.push(Marked { span: mark.span, tone: tone(mark.sign, sure) });
    }
    marks
}
