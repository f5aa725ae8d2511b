//! Who has the floor, in words: above what one can say, and beside the customer.

use egui::Ui;

use crate::app::screens::Cx;
use crate::app::shell::{Session, is_thing};
use crate::app::widgets::Notice;
use crate::conversation::FloorView;

/// What sending would do now.
pub(super) fn banner_ui(ui: &mut Ui, cx: &Cx, session: &Session, low: bool) {
    let words = words(session);
    let notice = match session.conversation.floor() {
        _ if session.paused => Notice::info(&words),
        FloorView::CallerSpeaks { began, ends, .. } => {
            let length = (ends.0 - began.0).max(1) as f32;
            Notice::warning(&words).progress((cx.state.call_now.since(began).0 as f32 / length).min(1.0))
        }
        FloorView::CallerWillSpeak | FloorView::CallerPauses | FloorView::YouAreAway { .. } => Notice::info(&words),
        FloorView::YouSpeak { .. } | FloorView::Free { .. } => Notice::good(&words),
    };
    notice.low(low).show(ui);
}

fn words(session: &Session) -> String {
    let name = caller(session);
    let settings = session.conversation.header().settings;
    match session.conversation.floor() {
        _ if session.paused && settings.exam && !settings.typed => {
            "The call is paused. Nothing happens until you go on; an exam shows what you can say only while it runs.".to_owned()
        }
        _ if session.paused => "The call is paused. Nothing happens until you go on.".to_owned(),
        FloorView::CallerSpeaks { .. } => {
            let doing = match session.view.other() {
                Some(thing) if is_thing(thing) => format!("You look: {thing}"),
                Some(other) => format!("{other} is speaking"),
                None => format!("{name} is speaking"),
            };
            format!("{doing}. Your reply would wait until the end.")
        }
        FloorView::CallerWillSpeak => match session.view.next_other() {
            Some(thing) if is_thing(thing) => format!("You are about to see: {thing}."),
            other => format!("{} is about to speak.", other.unwrap_or(name)),
        },
        FloorView::CallerPauses => match last_person(session) {
            Some(person) => format!("{person} pauses for breath. A nod invites the rest."),
            None => "There is more to come.".to_owned(),
        },
        FloorView::YouSpeak { .. } => format!("You are saying it. {name} listens."),
        FloorView::YouAreAway { .. } => "One moment: you are doing it.".to_owned(),
        FloorView::Free { .. } => match last_person(session) {
            Some(person) => format!("{person} has finished. It is your turn."),
            None => "It is your turn.".to_owned(),
        },
    }
}

/// Whom a reply waits for.
pub(super) fn waits(session: &Session) -> String {
    match session.view.other() {
        Some(thing) if is_thing(thing) => "Your reply waits until you have looked.".to_owned(),
        other => format!("Your reply waits until {} has finished.", other.unwrap_or(caller(session))),
    }
}

/// What stands in the place of options where there are none.
pub(super) fn nothing_to_choose(floor: &FloorView) -> &'static str {
    match floor {
        FloorView::Free { .. } => "There is nothing to choose here: ask something, do something, or listen.",
        FloorView::YouSpeak { .. } | FloorView::YouAreAway { .. } => "Then it is your turn again.",
        FloorView::CallerWillSpeak | FloorView::CallerSpeaks { .. } | FloorView::CallerPauses => "Listen first; then it is your turn.",
    }
}

/// What the customer is doing now.
pub(super) fn doing(session: &Session) -> &'static str {
    let view = &session.view;
    match session.conversation.floor() {
        _ if session.ending().is_some() => "the call is over",
        _ if session.paused => "paused",
        FloorView::CallerSpeaks { .. } if view.other().is_some_and(is_thing) => "waiting while you look",
        FloorView::CallerSpeaks { .. } if view.other().is_some() => "listening",
        FloorView::CallerSpeaks { .. } => "speaking",
        FloorView::CallerWillSpeak if view.next_other().is_some() => "waiting",
        FloorView::CallerWillSpeak => "about to speak",
        FloorView::CallerPauses if view.last_speaker().is_some_and(|name| !name.is_empty()) => "listening",
        FloorView::CallerPauses => "pausing for breath",
        FloorView::YouSpeak { .. } => "listening to you",
        FloorView::YouAreAway { .. } => "waiting for you",
        FloorView::Free { .. } => "waiting for your answer",
    }
}

/// Who spoke last; none where it was nobody, but something to see, or something that was done.
fn last_person(session: &Session) -> Option<&str> {
    match session.view.last_speaker()? {
        "" => Some(caller(session)),
        name => Some(name).filter(|name| !is_thing(name)),
    }
}

fn caller(session: &Session) -> &str {
    session.conversation.world().scenario.caller.first_name()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Millis;

    #[track_caller]
    fn check(floor: &FloorView, expected: &str) {
        assert!(nothing_to_choose(floor).starts_with(expected), "{}", nothing_to_choose(floor));
    }

    #[test]
    fn that_there_is_nothing_to_choose_is_said_only_when_it_is_the_trainees_turn() {
        let (began, ends) = (Millis(0), Millis(900));
        check(&FloorView::Free { silence_at: None }, "There is nothing to choose here");
        check(&FloorView::CallerSpeaks { line: "a".to_owned(), began, ends, last: true }, "Listen first");
        check(&FloorView::CallerWillSpeak, "Listen first");
        check(&FloorView::CallerPauses, "Listen first");
        check(&FloorView::YouSpeak { until: ends }, "Then it is your turn");
    }
}
