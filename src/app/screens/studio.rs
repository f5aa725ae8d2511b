//! The studio: the author's own scenarios, templates to begin with, and the shipped ones to copy.

use egui::{Align, Key, Layout, Modifiers, TextEdit, Ui, vec2};

use super::ago::ago;
use super::bring_in::BringIn;
use super::{Cx, layout, page, page_title};
use crate::app::keyboard::{self, Stand};
use crate::app::shell::{AuthorAct, Command, Queue, Route};
use crate::app::theme::space;
use crate::app::widgets::{Button, Chip, Icon, Notice, Tone, boat, card, text};
use crate::base::counted;
use crate::library::Shelved;
use crate::studio::TEMPLATES;

/// Below this width (points) what can be done with a scenario stands under it.
const NARROW: f32 = 640.0;
/// So wide is what can be done with one's own scenario, and with a shipped one.
const OWN: f32 = 376.0;
const SHIPPED: f32 = 128.0;
/// So much of what was deleted is listed.
const BIN: usize = 8;
/// The least width of a template's card.
const TEMPLATE: f32 = 190.0;

/// The studio screen.
#[derive(Debug, Default)]
pub struct StudioScreen {
    /// The scenario that is being renamed, with the title so far.
    renaming: Option<Renaming>,
    bring: BringIn,
}

#[derive(Debug)]
struct Renaming {
    id: String,
    title: String,
    /// Whether the keyboard has been led to the field.
    led: bool,
}

impl StudioScreen {
    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx) {
        page(ui, "studio", |ui| {
            page_title(ui, "Write a scenario", "Everything is saved as you write, and nothing is lost.", |ui| {
                if ui.add(Button::quiet("Open the folder")).clicked() {
                    cx.queue.author(AuthorAct::ShowFolder);
                }
                if ui.add(Button::plain("Bring in…").icon(Icon::Add)).clicked() {
                    self.bring.open();
                }
                if ui.add(Button::quiet("Rubric").icon(Icon::Check)).on_hover_text("How results are computed").clicked() {
                    cx.queue.push(Command::Go(Route::Rubric));
                }
            });
            self.bring.ui(ui, cx);
            deleted_ui(ui, cx);
            let (own, shipped): (Vec<&Shelved>, Vec<&Shelved>) =
                cx.state.library.files().iter().partition(|file| file.source.path().is_some());
            if own.is_empty() {
                welcome_ui(ui);
            } else {
                text::section(ui, "Your scenarios");
                let mut own = own;
                own.sort_by_key(|file| std::cmp::Reverse(file.changed_ms));
                for file in own {
                    self.own_ui(ui, cx.queue, file, cx.state.studio.now_ms);
                    ui.add_space(space::S);
                }
                ui.add_space(space::L);
            }
            bin_ui(ui, cx);
            text::section(ui, "Begin a new one");
            templates_ui(ui, cx.queue);
            ui.add_space(space::L);
            text::section(ui, "Learn from a finished one");
            for file in shipped {
                shipped_ui(ui, cx.queue, file);
                ui.add_space(space::S);
            }
        });
    }

    fn own_ui(&mut self, ui: &mut Ui, queue: &mut Queue, file: &Shelved, now_ms: u64) {
        let id = file.source.id();
        ui.push_id(("own", id), |ui| {
            card::card(ui, |ui| {
                if self.renaming.as_ref().is_some_and(|renaming| renaming.id == id) {
                    return self.renaming_ui(ui, queue);
                }
                let state = |ui: &mut Ui| state_ui(ui, file);
                titled(ui, file, &about(file, now_ms), OWN, state, |ui| self.actions_ui(ui, queue, file));
            });
        });
    }

    fn actions_ui(&mut self, ui: &mut Ui, queue: &mut Queue, file: &Shelved) {
        let (id, title) = (file.source.id().to_owned(), &file.title);
        let named = |what: &str| format!("{what} “{title}”");
        let open = ui.add(Button::plain("Open").name(&named("Open")));
        keyboard::start(&open, Stand::Control);
        if open.clicked() {
            queue.author(AuthorAct::Open(id.clone()));
        }
        if ui.add(Button::quiet("Duplicate").name(&named("Duplicate"))).clicked() {
            queue.author(AuthorAct::Duplicate(id.clone()));
        }
        if ui.add(Button::quiet("Rename").name(&named("Rename"))).clicked() {
            self.renaming = Some(Renaming { id: id.clone(), title: title.clone(), led: false });
        }
        if ui.add(Button::quiet("Delete").name(&named("Delete"))).clicked() {
            queue.author(AuthorAct::Delete(id));
        }
    }

    /// The title is written anew; Enter keeps it, Escape leaves it as it was.
    fn renaming_ui(&mut self, ui: &mut Ui, queue: &mut Queue) {
        let Some(renaming) = &mut self.renaming else { return };
        let label = text::section(ui, "Its title");
        let (mut keep, mut leave) = (false, ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)));
        ui.horizontal(|ui| {
            let room = (ui.available_width() - 220.0).max(120.0);
            let field = TextEdit::singleline(&mut renaming.title).desired_width(room).char_limit(120).margin(space::S);
            let field = ui.add(field.event_filter(keyboard::ONE_LINE)).labelled_by(label.id);
            if !std::mem::replace(&mut renaming.led, true) {
                field.request_focus();
            }
            keep = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            keep |= ui.add(Button::primary("Keep it")).clicked();
            leave |= ui.add(Button::quiet("Leave it")).clicked();
        });
        if keep && !renaming.title.trim().is_empty() {
            queue.author(AuthorAct::Rename { id: renaming.id.clone(), title: renaming.title.trim().to_owned() });
            leave = true;
        }
        if leave {
            self.renaming = None;
        }
    }
}

