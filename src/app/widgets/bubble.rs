//! A bubble: one thing that was said, the caller's on the left, the agent's on the right.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{Align, Color32, CornerRadius, Galley, Layout, Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::evidence::{self, Mark};
use super::{Tone, readings, text};
use crate::app::theme::{self, Palette, Weight, space};

/// How wide a bubble gets at most.
const WIDEST: f32 = 560.0;

/// One thing that was said.
#[must_use = "a bubble shows nothing until it is shown"]
pub struct Bubble<'a> {
    who: &'a str,
    words: &'a str,
    agent: bool,
    said: f32,
    ahead: bool,
    note: Option<(&'a str, Tone)>,
    readings: &'a [(String, Tone)],
    marks: &'a [Mark],
}

impl<'a> Bubble<'a> {
    fn new(who: &'a str, words: &'a str, agent: bool) -> Self {
        Self { who, words, agent, said: 1.0, ahead: true, note: None, readings: &[], marks: &[] }
    }

    /// Said by the caller, or by somebody beside them; `who` is for screen readers.
    pub fn caller(who: &'a str, words: &'a str) -> Self {
        Self::new(who, words, false)
    }

    /// Said by the trainee.
    pub fn agent(words: &'a str) -> Self {
        Self::new("You", words, true)
    }

    /// How much has been spoken, 0 to 1: spoken words in ink, the others muted.
    pub fn said(mut self, share: f32) -> Self {
        self.said = share;
        self
    }

    /// Leaves words that have not been spoken out instead of showing them muted; their room is kept.
    pub fn without_the_rest(mut self) -> Self {
        self.ahead = false;
        self
    }

    /// A quiet note under it.
    pub fn note(mut self, words: &'a str, tone: Tone) -> Self {
        self.note = Some((words, tone));
        self
    }

    /// What was seen in it, under it.
    pub fn readings(mut self, readings: &'a [(String, Tone)]) -> Self {
        self.readings = readings;
        self
    }

    /// Stretches that show something.
    pub fn marks(mut self, marks: &'a [Mark]) -> Self {
        self.marks = marks;
        self
    }

    /// Shows it over the whole width; the response is the bubble's.
    pub fn show(self, ui: &mut Ui) -> Response {
        let side = if self.agent { Align::Max } else { Align::Min };
        ui.with_layout(Layout::top_down(side), |ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            let response = self.sheet(ui);
            if let Some((words, tone)) = self.note {
                text::toned(ui, words, tone);
            }
            readings::readings(ui, self.readings, side);
            response
        })
        .inner
    }

    fn sheet(&self, ui: &mut Ui) -> Response {
        let palette = theme::of(ui);
        let pad = vec2(space::L, 10.0);
        let width = (ui.available_width() * 0.84).min(WIDEST) - 2.0 * pad.x;
        let marks = evidence::fitting(self.words, self.marks);
        let galley = self.galley(ui, palette, &marks, width.max(40.0));
        let (rect, response) = ui.allocate_exact_size(galley.size() + 2.0 * pad, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{}: {}", self.who, self.spoken())));
        if ui.is_rect_visible(rect) {
            let fill = if self.agent { palette.accent_soft } else { palette.ground };
            ui.painter().rect_filled(rect, self.corners(), fill);
            let inner = Rect::from_min_max(rect.min + pad, rect.max - pad);
            evidence::paint(ui.painter(), palette, inner.min, galley, self.words, &marks);
        }
        response
    }

    /// Rounded, but for the corner where the speaker stands.
    fn corners(&self) -> CornerRadius {
        let round = CornerRadius::same(space::CORNER_CARD);
        if self.agent { CornerRadius { se: 4, ..round } } else { CornerRadius { sw: 4, ..round } }
    }

    fn galley(&self, ui: &Ui, palette: &Palette, marks: &[Mark], width: f32) -> Arc<Galley> {
        let spoken = self.spoken().len();
        if spoken == self.words.len() {
            return ui.painter().layout_job(evidence::job(palette, self.words, marks, width));
        }
        let mut job = LayoutJob::default();
        job.wrap.max_width = width;
        let rest = if self.ahead { palette.muted } else { Color32::TRANSPARENT };
        job.append(&self.words[..spoken], 0.0, evidence::format(Weight::Regular, palette.ink));
        job.append(&self.words[spoken..], 0.0, evidence::format(Weight::Regular, rest));
        ui.painter().layout_job(job)
    }

    /// The words that have been spoken: whole words only.
    fn spoken(&self) -> &'a str {
        spoken(self.words, self.said)
    }
}

/// The caller is writing: three dots that come and go. `words` say so to a screen reader: "Martin is typing".
pub fn typing(ui: &mut Ui, words: &str) -> Response {
    let palette = theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(64.0, 38.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    let now = theme::now(ui.ctx());
    theme::wake(ui.ctx());
    let round = CornerRadius::same(space::CORNER_CARD);
    ui.painter().rect_filled(rect, CornerRadius { sw: 4, ..round }, palette.ground);
    for i in 0..3 {
        let step = i as f32;
        let lift = (now * 5.0 - step * 0.9).sin().max(0.0);
        let at = rect.center() + vec2((step - 1.0) * 13.0, -3.0 * lift);
        ui.painter().circle_filled(at, 3.5, theme::mix(palette.muted, palette.ink, lift * 0.6));
    }
    response
}

/// The first words of `words`, as many as `share` of its length has come to.
fn spoken(words: &str, share: f32) -> &str {
    if share >= 1.0 {
        return words;
    }
    let reached = (words.len() as f32 * share.max(0.0)) as usize;
    let ends = words.match_indices(char::is_whitespace).map(|(at, _)| at);
    words.get(..ends.take_while(|end| *end <= reached).last().unwrap_or(0)).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(share: f32, expected: &str) {
        assert_eq!(spoken("Half an hour?", share), expected);
    }

    #[test]
    fn words_appear_whole_as_they_are_spoken() {
        check(-1.0, "");
        check(0.0, "");
        check(0.3, "");
        check(0.35, "Half");
        check(0.6, "Half an");
        check(0.99, "Half an");
        check(1.0, "Half an hour?");
    }
}
