//! The checked model of a scenario: what [`resolve`](super::resolve) makes of a file. References are
//! indices into tables, so none can dangle; texts are as the author wrote them.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use strum::{Display, EnumIter, EnumString, IntoStaticStr};

use super::condition::Condition;
use super::mood::{Ladder, Mood};
use super::strong::{StrongLanguage, without_strong_words};
use crate::base::{Clock, Hours, Ix, Seconds, Table};
use crate::principles::{Principle, Signal, SignalSeverity, Situation};

/// How a conversation is carried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Display, EnumIter, EnumString)]
#[strum(serialize_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Channel {
    #[default]
    Phone,
    Counter,
    Chat,
    Mail,
    Public,
}

/// How the floor is taken on a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FloorKind {
    /// Spoken: lines take time, and one can talk over them.
    Spoken,
    /// Messages: they arrive, the other is seen typing, and nothing can be talked over.
    Messages,
    /// Time is free.
    Free,
}

impl Channel {
    /// Where the two are, in words: "on the phone".
    pub fn words(self) -> &'static str {
        match self {
            Channel::Phone => "on the phone",
            Channel::Counter => "at the counter",
            Channel::Chat => "in a chat",
            Channel::Mail => "by mail",
            Channel::Public => "in public",
        }
    }

    /// How its floor is taken.
    pub fn floor(self) -> FloorKind {
        match self {
            Channel::Phone | Channel::Counter => FloorKind::Spoken,
            Channel::Chat => FloorKind::Messages,
            Channel::Mail | Channel::Public => FloorKind::Free,
        }
    }
}

/// For whom a scenario is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Display, EnumIter, EnumString)]
#[strum(serialize_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Level {
    #[default]
    Starter,
    Steady,
    Advanced,
    Expert,
}

/// How fast the mood moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Display, EnumIter, EnumString)]
#[strum(serialize_all = "snake_case")]
pub enum Temper {
    /// Anger rises a step less (but always at least one).
    Slow,
    /// As the kind says.
    #[default]
    Even,
    /// Anger rises a step more.
    Quick,
}

/// The kinds of caller (Helpdesk).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize, Display, EnumIter, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum KindId {
    /// A legitimate complaint, but averse to talking: not sure that anybody cares.
    Reticent,
    /// Unhappy, and ready to say so.
    #[default]
    Outspoken,
    /// Difficult to please, and warm when pleased.
    ChronicComplainer,
    /// Looking for something for nothing.
    FreebieHunter,
}

/// How a caller sounds, for a speech program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// Accent and variant as espeak-ng names them: `en-gb`, `en-us+f3`.
    pub name: String,
    /// 0 to 99; 50 is the voice's own.
    pub pitch: u8,
    /// Words a minute when calm, 80 to 260.
    pub pace: u16,
}

impl Default for Voice {
    fn default() -> Self {
        Self { name: "en-gb".to_owned(), pitch: 45, pace: 165 }
    }
}

/// How a caller looks. Every field has a default, and any text is allowed in none: these are small choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Face {
    /// Skin tone, 1 (lightest) to 6 (darkest).
    pub skin: u8,
    /// Age in years, 18 to 95: lines, and how the hair greys.
    pub age: u8,
    /// Hair.
    pub hair: Hair,
    /// Its colour.
    pub hair_colour: HairColour,
    /// Glasses.
    pub glasses: bool,
    /// Beard.
    pub beard: Beard,
    /// Head covering.
    pub covering: Covering,
    /// Earrings.
    pub earrings: bool,
    /// Shape of the head.
    pub head: HeadShape,
}

impl Face {
    /// Where the author says nothing.
    pub const PLAIN: Self = Self {
        skin: 2,
        age: 40,
        hair: Hair::Short,
        hair_colour: HairColour::Brown,
        glasses: false,
        beard: Beard::None,
        covering: Covering::None,
        earrings: false,
        head: HeadShape::Round,
    };
}

impl Default for Face {
    fn default() -> Self {
        Self::PLAIN
    }
}

