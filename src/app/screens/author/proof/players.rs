//! Players who always do one thing: every one of them should fail.

use egui::Ui;

use super::Asked;
use super::stepping::Stepping;
use crate::app::screens::layout;
use crate::app::theme::space;
use crate::app::widgets::{Button, Chip, Icon, Tone, card, text};
use crate::rehearsal::Caricature;
use crate::rehearsal::examine::{Examination, Play};

/// The widths of what stands behind the words.
const COLUMNS: [f32; 2] = [130.0, 150.0];
/// The words have at least so much, or each player stands in lines of its own.
const FIRST: f32 = 260.0;

pub fn ui(ui: &mut Ui, shown: &Examination) -> Option<Asked> {
    let mut asked = None;
    card::card(ui, |ui| {
        text::title(ui, "Players who always do one thing");
        text::small(
            ui,
            "Every one of them should fail: who passes so has not listened. Only who says what you hold for the best should pass.",
        );
        ui.add_space(space::S);
        for (who, play) in &shown.players {
            card::rule(ui);
            asked = player(ui, shown, *who, play).or(asked.take());
        }
    });
    ui.add_space(space::M);
    asked
}

fn player(ui: &mut Ui, shown: &Examination, who: Caricature, play: &Play) -> Option<Asked> {
    let first = ui.available_width() - COLUMNS.iter().sum::<f32>() - space::L * COLUMNS.len() as f32;
    if first < FIRST {
        words(ui, shown, who, play);
        return ui
            .horizontal_wrapped(|ui| {
                result(ui, who, play);
                step(ui, who, play)
            })
            .inner;
    }
    let mut asked = None;
    layout::row(ui, &[first, COLUMNS[0], COLUMNS[1]], |ui, i| match i {
        0 => words(ui, shown, who, play),
        1 => {
            ui.add_space(space::XS);
            result(ui, who, play);
        }
        _ => asked = step(ui, who, play),
    });
    asked
}

fn words(ui: &mut Ui, shown: &Examination, who: Caricature, play: &Play) {
    ui.add_space(space::XS);
    ui.spacing_mut().item_spacing.y = 2.0;
    text::body(ui, &format!("Who {}", who.words()));
    let came = match (play.endings.last(), &play.result) {
        (Some(ending), Some(result)) => {
            format!("comes to “{}” with {} of 100; {} are needed", shown.title(ending), result.score, result.pass_mark)
        }
        (Some(ending), None) => format!("comes to “{}”, and not to the end of the attempt", shown.title(ending)),
        (None, _) => "comes to no ending".to_owned(),
    };
    text::small(ui, &came);
    ui.add_space(space::XS);
}

fn result(ui: &mut Ui, who: Caricature, play: &Play) {
    let passed = play.result.as_ref().is_some_and(|result| result.passed);
    let as_wanted = passed == (who == Caricature::AuthorsBest);
    let tone = if as_wanted { Tone::Good } else { Tone::Change };
    let icon = if as_wanted { Icon::Check } else { Icon::Warning };
    ui.add(Chip::new(if passed { "Passes" } else { "Fails" }).tone(tone).icon(icon));
}

fn step(ui: &mut Ui, who: Caricature, play: &Play) -> Option<Asked> {
    ui.add_space(2.0);
    let name = format!("Step through the play of who {}", who.words());
    let button = ui.add(Button::quiet("Step through").icon(Icon::Play).compact().name(&name));
    button.clicked().then(|| Asked::Step(Stepping::new(format!("Somebody who {}", who.words()), play, button.id)))
}
