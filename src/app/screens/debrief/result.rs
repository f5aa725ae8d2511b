//! The result in two layout, the six skills, and how both are computed.

use egui::{Label, RichText, Ui};

use super::DebriefScreen;
use crate::app::screens::{Cx, layout};
use crate::app::shell::Finished;
use crate::app::theme::{self, Weight, font, space};
use crate::app::widgets::{Bar, Button, Chip, Notice, Tone, card, text};
use crate::assessment::{Claim, Debrief, ResultLine, SkillScore};

/// A skill below this is shown as one to work on.
const FAIR: u32 = 60;

impl DebriefScreen {
    /// The result and the skills beside the goals.
    pub(super) fn result(&mut self, ui: &mut Ui, cx: &mut Cx, finished: &Finished) {
        match layout::beside(ui, 300.0, 420.0) {
            Some(widths) => {
                layout::row(ui, &widths, |ui, i| if i == 0 { self.numbers(ui, finished) } else { self.goals(ui, cx, finished) })
            }
            None => {
                self.numbers(ui, finished);
                self.goals(ui, cx, finished);
            }
        }
    }

    fn numbers(&mut self, ui: &mut Ui, finished: &Finished) {
        let debrief = &finished.debrief;
        card::card(ui, |ui| {
            match &debrief.result {
                Some(result) => score(ui, result),
                None => {
                    let why =
                        if debrief.stopped { "No score: you asked to stop." } else { "No score yet: this call has not come to its end." };
                    text::body(ui, why);
                }
            }
            disputed(ui, finished);
            ui.add_space(space::S);
            skills(ui, &debrief.skills);
            let words = if self.computed { "Hide how this is computed" } else { "How is this computed?" };
            if ui.add(Button::quiet(words)).clicked() {
                self.computed = !self.computed;
            }
            if self.computed {
                arithmetic(ui, debrief);
            }
        });
        ui.add_space(space::S);
    }
}

fn arithmetic(ui: &mut Ui, debrief: &Debrief) {
    for line in debrief.result.iter().flat_map(|result| &result.arithmetic) {
        text::small(ui, line);
    }
    text::small(ui, "A skill is the mean of its principles. Each principle's own lines stand with it.");
}

/// Said kindly, where the trainee asked to stop.
pub(super) fn stopped(ui: &mut Ui) {
    card::card(ui, |ui| {
        text::title(ui, "You stopped this call");
        text::body(
            ui,
            "That is always all right. There is no score, and it counts for nothing. What was said is below, if you want to look at it; \
             the call is here whenever you want it again.",
        );
    });
}

fn score(ui: &mut Ui, result: &ResultLine) {
    let ink = theme::of(ui).ink;
    ui.horizontal(|ui| {
        ui.add(Label::new(RichText::new(result.score.to_string()).font(font(Weight::Strong, 44.0)).color(ink)));
        ui.vertical(|ui| {
            text::small(ui, &format!("of 100, pass mark {}", result.pass_mark));
            let (word, tone) = if result.passed { ("Passed", Tone::Good) } else { ("Not passed", Tone::Change) };
            ui.add(Chip::new(word).tone(tone));
        });
    });
    text::body(ui, &verdict(result));
    for cap in &result.caps {
        text::small(ui, &format!("Capped: {cap}."));
    }
    if result.for_review {
        Notice::info("For review: a trainer rules, as a doubtful reading decides it.").show(ui);
    }
}

/// Both parts of the result in one sentence.
fn verdict(result: &ResultLine) -> String {
    let outcome = result.outcome.words();
    match (result.score >= result.pass_mark, result.outcome.passes()) {
        (true, true) => format!("The score is enough, and so is how it ended: {outcome}."),
        (true, false) => format!("The score would be enough; how it ended is not: {outcome}."),
        (false, true) => {
            format!("It ended well enough ({outcome}); the score is short of the mark by {}.", result.pass_mark - result.score)
        }
        (false, false) => format!("Both the score and how it ended ({outcome}) can be better. Trying a turn again is the quickest way."),
    }
}

/// The result without the readings that the trainee disputes.
pub(super) fn disputed(ui: &mut Ui, finished: &Finished) {
    let (Some(with), Some(without)) =
        (&finished.debrief.result, finished.without_contested.as_ref().and_then(|debrief| debrief.result.as_ref()))
    else {
        return;
    };
    let wrong = finished.contested.iter().filter(|contest| contest.claim == Claim::Wrong).count();
    let count = match wrong {
        0 => return,
        1 => "the reading".to_owned(),
        count => format!("the {count} readings"),
    };
    let passed = |result: &ResultLine| if result.passed { "passed" } else { "not passed" };
    text::toned(ui, &format!("Without {count} that you dispute: {}, {}", without.score, passed(without)), Tone::Accent);
    text::small(ui, &format!("With everything: {}, {}. Both are kept.", with.score, passed(with)));
    if finished.log.header.settings.exam && with.passed != without.passed {
        text::toned(ui, "For review: a trainer rules which of the two counts.", Tone::Change);
    }
}

fn skills(ui: &mut Ui, skills: &[SkillScore]) {
    for skill in skills {
        let tone = if skill.score.is_some_and(|score| score < FAIR) { Tone::Change } else { Tone::Accent };
        ui.add(Bar::new(skill.skill.title(), skill.score).tone(tone));
        ui.add_space(space::XS);
    }
}
