//! What checks look at: the scenario, and where its parts stand in the text.

use std::collections::{BTreeSet, HashMap};

use crate::base::{Ix, Span};
use crate::principles::Principle;
use crate::scenario::syntax::{Entry, Kind, Node};
use crate::scenario::{Beat, Condition, Ending, Fact, Line, ReactionTo, Scenario, Scene, Truth, Way};

/// A place and what is to be said about it.
pub struct Spot {
    pub span: Span,
    pub sentence: String,
}

impl Spot {
    pub fn new(span: Span, sentence: impl Into<String>) -> Self {
        Self { span, sentence: sentence.into() }
    }
}

/// A scenario with its tree.
pub struct Checked<'s> {
    pub scenario: &'s Scenario,
    root: &'s Node,
    beats: HashMap<&'s str, &'s Entry>,
}

/// What can be reached from the start.
#[derive(Default)]
pub struct Reached {
    pub beats: BTreeSet<Ix<Beat>>,
    pub endings: BTreeSet<Ix<Ending>>,
    pub scenes: BTreeSet<Ix<Scene>>,
}

impl<'s> Checked<'s> {
    pub fn new(scenario: &'s Scenario, root: &'s Node) -> Self {
        let later = root.get("later").map(Node::entries).unwrap_or_default();
        let maps = std::iter::once(root.get("beats")).chain(later.iter().map(|scene| scene.value.get("beats")));
        let beats = maps.flatten().flat_map(Node::entries).map(|entry| (entry.key.text.as_str(), entry)).collect();
        Self { scenario, root, beats }
    }

    /// The place of the whole: its opening bracket.
    pub fn opening(&self) -> Span {
        self.root.opening()
    }

    /// The place of a field of the whole, or of the whole where it has none.
    pub fn field(&self, name: &str) -> Span {
        self.root.entry(name).map_or(self.opening(), |entry| entry.key.span)
    }

    fn entry_in(&self, maps: &[Option<&Node>], id: &str) -> Span {
        maps.iter().flatten().find_map(|map| map.entry(id)).map_or(self.opening(), |entry| entry.key.span)
    }

    pub fn beat(&self, beat: Ix<Beat>) -> Span {
        self.beat_entry(beat).map_or(self.opening(), |entry| entry.key.span)
    }

