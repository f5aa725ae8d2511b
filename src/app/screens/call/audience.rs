//! Those who watch: who they are on this channel, and how they take it. An exam hides that, as it hides the sea.

use egui::Ui;

use crate::app::screens::layout;
use crate::app::shell::Session;
use crate::app::theme::space;
use crate::app::widgets::{onlookers, text};
use crate::assessment::{Audience, Ease};
use crate::base::draw;
use crate::scenario::Channel;

/// Who watches on a channel.
fn who(channel: Channel) -> &'static str {
    match channel {
        Channel::Counter => "The queue",
        Channel::Phone | Channel::Chat => "Colleagues nearby",
        Channel::Mail | Channel::Public => "Others who read along",
    }
}

/// How they take it, as one can see.
fn posture(channel: Channel, ease: Ease) -> &'static str {
    use Ease::{AtEase, Easing, Stiff, Uneasy, Watchful};
    match (channel, ease) {
        (Channel::Counter, Stiff) => "They stand stiff and look away.",
        (Channel::Counter, Uneasy) => "They shift from foot to foot.",
        (Channel::Counter, Watchful) => "They wait, and watch.",
        (Channel::Counter, Easing) => "Shoulders drop; somebody nods.",
        (Channel::Counter, AtEase) => "They stand easy; one of them smiles.",
        (Channel::Phone | Channel::Chat, Stiff) => "Nobody types; they keep their heads down.",
        (Channel::Phone | Channel::Chat, Uneasy) => "They glance over their screens.",
        (Channel::Phone | Channel::Chat, Watchful) => "They listen with half an ear.",
        (Channel::Phone | Channel::Chat, Easing) => "They turn back to their work.",
        (Channel::Phone | Channel::Chat, AtEase) => "They work on; one of them nods to you.",
        (Channel::Mail | Channel::Public, Stiff) => "They read it twice and shake their heads.",
        (Channel::Mail | Channel::Public, Uneasy) => "They read it again, with a frown.",
        (Channel::Mail | Channel::Public, Watchful) => "They read every word.",
        (Channel::Mail | Channel::Public, Easing) => "They read on, and frown less.",
        (Channel::Mail | Channel::Public, AtEase) => "They read on with a smile.",
    }
}

/// What is shown of them.
struct Shown {
    who: &'static str,
    /// From 0 to 1.
    ease: f32,
    words: &'static str,
    posture: &'static str,
    /// With whom the row begins.
    first: usize,
}

impl Shown {
    /// None where nobody watches.
    fn of(session: &Session) -> Option<Self> {
        let header = session.conversation.header();
        if !header.settings.audience {
            return None;
        }
        let scene = session.conversation.current_scene();
        let (step, ease) = match header.settings.exam {
            true => (Audience::MIDDLE, Ease::Watchful),
            false => (session.view.audience.step(), session.view.audience.ease()),
        };
        Some(Self {
            who: who(scene.channel),
            ease: f32::from(step) / f32::from(Audience::TOP),
            words: ease.words(),
            posture: posture(scene.channel, ease),
            first: draw(header.seed, &format!("onlookers {}", scene.title), 0, 100) as usize,
        })
    }

    fn faces(&self, ui: &mut Ui, size: f32) {
        onlookers::show(ui, size, self.ease, self.first, &format!("{}: {}. {}", self.who, self.words, self.posture));
    }
}

/// They, in the column.
pub(super) fn row_ui(ui: &mut Ui, session: &Session) {
    let Some(shown) = Shown::of(session) else { return };
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        text::section(ui, &format!("{}: {}", shown.who, shown.words));
        shown.faces(ui, 44.0);
        text::small(ui, shown.posture);
    });
    ui.add_space(space::M);
}

/// They, in a line, where there is little room.
pub(super) fn line_ui(ui: &mut Ui, session: &Session) {
    let Some(shown) = Shown::of(session) else { return };
    layout::low(ui, |ui| {
        ui.horizontal(|ui| {
            shown.faces(ui, 22.0);
            text::small_line(ui, &format!("{}: {}. {}", shown.who, shown.words, shown.posture));
        });
    });
}
