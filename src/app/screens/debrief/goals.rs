//! Goals and other principles, each with its score, what counted and what was missed.

use egui::{Align, Layout, Ui};

use super::{DebriefScreen, phrases, quote};
use crate::app::screens::{Cx, drill, layout};
use crate::app::shell::Finished;
use crate::app::theme::space;
use crate::app::widgets::curve::Moment;
use crate::app::widgets::{Evidence as Shows, Mark, Tone, card, text};
use crate::assessment::{Debrief, Missed, PrincipleScore, Shown};
use crate::base::{Span, times};
use crate::principles::{Evidence, Sign, SignalSource, Sureness};

/// A principle from this score on is shown as one that worked.
const GOOD: u32 = 80;

/// So many pieces of evidence are shown for a principle; the transcript has them all.
const MOST: usize = 4;

impl DebriefScreen {
    pub(super) fn goals(&self, ui: &mut Ui, cx: &mut Cx, finished: &Finished) {
        let debrief = &finished.debrief;
        phrases::show(ui, &debrief.phrases);
        self.list(ui, cx, debrief, "What this call asked of you", &debrief.goals);
        if !debrief.others.is_empty() {
            ui.add_space(space::S);
            self.list(ui, cx, debrief, "Also seen; it does not count here", &debrief.others);
        }
    }

    fn list(&self, ui: &mut Ui, cx: &mut Cx, debrief: &Debrief, title: &str, scores: &[PrincipleScore]) {
        card::card(ui, |ui| {
            text::section(ui, title);
            for (i, score) in scores.iter().enumerate() {
                if i > 0 {
                    card::rule(ui);
                }
                head(ui, cx, score);
                body(ui, debrief, score);
                if score.score.is_some_and(|score| score < GOOD) && !debrief.stopped {
                    drill::way_in(ui, cx, score.principle, "Practise this");
                }
                if self.computed {
                    computed(ui, score);
                }
            }
        });
    }
}

fn head(ui: &mut Ui, cx: &mut Cx, score: &PrincipleScore) {
    let row = |ui: &mut Ui| {
        layout::glyph(ui, score.score.map(|score| if score >= GOOD { Moment::Good } else { Moment::Change }));
        layout::principle_link(ui, score.principle, cx.queue);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| match score.score {
            Some(number) => text::strong(ui, &number.to_string()),
            None => text::small(ui, "not assessed"),
        });
    };
    ui.add_space(space::XS);
    layout::low(ui, |ui| ui.horizontal(row));
}

fn body(ui: &mut Ui, debrief: &Debrief, score: &PrincipleScore) {
    if !score.not_assessed.is_empty() {
        text::small(ui, &format!("Not assessed: {}.", score.not_assessed));
    }
    let mut told = Vec::new();
    let mut counted: Vec<&Shown> = score.shown.iter().collect();
    // Faults first: they are what one can change.
    counted.sort_by_key(|shown| shown.sign != Sign::Against);
    for shown in counted.into_iter().take(MOST) {
        evidence(ui, debrief, shown);
        if !told.contains(&shown.signal) {
            text::small(ui, &shown.signal.entry().note);
            told.push(shown.signal);
        }
    }
    if score.shown.len() > MOST {
        text::small(ui, &format!("And {} more, in what was said.", score.shown.len() - MOST));
    }
    score.missed.iter().for_each(|chance| missed(ui, chance));
    if let Some(words) = score.kept_from_more() {
        text::body(ui, &words);
    }
    if score.shown.is_empty() && score.missed.is_empty() && score.score.is_some() {
        text::small(ui, "Nothing spoke against it.");
    }
}

/// One piece of evidence: the words with the stretch marked, the moment, or the field.
fn evidence(ui: &mut Ui, debrief: &Debrief, shown: &Shown) {
    let label = &shown.signal.entry().label;
    let recovered = if shown.recovered { ", and you made up for it" } else { "" };
    match &shown.evidence {
        Evidence::Words { turn, span, quote, sure, .. } => {
            let whole = debrief.transcript.iter().find(|said| said.turn == Some(*turn));
            let (words, span) = whole.map_or((quote.as_str(), Span::whole(quote)), |said| (said.text.as_str(), *span));
            let tone = super::transcript::tone(shown.sign, *sure);
            // What the conversation saw in the whole reply is shown by quoting it, not by marking every word.
            let whole = shown.signal.entry().source == SignalSource::Conversation && span.of(words).len() == words.len();
            let (mut text, span) = quote::quoted(words, if whole { Span::default() } else { span });
            let may = if *sure == Sureness::Doubtful { "may sound like " } else { "" };
            text.push_str(&format!(" Turn {turn}, {may}{label}{recovered}."));
            ui.add(Shows::new(&text, &[Mark { span, tone }]));
        }
        Evidence::Moment { what, .. } => {
            text::body(ui, &format!("{}, {label}. {}", shown.place(), layout::sentence(&format!("{what}{recovered}"))));
        }
        Evidence::Field { field, quote, what } if quote.is_empty() => {
            text::body(ui, &format!("{field}: {}", layout::sentence(what)));
        }
        Evidence::Field { field, quote, what } => {
            text::body(ui, &format!("{field}: “{quote}” ({what})."));
        }
    }
}

fn missed(ui: &mut Ui, chance: &Missed) {
    let place = chance.turn.map_or_else(String::new, |turn| format!(" at turn {turn}"));
    text::body(ui, &format!("A chance{place}: {}.", chance.cause.trim_end_matches('.')));
    if !chance.better.is_empty() {
        text::toned(ui, &format!("Better there: “{}”", chance.better), Tone::Good);
    }
}

fn computed(ui: &mut Ui, score: &PrincipleScore) {
    let weight = if score.weight > 0 {
        format!("Wanted {}, weight {}.", times(score.wanted), score.weight)
    } else {
        "No weight in this call.".to_owned()
    };
    text::small(ui, &weight);
    for line in &score.arithmetic {
        text::small(ui, &format!("· {line}"));
    }
}
