//! A call is played by steps in the studio, from anywhere, and follows the text.

use super::*;
use crate::rehearsal::parse_probes;

impl Desk {
    /// The kettle's scenario as one's own, with a rehearsal from its beginning.
    fn rehearsing() -> Self {
        let mut desk = Self::begun();
        desk.set_text(include_str!("../../../../../tests/scenarios/kettle.ron"));
        desk.key(COMMAND, Key::Num5);
        desk.press("From the beginning");
        desk
    }

    fn set_text(&mut self, text: &str) {
        let open = self.harness.state_mut().shell().state.studio.open.as_mut().expect("a scenario is open");
        open.document.set_text(text, crate::studio::Join::Apart);
        self.settle();
    }

    fn change(&mut self, from: &str, to: &str) {
        let text = self.text();
        assert!(text.contains(from), "{from}");
        self.set_text(&text.replace(from, to));
    }

    #[track_caller]
    fn press_first(&mut self, start: &str) {
        let node = |node: &egui_kittest::Node<'_>| node.accesskit_node().label().is_some_and(|name| name.starts_with(start));
        self.harness.get_all_by_role(Role::Button).find(node).unwrap_or_else(|| panic!("no button “{start}”")).click();
        self.settle();
    }

    #[track_caller]
    fn check_at(&mut self, beat: &str) {
        let open = self.one();
        let rehearsing = open.rehearsing.as_ref().expect("something is rehearsed");
        assert_eq!(rehearsing.rehearsal.conversation().current_beat_id(), beat, "{:?}", rehearsing.refused);
    }

    fn reply(&mut self, words: &str) {
        self.harness.get_by_label("A reply in your own words").focus();
        self.settle();
        self.type_in(words);
    }

    fn select_beat(&mut self, beat: &str) {
        self.key(COMMAND, Key::Num1);
        let row = |row: &egui_kittest::Node<'_>| row.accesskit_node().label().is_some_and(|name| name.starts_with(&format!("{beat}, ")));
        self.harness.get_all_by_role(Role::TreeItem).find(row).expect("a row for the beat").click();
        self.settle();
    }
}

#[test]
fn a_call_goes_by_steps_and_back() {
    let mut desk = Desk::rehearsing();
    assert!(desk.has("Ada: Third time. The third time!") && desk.has("best · owned apology · said it back · to “offer”"));
    desk.press_first("2. Sorry if that");
    desk.check_at("flare");
    assert!(desk.has("Ada: Do not give me that."));
    desk.press("Take back");
    desk.check_at("arrival");
    desk.press("Over their words");
    desk.press_first("1. I am sorry");
    desk.check_at("arrival");
    assert!(desk.has("Let me finish."));
    desk.press("Begin again");
    assert!(!desk.has("Let me finish."));
    desk.press("Too late: say nothing until they notice");
    assert!(desk.has("Hello?") && desk.has("A long silence"));
}

#[test]
fn one_plays_from_the_beat_whose_form_one_is_at() {
    let mut desk = Desk::rehearsing();
    desk.select_beat("flare");
    desk.press("Play from here");
    desk.check_at("flare");
    assert!(desk.has("by the shortest way"), "it says how it came there");
    desk.select_beat("offer");
    desk.press("Try a reply");
    desk.check_at("offer");
    assert_eq!(desk.stands_on(), "A reply in your own words");
    // From the text by a key.
    desk.key(COMMAND, Key::Num2);
    desk.write_behind("\"ring-angry\": (says");
    desk.key(NONE, Key::F5);
    assert!(desk.has("Nobody rang me."));
}

#[test]
fn a_state_is_set_by_hand() {
    let mut desk = Desk::rehearsing();
    desk.press("Set by hand");
    assert!(desk.has("Turns that ended at the top of anger"));
    desk.press("Add a fact");
    desk.harness.query_all_by_label_contains("calmed").next().expect("a fact to choose").click();
    desk.settle();
    desk.press("Play from there");
    desk.check_at("arrival");
    let calmed = |desk: &mut Desk| {
        let rehearsing = desk.one().rehearsing.as_ref().expect("something is rehearsed");
        rehearsing.rehearsal.conversation().knows_fact("calmed")
    };
    assert!(calmed(&mut desk) && desk.has("calmed"));
}

#[test]
fn every_part_of_a_condition_says_whether_it_holds() {
    let mut desk = Desk::rehearsing();
    assert!(desk.has("Anger 7 of 10"));
    assert!(desk.has("The reply shows “hostile words”: the reply decides"), "{}", desk.labels());
    assert!(desk.has("Heard is 1 or more: does not hold"), "{}", desk.labels());
    desk.reply("You are wrong, it is your own fault.");
    desk.press("Say it");
    desk.check_at("flare");
    assert!(desk.has("How the last reply was decided") && desk.has("The reply shows “argued or blamed”: holds"), "{}", desk.labels());
    assert!(desk.has("Route 1, to “flare”: taken") && desk.has("3 times: does not hold"), "{}", desk.labels());
}

#[test]
fn it_follows_the_text_and_says_where_it_parts() {
    let mut desk = Desk::rehearsing();
    desk.press_first("2. Sorry if that");
    desk.change("Do not give me that.", "Do not even try.");
    assert!(desk.has("Ada: Do not even try.") && desk.has("At one place the customer now says something else."));
    desk.check_at("flare");
    desk.change("shows: [apology_shifted], next: \"flare\"", "shows: [apology_shifted], next: \"offer\"");
    assert!(desk.has("Here it parts: the call now goes to “offer”, and went to “flare”."));
    desk.change("title:", "titel:");
    assert!(desk.has("The text has errors."));
    desk.key(COMMAND, Key::Z);
    desk.key(COMMAND, Key::Z);
    desk.check_at("flare");
    assert!(!desk.has("Here it parts"));
}

#[test]
fn a_reply_is_tried_kept_as_a_probe_and_said() {
    let mut desk = Desk::rehearsing();
    desk.press_first("2. Sorry if that");
    desk.reply("You are right, it is our fault.");
    desk.key(NONE, Key::Enter);
    assert!(desk.has("What is read") && desk.has("Where it leads") && desk.has("the call goes to “offer”"), "{}", desk.labels());
    desk.check_at("flare");
    desk.press("Keep as a probe");
    let path = desk.one().path.with_extension("probes");
    let kept = parse_probes(&fs::read_to_string(path).unwrap()).unwrap();
    let told =
        kept.iter().map(|probe| (probe.at.as_str(), probe.goes.as_str(), probe.reply.as_str(), probe.way.join("; "))).collect::<Vec<_>>();
    assert_eq!(told, [("flare", "offer", "You are right, it is our fault.", "choose o2".to_owned())]);
    desk.press("Go on with it");
    desk.check_at("offer");
}

#[test]
fn nothing_of_it_is_kept_in_the_records() {
    let mut desk = Desk::rehearsing();
    desk.press_first("1. I am sorry");
    desk.press_first("2. It will be ready soon");
    desk.press("The record is complete");
    let shell = desk.harness.state_mut().shell();
    assert!(shell.state.session.is_none() && shell.state.finished.is_empty() && shell.state.unfinished.is_empty());
}

#[test]
fn in_a_small_window_call_and_state_stand_behind_each_other() {
    let mut desk = Desk::sized(720.0, 560.0);
    desk.press("Begin: An empty start");
    desk.key(COMMAND, Key::Num5);
    desk.press("From the beginning");
    assert!(!desk.has("Goals so far"));
    desk.press("How it stands");
    assert!(desk.has("On the table") && desk.has("Anger "));
}
