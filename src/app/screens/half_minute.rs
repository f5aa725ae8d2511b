//! Half a minute for oneself before a call: breathe with the boat, read what one may do, say what one aims at. One can
//! begin at any moment, nothing begins by itself, and nothing of it is scored.

use egui::{Key, TextEdit, Ui, vec2};

use super::briefing::{remit_ui, to_the_call};
use super::{Cx, layout, page_title, page_with_foot};
use crate::app::keyboard::{self, Stand};
use crate::app::shell::{Command, Route, Setup};
use crate::app::theme::{self, space};
use crate::app::widgets::sea::breath::{self, Breath};
use crate::app::widgets::{Button, Icon, card, empty, text};

/// The least width of each half.
const LEAST: f32 = 340.0;

/// In a window lower than this the water leaves room to what is below it.
const HIGH: f32 = 700.0;

/// A longer aim is none.
const LONGEST: usize = 200;

const QUESTION: &str = "What do you aim at?";

/// The screen before a call.
#[derive(Debug, Default)]
pub struct HalfMinuteScreen {
    /// Which briefing the aim belongs to.
    briefing: u32,
    /// Which half minute this is, and when it began, in seconds of the window.
    began: Option<(u32, f64)>,
    /// The aim, as it is typed.
    aim: String,
}

impl HalfMinuteScreen {
    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx) {
        let (Some(scenario), Some(setup)) = (&cx.state.briefing, &cx.state.about_to) else {
            if empty::empty(ui, "There is no call about to begin.", "To the calls") {
                cx.queue.push(Command::Go(Route::Home));
            }
            return;
        };
        if std::mem::replace(&mut self.briefing, cx.state.briefings) != cx.state.briefings {
            self.aim.clear();
        }
        let breath = self.breath(ui, cx.state.half_minutes);
        let free = !cx.state.busy;
        let (mut back, mut entered) = (false, false);
        let content = |ui: &mut Ui| {
            page_title(ui, "Half a minute for yourself", &scenario.title, |ui| {
                back = ui.add(Button::quiet("Back").icon(Icon::Back)).clicked();
            });
            layout::cards(ui, "half a minute", 2, LEAST, |ui, place| match place {
                0 => breathe_ui(ui, breath),
                _ => {
                    text::title(ui, "Know what you may do");
                    ui.add_space(space::S);
                    remit_ui(ui, scenario, cx.state.preferences.strong_language);
                }
            });
            ui.add_space(space::L);
            entered = card::card(ui, |ui| self.aim_ui(ui)).inner;
        };
        let words = "Begin whenever you like: nothing begins by itself, and nothing here is scored.";
        let begin = page_with_foot(ui, &format!("half a minute {}", cx.state.half_minutes), words, content, |ui| {
            ui.add_enabled(free, Button::primary(to_the_call(scenario.channel)).icon(Icon::Play).key("Enter")).clicked()
        });
        if back {
            cx.queue.push(Command::Back);
        }
        let nowhere = ui.ctx().memory(|memory| memory.focused().is_none());
        entered |= nowhere && ui.input(|input| input.key_pressed(Key::Enter));
        if begin || (entered && free) {
            cx.queue.push(Command::Begin(Setup { aim: self.aim.trim().to_owned(), ..setup.clone() }));
        }
    }

    /// Where in its breaths the half minute is. It asks for the next picture until they are over.
    fn breath(&mut self, ui: &Ui, half_minute: u32) -> Option<Breath> {
        let now = ui.input(|input| input.time);
        self.began.take_if(|(known, _)| *known != half_minute);
        let (_, began) = *self.began.get_or_insert((half_minute, now));
        let breath = Breath::at(now - began).filter(|_| theme::motion(ui.ctx()));
        if breath.is_some() {
            theme::keep_moving(ui.ctx());
        }
        breath
    }

    /// The aim; whether it was entered.
    fn aim_ui(&mut self, ui: &mut Ui) -> bool {
        text::title(ui, QUESTION);
        text::small(ui, "One line, if you like. It is kept with this attempt and shown again at the end of the debrief.");
        ui.add_space(space::S);
        let field = TextEdit::singleline(&mut self.aim).char_limit(LONGEST).desired_width(f32::INFINITY).margin(vec2(12.0, 10.0));
        let field = ui.add(field.hint_text("Such as: to hear them out before I offer anything"));
        // Enter begins wherever one is; the first Tab leads to where one writes.
        keyboard::start(&field, Stand::Page);
        field.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, QUESTION));
        field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
    }
}

