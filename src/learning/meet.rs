//! How rules and weights meet: for every signal a small model over four numbers, and the thresholds from which the
//! reading may be, is, and plainly is there. All of it is fitted to what was said of replies that nobody was trained on.

use super::fit::{Heard, Prepared};
use super::rows::Label;
use super::svm::{self, Costs, Examples};
use crate::principles::Signal;
use crate::reading::learned::{CODEBOOK, COUNT, Meeting};

/// What faults cost when the weights of the meeting are fitted.
const COSTS: Costs = Costs { positive: 2.0, negative: 1.0, passes: 60 };
/// Of all accusing readings together at least so many are right. The bar is 0.85, with room for people not met yet.
const ACCUSING_PRECISION: f64 = 0.88;
/// Of explicit readings at least so many are right; the bar is 0.97.
const EXPLICIT_PRECISION: f64 = 0.985;
/// Thresholds that are as good as this, beside the best, are one plateau; its middle is taken.
const PLATEAU: f64 = 0.004;

/// The signals that accuse the trainee.
pub const ACCUSING: [Signal; 7] = [
    Signal::Contradiction,
    Signal::Hostility,
    Signal::Dismissal,
    Signal::Defensiveness,
    Signal::Deflection,
    Signal::RetentionPush,
    Signal::ApologyShifted,
];

/// What the meeting sees of a signal in a reply: the best sentence's score, the reply's, an explicit finding, a likely one.
pub fn seen(prepared: &Prepared, heard: &Heard, signal: usize) -> [f64; 4] {
    let best = heard.sentences.iter().map(|scores| scores[signal]).fold(SILENT, f64::max);
    let flag = |is: bool| f64::from(u8::from(is));
    let rules = &prepared.rules;
    let reply = if rules.explicit[signal] { heard.reply[signal].max(TAKEN_BACK) } else { heard.reply[signal] };
    [best, reply, flag(rules.explicit[signal]), flag(rules.likely[signal])]
}

/// What the rest of a reply can take back of what is plainly said, as a score; `meeting::TAKEN_BACK` in thousandths.
const TAKEN_BACK: f64 = -0.5;
/// The score of a reply without a sentence of the speaker's own.
const SILENT: f64 = -2.0;

/// Fits the meetings to the rows that are wanted.
pub fn fit(prepared: &[Prepared], heard: &[Heard], wanted: impl Fn(usize) -> bool) -> Vec<Meeting> {
    let rows: Vec<usize> = (0..prepared.len()).filter(|row| wanted(*row)).collect();
    let mut judged: Vec<Judged> = (0..COUNT).map(|signal| judge(prepared, heard, &rows, signal)).collect();
    choose_thresholds(&mut judged);
    judged.into_iter().map(Judged::into_meeting).collect()
}

/// A row's score, whether the signal is there, whether the rules found it too.
type Row = (f64, bool, bool);

fn best_first(mut rows: Vec<Row>) -> Vec<Row> {
    rows.sort_by(|one, other| other.0.total_cmp(&one.0));
    rows
}

/// A signal's rows with their scores, best first.
struct Judged {
    signal: Signal,
    weights: Vec<f64>,
    rows: Vec<Row>,
    likely_from: f64,
    alone_from: f64,
}

fn judge(prepared: &[Prepared], heard: &[Heard], rows: &[usize], signal: usize) -> Judged {
    let mut examples = Examples::new(4);
    let mut labels = Vec::new();
    for row in rows {
        examples.push((0..).zip(seen(&prepared[*row], &heard[*row], signal)));
        labels.push(match prepared[*row].labels[signal] {
            Label::There(_) => Some(true),
            Label::Absent => Some(false),
            Label::Disputed => None,
        });
    }
    let model = svm::fit(&examples, &labels, COSTS);
    let judged: Vec<Row> = rows
        .iter()
        .zip(&labels)
        .filter_map(|(row, label)| {
            let seen = seen(&prepared[*row], &heard[*row], signal);
            let score = seen.iter().zip(&model.weights).map(|(value, weight)| value * weight).sum::<f64>();
            Some((score, (*label)?, seen[3] > 0.0))
        })
        .collect();
    let alone = rows.iter().zip(&labels).filter_map(|(row, label)| {
        let seen = seen(&prepared[*row], &heard[*row], signal);
        Some((seen[0] + seen[1], (*label)?, false))
    });
    let alone_from = best_threshold(&best_first(alone.collect()), 0.0);
    Judged { signal: CODEBOOK[signal], weights: model.weights, rows: best_first(judged), likely_from: 0.0, alone_from }
}

