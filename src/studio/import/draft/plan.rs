//! What becomes of each moment of a story: a beat, an ending, or nothing of its own.

use std::fmt;

use crate::base::quotable;
use crate::scenario::limits;
use crate::studio::import::ids::Ids;
use crate::studio::import::notes::Notes;
use crate::studio::import::story::{Moment, Story, Way};

/// Endings beside those of the story: of what ends without words, and of a customer whose patience is over.
const OWN_ENDINGS: usize = 2;

/// What becomes of a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Fate {
    Beat(String),
    Ending(String),
    /// It has nothing of its own: who comes there is somewhere else at once.
    Passed,
    LeftOut,
}

/// Why a way leads nowhere in the draft.
#[derive(Debug, PartialEq, Eq)]
pub enum Stray {
    /// The story does not say.
    Open,
    /// The story has no such thing.
    Missing(String),
    /// There is no room for it.
    LeftOut(String),
    /// It comes back to itself without a reply.
    Round,
}

impl fmt::Display for Stray {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Stray::Open => write!(f, "The story does not say where this leads."),
            Stray::Missing(name) => write!(f, "The story has no “{}”: say where this leads.", quotable(name, limits::QUOTE_CHARS)),
            Stray::LeftOut(name) => write!(f, "“{}” was left out: say where this leads.", quotable(name, limits::QUOTE_CHARS)),
            Stray::Round => write!(f, "In the story this comes back to itself without a reply: say where it leads."),
        }
    }
}

/// What becomes of all moments.
pub struct Plan {
    fates: Vec<Fate>,
    /// Where somebody is who goes to a moment.
    ways: Vec<Way>,
    /// Whether the way on from a moment is cut, so that none comes back to itself by itself.
    cut: Vec<bool>,
    /// Moments that become beats or endings: the first, then the others as they stand in the story.
    pub order: Vec<usize>,
    /// The moment that it begins with.
    pub start: usize,
    /// The ending of what ends without words; some way leads there only where `ends` says so.
    pub the_end: String,
    /// Whether some way leads to `the_end`.
    pub ends: bool,
    /// The ending of a customer whose patience is over.
    pub gives_up: String,
}

impl Plan {
    /// Plans with at most `most` moments; what is left out is told.
    pub fn of(story: &Story, most: usize, notes: &mut Notes) -> Self {
        let ways = ways(&story.moments);
        let start = if let Way::To(first) = ways[story.start] { first } else { story.start };
        let others = (0..story.moments.len()).filter(|at| *at != start && ways[*at] == Way::To(*at));
        let mut plan = Self {
            fates: vec![Fate::Passed; story.moments.len()],
            cut: vec![false; story.moments.len()],
            order: std::iter::once(start).chain(others).collect(),
            start,
            the_end: String::new(),
            ends: false,
            gives_up: String::new(),
            ways,
        };
        plan.name(story, most, notes);
        plan.cut_rounds(&story.moments);
        plan.ends = plan.order.iter().any(|at| {
            let moment = &story.moments[*at];
            let on = std::iter::once(&moment.next).chain(moment.choices.iter().map(|choice| &choice.to));
            plan.is_beat(*at) && (plan.stops(moment) || on.into_iter().any(|way| plan.end_of(way) == Way::End))
        });
        plan
    }

    /// Gives ids to what there is room for.
    fn name(&mut self, story: &Story, most: usize, notes: &mut Notes) {
        let mut ids = Ids::default();
        let (mut beats, mut endings) = (0, 0);
        let order = std::mem::take(&mut self.order);
        for at in order {
            let moment = &story.moments[at];
            let is_ending = at != self.start && self.stops(moment);
            let (made, room) = if is_ending { (&mut endings, limits::LIST - OWN_ENDINGS) } else { (&mut beats, limits::BEATS) };
            if *made == room || self.order.len() >= most {
                self.fates[at] = Fate::LeftOut;
                notes.tell(moment.line, "There is more from here on than a scenario can have; it is left out.");
                continue;
            }
            *made += 1;
            let id = ids.fresh(&moment.name);
            self.fates[at] = if is_ending { Fate::Ending(id) } else { Fate::Beat(id) };
            self.order.push(at);
        }
        self.the_end = ids.fresh("the end");
        self.gives_up = ids.fresh("patience over");
    }

