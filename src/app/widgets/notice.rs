//! A notice: one line that matters now, with something to do about it.

use egui::{Align, Frame, Layout, Margin, Rect, Sense, Ui, Vec2, vec2};

use super::{Button, Icon, Tone, icon, text};
use crate::app::theme::{self, space};

/// How long the groove of its progress is.
const GROOVE: f32 = 88.0;

/// One line that matters now.
#[must_use = "a notice shows nothing until it is shown"]
pub struct Notice<'a> {
    words: &'a str,
    tone: Tone,
    icon: Icon,
    action: &'a str,
    key: &'a str,
    progress: Option<f32>,
    low: bool,
}

impl<'a> Notice<'a> {
    /// Good to know.
    pub fn info(words: &'a str) -> Self {
        Self { words, tone: Tone::Accent, icon: Icon::Info, action: "", key: "", progress: None, low: false }
    }

    /// Something to mind.
    pub fn warning(words: &'a str) -> Self {
        Self { words, tone: Tone::Change, icon: Icon::Warning, action: "", key: "", progress: None, low: false }
    }

    /// Something went well.
    pub fn good(words: &'a str) -> Self {
        Self { words, tone: Tone::Good, icon: Icon::Check, action: "", key: "", progress: None, low: false }
    }

    /// Something went wrong.
    pub fn storm(words: &'a str) -> Self {
        Self { words, tone: Tone::Storm, icon: Icon::Warning, action: "", key: "", progress: None, low: false }
    }

    /// A button in it.
    pub fn action(mut self, text: &'a str) -> Self {
        self.action = text;
        self
    }

    /// The key that does the same as its button.
    pub fn key(mut self, key: &'a str) -> Self {
        self.key = key;
        self
    }

    /// How far the thing that it speaks of has come, 0 to 1.
    pub fn progress(mut self, share: f32) -> Self {
        self.progress = Some(share);
        self
    }

    /// With less room inside, where every line of the window counts.
    pub fn low(mut self, low: bool) -> Self {
        self.low = low;
        self
    }

    /// Shows it over the whole width; whether its button was pressed.
    pub fn show(self, ui: &mut Ui) -> bool {
        let palette = theme::of(ui);
        let margin = Margin::symmetric(space::M as i8, if self.low { 0 } else { 6 });
        Frame::new().fill(self.tone.ground(palette)).corner_radius(space::CORNER).inner_margin(margin).show(ui, |ui| self.inside(ui)).inner
    }

    fn inside(&self, ui: &mut Ui) -> bool {
        let palette = theme::of(ui);
        ui.set_width(ui.available_width());
        // Equally high with a button and without.
        ui.spacing_mut().interact_size.y = 28.0;
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(18.0), Sense::hover());
            icon::paint(ui.painter(), rect, self.icon, self.tone.ink(palette));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let pressed = !self.action.is_empty() && ui.add(Button::quiet(self.action).key(self.key).compact()).clicked();
                if let Some(share) = self.progress {
                    self.groove(ui, share);
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    text::toned(ui, self.words, self.tone);
                });
                pressed
            })
            .inner
        })
        .inner
    }

    fn groove(&self, ui: &mut Ui, share: f32) {
        let palette = theme::of(ui);
        let (rect, _) = ui.allocate_exact_size(vec2(GROOVE, 8.0), Sense::hover());
        ui.painter().rect_filled(rect, 4.0, palette.surface);
        let width = rect.width() * share.clamp(0.0, 1.0);
        if width > 0.0 {
            ui.painter().rect_filled(Rect::from_min_size(rect.min, vec2(width.max(8.0), 8.0)), 4.0, self.tone.fill(palette));
        }
    }
}
