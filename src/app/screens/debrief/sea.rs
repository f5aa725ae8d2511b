//! The sea of the call, with the moments that matter on it.

use egui::{Align, Layout, Ui};

use crate::app::screens::parts;
use crate::app::theme::space;
use crate::app::widgets::curve::{Moment, Point};
use crate::app::widgets::{Curve, card, sea, text};
use crate::assessment::Debrief;

/// Shows the sea; gives the turn whose point was chosen.
pub(super) fn show(ui: &mut Ui, debrief: &Debrief) -> Option<u32> {
    if debrief.sea.len() < 2 {
        return None;
    }
    let anger: Vec<i8> = debrief.sea.iter().map(|point| point.mood.anger).collect();
    let points = points(debrief);
    card::card(ui, |ui| {
        ui.horizontal(|ui| {
            text::strong(ui, "The sea of this call");
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| text::small(ui, "anger, turn by turn"));
        });
        let chosen = Curve::new(&anger, &points).height(210.0).show(ui, &name(debrief));
        ui.add_space(space::XS);
        legend(ui, &points);
        chosen.and_then(|at| points.get(at)).and_then(|point| debrief.sea.get(point.turn)).map(|point| point.turn)
    })
    .inner
}

fn legend(ui: &mut Ui, points: &[Point]) {
    let words = [(Moment::Good, "it worked"), (Moment::Change, "to change"), (Moment::Turning, "it turned here")];
    ui.horizontal_wrapped(|ui| {
        for (moment, words) in words {
            if points.iter().any(|point| point.moment == moment) {
                parts::glyph(ui, Some(moment));
                text::small(ui, words);
                ui.add_space(space::S);
            }
        }
        if !points.is_empty() {
            text::small(ui, "Choose a mark to read that turn.");
        }
    });
}

fn name(debrief: &Debrief) -> String {
    let at = |index: usize| debrief.sea.get(index).map(|point| sea::words::name(point.mood).to_lowercase()).unwrap_or_default();
    format!("The sea of this call, from {} to {}", at(0), at(debrief.sea.len() - 1))
}

/// The moments: one mark a turn; what is to change stands before what worked, and the turning point before both.
pub(in crate::app::screens) fn points(debrief: &Debrief) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    let mut add = |turn: Option<u32>, moment: Moment, label: &str| {
        let Some(at) = turn.and_then(|turn| debrief.sea.iter().position(|point| point.turn == turn)) else { return };
        match points.iter_mut().find(|point| point.turn == at) {
            Some(known) => {
                known.moment = moment;
                known.label = format!("{}; {}", known.label, lower(label));
            }
            None => points.push(Point { turn: at, moment, label: label.to_owned() }),
        }
    };
    for point in &debrief.worked {
        add(point.turn, Moment::Good, &point.principle.entry().title);
    }
    for point in &debrief.change {
        add(point.turn, Moment::Change, &point.principle.entry().title);
    }
    if let Some(turning) = &debrief.turning_point {
        let how = if turning.by > 0 { "Anger rises most here" } else { "Anger falls most here" };
        add(Some(turning.turn), Moment::Turning, how);
    }
    points.sort_by_key(|point| point.turn);
    points
}

fn lower(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
