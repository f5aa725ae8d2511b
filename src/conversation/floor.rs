//! The floor: who is speaking, when a reply is heard, and what happens when it is not.
//!
//! While the caller speaks a reply waits for the end of the turn, or cuts in. In a pause before the last line it cuts
//! the caller short. In the last 600 ms of a line it counts as after it. When the floor is free, silence runs.

use std::collections::VecDeque;

use super::state::{Acknowledged, Floor, Phase, Planned, Speaking, Then, Turn};
use super::{Conversation, Refusal, speech};
use crate::base::{Ix, Millis, draw};
use crate::log::{Happening, RealTime, Speaker, Spoken, When};
use crate::principles::{Evidence, Principle, Signal};
use crate::scenario::{Ending, FloorKind, Line, ReactionTo, Way};

/// A reply in the last milliseconds of a line counts as after it: people start to speak a little early.
const GRACE: u64 = 600;
/// The caller's own gap before the first line of an answer.
const GAP: u64 = 350;
/// A pause of at least this length invites a nod.
const INVITING_PAUSE: u32 = 700;
/// After a nod in a pause the next line comes no later than this.
const AFTER_NOD: u64 = 500;
/// Two nods within this time are hurried.
const HURRIED_NOD: u64 = 2_500;
/// A key holds dead air off for five seconds, and then there is a moment more.
const COMPOSING: u64 = 5_000 + 3_000;
/// A breath holds dead air off for this long.
const BREATH: u64 = 6_000;
/// After so many silences in a row the caller's patience is over.
const SILENCES: u32 = 3;
/// Turns that end at the top of the ladder of anger, before patience is over.
const STRIKES: u32 = 4;
/// The longest that a line may be paced to.
const LONGEST_LINE: u32 = 120_000;
/// The longest reply, in characters.
pub(super) const LONGEST_REPLY: usize = 4_000;

impl Turn {
    fn new(lines: Vec<Planned>, then: Then, begins: Millis) -> Self {
        let invitations = lines.iter().skip(1).filter(|line| line.pause_ms >= INVITING_PAUSE).count() as u32;
        Self {
            next_at: begins,
            lines: lines.into(),
            speaking: None,
            said: 0,
            then,
            broken: false,
            nodded: None,
            nod_counted: false,
            invitations,
            waiting: None,
        }
    }

    /// Whether a reply now would come after everything: in the grace of the last line.
    fn nearly_done(&self, now: Millis) -> bool {
        self.lines.is_empty() && self.speaking.as_ref().is_some_and(|speaking| speaking.ends.since(now).0 <= GRACE)
    }

    /// Whether it is between two lines, or in the grace of one that is not the last.
    fn pausing(&self, now: Millis) -> bool {
        let graced = self.speaking.as_ref().is_none_or(|speaking| speaking.ends.since(now).0 <= GRACE);
        graced && !self.lines.is_empty() && (self.said > 0 || self.speaking.is_some())
    }
}

impl Conversation {
    pub(super) fn floor_kind(&self) -> FloorKind {
        self.scene().channel.floor()
    }

    // --- Time ---

    pub(super) fn floor_due(&self) -> Option<Millis> {
        match &self.state.floor {
            Floor::Caller(turn) => Some(turn.speaking.as_ref().map_or(turn.next_at, |speaking| speaking.ends)),
            Floor::Agent { until, .. } | Floor::Away { until, .. } => Some(*until),
            Floor::Free { silence_at } => *silence_at,
        }
    }

    /// Does everything that is due up to `to`, in order.
    pub(super) fn pass_time(&mut self, to: Millis) {
        while self.state.phase == Phase::Call {
            let (promise, floor) = (self.promise_due(), self.floor_due());
            match [promise, floor].into_iter().flatten().min() {
                Some(due) if due <= to => {
                    self.state.now = self.state.now.max(due);
                    if promise == Some(due) {
                        self.settle_due();
                    } else {
                        self.floor_event();
                    }
                }
                _ => {
                    self.state.now = self.state.now.max(to);
                    return;
                }
            }
        }
    }

