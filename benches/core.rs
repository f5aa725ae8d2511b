//! What the core takes: reading a reply, one act, a log played again, a scenario loaded and checked.
//! `cargo bench --bench core`; `scripts/measure` puts the medians beside what is asked.

use std::hint::black_box;

use divan::Bencher;
use evenkeel::conversation::{Conversation, World, replay};
use evenkeel::log::{Act, Entry, Log, Stamped};
use evenkeel::rehearsal::{interpret, parse_walks, run_walk, shipped_texts};
use evenkeel::scenario::load;

const SCENARIO: &str = include_str!("../scenarios/device-restore.ron");
const OTHER: &str = include_str!("../scenarios/crm-crash.ron");
const WALKS: &str = include_str!("../scenarios/device-restore.walk");

/// Replies of three sentences, as people write them.
const REPLIES: [&str; 4] = [
    "I'm really sorry that your phone failed again after Monday. A dead phone before a client meeting must be maddening. \
     Let me start the back-up now, and you will have it back in 40 minutes.",
    "As I already told you, the system is down. There is nothing I can do about it. Please calm down and call the hotline.",
    "So it shows the logo, then goes black, and you need it by four. That is on us, we left the full restore out. I can lend \
     you a spare handset until half past five, and ring you tomorrow at ten to hear whether it has held.",
    "i dont know why it broke, you must of dropped it or somthing. It'll be ready soon. Is that ok for you?",
];

fn main() {
    divan::main();
}

/// A walk of the shipped scenario, played to its end.
fn played(name: &str) -> Log {
    let texts = shipped_texts("device-restore", SCENARIO);
    let world = World::of(&texts).expect("the shipped scenario can be played").into();
    let walks = parse_walks(WALKS).expect("the shipped walks can be read");
    let walk = walks.iter().find(|walk| walk.name == name).expect("a walk of that name");
    run_walk(&world, &texts, walk).0
}

/// The conversation of a log after so many of its entries.
fn after(log: &Log, entries: usize) -> Conversation {
    let begun = Log { entries: log.entries[..entries].to_vec(), ..log.clone() };
    replay(&begun).expect("the log can be played again").0
}

/// The good walk up to its 60th entry.
fn sixty() -> Log {
    let mut log = played("good");
    assert!(log.entries.len() >= 60, "the good walk has {} entries", log.entries.len());
    log.entries.truncate(60);
    log
}

/// The places of the acts of a walk that a person did.
fn done(log: &Log) -> Vec<usize> {
    let by_hand = |entry: &Entry| entry.stamped.act != Act::Advance;
    log.entries.iter().enumerate().filter(|(_, entry)| by_hand(entry)).map(|(place, _)| place).collect()
}

#[divan::bench(args = 0..REPLIES.len())]
fn read_a_reply(bencher: Bencher, reply: usize) {
    let log = played("good");
    let middle = after(&log, log.entries.len() / 3);
    bencher.bench_local(|| interpret::typed(black_box(&middle), black_box(REPLIES[reply])));
}

/// The acts of the good walk, one after the other, each on the conversation as it stood before it.
#[divan::bench(sample_count = 500, sample_size = 1)]
fn apply_an_act(bencher: Bencher) {
    let log = played("good");
    let acts: Vec<(Conversation, &Stamped)> =
        done(&log).into_iter().map(|place| (after(&log, place), &log.entries[place].stamped)).collect();
    let mut turn = acts.iter().cycle();
    let next = || turn.next().map(|(conversation, act)| (conversation.clone(), *act)).expect("a walk does something");
    bencher.with_inputs(next).bench_local_refs(|(conversation, act)| conversation.apply(black_box(act)));
}

/// A 60-entry log, its world made before: what a rewind or a report plays.
#[divan::bench]
fn replay_of_60_acts(bencher: Bencher) {
    let log = sixty();
    let world = std::sync::Arc::new(World::of(&log.header.texts).expect("the shipped scenario can be played"));
    let header = std::sync::Arc::new(log.header.clone());
    bencher.bench_local(|| {
        let (mut conversation, opening) = Conversation::begin(world.clone(), header.clone());
        let same = log.entries.iter().filter(|entry| conversation.apply(&entry.stamped).as_ref() == Ok(&entry.happenings)).count();
        black_box((opening, same))
    });
}

/// The same from its file on: the texts in it are loaded and checked first.
#[divan::bench]
fn texts_and_replay(bencher: Bencher) {
    let log = sixty();
    bencher.bench_local(|| replay(black_box(&log)).map(|(_, divergence)| divergence));
}

#[divan::bench(args = ["device-restore", "crm-crash"])]
fn load_and_check(id: &str) -> usize {
    let text = if id == "crm-crash" { OTHER } else { SCENARIO };
    load(black_box(id), black_box(text)).findings.len()
}
