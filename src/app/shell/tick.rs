//! What happens by itself: time passes, other threads report, and what is safe on disk is shown.

use super::session::End;
use super::{Ready, Route, Shell, Tone};
use crate::base::Millis;
use crate::conversation::{FloorView, Refusal};
use crate::log::{Act, Entry, Happening};
use crate::records::Ack;
use crate::sound::{SoundEvent, Voice};

impl Shell {
    /// Takes in what other threads have done and lets time pass.
    pub fn tick(&mut self) {
        for report in
            self.worker.reports().into_iter().chain(self.files.reports()).chain(self.prover.reports()).chain(self.hindsight.reports())
        {
            report(self);
        }
        self.autosave();
        self.keep_rubric_draft();
        self.tick_proof();
        self.tick_hindsight();
        self.state.busy = !self.worker.is_idle() && !self.is_looking();
        self.take_acks();
        for event in self.sound.poll() {
            let SoundEvent::Prepared { line, ms } = event;
            if let Some(ms) = ms {
                // A line that has begun meanwhile keeps the length that it has.
                let _ = self.do_act(Act::Pace { line, ms });
            }
        }
        if let Some(notice) = self.sound.notice() {
            self.state.tell(Tone::Info, notice);
        }
        let wall = self.clock.now_ms();
        if let Some(session) = self.state.session.as_mut().filter(|session| !session.stuck) {
            for entry in session.tick(wall) {
                self.write(entry);
            }
        }
        self.state.call_now = self.state.session.as_ref().map_or(Millis(0), |session| session.call_time(wall));
    }

    fn take_acks(&mut self) {
        let acks: Vec<Ack> = self.writer.as_ref().map(|(_, acks)| acks.try_iter().collect()).unwrap_or_default();
        for ack in acks {
            match ack.result {
                Ok(()) => self.acknowledged(ack),
                Err(error) => {
                    if let Some(session) = &mut self.state.session {
                        session.stuck = true;
                        session.pause(true, self.clock.now_ms());
                        self.sound.pause();
                    }
                    self.state.tell(Tone::Warning, format!("{error} The call is paused until it can be written down."));
                }
            }
        }
    }

    fn acknowledged(&mut self, ack: Ack) {
        let Some(session) = &mut self.state.session else {
            // The end of an attempt is written: from now on it is among those that are over.
            return self.refresh();
        };
        if matches!(session.end, End::Assessed(_)) {
            return self.refresh();
        }
        session.stuck = false;
        let entries = session.acknowledge(ack.ticket);
        for entry in &entries {
            entry.happenings.iter().for_each(|happening| self.sound_of(happening));
        }
        let Some(session) = &self.state.session else { return };
        // The end of a scene stays in sight until the trainee goes on; who asks to stop has seen enough.
        let stopped = entries.iter().any(|entry| entry.happenings.contains(&Happening::Stopped));
        let stays = self.state.route == Route::Call && session.view.ended.is_some() && !stopped;
        let over = entries.iter().any(|entry| entry.happenings.contains(&Happening::Over));
        let screen = entries.iter().flat_map(|entry| &entry.happenings).filter_map(|happening| match happening {
            Happening::RecordOpened if !stays => Some(Route::Record),
            Happening::DiaryDay { .. } => Some(Route::Diary),
            Happening::SceneBegan { .. } => Some(Route::Call),
            _ => None,
        });
        if let Some(route) = screen.reduce(|_, last| last) {
            self.state.turn_to(route);
        }
        match (over, stays) {
            (true, true) => self.conclude(),
            (true, false) => self.finish_attempt(),
            (false, _) => {}
        }
    }

    /// Hands an entry to the writer; it is shown when it is safe.
    pub(super) fn write(&mut self, entry: Entry) {
        self.prepare_lines(&entry.happenings);
        let (Some(session), Some((writer, _))) = (&mut self.state.session, &mut self.writer) else { return };
        let seq = session.next_seq();
        let ticket = writer.append(session.attempt, seq, entry.clone());
        session.await_ack(ticket, entry);
    }

    /// Does an act now and writes it down.
    pub(super) fn do_act(&mut self, act: Act) -> Result<(), Refusal> {
        let wall = self.clock.now_ms();
        let Some(session) = self.state.session.as_mut().filter(|session| !session.stuck) else { return Ok(()) };
        let entry = session.act(act, wall)?;
        self.write(entry);
        Ok(())
    }

    /// Carries out everything that was asked.
    pub fn run(&mut self) {
        for command in self.queue.take() {
            self.execute(command);
        }
    }

    /// How long nothing happens by itself, in milliseconds of the machine; none: until somebody does something.
    pub fn idle_ms(&self) -> Option<u64> {
        let session = self.state.session.as_ref().filter(|_| self.state.route == Route::Call);
        let call = session.and_then(|session| session.next_ms(self.clock.now_ms()));
        call.into_iter()
            .chain(self.save_in_ms())
            .chain(self.proof_in_ms())
            .chain(self.hindsight_in_ms())
            .chain(self.keep_draft_in_ms())
            .min()
            .map(|ms| self.clock.machine_ms(ms))
    }

    /// Whether something is going on by itself: somebody speaks, or something is being loaded.
    pub fn is_lively(&self) -> bool {
        let speaking = |session: &super::Session| {
            !session.paused && session.view.ended.is_none() && !matches!(session.conversation.floor(), FloorView::Free { .. })
        };
        self.state.busy || self.state.ready == Ready::Opening || self.state.session.as_ref().is_some_and(speaking)
    }

    /// The machine's time in milliseconds since 1970.
    pub fn unix_ms(&self) -> i64 {
        self.clock.unix_ms()
    }

    /// For tests: waits until everything that was asked of other threads is done.
    #[cfg(test)]
    pub fn settle(&mut self) {
        for _ in 0..5_000 {
            self.run();
            self.tick();
            if self.is_settled() {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(2));
        }
        panic!("the shell did not settle");
    }

    /// Whether everything that was asked is done and safe on disk: nothing happens until time passes or somebody
    /// does something.
    pub fn is_settled(&self) -> bool {
        self.queue.is_empty()
            && self.worker.is_idle()
            && self.files.is_idle()
            && self.state.session.as_ref().is_none_or(super::Session::settled)
    }
}
