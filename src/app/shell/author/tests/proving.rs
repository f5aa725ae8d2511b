//! The proof of the open text: when it is made, dropped, known again, and carried along.

use super::*;
use crate::app::shell::RubricAct;
use crate::rehearsal::Caricature;

#[test]
fn a_text_is_proved_after_a_pause_and_what_was_proved_is_known_again() {
    let mut desk = Desk::begun();
    desk.pass(1_499);
    assert_eq!(desk.open_one().proving.standing, Standing::Waiting);
    assert_eq!(desk.shell.idle_ms(), Some(1), "the window is drawn again by then");
    desk.prove();
    let proving = &desk.open_one().proving;
    assert!(proving.standing == Standing::Done && proving.is_current);
    let first = proving.shown.clone().unwrap();
    assert_eq!(first.header.texts.scenario, desk.text());
    assert!(first.players.iter().any(|(who, _)| *who == Caricature::Silent) && !first.endings.is_empty());
    // Another text is another matter; and the first again needs no second proof.
    desk.type_in(" // a");
    let proving = &desk.open_one().proving;
    assert!(proving.standing == Standing::Waiting && !proving.is_current && proving.shown.is_some());
    while desk.text() != first.header.texts.scenario {
        desk.ask(AuthorAct::Undo);
    }
    desk.ask(AuthorAct::Prove);
    let proving = &desk.open_one().proving;
    assert!(proving.is_current && Arc::ptr_eq(proving.shown.as_ref().unwrap(), &first));
}

#[test]
fn writing_on_drops_a_proof_and_a_text_with_an_error_is_not_proved() {
    let mut desk = Desk::begun();
    desk.pass(1_500);
    assert!(matches!(desk.open_one().proving.standing, Standing::Running(_)));
    desk.ask(AuthorAct::Splice(Splice::new(Span::new(0, 1), ""), Join::Apart));
    assert_eq!(desk.open_one().proving.standing, Standing::Waiting);
    desk.pass(60_000);
    let proving = &desk.open_one().proving;
    assert!(proving.standing == Standing::Waiting && proving.shown.is_none());
    assert_eq!(desk.shell.idle_ms(), None, "nothing is due while there is an error");
    desk.ask(AuthorAct::Undo);
    desk.prove();
    assert!(desk.open_one().proving.is_current);
}

#[test]
fn a_cancelled_proof_stays_away_until_it_is_asked_for_or_the_text_changes() {
    let mut desk = Desk::begun();
    desk.pass(1_500);
    desk.ask(AuthorAct::CancelProof);
    desk.pass(60_000);
    assert_eq!(desk.open_one().proving.standing, Standing::Cancelled);
    desk.ask(AuthorAct::Prove);
    desk.prove();
    assert!(desk.open_one().proving.is_current);
}

#[test]
fn nothing_is_proved_while_one_is_elsewhere() {
    let mut desk = Desk::begun();
    desk.shell.queue.push(Command::Go(Route::Home));
    desk.pass(60_000);
    assert_eq!(desk.open_one().proving.standing, Standing::Waiting);
    assert_eq!(desk.shell.idle_ms(), None);
}

#[test]
fn what_a_proof_found_is_carried_along_with_the_text_until_the_next_one() {
    let mut desk = Desk::begun();
    let all = Span::new(0, desk.text().len());
    desk.ask(AuthorAct::Splice(Splice::new(all, include_str!("../../../../../tests/scenarios/kettle.ron")), Join::Apart));
    desk.prove();
    let found = |desk: &Desk| {
        let open = desk.open_one();
        let places = open.proving.findings(&open.document);
        places.into_iter().map(|(_, finding)| finding.span.of(open.document.text()).to_owned()).collect::<Vec<_>>()
    };
    let before = found(&desk);
    assert!(!before.is_empty(), "who always says what stands first passes the kettle");
    desk.ask(AuthorAct::Splice(Splice::insert(0, "// before it\n"), Join::Apart));
    assert_eq!(found(&desk), before);
    let open = desk.open_one();
    let at = open.proving.findings(&open.document)[0].1.span.start;
    desk.ask(AuthorAct::Splice(Splice::insert(at + 1, "x"), Join::Apart));
    assert!(found(&desk).len() < before.len(), "what was changed is no longer told");
}

#[test]
fn a_crowd_plays_by_lot_and_what_was_counted_stays_when_it_is_broken_off() {
    let mut desk = Desk::begun();
    desk.ask(AuthorAct::PlayByLot(5));
    assert!(desk.open_one().proving.counts.is_none(), "there is nothing to play in before the proof");
    desk.prove();
    desk.ask(AuthorAct::PlayByLot(5));
    desk.wait_while(|proving| matches!(proving.standing, Standing::Running(_)));
    assert_eq!(desk.open_one().proving.counts.as_ref().unwrap().plays, 5);
    desk.ask(AuthorAct::PlayByLot(1_000_000));
    desk.wait_while(|proving| proving.standing == Standing::Running(None));
    desk.ask(AuthorAct::CancelProof);
    desk.wait_while(|proving| matches!(proving.standing, Standing::Running(_)));
    let plays = desk.open_one().proving.counts.as_ref().unwrap().plays;
    assert!((1..1_000_000).contains(&plays), "{plays}");
}

#[test]
fn another_rubric_makes_a_proof_out_of_date_and_what_was_proved_by_one_is_known_again() {
    let mut desk = Desk::begun();
    let save = |desk: &mut Desk, pass: u32| {
        let mut rubric = desk.shell.state.rubric.draft.now().clone();
        rubric.pass = pass;
        desk.shell.queue.rubric(RubricAct::Change(Box::new(rubric), None));
        desk.shell.queue.rubric(RubricAct::Save);
        desk.shell.settle();
    };
    save(&mut desk, 80);
    desk.prove();
    let first = desk.open_one().proving.shown.clone().unwrap();
    let (best, _) = first.players[0].1.result.clone().map(|result| (result.pass_mark, result.score)).unwrap();
    assert_eq!(best, 80);
    save(&mut desk, 85);
    let proving = &desk.open_one().proving;
    assert!(!proving.is_current && proving.standing == Standing::Waiting && proving.shown.is_some());
    desk.prove();
    let proving = &desk.open_one().proving;
    assert_eq!(proving.shown.as_ref().unwrap().players[0].1.result.as_ref().unwrap().pass_mark, 85);
    assert!(proving.is_current);
    save(&mut desk, 80);
    desk.ask(AuthorAct::Prove);
    let proving = &desk.open_one().proving;
    assert!(proving.is_current && Arc::ptr_eq(proving.shown.as_ref().unwrap(), &first));
}
