//! The versions, the last first: how each is called or how old it is, and what it changed.

use egui::{Response, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use super::super::super::Cx;
use super::super::super::ago::ago;
use crate::app::keyboard::{self, Stand};
use crate::app::screens::scroll;
use crate::app::shell::AuthorAct;
use crate::app::theme::{self, Weight, font, space};
use crate::app::widgets::{Tone, focus_ring, text};
use crate::base::capital;
use crate::library::own::Version;

/// So many lines of what a version changed are shown; a screen reader says all of it.
const ROWS: usize = 2;

pub fn ui(ui: &mut Ui, cx: &mut Cx, versions: &[Version], shown: Option<&Version>) {
    text::section(ui, "Versions");
    ScrollArea::vertical().id_salt("version list").auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(ui.available_width() - space::S);
        ui.spacing_mut().item_spacing.y = space::XS;
        for version in versions {
            let here = shown.is_some_and(|shown| shown.path == version.path);
            let row = ui.push_id(&version.path, |ui| row(ui, version, cx.state.studio.now_ms, here)).inner;
            keyboard::start(&row, Stand::Control);
            if row.clicked() {
                cx.queue.author(AuthorAct::ShowVersion(version.clone()));
            }
        }
        scroll::follow(ui);
    });
}

fn row(ui: &mut Ui, version: &Version, now_ms: u64, here: bool) -> Response {
    let palette = theme::of(ui);
    let age = ago(version.at_ms, now_ms);
    let told = version.told.as_ref().map_or(String::new(), |told| capital(&told.line));
    let (title, below) = if version.name.is_empty() { (&age, told) } else { (&version.name, joined(&age, &told)) };
    let pad = vec2(space::S, 6.0);
    let room = ui.available_width() - 2.0 * pad.x;
    let title_text = text::in_rows(ui.painter(), title, font(Weight::Medium, space::BODY), palette.ink, room, 1);
    let below_text = text::in_rows(ui.painter(), &below, font(Weight::Regular, space::SMALL), palette.muted, room, ROWS);
    let height = title_text.size().y + 2.0 + below_text.size().y + 2.0 * pad.y;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    let name = [title.as_str(), below.as_str(), if here { "shown" } else { "" }];
    let name: Vec<&str> = name.into_iter().filter(|part| !part.is_empty()).collect();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name.join(", ")));
    if ui.is_rect_visible(rect) {
        if here {
            ui.painter().rect_filled(rect, space::CORNER_SMALL, Tone::Accent.ground(palette));
        } else if response.hovered() || response.has_focus() {
            ui.painter().rect_filled(rect, space::CORNER_SMALL, palette.hover);
        }
        let top = rect.min + pad;
        let below_top = top.y + title_text.size().y + 2.0;
        ui.painter().galley(top, title_text, palette.ink);
        ui.painter().galley(pos2(top.x, below_top), below_text, palette.muted);
        focus_ring(ui, &response, rect.shrink(2.0), space::CORNER_SMALL);
    }
    response
}

fn joined(age: &str, told: &str) -> String {
    if told.is_empty() { age.to_owned() } else { format!("{age} · {told}") }
}
