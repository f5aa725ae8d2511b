//! Settings. How one plays is for the next call, all else takes effect at once.

use std::ops::RangeInclusive;

use egui::emath::Numeric;
use egui::{DragValue, Sense, Slider, TextEdit, Ui};

use super::briefing::{HALF_MINUTE, REAL_TIMES};
use super::{Cx, layout, page, page_title};
use crate::app::shell::{Command, Preferences, Route, Theme};
use crate::app::theme::{self, space};
use crate::app::widgets::choice::choice;
use crate::app::widgets::toggle::toggle;
use crate::app::widgets::{Button, Icon, text};
use crate::scenario::StrongLanguage;
use crate::sound::Voices;

/// The least width of each half.
const LEAST: f32 = 360.0;

/// The settings screen.
#[derive(Debug, Default)]
pub struct SettingsScreen {
    name: Option<String>,
}

impl SettingsScreen {
    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx) {
        let mut set = cx.state.preferences.clone();
        page(ui, "settings", |ui| {
            let mut back = false;
            page_title(
                ui,
                "Settings",
                "All of it is kept on this computer. How you play is for the calls that you begin from now on; the rest takes effect at once.",
                |ui| {
                    back = ui.add(Button::quiet("Back").icon(Icon::Back)).clicked();
                },
            );
            if back {
                cx.queue.push(Command::Back);
            }
            layout::cards(ui, "look and calls", 2, LEAST, |ui, place| match place {
                0 => look_ui(ui, &mut set),
                _ => call_ui(ui, &mut set),
            });
            ui.add_space(space::L);
            layout::cards(ui, "sound and person", 2, LEAST, |ui, place| match place {
                0 => sound_ui(ui, cx, &mut set),
                _ => self.person_ui(ui, cx),
            });
        });
        if set != cx.state.preferences {
            cx.queue.push(Command::SetPreferences(set));
        }
    }

    fn person_ui(&mut self, ui: &mut Ui, cx: &mut Cx) {
        ui.spacing_mut().item_spacing.y = space::S;
        text::section(ui, "You");
        let name = self.name.get_or_insert_with(|| cx.state.name.clone());
        let label = text::strong(ui, "Your first name, if you like");
        let field = ui.add(TextEdit::singleline(name).char_limit(80).margin(space::S)).labelled_by(label.id);
        if field.lost_focus() {
            cx.queue.push(Command::SetName(name.clone()));
            self.name = None;
        }
        ui.add_space(space::S);
        text::section(ui, "Results");
        text::small(ui, "What a fault takes, what passes, which words your organisation bans or prefers.");
        if ui.add(Button::plain("The rubric")).clicked() {
            cx.queue.push(Command::Go(Route::Rubric));
        }
    }
}

fn look_ui(ui: &mut Ui, set: &mut Preferences) {
    ui.spacing_mut().item_spacing.y = space::S;
    text::section(ui, "Look");
    let themes = [(Theme::System, "As the system"), (Theme::Light, "Light"), (Theme::Dark, "Dark")];
    choice(ui, "Theme", &mut set.theme, &themes);
    ui.add_space(space::XS);
    text::strong(ui, "Size of everything");
    let sizes = [(100, "100 %"), (125, "125 %"), (150, "150 %"), (200, "200 %")];
    choice(ui, "Size of everything", &mut set.scale, &sizes);
    toggle(ui, &mut set.reduced_motion, "Reduced motion", "Nothing moves by itself: the sea and the faces are still.");
}

