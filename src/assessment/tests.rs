//! The arithmetic, on attempts whose happenings the tests write down themselves.

mod audience;
mod points;
mod unplaced;
mod contests;
mod effect;
mod phrases;
mod short;

use super::*;
use crate::base::{Clock, Millis, Seed, Span};
use crate::log::{Act, Cause, Entry, Header, RealTime, Settings, Stamped, Texts};
use crate::principles::{Evidence, Match, Matched, Principle, Reading, Seen, Sign, Signal, Sureness};
use crate::scenario::{KindId, Ladder, Mood, SHIPPED_KINDS, SHIPPED_RUBRIC, shipped_reactions};

use Principle::*;
use Sureness::{Doubtful, Explicit, Likely};

/// A scenario with these goals; what happens in it is up to the test.
fn scenario(goals: &str) -> String {
    format!(
        r#"(title: "T", caller: "Ada Quill", start: "a", gives_up: "lost", asks_kind: true, goals: {{{goals}}},
        beats: {{"a": (says: "One.", tempts: [dont_argue], insult: true, options: [(say: "The better line.", best: true)], otherwise: "good")}},
        facts: {{"broken": "It is broken.", "new": "It is new."}},
        record: {{"issue": (label: "What happened", wants: ["broken", "new"]), "notes": (label: "Notes", judged: false)}},
        endings: {{
            "good": (title: "Good", outcome: resolved), "capped": (title: "Capped", outcome: settled, cap: 60),
            "left": (title: "Left", outcome: unresolved, excuses: [empathize]), "lost": (title: "Lost", outcome: lost),
        }})"#
    )
}

/// An attempt under construction.
struct Attempt {
    world: World,
    log: Log,
}

fn attempt(goals: &str) -> Attempt {
    let texts = Texts {
        scenario: scenario(goals),
        scenario_id: "t".to_owned(),
        reactions: shipped_reactions(KindId::Outspoken).to_owned(),
        kinds: SHIPPED_KINDS.to_owned(),
        rubric: SHIPPED_RUBRIC.to_owned(),
    };
    let world = World::of(&texts).unwrap();
    let header = Header::new(Seed(1), "test", Settings::default(), texts);
    Attempt { world, log: Log { header, opening: Vec::new(), entries: Vec::new() } }
}

impl Attempt {
    fn then(mut self, happening: Happening) -> Self {
        self.log.opening.push(happening);
        self
    }

    fn set(mut self, change: fn(&mut Settings)) -> Self {
        change(&mut self.log.header.settings);
        self
    }

    fn reply(self, turn: u32, text: &str) -> Self {
        let (beat, text) = ("a".to_owned(), text.to_owned());
        self.then(Happening::Replied { turn, beat, text, option: None, typed: true, ms: 0, at: Millis(0) })
    }

    /// What was said is the option that the author holds for the best.
    fn says_the_best(self, turn: u32) -> Self {
        let (beat, text, option) = ("a".to_owned(), "The better line.".to_owned(), Some("o1".to_owned()));
        self.then(Happening::Replied { turn, beat, text, option, typed: false, ms: 0, at: Millis(0) })
    }

    fn angers(self, by: i8) -> Self {
        self.then(Happening::MoodMoved { ladder: Ladder::Anger, from: 5, to: 5 + by, cause: Cause::Author("a".to_owned()) })
    }

    fn sees(self, signal: Signal, turn: u32, sure: Sureness) -> Self {
        let evidence = Evidence::Words { turn, span: Span::default(), quote: String::new(), sure, why: String::new() };
        self.then(Happening::Signal { signal, evidence })
    }

    fn moment(self, signal: Signal, turn: u32) -> Self {
        self.then(Happening::Signal { signal, evidence: Evidence::Moment { turn, what: "a moment".to_owned() } })
    }

    fn opens(self, principle: Principle, cause: &str) -> Self {
        self.then(Happening::OpportunityOpened { principle, cause: cause.to_owned() })
    }

    /// A chance is opened and used.
    fn earns(self, principle: Principle, signal: Signal, turn: u32) -> Self {
        let cause = format!("cause {turn}");
        self.opens(principle, &cause).sees(signal, turn, Likely).then(Happening::OpportunityEarned { principle, cause, signal, turn })
    }

    /// A chance is opened and not used.
    fn misses(self, principle: Principle) -> Self {
        let cause = "a chance".to_owned();
        self.opens(principle, &cause).then(Happening::OpportunityMissed { principle, cause, beat: "a".to_owned() })
    }

    fn tempts(self, principle: Principle) -> Self {
        self.then(Happening::Tempted { principle })
    }

    fn writes(mut self, field: &str, text: &str, reading: Reading) -> Self {
        let act = Act::Write { field: field.to_owned(), text: text.to_owned(), reading };
        self.log.entries.push(Entry { stamped: Stamped { at: Millis(0), act }, happenings: Vec::new() });
        self
    }

