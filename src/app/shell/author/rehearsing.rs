//! A rehearsal in the studio: the open scenario is played by steps, and nothing of it is kept.

use super::super::{CallView, Shell, Tone};
use super::RehearseAct;
use crate::assessment::{PrincipleScore, assess};
use crate::library::own;
use crate::log::{Directive, When};
use crate::rehearsal::{Probe, Rehearsal, Search, Setting, Stage, Tried, Way, add_probe, texts, ways_to};

/// A rehearsal, and what is known of it.
#[derive(Debug)]
pub struct Rehearsing {
    /// The call.
    pub rehearsal: Rehearsal,
    /// What has been said and done.
    pub view: CallView,
    /// The goals as they stand.
    pub goals: Vec<PrincipleScore>,
    /// The beat that it was to begin at; none for the beginning.
    pub beat: Option<String>,
    /// Ways to that beat, the shortest first.
    pub ways: Vec<Way>,
    /// The way that was gone; none where the state was set by hand.
    pub way: Option<usize>,
    /// What came of the reply that was tried last.
    pub tried: Option<Tried>,
    /// Why the last thing could not be done.
    pub refused: Option<String>,
    /// What the text's last change did to it.
    pub told: Option<String>,
    /// The document's revision that it is played with.
    pub revision: u64,
}

impl Rehearsing {
    fn new(rehearsal: Rehearsal, revision: u64) -> Self {
        let mut rehearsing = Self {
            rehearsal,
            view: CallView::default(),
            goals: Vec::new(),
            beat: None,
            ways: Vec::new(),
            way: None,
            tried: None,
            refused: None,
            told: None,
            revision,
        };
        rehearsing.look();
        rehearsing
    }

    /// Takes in what has happened.
    fn look(&mut self) {
        let log = self.rehearsal.log();
        self.view = CallView::default();
        self.view.open(&log.opening);
        log.entries.iter().for_each(|entry| self.view.take(entry));
        self.goals = assess(&self.rehearsal.stage().world, log).goals;
        self.tried = None;
    }

    /// After something was done, or could not be.
    fn after(&mut self, done: Result<(), String>) {
        self.told = None;
        self.refused = done.err();
        if self.refused.is_none() {
            self.look();
        }
    }

    fn go_on(&mut self) {
        if let Some(tried) = self.tried.take() {
            let done = self.rehearsal.act(Directive::Say { text: tried.text, when: When::AtEnd });
            self.after(done);
        }
    }

    /// Plays everything again on a changed text.
    fn renew(&mut self, stage: Stage, revision: u64) {
        let tried = self.tried.take().map(|tried| tried.text);
        let changed = self.rehearsal.renew(stage);
        self.revision = revision;
        self.refused = None;
        self.look();
        self.tried = tried.map(|text| self.rehearsal.try_reply(&text));
        self.told = match changed {
            0 => None,
            1 => Some("Played again on the changed text. At one place the customer now says something else.".to_owned()),
            _ => Some(format!("Played again on the changed text. At {changed} places the customer now says something else.")),
        };
    }
}

impl Shell {
    /// Carries out what was asked of the rehearsal.
    pub(super) fn rehearse(&mut self, act: RehearseAct) {
        match act {
            RehearseAct::Start => self.rehearse_from(None),
            RehearseAct::From(beat) => self.find_ways(beat),
            RehearseAct::Set(setting) => self.rehearse_from(Some(setting)),
            RehearseAct::Play(acts) => self.play_shown(acts),
            RehearseAct::KeepProbe { goes } => self.keep_probe(goes),
            RehearseAct::Way(place) => self.take_way(place),
            RehearseAct::Renew => self.renew_rehearsal(),
            act => self.with_rehearsal(act),
        }
    }

    fn with_rehearsal(&mut self, act: RehearseAct) {
        let Some(rehearsing) = self.state.studio.open.as_mut().and_then(|open| open.rehearsing.as_mut()) else { return };
        match act {
            RehearseAct::Do(directive) => {
                let done = rehearsing.rehearsal.act(directive);
                rehearsing.after(done);
            }
            RehearseAct::SayNothing => {
                let done = rehearsing.rehearsal.say_nothing();
                rehearsing.after(done);
            }
            RehearseAct::Undo => {
                rehearsing.rehearsal.undo();
                rehearsing.after(Ok(()));
            }
            RehearseAct::Restart => {
                rehearsing.rehearsal.restart();
                rehearsing.after(Ok(()));
            }
            RehearseAct::Try(text) => {
                rehearsing.refused = None;
                rehearsing.tried = Some(rehearsing.rehearsal.try_reply(&text));
            }
            RehearseAct::CloseTry => rehearsing.tried = None,
            RehearseAct::GoOn => rehearsing.go_on(),
            // These are carried out without it, or make another.
            RehearseAct::Start | RehearseAct::From(_) | RehearseAct::Set(_) | RehearseAct::Play(_) => {}
            RehearseAct::KeepProbe { .. } | RehearseAct::Way(_) | RehearseAct::Renew => {}
        }
    }

    fn take_way(&mut self, place: usize) {
        let rehearsing = self.state.studio.open.as_ref().and_then(|open| open.rehearsing.as_ref());
        let acts = rehearsing.and_then(|rehearsing| rehearsing.ways.get(place)).map(|way| way.acts.clone());
        if let (Some(acts), Ok(stage)) = (acts, self.stage()) {
            self.begin_rehearsal(stage, None, &acts, Some(place));
        }
    }

