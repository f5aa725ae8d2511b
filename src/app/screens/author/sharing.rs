//! What goes out of the open scenario, and words that come back: the menu, its pages, and what is told of them.

use egui::{EventFilter, Key, Modifiers, ScrollArea, TextEdit, Ui};

use super::super::path_field::{Asked, PathField};
use super::super::{Cx, layout};
use crate::app::shell::{AuthorAct, Command, Open, Preferences, Share, Table, Told};
use crate::app::theme::space;
use crate::app::widgets::pick::{Item, Pick};
use crate::app::widgets::toggle::toggle;
use crate::app::widgets::{Button, Icon, Notice, card, text};
use crate::base::{counted, first_of};
use crate::studio::export::lines::Taken;

/// At most so many keys of one kind are named.
const NAMED: usize = 12;
/// So much of the height the notes of a draft take; more of them scrolls.
const NOTES: f32 = 0.2;

/// What the menu offers, in its order.
const MENU: [(&str, &str); 5] = [
    ("Booklet (PDF)", "To lead a role-play session by, on paper"),
    ("Booklet (Markdown)", "The same, to change as you like"),
    ("Lines as a table (CSV)", "For whoever translates or records them"),
    ("Take lines back…", "From a table with changed words"),
    ("Pack…", "One file with recordings and licence, to hand on"),
];

/// A page of the menu, in the place of the text.
#[derive(Debug)]
pub enum Sharing {
    /// Words come back from a table.
    Lines(PathField),
    /// A pack is made.
    Pack(PackForm),
}

/// What a pack says about itself.
#[derive(Debug)]
pub struct PackForm {
    author: String,
    licence: String,
    led: bool,
}

/// The menu; gives the page that was asked for.
pub fn menu(ui: &mut Ui, cx: &mut Cx) -> Option<Sharing> {
    let items = || MENU.into_iter().map(|(label, note)| Item::new(label, note)).collect();
    match Pick::more("More").show(ui, items)? {
        0 => cx.queue.author(AuthorAct::Share(Share::BookletPdf)),
        1 => cx.queue.author(AuthorAct::Share(Share::BookletMarkdown)),
        2 => cx.queue.author(AuthorAct::Share(Share::Lines)),
        3 => return Some(Sharing::Lines(PathField::default())),
        _ => return Some(Sharing::Pack(PackForm::of(&cx.state.preferences))),
    }
    None
}

/// What is told of the whole: what was not understood when it was brought in, and where a file is that was made.
pub fn told_ui(ui: &mut Ui, cx: &mut Cx, open: &Open) {
    match &open.shared {
        Some(Ok(shared)) => {
            let mut words = format!("Saved as {}", shared.path.display());
            if !shared.note.is_empty() {
                words = format!("{words}. {}", shared.note);
            }
            if Notice::good(&words).action("Open folder").show(ui)
                && let Some(folder) = shared.path.parent()
            {
                cx.queue.push(Command::OpenFolder(folder.to_owned()));
            }
            ui.add_space(space::S);
        }
        Some(Err(why)) => {
            if Notice::warning(why).action("Close").show(ui) {
                cx.queue.author(AuthorAct::Close(Told::Shared));
            }
            ui.add_space(space::S);
        }
        None => {}
    }
    if !open.notes.is_empty() {
        notes_ui(ui, cx, open);
    }
}

fn notes_ui(ui: &mut Ui, cx: &mut Cx, open: &Open) {
    let missed = open.notes.iter().filter(|note| note.line.is_some()).count();
    let words = match missed {
        0 => "This is a first draft, and all of the story is in it. What is left to you:".to_owned(),
        1 => "This is a first draft. 1 thing was not taken along as it was; its head says so too.".to_owned(),
        many => format!("This is a first draft. {many} things were not taken along as they were; its head says so too."),
    };
    if Notice::info(&words).action("Close").show(ui) {
        cx.queue.author(AuthorAct::Close(Told::Notes));
    }
    let height = (ui.ctx().content_rect().height() * NOTES).max(48.0);
    ScrollArea::vertical().id_salt("notes").max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        for note in &open.notes {
            layout::item(ui, &note.to_string());
        }
    });
    ui.add_space(space::S);
}

impl Sharing {
    /// Shows the page; whether it stays.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx, open: &Open) -> bool {
        ScrollArea::vertical()
            .id_salt("sharing")
            .auto_shrink(false)
            .show(ui, |ui| {
                ui.set_max_width(ui.available_width() - space::S);
                match self {
                    Self::Lines(field) => lines_ui(ui, cx, open, field),
                    Self::Pack(form) => form.ui(ui, cx, open),
                }
            })
            .inner
    }
}