fn breathe_ui(ui: &mut Ui, breath: Option<Breath>) {
    text::title(ui, "Breathe with the boat");
    ui.add_space(space::S);
    let high = ui.ctx().content_rect().height() > HIGH;
    breath::show(ui, if high { 168.0 } else { 112.0 }, breath);
    ui.add_space(space::S);
    let moving = theme::motion(ui.ctx());
    text::strong(
        ui,
        match breath {
            Some(Breath::In(_)) => "Breathe in",
            Some(Breath::Out(_)) => "Breathe out",
            None if moving => "That was half a minute.",
            None => "Breathe in your own time.",
        },
    );
    text::small(ui, "In for four seconds, out for six, three times.");
    ui.add_space(space::S);
    text::body(ui, "They are upset about what happened to them, and you are the one who can do something about it.");
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use egui_kittest::kittest::Queryable;

    use super::*;
    use crate::app::screens::fixture::{Bench, asked, show};
    use crate::app::shell::State;
    use crate::library::Library;

    /// The half minute before a call at the counter.
    fn opened() -> egui_kittest::Harness<'static, Bench<HalfMinuteScreen>> {
        let mut state = State::new(Library::shipped());
        state.briefing = state.library.source("device-restore").and_then(|source| source.scenario().ok());
        state.about_to = Some(Setup { scenario: "device-restore".to_owned(), exam: true, ..Setup::default() });
        (state.briefings, state.half_minutes) = (1, 1);
        show(vec2(1200.0, 1_000.0), state, HalfMinuteScreen::default(), |screen, ui, cx| screen.ui(ui, cx))
    }

    fn begun(aim: &str) -> Command {
        Command::Begin(Setup { scenario: "device-restore".to_owned(), exam: true, aim: aim.to_owned(), ..Setup::default() })
    }

    #[test]
    fn one_reads_what_one_may_and_may_not_do_and_begins_without_an_aim() {
        let mut harness = opened();
        for heading in ["Breathe with the boat", "You may", "You may not", QUESTION] {
            assert!(harness.query_all_by_label(heading).next().is_some(), "{heading}");
        }
        assert!(harness.query_by_label("You are").is_none(), "the rest was read in the briefing");
        assert!(asked(&mut harness).is_empty(), "nothing begins by itself");
        harness.get_by_label("Begin").click();
        harness.run();
        assert_eq!(asked(&mut harness), [begun("")]);
    }

    #[test]
    fn enter_in_the_field_begins_with_the_aim() {
        let mut harness = opened();
        harness.get_by_role_and_label(egui::accesskit::Role::TextInput, QUESTION).focus();
        harness.run();
        harness.get_by_role_and_label(egui::accesskit::Role::TextInput, QUESTION).type_text("Let him finish. ");
        harness.run();
        harness.key_press(Key::Enter);
        harness.run();
        assert_eq!(asked(&mut harness), [begun("Let him finish.")]);
    }

    #[test]
    fn the_aim_of_another_briefing_is_not_kept() {
        let mut harness = opened();
        harness.state_mut().screen.aim = "Let him finish.".to_owned();
        harness.state_mut().state.half_minutes += 1;
        harness.run();
        assert_eq!(harness.state().screen.aim, "Let him finish.", "one has only been back at the briefing");
        harness.state_mut().state.briefings += 1;
        harness.run();
        assert_eq!(harness.state().screen.aim, "");
    }

    /// What the boat's water says of itself, and how soon the next picture is asked for, so long after the beginning.
    fn after(seconds: f64, moves: bool) -> (Option<Breath>, Duration) {
        let ctx = egui::Context::default();
        theme::set_motion(&ctx, moves);
        let mut screen = HalfMinuteScreen::default();
        let mut breath = None;
        let mut soon = Duration::MAX;
        // The first pictures of a window are asked for by egui itself.
        for time in [100.0, 100.1, 100.0 + seconds, 100.0 + seconds] {
            let input = egui::RawInput { time: Some(time), ..egui::RawInput::default() };
            let output = ctx.run_ui(input, |ui| breath = screen.breath(ui, 1));
            soon = output.viewport_output.values().map(|viewport| viewport.repaint_delay).min().unwrap_or(Duration::MAX);
            output.drop_without_applying_deltas();
        }
        (breath, soon)
    }

    #[test]
    fn the_boat_moves_for_half_a_minute_and_then_rests_and_never_for_those_who_want_it_still() {
        let (breath, soon) = after(29.0, true);
        assert!(matches!(breath, Some(Breath::Out(_))) && soon < Duration::from_secs(1), "{breath:?}, {soon:?}");
        assert!(soon >= Duration::from_millis(30), "a calm boat needs few pictures: {soon:?}");
        assert_eq!(after(30.5, true), (None, Duration::MAX));
        assert_eq!(after(10.0, false), (None, Duration::MAX));
    }
}
