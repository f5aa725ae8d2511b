//! Judging a heard reply: which of the signals in its words stand here, and which others follow from what went before.

use std::collections::BTreeSet;

use super::Conversation;
use super::reply::Heard;
use super::state::{Acknowledged, Chance, Slip};
use crate::base::Span;
use crate::log::{Happening, RealTime};
use crate::principles::{Evidence, Matched, Principle, Seen, Sign, Signal, Sureness};

/// Within so many turns an owned apology makes up for a fault of one's own.
const RECOVERY_TURNS: u32 = 2;
/// An apology for one concern that earns nothing more, and the one that costs.
const APOLOGIES_THAT_EARN: u32 = 1;
const APOLOGIES_BEFORE_COST: u32 = 2;
/// Acknowledgements in one reply that still move the mood.
const MOVING_ACKNOWLEDGEMENTS: u32 = 2;
/// A later talk is right from so many steps below what is too hot.
const NEARLY: i8 = 2;

impl Conversation {
    fn evidence(&self, heard: &Heard, seen: &Seen) -> Evidence {
        self.words(heard, seen.span, seen.sure, &seen.why)
    }

    pub(super) fn words(&self, heard: &Heard, span: Span, sure: Sureness, why: &str) -> Evidence {
        Evidence::Words { turn: self.state.turn, span, quote: span.of(&heard.text).to_owned(), sure, why: why.to_owned() }
    }

    pub(super) fn whole(&self, heard: &Heard, why: &str) -> Evidence {
        self.words(heard, Span::whole(&heard.text), Sureness::Explicit, why)
    }

    pub(super) fn judge_reply(&mut self, mut heard: Heard) -> Heard {
        let insulted = self.beat().insult;
        self.state.earned_in_reply = Some(BTreeSet::new());
        let mut acknowledgements = 0;
        // Asked only where it matters, and before anything moves.
        let hot =
            heard.reading.signals.iter().any(|seen| seen.signal == Signal::CoolOff) && self.as_angry_as(self.world.kind().too_hot - NEARLY);
        let mut decided = false;
        let sorry = |apology| move |seen: &Seen| seen.signal == apology && seen.sure > Sureness::Doubtful;
        let owned = heard.reading.signals.iter().any(sorry(Signal::ApologyOwned));
        let mut apologised: Option<Option<bool>> = None;
        for seen in heard.reading.signals.clone() {
            // Only what is acknowledged before the fix lets the fix land.
            if seen.signal == Signal::Solution && !decided {
                heard.ready = self.takes_a_fix(&heard);
                decided = true;
            }
            if !self.stands(&seen, &heard, hot) {
                continue;
            }
            // Where nobody is sure it is shown, and the customer does not answer to it.
            if seen.sure == Sureness::Doubtful {
                let evidence = self.evidence(&heard, &seen);
                self.emit(Happening::Signal { signal: seen.signal, evidence });
                continue;
            }
            let mut signal = seen.signal;
            // Beside an owned apology the short sorry is part of it.
            if signal == Signal::ApologyBare && owned {
                heard.signals.push(signal);
                continue;
            }
            // One reply apologises once, in however many words.
            if matches!(signal, Signal::ApologyOwned | Signal::ApologyBare) {
                let first = apologised.is_none();
                match *apologised.get_or_insert_with(|| self.apology_again(signal)) {
                    Some(costs) if costs && first => signal = Signal::ApologyRepeated,
                    Some(_) => {
                        heard.signals.push(signal);
                        continue;
                    }
                    None => {}
                }
            }
            if signal == Signal::Concession && self.beat().tempts.contains(&Principle::AgreeToDisarm) {
                signal = Signal::ConcededFalsehood;
            }
            heard.signals.push(signal);
            let evidence = self.evidence(&heard, &seen);
            // What a principle has earned in this reply it does not earn again; the words are still shown.
            let earned = |principle| self.state.earned_in_reply.as_ref().is_some_and(|earned| earned.contains(&principle));
            let again = signal.sign() != Sign::Against && signal.principle().is_some_and(earned);
            let moves = match signal {
                Signal::ApologyOwned | Signal::ApologyBare | Signal::Empathy | Signal::Restatement => {
                    acknowledgements += 1;
                    acknowledgements <= MOVING_ACKNOWLEDGEMENTS
                }
                _ => true,
            };
            if again {
                self.emit(Happening::Signal { signal, evidence });
                self.state.shown.insert(signal);
            } else {
                self.note_signal(signal, evidence);
                if moves {
                    self.signal_moves_mood(signal);
                }
            }
            if matches!(signal, Signal::ApologyOwned | Signal::ApologyBare) {
                self.recover(signal);
            }
        }
        if !decided {
            heard.ready = self.takes_a_fix(&heard);
        }
        self.judge_questions(&mut heard);
        self.judge_offers(&mut heard);
        self.judge_time(&mut heard);
        self.judge_temptations(&mut heard, insulted);
        self.judge_loss(&mut heard);
        self.state.earned_in_reply = None;
        heard
    }

