//! What the draft would make of the stored attempts: a sentence, and a table with what changes most first.

use egui::{Key, Modifiers, Ui};

use super::super::attempts::date;
use crate::app::keyboard::{self, Stand};
use crate::app::screens::{Cx, layout, page_title, page_with_foot};
use crate::app::shell::{Looking, Row, RubricAct};
use crate::app::theme::space;
use crate::app::widgets::{Button, Icon, Notice, Tone, card, empty, text};
use crate::assessment::{Effect, Judged, summary};
use crate::base::sentence;

/// So many attempts are shown.
const MOST: usize = 100;
/// Below this width (points) an attempt takes several lines.
const NARROW: f32 = 820.0;
/// How wide the columns are: when, who, scenario, points, passed; the reason has the rest.
const COLUMNS: [f32; 5] = [88.0, 92.0, 160.0, 76.0, 144.0];

pub fn ui(ui: &mut Ui, cx: &mut Cx, looking: &Looking) {
    // Escape leads back to the form, and not out of the page.
    let mut back = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    let words = "What is stored keeps the result that it has; new attempts are judged by the new rubric.";
    let (save, leave) = page_with_foot(
        ui,
        "what a rubric changes",
        words,
        |ui| {
            page_title(ui, "What it would change", "Each stored attempt by its own rubric, and by yours as it is now.", |_| {});
            standing_ui(ui, cx, looking);
            rows_ui(ui, looking);
        },
        |ui| {
            let save = ui.add_enabled(!looking.is_running(), Button::primary("Use it from now on"));
            let leave = ui.add(Button::plain("Back to the form").icon(Icon::Back));
            keyboard::start(if looking.is_running() { &leave } else { &save }, Stand::Page);
            (save.clicked(), leave.clicked())
        },
    );
    back |= leave;
    if save {
        cx.queue.rubric(RubricAct::Save);
    } else if back {
        cx.queue.rubric(RubricAct::CloseLooking);
    }
}

/// How far it is, and what has come of it.
fn standing_ui(ui: &mut Ui, cx: &mut Cx, looking: &Looking) {
    let (done, of) = (looking.done(), looking.of.unwrap_or(0));
    if looking.is_running() {
        let words = if of == 0 { "Looking for stored attempts.".to_owned() } else { format!("Looked at {done} of {of} attempts.") };
        let share = if of == 0 { 0.0 } else { done as f32 / of as f32 };
        if Notice::info(&words).action("Stop").progress(share).show(ui) {
            cx.queue.rubric(RubricAct::StopLooking);
        }
        return ui.add_space(space::M);
    } else if looking.stopped {
        Notice::warning(&format!("Stopped after {done} of {of} attempts: what follows speaks of those alone.")).show(ui);
        ui.add_space(space::M);
    } else if looking.rows.is_empty() {
        empty::empty(ui, "No result is stored yet, so there is nothing that it could change.", "");
        return;
    }
    let effects: Vec<Effect> = looking.rows.iter().map(|row| row.effect.clone()).collect();
    let words = summary(&effects);
    if !words.is_empty() {
        text::title(ui, &words);
    }
    let draft = &cx.state.rubric.draft;
    if draft.now().promise != draft.in_use().promise {
        text::small(ui, "Promised times were judged as they were heard, in the call: their bands change new attempts only.");
    }
    match looking.left_out {
        0 => {}
        1 => drop(text::small(ui, "1 attempt has no result, or cannot be read by this version, and is left out.")),
        count => drop(text::small(ui, &format!("{count} attempts have no result, or cannot be read by this version, and are left out."))),
    }
    ui.add_space(space::M);
}

fn rows_ui(ui: &mut Ui, looking: &Looking) {
    if looking.rows.is_empty() {
        return;
    }
    card::card(ui, |ui| {
        let wide = ui.available_width() >= NARROW;
        if wide {
            let heads = ["When", "Who", "Scenario", "Points", "Passed", "Why, mostly"];
            layout::row(ui, &widths(ui), |ui, column| {
                text::section(ui, heads[column]);
            });
        }
        for (number, row) in looking.rows.iter().take(MOST).enumerate() {
            if number > 0 || wide {
                card::rule(ui);
            }
            if wide { wide_ui(ui, row) } else { narrow_ui(ui, row) }
        }
        if looking.rows.len() > MOST {
            card::rule(ui);
            let rest = &looking.rows[MOST..];
            let changed = rest.iter().filter(|row| !row.effect.is_none()).count();
            text::small(ui, &format!("And {} more, of which {changed} change by less.", rest.len()));
        }
    });
}

fn widths(ui: &Ui) -> Vec<f32> {
    let gaps = space::L * COLUMNS.len() as f32;
    let rest = ui.available_width() - COLUMNS.iter().sum::<f32>() - gaps;
    COLUMNS.into_iter().chain([rest]).collect()
}

fn wide_ui(ui: &mut Ui, row: &Row) {
    layout::row(ui, &widths(ui), |ui, column| match column {
        0 => drop(text::small(ui, &date(row.started_ms))),
        1 => drop(text::small(ui, &row.who)),
        2 => drop(text::body(ui, &row.scenario)),
        3 => drop(text::strong(ui, &points(&row.effect))),
        4 => passed_ui(ui, &row.effect),
        _ => drop(text::small(ui, &why(&row.effect))),
    });
}

fn narrow_ui(ui: &mut Ui, row: &Row) {
    text::strong(ui, &format!("{}: {}", row.scenario, points(&row.effect)));
    passed_ui(ui, &row.effect);
    text::small(ui, &why(&row.effect));
    text::small(ui, &format!("{} · {}", date(row.started_ms), row.who));
}

fn points(effect: &Effect) -> String {
    match effect.by() {
        0 => effect.before.score.to_string(),
        _ => format!("{} → {}", effect.before.score, effect.after.score),
    }
}

fn passed_ui(ui: &mut Ui, effect: &Effect) {
    let word = |judged: Judged| if judged.passed { "passed" } else { "not passed" };
    let (before, after) = (word(effect.before), word(effect.after));
    if before == after {
        text::small(ui, before);
    } else {
        let tone = if effect.after.passed { Tone::Good } else { Tone::Change };
        text::toned(ui, &format!("{before} → {after}"), tone);
    }
}

fn why(effect: &Effect) -> String {
    if effect.is_none() { "It stays as it is.".to_owned() } else { sentence(&effect.reason) }
}
