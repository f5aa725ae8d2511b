//! The book, read as people read it who see nothing of it, or who use no mouse.

use egui::{Key, Modifiers, vec2};
use egui_kittest::{Harness, kittest::Queryable};

use super::HelpScreen;
use crate::app::screens::fixture::{Bench, asked, show};
use crate::app::shell::{Asked, Command, State};
use crate::help::{PageId, Place, What, book};
use crate::library::Library;

type Shown = Harness<'static, Bench<HelpScreen>>;

fn at_size(width: f32, height: f32, place: Place) -> Shown {
    let mut state = State::new(Library::shipped());
    state.help = Asked { place, number: 1 };
    let mut harness = show(vec2(width, height), state, HelpScreen::default(), |screen, ui, cx| screen.ui(ui, cx));
    harness.run();
    harness
}

fn open(place: Place) -> Shown {
    at_size(1_200.0, 800.0, place)
}

fn at(page: PageId, anchor: &str) -> Place {
    book().place(page, anchor)
}

/// Whether a heading of the page stands in sight; the contents are left of it.
#[track_caller]
fn sees(harness: &Shown, words: &str) -> bool {
    let on_page = |left: f32| left > 260.0;
    harness.query_all_by_label(words).any(|node| on_page(node.rect().left()) && (40.0..790.0).contains(&node.rect().top()))
}

fn type_in(harness: &mut Shown, words: &str) {
    harness.event(egui::Event::Text(words.to_owned()));
    harness.run();
}

fn key(harness: &mut Shown, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

#[test]
fn every_heading_of_every_page_can_be_come_to() {
    for (id, page) in book().pages() {
        for width in [1_200.0, 440.0] {
            let mut harness = at_size(width, 600.0, Place { page: id, block: 0 });
            for (block, _, words) in page.headings().filter(|(_, level, _)| *level <= 2) {
                let number = harness.state().state.help.number + 1;
                harness.state_mut().state.help = Asked { place: Place { page: id, block }, number };
                harness.run();
                let words = words.plain();
                let shown = harness.query_all_by_label(&words).any(|node| (0.0..600.0).contains(&node.rect().top()));
                assert!(shown, "{}: {words} at {width}", page.title);
            }
        }
    }
}

#[test]
fn the_contents_lead_to_pages_and_headings() {
    let mut harness = open(Place::default());
    harness.get_by_label("Scenario reference").click();
    harness.run();
    assert!(sees(&harness, "The whole"));
    harness.get_by_label("endings").click();
    harness.run();
    assert!(sees(&harness, "endings") && !sees(&harness, "The whole"));
}

#[test]
fn links_lead_within_the_book_and_the_ways_back_are_known() {
    let mut harness = open(at(PageId::Guide, "writing-a-scenario"));
    assert!(sees(&harness, "Writing a scenario"));
    harness.get_by_label("reference").click();
    harness.run();
    assert!(sees(&harness, "The whole"));
    key(&mut harness, Modifiers::ALT, Key::ArrowLeft);
    assert!(sees(&harness, "Writing a scenario"));
    key(&mut harness, Modifiers::ALT, Key::ArrowRight);
    assert!(sees(&harness, "The whole"));
}

#[test]
fn what_is_looked_up_is_gone_through_with_enter() {
    let mut harness = open(Place::default());
    key(&mut harness, Modifiers::NONE, Key::Slash);
    type_in(&mut harness, "dead-end");
    key(&mut harness, Modifiers::NONE, Key::Enter);
    let first = harness.state().screen.at;
    assert_eq!(Some(first), book().finding("dead-end"));
    key(&mut harness, Modifiers::NONE, Key::Enter);
    assert_ne!(harness.state().screen.at, first);
    key(&mut harness, Modifiers::SHIFT, Key::Enter);
    assert_eq!(harness.state().screen.at, first);
    key(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.query_by_label("Glossary").is_some(), "the contents are back");
}

#[test]
fn what_is_found_nowhere_is_said() {
    let mut harness = open(Place::default());
    key(&mut harness, Modifiers::COMMAND, Key::F);
    type_in(&mut harness, "zeppelin");
    assert!(harness.query_by_label("Nothing on these pages has all of these words.").is_some());
}

#[test]
fn a_page_is_read_by_keys() {
    let mut harness = open(at(PageId::Glossary, ""));
    assert!(sees(&harness, "Glossary") && !sees(&harness, "walk"));
    key(&mut harness, Modifiers::NONE, Key::End);
    assert!(sees(&harness, "walk"));
    key(&mut harness, Modifiers::NONE, Key::Home);
    assert!(sees(&harness, "Glossary"));
}

#[test]
fn an_example_is_copied_whole() {
    let place = book().finding("missing-comma").unwrap();
    let mut harness = open(place);
    let section = book().page(place.page).section(place.block);
    let example = section.iter().find_map(|block| if let What::Code(_, text) = &block.what { Some(text) } else { None }).unwrap();
    let heading = harness.get_all_by_label("missing-comma").map(|node| node.rect().top()).fold(f32::MAX, f32::min);
    let below = |node: &egui_kittest::Node<'_>| node.rect().top() > heading;
    harness.get_all_by_label("Copy this ron").find(below).expect("a button").click();
    harness.step();
    let copied = harness.output().platform_output.commands.iter().any(|command| *command == egui::OutputCommand::CopyText(example.clone()));
    assert!(copied, "{:?}", harness.output().platform_output.commands);
}

#[test]
fn without_room_the_contents_take_the_place_of_the_page() {
    let mut harness = at_size(500.0, 400.0, at(PageId::Walks, "probes"));
    assert!(harness.query_by_label("Glossary").is_none());
    harness.get_by_label("Contents").click();
    harness.run();
    harness.get_by_label("Glossary").click();
    harness.run();
    assert_eq!(harness.state().screen.at.page, PageId::Glossary);
    assert!(harness.query_by_label("Contents").is_some(), "the page is back");
}

#[test]
fn one_gets_back_to_where_one_was() {
    let mut harness = open(Place::default());
    harness.get_by_label("Back").click();
    harness.run();
    assert_eq!(asked(&mut harness), [Command::Back]);
}