    /// On the text as it is now; one that cannot be played leaves it as it was.
    fn renew_rehearsal(&mut self) {
        let Ok(stage) = self.stage() else { return };
        let Some(open) = &mut self.state.studio.open else { return };
        let revision = open.document.revision();
        if let Some(rehearsing) = &mut open.rehearsing {
            rehearsing.renew(stage, revision);
        }
    }

    /// The open text as it is, to be played.
    fn stage(&self) -> Result<Stage, String> {
        let Some(open) = &self.state.studio.open else { return Err(String::new()) };
        if let Some(why) = open.first_error() {
            return Err(why.to_owned());
        }
        Stage::of(texts(open.document.id(), open.document.text(), Some(&self.state.rubric.used.text)))
    }

    fn stage_or_tell(&mut self) -> Option<Stage> {
        match self.stage() {
            Ok(stage) => Some(stage),
            Err(why) => {
                self.tell_unplayable(&why);
                None
            }
        }
    }

    fn rehearse_from(&mut self, from: Option<Setting>) {
        if let Some(stage) = self.stage_or_tell() {
            self.begin_rehearsal(stage, from, &[], None);
        }
    }

    /// Does what was done in a play, as far as that is possible. All of it can be taken back.
    fn play_shown(&mut self, acts: Vec<Directive>) {
        self.rehearse_from(None);
        let Some(rehearsing) = self.state.studio.open.as_mut().and_then(|open| open.rehearsing.as_mut()) else { return };
        let done = acts.into_iter().try_for_each(|act| rehearsing.rehearsal.act(act));
        rehearsing.look();
        rehearsing.refused = done.err();
    }

    /// Begins; what is known of ways to a beat stays known while it is the same beat.
    fn begin_rehearsal(&mut self, stage: Stage, from: Option<Setting>, acts: &[Directive], way: Option<usize>) {
        let Some(open) = &mut self.state.studio.open else { return };
        let beat = from.as_ref().map(|setting| setting.beat.clone());
        match Rehearsal::begin(stage, from, acts) {
            Ok(rehearsal) => {
                let mut new = Rehearsing::new(rehearsal, open.document.revision());
                if let Some(old) = open.rehearsing.take().filter(|old| way.is_some() || old.beat == beat) {
                    (new.ways, new.beat) = (old.ways, old.beat);
                }
                new.beat = new.beat.or(beat);
                new.way = way;
                open.rehearsing = Some(new);
            }
            Err(why) => self.state.tell(Tone::Info, format!("It cannot be played from there: {why}.")),
        }
    }

    /// Looks for ways to a beat, and goes the shortest; where there is none the beat is played by itself.
    fn find_ways(&mut self, beat: String) {
        let Some(stage) = self.stage_or_tell() else { return };
        let Some(open) = &mut self.state.studio.open else { return };
        let (revision, path) = (open.document.revision(), open.path.clone());
        open.finding_ways = Some(beat.clone());
        self.worker.ask(move |_| {
            let ways = ways_to(&stage, &beat, Search::default());
            Box::new(move |shell: &mut Self| {
                let Some(open) = &mut shell.state.studio.open else { return };
                // Whoever went elsewhere meanwhile is not led back.
                if open.path != path || open.finding_ways.as_ref() != Some(&beat) {
                    return;
                }
                open.finding_ways = None;
                open.rehearsing = None;
                let (acts, way) = (ways.first().map(|way| way.acts.clone()), (!ways.is_empty()).then_some(0));
                let from = if way.is_some() { None } else { Some(Setting::alone(&beat)) };
                shell.begin_rehearsal(stage, from, &acts.unwrap_or_default(), way);
                if let Some(rehearsing) = shell.state.studio.open.as_mut().and_then(|open| open.rehearsing.as_mut()) {
                    (rehearsing.beat, rehearsing.ways, rehearsing.revision) = (Some(beat), ways, revision);
                }
            })
        });
    }

    /// Keeps the reply that was tried last, with where it should go, in the file of probes beside the scenario.
    fn keep_probe(&mut self, goes: String) {
        let Some(open) = &self.state.studio.open else { return };
        let Some(rehearsing) = &open.rehearsing else { return };
        let Some(tried) = &rehearsing.tried else { return };
        let probe = probe_of(&rehearsing.rehearsal, tried, goes);
        let path = open.path.clone();
        let keep = move |_: &mut super::super::worker::Desk| -> Result<String, String> {
            let file = path.with_extension("probes");
            let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let before = own::beside(&path, "probes");
            if before.is_none() && file.exists() {
                return Err(format!("{name} cannot be read, so nothing was put into it."));
            }
            let text = add_probe(&before.unwrap_or_default(), &probe).map_err(|why| format!("{name}, {why}. Nothing was put into it."))?;
            own::save_beside(&path, "probes", &text).map_err(|error| error.to_string())?;
            Ok(name)
        };
        self.with_files(keep, |shell, kept| match kept {
            Ok(name) => shell.state.tell(Tone::Info, format!("Kept as a probe in {name}.")),
            Err(why) => shell.state.tell(Tone::Warning, why),
        });
    }
}

/// A probe of a reply where it was tried.
fn probe_of(rehearsal: &Rehearsal, tried: &Tried, goes: String) -> Probe {
    let alone = rehearsal.from().is_some_and(|from| *from == Setting::alone(&from.beat)) && rehearsal.done().is_empty();
    Probe {
        at: tried.led.at.clone(),
        reply: tried.text.clone(),
        goes,
        or: Vec::new(),
        shows: Vec::new(),
        from: if alone { None } else { rehearsal.from().cloned() },
        way: rehearsal.done().iter().map(|done| done.directive.to_string()).collect(),
    }
}
