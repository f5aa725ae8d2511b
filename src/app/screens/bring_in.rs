//! The one place for everything that comes from elsewhere: a story, a colleague's scenario, a pack.

use egui::{Key, Modifiers, ScrollArea, Ui};

use super::Cx;
use super::path_field::{Asked, PathField};
use crate::app::keyboard::{self, Stand};
use crate::app::shell::{Arrival, AuthorAct, Parcel};
use crate::app::theme::space;
use crate::app::widgets::{Button, Icon, Notice, card, text};
use crate::base::counted;

/// A licence takes so much of the height; more of it scrolls.
const LICENCE: f32 = 120.0;

/// The place, where it is open.
#[derive(Debug, Default)]
pub struct BringIn {
    field: Option<PathField>,
}

impl BringIn {
    /// Opens it, with the keyboard at the path.
    pub fn open(&mut self) {
        self.field = Some(PathField::default());
    }

    /// Shows it, and what there is to say of what was brought in last.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx) {
        match &cx.state.studio.arrival {
            Some(Arrival::Pack(parcel)) => return self.pack_ui(ui, cx, parcel),
            Some(Arrival::Refused(why)) => {
                closable(ui, cx, Notice::warning(why));
            }
            Some(Arrival::Installed(told)) => {
                self.field = None;
                closable(ui, cx, Notice::good(told));
            }
            None => {}
        }
        let Some(field) = &mut self.field else { return };
        let takes = "A story from Twine (.twee) or ink (.ink), a scenario from a colleague (.ron), or a pack (.evenkeel). The file itself stays as it is. You can also drop it on this window.";
        let asked = field.card_ui(ui, "Bring something in", takes, "Where the file is");
        ui.add_space(space::L);
        match asked {
            Some(Asked::Look(path)) => cx.queue.author(AuthorAct::BringIn(path)),
            Some(Asked::Leave) => {
                self.field = None;
                cx.queue.author(AuthorAct::LeaveArrival);
            }
            None => {}
        }
    }

    /// What a pack is; nothing is put in place before that is asked for.
    fn pack_ui(&mut self, ui: &mut Ui, cx: &mut Cx, parcel: &Parcel) {
        let mut leave = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        card::card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            text::section(ui, "A pack");
            text::title(ui, &parcel.title);
            text::body(ui, &format!("By {}. In it: {}.", parcel.author, holds(parcel)));
            text::section(ui, "What may be done with it");
            ScrollArea::vertical().id_salt("licence").max_height(LICENCE).auto_shrink([false, true]).show(ui, |ui| {
                text::body(ui, parcel.licence.trim());
            });
            text::small(ui, "It comes from somebody else, and was looked through: it holds words and sounds, and nothing that runs.");
            ui.horizontal_wrapped(|ui| {
                let put = ui.add(Button::primary("Put it among mine").icon(Icon::Check));
                keyboard::start(&put, Stand::Control);
                if put.clicked() {
                    cx.queue.author(AuthorAct::Install);
                }
                leave |= ui.add(Button::quiet("Leave it")).clicked();
            });
        });
        ui.add_space(space::L);
        if leave {
            self.field = None;
            cx.queue.author(AuthorAct::LeaveArrival);
        }
    }
}

fn closable(ui: &mut Ui, cx: &mut Cx, notice: Notice) {
    if notice.action("Close").show(ui) {
        cx.queue.author(AuthorAct::LeaveArrival);
    }
    ui.add_space(space::M);
}

fn holds(parcel: &Parcel) -> String {
    let recordings = match parcel.recordings {
        0 => "no recordings".to_owned(),
        some => counted(some, "recording", "recordings"),
    };
    let findings = match parcel.findings {
        0 => "nothing to mend".to_owned(),
        some => counted(some, "finding", "findings"),
    };
    format!("one scenario that can be played, {findings}, and {recordings}")
}
