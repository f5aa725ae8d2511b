//! How it stands: where the call is, the mood, what is known, and every condition that counts here.

use egui::{Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};
use strum::IntoEnumIterator;

use super::act::id_of;
use super::{Asked, conditions, tried};
use crate::app::shell::Rehearsing;
use crate::app::theme::{self, Weight, font, space};
use crate::app::widgets::{Button, Icon, Tone, text};
use crate::base::capital;
use crate::conversation::{Conversation, Phase, PromiseView, Standing};
use crate::principles::Sign;
use crate::scenario::{Condition, Ladder, Line};

/// A rung of a ladder: its height, and how far in the rungs begin.
const RUNG: f32 = 10.0;
const NAME: f32 = 58.0;

/// Draws it.
pub fn ui(ui: &mut Ui, rehearsing: &Rehearsing, asked: &mut Asked) {
    let conversation = rehearsing.rehearsal.conversation();
    ui.spacing_mut().item_spacing.y = space::XS;
    let beat = conversation.current_beat_id();
    ui.horizontal_wrapped(|ui| {
        text::strong(ui, &format!("At “{beat}”"));
        if ui.add(Button::quiet("Edit this beat").icon(Icon::Author).compact()).clicked() {
            asked.form = Some(beat.to_owned());
        }
    });
    for ladder in Ladder::iter() {
        ladder_ui(ui, ladder, conversation.mood().on(ladder));
    }
    let strikes = conversation.standing().strikes;
    if strikes > 0 {
        text::small(ui, &format!("{strikes} of {} turns ended at the top of anger.", Standing::MOST_STRIKES));
    }
    if let Some(done) = rehearsing.rehearsal.done().last()
        && let Some(decision) = done.decision.as_ref().filter(|decision| !decision.routes.is_empty())
    {
        section(ui, "How the last reply was decided");
        tried::decision_ui(ui, &conversation.world().scenario, decision);
    }
    if conversation.phase() == Phase::Call {
        conditions_ui(ui, conversation);
    }
    goals_ui(ui, rehearsing);
    known_ui(ui, conversation);
}

fn section(ui: &mut Ui, title: &str) {
    ui.add_space(space::S);
    text::section(ui, title);
}

fn ladder_ui(ui: &mut Ui, ladder: Ladder, at: i8) {
    let palette = theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 18.0), Sense::hover());
    let name = capital(&ladder.to_string());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{name} {at} of {}", ladder.top())));
    if !ui.is_rect_visible(rect) {
        return;
    }
    let fill = if ladder == Ladder::Anger { Tone::Change.fill(palette) } else { Tone::Good.fill(palette) };
    let small = font(Weight::Regular, space::SMALL);
    let left = ui.painter().text(rect.left_center(), egui::Align2::LEFT_CENTER, &name, small.clone(), palette.ink);
    ui.painter().text(rect.right_center(), egui::Align2::RIGHT_CENTER, at, small, palette.ink);
    let from = (rect.left() + NAME).max(left.right() + space::S);
    let width = (rect.right() - space::XL - from) / f32::from(Ladder::Anger.top());
    for step in 0..ladder.top() {
        let corner = pos2(from + f32::from(step) * width, rect.center().y - RUNG / 2.0);
        let rung = Rect::from_min_size(corner, vec2((width - 3.0).max(2.0), RUNG));
        if step < at {
            ui.painter().rect_filled(rung, 3.0, fill);
        } else {
            ui.painter().rect_stroke(rung, 3.0, Stroke::new(1.0, palette.edge), StrokeKind::Inside);
        }
    }
}