macro_rules! choices {
    ($(#[$doc:meta])* $name:ident: $first:ident $(, $rest:ident)*) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Display, EnumIter, EnumString)]
        #[strum(serialize_all = "snake_case")]
        #[allow(missing_docs, reason = "the names say it")]
        pub enum $name {
            #[default]
            $first,
            $($rest,)*
        }
    };
}

choices!(
    /// Hair styles.
    Hair: Short, Bald, Receding, Curly, Long, Bob, Bun, Braids, Afro, Spiky
);
choices!(
    /// Hair colours.
    HairColour: Brown, Black, Blond, Red, Grey, White
);
choices!(
    /// Beards.
    Beard: None, Stubble, Moustache, Full
);
choices!(
    /// Head coverings.
    Covering: None, Headscarf, Turban, Cap, Kippah
);
choices!(
    /// Head shapes.
    HeadShape: Round, Long, Square
);

/// The customer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Caller {
    /// Full name.
    pub name: String,
    /// How others speak of them: `he`, `she` or `they`.
    pub pronoun: Pronoun,
    /// What kind of customer.
    pub kind: KindId,
    /// The fear under the anger.
    pub fear: String,
    /// Where the mood starts.
    pub mood: Mood,
    /// How fast the mood moves.
    pub temper: Temper,
    /// How they sound.
    pub voice: Voice,
    /// How they look.
    pub face: Face,
}

impl Caller {
    /// The first word of the name.
    pub fn first_name(&self) -> &str {
        self.name.split_whitespace().next().unwrap_or("The customer")
    }
}

choices!(
    /// How others speak of a caller.
    Pronoun: They, She, He
);

/// A thing that is so: told by lines, kept in the record, asked for by conditions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fact {
    /// In words; may be empty for a mere flag.
    pub text: String,
    /// Words and synonyms by which it is recognised in a reply or the record. A phrase matches when all
    /// its words stand near each other.
    pub about: Vec<String>,
    /// Whether the briefing tells it, so that the agent knows it from the start.
    pub briefed: bool,
}

/// Something that may, or may not, be offered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Offer {
    /// In words, after "You may" or "You may not".
    pub text: String,
    /// Example wordings.
    pub about: Vec<String>,
}

/// Who the trainee is and what they know and may do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Briefing {
    /// After "You are".
    pub you_are: String,
    /// What is so; the ids are facts of the scenario.
    pub facts: Vec<Ix<Fact>>,
    /// What the agent may grant.
    pub you_may: Table<Offer>,
    /// What the agent may not grant.
    pub you_may_not: Table<Offer>,
    /// What ends the problem.
    pub solutions: Table<Offer>,
}

/// How long something really takes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Truth {
    /// After which it is really done; for what the agent must do themselves, when it is reasonably done.
    pub takes: Seconds,
    /// In words: "the back-up and restore".
    pub text: String,
    /// Words by which a promise is recognised to be about it.
    pub about: Vec<String>,
    /// Whether the agent must do it themselves, from the desk diary: a call-back, a check-in, a written apology.
    pub yours: bool,
    /// The signal that doing it gives, when it is yours: `followed_up` or `written_apology`.
    pub done_as: Option<Signal>,
}

/// A principle that this scenario wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Goal {
    /// Which.
    pub principle: Principle,
    /// How often; for restraint, how many tempting beats.
    pub times: u32,
    /// Its weight against the other goals.
    pub weight: u32,
}

/// A stretch of one conversation.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scene {
    /// A few words, shown before it begins.
    pub title: String,
    /// What happened in between, shown before it begins; may be empty for the first.
    pub intro: String,
    /// How long after the end of the scene before it begins; zero for the first.
    pub after: Seconds,
    /// The channel, where it differs from the scenario's.
    pub channel: Channel,
    /// The caller's mood at its start; carried over where none is given.
    pub mood: Option<Mood>,
    /// Where it starts: the first whose condition holds.
    pub starts: Vec<Start>,
    /// Its beats.
    pub beats: Vec<Ix<Beat>>,
}

/// A way into a scene.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Start {
    /// When.
    pub when: Condition,
    /// At which beat.
    pub beat: Ix<Beat>,
}

/// One thing that is said, which takes time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// Stable: the beat's id and a number, or the author's own.
    pub id: String,
    /// The words; several are variants, of which a keyed draw takes one.
    pub variants: Vec<String>,
    /// A milder form of strong words; empty where none is needed.
    pub mild: String,
    /// Milliseconds of silence before it.
    pub pause_ms: u32,
    /// Facts that it tells.
    pub tells: Vec<Ix<Fact>>,
    /// A recording in the scenario's folder.
    pub recording: Option<String>,
    /// Who says it, if it is not the caller.
    pub by: Option<String>,
    /// Only said when this holds.
    pub when: Condition,
}

