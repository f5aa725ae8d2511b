//! What each weak reply becomes.

use super::*;

const CUSTOMER: &str = "Your update wiped all my data and nobody tells me when it will be back. This is a joke.";
const NOTHING: Grounds = Grounds { cause: "", time: "" };
const TIME: Grounds = Grounds { cause: "", time: "40 minutes" };
const CAUSE: Grounds = Grounds { cause: "our update lost your data", time: "" };

fn of(signal: Signal, reply: &str, grounds: &Grounds) -> Option<Better> {
    better(reply, signal, &Context { customer: CUSTOMER, ..Context::default() }, grounds)
}

#[test]
fn a_weak_signal_is_turned_by_the_least_change_or_not_at_all() {
    let table = [
        (Signal::ApologyShifted, TIME, "I'm sorry you feel that way.", "I'm sorry we have not put this right yet."),
        (
            Signal::ApologyShifted,
            CAUSE,
            "I'm sorry you feel that way. I'll restore it from last night's copy now.",
            "I'm sorry that our update lost your data. I'll restore it from last night's copy now.",
        ),
        (Signal::ApologyShifted, TIME, "Sorry if the wording upset you.", "Sorry our wording upset you."),
        (Signal::ApologyShifted, TIME, "Mistakes were made.", "We made mistakes, and I am sorry."),
        (Signal::ApologyShifted, TIME, "We apologise for any inconvenience caused.", "We apologise for the trouble we caused you."),
        (Signal::ApologyShifted, TIME, "Sorry, but that's how it works.", "Sorry we have not put this right yet. That's how it works."),
        (
            Signal::ApologyShifted,
            TIME,
            "I'm sorry you are having trouble with it. I'll look at it now.",
            "I'm sorry we have not put this right yet. I'll look at it now.",
        ),
        (Signal::ApologyShifted, TIME, "Sorry if we kept you waiting.", "Sorry we kept you waiting."),
        (Signal::ApologyBare, CAUSE, "I'm so sorry about that.", "I'm so sorry that our update lost your data."),
        (Signal::ApologyBare, TIME, "I'm so sorry about that.", "none"),
        (Signal::VagueTime, TIME, "We'll get back to you soon.", "We'll get back to you in 40 minutes."),
        (Signal::VagueTime, NOTHING, "We'll get back to you soon.", "none"),
        (Signal::VagueTime, TIME, "Someone will ring you ASAP.", "Someone will ring you in 40 minutes."),
        (Signal::VagueTime, TIME, "It will be fixed in due course.", "It will be fixed in 40 minutes."),
        (
            Signal::VagueTime,
            TIME,
            "You'll hear from us shortly. I've noted your number.",
            "You'll hear from us in 40 minutes. I've noted your number.",
        ),
        (Signal::VagueTime, TIME, "It'll be done when it's done.", "It'll be done in 40 minutes."),
        (Signal::VagueTime, TIME, "I'll have it ready in a bit.", "I'll have it ready in 40 minutes."),
        (Signal::Contradiction, TIME, "You should have read the email.", "Let us go through the email together."),
        (Signal::Contradiction, TIME, "You should have told us on Monday.", "Thank you for telling us now."),
        (Signal::Contradiction, TIME, "You never told us about the second card.", "Thank you for telling us now."),
        (Signal::Contradiction, TIME, "That's not what happened.", "I will find out what happened."),
        (Signal::Contradiction, TIME, "You must have pressed the wrong button.", "I will find out what happened."),
        (Signal::Contradiction, TIME, "Our records show that you cancelled it yourself.", "Let me go through our records with you."),
        (Signal::Contradiction, TIME, "I'll look at it now, but you should have kept a copy.", "I'll look at it now."),
        (Signal::Contradiction, TIME, "I'll restore it now. That is your own fault, though.", "I'll restore it now."),
        (Signal::Dismissal, TIME, "Calm down, please. I'll look at it.", "I'll look at it."),
        (Signal::Dismissal, TIME, "There's no need to be upset.", "I can see why you are upset."),
        (Signal::Dismissal, TIME, "It's only a few hours.", "none"),
        (Signal::Dismissal, TIME, "Don't worry, I'm restoring it now.", "I'm restoring it now."),
        (Signal::Dismissal, TIME, "It's not a big deal.", "I can see that this matters to you."),
        (Signal::Hostility, TIME, "Stop shouting at me. I'll look it up.", "I'll look it up."),
        (Signal::Hostility, TIME, "Listen, pal. I'll check your account now.", "I'll check your account now."),
        (Signal::Hostility, TIME, "Shut up.", "none"),
        (Signal::Defensiveness, TIME, "It's not my fault. I'll find out who sent it.", "I'll find out who sent it."),
        (Signal::Defensiveness, TIME, "I'm just doing my job.", "none"),
        (Signal::Defensiveness, TIME, "Don't talk to me like that.", "I want to help you with this."),
        (Signal::Deflection, TIME, "There's nothing I can do.", "Let me see what I can do."),
        (Signal::Deflection, TIME, "That's not my department.", "Let me find out who can help you."),
        (Signal::Deflection, TIME, "You'd need to call the hotline.", "I will reach the hotline for you."),
        (Signal::Deflection, TIME, "That's our policy.", "I will look into it."),
        (Signal::ScriptSpeak, TIME, "Please be advised that it takes a day.", "none"),
        (Signal::ScriptSpeak, TIME, "As a valued customer, you get a new phone today.", "As a customer, you get a new phone today."),
        (Signal::ScriptSpeak, TIME, "We value your business. I'll send a new one today.", "I'll send a new one today."),
        (Signal::ScriptSpeak, TIME, "We understand your frustration.", "I can see why you are frustrated."),
        (Signal::Bubbly, TIME, "No worries! I'll look at it now.", "I'll look at it now."),
        (Signal::Bubbly, TIME, "Awesome!! Happy to help!!", "none"),
        (Signal::Bubbly, TIME, "I'm happy to help. I'll swap it for you now 😊", "I'll swap it for you now"),
        (Signal::Jargon, TIME, "The API hit the DNS cache and the OAuth token expired. I'll put it right now.", "I'll put it right now."),
        (Signal::RetentionPush, TIME, "What if I gave you three months at half price?", "none"),
        (Signal::RefusedManager, TIME, "You can't speak to my supervisor.", "Let me ask when my supervisor can speak to you."),
        (Signal::Shouting, TIME, "STOP SHOUTING AT ME NOW.", "Stop shouting at me now."),
        (Signal::Shouting, TIME, "I WILL RING YOU at three.", "I will ring you at three."),
        (Signal::ScriptSpeak, TIME, "Per our policy, I will refund the fee today.", "I will refund the fee today."),
        (Signal::Dismissal, TIME, "It happens all the time, people manage. I'll restore it now.", "I'll restore it now."),
        (Signal::VagueTime, TIME, "I'll restore it as soon as possible.", "I'll restore it in 40 minutes."),
        (Signal::Deflection, TIME, "My hands are tied.", "I will look into it."),
        (Signal::Hostility, TIME, "Shut up. I'll restore your data now.", "I'll restore your data now."),
    ];
    let found = |signal, grounds, reply| of(signal, reply, grounds).map_or("none".to_owned(), |better| better.after);
    let others = table.iter().filter(|(signal, grounds, reply, expected)| found(*signal, grounds, reply) != *expected);
    let others: Vec<_> = others.map(|(signal, grounds, reply, _)| (signal, reply, found(*signal, grounds, reply))).collect();
    assert!(others.is_empty(), "{others:#?}");
}

#[test]
fn a_reply_without_the_signal_has_no_better_words() {
    assert_eq!(of(Signal::Contradiction, "I'm sorry we lost your data. I'll restore it now.", &TIME), None);
    assert_eq!(of(Signal::Empathy, "I can see why you are upset.", &TIME), None);
    assert_eq!(of(Signal::Hostility, "", &TIME), None);
}

#[test]
fn better_words_say_what_changed() {
    let better = of(Signal::ApologyShifted, "Sorry if the wording upset you. I'll restore it.", &NOTHING).unwrap();
    assert_eq!((better.goes.of(&better.before), better.comes.of(&better.after)), ("if the", "our"));
    assert_eq!(better.words, 3);
    assert!(better.read_before.shows(Signal::ApologyShifted, Sureness::Likely));
    assert!(better.read_after.shows(Signal::ApologyOwned, Sureness::Likely));
}

#[test]
fn no_reply_however_odd_makes_it_panic() {
    for reply in
        ["!!!", "—", "SORRY IF", "you should have", "😊", "soon", "É É É", "\"calm down\" he said: \"you", "a, b, c, but", "sorry but"]
    {
        for signal in crate::reading::learned::CODEBOOK.iter() {
            of(*signal, reply, &TIME);
        }
    }
}
