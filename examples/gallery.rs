//! Every widget in a window: `cargo run --example gallery -- --page faces --theme dark --scale 2 --size 1280x800`.
//! With `--still` nothing moves; with `--icon FILE` it draws the program's icon instead.

use eframe::egui::{self, Align, Layout, ScrollArea, Ui, vec2};
use evenkeel::app::theme::{self, space};
use evenkeel::app::widgets::curve::{Moment, Point};
use evenkeel::app::widgets::{Bar, Bubble, Button, Chip, Curve, Evidence, Icon, Mark, Notice, Portrait, Sea, Tone};
use evenkeel::app::widgets::{boat, bubble, card, choice, empty, icon, option, rail, sea, text, toggle};
use evenkeel::base::Span;
use evenkeel::scenario::{Beard, Covering, Face, Hair, HairColour, HeadShape, Mood, Pronoun};
use strum::IntoEnumIterator;

fn main() -> eframe::Result {
    let args: Vec<String> = std::env::args().collect();
    let option = |name: &str| args.iter().position(|arg| arg == name).and_then(|at| args.get(at + 1)).cloned();
    if let Some(file) = option("--icon") {
        draw_icon(&file);
        return Ok(());
    }
    let (width, height) = option("--size")
        .and_then(|size| size.split_once('x').and_then(|(w, h)| Some((w.parse().ok()?, h.parse().ok()?))))
        .unwrap_or((1280.0, 800.0));
    let scale: f32 = option("--scale").and_then(|scale| scale.parse().ok()).unwrap_or(1.0);
    let page = option("--page")
        .and_then(|name| Page::ALL.iter().find(|(_, page, _)| page.to_lowercase() == name))
        .map_or(Page::Call, |(page, ..)| *page);
    let gallery = Gallery { page, still: args.iter().any(|arg| arg == "--still"), ..Gallery::default() };
    let dark = option("--theme").is_some_and(|name| name == "dark");
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default().with_inner_size([width, height]).with_title("gallery"),
        ..Default::default()
    };
    eframe::run_native(
        "gallery",
        options,
        Box::new(move |cc| {
            theme::install(&cc.egui_ctx);
            cc.egui_ctx.set_theme(if dark { egui::Theme::Dark } else { egui::Theme::Light });
            cc.egui_ctx.set_zoom_factor(scale);
            theme::set_motion(&cc.egui_ctx, !gallery.still);
            Ok(Box::new(gallery))
        }),
    )
}

/// Draws the program's icon into a file: how `assets/icon.png` was made.
fn draw_icon(file: &str) {
    let size = vec2(256.0, 256.0);
    let mut harness = egui_kittest::Harness::builder().with_size(size).wgpu().build_ui(|ui| {
        let painter = ui.ctx().layer_painter(egui::LayerId::new(egui::Order::Foreground, egui::Id::unique("icon")));
        boat::app_icon(&painter, &theme::LIGHT, egui::Rect::from_min_size(egui::Pos2::ZERO, size));
    });
    harness.run();
    match harness.render().map_err(|error| error.to_string()).and_then(|image| image.save(file).map_err(|error| error.to_string())) {
        Ok(()) => println!("{file} is drawn."),
        Err(error) => eprintln!("{file} could not be drawn: {error}"),
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Default)]
enum Page {
    #[default]
    Call,
    Faces,
    Moods,
    Parts,
    Debrief,
}

impl Page {
    const ALL: [(Page, &str, Icon); 5] = [
        (Page::Call, "Call", Icon::Phone),
        (Page::Faces, "Faces", Icon::Person),
        (Page::Moods, "Moods", Icon::Breathe),
        (Page::Parts, "Parts", Icon::Settings),
        (Page::Debrief, "Debrief", Icon::Progress),
    ];
}

struct Gallery {
    page: Page,
    still: bool,
    anger: i8,
    heard: i8,
    speaking: bool,
    tab: usize,
    theme: usize,
    words: String,
}

impl Default for Gallery {
    fn default() -> Self {
        let words =
            "Half an hour from when I start, so 11:40 at the latest. I'll lend you a phone with your SIM for the meantime.".to_owned();
        Self { page: Page::Call, still: false, anger: 7, heard: 1, speaking: true, tab: 0, theme: 0, words }
    }
}

