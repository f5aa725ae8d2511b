//! The window: the frame around the screens, the rail, notices, and the keys that work everywhere.

mod files;
mod opening;

pub use opening::{Opening, open};

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use egui::{CentralPanel, Context, Frame, Id, Key, Margin, Panel, Popup, Ui, UiBuilder};

use super::keyboard::Keyboard;
use super::screens::{
    AuthorScreen, BriefingScreen, CallScreen, CompareScreen, Cx, DebriefScreen, DiaryScreen, DrillScreen, HalfMinuteScreen, HelpScreen,
    HomeScreen, PrinciplesScreen, ProgressScreen, RecordScreen, RubricScreen, SettingsScreen, StudioScreen, WelcomeScreen, WhatIfScreen,
    opening_ui,
};
use super::shell::{AuthorAct, Command, Options, Ready, Route, Setup, Shell, Theme, Tone};
use super::theme::{self, space};
use super::topic;
use super::widgets::{Icon, Notice, boat, rail};
use crate::log::RealTime;

/// The title of the window.
pub const TITLE: &str = "Evenkeel";

/// How many places the rail has.
const PLACES: usize = 6;

/// What takes longer than so many seconds is told of.
const LONG: f64 = 1.0;

/// The program in its window.
pub struct Window {
    shell: Shell,
    welcome: WelcomeScreen,
    home: HomeScreen,
    briefing: BriefingScreen,
    half_minute: HalfMinuteScreen,
    call: CallScreen,
    record: RecordScreen,
    diary: DiaryScreen,
    debrief: DebriefScreen,
    compare: CompareScreen,
    what_if: WhatIfScreen,
    principles: PrinciplesScreen,
    drill: DrillScreen,
    progress: ProgressScreen,
    settings: SettingsScreen,
    help: HelpScreen,
    studio: StudioScreen,
    author: AuthorScreen,
    rubric: RubricScreen,
    keyboard: Keyboard,
    /// Since when something is being made elsewhere, in seconds of the window.
    busy_since: Option<f64>,
    begin: Option<String>,
    /// A file that is brought in as soon as one is past the beginning.
    bring: Option<PathBuf>,
    first_frame: Option<Shown>,
    /// Whether the window closes as soon as everything is saved.
    closing: bool,
    /// Whether one was in a field or a list at the end of the last frame.
    within: bool,
}

/// When the first frame was shown, in milliseconds since 1970; unknown before.
type Shown = Arc<OnceLock<i64>>;

impl Window {
    /// Starts the program in this context.
    pub fn new(ctx: &Context, options: Options) -> Self {
        theme::install(ctx);
        Self {
            shell: Shell::start(options),
            welcome: WelcomeScreen::default(),
            home: HomeScreen::default(),
            briefing: BriefingScreen::default(),
            half_minute: HalfMinuteScreen::default(),
            call: CallScreen::default(),
            record: RecordScreen::default(),
            diary: DiaryScreen::default(),
            debrief: DebriefScreen::default(),
            compare: CompareScreen,
            what_if: WhatIfScreen::default(),
            principles: PrinciplesScreen,
            drill: DrillScreen::default(),
            progress: ProgressScreen,
            settings: SettingsScreen::default(),
            help: HelpScreen::default(),
            studio: StudioScreen::default(),
            author: AuthorScreen::default(),
            rubric: RubricScreen::default(),
            keyboard: Keyboard::default(),
            busy_since: None,
            begin: None,
            bring: None,
            first_frame: None,
            closing: false,
            within: false,
        }
    }

    /// The shell, for tests.
    pub fn shell(&mut self) -> &mut Shell {
        &mut self.shell
    }

    /// Takes in what is new and lets time pass; before each frame.
    pub fn logic(&mut self, ctx: &Context) {
        self.tell_first_frame(ctx);
        self.shell.tick();
        self.begin_at_once();
        self.bring_in_at_once();
        if ctx.input(|input| input.viewport().close_requested()) {
            self.keep_half_written();
            self.hold_for_saving(ctx);
        }
        self.shell.run();
        self.close_when_saved(ctx);
        let preferences = &self.shell.state.preferences;
        ctx.set_theme(match preferences.theme {
            Theme::System => egui::ThemePreference::System,
            Theme::Light => egui::ThemePreference::Light,
            Theme::Dark => egui::ThemePreference::Dark,
        });
        let zoom = preferences.scale as f32 / 100.0;
        if (ctx.zoom_factor() - zoom).abs() > 0.001 {
            ctx.set_zoom_factor(zoom);
        }
        if theme::motion(ctx) == preferences.reduced_motion {
            theme::set_motion(ctx, !preferences.reduced_motion);
        }
        if self.first_frame.is_some() {
            ctx.request_repaint();
        }
        if let Some(ms) = self.shell.idle_ms() {
            ctx.request_repaint_after(Duration::from_millis(ms.max(1)));
        }
    }

    /// The window stays until what was written is safe in its file. Where that fails it is told, and who closes again may.
    fn hold_for_saving(&mut self, ctx: &Context) {
        let told = self.shell.state.studio.open.as_ref().is_some_and(|open| open.trouble.is_some());
        if !self.shell.all_is_saved() && !told {
            ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            self.shell.queue.author(AuthorAct::Save);
            self.closing = true;
        }
    }