    /// Whether a signal that the words show stands here. Some depend on what went before.
    fn stands(&self, seen: &Seen, heard: &Heard, hot: bool) -> bool {
        let left = self.state.shown.contains(&Signal::LetGo) || self.did_kind(crate::scenario::MoveKind::Cancel);
        match seen.signal {
            // A later talk is right when it is too hot for this one, and only with a time.
            Signal::CoolOff => hot && (!heard.typed || !heard.reading.times.is_empty()),
            Signal::FeedbackAfter => left,
            // A fix that bounces earns nothing, and neither does an offer that could not be placed.
            Signal::Solution => {
                let unplaced = heard.typed && self.has_remit() && !self.names_permitted(heard);
                heard.ready && !unplaced && heard.beyond.is_none()
            }
            // A question for what was told is judged as such.
            Signal::Question => !heard.asked.as_ref().is_some_and(|id| self.answered(id)),
            _ => true,
        }
    }

    fn has_remit(&self) -> bool {
        let briefing = &self.world.scenario.briefing;
        !briefing.you_may.is_empty() || !briefing.solutions.is_empty()
    }

    fn names_permitted(&self, heard: &Heard) -> bool {
        heard.reading.matched().any(|to| matches!(to, Matched::May(_) | Matched::Solution(_)))
    }

    /// Whether this apology has been made for the same concern: none, if it has not; else whether it now costs.
    fn apology_again(&mut self, apology: Signal) -> Option<bool> {
        let concern = self.state.concern.clone();
        let open =
            self.state.opportunities.iter().any(|chance| chance.principle == Principle::ApologizeProperly && chance.state == Chance::Open);
        let recoverable = self.state.slips.iter().any(|slip| self.makes_up(apology, slip));
        let count = self.state.apologies.entry(concern).or_insert(0);
        // One that was due, for a new cause or a slip, begins the count anew.
        *count = if open || recoverable { 1 } else { *count + 1 };
        if *count <= APOLOGIES_THAT_EARN { None } else { Some(*count > APOLOGIES_BEFORE_COST) }
    }

    /// An owned apology within two turns makes up for faults of one's own. A short sorry does for having just taken the floor.
    fn recover(&mut self, apology: Signal) {
        let slips = std::mem::take(&mut self.state.slips);
        let (made_up, standing) = slips.into_iter().partition(|slip| self.makes_up(apology, slip));
        self.state.slips = standing;
        let made_up: Vec<Slip> = made_up;
        for Slip { fault, turn, .. } in made_up {
            self.emit(Happening::Recovered { fault, turn });
        }
    }

    /// A slip of this very reply, in its words or its moment, is left for the next one to make up for.
    fn makes_up(&self, apology: Signal, slip: &Slip) -> bool {
        let of_the_floor = matches!(slip.fault, Signal::TalkedOver | Signal::CutShort | Signal::NodHurried);
        let turns = self.state.turn.saturating_sub(slip.turn);
        let reaches = if apology == Signal::ApologyOwned { turns <= RECOVERY_TURNS } else { turns == 0 && of_the_floor };
        reaches && slip.at < self.state.now
    }

    fn judge_questions(&mut self, heard: &mut Heard) {
        if let Some(id) = heard.asked.clone().filter(|id| self.answered(id)) {
            heard.signals.push(Signal::AskedAgain);
            let why = format!("this was told already: {}", self.question_words(&id));
            let evidence = self.whole(heard, &why);
            self.judged(Signal::AskedAgain, evidence);
        }
    }

    fn judge_offers(&mut self, heard: &mut Heard) {
        if let Some(id) = heard.beyond.clone() {
            let gave_in = self.state.shown.contains(&Signal::Boundary);
            let signal = if gave_in { Signal::GaveIn } else { Signal::BeyondRemit };
            let what = self.world.scenario.briefing.you_may_not.get(&id).map_or("", |offer| offer.text.as_str());
            let evidence = self.whole(heard, &format!("you may not {what}"));
            heard.signals.push(signal);
            self.judged(signal, evidence);
        }
        let permitted: Vec<(String, Span)> = heard
            .reading
            .matches
            .iter()
            .filter(|found| found.sure >= Sureness::Likely)
            .filter_map(|found| match &found.to {
                Matched::May(id) | Matched::Solution(id) => Some((id.clone(), found.span)),
                _ => None,
            })
            .collect();
        let offers = !heard.typed || heard.reading.shows(Signal::Solution, Sureness::Doubtful);
        if !offers {
            return;
        }
        for (offer, span) in &permitted {
            // A solution that bounces has not been offered.
            if !heard.ready && self.world.scenario.briefing.solutions.get(offer).is_some() {
                continue;
            }
            let first = self.state.offered.is_empty();
            if self.state.offered.insert(offer.clone()) {
                self.emit(Happening::Offered { offer: offer.clone(), turn: self.state.turn });
                let signal = if first { Signal::SolutionPlaced } else { Signal::Alternative };
                let evidence = self.words(heard, *span, Sureness::Explicit, "something that you may offer");
                heard.signals.push(signal);
                self.judged(signal, evidence);
            }
        }
        let solution = heard.reading.shows(Signal::Solution, Sureness::Likely);
        if heard.typed && solution && permitted.is_empty() && heard.beyond.is_none() && self.has_remit() {
            self.emit(Happening::OfferUnplaced { turn: self.state.turn });
        }
    }

