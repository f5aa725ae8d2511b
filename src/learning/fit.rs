//! From labelled replies to weights: a model of sentences, a model of whole replies, and how rules and weights meet.

use std::collections::HashMap;
use std::thread;

use super::asset::quantised;
use super::rows::{Label, is_evidence};
use super::svm::{self, Costs, Examples, Model};
use super::{Row, folds, meet};
use crate::base::Span;
use crate::principles::Signal;
use crate::reading::learned::features::{Customers, Feature, each_once, of_sentence};
use crate::reading::learned::{COUNT, Meeting, own_sentences, place};
use crate::reading::text::Text;
use crate::reading::{Rules, families, rules_of};

/// A feature that stands in fewer examples is chance.
const SEEN_IN: usize = 2;
/// What the customer's words count beside the own ones.
const THEIRS: f64 = 1.0 / 3.0;
/// What faults cost: a missed signal twice as much as a false one, for most replies show most signals not.
const COSTS: Costs = Costs { positive: 2.0, negative: 1.0, passes: 12 };
/// From which score a sentence says anything to the model of the reply, while it is fitted.
const SPEAKS_FROM: f64 = -0.75;
/// The same when a reply is read: small talk that was not foreseen scores a little higher than what was.
pub const READS_FROM: f64 = -0.55;

/// Scores of the signals, in the codebook's order.
pub type Doubles = [f64; COUNT];

/// A labelled reply made ready.
pub struct Prepared {
    /// What its labels say.
    pub labels: [Label; COUNT],
    /// What the rules found.
    pub rules: Rules,
    theirs: Vec<Feature>,
    sentences: Vec<(Span, Vec<Feature>)>,
}

/// What the models say of a reply that they were not trained on.
#[derive(Clone)]
pub struct Heard {
    /// The scores of each of its sentences.
    pub sentences: Vec<Doubles>,
    /// Of the whole.
    pub reply: Doubles,
}

/// What was fitted.
pub struct Fitted {
    /// The model of a sentence, for every signal.
    pub sentence: Vec<Model>,
    /// The model of a whole reply, for every signal.
    pub reply: Vec<Model>,
    /// The features, in the order of their columns.
    pub vocabulary: Vec<Feature>,
    /// How rules and weights meet.
    pub meetings: Vec<Meeting>,
    /// The labelled replies, made ready.
    pub prepared: Vec<Prepared>,
    /// What models say of each that were fitted without its situation.
    pub unseen: Vec<Heard>,
    /// The meetings fitted without a fold, for each fold.
    pub meetings_without: Vec<Vec<Meeting>>,
    /// The fold of each row.
    pub folds: Vec<usize>,
}

/// Fits the trained reader to labelled replies.
pub fn fit(rows: &[Row]) -> Fitted {
    let mut prepared: Vec<Prepared> = rows.iter().map(|row| prepare(&row.reply, &row.context, row.labels())).collect();
    let mut folds = folds::of(rows);
    prepared.extend(examples());
    prepared.extend(timed());
    prepared.extend(small_talk().map(|line| prepare(line, "", [Label::Absent; COUNT])));
    folds.resize(prepared.len(), folds::NEVER);
    let columns = Columns::of(&prepared);

    let sentences = Task::sentences(&prepared, &columns);
    let unseen_sentences = sentences.unseen([&sentences.examples, &sentences.bare(&prepared, &columns)], &folds);
    let speaks: Vec<bool> = unseen_sentences.iter().map(|[_, bare]| bare.iter().any(|score| *score > SPEAKS_FROM)).collect();
    let spoken = spoken(&prepared, &folds, &sentences, &speaks);
    let replies = Task::replies(&prepared, &spoken, &columns);
    let unseen_replies = replies.unseen([&replies.examples], &folds);

    let mut unseen: Vec<Heard> = unseen_replies.iter().map(|[reply]| Heard { sentences: Vec::new(), reply: *reply }).collect();
    let mut says_something = vec![false; prepared.len()];
    for ((row, _), speaks) in sentences.places.iter().zip(&speaks) {
        says_something[*row] |= speaks;
    }
    for (([scores, _], (row, _)), speaks) in unseen_sentences.iter().zip(&sentences.places).zip(&speaks) {
        if *speaks || !says_something[*row] {
            unseen[*row].sentences.push(*scores);
        }
    }
    let without = |fold: usize| meet::fit(&prepared, &unseen, |row| folds[row] != fold && folds[row] != folds::NEVER);
    Fitted {
        sentence: quantised(sentences.models(|_| true)),
        reply: quantised(replies.models(|_| true)),
        vocabulary: columns.features,
        meetings: meet::fit(&prepared, &unseen, |row| folds[row] != folds::NEVER),
        meetings_without: (0..folds::FOLDS).map(without).collect(),
        prepared,
        unseen,
        folds,
    }
}

