//! Before a call: who one is, what is so, what one may do; and how it is to be played.

use egui::{TextEdit, Ui};

use super::home::channel_icon;
use super::{Cx, layout, page_title, page_with_foot};
use crate::app::keyboard::{self, Stand};
use crate::app::shell::{Command, Preferences, Route, Setup};
use crate::app::theme::space;
use crate::app::widgets::choice::choice;
use crate::app::widgets::toggle::toggle;
use crate::app::widgets::{Button, Chip, Icon, Portrait, Tone, empty, text};
use crate::base::Seed;
use crate::log::RealTime;
use crate::scenario::{Channel, Intensity, Scenario, StrongLanguage};

/// How real time can run, and in words.
pub const REAL_TIMES: [(RealTime, &str); 5] = [
    (RealTime::On, "As it is"),
    (RealTime::Half, "× 1.5"),
    (RealTime::Double, "× 2"),
    (RealTime::Quadruple, "× 4"),
    (RealTime::Off, "Off"),
];

/// How much the customer asks, and in words.
const INTENSITIES: [(Intensity, &str); 3] = [(Intensity::Gentle, "Gentle"), (Intensity::Standard, "Standard"), (Intensity::Hard, "Hard")];

/// The name of the preference.
pub const HALF_MINUTE: &str = "Take half a minute before a call";

/// The least width of each half.
const LEAST: f32 = 340.0;

/// The briefing screen.
#[derive(Debug, Default)]
pub struct BriefingScreen {
    /// Which opening of a briefing this belongs to: each begins with practice.
    opened: Option<u32>,
    exam: bool,
    seed: String,
    more: bool,
}

impl BriefingScreen {
    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx) {
        let Some(scenario) = cx.state.briefing.as_ref() else {
            if empty::empty(ui, "There is no briefing open.", "To the calls") {
                cx.queue.push(Command::Go(Route::Home));
            }
            return;
        };
        if self.opened != Some(cx.state.briefings) {
            *self = Self { opened: Some(cx.state.briefings), ..Self::default() };
        }
        let mut set = cx.state.preferences.clone();
        let words = self.words(&set, cx.state.session.as_ref().is_some_and(|session| !session.is_over()));
        let on = begin_words(scenario.channel, set.half_minute);
        let begin = |ui: &mut Ui| {
            let button = ui.add_enabled(!cx.state.busy, Button::primary(on).icon(Icon::Play).key("Enter"));
            keyboard::start(&button, Stand::Control);
            button.clicked()
        };
        let content = |ui: &mut Ui| {
            let mut back = false;
            page_title(ui, &scenario.title, &scenario.line, |ui| {
                back = ui.add(Button::quiet("Back").icon(Icon::Back)).clicked();
            });
            if back {
                cx.queue.push(Command::Back);
            }
            layout::cards(ui, "briefing", 2, LEAST, |ui, place| match place {
                0 => situation_ui(ui, scenario, set.strong_language),
                _ => self.setup_ui(ui, scenario, &mut set),
            });
        };
        let begin = page_with_foot(ui, &format!("briefing {}", cx.state.briefings), &words, content, begin);
        self.begin(ui, cx, scenario, &set, begin);
        if set != cx.state.preferences {
            cx.queue.push(Command::SetPreferences(set));
        }
    }

    fn setup_ui(&mut self, ui: &mut Ui, scenario: &Scenario, set: &mut Preferences) {
        ui.spacing_mut().item_spacing.y = space::S;
        ui.horizontal_top(|ui| {
            Portrait::new(&scenario.caller.face, scenario.caller.mood).size(72.0).show(ui, &scenario.caller.name);
            ui.vertical(|ui| {
                text::strong(ui, &scenario.caller.name);
                ui.horizontal_wrapped(|ui| {
                    ui.add(Chip::new(scenario.channel.words()).icon(channel_icon(scenario.channel)));
                    ui.add(Chip::new(&format!("about {} min", scenario.minutes)).icon(Icon::Clock));
                });
            });
        });
        if !scenario.content_notes.is_empty() {
            text::toned(ui, &format!("Good to know: {}.", scenario.content_notes.join(", ")), Tone::Change);
        }
        ui.add_space(space::S);
        text::section(ui, "Your replies");
        choice(ui, "Your replies", &mut set.typed, &[(false, "Choose from options"), (true, "Type them")]);
        let replies = if set.typed {
            "You type as you would speak. Press Enter to say it; it waits until the customer has finished."
        } else {
            "Three or four replies to choose from at each turn. Good for a first time."
        };
        text::small(ui, replies);
        ui.add_space(space::S);
        text::section(ui, "How");
        choice(ui, "How", &mut self.exam, &[(false, "Practice"), (true, "Exam")]);
        let how = if self.exam {
            "No gauge, no hints, no second try at a turn. The result counts."
        } else {
            "With the sea, quiet notes and hints. You can go back to any turn."
        };
        text::small(ui, how);
        ui.add_space(space::S);
        text::section(ui, "The customer");
        choice(ui, "The customer", &mut set.intensity, &INTENSITIES);
        text::small(ui, intensity_words(set.intensity));
        ui.add_space(space::S);
        text::section(ui, "Real time");
        choice(ui, "Real time", &mut set.real_time, &REAL_TIMES);
        text::small(ui, real_time_words(set.real_time));
        ui.add_space(space::S);
        toggle(ui, &mut set.audience, "With an audience", audience_words(scenario.channel));
        toggle(ui, &mut set.half_minute, HALF_MINUTE, "Breathe, read what you may do, say what you aim at.");
        ui.add_space(space::S);
        text::small(ui, &kept_words(set));
        if ui.add(Button::quiet(if self.more { "Fewer choices" } else { "More choices" })).clicked() {
            self.more = !self.more;
        }
        self.seed_ui(ui);
    }

    /// What has been chosen, in a sentence.
    fn words(&self, set: &Preferences, under_way: bool) -> String {
        let replies = if set.typed { "Typed replies" } else { "Replies to choose from" };
        let how = if self.exam { "exam" } else { "practice" };
        let under_way = if under_way { " There is a call under way; this begins another." } else { "" };
        let customer = match set.intensity {
            Intensity::Standard => String::new(),
            other => format!("a {} customer, ", other.name()),
        };
        let audience = if set.audience { ", with an audience" } else { "" };
        format!("{replies}, {how}, {customer}real time {}{audience}.{under_way}", real_time_name(set.real_time))
    }

    /// Into the call, by the button or by Enter.
    fn begin(&self, ui: &Ui, cx: &mut Cx, scenario: &Scenario, set: &Preferences, begin: bool) {
        let entered = !ui.ctx().egui_wants_keyboard_input() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        if begin || (entered && !cx.state.busy && ui.ctx().memory(|memory| memory.focused().is_none())) {
            let setup = Setup {
                scenario: scenario.id.clone(),
                typed: set.typed,
                exam: self.exam,
                real_time: set.real_time,
                intensity: set.intensity,
                audience: set.audience,
                seed: self.seed.trim().parse().ok().map(Seed),
                aim: String::new(),
            };
            cx.queue.push(if set.half_minute { Command::TakeHalfMinute(setup) } else { Command::Begin(setup) });
        }
    }

    /// A number makes chance repeatable: two people with the same one meet the same customer.
    fn seed_ui(&mut self, ui: &mut Ui) {
        if self.more {
            const WHY: &str = "So that two people can meet the same customer: the number decides which of several lines is said";
            let label = text::strong(ui, "The same customer for two people").on_hover_text(WHY);
            let field = TextEdit::singleline(&mut self.seed).char_limit(12).desired_width(140.0).hint_text("any number");
            ui.add(field).labelled_by(label.id).on_hover_text(WHY);
            text::small(ui, "With the same number the customer says the same lines. Leave it empty for a surprise.");
        }
    }
}

