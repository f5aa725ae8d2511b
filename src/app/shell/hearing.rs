//! What is heard of a call.

use super::Shell;
use crate::library::Source;
use crate::log::{Happening, Speaker};
use crate::scenario::Channel;
use crate::sound::{Cue, Cues, Recording, Sound, Utterance, Voice};

impl Shell {
    pub(super) fn open_sound(&mut self) {
        if self.sound_wanted {
            let wake = self.wake.clone();
            self.sound = Sound::open(self.state.preferences.sound, Box::new(move || wake()));
        }
    }

    /// Makes the lines that are going to be said audible, ahead of time.
    pub(super) fn prepare_lines(&self, happenings: &[Happening]) {
        let Some(session) = &self.state.session else { return };
        let source = self.state.library.source(&session.conversation.world().scenario.id);
        let folder = source.and_then(Source::folder);
        let caller = &session.conversation.world().scenario.caller;
        let mut voice = caller.voice.clone();
        voice.pace = (u32::from(voice.pace) * self.state.preferences.speech_pace / 100).clamp(60, 400) as u16;
        for happening in happenings {
            if let Happening::Planned { line, speaker, text, recording, ms, .. } = happening
                // The caller's voice is the caller's alone.
                && (*speaker == Speaker::Caller || recording.is_some())
            {
                self.sound.prepare(Utterance {
                    line: line.clone(),
                    text: text.clone(),
                    mood: session.conversation.mood(),
                    voice: voice.clone(),
                    recording: folder.zip(recording.clone()).map(|(folder, name)| Recording { folder: folder.to_owned(), name }),
                    ms: *ms,
                });
            }
        }
    }

    /// What is heard of a happening.
    pub(super) fn sound_of(&mut self, happening: &Happening) {
        let Some(session) = &self.state.session else { return };
        let channel: Channel = session.conversation.current_scene().channel;
        match happening {
            Happening::SceneBegan { .. } => {
                self.sound.cue(Cue::Opening(channel));
                self.sound.ambience(Some(channel));
            }
            Happening::SceneEnded { .. } | Happening::Over => {
                self.sound.stop_voice();
                self.sound.cue(Cue::Closing(channel));
                self.sound.ambience(None);
                self.sound.hold(false);
            }
            Happening::LineBegan { line, .. } => {
                self.sound.hold(false);
                self.sound.start(line);
            }
            Happening::LineCut { .. } => self.sound.stop_voice(),
            Happening::Nodded => self.sound.cue(Cue::Nod),
            Happening::Replied { .. } if channel == Channel::Chat => self.sound.cue(Cue::MessageSent),
            Happening::Moved { .. } if channel == Channel::Phone => self.sound.hold(true),
            Happening::MoodMoved { ladder: crate::scenario::Ladder::Anger, from, to, .. } => {
                self.sound.cue(if to > from { Cue::SeaRises } else { Cue::SeaFalls });
            }
            _ => {}
        }
    }
}
