//! What both formats come to: moments with words, and ways from one to another.

/// A story as it was read.
#[derive(Debug, Default)]
pub struct Story {
    /// Its title, where it has one.
    pub title: String,
    /// The moment that it begins with.
    pub start: usize,
    /// All of its moments in the order of the file.
    pub moments: Vec<Moment>,
}

/// A passage of Twee; of ink a knot, a stitch, or what follows a choice.
#[derive(Debug, Default)]
pub struct Moment {
    /// Its name in the story, or words to name it by.
    pub name: String,
    /// Whether the name is not its author's.
    pub unnamed: bool,
    /// Its line in the source, from 1.
    pub line: usize,
    /// What is said and told, a paragraph a line.
    pub prose: String,
    /// What can be chosen.
    pub choices: Vec<Choice>,
    /// Where it goes by itself, or where nothing is chosen.
    pub next: Way,
    /// What was left out of it, for its author to see there.
    pub left_out: Vec<String>,
}

/// Something to choose.
#[derive(Debug)]
pub struct Choice {
    /// Its words.
    pub words: String,
    /// Its line in the source, from 1.
    pub line: usize,
    /// Where it leads.
    pub to: Way,
    /// Whether it is offered again once it was chosen.
    pub again: bool,
    /// What the story makes of the words once they are chosen, where that is something else.
    pub becomes: String,
}

/// Where something leads.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Way {
    /// The story does not say.
    #[default]
    Nowhere,
    /// The story ends.
    End,
    /// To a moment, by its place.
    To(usize),
    /// To something that the story does not have.
    Missing(String),
}

impl Moment {
    /// Whether nothing is said, told or chosen in it.
    pub fn is_empty(&self) -> bool {
        self.prose.trim().is_empty() && self.choices.is_empty() && self.left_out.is_empty()
    }
}
