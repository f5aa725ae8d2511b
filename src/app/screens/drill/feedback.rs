//! What was seen of the principle in an answer, with the words that show it, and a line that does it.

use egui::{Align, Ui};

use crate::app::keyboard::{self, Stand};
use crate::app::screens::{Cx, layout};
use crate::app::shell::{Command, DrillAct, Drilling};
use crate::app::theme::space;
use crate::app::widgets::curve::Moment;
use crate::app::widgets::{Bubble, Button, Mark, Tone, card, readings, text};
use crate::principles::{Sign, Sureness};
use crate::rehearsal::drill::{Judged, Prompt, Sight};

pub(super) fn show(ui: &mut Ui, cx: &mut Cx, drilling: &Drilling, prompt: &Prompt, judged: &Judged) {
    Bubble::agent(&judged.reply).marks(&marks(judged)).show(ui);
    card::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        let moment = if judged.showed { Moment::Good } else { Moment::Change };
        ui.horizontal(|ui| {
            layout::glyph(ui, Some(moment));
            text::title(ui, headline(judged));
        });
        for sight in judged.against.iter().chain(&judged.good) {
            seen(ui, judged, sight);
        }
        if !judged.showed {
            text::toned(ui, "A line that does it", Tone::Good);
            text::body(ui, &format!("“{}”", prompt.better));
        }
    });
    let last = drilling.at + 1 == drilling.drill.prompts.len();
    ui.with_layout(egui::Layout::top_down(Align::Min), |ui| {
        let next = ui.add(Button::primary(if last { "How it went" } else { "Next line" }).key("Enter"));
        keyboard::start(&next, Stand::Control);
        if next.clicked() || super::enter(ui) {
            cx.queue.push(Command::Drill(DrillAct::Next));
        }
    });
}

fn headline(judged: &Judged) -> &'static str {
    match (judged.showed, judged.good.is_empty(), judged.against.is_empty()) {
        (true, ..) => "That shows it",
        (false, _, false) => "Something speaks against it",
        (false, false, true) => "Nearly there",
        (false, true, true) if judged.understood => "Not seen this time",
        (false, true, true) => "That could not be read; other words may be seen better",
    }
}

/// What was seen, by which words, and the catalogue's one sentence about it.
fn seen(ui: &mut Ui, judged: &Judged, sight: &Sight) {
    let tone = tone(sight);
    let label = layout::capital(&readings::label(sight.signal, sight.sure == Sureness::Doubtful));
    let whole = sight.span.of(&judged.reply).len() == judged.reply.len();
    let words = if whole { String::new() } else { format!(": “{}”", sight.span.of(&judged.reply)) };
    text::toned(ui, &format!("{label}{words}"), tone);
    text::small(ui, &sight.signal.entry().note);
}

fn tone(sight: &Sight) -> Tone {
    readings::tone(sight.signal.sign(), sight.sure == Sureness::Doubtful)
}

/// The words that show something; where the whole answer does, none stand out.
fn marks(judged: &Judged) -> Vec<Mark> {
    let sights = judged.against.iter().chain(&judged.good);
    let parts = sights.filter(|sight| sight.span.of(&judged.reply).len() < judged.reply.len() || sight.signal.sign() == Sign::Against);
    parts.map(|sight| Mark { span: sight.span, tone: tone(sight) }).collect()
}
