//! A customer is one person who listens: what was just told is not asked again, nothing gives away what is still to be said,
//! and what an ending says is true of the call that came to it.

use std::sync::Arc;

use evenkeel::base::Seed;
use evenkeel::conversation::{FloorView, Phase, World};
use evenkeel::log::{Happening, Header, Settings, Texts, parse_directives};
use evenkeel::principles::Signal;
use evenkeel::reading;
use evenkeel::rehearsal::{Player, shipped_texts};

const RESTORE: &str = include_str!("../scenarios/device-restore.ron");
const CRM: &str = include_str!("../scenarios/crm-crash.ron");

fn begin(seed: u64, texts: Texts) -> Player {
    Player::begin(Header::new(Seed(seed), reading::VERSION, Settings::default(), texts)).unwrap()
}

/// The words of all lines that began, in order.
fn lines(player: &Player) -> Vec<String> {
    let mut planned: Vec<(&str, &str)> = Vec::new();
    let mut said = Vec::new();
    for happening in player.log.happenings() {
        match happening {
            Happening::Planned { line, text, .. } => planned.push((line, text)),
            Happening::LineBegan { line, .. } => {
                said.extend(planned.iter().rev().find(|(known, _)| known == line).map(|(_, text)| (*text).to_owned()));
            }
            _ => {}
        }
    }
    said
}

/// Plays the acts; gives the beat that it came to and what was said there after the last of them.
#[track_caller]
fn after(id: &str, text: &str, acts: &str) -> (String, String) {
    let mut player = begin(3, shipped_texts(id, text));
    let directives = parse_directives(acts).unwrap();
    let (last, before) = directives.split_last().unwrap();
    for placed in before {
        player.follow(placed).unwrap();
    }
    player.listen();
    let heard = lines(&player).len();
    player.follow(last).unwrap();
    player.listen();
    (player.conversation.current_beat_id().to_owned(), lines(&player)[heard..].join(" "))
}

const TO_THE_CARD: &str = r#"
say "I'm sorry, our repair on Monday didn't hold. I'll take care of this."
say "So it died twice, and because of that you missed three calls from your client. Is that right?"
say "I don't know yet. Let me open the job card from Monday."
"#;

/// What the customer does not say after these words in the restore, and the beat that they lead to.
#[track_caller]
fn check_not_asked(before: &str, reply: &str, beat: &str, not_said: &[&str]) {
    let (came, said) = after("device-restore", RESTORE, &format!("{before}\nsay \"{reply}\""));
    assert_eq!(came, beat, "{reply}: {said}");
    for words in not_said {
        assert!(!said.contains(words), "{reply}: {said}");
    }
}

#[test]
fn he_asks_for_no_steps_and_no_time_that_he_was_told() {
    const ASKED: [&str; 3] = ["how long", "step by step", "What do you do"];
    let owned = "It says quick reset and no test. That's on us, I'm sorry.";
    check_not_asked(TO_THE_CARD, &format!("{owned} We do the full backup and restore now, it takes 40 minutes."), "no-time", &ASKED);
    check_not_asked(TO_THE_CARD, &format!("{owned} It takes 40 minutes."), "offer", &["how long does", "step by step"]);
    check_not_asked(TO_THE_CARD, &format!("{owned} It needs the full backup and restore."), "offer", &["step by step", "What do you do"]);
    let card = format!("{TO_THE_CARD}\nsay \"{owned}\"");
    check_not_asked(&card, "First I copy everything, then I restore it, then we test it. 40 minutes.", "no-time", &ASKED);
}

#[test]
fn he_asks_for_no_number_and_no_choice_that_he_was_told() {
    let to_leaving = format!(
        "{TO_THE_CARD}\nsay \"It says that we skipped the test. Our mistake, I'm sorry.\"\nsay \"First I copy everything, then I restore it, then we test it together. 40 minutes.\"\n\
        choose firm\nchoose see-why"
    );
    let chosen = "You can take the loan phone, your own number works on it, and you're there at four. If I were you I'd do that.";
    check_not_asked(&to_leaving, chosen, "loan-terms", &["Which would you do", "My number works on it?"]);
    let (beat, said) = after("device-restore", RESTORE, &format!("{to_leaving}\nchoose o3"));
    assert!(beat == "choice" && said.contains("Which would you do"), "{said}");
    let contact = "Your number works on it, your files don't, print what you need here. And my own number is on this card, ring me.";
    check_not_asked(&format!("{to_leaving}\nsay \"{chosen}\""), contact, "go-loan", &["who do I shout at"]);
}

