//! The sea of the call, with the moments that matter on it.

use std::collections::BTreeMap;

use egui::{Align, Layout, Ui};

use crate::app::screens::layout;
use crate::app::theme::space;
use crate::app::widgets::curve::{Moment, Point};
use crate::app::widgets::{Curve, card, sea, text};
use crate::assessment::Debrief;

/// Whether there is a sea to show: somebody has answered.
pub(super) fn is_shown(debrief: &Debrief) -> bool {
    debrief.sea.len() >= 2
}

/// Shows the sea, with the keyboard on the mark of turn `back_to`; gives the turn whose mark was chosen.
pub(super) fn show(ui: &mut Ui, debrief: &Debrief, back_to: Option<u32>) -> Option<u32> {
    if !is_shown(debrief) {
        return None;
    }
    let anger: Vec<i8> = debrief.sea.iter().map(|point| point.mood.anger).collect();
    let points = points(debrief);
    let led = back_to.and_then(|turn| points.iter().position(|point| point.turn == turn));
    let chosen = card::card(ui, |ui| {
        ui.horizontal(|ui| {
            text::strong(ui, "The sea of this call");
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| text::small(ui, "anger, turn by turn"));
        });
        let chosen = Curve::new(&anger, &points).height(210.0).lead_to(led).show(ui, &name(debrief));
        ui.add_space(space::XS);
        legend(ui, &points);
        chosen.and_then(|at| points.get(at)).map(|point| point.turn)
    })
    .inner;
    ui.add_space(space::S);
    chosen
}

fn legend(ui: &mut Ui, points: &[Point]) {
    let words = [(Moment::Good, "it worked"), (Moment::Change, "to change"), (Moment::Turning, "it turned here")];
    layout::line(ui, |ui| {
        for (moment, words) in words {
            if points.iter().any(|point| point.labels.iter().any(|(known, _)| *known == moment)) {
                layout::glyph(ui, Some(moment));
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

/// The moments, one mark a turn: what is to change stands before what worked, and the turning point before both.
pub(in crate::app::screens) fn points(debrief: &Debrief) -> Vec<Point> {
    let at = |turn: Option<u32>| turn.and_then(|turn| debrief.sea.iter().position(|point| point.turn == turn));
    let mut moments: BTreeMap<usize, Vec<(Moment, &str)>> = BTreeMap::new();
    if let Some(turning) = &debrief.turning_point {
        let how = if turning.by > 0 { "Anger rises most here" } else { "Anger falls most here" };
        moments.entry(at(Some(turning.turn)).unwrap_or_default()).or_default().push((Moment::Turning, how));
    }
    for closing in debrief.turned.iter().flat_map(|turned| &turned.closed) {
        let here = moments.entry(at(Some(closing.turn)).unwrap_or_default()).or_default();
        if here.is_empty() {
            here.push((Moment::Turning, "An end closed"));
        }
    }
    let change = debrief.change.iter().map(|point| (Moment::Change, point));
    let worked = debrief.worked.iter().map(|point| (Moment::Good, point));
    for (moment, point) in change.chain(worked) {
        let title = point.principle.entry().title.as_str();
        if let Some(at) = at(point.turn) {
            let here = moments.entry(at).or_default();
            if here.iter().all(|(_, known)| *known != title) {
                here.push((moment, title));
            }
        }
    }
    let point = |(at, moments): (usize, Vec<(Moment, &str)>)| Point {
        at,
        turn: debrief.sea[at].turn,
        moment: moments[0].0,
        labels: labels(&moments),
    };
    moments.into_iter().map(point).collect()
}

/// At most two things are named; the rest is counted.
fn labels(moments: &[(Moment, &str)]) -> Vec<(Moment, String)> {
    let named = |(moment, words): &(Moment, &str)| (*moment, (*words).to_owned());
    match moments {
        [one, two, rest @ ..] if !rest.is_empty() => vec![named(one), named(two), (rest[0].0, format!("and {} more", rest.len()))],
        _ => moments.iter().map(named).collect(),
    }
}
