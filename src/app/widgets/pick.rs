//! One of many: a button that opens a list with a field to narrow it down. Arrows choose, Enter takes, Escape closes.

use std::sync::Arc;

use egui::{
    Align, Color32, Galley, Id, Key, Modifiers, Popup, PopupCloseBehavior, Rect, Response, Role, ScrollArea, Sense, Stroke, StrokeKind,
    TextEdit, Ui, WidgetInfo, pos2, vec2,
};

use super::{Icon, focus_ring, icon};
use crate::app::theme::{self, Weight, font, space};

/// How wide the list is at least, and how high at most.
const WIDTH: f32 = 320.0;
const HEIGHT: f32 = 320.0;
/// How large the sign before or behind the text is.
const SIGN: f32 = 16.0;
/// With fewer there is nothing to narrow down.
const MANY: usize = 8;

/// Something to choose.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Item {
    /// What it is.
    pub label: String,
    /// More about it; may be empty.
    pub note: String,
}

impl Item {
    /// Something to choose.
    pub fn new(label: impl Into<String>, note: impl Into<String>) -> Self {
        Self { label: label.into(), note: note.into() }
    }
}

/// A button that opens a list.
#[must_use = "a picker shows nothing until it is shown"]
pub struct Pick<'a> {
    text: &'a str,
    name: &'a str,
    look: Look,
    faint: bool,
    led: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    Field,
    Add,
    More,
}

#[derive(Debug, Clone, Default)]
struct Open {
    query: String,
    chosen: usize,
    led: bool,
}

impl<'a> Pick<'a> {
    /// Shows what is chosen; `name` says of what.
    pub fn field(text: &'a str, name: &'a str) -> Self {
        Self { text, name, look: Look::Field, faint: false, led: false }
    }

    /// Adds something: a quiet button with a plus.
    pub fn add(text: &'a str) -> Self {
        Self { text, name: text, look: Look::Add, faint: false, led: false }
    }

    /// What else can be done with something: three dots.
    pub fn more(name: &'a str) -> Self {
        Self { text: "", name, look: Look::More, faint: false, led: false }
    }

    /// Nothing is chosen yet: the text says what that means.
    pub fn faint(mut self, faint: bool) -> Self {
        self.faint = faint;
        self
    }

    /// The keyboard is led to it.
    pub fn led(mut self, led: bool) -> Self {
        self.led = led;
        self
    }

    /// What a screen reader says, where the text alone does not say of what.
    pub fn name(mut self, name: &'a str) -> Self {
        self.name = name;
        self
    }

    /// Shows it; gives the place of what was taken among the items, which are asked for only while the list is open.
    pub fn show(self, ui: &mut Ui, items: impl FnOnce() -> Vec<Item>) -> Option<usize> {
        let button = self.button(ui);
        if self.led {
            button.request_focus();
            button.scroll_to_me(Some(Align::Center));
        }
        let key = button.id.with("picking");
        if !Popup::is_id_open(ui.ctx(), Popup::default_response_id(&button)) && !button.clicked() {
            ui.data_mut(|data| data.remove::<Open>(key));
            return None;
        }
        let popup = Popup::from_toggle_button_response(&button)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .width(WIDTH)
            .accessible_name(self.name.to_owned());
        let taken = popup.show(|ui| list_ui(ui, self.name, key, &items())).and_then(|shown| shown.inner);
        if taken.is_some() {
            Popup::close_id(ui.ctx(), Popup::default_response_id(&button));
            button.request_focus();
        }
        taken
    }

    fn button(&self, ui: &mut Ui) -> Response {
        let palette = theme::of(ui);
        let ink = match (self.look, self.faint) {
            (Look::Add, _) => palette.accent,
            (_, true) | (Look::More, _) => palette.muted,
            _ => palette.ink,
        };
        let weight = if self.look == Look::Add { Weight::Medium } else { Weight::Regular };
        let room = (ui.available_width() - SIGN - 3.0 * space::M).max(60.0);
        let galley = super::text::in_rows(ui.painter(), self.text, font(weight, space::BODY), ink, room, 1);
        let size = match self.look {
            Look::Field => vec2(galley.size().x + SIGN + space::S + 2.0 * space::M, 34.0),
            Look::Add => vec2(galley.size().x + SIGN + 3.0 * space::S, 30.0),
            Look::More => vec2(34.0, 34.0),
        };
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        response.widget_info(|| match self.look {
            Look::Field => WidgetInfo::labeled(Role::ComboBox, ui.is_enabled(), format!("{}: {}", self.name, self.text)),
            Look::Add | Look::More => WidgetInfo::labeled(Role::Button, ui.is_enabled(), self.name),
        });
        if ui.is_rect_visible(rect) {
            self.paint(ui, rect, &response, galley, ink);
        }
        if self.look == Look::More { response.on_hover_text(self.name) } else { response }
    }