    /// Cuts the way on of a beat where following such ways alone would come back to it.
    fn cut_rounds(&mut self, moments: &[Moment]) {
        let mut seen = vec![0_usize; moments.len()];
        for (walk, from) in (1..).zip(self.order.clone()) {
            let mut at = from;
            while seen[at] == 0 && moments[at].choices.is_empty() {
                seen[at] = walk;
                let Way::To(next) = self.end_of(&moments[at].next) else { break };
                self.cut[at] = seen[next] == walk;
                at = next;
            }
        }
    }

    /// Whether nothing leads on from a moment, as it does not from an ending.
    fn stops(&self, moment: &Moment) -> bool {
        moment.choices.is_empty() && matches!(self.end_of(&moment.next), Way::Nowhere | Way::End)
    }

    /// Whether the moment becomes a beat.
    pub fn is_beat(&self, at: usize) -> bool {
        matches!(self.fates[at], Fate::Beat(_))
    }

    /// The id of a moment that becomes something.
    pub fn id(&self, at: usize) -> &str {
        match &self.fates[at] {
            Fate::Beat(id) | Fate::Ending(id) => id,
            Fate::Passed | Fate::LeftOut => "",
        }
    }

    fn end_of(&self, way: &Way) -> Way {
        match way {
            Way::To(at) => self.ways[*at].clone(),
            other => other.clone(),
        }
    }

    /// The id that a way leads to.
    pub fn lead(&self, way: &Way, moments: &[Moment]) -> Result<&str, Stray> {
        match self.end_of(way) {
            Way::To(at) if self.fates[at] == Fate::LeftOut => Err(Stray::LeftOut(moments[at].name.clone())),
            Way::To(at) => Ok(self.id(at)),
            Way::End => Ok(&self.the_end),
            Way::Missing(name) => Err(Stray::Missing(name)),
            Way::Nowhere => Err(Stray::Open),
        }
    }

    /// The id that a moment goes on to by itself, or where nothing is chosen; none where the story has no such way.
    pub fn goes_on(&self, at: usize, moments: &[Moment]) -> Option<Result<&str, Stray>> {
        let moment = &moments[at];
        if self.cut[at] {
            return Some(Err(Stray::Round));
        }
        match &moment.next {
            Way::Nowhere | Way::End if moment.choices.is_empty() => Some(Ok(&self.the_end)),
            Way::Nowhere => None,
            way => Some(self.lead(way, moments)),
        }
    }
}

/// Where somebody is who goes to a moment: there, or where it leads at once if nothing is in it.
fn ways(moments: &[Moment]) -> Vec<Way> {
    let mut ways: Vec<Option<Way>> = vec![None; moments.len()];
    for from in 0..moments.len() {
        let (mut at, mut path) = (from, Vec::new());
        let end = loop {
            if let Some(known) = &ways[at] {
                break known.clone();
            }
            let passes = moments[at].is_empty() && (moments[at].unnamed || matches!(moments[at].next, Way::To(_)));
            if !passes {
                ways[at] = Some(Way::To(at));
                break Way::To(at);
            }
            // Until its end is known: whoever comes back here goes round for ever.
            ways[at] = Some(Way::Nowhere);
            path.push(at);
            match &moments[at].next {
                Way::To(next) => at = *next,
                Way::Nowhere => break Way::End,
                other => break other.clone(),
            }
        };
        path.into_iter().for_each(|at| ways[at] = Some(end.clone()));
    }
    ways.into_iter().flatten().collect()
}
