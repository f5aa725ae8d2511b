//! A condition: what it says in plain words, how it is written, and what can be added to it from a list.

use egui::Ui;

use super::desk::Desk;
use super::field::{Place, text_ui};
use crate::app::widgets::pick::{Item, Pick};
use crate::app::widgets::text;
use crate::base::capital;
use crate::studio::edit::quoted;
use crate::studio::language::{Names, Words};
use crate::studio::tree::{Spot, given};
use crate::studio::{Parsed, Value, in_plain_words, said_plainly};

/// Shows it.
pub fn ui(ui: &mut Ui, desk: &mut Desk<'_>, place: &Place, spot: Option<Spot<'_>>) {
    if let Some(said) = in_plain_words(desk.parsed, &place.path).filter(|said| !said.is_empty()) {
        text::body(ui, &capital(&said));
    }
    text_ui(ui, desk, place, spot, true);
    let written = spot.map_or("always", |spot| spot.node.span.of(&desk.parsed.text));
    let parsed = desk.parsed;
    let mut chosen = None;
    ui.horizontal_wrapped(|ui| {
        let ways: &[(&str, &str)] =
            if written == "always" { &[("Choose when …", "")] } else { &[("Or when …", "any"), ("And when …", "all")] };
        for (label, joins) in ways {
            let items = || simple(parsed).iter().map(|written| Item::new(capital(&said_plainly(written)), "")).collect();
            let taken = Pick::add(label).name(&format!("{label} {}", place.name)).show(ui, items);
            chosen = taken.and_then(|at| simple(parsed).into_iter().nth(at)).map(|added| joined(written, joins, &added)).or(chosen.take());
        }
    });
    if let Some(condition) = chosen {
        desk.set(&place.path, Value::Written(condition));
    }
}

/// The conditions that one chooses from, as they are written: about this reply first, then about what was before.
fn simple(parsed: &Parsed) -> Vec<String> {
    let about = |names: Names, conditions: &[&str]| -> Vec<String> {
        let of = |name: &String| conditions.iter().map(|condition| format!("{condition}({})", quoted(name))).collect::<Vec<_>>();
        given(&parsed.root, names).iter().flat_map(of).collect()
    };
    let signals =
        |condition: &str| Words::Signal.choices().into_iter().map(|choice| format!("{condition}({})", choice.word)).collect::<Vec<_>>();
    let mut all = signals("shows");
    all.extend(["any_question", "ready_for_fix"].map(str::to_owned));
    all.extend(about(Names::Fact, &["says", "fact", "said"]));
    all.extend(about(Names::Offer, &["offers", "offered"]));
    all.extend(about(Names::Move, &["did"]));
    all.extend(about(Names::Truth, &["promised", "promised_well", "kept", "broken", "done"]));
    all.extend(["anger(at_most: 4)", "anger(at_least: 8)", "trust(at_least: 3)", "heard(at_least: 2)"].map(str::to_owned));
    all.extend(about(Names::Beat, &["visited"]));
    all.extend(signals("shown"));
    all
}

/// Two conditions as one. Where the first is of the same kind already, it gets another part.
fn joined(written: &str, joins: &str, added: &str) -> String {
    if joins.is_empty() {
        return added.to_owned();
    }
    let parts = written.strip_prefix(joins).and_then(|rest| rest.trim().strip_prefix("([")?.strip_suffix("])"));
    // The bracket that closes the whole must be the one that opened it.
    let parts = parts.filter(|parts| parts.matches('[').count() == parts.matches(']').count() && !parts.contains("])"));
    let parts = parts.unwrap_or(written).trim().trim_end_matches(',');
    format!("{joins}([{parts}, {added}])")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::studio::language::Shape;
    use crate::studio::typed;

    #[track_caller]
    fn check(written: &str, joins: &str, expected: &str) {
        let made = joined(written, joins, "shows(empathy)");
        assert_eq!(made, expected);
        assert!(typed(Shape::Condition, &made).is_ok(), "{made}");
    }

    #[test]
    fn conditions_are_joined_to_what_stands_there() {
        check("always", "", "shows(empathy)");
        check("shows(steps)", "any", "any([shows(steps), shows(empathy)])");
        check("any([shows(steps), always,])", "any", "any([shows(steps), always, shows(empathy)])");
        check("any([shows(steps)])", "all", "all([any([shows(steps)]), shows(empathy)])");
        check("any([all([always]), any([never])])", "any", "any([any([all([always]), any([never])]), shows(empathy)])");
    }

    #[test]
    fn every_condition_of_the_list_can_be_read_and_is_said() {
        let parsed = Parsed::of(include_str!("../../../../../scenarios/crm-crash.ron")).unwrap();
        let all = simple(&parsed);
        assert!(all.len() > 100);
        for written in all {
            assert!(typed(Shape::Condition, &written).is_ok(), "{written}");
            let said = said_plainly(&written);
            assert!(!said.is_empty() && said != written, "{written}");
        }
    }
}
