//! The arithmetic. Everything is counted in thousandths of one wanted time, in whole numbers.

use super::tally::{Counted, Tally};
use super::{Missed, PrincipleScore, ResultLine, Shown, SkillScore, phrases, record};
use crate::conversation::World;
use crate::principles::{Evidence, Principle, Sign, Signal, SignalSeverity, Skill, Sureness};
use crate::scenario::{Goal, Outcome};
use strum::IntoEnumIterator;

/// The whole of one wanted time.
pub(super) const WHOLE: i64 = 1000;
/// Why a goal has nothing, where nothing was seen for it or against it.
const NEVER_REACHED: &str = "the call never came so far";

/// The goals in the author's order.
pub(super) fn goals(world: &World, tally: &Tally) -> Vec<PrincipleScore> {
    world.scenario.goals.iter().map(|goal| principle_score(world, tally, *goal)).collect()
}

/// Principles that are no goals but were touched.
pub(super) fn others(world: &World, tally: &Tally) -> Vec<PrincipleScore> {
    let is_goal = |principle: Principle| world.scenario.goals.iter().any(|goal| goal.principle == principle);
    Principle::iter()
        .filter(|principle| !is_goal(*principle))
        .map(|principle| {
            let times = tally.opened.get(&principle).or(tally.tempted.get(&principle)).copied().unwrap_or(1);
            principle_score(world, tally, Goal { principle, times, weight: 0 })
        })
        .filter(|score| !score.shown.is_empty() || !score.missed.is_empty())
        .collect()
}

/// The mean of each skill's principles, goals and others alike.
pub(super) fn skills(goals: &[PrincipleScore], others: &[PrincipleScore]) -> Vec<SkillScore> {
    Skill::iter()
        .map(|skill| {
            let scores: Vec<u32> =
                goals.iter().chain(others).filter(|score| score.principle.entry().skill == skill).filter_map(|score| score.score).collect();
            let mean = scores.iter().sum::<u32>().checked_div(scores.len() as u32);
            SkillScore { skill, score: mean }
        })
        .collect()
}

fn principle_score(world: &World, tally: &Tally, goal: Goal) -> PrincipleScore {
    let principle = goal.principle;
    let mut shown = shown(world, tally, principle);
    let mut wanted = i64::from(goal.times.max(1));
    let mut arithmetic = Vec::new();
    let earned = if principle == Principle::RecordTheCase {
        let (found, of) = record::found(&tally.record);
        arithmetic.push(format!("{found} of {of} facts are in the record"));
        if of == 0 { 0 } else { wanted * WHOLE * found / of }
    } else if principle.is_restraint() {
        let met = i64::from(tally.tempted.get(&principle).copied().unwrap_or(0));
        if met == 0 {
            arithmetic.push("nothing tempted to break it: it starts full".to_owned());
            wanted * WHOLE
        } else {
            wanted = wanted.min(met);
            count_turns(&mut shown, WHOLE)
        }
    } else if let Some(used) = tally.earned.get(&principle) {
        used.iter().map(|(signal, turn)| credit(world, principle, *signal, *turn, &mut shown)).sum()
    } else if tally.opened.contains_key(&principle) {
        0
    } else {
        count_turns(&mut shown, world.rubric.half)
    };
    for (cause, _) in tally.missed.get(&principle).into_iter().flatten() {
        arithmetic.push(format!("a chance that was not used: {cause}"));
    }
    let earned = earned.min(wanted * WHOLE);
    arithmetic.push(format!("earned {} of {wanted} wanted", thousandths(earned)));
    let earned = closing_question(world, tally, principle, wanted, earned, &mut arithmetic);
    let cost: i64 = shown.iter().filter(|shown| shown.sign == Sign::Against).map(|shown| -shown.counts).sum();
    for fault in shown.iter().filter(|shown| shown.sign == Sign::Against) {
        arithmetic.push(fault_line(fault));
    }
    let score = ((earned - cost).max(0) * 100 / (wanted * WHOLE)) as u32;
    arithmetic.push(format!("({} − {}) of {wanted}: {score}", thousandths(earned), thousandths(cost)));
    let mut missed = missed(world, tally, goal);
    let not_assessed = not_assessed(world, tally, goal, shown.is_empty() && missed.is_empty());
    if score == 0 && goal.weight > 0 && not_assessed.is_empty() && shown.is_empty() && missed.is_empty() {
        missed.push(Missed { cause: NEVER_REACHED.to_owned(), beat: String::new(), turn: None, better: String::new() });
    }
    PrincipleScore {
        principle,
        wanted: wanted as u32,
        weight: goal.weight,
        score: not_assessed.is_empty().then_some(score),
        not_assessed,
        shown,
        missed,
        arithmetic,
    }
}

