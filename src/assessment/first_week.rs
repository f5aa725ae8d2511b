//! The first week of somebody new: five days with a call or a drill each, ticked from what was done. Data, in
//! `assets/first-week.ron`.

use std::sync::LazyLock;

use serde::Deserialize;

use super::next::{Step, Suggestion};

/// A day of the first week.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Day {
    /// What it is about, in a few words.
    pub title: String,
    /// What to do.
    pub steps: Vec<DayStep>,
}

/// A step of a day.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DayStep {
    /// What to do.
    pub step: Step,
    /// Why.
    pub why: String,
}

/// How far somebody has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Week {
    /// Each day's title, and which of its steps are done.
    pub days: Vec<(String, Vec<bool>)>,
    /// The first day with something open, from 1, and what that is.
    pub open: Option<(usize, Suggestion)>,
}

impl Week {
    /// Ticks what is done.
    pub fn of(done: impl Fn(&Step) -> bool) -> Self {
        let week = first_week();
        let days = week.iter().map(|day| (day.title.clone(), day.steps.iter().map(|step| done(&step.step)).collect())).collect();
        let steps = (1..).zip(week).flat_map(|(number, day)| day.steps.iter().map(move |step| (number, step)));
        let open = steps.filter(|(_, step)| !done(&step.step)).map(|(number, step)| {
            let suggestion = Suggestion { step: step.step.clone(), why: step.why.clone() };
            (number, suggestion)
        });
        Self { days, open: open.into_iter().next() }
    }
}

static WEEK: LazyLock<Vec<Day>> =
    LazyLock::new(|| ron::from_str(include_str!("../../assets/first-week.ron")).expect("assets/first-week.ron is tested to be readable"));

/// The five days.
pub fn first_week() -> &'static [Day] {
    &WEEK
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::Library;
    use crate::rehearsal::drill::can_be_drilled;

    #[test]
    fn every_step_of_the_five_days_can_be_taken() {
        let library = Library::shipped();
        assert_eq!(first_week().len(), 5);
        for step in first_week().iter().flat_map(|day| &day.steps) {
            match &step.step {
                Step::Call(scenario) => assert!(library.card(scenario).is_some(), "there is no call “{scenario}”"),
                Step::Drill(principle) => assert!(can_be_drilled(*principle), "{principle} has no drill"),
            }
            assert!(step.why.ends_with('.') && !step.why.contains('!'), "{}", step.why);
        }
    }

    #[test]
    fn the_next_open_step_is_the_first_that_is_not_done() {
        let all: Vec<Step> = first_week().iter().flat_map(|day| &day.steps).map(|step| step.step.clone()).collect();
        let open = |done: &[Step]| Week::of(|step| done.contains(step)).open.map(|(day, suggestion)| (day, suggestion.step));
        assert_eq!(open(&[]), Some((1, all[0].clone())));
        assert_eq!(open(&all[..3]), Some((2, all[3].clone())));
        // What was done ahead is ticked and not asked for again.
        assert_eq!(open(&[all[0].clone(), all[2].clone()]), Some((1, all[1].clone())));
        assert_eq!(open(&all), None);
        assert_eq!(Week::of(|step| *step == all[1]).days[0].1, [false, true]);
    }
}
