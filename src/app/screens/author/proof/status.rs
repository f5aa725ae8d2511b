//! How the proof stands, over everything that it shows, and in a line under the findings.

use egui::Ui;

use super::super::super::Cx;
use super::super::findings::Wish;
use crate::app::screens::layout;
use crate::app::shell::{AuthorAct, Open, Proving, Stage, Standing, Work};
use crate::app::theme::space;
use crate::app::widgets::{Button, Notice, Tone, text};
use crate::base::grouped;
use crate::rehearsal::examine::Examination;

/// What stands over the view.
pub fn ui(ui: &mut Ui, cx: &mut Cx, open: &Open) {
    let proving = &open.proving;
    let (since, before) = outdated(cx, proving);
    match &proving.standing {
        Standing::Running(stage) => {
            let words = format!("{}{before}", running("Proving", *stage));
            if Notice::info(&words).progress(share(*stage)).action("Cancel").show(ui) {
                cx.queue.author(AuthorAct::CancelProof);
            }
        }
        Standing::Waiting if !open.document.is_sound() => {
            Notice::warning(&format!("There is an error in the text. It is proved once that is mended.{before}")).show(ui);
        }
        Standing::Waiting => {
            prove(ui, cx, Notice::info(&format!("{since}It is proved as soon as you pause.{before}")), "Prove now");
        }
        Standing::Cancelled => prove(ui, cx, Notice::info(&format!("The proof was cancelled.{before}")), "Prove now"),
        Standing::Failed(why) => {
            prove(ui, cx, Notice::storm(&format!("The proof could not be made: {}{before}", layout::sentence(why))), "Try again");
        }
        Standing::Done => {
            if let Some(shown) = &proving.shown {
                done(ui, shown);
            }
        }
    }
    ui.add_space(space::M);
}

/// What has changed since what is shown, and what that was shown of; nothing where it is up to date.
fn outdated(cx: &Cx, proving: &Proving) -> (&'static str, &'static str) {
    match &proving.shown {
        Some(shown) if !proving.is_current && shown.header.texts.rubric != cx.state.rubric.used.text => {
            ("The rubric has changed since. ", " Below is what was shown by the rubric before.")
        }
        Some(_) if !proving.is_current => ("The text has changed since. ", " Below is what was shown of the text before."),
        _ => ("", ""),
    }
}

fn prove(ui: &mut Ui, cx: &mut Cx, notice: Notice, action: &str) {
    if notice.action(action).show(ui) {
        cx.queue.author(AuthorAct::Prove);
    }
}

/// What was searched, and what was not.
fn done(ui: &mut Ui, shown: &Examination) {
    let searched = shown.proof.searched();
    let notice = if shown.proof.bounded.is_none() { Notice::good(&searched) } else { Notice::warning(&searched) };
    notice.show(ui);
}

/// What is being done, in words.
pub fn running(what: &str, stage: Option<Stage>) -> String {
    let Some(stage) = stage else { return format!("{what}: it begins.") };
    let (done, of) = (grouped(stage.done), grouped(stage.of));
    match stage.work {
        Work::Exploring => format!("{what}: everything that can happen is played. {done} of {of} situations so far."),
        Work::Players => format!("{what}: players who always do one thing, {done} of {of}."),
        Work::ByLot => format!("{done} of {of} players have played by lot."),
    }
}

fn share(stage: Option<Stage>) -> f32 {
    stage.map_or(0.0, |stage| stage.done as f32 / stage.of.max(1) as f32)
}

/// The same in a line under the findings; gives what was asked.
pub fn line(ui: &mut Ui, proving: &Proving, sound: bool) -> Option<Wish> {
    ui.horizontal(|ui| {
        ui.spacing_mut().interact_size.y = 28.0;
        let button = |ui: &mut Ui, words: &str, wish: Wish| ui.add(Button::quiet(words).compact()).clicked().then_some(wish);
        match &proving.standing {
            Standing::Running(stage) => {
                let number = stage.map_or(String::new(), |stage| format!(" {} of {}", grouped(stage.done), grouped(stage.of)));
                let what = if stage.is_some_and(|stage| stage.work == Work::ByLot) { "Playing by lot:" } else { "Proving" };
                text::toned(ui, &format!("{what}{number}"), Tone::Accent);
                button(ui, "Cancel", Wish::CancelProof)
            }
            Standing::Waiting if sound => {
                text::small(ui, "Proved as soon as you pause.");
                None
            }
            Standing::Waiting => {
                text::small(ui, "Proved once no error is left.");
                None
            }
            Standing::Cancelled => {
                text::small(ui, "The proof was cancelled.");
                button(ui, "Prove now", Wish::Prove)
            }
            Standing::Failed(_) => {
                text::toned(ui, "The proof failed.", Tone::Storm);
                button(ui, "See why", Wish::ShowProof)
            }
            Standing::Done => {
                text::toned(ui, "Proved", Tone::Good);
                button(ui, "See the proof", Wish::ShowProof)
            }
        }
    })
    .inner
}
