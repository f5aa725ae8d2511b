//! What to take away: what worked, what to change, what it led to.

use egui::Ui;

use super::{quote, sea};
use crate::app::screens::{Cx, layout};
use crate::app::shell::{Command, Finished, Turning, WorkingOut};
use crate::app::theme::space;
use crate::app::widgets::curve::Moment;
use crate::app::widgets::{Button, Icon, Tone, card, text};
use crate::assessment::{Closing, Debrief, Point, What};
use crate::rehearsal::Asked;

/// The three cards.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx, finished: &Finished) {
    layout::cards(ui, "points", 3, 300.0, |ui, i| match i {
        0 => worked(ui, cx, &finished.debrief),
        1 => change(ui, cx, finished),
        _ => led_to(ui, cx, finished),
    });
}

fn title(ui: &mut Ui, moment: Moment, words: &str) {
    ui.horizontal(|ui| {
        layout::glyph(ui, Some(moment));
        text::title(ui, words);
    });
    ui.add_space(space::XS);
}

fn worked(ui: &mut Ui, cx: &mut Cx, debrief: &Debrief) {
    title(ui, Moment::Good, "What worked");
    if debrief.worked.is_empty() {
        text::body(ui, debrief.nothing_worked());
        if sea::is_shown(debrief) {
            text::body(ui, "The sea above shows where it moved.");
        }
    }
    for (i, point) in debrief.worked.iter().enumerate() {
        between(ui, i);
        yours(ui, cx, debrief, point, Tone::Good);
    }
}

fn change(ui: &mut Ui, cx: &mut Cx, finished: &Finished) {
    let debrief = &finished.debrief;
    title(ui, Moment::Change, "What to change");
    if debrief.change.is_empty() {
        let words = if debrief.stopped { "A call that you stopped is not judged." } else { "Nothing stood out that needs changing." };
        text::body(ui, words);
    }
    for (i, point) in debrief.change.iter().enumerate() {
        between(ui, i);
        let tone = if point.doubtful { Tone::Doubtful } else { Tone::Change };
        yours(ui, cx, debrief, point, tone);
        if !point.better.is_empty() {
            text::toned(ui, "Better there", Tone::Good);
            text::body(ui, &format!("“{}”", point.better));
        }
        if let Some(turn) = point.turn.filter(|_| !finished.log.header.settings.exam)
            && ui.add(Button::plain(&format!("Try again from turn {turn}")).icon(Icon::Rewind)).clicked()
        {
            cx.queue.push(Command::TryAgain { attempt: finished.attempt, turn });
        }
    }
}

fn led_to(ui: &mut Ui, cx: &mut Cx, finished: &Finished) {
    let debrief = &finished.debrief;
    title(ui, Moment::Turning, "What it led to");
    let turned = turned(ui, cx, finished);
    if debrief.led_to.is_empty() && turned == 0 {
        let words = match (debrief.stopped, sea::is_shown(debrief)) {
            (true, _) => "You stopped before it came to an end.",
            (false, true) => "The mood moved in small steps; no single moment turned the call.",
            (false, false) => "It was over before anything could come of it.",
        };
        text::body(ui, words);
    }
    for (i, sentence) in debrief.led_to.iter().enumerate() {
        between(ui, i + turned);
        text::body(ui, &layout::sentence(sentence));
    }
}

/// Where it turned, exactly, as far as that is known; gives how many things were told.
fn turned(ui: &mut Ui, cx: &mut Cx, finished: &Finished) -> usize {
    if let Turning::Working(WorkingOut { percent: Some(percent), .. }) = &finished.turning {
        text::small(ui, &format!("Working out where it turned: {percent} %"));
    }
    let Some(turned) = &finished.debrief.turned else { return 0 };
    if turned.closed.is_empty() {
        let told = turned.told();
        told.iter().for_each(|sentence| drop(text::body(ui, sentence)));
        return told.len();
    }
    for (i, closing) in turned.closed.iter().enumerate() {
        between(ui, i);
        closing.told().iter().for_each(|sentence| drop(text::body(ui, sentence)));
        if let Some((asked, question)) = what_if(closing).filter(|_| !finished.log.header.settings.exam)
            && ui.add(Button::plain(&question)).clicked()
        {
            cx.queue.push(Command::WhatIf { attempt: finished.attempt, asked });
        }
    }
    turned.closed.len()
}

/// What can be asked about a moment at which something closed, and how it is put; nothing of what was noted after a call.
fn what_if(closing: &Closing) -> Option<(Asked, String)> {
    match closing.what {
        What::Turn => Some((Asked::Turn(closing.turn), format!("What if I had … at turn {}", closing.turn))),
        What::Silence => Some((Asked::Entry(closing.entry), "What if I had said …".to_owned())),
        What::Over => Some((Asked::Entry(closing.entry), "What if I had waited, and said …".to_owned())),
        What::Record => None,
    }
}

fn between(ui: &mut Ui, at: usize) {
    if at > 0 {
        ui.add_space(space::XS);
        card::rule(ui);
        ui.add_space(space::XS);
    }
}

/// The principle, the words or the moment, and what it did.
fn yours(ui: &mut Ui, cx: &mut Cx, debrief: &Debrief, point: &Point, tone: Tone) {
    layout::principle_link(ui, point.principle, cx.queue);
    if debrief.quotes(point) {
        quote::show(ui, &point.yours, point.span, tone);
    } else if !point.yours.is_empty() {
        text::body(ui, &layout::sentence(&point.yours));
    }
    if point.doubtful {
        text::toned(ui, "It may sound so; nobody is sure.", Tone::Doubtful);
    }
    text::small(ui, &point.note);
}