    fn close_when_saved(&mut self, ctx: &Context) {
        if !self.closing {
            return;
        }
        if let Some(trouble) = self.shell.state.studio.open.as_ref().and_then(|open| open.trouble.clone()) {
            self.closing = false;
            self.shell.state.tell(Tone::Warning, format!("{trouble} Closing the window again leaves it unsaved."));
        } else if self.shell.all_is_saved() {
            self.closing = false;
            ctx.send_viewport_cmd(egui::ViewportCommand::Close);
        }
    }

    /// Ends the program when the first frame with a screen on it has been shown; for measuring.
    fn tell_first_frame(&mut self, ctx: &Context) {
        // The route is that of the last frame, which is on the screen by now.
        let Some(shown) = self.first_frame.as_ref().filter(|_| self.shell.state.route != Route::Opening) else { return };
        if shown.set(self.shell.unix_ms()).is_ok() {
            ctx.send_viewport_cmd(egui::ViewportCommand::Close);
        }
    }

    /// Begins the call that the command line names, once the records are open; for measuring.
    fn begin_at_once(&mut self) {
        if self.shell.state.ready == Ready::Open
            && let Some(scenario) = self.begin.take()
        {
            let setup = Setup { scenario, real_time: RealTime::Off, ..Setup::default() };
            self.shell.queue.push(Command::Begin(setup));
        }
    }

    /// Draws the screen that one is at.
    pub fn ui(&mut self, ui: &mut Ui) {
        if self.shell.is_lively() || ui.input(|input| !input.events.is_empty()) {
            theme::stir(ui.ctx());
        }
        let route = self.shell.state.route;
        if route == Route::Call {
            self.call.take_space(ui.ctx());
        }
        let railed = !matches!(route, Route::Opening | Route::Welcome);
        let to = if railed { self.rail_ui(ui) } else { None };
        let place = ui.available_rect_before_wrap();
        let margin = if ui.available_width() < 700.0 { space::M } else { space::XL };
        let ground = theme::of(ui).ground;
        CentralPanel::default().frame(Frame::new().fill(ground).inner_margin(Margin::same(margin as i8))).show(ui, |ui| {
            self.notices_ui(ui);
            self.busy_ui(ui);
            self.keyboard.page_begins(ui.ctx(), place);
            // A notice that comes or goes must not take the keyboard away from what one writes in.
            let screen = UiBuilder::new().scope_id(Id::unique(("screen", std::mem::discriminant(&route))));
            ui.scope_builder(screen, |ui| self.screen_ui(ui, route));
        });
        // What the page still had to ask comes first: nothing half written is lost by leaving it.
        if let Some(to) = to {
            self.travel(to);
        }
        self.take_dropped(ui, route);
        self.keys(ui, route);
        self.keyboard.see_to(ui.ctx(), route, place);
        if !self.shell.queue.is_empty() {
            self.shell.run();
            ui.ctx().request_repaint();
        }
    }

    /// The rail; gives the place that was asked for.
    fn rail_ui(&mut self, ui: &mut Ui) -> Option<Route> {
        let palette = theme::of(ui);
        let frame = Frame::new().fill(palette.surface).inner_margin(Margin::symmetric(6, space::M as i8));
        Panel::left("rail")
            .exact_size(rail::WIDTH)
            .resizable(false)
            .frame(frame)
            .show(ui, |ui| {
                let measures = rail::Measures::of(PLACES, ui.available_height());
                ui.spacing_mut().item_spacing.y = measures.between;
                ui.vertical_centered(|ui| boat::logo(ui, measures.logo, TITLE));
                ui.add_space(measures.between);
                let route = self.shell.state.route;
                let looks_back = matches!(route, Route::Debrief(_) | Route::WhatIf(..));
                let at_it = matches!(
                    route,
                    Route::Home | Route::Briefing | Route::HalfMinute | Route::Call | Route::Record | Route::Diary | Route::Drill
                );
                let practising = looks_back || at_it;
                let places: [_; PLACES] = [
                    (Icon::Practise, "Practise", practising, Route::Home),
                    (Icon::Progress, "Progress", matches!(route, Route::Progress | Route::Compare(..)), Route::Progress),
                    (Icon::Info, "Principles", matches!(route, Route::Principles(_)), Route::Principles(None)),
                    (Icon::Author, "Write", matches!(route, Route::Studio | Route::Author | Route::Rubric), Route::Studio),
                    (Icon::Help, "Help", route == Route::Help, Route::Help),
                    (Icon::Settings, "Settings", route == Route::Settings, Route::Settings),
                ];
                let pressed =
                    |(icon, name, here, _): &(Icon, &str, bool, Route)| rail::item(ui, *icon, name, *here, measures.item).clicked();
                places.into_iter().filter(pressed).map(|(.., to)| to).last()
            })
            .inner
    }

