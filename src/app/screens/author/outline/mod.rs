//! The scenario in outline: a list to find one's way in, by keys too. What is selected is changed in its form.

mod rows;

use egui::{EventFilter, Id, Key, Modifiers, Rect, Response, Role, ScrollArea, Sense, TextEdit, Ui, WidgetInfo, pos2, vec2};

use super::edits::Edits;
use super::sight::Sight;
use super::subject::subject;
use crate::app::theme::{self, Weight, font, space};
use crate::app::widgets::pick::{Item, Pick};
use crate::app::widgets::text::in_rows;
use crate::app::widgets::{Icon, Tone, focus_ring, icon};
use crate::base::Severity;
use crate::studio::edit::beats_around;
use crate::studio::edit::fresh_name;
use crate::studio::language::Names;
use crate::studio::{Edit, Parsed, Path, Value};
use rows::{Row, rows};

/// A row's height.
const ROW: f32 = 30.0;

/// The outline, and what is looked for in it.
#[derive(Debug, Default)]
pub struct OutlineView {
    number: u64,
    rows: Vec<Row>,
    search: String,
    /// The selection that was brought into sight last.
    followed: Option<Path>,
    /// Whether the keyboard is to go on to what is selected now.
    lead: bool,
}

/// What was asked with a key, of what is selected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// Go on in its form.
    Enter,
    /// Give it another name.
    Rename,
}