    fn floor_event(&mut self) {
        let floor = std::mem::replace(&mut self.state.floor, Floor::Free { silence_at: None });
        match floor {
            Floor::Caller(mut turn) => match turn.speaking.take() {
                Some(speaking) => self.line_ends(turn, speaking),
                None => self.line_begins(turn),
            },
            Floor::Agent { next, .. } | Floor::Away { next, .. } => self.state.floor = Floor::Caller(next),
            Floor::Free { .. } => self.silence(),
        }
    }

    fn line_begins(&mut self, mut turn: Turn) {
        match turn.lines.pop_front() {
            Some(planned) => {
                self.emit(Happening::LineBegan { line: planned.line.clone(), ms: planned.ms });
                let now = self.state.now;
                turn.speaking = Some(Speaking { began: now, ends: now + Millis(planned.ms.into()), planned });
                self.state.floor = Floor::Caller(turn);
            }
            None => self.turn_ends(turn),
        }
    }

    fn line_ends(&mut self, mut turn: Turn, speaking: Speaking) {
        self.line_said(speaking.planned);
        turn.said += 1;
        match turn.lines.front() {
            Some(next) => {
                turn.next_at = self.state.now + Millis(next.pause_ms.into());
                self.state.floor = Floor::Caller(turn);
            }
            None => self.turn_ends(turn),
        }
    }

    /// A line has been said to its end: what it tells is now told.
    fn line_said(&mut self, planned: Planned) {
        self.emit(Happening::LineEnded { line: planned.line });
        for fact in planned.tells {
            self.learn(fact);
        }
        if planned.by.is_none() {
            self.state.caller_words.push((self.state.turn, planned.text));
        }
    }

    fn turn_ends(&mut self, turn: Turn) {
        if self.state.mood.anger >= 10 {
            self.state.strikes += 1;
        }
        if !turn.broken && turn.said >= 2 {
            self.state.acknowledge(Acknowledged::LetFinish);
        }
        if self.real_time() == RealTime::Off && turn.invitations > 0 && !turn.nod_counted {
            self.nod_counts("counted as done: real time is off");
        }
        match turn.then {
            Then::Go(way) => {
                self.take_way(way, Vec::new());
                if let (Some(spoken), Floor::Caller(next)) = (turn.waiting, &mut self.state.floor) {
                    next.waiting = Some(spoken);
                }
            }
            Then::End(ending) => {
                if let Some(spoken) = turn.waiting {
                    self.hear_nothing(&spoken);
                }
                self.end_scene(ending);
            }
            Then::Free => {
                self.free_the_floor();
                if let Some(spoken) = turn.waiting {
                    self.hear(spoken);
                }
            }
        }
    }

    /// Nobody has the floor; silence begins to run.
    pub(super) fn free_the_floor(&mut self) {
        let words = self.words_on_screen();
        let allowance = speech::allowance_ms(words, self.header.settings.typed, self.floor_kind(), self.real_time());
        let silence_at = allowance.map(|ms| self.state.now + Millis(ms));
        self.state.breathed = false;
        self.state.floor = Floor::Free { silence_at };
        self.emit(Happening::FloorFree { until: silence_at });
    }

    fn silence(&mut self) {
        self.state.silences += 1;
        let times = self.state.silences;
        self.emit(Happening::Silence { times });
        self.judged(Signal::DeadAir, Evidence::Moment { turn: self.state.turn, what: "nobody said anything for a long moment".to_owned() });
        if times >= SILENCES {
            return self.give_up();
        }
        let reaction = if times == 1 { ReactionTo::Silence } else { ReactionTo::LongSilence };
        let (lines, way) = self.react(reaction);
        match way {
            Some(way) => self.take_way(way, lines),
            None => self.begin_turn(lines, Then::Free, GAP),
        }
    }

    // --- The caller's turns ---

