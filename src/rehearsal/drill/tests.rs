use std::sync::{Arc, LazyLock};

use strum::IntoEnumIterator;

use super::*;
use crate::base::Seed;
use crate::conversation::World;
use crate::rehearsal::shipped_texts;
use crate::scenario::StrongLanguage;

macro_rules! shipped {
    ($($id:literal),*) => {
        [$(($id, include_str!(concat!("../../../scenarios/", $id, ".ron")))),*]
    };
}

static LIBRARY: LazyLock<Vec<Arc<World>>> = LazyLock::new(|| {
    let texts = shipped!(
        "cancel-now",
        "chronic-complainer",
        "concede",
        "crm-crash",
        "device-restore",
        "first-call",
        "freebie-hunter",
        "lost-for-good",
        "not-possible",
        "payment-launch",
        "personal",
        "reticent",
        "the-manager",
        "the-queue",
        "thinking-of-leaving",
        "third-call",
        "too-hot",
        "wrong-way"
    );
    texts.iter().map(|(id, text)| Arc::new(World::of(&shipped_texts(id, text)).unwrap())).collect()
});

fn dealt(principle: Principle, seed: u64, had: &[Place]) -> Drill {
    Drill::deal(principle, &LIBRARY, StrongLanguage::On, Seed(seed), had)
}

#[test]
fn every_principle_that_shows_in_words_has_a_drill_of_five_lines() {
    for principle in Principle::iter().filter(|principle| can_be_drilled(*principle)) {
        let drill = dealt(principle, 1, &[]);
        assert_eq!(drill.prompts.len(), LINES, "{principle}: {:?}", drill.places().collect::<Vec<_>>());
        for prompt in &drill.prompts {
            let shows = |option: &crate::conversation::Choice| prompt.choose(principle, &option.id).unwrap().showed;
            let showing = prompt.options.iter().filter(|option| shows(option)).count();
            assert!((1..prompt.options.len()).contains(&showing), "{principle} at {:?}: {showing} options show it", prompt.place);
            assert!(prompt.options.iter().any(|option| option.say == prompt.better && shows(option)), "{principle} at {:?}", prompt.place);
            assert!(!prompt.says.is_empty() && !prompt.you_are.is_empty(), "{principle} at {:?}", prompt.place);
        }
    }
}

#[test]
fn what_shows_in_time_moves_or_the_record_alone_has_none() {
    let none: Vec<Principle> = Principle::iter().filter(|principle| !can_be_drilled(*principle)).collect();
    let expected =
        [Principle::LetThemFinish, Principle::ActEfficiently, Principle::ReadTheCaller, Principle::KeepPromises, Principle::RecordTheCase];
    assert_eq!(none, expected);
}

#[test]
fn the_same_seed_draws_the_same_lines_and_again_draws_others() {
    let places = |drill: &Drill| drill.places().cloned().collect::<Vec<_>>();
    let first = places(&dealt(Principle::Empathize, 7, &[]));
    assert_eq!(places(&dealt(Principle::Empathize, 7, &[])), first);
    assert_ne!(places(&dealt(Principle::Empathize, 8, &[])), first);
    let again = places(&dealt(Principle::Empathize, 7, &first));
    assert!(again.len() == LINES && again.iter().all(|place| !first.contains(place)), "{again:?}");
    let mut callers: Vec<&str> = first.iter().map(|place| place.scenario.as_str()).collect();
    callers.sort_unstable();
    callers.dedup();
    assert_eq!(callers.len(), LINES, "each line is somebody else's");
}

#[test]
fn where_nothing_is_new_lines_come_again_and_without_scenarios_there_are_none() {
    let few = LIBRARY.iter().find(|world| world.scenario.id == "device-restore").map(std::slice::from_ref).unwrap();
    let principle = Principle::Empathize;
    let first = Drill::deal(principle, few, StrongLanguage::On, Seed(1), &[]);
    let had: Vec<Place> = first.places().cloned().collect();
    assert!(!had.is_empty());
    assert_eq!(Drill::deal(principle, few, StrongLanguage::On, Seed(1), &had).prompts.len(), had.len().min(LINES));
    assert!(Drill::deal(principle, &[], StrongLanguage::On, Seed(1), &[]).prompts.is_empty());
}

/// What is seen of the principle in typed words, at the first line that a seed draws.
#[track_caller]
fn check(principle: Principle, words: &str, good: &[Signal], against: &[Signal], showed: bool) {
    let drill = dealt(principle, 1, &[]);
    let judged = drill.prompts[0].say(principle, words);
    let signals = |sights: &[Sight]| sights.iter().map(|sight| sight.signal).collect::<Vec<_>>();
    assert_eq!((signals(&judged.good), signals(&judged.against), judged.showed), (good.to_vec(), against.to_vec(), showed), "{words}");
    for sight in judged.good.iter().chain(&judged.against) {
        assert!(!sight.span.of(words).is_empty(), "{words}: evidence is in the words");
    }
}

#[test]
fn typed_words_are_read_as_in_a_call() {
    use Signal::{ApologyOwned, ApologyShifted, Empathy};
    let sorry = Principle::ApologizeProperly;
    check(sorry, "I'm sorry. We made a mistake here, and I'll put it right.", &[ApologyOwned], &[], true);
    check(sorry, "I'm sorry you feel that way.", &[], &[ApologyShifted], false);
    check(sorry, "Mhm.", &[], &[], false);
    check(Principle::Empathize, "You have been left waiting twice, no wonder you are upset.", &[Empathy], &[], true);
}

#[test]
fn an_option_that_is_not_there_is_no_answer() {
    let drill = dealt(Principle::Empathize, 1, &[]);
    assert_eq!(drill.prompts[0].choose(Principle::Empathize, "nowhere"), None);
}