/// Why a principle is not assessed; empty where it is.
fn not_assessed(world: &World, tally: &Tally, goal: Goal, untouched: bool) -> String {
    if tally.stopped {
        return "the call was stopped".to_owned();
    }
    if goal.principle == Principle::LetThemFinish && !tally.timing {
        return "timing is not assessed in this call".to_owned();
    }
    let excused =
        tally.endings.iter().filter_map(|id| world.scenario.endings.get(id)).any(|ending| ending.excuses.contains(&goal.principle));
    if excused && untouched {
        return "the way it ended left no chance for it".to_owned();
    }
    if goal.weight == 0 && untouched {
        return "there was no occasion".to_owned();
    }
    if goal.principle == Principle::RecordTheCase && record::found(&tally.record).1 == 0 {
        return "there was nothing to record".to_owned();
    }
    String::new()
}

/// Whether a signal is seen in time alone; such are not assessed where time does not run.
pub(super) fn is_timing(signal: Signal) -> bool {
    matches!(signal, Signal::TalkedOver | Signal::CutShort | Signal::NodTimely | Signal::NodHurried | Signal::Waited | Signal::DeadAir)
}

/// The signals for and against a principle, with what each counts as a fault.
fn shown(world: &World, tally: &Tally, principle: Principle) -> Vec<Shown> {
    let relevant = |counted: &&Counted| {
        let main = counted.signal.principle() == Some(principle);
        (main || counted.signal.entry().also.contains(&principle)) && (tally.timing || !is_timing(counted.signal))
    };
    let mut all: Vec<Shown> = tally.signals.iter().filter(relevant).map(|counted| weigh(world, principle, counted)).collect();
    if principle == Principle::RecordTheCase {
        all.extend(record::signals(world, &tally.record));
    }
    all
}

fn weigh(world: &World, principle: Principle, counted: &Counted) -> Shown {
    let sign = counted.signal.sign();
    let mut severity = None;
    let mut counts = 0;
    if sign == Sign::Against {
        let heavy = severity_of(world, counted);
        severity = Some(heavy);
        counts = world.rubric.cost(heavy);
        if counted.signal.principle() != Some(principle) {
            counts /= 2;
        }
        if counted.evidence.sure() == Sureness::Doubtful {
            counts = counts * world.rubric.doubtful_percent / 100;
        }
        if counted.recovered {
            counts = counts * world.rubric.recovered_percent / 100;
        }
        counts = -counts;
    }
    let evidence = within_a_sentence(counted.evidence.clone());
    Shown { signal: counted.signal, sign, evidence, counts, severity, recovered: counted.recovered }
}

/// A moment is told within a sentence of ours, which has its own full stop.
fn within_a_sentence(evidence: Evidence) -> Evidence {
    match evidence {
        Evidence::Moment { turn, what } => Evidence::Moment { turn, what: what.trim_end_matches('.').to_owned() },
        other => other,
    }
}

/// Critical is only what explicit words say: a plain insult or threat.
pub(super) fn severity_of(world: &World, counted: &Counted) -> SignalSeverity {
    if counted.signal == Signal::Hostility && counted.evidence.sure() == Sureness::Explicit {
        return SignalSeverity::Critical;
    }
    let kind = world.scenario.caller.kind;
    if counted.signal == Signal::BeyondRemit && kind == crate::scenario::KindId::FreebieHunter {
        return SignalSeverity::Grave;
    }
    world.rubric.severity(counted.signal)
}

/// What a used opportunity earns; marks the signal that earned it.
fn credit(world: &World, principle: Principle, signal: Signal, turn: u32, shown: &mut [Shown]) -> i64 {
    let half = signal.sign() == Sign::Half || signal.principle() != Some(principle);
    let counts = if half { world.rubric.half } else { WHOLE };
    let earned = |shown: &&mut Shown| shown.signal == signal && shown.evidence.turn() == Some(turn) && shown.counts == 0;
    if let Some(shown) = shown.iter_mut().find(earned) {
        shown.counts = counts;
    }
    counts
}

/// Without opportunities: each turn that shows something earns once; a half signal half.
fn count_turns(shown: &mut [Shown], half: i64) -> i64 {
    let mut turns = Vec::new();
    let mut earned = 0;
    for shown in shown.iter_mut().filter(|shown| shown.sign != Sign::Against) {
        let turn = shown.evidence.turn();
        if turns.contains(&turn) {
            continue;
        }
        turns.push(turn);
        shown.counts = if shown.sign == Sign::Half { half } else { WHOLE };
        earned += shown.counts;
    }
    earned
}

