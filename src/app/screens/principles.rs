//! The principles: all of them by skill, or one with its meaning, examples, signals and sources.

use egui::Ui;
use strum::IntoEnumIterator;

use super::{Cx, drill, layout, page, page_title};
use crate::app::keyboard::{self, Stand};
use crate::app::shell::{Command, Route};
use crate::app::theme::{self, space};
use crate::app::widgets::curve::Moment;
use crate::app::widgets::{Button, Icon, Tone, card, text};
use crate::principles::{Principle, PrincipleEntry, Sign, Signal, Skill, catalogue};

/// The pages of what is taught.
#[derive(Debug, Default)]
pub struct PrinciplesScreen;

impl PrinciplesScreen {
    /// Shows the principle that the route names, or all.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx) {
        match cx.state.route {
            Route::Principles(Some(principle)) => page(ui, principle.into(), |ui| one(ui, cx, principle)),
            _ => page(ui, "principles", |ui| all(ui, cx)),
        }
    }
}

fn back(ui: &mut Ui, cx: &mut Cx) {
    let back = ui.add(Button::quiet("Back").icon(Icon::Back));
    keyboard::start(&back, Stand::Page);
    if back.clicked() {
        cx.queue.push(Command::Back);
    }
}

fn all(ui: &mut Ui, cx: &mut Cx) {
    page_title(ui, "What this trains", "27 principles in six skills, taken from five documents.", |ui| back(ui, cx));
    let skills: Vec<Skill> = Skill::iter().collect();
    for pair in skills.chunks(2) {
        let id: &str = pair.first().map_or("", |skill| skill.title());
        layout::cards(ui, id, pair.len(), 380.0, |ui, i| skill(ui, cx, pair[i]));
        ui.add_space(space::S);
    }
}

fn skill(ui: &mut Ui, cx: &mut Cx, skill: Skill) {
    text::title(ui, skill.title());
    for entry in catalogue().principles().iter().filter(|entry| entry.skill == skill) {
        layout::principle_link(ui, entry.id, cx.queue);
        text::small(ui, first_sentence(&entry.meaning));
        ui.add_space(space::XS);
    }
}

fn first_sentence(text: &str) -> &str {
    text.find(". ").map_or(text, |end| &text[..=end])
}

fn one(ui: &mut Ui, cx: &mut Cx, principle: Principle) {
    let entry = principle.entry();
    page_title(ui, &entry.title, entry.skill.title(), |ui| {
        if ui.add(Button::plain("All principles")).clicked() {
            cx.queue.push(Command::Go(Route::Principles(None)));
        }
        drill::way_in(ui, cx, principle, "Practise this");
        back(ui, cx);
    });
    layout::cards(ui, "meaning", 2, 340.0, |ui, i| {
        let (title, words) = if i == 0 { ("What it means", &entry.meaning) } else { ("Why it works", &entry.why) };
        text::title(ui, title);
        text::body(ui, words);
    });
    ui.add_space(space::S);
    layout::cards(ui, "examples", 2, 340.0, |ui, i| match i {
        0 => examples(ui, Moment::Good, "Say", &entry.say),
        _ => examples(ui, Moment::Change, "Rather not", &entry.not),
    });
    ui.add_space(space::S);
    signals(ui, entry);
    ui.add_space(space::S);
    sources(ui, entry);
}

fn examples(ui: &mut Ui, moment: Moment, title: &str, lines: &[String]) {
    text::title(ui, title);
    for line in lines {
        layout::marked(ui, moment, &format!("“{line}”"));
        ui.add_space(space::XS);
    }
}

/// What is seen for it and against it.
fn signals(ui: &mut Ui, entry: &PrincipleEntry) {
    let (against, good): (Vec<Signal>, Vec<Signal>) =
        catalogue().signals_of(entry.id).map(|signal| signal.id).partition(|signal| signal.is_fault());
    layout::cards(ui, "signals", 2, 340.0, |ui, i| {
        let (title, signals) = if i == 0 { ("What counts for it", &good) } else { ("What counts against it", &against) };
        text::title(ui, title);
        for signal in signals {
            told(ui, entry.id, *signal);
        }
        if signals.is_empty() {
            text::small(ui, if entry.one_sided.is_empty() { "Nothing does." } else { &entry.one_sided });
        }
    });
}

fn told(ui: &mut Ui, principle: Principle, signal: Signal) {
    let entry = signal.entry();
    let half = entry.sign == Sign::Half || signal.principle() != Some(principle);
    let tone = if signal.is_fault() { Tone::Change } else { Tone::Good };
    text::toned(ui, &layout::capital(&if half { format!("{} (counts half)", entry.label) } else { entry.label.clone() }), tone);
    text::small(ui, &entry.note);
    ui.add_space(space::XS);
}

fn sources(ui: &mut Ui, entry: &PrincipleEntry) {
    card::frame(ui).fill(theme::of(ui).ground).show(ui, |ui| {
        ui.set_width(ui.available_width());
        text::section(ui, "Where it is taught");
        for source in &entry.sources {
            text::body(ui, source.title());
        }
    });
}

#[cfg(test)]
mod tests {
    use egui::vec2;
    use egui_kittest::{Harness, kittest::Queryable};

    use super::*;
    use crate::app::screens::fixture::{Bench, asked, show};
    use crate::app::shell::{DrillAct, State};
    use crate::library::Library;

    fn shown(principle: Option<Principle>) -> Harness<'static, Bench<PrinciplesScreen>> {
        let mut state = State::new(Library::shipped());
        state.route = Route::Principles(principle);
        show(vec2(1200.0, 3_000.0), state, PrinciplesScreen, |screen, ui, cx| screen.ui(ui, cx))
    }

    #[test]
    fn all_principles_are_there_and_lead_to_their_pages() {
        let mut harness = shown(None);
        for principle in Principle::iter() {
            assert!(harness.query_by_label(&principle.entry().title).is_some(), "{principle}");
        }
        harness.get_by_label(&Principle::HoldFirm.entry().title).click();
        harness.run();
        assert_eq!(asked(&mut harness), [Command::Go(Route::Principles(Some(Principle::HoldFirm)))]);
    }

    #[test]
    fn every_page_has_its_meaning_signals_and_sources() {
        for principle in Principle::iter() {
            let harness = shown(Some(principle));
            let entry = principle.entry();
            assert!(harness.query_by_label(&entry.meaning).is_some(), "{principle}");
            assert!(harness.query_by_label(entry.sources[0].title()).is_some(), "{principle}");
            for signal in catalogue().signals_of(principle) {
                assert!(harness.query_all_by_label(&signal.note).count() > 0, "{principle}: {}", signal.id);
            }
        }
    }

    #[test]
    fn a_principle_that_shows_in_words_leads_to_its_drill() {
        let mut harness = shown(Some(Principle::Empathize));
        harness.get_by_label(&format!("Practise this: {}", Principle::Empathize.entry().title)).click();
        harness.run();
        assert_eq!(asked(&mut harness), [Command::Drill(DrillAct::Open(Principle::Empathize))]);
        assert!(shown(Some(Principle::LetThemFinish)).query_by_label_contains("Practise this").is_none());
    }

    #[test]
    fn one_gets_back() {
        let mut harness = shown(Some(Principle::KeepCool));
        harness.get_by_label("Back").click();
        harness.run();
        assert_eq!(asked(&mut harness), [Command::Back]);
    }
}
