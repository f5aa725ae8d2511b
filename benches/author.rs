//! The processor time of the studio's text of 130 kilobytes: a frame in which nothing happens, and a key, with all that the
//! document says about it, without a window. `cargo bench --bench author`.

use divan::Bencher;
use egui::{CentralPanel, Context, Event, Key, Modifiers, RawInput, Rect, pos2, vec2};
use evenkeel::app::screens::{AuthorScreen, Cx};
use evenkeel::app::shell::{AuthorAct, Command, Open, Queue, Route, State};
use evenkeel::app::theme;
use evenkeel::library::Library;
use evenkeel::studio::Document;

const SCENARIO: &str = include_str!("../scenarios/crm-crash.ron");

fn main() {
    divan::main();
}

/// Nothing happens.
#[divan::bench(sample_count = 200, sample_size = 1)]
fn at_rest(bencher: Bencher) {
    let mut screen = Screen::new();
    bencher.bench_local(|| screen.frame(Vec::new()));
}

/// The same while a screen reader listens, which hears the whole text.
#[divan::bench(sample_count = 50, sample_size = 1)]
fn with_a_screen_reader(bencher: Bencher) {
    let mut screen = Screen::new();
    screen.ctx.enable_accesskit();
    bencher.bench_local(|| screen.frame(Vec::new()));
}

/// One scrolls.
#[divan::bench(sample_count = 200, sample_size = 1)]
fn going_down(bencher: Bencher) {
    let mut screen = Screen::new();
    bencher.bench_local(|| screen.frame(vec![key(Key::PageDown)]));
}

/// A key is typed: the frame that takes it in, the document that reads itself again, and the frame that shows what it says.
#[divan::bench(sample_count = 100, sample_size = 1)]
fn a_key(bencher: Bencher) {
    let mut screen = Screen::new();
    bencher.bench_local(|| {
        screen.frame(vec![Event::Text("x".to_owned())]);
        screen.frame(Vec::new())
    });
}

/// The document's share of that.
#[divan::bench(sample_count = 100, sample_size = 1)]
fn the_document_reads_itself(bencher: Bencher) {
    bencher.bench_local(|| Document::new("crm-crash", SCENARIO));
}

fn key(key: Key) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE }
}

struct Screen {
    ctx: Context,
    author: AuthorScreen,
    state: State,
    queue: Queue,
    time: f64,
}

impl Screen {
    /// The keyboard is in the middle of the text.
    fn new() -> Self {
        let ctx = Context::default();
        theme::install(&ctx);
        let mut state = State::new(Library::shipped());
        state.route = Route::Author;
        state.studio.open = Some(Open::new(Document::new("crm-crash", SCENARIO), "crm-crash.ron".as_ref()));
        let mut screen = Self { ctx, author: AuthorScreen::default(), state, queue: Queue::default(), time: 0.0 };
        screen.frame(Vec::new());
        let find = Event::Key { key: Key::F, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::COMMAND };
        for events in [vec![find], Vec::new(), vec![Event::Text("needs:".to_owned())], vec![key(Key::Escape)], Vec::new(), Vec::new()] {
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
        // The shell's part.
        for command in self.queue.take() {
            if let (Command::Author(AuthorAct::Splice(splice, join)), Some(open)) = (command, &mut self.state.studio.open) {
                open.document.splice(&splice, join);
            }
        }
        let (shapes, pixels_per_point) = (output.shapes.clone(), output.pixels_per_point);
        // There is no graphics card that the letters would go to.
        output.drop_without_applying_deltas();
        self.ctx.tessellate(shapes, pixels_per_point).len()
    }
}
