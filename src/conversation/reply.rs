//! What a heard reply does: the signals in it are judged in the order of their spans, its promise and offers are
//! taken, and then the way on is found.

use super::state::{Acknowledged, LastReply, Planned};
use super::{Conversation, Refusal, speech};
use crate::log::{Cause, Happening, Spoken};
use crate::principles::{Matched, Reading, Signal, Sureness};
use crate::scenario::{Condition, ReactionTo, ReplyOption};

/// Somebody hot cuts off a reply after so many words; anybody else after twice as many.
const LECTURE_WORDS: usize = 70;
/// From this step of anger on somebody is hot.
const HOT: i8 = 6;
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
    /// Whether a fix in it would be taken: enough was acknowledged before it.
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

    /// The words of a reply that may no longer be possible.
    pub(super) fn wording(&self, spoken: &Spoken) -> String {
        match spoken {
            Spoken::Typed { text, .. } => text.clone(),
            Spoken::Option { id, .. } => {
                self.beat().options.iter().find(|option| option.id == *id).map(|option| option.say.clone()).unwrap_or_default()
            }
        }
    }

    pub(super) fn open_option(&self, id: &str) -> Option<&ReplyOption> {
        self.open_options().into_iter().find(|option| option.id == id)
    }

    /// The options that are offered at this beat. What was said here before is not offered again; with fewer than two
    /// others left, only what was said last is not. What waits for something stands after the others, so that none of them moves
    /// under the hand that chooses while the customer still speaks.
    pub(super) fn open_options(&self) -> Vec<&ReplyOption> {
        let open = || self.beat().options.iter().filter(|option| self.holds(&option.when, None));
        let said = || self.state.said.iter().filter(|(beat, _)| *beat == self.state.beat).map(|(_, id)| id);
        let unsaid = open().filter(|option| option.again || said().all(|id| *id != option.id)).collect();
        let but_last = open().filter(|option| option.again || said().next_back() != Some(&option.id)).collect();
        let enough = |options: &Vec<&ReplyOption>| options.len() >= LEAST_OPTIONS;
        let mut offered = [unsaid, but_last].into_iter().find(enough).unwrap_or_else(|| open().collect());
        offered.sort_by_key(|option| option.when != Condition::Always);
        offered
    }

    /// A reply is heard.
    pub(super) fn hear(&mut self, spoken: Spoken) {
        self.hear_after(spoken, Vec::new());
    }

    /// A reply is heard; `before` is what the caller says first.
    pub(super) fn hear_after(&mut self, spoken: Spoken, before: Vec<Planned>) {
        let Ok(text) = self.words_of(&spoken) else { return self.hear_nothing(&spoken) };
        let heard = self.listen(spoken, text);
        self.state.open_turn();
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
        self.state.reply = LastReply::default();
        if !heard.reading.understood && heard.option.is_none() {
            return self.not_understood(before);
        }
        self.state.misunderstood = 0;
        let (heard, lecture) = self.lectured(heard);
        let before = if lecture { self.with_reaction(before, ReactionTo::Lecture) } else { before };
        let heard = self.judge_reply(heard);
        self.state.reply = self.last_reply(&heard);
        self.state.named.extend(self.state.reply.facts.iter().copied());
        let permitted: Vec<String> = self.state.reply.offers.iter().filter(|id| !self.forbidden(id)).cloned().collect();
        self.state.heard_of.extend(permitted);
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
        let asked = self.question_of(&reading);
        let shows = |signal| reading.shows(signal, Sureness::Likely);
        let offers = !typed || shows(Signal::Solution) || shows(Signal::TakesCharge) || reading.promise.is_some();
        let named = matched(|to| if let Matched::MayNot(id) = to { Some(id) } else { None }).filter(|_| offers);
        // Words that were taken for an option offer what it offers.
        let by_option = || option.iter().flat_map(|option| &option.offers).find(|id| self.forbidden(id)).cloned();
        let beyond = named.or_else(by_option).filter(|_| !shows(Signal::Boundary));
        let fix_at = reading.signals.iter().find(|seen| seen.signal == Signal::Solution).map(|seen| seen.span.start);
        Heard { text, reading, option, typed, signals: Vec::new(), asked, fix_at, beyond, ready: false, unbound: false }
    }

    /// The question that words ask: one that is open and not answered yet, else one that is open, else the first.
    fn question_of(&self, reading: &Reading) -> Option<String> {
        let asked = || reading.matched().filter_map(|to| if let Matched::Knows(id) = to { Some(id) } else { None });
        let open = |id: &&String| self.find_question(id).is_some_and(|ix| self.is_open(ix));
        let fresh = asked().filter(open).find(|id| !self.answered(id));
        fresh.or_else(|| asked().find(open)).or_else(|| asked().next()).cloned()
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
        if !heard.typed {
            return (heard, false);
        }
        let limit = if self.as_angry_as(HOT) { LECTURE_WORDS } else { 2 * LECTURE_WORDS };
        let Some(end) = nth_word_start(&heard.text, limit) else { return (heard, false) };
        heard.reading.signals.retain(|seen| seen.span.start < end);
        heard.reading.matches.retain(|found| found.span.start < end);
        if heard.reading.promise.as_ref().is_some_and(|promise| promise.span.start >= end) {
            heard.reading.promise = None;
        }
        heard.fix_at = heard.fix_at.filter(|at| *at < end);
        (heard, true)
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
        // What bounced was not taken in, and may be right later.
        if let Some(option) = heard.option.as_ref().filter(|_| !heard.typed) {
            self.state.said.push((self.state.beat, option.id.clone()));
        }
        let own_way = heard.option.as_ref().and_then(|option| option.next);
        let first_route = || self.beat().routes.iter().position(|route| self.holds_after_reply(&route.when));
        let route = if own_way.is_some() { None } else { first_route() };
        self.note_decision(own_way.is_some(), route);
        let way = own_way.or_else(|| route.map(|place| self.beat().routes[place].next));
        let mut lines = before;
        let answer = self.answer_typed(heard);
        self.state.telling = answer.iter().flat_map(|line| line.tells.iter().copied()).collect();
        lines.extend(answer);
        match way {
            Some(way) => self.take_way(way, lines),
            None => self.by_default(heard, lines),
        }
        self.state.telling.clear();
    }

    fn forbidden(&self, offer: &str) -> bool {
        self.world.scenario.briefing.you_may_not.get(offer).is_some()
    }

    /// What conditions ask of a reply that has been judged.
    fn last_reply(&self, heard: &Heard) -> LastReply {
        let scenario = &self.world.scenario;
        let named = heard.reading.matched().filter_map(|to| if let Matched::Fact(id) = to { scenario.facts.find(id) } else { None });
        let set = heard.option.iter().flat_map(|option| option.sets.iter().copied());
        // What is plainly named has been heard, though the words may sound like no offer to the reader.
        let offers_something = !heard.typed || heard.reading.shows(Signal::Solution, Sureness::Doubtful);
        let least = if offers_something { Sureness::Likely } else { Sureness::Explicit };
        let offers = heard.reading.matches.iter().filter(|found| found.sure >= least).filter_map(|found| match &found.to {
            Matched::May(id) | Matched::Solution(id) => Some(id),
            _ => None,
        });
        LastReply {
            signals: heard.signals.iter().copied().collect(),
            facts: named.chain(set).collect(),
            offers: offers.chain(&heard.beyond).cloned().collect(),
            asks: heard.shows(Signal::Question) || heard.asked.is_some(),
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

    /// Whether a fix would be taken now.
    pub(super) fn takes_a_fix(&self, heard: &Heard) -> bool {
        self.beat().lands || heard.option.as_ref().is_some_and(|option| option.lands) || self.ready_for_fix()
    }

    /// A fix bounces while too few different acknowledgements stand. What came before it in the same reply counts.
    fn bounces(&self, heard: &Heard) -> bool {
        let solution = heard.reading.matched().any(|to| matches!(to, Matched::Solution(_)));
        (heard.fix_at.is_some() || (solution && !heard.typed)) && !heard.ready
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
        if self.as_angry_as(self.world.kind().too_hot) {
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

/// So many options are left when those that were said are no longer offered.
const LEAST_OPTIONS: usize = 2;
/// After so many turns at one beat patience is over.
const LONGEST_STAY: u32 = 6;

/// Where the word number `limit` begins (from 0), if there are more than that.
fn nth_word_start(text: &str, limit: usize) -> Option<usize> {
    text.split_whitespace().nth(limit).map(|word| word.as_ptr() as usize - text.as_ptr() as usize)
}