    fn ends(self, ending: &str) -> Self {
        self.then(Happening::SceneEnded { scene: "first".to_owned(), ending: ending.to_owned(), next: None }).then(Happening::Over)
    }

    fn debrief(&self) -> Debrief {
        assess(&self.world, &self.log)
    }

    fn result(&self) -> ResultLine {
        self.debrief().result.unwrap()
    }
}

fn of(debrief: &Debrief, principle: Principle) -> &PrincipleScore {
    debrief.goals.iter().chain(&debrief.others).find(|score| score.principle == principle).unwrap()
}

#[track_caller]
fn check(attempt: Attempt, principle: Principle, expected: Option<u32>) {
    let debrief = attempt.ends("good").debrief();
    let score = of(&debrief, principle);
    assert_eq!(score.score, expected, "{:#?}", score.arithmetic);
}

#[test]
fn a_goal_is_what_was_earned_of_what_was_wanted() {
    let goal = || attempt("empathize: 2");
    check(goal().misses(Empathize), Empathize, Some(0));
    check(goal().earns(Empathize, Signal::Empathy, 1), Empathize, Some(50));
    check(goal().earns(Empathize, Signal::Empathy, 1).earns(Empathize, Signal::Empathy, 2), Empathize, Some(100));
    let thrice = goal().earns(Empathize, Signal::Empathy, 1).earns(Empathize, Signal::Empathy, 2).earns(Empathize, Signal::Empathy, 3);
    check(thrice, Empathize, Some(100));
}

#[test]
fn a_half_signal_earns_half() {
    check(attempt("apologize_properly: 1").earns(ApologizeProperly, Signal::ApologyBare, 1), ApologizeProperly, Some(50));
    check(attempt("realistic_timeframe: 1").earns(RealisticTimeframe, Signal::PromiseTight, 1), RealisticTimeframe, Some(50));
    check(attempt("realistic_timeframe: 1").earns(RealisticTimeframe, Signal::PromiseRealistic, 1), RealisticTimeframe, Some(100));
}

#[test]
fn where_nothing_calls_for_it_each_turn_that_shows_it_earns_once() {
    let asked =
        |turns: &[u32]| turns.iter().fold(attempt("hear_them_out: 2"), |attempt, turn| attempt.sees(Signal::Question, *turn, Likely));
    check(asked(&[1]), HearThemOut, Some(50));
    check(asked(&[1, 1]), HearThemOut, Some(50));
    check(asked(&[1, 2]), HearThemOut, Some(100));
}

#[test]
fn faults_cost_by_their_severity() {
    let full = || attempt("empathize: 1, keep_cool: 1, realistic_timeframe: 1, let_them_finish: 1");
    check(full().earns(Empathize, Signal::Empathy, 1).sees(Signal::Dismissal, 2, Likely), Empathize, Some(75));
    check(full().sees(Signal::Shouting, 1, Likely), KeepCool, Some(90));
    check(full().sees(Signal::Hostility, 1, Likely), KeepCool, Some(50));
    check(full().sees(Signal::Hostility, 1, Explicit), KeepCool, Some(0));
    check(full().moment(Signal::TalkedOver, 1), LetThemFinish, Some(50));
    check(full().moment(Signal::CutShort, 1).moment(Signal::NodHurried, 2), LetThemFinish, Some(80));
}

#[test]
fn a_fault_costs_a_second_principle_half() {
    let both = || attempt("hear_them_out: 1").sees(Signal::Question, 1, Likely).sees(Signal::Dismissal, 2, Likely);
    check(both(), HearThemOut, Some(87));
}

#[test]
fn a_doubtful_fault_costs_a_quarter_and_a_recovered_one_half() {
    let fault = |sure| attempt("dont_argue: 1").sees(Signal::Contradiction, 1, sure);
    let recovered = |sure| fault(sure).then(Happening::Recovered { fault: Signal::Contradiction, turn: 1 });
    let left = |attempt: Attempt| of(&attempt.ends("good").debrief(), DontArgue).shown[0].counts;
    assert_eq!((left(fault(Likely)), left(fault(Doubtful)), left(recovered(Likely)), left(recovered(Doubtful))), (-250, -62, -125, -31));
}

#[test]
fn a_fault_counts_once_a_turn() {
    check(attempt("dont_argue: 1").sees(Signal::Contradiction, 1, Likely).sees(Signal::Contradiction, 1, Likely), DontArgue, Some(75));
    check(attempt("dont_argue: 1").sees(Signal::Contradiction, 1, Likely).sees(Signal::Contradiction, 2, Likely), DontArgue, Some(50));
}

