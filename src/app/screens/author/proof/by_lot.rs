//! A crowd that plays by lot: how often everything comes.

use egui::Ui;

use super::Asked;
use super::row::Row;
use crate::app::screens::Cx;
use crate::app::shell::{AuthorAct, Proving, Standing};
use crate::app::theme::space;
use crate::app::widgets::choice::choice;
use crate::app::widgets::{Button, Icon, card, text};
use crate::base::grouped;
use crate::rehearsal::examine::{Count, Counts};

/// So many play.
const PLAYS: u32 = 10_000;
/// No more rows are shown: what comes least stands first.
const MOST: usize = 150;

/// What is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Listed {
    #[default]
    Endings,
    Beats,
    Options,
    Lines,
}

impl Listed {
    fn of(self, counts: &Counts) -> &[Count] {
        match self {
            Listed::Endings => &counts.endings,
            Listed::Beats => &counts.beats,
            Listed::Options => &counts.options,
            Listed::Lines => &counts.lines,
        }
    }
}

pub fn ui(ui: &mut Ui, cx: &mut Cx, proving: &Proving, listed: &mut Listed) -> Option<Asked> {
    let mut asked = None;
    card::card(ui, |ui| {
        text::title(ui, "Played by lot");
        text::small(
            ui,
            "Players who say and do what the lot falls on show what comes often, and what hardly ever. The same text gives the same counts.",
        );
        ui.add_space(space::S);
        let able = proving.is_current && !matches!(proving.standing, Standing::Running(_));
        let plays = proving.counts.as_ref().map_or(0, |counts| counts.plays);
        ui.horizontal_wrapped(|ui| {
            // As many again would give the same counts.
            if plays < PLAYS && ui.add_enabled(able, Button::plain("Let 10,000 play").icon(Icon::Play)).clicked() {
                cx.queue.author(AuthorAct::PlayByLot(PLAYS));
            }
            if let Some(counts) = &proving.counts {
                let early = if counts.plays < PLAYS { ", then they were stopped" } else { "" };
                text::small(ui, &format!("{} played{early}.", grouped(counts.plays as usize)));
            }
        });
        if let Some(counts) = &proving.counts {
            ui.add_space(space::S);
            asked = counts_ui(ui, counts, listed);
        }
    });
    asked
}

fn counts_ui(ui: &mut Ui, counts: &Counts, listed: &mut Listed) -> Option<Asked> {
    let options = [(Listed::Endings, "Endings"), (Listed::Beats, "Beats"), (Listed::Options, "Options"), (Listed::Lines, "Lines")];
    choice(ui, "What is counted", listed, &options);
    let mut rows: Vec<&Count> = listed.of(counts).iter().collect();
    rows.sort_by_key(|count| count.plays);
    let never = rows.iter().filter(|count| count.plays == 0).count();
    text::small(
        ui,
        &if never == 0 {
            "Everything came. What came least stands first.".to_owned()
        } else {
            format!("{never} of {} never came.", rows.len())
        },
    );
    let mut asked = None;
    for (number, count) in rows.iter().take(MOST).enumerate() {
        let share = count.plays as f32 / counts.plays.max(1) as f32;
        let told = if count.plays == 0 { "never".to_owned() } else { format!("{} · {}", grouped(count.plays as usize), percent(share)) };
        let words = if count.at.is_empty() { count.what.clone() } else { format!("{}: {}", count.at, count.what) };
        let name = format!("{words} came in {} of {} plays", count.plays, counts.plays);
        let row = Row { sign: None, words: &words, number: &told, here: false, share: Some(share), name: &name };
        if ui.push_id((*listed, number), |ui| row.show(ui).clicked()).inner {
            asked = Some(Asked::Go(count.span));
        }
    }
    if rows.len() > MOST {
        text::small(ui, &format!("And {} more, which came more often.", rows.len() - MOST));
    }
    asked
}

fn percent(share: f32) -> String {
    if share < 0.01 { "under 1 %".to_owned() } else { format!("{:.0} %", share * 100.0) }
}
