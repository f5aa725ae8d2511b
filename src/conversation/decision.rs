//! How it was decided where a reply leads, for an author who wants to know why. Nothing of it is noted while nobody asks.

use super::Conversation;
use super::conditions::Explained;
use crate::base::Ix;
use crate::scenario::Beat;

/// What a reply followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Course {
    /// Nothing was decided: it was not understood, or bounced.
    #[default]
    None,
    /// The option's own way on.
    OwnWay,
    /// The route of this number, from 0.
    Route(usize),
    /// No route held: a reaction, or where the beat leads otherwise.
    Default,
}

/// How it was decided where a reply leads.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Decision {
    /// The beat that was answered; none while nothing was decided.
    pub beat: Option<Ix<Beat>>,
    /// What was followed.
    pub course: Course,
    /// The beat's routes as they stood at that moment, in their order.
    pub routes: Vec<Explained>,
}

impl Conversation {
    /// Begins to note how replies are decided.
    pub fn note_decisions(&mut self) {
        self.decision = Some(Box::default());
    }

    /// How the last reply was decided since [`note_decisions`](Self::note_decisions); none where none was.
    pub fn decision(&self) -> Option<&Decision> {
        self.decision.as_deref().filter(|decision| decision.beat.is_some())
    }

    pub(super) fn note_decision(&mut self, own_way: bool, route: Option<usize>) {
        if self.decision.is_none() {
            return;
        }
        let course = if own_way { Course::OwnWay } else { route.map_or(Course::Default, Course::Route) };
        let routes = self.beat().routes.iter().map(|route| self.explain(&route.when, true)).collect();
        self.decision = Some(Box::new(Decision { beat: Some(self.state.beat), course, routes }));
    }
}
