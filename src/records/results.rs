//! The first and the best result of each scenario. Only the first line through counts: a branch, made by
//! rewinding, does not.

use std::collections::BTreeMap;

use super::{Attempt, PersonId, RecordsError, Status, Store};

/// What a person has reached in one scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Results {
    /// How many attempts came to an end, branches left out.
    pub finished: usize,
    /// The first of them.
    pub first: Attempt,
    /// The best of them: passed before not passed, then the higher score; the earlier of equals.
    pub best: Attempt,
}

impl Store {
    /// What a person has reached, by scenario id.
    ///
    /// # Errors
    /// Where the records cannot be read.
    pub fn results(&self, person: PersonId) -> Result<BTreeMap<String, Results>, RecordsError> {
        let mut results: BTreeMap<String, Results> = BTreeMap::new();
        for attempt in self.attempts(person)?.into_iter().filter(counts) {
            match results.get_mut(&attempt.scenario) {
                None => {
                    let scenario = attempt.scenario.clone();
                    results.insert(scenario, Results { finished: 1, first: attempt.clone(), best: attempt });
                }
                Some(so_far) => {
                    so_far.finished += 1;
                    if worth(&attempt) > worth(&so_far.best) {
                        so_far.best = attempt;
                    }
                }
            }
        }
        Ok(results)
    }
}

fn counts(attempt: &Attempt) -> bool {
    attempt.branch.is_none() && attempt.summary.as_ref().is_some_and(|summary| summary.status == Status::Finished)
}

fn worth(attempt: &Attempt) -> (Option<bool>, Option<u32>) {
    attempt.summary.as_ref().map_or((None, None), |summary| (summary.passed, summary.score))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::{AttemptId, Branch, NewAttempt, Summary, attempts, sample};

    fn ended(store: &Store, started_ms: i64, branch: Option<AttemptId>, status: Status, score: u32, passed: bool) -> AttemptId {
        let log = sample::log(0);
        let branch = branch.map(|from| Branch { from, turn: 1 });
        let id = store.begin(&NewAttempt { branch, ..sample::fresh(&log, started_ms) }).unwrap();
        let summary = Summary { status, ended_ms: 9_000, score: Some(score), passed: Some(passed), outcome: None, ending: None };
        attempts::end(&store.connection, id, &summary).unwrap();
        id
    }

    #[test]
    fn the_best_was_passed_and_a_branch_never_counts() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap().store;
        let first = ended(&store, 1, None, Status::Finished, 70, false);
        let best = ended(&store, 2, None, Status::Finished, 65, true);
        ended(&store, 3, None, Status::Finished, 65, true);
        ended(&store, 4, Some(best), Status::Finished, 100, true);
        ended(&store, 5, None, Status::Stopped, 100, true);
        sample::begin(&store, &sample::log(0));

        let results = &store.results(PersonId::FIRST).unwrap()["café"];
        assert_eq!((results.finished, results.first.id, results.best.id), (3, first, best));
        assert!(store.results(PersonId(2)).unwrap().is_empty());
    }
}
