//! A scenario without swear words in anything that is read or chosen, for who wants none.

use super::model::{Beat, Briefing, Offer, ReplyOption, Scenario};
use super::strong::without_strong_words;
use crate::base::Table;

fn spare(text: &mut String) {
    *text = without_strong_words(text);
}

impl Scenario {
    /// Leaves swear words out of all that the trainee reads and chooses. Lines are spared as they are said, for some have a
    /// milder form; wordings by which typed replies are recognised stay as they are.
    pub fn spare_strong_words(&mut self) {
        [&mut self.title, &mut self.line, &mut self.tension].into_iter().for_each(spare);
        self.briefing.spare_strong_words();
        self.facts.values_mut().for_each(|fact| spare(&mut fact.text));
        self.truths.values_mut().for_each(|truth| spare(&mut truth.text));
        self.scenes.values_mut().for_each(|scene| [&mut scene.title, &mut scene.intro].into_iter().for_each(spare));
        self.beats.values_mut().for_each(Beat::spare_strong_words);
        self.knows.values_mut().for_each(|knowledge| spare(&mut knowledge.ask));
        self.moves.values_mut().for_each(|action| spare(&mut action.text));
        self.endings.values_mut().for_each(|ending| {
            [&mut ending.title, &mut ending.text, &mut ending.aftermath].into_iter().for_each(spare);
        });
        self.record.values_mut().for_each(|field| [&mut field.label, &mut field.hint].into_iter().for_each(spare));
        self.chores.iter_mut().for_each(|chore| spare(&mut chore.text));
    }
}

impl Briefing {
    fn spare_strong_words(&mut self) {
        spare(&mut self.you_are);
        let offers = |table: &mut Table<Offer>| table.values_mut().for_each(|offer| spare(&mut offer.text));
        [&mut self.you_may, &mut self.you_may_not, &mut self.solutions].into_iter().for_each(offers);
    }
}

impl Beat {
    fn spare_strong_words(&mut self) {
        [&mut self.hint, &mut self.better].into_iter().for_each(spare);
        self.calls_for.iter_mut().for_each(|calls| spare(&mut calls.cause));
        self.guide.iter_mut().for_each(|guide| spare(&mut guide.text));
        self.concern.iter_mut().for_each(spare);
        self.options.iter_mut().for_each(ReplyOption::spare_strong_words);
    }
}

impl ReplyOption {
    /// The words that show something are looked for in what is said, so they go the same way.
    fn spare_strong_words(&mut self) {
        spare(&mut self.say);
        self.shows.iter_mut().for_each(|shows| spare(&mut shows.words));
        self.promises.iter_mut().for_each(|promise| spare(&mut promise.words));
    }
}
