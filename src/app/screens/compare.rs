//! Two attempts at one scenario side by side: the sea, the result, the skills, and what differed, in words.

use std::cmp::Ordering;

use egui::{Label, RichText, Ui};

use super::{Cx, attempts, layout, page, page_title};
use crate::app::keyboard::{self, Stand};
use crate::app::shell::{Command, Finished, Route, State};
use crate::app::theme::{self, Weight, font, space};
use crate::app::widgets::curve::{Moment, Point as Marked};
use crate::app::widgets::{Bar, Button, Chip, Curve, Icon, Tone, card, empty, text};
use crate::assessment::{Debrief, Point, PrincipleScore};
use crate::principles::Sign;
use crate::records::AttemptId;

/// Two attempts side by side.
#[derive(Debug, Default)]
pub struct CompareScreen;

/// An attempt with what it is called.
struct Side<'a> {
    name: String,
    finished: &'a Finished,
}

impl CompareScreen {
    /// Shows the two attempts that the route names; the older one on the left.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx) {
        let state = cx.state;
        let sides = match state.route {
            Route::Compare(one, other) => side(state, one.min(other)).zip(side(state, one.max(other))),
            _ => None,
        };
        let Some((earlier, later)) = sides else {
            if empty::empty(ui, "These two attempts are not open.", "Home") {
                cx.queue.push(Command::Go(Route::Home));
            }
            return;
        };
        page(ui, &format!("compare {:?}", state.route), |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            let title = format!("Two attempts: {}", later.finished.debrief.scenario);
            page_title(ui, &title, &format!("{} and {}", earlier.name, later.name.to_lowercase()), |ui| {
                let back = ui.add(Button::quiet("Back").icon(Icon::Back));
                keyboard::start(&back, Stand::Page);
                if back.clicked() {
                    cx.queue.push(Command::Back);
                }
            });
            sea(ui, &earlier, &later);
            let pair = [&earlier, &later];
            layout::cards(ui, "results", 2, 280.0, |ui, i| result(ui, cx, pair[i]));
            differences(ui, cx, &earlier, &later);
            layout::cards(ui, "moments", 2, 280.0, |ui, i| moments(ui, cx, pair[i]));
        });
    }
}

fn side(state: &State, id: AttemptId) -> Option<Side<'_>> {
    let finished = state.finished(id)?;
    let all = attempts::of_scenario(state, &finished.log.header.texts.scenario_id);
    Some(Side { name: attempts::name(&all, id), finished })
}

fn sea(ui: &mut Ui, earlier: &Side, later: &Side) {
    let anger = |side: &Side| -> Vec<i8> { side.finished.debrief.sea.iter().map(|point| point.mood.anger).collect() };
    let points: Vec<Marked> = super::debrief::points(&later.finished.debrief);
    card::card(ui, |ui| {
        text::strong(ui, "The sea of both calls");
        text::small(ui, &format!("The water and its marks: {}. The dashed line: {}.", later.name, earlier.name));
        let name = format!("The sea of {}, with {} behind it", later.name.to_lowercase(), earlier.name.to_lowercase());
        Curve::new(&anger(later), &points).compared_with(&anger(earlier)).height(210.0).show(ui, &name);
    });
}

fn result(ui: &mut Ui, cx: &mut Cx, side: &Side) {
    let debrief = &side.finished.debrief;
    text::title(ui, &side.name);
    match &debrief.result {
        Some(result) => {
            layout::line(ui, |ui| {
                let ink = theme::of(ui).ink;
                ui.add(Label::new(RichText::new(result.score.to_string()).font(font(Weight::Strong, 32.0)).color(ink)));
                let (word, tone) = if result.passed { ("Passed", Tone::Good) } else { ("Not passed", Tone::Change) };
                ui.add(Chip::new(word).tone(tone));
            });
        }
        None => {
            text::body(ui, "No score.");
        }
    }
    if let Some(ending) = debrief.endings.last() {
        text::body(ui, &format!("{} ({})", ending.title, ending.outcome.words()));
    }
    for skill in &debrief.skills {
        ui.add(Bar::new(skill.skill.title(), skill.score));
        ui.add_space(space::XS);
    }
    if ui.add(Button::plain(&format!("Open the debrief of {}", side.name.to_lowercase()))).clicked() {
        cx.queue.push(Command::OpenDebrief(side.finished.attempt));
    }
}

/// What differed, goal by goal.
fn differences(ui: &mut Ui, cx: &mut Cx, earlier: &Side, later: &Side) {
    card::card(ui, |ui| {
        text::title(ui, "What differed");
        let goals = later.finished.debrief.goals.iter();
        for (i, now) in goals.enumerate() {
            let Some(before) = earlier.finished.debrief.goals.iter().find(|before| before.principle == now.principle) else { continue };
            if i > 0 {
                card::rule(ui);
            }
            layout::line(ui, |ui| {
                layout::glyph(ui, glyph(before, now));
                layout::principle_link(ui, now.principle, cx.queue);
                text::small(ui, change(before.score, now.score));
            });
            let (then, after) = (in_words(before), in_words(now));
            if then == after {
                text::body(ui, &format!("Both times: {after}"));
            } else {
                text::body(ui, &format!("{}: {then}", earlier.name));
                text::body(ui, &format!("{}: {after}", later.name));
            }
        }
    });
}

