//! What there is to say about the text, each thing with its place.

use egui::{Align, Id, Layout, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use super::places::{Found, Places};
use super::proof;
use crate::app::screens::{layout, scroll};
use crate::app::shell::Open;
use crate::app::theme::{self, Weight, font, space};
use crate::app::widgets::{Button, Icon, Tone, card, focus_ring, icon, text};
use crate::base::{Diagnostic, Severity, Span};
use crate::studio::Fix;

/// No more are listed at once: who has so many mends the first ones first.
pub const MOST: usize = 200;

/// What was asked of a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// To go to its place.
    Go(Span),
    /// To mend it.
    Mend(Fix),
    /// To break off what is being proved.
    CancelProof,
    /// To read more about findings of this code.
    Explain(&'static str),
    /// To prove the text now.
    Prove,
    /// To see what was proved.
    ShowProof,
    /// To read the play that shows what the proof's finding of this number says; asked at the button of this id.
    Step(usize, Id),
    /// To play from a beat.
    PlayFrom(String),
}

/// So high is the line about the proof.
const LINE: f32 = 32.0;

/// In which words they are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// As they name what stands in the text.
    OfText,
    /// As they name what the forms show.
    OfForms,
}

/// Lists them over a line about the proof; gives what was asked of one.
pub fn ui(ui: &mut Ui, open: &Open, places: &Places, told: Told) -> Option<Wish> {
    let shown = card::frame(ui).inner_margin(space::M).show(ui, |ui| {
        let room = ui.available_size();
        ui.allocate_ui_with_layout(room, Layout::top_down(Align::Min), |ui| {
            ui.set_min_size(room);
            ui.spacing_mut().item_spacing.y = space::XS;
            let list = vec2(room.x, (room.y - LINE - space::XS).max(0.0));
            let wish = ui.allocate_ui_with_layout(list, Layout::top_down(Align::Min), |ui| {
                ui.set_min_size(list);
                head_and_list(ui, open, places, told)
            });
            wish.inner.or(proof::line(ui, &open.proving, open.document.is_sound()))
        })
    });
    shown.inner.inner
}

fn head_and_list(ui: &mut Ui, open: &Open, places: &Places, told: Told) -> Option<Wish> {
    if places.findings().is_empty() {
        ui.spacing_mut().interact_size.y = 20.0;
        ui.horizontal(|ui| {
            icon::icon(ui, Icon::Check, 18.0);
            text::section(ui, "Nothing to mend");
        });
        return None;
    }
    text::section(ui, &title(places.findings()));
    let list = ScrollArea::vertical().id_salt("findings").auto_shrink(false).min_scrolled_height(0.0);
    list.show(ui, |ui| list_ui(ui, open, places, told)).inner
}

fn list_ui(ui: &mut Ui, open: &Open, places: &Places, told: Told) -> Option<Wish> {
    ui.set_max_width(ui.available_width() - space::S);
    ui.spacing_mut().item_spacing.y = space::XS;
    let (findings, mut wish) = (places.findings(), None);
    // Where the text breaks off, the rest may only follow from that.
    let mut listed: Vec<(usize, &Found)> = findings.iter().enumerate().take(MOST).collect();
    listed.sort_by_key(|(_, found)| Some(&found.finding) != open.document.broken_at());
    for (number, found) in listed {
        ui.push_id(number, |ui| {
            let finding = if told == Told::OfText { &found.finding } else { &found.in_forms };
            if finding_ui(ui, finding, found.proved.is_some(), places.line(found.finding.span.start)) {
                wish = Some(Wish::Go(found.finding.span));
            }
            wish = actions_ui(ui, open, found, places.fix(number)).or(wish.take());
        });
    }
    if findings.len() > MOST {
        text::small(ui, &format!("And {} more.", findings.len() - MOST));
    }
    scroll::follow(ui);
    wish
}

/// Whether it was chosen.
fn finding_ui(ui: &mut Ui, finding: &Diagnostic, proved: bool, line: usize) -> bool {
    let palette = theme::of(ui);
    let (which, tone) = look(finding.severity);
    let pad = vec2(space::S, 6.0);
    let gutter = 18.0 + space::S;
    let width = ui.available_width();
    let room = width - 2.0 * pad.x - gutter;
    let small = font(Weight::Regular, space::SMALL);
    let painter = ui.painter();
    let line = format!("line {line}");
    let told_by = if proved { format!("{line} · found by the proof") } else { line.clone() };
    let parts = [
        (finding.sentence.as_str(), font(Weight::Medium, space::SMALL), palette.ink),
        (finding.hint.as_str(), small.clone(), palette.muted),
        (told_by.as_str(), small, tone.ink(palette)),
    ];
    let told = parts.into_iter().filter(|(words, ..)| !words.is_empty());
    let parts: Vec<_> = told.map(|(words, font, ink)| painter.layout(words.to_owned(), font, ink, room)).collect();
    let height: f32 = parts.iter().map(|part| part.size().y + 2.0).sum::<f32>() + 2.0 * pad.y;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    let by = if proved { ", found by the proof" } else { "" };
    let name = format!("{} in {line}{by}: {} {}", finding.severity, finding.sentence, finding.hint);
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

/// What can be done about a finding; gives what was asked.
fn actions_ui(ui: &mut Ui, open: &Open, found: &Found, fix: Option<&Fix>) -> Option<Wish> {
    let button = |ui: &mut Ui, words: &str, name: &str, icon| {
        set_in(ui, space::XL, |ui| ui.add(Button::quiet(words).icon(icon).name(name).compact()))
    };
    let mend = fix.filter(|fix| button(ui, &fix.label, &fix.label, Icon::Check).clicked()).cloned().map(Wish::Mend);
    let shown = found.proved.filter(|number| open.proving.play(*number).is_some());
    let step = shown.and_then(|number| {
        let button = button(ui, "Step through it", &format!("Step through it: {}", found.finding.sentence), Icon::Play);
        button.clicked().then_some(Wish::Step(number, button.id))
    });
    let playable = found.beat.as_ref().filter(|_| open.document.playable().is_some());
    let play = playable
        .filter(|beat| button(ui, "Play from there", &format!("Play from “{beat}”: {}", found.finding.sentence), Icon::Play).clicked());
    let more = set_in(ui, space::XL + 10.0, |ui| layout::link(ui, "More about this"));
    mend.or(step).or(play.cloned().map(Wish::PlayFrom)).or(more.then_some(Wish::Explain(found.finding.code)))
}

/// Something below a finding's words, as far set in as it is said.
fn set_in<R>(ui: &mut Ui, by: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let content = |ui: &mut Ui| {
        ui.add_space(by - ui.spacing().item_spacing.x);
        add(ui)
    };
    layout::low(ui, |ui| ui.horizontal(content).inner)
}

/// The icon and the colours of a finding.
pub fn look(severity: Severity) -> (Icon, Tone) {
    match severity {
        Severity::Error => (Icon::Close, Tone::Storm),
        Severity::Warning => (Icon::Warning, Tone::Change),
        Severity::Advice => (Icon::Info, Tone::Accent),
    }
}

fn title(findings: &[Found]) -> String {
    let count = |severity| findings.iter().filter(|found| found.finding.severity == severity).count();
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