/// Thresholds for the best mean F1, with the accusing signals dearer until together they are right often enough.
fn choose_thresholds(judged: &mut [Judged]) {
    for dearer in 0..60 {
        let price = f64::from(dearer) * 0.0005;
        let (mut right, mut claimed) = (0, 0);
        for one in judged.iter_mut() {
            let accusing = ACCUSING.contains(&one.signal);
            if dearer > 0 && !accusing {
                continue;
            }
            one.likely_from = best_threshold(&one.rows, price);
            if accusing {
                let (hits, all) = one.claimed(one.likely_from);
                right += hits;
                claimed += all;
            }
        }
        if right as f64 >= ACCUSING_PRECISION * claimed as f64 {
            return;
        }
    }
}

impl Judged {
    /// How many rows from a threshold on show the signal, and how many there are.
    fn claimed(&self, from: f64) -> (usize, usize) {
        let claimed = self.rows.iter().take_while(|(score, _, _)| *score >= from);
        claimed.fold((0, 0), |(right, all), (_, there, _)| (right + usize::from(*there), all + 1))
    }

    /// From where a reading that is not likely is right at least every other time.
    fn doubtful_from(&self) -> f64 {
        let (mut right, mut all, mut from) = (0, 0, self.likely_from);
        for (score, there, _) in self.rows.iter().filter(|(score, _, _)| *score < self.likely_from) {
            all += 1;
            right += i32::from(*there);
            if 2 * right >= all {
                from = *score;
            }
        }
        from
    }

    /// From where readings that the rules make too are right often enough.
    fn explicit_from(&self) -> f64 {
        let (mut right, mut all, mut from) = (0.0, 0.0, f64::MAX);
        for (score, there, _) in self.rows.iter().filter(|(_, _, by_rules)| *by_rules) {
            all += 1.0;
            right += f64::from(u8::from(*there));
            if right >= EXPLICIT_PRECISION * all {
                from = *score;
            }
        }
        from.max(self.likely_from)
    }

    fn into_meeting(self) -> Meeting {
        let thousandths = |value: f64| (value * 1_000.0).round().clamp(-1e12, 1e12) as i64;
        Meeting {
            signal: self.signal.to_string(),
            sentence: thousandths(self.weights[0]),
            reply: thousandths(self.weights[1]),
            explicit: thousandths(self.weights[2]),
            likely: thousandths(self.weights[3]),
            doubtful_from: thousandths(self.doubtful_from()),
            likely_from: thousandths(self.likely_from),
            explicit_from: thousandths(self.explicit_from()),
            alone_from: thousandths(self.alone_from),
        }
    }
}

/// The threshold with the best F1 less the price of each false claim.
fn best_threshold(rows: &[Row], price: f64) -> f64 {
    let positives = rows.iter().filter(|(_, there, _)| *there).count() as f64;
    let mut right = 0.0;
    let values: Vec<f64> = rows
        .iter()
        .enumerate()
        .map(|(at, (_, there, _))| {
            right += f64::from(u8::from(*there));
            let all = (at + 1) as f64;
            2.0 * right / (all + positives) - price * (all - right)
        })
        .collect();
    let best = values.iter().copied().fold(0.0, f64::max);
    let plateau: Vec<usize> = (0..values.len()).filter(|at| values[*at] >= best - PLATEAU).collect();
    let Some(middle) = plateau.get(plateau.len() / 2) else { return f64::MAX };
    let next = rows.get(middle + 1).map_or(rows[*middle].0, |row| row.0);
    (rows[*middle].0 + next) / 2.0
}
