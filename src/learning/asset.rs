//! The file of the weights: doubles become bytes, and features find their slots.

use super::Fitted;
use super::fit::READS_FROM;
use super::svm::Model;
use crate::reading::learned::features::Feature;
use crate::reading::learned::{COUNT, Head, LinearHead};

/// A weight has so many steps on either side of 0.
const STEPS: f64 = 127.0;

/// Models whose weights stand on their steps already.
pub fn quantised(mut models: Vec<Model>) -> Vec<Model> {
    for model in &mut models {
        let step = step(model) as f64 / 1e6;
        for weight in &mut model.weights {
            *weight = (*weight / step).round() * step;
        }
    }
    models
}

/// What a step of a model's weights is worth, in millionths.
fn step(model: &Model) -> i64 {
    let largest = model.weights.iter().fold(0.0_f64, |largest, weight| largest.max(weight.abs()));
    ((largest * 1e6 / STEPS).ceil() as i64).max(1)
}

/// The bytes of the file. A feature whose weights are all 0 is left out.
pub fn write(fitted: &Fitted, made_from: &str) -> Vec<u8> {
    let (sentence, reply) = (head(&fitted.sentence), head(&fitted.reply));
    let row = |column: usize| {
        let weights = |models: &[Model], head: &LinearHead| -> [u8; COUNT] {
            std::array::from_fn(|at| ((models[at].weights[column] * 1e6 / head.step[at] as f64).round() as i8).cast_unsigned())
        };
        [weights(&fitted.sentence, &sentence), weights(&fitted.reply, &reply)].concat()
    };
    let rows = fitted.vocabulary.iter().enumerate().map(|(column, feature)| (*feature, row(column)));
    let rows: Vec<(Feature, Vec<u8>)> = rows.filter(|(_, weights)| weights.iter().any(|weight| *weight != 0)).collect();
    let head = Head {
        made_from: made_from.to_owned(),
        features: rows.len(),
        speaks_from: (READS_FROM * 1_000.0) as i32,
        sentence,
        reply,
        meetings: fitted.meetings.clone(),
    };
    let mut bytes = serde_json::to_vec(&head).unwrap_or_default();
    bytes.push(b'\n');
    bytes.extend(rows.iter().flat_map(|(feature, _)| feature.to_le_bytes()));
    bytes.extend(rows.iter().flat_map(|(_, weights)| weights));
    bytes
}

fn head(models: &[Model]) -> LinearHead {
    LinearHead { step: models.iter().map(step).collect(), bias: models.iter().map(|model| (model.bias * 1_000.0).round() as i64).collect() }
}