impl Line {
    /// What is said where `text` is written, one of its variants.
    pub fn under<'l>(&'l self, language: StrongLanguage, text: &'l str) -> Cow<'l, str> {
        let softened = if self.mild.is_empty() { text } else { &self.mild };
        match language {
            StrongLanguage::On => text.into(),
            StrongLanguage::Softened => softened.into(),
            StrongLanguage::Off => without_strong_words(softened).into(),
        }
    }
}

/// What calls for a principle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallsFor {
    /// The principle.
    pub principle: Principle,
    /// The cause, in words: "our update lost his data".
    pub cause: String,
    /// The beat at whose entering the chance is gone; the scene's end where none is named.
    pub until: Option<Ix<Beat>>,
}

/// A change of the mood that the author wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Which ladder.
    pub ladder: Ladder,
    /// By how much, up or down.
    pub by: i8,
}

/// A moment of a scene.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Beat {
    /// What the caller says, the first time and again.
    pub says: Vec<Line>,
    /// What they say instead on a second and later visit; empty means the same again.
    pub again: Vec<Line>,
    /// What it calls for.
    pub calls_for: Vec<CallsFor>,
    /// Restraints that it tempts to break.
    pub tempts: Vec<Principle>,
    /// Whether it attacks the trainee: a civil answer is `stayed_civil`, a steer back `steered_back`.
    pub insult: bool,
    /// What a time that is named here is about.
    pub time_about: Option<Ix<Truth>>,
    /// Whether a time is asked for here: none named is `promise_missing`.
    pub asks_time: bool,
    /// The concern that it raises; acknowledgements count for one concern. None: the one before.
    pub concern: Option<String>,
    /// Whether a fix is taken here even from somebody who has acknowledged nothing.
    pub lands: bool,
    /// What becomes right to do: the moves that have now been agreed.
    pub agrees: Vec<Ix<Move>>,
    /// Mood steps on entering.
    pub mood: Vec<Step>,
    /// Facts set on entering.
    pub sets: Vec<Ix<Fact>>,
    /// What can be said.
    pub options: Vec<ReplyOption>,
    /// Where other replies lead.
    pub routes: Vec<Route>,
    /// Where they lead when no route holds; none: the beat stays and its `again` is said.
    pub otherwise: Option<Way>,
    /// What a newcomer is told to try here, the first that holds: it is shown unasked, and not in an exam.
    pub guide: Vec<Guide>,
    /// A hint for practice.
    pub hint: String,
    /// What would have been good here, in the author's words; the best option's where empty.
    pub better: String,
    /// Where it goes by itself when its lines have been said.
    pub then: Option<Way>,
}

/// What a newcomer is told to try.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Guide {
    /// Only told while this holds.
    pub when: Condition,
    /// The words, from the program to the trainee.
    pub text: String,
}

/// Where a reply leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// To a beat.
    Beat(Ix<Beat>),
    /// To an ending.
    Ending(Ix<Ending>),
}

/// A reply that the author wrote.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReplyOption {
    /// Stable within the beat.
    pub id: String,
    /// The words.
    pub say: String,
    /// What it shows, with the words that show it where the author named them.
    pub shows: Vec<Shows>,
    /// Where it leads; none: as a typed reply with these signals.
    pub next: Option<Way>,
    /// Facts that it sets.
    pub sets: Vec<Ix<Fact>>,
    /// The time that it commits to: a truth and how long from now.
    pub promises: Option<OptionPromise>,
    /// Offers that it makes, permitted or not, by id in `you_may`, `you_may_not` or `solutions`.
    pub offers: Vec<String>,
    /// Whether it says that the agent steps away.
    pub announces_hold: bool,
    /// Whether a fix in it is taken even before the caller has been heard.
    pub lands: bool,
    /// Mood steps beyond those of its signals.
    pub mood: Vec<Step>,
    /// Only offered when this holds.
    pub when: Condition,
    /// Whether the author holds it for the best here.
    pub best: bool,
    /// Whether it is offered again after it was said.
    pub again: bool,
    /// Why the author's signals differ from what the reading finds, or why it is as it is.
    pub although: String,
}

impl ReplyOption {
    /// Whether it shows a signal that speaks against its principle.
    pub fn shows_a_fault(&self) -> bool {
        self.shows.iter().any(|shows| shows.signal.is_fault())
    }
}