/// The closing question can earn a fifth of reading the caller, and conduct the rest.
fn closing_question(world: &World, tally: &Tally, principle: Principle, wanted: i64, earned: i64, arithmetic: &mut Vec<String>) -> i64 {
    if principle != Principle::ReadTheCaller || !world.scenario.asks_kind {
        return earned;
    }
    let fifth = wanted * world.rubric.caller_read;
    let conduct = earned * (WHOLE - world.rubric.caller_read) / WHOLE;
    let answer = if tally.caller_read == Some(true) { fifth } else { 0 };
    arithmetic.push(format!("conduct {}, the closing question {}", thousandths(conduct), thousandths(answer)));
    conduct + answer
}

/// The chances that were not used. One at a turn whose reply was the best there is belongs to no turn, and to a
/// principle that is no goal not at all.
fn missed(world: &World, tally: &Tally, goal: Goal) -> Vec<Missed> {
    if tally.stopped || (goal.principle == Principle::LetThemFinish && !tally.timing) {
        return Vec::new();
    }
    let causes = tally.missed.get(&goal.principle).map(Vec::as_slice).unwrap_or_default();
    let chance = |(cause, id): &(String, String)| {
        let answered = tally.answered.get(id).copied();
        let turn = answered.filter(|turn| !tally.said_the_best(world, *turn));
        let better = if turn == answered { tally.good_line(world, id, goal.principle) } else { String::new() };
        let listed = goal.weight > 0 || turn == answered;
        listed.then(|| Missed { cause: cause.clone(), beat: id.clone(), turn, better })
    };
    causes.iter().filter_map(chance).collect()
}

/// The two-part result; none where the attempt did not come to its end.
pub(super) fn result(world: &World, tally: &Tally, goals: &[PrincipleScore]) -> Option<ResultLine> {
    if !tally.over || tally.stopped {
        return None;
    }
    let ending = tally.endings.last().and_then(|id| world.scenario.endings.get(id));
    let outcome = ending.map_or(Outcome::Unresolved, |ending| ending.outcome);
    let mut arithmetic = Vec::new();
    let (mut sum, mut weights) = (0, 0);
    for (goal, weight) in goals.iter().zip(world.rubric.goal_weights(&world.scenario.goals)) {
        let title = &goal.principle.entry().title;
        match goal.score {
            Some(score) => {
                arithmetic.push(format!("{title}: {score} × {}", hundredths(weight)));
                sum += score * weight;
                weights += weight;
            }
            None => arithmetic.push(format!("{title}: not assessed ({})", goal.not_assessed)),
        }
    }
    let mean = sum.checked_div(weights).unwrap_or(0);
    arithmetic.push(format!("{} ÷ {} = {mean}", hundredths(sum), hundredths(weights)));
    let uncapped = mean.saturating_sub(phrases::cost(&tally.phrases, &mut arithmetic));
    let mut caps = Vec::new();
    let mut score = uncapped;
    for cap in tally.endings.iter().filter_map(|id| world.scenario.endings.get(id)) {
        if let Some(most) = cap.cap {
            caps.push(format!("the ending “{}” allows at most {most}", cap.title));
            score = score.min(most);
        }
    }
    let critical =
        tally.signals.iter().find(|counted| counted.signal.is_fault() && severity_of(world, counted) == SignalSeverity::Critical);
    if let Some(fault) = critical {
        caps.push(format!("“{}” is a critical fault: at most {}", fault.signal.entry().label, world.rubric.critical_cap));
        score = score.min(world.rubric.critical_cap);
    }
    if let Some(said) = phrases::critical(&tally.phrases) {
        caps.push(format!("“{}” must never be said: at most {}", said.phrase.words, world.rubric.critical_cap));
        score = score.min(world.rubric.critical_cap);
    }
    arithmetic.extend(caps.iter().cloned());
    let passed = score >= world.rubric.pass && outcome.passes();
    Some(ResultLine { score, uncapped, outcome, passed, pass_mark: world.rubric.pass, caps, for_review: false, arithmetic })
}

fn fault_line(fault: &Shown) -> String {
    let mut why: Vec<String> = Vec::new();
    if let Some(severity) = fault.severity {
        why.push(format!("{severity:?}").to_lowercase());
    }
    if fault.evidence.sure() == Sureness::Doubtful {
        why.push("doubtful".to_owned());
    }
    if fault.recovered {
        why.push("recovered".to_owned());
    }
    format!("less {} for “{}” ({})", thousandths(-fault.counts), fault.signal.entry().label, why.join(", "))
}

/// A number of thousandths, as people write it.
fn thousandths(number: i64) -> String {
    let text = format!("{}.{:03}", number / WHOLE, number % WHOLE);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A number of hundredths, as people write it.
fn hundredths(number: u32) -> String {
    thousandths(i64::from(number) * 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousandths_read_as_numbers() {
        for (number, text) in [(0, "0"), (1000, "1"), (250, "0.25"), (1500, "1.5"), (2125, "2.125")] {
            assert_eq!(thousandths(number), text);
        }
    }
}