#[test]
fn he_does_not_tell_again_what_he_has_just_answered() {
    let to_the_insult = format!(
        "{TO_THE_CARD}\nsay \"It says that we skipped the test. Our mistake, I'm sorry.\"\nsay \"First I copy everything, then I restore it, then we test it together. 40 minutes.\"\nchoose firm"
    );
    let (_, said) = after("device-restore", RESTORE, &format!("{to_the_insult}\nask leave\nchoose see-why-told"));
    assert!(!said.contains("Then have me out of here by a quarter past three"), "{said}");
}

#[test]
fn she_asks_only_for_what_she_was_not_told() {
    let opening = "choose own\nchoose fear";
    let (beat, said) = after("crm-crash", CRM, opening);
    assert!(beat == "quarter" && !said.contains("What did you do"), "{said}");
    assert!(said.contains("What's gone") || said.contains("what have I lost"), "{said}");
    let (_, said) = after("crm-crash", CRM, "choose form");
    assert!(said.contains("Inconvenience"), "{said}");
    let (_, said) = after("crm-crash", CRM, "say \"I'm sorry if you were affected in any way.\"");
    assert!(!said.contains("Inconvenience"), "{said}");
}

/// Words of options that stand for something still to be said, with the beat and the way there.
#[track_caller]
fn check_not_given_away(id: &str, text: &str, acts: &str, words: &[&str]) {
    let mut player = begin(3, shipped_texts(id, text));
    for placed in parse_directives(acts).unwrap() {
        player.follow(&placed).unwrap();
    }
    let open = |player: &Player| player.conversation.choices().into_iter().map(|choice| choice.say).collect::<Vec<_>>().join(" ");
    // The trainee speaks, and then the customer begins.
    let mut early = Vec::new();
    while !matches!(player.conversation.floor(), FloorView::CallerPauses) {
        let due = player.conversation.next_due().unwrap();
        player.advance(due);
        early.push(open(&player));
    }
    player.listen();
    let late = open(&player);
    for words in words {
        assert!(early.iter().all(|said| !said.contains(words)), "{words} stands there too early");
        assert!(late.contains(words), "{words} never stands there: {late}");
    }
    let hint = &player.conversation.current_beat().hint;
    assert!(!hint.is_empty() && words.iter().all(|words| !hint.contains(words)), "{hint}");
}

#[test]
fn no_option_tells_what_is_still_to_be_said() {
    let restore = |acts: &str, words: &[&str]| check_not_given_away("device-restore", RESTORE, acts, words);
    restore("choose o3", &["three calls"]);
    restore("choose o3\nchoose said-back\nchoose o2\nchoose o4\nchoose o2", &["quick reset again", "The quick one failed you"]);
    restore("choose o3\nchoose said-back\nchoose o2\nchoose o4\nchoose o2\nchoose firm", &["isn't true", "on purpose"]);
    let crm = |acts: &str, words: &[&str]| check_not_given_away("crm-crash", CRM, acts, words);
    crm("choose form", &["parrot"]);
    crm("choose own", &["You vouched for us"]);
    crm("choose own\nchoose fear\nchoose straight", &["every plan", "headset"]);
}

