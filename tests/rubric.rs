//! What holds of every rubric: a result stays between 0 and 100, what is written down reads as the same, and the shipped one
//! changes nothing of what was played by it.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use evenkeel::assessment::{Effect, assess, effect, summary};
use evenkeel::conversation::World;
use evenkeel::log::Log;
use evenkeel::principles::{Principle, Signal, SignalSeverity};
use evenkeel::rehearsal::{parse_walks, run_walk, shipped_texts};
use evenkeel::scenario::Rubric;
use evenkeel::scenario::rubric::{MOST_WEIGHT, NUMBERS, Phrase, Wish};
use proptest::prelude::*;
use strum::IntoEnumIterator;

/// The walks of two shipped scenarios, played.
static PLAYED: LazyLock<Vec<(Arc<World>, Log)>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let mut played = Vec::new();
    for id in ["device-restore", "crm-crash"] {
        let read = |ending: &str| std::fs::read_to_string(folder.join(format!("{id}.{ending}"))).unwrap();
        let texts = shipped_texts(id, &read("ron"));
        let world = Arc::new(World::of(&texts).unwrap());
        let walks = parse_walks(&read("walk")).unwrap();
        played.extend(walks.iter().map(|walk| (world.clone(), run_walk(&world, &texts, walk).0)));
    }
    played
});

#[test]
fn an_unchanged_rubric_changes_no_attempt() {
    let mut effects = Vec::new();
    for (world, log) in PLAYED.iter() {
        let result = assess(world, log).result;
        let effect = effect(world, log, &Rubric::shipped());
        assert_eq!(effect.as_ref().map(|effect| (effect.before.score, effect.before.passed)), result.map(|it| (it.score, it.passed)));
        effects.extend(effect);
    }
    assert!(effects.len() >= 20 && effects.iter().all(Effect::is_none), "{effects:?}");
    assert_eq!(summary(&effects), format!("All {} stored results would stay as they are.", effects.len()));
}

fn severity() -> impl Strategy<Value = SignalSeverity> {
    prop::sample::select(SignalSeverity::iter().collect::<Vec<_>>())
}

/// Words that trainees say, and others.
fn phrase() -> impl Strategy<Value = Phrase> {
    let words = prop::sample::select(vec!["sorry", "I", "the", "half an hour", "thank you", "you have", "zebra", "n\"ö\\"]);
    (words, any::<bool>(), severity(), "[ -~“”]{0,20}").prop_map(|(words, avoid, severity, why)| {
        let wish = if avoid { Wish::Avoid } else { Wish::Prefer };
        let severity = if avoid { severity } else { SignalSeverity::default() };
        Phrase { severity, why, ..Phrase::new(wish, words) }
    })
}

fn rubric() -> impl Strategy<Value = Rubric> {
    let faults: Vec<Signal> = Signal::iter().filter(|signal| signal.is_fault()).collect();
    let numbers = prop::collection::vec((0..NUMBERS.len(), any::<i64>(), 0i64..400), 0..8);
    let severities = prop::collection::btree_map(prop::sample::select(faults), severity(), 0..5);
    let weights = prop::collection::btree_map(prop::sample::select(Principle::iter().collect::<Vec<_>>()), 0..=MOST_WEIGHT, 0..8);
    (numbers, severities, weights, prop::collection::vec(phrase(), 0..6)).prop_map(|(numbers, severities, weights, phrases)| {
        let mut rubric = Rubric { severities, weights, ..Rubric::shipped() };
        for (which, wild, tame) in numbers {
            NUMBERS[which].set(&mut rubric, if wild % 3 == 0 { wild } else { tame });
        }
        // The bands rise, and no phrase is there twice: else it is no rubric.
        let bands = &mut rubric.promise;
        bands.realistic = bands.realistic.max(bands.tight);
        bands.padded = bands.padded.max(bands.realistic);
        let alone: BTreeMap<String, Phrase> = phrases.into_iter().map(|phrase| (phrase.words.clone(), phrase)).collect();
        rubric.phrases = alone.into_values().collect();
        rubric
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_result_stays_in_its_bounds_by_any_rubric(rubric in rubric(), which in any::<prop::sample::Index>()) {
        prop_assert_eq!(rubric.faults(), Vec::new());
        let (world, log) = which.get(&PLAYED);
        let Some(effect) = effect(world, log, &rubric) else { return Ok(()) };
        prop_assert!(effect.after.score <= 100);
        prop_assert_eq!(effect.is_none(), effect.reason.is_empty(), "{:?}", effect);
        let debrief = assess(&world.with_rubric(rubric.clone()), log);
        let result = debrief.result.unwrap();
        prop_assert_eq!((result.score, result.passed), (effect.after.score, effect.after.passed));
        prop_assert!(result.score <= result.uncapped && result.uncapped <= 100);
        prop_assert!(!result.passed || result.score >= result.pass_mark);
        for said in &debrief.phrases {
            prop_assert!(!said.span.of(&said.reply).is_empty(), "{:?}", said);
        }
    }

    #[test]
    fn what_is_written_down_reads_as_the_same(rubric in rubric()) {
        prop_assert_eq!(Rubric::parse(&rubric.to_text()), Ok(rubric));
    }

    #[test]
    fn no_text_is_too_odd_to_be_told_of(text in "[ -~\n“é]{0,200}") {
        if let Err(why) = Rubric::parse(&text) {
            prop_assert!(why.line >= 1 && why.column >= 1 && !why.sentence.is_empty(), "{why:?}");
        }
    }
}