impl eframe::App for Gallery {
    fn ui(&mut self, ui: &mut Ui, _: &mut eframe::Frame) {
        let palette = theme::of(ui);
        let side = egui::Frame::new().fill(palette.surface).inner_margin(6);
        egui::Panel::left("rail").exact_size(rail::WIDTH).resizable(false).frame(side).show(ui, |ui| {
            ui.add_space(space::S);
            ui.vertical_centered(|ui| {
                boat::logo(ui, 48.0, "Evenkeel");
            });
            ui.add_space(space::M);
            for (page, name, icon) in Page::ALL {
                if rail::item(ui, icon, name, self.page == page, rail::HEIGHT).clicked() {
                    self.page = page;
                }
            }
        });
        egui::CentralPanel::default().frame(egui::Frame::new().fill(palette.ground).inner_margin(20)).show(ui, |ui| match self.page {
            Page::Call => self.call(ui),
            Page::Faces => faces(ui),
            Page::Moods => self.moods(ui),
            Page::Parts => self.parts(ui),
            Page::Debrief => debrief(ui),
        });
    }
}

impl Gallery {
    fn mood(&self) -> Mood {
        Mood { anger: self.anger, trust: 2, heard: self.heard }
    }

    fn call(&mut self, ui: &mut Ui) {
        ui.horizontal(|ui| {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                text::heading(ui, "The half-hour restore");
                text::small(ui, "Practice · typed replies · 03:12");
            });
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                ui.add(Button::danger("End call"));
                ui.add(Button::plain("Pause").icon(Icon::Pause));
                ui.add(Button::quiet("I'd like to stop"));
            });
        });
        ui.add_space(space::M);
        let height = ui.available_height();
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::L;
            ui.allocate_ui(vec2(280.0, height), |ui| self.caller(ui));
            let middle = (ui.available_width() - 240.0 - space::L).max(320.0);
            ui.allocate_ui(vec2(middle, height), |ui| ui.vertical(|ui| self.talk(ui)));
            ui.allocate_ui(vec2(ui.available_width(), height), |ui| self.briefing(ui));
        });
    }

    fn caller(&mut self, ui: &mut Ui) {
        card::card(ui, |ui| {
            ui.set_min_height(ui.available_height());
            ui.vertical_centered(|ui| {
                Portrait::new(&people()[0].1, self.mood()).size(168.0).speaking(self.speaking).moving(true).show(ui, "Martin Hale, angry");
                text::title(ui, "Martin Hale");
                text::small(ui, "at the counter · speaking");
            });
            ui.add_space(space::S);
            Sea::new(self.mood()).height(150.0).moving(true).show(ui, "caller");
            let (name, trend) = sea::words::words(Mood { anger: 8, ..self.mood() }, self.mood());
            ui.horizontal(|ui| {
                text::strong(ui, name);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| text::toned(ui, trend, Tone::Good));
            });
            text::small(ui, &sea::words::sentence(self.mood(), Pronoun::He));
            card::rule(ui);
            text::section(ui, "You promised");
            text::body(ui, "Restore finished by 11:40");
            text::small(ui, "true time 30 min · 35 min left");
        });
    }

    fn talk(&mut self, ui: &mut Ui) {
        let height = ui.available_height() - 190.0;
        card::card(ui, |ui| {
            ui.set_min_height(height - 32.0);
            ui.spacing_mut().item_spacing.y = space::M;
            Bubble::caller("Martin Hale", "Second time this week. I've a client at four and this thing is dead again.").show(ui);
            Bubble::agent("I'm sorry, we should have kept you a slot after Monday. It's the same freeze on the logo, right?")
                .note("owned apology · said the problem back", Tone::Good)
                .show(ui);
            Bubble::caller("Martin Hale", "Yes. The logo, then nothing. And nobody here seems to care that I work with that phone.")
                .show(ui);
            Bubble::agent("We can do a restore, should be done soon.").note("“soon” is no time he can plan with", Tone::Change).show(ui);
            Bubble::caller(
                "Martin Hale",
                "Soon? What is soon? Last time soon was an hour and a half, and I was standing here like a fool.",
            )
            .said(0.55)
            .show(ui);
        });
        card::card(ui, |ui| {
            Notice::warning("Martin is still speaking. Enter waits until he has finished.").progress(0.65).show(ui);
            let edit = egui::TextEdit::multiline(&mut self.words)
                .desired_rows(2)
                .desired_width(f32::INFINITY)
                .margin(egui::Margin::symmetric(12, 10));
            ui.add(edit.hint_text("Your reply"));
            ui.horizontal(|ui| {
                ui.add(Button::plain("Nod").icon(Icon::Nod).key("F2"));
                ui.add(Button::plain("Breathe").icon(Icon::Breathe).key("F3"));
                ui.add(Button::plain("Ask…"));
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    ui.add(Button::primary("Send").key("Enter"));
                    ui.add(Button::danger("Cut in"));
                });
            });
        });
    }

    fn briefing(&mut self, ui: &mut Ui) {
        card::card(ui, |ui| {
            ui.set_min_height(ui.available_height());
            choice::tabs(ui, "At hand", &mut self.tab, &[(0, "Briefing"), (1, "Record"), (2, "Moves")]);
            for (section, words) in [
                ("You are", "on the service desk of a phone shop, alone until noon."),
                ("Facts", "A back-up and restore is the only fix. It takes half an hour, always. There is one loan phone left."),
                ("You may", "lend the phone, keep a slot, call him when it is done."),
                ("You may not", "promise it sooner."),
            ] {
                ui.add_space(space::S);
                text::section(ui, section);
                text::body(ui, words);
            }
        });
    }

    fn moods(&mut self, ui: &mut Ui) {
        ScrollArea::vertical().show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.add(egui::Slider::new(&mut self.anger, 0..=10).text("Anger"));
                ui.add(egui::Slider::new(&mut self.heard, 0..=3).text("Heard"));
                toggle::toggle(ui, &mut self.speaking, "Speaking", "");
            });
            ui.with_layout(Layout::left_to_right(Align::TOP).with_main_wrap(true), |ui| {
                for anger in 0..=10 {
                    let mood = Mood { anger, trust: (5 - anger / 2).clamp(0, 5), heard: (3 - anger / 3).clamp(0, 3) };
                    ui.allocate_ui(vec2(186.0, 340.0), |ui| {
                        card::card(ui, |ui| {
                            ui.vertical_centered(|ui| {
                                Portrait::new(&people()[usize::from(anger.unsigned_abs()) % 4 + 2].1, mood)
                                    .size(120.0)
                                    .show(ui, &format!("Anger {anger}"))
                            });
                            Sea::new(mood).height(100.0).show(ui, &format!("sea {anger}"));
                            text::strong(ui, &format!("{anger} {}", sea::words::name(mood)));
                            text::small(ui, &sea::words::sentence(mood, Pronoun::She));
                        });
                    });
                }
            });
        });
    }

    fn parts(&mut self, ui: &mut Ui) {
        ScrollArea::vertical().show(ui, |ui| {
            ui.columns(2, |columns| {
                self.controls(&mut columns[0]);
                shown(&mut columns[1]);
            });
        });
    }

    fn controls(&mut self, ui: &mut Ui) {
        card::card(ui, |ui| {
            text::title(ui, "Buttons");
            ui.horizontal_wrapped(|ui| {
                ui.add(Button::primary("Try again from turn 4").icon(Icon::Rewind)).request_focus();
                ui.add(Button::plain("Save report"));
                ui.add(Button::danger("End call"));
                ui.add(Button::quiet("How is this computed?"));
                ui.add(Button::icon_only(Icon::Close, "Close"));
                ui.add_enabled(false, Button::primary("Send").key("Enter"));
            });
            text::section(ui, "Choice");
            choice::choice(ui, "Theme", &mut self.theme, &[(0, "System"), (1, "Light"), (2, "Dark")]);
            toggle::toggle(ui, &mut self.speaking, "Reduced motion", "Nothing moves by itself; changes are shown at once.");
            let mut off = false;
            toggle::toggle(ui, &mut off, "Strong language", "");
        });
        card::card(ui, |ui| {
            text::title(ui, "Chips");
            ui.horizontal_wrapped(|ui| {
                for (name, tone, icon) in [
                    ("Starter", Tone::Accent, None),
                    ("Phone", Tone::Plain, Some(Icon::Phone)),
                    ("Counter", Tone::Plain, Some(Icon::Counter)),
                    ("8 min", Tone::Plain, Some(Icon::Clock)),
                    ("Insults", Tone::Change, Some(Icon::Warning)),
                    ("Passed", Tone::Good, Some(Icon::Check)),
                    ("Lost", Tone::Storm, None),
                    ("may sound short", Tone::Doubtful, None),
                ] {
                    let chip = Chip::new(name).tone(tone);
                    ui.add(if let Some(icon) = icon { chip.icon(icon) } else { chip });
                }
            });
            Notice::info("A call is waiting where you left it.").action("Continue").show(ui);
            Notice::warning("Martin is still speaking.").progress(0.4).show(ui);
            Notice::good("Saved.").show(ui);
            Notice::storm("The database could not be opened; a new one was begun.").show(ui);
        });
        card::card(ui, |ui| {
            text::title(ui, "Icons");
            ui.horizontal_wrapped(|ui| {
                for which in Icon::iter() {
                    icon::icon(ui, which, 24.0).on_hover_text(format!("{which:?}"));
                }
            });
            boat::progress(ui, "Reading the scenarios");
        });
    }
}