/// The families' own examples: each says something of one signal only, and is never asked about.
fn examples() -> impl Iterator<Item = Prepared> {
    let replies = families().iter().filter_map(|family| Some((place(family.signal)?, family)));
    let replies = replies.flat_map(|(place, family)| {
        let fires = family.fires.iter().map(|example| (example, Label::There(Span::whole(example.reply))));
        fires.chain(family.near_misses.iter().map(|example| (example, Label::Absent))).map(move |(example, label)| (place, example, label))
    });
    replies.map(|(place, example, label)| {
        let labels = std::array::from_fn(|at| if at == place { label } else { Label::Disputed });
        prepare(example.reply, example.customer, labels)
    })
}

/// Sentences with times in them: what they say of a time to hold on to, and of nothing else.
fn timed() -> impl Iterator<Item = Prepared> {
    #[derive(serde::Deserialize)]
    struct Timed {
        text: String,
        quote: Option<String>,
    }
    let rows = times().filter_map(|line| serde_json::from_str::<Timed>(line).ok());
    rows.map(|row| {
        let quoted = row.quote.and_then(|quote| Some((row.text.find(&quote)?, quote.len())));
        let label = quoted.map_or(Label::Absent, |(start, length)| Label::There(Span::new(start, start + length)));
        let timeframe = place(Signal::Timeframe);
        prepare(&row.text, "", std::array::from_fn(|at| if Some(at) == timeframe { label } else { Label::Disputed }))
    })
}

/// The sentences with times, a line of JSON each.
pub fn times() -> impl Iterator<Item = &'static str> {
    include_str!("../../assets/replies/times.jsonl").lines()
}

/// Sentences that say nothing of any matter.
pub fn small_talk() -> impl Iterator<Item = &'static str> {
    include_str!("../../assets/replies/small-talk.txt").lines()
}

fn prepare(reply: &str, customer: &str, labels: [Label; COUNT]) -> Prepared {
    let (text, said) = (Text::new(reply), Text::new(customer));
    let customers = Customers::of(&said);
    let sentences = own_sentences(&text)
        .into_iter()
        .map(|sentence| (text.span(sentence.first, sentence.end), of_sentence(&text, sentence, &customers)))
        .collect();
    Prepared { labels, rules: rules_of(reply, customer), theirs: customers.features, sentences }
}

/// The features that stand in enough sentences, each with its column.
struct Columns {
    features: Vec<Feature>,
    columns: HashMap<Feature, u32>,
}

impl Columns {
    fn of(prepared: &[Prepared]) -> Self {
        let mut counts: HashMap<Feature, usize> = HashMap::new();
        for reply in prepared {
            for feature in reply.sentences.iter().flat_map(|(_, features)| features).chain(&reply.theirs) {
                *counts.entry(*feature).or_default() += 1;
            }
        }
        let mut features: Vec<Feature> = counts.into_iter().filter(|(_, count)| *count >= SEEN_IN).map(|(feature, _)| feature).collect();
        features.sort_unstable();
        let columns = features.iter().zip(0..).map(|(feature, column)| (*feature, column)).collect();
        Self { features, columns }
    }

    /// An example of own features beside the customer's: each says the less, the more there are.
    fn example<'c>(&'c self, own: &'c [Feature], theirs: &'c [Feature]) -> impl Iterator<Item = (u32, f64)> + 'c {
        let worth = |features: &[Feature], whole: f64| whole / (features.len().max(1) as f64).sqrt();
        let (own_worth, their_worth) = (worth(own, 1.0), worth(theirs, THEIRS));
        let own = own.iter().filter_map(move |feature| Some((*self.columns.get(feature)?, own_worth)));
        own.chain(theirs.iter().filter_map(move |feature| Some((*self.columns.get(feature)?, their_worth))))
    }
}