/// A signal that an option shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shows {
    /// Which.
    pub signal: Signal,
    /// The words of the option that show it; empty: the reading's span, or the whole.
    pub words: String,
}

/// A time that an option commits to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionPromise {
    /// The truth that it is about; none: the beat's.
    pub truth: Option<Ix<Truth>>,
    /// How long from the moment of speaking.
    pub within: Seconds,
    /// The words of the option that say it.
    pub words: String,
}

/// A way on for replies that show something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// When.
    pub when: Condition,
    /// Where to.
    pub next: Way,
}

/// Something that the caller knows and answers when asked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Knowledge {
    /// How the question is put in the list.
    pub ask: String,
    /// Words by which a typed question is recognised.
    pub about: Vec<String>,
    /// The answers: one, or a ladder of ever deeper ones.
    pub answers: Vec<Vec<Line>>,
    /// Facts that its answer gives; when all are known already, asking is `asked_again`.
    pub tells: Vec<Ix<Fact>>,
    /// Only open when this holds.
    pub when: Condition,
    /// What the question shows; `question` where the author says nothing.
    pub shows: Vec<Signal>,
    /// Mood steps at its first answer.
    pub mood: Vec<Step>,
}

/// What a move is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Display, EnumIter, EnumString, Default)]
#[strum(serialize_all = "snake_case")]
pub enum MoveKind {
    /// Step away for a moment.
    Hold,
    /// Look something up while the caller stays.
    #[default]
    LookUp,
    /// Hand over to someone else.
    Transfer,
    /// Bring in the manager.
    Manager,
    /// Carry out a solution.
    Solution,
    /// Cancel, as the customer decided.
    Cancel,
    /// Schedule a call-back or a later talk.
    CallBack,
    /// Send the written apology.
    WrittenApology,
    /// End the call.
    EndCall,
}

/// A thing that can be done.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Move {
    /// What kind of thing.
    pub kind: MoveKind,
    /// On the button: "Look up his last visit".
    pub text: String,
    /// When it can be done.
    pub when: Condition,
    /// How much simulated time it takes.
    pub takes: Seconds,
    /// How long the trainee waits for it, in milliseconds of call time.
    pub wait_ms: u32,
    /// What is said when it is done.
    pub says: Vec<Line>,
    /// Facts that it sets.
    pub sets: Vec<Ix<Fact>>,
    /// Mood steps.
    pub mood: Vec<Step>,
    /// Where it leads; none: the beat stays.
    pub next: Option<Way>,
    /// Whether it can be done more than once.
    pub repeats: bool,
    /// Whether doing it is needless here (a transfer or escalation of what one can solve).
    pub needless: Condition,
    /// For a hand-over: the record fields that must say something for it to be warm.
    pub needs_record: Vec<Ix<RecordField>>,
}

/// How a scene ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, Display, EnumIter, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Outcome {
    /// The problem is solved, or honestly ended.
    Resolved,
    /// There is an agreed way, though not the one wished for.
    Settled,
    /// Nothing is settled.
    #[default]
    Unresolved,
    /// The customer is lost in anger.
    Lost,
}

impl Outcome {
    /// Whether an attempt that ends so can be passed.
    pub fn passes(self) -> bool {
        matches!(self, Outcome::Resolved | Outcome::Settled)
    }

    /// How people say it.
    pub fn words(self) -> &'static str {
        match self {
            Outcome::Resolved => "solved",
            Outcome::Settled => "settled",
            Outcome::Unresolved => "nothing settled",
            Outcome::Lost => "the customer was lost",
        }
    }
}

/// An end of a scene.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ending {
    /// A few words: "Restored, and he waited".
    pub title: String,
    /// How it ended.
    pub outcome: Outcome,
    /// The last lines.
    pub says: Vec<Line>,
    /// The ending in the customer's words, as the debrief tells it.
    pub text: String,
    /// What followed, told after the last scene.
    pub aftermath: String,
    /// The most that the score can be, if it is capped.
    pub cap: Option<u32>,
    /// Goals that cannot be asked for when it ends so.
    pub excuses: Vec<Principle>,
    /// What comes later: the first whose condition holds; none: the attempt is over.
    pub later: Vec<Later>,
}

/// A later scene.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Later {
    /// When.
    pub when: Condition,
    /// Which.
    pub scene: Ix<Scene>,
}

