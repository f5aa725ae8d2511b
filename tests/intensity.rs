//! A call is no other call for being gentle or hard: whoever says the best passes it at every intensity, or at none.

use evenkeel::assessment::assess;
use evenkeel::library::Library;
use evenkeel::log::Settings;
use evenkeel::rehearsal::{Caricature, Stage, shipped_texts};
use evenkeel::scenario::{Intensity, Outcome};

#[test]
fn the_best_words_come_to_the_same_end_at_every_intensity() {
    let mut passed = 0;
    for file in Library::shipped().files() {
        let (id, text) = (file.source.id(), file.source.text().unwrap());
        let came = Intensity::ALL.map(|intensity| {
            let mut stage = Stage::of(shipped_texts(id, &text)).unwrap();
            stage.header.settings = Settings { intensity, ..Settings::default() };
            let result = assess(&stage.world, &Caricature::AuthorsBest.play(&stage.world, &stage.header)).result;
            result.map(|result| (result.passed, result.outcome))
        });
        let [gentle, standard, hard]: [Option<(bool, Outcome)>; 3] = came;
        assert!(gentle == standard && standard == hard, "{id}: {came:?}");
        passed += usize::from(standard.is_some_and(|(passed, _)| passed));
    }
    assert!(passed >= 17, "{passed} calls are passed");
}
