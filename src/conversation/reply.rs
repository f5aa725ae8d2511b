//! What a heard reply does: the signals in it are judged in the order of their spans, its promise and offers are
//! taken, and then the way on is found.

use super::state::{Acknowledged, Planned};
use super::{Conversation, Refusal, speech};
use crate::base::Span;
use crate::log::{Cause, Happening, Spoken};
use crate::principles::{Evidence, Matched, Principle, Reading, Seen, Sign, Signal, Sureness};
use crate::scenario::{ReactionTo, ReplyOption};

/// Somebody hot cuts off a reply after so many words; anybody else after twice as many.
const LECTURE_WORDS: usize = 70;
/// From this step of anger on somebody is hot.
const HOT: i8 = 6;
/// Within so many turns an owned apology makes up for a fault of one's own.
const RECOVERY_TURNS: u32 = 2;
/// An apology for one concern that earns nothing more, and the one that costs.
const APOLOGIES_THAT_EARN: u32 = 1;
const APOLOGIES_BEFORE_COST: u32 = 2;
/// Acknowledgements in one reply that still move the mood.
const MOVING_ACKNOWLEDGEMENTS: u32 = 2;

/// A reply as the conversation heard it.
#[derive(Debug, Clone)]
pub(super) struct Heard {
    pub text: String,
    pub reading: Reading,
    /// The option chosen, or the one that typed words were matched to.
    pub option: Option<ReplyOption>,
    /// Whether it was typed.
    pub typed: bool,
    /// What stands of it, in order; filled by judging.
    pub signals: Vec<Signal>,
    /// The question under `knows` that it asks.
    pub asked: Option<String>,
    /// Where a fix begins in it, if there is one.
    pub fix_at: Option<usize>,
    /// An offer that may not be made.
    pub beyond: Option<String>,
    /// Whether enough was acknowledged when the fix came.
    pub ready: bool,
    /// Whether it commits to a time that could be about anything.
    pub unbound: bool,
}

impl Heard {
    /// Whether a signal stands in it.
    pub fn shows(&self, signal: Signal) -> bool {
        self.signals.contains(&signal)
    }
}

impl Conversation {
    /// The words of a reply; an option must be open here.
    pub(super) fn words_of(&self, spoken: &Spoken) -> Result<String, Refusal> {
        match spoken {
            Spoken::Typed { text, .. } => Ok(text.clone()),
            Spoken::Option { id, .. } => {
                let option = self.open_option(id).ok_or_else(|| Refusal::NoOption(id.clone()))?;
                Ok(option.say.clone())
            }
        }
    }

    pub(super) fn open_option(&self, id: &str) -> Option<&ReplyOption> {
        self.beat().options.iter().find(|option| option.id == id && self.holds(&option.when, None))
    }

    /// A reply is heard.
    pub(super) fn hear(&mut self, spoken: Spoken) {
        self.hear_after(spoken, Vec::new());
    }

    /// A reply is heard; `before` is what the caller says first.
    pub(super) fn hear_after(&mut self, spoken: Spoken, before: Vec<Planned>) {
        let Ok(text) = self.words_of(&spoken) else { return };
        let heard = self.listen(spoken, text);
        self.state.turn += 1;
        self.state.silences = 0;
        self.state.hops = 0;
        let ms = speech::reply_ms(&heard.text, self.floor_kind());
        self.emit(Happening::Replied {
            turn: self.state.turn,
            beat: self.beat_id().to_owned(),
            text: heard.text.clone(),
            option: heard.option.as_ref().map(|option| option.id.clone()),
            typed: heard.typed,
            ms,
            at: self.state.now,
        });
        self.agent_speaks(ms);
        self.state.announced_hold = heard.reading.announces_hold;
        if !heard.reading.understood && heard.option.is_none() {
            return self.not_understood(before);
        }
        self.state.misunderstood = 0;
        let (heard, lecture) = self.lectured(heard);
        let before = if lecture { self.with_reaction(before, ReactionTo::Lecture) } else { before };
        let heard = self.judge_reply(heard);
        self.stalled_moves();
        self.go_on(&heard, before);
    }

