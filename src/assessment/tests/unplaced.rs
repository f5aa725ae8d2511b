//! What a scenario could not place is counted, costs nothing, and is there for its author.

use super::*;

#[test]
fn replies_not_understood_and_offers_unplaced_are_counted_and_cost_nothing() {
    let debrief = attempt("keep_cool: 1")
        .reply(1, "Blorp.")
        .then(Happening::NotUnderstood { turn: 1 })
        .reply(2, "A kite.")
        .then(Happening::OfferUnplaced { turn: 2 })
        .ends("good")
        .debrief();
    assert_eq!((debrief.not_understood, debrief.offers_unplaced, debrief.result.unwrap().score), (1, 1, 100));
    let unplaced: Vec<_> = debrief.unplaced.iter().map(|reply| (reply.turn, reply.text.as_str(), reply.why)).collect();
    assert_eq!(unplaced, [(1, "Blorp.", WhyUnplaced::NotUnderstood), (2, "A kite.", WhyUnplaced::OfferUnplaced)]);
}
