//! The palette as egui's own widgets wear it: text fields, sliders, menus, scroll bars.

use egui::style::{Selection, TextCursorStyle, WidgetVisuals, Widgets};
use egui::{Color32, Context, CornerRadius, FontFamily, FontId, Margin, Shadow, Stroke, Style, TextStyle, Theme, Visuals, vec2};

use super::palette::{DARK, LIGHT, Palette};
use super::{Weight, font, space};

pub(super) fn install(ctx: &Context) {
    for (theme, palette) in [(Theme::Light, &LIGHT), (Theme::Dark, &DARK)] {
        ctx.set_style_of(theme, style(palette));
    }
}

fn style(palette: &Palette) -> Style {
    let mut style = Style { visuals: visuals(palette), animation_time: 0.12, ..Style::default() };
    style.text_styles = [
        (TextStyle::Small, font(Weight::Regular, space::SMALL)),
        (TextStyle::Body, font(Weight::Regular, space::BODY)),
        (TextStyle::Button, font(Weight::Medium, space::BODY)),
        (TextStyle::Heading, font(Weight::Strong, space::TITLE)),
        (TextStyle::Monospace, FontId::new(14.0, FontFamily::Monospace)),
    ]
    .into();
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(space::S, space::S);
    spacing.button_padding = vec2(space::M, space::S);
    spacing.interact_size = vec2(space::TOUCH, space::TOUCH);
    spacing.slider_width = 180.0;
    spacing.icon_width = 20.0;
    spacing.icon_width_inner = 12.0;
    spacing.icon_spacing = space::S;
    // What scrolls leaves `space::S` beside itself, and the bar stays within that while the pointer is at it.
    spacing.scroll.bar_width = space::S - 2.0;
    spacing.menu_margin = Margin::same(8);
    spacing.window_margin = Margin::same(20);
    spacing.tooltip_width = 320.0;
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.4;
    style
}

fn visuals(palette: &Palette) -> Visuals {
    let base = if palette.dark { Visuals::dark() } else { Visuals::light() };
    let float = Shadow { offset: [0, 6], blur: 24, spread: 0, color: palette.shadow };
    Visuals {
        override_text_color: None,
        weak_text_color: Some(palette.muted),
        widgets: widgets(palette),
        // The stroke is the focus ring of text fields too.
        selection: Selection { bg_fill: palette.selected(), stroke: Stroke::new(2.0, palette.accent_hover) },
        hyperlink_color: palette.accent,
        faint_bg_color: palette.hover,
        extreme_bg_color: palette.ground,
        text_edit_bg_color: Some(palette.ground),
        code_bg_color: palette.ground,
        warn_fg_color: palette.amber,
        error_fg_color: palette.storm,
        window_corner_radius: CornerRadius::same(space::CORNER_CARD),
        menu_corner_radius: CornerRadius::same(space::CORNER),
        window_shadow: float,
        popup_shadow: float,
        window_fill: palette.surface,
        window_stroke: Stroke::new(1.0, palette.line),
        panel_fill: palette.ground,
        slider_trailing_fill: true,
        interact_cursor: Some(egui::CursorIcon::PointingHand),
        disabled_alpha: 0.55,
        // A blink is two pictures a second of a window in which nothing happens.
        text_cursor: TextCursorStyle { blink: false, ..base.text_cursor },
        ..base
    }
}

fn widgets(palette: &Palette) -> Widgets {
    let state = |fill: Color32, edge: Stroke, ink: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: edge,
        corner_radius: CornerRadius::same(space::CORNER),
        fg_stroke: Stroke::new(1.5, ink),
        expansion: 0.0,
    };
    let line = Stroke::new(1.0, palette.line);
    let edge = Stroke::new(1.0, palette.edge);
    // egui shows focus as "active": a strong edge is its focus ring.
    let focus = Stroke::new(2.0, palette.accent);
    Widgets {
        noninteractive: state(palette.surface, line, palette.ink),
        inactive: state(palette.surface, edge, palette.ink),
        hovered: state(palette.hover, edge, palette.ink),
        active: state(palette.press, focus, palette.ink),
        open: state(palette.hover, edge, palette.ink),
    }
}