#[test]
fn restraint_starts_full_and_is_earned_where_a_beat_tempts() {
    let goal = || attempt("dont_argue: 2");
    check(goal(), DontArgue, Some(100));
    check(goal().tempts(DontArgue), DontArgue, Some(0));
    check(goal().tempts(DontArgue).sees(Signal::DidntArgue, 1, Explicit), DontArgue, Some(100));
    let twice = || goal().tempts(DontArgue).tempts(DontArgue);
    check(twice().sees(Signal::DidntArgue, 1, Explicit), DontArgue, Some(50));
    check(twice().sees(Signal::DidntArgue, 1, Explicit).sees(Signal::Contradiction, 2, Likely), DontArgue, Some(37));
}

#[test]
fn what_was_never_reached_is_missed_unless_the_ending_excuses_it() {
    let goal = || attempt("empathize: 1, keep_cool: 1");
    let reached = goal().misses(Empathize).ends("left").debrief();
    assert_eq!((of(&reached, Empathize).score, reached.result.unwrap().score), (Some(0), 50));
    let excused = goal().ends("left").debrief();
    assert_eq!((of(&excused, Empathize).score, excused.result.as_ref().unwrap().score), (None, 100));
    assert_eq!(of(&excused, Empathize).not_assessed, "the way it ended left no chance for it");
    let other_ending = goal().ends("good").debrief();
    assert_eq!(of(&other_ending, Empathize).score, Some(0));
    assert_eq!(of(&other_ending, Empathize).missed[0].cause, "the call never came so far");
    assert!(other_ending.change.is_empty());
}

#[test]
fn without_real_time_timing_is_not_assessed() {
    let goal =
        || attempt("let_them_finish: 1, keep_cool: 1, hear_them_out: 1").sees(Signal::Question, 1, Likely).moment(Signal::DeadAir, 1);
    check(goal(), HearThemOut, Some(75));
    check(goal().set(|settings| settings.real_time = RealTime::Off), HearThemOut, Some(100));
    check(goal().set(|settings| settings.real_time = RealTime::Off), LetThemFinish, None);
    let debrief = goal().set(|settings| settings.real_time = RealTime::Off).ends("good").debrief();
    assert!(!debrief.timing_assessed);
    assert_eq!(debrief.result.unwrap().score, 100);
    let off = goal().set(|settings| settings.real_time = RealTime::Off);
    let nodded = off.reply(1, "Hm.").moment(Signal::NodTimely, 1).misses(LetThemFinish).ends("good").debrief();
    assert!(nodded.transcript.iter().all(|said| said.marks.is_empty() && said.moments.is_empty()));
    assert_eq!(of(&nodded, LetThemFinish).missed, []);
    assert!(nodded.worked.iter().chain(&nodded.change).all(|point| point.principle != LetThemFinish));
}

#[test]
fn principles_that_are_no_goals_are_shown_without_weight_and_only_when_touched() {
    let debrief = attempt("keep_cool: 1").sees(Signal::Jargon, 1, Likely).ends("good").debrief();
    let others: Vec<Principle> = debrief.others.iter().map(|score| score.principle).collect();
    assert_eq!((others, debrief.others[0].weight, debrief.result.unwrap().score), (vec![KeepItSimple], 0, 100));
}

#[test]
fn the_result_weighs_the_goals() {
    let result = attempt("empathize: (times: 1, weight: 3), keep_cool: 1").misses(Empathize).ends("good").result();
    assert_eq!((result.score, result.uncapped, result.passed, result.pass_mark), (25, 25, false, 70));
}

#[test]
fn passing_needs_both_the_score_and_the_outcome() {
    let check = |attempt: Attempt, ending: &str, score: u32, passed: bool| {
        let result = attempt.ends(ending).result();
        assert_eq!((result.score, result.passed), (score, passed), "{ending}");
    };
    check(attempt("keep_cool: 1"), "good", 100, true);
    check(attempt("keep_cool: 1"), "left", 100, false);
    check(attempt("keep_cool: 1"), "lost", 100, false);
    check(attempt("keep_cool: 1").sees(Signal::Hostility, 1, Likely), "good", 50, false);
    check(attempt("keep_cool: 1"), "capped", 60, false);
}

#[test]
fn only_explicit_words_are_a_critical_fault_that_caps_the_result() {
    let with = |sure| {
        attempt("keep_cool: 1, empathize: (times: 1, weight: 9)").earns(Empathize, Signal::Empathy, 1).sees(Signal::Hostility, 2, sure)
    };
    let capped = |attempt: Attempt| {
        let result = attempt.ends("good").result();
        (result.score, result.caps.len())
    };
    assert_eq!(capped(with(Explicit)), (40, 1));
    assert_eq!(capped(with(Likely)), (95, 0));
    assert_eq!(capped(with(Doubtful)), (98, 0));
}