/// Plays a call to its end with options and moves picked by a number, and the diary's work done or left.
fn played(texts: &Texts, seed: u64) -> Player {
    let mut player = begin(seed, texts.clone());
    let mut number = seed;
    let mut pick = |of: usize| {
        number = number.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (number >> 33) as usize % of.max(1)
    };
    let follow = |player: &mut Player, act: &str| player.follow(&parse_directives(act).unwrap()[0]).is_ok();
    for _ in 0..120 {
        player.listen();
        match player.conversation.phase() {
            Phase::Over => break,
            Phase::Record => {
                let asked = if texts.scenario_id == "crm-crash" { "Mrs Tully" } else { "Mr Hale" };
                if pick(2) == 0 {
                    follow(&mut player, &format!("note \"Ring {asked}\" in \"2 days\""));
                    follow(&mut player, &format!("note \"Send {asked} the written apology\" in \"2 days\""));
                }
                assert!(follow(&mut player, "finish"));
            }
            Phase::Diary => {
                while pick(8) != 0 && (0..6).any(|item| follow(&mut player, &format!("today {item}"))) {}
                assert!(follow(&mut player, "next_day"));
            }
            Phase::Call => {
                let moves: Vec<String> =
                    player.conversation.moves().into_iter().map(|view| view.id).filter(|id| id != "end_call").collect();
                if pick(4) == 0 && !moves.is_empty() {
                    follow(&mut player, &format!("do {}", moves[pick(moves.len())]));
                } else {
                    // The best of the author's twice as often as chance would have it, so that calls go on.
                    let beat = player.conversation.current_beat();
                    let best = beat.options.iter().find(|option| option.best).map(|option| option.id.clone());
                    let open: Vec<String> = player.conversation.choices().into_iter().map(|choice| choice.id).collect();
                    let chosen = best.filter(|best| open.contains(best) && pick(2) == 0).or_else(|| open.get(pick(open.len())).cloned());
                    match chosen {
                        Some(option) => assert!(follow(&mut player, &format!("choose {option}"))),
                        None => break,
                    }
                }
            }
        }
    }
    player
}

/// What has to be so in every call that comes to an ending, for its words to be true.
fn is_true(player: &Player, ending: &str) -> bool {
    let shown =
        |signal| player.log.happenings().any(|happening| matches!(happening, Happening::Signal { signal: seen, .. } if *seen == signal));
    let fact = |id| player.conversation.knows_fact(id);
    let rang = shown(Signal::FollowedUp);
    match ending {
        "waited" => fact("restored") && !fact("on_my_word") && (shown(Signal::PromiseRealistic) || shown(Signal::PromiseTight)),
        "sat_out" => fact("restored"),
        "loaned" => fact("loan_given"),
        "steady" => rang && !fact("on_my_word"),
        "counts" => rang,
        "unasked" => !rang,
        "quick" | "mended" => shown(Signal::BeyondRemit) || shown(Signal::GaveIn),
        "recovered" => {
            rang && shown(Signal::WrittenApology) && shown(Signal::ApologyOwned) && !shown(Signal::PromiseShort) && !fact("pitched")
        }
        "had-to-ring" => fact("she_had_to_ring"),
        "in-hand" | "second-wind" => fact("recovery_started"),
        _ => true,
    }
}

#[test]
fn what_an_ending_says_is_true_of_every_call_that_comes_to_it() {
    let mut reached = std::collections::BTreeSet::new();
    for (id, text) in [("device-restore", RESTORE), ("crm-crash", CRM)] {
        let texts = shipped_texts(id, text);
        assert!(World::of(&texts).map(Arc::new).is_ok());
        for seed in 1..=60 {
            let player = played(&texts, seed);
            let ended =
                |happening: &Happening| if let Happening::SceneEnded { ending, .. } = happening { Some(ending.clone()) } else { None };
            for ending in player.log.happenings().filter_map(ended) {
                assert!(is_true(&player, &ending), "{id}, seed {seed}: {ending}");
                reached.insert(ending);
            }
        }
    }
    assert!(reached.len() >= 14, "{reached:?}");
}

#[test]
fn no_two_endings_say_the_same() {
    for (id, text) in [("device-restore", RESTORE), ("crm-crash", CRM)] {
        let world = World::of(&shipped_texts(id, text)).unwrap();
        let mut texts: Vec<&str> = world.scenario.endings.values().map(|ending| ending.text.as_str()).collect();
        let count = texts.len();
        texts.sort_unstable();
        texts.dedup();
        assert_eq!(texts.len(), count, "{id}");
    }
}