/// Every condition that counts at this beat.
fn conditions_ui(ui: &mut Ui, conversation: &Conversation) {
    let (scenario, beat) = (&conversation.world().scenario, conversation.current_beat());
    let explain = |condition: &Condition| conversation.explain(condition, false);
    if !beat.routes.is_empty() {
        section(ui, "Routes of this beat");
    }
    for (number, route) in (1..).zip(&beat.routes) {
        text::field(ui, &format!("Route {number}, to “{}”", id_of(scenario, route.next)));
        conditions::ui(ui, scenario, &explain(&route.when), false);
    }
    if let Some(way) = beat.otherwise {
        text::field(ui, &format!("Otherwise to “{}”", id_of(scenario, way)));
    }
    let options = beat.options.iter().map(|option| (format!("“{}”", option.say), &option.when));
    some_ui(ui, conversation, "Options that hang on something", false, options);
    let lines = beat.says.iter().chain(&beat.again).map(|line| (words(line), &line.when));
    some_ui(ui, conversation, "Lines that hang on something", true, lines);
    let questions = scenario.knows.values().map(|known| (known.ask.clone(), &known.when));
    some_ui(ui, conversation, "Questions that hang on something", false, questions);
    let moves = scenario.moves.values().map(|action| (action.text.clone(), &action.when));
    some_ui(ui, conversation, "Moves that hang on something", false, moves);
    let reactions = scenario.reactions.iter().flat_map(|(to, reaction)| reaction.says.iter().map(move |line| (to, line)));
    let reactions = reactions.map(|(to, line)| (format!("{to}: {}", words(line)), &line.when));
    some_ui(ui, conversation, "Reactions that hang on something", true, reactions);
}

fn words(line: &Line) -> String {
    line.variants.first().map(|words| format!("“{words}”")).unwrap_or_default()
}

/// What has a condition, with how that stands. Lines ask about the reply that led to them, all else about the one to come.
fn some_ui<'c>(
    ui: &mut Ui,
    conversation: &Conversation,
    title: &str,
    after_reply: bool,
    all: impl Iterator<Item = (String, &'c Condition)>,
) {
    let mut first = true;
    for (what, when) in all.filter(|(_, when)| **when != Condition::Always) {
        if std::mem::take(&mut first) {
            section(ui, title);
        }
        text::field(ui, &what);
        conditions::ui(ui, &conversation.world().scenario, &conversation.explain(when, after_reply), after_reply);
    }
}

fn goals_ui(ui: &mut Ui, rehearsing: &Rehearsing) {
    if rehearsing.goals.is_empty() {
        return;
    }
    section(ui, "Goals so far");
    for goal in &rehearsing.goals {
        let count = |sign: fn(Sign) -> bool| goal.shown.iter().filter(|shown| sign(shown.sign)).count();
        let (earned, against) = (count(|sign| sign != Sign::Against), count(|sign| sign == Sign::Against));
        let mut words = format!("{}: {earned} of {}", goal.principle.entry().title, goal.wanted);
        if against > 0 {
            words += &format!(", {against} against it");
        }
        let tone = if against > 0 {
            Tone::Change
        } else if earned as u32 >= goal.wanted {
            Tone::Good
        } else {
            Tone::Plain
        };
        text::toned(ui, &words, tone);
    }
}

/// What is on the table, what was visited and promised.
fn known_ui(ui: &mut Ui, conversation: &Conversation) {
    let scenario = &conversation.world().scenario;
    let facts: Vec<&str> =
        scenario.facts.iter().filter(|(_, id, fact)| !fact.briefed && conversation.knows_fact(id)).map(|(_, id, _)| id).collect();
    section(ui, "On the table");
    text::small(ui, &if facts.is_empty() { "Nothing but the briefing".to_owned() } else { facts.join(", ") });
    let visits = scenario.beats.iter().map(|(ix, id, _)| (id, conversation.visits(ix))).filter(|(_, visits)| *visits > 0);
    let told = visits.map(|(id, visits)| if visits == 1 { id.to_owned() } else { format!("{id} ×{visits}") });
    section(ui, "Visited");
    text::small(ui, &told.collect::<Vec<_>>().join(", "));
    let promises = conversation.promises();
    if !promises.is_empty() {
        section(ui, "Promised");
    }
    for promise in promises {
        text::small(ui, &promise_words(&promise));
    }
}

fn promise_words(promise: &PromiseView) -> String {
    let about = if promise.about.is_empty() { String::new() } else { format!(" for {}", promise.about) };
    let judged = promise.judged.map(|signal| format!(": {}", signal.entry().label)).unwrap_or_default();
    format!("“{}”{about}, by {}{judged}", promise.words, promise.by)
}
