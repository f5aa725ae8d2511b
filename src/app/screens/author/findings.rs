//! What there is to say about the text, each thing with its place.

use egui::{Align, Layout, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use super::places::Places;
use crate::app::screens::scroll;
use crate::app::theme::{self, Weight, font, space};
use crate::app::widgets::{Button, Icon, Tone, card, focus_ring, icon, text};
use crate::base::{Diagnostic, Severity, Span};
use crate::studio::{Document, Fix};

/// No more are listed at once: who has so many mends the first ones first.
pub const MOST: usize = 200;

/// What was asked of a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// To go to its place.
    Go(Span),
    /// To mend it.
    Mend(Fix),
}

/// Lists them; gives what was asked of one.
pub fn ui(ui: &mut Ui, document: &Document, places: &Places) -> Option<Wish> {
    let shown = card::frame(ui).inner_margin(space::M).show(ui, |ui| {
        let room = ui.available_size();
        ui.allocate_ui_with_layout(room, Layout::top_down(Align::Min), |ui| {
            ui.set_min_size(room);
            if document.findings().is_empty() {
                ui.spacing_mut().interact_size.y = 20.0;
                ui.horizontal(|ui| {
                    icon::icon(ui, Icon::Check, 18.0);
                    text::section(ui, "Nothing to mend");
                });
                return None;
            }
            text::section(ui, &title(document.findings()));
            let list = ScrollArea::vertical().id_salt("findings").auto_shrink(false).min_scrolled_height(0.0);
            list.show(ui, |ui| list_ui(ui, document, places)).inner
        })
    });
    shown.inner.inner
}

fn list_ui(ui: &mut Ui, document: &Document, places: &Places) -> Option<Wish> {
    ui.set_max_width(ui.available_width() - space::S);
    ui.spacing_mut().item_spacing.y = space::XS;
    let (findings, mut wish) = (document.findings(), None);
    // Where the text breaks off, the rest may only follow from that.
    let mut listed: Vec<(usize, &Diagnostic)> = findings.iter().enumerate().take(MOST).collect();
    listed.sort_by_key(|(_, finding)| Some(*finding) != document.broken_at());
    for (number, finding) in listed {
        ui.push_id(number, |ui| {
            if finding_ui(ui, finding, places.line(finding.span.start)) {
                wish = Some(Wish::Go(finding.span));
            }
            if let Some(fix) = places.fix(number)
                && fix_ui(ui, fix)
            {
                wish = Some(Wish::Mend(fix.clone()));
            }
        });
    }
    if findings.len() > MOST {
        text::small(ui, &format!("And {} more.", findings.len() - MOST));
    }
    scroll::follow(ui);
    wish
}

/// Whether it was chosen.
fn finding_ui(ui: &mut Ui, finding: &Diagnostic, line: usize) -> bool {
    let palette = theme::of(ui);
    let (which, tone) = look(finding.severity);
    let pad = vec2(space::S, 6.0);
    let gutter = 18.0 + space::S;
    let width = ui.available_width();
    let room = width - 2.0 * pad.x - gutter;
    let small = font(Weight::Regular, space::SMALL);
    let painter = ui.painter();
    let line = format!("line {line}");
    let parts = [
        (finding.sentence.as_str(), font(Weight::Medium, space::SMALL), palette.ink),
        (finding.hint.as_str(), small.clone(), palette.muted),
        (line.as_str(), small, tone.ink(palette)),
    ];
    let told = parts.into_iter().filter(|(words, ..)| !words.is_empty());
    let parts: Vec<_> = told.map(|(words, font, ink)| painter.layout(words.to_owned(), font, ink, room)).collect();
    let height: f32 = parts.iter().map(|part| part.size().y + 2.0).sum::<f32>() + 2.0 * pad.y;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    let name = format!("{} in {line}: {} {}", finding.severity, finding.sentence, finding.hint);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name.trim()));
    if ui.is_rect_visible(rect) {
        if response.hovered() || response.has_focus() {
            ui.painter().rect_filled(rect, space::CORNER_SMALL, palette.hover);
        }
        let mark = Rect::from_min_size(rect.min + pad, vec2(18.0, 18.0));
        icon::paint(ui.painter(), mark, which, tone.ink(palette));
        let mut top = rect.top() + pad.y;
        for part in parts {
            let next = top + part.size().y + 2.0;
            ui.painter().galley(pos2(rect.left() + pad.x + gutter, top), part, palette.ink);
            top = next;
        }
        focus_ring(ui, &response, rect.shrink(2.0), space::CORNER_SMALL);
    }
    response.clicked()
}

/// Whether it was pressed.
fn fix_ui(ui: &mut Ui, fix: &Fix) -> bool {
    ui.horizontal(|ui| {
        ui.spacing_mut().interact_size.y = 28.0;
        ui.add_space(space::XL);
        ui.add(Button::quiet(&fix.label).icon(Icon::Check).compact()).clicked()
    })
    .inner
}

/// The icon and the colours of a finding.
pub fn look(severity: Severity) -> (Icon, Tone) {
    match severity {
        Severity::Error => (Icon::Close, Tone::Storm),
        Severity::Warning => (Icon::Warning, Tone::Change),
        Severity::Advice => (Icon::Info, Tone::Accent),
    }
}

fn title(findings: &[Diagnostic]) -> String {
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    let told = |number: usize, one: &str, more: &str| match number {
        0 => None,
        1 => Some(format!("1 {one}")),
        _ => Some(format!("{number} {more}")),
    };
    let parts: Vec<String> = [
        told(count(Severity::Error), "error", "errors"),
        told(count(Severity::Warning), "warning", "warnings"),
        told(count(Severity::Advice), "piece of advice", "pieces of advice"),
    ]
    .into_iter()
    .flatten()
    .collect();
    parts.join(", ")
}
