//! Words that the organisation bans or prefers: a list, of which one is folded open.

use egui::{Align, Layout, Ui};

use super::exceptions::SEVERITIES;
use super::field;
use super::sheet::Sheet;
use crate::app::screens::layout;
use crate::app::theme::space;
use crate::app::widgets::choice::choice;
use crate::app::widgets::{Button, Chip, Icon, Tone, card, text};
use crate::assessment::MOST_POINTS;
use crate::scenario::rubric::{MOST_PHRASE, MOST_PHRASES, MOST_REMARK, Phrase, Wish};

/// The list, and a button for another.
pub fn ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    card::card(ui, |ui| {
        super::begin(ui, "Words to avoid and words to prefer");
        text::small(
            ui,
            &format!(
                "Found as whole words in what the trainee says. Words to avoid take points from the result, each once in a call and all \
                 together at most {MOST_POINTS}. Words to prefer are pointed out and earn nothing: nobody should learn to recite."
            ),
        );
        let phrases = sheet.now.phrases.clone();
        for (number, phrase) in phrases.iter().enumerate() {
            card::rule(ui);
            ui.push_id(("phrase", number), |ui| match sheet.kept.open == Some(number) {
                true => open_ui(ui, sheet, number, phrase),
                false => row_ui(ui, sheet, number, phrase),
            });
        }
        sheet.fault_ui(ui, "phrases");
        layout::line(ui, |ui| {
            let room = phrases.len() < MOST_PHRASES;
            for (wish, words) in [(Wish::Avoid, "Add words to avoid"), (Wish::Prefer, "Add words to prefer")] {
                if ui.add_enabled(room, Button::plain(words).icon(Icon::Add)).clicked() {
                    sheet.kept.open = Some(phrases.len());
                    sheet.kept.lead = Some(path(phrases.len(), "words"));
                    sheet.change(|rubric| rubric.phrases.push(Phrase::new(wish, "")));
                }
            }
        });
    });
}

/// A phrase in one line.
fn row_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, number: usize, phrase: &Phrase) {
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            remove_ui(ui, sheet, number, phrase);
            if ui.add(Button::quiet("Edit").name(&format!("Edit {}", called(number, phrase))).compact()).clicked() {
                sheet.kept.open = Some(number);
                sheet.kept.lead = Some(path(number, "words"));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                chip_ui(ui, phrase.wish);
                text::strong_line(ui, &format!("“{}”", phrase.words));
            });
        });
    });
    let more = match phrase.wish {
        Wish::Avoid if phrase.instead.is_empty() => format!("A {} fault.", phrase.severity),
        Wish::Avoid => format!("A {} fault. Instead: “{}”", phrase.severity, phrase.instead),
        Wish::Prefer => String::new(),
    };
    if !more.is_empty() {
        text::small(ui, &more);
    }
    faults_ui(ui, sheet, number);
}

/// A phrase with all its fields.
fn open_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, number: usize, phrase: &Phrase) {
    ui.horizontal(|ui| {
        let mut wish = phrase.wish;
        if choice(ui, "Avoid or prefer", &mut wish, &[(Wish::Avoid, "Avoid"), (Wish::Prefer, "Prefer")]) {
            change(sheet, number, |phrase| phrase.wish = wish);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            remove_ui(ui, sheet, number, phrase);
            if ui.add(Button::quiet("Done").name(&format!("Done with {}", called(number, phrase))).compact()).clicked() {
                sheet.kept.open = None;
            }
        });
    });
    let set = |part: fn(&mut Phrase) -> &mut String| {
        move |rubric: &mut crate::scenario::Rubric, words: String| {
            if let Some(phrase) = rubric.phrases.get_mut(number) {
                *part(phrase) = words;
            }
        }
    };
    field::text_ui(ui, sheet, &path(number, "words"), "The words", &phrase.words, MOST_PHRASE, set(|phrase| &mut phrase.words));
    if phrase.wish == Wish::Avoid {
        let instead = path(number, "instead");
        field::text_ui(ui, sheet, &instead, "What to say instead", &phrase.instead, MOST_REMARK, set(|phrase| &mut phrase.instead));
    }
    field::text_ui(ui, sheet, &path(number, "why"), "Why", &phrase.why, MOST_REMARK, set(|phrase| &mut phrase.why));
    if phrase.wish == Wish::Avoid {
        text::field(ui, "How heavy");
        let mut severity = phrase.severity;
        if choice(ui, "How heavy these words are", &mut severity, &SEVERITIES) {
            change(sheet, number, |phrase| phrase.severity = severity);
        }
        if severity == crate::principles::SignalSeverity::Critical {
            text::small(ui, &format!("Whoever says this has at most {} points.", sheet.now.critical_cap));
        }
    }
    ui.add_space(space::XS);
}

fn change(sheet: &mut Sheet<'_>, number: usize, change: impl FnOnce(&mut Phrase)) {
    sheet.change(|rubric| rubric.phrases.get_mut(number).map_or((), change));
}

fn remove_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, number: usize, phrase: &Phrase) {
    if ui.add(Button::icon_only(Icon::Delete, &format!("Remove {}", called(number, phrase)))).clicked() {
        sheet.kept.open = None;
        sheet.change(|rubric| {
            rubric.phrases.remove(number);
        });
    }
}

fn chip_ui(ui: &mut Ui, wish: Wish) {
    let (words, tone) = match wish {
        Wish::Avoid => ("Avoid", Tone::Change),
        Wish::Prefer => ("Prefer", Tone::Good),
    };
    ui.add(Chip::new(words).tone(tone));
}

fn faults_ui(ui: &mut Ui, sheet: &Sheet<'_>, number: usize) {
    ["words", "instead", "why"].iter().for_each(|part| sheet.fault_ui(ui, &path(number, part)));
}

fn called(number: usize, phrase: &Phrase) -> String {
    if phrase.words.is_empty() { format!("phrase {}", number + 1) } else { format!("“{}”", phrase.words) }
}

fn path(number: usize, part: &str) -> String {
    format!("phrases/{number}/{part}")
}
