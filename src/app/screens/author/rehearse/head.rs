//! Where the rehearsal began, other ways there, and the way back.

use egui::Ui;

use super::Asked;
use super::hand::ByHand;
use crate::app::shell::{RehearseAct, Rehearsing};
use crate::app::theme::space;
use crate::app::widgets::pick::{Item, Pick};
use crate::app::widgets::{Button, Icon};
use crate::rehearsal::Way;

/// Draws it.
pub fn ui(ui: &mut Ui, rehearsing: &Rehearsing, hand: &mut Option<ByHand>, asked: &mut Asked) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::XS, space::XS);
        from_ui(ui, rehearsing, asked);
        ways_ui(ui, rehearsing, asked);
        let label = if hand.is_some() { "Back to the call" } else { "Set by hand" };
        if ui.add(Button::quiet(label).icon(Icon::Settings).compact()).clicked() {
            *hand = if hand.is_some() { None } else { Some(ByHand::of(rehearsing)) };
        }
        let undo = Button::quiet("Take back").icon(Icon::Undo).compact();
        if ui.add_enabled(rehearsing.rehearsal.can_undo(), undo).clicked() {
            asked.act(RehearseAct::Undo);
        }
        let again = Button::quiet("Begin again").icon(Icon::Rewind).compact();
        if ui.add_enabled(rehearsing.rehearsal.can_undo(), again).clicked() {
            asked.act(RehearseAct::Restart);
        }
    });
}

/// Where it began, and any other place to begin at.
fn from_ui(ui: &mut Ui, rehearsing: &Rehearsing, asked: &mut Asked) {
    let scenario = &rehearsing.rehearsal.stage().world.scenario;
    let from = rehearsing.beat.as_deref().unwrap_or("the beginning");
    let first = || std::iter::once(Item::new("The beginning", ""));
    let words = |beat: &crate::scenario::Beat| beat.says.first().and_then(|line| line.variants.first()).cloned().unwrap_or_default();
    let items = || first().chain(scenario.beats.iter().map(|(_, id, beat)| Item::new(id, words(beat)))).collect();
    match Pick::field(&format!("From {from}"), "Play").show(ui, items) {
        Some(0) => asked.act(RehearseAct::Start),
        Some(at) => asked.acts.extend(scenario.beats.ids().nth(at - 1).map(|id| RehearseAct::From(id.to_owned()))),
        None => {}
    }
}

/// How it came there, and the other ways that were found.
fn ways_ui(ui: &mut Ui, rehearsing: &Rehearsing, asked: &mut Asked) {
    let Some(beat) = &rehearsing.beat else { return };
    let told = match (rehearsing.way, rehearsing.ways.len()) {
        (Some(0), _) => "by the shortest way".to_owned(),
        (Some(at), count) => format!("by way {} of {count}", at + 1),
        (None, 0) => "by itself: no way was found".to_owned(),
        (None, _) => "as set by hand".to_owned(),
    };
    let alone = || std::iter::once(Item::new("The beat by itself", "Nothing was said before"));
    let items = || rehearsing.ways.iter().map(item).chain(alone()).collect();
    if let Some(at) = Pick::field(&told, "Way there").show(ui, items) {
        asked.act(if at < rehearsing.ways.len() { RehearseAct::Way(at) } else { RehearseAct::Set(crate::rehearsal::Setting::alone(beat)) });
    }
}

fn item(way: &Way) -> Item {
    let steps = match way.acts.len() {
        0 => "At once".to_owned(),
        1 => "1 step".to_owned(),
        count => format!("{count} steps"),
    };
    Item::new(format!("{steps}, anger {}", way.mood.anger), way.beats.join(" › "))
}
