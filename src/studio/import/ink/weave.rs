//! Choices within choices, and where what follows them comes together again.

use std::collections::HashMap;

use super::lines::{Line, What};
use super::words::{Divert, chosen, unescaped};
use crate::base::shorten;
use crate::studio::import::notes::Notes;
use crate::studio::import::prose::reply;
use crate::studio::import::story::{Choice, Moment, Way};

/// The most characters of a choice that name what follows it.
const NAME_CHARS: usize = 40;
/// Choices within choices beyond this are taken as standing at it.
const DEEPEST: usize = 30;

/// Where something leads, before all names are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// Nothing was said yet.
    Open,
    End,
    Node(usize),
    Named(String),
}

impl From<Divert> for Target {
    fn from(divert: Divert) -> Self {
        match divert {
            Divert::End => Target::End,
            Divert::To(name) => Target::Named(name),
            Divert::On => Target::Open,
        }
    }
}

/// A moment in the making.
#[derive(Debug)]
pub struct Node {
    pub moment: Moment,
    /// The knot and the stitch in which its ways are named.
    pub scope: String,
    pub next: Target,
    /// Where its choices lead, in their order.
    pub targets: Vec<Target>,
}

/// What is open at one depth of choices.
#[derive(Debug, Default)]
struct Level {
    /// The node that these choices belong to.
    asker: Option<usize>,
    /// Ends of earlier choices that the next gather will take up.
    loose: Vec<usize>,
}

/// A story in the making.
#[derive(Debug)]
pub struct Weave {
    nodes: Vec<Node>,
    by_name: HashMap<String, usize>,
    /// Where words go at present.
    current: usize,
    levels: Vec<Level>,
}

impl Default for Weave {
    /// What stands before the first knot is a moment as well.
    fn default() -> Self {
        let mut weave = Self { nodes: Vec::new(), by_name: HashMap::new(), current: 0, levels: Vec::new() };
        weave.add("Beginning", true, "", 1);
        weave
    }
}

impl Weave {
    /// Begins a knot, or a stitch; `first_of` is the knot whose first stitch it is.
    pub fn begin(&mut self, full: &str, name: &str, line: usize, first_of: Option<&str>) {
        self.levels.clear();
        let knot = first_of.and_then(|knot| self.by_name.get(knot)).copied();
        let begun = self.add(name, false, full, line);
        self.by_name.entry(full.to_owned()).or_insert(begun);
        self.current = begun;
        if let Some(knot) = knot.filter(|knot| self.nodes[*knot].moment.is_empty()) {
            self.lead(knot, Target::Node(begun));
        }
    }

    /// Takes the next line of what was begun last.
    pub fn take(&mut self, line: &Line, scope: &str, notes: &mut Notes) {
        match &line.what {
            What::Words { words, divert } => {
                self.say(&unescaped(words));
                if let Some(divert) = divert {
                    self.lead(self.current, divert.clone().into());
                }
            }
            What::Choice { depth, .. } => {
                if *depth > DEEPEST {
                    notes.tell(line.number, "Choices so deep within choices are taken as less deep.");
                }
                self.choice(line, (*depth).min(DEEPEST), scope, notes);
            }
            What::Gather { depth, label } => self.gather((*depth).min(DEEPEST), label, scope, line.number),
            What::LeftOut(what) => self.nodes[self.current].moment.left_out.push(what.clone()),
            What::Knot(_) | What::Stitch(_) | What::Tag(_) => {}
        }
    }

    /// All moments, and those that have names.
    pub fn finish(mut self) -> (Vec<Node>, HashMap<String, usize>) {
        // A story that says nothing before its first knot begins there.
        if self.nodes.len() > 1 && self.nodes[0].moment.is_empty() {
            self.lead(0, Target::Node(1));
        }
        (self.nodes, self.by_name)
    }

    fn add(&mut self, name: &str, unnamed: bool, scope: &str, line: usize) -> usize {
        let moment = Moment { name: name.to_owned(), unnamed, line, ..Moment::default() };
        self.nodes.push(Node { moment, scope: scope.to_owned(), next: Target::Open, targets: Vec::new() });
        self.nodes.len() - 1
    }

    fn label(&mut self, label: &str, scope: &str, node: usize) {
        if !label.is_empty() {
            let full = if scope.is_empty() { label.to_owned() } else { format!("{scope}.{label}") };
            self.by_name.entry(full).or_insert(node);
        }
    }

    fn say(&mut self, words: &str) {
        let prose = &mut self.nodes[self.current].moment.prose;
        if !words.is_empty() {
            prose.push_str(words);
            prose.push('\n');
        }
    }

    /// Says where a node leads, if that was not said before.
    fn lead(&mut self, node: usize, target: Target) {
        if self.nodes[node].next == Target::Open {
            self.nodes[node].next = target;
        }
    }

    fn choice(&mut self, line: &Line, depth: usize, scope: &str, notes: &mut Notes) {
        let What::Choice { again, label, words, divert, .. } = &line.what else { return };
        let asker = self.asker(depth);
        let chosen = chosen(words);
        let target = divert.clone().map_or(Target::Open, Target::from);
        if chosen.words.is_empty() && target != Target::Open {
            // What is taken where nothing else can be chosen.
            return self.lead(asker, target);
        }
        let name = if chosen.words.is_empty() { "Otherwise".to_owned() } else { shorten(&reply(&chosen.words), NAME_CHARS) };
        let content = self.add(if label.is_empty() { &name } else { label }, label.is_empty(), scope, line.number);
        self.label(label, scope, content);
        self.current = content;
        self.nodes[content].next = target;
        if chosen.words.is_empty() {
            return self.lead(asker, Target::Node(content));
        }
        if !chosen.after.is_empty() {
            notes.tell(line.number, "What stands behind the brackets of a choice is taken as what follows it: where the trainee says it, put it into the option.");
            self.say(&chosen.after);
        }
        let choice = Choice { words: chosen.words, line: line.number, to: Way::Nowhere, again: *again, becomes: chosen.becomes };
        self.nodes[asker].moment.choices.push(choice);
        self.nodes[asker].targets.push(Target::Node(content));
    }

    /// The node that a choice of this depth belongs to. What was open below is loose now.
    fn asker(&mut self, depth: usize) -> usize {
        let deeper = self.levels.split_off(self.levels.len().min(depth));
        self.levels.resize_with(self.levels.len().max(depth), Level::default);
        let current = self.current;
        let level = &mut self.levels[depth - 1];
        let known = level.asker.or(deeper.iter().find_map(|level| level.asker));
        level.loose.extend(deeper.into_iter().flat_map(|level| level.loose));
        if known.is_some() {
            level.loose.push(current);
        }
        *level.asker.insert(known.unwrap_or(current))
    }

    /// All that is open at this depth and below comes together here.
    fn gather(&mut self, depth: usize, label: &str, scope: &str, line: usize) {
        let closed = self.levels.split_off(self.levels.len().min(depth - 1));
        let after = if scope.is_empty() { "And then".to_owned() } else { format!("{} goes on", scope.replace('.', " ")) };
        let gathered = self.add(if label.is_empty() { &after } else { label }, label.is_empty(), scope, line);
        self.label(label, scope, gathered);
        for end in closed.into_iter().flat_map(|level| level.loose).chain([self.current]) {
            self.lead(end, Target::Node(gathered));
        }
        self.current = gathered;
    }
}
