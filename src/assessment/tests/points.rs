//! What the debrief speaks of first.

use super::*;

#[test]
fn what_to_change_begins_with_what_costs_most_and_says_a_better_line() {
    let goals = "empathize: (times: 1, weight: 5), dont_argue: 1, keep_cool: 1";
    let debrief = attempt(goals)
        .reply(1, "I'll ring you at three. That is your own fault.")
        .sees(Signal::Contradiction, 1, Likely)
        .misses(Empathize)
        .ends("good")
        .debrief();
    let change: Vec<Principle> = debrief.change.iter().map(|point| point.principle).collect();
    assert_eq!(change, [Empathize, DontArgue]);
    assert!(debrief.change.iter().all(|point| point.turn == Some(1)));
    assert_eq!(debrief.change[0].better, "The better line.");
    let own = debrief.change[1].own.as_ref().unwrap();
    assert_eq!((own.before.as_str(), own.after.as_str()), ("I'll ring you at three. That is your own fault.", "I'll ring you at three."));
    assert_eq!(own.after, debrief.change[1].better);
    assert_eq!(of(&debrief, Empathize).missed[0].turn, Some(1));
}

#[test]
fn nothing_is_offered_as_better_that_was_said_now_or_later() {
    let wrong = || attempt("dont_argue: 1").reply(1, "Nonsense.").sees(Signal::Contradiction, 1, Likely);
    let better = |attempt: Attempt| attempt.ends("good").debrief().change[0].better.clone();
    assert_eq!(better(wrong()), "The better line.");
    assert_eq!(better(wrong().says_the_best(2)), "");
    assert_eq!(better(wrong().reply(2, "The better line.")), "");
    assert_eq!(better(attempt("dont_argue: 1").says_the_best(1).sees(Signal::Contradiction, 1, Likely)), "");
}

#[test]
fn no_chance_was_missed_where_the_best_was_said() {
    let debrief = |goals: &str| attempt(goals).says_the_best(1).misses(Empathize).ends("good").debrief();
    let goal = debrief("empathize: 1");
    let missed = &of(&goal, Empathize).missed[0];
    assert_eq!((missed.turn, missed.better.as_str(), goal.change.len()), (None, "", 0));
    assert!(debrief("keep_cool: 1").others.is_empty());
}

#[test]
fn what_made_them_angrier_did_not_work() {
    let debrief = |anger: i8| {
        let first = attempt("empathize: 2").reply(1, "That is hard.").earns(Empathize, Signal::Empathy, 1).angers(anger);
        first.ends("good").debrief()
    };
    assert_eq!((debrief(-2).worked.len(), debrief(2).worked.len()), (1, 0));
    assert_eq!((debrief(-2).turning_point.unwrap().by, debrief(2).turning_point.unwrap().by), (-2, 2));
    let scene = Happening::SceneBegan { scene: "later".to_owned(), now: Clock(0), mood: Mood { anger: 4, trust: 2, heard: 0 } };
    let later = attempt("empathize: 2").reply(1, "That is hard.").earns(Empathize, Signal::Empathy, 1).then(scene).angers(3);
    let later = later.ends("good").debrief();
    assert_eq!((later.worked.len(), later.turning_point.is_none(), later.sea.len()), (1, true, 3));
    let twice = attempt("empathize: 2").reply(1, "Hard.").earns(Empathize, Signal::Empathy, 1).angers(1);
    let twice = twice.reply(2, "That is hard.").earns(Empathize, Signal::Empathy, 2).ends("good").debrief();
    assert_eq!(twice.worked[0].yours, "That is hard.");
}

#[test]
fn the_turning_point_names_what_made_anger_go_the_way_that_it_went() {
    let anger = |from: i8, to: i8, signal: Signal| Happening::MoodMoved { ladder: Ladder::Anger, from, to, cause: Cause::Signal(signal) };
    let moods = [(5, 4, Signal::Restatement), (4, 5, Signal::DeadAir), (5, 8, Signal::DeadAir)];
    let scene = Happening::SceneBegan { scene: "first".to_owned(), now: Clock(0), mood: Mood { anger: 5, trust: 2, heard: 0 } };
    let said = attempt("empathize: 2").then(scene).reply(1, "So it died twice.");
    let debrief = moods.into_iter().fold(said, |said, (from, to, signal)| said.then(anger(from, to, signal))).ends("good").debrief();
    assert_eq!(debrief.turning_point.unwrap().sentence, "After “So it died twice.” anger rose by 3 steps (long silence).");
}

#[test]
fn nothing_worked_in_words_that_anger_however_little_anger_moved() {
    let debrief = |fault: Signal, sure| {
        let first = attempt("keep_cool: 1").tempts(KeepCool).reply(1, "That isn't true.");
        first.sees(Signal::StayedCivil, 1, Explicit).sees(fault, 1, sure).ends("good").debrief()
    };
    assert_eq!(debrief(Signal::Contradiction, Explicit).worked.len(), 0);
    assert_eq!(debrief(Signal::Contradiction, Doubtful).worked.len(), 1);
    assert_eq!(debrief(Signal::PromiseTight, Explicit).worked.len(), 1);
}

#[test]
fn what_has_full_marks_needs_no_change() {
    let debrief = |goals: &str| {
        let used = attempt(goals).reply(1, "That is hard.").earns(Empathize, Signal::Empathy, 1);
        used.misses(Empathize).ends("good").debrief()
    };
    assert_eq!((of(&debrief("empathize: 1"), Empathize).score, debrief("empathize: 1").change.len()), (Some(100), 0));
    assert_eq!((of(&debrief("empathize: 2"), Empathize).score, debrief("empathize: 2").change.len()), (Some(50), 1));
}

#[test]
fn what_worked_are_the_trainees_own_words() {
    let debrief = attempt("empathize: 1").reply(1, "That is hard.").earns(Empathize, Signal::Empathy, 1).ends("good").debrief();
    assert_eq!((debrief.worked.len(), debrief.worked[0].yours.as_str()), (1, "That is hard."));
    assert!(of(&debrief, Empathize).shown.iter().all(|shown| shown.sign == Sign::For));
}
