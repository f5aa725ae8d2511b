//! An installed speech program, run for one line at a time. It is given arguments and the line on its
//! input, never a shell; it has so long, then it is ended.

use std::io::{Read, Write};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use crate::scenario::{Ladder, Mood, Voice};

use super::{Clip, Utterance, wav};

/// The programs that are looked for, best first.
const PROGRAMS: [&str; 2] = ["espeak-ng", "espeak"];
/// The voice that every one of them has.
const PLAIN_VOICE: &str = "en";
/// How long a program may take over one line.
const LIMIT: Duration = Duration::from_secs(5);
/// The most that is read from it, in bytes: over three minutes of speech.
const MOST_BYTES: u64 = 10 * 1024 * 1024;
/// The most that it is given, in characters.
const MOST_TEXT: usize = 2_000;

/// The speech program, looked for at first need and given up when it hangs.
#[derive(Debug, Default)]
pub(super) struct Speech {
    looked: bool,
    program: Option<&'static str>,
}

impl Speech {
    /// Speech without a program.
    #[cfg(test)]
    pub(super) fn none() -> Self {
        Self { looked: true, program: None }
    }

    /// Finds the first program that can say a word. The word also warms it up.
    pub(super) fn look_up(&mut self) {
        if !self.looked {
            self.looked = true;
            self.program = PROGRAMS.into_iter().find(|program| say(program, "Well", Mood::default(), &Voice::default()).is_ok());
        }
    }

    /// Speaks a line; none if there is no program, or it could not.
    pub(super) fn speak(&mut self, utterance: &Utterance) -> Option<Clip> {
        self.look_up();
        let spoken = say(self.program?, &utterance.text, utterance.mood, &utterance.voice);
        if matches!(spoken, Err(Trouble::Hangs)) {
            self.program = None;
        }
        spoken.ok()
    }
}

/// Why a program said nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Trouble {
    /// It did not come to an end.
    Hangs,
    /// It could not be started, or what it gave was no sound.
    Fails,
}

fn say(program: &str, text: &str, mood: Mood, voice: &Voice) -> Result<Clip, Trouble> {
    let text = speakable(text);
    let attempt = |name: &str| {
        let bytes = run(Command::new(program).args(arguments(name, mood, voice)), text.clone(), LIMIT)?;
        wav::read(&bytes).filter(|clip| !clip.samples.is_empty()).ok_or(Trouble::Fails)
    };
    match attempt(voice_name(&voice.name)) {
        // It may not know a voice of that name.
        Err(Trouble::Fails) => attempt(PLAIN_VOICE),
        done => done,
    }
}

/// The arguments for a voice in a mood: the angrier, the faster, higher and louder.
fn arguments(name: &str, mood: Mood, voice: &Voice) -> Vec<String> {
    let anger = u16::from(mood.anger.clamp(0, Ladder::Anger.top()).unsigned_abs());
    let speed = (u32::from(voice.pace.clamp(80, 260)) * u32::from(100 + 2 * anger) / 100).to_string();
    let pitch = (u16::from(voice.pitch) + 2 * anger).min(99).to_string();
    let loudness = (80 + 8 * anger).to_string();
    let fixed = ["--stdin", "--stdout", "-z", "-b", "1"];
    let chosen = ["-v", name, "-s", &speed, "-p", &pitch, "-a", &loudness];
    fixed.into_iter().chain(chosen).map(str::to_owned).collect()
}

/// A voice's name as it may be passed on: an author's word must not become an option or a path.
fn voice_name(name: &str) -> &str {
    let allowed = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '+' | '_');
    let fits = name.starts_with(|first: char| first.is_ascii_alphabetic()) && name.len() <= 40 && name.chars().all(allowed);
    if fits { name } else { PLAIN_VOICE }
}

/// The text as it may be passed on. Control characters are commands to some programs.
fn speakable(text: &str) -> String {
    text.chars().take(MOST_TEXT).map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}

/// Runs a command with a text on its input, and gives what it wrote. Whatever it does, it is over after
/// `limit`.
fn run(command: &mut Command, input: String, limit: Duration) -> Result<Vec<u8>, Trouble> {
    let command = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = without_window(command).spawn().map_err(|_| Trouble::Fails)?;
    let answer = converse(&mut child, input, limit);
    // It has said what it had to say, or its time is up.
    let _ = child.kill();
    let _ = child.wait();
    answer
}