    /// Goes to a place of the rail. From elsewhere "Practise" leads back to the attempt that is under way; from there it leads
    /// home, where the attempt waits.
    fn travel(&mut self, to: Route) {
        let at_it = matches!(self.shell.state.route, Route::Call | Route::Record | Route::Diary);
        let command = match self.shell.state.session.as_ref().filter(|_| to == Route::Home) {
            Some(session) if at_it && !session.is_over() => {
                self.keep_half_written();
                Command::LeaveCall
            }
            Some(_) if !at_it => Command::ReturnToCall,
            // The text that is written on waits where it was left.
            None if to == Route::Studio && self.shell.state.studio.open.is_some() && self.shell.state.route != Route::Author => {
                Command::Go(Route::Author)
            }
            _ => Command::Go(to),
        };
        self.shell.queue.push(command);
    }

    /// Nothing half written is lost by leaving the attempt that is under way.
    fn keep_half_written(&mut self) {
        if let Some(session) = &self.shell.state.session {
            self.call.keep(&mut self.shell.queue, session);
            self.record.keep(&mut self.shell.queue, session);
        }
    }

    fn notices_ui(&mut self, ui: &mut Ui) {
        let stuck = self.shell.state.session.as_ref().is_some_and(|session| session.stuck);
        let mut dismissed = None;
        for (number, (tone, sentence)) in self.shell.state.notices.iter().enumerate() {
            let notice = if *tone == Tone::Info { Notice::info(sentence) } else { Notice::warning(sentence) };
            let action = if stuck && *tone == Tone::Warning { "Try again" } else { "Close" };
            if ui.push_id(("notice", number), |ui| notice.action(action).show(ui)).inner {
                dismissed = Some(number);
            }
            ui.add_space(space::S);
        }
        if let Some(number) = dismissed {
            if stuck {
                self.shell.queue.push(Command::RetryWriting);
            }
            self.shell.queue.push(Command::Dismiss(number));
        }
    }

    /// Says that something is being made, where that takes long.
    fn busy_ui(&mut self, ui: &mut Ui) {
        if !self.shell.state.busy || self.shell.state.route == Route::Opening {
            self.busy_since = None;
            return;
        }
        let now = ui.input(|input| input.time);
        let wait = now - *self.busy_since.get_or_insert(now);
        if wait < LONG {
            return ui.ctx().request_repaint_after(Duration::from_secs_f64(LONG - wait));
        }
        Notice::info("One moment: it is being put together.").show(ui);
        ui.add_space(space::S);
    }

    fn screen_ui(&mut self, ui: &mut Ui, route: Route) {
        let mut cx = Cx { state: &self.shell.state, queue: &mut self.shell.queue };
        match route {
            Route::Opening => opening_ui(ui, &mut cx),
            Route::Welcome => self.welcome.ui(ui, &mut cx),
            Route::Home => self.home.ui(ui, &mut cx),
            Route::Briefing => self.briefing.ui(ui, &mut cx),
            Route::HalfMinute => self.half_minute.ui(ui, &mut cx),
            Route::Call => self.call.ui(ui, &mut cx),
            Route::Record => self.record.ui(ui, &mut cx),
            Route::Diary => self.diary.ui(ui, &mut cx),
            Route::Debrief(attempt) => self.debrief.ui(ui, &mut cx, attempt),
            Route::WhatIf(..) => self.what_if.ui(ui, &mut cx),
            Route::Compare(..) => self.compare.ui(ui, &mut cx),
            Route::Principles(_) => self.principles.ui(ui, &mut cx),
            Route::Drill => self.drill.ui(ui, &mut cx),
            Route::Progress => self.progress.ui(ui, &mut cx),
            Route::Settings => self.settings.ui(ui, &mut cx),
            Route::Help => self.help.ui(ui, &mut cx),
            Route::Studio => self.studio.ui(ui, &mut cx),
            Route::Author => self.author.ui(ui, &mut cx),
            Route::Rubric => self.rubric.ui(ui, &mut cx),
        }
        if route == Route::Call
            && let Some(session) = &mut self.shell.state.session
        {
            // The reply field has taken them.
            session.view.returned = None;
        }
    }

    fn keys(&mut self, ui: &Ui, route: Route) {
        // Escape leads out of a field or a list first; by now that is left or closed.
        let within = ui.ctx().text_edit_focused() || Popup::is_any_open(ui.ctx());
        let was_within = std::mem::replace(&mut self.within, within);
        let back = ui.input(|input| input.key_pressed(Key::Escape)) && !ui.ctx().egui_wants_keyboard_input() && !was_within;
        let leaves = matches!(
            route,
            Route::Briefing
                | Route::HalfMinute
                | Route::Studio
                | Route::Author
                | Route::Rubric
                | Route::Principles(_)
                | Route::Settings
                | Route::Help
                | Route::Progress
                | Route::Compare(..)
                | Route::WhatIf(..)
        );
        if back && leaves {
            self.shell.queue.push(Command::Back);
        }
        let author = || self.author.topic(&self.shell.state);
        if let Some(place) = topic::asked(ui, route, author) {
            self.shell.queue.push(Command::Help(place));
        }
    }
}

impl eframe::App for Window {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.logic(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.ui(ui);
    }
}
