use super::*;

/// Decisions of four options of which the one with this feature is good.
fn telling(feature: impl Fn(usize) -> usize, count: usize) -> Vec<Decision> {
    let decision = |at: usize| Decision {
        beat: format!("b{at}"),
        options: (0..4).map(|place| vec![feature((place + at) % 4)]).collect(),
        best: vec![(4 - at % 4) % 4],
    };
    (0..count).map(decision).collect()
}

#[test]
fn what_tells_the_good_option_in_every_call_is_found() {
    let library = vec![telling(|turned| turned, 8), telling(|turned| turned, 8)];
    let guesses = Guesses::of(&library);
    assert_eq!((guesses.decisions, guesses.right, guesses.percent(), guesses.percent_by_chance()), (16, 16, 100, 25));
}

#[test]
fn where_nothing_tells_it_apart_the_guesser_has_its_luck_alone() {
    let library = vec![telling(|_| 0, 8), telling(|_| 0, 8)];
    assert_eq!(Guesses::of(&library).percent(), 25);
}

#[test]
fn what_was_learnt_in_a_call_does_not_help_in_the_same() {
    let library = vec![telling(|turned| turned, 8), Vec::new()];
    assert_eq!(Guesses::of(&library).percent(), 25);
}

#[test]
fn nothing_to_guess_is_no_percent() {
    assert_eq!(Guesses::of(&[]), Guesses::default());
    assert_eq!((Guesses::default().percent(), Guesses::default().percent_by_chance()), (0, 0));
}

#[test]
fn decisions_with_several_good_options_can_be_left_out() {
    let mut library = vec![telling(|turned| turned, 8), telling(|turned| turned, 8)];
    library[0].iter_mut().take(3).for_each(|decision| decision.best = vec![0, 1]);
    assert_eq!((Guesses::of(&library).decisions, Guesses::of_single(&library).decisions), (16, 13));
}