    fn listen(&self, spoken: Spoken, text: String) -> Heard {
        let typed = matches!(spoken, Spoken::Typed { .. });
        let reading = spoken.reading().clone();
        let matched = |wanted: fn(&Matched) -> Option<&String>| reading.matched().find_map(wanted).cloned();
        let option_id = match &spoken {
            Spoken::Option { id, .. } => Some(id.clone()),
            Spoken::Typed { .. } => matched(|to| if let Matched::Option(id) = to { Some(id) } else { None }),
        };
        let option = option_id.and_then(|id| self.open_option(&id)).cloned();
        let asked = matched(|to| if let Matched::Knows(id) = to { Some(id) } else { None });
        let offers = !typed || reading.shows(Signal::Solution, Sureness::Likely) || reading.promise.is_some();
        let refuses = reading.shows(Signal::Boundary, Sureness::Likely);
        let beyond = matched(|to| if let Matched::MayNot(id) = to { Some(id) } else { None }).filter(|_| offers && !refuses);
        let fix_at = reading.signals.iter().find(|seen| seen.signal == Signal::Solution).map(|seen| seen.span.start);
        Heard { text, reading, option, typed, signals: Vec::new(), asked, fix_at, beyond, ready: false, unbound: false }
    }

    /// "Not understood" is counted and never punished; said twice in a row, the call goes on all the same.
    fn not_understood(&mut self, before: Vec<Planned>) {
        self.emit(Happening::NotUnderstood { turn: self.state.turn });
        self.state.misunderstood += 1;
        match self.beat().otherwise {
            Some(way) if self.state.misunderstood >= 2 => self.take_way(way, before),
            _ => {
                let lines = self.with_reaction(before, ReactionTo::NotUnderstood);
                self.stay(lines);
            }
        }
    }

    pub(super) fn with_reaction(&mut self, mut before: Vec<Planned>, to: ReactionTo) -> Vec<Planned> {
        before.extend(self.react(to).0);
        before
    }

    /// A very long reply is a lecture, which a hot caller cuts off: what came after is not heard.
    fn lectured(&self, mut heard: Heard) -> (Heard, bool) {
        let limit = if self.state.mood.anger >= HOT { LECTURE_WORDS } else { 2 * LECTURE_WORDS };
        if !heard.typed {
            return (heard, false);
        }
        let Some(end) = nth_word_start(&heard.text, limit) else { return (heard, false) };
        heard.reading.signals.retain(|seen| seen.span.start < end);
        heard.reading.matches.retain(|found| found.span.start < end);
        if heard.reading.promise.as_ref().is_some_and(|promise| promise.span.start >= end) {
            heard.reading.promise = None;
        }
        heard.fix_at = heard.fix_at.filter(|at| *at < end);
        (heard, true)
    }

    fn evidence(&self, heard: &Heard, seen: &Seen) -> Evidence {
        self.words(heard, seen.span, seen.sure, &seen.why)
    }

    fn words(&self, heard: &Heard, span: Span, sure: Sureness, why: &str) -> Evidence {
        Evidence::Words { turn: self.state.turn, span, quote: span.of(&heard.text).to_owned(), sure, why: why.to_owned() }
    }

    fn whole(&self, heard: &Heard, why: &str) -> Evidence {
        self.words(heard, Span::whole(&heard.text), Sureness::Explicit, why)
    }

