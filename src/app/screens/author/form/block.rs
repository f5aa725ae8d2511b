//! The fields of a block: those that are given, those that it makes no sense without, and *Add* for the others.

use egui::Ui;

use super::desk::Desk;
use super::field::{self, Place};
use super::{blank, titles};
use crate::app::theme::space;
use crate::app::widgets::pick::{Item, Pick};
use crate::studio::Path;
use crate::studio::language::{Block, Field, SCENARIO, Shape};
use crate::studio::tree::{Spot, lone};

/// What is shown of a block though it is not given.
const SHOWN: &[(&str, &str)] = &[
    ("a beat", "says"),
    ("an option", "shows"),
    ("an option", "next"),
    ("an ending", "title"),
    ("an ending", "outcome"),
    ("an ending", "text"),
    ("a scenario", "line"),
    ("a scenario", "channel"),
    ("a scenario", "level"),
    ("a scenario", "now"),
    ("a caller", "kind"),
    ("a caller", "fear"),
    ("a caller", "mood"),
    ("a briefing", "you_are"),
];

/// What matters most in a beat, in the order in which one writes it.
const BEAT: &[&str] = &["says", "again", "options", "routes", "otherwise", "then"];
/// What has a row of its own in the outline, or never changes.
const ELSEWHERE: &[&str] = &["format", "beats", "later", "endings"];

/// The shape of a part of the whole that is not there yet.
pub fn shape_of_part(path: &Path) -> Option<Shape> {
    match path.steps() {
        [part] => SCENARIO.field(part).map(|field| field.shape),
        _ => None,
    }
}

/// Everything about the block that a form is for.
pub fn whole_ui(ui: &mut Ui, desk: &mut Desk<'_>, path: &Path, block: &'static Block, spot: Option<Spot<'_>>) {
    desk.findings_ui(ui, path, false);
    let top = path.steps().is_empty();
    let elsewhere = |field: &Field| {
        let own = top && super::super::subject::PARTS.iter().any(|(name, _)| *name == field.name);
        let later = block.what == "a later scene" && field.name == "beats";
        own || later || (top && ELSEWHERE.contains(&field.name))
    };
    let fields: Vec<&'static Field> = in_order(block).into_iter().filter(|field| !elsewhere(field)).collect();
    for field in &fields {
        let part = spot.and_then(|spot| spot.child(field.name)).map(|child| child.spot);
        if part.is_some() || is_shown(block, field, spot) {
            field::field_ui(ui, desk, &Place::of(path, block, field, ""), field, part);
            ui.add_space(space::XS);
        }
    }
    add_ui(ui, desk, path, block, &fields, spot);
}

/// The fields of a block within a form, but for those in `but`.
pub fn inner_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    path: &Path,
    (block, within): (&'static Block, &str),
    spot: Option<Spot<'_>>,
    but: &[&str],
) {
    for field in block.fields.iter().filter(|field| !but.contains(&field.name)) {
        let part = spot.and_then(|spot| spot.child(field.name)).map(|child| child.spot);
        if part.is_some() || is_shown(block, field, spot) {
            let alone = part.is_some() && spot.is_some_and(|spot| lone(block, spot.node).is_some());
            field::field_ui(ui, desk, &Place { alone, ..Place::of(path, block, field, within) }, field, part);
        }
    }
}

fn in_order(block: &'static Block) -> Vec<&'static Field> {
    let mut fields: Vec<&'static Field> = block.fields.iter().collect();
    if block.what == "a beat" {
        fields.sort_by_key(|field| BEAT.iter().position(|name| *name == field.name).unwrap_or(BEAT.len()));
    }
    fields
}

/// Whether a field is shown though it is not given.
fn is_shown(block: &Block, field: &Field, spot: Option<Spot<'_>>) -> bool {
    let given = |name: &str| spot.is_some_and(|spot| spot.child(name).is_some());
    // A beat waits for a reply, unless it goes on by itself.
    let waits = block.what == "a beat" && matches!(field.name, "options" | "otherwise") && !given("then");
    waits || field.needed || SHOWN.contains(&(block.what, field.name))
}

/// The fields that can still be given.
pub fn missing<'f>(block: &Block, fields: impl Iterator<Item = &'f Field>, spot: Option<Spot<'_>>) -> Vec<&'f Field> {
    let given = |field: &Field| spot.is_some_and(|spot| spot.child(field.name).is_some());
    fields.filter(|field| !given(field) && !is_shown(block, field, spot)).collect()
}

/// A field that can be given, as something to choose.
pub fn item(block: &Block, field: &Field) -> Item {
    Item::new(titles::title(block, field), field.help)
}

/// Gives a field something to begin with, and leads the keyboard there.
pub fn give(desk: &mut Desk<'_>, path: &Path, field: &Field) {
    let place = path.then(field.name);
    let value = blank::blank(desk.parsed, field.shape);
    desk.kept.lead = Some(field::first_in(&place, field.shape));
    desk.set(&place, value);
}

fn add_ui(ui: &mut Ui, desk: &mut Desk<'_>, path: &Path, block: &'static Block, fields: &[&'static Field], spot: Option<Spot<'_>>) {
    let missing = missing(block, fields.iter().copied(), spot);
    if missing.is_empty() {
        return;
    }
    let name = format!("Add to {}", block.what.replacen("a ", "this ", 1).replacen("an ", "this ", 1));
    let taken = Pick::add("Add …").name(&name).show(ui, || missing.iter().map(|field| item(block, field)).collect());
    if let Some(field) = taken.and_then(|at| missing.get(at)) {
        give(desk, path, field);
    }
}
