//! ink: knots and stitches, choices and gathers, and the ways between them. What is worked out while a story is played (variables,
//! conditions, functions, threads, tunnels) is told; the words around it stay.

mod lines;
mod weave;
mod words;

use std::collections::HashMap;

use lines::What;
use weave::{Target, Weave};

use super::notes::Notes;
use super::story::{Moment, Story, Way};

/// Where a way leads, by its name as it stands in a place of the story.
struct Places {
    /// The moments of names such as `knot`, `knot.stitch`, `knot.label` and `knot.stitch.label`.
    by_name: HashMap<String, usize>,
}

impl Places {
    /// The moment that `name` means where it stands in `scope`: the nearest one of that name.
    fn find(&self, scope: &str, name: &str) -> Option<usize> {
        let knot = scope.split('.').next().unwrap_or_default();
        let near = [format!("{scope}.{name}"), format!("{knot}.{name}"), name.to_owned()];
        near.iter().find_map(|full| self.by_name.get(full)).copied()
    }
}

/// Reads a story; none where nothing is said or chosen in it.
pub fn read(text: &str, notes: &mut Notes) -> Option<Story> {
    let lines = lines::read(text, notes);
    let mut weave = Weave::default();
    let mut title = String::new();
    let (mut knot, mut stitch) = (String::new(), String::new());
    for line in &lines {
        let here = if stitch.is_empty() { knot.clone() } else { format!("{knot}.{stitch}") };
        match &line.what {
            What::Knot(name) => {
                (knot, stitch) = (name.clone(), String::new());
                weave.begin(name, name, line.number, None);
            }
            What::Stitch(name) => {
                // A knot without words of its own begins with its first stitch.
                let first = stitch.is_empty().then(|| knot.clone());
                stitch.clone_from(name);
                weave.begin(&format!("{knot}.{name}"), &format!("{knot} {name}"), line.number, first.as_deref());
            }
            What::Tag(tag) => {
                if let Some(told) = tag.strip_prefix("title:").filter(|_| title.is_empty()) {
                    title = told.trim().to_owned();
                } else {
                    notes.tell(line.number, "Tags (“#”) are left out: they speak to the program that plays the story.");
                }
            }
            _ => weave.take(line, &here, notes),
        }
    }
    settle(weave, title)
}

/// Gives every way its moment, once all are known.
fn settle(weave: Weave, title: String) -> Option<Story> {
    let (nodes, by_name) = weave.finish();
    let places = Places { by_name };
    let mut moments: Vec<Moment> = Vec::with_capacity(nodes.len());
    let way = |scope: &str, target: &Target| match target {
        Target::Open => Way::Nowhere,
        Target::End => Way::End,
        Target::Node(at) => Way::To(*at),
        Target::Named(name) => places.find(scope, name).map_or_else(|| Way::Missing(name.clone()), Way::To),
    };
    for mut node in nodes {
        node.moment.next = way(&node.scope, &node.next);
        for (choice, target) in node.moment.choices.iter_mut().zip(&node.targets) {
            choice.to = way(&node.scope, target);
        }
        moments.push(node.moment);
    }
    let has_something = moments.iter().any(|moment| !moment.is_empty());
    has_something.then_some(Story { title, start: 0, moments })
}