    fn paint(&self, ui: &Ui, rect: Rect, response: &Response, galley: Arc<Galley>, ink: Color32) {
        let palette = theme::of(ui);
        let near = response.hovered() || response.has_focus();
        let field = self.look == Look::Field;
        let rest = if field { palette.surface } else { Color32::TRANSPARENT };
        let edge = if field { Stroke::new(1.0, palette.edge) } else { Stroke::NONE };
        ui.painter().rect(rect, space::CORNER_SMALL, if near { palette.hover } else { rest }, edge, StrokeKind::Inside);
        let middle = rect.center().y;
        let top = middle - galley.size().y / 2.0;
        match self.look {
            Look::Field => {
                ui.painter().galley(pos2(rect.left() + space::M, top), galley, ink);
                let tip = pos2(rect.right() - space::M - 4.0, middle + 2.5);
                ui.painter().line(vec![tip + vec2(-5.0, -5.0), tip, tip + vec2(5.0, -5.0)], Stroke::new(1.7, palette.muted));
            }
            Look::Add => {
                let place = Rect::from_center_size(pos2(rect.left() + space::S + SIGN / 2.0, middle), vec2(SIGN, SIGN));
                icon::paint(ui.painter(), place, Icon::Add, ink);
                ui.painter().galley(pos2(rect.left() + SIGN + 2.0 * space::S, top), galley, ink);
            }
            Look::More => {
                for x in [-6.0, 0.0, 6.0] {
                    ui.painter().circle_filled(rect.center() + vec2(x, 0.0), 1.8, ink);
                }
            }
        }
        focus_ring(ui, response, rect, space::CORNER_SMALL);
    }
}

fn list_ui(ui: &mut Ui, name: &str, key: Id, items: &[Item]) -> Option<usize> {
    let mut open: Open = ui.data(|data| data.get_temp(key)).unwrap_or_default();
    ui.set_width(WIDTH.min(ui.ctx().content_rect().width() - space::XXL));
    let pressed = |wanted: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, wanted));
    // The Enter that opened the list takes nothing from it.
    let (up, down, take) = (pressed(Key::ArrowUp), pressed(Key::ArrowDown), open.led && pressed(Key::Enter));
    let field = TextEdit::singleline(&mut open.query).hint_text("Type to narrow it down").desired_width(f32::INFINITY).margin(space::S);
    // A short list needs no field to be seen, but the keyboard stands on one.
    let field = if items.len() < MANY { ui.add_sized([ui.available_width(), 32.0], field) } else { ui.add(field) };
    let field = field.accessible_name(format!("Look for: {name}"));
    // A list that has just opened is not there yet for the keyboard.
    if !open.led && !ui.is_sizing_pass() {
        open.led = field.has_focus();
        field.request_focus();
    }
    if field.changed() {
        open.chosen = 0;
    }
    let fits = narrowed(items, &open.query);
    if down {
        open.chosen = (open.chosen + 1).min(fits.len().saturating_sub(1));
    }
    if up {
        open.chosen = open.chosen.saturating_sub(1);
    }
    // The Enter that opens the list takes nothing from it.
    let mut taken = fits.get(open.chosen).copied().filter(|_| take && open.led);
    ui.add_space(space::XS);
    ScrollArea::vertical().max_height(HEIGHT).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (row, at) in fits.iter().enumerate() {
            let response = row_ui(ui, &items[*at], row == open.chosen);
            if row == open.chosen && (up || down) {
                response.scroll_to_me(Some(Align::Center));
            }
            if response.clicked() {
                taken = Some(*at);
            }
        }
        if fits.is_empty() {
            super::text::small(ui, "Nothing like that.");
        }
    });
    ui.data_mut(|data| data.insert_temp(key, open));
    taken
}

/// The items that have all the words somewhere; those that begin so come first.
fn narrowed(items: &[Item], query: &str) -> Vec<usize> {
    let query = query.trim().to_lowercase();
    let fits = |item: &Item| {
        let all = format!("{} {}", item.label, item.note).to_lowercase();
        query.split_whitespace().all(|word| all.contains(word))
    };
    let mut fitting: Vec<usize> = (0..items.len()).filter(|at| fits(&items[*at])).collect();
    fitting.sort_by_key(|at| !items[*at].label.to_lowercase().starts_with(&query));
    fitting
}