fn glyph(before: &PrincipleScore, now: &PrincipleScore) -> Option<Moment> {
    match now.score.zip(before.score).map(|(now, before)| now.cmp(&before)) {
        Some(Ordering::Greater) => Some(Moment::Good),
        Some(Ordering::Less) => Some(Moment::Change),
        _ => None,
    }
}

/// How a score changed, in words with the numbers behind them.
fn change(before: Option<u32>, now: Option<u32>) -> &'static str {
    match (before, now) {
        (Some(before), Some(now)) if now > before => "better the second time",
        (Some(before), Some(now)) if now < before => "better the first time",
        (Some(_), Some(_)) => "the same",
        (None, Some(_)) => "assessed the second time only",
        (Some(_), None) => "assessed the first time only",
        (None, None) => "not assessed",
    }
}

/// How a goal was met, in words: what worked, what spoke against it, what was missed.
fn in_words(score: &PrincipleScore) -> String {
    let Some(number) = score.score else { return format!("not assessed, as {}.", score.not_assessed) };
    let labels = |against: bool| -> Vec<String> {
        let mut places: Vec<(&str, Vec<String>)> = Vec::new();
        for shown in score.shown.iter().filter(|shown| (shown.sign == Sign::Against) == against) {
            let (label, place) = (shown.signal.entry().label.as_str(), shown.place().to_lowercase());
            match places.iter_mut().find(|(known, _)| *known == label) {
                Some((_, known)) if known.contains(&place) => {}
                Some((_, known)) => known.push(place),
                None => places.push((label, vec![place])),
            }
        }
        places.into_iter().map(|(label, places)| format!("{label} ({})", places.join(", ").replace(", turn ", ", "))).collect()
    };
    let mut words = Vec::new();
    let (good, faults) = (labels(false), labels(true));
    if !good.is_empty() {
        words.push(good.join(", "));
    }
    if !faults.is_empty() {
        words.push(format!("against it {}", faults.join(", ")));
    }
    match score.missed.len() {
        0 => {}
        1 => words.push("a chance was missed".to_owned()),
        missed => words.push(format!("{missed} chances were missed")),
    }
    if words.is_empty() {
        words.push(if number > 0 { "nothing spoke against it" } else { "it did not come to it" }.to_owned());
    }
    format!("{}. {number} of 100.", words.join("; "))
}

/// The main moments of one attempt.
fn moments(ui: &mut Ui, cx: &mut Cx, side: &Side) {
    let Debrief { worked, change, turning_point, .. } = &side.finished.debrief;
    text::title(ui, &format!("{}: the moments", side.name));
    let marked =
        |moment: Moment, points: &[Point]| -> Vec<(Moment, Point)> { points.iter().map(|point| (moment, point.clone())).collect() };
    for (moment, point) in marked(Moment::Good, worked).into_iter().chain(marked(Moment::Change, change)) {
        layout::line(ui, |ui| {
            layout::glyph(ui, Some(moment));
            layout::principle_link(ui, point.principle, cx.queue);
            if let Some(turn) = point.turn {
                text::small(ui, &format!("turn {turn}"));
            }
        });
        text::small(ui, &point.note);
    }
    if let Some(turning) = turning_point {
        layout::marked(ui, Moment::Turning, &turning.sentence);
    }
}

#[cfg(test)]
mod tests {
    use egui::vec2;
    use egui_kittest::kittest::Queryable;

    use super::*;
    use crate::app::screens::fixture::{asked, played, show};
    use crate::log::Settings;

    #[test]
    fn the_older_attempt_stands_first_and_each_goal_is_told_in_words() {
        let (mut state, ids) = played(&["poor", "good"], Settings::default());
        state.route = Route::Compare(ids[1], ids[0]);
        let goals = state.finished[1].debrief.goals.len();
        let mut harness = show(vec2(1200.0, 6_000.0), state, CompareScreen, |screen, ui, cx| screen.ui(ui, cx));
        let left = |label: &str| harness.get_by_label(label).rect().left();
        assert!(left("Attempt 1") < left("Attempt 2"));
        let told = ["Attempt 2: ", "Both times: "].map(|start| harness.query_all_by_label_contains(start).count());
        assert!(told.iter().sum::<usize>() >= goals, "{told:?} of {goals}");
        harness.get_by_label("Open the debrief of attempt 1").click();
        harness.run();
        assert_eq!(asked(&mut harness), [Command::OpenDebrief(ids[0])]);
    }

    #[test]
    fn what_was_seen_several_times_is_told_once_with_all_its_turns() {
        let (state, _) = played(&["good"], Settings::default());
        let told: Vec<String> = state.finished[0].debrief.goals.iter().map(in_words).collect();
        for (words, goal) in told.iter().zip(&state.finished[0].debrief.goals) {
            for shown in &goal.shown {
                assert_eq!(words.matches(&format!("{} (", shown.signal.entry().label)).count(), 1, "{words}");
            }
        }
        assert!(told.iter().any(|words| words.contains("(turn 1, ")), "{told:?}");
    }
}