impl OutlineView {
    /// Shows it.
    pub fn ui(&mut self, ui: &mut Ui, sight: &Sight, parsed: &Parsed, selected: &mut Option<Path>, edits: &mut Edits) -> Option<Asked> {
        if self.number != sight.number {
            (self.number, self.rows) = (sight.number, rows(&sight.outline));
        }
        ui.spacing_mut().item_spacing.y = space::XS;
        let field = TextEdit::singleline(&mut self.search).hint_text("Find").desired_width(f32::INFINITY).margin(space::S);
        let down = ui.add(field).accessible_name("Find in the outline");
        let down = down.has_focus() && ui.input(|input| input.key_pressed(Key::ArrowDown));
        add_ui(ui, parsed, selected, edits);
        let shown = self.shown();
        let here = selected.as_ref().map(subject);
        let at = here.as_ref().and_then(|here| shown.iter().position(|row| self.rows[*row].path.as_ref() == Some(here)));
        let worst: Vec<(Path, Severity)> = sight.marks.iter().map(|mark| (subject(&mark.path), mark.severity)).collect();
        let base = ui.scope_id().with("outline rows");
        let mut asked = None;
        let mut scroll = ScrollArea::vertical().id_salt("outline").auto_shrink(false);
        if self.followed != here {
            self.followed.clone_from(&here);
            if let Some(at) = at {
                // What is selected stands in the middle, unless it was in sight.
                let seen: (f32, f32) = ui.data(|data| data.get_temp(base)).unwrap_or_default();
                let top = at as f32 * ROW;
                if top < seen.0 || top + ROW > seen.0 + seen.1 {
                    scroll = scroll.vertical_scroll_offset((top - seen.1 / 2.0).max(0.0));
                }
            }
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        let output = scroll.show_rows(ui, ROW, shown.len(), |ui, range| {
            for place in range {
                let row = self.rows[shown[place]].clone();
                // The keyboard stands on the selected row, or on the first; arrows move on from there.
                let stands = at.map_or(Some(place) == first_of(&self.rows, &shown), |at| at == place);
                let worst = worst.iter().filter(|(path, _)| row.path.as_ref() == Some(path)).map(|(_, severity)| *severity).max();
                let response = row_ui(ui, &row, base.with(place), at == Some(place), stands, worst);
                let Some(path) = row.path.clone().filter(|_| response.clicked()) else {
                    if stands && (down || std::mem::take(&mut self.lead)) {
                        response.request_focus();
                    }
                    if response.has_focus() {
                        asked = asked.or(self.keys(ui, &response, (place, &shown), parsed, selected, edits));
                    }
                    continue;
                };
                if response.clicked_by(egui::PointerButton::Primary) {
                    *selected = Some(path);
                    self.followed.clone_from(selected);
                    response.request_focus();
                } else {
                    *selected = Some(path);
                    asked = Some(Asked::Enter);
                }
            }
        });
        ui.data_mut(|data| data.insert_temp(base, (output.state.clamped_offset().y, output.inner_rect.height())));
        asked
    }

    /// The rows that fit what is looked for.
    fn shown(&self) -> Vec<usize> {
        let wanted = self.search.trim().to_lowercase();
        let fits = |row: &Row| {
            wanted.is_empty() || row.path.is_some() && format!("{} {} {}", row.title, row.kind, row.words).to_lowercase().contains(&wanted)
        };
        (0..self.rows.len()).filter(|at| fits(&self.rows[*at])).collect()
    }

    /// What is done by keys while a row has the keyboard.
    fn keys(
        &mut self,
        ui: &Ui,
        response: &Response,
        (place, shown): (usize, &[usize]),
        parsed: &Parsed,
        selected: &mut Option<Path>,
        edits: &mut Edits,
    ) -> Option<Asked> {
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let pressed = |modifiers: Modifiers, key: Key| ui.input_mut(|input| input.consume_key(modifiers, key));
        let path = self.rows[shown[place]].path.clone()?;
        let (up, down) = (pressed(Modifiers::ALT, Key::ArrowUp), pressed(Modifiers::ALT, Key::ArrowDown));
        if up || down {
            shift(parsed, &path, down, edits);
            return None;
        }
        if pressed(Modifiers::NONE, Key::Delete) {
            if path.steps().len() > 1 {
                edits.apart(Edit::Remove { path });
                *selected = None;
            }
            return None;
        }
        if pressed(Modifiers::NONE, Key::F2) && path.steps().len() > 1 {
            *selected = Some(path);
            return Some(Asked::Rename);
        }
        let leads = |place: &usize| self.rows[shown[*place]].path.is_some();
        let next = match () {
            () if pressed(Modifiers::NONE, Key::ArrowDown) => (place + 1..shown.len()).find(leads),
            () if pressed(Modifiers::NONE, Key::ArrowUp) => (0..place).rev().find(leads),
            () if pressed(Modifiers::NONE, Key::Home) => (0..shown.len()).find(leads),
            () if pressed(Modifiers::NONE, Key::End) => (0..shown.len()).rev().find(leads),
            () => None,
        }?;
        *selected = self.rows[shown[next]].path.clone();
        // It can take the keyboard from the next picture on, when it is the selected one.
        self.lead = true;
        ui.ctx().request_repaint();
        None
    }
}

/// The first row that leads somewhere.
fn first_of(rows: &[Row], shown: &[usize]) -> Option<usize> {
    shown.iter().position(|row| rows[*row].path.is_some())
}

/// Moves an entry among its neighbours.
pub fn shift(parsed: &Parsed, path: &Path, down: bool, edits: &mut Edits) {
    let Some((parent, name)) = path.split_last() else { return };
    let among = parsed.whole().find(&parent).map(|found| found.spot.children()).unwrap_or_default();
    let Some(position) = among.iter().position(|entry| entry.step == name) else { return };
    let to = if down { position + 1 } else { position.saturating_sub(1) };
    if to != position && to < among.len() && parent.steps().last().is_some() {
        edits.apart(Edit::Move { path: path.clone(), to });
    }
}

/// Adds a beat behind the selected one, an ending, or a scene.
fn add_ui(ui: &mut Ui, parsed: &Parsed, selected: &mut Option<Path>, edits: &mut Edits) {
    let items = || {
        vec![
            Item::new("A beat", "A moment of the conversation, behind the one that is selected."),
            Item::new("An ending", "How a scene ends."),
            Item::new("A later scene", "Where promises come due."),
        ]
    };
    let Some(taken) = Pick::add("Add …").name("Add to the outline").show(ui, items) else { return };
    let here = selected.clone().unwrap_or_default();
    let (map, position, names, stem, written) = match taken {
        0 => {
            let (beats, position) = beats_around(parsed, &here);
            (beats, position, Names::Beat, "new-beat", "(says: \"\")".to_owned())
        }
        1 => (Path::root().then("endings"), usize::MAX, Names::Ending, "new-ending", "(title: \"\", outcome: unresolved)".to_owned()),
        _ => {
            let beat = fresh_name(parsed, Names::Beat, "new-beat");
            let written = format!("(title: \"\", start: \"{beat}\", beats: {{\"{beat}\": (says: \"\")}})");
            (Path::root().then("later"), usize::MAX, Names::Scene, "new-scene", written)
        }
    };
    let name = fresh_name(parsed, names, stem);
    *selected = Some(map.then(name.as_str()));
    edits.apart(Edit::Insert { path: map, position, name: Some(name), value: Value::Written(written) });
}

fn row_ui(ui: &mut Ui, row: &Row, id: Id, chosen: bool, stands: bool, worst: Option<Severity>) -> Response {
    let palette = theme::of(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
    let sense = if stands && row.path.is_some() { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect, id, sense);
    let told = match worst {
        Some(Severity::Error) => ", with an error",
        Some(Severity::Warning) => ", with a warning",
        _ => "",
    };
    let name = match row.kind {
        "" => format!("{}{told}", row.title),
        kind => format!("{}, {kind}{told}", row.title),
    };
    match row.path {
        Some(_) => response.widget_info(|| WidgetInfo::selected(Role::TreeItem, true, chosen, &name)),
        None => response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &name)),
    }
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let painter = ui.painter_at(rect.expand(3.0));
    if chosen {
        painter.rect_filled(rect, space::CORNER_SMALL, palette.accent_soft);
    } else if response.hovered() && row.path.is_some() {
        painter.rect_filled(rect, space::CORNER_SMALL, palette.hover);
    }
    let middle = rect.center().y;
    let mut left = rect.left() + space::S;
    let mut right = rect.right() - space::S;
    if let Some(tone) = worst.and_then(tone_of) {
        icon::paint(&painter, Rect::from_center_size(pos2(right - 7.0, middle), vec2(15.0, 15.0)), Icon::Warning, tone.ink(palette));
        right -= 22.0;
    }
    if let Some((sign, tone)) = row.sign {
        icon::paint(&painter, Rect::from_center_size(pos2(left + 8.0, middle), vec2(16.0, 16.0)), sign, tone.ink(palette));
        left += 24.0;
    }
    let (weight, ink) = if row.path.is_some() { (Weight::Medium, palette.ink) } else { (Weight::Strong, palette.muted) };
    let size = if row.path.is_some() { space::BODY } else { space::SMALL };
    let title = in_rows(&painter, &row.title, font(weight, size), ink, right - left, 1);
    let after = left + title.size().x + space::S;
    painter.galley(pos2(left, middle - title.size().y / 2.0), title, ink);
    if right - after > 40.0 && !row.words.is_empty() {
        let words = in_rows(&painter, &row.words, font(Weight::Regular, space::SMALL), palette.muted, right - after, 1);
        painter.galley(pos2(after, middle - words.size().y / 2.0), words, palette.muted);
    }
    focus_ring(ui, &response, rect.shrink(2.0), space::CORNER_SMALL);
    response
}

fn tone_of(severity: Severity) -> Option<Tone> {
    match severity {
        Severity::Error => Some(Tone::Storm),
        Severity::Warning => Some(Tone::Change),
        Severity::Advice => None,
    }
}