impl PackForm {
    fn of(preferences: &Preferences) -> Self {
        Self { author: preferences.author.clone(), licence: preferences.licence.clone(), led: false }
    }

    fn ui(&mut self, ui: &mut Ui, cx: &mut Cx, open: &Open) -> bool {
        let mut leave = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        let can = !self.author.trim().is_empty() && !self.licence.trim().is_empty();
        card::card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            text::title(ui, "Make a pack");
            text::small(ui, "One file with the scenario, its recordings, walks and probes. Whoever opens it is shown what you write here.");
            let label = text::section(ui, "Who made it");
            let author = TextEdit::singleline(&mut self.author).desired_width(f32::INFINITY).char_limit(120).margin(space::S);
            let author = ui.add(author.event_filter(escaping())).labelled_by(label.id);
            if !self.led {
                self.led = author.has_focus();
                author.request_focus();
            }
            let label = text::section(ui, "What may be done with it");
            let licence = TextEdit::multiline(&mut self.licence).desired_width(f32::INFINITY).desired_rows(3).char_limit(20_000);
            let hint = "Free to use and to change; name the author.";
            ui.add(licence.margin(space::S).hint_text(hint).event_filter(escaping())).labelled_by(label.id);
            ui.horizontal_wrapped(|ui| {
                if ui.add_enabled(can, Button::primary("Make the pack").icon(Icon::Check)).clicked() {
                    let (author, licence) = (self.author.trim().to_owned(), self.licence.trim().to_owned());
                    cx.queue.author(AuthorAct::Share(Share::Pack { author, licence }));
                }
                let done = matches!(&open.shared, Some(Ok(_)));
                leave |= ui.add(Button::quiet(if done { "To the text" } else { "Leave it" })).clicked();
            });
        });
        !leave
    }
}

/// Escape leads out of the page also from a field.
fn escaping() -> EventFilter {
    EventFilter { escape: true, horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() }
}

fn lines_ui(ui: &mut Ui, cx: &mut Cx, open: &Open, field: &mut PathField) -> bool {
    let takes = "A table that “Lines as a table” made, with its column “text” changed and saved as “CSV UTF-8”. You can also drop it on this window.";
    let asked = field.card_ui(ui, "Take lines back", takes, "Where the table is");
    ui.add_space(space::S);
    match asked {
        Some(Asked::Look(path)) => cx.queue.author(AuthorAct::LookAtTable { path, force: false }),
        Some(Asked::Leave) => {
            cx.queue.author(AuthorAct::Close(Told::Table));
            return false;
        }
        None => {}
    }
    match &open.table {
        Some(Ok(table)) => table_ui(ui, cx, table),
        Some(Err(why)) => {
            Notice::warning(why).show(ui);
            true
        }
        None => true,
    }
}

/// What would change; whether the page stays.
fn table_ui(ui: &mut Ui, cx: &mut Cx, table: &Table) -> bool {
    let taken = &table.taken;
    let mut stays = true;
    card::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        text::title(ui, &format!("{} would change", counted(taken.changed.len(), "text", "texts")));
        keys_ui(ui, taken, table.force);
        let mut force = table.force;
        if (!taken.stale.is_empty() || table.force)
            && toggle(ui, &mut force, "Take those too", "Also where the scenario has another text by now than when the table was written")
                .clicked()
        {
            cx.queue.author(AuthorAct::LookAtTable { path: table.path.clone(), force });
        }
        if !taken.dangers.is_empty() {
            text::section(ui, "What the new words break");
            taken.dangers.iter().for_each(|danger| layout::item(ui, danger));
        }
        if taken.broken {
            Notice::warning("With these words the scenario cannot be played until that is mended.").show(ui);
        }
        let words = if taken.broken { "Take them all the same" } else { "Take them" };
        if ui.add_enabled(!taken.changed.is_empty(), Button::primary(words).icon(Icon::Check)).clicked() {
            cx.queue.author(AuthorAct::TakeTable);
            stays = false;
        }
    });
    stays
}

fn keys_ui(ui: &mut Ui, taken: &Taken, force: bool) {
    let stale = if force { "Another text by now, and taken all the same" } else { "Another text by now, and left as it is" };
    for (keys, what) in [
        (&taken.changed, "Changed"),
        (&taken.stale, stale),
        (&taken.unknown, "Not in this scenario, or twice in the table"),
        (&taken.empty, "Without words in the table, and left as it is"),
    ] {
        if !keys.is_empty() {
            layout::item(ui, &format!("{what}: {}", first_of(keys, NAMED)));
        }
    }
}
