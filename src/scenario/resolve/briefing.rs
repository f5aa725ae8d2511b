//! What the trainee knows and may do.

use super::world;
use crate::base::Table;
use crate::scenario::format::{Block, Field, Reader};
use crate::scenario::syntax::Node;
use crate::scenario::{Offer, Scenario, limits};

/// Reads the briefing into the scenario; its facts are facts of the scenario.
pub fn read(reader: &mut Reader<'_>, node: &Node, scenario: &mut Scenario) {
    reader.block(&BRIEFING, node, scenario);
}

pub const BRIEFING: Block<Scenario> = Block {
    what: "a briefing",
    lone: Some("you_are"),
    fields: &[
        Field::new("you_are", |r, node, s| r.text_into(node, &mut s.briefing.you_are)),
        Field::new("facts", |r, node, s| world::facts(r, node, s, true)),
        Field::new("you_may", |r, node, s| offers(r, node, &mut s.briefing.you_may)),
        Field::new("you_may_not", |r, node, s| offers(r, node, &mut s.briefing.you_may_not)),
        Field::new("solutions", |r, node, s| offers(r, node, &mut s.briefing.solutions)),
    ],
};

pub const OFFER: Block<Offer> = Block {
    what: "an offer",
    lone: Some("text"),
    fields: &[
        Field::needed("text", |r, node, offer| r.text_into(node, &mut offer.text)),
        Field::new("about", |r, node, offer| offer.about = r.texts(node)),
    ],
};

fn offers(reader: &mut Reader<'_>, node: &Node, offers: &mut Table<Offer>) {
    reader.map(node, limits::MAP, |r, key, value| {
        let mut offer = Offer::default();
        r.block(&OFFER, value, &mut offer);
        offers.insert(key.text.as_str(), offer);
    });
}
