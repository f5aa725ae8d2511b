//! The graph of large scenarios: what leads where, the layout, and the processor time of a frame, without a window.
//! `cargo bench --bench graph`.

use std::fmt::Write;

use divan::{Bencher, black_box};
use egui::{CentralPanel, Context, Event, Key, Modifiers, PointerButton, RawInput, Rect, pos2, vec2};
use evenkeel::app::screens::{AuthorScreen, Cx};
use evenkeel::app::shell::{Open, Queue, Route, State};
use evenkeel::app::theme;
use evenkeel::library::Library;
use evenkeel::studio::{Document, Graph, Outline, Parsed, Places};

const SIZES: [usize; 2] = [300, 1_000];

fn main() {
    divan::main();
}

#[divan::bench(args = SIZES)]
fn outline(bencher: Bencher, beats: usize) {
    let parsed = Parsed::of(&made(beats)).expect("it can be read");
    bencher.bench(|| Outline::of(black_box(&parsed)));
}

#[divan::bench(args = SIZES)]
fn layout(bencher: Bencher, beats: usize) {
    let outline = Outline::of(&Parsed::of(&made(beats)).expect("it can be read"));
    bencher.bench(|| Graph::of(black_box(&outline)).with(&Places::new()));
}

/// After a change of words the boxes stay where they are.
#[divan::bench(args = SIZES)]
fn other_words(bencher: Bencher, beats: usize) {
    let outline = Outline::of(&Parsed::of(&made(beats)).expect("it can be read"));
    let graph = Graph::of(&outline);
    bencher.bench(|| black_box(&graph).again(&outline));
}

#[divan::bench(args = SIZES, sample_count = 100, sample_size = 1)]
fn a_frame_of_all(bencher: Bencher, beats: usize) {
    let mut screen = Screen::new(beats);
    bencher.bench_local(|| screen.frame(Vec::new()));
}

/// So close that words can be read, and on the way.
#[divan::bench(args = SIZES, sample_count = 100, sample_size = 1)]
fn a_frame_close_by(bencher: Bencher, beats: usize) {
    let mut screen = Screen::new(beats);
    for times in [[1.25; 40], [0.99; 40]].concat() {
        screen.frame(vec![Event::Zoom(times)]);
    }
    let mut on = false;
    bencher.bench_local(|| {
        on = !on;
        screen.frame(vec![Event::Zoom(if on { 1.01 } else { 1.0 / 1.01 })])
    });
}

/// A beat is selected, with its form beside the graph.
#[divan::bench(args = SIZES, sample_count = 100, sample_size = 1)]
fn a_frame_with_a_form(bencher: Bencher, beats: usize) {
    let mut screen = Screen::new(beats);
    let button = |pressed| Event::PointerButton { pos: MIDDLE, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE };
    for events in [vec![button(true)], vec![button(false)], vec![key(Key::ArrowDown, Modifiers::NONE)], Vec::new(), Vec::new()] {
        screen.frame(events);
    }
    bencher.bench_local(|| screen.frame(Vec::new()));
}

/// A made scenario: every beat leads on to a few later ones, and some lead back.
fn made(beats: usize) -> String {
    let mut text = "(title: \"Made\", caller: \"Ann Bell\", start: \"b0\", beats: {\n".to_owned();
    for beat in 0..beats {
        let on = |step: usize| if beat * 2 + step < beats { format!("b{}", beat * 2 + step) } else { "end".to_owned() };
        let back = beat * 7 % (beat + 1);
        writeln!(
            text,
            "\"b{beat}\": (says: \"This is what I say at moment {beat}.\", options: [\
             (say: \"I am sorry that it failed.\", shows: [apology_owned], next: \"{}\"),\
             (say: \"That cannot be.\", shows: [contradiction], next: \"{}\"),\
             (say: \"Let me look.\", shows: [empathy], next: \"b{back}\")], \
             routes: [(when: shows(hostility), next: \"b{}\")], otherwise: \"b{back}\"),",
            on(1),
            on(2),
            beat / 3
        )
        .expect("a text takes it");
    }
    text + "}, endings: {\"end\": (title: \"Over\")})"
}

/// Inside the graph, beside its boxes.
const MIDDLE: egui::Pos2 = pos2(640.0, 740.0);

fn key(key: Key, modifiers: Modifiers) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}

struct Screen {
    ctx: Context,
    author: AuthorScreen,
    state: State,
    queue: Queue,
    time: f64,
}

impl Screen {
    /// The whole graph, under the pointer.
    fn new(beats: usize) -> Self {
        let ctx = Context::default();
        theme::install(&ctx);
        let mut state = State::new(Library::shipped());
        state.route = Route::Author;
        state.studio.open = Some(Open::new(Document::new("made", made(beats)), "made.ron".as_ref()));
        let mut screen = Self { ctx, author: AuthorScreen::default(), state, queue: Queue::default(), time: 0.0 };
        screen.frame(Vec::new());
        for events in [vec![key(Key::Num3, Modifiers::COMMAND)], vec![Event::PointerMoved(MIDDLE)], Vec::new(), Vec::new()] {
            screen.frame(events);
        }
        screen
    }

    /// One frame at 60 in a second; gives how many triangles it has.
    fn frame(&mut self, events: Vec<Event>) -> usize {
        self.time += 1.0 / 60.0;
        let screen_rect = Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1280.0, 800.0)));
        let input = RawInput { screen_rect, time: Some(self.time), events, ..RawInput::default() };
        let (author, state, queue) = (&mut self.author, &self.state, &mut self.queue);
        let output = self.ctx.run_ui(input, |ui| {
            CentralPanel::default().show(ui, |ui| author.ui(ui, &mut Cx { state, queue }));
        });
        self.queue.take();
        let (shapes, pixels_per_point) = (output.shapes.clone(), output.pixels_per_point);
        // There is no graphics card that the letters would go to.
        output.drop_without_applying_deltas();
        self.ctx.tessellate(shapes, pixels_per_point).len()
    }
}
