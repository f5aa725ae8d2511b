//! What is proved of the scenario: its endings with a play to each, what nobody comes to, players who always do one thing, and a
//! crowd that plays by lot. A play is read step by step.

mod by_lot;
mod endings;
mod play;
mod players;
mod row;
mod scores;
mod status;
mod stepping;
mod unreached;

use egui::{Id, Key, Modifiers, Ui};

use super::super::{Cx, page};
use crate::app::shell::{Open, Proving};
use crate::app::widgets::empty;
use crate::base::Span;
use crate::log::Directive;
use crate::rehearsal::examine::Examination;
use by_lot::Listed;
pub use status::{line, running};
use stepping::{Back, Stepping};

/// What was asked in the view, and is done elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Leads {
    /// To a place of the text as it is now.
    Place(Span),
    /// To the rehearsal, with what is to be done there.
    Play(Vec<Directive>),
    /// Back to the findings.
    Findings,
}

/// What was asked in a part of it.
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
    /// Opens the play that shows what the proof's finding of a number says; asked at the button `from`.
    pub fn step_through(&mut self, proving: &Proving, number: usize, from: Id) {
        let finding = proving.shown.as_ref().and_then(|shown| shown.findings.get(number));
        if let Some((told, play)) = finding.and_then(|finding| Some((&finding.told, finding.play.as_ref()?))) {
            self.stepping = Some(Stepping::of_finding(told.sentence.clone(), &play.into(), from));
            self.number = proving.number;
        }
    }

    /// Draws it; gives what was asked that is done elsewhere.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx, open: &Open) -> Option<Leads> {
        let proving = &open.proving;
        if self.number != proving.number {
            // A play belongs to the text that it was played in.
            (self.number, self.stepping) = (proving.number, None);
        }
        let place = |place| proving.carry(&open.document, place).map(Leads::Place);
        if let (Some(stepping), Some(shown)) = (&mut self.stepping, &proving.shown) {
            let asked = stepping.ui(ui, shown);
            if asked.back || ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
                ui.memory_mut(|memory| memory.request_focus(stepping.from));
                let back = stepping.back;
                self.stepping = None;
                return (back == Back::Findings).then_some(Leads::Findings);
            }
            return asked.play.map(Leads::Play).or(asked.go.and_then(place));
        }
        status::ui(ui, cx, open);
        let Some(shown) = &proving.shown else {
            empty::empty(ui, "A proof plays everything that can happen with your options, and shows here what comes of it.", "");
            return None;
        };
        let mut asked = None;
        page(ui, "proof", |ui| asked = self.sections(ui, cx, open, shown));
        match asked? {
            Asked::Go(to) => place(to),
            Asked::Step(stepping) => {
                self.stepping = Some(stepping);
                None
            }
        }
    }

    fn sections(&mut self, ui: &mut Ui, cx: &mut Cx, open: &Open, shown: &Examination) -> Option<Asked> {
        let asked = endings::ui(ui, shown);
        let asked = scores::ui(ui, shown).or(asked);
        let asked = unreached::ui(ui, shown).or(asked);
        let asked = players::ui(ui, shown).or(asked);
        by_lot::ui(ui, cx, &open.proving, &mut self.listed).or(asked)
    }
}