fn shown(ui: &mut Ui) {
    card::card(ui, |ui| {
        text::title(ui, "Evidence");
        let words = "We can do a restore, should be done soon. I'm sorry, we should have kept you a slot, honestly.";
        let mark = |part: &str, tone| {
            let start = words.find(part).unwrap_or(0);
            Mark { span: Span::new(start, start + part.len()), tone }
        };
        let marks = [mark("soon", Tone::Change), mark("we should have kept you a slot", Tone::Good), mark("honestly", Tone::Doubtful)];
        ui.add(Evidence::new(words, &marks));
        Bubble::agent(words).marks(&marks).note("“soon” is no time he can plan with", Tone::Change).show(ui);
    });
    card::card(ui, |ui| {
        text::title(ui, "Replies");
        option::option(ui, 1, "I'm sorry. We should have kept you a slot after Monday. What happened this time?", true, false);
        option::option(ui, 2, "Calm down, please. It is only a phone.", false, false);
        bubble::typing(ui, "Martin is typing");
    });
    card::pressable(ui, "The half-hour restore", |ui| {
        text::title(ui, "The half-hour restore");
        text::small(ui, "He has a meeting at four and a dead phone.");
        ui.horizontal(|ui| {
            ui.add(Chip::new("Starter").tone(Tone::Accent));
            ui.add(Chip::new("Counter").icon(Icon::Counter));
        });
    });
    card::card(ui, |ui| {
        text::title(ui, "Skills");
        ui.add(Bar::new("Composure", Some(92)));
        ui.add(Bar::new("Listening", Some(64)).tone(Tone::Change));
        ui.add(Bar::new("Boundaries", None));
        ui.add(Bar::new("Follow-through", Some(0)));
    });
    card::card(ui, |ui| {
        empty::empty(ui, "No call yet. The first takes about eight minutes.", "Take the first call");
    });
}

