//! What came of trying a reply: what was read, where it would lead and why, and what the customer would say.

use egui::Ui;

use super::act::id_of;
use super::{Asked, conditions};
use crate::app::shell::{RehearseAct, Rehearsing};
use crate::app::theme::space;
use crate::app::widgets::pick::{Item, Pick};
use crate::app::widgets::{Bubble, Button, Evidence, Icon, Mark, Tone, card, readings, text};
use crate::conversation::{Course, Decision};
use crate::principles::{Matched, Reading, Sureness};
use crate::rehearsal::{Led, Tried};
use crate::scenario::Scenario;

/// Draws it.
pub fn ui(ui: &mut Ui, rehearsing: &Rehearsing, tried: &Tried, goes: &mut Option<String>, asked: &mut Asked) {
    let scenario = &rehearsing.rehearsal.stage().world.scenario;
    card::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        // What can be done stands above all that there is to read.
        actions_ui(ui, scenario, tried, goes, asked);
        if let Some(why) = &tried.refused {
            text::body(ui, &format!("It cannot be said now: {why}."));
        } else {
            read_ui(ui, tried);
            led_ui(ui, scenario, tried);
            if let Some(decision) = &tried.decision {
                decision_ui(ui, scenario, decision);
            }
        }
    });
}

/// The words with what shows something in them, and what that is.
fn read_ui(ui: &mut Ui, tried: &Tried) {
    text::section(ui, "What is read");
    let tone = |seen: &crate::principles::Seen| readings::tone(seen.signal.sign(), seen.sure == Sureness::Doubtful);
    let signals = &tried.reading.signals;
    let marks: Vec<Mark> = signals.iter().map(|seen| Mark { span: seen.span, tone: tone(seen) }).collect();
    ui.add(Evidence::new(&tried.text, &marks));
    let told: Vec<(String, Tone)> =
        signals.iter().map(|seen| (readings::label(seen.signal, seen.sure == Sureness::Doubtful), tone(seen))).collect();
    readings::readings(ui, &told, egui::Align::Min);
    for sentence in matched(&tried.reading, &tried.text) {
        text::small(ui, &sentence);
    }
    if !tried.reading.understood {
        text::toned(ui, "Nothing in it was understood.", Tone::Change);
    } else if signals.is_empty() {
        text::small(ui, "No signal is read in it.");
    }
}

/// What the words were matched to, and the time that they promise, in sentences.
fn matched(reading: &Reading, reply: &str) -> Vec<String> {
    let mut told: Vec<String> = Vec::new();
    for found in &reading.matches {
        let (what, id) = match &found.to {
            Matched::Option(id) => ("the option", id),
            Matched::Knows(id) => ("the question", id),
            Matched::May(id) => ("what you may offer,", id),
            Matched::MayNot(id) => ("what you may not offer,", id),
            Matched::Solution(id) => ("the solution", id),
            Matched::Truth(id) => ("how long it takes,", id),
            Matched::Fact(id) => ("the fact", id),
        };
        let sure = if found.sure == Sureness::Doubtful { "may be about" } else { "is about" };
        told.push(format!("“{}” {sure} {what} “{id}”.", found.span.of(reply)));
    }
    told.extend(reading.promise.as_ref().map(|promise| match promise.seconds {
        Some(seconds) => format!("“{}” promises a time: {seconds}.", promise.span.of(reply)),
        None => format!("“{}” promises a time that has no length here.", promise.span.of(reply)),
    }));
    told
}

/// Where it leads, what the customer says, and what it does to them.
fn led_ui(ui: &mut Ui, scenario: &Scenario, tried: &Tried) {
    let led = &tried.led;
    text::section(ui, "Where it leads");
    text::strong(ui, &course_words(scenario, tried));
    for (name, words) in &led.said {
        Bubble::caller(if name.is_empty() { scenario.caller.first_name() } else { name }, words).show(ui);
    }
    let moved: Vec<String> = led.moods.iter().map(|(ladder, from, to, _)| format!("{ladder} {from} to {to}")).collect();
    if !moved.is_empty() {
        text::small(ui, &format!("The mood moves: {}.", moved.join(", ")));
    }
}

fn course_words(scenario: &Scenario, tried: &Tried) -> String {
    let led = &tried.led;
    let place = place_words(led);
    if led.not_understood {
        return format!("It is not understood, which costs nothing: {place}.");
    }
    if let Some((have, need)) = led.bounced {
        return format!("The fix comes too early, {have} of {need} acknowledgements stand: {place}.");
    }
    let reaction = led.reacted.first().map(|name| format!(", with the reaction “{name}”")).unwrap_or_default();
    match tried.decision.as_ref().map(|decision| (decision.course, decision)) {
        Some((Course::OwnWay, _)) => format!("It is taken for an option, and goes its way: {place}."),
        Some((Course::Route(at), decision)) => {
            let beat = decision.beat.map(|beat| &scenario.beats[beat]);
            let to = beat.and_then(|beat| beat.routes.get(at)).map(|route| id_of(scenario, route.next)).unwrap_or_default();
            format!("Route {} holds, to “{to}”: {place}.", at + 1)
        }
        _ if led.entered.is_empty() && led.ended.is_none() => format!("No route holds{reaction}: {place}."),
        _ => format!("No route holds{reaction}, so it goes where the beat leads otherwise: {place}."),
    }
}

fn place_words(led: &Led) -> String {
    match (&led.ended, led.entered.as_slice()) {
        (Some(ending), _) => format!("the call ends with “{ending}”"),
        (None, []) => format!("the call stays at “{}”", led.at),
        (None, beats) => format!("the call goes to “{}”", beats.join("”, then “")),
    }
}

/// The routes of the beat as they stood when it was decided.
pub fn decision_ui(ui: &mut Ui, scenario: &Scenario, decision: &Decision) {
    let Some(beat) = decision.beat.map(|beat| &scenario.beats[beat]) else { return };
    for (number, (route, explained)) in (1..).zip(beat.routes.iter().zip(&decision.routes)) {
        let taken = decision.course == Course::Route(number - 1);
        let words = format!("Route {number}, to “{}”{}", id_of(scenario, route.next), if taken { ": taken" } else { "" });
        text::toned(ui, &words, if taken { Tone::Good } else { Tone::Plain });
        conditions::ui(ui, scenario, explained, true);
    }
}

fn actions_ui(ui: &mut Ui, scenario: &Scenario, tried: &Tried, goes: &mut Option<String>, asked: &mut Asked) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::XS, space::XS);
        if tried.refused.is_none() {
            if ui.add(Button::primary("Go on with it").compact()).clicked() {
                asked.act(RehearseAct::GoOn);
            }
            let to = goes.clone().unwrap_or_else(|| tried.led.place().to_owned());
            if ui.add(Button::plain("Keep as a probe").icon(Icon::Flag).compact()).clicked() {
                asked.act(RehearseAct::KeepProbe { goes: to.clone() });
            }
            let ids = || scenario.beats.ids().chain(scenario.endings.ids());
            let items = || ids().map(|id| Item::new(id, "")).collect();
            if let Some(at) = Pick::field(&format!("that should go to {to}"), "Where the probe should go").show(ui, items) {
                *goes = ids().nth(at).map(str::to_owned);
            }
        }
        if ui.add(Button::quiet("Close").name("Close what was tried").compact()).clicked() {
            asked.act(RehearseAct::CloseTry);
        }
    });
}
