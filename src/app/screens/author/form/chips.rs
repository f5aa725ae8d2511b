//! Words and names of which several can stand together: each is a chip that a press takes out.

use egui::{Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::desk::Desk;
use super::field::{Place, shown};
use super::titles;
use crate::app::theme::{self, Weight, font, space};
use crate::app::widgets::pick::{Item, Pick};
use crate::app::widgets::{Icon, Tone, focus_ring, icon};
use crate::base::shorten;
use crate::principles::Signal;
use crate::studio::language::{Choice, Names, Words};
use crate::studio::tree::{Spot, given};
use crate::studio::{Path, Value};

/// A chip's height.
const HEIGHT: f32 = 30.0;
/// Characters of the words that show a signal.
const WORDS: usize = 30;

/// Words of the language.
pub fn words_ui(ui: &mut Ui, desk: &mut Desk<'_>, place: &Place, kind: Words, spot: Option<Spot<'_>>) {
    let entries: Vec<String> =
        spot.map(|spot| spot.children()).unwrap_or_default().iter().map(|child| shown(desk, Some(child.spot))).collect();
    let labels = entries.iter().map(|word| (titles::word_of(kind, word), Tone::Plain)).collect();
    let free: Vec<Choice> = kind.choices().into_iter().filter(|choice| !entries.contains(&choice.word)).collect();
    let items = || free.iter().map(|choice| titles::word(kind, choice)).map(|(label, note)| Item::new(label, note)).collect();
    if let Some(choice) = row_ui(ui, desk, place, labels, "Add …", items).and_then(|at| free.get(at)) {
        add(desk, place, entries.len(), Value::Word(choice.word.clone()));
    }
}

/// The author's own names.
pub fn names_ui(ui: &mut Ui, desk: &mut Desk<'_>, place: &Place, names: Names, spot: Option<Spot<'_>>) {
    let entries: Vec<String> =
        spot.map(|spot| spot.children()).unwrap_or_default().iter().map(|child| shown(desk, Some(child.spot))).collect();
    let labels = entries.iter().map(|name| (name.clone(), Tone::Plain)).collect();
    let parsed = desk.parsed;
    let mut free = None;
    let items = || {
        let known: Vec<String> = given(&parsed.root, names).into_iter().filter(|name| !entries.contains(name)).collect();
        let items = known.iter().map(|name| Item::new(name, super::words::about(parsed, names, name))).collect();
        free = Some(known);
        items
    };
    let taken = row_ui(ui, desk, place, labels, "Add …", items);
    if let Some(name) = taken.and_then(|at| free.as_ref()?.get(at)) {
        add(desk, place, entries.len(), Value::Text(name.clone()));
    }
}

/// The signals that a reply shows: those for a principle, and those against one.
pub fn signals_ui(ui: &mut Ui, desk: &mut Desk<'_>, place: &Place, spot: Option<Spot<'_>>) {
    let entries = spot.map(|spot| spot.children()).unwrap_or_default();
    let words: Vec<String> = entries.iter().map(|entry| shown(desk, entry.spot.child("0").map(|word| word.spot))).collect();
    let labels = entries.iter().zip(&words).map(|(entry, word)| label(desk, entry.spot, word)).collect();
    let free: Vec<Choice> = Words::Signal.choices().into_iter().filter(|choice| !words.contains(&choice.word)).collect();
    let items = || free.iter().map(|choice| titles::word(Words::Signal, choice)).map(|(label, note)| Item::new(label, note)).collect();
    if let Some(choice) = row_ui(ui, desk, place, labels, "Add a signal", items).and_then(|at| free.get(at)) {
        add(desk, place, entries.len(), Value::Word(choice.word.clone()));
    }
}

/// One signal by itself.
pub fn shows_ui(ui: &mut Ui, desk: &mut Desk<'_>, path: &Path, spot: Option<Spot<'_>>) {
    let Some(spot) = spot else { return };
    let word = shown(desk, spot.child("0").map(|word| word.spot));
    let (label, tone) = label(desk, spot, &word);
    if chip(ui, &label, tone) {
        desk.remove(path);
    }
}

fn label(desk: &Desk<'_>, spot: Spot<'_>, word: &str) -> (String, Tone) {
    let tone = match word.parse::<Signal>() {
        Ok(signal) if signal.is_fault() => Tone::Change,
        Ok(_) => Tone::Good,
        Err(_) => Tone::Storm,
    };
    let label = titles::word_of(Words::Signal, word);
    match spot.child("1").map(|words| shown(desk, Some(words.spot))) {
        Some(words) => (format!("{label}: “{}”", shorten(&words, WORDS)), tone),
        None => (label, tone),
    }
}

fn add(desk: &mut Desk<'_>, place: &Place, position: usize, value: Value) {
    desk.insert(&place.path, position, None, value, &[]);
    desk.kept.lead = Some(place.path.clone());
}

/// Chips, and what adds one; gives what was taken to be added.
fn row_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    place: &Place,
    labels: Vec<(String, Tone)>,
    add: &str,
    items: impl FnOnce() -> Vec<Item>,
) -> Option<usize> {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        ui.spacing_mut().interact_size.y = HEIGHT;
        for (position, (label, tone)) in labels.iter().enumerate() {
            if ui.push_id((place.path.to_string(), position), |ui| chip(ui, label, *tone)).inner {
                // With the last one the whole list goes.
                let entry = place.path.at(position);
                desk.remove(if labels.len() == 1 { &place.path } else { &entry });
            }
        }
        let led = desk.leads_to(&place.path);
        Pick::add(add).name(&format!("{add}: {}", place.name)).led(led).show(ui, items)
    })
    .inner
}

/// A chip; whether it was pressed to be taken out.
pub(in crate::app::screens::author) fn chip(ui: &mut Ui, label: &str, tone: Tone) -> bool {
    let palette = theme::of(ui);
    let room = (ui.available_width().max(160.0) - 46.0).max(80.0);
    let galley = crate::app::widgets::text::in_rows(ui.painter(), label, font(Weight::Medium, space::SMALL), tone.ink(palette), room, 1);
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x + 40.0, HEIGHT), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), format!("Take out: {label}")));
    if ui.is_rect_visible(rect) {
        let ink = if tone == Tone::Plain { palette.ink } else { tone.ink(palette) };
        let near = response.hovered() || response.has_focus();
        let edge = if near { ink } else { palette.line };
        ui.painter().rect(rect, HEIGHT / 2.0, tone.ground(palette), Stroke::new(1.0, edge), StrokeKind::Inside);
        let height = galley.size().y;
        ui.painter().galley_with_override_text_color(pos2(rect.left() + space::M, rect.center().y - height / 2.0), galley, ink);
        icon::paint(ui.painter(), Rect::from_center_size(pos2(rect.right() - 15.0, rect.center().y), vec2(11.0, 11.0)), Icon::Close, ink);
        focus_ring(ui, &response, rect, (HEIGHT / 2.0) as u8);
    }
    response.on_hover_text("Take it out").clicked()
}