fn debrief(ui: &mut Ui) {
    text::heading(ui, "Debrief: the half-hour restore");
    let anger = [7, 7, 6, 5, 5, 8, 8, 6, 5, 4, 3, 3, 2];
    let points = [
        Point::new(2, Moment::Good, "owned apology"),
        Point::new(3, Moment::Good, "said the problem back"),
        Point::new(5, Moment::Change, "“soon”: a good end nearly closed here"),
        Point::new(7, Moment::Turning, "11:40, and a loan phone"),
        Point::new(11, Moment::Good, "thanked him for waiting"),
    ];
    card::card(ui, |ui| {
        text::title(ui, "The sea of this call");
        Curve::new(&anger, &points).show(ui, "The sea of this call, from rough sea to light swell");
    });
    card::card(ui, |ui| {
        text::title(ui, "Two attempts");
        Curve::new(&anger, &points[3..]).compared_with(&[7, 8, 8, 9, 9, 10, 9, 9]).show(ui, "This attempt and the one before");
    });
}

fn faces(ui: &mut Ui) {
    ScrollArea::vertical().show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            for (i, (name, face)) in people().iter().enumerate() {
                let anger = [7, 2, 9, 4, 0, 6][i % 6];
                let mood = Mood { anger, trust: 3, heard: if anger < 5 { 2 } else { 0 } };
                ui.allocate_ui(vec2(176.0, 210.0), |ui| {
                    ui.vertical_centered(|ui| {
                        Portrait::new(face, mood).size(160.0).show(ui, name);
                        text::strong(ui, name);
                    });
                });
            }
        });
        ui.horizontal(|ui| {
            for size in [24.0, 32.0, 40.0, 56.0, 72.0] {
                for (name, face) in people().iter().skip(2).take(3) {
                    Portrait::new(face, Mood { anger: 5, trust: 2, heard: 1 }).size(size).show(ui, &format!("{name} {size}"));
                }
            }
        });
    });
}