/// A field of the case record.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RecordField {
    /// Its name on the form.
    pub label: String,
    /// What belongs in it, in a few words.
    pub hint: String,
    /// The facts that belong in it.
    pub wants: Vec<Ix<Fact>>,
    /// Whether it is judged at all; else "not assessed".
    pub judged: bool,
}

/// Small other work of a day in the desk diary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chore {
    /// In words.
    pub text: String,
}

/// What the caller says and feels when something happens that suits any scenario.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reaction {
    /// Lines of which a keyed draw takes one; each may be several sentences.
    pub says: Vec<Line>,
    /// Mood steps.
    pub mood: Vec<Step>,
    /// Where it leads; none: the beat stays.
    pub next: Option<Way>,
}

/// When a shared reaction is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Display, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum ReactionTo {
    /// Talked over.
    Interrupted,
    /// The words that take up a cut line: "As I was saying".
    Resumes,
    /// A reply in a pause, before they had got it all out.
    CutShort,
    /// Dead air, the first time.
    Silence,
    /// Dead air again.
    LongSilence,
    /// A nod that fits; usually without words.
    Nod,
    /// Nods that come too fast.
    NodHurried,
    /// A reply that could not be understood.
    NotUnderstood,
    /// A question whose answer was given already.
    AskedAgain,
    /// A fix before they were heard.
    Bounce,
    /// A very long reply to somebody hot.
    Lecture,
    /// "Soon", "shortly".
    VagueTime,
    /// A time that could be about anything.
    WhichTime,
    /// No time, where one was asked for.
    TimeMissing,
    /// Hostile words.
    Hostility,
    /// An offer beyond what the agent may grant.
    BeyondRemit,
    /// Left waiting without a word.
    SilentHold,
    /// Back from an announced wait.
    Thanks,
    /// The same apology for the same thing, again.
    ApologyRepeated,
    /// A question nobody foresaw: "I would not know".
    DontKnow,
    /// Patience is over; said before the ending `gives_up`.
    GivesUp,
}

/// Reactions by what they are to; missing ones are silent.
pub type Reactions = std::collections::BTreeMap<ReactionTo, Reaction>;

/// Numbers that a scenario changes in the rubric.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RubricOverrides {
    /// The pass mark, 0 to 100.
    pub pass: Option<u32>,
    /// How heavy faults are here, where that differs.
    pub severities: Vec<(Signal, SignalSeverity)>,
}

/// One authored situation.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scenario {
    /// The file's name without its ending.
    pub id: String,
    /// The version of the scenario format.
    pub format: u32,
    /// The title.
    pub title: String,
    /// One line for the card.
    pub line: String,
    /// The channel of the first scene.
    pub channel: Channel,
    /// For whom.
    pub level: Level,
    /// About how long it takes.
    pub minutes: u32,
    /// The moment of the scenario's own week at which it begins.
    pub now: Clock,
    /// When the doors are open.
    pub opening_hours: Hours,
    /// What a player may want to know before.
    pub content_notes: Vec<String>,
    /// The customer.
    pub caller: Caller,
    /// What the trainee knows and may do.
    pub briefing: Briefing,
    /// All facts.
    pub facts: Table<Fact>,
    /// How long things really take.
    pub truths: Table<Truth>,
    /// What is wanted.
    pub goals: Vec<Goal>,
    /// The situations that it gives practice in.
    pub practises: Vec<Situation>,
    /// The scenes; the first opens the attempt.
    pub scenes: Table<Scene>,
    /// All beats of all scenes.
    pub beats: Table<Beat>,
    /// What the caller knows.
    pub knows: Table<Knowledge>,
    /// What can be done.
    pub moves: Table<Move>,
    /// The reactions that differ from the shared ones.
    pub reactions: Reactions,
    /// The ends.
    pub endings: Table<Ending>,
    /// The end when the caller's patience is over.
    pub gives_up: Option<Ix<Ending>>,
    /// The form of the case record.
    pub record: Table<RecordField>,
    /// Other small work for the desk diary.
    pub chores: Vec<Chore>,
    /// Whether the debrief asks what kind of customer this was.
    pub asks_kind: bool,
    /// Which way this scenario takes where the documents leave a tension open, and why.
    pub tension: String,
    /// Changes to the rubric.
    pub rubric: RubricOverrides,
}
