//! What the trainee does upon the floor: speaking, cutting in, nodding, breathing.
//!
//! While the caller speaks a reply waits for the end of the turn, or cuts in. In a pause before the last line it cuts
//! the caller short. In the last 600 ms of a line it counts as after it.

use super::state::{Acknowledged, Floor, Phase, Planned, Then};
use super::turns::GAP;
use super::{Conversation, Refusal};
use crate::base::{Millis, shorten};
use crate::log::{Happening, RealTime, Spoken, When};
use crate::principles::{Evidence, Principle, Signal};
use crate::scenario::{FloorKind, ReactionTo};

/// After a nod in a pause the next line comes no later than this.
const AFTER_NOD: u64 = 500;
/// Two nods within this time are hurried.
const HURRIED_NOD: u64 = 2_500;
/// A key holds dead air off for five seconds, and then there is a moment more.
const COMPOSING: u64 = 5_000 + 3_000;
/// A breath holds dead air off for this long.
const BREATH: u64 = 6_000;
/// The longest that a line may be paced to.
const LONGEST_LINE: u32 = 120_000;
/// So many characters of a line stand for it in evidence.
const QUOTED: usize = 48;
/// The longest reply, in characters.
pub(super) const LONGEST_REPLY: usize = 4_000;

impl Conversation {
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
            // The reply that waits may be said now; another one may not be said beside it.
            Floor::Caller(turn) if turn.waiting.as_ref().is_some_and(|waiting| when == When::AtEnd || *waiting != spoken) => {
                Err(Refusal::ReplyWaits)
            }
            Floor::Caller(turn) if when == When::AtEnd || (turn.nearly_done(now) && turn.then == Then::Free) => {
                turn.waiting = Some(spoken);
                self.emit(Happening::ReplyWaits);
                Ok(())
            }
            Floor::Caller(turn) if turn.pausing(now) => {
                turn.waiting = None;
                self.cut_short(spoken);
                Ok(())
            }
            Floor::Caller(_) if when == When::Now => Err(Refusal::CallerSpeaks),
            Floor::Caller(turn) => {
                turn.waiting = None;
                self.talk_over(text)
            }
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
        let what = format!("you replied before “{}”", shorten(first, QUOTED));
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

    pub(super) fn hear_nothing(&mut self, spoken: &Spoken) {
        let text = self.wording(spoken);
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
            what = format!(
                "you spoke {}.{} s before the end of “{}”",
                left / 1000,
                left % 1000 / 100,
                shorten(&speaking.planned.text, QUOTED)
            );
            // A mere reaction ("Let me finish") is not taken up again.
            if !speaking.planned.line.starts_with("reaction/") {
                rest.push(speaking.planned);
            }
        }
        self.emit(Happening::LinesDropped { lines: turn.lines.iter().map(|line| line.line.clone()).collect() });
        rest.extend(turn.lines);
        self.judged(Signal::TalkedOver, Evidence::Moment { turn: self.state.turn + 1, what });
        self.emit(Happening::ReplyUnheard { text });
        let (mut lines, _) = self.react(ReactionTo::Interrupted);
        // The words that take a line up are said once, however often it is cut.
        if let Some(cut) = rest.first_mut().filter(|cut| cut.by.is_none() && !cut.taken_up)
            && let Some(lead) = self.react(ReactionTo::Resumes).0.into_iter().next()
        {
            cut.text = format!("{} {}", lead.text, cut.text);
            cut.ms += lead.ms;
            cut.recording = None;
            cut.taken_up = true;
        }
        for mut line in rest {
            self.state.lines += 1;
            let stable = line.line.split('#').next().unwrap_or_default().to_owned();
            line.line = format!("{stable}#{}", self.state.lines);
            lines.push(line);
        }
        self.count_strike();
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
        let text = self.wording(&spoken);
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

    /// With real time off nobody has to nod: the caller goes on as after a nod, and nothing is seen or earned.
    pub(super) fn nod_spared(&mut self) {
        self.signal_moves_mood(Signal::NodTimely);
        self.let_finish();
    }

    fn nod_counts(&mut self, what: &str) {
        self.judged(Signal::NodTimely, Evidence::Moment { turn: self.state.turn + 1, what: what.to_owned() });
        self.let_finish();
    }

    fn let_finish(&mut self) {
        if self.beat().tempts.contains(&Principle::LetThemFinish) {
            self.state.acknowledge(Acknowledged::LetFinish);
        }
    }

    pub(super) fn real_time(&self) -> RealTime {
        self.header.settings.real_time
    }
}
