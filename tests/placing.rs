//! Where typed replies lead: an option's words take the option's way, all else goes by the routes, and what could not be
//! placed is there for the author to see.

use evenkeel::assessment::{WhyUnplaced, assess};
use evenkeel::base::Seed;
use evenkeel::log::{Happening, Header, Settings, Spoken, When};
use evenkeel::rehearsal::{Player, interpret, shipped_texts};

const SCENARIOS: [(&str, &str); 2] =
    [("crm-crash", include_str!("../scenarios/crm-crash.ron")), ("device-restore", include_str!("../scenarios/device-restore.ron"))];

/// At the beginning of a call, when the customer has finished.
fn at_the_beginning(id: &str, text: &str) -> Player {
    let settings = Settings { typed: true, ..Settings::default() };
    let mut player = Player::begin(Header::new(Seed(1), "test", settings, shipped_texts(id, text))).unwrap();
    player.listen();
    player
}

/// After typed words: the option they were taken for, and the beat that came next.
fn after(mut player: Player, words: &str) -> (Option<String>, String) {
    player.say_typed(words, When::AtEnd).unwrap();
    player.listen();
    let option = player.log.happenings().find_map(|happening| match happening {
        Happening::Replied { option, .. } => Some(option.clone()),
        _ => None,
    });
    (option.flatten(), player.conversation.current_beat_id().to_owned())
}

#[test]
fn an_options_words_as_people_type_them_take_its_way() {
    for (id, text) in SCENARIOS {
        let player = at_the_beginning(id, text);
        let choices = player.conversation.choices();
        assert!(choices.len() >= 3, "{id}");
        for choice in &choices {
            let beat = player.conversation.current_beat();
            let fixed = beat.options.iter().any(|option| option.id == choice.id && option.next.is_some());
            let typed = choice.say.to_lowercase().replace(['.', ','], "");
            let (option, next) = after(player.clone(), &typed);
            assert_eq!(option.as_ref(), Some(&choice.id), "{id}: {typed}");
            let mut chosen = player.clone();
            let spoken = interpret::option(&chosen.conversation, &choice.id).unwrap();
            assert!(matches!(spoken, Spoken::Option { .. }));
            chosen.follow(&evenkeel::log::parse_line(&format!("choose {}", choice.id), 1).unwrap().unwrap()).unwrap();
            chosen.listen();
            if fixed {
                assert_eq!(next, chosen.conversation.current_beat_id(), "{id}: {typed}");
            }
        }
    }
}

#[test]
fn words_like_no_option_go_by_the_routes() {
    for (id, text) in SCENARIOS {
        let (option, next) = after(at_the_beginning(id, text), "I only work here, it is not my department and nobody told me.");
        assert_eq!(option, None, "{id}");
        assert_ne!(next, "", "{id}");
    }
}

#[test]
fn what_could_not_be_placed_is_there_for_the_author() {
    for (id, text) in SCENARIOS {
        let mut player = at_the_beginning(id, text);
        player.say_typed("Blorp fnord wibble gronk zarf quonk dribbet mulp snerg tolla.", When::AtEnd).unwrap();
        player.listen();
        let debrief = assess(player.conversation.world(), &player.log);
        assert_eq!(debrief.not_understood, 1, "{id}");
        assert_eq!((debrief.unplaced[0].turn, debrief.unplaced[0].why), (1, WhyUnplaced::NotUnderstood), "{id}");
        assert_eq!(debrief.unplaced[0].text, "Blorp fnord wibble gronk zarf quonk dribbet mulp snerg tolla.", "{id}");
    }
}
