//! A field: its title, its value by what it is, and what there is to say about it.

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Align, Frame, Id, Layout, Margin, Response, Slider, Stroke, TextEdit, Ui};

use super::desk::{Desk, Draft};
use super::{chips, condition, list, titles, words};
use crate::app::theme::{self, space};
use crate::app::widgets::toggle::toggle;
use crate::app::widgets::{Button, Icon, Tone, text};
use crate::scenario::syntax::Kind;
use crate::studio::language::{Block, Field, Shape};
use crate::studio::tree::Spot;
use crate::studio::{Path, Value, typed};

/// How wide the titles are of fields in one row.
const TITLE: f32 = 170.0;
/// A scale with more steps is typed.
const STEPS: i64 = 20;

/// What is filled in, and where.
#[derive(Debug, Clone)]
pub struct Place {
    /// Where it stands, or would.
    pub path: Path,
    /// What it is.
    pub shape: Shape,
    /// What it is called: "Reply 1, leads to".
    pub name: String,
    /// Its title.
    pub title: String,
    /// Whether it stands alone for what it is in, so that it cannot be taken out by itself.
    pub alone: bool,
}

impl Place {
    /// A value of that name.
    pub fn new(path: Path, shape: Shape, name: impl Into<String>) -> Self {
        let name = name.into();
        Self { path, shape, title: name.clone(), name, alone: false }
    }

    /// A field of the block at `path`, which is `within` something that has a name of its own.
    pub fn of(path: &Path, block: &Block, field: &Field, within: &str) -> Self {
        let title = titles::title(block, field);
        let name = if within.is_empty() { title.clone() } else { format!("{within}: {title}") };
        Self { path: path.then(field.name), shape: field.shape, name, title, alone: false }
    }
}

/// The first thing in a value that the keyboard can stand on.
pub fn first_in(path: &Path, shape: Shape) -> Path {
    match shape {
        // Chips are added to; an entry of another list is filled in.
        Shape::List(Shape::Word(_) | Shape::Name(_) | Shape::Shows) => path.clone(),
        Shape::List(inner) => first_in(&path.at(0), *inner),
        Shape::Block(block) => match block.lone_field().or_else(|| block.fields.iter().find(|field| field.needed)).or(block.fields.first())
        {
            Some(field) => first_in(&path.then(field.name), field.shape),
            None => path.clone(),
        },
        _ => path.clone(),
    }
}

/// A field with its title.
pub fn field_ui(ui: &mut Ui, desk: &mut Desk<'_>, place: &Place, field: &Field, spot: Option<Spot<'_>>) {
    let optional = spot.is_some() && !field.needed && !place.alone;
    let in_row = matches!(
        place.shape,
        Shape::Word(_)
            | Shape::Name(_)
            | Shape::Number(..)
            | Shape::Duration
            | Shape::Pause
            | Shape::Moment
            | Shape::Hours
            | Shape::OwnName
    );
    if matches!(place.shape, Shape::Flag) {
        flag_ui(ui, desk, place, field, spot);
    } else if in_row {
        ui.horizontal(|ui| {
            let width = TITLE.min(ui.available_width() * 0.4);
            ui.allocate_ui_with_layout(egui::vec2(width, space::TOUCH), Layout::left_to_right(Align::Center), |ui| {
                ui.set_width(width);
                title_ui(ui, place, field);
            });
            // What takes it out stands at the right end; the value takes the room between.
            let room = ui.available_width() - if optional { 44.0 } else { 0.0 };
            ui.allocate_ui_with_layout(egui::vec2(room, space::TOUCH), Layout::left_to_right(Align::Center), |ui| {
                ui.set_max_width(room);
                value_ui(ui, desk, place, spot);
            });
            if optional {
                remove_ui(ui, desk, place);
            }
        });
        below_ui(ui, desk, place);
    } else if field.name == "say" {
        // Its card says what it is.
        value_ui(ui, desk, place, spot);
    } else {
        ui.horizontal(|ui| {
            ui.spacing_mut().interact_size.y = 20.0;
            title_ui(ui, place, field);
            if optional && !matches!(field.name, "says" | "options" | "routes") {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| remove_ui(ui, desk, place));
            }
        });
        value_ui(ui, desk, place, spot);
        if !matches!(place.shape, Shape::Text) {
            below_ui(ui, desk, place);
        }
    }
}

