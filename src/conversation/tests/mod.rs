//! Stories: small scenarios, written in the test, that show one rule each. What typed words show is said by the test:
//! the conversation judges readings and makes none.

mod acknowledging;
mod chances;
mod explaining;
mod floor;
mod heard;
mod moves;
mod offers;
mod promises;
mod questions;
mod scenes;
mod silence;

use std::sync::Arc;

use super::{Conversation, FloorView, Refusal, World};
use crate::base::{Millis, Seconds, Seed, Span};
use crate::log::{Act, Happening, Header, RealTime, Settings, Spoken, Stamped, Texts, When};
use crate::principles::{Match, Matched, Promised, Reading, Seen, Signal, Sureness, TimeSeen};
use crate::scenario::{Ladder, ReplyOption, SHIPPED_KINDS, SHIPPED_RUBRIC};

/// Reactions that are told apart by their words.
const REACTIONS: &str = r#"{
    interrupted: "Let me finish.", resumes: "As I was saying:", cut_short: "I was not done.", silence: "Hello?", long_silence: "Still there?",
    nod_hurried: "Do not mm-hm me.", not_understood: "Pardon?", asked_again: "I told you.", bounce: "Not so fast.", lecture: "Enough.",
    vague_time: "Soon?", which_time: "When, what?", time_missing: "And when?", hostility: "How dare you.", beyond_remit: "Really?",
    silent_hold: "Where were you?", thanks: "Well?", apology_repeated: "Stop apologising.", dont_know: "No idea.", gives_up: "I give up.",
}"#;

/// A conversation in a scenario of the test's own.
struct Story {
    conversation: Conversation,
    seen: Vec<Happening>,
}