#[test]
fn somebody_who_stops_or_is_not_done_has_no_result() {
    assert_eq!(attempt("keep_cool: 1").debrief().result, None);
    let stopped = attempt("keep_cool: 1").then(Happening::Stopped).then(Happening::Over).debrief();
    assert_eq!((stopped.result, stopped.stopped, stopped.finished), (None, true, false));
}

#[test]
fn a_stopped_call_has_no_score_of_any_kind_and_nothing_to_change() {
    let attempt = attempt("keep_cool: 1, empathize: 1").reply(1, "You are wrong.").sees(Signal::Contradiction, 1, Likely);
    let stopped = attempt.misses(Empathize).misses(ReadTheCaller).then(Happening::Stopped).then(Happening::Over).debrief();
    let scores = stopped.goals.iter().chain(&stopped.others);
    assert!(scores.clone().all(|score| score.score.is_none() && score.missed.is_empty() && !score.not_assessed.is_empty()));
    assert_eq!(scores.map(|score| score.principle).collect::<Vec<_>>(), [KeepCool, Empathize, DontArgue]);
    assert!(stopped.skills.iter().all(|skill| skill.score.is_none()));
    assert_eq!(stopped.change, []);
}

fn fact(id: &str, span: Span) -> Match {
    Match { to: Matched::Fact(id.to_owned()), span, sure: Likely }
}

fn known(attempt: Attempt, facts: &[&str]) -> Attempt {
    facts.iter().fold(attempt, |attempt, id| attempt.then(Happening::FactKnown { fact: (*id).to_owned() }))
}

#[test]
fn the_record_is_the_share_of_the_facts_that_came_up() {
    let goal = || attempt("record_the_case: 1");
    let broken = || Reading { matches: vec![fact("broken", Span::new(3, 9))], ..Reading::default() };
    check(goal(), RecordTheCase, None);
    check(known(goal(), &["broken", "new"]), RecordTheCase, Some(0));
    check(known(goal(), &["broken", "new"]).writes("issue", "Is broken.", broken()), RecordTheCase, Some(50));
    check(known(goal(), &["broken"]).writes("issue", "Is broken.", broken()), RecordTheCase, Some(100));
    check(known(goal(), &["broken"]).writes("notes", "Is broken.", broken()), RecordTheCase, Some(0));
    let rewritten = known(goal(), &["broken"]).writes("issue", "Is broken.", broken()).writes("issue", "", Reading::default());
    check(rewritten, RecordTheCase, Some(0));
}

#[test]
fn the_record_shows_what_is_found_missing_and_out_of_place() {
    let text = "Is broken, silly her.";
    let blame = Seen { signal: Signal::RecordBlame, span: Span::new(11, 16), sure: Likely, why: "a verdict".to_owned() };
    let reading = Reading { matches: vec![fact("broken", Span::new(3, 9))], signals: vec![blame], ..Reading::default() };
    let debrief = known(attempt("record_the_case: 1"), &["broken", "new"]).writes("issue", text, reading).ends("good").debrief();
    let issue = &debrief.record[0];
    assert_eq!(issue.found, [("It is broken.".to_owned(), Span::new(3, 9))]);
    assert_eq!((issue.missing.as_slice(), issue.blame[0].0.of(text)), (["It is new.".to_owned()].as_slice(), "silly"));
    assert!(!debrief.record[1].judged);
    assert_eq!(of(&debrief, RecordTheCase).score, Some(25));
}

#[test]
fn the_closing_question_is_a_fifth_of_reading_the_caller() {
    let goal = || attempt("read_the_caller: 1");
    let answered = |attempt: Attempt, right| attempt.then(Happening::CallerRead { kind: "outspoken".to_owned(), right });
    check(goal(), ReadTheCaller, Some(0));
    check(answered(goal(), true), ReadTheCaller, Some(20));
    check(answered(goal(), false), ReadTheCaller, Some(0));
    check(goal().moment(Signal::Suited, 1), ReadTheCaller, Some(80));
    check(answered(goal().moment(Signal::Suited, 1), true), ReadTheCaller, Some(100));
}

#[test]
fn what_is_told_of_a_moment_or_a_field_ends_without_a_full_stop() {
    let moment = Evidence::Moment { turn: 1, what: "own what is ours.".to_owned() };
    let told = attempt("record_the_case: 1, read_the_caller: 1").then(Happening::Signal { signal: Signal::Misjudged, evidence: moment });
    let debrief = known(told, &["broken"]).ends("good").debrief();
    let what = |principle| match &of(&debrief, principle).shown[0].evidence {
        Evidence::Moment { what, .. } | Evidence::Field { what, .. } => what.clone(),
        Evidence::Words { .. } => String::new(),
    };
    assert_eq!((what(ReadTheCaller).as_str(), what(RecordTheCase).as_str()), ("own what is ours", "missing: It is broken"));
}