fn title_ui(ui: &mut Ui, place: &Place, field: &Field) {
    text::field(ui, &place.title).on_hover_text(field.help);
}

fn remove_ui(ui: &mut Ui, desk: &mut Desk<'_>, place: &Place) {
    if ui.add(Button::icon_only(Icon::Close, &format!("Take out: {}", place.name))).clicked() {
        desk.remove(&place.path);
    }
}

/// What there is to say about a value, under it.
fn below_ui(ui: &mut Ui, desk: &Desk<'_>, place: &Place) {
    // What stands in a list or block tells of itself.
    let whole = !matches!(place.shape, Shape::Block(_) | Shape::Map(..) | Shape::WordMap(..)) && !is_deep(place.shape);
    if let Some(draft) = desk.kept.drafts.get(&place.path) {
        text::toned(ui, &draft.sentence, Tone::Change);
    }
    desk.findings_ui(ui, &place.path, whole);
}

fn is_deep(shape: Shape) -> bool {
    matches!(shape, Shape::List(inner) if !matches!(inner, Shape::Word(_) | Shape::Name(_) | Shape::Shows))
}

/// A value, by what it is.
pub fn value_ui(ui: &mut Ui, desk: &mut Desk<'_>, place: &Place, spot: Option<Spot<'_>>) {
    match place.shape {
        Shape::Text | Shape::Recording => {
            text_ui(ui, desk, place, spot, true);
            below_ui(ui, desk, place);
        }
        Shape::Number(least, most) if most - least <= STEPS => scale_ui(ui, desk, place, spot, least..=most),
        Shape::Number(..) | Shape::Duration | Shape::Pause | Shape::Moment | Shape::Hours | Shape::OwnName => {
            text_ui(ui, desk, place, spot, false);
        }
        Shape::Flag => {}
        Shape::Word(kind) => words::word_ui(ui, desk, place, kind, spot),
        Shape::Name(names) => words::name_ui(ui, desk, place, names, spot),
        Shape::Condition => condition::ui(ui, desk, place, spot),
        Shape::Shows => chips::shows_ui(ui, desk, &place.path, spot),
        Shape::Block(block) => {
            let palette = theme::of(ui);
            let frame = Frame::new().inner_margin(Margin { left: space::M as i8, ..Margin::ZERO });
            let shown = frame.show(ui, |ui| {
                super::entry::block_ui(ui, desk, &place.path, (block, &place.name), spot);
            });
            let left = shown.response.rect.left();
            ui.painter().vline(left + 1.0, shown.response.rect.y_range(), Stroke::new(2.0, palette.line));
        }
        Shape::List(Shape::Word(kind)) => chips::words_ui(ui, desk, place, *kind, spot),
        Shape::List(Shape::Name(names)) => chips::names_ui(ui, desk, place, *names, spot),
        Shape::List(Shape::Shows) => chips::signals_ui(ui, desk, place, spot),
        Shape::List(inner) => list::list_ui(ui, desk, place, *inner, spot),
        Shape::Map(names, inner) => list::map_ui(ui, desk, place, names, *inner, spot),
        Shape::WordMap(kind, inner) => list::word_map_ui(ui, desk, place, kind, *inner, spot),
    }
}