fn begin_words(channel: Channel, half_minute: bool) -> &'static str {
    if half_minute { "Take half a minute" } else { to_the_call(channel) }
}

/// What the button says that leads into the call.
pub(super) fn to_the_call(channel: Channel) -> &'static str {
    if channel == Channel::Phone { "Begin the call" } else { "Begin" }
}

/// What is kept from one call to the next, and where the rest of it is set.
fn kept_words(set: &Preferences) -> String {
    format!(
        "All of this is kept for your next calls, but each begins as practice. The customer speaks at {} % of their pace: \
         that is in the settings.",
        set.speech_pace
    )
}

fn real_time_name(real_time: RealTime) -> String {
    let name = REAL_TIMES.iter().find(|(known, _)| *known == real_time).map_or("", |(_, name)| name);
    name.to_lowercase()
}

fn intensity_words(intensity: Intensity) -> &'static str {
    match intensity {
        Intensity::Gentle => "A step calmer, slower, and with more patience. What helps is the same.",
        Intensity::Standard => "As the call was written.",
        Intensity::Hard => "A step angrier, faster, and with less patience. What helps is the same.",
    }
}

fn audience_words(channel: Channel) -> &'static str {
    match channel {
        Channel::Counter => "A queue eases or stiffens with how you behave. Seen, not scored.",
        Channel::Phone | Channel::Chat => "Colleagues nearby ease or stiffen with how you behave. Seen, not scored.",
        Channel::Mail | Channel::Public => "Others who read along ease or stiffen with it. Seen, not scored.",
    }
}

fn real_time_words(real_time: RealTime) -> &'static str {
    match real_time {
        RealTime::On => "The customer speaks in real time, and silence is noticed.",
        RealTime::Half | RealTime::Double | RealTime::Quadruple => {
            "You have longer to read and to think. Nobody sees a difference in the result."
        }
        RealTime::Off => "Silence never counts, and timing is not assessed. For screen readers and for taking all the time you need.",
    }
}

/// Who one is, what is so, what one may and may not do.
pub fn situation_ui(ui: &mut Ui, scenario: &Scenario, language: StrongLanguage) {
    let briefing = &scenario.briefing;
    part(ui, language, "You are", vec![&briefing.you_are]);
    part(ui, language, "What you know", briefing.facts.iter().map(|ix| scenario.facts[*ix].text.as_str()).collect());
    remit_ui(ui, scenario, language);
}

/// What one may and may not do, and what would solve it.
pub(super) fn remit_ui(ui: &mut Ui, scenario: &Scenario, language: StrongLanguage) {
    let briefing = &scenario.briefing;
    part(ui, language, "You may", briefing.you_may.values().map(|offer| offer.text.as_str()).collect());
    part(ui, language, "You may not", briefing.you_may_not.values().map(|offer| offer.text.as_str()).collect());
    part(ui, language, "What would solve it", briefing.solutions.values().map(|offer| offer.text.as_str()).collect());
}

fn part(ui: &mut Ui, language: StrongLanguage, title: &str, lines: Vec<&str>) {
    if lines.is_empty() {
        return;
    }
    ui.spacing_mut().item_spacing.y = space::XS;
    text::section(ui, title);
    let several = lines.len() > 1;
    for line in lines {
        let line = layout::spared(line, language);
        if several {
            layout::item(ui, &line)
        } else {
            text::body(ui, &line);
        }
    }
    ui.add_space(space::M);
}