    fn judge_reply(&mut self, mut heard: Heard) -> Heard {
        let insulted = self.beat().insult;
        let mut earned: Vec<Principle> = Vec::new();
        let mut acknowledgements = 0;
        let anger = self.state.mood.anger;
        let mut ready = None;
        for seen in heard.reading.signals.clone() {
            // Only what is acknowledged before the fix lets the fix land.
            if heard.fix_at.is_some_and(|at| seen.span.start > at) && ready.is_none() {
                ready = Some(self.ready_for_fix());
            }
            if !self.stands(&seen, &heard, anger) {
                continue;
            }
            let mut signal = seen.signal;
            if matches!(signal, Signal::ApologyOwned | Signal::ApologyBare) {
                match self.apology_again() {
                    Some(costs) if costs => signal = Signal::ApologyRepeated,
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
            let again = signal.principle().is_some_and(|principle| earned.contains(&principle)) && signal.sign() != Sign::Against;
            if signal.sign() != Sign::Against {
                earned.extend(signal.principle());
            }
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
                continue;
            }
            self.note_signal(signal, evidence);
            if moves && seen.sure >= Sureness::Likely {
                self.signal_moves_mood(signal);
            }
            if signal == Signal::ApologyOwned {
                self.recover();
            }
        }
        heard.ready = ready.unwrap_or_else(|| self.ready_for_fix());
        self.judge_questions(&mut heard);
        self.judge_offers(&mut heard);
        self.judge_time(&mut heard);
        self.judge_temptations(&mut heard, insulted);
        self.judge_loss(&mut heard);
        heard
    }

    /// Whether a signal that the words show stands here. Some depend on what went before.
    fn stands(&self, seen: &Seen, heard: &Heard, anger: i8) -> bool {
        let left = self.state.shown.contains(&Signal::LetGo) || self.did_kind(crate::scenario::MoveKind::Cancel);
        match seen.signal {
            // A later talk is right when it is too hot for this one, and only with a time.
            Signal::CoolOff => anger + 2 >= self.world.kind().too_hot && (!heard.typed || !heard.reading.times.is_empty()),
            Signal::FeedbackAfter => left,
            // An offer that could not be placed earns nothing; see `judge_offers`.
            Signal::Solution => !(heard.typed && self.has_remit() && !self.names_permitted(heard)) && heard.beyond.is_none(),
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
    fn apology_again(&mut self) -> Option<bool> {
        let concern = self.state.concern.clone();
        let open = self
            .state
            .opportunities
            .iter()
            .any(|chance| chance.principle == Principle::ApologizeProperly && chance.state == super::state::Chance::Open);
        let recoverable = self.state.faults.iter().any(|(_, turn)| self.state.turn.saturating_sub(*turn) <= RECOVERY_TURNS);
        let count = self.state.apologies.entry(concern).or_insert(0);
        *count += 1;
        if open || recoverable || *count <= APOLOGIES_THAT_EARN { None } else { Some(*count > APOLOGIES_BEFORE_COST) }
    }

    /// An owned apology within two turns makes up for faults of one's own.
    fn recover(&mut self) {
        let now = self.state.turn;
        let (recent, _): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.state.faults).into_iter().partition(|(_, turn)| *turn < now && now - *turn <= RECOVERY_TURNS);
        for (fault, turn) in recent {
            self.emit(Happening::Recovered { fault, turn });
        }
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
        } else if self.beat().asks_time && !heard.shows(Signal::VagueTime) && !heard.shows(Signal::Timeframe) {
            let evidence = self.whole(heard, "they asked when, and no time was named");
            heard.signals.push(Signal::PromiseMissing);
            self.judged(Signal::PromiseMissing, evidence);
        }
    }

    /// What holding back is worth, where a beat tempts.
    fn judge_temptations(&mut self, heard: &mut Heard, insulted: bool) {
        let principles = self.beat().tempts.clone();
        let clean = |heard: &Heard, principle: Principle| {
            !heard.signals.iter().any(|signal| signal.is_fault() && signal.principle() == Some(principle))
        };
        let mut earned: Vec<(Signal, &str)> = Vec::new();
        for principle in principles {
            match principle {
                Principle::LetThemFinish if self.state.has_acknowledged(Acknowledged::LetFinish) => {
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

    /// Where it has to be said that something is lost: said with an owned apology and the facts, or hidden.
    fn judge_loss(&mut self, heard: &mut Heard) {
        let due = self
            .state
            .opportunities
            .iter()
            .any(|chance| chance.principle == Principle::FailHonestly && chance.state == super::state::Chance::Open);
        if !due || !heard.typed {
            return;
        }
        let facts = heard.reading.matched().any(|to| match to {
            Matched::Fact(id) => self.world.scenario.facts.get(id).is_some_and(|fact| fact.briefed),
            _ => false,
        });
        let sorry = heard.shows(Signal::ApologyOwned);
        let hides = heard.shows(Signal::Deflection) || heard.shows(Signal::ApologyShifted);
        let (signal, why) = match (facts && sorry, hides) {
            (true, _) => (Signal::ToldTheLoss, "you said what is lost, and owned it"),
            (false, true) => (Signal::HidTheLoss, "what is lost was not said"),
            _ => return,
        };
        heard.signals.push(signal);
        let evidence = self.whole(heard, why);
        self.judged(signal, evidence);
    }

    fn go_on(&mut self, heard: &Heard, before: Vec<Planned>) {
        if let Some(option) = &heard.option {
            for fact in &option.sets {
                self.learn(*fact);
            }
            if !heard.typed {
                self.author_steps(&option.mood, Cause::Author(format!("{}/{}", self.beat_id(), option.id)));
            }
        }
        if self.bounces(heard) {
            return self.bounce(heard, before);
        }
        let own_way = heard.option.as_ref().and_then(|option| option.next);
        let route = || self.beat().routes.iter().find(|route| self.holds(&route.when, Some(heard))).map(|route| route.next);
        let way = own_way.or_else(route);
        let mut lines = before;
        lines.extend(self.answer_typed(heard));
        match way {
            Some(way) => self.take_way(way, lines),
            None => self.by_default(heard, lines),
        }
    }

    /// Without a way of the author's: the reaction that suits, if one does, else where the beat leads otherwise.
    fn by_default(&mut self, heard: &Heard, mut lines: Vec<Planned>) {
        const STAYING: [(Signal, ReactionTo); 4] = [
            (Signal::AskedAgain, ReactionTo::AskedAgain),
            (Signal::VagueTime, ReactionTo::VagueTime),
            (Signal::PromiseMissing, ReactionTo::TimeMissing),
            (Signal::ApologyRepeated, ReactionTo::ApologyRepeated),
        ];
        const PASSING: [(Signal, ReactionTo); 3] = [
            (Signal::Hostility, ReactionTo::Hostility),
            (Signal::BeyondRemit, ReactionTo::BeyondRemit),
            (Signal::GaveIn, ReactionTo::BeyondRemit),
        ];
        let patient = self.state.stays < 2;
        if !lines.is_empty() && patient {
            return self.stay(lines);
        }
        let staying = if heard.unbound {
            Some(ReactionTo::WhichTime)
        } else {
            STAYING.iter().find(|(signal, _)| heard.shows(*signal)).map(|(_, to)| *to)
        };
        if let Some(to) = staying.filter(|_| patient) {
            let (said, way) = self.react(to);
            lines.extend(said);
            if let Some(way) = way {
                return self.take_way(way, lines);
            }
            if !lines.is_empty() {
                return self.stay(lines);
            }
        }
        if let Some((_, to)) = PASSING.iter().find(|(signal, _)| heard.shows(*signal)) {
            let (said, way) = self.react(*to);
            lines.extend(said);
            if let Some(way) = way {
                return self.take_way(way, lines);
            }
        }
        // A question nobody foresaw, and nothing else in the reply: they cannot say.
        let only_asks = heard.signals.iter().all(|signal| matches!(signal, Signal::Question | Signal::AskedTheirView));
        if patient && heard.shows(Signal::Question) && only_asks && heard.asked.is_none() {
            let said = self.with_reaction(lines, ReactionTo::DontKnow);
            return self.stay(said);
        }
        match self.beat().otherwise {
            Some(way) => self.take_way(way, lines),
            None if self.state.stays >= LONGEST_STAY => self.give_up(),
            None => self.stay(lines),
        }
    }

    /// A fix bounces while too few different acknowledgements stand. What came before it in the same reply counts.
    fn bounces(&self, heard: &Heard) -> bool {
        let fix = heard.fix_at.is_some() || heard.shows(Signal::SolutionPlaced) || heard.shows(Signal::Alternative);
        let lands = heard.option.as_ref().is_some_and(|option| option.lands);
        fix && !lands && !heard.ready
    }

    fn bounce(&mut self, heard: &Heard, before: Vec<Planned>) {
        let have = self.state.acknowledgements() as u8;
        self.emit(Happening::Bounced { turn: self.state.turn, have, need: self.world.kind().needs });
        let fix = heard.reading.signals.iter().find(|seen| seen.signal == Signal::Solution);
        let evidence = match fix {
            Some(seen) => self.words(heard, seen.span, seen.sure, "a fix, before they felt heard"),
            None => self.whole(heard, "a fix, before they felt heard"),
        };
        let restated = self.state.has_acknowledged(Acknowledged::Restated);
        if self.state.mood.anger >= self.world.kind().too_hot {
            self.judged(Signal::PressedOn, evidence);
        } else if !restated {
            self.judged(Signal::FixTooEarly, evidence);
        }
        let lines = self.with_reaction(before, ReactionTo::Bounce);
        if self.state.stays >= LONGEST_STAY {
            return self.give_up();
        }
        self.stay(lines);
    }
}

/// After so many turns at one beat patience is over.
const LONGEST_STAY: u32 = 6;

/// Where the word number `limit` begins (from 0), if there are more than that.
fn nth_word_start(text: &str, limit: usize) -> Option<usize> {
    text.split_whitespace().nth(limit).map(|word| word.as_ptr() as usize - text.as_ptr() as usize)
}
