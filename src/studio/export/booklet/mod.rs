//! A scenario on paper, for whoever leads a role-play session: one plays the customer, one the agent, and the others watch.
//! Moments and endings have numbers, so that a reply leads to a page as it does in a book of games.

mod after;
mod anywhere;
mod call;
mod front;
mod goals;
mod sheet;
mod story;
#[cfg(test)]
mod tests;

use crate::paper::Paper;
use crate::scenario::Scenario;
use crate::studio::Parsed;
use story::Story;

/// The facilitator's booklet of a scenario and the text that it was read from.
pub fn booklet(scenario: &Scenario, parsed: &Parsed) -> Paper {
    let story = Story::of(scenario, parsed);
    let mut paper = Paper::new(&scenario.title, subtitle(scenario));
    front::write(&mut paper, &story);
    goals::write(&mut paper, &story);
    call::write(&mut paper, &story);
    anywhere::write(&mut paper, &story);
    after::write(&mut paper, &story);
    sheet::write(&mut paper, &story);
    paper
}

fn subtitle(scenario: &Scenario) -> String {
    let place = scenario.channel.words();
    format!("A facilitator's booklet · {place} · {} · about {} minutes", story::capital_word(&scenario.level.to_string()), scenario.minutes)
}