/// What there is to learn: examples with a label for every signal.
struct Task {
    examples: Examples,
    /// The row of each example, and its sentence there.
    places: Vec<(usize, usize)>,
    labels: Vec<Vec<Option<bool>>>,
}

impl Task {
    fn sentences(prepared: &[Prepared], columns: &Columns) -> Self {
        let mut task = Self::empty(columns);
        for (row, reply) in prepared.iter().enumerate() {
            for (at, (span, features)) in reply.sentences.iter().enumerate() {
                task.push((row, at), columns.example(features, &reply.theirs), |place| match reply.labels[place] {
                    Label::There(quote) => Some(is_evidence(*span, quote)),
                    Label::Absent => Some(false),
                    Label::Disputed => None,
                });
            }
        }
        task
    }

    fn replies(prepared: &[Prepared], spoken: &[Vec<Feature>], columns: &Columns) -> Self {
        let mut task = Self::empty(columns);
        for (row, reply) in prepared.iter().enumerate() {
            task.push((row, 0), columns.example(&spoken[row], &reply.theirs), |place| match reply.labels[place] {
                Label::There(_) => Some(true),
                Label::Absent => Some(false),
                Label::Disputed => None,
            });
        }
        task
    }

    fn empty(columns: &Columns) -> Self {
        Self { examples: Examples::new(columns.features.len()), places: Vec::new(), labels: vec![Vec::new(); COUNT] }
    }

    fn push(&mut self, place: (usize, usize), example: impl Iterator<Item = (u32, f64)>, label: impl Fn(usize) -> Option<bool>) {
        self.examples.push(example);
        self.places.push(place);
        for (signal, labels) in self.labels.iter_mut().enumerate() {
            labels.push(label(signal));
        }
    }

    /// A model for every signal, fitted to the rows that are wanted. The signals are shared out to all processors.
    fn models(&self, wanted: impl Fn(usize) -> bool + Sync) -> Vec<Model> {
        let one = |labels: &Vec<Option<bool>>| {
            let wanted = labels.iter().zip(&self.places).map(|(label, (row, _))| label.filter(|_| wanted(*row))).collect::<Vec<_>>();
            svm::fit(&self.examples, &wanted, COSTS)
        };
        let share = COUNT.div_ceil(thread::available_parallelism().map_or(1, usize::from));
        thread::scope(|scope| {
            let started: Vec<_> =
                self.labels.chunks(share).map(|share| scope.spawn(|| share.iter().map(one).collect::<Vec<_>>())).collect();
            started.into_iter().flat_map(|thread| thread.join().unwrap_or_default()).collect()
        })
    }

    /// The examples without the customer's words.
    fn bare(&self, prepared: &[Prepared], columns: &Columns) -> Examples {
        let mut bare = Examples::new(columns.features.len());
        self.places.iter().for_each(|(row, at)| bare.push(columns.example(&prepared[*row].sentences[*at].1, &[])));
        bare
    }

    /// What models that were fitted without its fold say of each of the given forms of an example.
    fn unseen<const FORMS: usize>(&self, forms: [&Examples; FORMS], folds: &[usize]) -> Vec<[Doubles; FORMS]> {
        let mut scores = vec![[[0.0; COUNT]; FORMS]; self.places.len()];
        for fold in 0..folds::FOLDS {
            let models = self.models(|row| folds[row] != fold);
            for at in (0..self.places.len()).filter(|at| folds[self.places[*at].0] == fold) {
                scores[at] = forms.map(|examples| std::array::from_fn(|signal| examples.score(at, &models[signal])));
            }
        }
        scores
    }
}

/// The features of each reply's sentences that say anything.
fn spoken(prepared: &[Prepared], folds: &[usize], task: &Task, speaks: &[bool]) -> Vec<Vec<Feature>> {
    let mut spoken: Vec<Vec<Feature>> = vec![Vec::new(); prepared.len()];
    for ((row, sentence), speaks) in task.places.iter().zip(speaks) {
        if folds[*row] == folds::NEVER || *speaks {
            spoken[*row].extend(&prepared[*row].sentences[*sentence].1);
        }
    }
    spoken.into_iter().map(each_once).collect()
}
