//! The words of the language and what each means.

use std::fmt::Display;

use strum::IntoEnumIterator;

use crate::principles::{Principle, Signal, SignalSeverity, Situation};
use crate::scenario::{
    Beard, Channel, Covering, Hair, HairColour, HeadShape, KindId, Level, MoveKind, Outcome, Pronoun, ReactionTo, Temper,
};

/// A group of words, one of which stands bare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Words {
    Channel,
    Level,
    Kind,
    Pronoun,
    Temper,
    Hair,
    HairColour,
    Beard,
    Covering,
    HeadShape,
    Outcome,
    MoveKind,
    ReactionTo,
    /// Those that an author can put on an option.
    Signal,
    /// Those that speak against somebody.
    Fault,
    /// How heavy a fault is.
    Severity,
    Principle,
    /// Principles that a beat can tempt one to break.
    Restraint,
    /// How something of the trainee's own counts when it is done.
    DoneAs,
    /// Situations that one can be practised in.
    Situation,
}

/// A word and what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// As it stands in the text.
    pub word: String,
    /// In a few words; may be empty where the word says it.
    pub meaning: String,
}

impl Words {
    /// The words in their order.
    pub fn choices(self) -> Vec<Choice> {
        match self {
            Words::Channel => plain::<Channel>(),
            Words::Level => plain::<Level>(),
            Words::Kind => told(KindId::iter(), kind),
            Words::Pronoun => plain::<Pronoun>(),
            Words::Temper => told(Temper::iter(), temper),
            Words::Hair => plain::<Hair>(),
            Words::HairColour => plain::<HairColour>(),
            Words::Beard => plain::<Beard>(),
            Words::Covering => plain::<Covering>(),
            Words::HeadShape => plain::<HeadShape>(),
            Words::Outcome => told(Outcome::iter(), |outcome| outcome.words().to_owned()),
            Words::MoveKind => told(MoveKind::iter(), move_kind),
            Words::ReactionTo => told(ReactionTo::iter(), reaction_to),
            Words::Signal => told(Signal::iter().filter(|signal| signal.shows_in_words()), signal),
            Words::Fault => told(Signal::iter().filter(|signal| signal.is_fault()), signal),
            Words::Severity => plain::<SignalSeverity>(),
            Words::Principle => told(Principle::iter(), title),
            Words::Restraint => {
                let tempting = |principle: &Principle| {
                    principle.is_restraint() || matches!(principle, Principle::AgreeToDisarm | Principle::KeepItSimple)
                };
                told(Principle::iter().filter(tempting), title)
            }
            Words::DoneAs => told([Signal::FollowedUp, Signal::WrittenApology].into_iter(), signal),
            Words::Situation => told(Situation::iter(), |situation| situation.entry().words.clone()),
        }
    }
}

fn plain<W: IntoEnumIterator + Display>() -> Vec<Choice> {
    told(W::iter(), |_| String::new())
}

fn told<W: Display>(words: impl Iterator<Item = W>, meaning: impl Fn(W) -> String) -> Vec<Choice> {
    words.map(|word| Choice { word: word.to_string(), meaning: meaning(word) }).collect()
}

fn title(principle: Principle) -> String {
    principle.entry().title.clone()
}

/// The signal's label, and the principle that it speaks for or against.
fn signal(signal: Signal) -> String {
    let entry = signal.entry();
    let side = if signal.is_fault() { "against" } else { "for" };
    match signal.principle() {
        Some(principle) => format!("{}; {side} “{}”", entry.label, title(principle)),
        None => entry.label.clone(),
    }
}

fn kind(kind: KindId) -> String {
    match kind {
        KindId::Reticent => "a real complaint, but few words: not sure that anybody cares",
        KindId::Outspoken => "unhappy, and ready to say so",
        KindId::ChronicComplainer => "difficult to please, and warm when pleased",
        KindId::FreebieHunter => "looking for something for nothing",
    }
    .to_owned()
}

fn temper(temper: Temper) -> String {
    match temper {
        Temper::Slow => "anger rises a step less",
        Temper::Even => "as the kind says",
        Temper::Quick => "anger rises a step more",
    }
    .to_owned()
}

fn move_kind(kind: MoveKind) -> String {
    match kind {
        MoveKind::Hold => "step away for a moment",
        MoveKind::LookUp => "look something up while the caller stays",
        MoveKind::Transfer => "hand over to someone else",
        MoveKind::Manager => "bring in the manager",
        MoveKind::Solution => "carry out a solution",
        MoveKind::Cancel => "cancel, as the customer decided",
        MoveKind::CallBack => "schedule a call-back or a later talk",
        MoveKind::WrittenApology => "send the written apology",
        MoveKind::EndCall => "end the call",
    }
    .to_owned()
}

fn reaction_to(to: ReactionTo) -> String {
    match to {
        ReactionTo::Interrupted => "talked over",
        ReactionTo::Resumes => "takes up a line that was cut",
        ReactionTo::CutShort => "a reply before they had got it all out",
        ReactionTo::Silence => "dead air, the first time",
        ReactionTo::LongSilence => "dead air again",
        ReactionTo::Nod => "a nod that fits",
        ReactionTo::NodHurried => "nods that come too fast",
        ReactionTo::NotUnderstood => "a reply that could not be understood",
        ReactionTo::AskedAgain => "a question that was answered already",
        ReactionTo::Bounce => "a fix before they were heard",
        ReactionTo::Lecture => "a very long reply while they are hot",
        ReactionTo::VagueTime => "“soon”, “shortly”",
        ReactionTo::WhichTime => "a time that could be about anything",
        ReactionTo::TimeMissing => "no time, where one was asked for",
        ReactionTo::Hostility => "hostile words",
        ReactionTo::BeyondRemit => "an offer beyond what one may grant",
        ReactionTo::SilentHold => "left waiting without a word",
        ReactionTo::Thanks => "back from a wait that was announced",
        ReactionTo::ApologyRepeated => "the same apology for the same thing",
        ReactionTo::DontKnow => "a question that nobody foresaw",
        ReactionTo::GivesUp => "patience is over",
    }
    .to_owned()
}
