//! A moment that is set by hand: the beat, the mood, what is on the table and what was visited.

use std::collections::BTreeSet;

use egui::{ScrollArea, Slider, Ui};
use strum::IntoEnumIterator;

use super::Asked;
use crate::app::screens::author::form::chips::chip;
use crate::app::shell::{RehearseAct, Rehearsing};
use crate::app::theme::space;
use crate::app::widgets::pick::{Item, Pick};
use crate::app::widgets::{Button, Icon, Tone, text};
use crate::base::capital;
use crate::conversation::Standing;
use crate::rehearsal::Setting;
use crate::scenario::{Ladder, Mood, Scenario};

/// What is set.
#[derive(Debug)]
pub struct ByHand {
    beat: String,
    mood: Mood,
    strikes: u8,
    facts: BTreeSet<String>,
    visited: BTreeSet<String>,
}

impl ByHand {
    /// Everything as it stands in the rehearsal.
    pub fn of(rehearsing: &Rehearsing) -> Self {
        let conversation = rehearsing.rehearsal.conversation();
        let scenario = &conversation.world().scenario;
        let told = scenario.facts.iter().filter(|(_, id, fact)| !fact.briefed && conversation.knows_fact(id)).map(|(_, id, _)| id);
        let visited = scenario.beats.iter().filter(|(ix, ..)| conversation.visits(*ix) > 0 && *ix != conversation.beat_ix());
        Self {
            beat: conversation.current_beat_id().to_owned(),
            mood: conversation.mood(),
            strikes: conversation.standing().strikes,
            facts: told.map(str::to_owned).collect(),
            visited: visited.map(|(_, id, _)| id.to_owned()).collect(),
        }
    }

    /// Draws it; whether it is done with.
    pub fn ui(&mut self, ui: &mut Ui, rehearsing: &Rehearsing, asked: &mut Asked) -> bool {
        let scenario = &rehearsing.rehearsal.stage().world.scenario;
        let mut done = false;
        ScrollArea::vertical().id_salt("set by hand").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            text::field(ui, "The beat");
            let ids = || scenario.beats.ids();
            let picked = Pick::field(&self.beat, "The beat").show(ui, || ids().map(|id| Item::new(id, "")).collect());
            if let Some(id) = picked.and_then(|at| ids().nth(at)) {
                id.clone_into(&mut self.beat);
            }
            text::field(ui, "The mood before it");
            for ladder in Ladder::iter() {
                self.ladder_ui(ui, ladder);
            }
            strikes_ui(ui, &mut self.strikes);
            let facts = || scenario.facts.iter().filter(|(_, _, fact)| !fact.briefed).map(|(_, id, fact)| (id, fact.text.as_str()));
            names_ui(ui, "On the table", "Add a fact", &mut self.facts, facts);
            names_ui(ui, "Visited before", "Add a beat", &mut self.visited, || ids().map(|id| (id, "")));
            if ui.add(Button::primary("Play from there").icon(Icon::Play)).clicked() {
                asked.act(RehearseAct::Set(self.setting(scenario)));
                done = true;
            }
        });
        done
    }

    fn ladder_ui(&mut self, ui: &mut Ui, ladder: Ladder) {
        let mut step = self.mood.on(ladder);
        let name = capital(&ladder.to_string());
        ui.add(Slider::new(&mut step, 0..=ladder.top()).text(name));
        self.mood.step(ladder, step - self.mood.on(ladder));
    }

    fn setting(&self, scenario: &Scenario) -> Setting {
        let there = |known: bool, id: &String| known.then(|| id.clone());
        Setting {
            beat: self.beat.clone(),
            mood: Some(self.mood),
            strikes: self.strikes,
            // What the text no longer has is left out.
            facts: self.facts.iter().filter_map(|id| there(scenario.facts.find(id).is_some(), id)).collect(),
            visited: self.visited.iter().filter_map(|id| there(scenario.beats.find(id).is_some(), id)).collect(),
        }
    }
}

fn strikes_ui(ui: &mut Ui, strikes: &mut u8) {
    ui.add(Slider::new(strikes, 0..=Standing::MOST_STRIKES - 1).text("Turns that ended at the top of anger"));
}

/// Names of which several can stand together.
fn names_ui<'s, I: Iterator<Item = (&'s str, &'s str)>>(
    ui: &mut Ui,
    title: &str,
    add: &str,
    names: &mut BTreeSet<String>,
    known: impl Fn() -> I,
) {
    text::field(ui, title);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::XS, space::XS);
        let mut out = None;
        for name in names.iter() {
            if chip(ui, name, Tone::Plain) {
                out = Some(name.clone());
            }
        }
        if let Some(out) = out {
            names.remove(&out);
        }
        let free = || known().filter(|(id, _)| !names.contains(*id));
        let taken = Pick::add(add).show(ui, || free().map(|(id, note)| Item::new(id, note)).collect());
        if let Some(id) = taken.and_then(|at| free().nth(at)).map(|(id, _)| id.to_owned()) {
            names.insert(id);
        }
    });
}