/// Eighteen callers.
fn people() -> Vec<(&'static str, Face)> {
    let face = Face::default();
    vec![
        ("Martin Hale", Face { skin: 2, age: 46, hair: Hair::Receding, hair_colour: HairColour::Brown, beard: Beard::Stubble, ..face }),
        ("Amina Yusuf", Face { skin: 4, age: 31, covering: Covering::Headscarf, ..face }),
        (
            "Robert Fenwick",
            Face {
                skin: 1,
                age: 68,
                hair: Hair::Bald,
                hair_colour: HairColour::White,
                glasses: true,
                beard: Beard::Moustache,
                head: HeadShape::Square,
                ..face
            },
        ),
        ("Grace Adeyemi", Face { skin: 6, age: 38, hair: Hair::Afro, hair_colour: HairColour::Black, earrings: true, ..face }),
        (
            "Harpreet Gill",
            Face {
                skin: 4,
                age: 52,
                covering: Covering::Turban,
                beard: Beard::Full,
                hair_colour: HairColour::Black,
                head: HeadShape::Long,
                ..face
            },
        ),
        ("Sofia Marin", Face { skin: 3, age: 27, hair: Hair::Long, hair_colour: HairColour::Brown, earrings: true, ..face }),
        (
            "Dorothy Pike",
            Face { skin: 1, age: 78, hair: Hair::Curly, hair_colour: HairColour::White, glasses: true, earrings: true, ..face },
        ),
        ("Kenji Mori", Face { skin: 2, age: 34, hair: Hair::Spiky, hair_colour: HairColour::Black, head: HeadShape::Long, ..face }),
        ("Ellen Brandt", Face { skin: 1, age: 44, hair: Hair::Bob, hair_colour: HairColour::Red, ..face }),
        (
            "Marcus Reid",
            Face {
                skin: 5,
                age: 41,
                hair: Hair::Short,
                hair_colour: HairColour::Black,
                beard: Beard::Full,
                head: HeadShape::Square,
                ..face
            },
        ),
        ("Lucía Ortega", Face { skin: 3, age: 59, hair: Hair::Bun, hair_colour: HairColour::Brown, earrings: true, glasses: true, ..face }),
        ("Tom Barker", Face { skin: 2, age: 24, hair: Hair::Short, hair_colour: HairColour::Blond, covering: Covering::Cap, ..face }),
        (
            "Naomi Cohen",
            Face { skin: 2, age: 35, hair: Hair::Curly, hair_colour: HairColour::Brown, head: HeadShape::Long, earrings: true, ..face },
        ),
        (
            "Daniel Levi",
            Face {
                skin: 3,
                age: 57,
                hair: Hair::Short,
                hair_colour: HairColour::Brown,
                covering: Covering::Kippah,
                beard: Beard::Full,
                glasses: true,
                ..face
            },
        ),
        ("Zola Nkosi", Face { skin: 5, age: 22, hair: Hair::Braids, hair_colour: HairColour::Black, earrings: true, ..face }),
        (
            "Viktor Lang",
            Face { skin: 1, age: 63, hair: Hair::Receding, hair_colour: HairColour::Grey, glasses: true, head: HeadShape::Square, ..face },
        ),
        ("Priya Nair", Face { skin: 4, age: 29, hair: Hair::Long, hair_colour: HairColour::Black, glasses: true, ..face }),
        ("Sam Okafor", Face { skin: 6, age: 50, hair: Hair::Bald, beard: Beard::Stubble, hair_colour: HairColour::Black, ..face }),
    ]
}