/// A first step for whom everything is new.
fn welcome_ui(ui: &mut Ui) {
    card::card(ui, |ui| {
        ui.horizontal(|ui| {
            boat::logo(ui, 64.0, "");
            ui.add_space(space::S);
            ui.vertical(|ui| {
                text::title(ui, "Your first scenario");
                text::body(
                    ui,
                    "Think of one call that went wrong, and of what would have saved it. Begin with “A phone call” below: it can be played at once, and you change it word by word into yours.",
                );
            });
        });
    });
    ui.add_space(space::L);
}

fn deleted_ui(ui: &mut Ui, cx: &mut Cx) {
    let Some((title, deleted)) = &cx.state.studio.deleted else { return };
    if Notice::info(&format!("“{title}” was deleted.")).action("Undo").show(ui) {
        cx.queue.author(AuthorAct::BringBack(deleted.clone()));
    }
    ui.add_space(space::L);
}

/// What was deleted and can still be brought back.
fn bin_ui(ui: &mut Ui, cx: &mut Cx) {
    if cx.state.studio.bin.is_empty() {
        return;
    }
    text::section(ui, "Deleted");
    for deleted in cx.state.studio.bin.iter().take(BIN) {
        ui.push_id(&deleted.place, |ui| {
            ui.horizontal(|ui| {
                if ui.add(Button::quiet("Bring back").name(&format!("Bring back {}", deleted.id)).compact()).clicked() {
                    cx.queue.author(AuthorAct::BringBack(deleted.clone()));
                }
                text::small(ui, &format!("{}, deleted {}", deleted.id, ago(deleted.at_ms, cx.state.studio.now_ms)));
            });
        });
    }
    ui.add_space(space::L);
}

fn templates_ui(ui: &mut Ui, queue: &mut Queue) {
    let columns = ((ui.available_width() + space::L) / (TEMPLATE + space::L)).floor().clamp(1.0, TEMPLATES.len() as f32) as usize;
    let columns = if columns == 3 { 2 } else { columns };
    let width = (ui.available_width() - space::L * (columns as f32 - 1.0)) / columns as f32;
    for (number, row) in TEMPLATES.chunks(columns).enumerate() {
        let body = |ui: &mut Ui, place: usize| {
            ui.spacing_mut().item_spacing.y = space::XS;
            text::strong(ui, row[place].title);
            text::small(ui, row[place].line);
            ui.add_space(space::XS);
        };
        layout::cards_with_foot(ui, &format!("templates {number}"), &vec![width; row.len()], body, |ui, place| {
            let template = &row[place];
            let button = Button::plain("Begin").icon(Icon::Author).wide();
            let name = format!("Begin: {}", template.title);
            let button = ui.push_id(template.id, |ui| ui.add(button.name(&name))).inner;
            keyboard::start(&button, Stand::Control);
            if button.clicked() {
                queue.author(AuthorAct::Begin(template.id.to_owned()));
            }
        });
        ui.add_space(space::S);
    }
}

fn shipped_ui(ui: &mut Ui, queue: &mut Queue, file: &Shelved) {
    let id = file.source.id();
    ui.push_id(("shipped", id), |ui| {
        card::card(ui, |ui| {
            let line = file.card.as_ref().map(|card| card.line.clone()).unwrap_or_default();
            titled(
                ui,
                file,
                &line,
                SHIPPED,
                |_| {},
                |ui| {
                    let name = format!("Open a copy of “{}”", file.title);
                    if ui.add(Button::plain("Open a copy").name(&name)).clicked() {
                        queue.author(AuthorAct::Open(id.to_owned()));
                    }
                },
            );
        });
    });
}

/// A scenario's title over what is to be said of it, and beside it what can be done, which is `room` wide.
fn titled(ui: &mut Ui, file: &Shelved, line: &str, room: f32, state: impl FnOnce(&mut Ui), actions: impl FnOnce(&mut Ui)) {
    let words = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        text::strong(ui, &file.title);
        text::small(ui, line);
        state(ui);
    };
    if ui.available_width() < NARROW {
        words(ui);
        ui.add_space(space::XS);
        ui.horizontal_wrapped(actions);
    } else {
        ui.horizontal_top(|ui| {
            let width = ui.available_width() - room - space::L;
            ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(width);
                words(ui);
            });
            ui.add_space(space::L - space::S);
            actions(ui);
        });
    }
}

fn about(file: &Shelved, now_ms: u64) -> String {
    match file.changed_ms {
        Some(changed) => format!("{} · changed {}", file.file_name, ago(changed, now_ms)),
        None => file.file_name.clone(),
    }
}

/// What the checks say of it.
fn state_ui(ui: &mut Ui, file: &Shelved) {
    let count = |number: usize| counted(number, "finding", "findings");
    let chip = match (&file.card, file.findings) {
        (Some(_), 0) => (Tone::Good, Icon::Check, "Can be played, nothing to mend".to_owned()),
        (Some(_), number) => (Tone::Plain, Icon::Info, format!("Can be played, {}", count(number))),
        (None, number) => (Tone::Change, Icon::Warning, format!("Cannot be played yet, {}", count(number))),
    };
    ui.add(Chip::new(&chip.2).tone(chip.0).icon(chip.1)).on_hover_text(&file.first_finding);
}