    fn beat_entry(&self, beat: Ix<Beat>) -> Option<&'s Entry> {
        self.beats.get(self.scenario.beats.id(beat)).copied()
    }

    /// The place of a field of a beat.
    pub fn beat_field(&self, beat: Ix<Beat>, name: &str) -> Span {
        let field = self.beat_entry(beat).and_then(|entry| entry.value.entry(name));
        field.map_or(self.beat(beat), |field| field.key.span)
    }

    /// What a field of a beat is; none where it has none.
    pub fn beat_value(&self, beat: Ix<Beat>, name: &str) -> Option<&'s Node> {
        self.beat_entry(beat).and_then(|entry| entry.value.get(name))
    }

    /// The option of a beat at a position.
    pub fn option(&self, beat: Ix<Beat>, position: usize) -> Span {
        let options = self.beat_entry(beat).and_then(|entry| entry.value.get("options"));
        let option = options.and_then(|options| options.each().get(position));
        option.map_or(self.beat(beat), |option| option.get("say").map_or(option.span, |say| say.span))
    }

    /// The place of a field of the caller.
    pub fn caller_field(&self, name: &str) -> Span {
        let field = self.root.get("caller").and_then(|caller| caller.entry(name));
        field.map_or(self.field("caller"), |field| field.key.span)
    }

    /// An entry of a field of the whole.
    pub fn within(&self, field: &str, id: &str) -> Span {
        self.entry_in(&[self.root.get(field)], id)
    }

    pub fn ending(&self, ending: Ix<Ending>) -> Span {
        self.entry_in(&[self.root.get("endings")], self.scenario.endings.id(ending))
    }

    /// A later scene; the first stands in the open, from its start on.
    pub fn scene(&self, scene: Ix<Scene>) -> Span {
        let later = self.root.get("later").and_then(|later| later.entry(self.scenario.scenes.id(scene)));
        later.map_or(self.field("start"), |entry| entry.key.span)
    }

    pub fn fact(&self, fact: Ix<Fact>) -> Span {
        let briefed = self.root.get("briefing").and_then(|briefing| briefing.get("facts"));
        self.entry_in(&[self.root.get("facts"), briefed], self.scenario.facts.id(fact))
    }

    pub fn truth(&self, truth: Ix<Truth>) -> Span {
        self.entry_in(&[self.root.get("truths")], self.scenario.truths.id(truth))
    }

    pub fn goal(&self, principle: Principle) -> Span {
        self.entry_in(&[self.root.get("goals")], &principle.to_string())
    }

    /// A reaction of the scenario's own, or where it would stand.
    pub fn reaction(&self, to: ReactionTo) -> Span {
        let own = self.root.get("reactions").and_then(|reactions| reactions.entry(&to.to_string()));
        own.map_or(self.field("reactions"), |entry| entry.key.span)
    }

    /// The place of a text: the first line in the tree that reads so, else the first text.
    pub fn text(&self, wanted: &str) -> Span {
        find_line(self.root, wanted).or_else(|| find_text(self.root, wanted)).unwrap_or(self.opening())
    }

    /// The lines of a beat.
    pub fn said_at(&self, beat: Ix<Beat>) -> impl Iterator<Item = &'s Line> + use<'s> {
        let beat = &self.scenario.beats[beat];
        beat.says.iter().chain(&beat.again)
    }

    /// All lines of the scenario.
    pub fn lines(&self) -> Vec<&'s Line> {
        let s = self.scenario;
        let mut lines: Vec<&Line> = Vec::new();
        lines.extend(s.beats.values().flat_map(|beat| beat.says.iter().chain(&beat.again)));
        lines.extend(s.knows.values().flat_map(|known| known.answers.iter().flatten()));
        lines.extend(s.moves.values().flat_map(|one| &one.says));
        lines.extend(s.reactions.values().flat_map(|reaction| &reaction.says));
        lines.extend(s.endings.values().flat_map(|ending| &ending.says));
        lines
    }

    /// All conditions of the scenario, those within others too.
    pub fn conditions(&self) -> Vec<&'s Condition> {
        let s = self.scenario;
        let mut conditions: Vec<&Condition> = self.lines().into_iter().map(|line| &line.when).collect();
        for beat in s.beats.values() {
            conditions.extend(beat.routes.iter().map(|route| &route.when));
            conditions.extend(beat.options.iter().map(|option| &option.when));
            conditions.extend(beat.guide.iter().map(|guide| &guide.when));
        }
        conditions.extend(s.knows.values().map(|known| &known.when));
        conditions.extend(s.moves.values().flat_map(|one| [&one.when, &one.needless]));
        conditions.extend(s.endings.values().flat_map(|ending| ending.later.iter().map(|later| &later.when)));
        conditions.extend(s.scenes.values().flat_map(|scene| scene.starts.iter().map(|start| &start.when)));
        let mut at = 0;
        while let Some(condition) = conditions.get(at).copied() {
            match condition {
                Condition::All(parts) | Condition::Any(parts) => conditions.extend(parts),
                Condition::Not(part) => conditions.push(part),
                _ => {}
            }
            at += 1;
        }
        conditions
    }

    /// The ways on from a beat itself.
    pub fn ways(&self, beat: Ix<Beat>) -> Vec<Way> {
        let beat = &self.scenario.beats[beat];
        let mut ways: Vec<Way> = beat.options.iter().filter_map(|option| option.next).collect();
        ways.extend(beat.routes.iter().filter(|route| route.when != Condition::Never).map(|route| route.next));
        ways.extend(beat.otherwise.into_iter().chain(beat.then));
        ways
    }

    /// The ways on that are open at any beat: moves and reactions.
    pub fn ways_anywhere(&self) -> Vec<Way> {
        let s = self.scenario;
        let moves = s.moves.values().filter_map(|one| one.next);
        moves.chain(s.reactions.values().filter_map(|reaction| reaction.next)).chain(s.gives_up.map(Way::Ending)).collect()
    }

    /// What can be reached, whatever conditions say.
    pub fn reached(&self) -> Reached {
        let s = self.scenario;
        let mut reached = Reached::default();
        let mut scenes: Vec<Ix<Scene>> = s.scenes.iter().map(|(ix, ..)| ix).take(1).collect();
        let mut ways = self.ways_anywhere();
        while !scenes.is_empty() || !ways.is_empty() {
            for scene in scenes.drain(..) {
                if reached.scenes.insert(scene) {
                    ways.extend(s.scenes[scene].starts.iter().map(|start| Way::Beat(start.beat)));
                }
            }
            match ways.pop() {
                Some(Way::Beat(beat)) if reached.beats.insert(beat) => ways.extend(self.ways(beat)),
                Some(Way::Ending(ending)) if reached.endings.insert(ending) => {
                    scenes.extend(s.endings[ending].later.iter().map(|later| later.scene))
                }
                _ => {}
            }
        }
        reached
    }
}

/// Names under which lines stand.
const LINES: [&str; 4] = ["says", "again", "answer", "ladder"];
/// Maps whose entries may be mere lines.
const SPOKEN: [&str; 2] = ["beats", "reactions"];

fn find_line(node: &Node, wanted: &str) -> Option<Span> {
    if let Kind::List(items) = &node.kind {
        return items.iter().find_map(|item| find_line(item, wanted));
    }
    node.entries().iter().find_map(|entry| match entry.key.text.as_str() {
        name if LINES.contains(&name) => find_text(&entry.value, wanted),
        name if SPOKEN.contains(&name) => {
            let mere = |entry: &&Entry| !matches!(entry.value.kind, Kind::Group { .. });
            let said = |entry: &Entry| if mere(&entry) { find_text(&entry.value, wanted) } else { find_line(&entry.value, wanted) };
            entry.value.entries().iter().find_map(said)
        }
        _ => find_line(&entry.value, wanted),
    })
}

fn find_text(node: &Node, wanted: &str) -> Option<Span> {
    match &node.kind {
        Kind::Text(text) => (text == wanted).then_some(node.span),
        Kind::List(items) => items.iter().find_map(|item| find_text(item, wanted)),
        Kind::Group { fields, items, .. } => {
            fields.iter().map(|field| &field.value).chain(items).find_map(|value| find_text(value, wanted))
        }
        Kind::Map(entries) => entries.iter().find_map(|entry| find_text(&entry.value, wanted)),
        _ => None,
    }
}
