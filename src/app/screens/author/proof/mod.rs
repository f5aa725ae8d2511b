//! What is proved of the scenario: its endings with a play to each, what nobody comes to, players who always do one thing, and a
//! crowd that plays by lot. A play is read step by step.

mod by_lot;
mod endings;
mod players;
mod row;
mod status;
mod stepping;
mod unreached;

use egui::{Key, Modifiers, Ui};

use super::super::{Cx, page};
use crate::app::shell::Open;
use crate::app::widgets::empty;
use crate::base::Span;
use crate::rehearsal::examine::Examination;
use by_lot::Listed;
pub use status::{line, running};
use stepping::Stepping;

/// What was asked in the view.
enum Asked {
    /// To go to a place of the text that was proved.
    Go(Span),
    /// To read a play.
    Step(Box<Stepping>),
}

/// The view.
#[derive(Debug, Default)]
pub struct ProofView {
    /// The play that is read.
    stepping: Option<Box<Stepping>>,
    /// What of the crowd's counts is listed.
    listed: Listed,
    /// What was shown as a play was opened.
    number: u64,
}

impl ProofView {
    /// Draws it; gives the place to go to, if one was chosen.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx, open: &Open) -> Option<Span> {
        let proving = &open.proving;
        if self.number != proving.number {
            // A play belongs to the text that it was played in.
            (self.number, self.stepping) = (proving.number, None);
        }
        if let (Some(stepping), Some(shown)) = (&mut self.stepping, &proving.shown) {
            let leave = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
            let asked = stepping.ui(ui, shown);
            if leave || asked.back {
                ui.memory_mut(|memory| memory.request_focus(stepping.from));
                self.stepping = None;
            }
            return asked.go.and_then(|place| proving.carry(&open.document, place));
        }
        status::ui(ui, cx, open);
        let Some(shown) = &proving.shown else {
            empty::empty(ui, "A proof plays everything that can happen with your options, and shows here what comes of it.", "");
            return None;
        };
        let mut asked = None;
        page(ui, "proof", |ui| asked = self.sections(ui, cx, open, shown));
        match asked? {
            Asked::Go(place) => proving.carry(&open.document, place),
            Asked::Step(stepping) => {
                self.stepping = Some(stepping);
                None
            }
        }
    }

    fn sections(&mut self, ui: &mut Ui, cx: &mut Cx, open: &Open, shown: &Examination) -> Option<Asked> {
        let asked = endings::ui(ui, shown);
        let asked = unreached::ui(ui, shown).or(asked);
        let asked = players::ui(ui, shown).or(asked);
        by_lot::ui(ui, cx, &open.proving, &mut self.listed).or(asked)
    }
}