    /// Plans a turn of the caller's that begins after `delay` ms, and after what the trainee is saying.
    pub(super) fn begin_turn(&mut self, lines: Vec<Planned>, then: Then, delay: u64) {
        let mut lines: VecDeque<Planned> = lines.into();
        if let Some(first) = lines.front_mut() {
            first.pause_ms = 0;
        }
        let then = if self.state.strikes >= STRIKES { self.patience_over(then) } else { then };
        for line in &lines {
            self.announce(line);
        }
        let gap = if self.floor_kind() == FloorKind::Free { 0 } else { delay };
        let lines: Vec<Planned> = lines.into();
        self.state.floor = match std::mem::replace(&mut self.state.floor, Floor::Free { silence_at: None }) {
            Floor::Agent { until, .. } => Floor::Agent { until, next: Turn::new(lines, then, until + Millis(gap)) },
            Floor::Away { until, .. } => Floor::Away { until, next: Turn::new(lines, then, until + Millis(gap)) },
            Floor::Caller(_) | Floor::Free { .. } => Floor::Caller(Turn::new(lines, then, self.state.now + Millis(gap))),
        };
    }

    fn announce(&mut self, line: &Planned) {
        self.emit(Happening::Planned {
            line: line.line.clone(),
            speaker: if line.by.is_some() { Speaker::Other } else { Speaker::Caller },
            name: line.by.clone().unwrap_or_default(),
            text: line.text.clone(),
            recording: line.recording.clone(),
            ms: line.ms,
            pause_ms: line.pause_ms,
        });
    }

    fn patience_over(&self, then: Then) -> Then {
        match (then, self.world.scenario.gives_up) {
            (Then::End(ending), _) => Then::End(ending),
            (_, Some(ending)) => Then::Go(Way::Ending(ending)),
            (then, None) => then,
        }
    }

    /// The usual gap before an answer.
    pub(super) fn answer(&mut self, lines: Vec<Planned>, then: Then) {
        self.begin_turn(lines, then, GAP);
    }

    /// The trainee has the floor for `ms`; the caller's next turn comes after.
    pub(super) fn agent_speaks(&mut self, ms: u32) {
        let until = self.state.now + Millis(ms.into());
        self.state.floor = Floor::Agent { until, next: Turn::new(Vec::new(), Then::Free, until) };
    }

    /// The trainee is away for `ms`.
    pub(super) fn agent_away(&mut self, ms: u32) {
        let until = self.state.now + Millis(ms.into());
        self.state.floor = Floor::Away { until, next: Turn::new(Vec::new(), Then::Free, until) };
    }

    /// Makes lines of the author's into lines of this attempt: variants drawn, names filled in, lengths computed.
    pub(super) fn plan(&mut self, lines: &[Line]) -> Vec<Planned> {
        let mut planned = Vec::new();
        for line in lines {
            if !self.holds(&line.when, None) || line.variants.is_empty() {
                continue;
            }
            let visit = self.state.visits.get(&self.state.beat).copied().unwrap_or(0);
            let variant = draw(self.header.seed, &line.id, visit, line.variants.len() as u32) as usize;
            let mild = self.header.settings.mild && !line.mild.is_empty();
            let text = self.fill_in(if mild { &line.mild } else { &line.variants[variant] });
            self.state.lines += 1;
            planned.push(Planned {
                line: format!("{}#{}", line.id, self.state.lines),
                ms: speech::line_ms(&text, self.world.scenario.caller.voice.pace, self.state.mood, self.floor_kind()),
                text,
                pause_ms: if self.floor_kind() == FloorKind::Free { 0 } else { line.pause_ms },
                tells: line.tells.clone(),
                by: line.by.clone(),
                recording: if mild || variant > 0 { None } else { line.recording.clone() },
            });
        }
        planned
    }

