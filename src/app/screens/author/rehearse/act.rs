//! What can be done now, with all that the author wrote about it.

use egui::Ui;

use super::Asked;
use crate::app::shell::{RehearseAct, Rehearsing};
use crate::app::theme::space;
use crate::app::widgets::choice::choice;
use crate::app::widgets::option::option;
use crate::app::widgets::pick::{Item, Pick};
use crate::app::widgets::{Button, Icon, readings, text};
use crate::conversation::{Conversation, FloorView, Phase};
use crate::log::{Directive, When};
use crate::scenario::{ReplyOption, Scenario, Way};

/// How far what is said of an option is set in: as far as its words.
const INDENT: f32 = 26.0;

/// Draws it.
pub fn ui(ui: &mut Ui, rehearsing: &Rehearsing, when: &mut When, asked: &mut Asked) {
    let conversation = rehearsing.rehearsal.conversation();
    match conversation.phase() {
        Phase::Call => {
            options_ui(ui, conversation, *when, asked);
            moment_ui(ui, rehearsing, when, asked);
        }
        Phase::Record => record_ui(ui, conversation, asked),
        Phase::Diary => diary_ui(ui, conversation, asked),
        Phase::Over => {
            text::body(ui, "The call is over.");
        }
    }
}

fn options_ui(ui: &mut Ui, conversation: &Conversation, when: When, asked: &mut Asked) {
    let (scenario, beat) = (&conversation.world().scenario, conversation.current_beat());
    for (number, choice) in (1..).zip(conversation.choices()) {
        if option(ui, number, &choice.say, true, true).clicked() {
            asked.act(RehearseAct::Do(Directive::Choose { option: choice.id.clone(), when }));
        }
        let Some(known) = beat.options.iter().find(|known| known.id == choice.id) else { continue };
        ui.horizontal_top(|ui| {
            ui.spacing_mut().interact_size.y = 0.0;
            ui.add_space(INDENT);
            text::small(ui, &told(scenario, known));
        });
    }
}

/// What the author wrote about an option, besides its words.
fn told(scenario: &Scenario, option: &ReplyOption) -> String {
    let mut parts: Vec<String> = Vec::new();
    if option.best {
        parts.push("best".to_owned());
    }
    parts.extend(option.shows.iter().map(|shows| readings::label(shows.signal, false)));
    parts.push(match option.next {
        Some(way) => format!("to “{}”", id_of(scenario, way)),
        None => "where the routes lead".to_owned(),
    });
    parts.join(" · ")
}

/// The id of a beat or ending.
pub fn id_of(scenario: &Scenario, way: Way) -> &str {
    match way {
        Way::Beat(beat) => scenario.beats.id(beat),
        Way::Ending(ending) => scenario.endings.id(ending),
    }
}

/// When something is said, and what can be done beside words.
fn moment_ui(ui: &mut Ui, rehearsing: &Rehearsing, when: &mut When, asked: &mut Asked) {
    let conversation = rehearsing.rehearsal.conversation();
    if rehearsing.rehearsal.caller_speaks() {
        let moments = [(When::AtEnd, "When they have finished"), (When::Now, "In a pause"), (When::CutIn, "Over their words")];
        choice(ui, "A reply comes", when, &moments);
    } else {
        *when = When::AtEnd;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::XS, 0.0);
        if ui.add_enabled(rehearsing.rehearsal.caller_speaks(), Button::quiet("Nod").icon(Icon::Nod).compact()).clicked() {
            asked.act(RehearseAct::Do(Directive::Nod));
        }
        let waits = matches!(conversation.floor(), FloorView::Free { silence_at: Some(_) });
        let late = Button::quiet("Too late").name("Too late: say nothing until they notice").icon(Icon::Clock).compact();
        if ui.add_enabled(waits, late).on_hover_text("Say nothing until they notice").clicked() {
            asked.act(RehearseAct::SayNothing);
        }
        if ui.add(Button::quiet("Wait").name("Wait ten seconds").icon(Icon::Pause).compact()).on_hover_text("Ten seconds").clicked() {
            asked.act(RehearseAct::Do(Directive::Wait { ms: 10_000 }));
        }
        let questions = conversation.questions();
        if !questions.is_empty() {
            let items = || questions.iter().map(|question| Item::new(&question.ask, &question.id)).collect();
            if let Some(question) = Pick::add("Ask …").show(ui, items).and_then(|at| questions.get(at)) {
                asked.act(RehearseAct::Do(Directive::Ask { question: question.id.clone() }));
            }
        }
        let moves = conversation.moves();
        let items = || moves.iter().map(|action| Item::new(&action.text, &action.id)).collect();
        if let Some(action) = Pick::add("Do …").show(ui, items).and_then(|at| moves.get(at)) {
            asked.act(RehearseAct::Do(Directive::Do { action: action.id.clone() }));
        }
    });
}

/// After a scene: what belongs in the record is written at a press, and what is one's own to do is noted.
fn record_ui(ui: &mut Ui, conversation: &Conversation, asked: &mut Asked) {
    let scenario = &conversation.world().scenario;
    text::body(ui, "The scene is over. The record is open.");
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::XS, space::XS);
        for (_, id, field) in scenario.record.iter().filter(|(_, id, _)| conversation.recorded(id).is_none()) {
            let wants: Vec<&str> =
                field.wants.iter().map(|fact| scenario.facts[*fact].text.as_str()).filter(|text| !text.is_empty()).collect();
            let label = format!("Write “{}”", field.label);
            if !wants.is_empty() && ui.add(Button::quiet(&label).compact()).on_hover_text(wants.join(" ")).clicked() {
                asked.act(RehearseAct::Do(Directive::Write { field: id.to_owned(), text: wants.join(" ") }));
            }
        }
        for truth in scenario.truths.values().filter(|truth| truth.yours) {
            let words = truth.about.first().unwrap_or(&truth.text);
            let noted = conversation.notes().iter().any(|(_, note, _)| note == words);
            if ui.add_enabled(!noted, Button::quiet(&format!("Note “{}”", truth.text)).compact()).clicked() {
                asked.act(RehearseAct::Do(Directive::Note { text: words.clone(), due: truth.takes }));
            }
        }
    });
    if ui.add(Button::plain("The record is complete").icon(Icon::Check)).clicked() {
        asked.act(RehearseAct::Do(Directive::Finish));
    }
}

fn diary_ui(ui: &mut Ui, conversation: &Conversation, asked: &mut Asked) {
    let (day, today) = conversation.diary();
    text::body(ui, &format!("The desk diary, {day}."));
    for (index, item) in (0..).zip(today) {
        if ui.add_enabled(!item.done, Button::quiet(&item.text).icon(Icon::Check).compact()).clicked() {
            asked.act(RehearseAct::Do(Directive::Today { index }));
        }
    }
    if ui.add(Button::plain("To the next day").icon(Icon::Play)).clicked() {
        asked.act(RehearseAct::Do(Directive::NextDay));
    }
}
