//! What an author gives names to.

use strum::EnumIter;

/// What a name of the author's stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter)]
pub enum Names {
    /// A beat of any scene.
    Beat,
    /// An ending.
    Ending,
    /// Where something leads: a beat or an ending.
    Way,
    /// A fact, of the scenario or of its briefing.
    Fact,
    /// How long something takes.
    Truth,
    /// A move.
    Move,
    /// What may, or may not, be offered, or solves it.
    Offer,
    /// A later scene.
    Scene,
    /// What the caller knows.
    Knowledge,
    /// A field of the case record.
    Record,
}

impl Names {
    /// Whether a reference of this kind may mean something that is named as `declared`.
    pub fn includes(self, declared: Names) -> bool {
        self == declared || self == Names::Way && matches!(declared, Names::Beat | Names::Ending)
    }

    /// Whether the two may not share a name: beats and endings live in one space.
    pub fn shares_with(self, other: Names) -> bool {
        self == other || Names::Way.includes(self) && Names::Way.includes(other)
    }

    /// What it is, with its article.
    pub fn what(self) -> &'static str {
        match self {
            Names::Beat => "a beat",
            Names::Ending => "an ending",
            Names::Way => "a beat or an ending",
            Names::Fact => "a fact",
            Names::Truth => "a truth",
            Names::Move => "a move",
            Names::Offer => "an offer",
            Names::Scene => "a later scene",
            Names::Knowledge => "a thing that the caller knows",
            Names::Record => "a field of the record",
        }
    }

    /// The same without the article.
    pub fn thing(self) -> &'static str {
        let what = self.what();
        what.strip_prefix("an ").or(what.strip_prefix("a ")).unwrap_or(what)
    }
}
