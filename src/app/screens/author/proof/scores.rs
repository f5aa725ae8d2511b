//! What can be scored: the best and the worst that was found, each with a play, and how much more there can be at most.

use egui::Ui;

use super::Asked;
use super::play::PlayRow;
use crate::app::theme::space;
use crate::app::widgets::{card, text};
use crate::rehearsal::examine::{Examination, Play};

pub fn ui(ui: &mut Ui, shown: &Examination) -> Option<Asked> {
    let mut asked = None;
    card::card(ui, |ui| {
        text::title(ui, "Scores");
        let Some(scores) = &shown.scores else {
            text::small(ui, "No play came to the end of an attempt, so nothing was scored.");
            return;
        };
        let score = |play: &Play| play.score().unwrap_or_default();
        text::body(ui, &bounds(score(&scores.worst), score(&scores.best), scores.most));
        text::small(ui, &format!("{} plays were scored: one to each ending, and those of the players below.", scores.plays));
        ui.add_space(space::S);
        for (which, play, should_pass) in [("best", &scores.best, true), ("worst", &scores.worst, false)] {
            let (words, title) = (format!("The {which} that was found"), format!("The play that scores {which}"));
            let name = format!("Step through the play that scores {which}");
            asked = PlayRow { words: &words, play, should_pass, name: &name, title: &title }.show(ui, shown).or(asked.take());
        }
    });
    ui.add_space(space::M);
    asked
}

/// What was found, what is proved, and the gap between them.
fn bounds(worst: u32, best: u32, most: u32) -> String {
    let above = match most.saturating_sub(best) {
        0 => format!("Best that was found {best}; nothing can score more."),
        gap => format!("Best that was found {best}; nothing can score more than {most}. Of the {gap} between nothing is known."),
    };
    let below = match worst {
        0 => "Worst that was found 0; nothing can score less.".to_owned(),
        _ => format!("Worst that was found {worst}; whether anything scores less is not known."),
    };
    format!("{above} {below}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(worst: u32, best: u32, most: u32, expected: &str) {
        assert_eq!(bounds(worst, best, most), expected);
    }

    #[test]
    fn what_was_found_what_is_proved_and_the_gap_are_told() {
        check(
            4,
            96,
            98,
            "Best that was found 96; nothing can score more than 98. Of the 2 between nothing is known. Worst that was found 4; \
             whether anything scores less is not known.",
        );
        check(0, 100, 100, "Best that was found 100; nothing can score more. Worst that was found 0; nothing can score less.");
    }
}