    fn judge_time(&mut self, heard: &mut Heard) {
        if let Some(promised) = heard.reading.promise.clone() {
            let evidence = self.words(heard, promised.span, promised.sure, "a time that you committed to");
            let reading = heard.reading.clone();
            let before = self.out.len();
            if !self.promise(&promised, &reading, &evidence) {
                heard.unbound = true;
            }
            let judged: Vec<Signal> = self.out[before..]
                .iter()
                .filter_map(|happening| if let Happening::Signal { signal, .. } = happening { Some(*signal) } else { None })
                .collect();
            heard.signals.extend(judged);
        } else if self.beat().asks_time && !self.time_was_told() && !heard.shows(Signal::VagueTime) && !heard.shows(Signal::Timeframe) {
            let evidence = self.whole(heard, "they asked when, and no time was named");
            heard.signals.push(Signal::PromiseMissing);
            self.judged(Signal::PromiseMissing, evidence);
        }
    }

    /// What holding back is worth, where a beat tempts.
    fn judge_temptations(&mut self, heard: &mut Heard, insulted: bool) {
        let principles = self.beat().tempts.clone();
        let timed = self.real_time() != RealTime::Off;
        let clean = |heard: &Heard, principle: Principle| {
            !heard.signals.iter().any(|signal| signal.is_fault() && signal.principle() == Some(principle))
        };
        let mut earned: Vec<(Signal, &str)> = Vec::new();
        for principle in principles {
            match principle {
                // Where real time is off nobody could do else.
                Principle::LetThemFinish if timed && self.state.has_acknowledged(Acknowledged::LetFinish) => {
                    earned.push((Signal::Waited, "you let them get it all out"))
                }
                Principle::DontArgue if clean(heard, principle) => {
                    earned.push((Signal::DidntArgue, "you let the point stand and did not argue"));
                }
                Principle::BeGenuine if clean(heard, principle) => {
                    earned.push((Signal::StayedGenuine, "plain words of your own, under pressure"));
                }
                Principle::KeepItSimple if clean(heard, principle) => {
                    earned.push((Signal::PlainReason, "a reason in plain words"));
                }
                Principle::KeepCool if clean(heard, principle) && !insulted => {
                    earned.push((Signal::StayedCivil, "civil, when it was hard to be"));
                }
                _ => {}
            }
        }
        if insulted {
            if clean(heard, Principle::KeepCool) {
                earned.push((Signal::StayedCivil, "civil, after an insult"));
            }
            let back = [Signal::TakesCharge, Signal::Solution, Signal::Question, Signal::Restatement, Signal::Steps, Signal::Timeframe];
            if clean(heard, Principle::LetItPass) && clean(heard, Principle::KeepCool) && back.iter().any(|signal| heard.shows(*signal)) {
                earned.push((Signal::SteeredBack, "you let the insult pass and came back to the problem"));
            }
        }
        for (signal, why) in earned {
            heard.signals.push(signal);
            let evidence = self.whole(heard, why);
            self.judged(signal, evidence);
        }
    }

    /// Where it has to be said that something is lost: said with the facts and an owned apology, or hidden. An apology that
    /// was owned before stands: nobody has to say the same one again with each fact.
    fn judge_loss(&mut self, heard: &mut Heard) {
        let due = self.state.opportunities.iter().any(|chance| chance.principle == Principle::FailHonestly && chance.state == Chance::Open);
        if !due || !heard.typed {
            return;
        }
        let facts = heard.reading.matched().any(|to| match to {
            Matched::Fact(id) => self.world.scenario.facts.get(id).is_some_and(|fact| fact.briefed),
            _ => false,
        });
        let hides = heard.shows(Signal::Deflection) || heard.shows(Signal::ApologyShifted);
        let sorry = heard.shows(Signal::ApologyOwned) || (self.state.has_owned() && !hides);
        let (signal, why) = match (facts && sorry, hides) {
            (true, _) => (Signal::ToldTheLoss, "you said what is lost, and owned it"),
            (false, true) => (Signal::HidTheLoss, "what is lost was not said"),
            _ => return,
        };
        heard.signals.push(signal);
        let evidence = self.whole(heard, why);
        self.judged(signal, evidence);
    }
}