    /// Fills in `{caller}`, `{agent}` and the words of truths.
    fn fill_in(&self, text: &str) -> String {
        if !text.contains('{') {
            return text.to_owned();
        }
        let agent = self.header.seat.name.split_whitespace().next().unwrap_or("you");
        let mut filled = text.replace("{caller}", self.world.scenario.caller.first_name()).replace("{agent}", agent);
        let about = self.beat().time_about.map(|ix| self.world.scenario.truths[ix].text.as_str()).unwrap_or("this");
        filled = filled.replace("{truth}", if about.is_empty() { "this" } else { about });
        for (_, id, truth) in self.world.scenario.truths.iter() {
            filled = filled.replace(&format!("{{{id}}}"), &truth.text);
        }
        filled
    }

    /// What the caller says to something that suits any scenario, and where that leads.
    pub(super) fn react(&mut self, to: ReactionTo) -> (Vec<Planned>, Option<Way>) {
        let world = self.world.clone();
        let Some(reaction) = world.reaction(to) else { return (Vec::new(), None) };
        let name: &'static str = to.into();
        let count = self.state.reactions.entry(name).or_insert(0);
        let visit = *count;
        *count += 1;
        self.emit(Happening::Reacted { reaction: name.to_owned() });
        let mood = reaction.mood.clone();
        self.author_steps(&mood, crate::log::Cause::Reaction(name.to_owned()));
        if reaction.says.is_empty() {
            return (Vec::new(), reaction.next);
        }
        // The alternatives take turns from a drawn start, so that none comes twice before all have come.
        let count = reaction.says.len() as u32;
        let pick = (draw(self.header.seed, name, 0, count) + visit) % count;
        (self.plan(std::slice::from_ref(&reaction.says[pick as usize])), reaction.next)
    }

    pub(super) fn give_up(&mut self) {
        let (lines, _) = self.react(ReactionTo::GivesUp);
        match self.world.scenario.gives_up {
            Some(ending) => self.take_way(Way::Ending(ending), lines),
            None => self.answer(lines, Then::Free),
        }
    }

    pub(super) fn plan_ending(&mut self, ending: Ix<Ending>, mut before: Vec<Planned>) {
        let says = self.world.scenario.endings[ending].says.clone();
        before.extend(self.plan(&says));
        self.answer(before, Then::End(ending));
    }

    // --- The trainee's acts upon the floor ---

    pub(super) fn pace(&mut self, line: &str, ms: u32) -> Result<(), Refusal> {
        let turn = match &mut self.state.floor {
            Floor::Caller(turn) | Floor::Agent { next: turn, .. } | Floor::Away { next: turn, .. } => turn,
            Floor::Free { .. } => return Err(Refusal::NoLine(line.to_owned())),
        };
        match turn.lines.iter_mut().find(|planned| planned.line == line) {
            Some(planned) => {
                planned.ms = ms.clamp(100, LONGEST_LINE);
                Ok(())
            }
            None => Err(Refusal::NoLine(line.to_owned())),
        }
    }

    /// Refuses what is for a call under way.
    pub(super) fn in_call(&self) -> Result<(), Refusal> {
        match self.state.phase {
            Phase::Call => Ok(()),
            Phase::Over => Err(Refusal::Over),
            Phase::Record | Phase::Diary => Err(Refusal::NotInCall),
        }
    }

    /// Refuses what needs a free floor.
    pub(super) fn floor_free(&self) -> Result<(), Refusal> {
        self.in_call()?;
        match self.state.floor {
            Floor::Free { .. } => Ok(()),
            Floor::Caller(_) => Err(Refusal::CallerSpeaks),
            Floor::Agent { .. } => Err(Refusal::StillSpeaking),
            Floor::Away { .. } => Err(Refusal::Away),
        }
    }

