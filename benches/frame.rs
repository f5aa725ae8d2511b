//! The processor time of one frame of the call screen, with 500 turns on its transcript, without a window:
//! laying out and tessellating. `cargo bench --bench frame`.

use divan::{Bencher, counter::ItemsCount};
use egui::{CentralPanel, Context, RawInput, Rect, pos2, vec2};
use evenkeel::app::screens::{CallScreen, Cx};
use evenkeel::app::shell::{Item, Note, Progress, Queue, Session, State};
use evenkeel::app::theme;
use evenkeel::base::{Seed, Span};
use evenkeel::library::Library;
use evenkeel::log::{Header, Log, Settings};
use evenkeel::principles::Signal;
use evenkeel::reading;
use evenkeel::records::{AttemptId, NewAttempt, PersonId, Store};
use evenkeel::rehearsal::{Player, shipped_texts};

const SCENARIO: &str = include_str!("../scenarios/device-restore.ron");
const TURNS: u32 = 500;

fn main() {
    divan::main();
}

/// What is seen at rest, at the end of the transcript.
#[divan::bench(sample_count = 300, sample_size = 1)]
fn typed_replies(bencher: Bencher) {
    let mut screen = Screen::new(true);
    bencher.counter(ItemsCount::new(1u32)).bench_local(|| screen.frame(1280.0));
}

/// The same in options, which stand in the middle, and not typed.
#[divan::bench(sample_count = 300, sample_size = 1)]
fn options_to_choose(bencher: Bencher) {
    let mut screen = Screen::new(false);
    bencher.bench_local(|| screen.frame(1280.0));
}

/// While the window is being made wider or narrower, so that every height is another.
#[divan::bench(sample_count = 40, sample_size = 1)]
fn resizing(bencher: Bencher) {
    let mut screen = Screen::new(true);
    let mut wider = false;
    bencher.bench_local(|| {
        wider = !wider;
        screen.frame(if wider { 1280.0 } else { 1000.0 })
    });
}

struct Screen {
    ctx: Context,
    call: CallScreen,
    state: State,
    queue: Queue,
    time: f64,
}

impl Screen {
    fn new(typed: bool) -> Self {
        let ctx = Context::default();
        theme::install(&ctx);
        let mut state = State::new(Library::shipped());
        state.session = Some(long_call(typed));
        let mut screen = Self { ctx, call: CallScreen::default(), state, queue: Queue::default(), time: 0.0 };
        for _ in 0..5 {
            screen.frame(1280.0);
        }
        screen
    }

    /// One frame at 60 in a second; gives how many triangles it has.
    fn frame(&mut self, width: f32) -> usize {
        self.time += 1.0 / 60.0;
        let screen_rect = Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(width, 800.0)));
        let input = RawInput { screen_rect, time: Some(self.time), ..RawInput::default() };
        let (call, state, queue) = (&mut self.call, &self.state, &mut self.queue);
        let output = self.ctx.run_ui(input, |ui| {
            CentralPanel::default().show(ui, |ui| call.ui(ui, &mut Cx { state, queue }));
        });
        queue.take();
        let (shapes, pixels_per_point) = (output.shapes.clone(), output.pixels_per_point);
        // There is no graphics card that the letters would go to.
        output.drop_without_applying_deltas();
        self.ctx.tessellate(shapes, pixels_per_point).len()
    }
}

/// A call under way with so much behind it: its first beat is played, what lies before is made up.
fn long_call(typed: bool) -> Session {
    let settings = Settings { typed, ..Settings::default() };
    let header = Header::new(Seed(1), reading::VERSION, settings, shipped_texts("device-restore", SCENARIO));
    let mut player = Player::begin(header).expect("the shipped scenario can be played");
    player.listen();
    let world = player.conversation.world();
    let lines: Vec<String> = world.scenario.beats.values().flat_map(|beat| &beat.says).flat_map(|line| line.variants.clone()).collect();
    let mut lines = lines.into_iter().cycle();
    let mut session = Session::new(attempt(&player.log), player.conversation, player.log, 0, false);
    let mut items = Vec::new();
    for turn in 1..=TURNS {
        items.extend(lines.by_ref().take(2).map(|text| said(turn, text)));
        items.push(replied(turn));
    }
    items.append(&mut session.view.items);
    session.view.items = items;
    session
}

/// Only the records give out ids.
fn attempt(log: &Log) -> AttemptId {
    let folder = tempfile::tempdir().expect("a scratch folder");
    let store = Store::open(folder.path()).expect("the records open").store;
    let (header, opening) = (&log.header, &log.opening);
    let new = NewAttempt { person: PersonId::FIRST, header, opening, entries: &[], branch: None, started_ms: 0 };
    store.begin(&new).expect("an attempt begins")
}

fn said(turn: u32, text: String) -> Item {
    Item::Line { line: format!("line {turn}"), name: String::new(), text, progress: Progress::Done }
}

fn replied(turn: u32) -> Item {
    let signals = [Signal::ApologyOwned, Signal::Restatement, Signal::VagueTime];
    let note = |(place, signal): (usize, Signal)| Note {
        signal,
        sign: signal.sign(),
        span: Some(Span::new(place * 20, place * 20 + 12)),
        doubtful: false,
    };
    let notes = signals.into_iter().enumerate().map(note).take(1 + turn as usize % 3).collect();
    let text = "I am sorry that it failed again after Monday. You need it by four, so let me see what I can do for you right now.";
    Item::Reply { turn, text: text.to_owned(), notes }
}