/// Writes and reads on a thread of its own, since either may block for ever.
fn converse(child: &mut Child, input: String, limit: Duration) -> Result<Vec<u8>, Trouble> {
    let (Some(mut stdin), Some(stdout)) = (child.stdin.take(), child.stdout.take()) else { return Err(Trouble::Fails) };
    let (done, answer) = mpsc::channel();
    let talk = move || {
        let mut bytes = Vec::new();
        let written = stdin.write_all(input.as_bytes());
        drop(stdin);
        let read = stdout.take(MOST_BYTES).read_to_end(&mut bytes);
        // Nobody listens any more when the limit has passed.
        let _ = done.send(written.and(read).map(|_| bytes));
    };
    std::thread::Builder::new().name("speech".to_owned()).spawn(talk).map_err(|_| Trouble::Fails)?;
    match answer.recv_timeout(limit) {
        Ok(bytes) => bytes.map_err(|_| Trouble::Fails),
        Err(RecvTimeoutError::Timeout) => Err(Trouble::Hangs),
        Err(RecvTimeoutError::Disconnected) => Err(Trouble::Fails),
    }
}

/// On Windows a console program would open a window of its own.
fn without_window(command: &mut Command) -> &mut Command {
    #[cfg(windows)]
    {
        const CREATE_NO_WINDOW: u32 = 0x0800_0000;
        std::os::windows::process::CommandExt::creation_flags(command, CREATE_NO_WINDOW);
    }
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_arguments(voice: Voice, anger: i8, expected: &str) {
        let arguments = arguments(voice_name(&voice.name), Mood { anger, ..Mood::default() }, &voice);
        assert_eq!(arguments.join(" "), format!("--stdin --stdout -z -b 1 {expected}"));
    }

    fn voice(name: &str, pitch: u8, pace: u16) -> Voice {
        Voice { name: name.to_owned(), pitch, pace }
    }

    #[test]
    fn pitch_pace_and_loudness_follow_the_mood() {
        check_arguments(voice("en-gb", 45, 165), 0, "-v en-gb -s 165 -p 45 -a 80");
        check_arguments(voice("en-us+f3", 40, 175), 7, "-v en-us+f3 -s 199 -p 54 -a 136");
        check_arguments(voice("en-gb", 99, 260), 10, "-v en-gb -s 312 -p 99 -a 160");
        check_arguments(voice("en-gb", 255, 0), 127, "-v en-gb -s 96 -p 99 -a 160");
        check_arguments(voice("en-gb", 0, u16::MAX), -5, "-v en-gb -s 260 -p 0 -a 80");
    }

    #[test]
    fn a_voice_name_can_neither_be_an_option_nor_a_path() {
        for name in ["-w/tmp/x", "--stdout", "../en", "/dev/zero", "en gb", "en\0", "", "en;ls", "mb/mb-en1"] {
            assert_eq!(voice_name(name), PLAIN_VOICE, "{name:?}");
        }
        assert_eq!(voice_name("en-gb-x-rp"), "en-gb-x-rp");
    }

    #[test]
    fn control_characters_and_very_long_texts_are_not_passed_on() {
        assert_eq!(speakable("a\u{1}+10S\nb\0\u{85}c"), "a +10S b  c");
        assert_eq!(speakable(&"ä".repeat(5_000)).chars().count(), MOST_TEXT);
    }

    #[test]
    fn a_program_that_is_not_there_fails_quietly() {
        assert_eq!(say("evenkeel-no-such-program", "Hello", Mood::default(), &Voice::default()), Err(Trouble::Fails));
        let utterance = Utterance {
            line: String::new(),
            text: "Hello".to_owned(),
            mood: Mood::default(),
            voice: Voice::default(),
            recording: None,
            ms: 1,
        };
        assert_eq!(Speech::none().speak(&utterance), None);
    }

    #[cfg(unix)]
    mod with_programs {
        use super::*;

        #[test]
        fn a_text_that_looks_like_an_option_or_a_command_arrives_as_it_is() {
            for text in ["--help; ls $(pwd) `id`", "-v x", "| cat"] {
                let heard = run(&mut Command::new("cat"), text.to_owned(), LIMIT);
                assert_eq!(heard.as_deref(), Ok(text.as_bytes()));
            }
        }

        #[test]
        fn a_program_that_hangs_is_ended() {
            let heard = run(Command::new("sleep").arg("600"), String::new(), Duration::from_millis(20));
            assert_eq!(heard, Err(Trouble::Hangs));
        }

        #[test]
        fn a_program_that_never_stops_talking_is_cut_off() {
            let heard = run(Command::new("cat").arg("/dev/zero"), String::new(), Duration::from_secs(60));
            assert_eq!(heard.map(|bytes| bytes.len() as u64), Ok(MOST_BYTES));
        }
    }
}