    pub(super) fn say(&mut self, spoken: Spoken, when: When) -> Result<(), Refusal> {
        self.in_call()?;
        let text = self.words_of(&spoken)?;
        if text.trim().is_empty() {
            return Err(Refusal::Empty);
        }
        if text.chars().count() > LONGEST_REPLY {
            return Err(Refusal::TooLong(LONGEST_REPLY));
        }
        let now = self.state.now;
        // Messages cannot be talked over, and neither can what is not said aloud.
        let when = if self.floor_kind() == FloorKind::Spoken { when } else { When::AtEnd };
        match &mut self.state.floor {
            Floor::Agent { .. } => Err(Refusal::StillSpeaking),
            Floor::Away { .. } => Err(Refusal::Away),
            Floor::Free { .. } => {
                self.hear(spoken);
                Ok(())
            }
            Floor::Caller(turn) if when == When::AtEnd || (turn.nearly_done(now) && turn.then == Then::Free) => {
                if turn.waiting.is_some() {
                    return Err(Refusal::ReplyWaits);
                }
                turn.waiting = Some(spoken);
                self.emit(Happening::ReplyWaits);
                Ok(())
            }
            Floor::Caller(turn) if turn.pausing(now) => {
                self.cut_short(spoken);
                Ok(())
            }
            Floor::Caller(_) if when == When::Now => Err(Refusal::CallerSpeaks),
            Floor::Caller(_) => self.talk_over(text),
        }
    }

    /// A reply in a pause: heard, but they had not got it all out.
    fn cut_short(&mut self, spoken: Spoken) {
        let Floor::Caller(mut turn) = std::mem::replace(&mut self.state.floor, Floor::Free { silence_at: None }) else { return };
        if let Some(speaking) = turn.speaking.take() {
            self.line_said(speaking.planned);
        }
        self.emit(Happening::LinesDropped { lines: turn.lines.iter().map(|line| line.line.clone()).collect() });
        let first = turn.lines.front().map_or("", |line| line.text.as_str());
        let what = format!("you replied before “{}”", shorten(first));
        self.judged(Signal::CutShort, Evidence::Moment { turn: self.state.turn + 1, what });
        let (lines, _) = self.react(ReactionTo::CutShort);
        match turn.then {
            Then::Free => self.hear_after(spoken, lines),
            Then::Go(way) => {
                self.hear_nothing(&spoken);
                self.take_way(way, lines);
            }
            Then::End(ending) => {
                self.hear_nothing(&spoken);
                self.answer(lines, Then::End(ending));
            }
        }
    }

    fn hear_nothing(&mut self, spoken: &Spoken) {
        let text = self.words_of(spoken).unwrap_or_default();
        self.emit(Happening::ReplyUnheard { text });
    }

    /// Words over the caller's words: they stop, react, and take up the cut phrase.
    fn talk_over(&mut self, text: String) -> Result<(), Refusal> {
        let Floor::Caller(mut turn) = std::mem::replace(&mut self.state.floor, Floor::Free { silence_at: None }) else {
            return Err(Refusal::CallerSpeaks);
        };
        let mut rest: Vec<Planned> = Vec::new();
        let mut what = "you spoke over the first word".to_owned();
        if let Some(speaking) = turn.speaking.take() {
            let left = speaking.ends.since(self.state.now).0;
            let length = u64::from(speaking.planned.ms).max(1);
            let said = (1000 - left * 1000 / length) as u32;
            self.emit(Happening::LineCut { line: speaking.planned.line.clone(), said });
            what = format!("you spoke {}.{} s before the end of “{}”", left / 1000, left % 1000 / 100, shorten(&speaking.planned.text));
            rest.push(speaking.planned);
        }
        rest.extend(turn.lines.drain(..));
        self.emit(Happening::LinesDropped { lines: rest.iter().skip(1).map(|line| line.line.clone()).collect() });
        self.judged(Signal::TalkedOver, Evidence::Moment { turn: self.state.turn + 1, what });
        self.emit(Happening::ReplyUnheard { text });
        let (mut lines, _) = self.react(ReactionTo::Interrupted);
        let (resumes, _) = self.react(ReactionTo::Resumes);
        if let (Some(lead), Some(cut)) = (resumes.into_iter().next(), rest.first_mut()) {
            cut.text = format!("{} {}", lead.text, cut.text);
            cut.ms += lead.ms;
            cut.recording = None;
        }
        for mut line in rest {
            self.state.lines += 1;
            let stable = line.line.split('#').next().unwrap_or_default().to_owned();
            line.line = format!("{stable}#{}", self.state.lines);
            lines.push(line);
        }
        if self.state.mood.anger >= 10 {
            self.state.strikes += 1;
        }
        self.begin_turn(lines, turn.then, GAP);
        if let Floor::Caller(turn) = &mut self.state.floor {
            turn.broken = true;
        }
        Ok(())
    }