fn call_ui(ui: &mut Ui, set: &mut Preferences) {
    ui.spacing_mut().item_spacing.y = space::S;
    text::section(ui, "Calls");
    text::strong(ui, "Replies");
    choice(ui, "Replies", &mut set.typed, &[(false, "Options"), (true, "Typed")]);
    text::strong(ui, "Real time");
    choice(ui, "Real time", &mut set.real_time, &REAL_TIMES);
    toggle(ui, &mut set.half_minute, HALF_MINUTE, "To breathe, to read what you may do, to say what you aim at.");
    text::strong(ui, "Strong language");
    let languages = [(StrongLanguage::On, "On"), (StrongLanguage::Softened, "Softened"), (StrongLanguage::Off, "Off")];
    choice(ui, "Strong language", &mut set.strong_language, &languages);
    text::small(ui, language_words(set.strong_language));
    slider(ui, "Pace of speech, in percent", &mut set.speech_pace, 60..=160, 10);
}

fn slider<N: Numeric>(ui: &mut Ui, name: &str, value: &mut N, range: RangeInclusive<N>, step: u8) {
    let label = text::strong(ui, name);
    ui.horizontal(|ui| {
        // Its groove has no edge: the ground alone shows how far it can go.
        ui.visuals_mut().widgets.inactive.bg_fill = theme::of(ui).line;
        let slider = Slider::new(value, range.clone()).step_by(f64::from(step)).show_value(false);
        // A quick press and release is no drag: the groove takes clicks too.
        _ = ui.add(slider).labelled_by(label.id).interact(Sense::CLICK);
        // A number that is being typed is not held to the range before it is whole.
        ui.add(DragValue::new(value).range(range).speed(f64::from(step) / 4.0).update_while_editing(false)).labelled_by(label.id);
    });
}

fn language_words(language: StrongLanguage) -> &'static str {
    match language {
        StrongLanguage::On => "Customers swear as the author wrote them. From the next call on.",
        StrongLanguage::Softened => "Strong words are replaced by milder ones where the author wrote them. From the next call on.",
        StrongLanguage::Off => "No swear word anywhere: “…” stands for it where there is no milder one. From the next call on.",
    }
}

fn sound_ui(ui: &mut Ui, cx: &mut Cx, set: &mut Preferences) {
    ui.spacing_mut().item_spacing.y = space::S;
    text::section(ui, "Sound");
    choice(
        ui,
        "The customer's voice",
        &mut set.sound.voices,
        &[(Voices::Speech, "Spoken"), (Voices::Murmur, "Murmur"), (Voices::Off, "None")],
    );
    text::small(ui, "Spoken uses the speech program espeak-ng where it is installed; else the customer murmurs.");
    let levels = &mut set.sound.levels;
    for (name, level) in [
        ("Everything", &mut levels.master),
        ("Voice", &mut levels.voice),
        ("Signals and hold tone", &mut levels.cues),
        ("Background", &mut levels.ambience),
    ] {
        slider(ui, name, level, 0..=100, 1);
    }
    if ui.add(Button::plain("Hear a sample")).clicked() {
        cx.queue.push(Command::TestSound);
    }
}

#[cfg(test)]
mod tests {
    use egui::accesskit::Role;
    use egui::{Event, Modifiers, PointerButton, pos2, vec2};
    use egui_kittest::kittest::Queryable;

    use super::*;
    use crate::app::screens::fixture::{asked, show};
    use crate::app::shell::State;
    use crate::library::Library;

    #[test]
    fn a_click_on_the_groove_sets_the_pace_however_quick_it_is() {
        let state = State::new(Library::shipped());
        let mut harness = show(vec2(1000.0, 1400.0), state, SettingsScreen::default(), |screen, ui, cx| screen.ui(ui, cx));
        let groove = harness.get_by_role_and_label(Role::Slider, "Pace of speech, in percent").rect();
        let pos = pos2(groove.left() + groove.width() * 0.8, groove.center().y);
        harness.event(Event::PointerMoved(pos));
        harness.run();
        for pressed in [true, false] {
            harness.event(Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE });
        }
        harness.run();
        let set = asked(&mut harness).into_iter().find_map(|command| match command {
            Command::SetPreferences(set) => Some(set.speech_pace),
            _ => None,
        });
        assert_eq!(set, Some(140));
    }
}