/// A scenario from its beats and whatever else the story needs; it starts at “a”, and there are the endings “done” and “gone”.
fn scenario(beats: &str, more: &str) -> String {
    let mut fields = format!("title: \"A story\", start: \"a\", gives_up: \"gone\", now: \"Tue 10:00\", beats: {{{beats}}}, {more}");
    let mut unless_given = |name: &str, field: &str| {
        if !more.contains(name) {
            fields += &format!(", {field}");
        }
    };
    unless_given("caller:", r#"caller: (name: "Ada Quill", mood: (anger: 5, trust: 2))"#);
    unless_given("endings:", r#"endings: {"done": (outcome: resolved), "gone": (outcome: lost)}"#);
    format!("({})", fields.replace(", ,", ",").replace(",,", ","))
}

fn texts(scenario: String) -> Texts {
    Texts {
        scenario,
        scenario_id: "story".to_owned(),
        reactions: REACTIONS.to_owned(),
        kinds: SHIPPED_KINDS.to_owned(),
        rubric: SHIPPED_RUBRIC.to_owned(),
    }
}

#[track_caller]
fn story_with(beats: &str, more: &str, settings: Settings) -> Story {
    let texts = texts(scenario(beats, more));
    let world = World::of(&texts).unwrap_or_else(|why| panic!("{why}\n{}", texts.scenario));
    let (conversation, seen) = Conversation::begin(Arc::new(world), Arc::new(Header::new(Seed(1), "test", settings, texts)));
    Story { conversation, seen }
}

#[track_caller]
fn story(beats: &str, more: &str) -> Story {
    story_with(beats, more, Settings::default())
}

fn real_time(real_time: RealTime) -> Settings {
    Settings { real_time, ..Settings::default() }
}

impl Story {
    fn at(&mut self, at: u64) -> &mut Self {
        let happenings = self.conversation.advance(Millis(at));
        self.seen.extend(happenings);
        self
    }

    fn wait(&mut self, ms: u64) -> &mut Self {
        self.at(self.now() + ms)
    }

    fn now(&self) -> u64 {
        self.conversation.now().0
    }

    /// Lets time pass from event to event until something is so.
    #[track_caller]
    fn until(&mut self, enough: impl Fn(&Conversation) -> bool) -> &mut Self {
        for _ in 0..500 {
            if enough(&self.conversation) {
                return self;
            }
            let due = self.conversation.next_due().expect("it rests before that");
            self.at(due.0);
        }
        panic!("it never comes so far");
    }

    /// Listens until the floor is free or the scene is over.
    #[track_caller]
    fn listen(&mut self) -> &mut Self {
        self.until(|conversation| conversation.next_due().is_none() || matches!(conversation.floor(), FloorView::Free { .. }))
    }

    /// Goes to the moment `before_end` ms before the end of the line that is, or is next, being said.
    #[track_caller]
    fn before_line_ends(&mut self, before_end: u64) -> &mut Self {
        self.until(|conversation| matches!(conversation.floor(), FloorView::CallerSpeaks { .. }));
        let FloorView::CallerSpeaks { ends, .. } = self.conversation.floor() else { unreachable!("just seen") };
        self.at(ends.0 - before_end)
    }

    #[track_caller]
    fn pause(&mut self) -> &mut Self {
        self.until(|conversation| conversation.floor() == FloorView::CallerPauses)
    }

    fn try_to(&mut self, act: Act) -> Result<(), Refusal> {
        let happenings = self.conversation.apply(&Stamped { at: self.conversation.now(), act })?;
        self.seen.extend(happenings);
        Ok(())
    }

    #[track_caller]
    fn act(&mut self, act: Act) -> &mut Self {
        self.try_to(act).unwrap();
        self
    }

    #[track_caller]
    fn refuses(&mut self, act: Act, why: Refusal) -> &mut Self {
        assert_eq!(self.try_to(act), Err(why));
        self
    }

    /// Listens, and says typed words.
    #[track_caller]
    fn say(&mut self, words: Words) -> &mut Self {
        self.listen().act(words.at(When::AtEnd))
    }

    /// Listens, and chooses an option.
    #[track_caller]
    fn choose(&mut self, id: &str) -> &mut Self {
        let spoken = self.listen().option(id);
        self.act(Act::Say { spoken, when: When::AtEnd })
    }

    #[track_caller]
    fn option(&self, id: &str) -> Spoken {
        let beat = self.conversation.current_beat();
        let option = beat.options.iter().find(|option| option.id == id).expect("an option of the beat");
        Spoken::Option { id: id.to_owned(), reading: by_author(option, self.conversation.world()) }
    }

    #[track_caller]
    fn make(&mut self, action: &str) -> &mut Self {
        self.listen().act(Act::Do { action: action.to_owned() })
    }

    #[track_caller]
    fn ask(&mut self, question: &str) -> &mut Self {
        self.listen().act(Act::Ask { question: question.to_owned() })
    }

    fn signals(&self) -> Vec<Signal> {
        self.seen
            .iter()
            .filter_map(|happening| if let Happening::Signal { signal, .. } = happening { Some(*signal) } else { None })
            .collect()
    }

    fn count(&self, signal: Signal) -> usize {
        self.signals().iter().filter(|seen| **seen == signal).count()
    }

    #[track_caller]
    fn shows(&mut self, signal: Signal) -> &mut Self {
        assert!(self.count(signal) > 0, "{signal} was not seen, but: {:?}", self.signals());
        self
    }

    #[track_caller]
    fn never(&mut self, signal: Signal) -> &mut Self {
        assert_eq!(self.count(signal), 0, "{signal} was seen");
        self
    }

    #[track_caller]
    fn happened(&mut self, what: impl Fn(&Happening) -> bool) -> &mut Self {
        assert!(self.seen.iter().any(what), "it did not happen: {:#?}", self.seen);
        self
    }

    #[track_caller]
    fn did_not_happen(&mut self, what: impl Fn(&Happening) -> bool) -> &mut Self {
        assert_eq!(self.seen.iter().find(|happening| what(happening)), None);
        self
    }

    /// Forgets what has happened so far.
    fn forget(&mut self) -> &mut Self {
        self.seen.clear();
        self
    }

    #[track_caller]
    fn is_at(&mut self, beat: &str) -> &mut Self {
        assert_eq!(self.conversation.current_beat_id(), beat);
        self
    }

    /// The words of all lines that began.
    fn said(&self) -> Vec<String> {
        let text_of = |wanted: &str| {
            self.seen.iter().find_map(|happening| match happening {
                Happening::Planned { line, text, .. } if line == wanted => Some(text.clone()),
                _ => None,
            })
        };
        let began = |happening: &Happening| if let Happening::LineBegan { line, .. } = happening { text_of(line) } else { None };
        self.seen.iter().filter_map(began).collect()
    }

    #[track_caller]
    fn ended(&mut self, ending: &str) -> &mut Self {
        self.happened(|happening| matches!(happening, Happening::SceneEnded { ending: id, .. } if id == ending))
    }

    fn on(&self, ladder: Ladder) -> i8 {
        self.conversation.mood().on(ladder)
    }

    fn anger(&self) -> i8 {
        self.on(Ladder::Anger)
    }
}

/// An option read as its author wrote it.
fn by_author(option: &ReplyOption, world: &World) -> Reading {
    let whole = Span::whole(&option.say);
    let seen = |signal| Seen { signal, span: whole, sure: Sureness::Likely, why: String::new() };
    let briefing = &world.scenario.briefing;
    let offer = |id: &String| {
        let kind = match (briefing.you_may.get(id), briefing.you_may_not.get(id)) {
            (Some(_), _) => Matched::May,
            (_, Some(_)) => Matched::MayNot,
            _ => Matched::Solution,
        };
        Match { to: kind(id.clone()), span: whole, sure: Sureness::Explicit }
    };
    let mut matches: Vec<Match> = option.offers.iter().map(offer).collect();
    if let Some(ix) = option.promises.as_ref().and_then(|promise| promise.truth) {
        matches.push(Match { to: Matched::Truth(world.scenario.truths.id(ix).to_owned()), span: whole, sure: Sureness::Explicit });
    }
    Reading {
        reader: "author".to_owned(),
        signals: option.shows.iter().map(|shows| seen(shows.signal)).collect(),
        promise: option.promises.as_ref().map(|promise| promised(whole, promise.within)),
        matches,
        announces_hold: option.announces_hold,
        understood: true,
        ..Reading::default()
    }
}

fn promised(span: Span, within: Seconds) -> Promised {
    Promised { span, what: String::new(), seconds: Some(within), by: None, sure: Sureness::Explicit }
}

/// Typed words, and what they are read to show.
#[derive(Clone)]
struct Words {
    text: String,
    reading: Reading,
}

fn words(text: &str) -> Words {
    Words { text: text.to_owned(), reading: Reading { reader: "test".to_owned(), understood: true, ..Reading::default() } }
}

/// Words that show some signals, each by the whole of them.
fn showing(signals: &[Signal]) -> Words {
    signals.iter().fold(words("Some words of mine."), |words, signal| words.show(*signal))
}

impl Words {
    fn show(self, signal: Signal) -> Self {
        self.show_at(signal, Sureness::Explicit)
    }

    fn show_at(mut self, signal: Signal, sure: Sureness) -> Self {
        self.reading.signals.push(Seen { signal, span: Span::whole(&self.text), sure, why: String::new() });
        self
    }

    /// In these words of it.
    #[track_caller]
    fn show_in(mut self, signal: Signal, part: &str) -> Self {
        let start = self.text.find(part).expect("a part of the words");
        self.reading.signals.push(Seen {
            signal,
            span: Span::new(start, start + part.len()),
            sure: Sureness::Explicit,
            why: String::new(),
        });
        self
    }

    fn matching(mut self, to: Matched) -> Self {
        self.reading.matches.push(Match { to, span: Span::whole(&self.text), sure: Sureness::Likely });
        self
    }

    fn asking(self, question: &str) -> Self {
        self.show(Signal::Question).matching(Matched::Knows(question.to_owned()))
    }

    fn promising(mut self, seconds: i64) -> Self {
        let span = Span::whole(&self.text);
        self.reading.times.push(TimeSeen { span, seconds: Some(Seconds(seconds)) });
        self.reading.promise = Some(promised(span, Seconds(seconds)));
        self
    }

    fn announcing(mut self) -> Self {
        self.reading.announces_hold = true;
        self
    }

    fn unclear(mut self) -> Self {
        self.reading.understood = false;
        self
    }

    fn at(&self, when: When) -> Act {
        Act::Say { spoken: Spoken::Typed { text: self.text.clone(), reading: self.reading.clone() }, when }
    }
}
