//! The weights of the trained reader as they stand in their file: a line of JSON with everything small, then the features
//! in order, four bytes each, then for every feature a byte for each signal of the model of a sentence, and of a reply.
//! They are used where they lie; only an index of the features' first bits is made.

use serde::{Deserialize, Serialize};

use super::features::Feature;
use super::{COUNT, Scores};

/// Bytes of a feature's weights: for every signal one of the sentence's model, then one of the reply's.
pub const ROW: usize = 2 * COUNT;

/// The index knows features by so many of their first bits.
const INDEX_BITS: u32 = 14;

/// What stands in the first line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Head {
    /// The SHA-256 of the labelled replies that the weights were made from.
    pub made_from: String,
    /// How many features there are.
    pub features: usize,
    /// From which score, in thousandths, a sentence says anything to the model of the reply.
    pub speaks_from: i32,
    /// The model of a sentence.
    pub sentence: LinearHead,
    /// The model of a whole reply.
    pub reply: LinearHead,
    /// How rules and weights meet, for every signal.
    pub meetings: Vec<Meeting>,
}

/// The small part of a linear model.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LinearHead {
    /// What a step of a signal's weights is worth, in millionths.
    pub step: Vec<i64>,
    /// Where each signal's score begins, in thousandths.
    pub bias: Vec<i64>,
}

/// How the rules' findings and the weights' scores become one for a signal: thousandths all.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Meeting {
    /// The signal, by name.
    pub signal: String,
    /// What a point of the best sentence's score is worth.
    pub sentence: i64,
    /// What a point of the reply's score is worth.
    pub reply: i64,
    /// What an explicit finding of the rules is worth.
    pub explicit: i64,
    /// What a likely finding of the rules is worth.
    pub likely: i64,
    /// From where the signal may be there.
    pub doubtful_from: i64,
    /// From where it is there.
    pub likely_from: i64,
    /// From where it plainly is, if the rules found it too.
    pub explicit_from: i64,
    /// From where the weights alone would say that it is there, by the sum of both scores; for the figures only.
    pub alone_from: i64,
}

/// The weights, over the bytes of their file.
#[derive(Debug)]
pub struct Weights<'b> {
    /// What stands in the first line.
    pub head: Head,
    /// Where the features with each first bits begin.
    index: Vec<u32>,
    features: &'b [u8],
    rows: &'b [u8],
}

/// Which of the two models.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Model {
    /// The model of a sentence.
    Sentence,
    /// The model of a whole reply.
    Reply,
}

/// What a list of features sums up to, and how many they are.
#[derive(Debug, Clone)]
pub struct Sums {
    sums: [i32; COUNT],
    count: usize,
}

impl Sums {
    /// Of no features.
    pub const NONE: Self = Self { sums: [0; COUNT], count: 0 };
}

impl<'b> Weights<'b> {
    /// The weights over the bytes of a file; none where they are not such a file.
    pub fn of(bytes: &'b [u8]) -> Option<Self> {
        let end = bytes.iter().position(|byte| *byte == b'\n')?;
        let head: Head = serde_json::from_slice(&bytes[..end]).ok()?;
        let (features, rows) = bytes[end + 1..].split_at_checked(head.features.checked_mul(4)?)?;
        let whole = rows.len() == head.features * ROW
            && [&head.sentence, &head.reply].iter().all(|linear| linear.step.len() == COUNT && linear.bias.len() == COUNT)
            && head.meetings.len() == COUNT;
        whole.then(|| Self { index: index(features), head, features, rows })
    }

    /// Sums the weights of features in one of the models.
    pub fn sums(&self, model: Model, features: &[Feature]) -> Sums {
        let mut sums = [0_i32; COUNT];
        for row in features.iter().filter_map(|feature| self.row(model, *feature)) {
            for (sum, weight) in sums.iter_mut().zip(row) {
                *sum += i32::from(weight.cast_signed());
            }
        }
        Sums { sums, count: features.len() }
    }

    /// The scores of own words beside the customer's, which count a third. The more words there are, the less each says.
    pub fn scores(&self, model: Model, own: &Sums, theirs: &Sums) -> Scores {
        let head = match model {
            Model::Sentence => &self.head.sentence,
            Model::Reply => &self.head.reply,
        };
        let (own_root, their_root) = (root(own.count), root(theirs.count));
        std::array::from_fn(|at| {
            // Millionths by a thousandfold root.
            let own = i64::from(own.sums[at]) * head.step[at] / own_root;
            let theirs = i64::from(theirs.sums[at]) * head.step[at] / (3 * their_root);
            (head.bias[at] + own + theirs) as i32
        })
    }

    /// What a feature weighs for one signal in the model of a sentence, in steps.
    pub fn weight(&self, feature: Feature, signal: usize) -> i32 {
        self.row(Model::Sentence, feature).map_or(0, |row| i32::from(row[signal].cast_signed()))
    }

    fn row(&self, model: Model, feature: Feature) -> Option<&[u8]> {
        let bits = first_bits(feature);
        let (start, end) = (self.index[bits] as usize, self.index[bits + 1] as usize);
        let name = feature.to_le_bytes();
        let at = start + self.features[start * 4..end * 4].chunks_exact(4).position(|other| other == name)?;
        let row = &self.rows[at * ROW..(at + 1) * ROW];
        Some(match model {
            Model::Sentence => &row[..COUNT],
            Model::Reply => &row[COUNT..],
        })
    }
}

/// Where the features with each first bits begin, and at last where all end.
fn index(features: &[u8]) -> Vec<u32> {
    let mut index = vec![0_u32; (1 << INDEX_BITS) + 1];
    for name in features.chunks_exact(4) {
        let feature = u32::from_le_bytes([name[0], name[1], name[2], name[3]]);
        index[first_bits(feature) + 1] += 1;
    }
    for at in 1..index.len() {
        index[at] += index[at - 1];
    }
    index
}

fn first_bits(feature: Feature) -> usize {
    (feature >> (32 - INDEX_BITS)) as usize
}

/// The square root of a count, in thousandths; at least 1.
fn root(count: usize) -> i64 {
    (count.max(1) as u64 * 1_000_000).isqrt() as i64
}