    pub(super) fn withdraw(&mut self) -> Result<(), Refusal> {
        self.in_call()?;
        let Floor::Caller(turn) = &mut self.state.floor else { return Err(Refusal::NothingWaits) };
        let spoken = turn.waiting.take().ok_or(Refusal::NothingWaits)?;
        let text = self.words_of(&spoken).unwrap_or_default();
        self.emit(Happening::ReplyWithdrawn { text });
        Ok(())
    }

    /// Holds dead air off for `ms` from now, stretched as real time is.
    pub(super) fn hold_silence_off(&mut self, ms: u64) {
        let until = self.state.now + Millis(self.real_time().stretch(ms));
        if let Floor::Free { silence_at: Some(at) } = &mut self.state.floor {
            *at = (*at).max(until);
        }
    }

    pub(super) fn composing(&mut self) -> Result<(), Refusal> {
        self.in_call()?;
        self.hold_silence_off(COMPOSING);
        Ok(())
    }

    pub(super) fn breathe(&mut self) -> Result<(), Refusal> {
        self.in_call()?;
        self.emit(Happening::Breathed);
        if !std::mem::replace(&mut self.state.breathed, true)
            && let Floor::Free { silence_at: Some(at) } = &mut self.state.floor
        {
            *at = *at + Millis(BREATH);
        }
        Ok(())
    }

    pub(super) fn nod(&mut self) -> Result<(), Refusal> {
        self.in_call()?;
        self.emit(Happening::Nodded);
        let now = self.state.now;
        let Floor::Caller(turn) = &mut self.state.floor else { return Ok(()) };
        let hurried = turn.nodded.replace(now).is_some_and(|before| now.since(before).0 < HURRIED_NOD);
        let pausing = turn.pausing(now);
        if pausing && turn.speaking.is_none() {
            turn.next_at = turn.next_at.min(now + Millis(AFTER_NOD)).max(now);
        }
        if hurried {
            let what = "two nods within a moment".to_owned();
            self.judged(Signal::NodHurried, Evidence::Moment { turn: self.state.turn + 1, what });
            self.interject(ReactionTo::NodHurried);
        } else if pausing && !std::mem::replace(&mut turn.nod_counted, true) {
            self.nod_counts("a nod in the pause");
        }
        Ok(())
    }

    /// Puts a reaction before the caller's next line.
    fn interject(&mut self, to: ReactionTo) {
        let (lines, _) = self.react(to);
        for line in lines {
            self.announce(&line);
            if let Floor::Caller(turn) = &mut self.state.floor {
                turn.lines.push_front(line);
            }
        }
    }

    fn nod_counts(&mut self, what: &str) {
        self.judged(Signal::NodTimely, Evidence::Moment { turn: self.state.turn + 1, what: what.to_owned() });
        if self.beat().tempts.contains(&Principle::LetThemFinish) {
            self.state.acknowledge(Acknowledged::LetFinish);
        }
    }

    pub(super) fn real_time(&self) -> RealTime {
        self.header.settings.real_time
    }
}

/// The first words of a line, for evidence.
fn shorten(text: &str) -> String {
    let mut short: String = text.chars().take(48).collect();
    if short.len() < text.len() {
        short.truncate(short.trim_end().len());
        short.push('…');
    }
    short
}
