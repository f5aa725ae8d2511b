//! What a crowd came to, of everything that a scenario has: what nobody came to is counted too.

use super::Examination;
use crate::base::{Span, shorten};
use crate::rehearsal::explore::Crowd;
use crate::scenario::{Checked, Line, syntax};

/// So many characters of a line or an option stand for it.
const QUOTED: usize = 90;

/// How many of the plays came to something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// What: an id, or the words.
    pub what: String,
    /// The beat that it belongs to, by id; empty for what belongs to none.
    pub at: String,
    /// Where it stands in the text.
    pub span: Span,
    /// In how many plays it came.
    pub plays: u32,
}

/// What a crowd came to, each in the author's order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// How many played.
    pub plays: u32,
    /// How they ended.
    pub endings: Vec<Count>,
    /// The beats.
    pub beats: Vec<Count>,
    /// The options.
    pub options: Vec<Count>,
    /// The lines of beats and endings.
    pub lines: Vec<Count>,
}

impl Counts {
    /// Counts a crowd that played in the scenario that was examined.
    pub fn of(examination: &Examination, crowd: &Crowd) -> Self {
        let scenario = &examination.world.scenario;
        let tree = syntax::parse(&examination.header.texts.scenario);
        let Some(root) = &tree.root else { return Self::default() };
        let checked = Checked::new(scenario, root);
        let title = |seen: &super::EndingSeen| {
            let plays = crowd.endings.get(&seen.id).copied().unwrap_or(0);
            Count { what: seen.title.clone(), at: String::new(), span: seen.span, plays }
        };
        let beat = |(ix, id, _): (_, &str, &_)| Count {
            what: id.to_owned(),
            at: String::new(),
            span: checked.beat(ix),
            plays: crowd.beats.get(id).copied().unwrap_or(0),
        };
        let mut options = Vec::new();
        for (ix, id, beat) in scenario.beats.iter() {
            for (place, option) in beat.options.iter().enumerate() {
                let plays = crowd.options.get(&(id.to_owned(), option.id.clone())).copied().unwrap_or(0);
                let what = shorten(&option.say, QUOTED);
                options.push(Count { what, at: id.to_owned(), span: checked.option(ix, place), plays });
            }
        }
        let mut lines = Vec::new();
        let mut line = |at: &str, line: &Line| {
            let Some(words) = line.variants.first() else { return };
            let plays = crowd.lines.get(&line.id).copied().unwrap_or(0);
            lines.push(Count { what: shorten(words, QUOTED), at: at.to_owned(), span: checked.text(words), plays });
        };
        for (_, id, beat) in scenario.beats.iter() {
            beat.says.iter().chain(&beat.again).for_each(|said| line(id, said));
        }
        for (_, id, ending) in scenario.endings.iter() {
            ending.says.iter().for_each(|said| line(id, said));
        }
        let endings = examination.endings.iter().map(title).collect();
        Self { plays: crowd.plays, endings, beats: scenario.beats.iter().map(beat).collect(), options, lines }
    }
}