/// The words of a value as one edits them.
pub fn shown(desk: &Desk<'_>, spot: Option<Spot<'_>>) -> String {
    let Some(spot) = spot else { return String::new() };
    match &spot.node.kind {
        Kind::Text(words) | Kind::Word(words) | Kind::Number(words) => words.clone(),
        _ => spot.node.span.of(&desk.parsed.text).split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

/// Leads the keyboard to a control, and the control into sight.
pub fn lead(control: &Response) {
    control.request_focus();
    control.scroll_to_me(Some(Align::Center));
}

/// What a field begins with gives way to what is typed.
fn select_all(ui: &Ui, id: Id, words: &str) {
    let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
    state.cursor.set_char_range(Some(CCursorRange::two(CCursor::new(0), CCursor::new(words.chars().count()))));
    state.store(ui.ctx(), id);
}

/// What is typed is written as soon as it can be read; until then it stays in the field. Whether Enter was pressed in it.
pub fn text_ui(ui: &mut Ui, desk: &mut Desk<'_>, place: &Place, spot: Option<Spot<'_>>, running: bool) -> bool {
    let value = shown(desk, spot);
    let path = &place.path;
    if desk.kept.drafts.get(path).is_some_and(|draft| draft.instead_of != value) {
        desk.kept.drafts.remove(path);
    }
    let mut words = desk.kept.drafts.get(path).map_or_else(|| value.clone(), |draft| draft.words.clone());
    let id = Id::unique(("field of a form", path.to_string()));
    let code = matches!(place.shape, Shape::Condition);
    let field = if running { TextEdit::multiline(&mut words).desired_rows(1).return_key(None) } else { TextEdit::singleline(&mut words) };
    let field = if code { field.code_editor().lock_focus(false) } else { field };
    let width = if running { f32::INFINITY } else { 220.0_f32.min(ui.available_width() - 2.0 * space::S) };
    let field = ui.add(field.id(id).desired_width(width).margin(space::S)).accessible_name(place.name.clone());
    if desk.leads_to(path) {
        lead(&field);
        select_all(ui, id, &words);
    }
    if field.changed() {
        match typed(place.shape, &words) {
            Ok(value) => {
                desk.kept.drafts.remove(path);
                desk.type_in(path, value);
            }
            Err(sentence) => {
                desk.kept.drafts.insert(path.clone(), Draft { words, sentence, instead_of: value });
            }
        }
    }
    if field.lost_focus() && desk.kept.typing.as_ref() == Some(path) {
        desk.kept.typing = None;
    }
    field.has_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter))
}

fn flag_ui(ui: &mut Ui, desk: &mut Desk<'_>, place: &Place, field: &Field, spot: Option<Spot<'_>>) {
    let mut on = spot.is_some_and(|spot| spot.node.kind == Kind::Bool(true));
    ui.push_id(place.path.to_string(), |ui| {
        let within = (ui.available_width() - 44.0).max(80.0);
        ui.horizontal(|ui| {
            let switch = ui
                .scope(|ui| {
                    ui.set_max_width(within);
                    toggle(ui, &mut on, &place.title, field.help)
                })
                .inner;
            if desk.leads_to(&place.path) {
                lead(&switch);
            }
            if switch.changed() {
                desk.set(&place.path, Value::Flag(on));
            }
            if spot.is_some() {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| remove_ui(ui, desk, place));
            }
        });
    });
    below_ui(ui, desk, place);
}

fn scale_ui(ui: &mut Ui, desk: &mut Desk<'_>, place: &Place, spot: Option<Spot<'_>>, range: std::ops::RangeInclusive<i64>) {
    let written = shown(desk, spot).parse::<i64>().ok();
    let mut number = written.unwrap_or(0).clamp(*range.start(), *range.end());
    ui.push_id(place.path.to_string(), |ui| {
        ui.visuals_mut().widgets.inactive.bg_fill = theme::of(ui).line;
        ui.spacing_mut().slider_width = (ui.available_width() - 80.0).clamp(40.0, 180.0);
        let slider = ui.add(Slider::new(&mut number, range)).accessible_name(place.name.clone());
        if desk.leads_to(&place.path) {
            lead(&slider);
        }
        if slider.changed() && written != Some(number) {
            desk.type_in(&place.path, Value::Number(number));
        }
        if slider.drag_stopped() || slider.lost_focus() {
            desk.kept.typing = None;
        }
    });
}
