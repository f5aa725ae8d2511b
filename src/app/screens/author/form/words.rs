//! One word of the language, or one name of the author's, chosen from a list.

use egui::Ui;

use super::desk::Desk;
use super::field::{Place, shown};
use super::titles;
use crate::app::widgets::pick::{Item, Pick};
use crate::studio::edit::{beats_around, fresh_name};
use crate::studio::language::{Names, Words};
use crate::studio::tree::{Spot, given};
use crate::studio::{Edit, Parsed, Path, Value};

/// A word of the language.
pub fn word_ui(ui: &mut Ui, desk: &mut Desk<'_>, place: &Place, kind: Words, spot: Option<Spot<'_>>) {
    let written = shown(desk, spot);
    let shown = if spot.is_some() { titles::word_of(kind, &written) } else { "Not said".to_owned() };
    let items = || kind.choices().iter().map(|choice| titles::word(kind, choice)).map(|(label, note)| Item::new(label, note)).collect();
    let led = desk.leads_to(&place.path);
    let taken = Pick::field(&shown, &place.name).faint(spot.is_none()).led(led).show(ui, items);
    if let Some(choice) = taken.and_then(|at| kind.choices().into_iter().nth(at))
        && choice.word != written
    {
        desk.set(&place.path, Value::Word(choice.word));
    }
}

/// A name of the author's; where a way leads to, a new beat can be made at once.
pub fn name_ui(ui: &mut Ui, desk: &mut Desk<'_>, place: &Place, names: Names, spot: Option<Spot<'_>>) {
    let written = shown(desk, spot);
    let unset = if place.path.split_last().is_some_and(|(_, field)| field == "next") { "As the other replies" } else { "Nothing yet" };
    let shown = if spot.is_some() { written.as_str() } else { unset };
    let parsed = desk.parsed;
    let makes = matches!(names, Names::Way | Names::Beat);
    let known = || given(&parsed.root, names);
    let items = || {
        let new = makes.then(|| Item::new("A new beat", "It is made, and the way leads there.")).into_iter();
        new.chain(known().iter().map(|name| Item::new(name, about(parsed, names, name)))).collect()
    };
    let led = desk.leads_to(&place.path);
    let taken = Pick::field(shown, &place.name).faint(spot.is_none()).led(led).show(ui, items);
    match taken {
        Some(0) if makes => {
            let name = new_beat(desk, &place.path);
            desk.edits.onto(Edit::Set { path: place.path.clone(), value: Value::Text(name) });
        }
        Some(at) => {
            let name = known().into_iter().nth(at - usize::from(makes));
            if let Some(name) = name.filter(|name| *name != written || spot.is_none()) {
                desk.set(&place.path, Value::Text(name));
            }
        }
        None => {}
    }
}

/// Makes a beat behind the one that `from` stands in, in its scene; gives its name.
pub fn new_beat(desk: &mut Desk<'_>, from: &Path) -> String {
    let (beats, position) = beats_around(desk.parsed, from);
    let name = fresh_name(desk.parsed, Names::Beat, "new-beat");
    desk.edits.apart(Edit::Insert { path: beats, position, name: Some(name.clone()), value: Value::Written("(says: \"\")".to_owned()) });
    name
}

/// The first words of what a name stands for.
pub fn about(parsed: &Parsed, names: Names, name: &str) -> String {
    let place = match names {
        Names::Beat | Names::Way => "beats",
        Names::Ending => "endings",
        Names::Fact => "facts",
        Names::Truth => "truths",
        Names::Move => "moves",
        Names::Knowledge => "knows",
        Names::Record => "record",
        Names::Scene => "later",
        Names::Offer => "briefing",
    };
    let (field, kind) = match names {
        Names::Beat | Names::Way => ("says/0/text/0", ""),
        Names::Ending | Names::Scene => ("title", ""),
        Names::Knowledge => ("ask", ""),
        Names::Record => ("label", ""),
        _ => ("text", names.what()),
    };
    let path = |place: &str, field: &str| Path::from(format!("{place}/{name}/{field}").as_str());
    let words = |path: &Path| match parsed.whole().find(path).map(|found| &found.spot.node.kind) {
        Some(crate::scenario::syntax::Kind::Text(words)) => Some(crate::base::shorten(words, 70)),
        _ => None,
    };
    let ending = || words(&path("endings", "title")).map(|title| format!("An ending: {title}"));
    let briefed = || words(&path("briefing/facts", "text"));
    words(&path(place, field)).or_else(ending).or_else(briefed).unwrap_or_else(|| kind.to_owned())
}