fn row_ui(ui: &mut Ui, item: &Item, chosen: bool) -> Response {
    let palette = theme::of(ui);
    let width = ui.available_width();
    let label = super::text::in_rows(ui.painter(), &item.label, font(Weight::Medium, space::BODY), palette.ink, width - 2.0 * space::S, 1);
    let note =
        super::text::in_rows(ui.painter(), &item.note, font(Weight::Regular, space::SMALL), palette.muted, width - 2.0 * space::S, 2);
    let below = if item.note.is_empty() { 0.0 } else { note.size().y };
    let (rect, response) = ui.allocate_exact_size(vec2(width, label.size().y + below + 10.0), Sense::CLICK);
    let name = if item.note.is_empty() { item.label.clone() } else { format!("{}: {}", item.label, item.note) };
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, &name));
    if ui.is_rect_visible(rect) {
        let fill = match (chosen, response.hovered()) {
            (true, _) => palette.accent_soft,
            (false, true) => palette.hover,
            (false, false) => Color32::TRANSPARENT,
        };
        ui.painter().rect_filled(rect, space::CORNER_SMALL, fill);
        let at = rect.min + vec2(space::S, 5.0);
        let after = label.size().y;
        ui.painter().galley(at, label, palette.ink);
        if below > 0.0 {
            ui.painter().galley(at + vec2(0.0, after), note, palette.muted);
        }
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui_kittest::{Harness, kittest::Queryable};

    fn items() -> Vec<Item> {
        ["arrival", "heard", "flare"].iter().map(|label| Item::new(*label, "a beat")).chain([Item::new("restored", "an ending")]).collect()
    }

    #[derive(Default)]
    struct Told {
        taken: Vec<usize>,
    }

    fn harness() -> Harness<'static, Told> {
        let mut harness = Harness::builder().with_size(vec2(600.0, 500.0)).build_ui_state(
            |ui, told: &mut Told| {
                theme::install(ui.ctx());
                theme::set_motion(ui.ctx(), false);
                told.taken.extend(Pick::field("heard", "Leads to").show(ui, items));
            },
            Told::default(),
        );
        harness.run();
        harness
    }

    #[test]
    fn a_list_is_narrowed_down_by_typing_and_taken_by_keys() {
        let mut harness = harness();
        harness.get_by_label("Leads to: heard").click();
        harness.run();
        assert!(harness.query_by_label("restored: an ending").is_some());
        harness.get_by_label("Look for: Leads to").type_text("end");
        harness.run();
        assert!(harness.query_by_label("arrival: a beat").is_none());
        harness.key_press(Key::Enter);
        harness.run();
        assert_eq!(harness.state().taken, [3]);
        assert!(harness.query_by_label("restored: an ending").is_none(), "it is closed");
    }

    #[test]
    fn arrows_choose_and_the_pointer_takes() {
        let mut harness = harness();
        harness.get_by_label("Leads to: heard").focus();
        harness.key_press(Key::Space);
        harness.run();
        harness.key_press(Key::ArrowDown);
        harness.run();
        harness.key_press(Key::Enter);
        harness.run();
        assert_eq!(harness.state().taken, [1]);
        harness.get_by_label("Leads to: heard").click();
        harness.run();
        harness.get_by_label("flare: a beat").click();
        harness.run();
        assert_eq!(harness.state().taken, [1, 2]);
    }

    #[test]
    fn enter_opens_the_list_and_takes_nothing_until_it_is_pressed_again() {
        let mut harness = harness();
        harness.get_by_label("Leads to: heard").focus();
        harness.run();
        harness.key_press(Key::Enter);
        harness.run();
        assert!(harness.query_by_label("arrival: a beat").is_some() && harness.state().taken.is_empty());
        harness.key_press(Key::Enter);
        harness.run();
        assert_eq!(harness.state().taken, [0]);
    }

    #[test]
    fn escape_leaves_things_as_they_are() {
        let mut harness = harness();
        harness.get_by_label("Leads to: heard").click();
        harness.run();
        harness.key_press(Key::Escape);
        harness.run();
        assert!(harness.query_by_label("arrival: a beat").is_none() && harness.state().taken.is_empty());
    }

    #[test]
    fn what_begins_with_the_words_comes_first() {
        let items = [Item::new("unheard", ""), Item::new("heard", ""), Item::new("flare", "not heard")];
        assert_eq!(narrowed(&items, "heard"), [1, 0, 2]);
        assert_eq!(narrowed(&items, " not HEARD "), [2]);
        assert_eq!(narrowed(&items, ""), [0, 1, 2]);
    }
}
