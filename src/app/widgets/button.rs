//! Buttons: primary, plain, quiet, danger; with an icon and the key that does the same.

use egui::{Align2, Color32, CornerRadius, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, Widget, WidgetInfo, vec2};

use super::{Icon, focus_ring, icon};
use crate::app::theme::{self, Palette, Weight, font, mix, space};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Primary,
    Plain,
    Quiet,
    Danger,
}

/// A button. One primary button a screen.
#[must_use = "a button shows nothing until it is added to a Ui"]
pub struct Button<'a> {
    text: &'a str,
    kind: Kind,
    icon: Option<Icon>,
    icon_only: bool,
    key: &'a str,
    name: &'a str,
    wide: bool,
    compact: bool,
}

impl<'a> Button<'a> {
    fn new(text: &'a str, kind: Kind) -> Self {
        Self { text, kind, icon: None, icon_only: false, key: "", name: text, wide: false, compact: false }
    }

    /// The thing to do here.
    pub fn primary(text: &'a str) -> Self {
        Self::new(text, Kind::Primary)
    }

    /// One of the things to do here.
    pub fn plain(text: &'a str) -> Self {
        Self::new(text, Kind::Plain)
    }

    /// Something that can be done, with no weight: text alone.
    pub fn quiet(text: &'a str) -> Self {
        Self::new(text, Kind::Quiet)
    }

    /// Something that ends or loses something.
    pub fn danger(text: &'a str) -> Self {
        Self::new(text, Kind::Danger)
    }

    /// An icon alone; `name` is its tooltip and what a screen reader says.
    pub fn icon_only(icon: Icon, name: &'a str) -> Self {
        Self { icon: Some(icon), icon_only: true, ..Self::new(name, Kind::Quiet) }
    }

    /// An icon before the text.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// The key that does the same, shown small: "Enter".
    pub fn key(mut self, key: &'a str) -> Self {
        self.key = key;
        self
    }

    /// What a screen reader says, where the text alone does not say of what.
    pub fn name(mut self, name: &'a str) -> Self {
        self.name = name;
        self
    }

    /// As wide as there is room.
    pub fn wide(mut self) -> Self {
        self.wide = true;
        self
    }

    /// With less room inside, where several stand in one row.
    pub fn compact(mut self) -> Self {
        self.compact = true;
        self
    }

    fn colours(&self, palette: &Palette, response: &Response) -> (Color32, Stroke, Color32) {
        let pressed = response.is_pointer_button_down_on();
        let near = response.hovered() || response.has_focus();
        let rest = |fill| {
            if pressed {
                palette.press
            } else if near {
                palette.hover
            } else {
                fill
            }
        };
        match self.kind {
            Kind::Primary => {
                let fill = if pressed {
                    mix(palette.accent_hover, palette.ink, 0.15)
                } else if near {
                    palette.accent_hover
                } else {
                    palette.accent
                };
                (fill, Stroke::NONE, palette.on_accent)
            }
            Kind::Plain => (rest(palette.surface), Stroke::new(1.0, if near { palette.edge } else { palette.line }), palette.ink),
            Kind::Danger => (rest(palette.surface), Stroke::new(1.0, if near { palette.storm } else { palette.line }), palette.storm),
            Kind::Quiet if self.icon_only => (rest(Color32::TRANSPARENT), Stroke::NONE, palette.ink),
            Kind::Quiet => (rest(Color32::TRANSPARENT), Stroke::NONE, palette.accent),
        }
    }
}

impl Widget for Button<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let palette = theme::of(ui);
        let words = if self.icon_only { "" } else { self.text };
        let key = ui.painter().layout_no_wrap(self.key.to_owned(), font(Weight::Regular, 12.0), Color32::PLACEHOLDER);
        let icon_size = if self.icon.is_some() { 20.0 } else { 0.0 };
        let gap = |there: bool| if there { space::S } else { 0.0 };
        let before_key = if self.compact { space::S } else { space::M };
        let beside =
            icon_size + gap(self.icon.is_some() && !words.is_empty()) + if self.key.is_empty() { 0.0 } else { before_key + key.size().x };
        let pad = if self.icon_only {
            space::S
        } else if self.kind == Kind::Quiet || self.compact {
            10.0
        } else {
            space::L
        };
        // One that takes the width of its place never takes more: long words go on below.
        let room = if self.wide { (ui.available_width() - beside - 2.0 * pad).max(40.0) } else { f32::INFINITY };
        let galley = ui.painter().layout(words.to_owned(), font(Weight::Medium, space::BODY), Color32::PLACEHOLDER, room);
        let inner = beside + galley.size().x;
        let height = if self.compact && self.kind == Kind::Quiet { 28.0 } else { space::TOUCH.max(galley.size().y + 16.0) };
        let mut size = vec2(inner + 2.0 * pad, height);
        if self.wide {
            size.x = size.x.max(ui.available_width());
        }
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), self.name));
        if ui.is_rect_visible(rect) {
            let (fill, stroke, ink) = self.colours(palette, &response);
            let corner = CornerRadius::same(space::CORNER);
            ui.painter().rect(rect, corner, fill, stroke, StrokeKind::Inside);
            let mut x = rect.center().x - inner / 2.0;
            if let Some(icon) = self.icon {
                let place = Rect::from_min_size(egui::pos2(x, rect.center().y - 10.0), Vec2::splat(20.0));
                icon::paint(ui.painter(), place, icon, ink);
                x += icon_size + gap(!words.is_empty());
            }
            let text_size = galley.size();
            ui.painter().galley(egui::pos2(x, rect.center().y - text_size.y / 2.0), galley, ink);
            if !self.key.is_empty() {
                let faint = if self.kind == Kind::Primary { mix(ink, fill, 0.12) } else { palette.muted };
                let place = Align2::LEFT_CENTER
                    .align_size_within_rect(key.size(), Rect::from_min_max(egui::pos2(x + text_size.x + before_key, rect.top()), rect.max));
                ui.painter().galley(place.min, key, faint);
            }
            focus_ring(ui, &response, rect, space::CORNER);
        }
        if self.icon_only { response.on_hover_text(self.text) } else { response }
    }
}
