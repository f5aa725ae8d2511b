//! A play in a row: whose it is, what it came to, whether it passes, and the way to its steps.

use egui::Ui;

use super::Asked;
use super::stepping::Stepping;
use crate::app::screens::layout;
use crate::app::theme::space;
use crate::app::widgets::{Button, Chip, Icon, Tone, card, text};
use crate::rehearsal::examine::{Examination, Play};

/// The widths of what stands behind the words.
const COLUMNS: [f32; 2] = [130.0, 150.0];
/// The words have at least so much, or each play stands in lines of its own.
const FIRST: f32 = 260.0;

/// A play that is shown in a row.
pub struct PlayRow<'p> {
    /// Whose it is.
    pub words: &'p str,
    pub play: &'p Play,
    /// Whether it should pass.
    pub should_pass: bool,
    /// What the button says that opens it.
    pub name: &'p str,
    /// What is opened so.
    pub title: &'p str,
}

impl PlayRow<'_> {
    /// Shows it; gives the way to its steps, if that was chosen.
    pub fn show(self, ui: &mut Ui, shown: &Examination) -> Option<Asked> {
        card::rule(ui);
        let first = ui.available_width() - COLUMNS.iter().sum::<f32>() - space::L * COLUMNS.len() as f32;
        if first < FIRST {
            self.words(ui, shown);
            let below = |ui: &mut Ui| {
                self.result(ui);
                self.step(ui)
            };
            return ui.horizontal_wrapped(below).inner;
        }
        let mut asked = None;
        layout::row(ui, &[first, COLUMNS[0], COLUMNS[1]], |ui, i| match i {
            0 => self.words(ui, shown),
            1 => {
                ui.add_space(space::XS);
                self.result(ui);
            }
            _ => asked = self.step(ui),
        });
        asked
    }

    fn words(&self, ui: &mut Ui, shown: &Examination) {
        ui.add_space(space::XS);
        ui.spacing_mut().item_spacing.y = 2.0;
        text::body(ui, self.words);
        let came = match (self.play.endings.last(), &self.play.result) {
            (Some(ending), Some(result)) => {
                format!("comes to “{}” with {} of 100; {} are needed", shown.title(ending), result.score, result.pass_mark)
            }
            (Some(ending), None) => format!("comes to “{}”, and not to the end of the attempt", shown.title(ending)),
            (None, _) => "comes to no ending".to_owned(),
        };
        text::small(ui, &came);
        ui.add_space(space::XS);
    }

    fn result(&self, ui: &mut Ui) {
        let passed = self.play.result.as_ref().is_some_and(|result| result.passed);
        let (tone, icon) = if passed == self.should_pass { (Tone::Good, Icon::Check) } else { (Tone::Change, Icon::Warning) };
        ui.add(Chip::new(if passed { "Passes" } else { "Fails" }).tone(tone).icon(icon));
    }

    fn step(&self, ui: &mut Ui) -> Option<Asked> {
        ui.add_space(2.0);
        let button = ui.add(Button::quiet("Step through").icon(Icon::Play).compact().name(self.name));
        button.clicked().then(|| Asked::Step(Stepping::new(self.title.to_owned(), self.play, button.id)))
    }
}
